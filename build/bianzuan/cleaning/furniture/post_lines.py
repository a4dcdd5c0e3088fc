"""The lines that a blog sets below each of its posts, and below the title of each: how often it was read, its tags.

In: one line, Simplified. Out: whether it is such a line. Readers and comments are counted of a text, never of a comment:
where such lines stand again and again, each belongs to a text of its own.
"""

from __future__ import annotations

import re

# 阅读(126) 评论(4) 收藏(0): counts in brackets, for 阅读 20 may be a mark in a test; buttons may stand between them.
_READ = re.compile("(?:阅读|浏览|点击|访问|人气)(?:数|量|次数)? ?[（(] ?\\d")
_COUNT = re.compile("[（(] ?\\d{1,9} ?[)）]")
_COUNTS = re.compile(
    "(?:[|｜┊▼·/ \u3000]*+(?:阅读|浏览|点击|访问|人气|评论|留言|回复|收藏|转载|转发|分享|引用|喜欢|点赞|赞|推荐|打印|举报)(?:数|量|次数)?+ ?+(?:[（(] ?\\d{1,9} ?[)）])?+)++[|｜┊▼ \u3000]*"
)
# 赞 56 在看 12, 阅读 1234: below the posts of an account of WeChat.
_SEEN = re.compile("(?:阅读 ?[\\d.,]+[万wW+]* *)?(?:(?:赞|点赞|喜欢|推荐|分享|留言|写留言)(?: ?\\d+)? *)+在看(?: ?\\d+)?(?: *(?:写留言|分享))*")
_READ_ALONE = re.compile("阅读 ?[\\d.,]+[万wW+]*")
_LEAST = 2
# 标签：植树 生活 分类：日常. Either label alone, with its words, may head a line of a text.
_TAGS = re.compile("(?:标签|[Tt]ags?) ?[：:][^。！？：:]{0,60}[ \u3000|｜]分类 ?[：:][^。！？：:]{0,24}|分类 ?[：:][^。！？：:]{0,24}[ \u3000|｜](?:标签|[Tt]ags?) ?[：:][^。！？：:]{0,60}")
_LABELLED = re.compile("(?:标签|[Tt]ags?|分类|所属分类) ?[：:][^。！？：:]{1,60}")


def tells_counts(text: str) -> bool:
    """True for a line of how often a text was read, commented and so on, and nothing else."""
    return _READ.search(text) is not None and len(_COUNT.findall(text)) >= _LEAST and _COUNTS.fullmatch(text) is not None


def tells_seen(text: str, below: str) -> bool:
    """True for what WeChat prints below a post; how often it was read may stand alone above that."""
    return _SEEN.fullmatch(text) is not None or _READ_ALONE.fullmatch(text) is not None and _SEEN.fullmatch(below) is not None


def tells_tags(text: str) -> bool:
    """True for a line of a text's tags and of its section."""
    return _TAGS.fullmatch(text) is not None


def tells_label(text: str) -> bool:
    """True for a line of tags, or of a section: a site's only beside what tells the day or the counts of the text."""
    return _LABELLED.fullmatch(text) is not None or tells_tags(text)
