"""Verses longer than the measure (转行): an HTML tree in; each line of their poem a block that hangs, out.

What is turned over stands two characters in, so that nobody takes it for a verse of its own. Poems whose lines all fit
are left as they are.
"""

from __future__ import annotations

from xml.etree.ElementTree import Element

from bianzuan.typesetting.composer.marks import INVISIBLE, is_square

# Characters by which the style sheet sets a poem in.
INDENT = 4
# Latin letters are about half a square wide.
_LATIN = 0.55


def hang_verses(root: Element, columns: float) -> None:
    """Make blocks of the lines of poems that do not all fit; `columns` characters fit a line of the text."""
    for poem in root.iter("p"):
        if "verse" not in (poem.get("class") or "").split() or poem.find("br") is None:
            continue
        lines = _lines(poem)
        if max(map(_length, lines)) > columns - INDENT:
            poem.text = None
            poem[:] = lines


def _lines(poem: Element) -> list[Element]:
    """The lines of a poem, each with what stands in it; breaks inside other elements part none."""
    lines = [Element("span", {"class": "verse-line"})]
    lines[0].text = poem.text
    for child in poem:
        if child.tag == "br":
            line = Element("span", {"class": "verse-line"})
            line.text = (child.tail or "").lstrip("\n")
            lines.append(line)
        else:
            lines[-1].append(child)
    return lines


def _length(line: Element) -> float:
    """Length in em; notes stand elsewhere."""
    return sum(1.0 if is_square(char) else _LATIN for char in _text(line) if char not in INVISIBLE)


def _text(element: Element) -> str:
    return (element.text or "") + "".join(
        ("" if child.tag == "rt" or child.get("class") == "note" else _text(child)) + (child.tail or "") for child in element
    )
