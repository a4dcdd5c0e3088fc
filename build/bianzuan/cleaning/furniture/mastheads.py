"""The heads of a newspaper's further pages, as where two of its pages stand in one file: 清河日报 2019年3月5日 第4版 副刊.

In: the lines of a text, Simplified. Out: positions of those lines. Such a line may tell where an article stood: a head of
pages stands at the top of the file and again between texts, of the same paper and day, and its number rises. The first one
stays, for it tells the day.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from bianzuan.cleaning.reassembly.kinds.furniture import jump_line
from bianzuan.cleaning.reassembly.numbering import numeral
from bianzuan.cleaning.reassembly.signers.days import DATE
from bianzuan.cleaning.reassembly.signers.offices import PAPER

_GAP = re.compile("[ \u3000|｜·•/]+")
_PAPER = re.compile(PAPER)
_PAGE = re.compile("(?:第?[A-Z]?(?P<number>\\d{1,3})版(?:[：:][\u3400-\u9fff]{2,6})?|[A-Z](?P<letter>\\d{1,2})|(?:第[一二三四五六七八九十]{1,3}张)?第(?P<han>[一二三四五六七八九十]{1,3})版)")
_BESIDE = re.compile("(?:星期|周)[一二三四五六日天]|今日\\d{1,2}版|(?:总?第)?\\d{1,5}期|\\d{4}年\\d{1,2}月|农历[\u3400-\u9fff]{2,10}|(?:责任?编辑?|编辑|美术?编辑?|版式|校对|检校|组版|电话|新闻热线)[：:/／][\u3400-\u9fff0-9-]{2,13}")
# 2　2004年6月8日　星期二: the number of a page alone, before its day.
_NUMBER_ALONE = re.compile("(?P<number>\\d{1,2})(?P<letter>(?!))?")
# What the page is called: 副刊, 要闻.
_SECTION = re.compile("[\u3400-\u9fff]{2,5}")
_SECTION_ALONE = re.compile("(?:[\u3400-\u9fff]{0,4}副刊|文艺|文学)[·•・—｜|]?[\u3400-\u9fff]{0,6}")
# A page has so many characters at least; its head so many lines at most, each of so many characters.
_LEAST_PAGE, _LINES, _LONGEST = 80, 3, 48
# A line of a column of a newspaper.
_COLUMN, _PAUSE = 8, re.compile("[，。、；：！？”]")
_JUMP_NUMBER = re.compile("(\\d{1,3})\\s*版")
_END_MARKS = "。！？!?….．；”’）》】"


@dataclass(frozen=True, slots=True)
class _Line:
    """What a line of a masthead tells: the paper, the day, the number of the page (-1 if it has none)."""

    paper: str = ""
    day: str = ""
    number: int = -1


@dataclass(frozen=True, slots=True)
class _Head:
    """A masthead: its lines, and what they tell together."""

    lines: tuple[int, ...]
    told: _Line


def further_mastheads(texts: Sequence[str]) -> Iterator[int]:
    """Positions of the heads of all pages but the first, and of a page's number alone that a jump line names."""
    lines = [i for i, text in enumerate(texts) if text]
    heads = list(_heads(texts, lines))
    if len(heads) > 1 and heads[0].lines[0] == lines[0] and all(_follows(texts, upper, lower, heads[0].told) for upper, lower in pairwise(heads)):
        yield from (index for head in heads[1:] for index in head.lines)
    yield from _after_jumps(texts, lines)
    yield from _inside_sentences(texts, lines)


def _heads(texts: Sequence[str], lines: Sequence[int]) -> Iterator[_Head]:
    """Runs of lines that tell of a page and nothing else; a list of pages is none."""
    run: list[tuple[int, _Line]] = []
    for index in (*lines, -1):
        told = _told(texts[index]) if index >= 0 else None
        if told is None and run and index >= 0 and _SECTION_ALONE.fullmatch(texts[index]):
            told = _Line()
        if told is not None:
            run.append((index, told))
            continue
        numbers = [line.number for _, line in run if line.number >= 0]
        if len(run) <= _LINES and (len(numbers) == 1 or run and not numbers and run[0][0] == lines[0]):
            paper, day = (next(filter(None, values), "") for values in ([line.paper for _, line in run], [line.day for _, line in run]))
            if numbers or paper and day:  # the first page may have no number
                yield _Head(tuple(i for i, _ in run), _Line(paper, day, numbers[0] if numbers else 1))
        run = []


def _told(text: str) -> _Line | None:
    """What a line of a masthead tells; None for any other line."""
    if len(text) > _LONGEST:
        return None
    items = [item for item in _GAP.split(text) if item]
    pages = [match for item in items if (match := _PAGE.fullmatch(item))]
    papers = [item for item in items if _PAPER.fullmatch(item)]
    days = [item for item in items if DATE.fullmatch(item)]
    if days and not pages and (alone := _NUMBER_ALONE.fullmatch(items[0])):
        pages, items = [alone], items[1:]
    others = [item for item in items if not (_PAGE.fullmatch(item) or item in papers or item in days or _BESIDE.fullmatch(item))]
    if len(pages) > 1 or not (pages or papers or days) or len(others) > (1 if pages else 0) or not all(map(_SECTION.fullmatch, others)):
        return None
    if pages and _han(pages[0]) and not (papers or days):
        return None  # a text speaks of 第三版; only beside the paper or its day it counts pages
    number = _number(pages[0]) if pages else -1
    return _Line(papers[0].strip("《》") if papers else "", days[0] if days else "", number)


def _han(page: re.Match[str]) -> str:
    return page.groupdict().get("han") or ""


def _number(page: re.Match[str]) -> int:
    told = numeral(_han(page) + "、")
    return told.value if told else int(page["number"] or page["letter"])


def _follows(texts: Sequence[str], upper: _Head, lower: _Head, first: _Line) -> bool:
    """True if the lower head is that of a later page of the paper and day that the first one names, and a page stands above it."""
    between = sum(len(text) for text in texts[upper.lines[-1] + 1 : lower.lines[0]])
    is_same = lower.told.paper in ("", first.paper) and lower.told.day in ("", first.day)
    return is_same and lower.told.number > upper.told.number and between >= _LEAST_PAGE


def _inside_sentences(texts: Sequence[str], lines: Sequence[int]) -> Iterator[int]:
    """A line that names paper, day and page right below running text that breaks off: columns out of order may have the head of the page
    in their midst. What tells where an article stood is below its end."""
    for upper, lower in pairwise(lines):
        told = _told(texts[lower])
        open_above = len(texts[upper]) >= _COLUMN and texts[upper][-1] not in _END_MARKS and _told(texts[upper]) is None
        if told and told.paper and told.day and told.number >= 0 and open_above and _PAUSE.search(texts[upper]):
            yield lower


def _after_jumps(texts: Sequence[str], lines: Sequence[int]) -> Iterator[int]:
    """第3版 alone below the end of a text, where 下转3版 sends the reader there."""
    named = {int(number) for text in texts if (jump := jump_line(text)) and jump[1] for number in _JUMP_NUMBER.findall(text[jump[0] :])}
    for upper, lower in pairwise(lines):
        match = _PAGE.fullmatch(texts[lower])
        is_end = texts[upper][-1] in _END_MARKS or jump_line(texts[upper]) is not None
        if match and match["number"] and int(match["number"]) in named and is_end:
            yield lower
