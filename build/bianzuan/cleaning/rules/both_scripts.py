"""Which lines of a document in the wanted script are in the other one: whole paragraphs, and sentences with both in them.

In: the lines of a document, and the other script. Out: lines to convert, and what is quoted in them and stays as it was printed.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import groupby

from bianzuan.cleaning.reassembly.words.script_tables import (
    is_simplified,
    is_traditional,
    traditional_choices,
)
from bianzuan.cleaning.rule import HAN
from bianzuan.cleaning.rules.articles_of_other import articles_of_other
from bianzuan.model import Script

# Simplified texts quote a few traditional words; a Traditional text has about 40 in a hundred, and so the other way.
LEAST_SHARE = 0.10
# A line is clear by so many forms.
_LEAST_FORMS = 4
# So many words of the other script, each with a form of the wanted one on either side, are nobody's quotation.
_LEAST_WOVEN = 3
# Most lines of a document have so many forms of either script, and those of the other are so many of all its Han.
_LEAST_OF_EITHER, _OFTEN = 2, 0.03
# Beside these a form is told, not used: 发（發、髮）, “后來”二字, 《續資治通鑑》.
QUOTATION = re.compile("「[^「」]*」|『[^『』]*』|“[^“”]*”|《[^《》]*》")
_QUOTED = re.compile("「[^「」]*」|“[^“”]*”")
_SET_OFF = re.compile(f"{QUOTATION.pattern}|（[^（）]*）|〔[^〔〕]*〕|\\([^()]*\\)|\\[[^\\[\\]]*\\]")
_ON_FORMS = re.compile("[繁簡简][體体]|[異异俗][體体]?字|[寫写]作[“「『]|偏旁")
# Words of today: a quotation or a paragraph that has none may be an original of old.
_OF_TODAY = re.compile("[的了們们這这麼么嗎吗呢她你您很個个]")
_HAN_A_WORD_OF_TODAY = 40
# A paragraph of so many forms, none of them of the wanted script, is in the other one by no chance.
_FORMS_OF_AN_ORIGINAL = 8
_MARKS: dict[Script, re.Pattern[str]] = {"zh-Hant": re.compile("[「」『』]"), "zh-Hans": re.compile("[“”]")}


def lines_of_other(lines: Sequence[str], other: Script) -> list[int]:
    """Lines with forms of the other script that are not quoted as they were printed.

    Lines of several words in the other script among words in the wanted one are converted, and where they make up a good
    part of the document every other line that has such forms; so are paragraphs that clearly have the other script, and
    whole articles. Of
    one or two of these in a long document only those in the language of today that no colon announces: what is left may
    be a quotation, and is left to the suspects.
    """
    scripts = {index: line_script(line, 1) for index, line in enumerate(lines) if HAN.search(line)}
    han = sum(_han(lines[index]) for index in scripts)
    clear = frozenset(index for index, script in scripts.items() if script == other and line_script(lines[index]) == other)
    woven = [index for index in scripts if _is_woven(lines[index], other)]
    groups = [group for group in _groups(scripts, other) if not clear.isdisjoint(group)]
    found = {*woven, *articles_of_other([QUOTATION.sub("", line) for line in lines], other)}
    both = [index for index in scripts if _has_both(lines[index])]
    often = sum(_count(_SET_OFF.sub("", lines[index]), other) for index in both) >= _OFTEN * han
    if _fills(lines, woven, LEAST_SHARE * han) or often and _fills(lines, both, han / 2):
        found |= {i for i in scripts if not lines[i].startswith(">") and (_count(lines[i], other) or _MARKS[other].search(lines[i]))}
        found -= {i for group in groups if _is_original([lines[i] for i in group], other) for i in group}
    elif _fills(lines, clear, LEAST_SHARE * han):
        # Where whole paragraphs are in the other script, so are headings and notes among them, of few forms as they are.
        found |= {index for index, script in scripts.items() if script == other}
    else:
        for group in groups:
            above = next((lines[i] for i in range(group[0] - 1, -1, -1) if i in scripts), "")
            if _is_of_today("".join(lines[i] for i in group)) and not above.rstrip().endswith(("：", ":")):
                found |= {*group}
    return sorted(found)


def _fills(lines: Sequence[str], found: Collection[int], least: float) -> bool:
    return len(found) > 1 and sum(_han(lines[index]) for index in found) >= least


def _han(line: str) -> int:
    return len(HAN.findall(line))


def _count(text: str, script: Script) -> int:
    """How many characters of `text` are forms of this script only."""
    return sum(map(is_traditional if script == "zh-Hant" else is_simplified, text))


def _groups(scripts: Mapping[int, Script | None], other: Script) -> Iterator[list[int]]:
    """Lines in the other script with no line in the wanted one, or in both, between them."""
    group: list[int] = []
    for index, script in scripts.items():
        if script == other:
            group.append(index)
        elif group:
            yield group
            group = []
    if group:
        yield group


def _is_woven(line: str, other: Script) -> bool:
    """True for 據老人回憶，商會初立的时候，各行各业: words of one script among words of the other, none of them set off as a form."""
    if line.startswith(">") or _ON_FORMS.search(line):
        return False
    is_other, is_wanted = (is_traditional, is_simplified) if other == "zh-Hant" else (is_simplified, is_traditional)
    forms = [is_other(character) for character in _SET_OFF.sub("", line) if is_other(character) or is_wanted(character)]
    return sum(1 for new, _ in groupby(forms) if new) >= _LEAST_WOVEN


def _has_both(line: str) -> bool:
    """True for a line of several forms of either script, as where half a sentence was taken from elsewhere."""
    words = "" if line.startswith(">") or _ON_FORMS.search(line) else _SET_OFF.sub("", line)
    return min(_count(words, "zh-Hant"), _count(words, "zh-Hans")) >= _LEAST_OF_EITHER


def _is_of_today(text: str) -> bool:
    return len(_OF_TODAY.findall(text)) * _HAN_A_WORD_OF_TODAY >= _han(text)


def _is_original(group: Sequence[str], other: Script) -> bool:
    """True for paragraphs of old in the script of old, which a text of today quotes whole."""
    text = "".join(group)
    return other == "zh-Hant" and _count(text, other) >= _FORMS_OF_AN_ORIGINAL and not _OF_TODAY.search(text)


def line_script(line: str, least: int = _LEAST_FORMS) -> Script | None:
    """The script of a line where it is clear: `least` forms of the one and none of the other; no quotation decides."""
    if line.startswith(">"):
        return None
    text = QUOTATION.sub("", line)
    traditional, simplified = sum(map(is_traditional, text)), sum(map(is_simplified, text))
    if max(traditional, simplified) < max(least, LEAST_SHARE * len(HAN.findall(text))):
        return None
    if min(traditional, simplified):
        return None
    return "zh-Hant" if traditional else "zh-Hans"


def spans_kept(line: str, other: Script) -> Iterator[tuple[int, int]]:
    """What a line in both scripts keeps: quotations of old in the script of old, and what stands nearest to words of its own.

    后 and 里 are characters of both scripts: 皇后來到里長家 has them right already, and 后来到这里 has them not.
    """
    if line_script(line, 1) == other:
        return
    if other == "zh-Hant":
        for match in _QUOTED.finditer(line):
            if line_script(match[0][1:-1]) == other and not _OF_TODAY.search(match[0]):
                yield match.span()
        return
    forms = [place for place, character in enumerate(line) if is_simplified(character) or is_traditional(character)]
    for place, character in enumerate(line):
        if traditional_choices(character) and not is_simplified(character) and forms:
            behind = bisect_left(forms, place)
            nearest = min(forms[max(behind - 1, 0) : behind + 1], key=lambda form: abs(form - place))
            if not is_simplified(line[nearest]):
                yield place, place + 1
