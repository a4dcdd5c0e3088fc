"""Text that a saved page gives line by line (<pre>): programs, which become fenced code, and old pages that set whole texts so.

In: the elements of a page. Out: which of its events are code and which are lines of text; segments of either. In <pre> a line end of the
file is one of the page: closed up, a program would run into one line, and verse and paragraphs with it.
"""

from __future__ import annotations

import html
import re
from collections.abc import Collection
from dataclasses import dataclass

from bianzuan.cleaning.rule import HAN
from bianzuan.cleaning.segments import Segment
from bianzuan.cleaning.web.cells import dropped, mark
from bianzuan.cleaning.web.elements import BLANK, Element, Event, Tree
from bianzuan.cleaning.web.lines import Lines

_FENCE = "```"
_LINE_END = re.compile(r"\r\n?|\n")
# Programs may speak Chinese in comments; fewer Han than other signs they have always. A figure set in ASCII is none of either.
_MOST_HAN, _LETTERS, _LEAST_LETTERS = 0.3, re.compile("[A-Za-z]"), 8
_SHOWN = "lines that the page sets as they are"


@dataclass(frozen=True, slots=True)
class Preformatted:
    """Events inside code, the tags that hold it among them (`fences`); and text whose line ends are the page's."""

    code: frozenset[int] = frozenset()
    fences: frozenset[int] = frozenset()
    text: frozenset[int] = frozenset()


def preformatted(tree: Tree, source: str) -> Preformatted:
    """What stands in <pre>."""
    held = [e for e in tree.elements if e.tag == "pre" and tree.events[e.last - 1].kind == "close" and tree.events[e.last - 1].tag == "pre"]
    code = [e for e in held if _is_code(_words(tree, e, source))]
    inside = frozenset(i for e in code for i in range(e.first, e.last))
    fences = frozenset(i for e in code for i in (e.first, e.last - 1))
    text = frozenset(i for e in held if e.first not in inside for i in range(e.first, e.last) if tree.events[i].kind == "text")
    return Preformatted(inside, fences, text)


def _words(tree: Tree, element: Element, source: str) -> str:
    return "".join(source[e.start : e.end] for e in tree.events[element.first : element.last] if e.kind == "text")


def _is_code(words: str) -> bool:
    """True for a program: letters and few Han; a fence inside would end the one around it."""
    signs = BLANK.sub("", words)
    return len(_LETTERS.findall(signs)) >= _LEAST_LETTERS and len(HAN.findall(signs)) < _MOST_HAN * len(signs) and _FENCE not in words


def read_code(lines: Lines, event: Event, index: int, fences: Collection[int]) -> None:
    """An event of a program: its fences for the tags around it, and every line as it is."""
    if index in fences:
        lines.end(2 if event.kind == "open" else 1)
        lines.add(mark(event, _FENCE, "code begins" if event.kind == "open" else "code ends"))
        lines.end(1 if event.kind == "open" else 2)
    elif event.kind != "text":
        lines.add(dropped(event, "a tag"))
        if event.tag == "br":
            lines.end(1)
    else:
        read_lines(lines, event, code=True)


def read_lines(lines: Lines, event: Event, *, code: bool = False) -> None:
    """Words of <pre>, which end their lines where the page does."""
    source, start = lines.source.text, event.start
    for match in (*_LINE_END.finditer(source, event.start, event.end), None):
        end = match.start() if match else event.end
        words = source[start:end]
        shown = html.unescape(words) if code else words
        if end > start:
            blank = not lines.has_text and not shown.strip()
            lines.add(Segment(start, end, "", "html", "drop", reason=_SHOWN) if blank else Segment(start, end, shown, *(() if shown == words else ("html", "replace", "certain", _SHOWN))))
        if match:
            had = lines.has_text
            lines.add(Segment(match.start(), match.end(), "", "html", "drop", reason=_SHOWN))
            lines.end(1)
            if not had and lines.done and not code:
                lines.end(2)  # an empty line
            start = match.end()
