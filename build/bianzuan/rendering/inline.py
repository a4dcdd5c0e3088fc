"""Spans into the character data of markup: index anchors, editorial marks and note calls; the text never changes.

HTML of one block or note in, the same HTML with `<span>`s at the wanted offsets out. Offsets count the code points
of the block's character data (`model.Block.text`); note calls (`<sup class="note-call" data-note="…"></sup>`) count
nothing. A span that crosses an element boundary or another span is cut there; its id stays on the first piece (an id
is unique), and the others bear it with their number, so that no page on which a piece stands is lost.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from html import escape
from html.parser import HTMLParser
from itertools import pairwise

from bianzuan.model import PIECE

_VOID = frozenset({"br", "hr", "img", "wbr", "col", "input"})
# Class of a passage that leads to its heading in the index.
MENTION = "mention"
# What stands in 〔〕 is the editor's, and nothing else is (design.md, cleaned article).
_EDITORIAL = re.compile(r"〔[^〔〕]*〕")


@dataclass(frozen=True, slots=True)
class Span:
    """A run of the character data that gets a span: with `anchor` once, with `name` (a class) on every piece.

    `href` makes it a link, where it does not stand in one already: links do not nest.
    """

    start: int
    end: int
    anchor: str = ""
    name: str = ""
    href: str = ""
    language: str = ""

    def tags(self, piece: int, *, linked: bool) -> tuple[str, str]:
        """Start and end tag of a piece, counted from 1; both "" where it needs none."""
        identifier = f'id="{escape(self.anchor)}{f"{PIECE}{piece}" if piece > 1 else ""}"'
        if linked:
            return f'<a class="{MENTION}" {identifier} href="{escape(self.href)}">', "</a>"
        if self.anchor:
            return f"<span {identifier}>", "</span>"
        language = f' lang="{self.language}"' if self.language else ""
        return (f'<span class="{escape(self.name)}"{language}>', "</span>") if self.name else ("", "")


def editorial_spans(text: str) -> list[Span]:
    """What the editor has put into the text: every 〔…〕 with its brackets."""
    return [Span(*found.span(), name="editorial") for found in _EDITORIAL.finditer(text)]


def character_data(html: str) -> str:
    """The text of a piece of HTML, as offsets count it."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return "".join(reader.text)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.text: list[str] = []

    def handle_data(self, data: str) -> None:
        self.text.append(data)


Attributes = Mapping[str, str | None]
CallWriter = Callable[[str], str]


class _Rewriter(HTMLParser):
    """Copies markup, opens and closes spans while it counts characters, replaces note calls."""

    def __init__(self, spans: Iterable[Span], root: Attributes, call: CallWriter) -> None:
        super().__init__(convert_charrefs=True)
        # Outer spans first; between equals, anchors go outside classes.
        self._spans = sorted(spans, key=lambda span: (span.start, -span.end, not span.anchor))
        self._root: Attributes | None = root
        self._call = call
        self._at = 0
        self._open: list[tuple[Span, str]] = []  # with the end tag
        self._links = 0  # links of the text itself that are open
        self._begun: Counter[Span] = Counter()
        self._in_call = False
        self.out: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag == "sup" and given.get("class") == "note-call":
            self.out.append(self._call(given.get("data-note") or ""))
            self._in_call = True
            return
        if self._root is not None:
            given = _merged(given, self._root)
            self._root = None
        self._links += tag == "a"
        words = "".join(f" {key}" if value is None else f' {key}="{escape(value)}"' for key, value in given.items())
        self.out.append(f"<{tag}{words}>")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in _VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag == "sup" and self._in_call:
            self._in_call = False
        elif tag not in _VOID:
            self._links -= tag == "a"
            self.out.append(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        begin, end = self._at, self._at + len(data)
        inside = {place for span in self._spans for place in (span.start, span.end) if begin < place < end}
        for left, right in pairwise(sorted({begin, end, *inside})):
            self._change([span for span in self._spans if span.start < right and span.end > left], left)
            self.out.append(escape(data[left - begin : right - begin], quote=False))
        self._change([], end)
        self._at = end

    def _change(self, wanted: list[Span], at: int) -> None:
        """Close what is not wanted any more, set empty anchors, open what is wanted."""
        kept = 0
        while kept < min(len(wanted), len(self._open)) and self._open[kept][0] == wanted[kept]:
            kept += 1
        self.out += [closing for _, closing in reversed(self._open[kept:])]
        del self._open[kept:]
        for span in self._spans:
            if span.start == span.end == at and span not in self._begun:
                self._begun[span] += 1
                self.out += span.tags(1, linked=False)
        for span in wanted[kept:]:
            self._begun[span] += 1
            free = not self._links and all(closing != "</a>" for _, closing in self._open)
            opening, closing = span.tags(self._begun[span], linked=bool(span.href) and free)
            self._open.append((span, closing))
            self.out.append(opening)


def _merged(given: dict[str, str | None], root: Attributes) -> dict[str, str | None]:
    """Attributes of the root element with ours put over them; classes add up."""
    classes = [*(given.get("class") or "").split(), *(root.get("class") or "").split()]
    merged = {**given, **root, "class": " ".join(dict.fromkeys(classes))}
    return {key: value for key, value in merged.items() if key != "class" or value}


def rewrite(html: str, spans: Iterable[Span], call: CallWriter, root: Attributes | None = None) -> str:
    """HTML with the spans put in, each note call replaced by `call(note id)`, `root` put on the first element.

    `root` is None for inline HTML that has no element around it.
    """
    rewriter = _Rewriter(spans, root or {}, call)
    if root is None:
        rewriter._root = None
    rewriter.feed(html)
    rewriter.close()
    return "".join(rewriter.out)
