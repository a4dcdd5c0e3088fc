"""A name alone below a line further down a page: who wrote the text below, or whom a section is about.

In: the pieces of a page, and the places of a head's lines. Out: what the page says of the name.
"""

from __future__ import annotations

from collections.abc import Sequence

from bianzuan.cleaning.reassembly.headings.headings import is_body
from bianzuan.cleaning.reassembly.heads.presumed import presumed_byline
from bianzuan.cleaning.reassembly.pieces import Piece
from bianzuan.cleaning.reassembly.signers.bylines import byline, is_labelled, is_name


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
    names = [author.name for i in lines if pieces[i].kind == "text" for author in presumed_byline(pieces[i].plain)]
    return bool(names) and not any(name in p.plain for name in names for i, p in enumerate(pieces) if i not in lines)


def spoken_of_above(pieces: Sequence[Piece], lines: range) -> bool:
    """True if the page speaks of who is named above what he signs."""
    names = {author.name for i in lines if pieces[i].kind == "text" for author in presumed_byline(pieces[i].plain)}
    return any(name in p.plain for name in names for p in pieces[: lines.start])


def at_left_edge(pieces: Sequence[Piece], lines: range) -> bool:
    """True for lines without the indent with which the text above and below them begins."""
    around = (lines.start - 1, lines.stop)
    indented = all(0 <= i < len(pieces) and pieces[i].begins for i in around)
    return indented and not any(pieces[i].begins for i in lines)
