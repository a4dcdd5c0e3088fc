"""Interviews and oral histories below each other: a title over the fields that say who spoke, who asked, when and where.

In: pieces of a page. Out: where each begins, and the kinds of the lines of its head. The fields stay in the text. A page is such a row
only if the same field stands first below two titles, and nothing but the title of all stands above the first of them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from bianzuan.cleaning.reassembly.headings.headings import headline
from bianzuan.cleaning.reassembly.pieces import Kind, Piece

_FIELD = re.compile(
    "(?P<label>(?:受访|被访|采访|访谈|访问|口述|讲述|主讲|演唱|采录|采集|整理|记录|录音|笔录|翻译)(?:者|人|对象|嘉宾|时间|日期|地点|整理|记录|者简介)?|(?:录音|文字|采访|口述)?(?:整理|记录|执笔)(?:者|人)?|(?:采录|流传|口述)?(?:时间|地[点区]|日期))"
    "[ \u3000]*[：:].{1,120}"
)
# Fields that only such a text has; 时间： may be anybody's.
_OF_SPEECH = re.compile("受访|被访|采访|访谈|访问|口述|讲述|主讲|演唱|采录|采集")
_LEAST, _FIELDS, _DASHES = 2, 2, ("——", "──", "――", "--")


def interviews_in_row(pieces: Sequence[Piece]) -> dict[int, list[Kind]]:
    """Kinds of the lines of each head by the place of its first line; {} for any other page."""
    found = {i: kinds for i in range(len(pieces)) if (kinds := _head(pieces, i))}
    if len(found) < _LEAST or min(found) > 1 or min(found) == 1 and not headline(pieces[0].plain):
        return {}
    labels = {match["label"] for i, kinds in found.items() if (match := _FIELD.fullmatch(pieces[i + len(kinds)].plain))}
    return found if len(labels) == 1 else {}


def _head(pieces: Sequence[Piece], index: int) -> list[Kind]:
    """The kinds of a title, and of a line with a dash below it, over two such fields at least; [] for any other line, that with the dash too."""
    if pieces[index].kind != "text" or pieces[index].number or not headline(pieces[index].plain) or pieces[index].plain.startswith(_DASHES) or _FIELD.fullmatch(pieces[index].plain):
        return []
    below = index + 1
    dashed = below < len(pieces) and pieces[below].kind == "text" and pieces[below].plain.startswith(_DASHES)
    fields = [*takewhile(lambda piece: piece.kind in ("text", "paragraph") and _FIELD.fullmatch(piece.plain), pieces[below + dashed : below + dashed + _FIELDS])]
    told = len(fields) == _FIELDS and any(_OF_SPEECH.match(piece.plain) for piece in fields)
    return (["title", "subtitle"] if dashed else ["title"]) if told else []
