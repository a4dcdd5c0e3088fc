"""Lines of a head as their neighbours tell them: a name behind a title, authors one below the other, who is only spoken of.

In: pieces of a page and the place of a line. Out: what the line is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bianzuan.cleaning.reassembly.headings.headings import headline, is_body
from bianzuan.cleaning.reassembly.heads.presumed import presumed_byline
from bianzuan.cleaning.reassembly.marks import han_count, open_tail
from bianzuan.cleaning.reassembly.pieces import Kind, Piece
from bianzuan.cleaning.reassembly.signers.bylines import byline, is_labelled
from bianzuan.cleaning.reassembly.signers.published import published
from bianzuan.cleaning.reassembly.signers.ranks import SENT_OR_CHIEF

# A subtitle and a day may stand above the first author; a paper has no more than twelve.
_NEAR, _LEAST, _AUTHORS = 3, 2, 12
_TITLE, _LINES = 30, 3
_REPORTER = re.compile("(?:本[报刊网台社]|[\u3400-\u9fff]{2,4}[社报])(?:" + SENT_OR_CHIEF + "|驻[\u3400-\u9fff]{1,3})?记者")
# 河边的水车（哈斯巴根）: who wrote it, behind the title.
_NAME_BEHIND = re.compile("[（(]([\u3400-\u9fff·]{2,12})[)）]$")


def name_behind(title: str) -> str:
    """The name in brackets behind a title; "" if there is none. Whether it is one the line below it must tell."""
    match = _NAME_BEHIND.search(title)
    return match[1] if match else ""


def signed_together(pieces: Sequence[Piece], below: int) -> range:
    """Lines below a title that name one author each, with what he is or where he works, down to the text: those of one paper.

    Two may be of two titles that stand beside each other, where others sign texts of the page.
    """
    start = next((i for i in range(below, min(below + _NEAR, len(pieces))) if _names_one(pieces[i])), len(pieces))
    end = start
    while end < len(pieces) and end - start < _AUTHORS and _names_one(pieces[end]):
        end += 1
    if end - start < _LEAST or end == len(pieces) or not is_body(pieces[end]):
        return range(0)
    alone = end - start > _LEAST or not any(_names_one(piece) for i, piece in enumerate(pieces) if not start <= i < end)
    return range(start, end) if alone else range(0)


def _names_one(piece: Piece) -> bool:
    return piece.kind == "text" and len(authors := presumed_byline(piece.plain)) == 1 and bool(authors[0].role)


def only_spoken_of(pieces: Sequence[Piece], index: int, named: set[str]) -> bool:
    """True for a bare name below a line that names another author, where paragraphs begin with it: a picture's, or who was asked."""
    name = "".join(pieces[index].plain.split())
    spoken = re.compile(f"{re.escape(name)}[，：:（(]")
    others = any(named) and not any(name in "".join(other.split()) for other in named)
    return others and not is_labelled(pieces[index].plain) and any(spoken.match(p.plain) for p in pieces[index + 1 :])


def signs_text_above(pieces: Sequence[Piece], lines: range, kinds: Sequence[Kind]) -> bool:
    """True for 清河造纸厂, 厂长　王立人 and the day below a text and over none: who signs a letter or a notice."""
    day = published(pieces[lines.stop - 1].plain) if kinds[-1] == "dateline" else None
    if day is None or not day.date or day.fields or lines.start == 0:
        return False
    return lines.stop == len(pieces) or is_body(pieces[lines.start - 1]) and pieces[lines.stop].kind != "verse" and not is_body(pieces[lines.stop])


def closed_above_reporter(pieces: Sequence[Piece], index: int) -> bool:
    """True for 雪停了。邮车进山 over 新华社记者刘敏 and running text: a title of two sentences, of which the last has no mark."""
    above, here, below = pieces[index - 1] if index else None, pieces[index], pieces[index + 1 : index + 3]
    if len(below) < 2 or here.kind != "text" or here.full or here.hashes or here.begins or any(piece.kind != "text" for piece in below):
        return False
    first, _, second = here.plain.partition("。")
    # Where the text above breaks off, so may this line.
    ended = above is None or above.kind != "text" or not open_tail(above.plain)
    is_title = len(here.plain) <= _TITLE and headline(second) and headline(first.replace("，", ""))
    return ended and is_title and _REPORTER.match(below[0].plain) is not None and bool(byline(below[0].plain)) and is_body(below[1])


def is_line_of_verse(pieces: Sequence[Piece], index: int) -> bool:
    """True for 高山青 over 流水长 and two more lines of three characters: a surname begins it, but the lines go on as it does."""
    below = [line for piece in pieces[index + 1 : index + 1 + _LINES] for line in piece.plain.split("\n")][:_LINES]
    return len(below) == _LINES and all(len(line) == len(pieces[index].plain) and han_count(line) == len(line) for line in below) and not any(map(byline, below[1:]))
