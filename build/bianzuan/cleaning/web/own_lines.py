"""Short lines outside the paragraphs of a body that are text all the same, as the way they are written says.

In: the elements of a page, its body and the lines of that. Out: first events of such lines. Sites write what is theirs in plain boxes,
and link it: quotations, terms of a glossary, verse of one measure, the wish that ends a letter and what is ranged right below a text they do not.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby

from bianzuan.cleaning.web.elements import Element, Tree, ranged_right, within

Line = tuple[int, int, str]

_TEXT = frozenset({"blockquote", "pre", "dl"})
_HAN = re.compile("[\u3400-\u9fff·〇]+")
# 刘敏, 1958年3月于清河
_SIGNED = re.compile("[\u3400-\u9fff·〇（）()]+|(?:1[0-9]|20)\\d{2}年[\\d\u3400-\u9fff，,]*")
# What sites range right, too.
_OF_SITES = re.compile("阅读|浏览|分享|点赞|收藏|打印|关闭|返回|顶部|举报|责编|编辑|校对|来源|扫码|关注|更多|评论|上一|下一|作者|字号|纠错")
_WISH, _BELOW_WISH = re.compile("(?:此致)?(?:敬礼|安好|顺颂.{2,6}|即颂.{2,4})?[！!]?"), 4
# Four lines of five or seven Han are verse; names of sections have four.
_MEASURES, _LINES = (5, 7), 4


def own_lines(tree: Tree, region: Element, lines: Sequence[Line], links: Sequence[tuple[int, int]], texts: Callable[[int, int], list[int]]) -> frozenset[int]:
    """First events of the lines. `texts` gives the events of a line that hold words."""
    starts = [first for first, _ in links]
    free = [line for line in lines if not _is_in(links, starts, line[1] - 1) and not any(_is_in(links, starts, i) for i in texts(line[0], line[1]))]
    boxes = [(first, last) for first, last in _outermost(e for e in within(tree, region) if e.tag in _TEXT) if bisect_right(starts, last) == bisect_right(starts, first)]
    tops = [first for first, _ in boxes]
    right = ranged_right(tree)
    found = {first for first, last, _ in free if any(_is_in(boxes, tops, i) for i in texts(first, last))}
    found |= {first for first, last, words in free if _SIGNED.fullmatch(words) and not _OF_SITES.search(words) and all(i in right for i in texts(first, last))}
    return frozenset(found | set(_verse(lines, free)) | set(_wishes(free)))


def _verse(lines: Sequence[Line], free: Sequence[Line]) -> Iterator[int]:
    """Lines of one measure below each other."""
    unlinked = {first for first, *_ in free}
    for measure, group in groupby(lines, key=lambda line: len(line[2]) if line[0] in unlinked and _HAN.fullmatch(line[2]) else 0):
        verse = list(group)
        if measure in _MEASURES and len(verse) >= _LINES:
            yield from (first for first, *_ in verse)


def _wishes(free: Sequence[Line]) -> Iterator[int]:
    """此致, 敬礼, and who signs below."""
    for place, (first, _, words) in enumerate(free):
        if words and _WISH.fullmatch(words):
            yield first
            yield from (below for below, _, said in free[place + 1 : place + 1 + _BELOW_WISH] if not _OF_SITES.search(said))


def _outermost(elements: Iterator[Element]) -> Iterator[tuple[int, int]]:
    end = -1
    for element in elements:
        if element.first >= end:
            end = element.last
            yield element.first, element.last


def _is_in(spans: Sequence[tuple[int, int]], starts: Sequence[int], index: int) -> bool:
    place = bisect_right(starts, index)
    return place > 0 and index < spans[place - 1][1]
