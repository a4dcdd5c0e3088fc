"""A line between the end of one text and the title of the next: the column it stands in (随笔, 人物素描), a prize, or the title itself, whose
second line is a subtitle without a dash.

In: pieces and the head of a text further down a page. Out: the head with that line. Left above, it would end another author's text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bianzuan.cleaning.reassembly.headings.headings import is_body
from bianzuan.cleaning.reassembly.heads.presumed import presumed_byline
from bianzuan.cleaning.reassembly.heads.title_shapes import title_shape
from bianzuan.cleaning.reassembly.marks import ends_sentence, open_tail
from bianzuan.cleaning.reassembly.pieces import Kind, Piece
from bianzuan.cleaning.reassembly.signers.person_names import is_name

# What papers and journals call their columns and the kinds of texts, and prizes of contests.
_KINDS = (
    "随笔|散文诗?|小小说|小说|诗歌|诗词|新诗|诗页|评论|杂文|杂谈|漫谈|短论|言论|时评|书评|书话|素描|速写|特写|通讯|纪实|掌故|故事|传奇|童话|寓言|游记|日记|札记|笔记|往事|记忆|忆旧|风物|人物|风情|民俗|"
    "园地|天地|窗口|之窗|广场|沙龙|论坛|茶座|走笔|夜话|夜谈|笔谈|信箱|连载|专栏|专版|副刊|文艺|文学|艺术|生活|读书|讲座|顾问|问答|口述(?:历?史|实录)?|访谈录?|亲历|回忆录?|史料|习作|点滴|拾零|集锦|精选|选登|选载|选刊|摘登|选粹|新作|作品|[特一二三四]等奖|优秀奖|佳作奖?|鼓励奖"
)
_COLUMN = re.compile(f"[\u3400-\u9fff·“” \u3000]{{0,8}}(?:{_KINDS}|[园苑廊台坛角窗])")
# Where sentences break off, 他坐在窗台 may be half of one: a column has its word and two more at most.
_SURELY = re.compile(f"[\u3400-\u9fff]{{0,2}}(?:{_KINDS})")
# ·乡土·, 【散文】: a column between two marks.
_MARKED = re.compile("(?P<mark>[·•◆◇■□●○★☆※—-]{1,2})[ \u3000]*[\u3400-\u9fff]{2,8}[ \u3000]*(?P=mark)|[【〖［\\[][ \u3000]*[\u3400-\u9fff]{2,8}[ \u3000]*[】〗］\\]]")
# 记水车老人刘敏, 写在水文站建站之日: what a subtitle begins with, also without its dash.
_SPEAKS_OF = re.compile("(?:记|访|忆|悼|读|评|写在|写给|献给|谈谈?|论|致|从)[^。！？]{4,}")
# A subtitle without a dash says more than the title; a column says less.
_LONGER, _LONGEST = 3, 20
_RUNNING = 30


def is_column(text: str) -> bool:
    """True for what papers and journals call a column."""
    return _COLUMN.fullmatch(text) is not None or is_marked_column(text)


def is_marked_column(text: str) -> bool:
    """True for a few words between two marks, ·乡土·: above a title they are a column, whatever they are."""
    return _MARKED.fullmatch(text) is not None


def breaks_off(pieces: Sequence[Piece]) -> bool:
    """True if running text of the page breaks off: what a column's end cut looks like a line of its own."""
    return any(piece.kind == "text" and len(piece.plain) >= _RUNNING and open_tail(piece.plain) for piece in pieces)


def with_line_above(pieces: Sequence[Piece], head: tuple[int, list[Kind]], taken: int, cut: bool) -> tuple[int, list[Kind]]:
    """`taken`: where the head of the text above ends, and its text begins; `cut`: text of the page breaks off, so that only a column's name is none."""
    start, kinds = head
    if taken < start and kinds[0] == "title" and not pieces[start].hashes and _is_surely_column(pieces, start - 1, taken):
        return start - 1, ["kicker", *kinds]
    if start - 2 < taken or kinds[:2] != ["title", "byline"] or pieces[start].hashes or not _is_line(pieces[start - 1]):
        return head
    if not _ends_text(pieces[start - 2]) and not (_COLUMN.fullmatch(pieces[start - 2].plain) and start - 3 >= taken and _stands_between(pieces, start - 2)):
        return head
    above, title = pieces[start - 1].plain, pieces[start].plain
    over: list[Kind] = ["kicker"] if start - 3 >= taken and _stands_between(pieces, start - 2) and _COLUMN.fullmatch(pieces[start - 2].plain) else []
    if cut and not _SURELY.fullmatch(above):
        return head
    longer = len(title) >= len(above) + _LONGER or _SPEAKS_OF.fullmatch(title) is not None
    if longer and not _COLUMN.fullmatch(above) and sum(1 for piece in pieces if piece.plain == above) == 1:
        return start - 1 - len(over), [*over, "title", "subtitle", *kinds[1:]]
    return start - 1 - len(over), [*over, "kicker", *kinds]


def _is_surely_column(pieces: Sequence[Piece], index: int, taken: int) -> bool:
    """True for a column between marks, and for a word that names nothing else below lines that no text goes on from: contents, a day, who edited it."""
    line = pieces[index]
    if line.kind != "text" or line.hashes:
        return False
    above = pieces[index - 1] if index > taken else None
    if is_marked_column(line.plain):
        return above is None or not open_tail(above.plain) or not is_body(above)
    return _SURELY.fullmatch(line.plain) is not None and above is not None and not is_body(above) and not title_shape(above) and len(above.plain) <= 2 * _LONGEST


def _stands_between(pieces: Sequence[Piece], index: int) -> bool:
    """True for a line without a mark of its own below the end of a text, that names nobody."""
    return _is_line(pieces[index]) and _ends_text(pieces[index - 1])


def _is_line(line: Piece) -> bool:
    return title_shape(line) and not line.hashes and len(line.plain) <= _LONGEST and not (is_name(line.plain) or presumed_byline(line.plain))


def _ends_text(above: Piece) -> bool:
    return above.kind in ("signature", "verse") or above.kind == "text" and is_body(above) and ends_sentence(above.plain)
