"""A name alone below a line further down a page: who wrote the text below, or whom a section is about.

In: the pieces of a page, and the places of a head's lines. Out: what the page says of the name.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bianzuan.cleaning.reassembly.headings.contents_lines import has_leader
from bianzuan.cleaning.reassembly.headings.headings import is_body
from bianzuan.cleaning.reassembly.heads.presumed import presumed_byline
from bianzuan.cleaning.reassembly.marks import ends_sentence
from bianzuan.cleaning.reassembly.pieces import Piece
from bianzuan.cleaning.reassembly.signers.bylines import byline, is_labelled, is_name

# So many lines of a poem that a text quotes stand above one, each so long.
_QUOTED, _SHORT = 24, 16
# （刘敏，女，1938年生，退休教师）: what a note says of somebody right behind his name.
_NOTE = re.compile("[，,：:（(].{0,24}(?:[男女][，,。]|(?:19|20)\\d{2}年(?:\\d{1,2}月)?(?:出?生|加入)|生于|[原现本]名|笔名|会员|作家|教师|退休|[现曾]任|[现曾]为|[现就]职|毕业于)")


def names_alone(pieces: Sequence[Piece], lines: range) -> bool:
    """True if nobody below a title has a post."""
    return all(not author.role for i in lines if pieces[i].kind == "text" for author in presumed_byline(pieces[i].plain))


def names_only(piece: Piece) -> bool:
    """True for a line of names and nothing else."""
    return all(not author.role for author in byline(piece.plain)) and not is_labelled(piece.plain)


def name_for_a_title(pieces: Sequence[Piece], index: int) -> bool:
    """True for 马说 over 刘敏 between two texts: a title that could be a name, and who wrote the text.

    Two names of which neither is a title stand below one, not below running text.
    """
    if not 0 < index < len(pieces) - 2 or not is_body(pieces[index - 1]) or not is_body(pieces[index + 2]):
        return False
    return all(p.kind == "text" and is_name(p.plain) for p in pieces[index : index + 2])


def names_nobody_else(pieces: Sequence[Piece], lines: range) -> bool:
    """True if no text of the page speaks of who is named: below a heading a name is whom the text is about."""
    names = [author.name for i in lines if pieces[i].kind in ("text", "caption") for author in presumed_byline(pieces[i].plain)]
    return bool(names) and not any(_speaks_of(p, name) for name in names for i, p in enumerate(pieces) if i not in lines)


def spoken_of_above(pieces: Sequence[Piece], lines: range) -> bool:
    """True if the page speaks of who is named above what he signs, or if nothing but a note on who he is stands above it: the text below is the page's own."""
    names = {author.name for i in lines if pieces[i].kind == "text" for author in presumed_byline(pieces[i].plain)}
    above = pieces[: lines.start]
    told = any(_speaks_of(p, name) for name in names for p in above)
    return told or any(p.kind == "author-note" and name in p.plain for name in names for p in above) and not any(is_body(p) for p in above if p.kind != "author-note")


def _speaks_of(piece: Piece, name: str) -> bool:
    """True if a text speaks of somebody; contents that list him and the note on who he is only say that he wrote."""
    return name in piece.plain and piece.kind != "author-note" and not has_leader(piece.plain) and not _is_note(piece.plain, name)


def quoted_lines(pieces: Sequence[Piece], index: int) -> bool:
    """True for a line among short ones that a text quotes: it ends with a colon above them, and no mark closes any of them."""
    above = index - 1
    while above > 0 and index - above < _QUOTED and pieces[above].kind == "text" and len(pieces[above].plain) <= _SHORT and not ends_sentence(pieces[above].plain) and pieces[above].plain[-1] not in "：:":
        above -= 1
    return 0 <= above < index - 1 and pieces[above].kind == "text" and pieces[above].plain.endswith(("：", ":")) and len(pieces[above].plain) > _SHORT


def at_left_edge(pieces: Sequence[Piece], lines: range) -> bool:
    """True for lines without the indent with which the text above and below them begins."""
    around = (lines.start - 1, lines.stop)
    indented = all(0 <= i < len(pieces) and pieces[i].begins for i in around)
    return indented and not any(pieces[i].begins for i in lines)


def _is_note(text: str, name: str) -> bool:
    """True for a note that begins with a name and says who that is."""
    bare = text.lstrip("（(【〔[ \u3000")
    return bare.startswith(name) and _NOTE.match(bare[len(name) :]) is not None
