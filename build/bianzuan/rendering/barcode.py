"""ISBN-13 as an EAN-13 bar code: digits in, the widths to draw out. Governing standards: ISO 2108, ISO/IEC 15420."""

from __future__ import annotations

from bianzuan.errors import Problem, PublicationError

_DIGIT_CODES = ("0001101", "0011001", "0010011", "0111101", "0100011", "0110001", "0101111", "0111011", "0110111", "0001011")
# Which of the left six digits are written in the even code; the first digit is told by nothing else.
_PARITIES = ("000000", "001011", "001101", "001110", "010011", "011001", "011100", "010101", "010110", "011010")
_GUARD, _CENTRE = "101", "01010"
MODULE = 0.33  # mm, the nominal width


def isbn_digits(isbn: str) -> str:
    """The thirteen digits of an ISBN. Raises PublicationError if they are not thirteen or the check digit is wrong."""
    digits = "".join(character for character in isbn.upper().removeprefix("ISBN") if character not in " -–:：")
    sound = len(digits) == 13 and digits.isascii() and digits.isdecimal() and digits[:3] in ("978", "979")
    if not sound or check_digit(digits[:12]) != digits[12]:
        right = digits[:12] + check_digit(digits[:12]) if sound else ""
        key = "rendering.isbn_checksum" if sound else "rendering.isbn_form"
        raise PublicationError(Problem(key, "publication.toml", params={"isbn": isbn, "digit": right[-1:]}))
    return digits


def check_digit(twelve: str) -> str:
    """The digit that makes the weighted sum a multiple of ten: weights one and three in turn."""
    total = sum(int(digit) * (3 if place % 2 else 1) for place, digit in enumerate(twelve))
    return str(-total % 10)


def modules(digits: str) -> str:
    """The 95 modules of the code, "1" for a bar."""
    parity = _PARITIES[int(digits[0])]
    left = "".join(_left(digit, even == "1") for digit, even in zip(digits[1:7], parity, strict=True))
    right = "".join(_inverted(_DIGIT_CODES[int(digit)]) for digit in digits[7:])
    return _GUARD + left + _CENTRE + right + _GUARD


def _left(digit: str, even: bool) -> str:
    code = _DIGIT_CODES[int(digit)]
    return _inverted(code)[::-1] if even else code


def _inverted(code: str) -> str:
    return code.translate({ord("0"): "1", ord("1"): "0"})


def bars(digits: str) -> tuple[tuple[float, float], ...]:
    """Bars as (place, width) in millimetres from the left edge of the code."""
    found: list[tuple[float, float]] = []
    code, place = modules(digits), 0
    while place < len(code):
        width = len(code[place:]) - len(code[place:].lstrip("1"))
        if width:
            found.append((round(place * MODULE, 3), round(width * MODULE, 3)))
        place += width or 1
    return tuple(found)
