"""Two characters that changed places: 结束了战争 typed as 束结了战争. In: a page. Out: flags, the surest first.

A pair is suspect where the other order makes a dictionary word, its own order none, and the run then reads much
likelier. Verbs before their objects and given names are pairs in either order, so the gain asked for is high.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bianzuan.cleaning.reassembly.words.word_evidence import is_common_noun, part_of_speech
from bianzuan.cleaning.rule import HAN_CLASS, Page
from bianzuan.cleaning.rules.classical import is_classical
from bianzuan.cleaning.rules.lattice import Cost, Lattice, costs
from bianzuan.cleaning.rules.simplified import simplify
from bianzuan.cleaning.segments import Change

_HAN_RUN = re.compile(f"[{HAN_CLASS}]{{4,}}")
# Bits: of half a million Han of a daily paper 15 pairs gain so much that are no slips, of planted slips a quarter.
_LEAST_GAIN, _NAME_GAIN = 9.7, 20.0
# What often stands before a given name, whose two characters may be a word in the other order.
SURNAMES = frozenset(
    "赵钱孙李周吴郑王冯陈蒋沈韩杨朱秦许何吕张孔曹严金魏陶姜戚谢邹章苏潘葛范彭鲁韦马苗方俞任袁柳史唐费廉薛雷贺倪汤罗毕郝安常于傅卞齐康伍余孟黄穆"
    "萧尹姚邵汪毛戴宋庞熊纪项祝董梁杜阮蓝闵席贾路江童郭梅林钟徐邱骆高夏蔡田樊胡凌霍万卢莫房丁邓洪包左石崔吉龚程邢裴陆翁荀甄曲封储靳段焦巴侯车"
    "宁甘武刘景龙叶白池乔闻党翟谭姬申冉桑桂牛边柴温庄瞿阎连茹习艾向古易廖终居衡步耿满国文东欧利师巩聂勾冷简曾沙关查荆游盖益桓公窦"
)
# One numeral after another, 一胜一负 and 来来去去 are pairs by design.
_BY_DESIGN = frozenset("一二两三四五六七八九十百千万亿零几不来去又也")
# 把饭|送到 and 整匹|布: what follows these begins anew after one character.
_BEFORE = frozenset("把将连给一两三四五六七八九十百千万几每整半这那各")


# 俄中, 英法: which of two countries or peoples stands first is the writer's choice.
_COUNTRIES = frozenset("中美俄英法德日韩朝印苏越泰缅蒙澳加意巴伊以阿欧非汉藏满回")
_PARALLEL = 4


def _is_parallel(run: str, place: int) -> bool:
    """True inside four characters of which each half is a noun and what it does: 人背马驮, 车拉船运; and across the halves of 开山凿石,
    each what is done and to what, of which the first is a word."""
    across = run[max(place - 1, 0) : place - 1 + _PARALLEL]
    if len(across) == _PARALLEL and is_common_noun(across[:2]) and all(part_of_speech(c)[:1] == kind for c, kind in zip(across, "vnvn", strict=True)):
        return True
    for start in (place - 2, place):
        four = run[max(start, 0) : start + _PARALLEL] if start >= 0 else ""
        if len(four) == _PARALLEL and len(set(four)) == _PARALLEL and all(part_of_speech(c)[:1] == kind for c, kind in zip(four, "nvnv", strict=True)):
            return not any(map(is_common_noun, (four[1:3], four[:2], four[2:])))
    return False


def swapped(page: Page) -> Iterator[Change]:
    """Every suspect pair, with the word it would be."""
    if is_classical(page):
        return
    cost = costs(page.phrases, page.han)
    found: list[tuple[float, Change]] = []
    for line, text in enumerate(page.lines):
        shadow = text if page.target == "zh-Hans" else simplify(text)
        for run in _HAN_RUN.finditer(shadow):
            for gain, place, word in _in_run(run[0], cost):
                start = run.start() + place
                if page.phrases[text[start : start + 2]] == 1:
                    found.append((gain, Change(line, start, start + 2, text[start + 1] + text[start], f"{word} with its characters in order")))
    found.sort(key=lambda one: (-one[0], one[1].line, one[1].start))
    yield from (change for _, change in found)


def _in_run(run: str, cost: Cost) -> Iterator[tuple[float, int, str]]:
    lattice: Lattice | None = None
    for place in range(len(run) - 1):
        pair = run[place : place + 2]
        if pair[0] == pair[1] or not _BY_DESIGN.isdisjoint(pair) or not is_common_noun(pair[::-1]) or is_common_noun(pair):
            continue
        before = run[place - 1 : place]
        if before in _BEFORE or _COUNTRIES.issuperset(pair) or _is_parallel(run, place):
            continue
        lattice = lattice or Lattice(run, cost)
        mended = lattice.mended(place, place + 2, pair[::-1])
        least = _NAME_GAIN if before in SURNAMES or pair[0] in SURNAMES else _LEAST_GAIN
        if mended.gain >= least and len(mended.word) > 1:
            yield mended.gain, place, mended.word
