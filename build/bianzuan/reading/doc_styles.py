"""Styles, fonts and lists of an old Word file → the elements that a .docx has for them ([MS-DOC], 2.9.271, 2.9.87, 2.9.131).

In: `DocFile`. Out: `w.styles` and `w.numbering`; names of fonts. A style has its number for its id.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from bianzuan.reading.doc_file import FONTS, LIST_USES, LISTS, STYLES, DocFile
from bianzuan.reading.doc_looks import Form, Look, form_of_style, look
from bianzuan.reading.doc_text import whole
from bianzuan.reading.word_parts import element, switch

# Styles of Word's own keep their numbers whatever they are called in the language of the program.
_NAMES = {
    0: "Normal", 34: "caption", 35: "table of figures", 62: "Title", 74: "Subtitle",
    **{one: f"heading {one}" for one in range(1, 10)}, **{one: f"toc {one - 18}" for one in range(19, 28)},
}  # fmt: skip
_PARAGRAPH, _CHARACTER = 1, 2
_NONE = 0x0FFF
_LETTERS = ("upperLetter", "lowerLetter")
# Forms of numbers, by Word's codes ([MS-OSHARED], 2.2.1.3).
_FORMS = (
    "decimal", "upperRoman", "lowerRoman", *_LETTERS, "ordinal", "cardinalText", "ordinalText", "hex", "chicago", "ideographDigital",
    "japaneseCounting", "aiueo", "iroha", "decimalFullWidth", "decimalHalfWidth", "japaneseLegal", "japaneseDigitalTenThousand",
    "decimalEnclosedCircle", "decimalFullWidth2", "aiueoFullWidth", "irohaFullWidth", "decimalZero", "bullet", "ganada", "chosung",
    "decimalEnclosedFullstop", "decimalEnclosedParen", "decimalEnclosedCircleChinese", "ideographEnclosedCircle", "ideographTraditional",
    "ideographZodiac", "ideographZodiacTraditional", "taiwaneseCounting", "ideographLegalTraditional", "taiwaneseCountingThousand",
    "taiwaneseDigital", "chineseCounting", "chineseLegalSimplified", "chineseCountingThousand",
)  # fmt: skip
# Lists of Word 6 stand in the paragraphs themselves, and have this number or more.
_OLD_LISTS = 0x07FF
_LIST, _USE, _LEVEL = 28, 16, 28


def run_properties(one: Look, fonts: tuple[str, ...] = ()) -> Element | None:
    """`w.rPr` of a look; None for one that says nothing."""
    said: list[Element] = [element("w.rStyle", val=str(one.style))] if one.style else []
    if one.bold is not None:
        said.append(switch("w.b", one.bold))
    if one.hidden is not None:
        said.append(switch("w.vanish", one.hidden))
    if one.size:
        said.append(element("w.sz", val=str(int(one.size * 2))))
    if one.raised in (1, 2):
        said.append(element("w.vertAlign", val="superscript" if one.raised == 1 else "subscript"))
    if 0 <= one.font < len(fonts):
        said.append(element("w.rFonts", ascii=fonts[one.font]))
    return element("w.rPr", *said) if said else None


def paragraph_properties(one: Form, *, named: bool = True) -> Element:
    """`w.pPr` of a form."""
    said = [element("w.pStyle", val=str(one.style))] if named else []
    if one.list is not None and one.list < _OLD_LISTS:
        said.append(element("w.numPr", element("w.ilvl", val=str(one.rank or 0)), element("w.numId", val=str(one.list))))
    elif one.rank is not None:
        said.append(element("w.numPr", element("w.ilvl", val=str(one.rank))))
    if one.alignment is not None:
        said.append(element("w.jc", val=one.alignment))
    if one.level is not None:
        said.append(element("w.outlineLvl", val=str(one.level)))
    return element("w.pPr", *said)


def read_styles(file: DocFile) -> Element:
    """`w.styles`."""
    data = file.part(STYLES)
    if len(data) < 6:
        return element("w.styles")
    size, count, base = struct.unpack_from("<HHH", data)
    found: list[Element] = []
    at = 2 + size
    for number in range(count):
        if at + 2 > len(data):
            break
        (length,) = struct.unpack_from("<H", data, at)
        if length > base:
            found += _style(number, data[at + 2 : at + 2 + length], base)
        at += 2 + length + length % 2
    return element("w.styles", *found)


def _style(number: int, data: bytes, base: int) -> Iterator[Element]:
    own, based, counted = struct.unpack_from("<HHH", data)
    kind, parent = based & 0xF, based >> 4
    if kind not in (_PARAGRAPH, _CHARACTER) or base + 2 > len(data):
        return
    (length,) = struct.unpack_from("<H", data, base)
    name = whole(data[base + 2 : base + 2 + 2 * length].decode("utf-16-le", "replace"))
    parts = [element("w.name", val=_NAMES.get(own & 0xFFF, name))]
    if parent != _NONE:
        parts.append(element("w.basedOn", val=str(parent)))
    changed = _changes(data, base + 4 + 2 * length, counted & 0xF)
    if kind == _PARAGRAPH and changed:
        parts.append(paragraph_properties(form_of_style(changed[0][2:]), named=False))
    looks = changed[1:2] if kind == _PARAGRAPH else changed[:1]
    properties = run_properties(look(looks[0])) if looks else None
    if properties is not None:
        parts.append(properties)
    usual = {"default": "1"} if number == 0 else {}
    yield element("w.style", *parts, type="paragraph" if kind == _PARAGRAPH else "character", styleId=str(number), **usual)


def _changes(data: bytes, at: int, count: int) -> list[bytes]:
    """Lists of changes in a style, each at an even place."""
    found: list[bytes] = []
    for _ in range(count):
        at += at % 2
        if at + 2 > len(data):
            break
        (size,) = struct.unpack_from("<H", data, at)
        found.append(data[at + 2 : at + 2 + size])
        at += 2 + size
    return found


def read_fonts(file: DocFile) -> tuple[str, ...]:
    """Names of the fonts, by their numbers."""
    data = file.part(FONTS)
    names: list[str] = []
    at = 4
    while at < len(data):
        size = data[at]
        names.append(data[at + 40 : at + 1 + size].decode("utf-16-le", "replace").split("\0")[0])
        at += 1 + size
    return tuple(names)


@dataclass(slots=True)
class _Levels:
    """Reads levels of lists, one behind the other."""

    data: bytes
    at: int

    def next(self, rank: int) -> Element:
        start, form, flags = struct.unpack_from("<iBB", self.data, self.at)
        looks, paragraphs = struct.unpack_from("<BB", self.data, self.at + 24)
        self.at += _LEVEL + looks + paragraphs
        (length,) = struct.unpack_from("<H", self.data, self.at)
        text = self.data[self.at + 2 : self.at + 2 + 2 * length].decode("utf-16-le", "replace")
        self.at += 2 + 2 * length
        shown = "".join(f"%{ord(one) + 1}" if one < "\t" else one for one in text)
        said = [element("w.start", val=str(max(start, 0))), element("w.numFmt", val=number_form(form)), element("w.lvlText", val=shown)]
        if flags & 4:
            said.append(Element("w.isLgl"))
        return element("w.lvl", *said, ilvl=str(rank))


def number_form(code: int) -> str:
    """The form of a list's numbers by its code, which RTF has, too."""
    return _FORMS[code] if code < len(_FORMS) else "none" if code == 0xFF else "decimal"


def read_lists(file: DocFile) -> Element:
    """`w.numbering`; lists that break off are left out, and their paragraphs stand without numbers."""
    found: list[Element] = []
    with suppress(struct.error, IndexError):
        found += _lists(file)
        found += _uses(file)
    return element("w.numbering", *found)


def _lists(file: DocFile) -> Iterator[Element]:
    data = file.part(LISTS)
    count = struct.unpack_from("<H", data)[0] if len(data) >= 2 else 0
    # The levels lie behind the lists, outside what the table counts as its own.
    levels = _Levels(file.table, sum(file.place(LISTS)))
    for one in range(min(count, len(data) // _LIST)):
        row = data[2 + _LIST * one : 2 + _LIST * (one + 1)]
        ranks = 1 if row[26] & 1 else 9
        yield element("w.abstractNum", *(levels.next(rank) for rank in range(ranks)), abstractNumId=str(struct.unpack_from("<I", row)[0]))


def _uses(file: DocFile) -> Iterator[Element]:
    data = file.part(LIST_USES)
    count = min(struct.unpack_from("<I", data)[0], len(data) // _USE) if len(data) >= 4 else 0
    levels = _Levels(data, 4 + _USE * count)
    for one in range(count):
        row = data[4 + _USE * one : 4 + _USE * (one + 1)]
        levels.at += 4
        own = [_override(levels) for _ in range(row[12])]
        yield element("w.num", element("w.abstractNumId", val=str(struct.unpack_from("<I", row)[0])), *own, numId=str(one + 1))


def _override(levels: _Levels) -> Element:
    start, flags = struct.unpack_from("<iI", levels.data, levels.at)
    levels.at += 8
    rank = flags & 0xF
    said = [element("w.startOverride", val=str(max(start, 0)))] if flags & 0x10 and not flags & 0x20 else []
    said += [levels.next(rank)] if flags & 0x20 else []
    return element("w.lvlOverride", *said, ilvl=str(rank))
