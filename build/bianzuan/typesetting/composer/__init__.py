"""The Chinese line composer: what WeasyPrint 70.0 does not do to Chinese lines, put in at eight known seams.

WeasyPrint opens only word spaces, so Chinese lines come out ragged; it sets marks full width at the ends of lines;
it knows no space between Han and Latin; it breaks no phrase that has a box for each character; and it moves some
notes a page on. `install` replaces the functions at fault once, after comparing version and source text with what
this composer was written for; where they differ, nothing is replaced and lines are set plainly.
"""

from __future__ import annotations

import hashlib
import inspect
from collections.abc import Callable
from dataclasses import dataclass
from types import ModuleType
from typing import Any

import weasyprint
from weasyprint.draw import text as draw_text
from weasyprint.layout import LayoutContext, block, inline
from weasyprint.text import line_break

from bianzuan.typesetting.composer.actual_text import reading_true
from bianzuan.typesetting.composer.breaking import breaking_between, squeezing_split
from bianzuan.typesetting.composer.footnotes import adding_notes, keeping_notes
from bianzuan.typesetting.composer.glyphs import with_own_widths
from bianzuan.typesetting.composer.lines import composing_text_align

KNOWN_VERSIONS = ("70.0",)


@dataclass(frozen=True, slots=True)
class Seam:
    """A function the composer relies on, the start of its source's SHA-256, and what replaces it, if anything."""

    owner: ModuleType | type
    name: str
    sha256: str
    replacement: Callable[[Callable[..., Any]], Callable[..., Any]] | None = None


# The functions without a replacement are those whose arithmetic the replacements count on.
SEAMS: tuple[Seam, ...] = (
    Seam(line_break.Layout, "set_text", "fe23ca9937dbf520", with_own_widths),
    Seam(line_break, "_font_style_cache_key", "d6b09d54b8258d58"),
    Seam(line_break.Layout, "setup", "fb227a55094f41d4"),
    Seam(line_break.Layout, "reactivate", "0b89ee097104b713"),
    Seam(line_break.Layout, "get_first_line", "bb65cbda0e27f135"),
    Seam(draw_text, "draw_first_line", "1bb8eae6d88e71b1", reading_true),
    Seam(inline, "get_next_linebox", "67af458c2545e74f"),
    Seam(inline, "split_inline_box", "3a0cb7ca7e34c7ef", squeezing_split),
    Seam(inline, "can_break_inside", "fec5e4629e038141", breaking_between),
    Seam(inline, "text_align", "e953d41b87ccfc30", composing_text_align),
    Seam(block, "_linebox_layout", "e07bbe000974787e", keeping_notes),
    Seam(LayoutContext, "layout_footnote", "5075f64aaae4a32d"),
    Seam(LayoutContext, "_update_footnote_area", "2e317e4b066fb80c", adding_notes),
)

_replaced: dict[tuple[str, str], Callable[..., Any]] = {}


def fingerprint(function: Callable[..., Any]) -> str:
    """Start of the SHA-256 of a function's source text."""
    return hashlib.sha256(inspect.getsource(function).encode()).hexdigest()[:16]


def _original(seam: Seam) -> Callable[..., Any]:
    key = (seam.owner.__name__, seam.name)
    function: Callable[..., Any] = _replaced.get(key) or getattr(seam.owner, seam.name)
    return function


def unknown_seams() -> tuple[str, ...]:
    """What of this WeasyPrint is not as the composer knows it: the version, or functions by name."""
    if weasyprint.__version__ not in KNOWN_VERSIONS:
        return (f"WeasyPrint {weasyprint.__version__}",)
    return tuple(seam.name for seam in SEAMS if fingerprint(_original(seam)) != seam.sha256)


def install() -> tuple[str, ...]:
    """Puts the composer in place, once; returns what of WeasyPrint is unknown, in which case nothing is replaced."""
    if unknown := unknown_seams():
        return unknown
    for seam in SEAMS:
        key = (seam.owner.__name__, seam.name)
        if seam.replacement and key not in _replaced:
            _replaced[key] = getattr(seam.owner, seam.name)
            setattr(seam.owner, seam.name, seam.replacement(_replaced[key]))
    return ()


def uninstall() -> None:
    """Puts WeasyPrint's own functions back, for comparison with plain setting."""
    for seam in SEAMS:
        if original := _replaced.pop((seam.owner.__name__, seam.name), None):
            setattr(seam.owner, seam.name, original)
