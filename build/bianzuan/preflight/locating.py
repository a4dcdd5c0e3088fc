"""Words that a message quotes, and the page it names: where they stand on it, so that the report can mark them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from bianzuan.preflight.matrices import Place
from bianzuan.preflight.pages import Page
from bianzuan.preflight.runs import around, outer_words, squeeze

# Parameters of messages that quote the page, the most telling first.
QUOTES = ("context", "text", "before", "label", "heading")
# Shorter quotations stand anywhere.
_LEAST = 2


def locate(page: Page, params: Mapping[str, object]) -> tuple[Place, ...]:
    """Boxes around what the parameters quote; () if none of it is on the page."""
    text = "".join(char.text for char in page.chars)
    for quoted in _quotations(params):
        at = text.find(quoted)
        if at >= 0:
            # A character is one code point, so places in the text are places among the characters.
            return around(page.chars[at : at + len(quoted)])
    return _folio(page, str(params.get("folio", "")))


def _quotations(params: Mapping[str, object]) -> Iterator[str]:
    for key in QUOTES:
        quoted = squeeze(str(params.get(key, ""))).rpartition("▸")[2].strip("…")
        if len(quoted) >= _LEAST:
            yield quoted


def _folio(page: Page, folio: str) -> tuple[Place, ...]:
    """The line that bears a number at one of its ends, nearest to the head or the foot of the page."""
    bearing = [line for line in page.lines if folio and folio in outer_words(line)]
    edge = min(bearing, key=lambda line: min(line.y, page.height - line.y), default=None)
    return around(edge.chars) if edge else ()
