"""Lessons of a schoolbook: 第五课　量地, below it the text, and the parts that every lesson has: 生字, 词语, 练习.

In: the pieces of a page. Out: indices of lessons and of the names of their parts, which are headings, and of exercises, which are none even
where they ask. One such word may be anything; where lessons are counted, or two such words stand over what they name, they are parts.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bianzuan.cleaning.reassembly.headings.headings import headline
from bianzuan.cleaning.reassembly.marks import ends_sentence
from bianzuan.cleaning.reassembly.pieces import Piece, next_text

_LESSON = re.compile("第[ \u3000]?[0-9一二三四五六七八九十百]{1,4}[ \u3000]?课(?:[ \u3000].{1,24})?")
_WORDS = re.compile(
    "(?:本课)?(?:[生新][字词]|生字[生新]词|生字表?|词[语汇](?:表|解释)?|字词|生词表)|"
    "(?:课[后文])?(?:练[ \u3000]*习(?:题|[一二三四五六七八九十0-9])?|习[ \u3000]*题|作业|思考(?:题|与练习|和练习|练习)?|问题)|"
    "[读写抄认]{4}|注音|会话|课文|阅读材料|语法(?:点|要点)?|汉字"
)
_TWICE = re.compile("([\u3400-\u9fff])一\\1(?:[，、]?([\u3400-\u9fff])一\\2)?")
_EXERCISES = re.compile("练|习|作业|思考|问题|一")
_LEAST = 2


def lessons(pieces: Sequence[Piece]) -> tuple[set[int], set[int], set[int]]:
    """Lessons, the names of their parts, and the exercises below such names; nothing where no lesson has parts."""
    counted = {i for i, piece in enumerate(pieces) if piece.kind == "text" and _LESSON.fullmatch(piece.plain) and not ends_sentence(piece.plain)}
    parts = {i for i, piece in enumerate(pieces) if piece.kind == "text" and _names_part(piece.plain) and _over_something(pieces, i)}
    if not counted or not parts or not any(min(counted) < i for i in parts) or len(counted) + len(parts) <= _LEAST:
        return set(), set(), set()
    parts = {i for i in parts if i > min(counted)}
    named = {i for i in counted if _over_something(pieces, i) and headline(pieces[i].plain)}
    found = named | parts
    exercises: set[int] = set()
    for part in sorted(parts):
        below = part + 1
        while _EXERCISES.search(pieces[part].plain) and below < len(pieces) and below not in found:
            exercises.add(below)
            below += 1
    return named, parts, {i for i in exercises if pieces[i].kind == "text" and not pieces[i].hashes}


def _names_part(text: str) -> bool:
    """True for 生字, 练习二, 想一想，做一做: said of a lesson and of nothing else where lessons are counted."""
    return _TWICE.fullmatch(text) is not None if "一" in text[1:2] else _WORDS.fullmatch(text) is not None


def _over_something(pieces: Sequence[Piece], index: int) -> bool:
    return next_text(pieces, index) >= 0 or index + 1 < len(pieces) and pieces[index + 1].kind in ("verse", "list", "table")
