"""`bianzuan check`: which PDFs are meant, what is known of them, the preflight of each, and the page that shows it.

A PDF that a build of ours wrote is held against what that build expected of it (report.json beside it, if the
hash agrees); any other PDF is checked for itself alone. Thresholds come from `[print]` of the publication in whose
folder the file lies, else from the build's report, else they are the usual ones.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from bianzuan import preflight, rendering
from bianzuan.config import PrintConfig
from bianzuan.errors import ContentError, Problem
from bianzuan.messages import catalogue, language, why
from bianzuan.model import CheckedPdf, Report
from bianzuan.pipeline.deliverables import SUFFIXES
from bianzuan.reading.publication import PUBLICATION_FILE, read_publication

# More pages than this are not drawn: a report that shows them all would be as large as the book.
PAGES_SHOWN = 60


@dataclass(frozen=True, slots=True)
class Checked:
    """A PDF, its bytes and its report."""

    path: Path
    data: bytes
    report: Report


def check(path: Path) -> Report:
    """Check a PDF file, or the first PDF of a publication's last build or of a folder a build wrote into."""
    return _check(_pdfs(path)[0]).report


def check_all(path: Path) -> tuple[Checked, ...]:
    """Check a PDF file, or all PDFs of a publication's last build or of a folder a build wrote into."""
    return tuple(_check(pdf) for pdf in _pdfs(path))


def check_page(checked: Iterable[Checked]) -> bytes:
    """The reports as one HTML page that fetches nothing, in the user's language."""
    shown = [
        CheckedPdf(
            one.path.name,
            one.report,
            preflight.draw_pages(one.data, preflight.pages_to_show(one.report, PAGES_SHOWN)),
        )
        for one in checked
    ]
    prefix, spoken = "preflight.", language()
    words = {key.removeprefix(prefix): w[spoken]["what"] for key, w in catalogue().items() if key.startswith(prefix)}
    return rendering.check_page(shown, words, "zh-Hans" if spoken == "zh" else "en")


def _check(pdf: Path) -> Checked:
    data = _read(pdf)
    known = _known(pdf.parent / "report.json")
    try:
        report = preflight.check_pdf(data, _expected(known, data, pdf.name), _limits(pdf, known))
    except ContentError as error:
        raise ContentError(replace(one, file=one.file or str(pdf)) for one in error.problems) from error
    return Checked(pdf, data, report)


def _pdfs(path: Path) -> list[Path]:
    """The PDFs meant, the one for the screen first."""
    if path.suffix.lower() == ".pdf" or path.is_file():
        return [path]
    if (path / PUBLICATION_FILE).exists():
        return _built(path / "out") or [path / "out" / f"{read_publication(path).meta.slug}.pdf"]
    built = _built(path) or sorted(path.glob("*.pdf"))
    if built and (len(built) == 1 or _known(path / "report.json")):
        return built
    key = "pipeline.no_pdf" if not built else "pipeline.many_pdfs"
    raise ContentError(Problem(key, file=str(path), params={"files": ", ".join(one.name for one in built)}))


def _built(folder: Path) -> list[Path]:
    """The PDFs that the report of a build names and that are still there, in the order of the targets."""
    names = {str(one.get("target")): name for name, one in _deliverables(_known(folder / "report.json")).items()}
    return [path for target in SUFFIXES if target in names and (path := folder / names[target]).is_file()]


def _read(pdf: Path) -> bytes:
    try:
        return pdf.read_bytes()
    except OSError as error:
        problem = Problem("pipeline.unreadable_pdf", file=str(pdf), params={"reason": why(error)})
        raise ContentError(problem) from error


def _known(report: Path) -> Mapping[str, Any]:
    """What a build wrote of itself; nothing for a PDF that is not ours, which needs none."""
    try:
        known = json.loads(report.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return known if isinstance(known, dict) else {}


def _deliverables(known: Mapping[str, Any]) -> Mapping[str, Mapping[str, Any]]:
    made = known.get("deliverables")
    return made if isinstance(made, dict) else {}


def _expected(known: Mapping[str, Any], data: bytes, name: str) -> preflight.Expected | None:
    """What the file should say, by its bytes under whatever name, else by its name: it was changed since, and is told so."""
    digest = hashlib.sha256(data).hexdigest()
    made = next((one for one in _deliverables(known).values() if one.get("sha256") == digest), None)
    changed = made is None
    made = made or _deliverables(known).get(name)
    if made is None or made.get("target") == "cover":
        return None  # a cover has neither folios nor contents
    expected = replace(preflight.Expected.from_json(known["expected"]), changed=changed)
    if made.get("target") == "press":
        return expected.without_cover(int(made.get("left_out", 0)), int(made.get("multiple", 0)))
    return expected


def _limits(pdf: Path, known: Mapping[str, Any]) -> PrintConfig:
    home = next((folder for folder in pdf.absolute().parents if (folder / PUBLICATION_FILE).is_file()), None)
    if home is not None:
        return read_publication(home).print
    names = set(PrintConfig.__dataclass_fields__)
    asked = known.get("print")
    return PrintConfig(**{key: value for key, value in asked.items() if key in names}) if isinstance(asked, dict) else PrintConfig()
