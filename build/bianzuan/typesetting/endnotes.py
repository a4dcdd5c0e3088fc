"""Notes too long for the foot of a page that cannot go on at the foot of the next: they become endnotes.

In: laid-out pages and their tree. Out: the tree with such notes at the end of its section. WeasyPrint cannot carry a note
over, so a note of more than a third of a page leaves a hole in the text of the page before, or pushes all text off its own;
`long_notes` cuts it, where text follows and no other note stands between. Endnotes are called by [1], [2] …, since ①②③
count the notes of a page.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from xml.etree.ElementTree import Element, SubElement

from weasyprint.formatting_structure import boxes

from bianzuan.typesetting.composer.marks import INVISIBLE

# A note that takes more of the type area leaves the text above it no room.
LONGEST = 1 / 3
# So many characters of a note are shown in the warning.
_SHOWN = 16
# What is an element of its own: a chapter, a piece of matter.
_SECTIONS = ("section", "article", "body")


@dataclass(frozen=True, slots=True)
class Endnote:
    """A note that was moved: the id of its call, and how it begins."""

    call: str
    text: str


def long_notes(page: Any) -> Iterator[Any]:
    """The boxes of notes that take more than a third of their page."""
    areas = [child for child in page.children if isinstance(child, boxes.FootnoteAreaBox)]
    for note in (note for area in areas for note in area.children):
        if note.margin_height() > page.height * LONGEST and note.element is not None:
            yield note


def make_endnote(note: Element, parents: Mapping[Element, Element], number: int) -> Endnote:
    """The note's content to the end of its section; in its place, a call that leads there."""
    name = note.get("id") or ""
    section = note
    while section.tag not in _SECTIONS and section in parents:
        section = parents[section]
    text = "".join(char for char in "".join(note.itertext()) if char not in INVISIBLE)
    endnote = SubElement(_endnotes(section), "p", {"class": "endnote", "id": name})
    mark = SubElement(endnote, "span", {"class": "endnote-mark"})
    mark.text, mark.tail = f"[{number}]", note.text
    endnote.extend(list(note))
    call, tail = f"{name}-call", note.tail
    note.clear()
    note.attrib.update({"class": "endnote-call", "id": call})
    note.tail = tail
    SubElement(note, "a", {"href": f"#{name}"}).text = f"[{number}]"
    return Endnote(call, text[:_SHOWN])


def _endnotes(section: Element) -> Element:
    """The section's block of endnotes, which is its last child."""
    children: Sequence[Element] = list(section)
    if children and children[-1].get("class") == "endnotes":
        return children[-1]
    return SubElement(section, "div", {"class": "endnotes"})
