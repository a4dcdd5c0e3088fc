"""Figures set high and low (10⁻³, CO₂): an HTML tree in; those that faces lack as ordinary ones, raised, out.

Chinese faces have ¹²³ and seldom more, and figures of two faces do not go together. A run that needs others is set in
ordinary figures, small, above or below the line; `data-read` keeps what stands there, for readers of the PDF.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from bianzuan.typesetting.composer.marks import JOIN

_MINUS = "\N{MINUS SIGN}"
_HIGH = dict(zip("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ", f"0123456789+{_MINUS}=()ni", strict=True))
_LOW = dict(zip("₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎", f"0123456789+{_MINUS}=()", strict=True))
_NATIVE = frozenset("¹²³")
# All characters that are drawn as others here.
DRAWN_AS_OTHERS = frozenset((*_HIGH, *_LOW))
_RUN = re.compile(f"[{''.join(_HIGH)}]+|[{''.join(_LOW)}]+")
_UNTOUCHED = frozenset(("head", "script", "style", "code", "pre", "svg", "math"))


def set_raised(root: Element) -> None:
    """Put the runs of figures set high and low that need it into spans, everywhere below `root`."""
    for parent in list(_touched(root)):
        if parent.get("data-read"):
            continue
        # From the end, so that places stay what they are.
        for place, child in reversed(list(enumerate(parent))):
            child.tail, parent[place + 1 : place + 1] = _parted(child.tail)
        parent.text, parent[0:0] = _parted(parent.text)


def _touched(element: Element) -> Iterator[Element]:
    if element.tag not in _UNTOUCHED:
        yield element
        for child in element:
            yield from _touched(child)


def _parted(text: str | None) -> tuple[str | None, list[Element]]:
    """What stands before the first span, and the spans with what follows each."""
    runs = [run for run in _RUN.finditer(text or "") if not _NATIVE.issuperset(run[0])]
    if not text or not runs:
        return text, []
    made = []
    for number, run in enumerate(runs):
        high = run[0][0] in _HIGH
        span = Element("span", {"class": "raised" if high else "lowered", "data-read": run[0]})
        span.text = "".join((_HIGH if high else _LOW)[char] for char in run[0])
        span.tail = _held(text[run.end() : runs[number + 1].start()]) if number + 1 < len(runs) else text[run.end() :]
        made.append(span)
    return _held(text[: runs[0].start()]), made


def _held(text: str) -> str:
    """The text before such figures, which begin no line: ℃⁻¹ would be parted before the sign."""
    return text + JOIN if text and not text[-1].isspace() else text
