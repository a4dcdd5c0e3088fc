"""Stops (点号) where they must not stand, after GB/T 15834-2011: twice, at a beginning, missing at an end, after numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from bianzuan.linting.book import HAN, Book, Passage
from bianzuan.linting.rule import Example, Hit, Rule

# Two stops in a row; only ？ and ！ may be joined, and not more than three.
_CLASH = re.compile("[，、；：。](?:[，、；：。！？]+)|(?<![！？])[！？]+[，、；：。]+|[！？]{4,}")


def _consecutive(book: Book) -> Iterator[Hit]:
    for passage, match in book.matches(_CLASH):
        # 。。。 is somebody's ellipsis; “，。” speaks of the marks.
        quoted = passage.prose[match.start() - 1 : match.start()] == "“" and passage.prose[match.end() : match.end() + 1] == "”"
        speaks_of_them = quoted or len(set(match[0])) > 2  # 点号有，。、等
        if not speaks_of_them and not re.fullmatch("。{3,}", match[0]):
            yield Hit(passage, match.start(), match.end())


_AT_QUOTE = re.compile("。[”’」』][。，；：、]|[，、；：][”’」』](?=[。，；：、！？])")


def _stop_at_quote(book: Book) -> Iterator[Hit]:
    for passage, match in book.matches(_AT_QUOTE):
        yield Hit(passage, match.start(), match.end())


_DASH_STOP = re.compile("[，、；]——|——[，、；。]")


def _dash_stop(book: Book) -> Iterator[Hit]:
    for passage, match in book.matches(_DASH_STOP):
        yield Hit(passage, match.start(), match.end(), "——")


_LEADING = re.compile(r"[，。、；：！？）》〉】〕”’」』]+")


def _leading(book: Book) -> Iterator[Hit]:
    for passage in book.prose("table", "list", "verse"):
        match = _LEADING.match(passage.prose)
        # ”’ may begin what goes on from the line before in a letter; a bracket alone numbers an item nowhere.
        if match:
            yield Hit(passage, 0, match.end())


# Shorter ones are often signatures, captions and what comes before a list.
_WHOLE_SENTENCE = 40
# The number of a reference stands behind the stop: …之列。”[5]
_REFERENCE = re.compile(r"(?:[\[［〔]\d{1,3}(?:\s*[-–—,，、]\s*\d{1,3})*[\]］〕])+$")
_ENDS = re.compile("[。！？……：；”’」』）〕】》—.!?:;)\ufffc]$")


def _missing_stop(book: Book) -> Iterator[Hit]:
    for passages in book.documents.values():
        for passage, following in pairwise((*passages, None)):
            if passage is None or passage.kind != "paragraph" or (following and following.kind == "gap"):
                continue
            text = _REFERENCE.sub("", passage.prose.rstrip())
            long = len(text) >= _WHOLE_SENTENCE and re.search("[。！？]", text)
            if text and "\n" not in text and (text[-1] in "，、" or (long and not _ENDS.search(text))):
                yield Hit(passage, max(len(text) - 6, 0), len(text))


_BETWEEN_TITLES = re.compile("(?<=》)、(?=《)|(?<=”)、(?=“)|(?<=』)、(?=『)|(?<=」)、(?=「)")


def _between_titles(book: Book) -> Iterator[Hit]:
    for passage, match in book.matches(_BETWEEN_TITLES):
        yield Hit(passage, match.start(), match.end(), "")


_PAUSE_DENG = re.compile("、等(?![待到候于级同距量式号次候价身腰边额第])")


def _pause_deng(book: Book) -> Iterator[Hit]:
    for passage, match in book.matches(_PAUSE_DENG):
        yield Hit(passage, match.start(), match.end(), "等")


_NUMBER = "一二三四五六七八九十"
# Only where an item begins: 第（一）、（二）项 names two of them.
_BEGINNING = "(?:^|(?<=[。；：\n]))"
_AFTER_NUMBER = (
    (re.compile(f"{_BEGINNING}(?:（(?:[{_NUMBER}]{{1,3}}|[0-9]{{1,2}})）|[\u2460-\u2473])[、，．.](?![（\u2460-\u2473])"), ""),
    (re.compile(f"{_BEGINNING}第[{_NUMBER}]、(?![第{_NUMBER}])"), "，"),
    (re.compile(f"^[{_NUMBER}]{{1,3}}[.．](?=[{HAN}“《])"), "、"),
    (re.compile(f"^[0-9]{{1,2}}、(?=[{HAN}“《])"), "．"),
)  # fmt: skip


def _number_mark(book: Book) -> Iterator[Hit]:
    for pattern, mark in _AFTER_NUMBER:
        for passage, match in book.matches(pattern, "table"):
            yield Hit(passage, match.start(), match.end(), match[0][:-1] + mark)


_SENTENCE = re.compile("[^。！？\n]+")
_COLON = re.compile("(?<![0-9])：|：(?![0-9])")
_OPEN, _CLOSE = "“‘《（「『", "”’》）」』"


# 记者：您为什么…… Whoever speaks so often is named, and what he says may have a colon of its own.
_SPEAKER = re.compile("[^，。：！？；“”]{1,8}：")
_SPEAKS = 3


def _double_colon(book: Book) -> Iterator[Hit]:
    speakers = {id(p) for passages in book.documents.values() for p in _spoken(passages)}
    for passage, match in book.matches(_SENTENCE, "table", "list", "note", "byline"):
        depth, seen = 0, -1 if id(passage) in speakers and match.start() == 0 else 0
        for at, character in enumerate(match[0], match.start()):
            depth += (character in _OPEN) - (character in _CLOSE)
            if character == "；":
                seen = 0
            if character == "：" and depth == 0 and _COLON.match(passage.prose, at):
                seen += 1
                if seen == 2:
                    yield Hit(passage, at, at + 1)


def _spoken(passages: Sequence[Passage]) -> list[Passage]:
    """Paragraphs of a conversation: many begin with a name and a colon."""
    found = [passage for passage in passages if _SPEAKER.match(passage.prose)]
    return found if len(found) >= _SPEAKS else []


RULES: tuple[Rule, ...] = (
    Rule(
        "consecutive", "error", "two stops in a row", "两个点号连用", "GB/T 15834 5.1",
        (Example("职工群众，，积极参加。，好", ("，，", "。，")), Example("真的吗？。", ("？。",))), ("真的吗？！", "好！！！", "“，。”二号之别", "行末的，。、不留空", "他说。。。"), _consecutive,
    ),
    Rule(
        "stop-at-quote", "warning", "a stop on both sides of a closing quotation mark, or the wrong one inside",
        "后引号内外点号重复，或引号内点号不当", "GB/T 15834 4.8",
        (Example("他说：“好。”。", ("。”。",)), Example("“甲，”，乙", ("，”",))), ("他说：“好。”", "“好！”，他说", "所谓“好”。"), _stop_at_quote,
    ),
    Rule(
        "dash-stop", "info", "a stop beside a dash", "破折号旁不用逗号、顿号、分号、句号", "GB/T 15834 4.10",
        (Example("三件事，——都要办", ("，——",)), Example("他——，走了", ("——，",))), ("三件事——都要办", "好！——他说"), _dash_stop,
    ),
    Rule(
        "leading-mark", "error", "a paragraph begins with a mark that cannot begin one", "段首出现不能居段首的标点", "GB/T 15834 5.1",
        (Example("，广大职工", ("，",)), Example("”他说", ("”",))), ("“他说”", "——好", "……好", "（一）好"), _leading,
    ),
    Rule(
        "missing-stop", "warning", "a paragraph ends without a stop", "段末缺少点号", "GB/T 15834 4.1",
        (Example("各级工会组织广泛开展活动，取得了明显成效。广大职工积极参与，为企业发展作出了新的更大的贡献", ("的更大的贡献",)), Example("职工，", ("职工，",))),
        ("编者", "一、总则", "职工如下：", "各级工会组织广泛开展活动，取得了明显成效。有人说：“广大职工积极参与，为企业发展作出了新的更大的贡献。”[5-7]", "各级工会组织广泛开展活动，取得了明显成效。广大职工积极参与，为企业发展作出了新的更大的贡献。"), _missing_stop,
    ),
    Rule(
        "pause-between-titles", "info", "no 、 between titles in 《》 or words in quotation marks", "并列的书名号之间、引号之间通常不用顿号", "GB/T 15834 4.5",
        (Example("《红楼梦》、《水浒传》", ("、",)), Example("“甲”、“乙”", ("、",))), ("《红楼梦》《水浒传》", "《红楼梦》（曹雪芹著）、《水浒传》"), _between_titles,
        ("zh-Hans",),
    ),
    Rule(
        "pause-deng", "warning", "no 、 before 等", "“等”前不用顿号", "GB/T 15834 4.5",
        (Example("北京、上海、等地", ("、等",)),), ("北京、上海等地", "端茶、等待、上菜"), _pause_deng,
    ),
    Rule(
        "number-mark", "warning", "the wrong mark after an item's number", "次序语后的标点不当", "GB/T 15834 4.5",
        (Example("（一）、总则", ("（一）、",)), Example("①、总则", ("①、",)), Example("第一、要学习。第二、要工作。", ("第一、", "第二、")), Example("## 一.总则", ("一.",)), Example("1、总则", ("1、",))),
        ("（一）总则", "依照第（一）、（二）项", "①、②、③项", "第一、二、三产业", "第一，要学习。", "一、总则", "第一、第二、第三产业", "2019年1、2月"), _number_mark, ("zh-Hans",),
    ),
    Rule(
        "double-colon", "info", "a second colon in one sentence", "一个句子内套用冒号", "GB/T 15834 4.7",
        (Example("会议指出：要做到两点：一要学习，二要工作。", ("：",)),), ("会议指出：要学习。又指出：要工作。", "他说：“两点：一、二。”", "时间：8：30", "记者：您说过一句话：慢工出细活。\n\n老张：那是我师傅说的。\n\n记者：您师傅是谁？"), _double_colon,
        ("zh-Hans",),
    ),
)  # fmt: skip
