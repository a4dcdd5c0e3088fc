"""Clean texts with the kind of every block. In: files of the format below. Out: `Article`s.

First line: title. A line that begins with `@ ` is the byline, with `## ` a heading, with `~ ` a line of verse, with
`| ` a row of a table; any other line is a paragraph. Files named theme-… are texts of several authors on one theme.
Texts under `tuned` were looked at while rules were made. Those under `held_out` were looked at once, page by page, to
find out what goes wrong there; those under `fresh` were written after that, and nobody looks at their pages. Texts under
`papers` are signed in all the ways papers have, and written by somebody who knew none of the rules; what went wrong with
them was looked at after it had been measured.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

_HERE = Path(__file__).parent / "articles"
_TEST_PAGES = Path(__file__).parents[2] / "tests" / "cases" / "reassembly" / "pages"
_NUMBER = re.compile("^[一二三四五六七八九十]、")
_DIGITS = "一二三四五六七八九"
# A column cut leaves both halves of a paragraph long enough to be running text.
LONG = 60


@dataclass(frozen=True)
class Block:
    """A block of a clean text; the lines of verse and tables are parted by newlines."""

    kind: str
    text: str


@dataclass(frozen=True)
class Article:
    """A clean text; `byline` is "" where nobody signs."""

    name: str
    title: str
    byline: str
    blocks: tuple[Block, ...]

    @property
    def prose(self) -> bool:
        """True if it may stand on a newspaper page: signed with a post, headings and paragraphs only, long enough."""
        kinds = {block.kind for block in self.blocks}
        long = sum(1 for block in self.blocks if len(block.text) > LONG)
        return " " in self.byline and kinds <= {"paragraph", "heading"} and long >= 3

    @property
    def theme(self) -> str:
        """The theme it shares with other texts: `canal` of theme-canal-1; "" if none."""
        return self.name.split("-")[1] if self.name.startswith("theme-") else ""

    @property
    def author(self) -> str:
        """The name in the byline."""
        return self.byline.split(" ")[0]


def tuned() -> list[Article]:
    """Texts that rules were tuned on."""
    pages = [_read(path, _as_marked(path)) for path in sorted(_TEST_PAGES.glob("*.txt"))]
    return [_read(path, _lines(path)) for path in sorted((_HERE / "tuned").glob("*.txt"))] + pages


def held_out() -> list[Article]:
    """Texts that were looked at once, to find out what goes wrong."""
    return [_read(path, _lines(path)) for path in sorted((_HERE / "held_out").glob("*.txt"))]


def fresh() -> list[Article]:
    """Texts nobody looks at while making rules."""
    return [_read(path, _lines(path)) for path in sorted((_HERE / "fresh").glob("*.txt"))]


def papers() -> list[Article]:
    """Texts of all the kinds that papers print, signed as they sign."""
    return [_read(path, _lines(path)) for path in sorted((_HERE / "papers").glob("*.txt"))]


def quoted() -> list[Article]:
    """Texts with quotations and titles of books, which the others hardly have."""
    return [_read(path, _lines(path)) for path in sorted((_HERE / "quoted").glob("*.txt"))]


def of_folder(folder: Path) -> list[Article]:
    """Texts of somebody else, one in each .txt file of a folder."""
    return [_read(path, _lines(path)) for path in sorted(folder.glob("*.txt"))]


def _lines(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").splitlines()


def _as_marked(path: Path) -> list[str]:
    title, byline, *body = _lines(path)
    return [title, f"@ {byline}", *(f"## {line}" if _NUMBER.match(line) else line for line in body)]


_KINDS = {"## ": "heading", "~ ": "verse", "| ": "table"}


def _read(path: Path, lines: Sequence[str]) -> Article:
    title, *body = lines
    byline = body.pop(0)[2:] if body[0].startswith("@ ") else ""
    blocks: list[Block] = []
    for number, line in enumerate(body):
        if not line:
            continue
        mark = next((mark for mark in _KINDS if line.startswith(mark)), "")
        kind = _KINDS.get(mark, "paragraph")
        text = line if kind == "table" else line[len(mark) :]
        if kind in ("verse", "table") and number and blocks and blocks[-1].kind == kind and body[number - 1]:
            blocks[-1] = Block(kind, f"{blocks[-1].text}\n{text}")
        else:
            blocks.append(Block(kind, text))
    return Article(path.stem, title, byline, tuple(blocks))


def with_headings(article: Article, style: str) -> Article:
    """The article with its headings "numbered", "unnumbered" or "none"."""
    blocks: list[Block] = []
    number = 0
    for block in article.blocks:
        if block.kind == "heading":
            if style == "none":
                continue
            words = _NUMBER.sub("", block.text)
            number += 1
            block = replace(block, text=f"{_DIGITS[number - 1]}、{words}" if style == "numbered" else words)
        blocks.append(block)
    return replace(article, blocks=tuple(blocks))
