"""Lines of a saved page that stand below a picture and say what it shows.

In: the elements of a page and its body. Out: events that open such lines' blocks. The page tells by its own tags: a
<figcaption>, a short line in the middle of the column right below a picture that stands alone, or one in a block with
its picture; else by its habit, if nearly every picture has a short line below it and the text has few such lines.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from bianzuan.cleaning.reassembly.numbering import numeral
from bianzuan.cleaning.reassembly.rows import simplified
from bianzuan.cleaning.reassembly.signers.bylines import byline
from bianzuan.cleaning.reassembly.signers.published import published
from bianzuan.cleaning.web.elements import BLANK, BLOCKS, Element, Tree, shown, within
from bianzuan.cleaning.web.pictures import ICON

_LONGEST = 60
_BOLD = ("b", "strong")
# What a page calls the lines below its pictures.
_NAMED = re.compile("^(?:[a-z]+[-_])?(?:caption|figcaption|(?:img|image|pic|photo)[-_]?(?:caption|descr?|txt|text|title|note))$")
# （清河影像）: whose picture it is, behind the sentence.
_CREDIT = re.compile("(?<=。)[（(][^（）()。]{2,12}[）)]$")
_ALT, _ALT_LEAST = re.compile("""\\balt\\s*=\\s*["']([^"'<>]*)["']"""), 4
# What says of itself that it is about the picture above it.
_OF_PICTURE = re.compile("(?:截图|截屏|剧照|海报|示意图|效果图|资料图|设计图|平面图)[。）)]{0,2}$")
# A habit shows in so many lines, of so many pictures; and of the text's own lines so few are short.
_LEAST, _NEARLY, _FEW = 2, 0.7, 0.3


@dataclass(slots=True)
class _Block:
    """What stands from one block tag to the next: the event that opens it, its words, whether a picture is there."""

    opened: int
    text: str = ""
    picture: bool = False
    above: bool = False  # the picture stands above the words
    alt: str = ""  # what the picture says of itself where it cannot be shown
    bold: bool = False


def captions(tree: Tree, source: str, region: Element | None) -> frozenset[int]:
    """Events that open blocks whose only line is a caption."""
    if region is None:
        return frozenset()
    inside = within(tree, region)
    centred = {e.first for e in inside if e.centred}
    found = {e.first for e in inside if e.tag == "figcaption" or e.tag in BLOCKS and 0 < e.han <= 2 * _LONGEST and any(map(_NAMED.search, e.names))}
    blocks = [block for block in _blocks(tree, source, region) if block.text or block.picture]
    for upper, lower in pairwise(blocks):
        if upper.picture and not upper.text and not lower.picture and (lower.opened in centred and _may_be(lower) or _is_said(upper.alt, lower.text) or len(lower.text) <= _LONGEST and _OF_PICTURE.search(simplified(lower.text))):
            found.add(lower.opened)
    found |= set(_second_lines(blocks, centred, found)) | set(_in_bold(blocks, centred))
    # One block of the two, and both in the middle: what is seen may be said in two sentences.
    found |= {block.opened for block in blocks if block.above and block.opened in centred and 2 <= len(block.text) <= _LONGEST and not byline(block.text)}
    found |= {block.opened for block in blocks if block.above and block.text and (block.text[-1] != "。" and _may_be(block) or _is_said(block.alt, block.text))}
    found |= set(_in_tables(inside, blocks))
    return frozenset(found | set(_by_habit(blocks)))


def _in_tables(inside: Sequence[Element], blocks: list[_Block]) -> Iterator[int]:
    """The one line of a table that holds nothing else but the picture above it, as pages of newspapers set both."""
    opened = [block.opened for block in blocks]
    for table in (e for e in inside if e.tag == "table" and 0 < e.han <= _LONGEST):
        held = blocks[bisect_left(opened, table.first) : bisect_left(opened, table.last)]
        words = [block for block in held if block.text]
        if len(words) == 1 and held[0].picture and not words[0].picture and _may_be(words[0]):
            yield words[0].opened


def _is_said(alt: str, text: str) -> bool:
    """True for words that the picture above them says of itself too."""
    return len(text) >= _ALT_LEAST and BLANK.sub("", alt) == text


def _second_lines(blocks: list[_Block], centred: Collection[int], found: Collection[int]) -> Iterator[int]:
    """What goes on in the middle of the column below a caption there: one line, and what stands below that is set otherwise."""
    for index in range(1, len(blocks) - 2):
        picture, upper, lower, below = blocks[index - 1 : index + 3]
        in_the_middle = upper.opened in centred and lower.opened in centred and below.opened not in centred
        if in_the_middle and picture.picture and upper.opened in found and not lower.picture and _may_be(lower):
            yield lower.opened


def _in_bold(blocks: list[_Block], centred: Collection[int]) -> Iterator[int]:
    """Bold lines in the middle of the column, all of which stand right below pictures; where others do not, they are headings."""
    bold = [i for i, block in enumerate(blocks) if block.bold and block.text and block.opened in centred]
    if len(bold) >= _LEAST and all(i and blocks[i - 1].picture and not blocks[i - 1].text and len(blocks[i].text) <= _LONGEST for i in bold):
        yield from (blocks[i].opened for i in bold)


def _by_habit(blocks: list[_Block]) -> Iterator[int]:
    """Short lines below pictures, where nearly every picture has one and the text itself has few."""
    below = {i for i in range(1, len(blocks)) if blocks[i].text and blocks[i - 1].picture and not blocks[i - 1].text}
    below |= {i for i, block in enumerate(blocks) if block.above and block.text}
    short = [i for i in sorted(below) if _may_be(blocks[i])]
    # Captions of one page are alike: where most are no sentence, a line that ends one is text.
    sentences = {i for i in short if blocks[i].text[-1] == "。"}
    if 2 * len(sentences) < len(short):
        short, below = [i for i in short if i not in sentences], below - sentences
    others = [block for i, block in enumerate(blocks) if block.text and i not in below]
    if len(short) >= max(_LEAST, _NEARLY * len(below)) and sum(map(_may_be, others)) <= _FEW * len(others):
        yield from (blocks[i].opened for i in short)


def _may_be(block: _Block) -> bool:
    text = _CREDIT.sub("", simplified(block.text))
    if not 2 <= len(text) <= _LONGEST or block.bold and "。" not in text or text[-1] in "；，、：:？?" or "。" in text[:-1]:
        return False
    return not (numeral(text) or published(text) or byline(text))


def _blocks(tree: Tree, source: str, region: Element) -> Iterator[_Block]:
    block = _Block(region.first)
    for index, event in shown(tree, region.first, region.last):
        if event.kind == "text":
            block.text += BLANK.sub("", source[event.start : event.end])
        elif event.tag == "img" and not ICON.search(source, event.start, event.end):
            block.picture, block.above = True, not block.text
            block.alt = match[1] if (match := _ALT.search(source, event.start, event.end)) else ""
        elif event.tag in _BOLD:
            block.bold = True
        elif event.tag in BLOCKS:
            yield block
            block = _Block(index)
    yield block
