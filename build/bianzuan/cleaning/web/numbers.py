"""Numbers that stand alone between the paragraphs of a saved page and count its sections.

In: the elements of a page and its body. Out: events that open such lines' blocks. In a file of plain text such a number
may be a page's; a web page has none, and where one, two, three stand alone over running text they head it.
"""

from __future__ import annotations

import re

from bianzuan.cleaning.web.elements import BLANK, BLOCKS, Element, Tree, shown

_NUMBER = re.compile("0?([1-9]|1[0-9])")
_LEAST, _RUNNING = 2, 30


def numbered_sections(tree: Tree, source: str, region: Element | None) -> frozenset[int]:
    """Events that open blocks whose only words are the next number, or the same by mistake; none if one is left out or has no text below."""
    if region is None:
        return frozenset()
    found: list[int] = []
    running, opened, words, number = True, -1, "", 0
    for index, event in shown(tree, region.first, region.last):
        if event.kind == "text":
            words += BLANK.sub("", source[event.start : event.end])
        elif event.tag in BLOCKS:
            if match := _NUMBER.fullmatch(words):
                if opened < 0 or not running or int(match[1]) not in (number or 1, number + 1):
                    return frozenset()
                found.append(opened)
                number = int(match[1])
            running = running and not _NUMBER.fullmatch(words) or len(words) >= _RUNNING
            opened = index if event.kind == "open" and event.tag in ("p", "div", "section", "center") else -1
            words = ""
    return frozenset(found) if len(found) >= _LEAST and running else frozenset()
