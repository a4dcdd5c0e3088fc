"""Reports of preflight in, one HTML page with the faults marked on pictures of the pages out.

Standard: HTML 5. The page fetches nothing; a content security policy inside it says so to the browser.
"""

from __future__ import annotations

import base64
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from bianzuan import resources
from bianzuan.model import CheckedPdf, CheckResult, Finding, PagePicture, Severity
from bianzuan.rendering.environment import fill, shipped_environment

Box = tuple[float, float, float, float]  # left, top, width, height in points of the picture
# Faults thinner than this are drawn larger, or nobody sees them; points.
LEAST_MARK = 3.0
# The detail beside a page: its shape, and how much of the page it shows at least, points.
DETAIL_RATIO = 2.6
DETAIL_WIDTH = 170.0
_GRAVEST: tuple[Severity, ...] = ("error", "warning", "info")


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page on which something was found by one check: its picture, the marks on it, what is said."""

    position: int
    picture: PagePicture | None
    marks: tuple[Box, ...]
    detail: Box | None
    messages: tuple[str, ...]

    @property
    def detail_style(self) -> str:
        """The CSS that moves the page's picture so that the detail shows."""
        if self.detail is None or self.picture is None:
            return ""
        left, top, width, height = self.detail
        across = left / (self.picture.width - width) * 100 if self.picture.width > width else 0
        down = top / (self.picture.height - height) * 100 if self.picture.height > height else 0
        size = self.picture.width / width * 100
        return f"background-size:{size:.2f}% auto;background-position:{across:.2f}% {down:.2f}%;aspect-ratio:{width / height:.3f}"


@dataclass(frozen=True, slots=True)
class Group:
    """All that one check found."""

    code: str
    severity: Severity
    protects: str
    number: int
    hint: str
    messages: tuple[str, ...]  # of the file as a whole
    sheets: tuple[Sheet, ...]


@dataclass(frozen=True, slots=True)
class Shown:
    """A report as the page shows it. `strip` is the gravest severity of each page, "" for none."""

    pdf: CheckedPdf
    groups: tuple[Group, ...]
    strip: tuple[str, ...]
    errors: int
    warnings: int
    passed: int
    idle: int


def check_page(pdfs: Sequence[CheckedPdf], words: Mapping[str, str], language: str) -> bytes:
    """The page. `words` are labels (messages/preflight.toml, parameters still in braces), `language` an HTML language tag."""
    shown = [_shown(one) for one in pdfs]
    page = fill(
        shipped_environment(),
        ["check/page.html.jinja"],
        files=shown,
        style=Markup((resources.styles() / "check.css").read_text(encoding="utf-8")),  # noqa: S704 - our own file
        pictures=Markup("\n".join(_pictures(pdfs))),  # noqa: S704 - numbers and base64 only
        words=dict(words),
        language=language,
        failed=any(one.errors for one in shown),
    )
    return page.encode()


def _pictures(pdfs: Sequence[CheckedPdf]) -> Iterator[str]:
    """A rule for each picture, so that page and detail share its bytes."""
    for number, pdf in enumerate(pdfs, 1):
        for one in pdf.pictures:
            data = base64.b64encode(one.webp).decode()
            yield f".p{number}-{one.position}{{background-image:url(data:image/webp;base64,{data})}}"


def _shown(pdf: CheckedPdf) -> Shown:
    findings, checks = pdf.report.findings, pdf.report.checks
    pages = int(pdf.report.facts.get("pages", "0"))
    pictures = {one.position: one for one in pdf.pictures}
    by_code = {one.code: one for one in checks}
    codes = dict.fromkeys(one.code for one in findings)
    return Shown(
        pdf,
        tuple(_group(by_code[code], [one for one in findings if one.code == code], pictures) for code in codes),
        tuple(_gravest([one for one in findings if one.page == page]) for page in range(1, pages + 1)),
        errors=sum(one.severity == "error" for one in findings),
        warnings=sum(one.severity == "warning" for one in findings),
        passed=sum(one.state == "passed" for one in checks),
        idle=sum(one.state == "not applied" for one in checks),
    )


def _gravest(findings: Sequence[Finding]) -> str:
    return next((severity for severity in _GRAVEST if any(one.severity == severity for one in findings)), "")


def _group(check: CheckResult, findings: Sequence[Finding], pictures: Mapping[int, PagePicture]) -> Group:
    pages = sorted({one.page for one in findings if one.page})
    sheets = tuple(_sheet(page, [one for one in findings if one.page == page], pictures.get(page)) for page in pages)
    hint = next((one.hint for one in findings if one.hint), "")
    whole = tuple(one.message for one in findings if not one.page)
    return Group(check.code, check.severity, check.protects, check.number, hint, whole, sheets)


def _sheet(page: int, findings: Sequence[Finding], picture: PagePicture | None) -> Sheet:
    messages = tuple(dict.fromkeys(one.message for one in findings))
    places = [place for one in findings for place in one.places]
    if picture is None:
        return Sheet(page, None, (), None, messages)
    marks = tuple(_mark(place, picture) for place in places)
    return Sheet(page, picture, marks, _detail(marks[0], picture) if marks else None, messages)


def _mark(place: tuple[float, float, float, float], picture: PagePicture) -> Box:
    """The place on the picture, large enough to be seen, with a little air, within the picture."""
    air = [max(1.5, (LEAST_MARK - length) / 2) for length in (place[2] - place[0], place[3] - place[1])]
    left = min(max(place[0] + picture.left - air[0], 0), picture.width - LEAST_MARK)
    top = min(max(place[1] + picture.top - air[1], 0), picture.height - LEAST_MARK)
    right = min(max(place[2] + picture.left + air[0], left + LEAST_MARK), picture.width)
    bottom = min(max(place[3] + picture.top + air[1], top + LEAST_MARK), picture.height)
    return round(left, 1), round(top, 1), round(right - left, 1), round(bottom - top, 1)


def _detail(mark: Box, picture: PagePicture) -> Box:
    """What is shown enlarged: the mark in its surroundings, in the shape of the detail."""
    wanted = max(DETAIL_WIDTH, mark[2] + 30, (mark[3] + 20) * DETAIL_RATIO)
    width = min(wanted, picture.width)
    height = min(width / DETAIL_RATIO, picture.height)
    left = min(max(mark[0] + mark[2] / 2 - width / 2, 0), picture.width - width)
    top = min(max(mark[1] + min(mark[3], height) / 2 - height / 2, 0), picture.height - height)
    return round(left, 1), round(top, 1), round(width, 1), round(height, 1)
