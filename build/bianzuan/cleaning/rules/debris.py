"""Debris of saved web pages: tags, whole or cut, comments, scripts and style sheets, entities.

Only what HTML has is taken for it: known tags, known attributes, known entities. A tag in a code span or a fence is a
text about HTML and stays; entities are read everywhere, so that an article holds none a second pass would read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from bianzuan.cleaning.rule import HAN_CLASS, Example, Page, Rule
from bianzuan.cleaning.rules.page_code import page_code
from bianzuan.cleaning.segments import Change

_TAGS = (
    "a|abbr|article|aside|b|blockquote|body|br|center|code|div|em|figcaption|figure|font|footer|form|h[1-6]|head|header|hr|html|i|iframe|"
    "img|input|label|li|link|main|meta|nav|o:p|ol|p|script|section|span|strong|style|sub|sup|table|tbody|td|th|thead|tr|u|ul|xml"
)
# A tag of HTML; one that the end of the line cut off, with no words outside its attributes; a closing tag that lost its
# end before words. "a<b" and "<工会>" are no tags.
_TAG = re.compile(
    rf"</?(?:{_TAGS})(?=[\s/>]|$)[^<>]*>"
    + rf"|</?(?:{_TAGS})(?=[\s/]|$)(?:[^<>\"'{HAN_CLASS}]|\"[^\"<>]*(?:\"|$)|'[^'<>]*(?:'|$))*$"
    + rf"|</(?:{_TAGS})\s*(?=[{HAN_CLASS}“「《（<]|\d{{2}})|<!--.*?-->|<!--[^。，！？；]{{0,20}}$|<!\[(?:end)?if[^<>\]]*\](?:-->|>)"
    + r"|<!DOCTYPE\b[^<>]*>|<\?xml\b[^<>]*\?>|<!\[CDATA\[|^-->$|(?<=>)-->$",
    re.IGNORECASE,
)
# What is left at the start of a line of a tag whose beginning was cut off: style="…">, /p>, br/>. A name that no tag or
# attribute has, and a > without both signs, begin a formula.
_ATTRIBUTE = (
    r"(?:align|alt|bgcolor|border|cellpadding|cellspacing|class|color|colspan|dir|face|height|href|id|lang|name|rel|rowspan|"
    r"size|src|style|target|title|type|valign|width)"
)
_TAG_END = re.compile(
    rf"""^\s*(?:(?:{_TAGS})\s+)?(?:{_ATTRIBUTE}\s*=\s*(?:"[^"<>]*"|'[^'<>]*'|[^\s"'<>=]+)\s*)+/?>|^\s*(?:/(?:{_TAGS})|(?:br|hr)\s*/)>""",
    re.IGNORECASE,
)
# What boards (Discuz!) strew into texts, unseen on their pages, against those who copy: a sign up to ; and one from ? on, a space between.
_STREWN = re.compile("(?:^[?-~])?(?:[ -;] [?-~]){5,}")
_CDATA_END = re.compile(r"\]\]>$")

_COMMON = "nbsp|ensp|emsp|lt|gt|quot|amp|middot|ldquo|rdquo|lsquo|rsquo|mdash|ndash|hellip|bull|copy|reg"
# An entity; one escaped twice (&amp;nbsp;); a common one that lost its semicolon, but not the parameter of an address.
_ENTITY = re.compile(
    r"&(?:amp;)*(?:(?P<name>[A-Za-z][A-Za-z0-9]{1,30}|#\d{2,6}|#[xX][0-9a-fA-F]{2,6});|(?P<bare>" + _COMMON + r")(?![A-Za-z0-9=;]))"
)
_PRINTS_NOTHING = re.compile("[\u0000-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]")

# a<b>c is an inequality: a bare tag of one letter inside what could be a formula.
_FORMULA = re.compile(r"(?<=[0-9A-Za-z)])</?[abipu]>(?=[0-9A-Za-z(])")


def _debris(page: Page) -> Iterator[Change]:
    code: dict[int, int] = {}  # line → where its code ends; what stands before it is code as well, or a tag
    for change in page_code(page):
        code[change.line] = max(change.end, code.get(change.line, 0))
        yield change
    patterns = [_TAG, _TAG_END, _STREWN]
    if any("<![CDATA[" in line for line in page.lines):
        patterns.append(_CDATA_END)
    for pattern in patterns:
        for line, match in page.matches(pattern):
            if match.start() >= code.get(line, 0) and not _FORMULA.match(page.lines[line], match.start()):
                yield Change(line, match.start(), match.end(), "")


def _entities(page: Page) -> Iterator[Change]:
    for line, match in page.matches(_ENTITY):
        name = match["name"] or match["bare"]
        plain = unescape(f"&{name};")
        if line not in page.fenced and (plain[0] != "&" or name == "amp"):
            yield Change(line, match.start(), match.end(), _printed(plain))


def _printed(plain: str) -> str:
    if _PRINTS_NOTHING.fullmatch(plain):
        return ""
    return plain if plain.isprintable() and not plain.isspace() else " "


DEBRIS = Rule(
    "debris",
    "a tag or comment of a web page, or what a board strewed into its text",
    "网页标签或注释的残余，或论坛插入的乱码",
    "drop",
    "certain",
    (
        Example("工会工作</p>", "工会工作"),
        Example("工会工作</div", "工会工作"),
        Example("</div 工会工作", "工会工作"),
        Example("</div1954年，成立工会。</td<br", "1954年，成立工会。"),
        Example('style="text-indent:2em">工会工作', "工会工作"),
        Example("工会工作) c. X* I\" b) R! D% }", "工会工作"),
        Example('见<a href="http://a.cn/b">这里</a>', "见这里"),
    ),
    ("若a<b则停", "<工会>", "a<b>c", "x=1时a>b", "换行写作`<br>`", "样式如下：\np { margin: 0 }"),
    find=_debris,
)
ENTITIES = Rule(
    "entities",
    "a character written as an HTML entity",
    "以 HTML 实体书写的字符",
    "replace",
    "certain",
    (
        Example("新华社记者&nbsp;鞠鹏&middot;摄", "新华社记者 鞠鹏·摄"),
        Example("木料&amp;nbsp;石料&nbsp &ldquo好&rdquo", "木料 石料  “好”"),
        Example("木&zwnj;料", "木料"),
    ),
    ("AT&T;", "?a=1&copy=2"),
    find=_entities,
    prose_only=False,
)
