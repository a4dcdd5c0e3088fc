"""HTML inside the lines of a Markdown source that is the editor's: ruby, and spans with a class.

In: a line. Out: where its tags stand. Such a tag is Markdown like a star of emphasis, and no debris of a web page.
"""

from __future__ import annotations

import re
from typing import Literal

# "" where every tag is debris, "known" where spans of our own classes are none, "any" where no span is.
InlineMarkup = Literal["", "known", "any"]

# Classes that the style sheets know; nobody else writes them.
_KNOWN = r"(?:proper-name|book-title)"
_ANY = r"[A-Za-z][\w -]*"
# Reading and brackets of a ruby are no prose either: pinyin in them is meant.
# Stands for an angle that was an entity: once it is a character, tags around it cannot be read.
ANGLE = "\N{START OF HEADING}"
# No call of a note stands in one, and one without a reading is none.
_BASE = rf"[^<>\n\[{ANGLE}]"
_RUBY = re.compile(rf"<ruby>(?=(?:(?!</ruby>)[^\n])*<rt>)(?:{_BASE}|</?rb>|<(?P<part>rt|rp)>{_BASE}*</(?P=part)>)+</ruby>")
_RUBY_TAG = re.compile(r"<rt>[^<>]*</rt>|<rp>[^<>]*</rp>|</?(?:ruby|rb)>")


def _span(classes: str) -> re.Pattern[str]:
    return re.compile(rf"(?P<opening><span class=\"{classes}\">)[^<>\n{ANGLE}]*(?P<closing></span>)")


_ANY_SPAN = _span(_ANY)
KNOWN_SPAN = _span(_KNOWN)


def tag_spans(text: str, markup: InlineMarkup) -> list[tuple[int, int]]:
    """Where the editor's tags stand in a line, in order; only pairs count. Of a ruby also what is read over its base."""
    if not markup or "<" not in text:
        return []
    found: list[tuple[int, int]] = []
    masked = text
    for ruby in _RUBY.finditer(text):
        found += [(ruby.start() + tag.start(), ruby.start() + tag.end()) for tag in _RUBY_TAG.finditer(ruby[0])]
        # A span may stand around a ruby.
        masked = masked[: ruby.start()] + " " * len(ruby[0]) + masked[ruby.end() :]
    for span in (_ANY_SPAN if markup == "any" else KNOWN_SPAN).finditer(masked):
        found += [span.span("opening"), span.span("closing")]
    return sorted(found)
