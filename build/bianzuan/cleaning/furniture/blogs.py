"""What sites of blogs print around a text: the box of the writer, the tags above it, the buttons below it.

In: the lines of a page, Simplified. Out: indices of those lines. Any of its words may stand in a text; a box has several
of them, and tags stand between two labels.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from bianzuan.cleaning.furniture.post_lines import tells_counts, tells_label, tells_seen
from bianzuan.cleaning.reassembly.heads.title_lines import timed_title
from bianzuan.cleaning.reassembly.signers.published import published

# 博客等级： 关注人气：12 获赠金笔：0支
_BOX = re.compile(
    "[•· ]*(?:博客(?:等级|积分|访问|名称|日期)|博文数量|关注人气|获赠金笔|赠出金笔|荣誉徽章|注册时间|用 ?户 ?组|技术积分|日志(?:总数|数量)|相片总数|好友总数|粉丝(?:数量)?|主页访问) ?[：:] ?\\S{0,16}"
)
_BESIDE = re.compile("个人资料|我的朋友|文章存档|访客|最近访客|博主|正文 字体大小[：:]?|字体大小[：:]?(?: ?[大中小]){0,3}|推荐博文|(?:阅读|评论|收藏|喜欢|转载|打印|举报|/Report|[ /(（)）0-9▼▲])+|.{0,12}BLOG意见反馈.{0,24}")
# What WordPress and its like print above and below a post.
_OF_BLOGS = re.compile(r"(?:Tag|Category|Monthly|Daily|Author) Archives ?[：:] ?.{1,30}|Posted (?:in|on|by) .{1,120}|(?:Filed under|Tagged(?: with)?) ?[：:]? ?.{1,80}|发[表布][在于] .{1,40} ?[|｜] ?(?:\d+ ?条(?:评论|留言)|留下评论|发表评论|暂无评论|添加评论|评论关闭)|(?:Leave a comment|\d+ Comments?|Comments are closed\.?|Continue reading ?.{0,40}|Read more.{0,4}|(?:Newer|Older) (?:posts|entries).{0,4})|[←«] ?.{2,40} [|]? ?.{0,40} ?[→»]")
_TAGS, _SECTION = re.compile("标签 ?[：:]"), re.compile("分类 ?[：:].{0,16}")
_LEAST, _TAG, _MOST_TAGS = 3, 12, 8


def blog_lines(texts: Sequence[str], head: int, foot: int) -> Iterator[int]:
    """Lines of a blog's box above and below the text, the tags between 标签： and 分类：, and what stands around each of its posts."""
    yield from (i for i, text in enumerate(texts) if _OF_BLOGS.fullmatch(text))
    yield from _of_posts(texts)
    outside = [i for i, text in enumerate(texts) if text and not head <= i < foot]
    box = [i for i in outside if _BOX.fullmatch(texts[i])]
    if len(box) >= _LEAST:
        yield from box
        yield from (i for i in outside if _BESIDE.fullmatch(texts[i]))
    for place, index in enumerate(outside):
        if _TAGS.fullmatch(texts[index]):
            tags = list(takewhile(lambda i: len(texts[i]) <= _TAG and not _SECTION.fullmatch(texts[i]), outside[place + 1 :]))
            end = place + 1 + len(tags)
            if len(tags) <= _MOST_TAGS and end < len(outside) and _SECTION.fullmatch(texts[outside[end]]):
                yield from outside[place : end + 1]


def _of_posts(texts: Sequence[str]) -> Iterator[int]:
    """How often each post was read; its tags right below its day, or beside those counts."""
    lines = [i for i, text in enumerate(texts) if text]
    for place, index in enumerate(lines):
        above, below = (texts[lines[beside]] if 0 <= beside < len(lines) else "" for beside in (place - 1, place + 1))
        if tells_counts(texts[index]) or tells_seen(texts[index], below) or tells_label(texts[index]) and (tells_counts(above) or tells_counts(below) or _is_dated(above)):
            yield index


def _is_dated(text: str) -> bool:
    return timed_title(text) > 0 or (day := published(text)) is not None and day.date != ""
