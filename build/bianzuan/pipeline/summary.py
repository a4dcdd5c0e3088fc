"""A build's folder → what an editor wants to know of it at a glance; `bianzuan summary` puts it into Markdown.

Read are report.json, the PDFs, and preflight.json, if `check --format json` was written there. Nothing is built.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from bianzuan import binding, reviewing
from bianzuan.cleaning.reasons import in_chinese
from bianzuan.config import Decision
from bianzuan.errors import ContentError, Problem
from bianzuan.messages import language
from bianzuan.model import Cleaned
from bianzuan.reading.publication import PUBLICATION_FILE

# Where CI puts what `check --format json` says of the PDFs.
FINDINGS_FILE = "preflight.json"


@dataclass(frozen=True, slots=True)
class OpenItem:
    """A change that waits for a decision, as the ledger has it."""

    file: str
    line: int
    edit: str
    rule: str
    confidence: str
    reason: str


@dataclass(frozen=True, slots=True)
class CheckedFile:
    """A PDF of the build. `findings` are (severity, page, its printed number, message); None if it was not checked."""

    name: str
    pages: int
    size: int  # bytes
    findings: tuple[tuple[str, int, str, str], ...] | None = None

    def count(self, severity: str) -> int:
        """Findings of a severity."""
        return sum(finding[0] == severity for finding in self.findings or ())


@dataclass(frozen=True, slots=True)
class Summary:
    """A build in numbers. `open` holds what waits for a decision, `warnings` what the build complained of."""

    title: str
    characters: int
    chapters: int
    sources: int
    pages: int  # 0 where no PDF was built
    open: tuple[OpenItem, ...]
    warnings: int
    files: tuple[CheckedFile, ...]

    @property
    def doubtful(self) -> int:
        """Open items for which a strict build fails."""
        return sum(item.confidence == "doubtful" for item in self.open)


def open_items(cleaned: Sequence[Cleaned], decisions: Sequence[Decision]) -> list[dict[str, object]]:
    """What waits for a decision, as it goes into report.json."""
    decided = {decision.edit for decision in decisions}
    return [
        {
            "file": edit.source.file,
            "line": edit.source.line,
            "edit": edit.id,
            "rule": edit.rule,
            "confidence": edit.confidence,
            "reason": edit.reason,
        }
        for _, edit in reviewing.open_edits(cleaned)
        if edit.id not in decided
    ]


def _in_the_users_words(item: OpenItem) -> OpenItem:
    """An item with its reason in the language of who reads it, whoever built the book."""
    return replace(item, reason=in_chinese(item.reason)) if language() == "zh" else item


def summarize(folder: Path) -> Summary:
    """The summary of the build in a folder, or of a publication's in its out/. Raises ContentError if there is none, or an
    unreadable report."""
    folder = folder / "out" if (folder / PUBLICATION_FILE).is_file() else folder
    report = _json(folder / "report.json")
    try:
        return Summary(
            str(report["title"]),
            int(report["characters"]),
            int(report["chapters"]),
            len(report["sources"]),
            int(report.get("pages", 0)),
            tuple(_in_the_users_words(OpenItem(**item)) for item in report.get("open", ())),
            len(report["warnings"]),
            tuple(_files(folder)),
        )
    except (KeyError, TypeError, ValueError) as error:
        raise _unreadable(folder / "report.json", repr(error)) from error


def _files(folder: Path) -> Iterator[CheckedFile]:
    known = folder / FINDINGS_FILE
    checked = _json(known) if known.is_file() else {}
    # Of several files the findings stand under each, of one file at the top.
    each = {str(one["file"]): tuple(_findings(one)) for one in checked.get("files", [checked] if checked else [])}
    for pdf in sorted(folder.glob("*.pdf")):
        data = pdf.read_bytes()
        yield CheckedFile(pdf.name, binding.count_pages(data), len(data), each.get(pdf.name))


def _findings(report: Mapping[str, Any]) -> Iterator[tuple[str, int, str, str]]:
    for finding in report["findings"]:
        yield str(finding["severity"]), int(finding["page"]), str(finding.get("folio", "")), str(finding["message"])


def _json(path: Path) -> Mapping[str, Any]:
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise ContentError(Problem("cli.no_summary", str(path.parent))) from error
    except (OSError, ValueError) as error:
        raise _unreadable(path, str(error)) from error
    if not isinstance(data, dict):
        raise _unreadable(path, "no table")
    return data


def _unreadable(path: Path, reason: str) -> ContentError:
    return ContentError(Problem("comparing.unreadable", str(path), params={"reason": reason}))
