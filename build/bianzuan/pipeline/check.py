"""`bianzuan check`: which PDF is meant, what is known of it, and the preflight of it.

A PDF that a build of ours wrote is held against what that build expected of it (report.json beside it, if the
hash agrees); any other PDF is checked for itself alone.
"""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

from bianzuan import preflight
from bianzuan.errors import ContentError, Problem
from bianzuan.model import Report
from bianzuan.reading.publication import read_publication


def check(path: Path) -> Report:
    """Check a PDF file, a publication's last build, or a folder a build wrote into."""
    pdf = _pdf(path)
    data = _read(pdf)
    return preflight.check_pdf(data, _expected(pdf.parent / "report.json", data))


def _pdf(path: Path) -> Path:
    if path.suffix.lower() == ".pdf" or path.is_file():
        return path
    if (path / "publication.toml").exists():
        return path / "out" / f"{read_publication(path).meta.slug}.pdf"
    built = sorted(path.glob("*.pdf"))
    if len(built) == 1:
        return built[0]
    key = "pipeline.no_pdf" if not built else "pipeline.many_pdfs"
    raise ContentError(Problem(key, file=str(path), params={"files": ", ".join(one.name for one in built)}))


def _read(pdf: Path) -> bytes:
    try:
        return pdf.read_bytes()
    except OSError as error:
        problem = Problem("pipeline.unreadable_pdf", file=str(pdf), params={"reason": error.strerror or str(error)})
        raise ContentError(problem) from error


def _expected(report: Path, data: bytes) -> preflight.Expected | None:
    try:
        known = json.loads(report.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None  # a PDF that is not ours has no report, and needs none
    if not isinstance(known, dict) or known.get("sha256") != hashlib.sha256(data).hexdigest():
        return None
    return preflight.Expected.from_json(known["expected"])
