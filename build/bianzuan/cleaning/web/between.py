"""What stands alone between the title of a saved page and its text: who wrote it, or something that nobody can tell.

In: the lines there, without links, parts of the page and what else is understood. Out: lines that name who wrote the text,
and lines that leave it with a question: nothing between title and text goes unless it is known for what it is.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from bianzuan.cleaning.furniture.site_words import SECTIONS
from bianzuan.cleaning.reassembly.heads.presumed import presumed_byline
from bianzuan.cleaning.reassembly.rows import simplified
from bianzuan.cleaning.reassembly.signers.bylines import byline
from bianzuan.cleaning.reassembly.signers.person_names import is_name
from bianzuan.cleaning.reassembly.words.word_evidence import is_common_noun
from bianzuan.cleaning.rule import HAN
from bianzuan.cleaning.web.elements import Element, Tree

# How pages name the element that holds who wrote the text.
_MARKS = frozenset({"author", "authors", "authorname", "author-name", "author_name", "art-author", "article-author", "article_author", "articleauthor", "art_author", "byline", "writer", "zuozhe", "zz", "zzmc"})
# Who is no person ends like this, and so do names of sites and columns.
_NO_PERSON = tuple("部室组社局会网报台院司馆所编版栏区站页吧屋家")
# Buttons and counts of a site.
_BUTTON = re.compile(
    "(?:字[号体]|文字|超?[大中小]号?|标准|放大|缩小|默认|正常|关注|已关注|分享|转发|评论|点评|收藏|点赞|赞|喜欢|推荐|举报|纠错|报错|打印|关闭|返回|下载|投稿|订阅|更多|复制|链接|复制链接|登录|注册|首页|上一[篇页条]|下一[篇页条]|"
    "微信|微信好友|朋友圈|微博|新浪微博|腾讯微博|人人网?|开心网|豆瓣|空间|QQ空间|扫一扫|扫码.*|手机.{0,6}|客户端|朗读|听新闻|语音.*|播放|暂停|倍速|繁体|简体|繁體|简|繁|正文|原创|转载|来源|作者|时间|日期|阅读.*|浏览.*|点击.*|人气|热度|"
    "编辑|责编|摘要|导读|导语|目录|标签|关键词|分类|专题|视频|图片|图集|音频|广告|用.{0,4}扫.*|[我要]*(?:评论|投稿|纠错|分享).*|分享[到至]?.{0,8}|内容来自.*|.*(?:阅读|评论|浏览|点击)[量数]?)"
)
# A line of more lines than these is a box of the site.
_FEW, _SHORTEST, _LONGEST = 4, 2, 12
_LEADS_AWAY = ("a", "button", "label", "option")
_AUTHOR_IS = "作者："
_SAYS_WHO = re.compile("(?:作者|编者|著者|译者|撰文|撰稿|整理|编著|记者|文)[：:]?")
# 由 刘敏: the word and the name, each by itself.
_POSTED, _BY = re.compile("(?:(?:发布)?由|作者|撰文|文|发布者|(?:[Pp]osted )?[Bb]y)[ \u3000]*[：:]?"), 2
_HEADINGS, _NUMBERED = ("h2", "h3", "h4", "h5"), re.compile("[\u3400-\u9fff][ \u3000]?[1-9¹²³]")


@dataclass(frozen=True, slots=True)
class Line:
    """The text events of one line, and its words, Simplified."""

    events: tuple[int, ...]
    words: str


def unlinked(tree: Tree, lines: Sequence[Line], parts: Sequence[Element], told: Collection[int]) -> list[Line]:
    """Lines with words that are neither links nor hidden nor of a part of the page, and that nothing else tells."""
    other = {i for e in (*tree.elements, *parts) if e.tag in _LEADS_AWAY or e.hidden or e in parts for i in range(e.first, e.last)}
    return [line for line in lines if HAN.search(line.words) and not any(i in other or i in told for i in line.events)]


def author_between(tree: Tree, lines: Sequence[Line]) -> tuple[int, int, str] | None:
    """Events of the line that names who wrote the text, and a label where its words alone do not say so; None if there is none."""
    left = [line for line in lines if not _is_button(line.words) and not _is_a_value(tree, line, lines)]
    for line in left:
        holding = _held_by(tree, line)
        if holding is not None and _MARKS.intersection(holding.names) and byline(_AUTHOR_IS + line.words) and not line.words.endswith(_NO_PERSON):
            return holding.first, holding.last, "" if byline(line.words) else _AUTHOR_IS
    if len(left) > _FEW:
        return None
    for line in left:
        if _names_people(line.words):
            return line.events[0], line.events[-1] + 1, ""
    alone = left[0] if len(left) == 1 else None
    if alone is None or not is_name(alone.words) or alone.words in SECTIONS or alone.words.endswith(_NO_PERSON):
        return None
    return (holding.first, holding.last, _AUTHOR_IS) if (holding := _held_by(tree, alone)) is not None else None


def posted_by(tree: Tree, first: int, last: int, source: str) -> int:
    """The event with the name of who posted a text, right behind a tag, where the page marks it and says so: 由 刘敏, By 刘敏, though the name leads to his other
    posts. -1 where nobody has a person's name."""
    for element in (e for e in tree.elements if first <= e.first and e.last <= last and _MARKS.intersection(e.names)):
        words = [(i, source[e.start : e.end].strip(" \u3000\n\t\xa0")) for i, e in enumerate(tree.events[element.first : element.last], element.first) if e.kind == "text"]
        said = [(i, word) for i, word in words if word]
        if len(said) == _BY and _POSTED.fullmatch(simplified(said[0][1])) and tree.events[said[1][0] - 1].kind == "open" and is_name(name := simplified(said[1][1])) and not is_common_noun(name) and not name.endswith(_NO_PERSON):
            return said[1][0]
    return -1


def numbered_names(tree: Tree, lines: Sequence[Line]) -> tuple[int, int, str] | None:
    """Events of a heading called author whose names, links or not, have the numbers of the places where they work: 刘敏¹ 张文²."""
    for line in lines:
        holding = _held_by(tree, line) or next((e for e in tree.elements if e.first < line.events[0] and line.events[-1] < e.last and e.tag in _HEADINGS and _MARKS & e.names), None)
        if holding is not None and holding.tag in _HEADINGS and _MARKS & holding.names and _NUMBERED.search(line.words) and byline(_AUTHOR_IS + line.words):
            return holding.first, holding.last, _AUTHOR_IS
    return None


def _is_a_value(tree: Tree, line: Line, lines: Sequence[Line]) -> bool:
    """True for what a <dl> has behind a label that names nobody: 尺寸, 高二尺; words such as 高二尺 may look like a name."""
    inside = next((e for e in tree.elements if e.tag == "dl" and e.first < line.events[0] < e.last), None)
    above = next((other.words for other in reversed(lines) if inside is not None and inside.first < other.events[0] < line.events[0]), "")
    return inside is not None and _SAYS_WHO.fullmatch(above) is None


def unknown_between(lines: Sequence[Line]) -> list[Line]:
    """A few short lines of which nothing says what they are."""
    left = [line for line in lines if not _is_button(line.words) and line.words not in SECTIONS]
    if len(left) > _FEW:
        return []
    return [line for line in left if _SHORTEST <= len(line.words) <= _LONGEST and all(map(_may_stand_in_a_name, line.words))]


def _is_button(words: str) -> bool:
    return all(_BUTTON.fullmatch(word) for word in re.split(r"[ \u3000|｜/／·、:：\[\]【】()（）]+", words) if word)


def _names_people(words: str) -> bool:
    authors = presumed_byline(words)
    return bool(authors) and not authors[0].name.endswith(_NO_PERSON) and (byline(words) != () or authors[0].name != words)


def _may_stand_in_a_name(character: str) -> bool:
    return HAN.match(character) is not None or character in "·• 　"


def _held_by(tree: Tree, line: Line) -> Element | None:
    """The outermost element that holds this line and no other words."""
    han = len(HAN.findall(line.words))
    return next((e for e in tree.elements if e.first < line.events[0] and line.events[-1] < e.last and e.han == han), None)
