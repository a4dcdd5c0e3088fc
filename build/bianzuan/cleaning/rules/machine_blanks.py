"""Blanks between two Han that machines leave when they read print: 在下游 出不来, 学校没 有钟, 我 十 七 岁 进 厂.

In: a page. Out: changes that take such blanks out. A blank that cuts a word, or stands before 的 and behind 从, is no
writer's; where a text has several of those, and they are a good part of the blanks in its running text, all of them are
the machine's. What a writer parts with a blank stays even there: names in a row, clauses of one length, a number and its
heading, the word before which a letter leaves room.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from bianzuan.cleaning.reassembly.rows import simplified
from bianzuan.cleaning.reassembly.signers.person_names import is_name
from bianzuan.cleaning.reassembly.words.word_evidence import divided, is_ordinary_word, word_evidence
from bianzuan.cleaning.rule import HAN_CLASS, Example, Page, Rule
from bianzuan.cleaning.rules.wide_set import is_row
from bianzuan.cleaning.segments import Change

_BLANK = re.compile(f"(?<=[{HAN_CLASS}]) (?=[{HAN_CLASS}])")
_BEHIND_SENTENCE = re.compile(f"(?<=[{HAN_CLASS}][。！？．]) (?=[{HAN_CLASS}])|(?<=[{HAN_CLASS}]) (?=[（《“])")
# Running text has a mark with words on both sides; a line of it in print is this long at least.
_MARK = re.compile(f"[{HAN_CLASS}”》）][，。；：！？、．]")
_ENDS = ("。", "！", "？", "．", "”")
_SHORTEST, _HAN = 8, re.compile(f"[{HAN_CLASS}]")
_CLAUSE = re.compile(f"[{HAN_CLASS} ]+")
_LABEL = re.compile(f"[{HAN_CLASS}] [{HAN_CLASS}]")
# As across a line end, nine bits were always right; of 359 blanks that writers set three had so much as the fewer ones, and
# two of these were the names of buttons.
_SURE, _LIKELY, _WINDOW = 9.0, 2.5, 8
# A word that nothing ends with, and one that nothing begins with.
_LEADS_ON, _LEANS_BACK = frozenset("从在把被对向于与和及或不很更最太将给让是就又才没"), frozenset("的了着们吗呢吧")
# So many proofs, and so large a part of the blanks: all are the machine's; with fewer it is for the editor to see.
_OFTEN, _SOME, _SHARE = 4, 2, 0.25
# A line of which so many neighbours stand apart is spread as a whole.
_LETTERS, _SPREAD_SHARE = 8, 0.75
_SHORT = re.compile(f"(?P<number>第 [一二三四五六七八九十百 ]+ [编章节篇部] |(?:[一二三四五六七八九十] ){{1,3}}(?:[、．.] )?)?[{HAN_CLASS}](?: [{HAN_CLASS}]){{1,6}}")
_PAIR = re.compile(f"(?<=[{HAN_CLASS}]) ?(?=[{HAN_CLASS}])")
_LOOSE = re.compile(f"(?<=[{HAN_CLASS}，。、；：！？”’》）]) (?=[{HAN_CLASS}0-9“‘《（，。、；：！？”’》）])|(?<=[0-9A-Za-z]) (?=[{HAN_CLASS}，。、；：！？”’》）])")
_NUMBERED = re.compile("第[一二三四五六七八九十百零〇0-9]{1,4}[编章节篇部卷回条款]|[一二三四五六七八九十]{1,3}|附录[一二三四五六七八九十]?")
_NUMBER = re.compile("[十百千].|.[十百千万]")
_NUMERALS = "一二三四五六七八九十百千〇零"
# Clauses of verse and of mottoes, with a blank between them.
_VERSE = (4, 5, 7)
# Before these a letter leaves room, out of respect.
_HONOURED = re.compile("皇上|圣|上谕|谕|旨|钧|台端|台鉴|阁下|贵|尊|国父|总理|总统|主席|委员长|大[帅人部会府]|先[父母君祖师严慈]|太夫人|令[尊堂]|惠|赐|恩|府上")
_TO_ONE, _HIS = re.compile("[承蒙奉请乞祈恳接遵荷悉呈致颂贺祝由皆均如]$"), re.compile("[询示教谕掷赐惠垂鉴嘱命光莅]")
# 覃若川 摄, 周砚秋 整理: what somebody did stands apart from the name.
_CREDIT = re.compile("摄影?|供图|图|文|绘图?|撰文|口述|整理|记录|翻译|编译|校对")
# 本报记者 李春华: what somebody is stands apart from the name behind it.
_WHO = re.compile("(?:记者|通讯员|作者|摄影|编辑)$")
OFTEN, SELDOM = "a blank where machines that read print left several", "a blank as machines that read print leave them, in a text that has few"


@dataclass(frozen=True, slots=True)
class _Blank:
    """A blank between two Han of running text, and what stands on both sides up to the next blank or mark."""

    line: int
    place: int
    left: str
    right: str
    proven: bool
    likely: bool  # a word may stand across it
    pieces: tuple[int, ...]  # lengths of what the blanks of the clause part


def machine_blanks(page: Page) -> Iterator[Change]:
    """Changes that take out blanks which machines left."""
    lines = [line if " " in line and not line.lstrip().startswith(("|", "#")) else "" for line in page.lines]
    spread = [i for i, line in enumerate(lines) if line and _is_spread(line)]
    for i in spread:
        yield from (Change(i, match.start(), match.end(), "", OFTEN) for match in _LOOSE.finditer(lines[i]))
    if len(spread) >= _SOME:
        yield from _short_lines(lines)
    prose = [i for i, line in enumerate(lines) if line and i not in spread and _is_prose(line)]
    blanks = [blank for i in prose for blank in _blanks(i, lines[i])]
    proofs = sum(blank.likely for blank in blanks)
    often = proofs >= _OFTEN or len(spread) >= _SOME and proofs > 0
    if not (often or proofs >= _SOME) or proofs < _SHARE * len(blanks):
        return
    yield from _short_lines(lines)
    if often:
        rest = [i for i, line in enumerate(lines) if line and i not in spread and i not in prose and _goes_on(line, i, prose)]
        prose = [*prose, *rest]
        blanks += [blank for i in rest for blank in _blanks(i, lines[i])]
    for blank in blanks:
        if blank.proven or not _parts(blank, often):
            sure = often or blank.proven
            yield Change(blank.line, blank.place, blank.place + 1, "", OFTEN if sure else SELDOM, "likely" if sure else "doubtful")
    for i in prose if often else ():
        yield from (Change(i, match.start(), match.end(), "", OFTEN) for match in _BEHIND_SENTENCE.finditer(lines[i]))


def _short_lines(lines: Sequence[str]) -> Iterator[Change]:
    """Titles and names of which each character stands alone, as do the machine's others."""
    for i, line in enumerate(lines):
        text = line.strip()
        short = _SHORT.fullmatch(text)
        letters = simplified(re.sub("[^\u3400-\u9fff]", "", text))
        if not short or is_row(letters) or len(letters) == 4 and all(map(_is_somebody, (letters[:2], letters[2:]))):
            continue
        kept = short.end("number") - 1 if text[0] == "第" else -1  # 第一章 沿革
        for match in re.finditer(" ", text):
            if match.start() != kept:
                yield Change(i, line.index(text) + match.start(), line.index(text) + match.end(), "", OFTEN)


def _is_spread(line: str) -> bool:
    """True for running text whose characters stand apart one by one."""
    pairs = [match[0] for match in _PAIR.finditer(line)]
    if len(pairs) < _LETTERS or sum(map(len, pairs)) < _SPREAD_SHARE * len(pairs):
        return False
    words = divided(simplified(line.replace(" ", "")))
    return sum(len(word) for word in words if len(word) > 1) * 2 >= sum(map(len, words))


def _is_prose(line: str) -> bool:
    return len(_HAN.findall(line)) >= _SHORTEST and _MARK.search(line) is not None


def _goes_on(line: str, index: int, prose: Container[int]) -> bool:
    """True for a line that ends a sentence, or stands between others of running text: what a paragraph in print has besides."""
    return line.endswith(_ENDS) or len(_HAN.findall(line)) >= _SHORTEST and (index - 1 in prose or index + 1 in prose)


def _blanks(index: int, line: str) -> Iterator[_Blank]:
    for clause in _CLAUSE.finditer(line):
        if " " not in clause[0].strip():
            continue
        if not clause.start() and _LABEL.fullmatch(clause[0]) and line[clause.end() : clause.end() + 1] in ("：", "—", "─"):
            continue  # 人 物：, 小 李——: set wide as the longer ones beside it are
        closed, cuts, place = "", [], clause.start()
        for match in re.finditer("[^ ]+| ", clause[0]):
            if match[0] != " ":
                closed += match[0]
            elif _BLANK.match(line, place + match.start()):
                cuts.append((len(closed), place + match.start()))
        plain = simplified(closed)
        signs = [_signs(plain, cut) for cut, _ in cuts]
        edges = [0, *(cut for cut, _ in cuts), len(plain)]
        pieces = tuple(high - low for low, high in pairwise(edges))
        for number, (cut, at) in enumerate(cuts, 1):
            yield _Blank(index, at, plain[edges[number - 1] : cut], plain[cut : edges[number + 1]], *signs[number - 1], pieces)


def _signs(clause: str, cut: int) -> tuple[bool, bool]:
    """Whether a word surely stands across the blank of which a half is none, or what leans on its neighbour is parted from it;
    and whether one may."""
    left, right = clause[max(0, cut - _WINDOW) : cut], clause[cut : cut + _WINDOW]
    before, behind = divided(left), divided(right)
    if not before or not behind:
        return False, False  # 〇 and what stands outside the usual Han are in no word
    last, first = before[0], behind[-1]
    if last in _LEADS_ON or first in _LEANS_BACK or left[-1] in _NUMERALS and right[0] in _NUMERALS and _NUMBER.search(left[-1] + right[0]):
        return True, True
    bits = word_evidence(left, right)
    half = 1 in (len(last), len(first))
    # 渡 口 between two marks, and nothing else there.
    whole = len(clause) > 2 or is_ordinary_word(clause)
    return whole and half and bits >= (_SURE if len(clause) > 2 else _LIKELY), half and bits >= _LIKELY and not (_is_somebody(last) or _is_somebody(first))


def _parts(blank: _Blank, often: bool) -> bool:
    """True for a blank that a writer may have set; where machines left many, two pieces may be of one length by chance."""
    left, right = blank.left, blank.right
    if _TO_ONE.search(left) and _HIS.match(right) or right.startswith("先生") and not is_name(left[-1] + "某"):
        return True
    if blank.place == len(left) and _NUMBERED.fullmatch(left) and right[0] not in _NUMERALS or _HONOURED.match(right):
        return True
    if _CREDIT.fullmatch(right) and _is_somebody(left) or _WHO.search(left) and _is_somebody(right):
        return True
    if len(left) == len(right) and len(left) in _VERSE and (not often or len(set(blank.pieces)) == 1 and len(blank.pieces) > 2):
        return True
    if right.startswith("等") and (_is_somebody(left[-3:]) or _is_somebody(left[-2:])):
        return True
    if _is_somebody(right) and (_is_somebody(left[-3:]) or _is_somebody(left[-2:])):
        return True
    # 到会的有张德胜 李有田两位: nothing parts the names from the words around them.
    return all(_is_somebody(name) and not (is_ordinary_word(name[:2]) or is_ordinary_word(name[1:])) for name in (left[-3:], right[:3]))


def _is_somebody(word: str) -> bool:
    return 2 <= len(word) <= 4 and is_name(word) and not is_ordinary_word(word)


MACHINE_BLANK = Rule(
    "machine-blank",
    "a blank between two characters, left by a machine that read print",
    "识别软件在汉字之间留下的空格",
    "delete",
    "likely",
    (
        Example("他从 天不亮就守在河边，水车一 响便起身，学 徒们还没有 醒。老槐 树下的 钟也敲过了。", "他从天不亮就守在河边，水车一响便起身，学徒们还没有醒。老槐树下的钟也敲过了。"),
        Example("我 十 七 岁 进 厂 学 徒 ， 师 傅 姓 韩 ， 会 修 水 车 。", "我十七岁进厂学徒，师傅姓韩，会修水车。"),
    ),
    (
        "出席的有张文明 李红梅 王小刚，会开了一个上午。", "先量尺寸 后裁木料，一样也不肯马虎。", "水车修好了，徒弟 们都来看。", "立轴 轮辐 底座，三样都换过了。", "于 2012 年 3 月 5 日立起 3 架水车，又修了 2 里水渠。",
        "函悉，承 贵会惠赐图纸，不胜感激。", "甲 乙 丙 丁 戊 己 庚 辛", "山前种树 河边修车 水到渠成 人人欢喜",
    ),
    find=machine_blanks,
)
