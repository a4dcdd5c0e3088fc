"""Posts of a thread, letters of readers, comments: each has who wrote it, and when to the minute, above it.

In: pieces of a page. Out: the same pieces, the two lines, or the one, above each post told as its byline. One such line
is the date of a text; two of them, with text below each, are posts.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from bianzuan.cleaning.reassembly.headings.headings import is_body
from bianzuan.cleaning.reassembly.heads.title_lines import account_of
from bianzuan.cleaning.reassembly.marks import ends_sentence
from bianzuan.cleaning.reassembly.pieces import Piece
from bianzuan.cleaning.reassembly.signers.boards import POST_HEAD

_DAY = r"(?:19|20)\d{2}\s*[-./年]\s*\d{1,2}\s*[-./月]\s*\d{1,2}\s*日?"
_MINUTE = r"\d{1,2}[:：]\d{2}(?:[:：]\d{2})?"
_BUTTONS = r"(?:\s*[|｜\[【（(]?\s*(?:回复|引用|举报|删除|顶|赞|支持|反对|只看该作者|显示全部楼层)\s*[\]】）)]?\s*\d{0,5})*"
_STAMP = re.compile(rf"{_DAY}\s*{_MINUTE}{_BUTTONS}")
# 3楼 渡口的小李 2010-05-01 12:33:21 回复
_SIGNED = re.compile(rf"(?:#?\d{{1,5}}\s*[#楼]\s*)?[^\s：:，。！？；|｜]{{1,16}}(?:\s*[（(][^（）()]{{1,12}}[）)])?\s*(?:发[表布]于|于|[：:])?\s+{_DAY}\s*{_MINUTE}{_BUTTONS}")
# 楼主：老船工　时间：2008-11-03 20:15:00, 2楼 作者：巷子深 日期：2008-11-4 8:46: the same, each with its word.
_FIELDS = re.compile(rf"(?:#?\d{{1,5}}\s*[#楼]\s*)?(?:楼主|层主|网友|作者|发帖人?|回复人?)\s*[：:]\s*[^\s：:，。！？；|｜]{{1,16}}\s+(?:[楼层]主\s+)?(?:时间|日期|发表于|发布于|回复(?:时间|日期))\s*[：:]?\s*{_DAY}\s*{_MINUTE}{_BUTTONS}")
# 楼主　老井水, 3楼 江南雨: the floor and who lives there, right below the time.
_FLOOR = re.compile(r"(?:楼主|沙发|板凳|地板|地下室|#?\d{1,5}\s*[#楼])[ \u3000：:]{1,4}[^\s：:，。！？；|｜]{1,16}")
# 回复 2# 文斗
_ANSWERS = re.compile(r"回复\s*\d{1,5}\s*[#楼]\s*\S{0,16}")
# 看山水 发表于 2010-3-5 20:11: the account of a blog over each of its texts; who writes in a thread has his floor or his buttons.
_ACCOUNT = re.compile(rf"[^\s：:，。！？；|｜楼#]{{1,16}}\s+发[表布]于\s*[：:]?\s*{_DAY}\s*{_MINUTE}")
# Comments stand below such a line.
_OF_READERS = re.compile(r"(?:网友|最新|热门|精彩|全部|所有|用户|读者)?(?:评论|留言|回复|回帖|跟[贴帖])(?:列表|区|（?\(?\d*\)?）?)?[：:]?|(?:共|已有)\s*\d+\s*条(?:评论|留言|回复)")
# A reader adds less, or one paragraph.
_TEXT, _SHORT_TEXT, _LINES = 80, 48, 3
_TITLE, _ABOVE = 48, 4
_LONGEST_NAME = 16
WROTE = "who wrote the post below, and when"
_LEAST = 2


def told_posts(pieces: Sequence[Piece]) -> list[Piece]:
    """Pieces with the bylines of posts told, a name and the time below it as one piece."""
    pieces = [piece.become("byline", "whom the post below answers", "likely") if _ANSWERS.fullmatch(piece.plain) else piece for piece in pieces]
    if texts_of_one(pieces):
        return list(pieces)
    pieces = _with_floors(pieces)
    heads = {i: start for i in range(len(pieces)) if (start := _head(pieces, i)) >= 0}
    posts = [i for i in heads if i + 1 < len(pieces) and pieces[i + 1].kind in ("text", "paragraph", "quotation")]
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
        told.append(post.become("byline", WROTE, "likely"))
    return told


def _with_floors(pieces: Sequence[Piece]) -> list[Piece]:
    """Pieces with the floor, and who writes there, in one with the time above it, where two such lines stand on the page."""
    floors = [i for i in range(1, len(pieces)) if _FLOOR.fullmatch(pieces[i].plain) and pieces[i].kind in ("text", "paragraph") and POST_HEAD.fullmatch(pieces[i - 1].plain)]
    if len(floors) < _LEAST:
        return list(pieces)
    found = frozenset(floors)
    whole = {i - 1: replace(pieces[i - 1], runs=(*pieces[i - 1].runs, *pieces[i].runs), plain=f"{pieces[i - 1].plain}\u3000{pieces[i].plain}", sealed=True).become("byline", WROTE, "likely") for i in floors}
    return [whole.get(i, piece) for i, piece in enumerate(pieces) if i not in found]


def thread_title(pieces: Sequence[Piece]) -> bool:
    """True for a page that begins with the head of a post, a short line below it and text below that: the first post says the title."""
    if len(pieces) < _LINES or pieces[0].kind != "byline" or pieces[0].reason != WROTE:
        return False
    title, text = pieces[1:_LINES]
    return title.kind == text.kind == "text" and len(title.plain) <= _TITLE and title.plain[-1] not in "。！；，：…”" and "，" not in title.plain and is_body(text)


def texts_of_one(pieces: Sequence[Piece]) -> bool:
    """True for titles over the minute they were put up, and a text below each: no thread, where names stand there, and no comments.

    The page begins with a title, or with the name of the blog above it, none comes twice, and most texts are longer than what a reader adds.
    """
    stamps = [i for i, piece in enumerate(pieces) if piece.kind in ("text", "paragraph") and tells_minute(piece.plain)]
    titles = [pieces[i - 1] for i in stamps if i and pieces[i - 1].kind in ("text", "paragraph") and _may_be_title(pieces[i - 1].plain)]
    if not stamps or not 0 < stamps[0] <= _ABOVE or any(is_body(piece) for piece in pieces[: stamps[0] - 1]) or len(titles) < max(_LEAST, len(stamps)) or len({piece.plain for piece in titles}) < len(titles):
        return False
    accounts = {account for i in stamps if (account := account_of(pieces[i].plain) or _ACCOUNT.fullmatch(pieces[i].plain) and pieces[i].plain.split()[0])}
    if len(accounts) > 1 or any(piece.kind in ("text", "paragraph") and _OF_READERS.fullmatch(piece.plain) for piece in pieces):
        return False
    texts = [sum(len(piece.plain) for piece in pieces[start + 1 : end - 1]) for start, end in pairwise((*stamps, len(pieces) + 1))]
    several = [end - start > _LINES for start, end in pairwise((*stamps, len(pieces) + 1))]
    return 3 * sum(1 for length, lines in zip(texts, several, strict=True) if length >= _TEXT or length >= _SHORT_TEXT and lines) >= 2 * len(stamps)


def tells_minute(text: str) -> bool:
    """True for the line of a site that says to the minute when a text was put up, a reader's name and floor not told."""
    return (_STAMP.fullmatch(text.strip("（）()")) or _ACCOUNT.fullmatch(text)) is not None or account_of(text) != ""


def _head(pieces: Sequence[Piece], index: int) -> int:
    """Index of the first line of the head of a post whose time stands at `index`; -1 if no time stands there."""
    piece = pieces[index]
    if piece.kind not in ("text", "paragraph"):
        return -1
    if not (_STAMP.fullmatch(piece.plain) or POST_HEAD.fullmatch(piece.plain)):
        return index if _SIGNED.fullmatch(piece.plain) or _FIELDS.fullmatch(piece.plain) else -1
    # The first line of a page is its title, unless somebody of that name writes again.
    above = pieces[index - 1] if index else None
    named = above is not None and above.kind in ("text", "paragraph") and _may_be_name(above.plain)
    if named and above is not None and (index > 1 or _names_poster(pieces, index) or sum(1 for p in pieces if p.plain == above.plain) > 1):
        return index - 1
    return index


def _names_poster(pieces: Sequence[Piece], index: int) -> bool:
    """True for the first line of a page if names stand above the other times, too, and only below the first of them a title."""
    others = [i for i in range(index + 1, len(pieces)) if POST_HEAD.fullmatch(pieces[i].plain) and pieces[i].kind in ("text", "paragraph")]
    titled = index + 2 < len(pieces) and _is_short_title(pieces[index + 1]) and is_body(pieces[index + 2])
    return titled and bool(others) and all(_may_be_name(pieces[i - 1].plain) and i + 1 < len(pieces) and not _is_short_title(pieces[i + 1]) for i in others)


def _is_short_title(piece: Piece) -> bool:
    return piece.kind == "text" and 1 < len(piece.plain) <= _TITLE and piece.plain[-1] not in "。！；，：:…”"


def _may_be_title(text: str) -> bool:
    return 1 < len(text) <= _TITLE and text[-1] not in "。；，：:" and not tells_minute(text)


def _may_be_name(text: str) -> bool:
    return len(text) <= _LONGEST_NAME and not ends_sentence(text) and not re.search("[，。：:；、？！]", text) and not _STAMP.fullmatch(text)
