"""Kinds of characters as line setting sees them, after CLREQ 3.1 and GB/T 15834.

Everything here is about one character, or the pair on both sides of a gap; nothing knows of lines.
"""

from __future__ import annotations

from collections.abc import Iterator

# The zero-width characters preparation puts into text. None has a glyph, so none is in the PDF's text.
AUTOSPACE = "\N{INVISIBLE SEPARATOR}"  # carries the space between Han and Latin; may stand anywhere but is no break
BREAK = "\N{ZERO WIDTH SPACE}"  # allows a break where Pango forbids one: on the outer sides of quotes
JOIN = "\N{WORD JOINER}"  # forbids a break
TIE = "\N{ZERO WIDTH NO-BREAK SPACE}"  # forbids a break unless the line would gape: a number and its unit
DIVISION = "\N{FUNCTION APPLICATION}"  # where a long Latin word is divided if the line would gape; a severance follows
SEVERANCE = "\N{INVISIBLE TIMES}"  # where a string that is no word is parted, without a hyphen, as the last resort
# The hyphen of a divided word while lines are broken; it is drawn as "-". U+2010 is as wide as a square in Chinese fonts.
HYPHEN = "\N{NON-BREAKING HYPHEN}"
INVISIBLE = frozenset({AUTOSPACE, BREAK, JOIN, TIE, DIVISION, SEVERANCE, "\N{SOFT HYPHEN}"})

SPACES = frozenset({" ", "\N{NO-BREAK SPACE}"})

OPENING = frozenset("（《〈「『【〔〖［｛“‘")
CLOSING = frozenset("）》〉」』】〕〗］｝”’")
PAUSES = frozenset("，、；：。！？．")  # 点号; centred in their square in traditional script
STOPS = frozenset("。！？．")
HANGING = frozenset("，、。．")  # may stand beyond the end of a line (CLREQ 3.1.5)

MARKS = OPENING | CLOSING | PAUSES

# Marks of two characters that are one stroke: a gap inside would break the stroke.
JOINED = frozenset("—…─⸺")

# Characters that belong to the number before them.
AFTER_NUMBER = frozenset("％%‰℃℉°′″")

_HAN_RANGES = (
    (0x2E80, 0x2FDF),  # radicals
    (0x3005, 0x3007),  # 々〆〇
    (0x3021, 0x3029),  # Suzhou numerals
    (0x3040, 0x30FF),  # kana
    (0x3105, 0x312F),  # zhuyin
    (0x31A0, 0x31BF),
    (0x31C0, 0x31EF),  # strokes
    (0x3400, 0x4DBF),
    (0x4E00, 0x9FFF),
    (0xF900, 0xFAFF),
    (0x20000, 0x323AF),
)


def is_han(char: str) -> bool:
    """Whether the character is an ideograph, a kana or the like: something written in a square."""
    point = ord(char)
    return any(low <= point <= high for low, high in _HAN_RANGES)


def is_square(char: str) -> bool:
    """Whether lines may be stretched beside the character: Han and everything set on its grid."""
    point = ord(char)
    return (
        is_han(char)
        or 0x3000 <= point <= 0x303F
        or 0xFF01 <= point <= 0xFF60
        or 0x2460 <= point <= 0x24FF  # circled numbers
        or char in OPENING
        or char in CLOSING
        or char in JOINED
    )


def blank_side(char: str, traditional: bool) -> str:
    """Which half of a full-width mark is blank: "left", "right", "both" (centred), or "" for other characters."""
    if char in OPENING:
        return "left"
    if char in CLOSING:
        return "right"
    if char in PAUSES:
        return "both" if traditional else "right"
    return ""


def may_stretch(before: str, after: str) -> bool:
    """Whether the gap between two visible characters may grow when a line is filled."""
    if before in JOINED and before == after:
        return False
    if after in AFTER_NUMBER and not is_han(before):
        return False
    return is_square(before) or is_square(after)


def half_width_marks(text: str) -> Iterator[int]:
    """Places of the marks that the Kaiming style (开明式) sets in half a square.

    All but those that end a sentence; where a closing mark follows these, it keeps its square in their stead.
    """
    visible = [(place, char) for place, char in enumerate(text) if char not in INVISIBLE]
    for number, (place, char) in enumerate(visible):
        closed = number + 1 < len(visible) and visible[number + 1][1] in CLOSING | PAUSES
        ends = char in STOPS or (char in CLOSING and number > 0 and visible[number - 1][1] in STOPS)
        if char in MARKS and (closed or not ends):
            yield place
