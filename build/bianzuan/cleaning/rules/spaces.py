"""Spaces where Chinese text has none: beside its marks, inside a date, inside a word, between the letters of a line.

Source: GB/T 15834-2011 sets no space beside a mark. Between Han a space may part names, parts of a heading or cells, so
there it goes only inside running text and only where a word of the dictionary stands across it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bianzuan.cleaning.reassembly.rows import simplified
from bianzuan.cleaning.reassembly.words.word_evidence import divided, word_evidence
from bianzuan.cleaning.rule import HAN_CLASS, Example, Page, Rule
from bianzuan.cleaning.rules.line_ends import line_ends
from bianzuan.cleaning.rules.wide_set import wide_set
from bianzuan.cleaning.segments import Change

_OPENING, _PAUSES, _ENDS, _CLOSING = "“‘《〈（【「『", "，、；：", "。！？", "”’》〉）】」』"
_WORDS = f"{HAN_CLASS}0-9A-Za-z"
# After a closing mark a space may part two things (《木工》 第3期), and after the end of a sentence it may be all that is left
# of a line end; so may one after a quotation mark that opens where it should close. Elsewhere beside a mark there is none.
_BEFORE = re.compile(f"(?:(?<=^[0-9])|(?<=^[0-9]{{2}})) (?=[.．、][{HAN_CLASS}])|(?<=[{HAN_CLASS}]) (?=\\.{{3,6}}(?:$|[{HAN_CLASS}”’])|…)|(?<=[{HAN_CLASS}]) (?=[,:;] ?[{HAN_CLASS}])|(?<=[{_WORDS}%℃{_PAUSES}{_ENDS}{_CLOSING}]) (?=[{_PAUSES}{_ENDS}{_CLOSING}])")
_AFTER = re.compile(f"(?<=[，、；]) {{1,3}}(?=[{_WORDS}{_OPENING}…—])|(?<=[：《〈（【「『]) (?=[{_WORDS}{_OPENING}…—])|(?<=[{_WORDS}][{_CLOSING}]) (?=[{_WORDS}{_OPENING}])")
# Where a text has a space behind its commas, too, one behind a stop is as much its way, and no line end.
_AFTER_ENDS = re.compile(f"(?<=[{_WORDS}][。！？]) (?=[{_WORDS}“‘《])")
_PAUSED, _LEAST_PAUSED = re.compile("[，、]( ?)(?=\\S)"), 3
_RUNS_ON = re.compile("[，。；！？]")
# 作者： 刘敏  时间： 3月: fields of a line, each set off.
_FIELD = re.compile(r"[^\s：，。]{2,6}： ")
_DATE = re.compile(r"(?<![0-9])(?:(?:19|20)[0-9]{2} ?年 ?)?[0-9]{1,2} ?月 ?(?:[0-9]{1,2} ?日)?|(?<![0-9])(?:19|20)[0-9]{2} ?年")
# 1 952年, 19 52年: the digits of a year.
_YEAR = re.compile(r"(?<![0-9] )(?<![0-9])(?:1 ?[5-9]|2 ?0) ?[0-9] ?[0-9](?= ?年)")
_OPENED, _QUOTES = re.compile(f"(?<=“) (?=[{_WORDS}《])"), re.compile("[“”]")
_LOOSE_ELSEWHERE = re.compile(f"[{HAN_CLASS}] [0-9A-Za-z]|[0-9A-Za-z] [{HAN_CLASS}]")
_BETWEEN_HAN = re.compile(f"(?<=[{HAN_CLASS}]) (?=[{HAN_CLASS}])")
_CLAUSE = re.compile("[^，。；：！？、“”‘’（）《》 ]*")
# Bits of evidence for a word across the space; as across a line end, nine were always right.
_SURE = 9.0
_RUNNING, _WINDOW = 40, 8


def _at_marks(page: Page) -> Iterator[Change]:
    paused = [match[1] for line in page.lines for match in _PAUSED.finditer(line)]
    spaced = sum(map(bool, paused))
    if spaced >= _LEAST_PAUSED and 2 * spaced >= len(paused):
        yield from (Change(index, match.start(), match.end(), "") for index, line in enumerate(page.lines) for match in _AFTER_ENDS.finditer(line))
    for index, line in enumerate(page.lines):
        if " " not in line or line.lstrip().startswith("|"):
            continue
        fields = len(_FIELD.findall(line)) > 1
        for match in _BEFORE.finditer(line):
            yield Change(index, match.start(), match.end(), "")
        for match in _AFTER.finditer(line):
            before = line[match.start() - 1]
            if before == "：" and fields or before in _CLOSING and not _RUNS_ON.search(line, match.end()):
                continue
            yield Change(index, match.start(), match.end(), "")
        if not "".join(_QUOTES.findall(line)).replace("“”", ""):
            yield from (Change(index, match.start(), match.end(), "") for match in _OPENED.finditer(line))


def _in_dates(page: Page) -> Iterator[Change]:
    loose = sum(len(_LOOSE_ELSEWHERE.findall(_DATE.sub("0", line))) for line in page.lines)
    for index, match in page.matches(_YEAR):
        yield from (Change(index, place, place + 1, "") for place, char in enumerate(match[0], match.start()) if char == " ")
    for index, match in page.matches(_DATE):
        # Where a text sets every number off, a date of one measure is its way.
        if loose and not re.search(r"[0-9][年月]|[年月][0-9]|[0-9]日", match[0]):
            continue
        for place, char in enumerate(match[0].rstrip(), match.start()):
            if char == " ":
                yield Change(index, place, place + 1, "")


def _in_words(page: Page) -> Iterator[Change]:
    for index, line in enumerate(page.lines):
        if len(line) < _RUNNING or "。" not in line:
            continue
        for match in _BETWEEN_HAN.finditer(line):
            left = re.split("[，。；：！？、“”‘’（）《》 ]", line[: match.start()])[-1][-_WINDOW:]
            clause = _CLAUSE.match(line, match.end())
            right = clause[0][:_WINDOW] if clause else ""
            if _is_cut_word(simplified(left), simplified(right)):
                yield Change(index, match.start(), match.end(), "")


def _is_cut_word(left: str, right: str) -> bool:
    """True if a word stands across, and one of its halves is no word by itself."""
    if len(left) < 2 or len(right) < 2 or word_evidence(left, right) < _SURE:
        return False
    # 张文 明天: both halves are words.
    # Words are listed from the end.
    return len(divided(left)[0]) == 1 or len(divided(right)[-1]) == 1


def _spaces(page: Page) -> Iterator[Change]:
    yield from _at_marks(page)
    yield from _in_dates(page)
    yield from _in_words(page)
    yield from wide_set(page)
    yield from line_ends(page)


LOOSE_SPACE = Rule(
    "loose-space",
    "a space beside a mark, inside a date or a word, or where a line of print ended",
    "标点旁、日期中、词中多出的空格，或印刷行末留下的空格",
    "delete",
    "likely",
    (
        Example("他说 ，水车修好了， 6月才走。“好的。 ”徒弟说。", "他说，水车修好了，6月才走。“好的。”徒弟说。"),
        Example("他说，  水车修好了。", "他说，水车修好了。"),
        Example("徒弟也来了，共设“先量” 6个主题。", "徒弟也来了，共设“先量”6个主题。"),
        Example("水车于1952年11月24 日落成。", "水车于1952年11月24日落成。"),
        Example("水车坏了又修，修了又坏，老师傅凭着一股顽 强的精神，带着三个徒弟，到底把它立了起来。", "水车坏了又修，修了又坏，老师傅凭着一股顽强的精神，带着三个徒弟，到底把它立了起来。"),
        Example("水车于1 952年落成，门上写着“ 木工社 ”三个字。", "水车于1952年落成，门上写着“木工社”三个字。"),
        Example("他说， 水车修好了。 徒弟来了， 也说好。 秋天， 又修了一回。", "他说，水车修好了。徒弟来了，也说好。秋天，又修了一回。"),
        Example("获 奖 名 单", "获奖名单"),
        Example("第一章 总 则", "第一章 总则"),
        Example("二、学 堂", "二、学堂"),
        Example("短评  管 好 用 好 渠 水", "短评  管好用好渠水"),
        Example("青 石 报   1962年5月3日   第 二 版", "青石报   1962年5月3日   第二版"),
    ),
    (
        "老师傅在修水车。 木工日报记者 张三 摄", "满70岁了。 年轻的徒弟，穿着白衣服。", "年轻的“徒弟“ 穿着白衣服。", "作者： 刘敏  来源： 木工日报", "《木工》 第3期", "张 文", "甲 乙 丙 丁", "二、张 李 王", "散文  张 小 文", "第一条 先量尺寸。",
        "会上发言的有渡口的张文 明天还要来的客人，先量后裁，一样也不肯马虎，徒弟们都围着看。", "于 2012 年 3 月 5 日立起 3 架水车", "先量尺寸 后裁木料",
    ),
    find=_spaces,
)
