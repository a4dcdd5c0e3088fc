"""Which characters were painted with .notdef, read from the content streams (ISO 32000-1, 9.4.3 and 9.7).

A composite font shows codes; its CMap turns a code into a CID, and CID 0 is .notdef. WeasyPrint gives each missing
character a code of its own that its CMap sends to 0; other programs write the code 0 itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Stream, String

from bianzuan.errors import ContentError, Problem
from bianzuan.preflight.values import words

CID_CHARS = re.compile(rb"begincidchar(.*?)endcidchar", re.DOTALL)
CID_CHAR = re.compile(rb"<([0-9A-Fa-f]+)>\s+(\d+)")
BF_CHARS = re.compile(rb"beginbfchar(.*?)endbfchar", re.DOTALL)
BF_CHAR = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]*)>")
SHOWING = "q Q Tf Tj TJ ' \" Do"
FORM_DEPTH = 8

Key = tuple[int, int]  # number and generation of a PDF object
Missing = dict[Key, tuple[tuple[int, str], ...]]


def missing_glyphs(pdf: pikepdf.Pdf) -> Missing:
    """Font → the pages and characters it has no glyph for; "?" where the file does not tell the character."""
    tables: dict[Key, dict[int, str]] = {}
    found: dict[Key, dict[tuple[int, str], None]] = {}
    for position, page in enumerate(pdf.pages, 1):
        shown: dict[Key, tuple[Dictionary, set[bytes]]] = {}
        try:
            _show(page.obj, page.obj, shown, 0)
        except (pikepdf.PikepdfError, TypeError) as error:
            raise ContentError(
                Problem("preflight.unreadable-page", params={"page": position, "reason": str(error)})
            ) from error
        for key, (font, strings) in shown.items():
            if key not in tables:
                tables[key] = _notdef_codes(font)
            gone = (tables[key][code] for code in _codes(strings) if code in tables[key])
            found.setdefault(key, {}).update({(position, text): None for text in gone})
    return {key: tuple(places) for key, places in found.items() if places}


def _show(
    holder: Object, content: Object, shown: dict[Key, tuple[Dictionary, set[bytes]]], depth: int
) -> None:
    """Collect the strings that a page or form shows in each composite font."""
    resources = holder.get("/Resources", Dictionary())
    font_table = resources.get("/Font", Dictionary())
    things = resources.get("/XObject", Dictionary())
    saved: list[set[bytes]] = []
    strings: set[bytes] = set()  # of the font in force; a simple font's strings go nowhere
    for instruction in pikepdf.parse_content_stream(content, SHOWING):
        operator = words(instruction.operator)
        operands = instruction.operands
        if operator == "q":
            saved.append(strings)
        elif operator == "Q" and saved:
            strings = saved.pop()
        elif operator == "Tf" and operands:
            strings = _strings_of(font_table.get(words(operands[0])), shown)
        elif operator == "Do" and operands and depth < FORM_DEPTH:
            thing = things.get(words(operands[0]))
            if isinstance(thing, Stream) and thing.get("/Subtype") == "/Form":
                _show(thing if "/Resources" in thing else holder, thing, shown, depth + 1)
        elif operands:
            strings.update(_byte_strings(operands[-1]))


def _strings_of(font: Object | None, shown: dict[Key, tuple[Dictionary, set[bytes]]]) -> set[bytes]:
    if not isinstance(font, Dictionary) or font.get("/Subtype") != "/Type0":
        return set()
    return shown.setdefault(font.objgen, (font, set()))[1]


def _byte_strings(operand: Object) -> Iterator[bytes]:
    if isinstance(operand, String):
        yield bytes(operand)
    elif isinstance(operand, Array):
        yield from (bytes(part) for part in operand if isinstance(part, String))


def _codes(strings: Iterable[bytes]) -> set[int]:
    return {(text[at] << 8) | text[at + 1] for text in strings for at in range(0, len(text) - 1, 2)}


def _notdef_codes(font: Dictionary) -> dict[int, str]:
    """Codes of two bytes that lead to .notdef, and the characters they stand for."""
    encoding = font.get("/Encoding")
    letters = _letters(font)
    if isinstance(encoding, Name):
        return {0: letters.get(0, "?")} if str(encoding).startswith("/Identity") else {}
    if not isinstance(encoding, Stream):
        return {}
    table = encoding.read_bytes()
    pairs = (pair for block in CID_CHARS.findall(table) for pair in CID_CHAR.findall(block))
    return {int(code, 16): letters.get(int(code, 16), "?") for code, cid in pairs if int(cid) == 0}


def _letters(font: Dictionary) -> dict[int, str]:
    table = font.get("/ToUnicode")
    if not isinstance(table, Stream):
        return {}
    pairs = (pair for block in BF_CHARS.findall(table.read_bytes()) for pair in BF_CHAR.findall(block))
    return {int(code, 16): bytes.fromhex(text.decode()).decode("utf-16-be", "replace") for code, text in pairs}
