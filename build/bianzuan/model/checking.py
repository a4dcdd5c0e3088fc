"""What the check before printing found, and the pages that show it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Severity = Literal["error", "warning", "info"]


@dataclass(frozen=True, slots=True)
class Finding:
    """What a printer or a proof-reader would reject. `page` is the position in the PDF from 1, 0 for the file.

    `places` are where on the page: left, top, right, bottom in points from the trimmed page's upper left corner.
    """

    code: str
    severity: Severity
    page: int
    message: str
    hint: str = ""
    places: tuple[tuple[float, float, float, float], ...] = ()
    folio: str = ""  # the number that the page bears or is counted by in print


@dataclass(frozen=True, slots=True)
class CheckResult:
    """How one check went: how often it failed, or in words why it does not apply to this file."""

    code: str
    severity: Severity
    state: Literal["passed", "failed", "not applied"]
    protects: str  # what the check protects from, in words
    number: int = 0
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Report:
    """All findings of a preflight, how each check went, and the counts that show what was looked at.

    `facts` say what the file is, `programs` which outside programs were asked and their versions, in words.
    """

    findings: tuple[Finding, ...]
    counts: Mapping[str, int] = field(default_factory=dict)
    checks: tuple[CheckResult, ...] = ()
    facts: Mapping[str, str] = field(default_factory=dict)
    programs: Mapping[str, str] = field(default_factory=dict)

    @property
    def failed(self) -> bool:
        """True if a finding is an error."""
        return any(finding.severity == "error" for finding in self.findings)


@dataclass(frozen=True, slots=True)
class PagePicture:
    """A page of a PDF drawn small. Lengths are points: of the whole picture, and of the trimmed page in it."""

    position: int
    label: str
    width: float
    height: float
    left: float  # where the trimmed page begins
    top: float
    trim_width: float
    trim_height: float
    webp: bytes


@dataclass(frozen=True, slots=True)
class CheckedPdf:
    """A report for showing: the file's name, what was found, pictures of the pages that matter."""

    name: str
    report: Report
    pictures: tuple[PagePicture, ...] = ()
