"""Definition lists of a saved page that are fields: <dt>尺寸</dt><dd>长31厘米</dd> is one line, a label and its value.

In: the elements of a page. Out: events between a label and its value; true for the first of them. A list in which a term is explained in a
sentence, or in more paragraphs than one, is text.
"""

from __future__ import annotations

from bianzuan.cleaning.web.elements import BLOCKS, Element, Tree, within

_LABEL, _VALUE, _LEAST = 12, 60, 2


def fields(tree: Tree, source: str) -> dict[int, bool]:
    """Events from the end of each label to the beginning of its value."""
    found: dict[int, bool] = {}
    for one in (e for e in tree.elements if e.tag == "dl"):
        parts = [e for e in within(tree, one) if e.tag in ("dt", "dd")]
        pairs = list(zip(parts[::2], parts[1::2], strict=False))
        if len(parts) % 2 or len(pairs) < _LEAST or not all(_is_field(tree, source, label, value) for label, value in pairs):
            continue
        for label, value in pairs:
            # A label may have no end tag; its last event are its words then.
            first = label.last - 1 if tree.events[label.last - 1].kind == "close" else label.last
            found |= {index: index == first for index in range(first, value.first + 1)}
    return found


def _is_field(tree: Tree, source: str, label: Element, value: Element) -> bool:
    if (label.tag, value.tag) != ("dt", "dd") or value.first < label.last or any(e.tag in BLOCKS for part in (label, value) for e in within(tree, part)):
        return False
    said, told = (_words(tree, source, part) for part in (label, value))
    return 0 < len(said) <= _LABEL and 0 < len(told) <= _VALUE and "。" not in told and not any(tree.events[i].tag == "br" for i in range(value.first, value.last))


def _words(tree: Tree, source: str, element: Element) -> str:
    texts = (source[event.start : event.end] for event in tree.events[element.first : element.last] if event.kind == "text")
    return "".join("".join(texts).split())
