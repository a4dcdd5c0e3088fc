"""Characters of fonts of symbols: codes of Wingdings and Symbol → the characters they show (Unicode).

What is not in the tables is U+FFFD, of which cleaning tells the place: nobody can say what a font unknown here shows.
"""

from __future__ import annotations

from collections.abc import Mapping

# Word writes such codes in the private area.
_PRIVATE = 0xF000
LOST = "\N{REPLACEMENT CHARACTER}"


def _rows(**rows: str) -> dict[int, str]:
    """First code of a row, as x41, → its characters."""
    return {int(first[1:], 16) + place: shown for first, row in rows.items() for place, shown in enumerate(row)}


_SYMBOL = _rows(
    x20=" !∀#∃%&∋()∗+,−./0123456789:;<=>?", x40="≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_", x61="αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼", xa2="′≤⁄∞",
    xab="↔←↑→↓°±″≥×∝∂•÷≠≡≈…", xc4="⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇", xd5="∏√⋅¬∧∨⇔⇐⇑⇒⇓", xe5="∑", xf2="∫",
)  # fmt: skip
_WINGDINGS = _rows(
    x22="✂", x28="☎", x2a="✉", x45="☜☞☝☟", x4a="☺", x4c="☹", x6c="●❍■□", x71="❑❒⬧⧫◆❖⬥", x80="⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿", x9f="•",
    xa1="○", xa4="◉◎", xa7="▪◻", xab="★", xd8="➢", xdf="←→↑↓", xe8="➔", xef="⇦⇨⇧⇩", xfb="✗✓☒☑",
)  # fmt: skip
_WINGDINGS_2 = _rows(x4f="✗✓", x52="☑☒", x97="●", xa2="■□")
_FONTS: Mapping[str, dict[int, str]] = {"symbol": _SYMBOL, "wingdings": _WINGDINGS, "wingdings 2": _WINGDINGS_2}


def symbol(font: str, code: int) -> str:
    """The character that a code shows in a font; U+FFFD where that is not known."""
    code = code - _PRIVATE if code >= _PRIVATE else code
    return _FONTS.get(font.lower(), {}).get(code, LOST)


def shown(text: str, font: str) -> str:
    """Words set in a font of symbols, as they are seen; of others the words themselves."""
    if font.lower() not in _FONTS:
        return text
    return "".join(symbol(font, ord(one)) if "!" <= one <= "~" or ord(one) >= _PRIVATE else one for one in text)
