"""Numbered names of tables and pictures that no class tells: 表1　逐月水位 right above a table, 图一　工地布置 beside a picture.

In: the blocks of one text. Out: the same, such paragraphs captions. The name of a table stands above it and that of a picture
below, by the custom of the trade (CY/T 170-2019, CY/T 171-2019); above a picture it stands where the source has it so. What says
more than a name, or stands apart, is text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from html import escape

from bianzuan.model import Block

_NUMBER = r"[ \u3000]?(?:[0-9一二三四五六七八九十]{1,3}|[0-9A-Z]{1,2}(?:[-–—.．·][0-9]{1,2}){1,2})"
_SPACE = r"(?:[ \u3000：:.．、]|\Z|(?=[（《]))"
_OF_TABLE = re.compile(f"(?:[附续續]?表|Table){_NUMBER}{_SPACE}")
_OF_PICTURE = re.compile(f"(?:[附插]?[图圖]|[Ff]ig(?:ure|\\.)){_NUMBER}{_SPACE}")
# A name is no sentence, and short.
_SENTENCE = re.compile("[。！？；]")
_LONGEST = 60


def with_captions(blocks: Sequence[Block]) -> list[Block]:
    """The blocks of a text; names of tables and pictures beside them are captions."""
    told = list(blocks)
    for place, block in enumerate(blocks):
        above, below = told[place - 1] if place else None, blocks[place + 1] if place + 1 < len(blocks) else None
        if not _may_name(block):
            continue
        of_table = _OF_TABLE.match(block.text) and below is not None and below.kind == "table"
        of_picture = _OF_PICTURE.match(block.text) and (above is not None and above.kind == "figure" or below is not None and _stands_alone(blocks, place + 1))
        if of_table or of_picture:
            told[place] = replace(block, kind="caption", html=f'<p class="caption">{block.html[len("<p>") :]}')
    return told


def in_words(blocks: Sequence[Block]) -> Iterator[Block]:
    """Blocks; a picture without words for those who cannot see it has those of the caption right below it, or above it alone."""
    for place, block in enumerate(blocks):
        above = [one.kind for one in blocks[max(0, place - 2) : place]]
        below = blocks[place + 1 : place + 2]
        if below and below[0].kind == "caption":
            words = below[0].text
        else:
            words = blocks[place - 1].text if above[-1:] == ["caption"] and above != ["figure", "caption"] else ""
        if block.kind == "figure" and words and block.html.count("<img") == 1:
            yield replace(block, html=block.html.replace('alt=""', f'alt="{escape(words)}"'))
        else:
            yield block


def _may_name(block: Block) -> bool:
    return block.kind == "paragraph" and block.html.startswith("<p>") and len(block.text) <= _LONGEST and not _SENTENCE.search(block.text)


def _stands_alone(blocks: Sequence[Block], place: int) -> bool:
    """Whether there is a picture at a place, and no name below it."""
    below = blocks[place + 1] if place + 1 < len(blocks) else None
    return blocks[place].kind == "figure" and (below is None or below.kind != "caption")
