"""Text boxes glyph by glyph: what Pango shaped in, cells and exactly spaced glyphs out.

Spacing is written into the glyphs' geometry instead of asked of Pango by letter-spacing, which Pango halves between
neighbours and rounds. WeasyPrint writes advances as whole thousandths of an em and cuts off the rest, so widths are
chosen here that nothing is cut off of, and what is rounded in one gap is made up for in the next.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from weasyprint.text import line_break
from weasyprint.text.ffi import FROM_UNITS, TO_UNITS, ffi, pango
from weasyprint.text.line_break import Layout

from bianzuan.typesetting.composer.marks import AUTOSPACE, INVISIBLE, half_width_marks

ffi.cdef("PangoAttrList * pango_attr_list_copy (PangoAttrList *list);", override=True)

# Han-Latin space in em; CLREQ 3.2.3 has a quarter, book setters prefer a little less.
AUTOSPACE_EM = 0.2

# Font features by which a style sheet asks for the Kaiming style, and for marks that hang at line ends; no font knows
# them, the composer does.
KAIMING, HANGING_MARKS = "KAIM", "HANG"

# Pango hands no more than 32 features to a run of text and drops the first of them, so that a long paragraph would be
# broken by the widths of full squares. A line has fewer marks; what comes after them is not looked at.
_MOST_FEATURES = 28

_THOUSANDTHS = 1000 * FROM_UNITS


def shaped_cells(style: Any, text: str) -> list[tuple[str, float]]:
    """Text and natural advance, in CSS pixels, of every cluster of a text.

    Kept with the fonts, since a line is shaped anew in each layout of its page.
    """
    known: dict[tuple[str, str], list[tuple[str, float]]] = getattr(style.font_config, "shaped", {})
    key = (text, f"{line_break._font_style_cache_key(style, True)}{style['letter_spacing']}{style['font_kerning']}")
    if key not in known:
        known[key] = _shaped(style, text)
    return known[key]


def _shaped(style: Any, text: str) -> list[tuple[str, float]]:
    layout = Layout(style)
    layout.set_text(text)
    line, _ = layout.get_first_line()
    found = []
    for cluster in _clusters(line, layout.text):
        width = sum(glyph.geometry.width for glyph in cluster.glyphs)
        found.append((cluster.text, width * FROM_UNITS))
    return found


class ComposedLayout(Layout):  # type: ignore[misc]  # WeasyPrint has no type hints
    """The layout of one text box in a composed line, asleep until it is drawn.

    `before` and `after` hold, for each cluster, what is added to it in CSS pixels; `gaping` says whether a gap in it
    would be read as a typed space.
    """

    def __init__(self, measured: Layout, text: str, before: Sequence[float], after: Sequence[float], gaping: bool) -> None:
        # Nothing of Pango yet: WeasyPrint keeps layouts without it from line breaking until drawing, too. The
        # places of under- and overlines are read while a layout is asleep.
        self.__dict__.update(measured.__dict__)
        self.__dict__.pop("_kept_attributes", None)
        self.text = text
        self.max_width = None
        self.before = before
        self.after = after
        self.gaping = gaping
        self._drawing = False

    def reactivate(self, style: Any) -> None:
        """Called by WeasyPrint before it draws."""
        super().reactivate(style)
        self._drawing = True

    def get_first_line(self) -> tuple[Any, int | None]:
        """The shaped line; when it is to be drawn, with the spacing in its glyphs."""
        line, index = super().get_first_line()
        if self._drawing:
            self._drawing = False
            self._space(line)
        return line, index

    def _space(self, line: Any) -> None:
        # Pango keeps the font size in whole units, and WeasyPrint divides by that.
        em = int(self.style["font_size"] * TO_UNITS) * FROM_UNITS
        rounded = 0.0
        for number, cluster in enumerate(_clusters(line, self.text)):
            before, after = self.before[number], self.after[number]
            last = len(cluster.glyphs) - 1
            for place, glyph in enumerate(cluster.glyphs):
                shift = before * TO_UNITS if place == 0 else 0.0
                width = glyph.geometry.width + shift + (after * TO_UNITS if place == last else 0.0)
                rounded = _write(cluster.font, glyph, shift, width, em, rounded)


def _write(font: Any, glyph: Any, shift: float, width: float, em: float, rounded: float) -> float:
    """Sets one glyph's advance (Pango units) to whole thousandths of the em; returns the rounding to make up for."""
    wanted = width * _THOUSANDTHS / em + rounded
    advance: int = round(wanted)
    if glyph.glyph == pango.PANGO_GLYPH_EMPTY:
        # WeasyPrint writes an empty glyph's width without its factor 1000/1024.
        glyph.geometry.width = round(advance * em)
        return float(wanted - advance)
    offset: int = round((glyph.geometry.x_offset + shift) * _THOUSANDTHS / em)
    # Likewise an offset; what is stored makes WeasyPrint's number the right one.
    glyph.geometry.x_offset = round(offset * em)
    surplus = _own_advance(font, glyph.glyph, em) + offset - advance
    units = advance * em / _THOUSANDTHS
    # WeasyPrint cuts `surplus` off towards zero, so it is made a hair larger, away from zero.
    glyph.geometry.width = int(units) if surplus > 0 else -int(-units // 1) if surplus < 0 else round(units)
    return float(wanted - advance)


def _own_advance(font: Any, glyph: int, em: float) -> int:
    """The glyph's advance in the font, as WeasyPrint rounds it."""
    if glyph & pango.PANGO_GLYPH_UNKNOWN_FLAG:
        return 0
    ink, logical = ffi.new("PangoRectangle *"), ffi.new("PangoRectangle *")
    pango.pango_font_get_glyph_extents(font, glyph, ink, logical)
    return int(round(logical.width * _THOUSANDTHS / em))


class _Cluster:
    """Glyphs that belong to the same characters."""

    __slots__ = ("font", "glyphs", "text")

    def __init__(self, font: Any, text: str, glyphs: list[Any]) -> None:
        self.font = font
        self.text = text
        self.glyphs = glyphs


def _clusters(line: Any, text: str) -> Iterator[_Cluster]:
    """The clusters of a left-to-right line, in order."""
    encoded = text.encode()
    run = line.runs[0] if line.runs != ffi.NULL else ffi.NULL
    while run != ffi.NULL:
        item, run = run.data, run.next
        glyphs, starts = item.glyphs.glyphs, item.glyphs.log_clusters
        count, offset, length = item.glyphs.num_glyphs, item.item.offset, item.item.length
        place = 0
        while place < count:
            start, first = starts[place], place
            while place < count and starts[place] == start:
                place += 1
            end = starts[place] if place < count else length
            characters = encoded[offset + start : offset + end].decode()
            yield _Cluster(item.item.analysis.font, characters, [glyphs[i] for i in range(first, place)])


def with_own_widths(set_text: Callable[..., None]) -> Callable[..., None]:
    """`Layout.set_text` that gives space carriers and marks their widths, so that Pango breaks lines with them."""

    def set_measured_text(self: Any, text: str, justify: bool = False) -> None:
        _restore(self)
        set_text(self, text, justify)
        spaces = list(_carriers(self)) if AUTOSPACE in self.text else []
        if self.style["letter_spacing"] not in ("normal", 0):
            spaces += _unspaced(self.text)
        features = list(_halved_marks(self.text)) if asks_for(self.style, KAIMING) else []
        if spaces or features:
            _change_attributes(self, spaces, features)

    return set_measured_text


def asks_for(style: Any, feature: str) -> bool:
    """Whether the style sheet asks for a feature of the composer."""
    settings = style["font_feature_settings"]
    return settings != "normal" and any(tag == feature for tag, _ in settings)


def _restore(layout: Any) -> None:
    """Takes back what an earlier text put into the attributes of a layout that is used again."""
    kept = layout.__dict__.pop("_kept_attributes", None)
    if kept is not None and kept[0] is layout.layout:
        pango.pango_layout_set_attributes(layout.layout, kept[1])


def _carriers(layout: Any) -> Iterator[Any]:
    # An odd number of units: Pango rounds the halves of a letter-spacing of whole pixels.
    units = int(layout.style["font_size"] * AUTOSPACE_EM * TO_UNITS) | 1
    encoded, carrier = layout.text.encode(), AUTOSPACE.encode()
    start = encoded.find(carrier)
    while start >= 0:
        attribute = pango.pango_attr_letter_spacing_new(units)
        attribute.start_index, attribute.end_index = start, start + len(carrier)
        yield attribute
        start = encoded.find(carrier, start + 1)


def _unspaced(text: str) -> Iterator[Any]:
    """Characters without a glyph: letter-spacing behind them would open a gap twice as wide as the others."""
    start = 0
    for char in text:
        end = start + len(char.encode())
        if char in INVISIBLE and char != AUTOSPACE:
            attribute = pango.pango_attr_letter_spacing_new(0)
            attribute.start_index, attribute.end_index = start, end
            yield attribute
        start = end


def _halved_marks(text: str) -> Iterator[Any]:
    for start, end in itertools.islice(_runs(half_width_marks(text)), _MOST_FEATURES):
        attribute = pango.pango_attr_font_features_new(b"halt")
        attribute.start_index, attribute.end_index = len(text[:start].encode()), len(text[:end].encode())
        yield attribute


def _runs(places: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Neighbouring places as start and end."""
    start = end = -1
    for place in places:
        if place != end and end > 0:
            yield start, end
        if place != end:
            start = place
        end = place + 1
    if end > 0:
        yield start, end


def _change_attributes(layout: Any, spaces: Sequence[Any], features: Sequence[Any]) -> None:
    plain = pango.pango_layout_get_attributes(layout.layout)
    if plain == ffi.NULL:
        kept, changed = ffi.NULL, pango.pango_attr_list_new()
    else:
        kept = ffi.gc(pango.pango_attr_list_copy(plain), pango.pango_attr_list_unref)
        changed = pango.pango_attr_list_copy(plain)
    changed = ffi.gc(changed, pango.pango_attr_list_unref)
    for attribute in spaces:
        pango.pango_attr_list_change(changed, attribute)
    for attribute in features:
        # Features add up; changed instead, Pango breaks lines by the widths without them.
        pango.pango_attr_list_insert(changed, attribute)
    layout._kept_attributes = (layout.layout, kept)
    pango.pango_layout_set_attributes(layout.layout, changed)
