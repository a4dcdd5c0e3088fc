"""What the search box of the reading edition knows: titles, headings and index entries with their pinyin.

Pinyin is worked out here, when the edition is made: syllables come with their tones and go into the page as plain
letters and as initials, so that 劳模精神 is found by "laomo" and by "lmjs". The browser asks no network.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from bianzuan.model import Index
from bianzuan.rendering.index_view import IndexView

INDEX_PAGE = "book-index.html"
_UMLAUT = "\N{COMBINING DIAERESIS}"


@dataclass(frozen=True, slots=True)
class _Sought:
    words: str
    href: str
    context: str
    syllables: str

    def entry(self) -> dict[str, str]:
        letters = [plain(syllable) for syllable in self.syllables.split()]
        pinyin = f"{''.join(one[:1] for one in letters)} {''.join(letters)}" if letters else ""
        return {"t": self.words, "h": self.href, "c": self.context, "p": pinyin}


def plain(syllable: str) -> str:
    """A syllable as one types it: without its tone, ü as v."""
    # Decomposing a syllable of pinyin to read off its marks; no text of the book passes here.
    apart = unicodedata.normalize("NFD", syllable.casefold())
    return "".join(letter for letter in apart.replace("u" + _UMLAUT, "v") if letter.isascii() and letter.isalnum())


def entry_addresses(views: Iterable[IndexView]) -> Iterator[tuple[str, str, str]]:
    """(index, heading, address) of every entry, in the order of the indexes."""
    for view in views:
        for item in (entry for group in view.groups for entry in group.entries):
            yield view.name, item.heading, f"{INDEX_PAGE}#{item.id}"


def searched(
    titles: Iterable[tuple[str, str, str]],
    views: Iterable[IndexView],
    indexes: Iterable[Index],
    pinyin: Callable[[str], str] | None,
) -> Iterator[dict[str, str]]:
    """Rows for the script: words "t", address "h", what stands beside them "c", pinyin "p" (initials, letters).

    `titles` are (words, address, beside). Without `pinyin`, titles are found by their characters only.
    """
    for words, href, beside in titles:
        yield _Sought(words, href, beside, pinyin(words) if pinyin else "").entry()
    readings = {
        (index.name, entry.heading): entry.reading
        for index in indexes
        for group in index.groups
        for entry in group.entries
    }
    for view in views:
        for item in (entry for group in view.groups for entry in group.entries):
            syllables = readings.get((view.name, item.heading), "")
            yield _Sought(item.heading, f"{INDEX_PAGE}#{item.id}", view.title, syllables).entry()
