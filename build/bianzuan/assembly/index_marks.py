"""Index marks in the Markdown of articles: `[term]{.index entry="…" main}` → `<span class="index-mark" data-entry="…">`.

Cleaning escapes what an author's text has of Markdown, and sets its quotation marks: a mark is known in that form too.
What the keys mean is indexing's business; here they only become attributes.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element

from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor

if TYPE_CHECKING:
    from markdown import Markdown

_MARK = r"\\?\[((?:[^\[\]\\\n]|\\[^\[\]])+?)\\?\]\\?\{:?\s*\.index(?![\w-])((?:[^{}\n\\]|\\[^{}])*)\\?\}"
_KEY = re.compile(r"([\w-]+)(?:=(?:[\"“”]([^\"“”]*)[\"“”]|([^\s\"“”]+)))?")
# Before Markdown's own escapes (180), which would take the brackets apart, and behind code (190).
_PRIORITY = 185


class IndexMarks(Extension):
    """Adds index marks to Markdown."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Markdown's name for it
        """Register the pattern."""
        md.inlinePatterns.register(_MarkPattern(_MARK, md), "index-mark", _PRIORITY)


class _MarkPattern(InlineProcessor):
    def handleMatch(  # type: ignore[override]  # noqa: N802 - Markdown's name for it
        self, m: re.Match[str], data: str
    ) -> tuple[Element, int, int]:
        element = Element("span", {"class": "index-mark"})
        for found in _KEY.finditer(m[2]):
            element.set(f"data-{found[1]}", found[2] or found[3] or "")
        element.text = m[1]
        return element, m.start(0), m.end(0)
