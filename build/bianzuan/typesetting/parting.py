"""Elements parted behind so many of their characters, as a note is that goes on on the next page.

In: an element of a section's tree. Out: what is cut off, an element of its kind. Characters without width or ink do not count.
"""

from __future__ import annotations

from copy import deepcopy
from xml.etree.ElementTree import Element

from bianzuan.typesetting.composer.marks import INVISIBLE


def restore(note: Element, before: Element) -> None:
    """Make an element hold what its copy did before, and look so."""
    copied = deepcopy(before)
    note.text, note[:] = copied.text, list(copied)
    note.set("class", before.get("class") or "")


def take_out(element: Element, parent: Element) -> None:
    """Remove an element, but for the text behind it."""
    place = list(parent).index(element)
    tail = element.tail or ""
    if place:
        parent[place - 1].tail = (parent[place - 1].tail or "") + tail
    else:
        parent.text = (parent.text or "") + tail
    parent.remove(element)


def cut(element: Element, count: int) -> Element | None:
    """Cut an element behind so many characters: it keeps these, an element of its kind with all others is given; None where there are none."""
    rest, left = _cut_at(element, count)
    if rest is None or left or not count_of("".join(rest.itertext())):
        return None
    while len(rest) and rest[0].tag == "br" and not (rest.text or "").strip():
        rest.text = rest[0].tail
        del rest[0]
    return rest


def _cut_at(element: Element, count: int) -> tuple[Element | None, int]:
    """What is cut off, or None and how many characters were lacking."""
    rest = Element(element.tag, {name: value for name, value in element.attrib.items() if name != "id"})
    place, count = _place(element.text or "", count)
    if not count and place < len(element.text or ""):
        rest.text, element.text = (element.text or "")[place:], (element.text or "")[:place]
        rest.extend(list(element))
        element[:] = []
        return rest, 0
    for number, child in enumerate(element):
        if not count:
            rest.extend(element[number:])
            del element[number:]
            return rest, 0
        lower, count = _cut_at(child, count)
        if lower is not None:
            lower.tail, child.tail = child.tail, None
            rest.extend([lower, *element[number + 1 :]])
            del element[number + 1 :]
            return rest, 0
        place, count = _place(child.tail or "", count)
        if not count:
            rest.text, child.tail = (child.tail or "")[place:], (child.tail or "")[:place]
            rest.extend(element[number + 1 :])
            del element[number + 1 :]
            return (rest, 0) if rest.text or len(rest) else (None, 0)
    return None, count


def _place(text: str, count: int) -> tuple[int, int]:
    """Where `count` characters of a text end, and how many it lacks."""
    for place, char in enumerate(text):
        if not count:
            return place, 0
        count -= _counts(char)
    return len(text), count


def count_of(text: str) -> int:
    """How many characters have width and ink."""
    return sum(1 for char in text if _counts(char))


def _counts(char: str) -> bool:
    return char not in INVISIBLE and not char.isspace()
