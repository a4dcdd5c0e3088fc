"""Checks of the fonts: every glyph travels with the file, is the designer's own, and can be read back as text."""

from __future__ import annotations

from collections import Counter

from bianzuan.preflight.pages import Font
from bianzuan.preflight.subject import Fault, Outcome, Subject, Tally


def _page(subject: Subject, font: Font) -> int:
    """First page that may use the font."""
    return next((page.position for page in subject.pages if font.name in page.fonts), 0)


def _fault(subject: Subject, font: Font) -> Fault:
    return Fault(_page(subject, font), {"font": font.name})


def embedded(subject: Subject) -> Outcome:
    """Every font travels with the file."""
    yield Tally("fonts", len(subject.view.fonts))
    yield from (_fault(subject, font) for font in subject.view.fonts if not font.embedded)


def subset(subject: Subject) -> Outcome:
    """Only the glyphs in use are embedded."""
    yield from (_fault(subject, font) for font in subject.view.fonts if font.embedded and not font.subset)


def unicode(subject: Subject) -> Outcome:
    """Text can be searched, copied and read aloud."""
    yield from (_fault(subject, font) for font in subject.view.fonts if not font.unicode)


def type3(subject: Subject) -> Outcome:
    """No glyphs drawn as procedures or bitmaps."""
    yield from (_fault(subject, font) for font in subject.view.fonts if font.kind == "Type3")


def synthetic(subject: Subject) -> Outcome:
    """No Han that was slanted, none that was thickened by an outline; Latin italics are faces of their own."""
    slanted = {font.name for font in subject.view.fonts if font.slanted}
    for page in subject.pages:
        # The ideographs and the marks of full width begin at U+2E80.
        wrong = Counter(c.font for c in page.chars if c.text >= "\u2e80" and (c.leaning or c.font in slanted))
        yield from (Fault(page.position, {"font": font, "number": n}) for font, n in sorted(wrong.items()))


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
        fonts = Counter(char.font for char in page.chars if char.text == "\ufffd")
        yield from (Fault(page.position, {"font": font, "number": n}) for font, n in sorted(fonts.items()))
