"""Checks by programs that did not write the file: qpdf, Ghostscript, outloud (PDF/UA) and veraPDF (PDF/A), where installed."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import tempfile
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from bianzuan.preflight.matrices import Place
from bianzuan.preflight.subject import Fault, Outcome, Subject, Tally

# A program that takes longer than this for a book has lost its way, seconds.
PATIENCE = 600
# What each is called and how it says its version.
PROGRAMS: Mapping[str, tuple[str, str]] = {
    "qpdf": ("qpdf", "--version"),
    "gs": ("Ghostscript", "--version"),
    "outloud": ("outloud", "--version"),
    "verapdf": ("veraPDF", "--version"),
}
_VERSION = re.compile(r"(?<![0-9])[0-9]+(?:\.[0-9]+)+")


@dataclass(frozen=True, slots=True)
class _Said:
    code: int
    out: str
    error: str


def versions(wanted: Container[str]) -> dict[str, str]:
    """Those of the wanted programs that are installed, by name, and their versions; "?" where one does not tell."""
    found: dict[str, str] = {}
    for program, (name, option) in PROGRAMS.items():
        if program in wanted and (path := shutil.which(program)):
            found[name] = _version(path, option)
    return found


@cache
def _version(path: str, option: str) -> str:
    said = subprocess.run([path, option], capture_output=True, text=True, errors="replace", check=False)
    number = _VERSION.search(said.stdout + said.stderr)
    return number[0] if number else "?"


def _ask(command: Sequence[str], data: bytes) -> _Said | None:
    """Run a program on the file; None where it is not installed."""
    program = shutil.which(command[0])
    if program is None:
        return None
    with tempfile.NamedTemporaryFile(suffix=".pdf") as file:
        file.write(data)
        file.flush()
        try:
            done = subprocess.run(
                [program, *command[1:], file.name],
                capture_output=True, text=True, errors="replace", check=False, timeout=PATIENCE,
            )  # fmt: skip
        except subprocess.TimeoutExpired:
            return _Said(1, "", f"{command[0]}: > {PATIENCE} s")
        return _Said(done.returncode, done.stdout, done.stderr.replace(file.name, ""))


def qpdf(subject: Subject) -> Outcome:
    """`qpdf --check`: structure and streams."""
    said = _ask(("qpdf", "--check"), subject.data)
    yield Tally("by-qpdf", int(said is not None))
    if said is not None and said.code:
        lines = [line for line in (said.error or said.out).splitlines() if line.strip()]
        yield Fault(params={"words": lines[0].split(".pdf", 1)[-1].strip(" :") if lines else said.code})


def ghostscript(subject: Subject) -> Outcome:
    """Ghostscript interprets every page; what it cannot, a printer's RIP may not either."""
    said = _ask(("gs", "-q", "-dNOPAUSE", "-dBATCH", "-dSAFER", "-sDEVICE=nullpage"), subject.data)
    yield Tally("by-ghostscript", int(said is not None))
    lines = [line.strip() for line in (said.out + said.error).splitlines() if line.strip(" *")] if said else []
    if lines:
        yield Fault(params={"words": lines[0]})


def outloud(subject: Subject) -> Outcome:
    """outloud finds nothing that PDF/UA forbids."""
    said = _ask(("outloud", "--json", "-", "--quiet", "--fail-on", "never"), subject.data)
    yield Tally("by-outloud", int(said is not None))
    if said is None:
        return
    try:
        results = json.loads(said.out[said.out.find("{") :])["results"]
        yield from _by_outloud(subject, results)
    except (ValueError, KeyError, TypeError, IndexError):
        lines = (said.error or said.out).strip().splitlines()
        yield Fault(params={"rule": "–", "words": lines[-1] if lines else said.code})


def _by_outloud(subject: Subject, results: Sequence[Mapping[str, Any]]) -> Iterator[Fault]:
    for one in (finding for result in results for finding in result["findings"]):
        if one["severity"] != "error":
            continue
        page = int(one.get("page") or 0)
        places = _places(subject, page, one.get("boxes") or ())
        yield Fault(page, {"rule": one["rule"], "words": one["message"]}, places)


def _places(subject: Subject, page: int, boxes: Sequence[Mapping[str, Any]]) -> tuple[Place, ...]:
    """outloud's boxes count from the foot of the page."""
    if not 0 < page <= len(subject.pages):
        return ()
    left, top = subject.pages[page - 1].trim[0], subject.pages[page - 1].trim[3]
    return tuple((b["x0"] - left, top - b["y1"], b["x1"] - left, top - b["y0"]) for b in boxes if b["page"] == page)


def verapdf(subject: Subject) -> Outcome:
    """veraPDF says that the file keeps the PDF/A or PDF/UA it says it keeps."""
    said = _ask(("verapdf", "--format", "text"), subject.data)
    yield Tally("by-verapdf", int(said is not None))
    if said is not None and not said.out.startswith("PASS"):
        lines = (said.out or said.error).strip().splitlines()
        yield Fault(params={"words": lines[0] if lines else said.code})
