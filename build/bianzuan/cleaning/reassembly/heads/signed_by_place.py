"""Lines that sign a text by where they stand: labels above a text without a title, a name right above running text.

In: pieces of a page and the place of a line. Out: yes or no, or the kinds of the lines.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bianzuan.cleaning.reassembly.headings.headings import headline, is_body
from bianzuan.cleaning.reassembly.heads.presumed import presumed_byline
from bianzuan.cleaning.reassembly.heads.title_shapes import title_shape
from bianzuan.cleaning.reassembly.marks import mostly_han
from bianzuan.cleaning.reassembly.pieces import Kind, Piece
from bianzuan.cleaning.reassembly.signers.bylines import byline, is_labelled, named_author
from bianzuan.cleaning.reassembly.signers.names_dressed import wrote_and_took
from bianzuan.cleaning.reassembly.signers.published import published
from bianzuan.cleaning.reassembly.signers.salutations import addresses_editor, addresses_listeners

# 问：…？, 记者：…: the first words of an interview, and of questions that somebody answers.
# 时间：一九四八年冬: the first line of a play, or the first field of a record.
_ASKS = re.compile("(?:问|记者|主持人|编者|Q|时[ \u3000]*间|地[ \u3000]*点|人[ \u3000]*物)[ \u3000]*[：:].+")
# 老弟：, 小明同学：
_ADDRESSES = re.compile("[\u3400-\u9fff]{2,10}：")
# 本刊特约记者 苏 蔓 文/图
_WORDS_TOO = re.compile("[ \u3000](?:文[/／·、]?图|图[/／·、]?文)$")
_FIRST_PART = re.compile("第一[条章](?:$|[ \u3000])")


def labelled_above_text(pieces: Sequence[Piece]) -> list[Kind]:
    """口述：…, 整理：… one below the other above a text whose title is lost; none if there is but one."""
    count = 0
    while count < len(pieces) and pieces[count].kind == "text" and byline(pieces[count].plain) and is_labelled(pieces[count].plain):
        count += 1
    return ["byline"] * count if 1 < count < len(pieces) and is_body(pieces[count]) else []


def signs_by_place(pieces: Sequence[Piece], index: int) -> bool:
    """True if a line right above running text names somebody, or a body that signs."""
    below = pieces[index + 1] if index + 1 < len(pieces) else None
    if below is not None and below.kind == "author-note" and named_author(pieces[index].plain):
        return True  # where he works stands right below
    if below is not None and index and pieces[index].plain.isascii() and mostly_han(pieces[index - 1].plain) and (told := published(below.plain)) and told.fields and told.date:
        return True  # somebody's account, between a title and the day
    if below is not None and published(below.plain) and index + 2 < len(pieces):
        below = pieces[index + 2]  # the day stands between the name and the text
        if below.kind == "editor-note" and index + 3 < len(pieces):
            below = pieces[index + 3]
    # Below a title that stands in the middle of its text half a sentence may go on.
    set_in = below is not None and below.begins and not pieces[index].begins  # a paragraph, however soon it breaks off
    asked = below is not None and below.kind in ("text", "paragraph") and _ASKS.match(below.plain) is not None
    asked |= below is not None and below.kind in ("text", "paragraph") and (addresses_listeners(below.plain) or addresses_editor(below.plain) or _ADDRESSES.fullmatch(below.plain) is not None)
    above_text = asked or below is not None and below.kind == "text" and (set_in or is_body(below) or below.number is not None and below.number.value == 1 or _FIRST_PART.match(below.plain) is not None or "，" in below.plain and not title_shape(below))
    if pieces[index].hashes or not (authors := presumed_byline(pieces[index].plain)):
        return False
    return above_text or all(author.role for author in authors) and _heads_first_part(pieces, index + 1)


def _heads_first_part(pieces: Sequence[Piece], index: int) -> bool:
    """True for a line over running text: a text may begin with the heading of its first part, below who says what he is."""
    if index + 1 >= len(pieces) or pieces[index].kind != "text" or presumed_byline(pieces[index].plain):
        return False
    part = title_shape(pieces[index]) or pieces[index].number is not None and headline(pieces[index].plain)
    return part and pieces[index + 1].kind == "text" and is_body(pieces[index + 1])


def credits_words_too(pieces: Sequence[Piece], index: int) -> bool:
    """True for 本报记者刘敏文/图 between a title and running text: below a picture the same line is its caption."""
    if not 0 < index < len(pieces) - 1 or pieces[index].kind != "caption" or not (wrote_and_took(pieces[index].plain) or _WORDS_TOO.search(pieces[index].plain)):
        return False
    return title_shape(pieces[index - 1]) and pieces[index + 1].kind == "text" and is_body(pieces[index + 1]) and bool(presumed_byline(pieces[index].plain))
