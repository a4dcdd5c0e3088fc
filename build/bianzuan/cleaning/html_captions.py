"""Lines of a saved page that stand below a picture and say what it shows.

In: the elements of a page and its body. Out: events that open such lines' blocks. The page tells by its own tags: a
<figcaption>, or a short line in the middle of the column right below a picture that stands alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bianzuan.cleaning.html_elements import BLOCKS, Element, Tree, within
from bianzuan.cleaning.reassembly.bylines import byline
from bianzuan.cleaning.reassembly.numbering import numeral
from bianzuan.cleaning.reassembly.published import published
from bianzuan.cleaning.reassembly.rows import simplified

_SPACE = re.compile("(?:[\\s\u00a0\u3000]|&(?:nbsp|emsp|ensp|#160|#12288);)+")
_LONGEST = 60
_BOLD = ("b", "strong")


@dataclass(slots=True)
class _Block:
    """What stands from one block tag to the next: the event that opens it, its words, whether a picture is there."""

    opened: int
    text: str = ""
    picture: bool = False
    bold: bool = False


def captions(tree: Tree, source: str, region: Element | None) -> frozenset[int]:
    """Events that open blocks whose only line is a caption."""
    if region is None:
        return frozenset()
    inside = within(tree, region)
    centred = {e.first for e in inside if e.centred}
    found = {e.first for e in inside if e.tag == "figcaption"}
    above: _Block | None = None
    for block in _blocks(tree, source, region):
        if above is not None and above.picture and not above.text and block.opened in centred and not block.picture and _may_be(block):
            found.add(block.opened)
        if block.text or block.picture:
            above = block
    return frozenset(found)


def _may_be(block: _Block) -> bool:
    text = simplified(block.text)
    if not 2 <= len(text) <= _LONGEST or block.bold and "。" not in text or text[-1] in "；，、：:？?" or "。" in text[:-1]:
        return False
    return not (numeral(text) or published(text) or byline(text))


def _blocks(tree: Tree, source: str, region: Element) -> Iterator[_Block]:
    block = _Block(region.first)
    for index in range(region.first, region.last):
        event = tree.events[index]
        if event.kind == "text":
            block.text += _SPACE.sub("", source[event.start : event.end])
        elif event.tag == "img":
            block.picture = True
        elif event.tag in _BOLD:
            block.bold = True
        elif event.tag in BLOCKS:
            yield block
            block = _Block(index)
    yield block
