"""What stands on the line of a title beside the title itself: who wrote it, and when.

In: a line near the top of a page. Out: where its parts begin. 河边的水车 作者：刘敏; 河边的水车（刘敏 张文） 2015/07/31.
"""

from __future__ import annotations

import re

from bianzuan.cleaning.reassembly.signers.book_makers import old_authors
from bianzuan.cleaning.reassembly.signers.bylines import byline, is_name
from bianzuan.cleaning.reassembly.signers.published import published
from bianzuan.cleaning.reassembly.words.word_evidence import is_common_noun as is_known

_TITLE = r"(?P<title>[^。！？；]{4,60}?)"
_SIGNED = re.compile(rf"{_TITLE}[ \u3000]+(?P<told>(?:作者|撰文|文|译者|记者|口述|整理)\s*[：:]\s*[\u3400-\u9fff·、 \u3000]{{2,24}})")
_NAMED = re.compile(rf"{_TITLE}\s*(?P<told>[（(](?P<names>[\u3400-\u9fff·、，, \u3000]{{2,24}})[）)]\s*\d{{4}}[-./]\d{{1,2}}[-./]\d{{1,2}})")
_DAY = r"(?:19|20)\d{2}[-./]\d{1,2}[-./]\d{1,2}"
_MINUTE = r"\s+\d{1,2}:\d{2}(?::\d{2})?"
# With the time of day nothing need stand between.
_DATED = re.compile(rf"{_TITLE}(?P<told>(?:(?<=[ \u3000]){_DAY}(?:{_MINUTE})?|(?<!\d){_DAY}{_MINUTE}))")
# 河边的水车 (2019-03-05 10:23:11): what sites of blogs print over each post.
_TIMED = re.compile(rf"(?P<title>[^。！？；：]{{1,60}}?)\s*(?P<told>[（(]{_DAY}{_MINUTE}[）)])")
# A saved page puts its field of the date before the title: date 2025-11-05 河边的水车.
_BEFORE = re.compile(r"(?P<told>(?:date\s+)?(?:19|20)\d{2}[-./]\d{1,2}[-./]\d{1,2}(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?)[ \u3000]+(?P<title>[\u3400-\u9fff《“][^。；]{5,60})")
# The field alone, whatever is below it.
_FIELD = re.compile(r"(?P<told>date\s+(?:19|20)\d{2}-\d{2}-\d{2})[ \u3000]+(?P<title>[\u3400-\u9fff《“「【〔].{60,})")
_SET_WIDE = re.compile("(?<![\u3400-\u9fff])([\u3400-\u9fff])[ \u3000]+([\u3400-\u9fff])(?![\u3400-\u9fff])")
_ACCOUNT = re.compile(rf"(?P<name>[^\s：:，。！？；|｜楼#]{{2,16}})[ \u3000]+{_DAY}{_MINUTE}")
# 渡口志　　（宋）刘敏 撰
_OLD = re.compile(r"(?P<title>[^，。！？；：]{2,30}?)(?:[ \u3000]{2,}|\u3000)(?P<told>[^，。！？；：]{4,20})")
# [刘敏]河边的水车, 【刘敏】河边的水车: who wrote it, as sites and lists of papers have him before the title.
_IN_BRACKETS = re.compile(r"(?P<told>[\[［【〔](?P<name>[\u3400-\u9fff·]{2,8})[\]］】〕])[ \u3000]*(?P<title>[^。；]{4,60})")
# 翻新时间：2019-03-05 10:23: a label that nobody knows, and its day.
_LABELLED_DAY = re.compile(rf"[^。，]{{0,10}}[：:]\s*{_DAY}(?:{_MINUTE})?")
# 论渠道的管理　　　　　　吴　枢: who wrote it at the right edge of the line of the title.
_FAR_BEHIND = re.compile(r"[^，。！？；：\t|]{4,30}?(?:\u3000{3,}|[ \u3000]{6,})(?P<names>[\u3400-\u9fff·]{1,4}(?:[ \u3000]{1,2}[\u3400-\u9fff·]{1,4}){0,3})")
_NAMES = re.compile(r"[ \u3000、，,]+")


def title_parts(text: str) -> tuple[int, ...]:
    """Where the parts of a line begin, the first at 0; (0,) for a line that is one thing."""
    if published(text) or _LABELLED_DAY.fullmatch(text):
        return (0,)
    if (match := _SIGNED.fullmatch(text)) or (match := _named(text)) or (match := _DATED.fullmatch(text) or _TIMED.fullmatch(text)) or (match := _old(text)):
        return 0, match.start("told")
    if (match := _IN_BRACKETS.fullmatch(text)) and is_name(match["name"]) and not is_known(match["name"]):
        return 0, match.start("title")
    match = _BEFORE.fullmatch(text) or _FIELD.fullmatch(text)
    return (0, match.start("title")) if match else (0,)


def named_far_behind(text: str, below: str) -> int:
    """Where who wrote a text stands behind its title at the edge of the line; 0 for any other line, such as one of contents, below which others stand."""
    match = None if byline(text) or published(text) or _FAR_BEHIND.fullmatch(below) else _FAR_BEHIND.fullmatch(text)
    if not match:
        return 0
    names = [name for name in _NAMES.split(_SET_WIDE.sub(r"\1\2", match["names"])) if name]
    return match.start("names") if all(is_name(name) and not is_known(name) for name in names) else 0


def timed_title(text: str) -> int:
    """Where the day with its minute begins behind the title of a post; 0 for any other line."""
    match = None if published(text) else _TIMED.fullmatch(text)
    return match.start("told") if match else 0


def account_of(text: str) -> str:
    """老街杂记 of 老街杂记 2019-03-05 10:23: whose account it may be, if others of its lines are on the page; "" for any other line."""
    match = _ACCOUNT.fullmatch(text)
    return match["name"] if match else ""


def _old(text: str) -> re.Match[str] | None:
    """A title and, far behind it, the dynasty and the name of who wrote the book."""
    match = _OLD.fullmatch(text)
    return match if match and old_authors(match["told"]) else None


def _named(text: str) -> re.Match[str] | None:
    match = _NAMED.fullmatch(text)
    names = [name for name in _NAMES.split(match["names"]) if name] if match else []
    return match if names and all(map(is_name, names)) else None
