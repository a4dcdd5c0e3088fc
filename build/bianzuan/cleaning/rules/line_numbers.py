"""Numbers that a program put before every line: 1706084177 十四日夜睡不佳 … They count lines, not things of the text.

A list numbers its items, from 1 on, and leaves the lines between them alone; a program numbers empty lines, too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from bianzuan.cleaning.rule import Example, Page, Rule
from bianzuan.cleaning.segments import Change

# Many figures, or a few filled up with noughts; years and sums have words behind them at once.
_NUMBER = re.compile(r"\s*(?P<number>[1-9]\d{4,11}|0\d{2,11})(?:[ \t\u3000:：|]+|$)")
_LEAST, _SHARE = 5, 0.9


def _line_numbers(page: Page) -> Iterator[Change]:
    lines = [(index, line) for index, line in enumerate(page.lines) if line.strip()]
    found = [(index, match) for index, line in lines if (match := _NUMBER.match(line))]
    numbers = [int(match["number"]) for _, match in found]
    if len(found) < _LEAST or len(found) < _SHARE * len(lines) - 1 or any(after - before != 1 for before, after in pairwise(numbers)):
        return
    for index, match in found:
        yield Change(index, 0, match.end(), "")


LINE_NUMBERS = Rule(
    "line-number",
    "a number that a program put before every line",
    "程序加在每行之首的行号",
    "delete",
    "certain",
    (Example("100021 木料三根\n100022 石料两方\n100023\n100024 麻绳一捆\n100025 桐油一桶", "木料三根\n石料两方\n\n麻绳一捆\n桐油一桶"),),
    ("1 木料三根\n2 石料两方\n3 麻绳一捆\n4 桐油一桶\n5 楔子六个", "10021 木料\n10025 石料\n10034 麻绳\n10041 桐油\n10042 楔子"),
    find=_line_numbers,
)
