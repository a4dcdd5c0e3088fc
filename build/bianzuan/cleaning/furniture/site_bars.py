"""Bars of links of a site: rows of its sections and services, parted by strokes or spaces.

In: the lines of a page, Simplified. Out: indices.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from bianzuan.cleaning.furniture.site_words import SECTIONS
from bianzuan.cleaning.reassembly.marks import END_MARKS

_ITEM = 14
_BAR = re.compile(r"(?:(?<!\s)\s+)?[|｜]\s*|(?<!\s)\s+[-–—·•]\s+")
_SPACES = re.compile("[ \u3000]+")
# What only a site says, at the end of an item: 首页, 国史网首页.
_HOME = re.compile(r".{0,8}(?:首页|回首页)$")
_WORDS = (
    "客户端 手机版 电脑版 手机站 登录 登陆 注册 加入收藏 收藏本站 设为首页 网站地图 网站导航 联系我们 关于我们 邮箱 官方微博 微博 微信 RSS "
    "上一页 下一页 前一页 后一页 上页 下页 回目录 返回目录 主页 报料 站内搜索 搜索 无障碍 适老化 繁体 简体 繁體版 繁体版 简体版 英文版 转寄 寄给朋友 列印 友善列印 English 书架 排行榜 投稿 报刊投稿 在线投稿 用户中心 "
    "加入书签 我的书架 我的书签 返回本书目录 返回书页 返回书目 TXT全本下载 全本下载 TXT下载 章节报错 投推荐票"
)
_SITE = frozenset(_WORDS.split())
# So many of them in one row are its main navigation, and rows of links stand beside it.
_LEAST_SECTIONS, _LEAST_LINKS, _LONG_ROW = 4, 3, 6
# A day and the name of the site, as sites have them at the top.
_DAY_OF_SITE = re.compile(r"(?:date )?\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日? [\u4e00-\u9fff]{2,10}(?:网|在线|日报|晚报)")


def link_bars(texts: Sequence[str], outside: Sequence[int]) -> Iterator[int]:
    """Indices, among those `outside` the text, of rows of links that name the home page or a service; and those beside them that are parted by strokes."""
    rows: dict[int, bool] = {}
    for index in outside:
        text = texts[index]
        items = _items(text)
        links = len(items) >= _LONG_ROW and 2 * _site_words(items) >= len(items)
        if len(items) < 2 or _in_table(texts, index) or not links and any(len(item) > _ITEM for item in items) or text[-1] in END_MARKS:
            continue
        strokes = bool(_BAR.search(text))
        home = any(_HOME.fullmatch(word) for item in items for word in _SPACES.split(item))
        sections = sum(1 for item in items if item in SECTIONS) >= _LEAST_SECTIONS
        rows[index] = sections or home or _site_words(items) > 1 or (strokes and _site_words(items) > 0)
        if not rows[index] and not strokes and len(items) < _LEAST_LINKS:
            del rows[index]
    sure = {index for index, site in rows.items() if site}
    # A row right above or below a sure one is one, too, and so on, with empty lines between.
    lines = [index for index, text in enumerate(texts) if text]
    for upper, lower in (*pairwise(lines), *pairwise(reversed(lines))):
        if upper in sure and lower in rows:
            sure.add(lower)
    yield from sure
    yield from (index for index in outside if sure and _DAY_OF_SITE.fullmatch(texts[index]))


def is_bar(text: str) -> bool:
    """True for words of a site that strokes part, and for many short words with spaces between: no running text, however long."""
    return bool(_BAR.search(text)) and _site_words(_items(text)) > 0 or _is_row(text)


def _is_row(text: str) -> bool:
    """True for many short words with spaces between: no running text, however long."""
    items = _SPACES.split(text)
    return len(items) >= _LONG_ROW and all(len(item) <= _ITEM for item in items) and not any(mark in text for mark in "，。；！？")


def _items(text: str) -> list[str]:
    items = [item for item in _BAR.split(text) if item]
    return items if len(items) > 1 else [item for item in _SPACES.split(text.strip(" |｜")) if item]


def _site_words(items: Sequence[str]) -> int:
    words = [word for item in items for word in _SPACES.split(item)]
    return sum(1 for word in words if word in _SITE or _HOME.fullmatch(word))


def _in_table(texts: Sequence[str], index: int) -> bool:
    """True for a row of a table: it begins with a stroke, and so does a row beside it."""
    beside = (*texts[max(index - 1, 0) : index], *texts[index + 1 : index + 2])
    return texts[index].startswith("|") and any(text.startswith("|") for text in beside)
