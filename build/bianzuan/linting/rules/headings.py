"""Headings: 一、→（一）→1.→（1）, no level left out, no number missing, no stop at the end."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bianzuan.linting.book import Book, Passage
from bianzuan.linting.rule import Example, Hit, Rule

_HAN = "一二三四五六七八九十百"
# The kinds of number, outermost first; ① and a) are lists' own.
_KINDS = tuple(
    re.compile(pattern)
    for pattern in (
        f"([{_HAN}]{{1,4}})、",
        f"（([{_HAN}]{{1,4}})）",
        r"([0-9]{1,2})[.．](?![0-9])",
        r"（([0-9]{1,2})）",
    )
)
_SHOWN = ("一、", "（一）", "1.", "（1）")


@dataclass(frozen=True, slots=True)
class _Numbered:
    passage: Passage
    kind: int
    number: int
    end: int  # of the number in the passage


def _numbered(passages: Sequence[Passage]) -> list[_Numbered]:
    """The numbered headings of a document; where it has none, its numbered paragraphs."""
    passages = [passage for passage in passages if not passage.loose]
    found = [one for passage in passages if passage.kind == "heading" and (one := _number(passage))]
    return found or [one for passage in passages if passage.kind == "paragraph" and (one := _number(passage))]


def _number(passage: Passage) -> _Numbered | None:
    for kind, pattern in enumerate(_KINDS):
        if match := pattern.match(passage.prose):
            number = int(match[1]) if match[1].isdecimal() else _value(match[1])
            return _Numbered(passage, kind, number, match.end()) if number else None
    return None


def _value(han: str) -> int:
    """二十三 → 23; 0 for what is no number."""
    digits = {character: value for value, character in enumerate("一二三四五六七八九", 1)}
    hundreds, rest = han.split("百", 1) if "百" in han else ("", han)
    tens, ones = rest.split("十", 1) if "十" in rest else ("", rest)
    parts = (
        digits.get(hundreds, 0) * 100 if "百" in han else 0,
        (digits.get(tens, 0) if tens else 1) * 10 if "十" in rest else 0,
        digits.get(ones, 0),
    )
    return sum(parts)


def _order(book: Book) -> Iterator[Hit]:
    for passages in book.documents.values():
        before: _Numbered | None = None
        for one in _numbered(passages):
            if before and one.kind > before.kind + 1:
                params: dict[str, object] = {"before": _SHOWN[before.kind], "missing": _SHOWN[before.kind + 1]}
                yield Hit(one.passage, 0, one.end, fact="linting.fact_level", params=params)
            before = one


def _sequence(book: Book) -> Iterator[Hit]:
    for passages in book.documents.values():
        counts: dict[int, int] = {}
        places = {id(passage): number for number, passage in enumerate(passages)}
        last = 0
        for one in _numbered(passages):
            place = places[id(one.passage)]
            # What is lost may have had the number that is missing.
            lost = any(passage.kind == "gap" for passage in passages[last:place])
            expected = counts.get(one.kind, 0) + 1
            if one.number != expected and one.number != 1 and not lost:
                params: dict[str, object] = {"expected": expected, "found": one.number}
                yield Hit(one.passage, 0, one.end, fact="linting.fact_number_expected", params=params)
            counts = {kind: number for kind, number in counts.items() if kind < one.kind} | {one.kind: one.number}
            last = place


def _level(book: Book) -> Iterator[Hit]:
    for passages in book.documents.values():
        level = 1
        for passage in passages:
            if passage.kind in ("title", "heading") and not passage.loose:
                found = 1 if passage.kind == "title" else passage.level
                if found > level + 1:
                    yield Hit(passage, 0, len(passage.text))
                level = found


_STOP = re.compile(r"[。，、；：.,;:]$")


def _stop(book: Book) -> Iterator[Hit]:
    for passage in book.prose():
        if passage.is_heading and (match := _STOP.search(passage.prose.rstrip())) and match.start() > 0:
            # 第一章：is a title cut in two by its editor; a colon before the rest of a title that stands in the subtitle.
            if match[0] == "：" and passage.kind == "title":
                continue
            yield Hit(passage, match.start(), match.end(), "")


RULES: tuple[Rule, ...] = (
    Rule(
        "heading-stop", "warning", "a heading ends with a stop", "标题末尾不用点号", "GB/T 15834 4.1",
        (Example("## 加强工会工作。", ("。",)),), ("## 加强工会工作", "## 工会怎么办？", "加强工会工作。"), _stop,
    ),
    Rule(
        "heading-level", "warning", "a level of headings is left out", "标题跳级", "GB/T 9704",
        (Example("# 题\n\n### 甲", ("甲",)),), ("# 题\n\n## 甲\n\n### 乙\n\n## 丙", "## 甲"), _level,
    ),
    Rule(
        "heading-order", "warning", "numbers of headings go 一、→（一）→1.→（1）", "层次序数应依“一、→（一）→1.→（1）”，不越级", "GB/T 9704",
        (Example("## 一、甲\n\n### 1.乙", ("1.",)),), ("## 一、甲\n\n### （一）乙\n\n### 1.丙\n\n## 二、丁", "## 1.甲\n\n## 2.乙"), _order,
        ("zh-Hans",),
    ),
    Rule(
        "heading-number", "warning", "a number is missing or stands twice", "标题序数缺号或重号", "GB/T 9704",
        (Example("## 一、甲\n\n## 三、乙", ("三、",)), Example("一、甲。\n\n二、乙。\n\n二、丙。", ("二、",))),
        ("## 一、甲\n\n### （一）乙\n\n## 二、丙\n\n### （一）丁", "## 一、甲\n\n〔原文此处缺失〕\n\n## 三、乙"), _sequence,
    ),
)  # fmt: skip
