"""Items of lists within items, as their indent tells them.

In: lines as they came. Out: the white space that stands before the items of lower levels in an article: four spaces for
each level, as Python-Markdown reads them. Writers set them in by two, three or four, or by a tab.
"""

from __future__ import annotations

import re
from collections.abc import Container, Mapping, Sequence

ITEM_INDENT = re.compile(r"(?P<space>[ \t\u00a0\u3000]*)(?P<mark>[-*+]|(?P<number>[0-9]{1,3})\.)[ \t\u00a0\u3000]+(?=\S)")
# * * * and - - - part scenes.
_RULE = re.compile(r"\s*([-*+])(?:\s*\1)*\s*$")
# A column of a tab, and of a character as wide as a Han.
_WIDTHS = {"\t": 4, "\u3000": 2}
# One column more or less is a slip; what is set in by two belongs to the item above.
_LEAST = 2
LEVEL, DEEPEST = "    ", 9

Item = tuple[int, int]  # column, and the number, 0 for a bullet


def nested_items(lines: Sequence[str], fenced: Container[int]) -> Mapping[int, str]:
    """For the index of each line that is an item of an item: the white space before it."""
    found: dict[int, str] = {}
    above: list[Item] = []  # the items that the present one may stand in, outermost first
    blank = False
    for index, line in enumerate(lines):
        if not line.strip():
            blank = True
            continue
        match = None if index in fenced or _RULE.match(line) else ITEM_INDENT.match(line)
        if match:
            _place(above, (sum(_WIDTHS.get(c, 1) for c in match["space"]), int(match["number"] or 0)))
            if len(above) > 1:
                found[index] = LEVEL * min(len(above) - 1, DEEPEST)
        elif blank or index in fenced or line[0] not in " \t\u00a0\u3000":
            # A line right below an item, and set in, is the rest of the item.
            above.clear()
        blank = False
    return found


def _place(above: list[Item], item: Item) -> None:
    """Put an item below those that it stands in; an item that counts on is one of the same list, whatever its indent."""
    column, number = item
    while len(above) > 1 and (column < above[-1][0] + _LEAST and column <= above[-2][0] + 1):
        above.pop()
    within = above and column >= above[-1][0] + _LEAST and number <= 1
    if above and not within:
        above.pop()
    above.append(item)
