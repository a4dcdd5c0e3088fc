"""Poems on the page of a newspaper: the title and the poet above, and the title of the next text below, are no lines of theirs.

In: pieces. Out: pieces.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bianzuan.cleaning.reassembly.headings.headings import is_body
from bianzuan.cleaning.reassembly.heads.paper_lines import (
    BOXED,
    FULL,
    HEAD_LINES,
    PEN_NAME,
    SPOKEN,
    WIDE,
    WIDE_NAME,
    ends_text,
    is_byline,
    is_paper_column,
    is_short_line,
)
from bianzuan.cleaning.reassembly.heads.presumed import presumed_byline
from bianzuan.cleaning.reassembly.heads.where_others_sign import may_sign, names_somebody
from bianzuan.cleaning.reassembly.pieces import Kind, Piece
from bianzuan.cleaning.reassembly.signers.salutations import addresses_editor
from bianzuan.cleaning.reassembly.words.word_evidence import is_unknown_or_name

# 沧江竹枝词　瘦鹤
_POET = re.compile("(?P<title>[^，。：；！？ \u3000（(]{3,16})[ \u3000]+(?P<poet>[\u3400-\u9fff]{2,3})")
# A pen name has so many characters at most.
_PEN_NAME = 4


def out_of_verse(piece: Piece, above: Piece | None, below: Piece | None) -> list[Piece]:
    """A poem, and as lines of their own its title and its poet above it and what heads the next text below it."""
    lines = piece.plain.split("\n")
    if piece.kind != "verse" or len(piece.runs) != len(lines):
        return [piece]
    if len(lines) == 1 and lines[0][-1] not in "。！？，；：、…" and below is not None and below.kind != "verse":
        return [piece.become("text")]
    if len(lines) < 3:
        return [piece]
    last_of_verse = below is None or below.kind != "verse"
    if lines[0][-1] in "。！？” " and _head_lines(lines[1:], last_of_verse) > 1:
        text = _part(piece, 0, 1, "text")  # the last line of the text above
        return [text, *out_of_verse(_part(piece, 1, len(lines), "verse"), text, below)]
    head = _head_lines(lines, last_of_verse) if above is None or ends_text(above) and (above.kind != "verse" or piece.blank_before and len(lines) <= 4) else 0
    foot = len(lines)
    while foot > head and len(lines) - foot < 3 and lines[foot - 1][-1] not in "。！？，；：、…" and not SPOKEN.search(lines[foot - 1]):
        foot -= 1
    if foot == head or lines[foot - 1][-1] not in "。！？…”" or below is None or not last_of_verse or not (is_body(below) or addresses_editor(below.plain)):
        foot = len(lines)
    if not head and foot == len(lines):
        return [piece]
    body = _part(piece, head, foot, "verse" if foot - head > 1 else "text")
    return [*(_part(piece, i, i + 1, "text") for i in range(head)), body, *(_part(piece, i, i + 1, "text") for i in range(foot, len(lines)))]


def _part(piece: Piece, start: int, end: int, kind: Kind) -> Piece:
    """Some lines of a poem, of which only the first stands below its blank line."""
    plain = "\n".join(piece.plain.split("\n")[start:end])
    return replace(piece, kind=kind, runs=piece.runs[start:end], plain=plain, blank_before=0 if start else piece.blank_before)


def is_pen_name(line: str, verse: Sequence[str]) -> bool:
    """退庐老人: a few characters above lines that are longer, of one measure, and have their marks."""
    return len(line) <= _PEN_NAME and len(verse) > 1 and len(verse[0]) == len(verse[1]) > _PEN_NAME + 1 and not any(map(_bare, verse[:2]))


def _bare(line: str) -> bool:
    return line[-1] not in "。！？，；：、…"


def _head_lines(lines: Sequence[str], last_of_verse: bool) -> int:
    """How many lines above a poem are its head: a title, of two lines perhaps, and who wrote it; or a column, a title and one sentence."""
    bare = [_bare(line) for line in lines]
    for count in (2, 3):
        if len(lines) > count and all(bare[:count]) and (presumed_byline(lines[count - 1]) or BOXED.match(lines[count - 1]) or may_sign(lines[count - 1]) and names_somebody(lines[count - 1]) or WIDE.search(lines[count - 1]) and not any(map(WIDE.search, lines[count:])) or is_pen_name(lines[count - 1], lines[count:])):
            return count
    # A stanza may have its only mark at its end, too; a sentence is longer than its title, and no stanza stands below it.
    if last_of_verse and len(lines) <= 4 and all(bare[:-1]) and lines[-1][-1] == "。" and (is_paper_column(lines[0]) or len(lines[-1]) >= 2 * max(map(len, lines[:-1]))):
        return len(lines) - 1
    marked = sum(1 for one in bare[1:] if not one)
    return 1 if bare[0] and len(lines[0]) <= FULL and 2 * marked > len(lines) - 1 else 0


def poems_of_lines(pieces: Sequence[Piece]) -> list[Piece]:
    """Pieces, with more short lines below a title and a name than any head has as one poem."""
    result: list[Piece] = []
    index = 0
    while index < len(pieces):
        stop = index
        while stop < len(pieces) and pieces[stop].kind == "text" and is_short_line(pieces[stop]):
            stop += 1
        by = next((i for i in range(index + 1, min(index + 4, stop)) if is_byline(pieces[i]) or WIDE_NAME.fullmatch(pieces[i].plain) or PEN_NAME.fullmatch(pieces[i].plain) and is_unknown_or_name(pieces[i].plain)), -1)
        # What stands last, over running text, heads that.
        last = stop - 1 if stop < len(pieces) and is_body(pieces[stop]) else stop
        if last > index and last < stop and is_paper_column(pieces[last - 1].plain):
            last -= 1
        if stop - index <= HEAD_LINES + 1 or by < 0 or last - by < HEAD_LINES or any(map(is_byline, pieces[by + 1 : last])):
            result += pieces[index : max(stop, index + 1)]
            index = max(stop, index + 1)
            continue
        poem = pieces[by + 1 : last]
        result += pieces[index : by + 1]
        result.append(replace(poem[0], kind="verse", runs=tuple(run for line in poem for run in line.runs), plain="\n".join(line.plain for line in poem)))
        result += pieces[last:stop]
        index = stop
    return result


def named_above(pieces: Sequence[Piece]) -> list[Piece]:
    """Pieces, with 沧江竹枝词　瘦鹤 above a poem as two lines: what it is called, and its poet."""
    result: list[Piece] = []
    for piece, below in zip(pieces, [*pieces[1:], None], strict=False):
        match = _POET.fullmatch(piece.plain) if piece.kind in ("text", "paragraph") and below is not None and below.kind == "verse" and len(piece.runs) == 1 and not (result and is_short_line(result[-1]) and not result[-1].signs) else None
        if match is None:
            result.append(piece)
            continue
        run = piece.runs[0]
        title = replace(piece, kind="text", runs=(replace(run, end=run.start + match.end("title")),), plain=match["title"])
        result += [title, replace(piece, kind="text", runs=(replace(run, start=run.start + match.start("poet")),), plain=match["poet"], blank_before=0)]
    return result
