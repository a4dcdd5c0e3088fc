"""Sections to pages: one HTML document in, a `LaidSection` with folios and anchors out.

What the HTML and its style sheets may count on:

- `counter(page)` is the folio: `first` on the first page, one more on each page after it. Roman folios are written
  `counter(page, lower-roman)`; which of the two stands in `folios` follows from the section's numbering.
- `:right` and `:left` are recto and verso of the bound book; `@page :first` is not to touch the page counter.
- A note is `<span class="note" id="ch1-n2">…</span>` with `float: footnote` in the style sheet. Its number ①②③…,
  which starts again on each page, is put into the attribute `data-n`, for
  `.note::footnote-call{content:attr(data-n)}` and `.note::footnote-marker{content:attr(data-n)}`.
- `data-balance="16"` on a heading: at most that many characters a line, lines of nearly equal length.
- The families are "Bianzuan Song" (400, 600, 700), "Bianzuan Hei" (400, 500, 700), "Bianzuan Kai" (400); no other
  font of the machine is seen.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any
from xml.etree.ElementTree import Element

from bianzuan import messages
from bianzuan.config import PublicationConfig
from bianzuan.model import LaidSection, SectionHTML
from bianzuan.typesetting import composer
from bianzuan.typesetting.engine import Engine
from bianzuan.typesetting.fonts import FontSet
from bianzuan.typesetting.preparation import prepare_tree

# A note that moves changes the page of others at most twice in practice; the last pass is kept in any case.
NOTE_PASSES = 3


class Typesetter:
    """Lays out the sections of one book, with one set of fonts."""

    def __init__(self, config: PublicationConfig, fonts: FontSet) -> None:
        self._engine = Engine(fonts, config.folder)
        unknown = composer.install()
        self._warnings = (messages.say("typesetting.unknown_engine", seams=", ".join(unknown)),) if unknown else ()

    def lay_out(self, section: SectionHTML, first: int) -> LaidSection:
        """The pages of a section whose first page has the folio `first`.

        Folios are arabic for numbering "body", lower-case roman for "front", "" for "none". `warnings` holds what
        the engine complained of, and that lines are set plainly where the composer does not know the engine.
        """
        html = self._engine.parse(section.html)
        prepare_tree(html.etree_element)
        css = _page_css(section, first)
        notes = [element for element in html.etree_element.iter() if is_note(element)]
        _number_notes(notes, {})
        for _ in range(NOTE_PASSES):
            document, complaints = self._engine.render(html, css)
            if not _number_notes(notes, _notes_by_page(notes, document.pages)):
                break
        pages = tuple(document.pages)
        return LaidSection(
            id=section.id,
            numbering=section.numbering,
            recto=section.recto,
            folios=tuple(folio(section.numbering, first + index) for index in range(len(pages))),
            pages=pages,
            document=document,
            anchors=_anchors(pages),
            warnings=self._warnings + complaints,
        )


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
