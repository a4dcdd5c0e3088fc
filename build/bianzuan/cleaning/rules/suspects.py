"""Suspects: what an editor should look at. Nothing is ever changed; a flag may carry a proposal.

Lines of the `Page` are here the finished texts of blocks and titles. Most sure first: RULES has them in that order,
and the number of flags is limited, so that an editor reads them all.
"""

from __future__ import annotations

import re
from collections import Counter, deque
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise

from bianzuan.cleaning.body import GAP
from bianzuan.cleaning.draft import Change
from bianzuan.cleaning.reassembly.words.script_tables import (
    VARIANT_WORDS,
    choices,
    is_simplified,
    is_traditional,
)
from bianzuan.cleaning.reassembly.words.word_evidence import is_common_noun, longest_word_at, part_of_speech
from bianzuan.cleaning.rule import HAN, HAN_CLASS, Example, Page, Rule, times
from bianzuan.cleaning.rules.absent import absent
from bianzuan.cleaning.rules.dates import impossible_dates
from bianzuan.cleaning.rules.lattice import Lattice
from bianzuan.cleaning.rules.look_alikes import look_alikes
from bianzuan.cleaning.rules.machine_reads import misread, unread
from bianzuan.cleaning.rules.names_alike import names_alike
from bianzuan.cleaning.rules.pinyin import left_over
from bianzuan.cleaning.rules.reduplication import is_halved, is_reduplicated
from bianzuan.cleaning.rules.repeated import repeated
from bianzuan.cleaning.rules.script import converted
from bianzuan.cleaning.rules.simplified import simplify
from bianzuan.cleaning.rules.swapped import swapped
from bianzuan.cleaning.rules.unfinished import bodies, breaks_off, skipped
from bianzuan.cleaning.rules.variant_forms import VARIANTS

# At most so many flags in a thousand Han: about one place in a thousand is really wrong.
FLAGS_PER_THOUSAND = 10

# 因?yàn)閯?chuàng)刊: of 因為(wèi)創(chuàng)刊 a converter left the annotation with half its bracket.
_HALF_ANNOTATION = "[?？]?[a-z]{0,5}[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ][a-z]{0,4}[)）]"
_LOST = re.compile(
    f"[\ufffd\ue000-\uf8ff\U000f0000-\U0010fffd]+|(?<=[{HAN_CLASS}])[□■](?=[{HAN_CLASS}])|(?<=[{HAN_CLASS}]){_HALF_ANNOTATION}"
)
_HAN_RUN = re.compile(f"[{HAN_CLASS}]+")
_DOUBLED = re.compile(f"([{HAN_CLASS}]{{2,6}})\\1")
# 一锤锤 counts; 组织部部长 is two words.
_TWICE = re.compile(r"(?<!一)(.)\1(?!(?<=[部司局处科股厂队校院所站组团市县区镇乡村省州])[长区委])")
_BY_DESIGN = re.compile("[一很好真最太更]|大[片把块批步口团堆]|..*着$")
_TITLE = re.compile("《([^《》]{4,})》")
_VARIES = re.compile("[0-9０-９一二三四五六七八九十百零〇两兩上中下甲乙丙丁东東西南北省市县縣区區]")
_QUOTES = re.compile("[“”‘’《》（）]")
# ’98航海节: the year without its century.
_YEAR_CUT_SHORT = re.compile(r"[0-9]{2}(?![0-9])")
_OPENS = {"“": "”", "‘": "’", "《": "》", "（": "）"}
_END_MARKS = tuple("。！？!?….”’》）】")
# 咯噔咯噔: the tag of words that are sounds. And marks behind which somebody speaks.
_SOUND_WORD, _SPEAKS = "o", ("“", "‘", "『", "「")
_PARTICLE = re.compile("[的和与了]")
# How often a phrase must stand in the document before a neighbour of it is suspect.
_FREQUENT = 3
_HAN_TO_A_TIME = 10_000
# Bits by which a run must read likelier when mended. Words that differ by right (产业工会 beside 产业工人) gain up to 15;
# two characters that changed places are rarely words at all; a run with a character less is shorter, hence likelier.
_REPLACED_GAIN, _SWAPPED_GAIN, _DROPPED_GAIN = 15.0, 8.0, 12.0
# 不说不说 holds the word 说不说; where once reads so much likelier than twice, it is no word there, 越来越 is one.
_CLEARLY, _MEETING = 8.0, 14.0


def _lost(page: Page) -> Iterator[Change]:
    for line, match in page.matches(_LOST):
        yield Change(line, match.start(), match.end(), match[0])
    yield from unread(page)


def _doubled(page: Page) -> Iterator[Change]:
    for line, match in page.matches(_DOUBLED):
        if _is_slip(_read(page.lines[line], page), match):
            yield Change(line, match.start(), match.end(), match[1], f"{match[1]} stands twice")
    for line, run in page.matches(_HAN_RUN):
        words = _read(run[0], page)
        for match in _TWICE.finditer(words):
            # At the edge of a line that a cut leaves one may be half of a word of four: 干干 | 净净.
            if _at_an_edge(page, line, run.start() + match.start(), run.start() + match.end()):
                continue
            if is_halved(words, match.start()):
                continue
            # 添添加, but not 工会会员, where two words meet, nor 走完整整四十天, where 整整 is one.
            mended = _lattice(words).mended(match.start(), match.end(), match[1])
            if mended.gain >= _DROPPED_GAIN and len(mended.word) > 1 and not is_common_noun(match[0]):
                start = run.start() + match.start()
                word = mended.word if page.target == "zh-Hans" else converted(mended.word, page.target)
                once = page.lines[line][start]
                yield Change(line, start, start + 2, once, f"{once} stands twice; {word} once would do")


def _at_an_edge(page: Page, line: int, start: int, end: int) -> bool:
    return start == 0 or end == len(page.lines[line].removesuffix(GAP)) or not page.seams.isdisjoint({(line, start), (line, end)})


@lru_cache(maxsize=8)
def _lattice(text: str) -> Lattice:
    """A line may have a thousand doubled words."""
    return Lattice(text)


def _read(text: str, page: Page) -> str:
    """The text in Simplified characters, as long as it was: those the dictionary of words is written in."""
    return text if page.target == "zh-Hans" else simplify(text)


def _is_slip(text: str, match: re.Match[str]) -> bool:
    """True for words that do not repeat by right. 研究研究 is a verb tried out, 一个个一个个 is style: only words that are no
    verbs of two characters repeat by slip, and even those now and then by design, hence doubtful. 一只一只, 走着走着, 很紧很紧
    are the language's own, and in 带来越来越多, 党中央中央军委 and 去年一年一些 words meet."""
    word, half = text[match.start(1) : match.end(1)], match.end(1)
    if len(set(word)) == 1 or _BY_DESIGN.match(word) or is_reduplicated(text, match.start(), word):
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


def one_edit_apart(a: str, b: str) -> tuple[str, str] | None:
    """The characters that differ, if `a` becomes `b` by replacing, adding or removing one character."""
    if a == b or abs(len(a) - len(b)) > 1:
        return None
    start = next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    left, right = a[start:], b[start:]
    if len(a) == len(b):
        return (left[0], right[0]) if left[1:] == right[1:] else None
    longer, shorter = (left, right) if len(a) > len(b) else (right, left)
    return (left[:1] if longer is left else "", right[:1] if longer is right else "") if longer[1:] == shorter else None


def _titles(page: Page) -> Iterator[Change]:
    found = [(line, match) for line, match in page.matches(_TITLE)]
    counts = Counter(match[1] for _, match in found)
    for line, match in found:
        for other in counts:
            differing = one_edit_apart(match[1], other)
            # Years, numbers and places differ by right: 2019 and 2020 have a plan each.
            if differing is None or any(_VARIES.match(c) for c in differing if c):
                continue
            if (counts[match[1]], match[1]) <= (counts[other], other) or counts[match[1]] == counts[other]:
                reason = f"one character apart from 《{other}》, which stands {times(counts[other])}"
                yield Change(line, match.start(1), match.end(1), other, reason)
                break


def _unpaired(page: Page) -> Iterator[Change]:
    opened, closing = _halves(page)
    # A pair that a cut parts: what one piece opens and breaks off, another that has no beginning closes.
    torn: dict[str, deque[int]] = {}
    for place, (line, match) in enumerate(opened):
        if page.lines[line][-1:] not in _END_MARKS:
            torn.setdefault(match[0], deque()).append(place)
    closed: set[int] = set()
    for line, match in closing:
        opener = next((opener for opener, closer in _OPENS.items() if closer == match[0]), "")
        if torn.get(opener):
            closed.add(torn[opener].popleft())
        else:
            yield Change(line, match.start(), match.end(), match[0], f"{match[0]} closes nothing")
    for place, (line, match) in enumerate(opened):
        if place not in closed:
            yield Change(line, match.start(), match.end(), match[0], f"{match[0]} is not closed")


_Half = tuple[int, re.Match[str]]


def _halves(page: Page) -> tuple[list[_Half], list[_Half]]:
    """Marks that open and are not closed in their text, and marks that close nothing."""
    opened: list[_Half] = []
    closing: list[_Half] = []
    for index, line in enumerate(page.lines):
        open_: list[re.Match[str]] = []
        for match in _QUOTES.finditer(line):
            if match[0] in _OPENS:
                open_.append(match)
            elif open_ and _OPENS[open_[-1][0]] == match[0]:
                open_.pop()
            elif not _is_enumeration(line, match):
                closing.append((index, match))
        following = page.lines[index + 1] if index + 1 < len(page.lines) else ""
        # A quotation of several paragraphs opens in each and closes in the last.
        opened += [(index, match) for match in open_ if not (match[0] in "“‘" and following.startswith(match[0]))]
    return opened, closing


def _is_enumeration(line: str, match: re.Match[str]) -> bool:
    """True for the bracket of 1）or 一）, which has no other half, and for the apostrophe of ’98."""
    if match[0] == "’":
        return _YEAR_CUT_SHORT.match(line, match.end()) is not None
    return match[0] == "）" and bool(re.search(r"(?:^|[。；：\s])[0-9一二三四五六七八九十a-zA-Z]{1,3}$", line[max(match.start() - 4, 0) : match.start()]))


def _near_miss(page: Page) -> Iterator[Change]:
    """One character apart from four that the document has often, or two that changed places, where it reads far worse; or
    from a name."""
    yield from names_alike(page)
    counts = page.phrases
    # In a whole book many phrases stand three times by chance.
    least = max(_FREQUENT, page.han // _HAN_TO_A_TIME)
    frequent = sorted(w for w, n in counts.items() if len(w) == 4 and n >= least and not _PARTICLE.search(w))
    masks: dict[str, list[str]] = {}
    for word in frequent:
        for place in range(4):
            masks.setdefault(word[:place] + "\0" + word[place + 1 :], []).append(word)
    known = frozenset(frequent)
    for line, run in page.matches(_HAN_RUN) if known else ():
        lattice: Lattice | None = None
        for start in range(len(run[0]) - 3):
            phrase = run[0][start : start + 4]
            for word in _neighbours(phrase, masks, known) if counts[phrase] == 1 else ():
                mended = _read(word, page)
                # 劳動 and 勞動 are one word in two scripts, of which `mixed-script` speaks.
                if mended == _read(phrase, page) or not _may_gain(_read(phrase, page), mended):
                    continue
                lattice = lattice or Lattice(_read(run[0], page))
                swapped = sorted(word) == sorted(phrase)
                if lattice.mended(start, start + 4, mended).gain >= (_SWAPPED_GAIN if swapped else _REPLACED_GAIN):
                    place = run.start() + start
                    yield Change(line, place, place + 4, word, f"{word} stands {times(counts[word])}")
                    break


def _may_gain(phrase: str, word: str) -> bool:
    """False where what stands there makes a word already, so that weighing the whole run is not worth the time."""
    place = next(i for i in range(4) if phrase[i] != word[i])
    return is_common_noun(word) or not any(is_common_noun(phrase[i : i + 2]) for i in (place - 1, place) if 0 <= i <= 2)


def _neighbours(phrase: str, masks: Mapping[str, Sequence[str]], known: frozenset[str]) -> Iterator[str]:
    """Frequent phrases one character apart from `phrase`, but not in what varies by right; and with two swapped."""
    for place in range(4):
        for word in masks.get(phrase[:place] + "\0" + phrase[place + 1 :], ()):
            if word != phrase and not _VARIES.match(word[place]) and not _VARIES.match(phrase[place]):
                yield word
    for place in range(3):
        swapped = phrase[:place] + phrase[place + 1] + phrase[place] + phrase[place + 2 :]
        if swapped != phrase and swapped in known:
            yield swapped


def _inserted(page: Page) -> Iterator[Change]:
    """A frequent phrase with one character too many, once: 广大小职工 beside 广大职工."""
    counts = page.phrases
    frequent = {phrase for phrase, count in counts.items() if len(phrase) == 4 and count >= 2 * _FREQUENT}
    for line, run in page.matches(_HAN_RUN) if frequent else ():
        for start in range(len(run[0]) - 4):
            phrase = run[0][start : start + 5]
            whole = phrase[:2] + phrase[3:]
            if whole not in frequent or counts[phrase] != 1 or phrase[2] in "的和与與及地得之不各":
                continue
            read = _read(phrase, page)
            if all(map(is_common_noun, (read[:2], read[3:]))) and not is_common_noun(read[2:4]):
                at = run.start() + start
                yield Change(line, at, at + 5, whole, f"{whole} stands {times(counts[whole])}")


# Characters that both scripts have, between two of the other script, do not end a run: 廣大職工|的|團結.
_NEUTRAL_GAP = 6


def _mixed(page: Page) -> Iterator[Change]:
    """Runs in the other script than the edition's: quotations, names, or leftovers. The proposal is their conversion."""
    foreign = _is_foreign_form if page.target == "zh-Hans" else is_simplified
    for line, text in enumerate(page.lines):
        places = [place for place, character in enumerate(text) if foreign(character)]
        while places:
            count = next((i for i, (a, b) in enumerate(pairwise(places), 1) if b - a > _NEUTRAL_GAP), len(places))
            start, end = places[0], places[count - 1] + 1
            places = places[count:]
            yield Change(line, start, end, converted(text[start:end], page.target, page.config.protect))


def _is_foreign_form(character: str) -> bool:
    """True for Traditional forms; not for those that names or some words keep in Simplified text."""
    return character in VARIANTS or (
        is_traditional(character) and not choices(character) and character not in VARIANT_WORDS
    )


def _rule(name: str, reason: str, zh: str, example: Example, leaves: str, find: object) -> Rule:
    finder = find if callable(find) else None
    return Rule(name, reason, zh, "flag", "doubtful", (example,), (leaves,), "suspects", finder)


_UNION = "各级工会引导职工入会。新就业群体入会。推进入会工作。全心全意服务，全心全意依靠，全心全意为民，广大职工，广大职工，广大职工，广大职工，广大职工，广大职工。"

_CLOSED = "\n".join(["造船的师傅们一个个退了休，厂房还在，锯木机也还在，只是没有人再来敲打船板了。"] * 3) + "\n"
_BRIDGE = "老桥建于清代，桥身用青石砌成，桥面可以并行两辆牛车，一直是两岸往来的要道。"

SUSPECTS: tuple[Rule, ...] = (
    _rule("lost-character", "a character that was lost or has no meaning outside its font", "字符丢失或为私用区编码",
          Example("工\ufffd会", "\ufffd"), "□ 第一项，单(shàn)县，口口声声", _lost),
    _rule("misread", "a letter or a numeral that a machine may have read for another sign", "识别软件或有误认",
          Example("船厂l950年开工", "l950"), "第I卷，一一说明，O型血，50年代", misread),
    _rule("title-near-miss", "two titles in 《》 that differ in one character", "书名号内标题仅一字之差",
          Example("《关于推进终身培训制度的意见》，《关于推行终身培训制度的意见》", "关于推进终身培训制度的意见"),
          "《2019年工作要点》《2020年工作要点》", _titles),
    _rule("date", "a date or a time that cannot be", "日期或时刻有误",
          Example("船厂1956年2月30日开工", "1956年2月30日"), "1956年2月29日，13个月，9时15分，二月三十日", impossible_dates),
    _rule("reading", "a reading behind a common character that has no other", "常用单音字后的注音",
          Example("打听水车的价钱，看了图(tú)纸，还问木料从哪里运来", "图(tú)"), "单(shàn)县人，“饕餮”读作饕(tāo)餮(tiè)，曾(zēng)巩", left_over),
    _rule("unpaired", "a quotation mark or bracket without its other half", "引号、括号、书名号不成对",
          Example("他说：“好。", "“"), "1）甲；2）乙。他说：“好。”’98航海节", _unpaired),
    _rule("breaks-off", "a text that may have lost its end", "文末或有缺失",
          Example(_CLOSED + "老厂长临走时只说了一句话：", "："), _CLOSED + "联系电话：", breaks_off),
    _rule("skipped", "a text that counts, and leaves out a number or an answer", "列举或问答有缺项",
          Example("原因不止一个：一是木料贵，三是没有人学", "三是"), "一是木料贵，其次是没有人学，三是没有销路", skipped),
    _rule("repeated", "a passage that stands twice in the text", "段落或语句重出",
          Example(_BRIDGE + "\n" + _BRIDGE, _BRIDGE[:16]), _BRIDGE + "\n吃水不忘挖井人，吃水不忘挖井人！", repeated),
    _rule("doubled-word", "a word or character written twice in a row", "字词重复",
          Example("以扎实扎实的举措", "扎实扎实"), "高高兴兴、扎扎实实", _doubled),
    _rule("near-miss", "one character apart from a phrase that is frequent here, or two that changed places", "与文中高频词语仅一字之差或二字倒置",
          Example(_UNION + "全力全意依靠", "全力全意"), _UNION, _near_miss),
    _rule("absent", "what the text refers to and does not have", "所提图表、章节或注释未见",
          Example("历年造船的数目见表1。", "见表1"), "历年造船的数目见表1。\n表1 历年造船数目", lambda page: absent(page, list(bodies(page)))),
    _rule("swapped", "two characters that changed places", "二字倒置之疑",
          Example("这些意见很要重，大家应当牢记", "要重"), "重要意见，有饭吃，饭要天天吃，一胜一负", swapped),
    _rule("look-alike", "a character whose look-alike would make a word here", "形近字之疑",
          Example(_UNION + "先企业外人会再建会", "人"), _UNION + "工人会议", look_alikes),
    _rule("inserted", "a frequent phrase with one character too many", "高频词语中多出一字",
          Example(_UNION + "激励广大小职工", "广大小职工"), _UNION, _inserted),
    _rule("mixed-script", "words in the other script than the edition's", "与本书字体不同的繁体或简体字",
          Example("全国总工会在北京召开座谈会，会議結束", "議結"), "著名的乾隆", _mixed),
)  # fmt: skip
