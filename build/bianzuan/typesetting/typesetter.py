"""Sections to pages: one HTML document in, a `LaidSection` with folios and anchors out.

What the HTML and its style sheets may count on:

- `counter(page)` is the folio: `first` on the first page, one more on each page after it. Roman folios are written
  `counter(page, lower-roman)`; which of the two stands in `folios` follows from the section's numbering.
- `:right` and `:left` are recto and verso of the bound book; `@page :first` is not to touch the page counter.
- A note is `<span class="note" id="ch1-n2">…</span>` with `float: footnote` in the style sheet. Its number ①②③…,
  which starts again on each page, is put into the attribute `data-n`, for
  `.note::footnote-call{content:attr(data-n)}` and `.note::footnote-marker{content:attr(data-n)}`.
- A note that takes more than a third of a page goes on at the foot of the next, in `<span class="note note-continued">`; the part before
  has the class `note-broken`. Where no text follows, or another note stands between, it becomes an endnote: `<p class="endnote"><span class="endnote-mark">`
  in a `<div class="endnotes">` at the end of its section, called by `<span class="endnote-call"><a>`.
- `data-balance="16"` on a heading: at most that many characters a line, lines of nearly equal length.
- `data-continued` and `data-entry` on the entries of an index: see `continued`.
- The families are "Bianzuan Song" (400, 600, 700), "Bianzuan Hei" (400, 500, 700), "Bianzuan Kai" (400); no other
  font of the machine is seen.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Any
from xml.etree.ElementTree import Element, SubElement

from bianzuan import messages
from bianzuan.config import PublicationConfig
from bianzuan.geometry import geometry
from bianzuan.model import LaidSection, SectionHTML
from bianzuan.typesetting import composer, small_lines
from bianzuan.typesetting.composer.marks import INVISIBLE
from bianzuan.typesetting.continued import Continued
from bianzuan.typesetting.endnotes import Endnote
from bianzuan.typesetting.engine import Engine, take_sheets
from bianzuan.typesetting.figures import coarse, snap
from bianzuan.typesetting.floating import Floating, Moved
from bianzuan.typesetting.fonts import FontSet
from bianzuan.typesetting.long_notes import LongNotes
from bianzuan.typesetting.makeup import MakeUp
from bianzuan.typesetting.preparation import prepare_tree
from bianzuan.typesetting.survey import line_text, text_lines

# A note that moves changes the page of others at most twice in practice; the last pass is kept in any case.
NOTE_PASSES = 3
# A repeated heading of an index may move the next break, which is then mended in its turn.
INDEX_PASSES = 6

PX_PER_PT = 4 / 3


class Typesetter:
    """Lays out the sections of one book, with one set of fonts."""

    def __init__(self, config: PublicationConfig, fonts: FontSet, pictures: Mapping[str, bytes] = MappingProxyType({})) -> None:
        """`pictures` came with the sources, by their paths; those in the publication's folder need not be named."""
        self._engine = Engine(fonts, config.folder, pictures)
        self._leading = config.design.leading * PX_PER_PT
        self._columns, self._size = geometry(config.design).columns, config.design.size
        unknown = composer.install()
        self._warnings = (messages.say("typesetting.unknown_engine", seams=", ".join(unknown)),) if unknown else ()

    def lay_out(self, section: SectionHTML, first: int) -> LaidSection:
        """The pages of a section whose first page has the folio `first`.

        Folios are arabic for numbering "body", lower-case roman for "front", "" for "none". `warnings` holds what
        the engine complained of, and that lines are set plainly where the composer does not know the engine.
        """
        html = self._engine.parse(section.html)
        prepare_tree(html.etree_element, self._columns, self._size)
        setting = _Setting(self._engine, html, _page_css(section, first), self._leading)
        document = setting.lay_out({})
        cut, moved = LongNotes(html.etree_element, lambda: setting.lay_out({})).settle(document)
        if cut:
            document = setting.lay_out({})
        if snap(document.pages, self._leading):
            document = setting.lay_out({})
        document, floated = Floating(html.etree_element, self._leading, lambda: setting.lay_out({})).settle(document)
        document = MakeUp(setting.lay_out, self._leading).mend(document)
        pages = tuple(document.pages)
        folios = tuple(folio(section.numbering, first + index) for index in range(len(pages)))
        return LaidSection(
            id=section.id,
            numbering=section.numbering,
            recto=section.recto,
            folios=folios,
            pages=pages,
            document=document,
            anchors=_anchors(pages),
            warnings=self._warnings + setting.complaints + tuple(_faults(pages, folios, moved, floated)),
            order=_order(html.etree_element) if floated else (),
        )


class _Setting:
    """Layouts of one section, one after another, each with the notes numbered by their pages."""

    def __init__(self, engine: Engine, html: Any, css: str, leading: float) -> None:
        self._engine, self._html, self._leading = engine, html, leading
        self._sheets = (css, *take_sheets(html.etree_element))
        self._continued = Continued(html.etree_element)
        # A rule that is to win over the document's own @page must stand in the document.
        self._sheet = SubElement(next(html.etree_element.iter("head"), html.etree_element), "style")
        self.complaints: tuple[str, ...] = ()
        _number_notes(self._notes(), {})

    def _notes(self) -> list[Element]:
        """The notes of the foot, which are fewer when long ones have been made endnotes."""
        return [element for element in self._html.etree_element.iter() if is_note(element)]

    def lay_out(self, shortened: Mapping[int, int]) -> Any:
        """The document; `shortened` gives the lines to be left free on pages, by their number from 0."""
        self._sheet.text = "".join(self._shorter(page, lines) for page, lines in sorted(shortened.items()))
        notes = self._notes()
        for left in reversed(range(INDEX_PASSES if self._continued else NOTE_PASSES)):
            document, complaints = self._engine.render(self._html, self._sheets)
            self.complaints = tuple(dict.fromkeys((*self.complaints, *complaints)))
            changed = _number_notes(notes, _notes_by_page(notes, document.pages))
            changed |= small_lines.settle(document.pages, self._leading)
            if not self._continued.settle(document.pages, last=left == 1) and not changed:
                break
        return document

    def _shorter(self, page: int, lines: int) -> str:
        # Padding, not margin: the folio is set in the margin and must stay where it is on every page.
        return f"@page :nth({page + 1}){{padding-bottom:{lines * self._leading:.4f}px}}"


def _faults(
    pages: Sequence[Any], folios: Sequence[str], moved: Iterable[Endnote], floated: Iterable[Moved]
) -> Iterator[str]:
    """In words: images too coarse to print, images moved, notes made endnotes, lines short before a long word."""
    for image in coarse(pages):
        yield _told("coarse", page=folios[image.page], source=image.source, dpi=image.dpi)
    for picture in floated:
        name = next((name for page, name in zip(pages, folios, strict=True) if picture.anchor in page.anchors), "")
        key = "moved_picture" if picture.paragraphs else "smaller_picture"
        yield _told(
            key,
            page=name, source=picture.source, paragraphs=picture.paragraphs, per_cent=picture.per_cent,
        )  # fmt: skip
    for note in moved:
        name = next((name for page, name in zip(pages, folios, strict=True) if note.call in page.anchors), "")
        yield _told("long_note", page=name, text=note.text)
    for page, name in zip(pages, folios, strict=True):
        for _, line in text_lines(page._page_box):
            if missing := getattr(line, "ragged", 0.0):
                text = "".join(char for char in line_text(line) if char not in INVISIBLE)
                short = f"{missing / PX_PER_PT:.1f}"
                yield _told("ragged", page=name, text=text, short=short)


def _told(key: str, **params: object) -> str:
    return "\n".join(filter(None, (messages.say(f"typesetting.{key}", **params), messages.say(f"typesetting.{key}", "try"))))


def _order(root: Element) -> tuple[str, ...]:
    """Ids of all elements, in the order in which they stand."""
    return tuple(element.get("id") or "" for element in root.iter() if element.get("id"))


def is_note(element: Element) -> bool:
    """Whether the element is a note of the page's foot."""
    return "note" in (element.get("class") or "").split() and bool(element.get("id"))


def folio(numbering: str, number: int) -> str:
    """The folio as printed."""
    if numbering == "none":
        return ""
    return roman(number) if numbering == "front" else str(number)


_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
          (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip


def roman(number: int) -> str:
    """Lower-case roman numeral."""
    numeral = ""
    for value, letters in _ROMAN:
        count, number = divmod(number, value)
        numeral += letters * count
    return numeral


def note_mark(number: int) -> str:
    """Circled number of a note: ① to ㊿, plain digits in brackets from 51."""
    if number <= 20:
        return chr(0x2460 + number - 1)
    if number <= 35:
        return chr(0x3251 + number - 21)
    if number <= 50:
        return chr(0x32B1 + number - 36)
    return f"[{number}]"


def _page_css(section: SectionHTML, first: int) -> str:
    """Folio and side of the first page. The reset is on the page, since on an element it would be undone by names."""
    side = "recto" if section.recto else "verso"
    return f"@page :first{{counter-reset:page {first}}} html{{break-before:{side}}}"


def _notes_by_page(notes: Iterable[Element], pages: Iterable[Any]) -> Mapping[str, int]:
    """Note id → its number on its page, from 1, in the order of the text."""
    order = [note.get("id") or "" for note in notes]
    numbers: dict[str, int] = {}
    for page in pages:
        here = [name for name in order if name in page.anchors and name not in numbers]
        numbers |= {name: number for number, name in enumerate(here, 1)}
    return numbers


def _number_notes(notes: Iterable[Element], numbers: Mapping[str, int]) -> bool:
    """Writes the numbers into the notes; whether any changed."""
    changed = False
    for note in notes:
        mark = note_mark(numbers.get(note.get("id") or "", 1))
        changed |= note.get("data-n") != mark
        note.set("data-n", mark)
    return changed


def _anchors(pages: tuple[Any, ...]) -> Mapping[str, tuple[int, ...]]:
    found: dict[str, list[int]] = {}
    for index, page in enumerate(pages):
        for name in page.anchors:
            found.setdefault(name, []).append(index)
    return {name: tuple(places) for name, places in found.items()}
