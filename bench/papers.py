"""Scores how the pages of newspapers are taken apart into their items (`make bench-papers`).

The pages under `newspapers` are made up, by writers who knew none of the rules: reports, comments, letters, poems and notices as papers of
a hundred years print them, in the right order, signed in all ways or not at all. Of each set the first figure was taken before anybody had
looked at its pages; all but those of set 7 were read afterwards. Beside each page stands its truth: `=== title`, `BY: names`,
then the lines of the item as they are on the page, headings with `## `, other lines with their kind (`KICKER: `, `SIGN: `); last, what is
the page's own (`=== FURNITURE`).
"""

from __future__ import annotations

import argparse
import hashlib
import re
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from bianzuan.cleaning import clean
from bianzuan.cleaning.reassembly.rows import simplified
from bianzuan.cleaning.rule import Form
from bianzuan.model import Article, Cleaned, Source
from bianzuan.reading import split_lines

_PAGES = Path(__file__).parent / "newspapers"
_KIND = re.compile("(?P<kind>KICKER|SUB|CAPTION|VERSE|SIGN): ?(?P<text>.*)")
# A paragraph is known by so many of its letters.
_KNOWN_BY = 24
_UNTITLED = "-"


@dataclass
class Item:
    """An item of a page: its title (`-` if it has none), who signs it, and its paragraphs and lines of verse."""

    title: str
    authors: tuple[str, ...] = ()
    paragraphs: list[str] = field(default_factory=list)


@dataclass
class Tally:
    """What was told of pages. All are counts; `of_another` are paragraphs below the title of another item."""

    pages: int = 0
    items: int = 0
    titles: int = 0
    authors: int = 0
    paragraphs: int = 0
    of_another: int = 0
    lost: int = 0
    furniture: int = 0

    def add(self, items: Sequence[Item], furniture: Sequence[str], articles: Sequence[Article]) -> None:
        """Count one page, as its truth and the articles made of it have it."""
        titles, bodies = [_letters(one.title) for one in articles], [_letters(one.body) for one in articles]
        owner = {titles.index(_letters(item.title)): item for item in items if _letters(item.title) in titles and item.title != _UNTITLED}
        self.pages += 1
        self.items += sum(1 for item in items if item.title != _UNTITLED)
        self.titles += len(owner)
        self.authors += sum(1 for index, item in owner.items() if tuple(author.name for author in articles[index].authors) == item.authors)
        for item in items:
            for paragraph in item.paragraphs:
                found = next((i for i, body in enumerate(bodies) if _letters(paragraph)[:_KNOWN_BY] in body), -1)
                self.paragraphs += 1
                self.lost += found < 0
                self.of_another += item.title != _UNTITLED and found in owner and owner[found] is not item
        self.furniture += sum(1 for line in furniture if _letters(line) and any(_letters(line) in body for body in bodies))


def truth(text: str) -> tuple[list[Item], list[str]]:
    """The items of a page and the lines that are its own, out of its truth."""
    items: list[Item] = []
    furniture: list[str] = []
    own = False
    for line in filter(str.strip, text.split("\n")):
        if line.startswith("=== "):
            own = line == "=== FURNITURE"
            if not own:
                items.append(Item(line[4:].strip()))
        elif own:
            furniture.append(line)
        elif line.startswith("BY:"):
            names = line[3:].strip()
            items[-1].authors = () if names == _UNTITLED else tuple(names.split("、"))
        elif not line.startswith("## ") and (not (kind := _KIND.fullmatch(line)) or kind["kind"] == "VERSE"):
            items[-1].paragraphs.append(kind["text"] if kind else line)
    return items, furniture


def whole(raw: bytes, form: Form = "text") -> Cleaned:
    """A page (UTF-8) cleaned, with its ledger."""
    text = raw.decode()
    return clean(Source("page.txt", raw, hashlib.sha256(raw).hexdigest(), "utf-8", text, split_lines(text), form))


def cleaned(raw: bytes, form: Form = "text") -> Sequence[Article]:
    """The articles made of a page (UTF-8)."""
    return whole(raw, form).articles


def _letters(text: str) -> str:
    return "".join(char for char in simplified(text) if char.isalnum())


def main(arguments: Sequence[str]) -> int:
    """Print a row for each set of pages."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--only", help="one set of pages: 1 to 7")
    only = parser.parse_args(arguments).only
    sys.stdout.write(f"{'set':4}{'pages':>6}{'items':>7}{'titles':>8}{'authors':>9}{'paragraphs':>12}{'of another':>12}{'lost':>6}{'furniture':>11}\n")
    for folder in sorted(_PAGES.iterdir()):
        if only and folder.name != only:
            continue
        tally = Tally()
        for page in sorted(folder.glob("*.txt")):
            tally.add(*truth(page.with_suffix(".truth").read_text(encoding="utf-8")), cleaned(page.read_bytes()))
        row = (tally.pages, tally.items, tally.titles, tally.authors, tally.paragraphs, tally.of_another, tally.lost, tally.furniture)
        sys.stdout.write(f"{folder.name:4}" + "".join(f"{count:>{width}}" for count, width in zip(row, (6, 7, 8, 9, 12, 12, 6, 11), strict=True)) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
