"""Text that reads as it was written: `/ActualText` round the space between Han and Latin.

Readers of a PDF take a gap of more than an eighth of an em for a typed space, so that 建党100周年 would come out of
the file as 建党 100 周年 and not be found. The character before such a gap is therefore drawn together with a space
glyph that fills the gap, as marked content whose text is that character alone (ISO 32000-1, 14.9.4): for the reader,
it reaches up to the next one. The hyphen of a divided word reads as a soft one (14.8.2.2.3), so that the word is found
whole. This replaces `draw.text.draw_first_line`.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from weasyprint.text.ffi import FROM_UNITS, ffi, harfbuzz, pango

from bianzuan.typesetting.composer.marks import AUTOSPACE, BREAK, HYPHEN

ffi.cdef(
    "int hb_font_get_nominal_glyph (hb_font_t *font, hb_codepoint_t unicode, hb_codepoint_t *glyph);", override=True
)

# What WeasyPrint writes between the brackets of a TJ array: strings of four-digit glyphs, and numbers.
_TOKEN = re.compile(r"<([0-9a-f]*)>|(-?\d+(?:\.\d+)?(?:e-?\d+)?)")

_NO_GLYPH = "<>"

# Gaps from this many thousandths of an em are taken for spaces by one reader or another.
READ_AS_SPACE = 90.0
# A glyph that begins this near the one before it looks like its double: of two marks in half squares, as 、〈, the ink
# stands apart but the squares lie upon each other. Poppler begins a word after it, at any gap wider than this.
_DOUBLED, _AFTER_DOUBLE = 100.0, 10.0


class _PlainStream:
    """The page's stream, but for strings without a glyph, which characters without one leave behind.

    PDFium forgets the number at the end of an array that holds such a string: what follows in another face, as rare
    characters do, is then drawn half a square too far to the right, in every browser built on it.
    """

    __slots__ = ("_stream",)

    def __init__(self, stream: Any) -> None:
        self._stream = stream

    def __getattr__(self, name: str) -> Any:
        return getattr(self._stream, name)

    def show_text(self, text: str) -> None:
        """Shows the text of one font."""
        self._stream.show_text(text.replace(_NO_GLYPH, " "))


class _TextStream:
    """The page's stream, but for text across Han-Latin spaces."""

    __slots__ = ("_divided", "_font", "_marked", "_space", "_stream")

    def __init__(self, stream: Any, divided: bool, *, marked: bool = False) -> None:
        """`marked`: what is drawn is marked content already, and says what it reads as."""
        self._stream = stream
        self._divided, self._marked = divided, marked
        self._font: Any = None
        self._space: Space | None = None

    def __getattr__(self, name: str) -> Any:
        return getattr(self._stream, name)

    def add_font(self, pango_font: Any) -> Any:
        """Remembers the font, whose space glyph and texts the following show_text needs."""
        font, size = self._stream.add_font(pango_font)
        self._font = font
        self._space = _space_of(font, pango_font, size)
        return font, size

    def show_text(self, text: str) -> None:
        """Shows the text of one font, in pieces where it crosses a gap."""
        found = pieces(text, self._font.to_unicode, self._space, self._font.widths, divided=self._divided)
        if any(actual for _, actual in found) and self._space is not None:
            self._font.to_unicode.setdefault(self._space.glyph, " ")
            self._font.widths.setdefault(self._space.glyph, self._space.width)
        for piece, actual in found:
            says = actual and not self._marked
            if says:
                self._stream.stream.append(_reads(actual))
            self._stream.show_text(piece)
            if says:
                self._stream.stream.append(b"EMC")


def _reads(actual: str) -> bytes:
    """What begins marked content whose text is this."""
    return b"/Span <</ActualText <" + (b"\xfe\xff" + actual.encode("utf-16-be")).hex().encode() + b">>> BDC"


def _drawn_as_other(draw_first_line: Callable[..., Any], read: str, stream: Any, *arguments: Any) -> Any:
    """A box whose characters are drawn for others, figures set high for one."""
    stream.stream.append(_reads(read))
    drawn = draw_first_line(_TextStream(stream, divided=False, marked=True), *arguments)
    stream.stream.append(b"EMC")
    return drawn


@dataclass(frozen=True, slots=True)
class Space:
    """The space glyph of a font, with its advance in thousandths of an em."""

    glyph: int
    width: int


def _space_of(font: Any, pango_font: Any, size: float) -> Space | None:
    glyph = ffi.new("hb_codepoint_t *")
    if not harfbuzz.hb_font_get_nominal_glyph(font.hb_font, ord(" "), glyph):
        return None
    ink, logical = ffi.new("PangoRectangle *"), ffi.new("PangoRectangle *")
    pango.pango_font_get_glyph_extents(pango_font, glyph[0], ink, logical)
    return Space(int(glyph[0]), round(logical.width * 1000 * FROM_UNITS / size))


@dataclass(slots=True)
class _Drawn:
    """A glyph, and the numbers of the TJ array that follow it (positive moves to the left)."""

    glyph: str
    moves: list[str]

    @property
    def gap(self) -> float:
        return -sum(map(float, self.moves))


def pieces(
    text: str,
    to_unicode: Mapping[int, str],
    space: Space | None,
    widths: Mapping[int, float] | None = None,
    divided: bool = False,
) -> list[tuple[str, str]]:
    """A TJ array without its brackets, cut up: piece and, where a gap is filled in it, the character it stands for.

    `widths` are the glyphs' advances in thousandths of an em; `divided` says whether a divided word ends the box.
    """
    head, drawn = _parse(text)
    hyphen = [drawn.pop()] if divided and drawn and to_unicode.get(int(drawn[-1].glyph, 16)) == "-" else []
    found: list[tuple[str, str]] = []
    current: list[_Drawn] = []
    doubled = [False, *(_doubles(one, widths or {}) for one in drawn)]
    for number, (one, following) in enumerate(itertools.zip_longest(drawn, drawn[1:])):
        least = _AFTER_DOUBLE if doubled[number] else READ_AS_SPACE
        if space is None or not _read_as_space(one, following, to_unicode, least):
            current.append(one)
            continue
        if current:
            found.append((_array(current), ""))
        filled = [_Drawn(one.glyph, [f"{space.width - one.gap:g}"]), _Drawn(f"{space.glyph:04x}", [])]
        found.append((_array(filled), to_unicode.get(int(one.glyph, 16), "")))
        current = []
    if current:
        found.append((_array(current), ""))
    if hyphen:
        found.append((_array(hyphen), "\N{SOFT HYPHEN}"))
    if found and head:
        found[0] = (" ".join([*head, found[0][0]]), found[0][1])
    return found


def _doubles(one: _Drawn, widths: Mapping[int, float]) -> bool:
    """Whether what follows a glyph begins where the glyph itself began."""
    width = widths.get(int(one.glyph, 16))
    return width is not None and abs(width + one.gap) < _DOUBLED


def _read_as_space(one: _Drawn, following: _Drawn | None, to_unicode: Mapping[int, str], least: float) -> bool:
    """Whether the gap after a glyph would be read as a space although none is typed.

    A gap after the last glyph of a box is there only where another box follows on the line.
    """
    if one.gap < least or _is_space(one, to_unicode):
        return False
    return following is None or not _is_space(following, to_unicode)


def _parse(text: str) -> tuple[list[str], list[_Drawn]]:
    head: list[str] = []
    drawn: list[_Drawn] = []
    for match in _TOKEN.finditer(text):
        if match[2] is not None:
            (drawn[-1].moves if drawn else head).append(match[2])
        else:
            glyphs = match[1]
            drawn.extend(_Drawn(glyphs[place : place + 4], []) for place in range(0, len(glyphs), 4))
    return head, drawn


def _array(drawn: Sequence[_Drawn]) -> str:
    written = " ".join(" ".join((f"<{one.glyph}>", *one.moves)) for one in drawn)
    return written.replace("> <", "")


def _is_space(drawn: _Drawn, to_unicode: Mapping[int, str]) -> bool:
    return to_unicode.get(int(drawn.glyph, 16), "").isspace()


def reading_true(draw_first_line: Callable[..., Any]) -> Callable[..., Any]:
    """`draw.text.draw_first_line` whose text reads without the spaces set between Han and Latin."""

    def draw_line(stream: Any, textbox: Any, *arguments: Any) -> Any:
        if read := textbox.element is not None and textbox.element.get("data-read"):
            return _drawn_as_other(draw_first_line, read, stream, textbox, *arguments)
        divided = textbox.text.rstrip(BREAK).endswith(HYPHEN)
        if divided or AUTOSPACE in textbox.text or getattr(textbox.pango_layout, "gaping", False):
            return draw_first_line(_TextStream(stream, divided), textbox, *arguments)
        return draw_first_line(_PlainStream(stream), textbox, *arguments)

    return draw_line
