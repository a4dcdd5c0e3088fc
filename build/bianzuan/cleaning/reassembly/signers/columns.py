"""The columns of papers and journals in which a text stood: 随笔, 小说天地, ·乡土·, 特等奖. In: a line (Simplified). Out: whether it is one."""

from __future__ import annotations

import re

# What papers and journals call their columns and the kinds of texts, and prizes of contests.
_KINDS = (
    "随笔|散文诗?|小小说|小说|诗歌|诗词|新诗|诗页|评论|杂文|杂谈|漫谈|短论|言论|时评|书评|书话|素描|速写|特写|通讯|纪实|掌故|故事|传奇|童话|寓言|游记|日记|札记|笔记|往事|记忆|忆旧|风物|人物|风情|民俗|"
    "园地|天地|窗口|之窗|广场|沙龙|论坛|茶座|走笔|夜话|夜谈|笔谈|信箱|连载|专栏|专版|副刊|文艺|文学|艺术|生活|读书|讲座|顾问|问答|口述(?:历?史|实录)?|访谈录?|亲历|回忆录?|史料|习作|点滴|拾零|集锦|精选|选登|选载|选刊|摘登|选粹|新作|作品|[特一二三四]等奖|优秀奖|佳作奖?|鼓励奖"
)
_COLUMN = re.compile(f"[\u3400-\u9fff·“” \u3000]{{0,8}}(?:{_KINDS}|[园苑廊台坛角窗])")
# Where sentences break off, 他坐在窗台 may be half of one: a column has its word and two more at most.
_SURELY = re.compile(f"[\u3400-\u9fff]{{0,2}}(?:{_KINDS})")
_BARE = re.compile(_KINDS)
# ·乡土·, 【散文】: a column between two marks.
_MARKED = re.compile("(?P<mark>[·•◆◇■□●○★☆※—-]{1,2})[ \u3000]*[\u3400-\u9fff]{2,8}[ \u3000]*(?P=mark)|[【〖［\\[][ \u3000]*[\u3400-\u9fff]{2,8}[ \u3000]*[】〗］\\]]")

def is_column(text: str) -> bool:
    """True for what papers and journals call a column."""
    return is_named_column(text) or is_marked_column(text)


def is_marked_column(text: str) -> bool:
    """True for a few words between two marks, ·乡土·: above a title they are a column, whatever they are."""
    return _MARKED.fullmatch(text) is not None


def is_named_column(text: str) -> bool:
    """True for a few words that end as the names of columns do: 小说天地, 灯下书话."""
    return _COLUMN.fullmatch(text) is not None


def is_bare_column(text: str) -> bool:
    """True for such a word and nothing else: 通讯, 散文."""
    return _BARE.fullmatch(text) is not None


def is_plain_column(text: str) -> bool:
    """True for such a word and two characters more at most."""
    return _SURELY.fullmatch(text) is not None
