"""Names one character apart that sound alike: 张华明 once, where the text has 张华民 four times.

In: a page. Out: suspects with the frequent name as proposal. Brothers share a surname and one character, and villages the
name of a river, so that the two must sound alike, as what was typed by its sound does, and neither stand beside the other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from bianzuan.cleaning.reassembly.words.word_evidence import (
    is_common_noun,
    is_ordinary_word,
    part_of_speech,
)
from bianzuan.cleaning.rule import HAN_CLASS, Page, times
from bianzuan.cleaning.rules.pinyin import readings
from bianzuan.cleaning.rules.simplified import simplify
from bianzuan.cleaning.rules.swapped import SURNAMES
from bianzuan.cleaning.segments import Change

_LENGTH, _FREQUENT, _SURROUNDED = 3, 3, 2
_HAN_RUN = re.compile(f"[{HAN_CLASS}]+")
# What names end in that are of places.
_PLACES = frozenset("省市县区镇乡村屯庄寨营坊桥渡港湾矿厂街")
# What counts, and where things lie, differs by right in names of places; particles and what leans on names is of none.
_VARIES = re.compile("[一二三四五六七八九十百千两东西南北上中下前后左右大小老新甲乙丙丁]")
_NOT_IN_NAMES = re.compile("[的了着在是和与及同跟到从对被把给让这那个们说]")
# What stands before a person's name or behind it, and nowhere beside what is none.
_POST = (
    "厂长|书记|主任|经理|局长|县长|镇长|乡长|村长|校长|院长|馆长|队长|班长|组长|站长|所长|科长|处长|部长|主席|社长|会长|总工|技师|工程师|教授|记者|通讯员|医生|"
    "同志|老师|师傅|先生|女士|大爷|大妈|大娘|老人|工人|农民|职工|教师|村民|作者|妻子|丈夫|儿子|女儿|名叫|叫做|叫|姓名|[。，、；：！？“”（）]"
)
_BEHIND = "说|道|告诉|介绍|认为|表示|回忆|笑|问|答|讲|想|同志|老师|师傅|先生|女士|等人|老人|自己|一家|是|在|把|从|带着|带领|当时|又|也|就|和|的|[，、：。（”]"
_MARK = re.compile(f"[^{HAN_CLASS}]|^$")


def names_alike(page: Page) -> Iterator[Change]:
    """Each name that stands once beside one of the same sound that the text has often."""
    frequent: dict[str, list[str]] = {}
    for word, count in page.phrases.items():
        if len(word) == _LENGTH and count >= _FREQUENT and (_may_be_person(word) or _may_be_place(word)):
            for place in range(_LENGTH):
                frequent.setdefault(_masked(word, place), []).append(word)
    whole = "\n".join(page.lines) if frequent else ""
    for line, run in page.matches(_HAN_RUN) if frequent else ():
        for start in range(len(run[0]) - _LENGTH + 1):
            name = run[0][start : start + _LENGTH]
            others = [(other, place) for place in range(_LENGTH) for other in frequent.get(_masked(name, place), ()) if other != name]
            if not others or page.phrases[name] != 1 or not (_may_be_person(name) or _may_be_place(name)):
                continue
            at = run.start() + start
            other, place = max(others, key=lambda one: page.phrases[one[0]])
            if _alike(name[place], other[place]) and _is_name(other, whole) and _stands_as_name(page.lines[line], at, name) and not _beside(name, other, whole):
                yield Change(line, at, at + _LENGTH, other, f"{other} stands {times(page.phrases[other])}; the two sound alike")


def _masked(word: str, place: int) -> str:
    return word[:place] + "\0" + word[place + 1 :]


def _may_be_person(word: str) -> bool:
    """True for a surname and two characters, the first two of which are no word."""
    read = simplify(word)
    return read[0] in SURNAMES and read[-1] not in _PLACES and not _NOT_IN_NAMES.search(read[1:]) and not is_ordinary_word(read) and not is_ordinary_word(read[:2])


def _may_be_place(word: str) -> bool:
    """True for two characters that are no ordinary word and what places are called."""
    read = simplify(word)
    return read[-1] in _PLACES and not (_NOT_IN_NAMES.search(read[:2]) or _VARIES.search(read[:2])) and not (is_ordinary_word(read) or is_ordinary_word(read[:2]) or is_ordinary_word(read[1:]))


def _is_name(word: str, whole: str) -> bool:
    """True if the text has the word as a name: with a post before it or what somebody does behind it, among various words."""
    before, behind, told = set(), set(), 0
    for match in re.finditer(re.escape(word), whole):
        before.add(whole[match.start() - 1 : match.start()])
        behind.add(whole[match.end() : match.end() + 1])
        told += _has_beside(whole, match.start(), match.end())
    return min(len(before), len(behind)) >= _SURROUNDED and 2 * told > whole.count(word)


@cache
def _beside_forms() -> tuple[re.Pattern[str], re.Pattern[str]]:
    return re.compile(f"(?:{_POST}|^|\n)$"), re.compile(f"(?:{_BEHIND}|$|\n)")


def _has_beside(text: str, start: int, end: int) -> bool:
    before, behind = _beside_forms()
    return before.search(text[max(0, start - 4) : start]) is not None or behind.match(text, end) is not None


def _stands_as_name(text: str, start: int, name: str) -> bool:
    """True where no word reaches over the edge of the name, and a mark or what belongs to a name stands beside it."""
    end = start + len(name)
    read = simplify(text[max(0, start - 1) : end + 1])
    offset = min(start, 1)
    over = offset and is_ordinary_word(read[:2]) and part_of_speech(read[:1]) == "" or is_common_noun(read[offset + 2 : offset + 4])
    return not over and _has_beside(text, start, end)


def _alike(one: str, other: str) -> bool:
    return not {_folded(r) for r in readings(simplify(one))}.isdisjoint(_folded(r) for r in readings(simplify(other)))


def _folded(reading: str) -> str:
    """A reading without its tone, the sounds that many do not tell apart as one."""
    plain = reading.rstrip("12345")
    return re.sub("ng$", "n", re.sub("^([zcs])h", "\\1", plain))


def _beside(name: str, other: str, whole: str) -> bool:
    """True if the two stand in one list: two people."""
    pair = f"{re.escape(name)}[、，和与及同跟 \u3000]{{1,2}}{re.escape(other)}|{re.escape(other)}[、，和与及同跟 \u3000]{{1,2}}{re.escape(name)}"
    return re.search(pair, whole) is not None
