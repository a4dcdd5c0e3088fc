"""The table at the head of a file: its first lines in, the line it ends on and its fields by name out.

Programs write it in YAML between two lines of --- (Jekyll, Obsidian, Pandoc), or in TOML between two of +++ (Hugo).
People write it, too, and what they write is often not quite YAML (a colon in a title, a tab): then each line counts for
itself. All values are text as it stands there: a title 1984 is no number.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from typing import Any

import yaml

# Longer than any front matter met; a file with so many lines between two rules is text.
_MAXIMUM_LINES = 80
_FENCES = {"---": ("---", "..."), "+++": ("+++",)}
NAMES = {
    "标题": "title", "題目": "title", "题目": "title", "标题名": "title", "標題": "title", "题名": "title", "題名": "title", "篇名": "title",
    "副标题": "subtitle", "副標題": "subtitle", "副题": "subtitle", "副題": "subtitle",
    "作者": "author", "日期": "date", "author(s)": "authors",
}  # fmt: skip
# Two people who talk between two rules (甲: …, A: …) are no table: one of its names is one that such tables have.
_USUAL = frozenset((
    "title", "subtitle", "kicker", "author", "authors", "date", "kind", "tags", "tag", "categories", "category", "layout", "draft", "description", "summary",
    "keywords", "aliases", "source", "url", "link", "lang", "language", "slug", "id", "created", "updated", "modified", "published", "status", "permalink",
    "comments", "toc", "excerpt", "cover", "image", "cssclass", "cssclasses", "type", "来源", "标签", "分类", "关键词", "摘要",
))  # fmt: skip
_PAIR = re.compile(r"(?P<name>[^\s:：#\-\"'“][^:：\n]{0,30})[:：](?P<value>.*)")
_WITHIN = re.compile(r"\s+\S|- ")
_QUOTED = re.compile(r"\"(.*)\"|'(.*)'")


def read_table(lines: Sequence[str]) -> tuple[int, Mapping[str, Any]] | None:
    """The number of the last line of the table, and its fields; None where the lines begin with none."""
    fence = lines[0].lstrip("\ufeff").rstrip() if lines else ""
    ends = _FENCES.get(fence, ())
    last = next((number for number, line in enumerate(lines[1:_MAXIMUM_LINES], 2) if line.rstrip() in ends), 0)
    if not last:
        return None
    inside = lines[1 : last - 1]
    found = _toml(inside) if fence == "+++" else _yaml(inside)
    if found is None:
        found = _by_hand(inside)
    table = {NAMES.get(name, name): value for name, value in ((str(key).strip().lower(), value) for key, value in (found or {}).items())}
    if any(line.strip() for line in inside) and _USUAL.isdisjoint(table):
        return None
    return last, table


def _yaml(lines: Sequence[str]) -> dict[str, Any] | None:
    try:
        found = yaml.load("\n".join(lines), yaml.BaseLoader)  # noqa: S506 - the loader that makes nothing but text
    except yaml.YAMLError:
        return None
    return found if isinstance(found, dict) else None


def _toml(lines: Sequence[str]) -> dict[str, Any] | None:
    try:
        found = tomllib.loads("\n".join(lines))
    except tomllib.TOMLDecodeError:
        return None
    return {name: value if isinstance(value, list | dict) else str(value) for name, value in found.items()}


def _by_hand(lines: Sequence[str]) -> dict[str, Any] | None:
    """Fields of lines that each name one; None where a line is none of a table."""
    table: dict[str, Any] = {}
    name = ""
    for line in lines:
        pair = _PAIR.fullmatch(line.strip())
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        if _WITHIN.match(line) and name and (line.lstrip().startswith("- ") or pair is None):
            table[name] = [*(table[name] if isinstance(table[name], list) else ()), _bare(line.lstrip().removeprefix("- "))]
        elif pair:
            name = pair["name"].strip()
            table[name] = _bare(pair["value"])
        else:
            return None
    return table


def _bare(value: str) -> str:
    """A value without the quotation marks around all of it."""
    match = _QUOTED.fullmatch(value.strip())
    return (match[1] or match[2] or "") if match else value.strip()
