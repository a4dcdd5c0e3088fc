"""Zero-width characters that a paragraph is set with: where a space, a break, or none may stand.

In: the text of a paragraph. Out: offset → characters that go before the character there. The rules are CLREQ's and GB/T 15834's.
"""

from __future__ import annotations

import re

from bianzuan.typesetting.composer.marks import AUTOSPACE, BREAK, DIVISION, JOIN, SEVERANCE, TIE
from bianzuan.typesetting.hyphenation import divisions, severances

_LATIN = r"0-9A-Za-z\u00c0-\u024f\u0370-\u03ff\u0400-\u052f%\u2030\u2032\u2033\u2103\u00b0$\u20ac\u00a3#@&+"
_HAN = r"\u2e80-\u2fdf\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af"
_NUMERAL = "0-9\uff10-\uff19\u3007零一二两三四五六七八九十百千万亿半几"
NO_BREAK_BEFORE = "，。、；：？！）》」』】〕〉”’…—·～％,.;:?!)]"

# Each rule: what to put in, and a pattern whose empty matches are the places. Order is the order in the text where
# two rules hit one place: the space stands before the joiner, so that it is kept with the number.
RULES: tuple[tuple[str, str, re.Pattern[str]], ...] = (
    ("Han-Latin space", AUTOSPACE, re.compile(f"(?<=[{_HAN}])(?=[{_LATIN}])|(?<=[{_LATIN}])(?=[{_HAN}])")),
    ("break before opening quotes", BREAK, re.compile(r"(?<=[^\s（《「『【〔〖〈“‘(\[\ufffc])(?=[“‘])")),
    (
        "break after closing quotes",
        BREAK,
        re.compile(rf"(?<=[”’])(?<![A-Za-z]’)(?![\s{re.escape(NO_BREAK_BEFORE)}\ufffc]|\Z)"),
    ),
    # GB/T 15834 5.1: the interpunct and the wave never begin a line; neither does a single dash, which links.
    ("no line begins with ～ or ·", JOIN, re.compile(r"(?<=\S)(?=[～·‧・])")),
    ("no line begins with a linking dash", JOIN, re.compile(r"(?<=[^\s—])(?=[—–](?!—))")),
    ("no line begins with what links two numbers", JOIN, re.compile(r"(?<=\d)(?=[-～/]\d)")),
    ("ranges of numbers", TIE, re.compile(r"(?<=\d[—–～/-])(?=\d)")),
    # Named without a number, as in a list of units, they begin a line only where it would gape otherwise.
    ("no number is parted from %", JOIN, re.compile(rf"(?<=[{_NUMERAL}])(?=[%％‰℃℉°′″])")),
    ("no line begins with %", TIE, re.compile(rf"(?<=[^\s{_NUMERAL}])(?=[%％‰℃℉°′″])")),
    # 第 3 章, 17 座: also where a space is typed between them.
    ("ordinal numbers", TIE, re.compile(r"(?:(?<=第)|(?<=第 ))(?=[0-9])")),
    ("number and unit", TIE, re.compile(r"(?:(?<=[0-9])|(?<=[0-9] ))(?=[年月日时分秒号元万亿千百个人名项次届页条章节岁倍])")),
    # GB/T 15835 and GB 3101: a value stands with its unit; a line ends with a sign of relation and never begins with one.
    ("number and unit of measure", TIE, re.compile(
        r"(?<=[0-9] )(?=(?:[kcdmnhG\u03bc\u00b5M]?(?:m|g|L|l|s|Hz|Pa|N|J|eV|Wh?|V|A|\u03a9|\u2126|F|T|B|cal|mol)|t|h|d|a|r|K|min|hm|ha|dB|dpi|ppi|pt|\u2103|\u00b0C|%|\u2030)(?![A-Za-z]))"
    )),
    ("no unit is parted after its stroke", TIE, re.compile("(?<=[A-Za-z\u00b2\u00b3]/)(?=(?:[kcdm\u03bc\u00b5]?(?:m|g|L|s|mol)|h|min|d|a|t|K|hm|ha)[\u00b2\u00b3]?(?![A-Za-z]))")),
    ("no line begins with a sign of relation", TIE, re.compile(r"(?<=[\w)\]\u2070-\u209f\u00b2\u00b3\u00b9] )(?=[<>=\u2248\u2260\u2264\u2265\u2266\u2267\u2a7d\u2a7e\u00b1\u00d7] )")),
    ("no line begins with a plus after a letter", JOIN, re.compile(r"(?<=[A-Za-z])(?=\+)|(?<=\+)(?=\+)")),
    ("numbers of pages and volumes", TIE, re.compile(r"(?i:(?<=\bp\. )|(?<=\bpp\. )|(?<=\bno\. )|(?<=\bvol\. ))(?=[0-9])")),
    # A web address may break after a slash and before its other separators (Chicago Manual 7.46), never after a
    # hyphen: whoever copies it could not tell that from the hyphen of a broken word.
    ("breaks in web addresses", BREAK, re.compile(r"(?<=[!-.0-9;-~]/)(?=[^/])|(?<=://)(?=\w)|(?<=[^\W_])(?=[-.?&=_~#@])")),
    ("last breaks in web addresses", SEVERANCE, re.compile(r"(?<=[A-Za-z0-9]{3})(?=[A-Za-z0-9]{3})")),
    ("no breaks in web addresses", JOIN, re.compile(r"(?<=[-.?&=_~#@])(?=[^\W_])")),
)

_WEB_ADDRESS = re.compile(
    r"(?:(?:https?|ftp)://|www\.|doi:10\.)[!-~]+"
    r"|(?<![\w.%+-])[\w.%+-]++@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+"  # e-mail
    r"|(?<![A-Za-z0-9._~-])(?=[!-~]{12})(?=[!-.0-9~_]*/?[A-Za-z])[A-Za-z0-9._~-]*(?:/[A-Za-z0-9._~-]+){2,}/?",  # names of files with their folders
    re.ASCII,
)
# Four names or more with spaces between them, eight with commas: none is parted by the end of a line that can be set without.
_NAMES_IN_A_ROW = re.compile(rf"(?<![{_HAN}])(?:(?:[{_HAN}]{{2,4}}[\u3000 ]{{1,2}}){{3,}}|(?:[{_HAN}]{{2,4}}、){{7,}})[{_HAN}]{{2,4}}(?![{_HAN}])")
_NAME = re.compile(f"[{_HAN}]+")
_ENDS = "，。；：？！）》」』”’…—"
# The last two characters of a paragraph and its closing marks: one alone on a line is an orphan (孤字).
# A letter or digit is the end of a sentence only if a mark follows; without one it may be the folio of a contents line.
_LAST_TWO = re.compile(
    rf"[^\s\ufffc] ?([{_HAN}](?=[{_ENDS}]*\s*\Z)|(?<![A-Za-z0-9])[{_LATIN}\u2460-\u24ff](?=[{_ENDS}]+\s*\Z))"
)
_NO_BREAKS = str.maketrans({TIE: None, BREAK: None})
# A paragraph shorter than this has no second line to be left alone on.
_SHORT = 6


def prepared(text: str) -> str:
    """A plain text as it would be set as a paragraph."""
    places = insertions(text)
    return "".join(places.get(index, "") + char for index, char in enumerate(text)) + places.get(len(text), "")


def insertions(text: str) -> dict[int, str]:
    """Offset in `text` → zero-width characters that go before the character there."""
    addresses = [match.span() for match in _WEB_ADDRESS.finditer(text)]
    places: dict[int, str] = {}
    for name, character, pattern in RULES:
        for match in pattern.finditer(text):
            place = match.start()
            inside = any(start < place < end for start, end in addresses)
            if inside == name.endswith("web addresses") and character not in places.get(place, ""):
                places[place] = places.get(place, "") + character
    for row in _NAMES_IN_A_ROW.finditer(text):
        for one in _NAME.finditer(text, row.start(), row.end()):
            for place in range(one.start() + 1, one.end()):
                places[place] = places.get(place, "") + TIE
    for mark, offsets in ((DIVISION + SEVERANCE, divisions(text)), (SEVERANCE, severances(text))):
        for place in offsets:
            if not any(start < place < end for start, end in addresses):
                places[place] = places.get(place, "") + mark
    if len(text.strip()) >= _SHORT and (last := _LAST_TWO.search(text)):
        kept = places.get(last.start(1), "").translate(_NO_BREAKS)
        places[last.start(1)] = kept + JOIN * (JOIN not in kept)
    return places
