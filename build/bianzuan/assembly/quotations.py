"""Quotations of a Markdown text: lines that Markdown would run together, and the line that says whose words they are.

In: a body, or a block of kind "quotation". Out: the same with these lines apart. Verses and attributions stand on lines of
their own in every printed book, while Markdown reads the lines of a quotation as one paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from bianzuan.model import Block

_QUOTED = re.compile(r"(?P<mark>(?:> ?)+)(?P<words>.*)")
# ——《河防通议》, －－鲁迅; of two hyphens behind which something stands.
_DASH = r"(?:—{1,2}|\uff0d{1,2}|--?(?!-))[ \u3000]*(?=[^\s\u2014\uff0d-])"
_SAID_BY = re.compile(_DASH)
# （《河防通议》卷上）: a source in brackets, all of the paragraph.
_IN_BRACKETS = r"（(?=[^（）<>]*[《〈])[^（）]{2,40}）"
_LAST = re.compile(rf"<p>(?=(?:{_DASH}[^\n]{{1,60}}|{_IN_BRACKETS})</p>\s*(?:</blockquote>\s*)+\Z)")
_BROKEN = re.compile(r"<p>(?=(?:(?!</p>)[\s\S])*<br />)")
# A line of verse has so many characters at most, and a mark at its end.
_VERSE = re.compile(r"[^\s].{0,19}[，。；！？、：,;!?.…—”’」』]")


def with_lines_apart(body: str) -> str:
    """The body, in which a line of a quotation that begins with a dash begins a paragraph, and lines of verse end in breaks."""
    lines = body.split("\n")
    made: list[str] = []
    place = 0
    while place < len(lines):
        end = place
        while end < len(lines) and lines[end].startswith(">"):
            end += 1
        made += _quotation(lines[place:end]) if end > place else [lines[place]]
        place = max(end, place + 1)
    return "\n".join(made)


def _quotation(lines: Sequence[str]) -> Iterator[str]:
    """Lines of a quotation, paragraph by paragraph."""
    found = [match for line in lines if (match := _QUOTED.match(line))]
    place = 0
    while place < len(found):
        end = place + 1
        while end < len(found) and found[end]["words"].strip() and found[place]["words"].strip() and found[end]["mark"] == found[place]["mark"] and not _SAID_BY.match(found[end]["words"]):
            end += 1
        verse = end - place > 1 and all(_VERSE.fullmatch(match["words"].strip()) for match in found[place:end])
        if place and found[place]["words"].strip() and found[place - 1]["words"].strip() and _SAID_BY.match(found[place]["words"]):
            yield found[place]["mark"].rstrip()
        for number, match in enumerate(found[place:end], place + 1):
            yield match[0].rstrip() + "  " if verse and number < end else match[0]
        place = end


def with_attribution(block: Block) -> Block:
    """The block; verses of a quotation, and a last paragraph that says whose words it has, bear the class of such lines."""
    if block.kind != "quotation":
        return block
    html = _LAST.sub('<p class="attribution">', block.html) if block.html.count("<p>") > 1 else block.html
    return replace(block, html=_BROKEN.sub('<p class="lines">', html))
