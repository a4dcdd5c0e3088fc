"""The type area of a book nobody told us about: pages in, the measures its body lines agree on out.

Chinese is set in whole characters, so the lines of the body share their edges to a fraction of a point. Where they do
not agree – a poster, a spreadsheet, ragged setting – there is no type area to hold anything against, and none is given.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from bianzuan.preflight.alignment import is_han
from bianzuan.preflight.expected import TypeArea
from bianzuan.preflight.pages import Page, TextLine

# Fewer lines agree by chance.
_LEAST_LINES = 60
_SAME_SIZE = 0.3  # pt
# Edges are counted in steps of half a point; rounding in other programs scatters them by less.
_STEP = 0.5
# Share of the lines that must begin at the edge or two characters in, and of those that must end at the other.
_FLUSH, _FULL = 0.6, 0.35


def type_area(pages: Sequence[Page]) -> TypeArea | None:
    """The type area, its gutter that of a recto; None where the lines do not agree on one."""
    size = _body_size(pages)
    rectos, versos = (_body_lines(pages[side::2], size) for side in (0, 1))
    lines = [*rectos, *versos]
    if len(lines) < _LEAST_LINES or not rectos or not versos:
        return None
    left, other = _commonest(line.left for line in rectos), _commonest(line.left for line in versos)
    measure = _commonest(_end(line) for line in rectos) - left
    leading = _leading(lines)
    if not _agree(rectos, left, measure, size) or not _agree(versos, other, measure, size) or leading < size:
        return None
    head = min(line.y for line in lines) - leading
    return TypeArea(left, other, head, measure, max(line.y for line in lines) - head, size, leading)


def _body_size(pages: Sequence[Page]) -> float:
    sizes = Counter(round(char.size, 1) for page in pages for char in page.chars if is_han(char.text))
    return sizes.most_common(1)[0][0] if sizes else 0.0


def _body_lines(pages: Sequence[Page], size: float) -> list[TextLine]:
    lines = (line for page in pages for line in page.lines if abs(line.size - size) < _SAME_SIZE)
    return [line for line in lines if 2 * sum(is_han(char.text) for char in line.chars) > len(line.chars)]


def _end(line: TextLine) -> float:
    last = line.chars[-1]
    return last.x + last.size if is_han(last.text) else last.right


def _commonest(values: Iterable[float]) -> float:
    """The middle of the values around the commonest step."""
    every = list(values)
    step, _ = Counter(round(value / _STEP) for value in every).most_common(1)[0]
    near = sorted(value for value in every if abs(value / _STEP - step) <= 1)
    return near[len(near) // 2]


def _leading(lines: Sequence[TextLine]) -> float:
    gaps = (after.y - line.y for line, after in zip(lines, lines[1:], strict=False))
    positive = [gap for gap in gaps if gap > 0]
    return _commonest(positive) if positive else 0.0


def _agree(lines: Sequence[TextLine], left: float, measure: float, size: float) -> bool:
    flush = sum(min(abs(line.left - left - indent * size) for indent in (0, 1, 2)) < 0.6 * size for line in lines)
    full = sum(abs(_end(line) - left - measure) < size for line in lines)
    return flush >= _FLUSH * len(lines) and full >= _FULL * len(lines) and measure > 5 * size
