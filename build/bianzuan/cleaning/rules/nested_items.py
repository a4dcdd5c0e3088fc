"""Items of lists within items, as their indent tells them.

In: lines as they came. Out: the white space that stands before the items of lower levels in an article: four spaces for
each level, as Python-Markdown reads them. Writers set them in by two, three or four, or by a tab. In Markdown and on pages
a paragraph below an empty line that is set in belongs to the item above; in plain text every paragraph may be set in.
"""

from __future__ import annotations

import re
from collections.abc import Container, Mapping, Sequence

from bianzuan.cleaning.rule import Form

ITEM_INDENT = re.compile(r"(?P<space>[ \t\u00a0\u3000]*)(?P<mark>[-*+]|(?P<number>[0-9]{1,3})\.)[ \t\u00a0\u3000]+(?=\S)")
# * * * and - - - part scenes.
_RULE = re.compile(r"\s*([-*+])(?:\s*\1)*\s*$")
# A column of a tab, and of a character as wide as a Han.
_WIDTHS = {"\t": 4, "\u3000": 2}
# One column more or less is a slip; what is set in by two belongs to the item above.
_LEAST = 2
LEVEL, DEEPEST = "    ", 9

Item = tuple[int, int]  # column, and the number, 0 for a bullet


# Writers of Chinese set in paragraphs by wide spaces, as Markdown does not. Tables and quotations are no paragraphs of an item.
_SET_IN = re.compile(r"(?: {2,}|\t)[ \t]*(?=[^\s\u3000|>])")


def nested_items(lines: Sequence[str], fenced: Container[int], form: Form = "text") -> Mapping[int, str]:
    """For the index of each line that is an item of an item, or but in plain text a further paragraph of one: the white space
    before it."""
    found, set_in = _levels(lines, fenced, form)
    # Where paragraphs below no list are set in as well, it says nothing.
    return _levels(lines, fenced, "text")[0] if set_in else found


def _levels(lines: Sequence[str], fenced: Container[int], form: Form) -> tuple[Mapping[int, str], bool]:
    """The white space, and whether a paragraph is set in that stands below no item."""
    found: dict[int, str] = {}
    set_in = False
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
        elif form != "text" and index not in fenced and _SET_IN.match(line) and (blank or form == "html"):
            while above and _columns(line) < above[-1][0] + _LEAST:
                above.pop()
            set_in = set_in or not above
            if above:
                found[index] = LEVEL * min(len(above), DEEPEST + 1)
        elif blank or index in fenced or line[0] not in " \t\u00a0\u3000":
            # A line right below an item, and set in, is the rest of the item.
            above.clear()
        blank = False
    return found, set_in


def _columns(text: str) -> int:
    """White space before a line."""
    return sum(_WIDTHS.get(c, 1) for c in text[: len(text) - len(text.lstrip(" \t\u00a0\u3000"))])


def _place(above: list[Item], item: Item) -> None:
    """Put an item below those that it stands in; an item that counts on is one of the same list, whatever its indent."""
    column, number = item
    while len(above) > 1 and (column < above[-1][0] + _LEAST and column <= above[-2][0] + 1):
        above.pop()
    within = above and column >= above[-1][0] + _LEAST and number <= 1
    if above and not within:
        above.pop()
    above.append(item)
