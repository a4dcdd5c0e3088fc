"""Suspects: what an editor should look at. Nothing is ever changed; a flag may carry a proposal.

Lines of the `Page` are here the finished texts of blocks and titles. Most sure first: RULES has them in that order,
and the number of flags is limited, so that an editor reads them all.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from bianzuan.cleaning.draft import Change
from bianzuan.cleaning.reassembly.word_evidence import is_common_noun
from bianzuan.cleaning.rule import HAN_CLASS, Example, Page, Rule
from bianzuan.cleaning.rules.script import converted
from bianzuan.cleaning.rules.script_tables import VARIANT_WORDS, choices, is_simplified, is_traditional

# At most so many flags in a thousand Han: about one place in a thousand is really wrong.
FLAGS_PER_THOUSAND = 10

_LOST = re.compile("[\ufffd\ue000-\uf8ff\U000f0000-\U0010fffd]+|(?<=[" + HAN_CLASS + "])[□■](?=[" + HAN_CLASS + "])")
_HAN_RUN = re.compile(f"[{HAN_CLASS}]+")
_DOUBLED = re.compile(f"([{HAN_CLASS}]{{2,6}})\\1")
_TITLE = re.compile("《([^《》]{4,})》")
_VARIES = re.compile("[0-9０-９一二三四五六七八九十百零〇两上中下甲乙丙丁东西南北省市县区]")
_QUOTES = re.compile("[“”‘’《》（）]")
_OPENS = {"“": "”", "‘": "’", "《": "》", "（": "）"}
# How often a phrase must stand in the document before a neighbour of it is suspect.
_FREQUENT = 3


def _lost(page: Page) -> Iterator[Change]:
    for line, match in page.matches(_LOST):
        yield Change(line, match.start(), match.end(), match[0])


def _doubled(page: Page) -> Iterator[Change]:
    for line, match in page.matches(_DOUBLED):
        # 研究研究 is a verb tried out, 一个个一个个 is style: only words that are no verbs of two characters repeat by slip,
        # and even those now and then by design, hence doubtful.
        if len(set(match[1])) > 1:
            yield Change(line, match.start(), match.end(), match[1], f"{match[1]} stands twice")


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
                reason = f"one character apart from 《{other}》, which stands {counts[other]} times"
                yield Change(line, match.start(1), match.end(1), other, reason)
                break


def _unpaired(page: Page) -> Iterator[Change]:
    for index, line in enumerate(page.lines):
        open_: list[re.Match[str]] = []
        for match in _QUOTES.finditer(line):
            if match[0] in _OPENS:
                open_.append(match)
            elif open_ and _OPENS[open_[-1][0]] == match[0]:
                open_.pop()
            elif not _is_enumeration(line, match):
                yield Change(index, match.start(), match.end(), match[0], f"{match[0]} closes nothing")
        following = page.lines[index + 1] if index + 1 < len(page.lines) else ""
        for match in open_:
            # A quotation of several paragraphs opens in each and closes in the last.
            if not (match[0] in "“‘" and following.startswith(match[0])):
                yield Change(index, match.start(), match.end(), match[0], f"{match[0]} is not closed")


def _is_enumeration(line: str, match: re.Match[str]) -> bool:
    """True for the bracket of 1）or 一）, which has no other half."""
    return match[0] == "）" and bool(re.search(r"(?:^|[。；：\s])[0-9一二三四五六七八九十a-zA-Z]{1,3}$", line[: match.start()]))


def _near_miss(page: Page) -> Iterator[Change]:
    """One character apart from a dictionary word of four characters that the document uses often."""
    counts = page.phrases
    words = sorted(w for w, n in counts.items() if len(w) == 4 and n >= _FREQUENT and "的" not in w and is_common_noun(w))
    masks: dict[str, str] = {}
    for word in words:
        for place in range(4):
            masks.setdefault(word[:place] + "\0" + word[place + 1 :], word)
    for line, run in page.matches(_HAN_RUN):
        for start in range(len(run[0]) - 3):
            phrase = run[0][start : start + 4]
            word = next((w for p in range(4) if (w := masks.get(phrase[:p] + "\0" + phrase[p + 1 :]))), "")
            if word and phrase != word and counts[phrase] == 1 and _is_slip(phrase, word, counts):
                place = run.start() + start
                yield Change(line, place, place + 4, word, f"{word} stands {counts[word]} times")


def _is_slip(phrase: str, word: str, counts: Counter[str]) -> bool:
    """True if the character that differs makes no word with its neighbour, or breaks a frame like 全…全…."""
    if is_common_noun(phrase) or is_common_noun(phrase[:3]) or is_common_noun(phrase[1:]):
        return False
    place = next(i for i in range(4) if phrase[i] != word[i])
    half = phrase[:2] if place < 2 else phrase[2:]
    frame = word[0] == word[2] and place in (1, 3)
    return frame or (not is_common_noun(half) and counts[half] == 1)


_LOOK_ALIKE_SETS = (
    "人入八", "己已巳", "末未", "土士", "日曰", "千干于", "天夭", "大太犬", "侯候", "拔拨", "洒酒", "治冶", "析折",
    "徽微", "戊戌戍", "抡抢", "沦沧", "晴睛", "贷货", "折拆", "住往", "今令", "券卷", "密蜜", "竞竟", "即既", "嬴赢",
    "撤撒", "贪贫", "风凤", "刁习", "兔免", "鸟乌", "午牛", "王玉", "由田甲申", "白自", "问间", "代伐", "仓仑", "渴喝",
    "遣遗", "淮准", "延廷", "帅师", "历厉", "库厍", "塞寨", "辨辩", "栽裁", "概慨",
)  # fmt: skip
_LOOK_ALIKES = {c: tuple(o for o in row if o != c) for row in _LOOK_ALIKE_SETS for c in row}


def _look_alike(page: Page) -> Iterator[Change]:
    """A character in no word, where its look-alike makes a word the document uses often."""
    counts = page.phrases
    for line, run in page.matches(_HAN_RUN):
        text = run[0]
        for place, character in enumerate(text):
            pairs = [text[start : start + 2] for start in (place - 1, place) if 0 <= start <= len(text) - 2]
            if character not in _LOOK_ALIKES or any(counts[pair] > 1 for pair in pairs) or _reads_well(text, place):
                continue
            for other in _LOOK_ALIKES[character]:
                meant = [m for pair in pairs if not is_common_noun(pair) and is_common_noun(m := pair.replace(character, other))]
                best = max(meant, key=lambda word: counts[word], default="")
                if counts[best] >= _FREQUENT:
                    at = run.start() + place
                    yield Change(line, at, at + 1, other, f"looks like {other}; {best} stands {counts[best]} times")
                    break


def _reads_well(text: str, place: int) -> bool:
    """True if the character ends or begins a word and a word stands on its other side: 工人|会议."""
    ends = is_common_noun(text[max(place - 1, 0) : place + 1]) and is_common_noun(text[place + 1 : place + 3])
    begins = is_common_noun(text[place : place + 2]) and is_common_noun(text[max(place - 2, 0) : place])
    return ends or begins


def _inserted(page: Page) -> Iterator[Change]:
    """A frequent phrase with one character too many, once: 广大小职工 beside 广大职工."""
    counts = page.phrases
    for line, run in page.matches(_HAN_RUN):
        for start in range(len(run[0]) - 4):
            phrase = run[0][start : start + 5]
            whole = phrase[:2] + phrase[3:]
            if counts[phrase] != 1 or counts[whole] < 2 * _FREQUENT or phrase[2] in "的和与及地得之不各":
                continue
            if all(map(is_common_noun, (whole[:2], whole[2:]))) and not is_common_noun(phrase[2:4]):
                at = run.start() + start
                yield Change(line, at, at + 5, whole, f"{whole} stands {counts[whole]} times")


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
    return is_traditional(character) and not choices(character) and character not in VARIANT_WORDS


def _rule(name: str, reason: str, zh: str, example: Example, leaves: str, find: object) -> Rule:
    finder = find if callable(find) else None
    return Rule(name, reason, zh, "flag", "doubtful", (example,), (leaves,), "suspects", finder)


_UNION = "各级工会引导职工入会。新就业群体入会。推进入会工作。全心全意服务，全心全意依靠，全心全意为民，广大职工，广大职工，广大职工，广大职工，广大职工，广大职工。"

SUSPECTS: tuple[Rule, ...] = (
    _rule("lost-character", "a character that was lost or has no meaning outside its font", "字符丢失或为私用区编码",
          Example("工\ufffd会", "\ufffd"), "□ 第一项", _lost),
    _rule("title-near-miss", "two titles in 《》 that differ in one character", "书名号内标题仅一字之差",
          Example("《关于推进终身培训制度的意见》，《关于推行终身培训制度的意见》", "关于推进终身培训制度的意见"),
          "《2019年工作要点》《2020年工作要点》", _titles),
    _rule("unpaired", "a quotation mark or bracket without its other half", "引号、括号、书名号不成对",
          Example("他说：“好。", "“"), "1）甲；2）乙。他说：“好。”", _unpaired),
    _rule("doubled-word", "a word written twice in a row", "词语重复",
          Example("以扎实扎实的举措", "扎实扎实"), "高高兴兴、扎扎实实", _doubled),
    _rule("near-miss", "one character apart from a phrase that is frequent here", "与文中高频词语仅一字之差",
          Example(_UNION + "全力全意依靠", "全力全意"), _UNION, _near_miss),
    _rule("look-alike", "a character that looks like another which would make a frequent word", "形近字之疑",
          Example(_UNION + "先企业外人会再建会", "人"), _UNION + "工人会议", _look_alike),
    _rule("inserted", "a frequent phrase with one character too many", "高频词语中多出一字",
          Example(_UNION + "激励广大小职工", "广大小职工"), _UNION, _inserted),
    _rule("mixed-script", "words in the other script than the edition's", "与本书字体不同的繁体或简体字",
          Example("全国总工会在北京召开座谈会，会議結束", "議結"), "著名的乾隆", _mixed),
)  # fmt: skip
