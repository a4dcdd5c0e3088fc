"""A table of revisions (修订对照表) → one HTML page that fetches nothing, or a section for print on A4.

The words of the table are in the user's language and come with it; the wording is the book's. Both pages are one
table a portion, two columns of text between two of page numbers, as the trade sets it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from bianzuan import resources
from bianzuan.config import DesignConfig, PublicationConfig
from bianzuan.geometry import geometry
from bianzuan.model import OutlineEntry, RevisedPortion, Revision, Revisions, SectionHTML, Wording
from bianzuan.rendering.environment import fill, shipped_environment
from bianzuan.rendering.openings import running
from bianzuan.rendering.sheets import SheetMaker
from bianzuan.rendering.themes import SIZES

# Two columns of text want a wide page, and an office printer has this one.
SHEET = DesignConfig(trim="A4", numbering=False)
# Rows that tell of an index: what stands in them is page numbers already.
_OF_INDEX = "heading-of-index"
_KINDS = ("added", "removed", "changed", "moved")


@dataclass(frozen=True, slots=True)
class _Row:
    """A row with its words: `kind` 改, `what` 正文 or 正文 → 小标题, `origin` 移自…"""

    kind: str
    what: str
    origin: str
    revision: Revision
    pages: bool
    same: bool  # both sides read alike and are shown once


@dataclass(frozen=True, slots=True)
class _Words:
    words: Mapping[str, str]

    def say(self, key: str, /, **params: object) -> str:
        """Words of that key. Raises KeyError where there are none."""
        return self.words[key].format(**params)

    def size(self, wording: Wording) -> str:
        """Pages and characters of an edition."""
        key = "side" if wording.pages else "side_without_pages"
        return self.say(key, pages=wording.pages, characters=wording.characters)

    def rows(self, portion: RevisedPortion) -> Iterator[_Row]:
        """The rows of a portion, ready to be shown."""
        for row in portion.revisions:
            what = " → ".join(self.say(f"what_{name.replace('-', '_')}") for name in (row.old_what, row.what) if name)
            origin = self.say("origin", portion=row.origin) if row.origin else ""
            same = bool(row.new) and row.old == row.new
            yield _Row(self.say(row.kind), what, origin, row, row.what != _OF_INDEX, same)


def revisions_page(revisions: Revisions, words: Mapping[str, str], language: str) -> bytes:
    """The table as one HTML file. `words` are the labels, `language` an HTML language tag for them."""
    style = (resources.styles() / "revisions.css").read_text(encoding="utf-8")
    # Markup: the style sheet is our own file.
    values = {**_values(revisions, words, language), "style": Markup(style)}  # noqa: S704
    return fill(shipped_environment(), ["diff/page.html.jinja"], **values).encode()


def revisions_section(revisions: Revisions, words: Mapping[str, str], language: str) -> SectionHTML:
    """The table as a section for print; lay it out with the configuration that `revisions_sheet` gives."""
    style = (resources.styles() / "revisions-print.css").read_text(encoding="utf-8")
    sheet = SheetMaker(resources.styles(), SHEET, SIZES).page("running", "")
    head = running(revisions.new.title, geometry(SHEET), SIZES["running"])
    values = {**_values(revisions, words, language), "sheet": sheet + Markup(style), "running": head}  # noqa: S704
    return SectionHTML("revisions", fill(shipped_environment(), ["diff/print.html.jinja"], **values), "body")


def revisions_outline(revisions: Revisions, words: Mapping[str, str]) -> tuple[OutlineEntry, ...]:
    """The title, and each portion below it."""
    portions = (OutlineEntry(2, portion.title, f"in-{portion.id}") for portion in revisions.portions)
    return OutlineEntry(1, words["table_title"], "revisions"), *portions


def revisions_sheet(config: PublicationConfig) -> PublicationConfig:
    """The configuration to lay the table out with: an A4 page, and nothing of the book's own styles."""
    return PublicationConfig(resources.styles(), config.meta, design=SHEET)


def _values(revisions: Revisions, words: Mapping[str, str], language: str) -> dict[str, object]:
    speaker = _Words(words)
    counts = {kind: revisions.count(kind) for kind in _KINDS}  # type: ignore[arg-type]  # the four kinds there are
    return {
        "language": language,
        "say": speaker.say,
        "book": revisions.new.title,
        "old": revisions.old,
        "new": revisions.new,
        "old_size": speaker.size(revisions.old),
        "new_size": speaker.size(revisions.new),
        "counts": counts,
        "kinds": _KINDS,
        "portions": [(portion, list(speaker.rows(portion))) for portion in revisions.portions],
        "repaged": revisions.repaged,
        "same": revisions.same,
    }
