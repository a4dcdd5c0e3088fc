"""Checks of the fonts: every glyph travels with the file, is the designer's own, and can be read back as text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from bianzuan.preflight.pages import Char, Font, Page
from bianzuan.preflight.runs import around
from bianzuan.preflight.subject import Fault, Outcome, Subject, Tally

MARKED = 200  # characters that are marked on the page


def _page(subject: Subject, font: Font) -> int:
    """First page that may use the font."""
    return next((page.position for page in subject.pages if font.name in page.fonts), 0)


def _faults(subject: Subject, fonts: Iterable[Font]) -> Iterator[Fault]:
    """One for each name: some programs give a file fifty fonts of one name, or of none."""
    for name, font in {font.name: font for font in fonts}.items():
        yield Fault(_page(subject, font), {"font": name.strip("?") or "–"})


def embedded(subject: Subject) -> Outcome:
    """Every font travels with the file."""
    yield Tally("fonts", len(subject.view.fonts))
    yield from _faults(subject, (font for font in subject.view.fonts if not font.embedded))


def subset(subject: Subject) -> Outcome:
    """Only the glyphs in use are embedded."""
    yield from _faults(subject, (font for font in subject.view.fonts if font.embedded and not font.subset))


def unicode(subject: Subject) -> Outcome:
    """Text can be searched, copied and read aloud."""
    yield from _faults(subject, (font for font in subject.view.fonts if not font.unicode))


def type3(subject: Subject) -> Outcome:
    """No glyphs drawn as procedures or bitmaps."""
    yield from _faults(subject, (font for font in subject.view.fonts if font.kind == "Type3"))


def synthetic(subject: Subject) -> Outcome:
    """No Han that was slanted, none that was thickened by an outline; Latin italics are faces of their own."""
    slanted = {font.name for font in subject.view.fonts if font.slanted}
    for page in subject.pages:
        # The ideographs and the marks of full width begin at U+2E80.
        yield from _by_font(page, [c for c in page.chars if c.text >= "\u2e80" and (c.leaning or c.font in slanted)])


def _by_font(page: Page, chars: Sequence[Char]) -> Iterator[Fault]:
    """A fault for each font that has some of the characters."""
    for font, number in sorted(Counter(char.font for char in chars).items()):
        places = around([char for char in chars if char.font == font][:MARKED])
        yield Fault(page.position, {"font": font, "number": number}, places)


def unexpected(subject: Subject) -> Outcome:
    """The book is set in the faces it was meant to be set in, and in no other that a machine put in their place."""
    faces = subject.expected.faces if subject.expected else ()
    if not faces:
        return
    for font in subject.view.fonts:
        name = font.name.partition("+")[2] or font.name
        if not name.replace("-", " ").startswith(faces):
            yield Fault(_page(subject, font), {"font": font.name, "faces": ", ".join(faces)})


def missing_glyph(subject: Subject) -> Outcome:
    """No character is printed as an empty box."""
    for font in subject.view.fonts:
        for position, text in font.missing:
            codes = " ".join(f"U+{ord(letter):04X}" for letter in text if text != "?")
            yield Fault(position, {"text": text, "codes": codes or "?", "font": font.name})


def unreadable(subject: Subject) -> Outcome:
    """No character that reads as nothing."""
    yield Tally("characters", sum(len(page.chars) for page in subject.pages))
    for page in subject.pages:
        yield from _by_font(page, [char for char in page.chars if char.text == "\ufffd"])
