"""Styles and lists of an RTF file → the elements that a .docx has for them.

In: the groups \\stylesheet, \\listtable, \\listoverridetable. Out: `w.styles`, `w.numbering`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from bianzuan.reading.doc_styles import number_form
from bianzuan.reading.rtf_state import CHARACTER_STYLES, Letters, State, tables
from bianzuan.reading.rtf_tokens import Group, Word
from bianzuan.reading.word_parts import element, switch

_USUAL_SIZE = "24"
_PLACES = re.compile("[\x00-\x08]")


def written(group: Group, letters: Letters, state: State | None = None) -> str:
    """The words that stand in a group itself."""
    state = state.copy() if state else State()
    found: list[str] = []
    skip = 0
    for one in group:
        if isinstance(one, bytearray):
            found.append(letters.decode(bytes(one[skip:]), state))
            skip = max(skip - len(one), 0)
        elif isinstance(one, Word) and one.name == "u" and one.number is not None:
            found.append(chr(one.number & 0xFFFF))
            skip = state.skip
        elif isinstance(one, Word):
            state.change(one)
    return "".join(found)


def read_styles(document: Group, letters: Letters) -> Element:
    """`w.styles`. What a style says of the type is said again in each paragraph, and left out here."""
    found = [element("w.docDefaults", element("w.rPrDefault", element("w.rPr", element("w.sz", val=_USUAL_SIZE))))]
    for sheet in tables(document, "stylesheet"):
        found += [style for one in sheet.groups() for style in _style(one, letters)]
    return element("w.styles", *found)


def _style(group: Group, letters: Letters) -> Iterator[Element]:
    own, of_letters = group.number("s"), group.number("cs")
    name = written(group, letters).split(";")[0].strip()
    if of_letters is not None:
        hidden = Word("v") in group
        properties = [element("w.rPr", switch("w.vanish", True))] if hidden else []
        yield element("w.style", element("w.name", val=name), *properties, type="character", styleId=str(CHARACTER_STYLES + of_letters))
    elif group.name not in ("ts", "ds"):
        usual = {"default": "1"} if not own else {}
        level = group.number("outlinelevel")
        properties = [element("w.pPr", element("w.outlineLvl", val=str(level)))] if level is not None and 0 <= level <= 9 else []
        yield element("w.style", element("w.name", val=name), *properties, type="paragraph", styleId=str(own or 0), **usual)


def read_lists(document: Group, letters: Letters) -> Element:
    """`w.numbering`."""
    lists = [_list(one, letters) for table in tables(document, "listtable") for one in table.groups() if one.name == "list"]
    uses = [_use(one) for table in tables(document, "listoverridetable") for one in table.groups() if one.name == "listoverride"]
    return element("w.numbering", *lists, *uses)


def _list(group: Group, letters: Letters) -> Element:
    ranks = [one for one in group.groups() if one.name == "listlevel"]
    return element("w.abstractNum", *(_level(one, rank, letters) for rank, one in enumerate(ranks)), abstractNumId=str(group.number("listid")))


def _level(group: Group, rank: int, letters: Letters) -> Element:
    form = next((number for name in ("levelnfcn", "levelnfc") if (number := group.number(name)) is not None), 0)
    text = next((written(one, letters) for one in group.groups() if one.name == "leveltext"), "")
    # The first character counts the others; behind them a semicolon ends the text.
    text = text[1 : 1 + ord(text[0])] if text else ""
    shown = _PLACES.sub(lambda place: f"%{ord(place[0]) + 1}", text)
    start = element("w.start", val=str(max(group.number("levelstartat") or 0, 0)))
    legal = [Element("w.isLgl")] if group.number("levellegal") else []
    return element("w.lvl", start, element("w.numFmt", val=number_form(max(form, 0))), element("w.lvlText", val=shown), *legal, ilvl=str(rank))


def _use(group: Group) -> Element:
    changed = [one for one in group.groups() if one.name == "lfolevel"]
    starts = [(rank, one.number("levelstartat")) for rank, one in enumerate(changed)]
    own = [element("w.lvlOverride", element("w.startOverride", val=str(start)), ilvl=str(rank)) for rank, start in starts if start is not None and start >= 0]
    return element("w.num", element("w.abstractNumId", val=str(group.number("listid"))), *own, numId=str(group.number("ls")))
