"""Text that reads as it was written: `/ActualText` round the space between Han and Latin.

Readers of a PDF take a gap of more than an eighth of an em for a typed space, so that 建党100周年 would come out of
the file as 建党 100 周年 and not be found. The characters on both sides of such a gap are therefore drawn as marked
content whose text is given (ISO 32000-1, 14.9.4). This replaces `draw.text.draw_first_line`.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bianzuan.typesetting.composer.marks import AUTOSPACE

# What WeasyPrint writes between the brackets of a TJ array: strings of four-digit glyphs, and numbers.
_TOKEN = re.compile(r"<([0-9a-f]*)>|(-?\d+(?:\.\d+)?(?:e-?\d+)?)")

# Gaps from this many thousandths of an em are taken for spaces by one reader or another.
READ_AS_SPACE = 90.0


class _TextStream:
    """The page's stream, but for text across Han-Latin spaces."""

    __slots__ = ("_font", "_stream")

    def __init__(self, stream: Any) -> None:
        self._stream = stream
        self._font: Any = None

    def __getattr__(self, name: str) -> Any:
        return getattr(self._stream, name)

    def add_font(self, pango_font: Any) -> Any:
        """Remembers the font, whose glyphs' texts the following show_text needs."""
        font, size = self._stream.add_font(pango_font)
        self._font = font
        return font, size

    def show_text(self, text: str) -> None:
        """Shows the text of one font, in pieces where it crosses a space."""
        for piece, actual in pieces(text, self._font.to_unicode):
            if actual:
                written = b"\xfe\xff" + actual.encode("utf-16-be")
                self._stream.stream.append(b"/Span <</ActualText <" + written.hex().encode() + b">>> BDC")
            self._stream.show_text(piece)
            if actual:
                self._stream.stream.append(b"EMC")


@dataclass(slots=True)
class _Drawn:
    """A glyph, and the numbers of the TJ array that follow it (positive moves to the left)."""

    glyph: str
    moves: list[str]

    @property
    def gap(self) -> float:
        return -sum(map(float, self.moves))


def pieces(text: str, to_unicode: Mapping[int, str]) -> list[tuple[str, str]]:
    """A TJ array without its brackets, cut up: piece and, where it holds a gap, the characters it stands for."""
    head, drawn = _parse(text)
    # Whether the gap after a glyph would be read as a space although none is typed.
    crossed = [
        one.gap >= READ_AS_SPACE and not _is_space(one, to_unicode) and not _is_space(following, to_unicode)
        for one, following in itertools.pairwise(drawn)
    ] + [False]
    found: list[tuple[str, str]] = []
    current: list[_Drawn] = []
    for index, one in enumerate(drawn):
        if crossed[index] and current and not (index and crossed[index - 1]):
            found.append((_array(current), ""))
            current = []
        current.append(one)
        if index and crossed[index - 1] and not crossed[index]:
            found.append((_array(current), _characters(current, to_unicode)))
            current = []
    if current:
        found.append((_array(current), ""))
    if found:
        found[0] = (" ".join([*head, found[0][0]]), found[0][1])
    return found


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


def _characters(drawn: Sequence[_Drawn], to_unicode: Mapping[int, str]) -> str:
    return "".join(to_unicode.get(int(one.glyph, 16), "") for one in drawn)


def _is_space(drawn: _Drawn, to_unicode: Mapping[int, str]) -> bool:
    return to_unicode.get(int(drawn.glyph, 16), "").isspace()


def reading_true(draw_first_line: Callable[..., Any]) -> Callable[..., Any]:
    """`draw.text.draw_first_line` whose text reads without the spaces set between Han and Latin."""

    def draw_line(stream: Any, textbox: Any, *arguments: Any) -> Any:
        if AUTOSPACE in textbox.text or getattr(textbox.pango_layout, "gaping", False):
            stream = _TextStream(stream)
        return draw_first_line(stream, textbox, *arguments)

    return draw_line
