"""Posts of a thread, letters of readers, comments: each has who wrote it, and when to the minute, above it.

In: pieces of a page. Out: the same pieces, the two lines, or the one, above each post told as its byline. One such line
is the date of a text; two of them, with text below each, are posts.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bianzuan.cleaning.reassembly.headings.headings import is_body
from bianzuan.cleaning.reassembly.marks import ends_sentence
from bianzuan.cleaning.reassembly.pieces import Piece
from bianzuan.cleaning.reassembly.signers.boards import POST_HEAD

_DAY = r"(?:19|20)\d{2}\s*[-./年]\s*\d{1,2}\s*[-./月]\s*\d{1,2}\s*日?"
_MINUTE = r"\d{1,2}[:：]\d{2}(?:[:：]\d{2})?"
_BUTTONS = r"(?:\s*[|｜\[【（(]?\s*(?:回复|引用|举报|删除|顶|赞|支持|反对|只看该作者|显示全部楼层)\s*[\]】）)]?\s*\d{0,5})*"
_STAMP = re.compile(rf"{_DAY}\s*{_MINUTE}{_BUTTONS}")
# 3楼 渡口的小李 2010-05-01 12:33:21 回复
_SIGNED = re.compile(rf"(?:#?\d{{1,5}}\s*[#楼]\s*)?[^\s：:，。！？；|｜]{{1,16}}(?:\s*[（(][^（）()]{{1,12}}[）)])?\s*(?:发[表布]于|于|[：:])?\s+{_DAY}\s*{_MINUTE}{_BUTTONS}")
# 回复 2# 文斗
_ANSWERS = re.compile(r"回复\s*\d{1,5}\s*[#楼]\s*\S{0,16}")
_LONGEST_NAME = 16
_LEAST = 2


def told_posts(pieces: Sequence[Piece]) -> list[Piece]:
    """Pieces with the bylines of posts told, a name and the time below it as one piece."""
    pieces = [piece.become("byline", "whom the post below answers", "likely") if _ANSWERS.fullmatch(piece.plain) else piece for piece in pieces]
    heads = {i: start for i in range(len(pieces)) if (start := _head(pieces, i)) >= 0}
    posts = [i for i in heads if i + 1 < len(pieces) and pieces[i + 1].kind in ("text", "paragraph")]
    if len(posts) < _LEAST or not any(is_body(pieces[i + 1]) for i in posts):
        return list(pieces)
    names = {start for i, start in heads.items() if start < i}
    told: list[Piece] = []
    for index, piece in enumerate(pieces):
        if index in names:
            continue
        if index not in heads:
            told.append(piece)
            continue
        above = pieces[heads[index] : index]
        runs = tuple(run for part in (*above, piece) for run in part.runs)
        plain = "\u3000".join(part.plain for part in (*above, piece))
        post = replace(piece, runs=runs, plain=plain, order=above[0].order if above else piece.order, sealed=True)
        told.append(post.become("byline", "who wrote the post below, and when", "likely"))
    return told


def _head(pieces: Sequence[Piece], index: int) -> int:
    """Index of the first line of the head of a post whose time stands at `index`; -1 if no time stands there."""
    piece = pieces[index]
    if piece.kind not in ("text", "paragraph"):
        return -1
    if not (_STAMP.fullmatch(piece.plain) or POST_HEAD.fullmatch(piece.plain)):
        return index if _SIGNED.fullmatch(piece.plain) else -1
    # The first line of a page is its title, unless somebody of that name writes again.
    above = pieces[index - 1] if index else None
    named = above is not None and above.kind in ("text", "paragraph") and _may_be_name(above.plain)
    if named and above is not None and (index > 1 or sum(1 for p in pieces if p.plain == above.plain) > 1):
        return index - 1
    return index


def _may_be_name(text: str) -> bool:
    return len(text) <= _LONGEST_NAME and not ends_sentence(text) and not re.search("[，。：:；、？！]", text) and not _STAMP.fullmatch(text)
