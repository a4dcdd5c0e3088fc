"""Doubled words: a word or a character written twice in a row, where the language does not repeat it by right.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from bianzuan.cleaning.body import MARKS
from bianzuan.cleaning.reassembly.words.word_evidence import is_common_noun, longest_word_at, part_of_speech
from bianzuan.cleaning.rule import HAN, HAN_CLASS, Page
from bianzuan.cleaning.rules.lattice import Lattice
from bianzuan.cleaning.rules.reduplication import is_halved, is_reduplicated
from bianzuan.cleaning.rules.script import converted
from bianzuan.cleaning.rules.simplified import as_in_dictionary
from bianzuan.cleaning.segments import Change

_HAN_RUN = re.compile(f"[{HAN_CLASS}]+")
_DOUBLED = re.compile(f"([{HAN_CLASS}]{{2,6}})\\1")
# 一锤锤 counts; 组织部部长 is two words.
_TWICE = re.compile(r"(?<!一)(.)\1(?!(?<=[部司局处科股厂队校院所站组团市县区镇乡村省州])[长区委])")
_BY_DESIGN = re.compile("[一很好真最太更]|大[片把块批步口团堆]|..*着$")
# 咯噔咯噔: the tag of words that are sounds. And marks behind which somebody speaks.
_SOUND_WORD, _SPEAKS = "o", ("“", "‘", "『", "「")
# 嗨哟嗨哟, 喀啦喀啦: cries and noises that the dictionary lacks. 低保户每户每月: behind 每 another word begins.
_CRIES, _FOR_EACH = frozenset("嗨哟喂哎唉呀哇哗啦喀咔嚓咯噔嘀嗒叮咚当咣哐轰隆呼噜呜哈嘿嘻吱嘎叽喳咕嘟噼啪扑通哒唰沙咩汪喵咿呵唧嗡嘭砰乒乓"), "每"
# Bits by which a run must read likelier with one of them: a run with a character less is shorter, hence likelier.
_DROPPED_GAIN = 12.0
# 不说不说 holds the word 说不说; where once reads so much likelier than twice, it is no word there, 越来越 is one.
_CLEARLY, _MEETING = 8.0, 14.0
# 青石渠渠首: a name of three characters that the text has so often without a second 渠 behind it ends where a word begins.
_NAME, _OFTEN = 3, 2


def doubled(page: Page) -> Iterator[Change]:
    """Words that stand twice, and characters that do where once would be a word."""
    for line, match in page.matches(_DOUBLED):
        if _is_slip(as_in_dictionary(page.lines[line], page.target), match):
            yield Change(line, match.start(), match.end(), match[1], f"{match[1]} stands twice")
    for line, run in page.matches(_HAN_RUN):
        words = as_in_dictionary(run[0], page.target)
        for match in _TWICE.finditer(words):
            # At the edge of a line that a cut leaves one may be half of a word of four: 干干 | 净净.
            if _at_an_edge(page, line, run.start() + match.start(), run.start() + match.end()):
                continue
            if is_halved(words, match.start()):
                continue
            # 添添加, but not 工会会员, where two words meet, nor 走完整整四十天, where 整整 is one.
            mended = _lattice(words).mended(match.start(), match.end(), match[1])
            start = run.start() + match.start()
            if mended.word.startswith(match[1]) and _ends_a_name(page, line, start):
                continue
            if mended.gain >= _DROPPED_GAIN and len(mended.word) > 1 and not is_common_noun(match[0]):
                word = mended.word if page.target == "zh-Hans" else converted(mended.word, page.target)
                once = page.lines[line][start]
                yield Change(line, start, start + 2, once, f"{once} stands twice; {word} once would do")


def _at_an_edge(page: Page, line: int, start: int, end: int) -> bool:
    text = page.lines[line]
    return start == 0 or end == len(text) or text.startswith(MARKS, end) or not page.seams.isdisjoint({(line, start), (line, end)})


def _ends_a_name(page: Page, line: int, place: int) -> bool:
    """True if the text has the characters up to `place` elsewhere, too, and there the last of them stands once."""
    name = page.lines[line][max(place - _NAME + 1, 0) : place + 1]
    return len(name) == _NAME and page.phrases[name] - page.phrases[name + name[-1]] >= _OFTEN


@lru_cache(maxsize=8)
def _lattice(text: str) -> Lattice:
    """A line may have a thousand doubled words."""
    return Lattice(text)


def _is_slip(text: str, match: re.Match[str]) -> bool:
    """True for words that do not repeat by right. 研究研究 is a verb tried out, 一个个一个个 is style: only words that are no
    verbs of two characters repeat by slip, and even those now and then by design, hence doubtful. 一只一只, 走着走着, 很紧很紧
    are the language's own, and in 带来越来越多, 党中央中央军委 and 去年一年一些 words meet."""
    word, half = text[match.start(1) : match.end(1)], match.end(1)
    if len(set(word)) == 1 or _CRIES.issuperset(word) or _FOR_EACH in word or _BY_DESIGN.match(word) or is_reduplicated(text, match.start(), word):
        return False
    start, end = match.span()
    if part_of_speech(word) == _SOUND_WORD or _said_twice(text, start, end):
        return False
    if any(is_common_noun(text[start - i : half]) for i in (1, 2) if start >= i) and longest_word_at(text, half) > len(word):
        return False
    gain = _lattice(text).mended(start, end, word).gain
    over = any(is_common_noun(text[half - i : half + j]) for i, j in ((1, 2), (2, 1), (2, 2), (1, 3), (3, 1)) if half >= i)
    meet = start > 0 and all(is_common_noun(text[place - 1 : place + 1]) for place in (start, half, end))
    return gain >= (_MEETING if meet else _CLEARLY if over else 0.0)


def _said_twice(text: str, start: int, end: int) -> bool:
    """True for what somebody says twice and no more: “请坐请坐，”."""
    return text[:start].endswith(_SPEAKS) and not HAN.match(text, end)
