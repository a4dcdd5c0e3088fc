"""Headings of Markdown that are told by a line of = or - below them (Pandoc writes them so): they get the marks that all others have.

A line of - below running text, or below an empty line, parts two parts of the text and stays.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bianzuan.cleaning.rule import Example, Page, Rule
from bianzuan.cleaning.segments import Change

_LINE = re.compile(r" {0,3}(=+|-{2,})\s*")
# What begins otherwise is no heading: an item, a quotation, a table, a heading that has its marks.
_OTHER = re.compile(r"\s*(?:[-*+>|#]|\d+[.)]\s|```|~~~|\{:)")
_LONGEST = 40
_SENTENCE = "。！？；，：…"


def _underlined(page: Page) -> Iterator[Change]:
    for index, line in enumerate(page.lines if page.form == "markdown" else ()):
        match = _LINE.fullmatch(line)
        if not match or not index or index in page.fenced:
            continue
        above = page.lines[index - 1]
        alone = index < 2 or not page.lines[index - 2].strip()
        if not above.strip() or not alone or _OTHER.match(above) or len(above) > _LONGEST or above.rstrip().endswith(tuple(_SENTENCE)):
            continue
        yield Change(index - 1, 0, 0, "# " if match[1][0] == "=" else "## ")
        yield Change(index, 0, len(line), "")


UNDERLINED = Rule(
    "underlined",
    "a heading with a line of signs below it",
    "标题下以等号或连字符画线",
    "replace",
    "certain",
    (Example("水渠\n====\n\n老张量了三个月。\n\n动工\n----\n\n图上标着深浅。", "# 水渠\n\n\n老张量了三个月。\n\n## 动工\n\n\n图上标着深浅。"),),
    ("老张量了三个月。\n---\n图上标着深浅。", "水渠\n\n---\n\n动工", "| 年 | 亩 |\n---", "- 铁锹\n---", "```\n水渠\n====\n```"),
    find=_underlined,
    form="markdown",
)
