"""Lines of a page in; their words, their bare text and where they stand, out."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from bianzuan.preflight.matrices import Place
from bianzuan.preflight.pages import Char, TextLine

# A character of less than this share of its line's size is a note call.
CALL_SIZE = 0.72
# Wider than the space between Han and Latin (a quarter em) and a mark's side bearing, narrower than an en.
WORD_GAP = 0.4


def squeeze(text: str) -> str:
    """The text without white space and invisible format characters."""
    return "".join(letter for letter in text if not letter.isspace() and unicodedata.category(letter) != "Cf")


def around(chars: Iterable[Char]) -> tuple[Place, ...]:
    """Boxes around characters, one for each run on one baseline."""
    boxes: list[Place] = []
    base: Char | None = None
    for char in chars:
        place = (min(char.x, char.left), min(char.top, char.y - 0.8 * char.size), char.right, max(char.bottom, char.y))
        if base is not None and abs(char.y - base.y) < 0.5 * char.size and char.x >= base.x:
            last = boxes[-1]
            boxes[-1] = (min(last[0], place[0]), min(last[1], place[1]), max(last[2], place[2]), max(last[3], place[3]))
        else:
            boxes.append(place)
        base = char
    return tuple(boxes)


def without_calls(line: TextLine) -> str:
    """Text of a line without white space and note calls, which are raised and small."""
    least = CALL_SIZE * line.size
    return squeeze("".join(char.text for char in line.chars if char.size > least))


def words(line: TextLine) -> tuple[str, ...]:
    """What wide gaps in a line set apart."""
    found = [line.chars[0].text]
    for last, char in zip(line.chars, line.chars[1:], strict=False):
        if char.x - last.right > WORD_GAP * char.size:
            found.append("")
        found[-1] += char.text
    return tuple(found)


def outer_words(line: TextLine) -> tuple[str, ...]:
    """The first and the last word of a line: a running head sets its folio apart by a space."""
    found = words(line)
    return found[0], found[-1]
