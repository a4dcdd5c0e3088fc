"""The characters of a text with their edits, as TEI: pieces of a text in, mixed content of one element out."""

from __future__ import annotations

import re
from collections.abc import Mapping
from xml.etree.ElementTree import Element, SubElement

from bianzuan.model import Edit
from bianzuan.reviewing.alignment import Piece, Text
from bianzuan.reviewing.between import APART

NAMESPACE = "http://www.tei-c.org/ns/1.0"
# Rules whose removals belong to the page and not to the text.
_FORME_WORK = frozenset({"jump-line", "page-furniture"})
# A picture of a page or a Word file, as articles show it.
_PICTURE = re.compile(r"!\[(?P<words>[^\]]*)\]\((?P<path>[^()\s]+)\)")
# What XML 1.0 cannot hold: controls, surrogates, two non-characters.
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def legal(text: str) -> str:
    """`text` with characters that XML cannot hold shown as control pictures, or as U+FFFD."""
    return _ILLEGAL.sub(lambda match: chr(0x2400 + ord(match[0])) if match[0] < " " else "\ufffd", text)


def removed(edit: Edit) -> Element:
    """What an edit took out of the text."""
    if edit.rule in _FORME_WORK:
        element = Element("fw", type=edit.rule)
    else:
        element = Element("surplus", reason=edit.rule)
    element.text = legal(edit.before.strip("\r\n"))
    return element


class TextWriter:
    """Fills an element with a text. `line` is the element of each of its lines, else lines are parted by `lb`.

    `notes_in` holds notes and marks of the page where the element itself may not.
    """

    def __init__(
        self, element: Element, notes: Mapping[str, Text], *, line: str = "", notes_in: Element | None = None
    ) -> None:
        self._outer = element
        self._line = line
        self._into = SubElement(element, line) if line else element
        self._notes = notes
        self._aside = notes_in

    def write(self, text: Text) -> None:
        """Write all pieces with the notes called in them."""
        calls = list(text.calls)
        for piece in text.pieces:
            if piece.edit is None:
                self._kept(text, piece, calls)
                continue
            self._notes_until(calls, piece.start)
            self._edited(piece.edit, text.text[piece.start : piece.end])
        self._notes_until(calls, len(text.text))

    def _kept(self, text: Text, piece: Piece, calls: list[tuple[int, str]]) -> None:
        place = piece.start
        while calls and calls[0][0] < piece.end:
            self._text(text.text[place : calls[0][0]])
            place = max(place, calls[0][0])
            self._note(calls.pop(0)[1])
        self._text(text.text[place : piece.end])

    def _notes_until(self, calls: list[tuple[int, str]], place: int) -> None:
        while calls and calls[0][0] <= place:
            self._note(calls.pop(0)[1])

    def _edited(self, edit: Edit, after: str) -> None:
        before = edit.before if edit.before.strip() else ""
        if edit.rule == "gap":
            gap = self._add(Element("gap", reason="unplaced" if APART in after else "lost"))
            SubElement(gap, "desc").text = legal(after)
        elif shown := _PICTURE.fullmatch(after) if edit.rule == "picture" else None:
            figure = self._add(Element("figure"))
            SubElement(figure, "graphic", url=shown["path"])
            if shown["words"]:
                SubElement(figure, "figDesc").text = legal(shown["words"])
        elif edit.action == "move":
            self._mark(Element("milestone", unit="moved", n=str(edit.source.line)))
        elif edit.action == "join" and not after:
            self._mark(Element("lb", {"break": "no"}))
        elif edit.action in ("classify", "split") or edit.rule in ("line-end", "block-mark", "note"):
            return
        elif edit.action == "drop" or (edit.rule in _FORME_WORK and not after):
            if before:
                self._mark(removed(edit))
        elif edit.rule == "decision":
            self._choice("sic", "corr", before, after)
        elif not before and edit.rule == "attribution":
            self._add(Element("supplied")).text = legal(after)
        elif not before or "\n" in after:
            self._text(after)
        else:
            self._choice("orig", "reg", before, after)

    def _choice(self, old: str, new: str, before: str, after: str) -> None:
        choice = self._add(Element("choice"))
        SubElement(choice, old).text = legal(before)
        SubElement(choice, new).text = legal(after)

    def _note(self, label: str) -> None:
        note = Element("note", n=label, place="foot")
        if label in self._notes:
            TextWriter(note, {}).write(self._notes[label])
        self._mark(note)

    # --- mixed content -----------------------------------------------------------------------------

    def _mark(self, element: Element) -> None:
        """A mark that stands between characters."""
        if self._aside is None:
            self._add(element)
        else:
            self._aside.append(element)

    def _add(self, element: Element) -> Element:
        self._into.append(element)
        return element

    def _text(self, text: str) -> None:
        first, *others = text.split("\n")
        self._characters(first)
        for other in others:
            if self._line:
                self._into = SubElement(self._outer, self._line)
            else:
                self._add(Element("lb"))
            self._characters(other)

    def _characters(self, text: str) -> None:
        text = legal(text)
        if not text:
            return
        last = self._into[-1] if len(self._into) else None
        if last is None:
            self._into.text = (self._into.text or "") + text
        else:
            last.tail = (last.tail or "") + text
