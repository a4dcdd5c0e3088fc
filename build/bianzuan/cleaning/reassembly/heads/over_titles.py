"""A line between the end of one text and the title of the next: the column it stands in (随笔, 人物素描), a prize, or the title itself, whose
second line is a subtitle without a dash.

In: pieces and the head of a text further down a page. Out: the head with that line. Left above, it would end another author's text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bianzuan.cleaning.reassembly.headings.headings import is_body
from bianzuan.cleaning.reassembly.heads.presumed import presumed_byline
from bianzuan.cleaning.reassembly.heads.title_shapes import is_subtitle, names_a_kind, title_shape
from bianzuan.cleaning.reassembly.marks import PAUSE_MARKS, ends_sentence, open_tail
from bianzuan.cleaning.reassembly.pieces import Kind, Piece
from bianzuan.cleaning.reassembly.signers.columns import (
    is_column,
    is_marked_column,
    is_named_column,
    is_plain_column,
)
from bianzuan.cleaning.reassembly.signers.person_names import is_name
from bianzuan.cleaning.reassembly.words.word_evidence import is_common_noun

# 记水车老人刘敏, 写在水文站建站之日: what a subtitle begins with, also without its dash.
_SPEAKS_OF = re.compile("(?:记|访|忆|悼|读|评|写在|写给|献给|谈谈?|论|致|从)[^。！？]{4,}")
# 短评 below a report, over the title of what the paper says of it.
_COMMENTS = re.compile("(?:本报|本刊)?(?:短评|小评论|小言论|短论)|今日谈|编余(?:短语|漫笔)|编后(?:感|小议|絮语)?|采访(?:手记|札记)|记者手记|(?:采访|编辑)后记")
# A subtitle without a dash says more than the title; a column says less.
_LONGER, _LONGEST = 3, 20
_RUNNING, _LEAST = 30, 2


def breaks_off(pieces: Sequence[Piece]) -> bool:
    """True if running text of the page breaks off: what a column's end cut looks like a line of its own."""
    return any(piece.kind == "text" and len(piece.plain) >= _RUNNING and open_tail(piece.plain) for piece in pieces)


def below_columns(pieces: Sequence[Piece]) -> frozenset[int]:
    """Titles right below columns between marks, where somebody signs below one of them: so do the others begin texts."""
    found = [
        index + 1
        for index in range(len(pieces) - 2)
        if is_marked_column(pieces[index].plain)
        and pieces[index].kind == "text"
        and title_shape(pieces[index + 1])
        and (not index or not open_tail(pieces[index - 1].plain) or not is_body(pieces[index - 1]))
        and not is_column(pieces[index + 1].plain)
    ]
    signed = sum(1 for index in found if presumed_byline(pieces[index + 1].plain))
    return frozenset(found) if len(found) >= _LEAST and signed and 2 * len(found) >= sum(1 for piece in pieces if is_marked_column(piece.plain)) else frozenset()


def subtitles_alone(pieces: Sequence[Piece]) -> frozenset[int]:
    """Dashed lines between the end of a text and a name over another text: the title above ——读《水车》 / 刘敏 is lost, and no part of a text has these two."""
    return frozenset(
        index
        for index in range(1, len(pieces) - 2)
        if pieces[index].plain.startswith("——")
        and is_subtitle(pieces[index])
        and _ends_text(pieces[index - 1])
        and not presumed_byline(pieces[index].plain.lstrip("—"))
        and pieces[index + 1].kind == "text"
        and is_body(pieces[index + 2])
        and (authors := presumed_byline(pieces[index + 1].plain))
        and not any(is_common_noun(author.name) for author in authors)
    )


def over_kinds(pieces: Sequence[Piece]) -> frozenset[int]:
    """Titles over what kind of work the text is, （散文）, below the end of another text: nothing but a title has that below it."""
    return frozenset(
        index
        for index in range(1, len(pieces) - 2)
        if names_a_kind(pieces[index + 1]) and title_shape(pieces[index]) and not is_column(pieces[index].plain) and _ends_text(pieces[index - 1]) and (is_body(pieces[index + 2]) or pieces[index + 2].kind == "verse")
    )


def below_comments(pieces: Sequence[Piece]) -> frozenset[int]:
    """Titles between 短评 and running text, below the end of a report: the paper's own words on it."""
    return frozenset(
        index + 1
        for index in range(1, len(pieces) - 2)
        if _names_comment(pieces[index]) and _ends_text(pieces[index - 1]) and title_shape(pieces[index + 1]) and not presumed_byline(pieces[index + 1].plain) and pieces[index + 2].kind == "text" and is_body(pieces[index + 2])
    )


def _names_comment(piece: Piece) -> bool:
    return piece.kind == "text" and not piece.hashes and _COMMENTS.fullmatch("".join(piece.plain.split())) is not None


def with_line_above(pieces: Sequence[Piece], head: tuple[int, list[Kind]], taken: int, cut: bool) -> tuple[int, list[Kind]]:
    """`taken`: where the head of the text above ends, and its text begins; `cut`: text of the page breaks off, so that only a column's name is none."""
    start, kinds = head
    if taken < start and kinds[0] == "title" and not pieces[start].hashes and _is_surely_column(pieces, start - 1, taken):
        return start - 1, ["kicker", *kinds]
    if start - 2 < taken or kinds[:2] != ["title", "byline"] or pieces[start].hashes or not _is_line(pieces[start - 1]):
        return head
    if not _ends_text(pieces[start - 2]) and not (is_named_column(pieces[start - 2].plain) and start - 3 >= taken and _stands_between(pieces, start - 2)):
        return head
    above, title = pieces[start - 1].plain, pieces[start].plain
    if pieces[start - 1].begins and not pieces[start].begins and any(mark in above for mark in PAUSE_MARKS):
        return head  # the first line of a paragraph, with which its column ends
    over: list[Kind] = ["kicker"] if start - 3 >= taken and _stands_between(pieces, start - 2) and is_named_column(pieces[start - 2].plain) else []
    if cut and not is_plain_column(above):
        return head
    longer = len(title) >= len(above) + _LONGER or _SPEAKS_OF.fullmatch(title) is not None
    if longer and not is_named_column(above) and sum(1 for piece in pieces if piece.plain == above) == 1:
        return start - 1 - len(over), [*over, "title", "subtitle", *kinds[1:]]
    return start - 1 - len(over), [*over, "kicker", *kinds]


def _is_surely_column(pieces: Sequence[Piece], index: int, taken: int) -> bool:
    """True for a column between marks, and for a word that names nothing else below lines that no text goes on from: contents, a day, who edited it."""
    line = pieces[index]
    if line.kind != "text" or line.hashes:
        return False
    above = pieces[index - 1] if index > taken else None
    if _names_comment(line):
        return above is not None and _ends_text(above)
    if is_marked_column(line.plain):
        return above is None or not open_tail(above.plain) or not is_body(above)
    return is_plain_column(line.plain) and above is not None and not is_body(above) and not title_shape(above) and len(above.plain) <= 2 * _LONGEST


def _stands_between(pieces: Sequence[Piece], index: int) -> bool:
    """True for a line without a mark of its own below the end of a text, that names nobody."""
    return _is_line(pieces[index]) and _ends_text(pieces[index - 1])


def _is_line(line: Piece) -> bool:
    return title_shape(line) and not line.hashes and len(line.plain) <= _LONGEST and not (is_name(line.plain) or presumed_byline(line.plain))


def _ends_text(above: Piece) -> bool:
    return above.kind in ("signature", "verse") or above.kind == "text" and is_body(above) and ends_sentence(above.plain)
