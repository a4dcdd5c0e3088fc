"""What the electronic edition of a newspaper sets around a text: lists of its pages, ways to the next page, the titles of this one.

In: the lines of a page, Simplified, and which of them stand above or below the running text. Out: indices. One line that
names a page may say where a text stood; several that count pages are a way through the paper.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise, takewhile

# 第01版：要闻, A2版 副刊. Han numerals are what a text counts: 第一版：要闻.
_PAGE = r"第? ?[A-Z]?(?P<{0}>\d{{1,3}}) ?版(?: ?[：:] ?| |(?=[\u3400-\u9fff]))[\u3400-\u9fff·/]{{2,10}}"
_ALONE = re.compile(_PAGE.format("number"))
_ROW = re.compile(r"第? ?[A-Z]?(\d{1,3}) ?版 ?[：:]? ?[\u3400-\u9fff·/]{2,10}")
_SPACES = re.compile(r"[ \u3000|｜]+")
# 第08版:文学副刊, on which a text stood.
_HERE = re.compile(r"第 ?[A-Z]?\d{1,3} ?版 ?[：:] ?[\u3400-\u9fff·]{2,10}")
# Two in a row may be where a text stood and where it goes on.
_LEAST = 3
_TURN = re.compile("[«‹<◀3]{0,2} ?上一[版期] ?[4▶]?[ |｜\u3000]+[3◀]? ?下一[版期] ?[»›>▶4]{0,2}")
_SIZES = re.compile("放大 ?[+＋]?[ |｜\u3000]*缩小 ?[-－]?[ |｜\u3000]*(?:默认|还原) ?[oO○]?")
_TITLES = re.compile("(?:标题导航|本版(?:标题|目录|文章|导航)|今日版面)[：:]?")
_NEXT, _PAGES = re.compile("[3◀<]? ?(?:上一[篇期]|下一篇)"), re.compile("版面(?:导航|目录|概览)|[3◀<]? ?上一期")
_TITLE, _END_MARKS = 48, "。；，：:"


def paper_lines(texts: Sequence[str], outside: Collection[int], foot: int) -> Iterator[int]:
    """Indices of all such lines; `foot` is where the running text ends."""
    lines = [i for i, text in enumerate(texts) if text and i in outside]
    yield from (i for i in lines if _TURN.fullmatch(texts[i]) or _SIZES.fullmatch(texts[i]) or _is_row(texts[i]))
    yield from _named(texts, [i for i, text in enumerate(texts) if text])
    yield from _counted(texts, lines)
    yield from _titles(texts, [i for i in lines if i >= foot])
    yield from _titles_above(texts, [i for i in lines if i < foot])


def _titles_above(texts: Sequence[str], above: Sequence[int]) -> Iterator[int]:
    """The titles of a page between the way to the next page and the one to the next text; this text's title stands below again."""
    turn = next((place for place, i in enumerate(above) if _TURN.fullmatch(texts[i])), -1)
    end = next((place for place, i in enumerate(above) if place > turn >= 0 and _NEXT.match(texts[i])), -1)
    titles = [i for i in above[turn + 1 : end] if not _PAGES.fullmatch(texts[i])] if end > 0 else []
    again = frozenset(texts[i] for i in above[end + 1 :])
    if titles and any(texts[i] in again for i in titles) and all(len(texts[i]) <= _TITLE and texts[i][-1] not in _END_MARKS for i in titles):
        yield from titles


def _is_row(text: str) -> bool:
    """True for several pages of the paper in one line, and nothing else, the numbers rising."""
    found = list(_ROW.finditer(_SPACES.sub(" ", text)))
    rest = _ROW.sub("", _SPACES.sub(" ", text)).strip()
    return len(found) >= _LEAST and not rest and _rises([int(match[1]) for match in found])


def _named(texts: Sequence[str], lines: Sequence[int]) -> Iterator[int]:
    """Pages of the paper, but for those that a text lists: 先后编过三个版："""
    listed = False
    for above, index in pairwise((-1, *lines)):
        named = _ALONE.fullmatch(texts[index]) or _HERE.fullmatch(texts[index])
        listed = bool(named) and (listed or above >= 0 and texts[above].endswith(("：", ":")))
        if not listed and _HERE.fullmatch(texts[index]):
            yield index


def _counted(texts: Sequence[str], lines: Sequence[int]) -> Iterator[int]:
    """Pages of the paper on lines below each other."""
    run: list[int] = []
    for index in (*lines, -1):
        number = _number(texts[index]) if index >= 0 else 0
        if run and number != _number(texts[run[-1]]) + 1:
            above = next((text for text in reversed(texts[: run[0]]) if text), "")
            yield from run if len(run) >= _LEAST and not above.endswith(("：", ":")) else ()
            run = []
        if number:
            run.append(index)


def _number(text: str) -> int:
    found = _ALONE.fullmatch(text)
    return int(found["number"]) if found else 0


def _rises(numbers: Sequence[int]) -> bool:
    return all(above < below for above, below in pairwise(numbers))


def _titles(texts: Sequence[str], below: Sequence[int]) -> Iterator[int]:
    """标题导航 and the titles of the page below it, one of which stands above the text, too."""
    for place, index in enumerate(below):
        if not _TITLES.fullmatch(texts[index]):
            continue
        titles = list(takewhile(lambda i: len(texts[i]) <= _TITLE and texts[i][-1] not in _END_MARKS, below[place + 1 :]))
        above = frozenset(texts[:index])
        if any(texts[i] in above for i in titles):
            yield from (index, *titles)
