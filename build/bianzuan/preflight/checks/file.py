"""Checks of the file as a whole: can every program read it, and does it say what it is."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from collections.abc import Sequence

from bianzuan.preflight.subject import Fault, Outcome, Subject, Tally

QPDF_WARNED = 3  # qpdf --check: 0 clean, 2 errors, 3 warnings


def syntax(subject: Subject) -> Outcome:
    """What the parser had to repair or could not follow."""
    yield Tally("objects-read", 1)
    for words in subject.view.syntax:
        yield Fault(params={"words": words})


def _run(command: Sequence[str], data: bytes) -> subprocess.CompletedProcess[str] | None:
    """Run an outside program on the file; None where it is not installed."""
    program = shutil.which(command[0])
    if program is None:
        return None
    with tempfile.NamedTemporaryFile(suffix=".pdf") as file:
        file.write(data)
        file.flush()
        return subprocess.run(
            [program, *command[1:], file.name], capture_output=True, text=True, errors="replace", check=False
        )


def qpdf(subject: Subject) -> Outcome:
    """`qpdf --check`: structure and streams."""
    done = _run(("qpdf", "--check"), subject.data)
    yield Tally("by-qpdf", int(done is not None))
    if done is not None and done.returncode:
        lines = [line for line in (done.stderr or done.stdout).splitlines() if line.strip()]
        yield Fault(params={"words": lines[0].split(".pdf", 1)[-1].strip(" :") if lines else done.returncode})


def ghostscript(subject: Subject) -> Outcome:
    """Ghostscript interprets every page; what it cannot, a printer's RIP may not either."""
    done = _run(("gs", "-q", "-dNOPAUSE", "-dBATCH", "-dSAFER", "-sDEVICE=nullpage"), subject.data)
    yield Tally("by-ghostscript", int(done is not None))
    if done is None:
        return
    lines = [line.strip() for line in (done.stdout + done.stderr).splitlines() if line.strip(" *")]
    if lines:
        yield Fault(params={"words": lines[0]})


def title(subject: Subject) -> Outcome:
    """The document has a title."""
    if not subject.view.title.strip():
        yield Fault()


def language(subject: Subject) -> Outcome:
    """The document says what language it is in."""
    if not subject.view.language.strip():
        yield Fault()
