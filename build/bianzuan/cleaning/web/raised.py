"""Figures that a saved page sets high or low: 10<sup>8</sup> is 10⁸, and no 108; nor is 水车<sup>1</sup>, which calls a note, 水车1.

In: the elements of a page. Out: text events → the same in characters made for it. Other words stay as they are.
"""

from __future__ import annotations

from bianzuan.cleaning.rules.raised import SET
from bianzuan.cleaning.web.elements import Tree


def raised(tree: Tree, source: str) -> dict[int, str]:
    """The words of <sup> and <sub> in characters set high and low, by the events that hold them."""
    found: dict[int, str] = {}
    for element in (e for e in tree.elements if e.tag in SET):
        table, wanted = SET[element.tag]
        words = {i: source[tree.events[i].start : tree.events[i].end].strip() for i in range(element.first, element.last) if tree.events[i].kind == "text"}
        if all(not text or wanted.fullmatch(text) for text in words.values()):
            found |= {index: text.translate(table) for index, text in words.items() if text}
    return found
