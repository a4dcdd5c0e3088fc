"""Instalments of one work in one file: the same title, with （上）, （中）, （下） or numbers behind it that count on.

In: titles, or the pieces of a page. Out: whether titles are such instalments, and which lines below the first are titles of further ones. A page
that prints several instalments of one author prints them one after the other, and their words cannot tell whose a paragraph is: all speak
of the same people. Columns in a wrong order are on pages of several texts.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from bianzuan.cleaning.reassembly.numbering import han_value
from bianzuan.cleaning.reassembly.pieces import Piece
from bianzuan.cleaning.reassembly.signers.bylines import byline

_NUMBER = "[一二三四五六七八九十百]{1,4}|\\d{1,3}"
_THIRDS = {"上": 1, "中": 2, "下": 3}
# （上）, （之二）, （连载三）, （续完）, ·之一 behind a title; 上 and 2 without brackets are words of one.
_MARK = re.compile(
    f"[（(](?:连载|之|第)*(?:(?P<third>[上中下])篇?|(?P<value>{_NUMBER})[期回节]?|(?P<more>续[一二三四五六七八九十完]?|完|末|终))[)）]$|[·—]{{0,2}}之(?P<of>{_NUMBER})$"
)


def are_instalments(titles: Sequence[str]) -> bool:
    """True for two titles at least that differ in such a mark alone, each higher than the one above; the first may have none."""
    marks = [_MARK.search(title) for title in titles]
    names = {_name(title) for title in titles}
    if len(titles) < 2 or len(names) > 1 or not all(marks[1:]):
        return False
    values = [_value(mark) for mark in marks if mark and not mark["more"]]
    return all(one < other for one, other in pairwise(values))


def further_instalments(pieces: Sequence[Piece]) -> set[int]:
    """Indices of lines that say the first line of a page again with the next marks, over text of their own; none if anything speaks against one."""
    name = _name(pieces[0].plain) if pieces else ""
    if not name:
        return set()
    found = [i for i, piece in enumerate(pieces) if piece.plain.startswith(name) and _name(piece.plain) == name]
    over_text = all(below - above > 1 for above, below in pairwise([*found, len(pieces)]))
    lines = all(pieces[i].kind == "text" for i in found[1:])
    if not (over_text and lines and are_instalments([pieces[i].plain for i in found])) or _are_parts(pieces, found):
        return set()
    return set(found[1:])


def _are_parts(pieces: Sequence[Piece], found: Sequence[int]) -> bool:
    """True where the text is signed once, below a title without a mark, and its parts count on: 老井 / 刘敏 over 老井（二）, or over 老井之一."""
    signed = [bool(byline(pieces[i + 1].plain)) for i in found]
    mark = _MARK.search(pieces[found[1]].plain)
    return not _MARK.search(pieces[0].plain) and (signed[0] and not any(signed[1:]) or not any(signed) and mark is not None and not mark["more"] and _value(mark) == 1)


def _name(title: str) -> str:
    mark = _MARK.search(title)
    return (title[: mark.start()] if mark else title).rstrip(" \u3000")


def _value(mark: re.Match[str]) -> int:
    return _THIRDS[mark["third"]] if mark["third"] else han_value(mark["value"] or mark["of"])
