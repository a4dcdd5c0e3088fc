"""Titles that the contents at the top of a volume list with who wrote each: 渡口旧事………刘敏（13）, and below it 渡口旧事 over 刘敏.

In: pieces of a page. Out: where such titles stand, and the kinds of the lines down to the name. Neither a title nor a pen name need look like
one: the list says which words are the title and which the name, and both stand again below it, one under the other. Two texts make a volume.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from bianzuan.cleaning.reassembly.pieces import Kind, Piece

_PAGE = re.compile("(?<![ \u3000])[ \u3000]*(?:[（(/／][ \u3000]*)?(?P<page>\\d{1,4})[ \u3000]*[)）]?$")
_FIRST_PAGE = re.compile("^\\d{1,4}(?:[.、．]|[ \u3000]|…)+")
# What parts the title from the name in a line of contents.
_PARTS = re.compile("[ \u3000]+|…+|[.．·・]{2,}|[—–_-]{2,}|[／/|｜：:]")
_MARKS = re.compile("[ \u3000《》〈〉“”‘’「」『』（）()【】\\[\\]·・…—–_-]+")
_LINES = ("text", "paragraph")
_LONGEST, _NAME, _LEAST, _BETWEEN, _ENTRIES = 60, 24, 2, 2, 400


def titles_listed(pieces: Sequence[Piece]) -> dict[int, tuple[Kind, ...]]:
    """The kinds of the lines of each head by the place of its title; {} for a page without such a list."""
    listed = list(takewhile(lambda place: pieces[place].kind == "table" or len(pieces[place].plain) <= _LONGEST, range(len(pieces))))[:_ENTRIES]
    heads: dict[str, list[int]] = {}
    for place, piece in enumerate(pieces):
        if len(piece.plain) <= _LONGEST and piece.kind in _LINES:
            heads.setdefault(_bare(piece.plain), []).append(place)
    found: dict[int, tuple[Kind, ...]] = {}
    entries: list[int] = []
    for place in listed:
        for line in pieces[place].plain.split("\n"):
            head = next((told for title, name in _readings(line) for below in heads.get(title, ()) if below > place and (told := _signed(pieces, below, name))), None)
            if head:
                found[head[0]] = head[1]
                entries.append(place)
    # Every entry stands above every text that is listed.
    return found if len(found) >= _LEAST and max(entries) < min(found) else {}


def _readings(line: str) -> Iterator[tuple[str, str]]:
    """Title and name in a line of contents, or in a row of it, in each way it may be parted."""
    line = line.strip("| ")
    if _PAGE.search(line) is None and _FIRST_PAGE.match(line) is None and "…" not in line:
        return
    text = _FIRST_PAGE.sub("", _PAGE.sub("", line))
    words = [bare for part in _PARTS.split(text) if (bare := _bare(part))]
    for count in range(1, len(words)):
        above, below = "".join(words[:count]), "".join(words[count:])
        yield above, below
        yield below, above


def _signed(pieces: Sequence[Piece], index: int, name: str) -> tuple[int, tuple[Kind, ...]] | None:
    """The head of a title over the line that says this name; a subtitle or two lines may stand between."""
    for place in range(index + 1, min(index + 2 + _BETWEEN, len(pieces) - 1)):
        line = pieces[place]
        if line.kind not in _LINES or len(line.plain) > _LONGEST:
            return None
        if len(name) <= _NAME and _bare(line.plain) == name:
            between: list[Kind] = ["subtitle"] * (place - index - 1)
            return index, ("title", *between, "byline")
    return None


def _bare(text: str) -> str:
    return _MARKS.sub("", text)
