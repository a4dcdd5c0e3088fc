"""What a page quotes: text in its elements for quotations.

In: the elements of a page and its body. Out: the events inside quotations. Sites and mail programs set in
all of a text with that element, or put into it who wrote the text; such an element is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bianzuan.cleaning.web.elements import BLANK, BLOCKS, Element, Tree, within

# A quotation that holds these is a part of the page.
_PARTS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "table", "ul", "ol", "dl", "pre", "article"})
# What words about the text begin with; the text quotes nobody there.
_ABOUT = re.compile(r"[\s\u3000【〔\[（(]*(?:编者按|编者的话|按语|导读|导语|内容提要|摘要|关键词|作者|来源|编辑|责任编辑|责编|转自|本文|原标题|文[/／|：:]|图[/／|：:])")
# Lines parted by breaks that are no longer are verse, which is known by its lines.
_VERSE = 20


def quotations(tree: Tree, source: str, region: Element | None) -> frozenset[int]:
    """Events inside quotations of the body."""
    return frozenset(index for element in _elements(tree, source, region) for index in range(element.first, element.last))


def in_quotations(tree: Tree) -> frozenset[int]:
    """Events inside the foot of a quotation, which says whose words it has."""
    inside = (other for element in tree.elements if element.tag == "blockquote" for other in within(tree, element) if other.tag == "footer")
    return frozenset(index for other in inside for index in range(other.first, other.last))


def _elements(tree: Tree, source: str, region: Element | None) -> Iterator[Element]:
    if not any(element.tag == "blockquote" for element in tree.elements):
        return
    body = region or max(tree.elements, key=lambda element: element.han)
    found = [one for one in within(tree, body) if one is not body and one.tag == "blockquote" and one.han]
    outer = [one for one in found if not any(other.first < one.first < other.last for other in found)]
    # What is most of the text is set in, not quoted.
    if 2 * sum(one.han for one in outer) > body.han:
        return
    for one in outer:
        words = "".join(source[event.start : event.end] for event in tree.events[one.first : one.last] if event.kind == "text")
        parts = any(other.tag in _PARTS for other in within(tree, one))
        if not parts and not _ABOUT.match(BLANK.sub(" ", words)) and not _is_verse(tree, one, source):
            yield one


def _is_verse(tree: Tree, one: Element, source: str) -> bool:
    """Whether all lines are short, two of them at least parted by a break."""
    lines, breaks = [""], False
    for event in tree.events[one.first : one.last]:
        breaks = breaks or event.tag == "br"
        if event.kind == "text":
            lines[-1] += BLANK.sub("", source[event.start : event.end])
        elif event.tag == "br" or event.tag in BLOCKS:
            lines.append("")
    words = [line for line in lines if line]
    return breaks and len(words) > 1 and all(len(line) <= _VERSE for line in words)
