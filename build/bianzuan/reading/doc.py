"""An old Word file (.doc; WPS Writer's .wps; [MS-DOC]) → its transcript, by the reader of the new ones.

The file is put into the elements of a .docx – paragraphs, tables, notes, styles, lists, pictures – and read as one: what
does not print in the body stands behind it in both.
"""

from __future__ import annotations

import struct
from itertools import accumulate, pairwise
from xml.etree.ElementTree import Element

from bianzuan.model import Picture
from bianzuan.reading.doc_file import (
    BOXES,
    END_CALLS,
    END_TEXTS,
    FAULTS,
    HEADERS,
    LOOKS,
    NOTE_CALLS,
    NOTE_TEXTS,
    PARAGRAPHS,
    SECTIONS,
    DocFile,
    open_file,
)
from bianzuan.reading.doc_looks import Forms, stretches
from bianzuan.reading.doc_pictures import Drawings, read_drawings
from bianzuan.reading.doc_story import Stories, blocks
from bianzuan.reading.doc_styles import read_fonts, read_lists, read_styles
from bianzuan.reading.doc_text import read_text
from bianzuan.reading.word import read_package
from bianzuan.reading.word_package import Package, damaged
from bianzuan.reading.word_parts import Parts, box, element, made, run

# Running heads come in sixes, behind the lines above notes: even, odd, then their feet, first, its foot.
_ABOVE_NOTES, _FEET = 6, (2, 3, 5)


def read_doc(data: bytes, name: str) -> tuple[str, tuple[Picture, ...]]:
    """The page and its pictures. Raises SourceError: damaged, locked, too old, no Word file."""
    file = open_file(data, name)
    try:
        package = _package(file, name)
    except FAULTS as error:
        raise damaged(name) from error
    return read_package(package, name)


def _package(file: DocFile, name: str) -> Package:
    text = read_text(file)
    if sum(file.counts) > len(text.letters):
        raise ValueError("fewer characters than counted")
    looks, paragraphs = stretches(file, LOOKS, paragraphs=False), stretches(file, PARAGRAPHS, paragraphs=True)
    drawings = read_drawings(file, looks)
    sections = frozenset(file.rows(SECTIONS, 12)[0])
    stories = Stories(text, looks, paragraphs, Forms(file.data), read_fonts(file), sections, pictures=drawings.inline)
    body, notes, heads, macros, comments, ends, boxes, head_boxes = _firsts(file.counts)
    parts = Parts(styles=read_styles(file), numbering=read_lists(file), pictures=drawings.files)
    parts.footnotes = _notes(stories, file, NOTE_TEXTS, notes)
    parts.endnotes = _notes(stories, file, END_TEXTS, ends)
    parts.comments = blocks(stories.lines(*comments))
    parts.headers, parts.footers = _heads(stories, file, heads)
    parts.headers += blocks(stories.lines(*head_boxes)) + blocks(stories.lines(*macros))
    put: dict[int, list[Element]] = {}
    _calls(put, file, NOTE_CALLS, "footnote", parts.footnotes)
    _calls(put, file, END_CALLS, "endnote", parts.endnotes)
    loose = _boxes(put, stories, file, drawings, boxes)
    stories.put = put
    parts.body = [*blocks(stories.lines(*body)), *loose]
    return made(parts, name)


def _firsts(counts: tuple[int, ...]) -> list[tuple[int, int]]:
    """(first, last) place of each story."""
    found: list[tuple[int, int]] = []
    at = 0
    for count in counts:
        found.append((at, at + count))
        at += count
    return found


def _inside(places: list[int], story: tuple[int, int]) -> list[tuple[int, int]]:
    """Stretches of a story, in order and within it: none is read twice, whatever the table says."""
    first, last = story
    cut = list(accumulate((min(first + one, last) for one in places), max))
    return list(pairwise(cut))


def _notes(stories: Stories, file: DocFile, which: int, story: tuple[int, int]) -> dict[str, list[Element]]:
    places, _ = file.rows(which, 0)
    found = {str(number): blocks(stories.lines(*one)) for number, one in enumerate(_inside(places, story))}
    return {key: content for key, content in found.items() if content}


def _calls(put: dict[int, list[Element]], file: DocFile, which: int, kind: str, notes: dict[str, list[Element]]) -> None:
    for number, place in enumerate(file.rows(which, 2)[0][:-1]):
        if str(number) in notes:
            put.setdefault(place, []).append(element(f"w.{kind}Reference", id=str(number)))


def _heads(stories: Stories, file: DocFile, story: tuple[int, int]) -> tuple[list[Element], list[Element]]:
    """Running heads and feet."""
    heads: list[Element] = []
    feet: list[Element] = []
    for number, one in enumerate(_inside(file.rows(HEADERS, 0)[0], story)):
        if number >= _ABOVE_NOTES:
            (feet if (number - _ABOVE_NOTES) % 6 in _FEET else heads).extend(blocks(stories.lines(*one)))
    return heads, feet


def _boxes(put: dict[int, list[Element]], stories: Stories, file: DocFile, drawings: Drawings, story: tuple[int, int]) -> list[Element]:
    """Puts text boxes and floating pictures where they are anchored; those without an anchor are given back as paragraphs."""
    for place, pictures in drawings.floating.items():
        put.setdefault(place, []).extend(pictures)
    loose: list[Element] = []
    places, rows = file.rows(BOXES, 22)
    for one, row in zip(_inside(places, story), rows, strict=False):
        content = blocks(stories.lines(*one))
        if not content:
            continue
        anchor = drawings.anchors.get(struct.unpack_from("<I", row, 14)[0])
        if anchor is None:
            loose.append(element("w.p", run(None, box(content))))
        else:
            put.setdefault(anchor, []).append(box(content))
    return loose
