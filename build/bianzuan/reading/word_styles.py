"""Styles of a Word file: what a paragraph is, by its style and those it is based on.

In: the part `styles`. Out: `Style` by id: the level of a heading, the list it counts in, its type.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from bianzuan.reading.word_package import is_on, value

_HEADING = re.compile(r"(?:heading|标题|標題)\s*([1-9])", re.IGNORECASE)
_CONTENTS = re.compile(r"(?:toc|目录|目錄)\s*(?:[1-9]|heading|标题)|table of figures|图表目录", re.IGNORECASE)
_DEEPEST = 6


@dataclass(frozen=True, slots=True)
class Style:
    """What a style says of its paragraphs, those it is based on included."""

    name: str = ""
    level: int = 0  # of a heading, from 1
    number: str = ""  # list; "0" for none
    rank: int = 0  # level in the list
    bold: bool = False
    size: float = 0.0  # in points, 0 for unsaid
    hidden: bool = False
    alignment: str = ""

    @property
    def is_contents(self) -> bool:
        """True for the lines of a table of contents."""
        return bool(_CONTENTS.match(self.name))


@dataclass(slots=True)
class Styles:
    """All styles, and the size of type of a paragraph that says none."""

    by_id: dict[str, Style] = field(default_factory=dict)
    default: str = ""  # id of the usual paragraph style
    size: float = 10.0

    def of(self, identifier: str | None) -> Style:
        """A style by its id; the usual one where a paragraph names none."""
        return self.by_id.get(identifier or self.default, _NONE)


_NONE = Style()


def read_styles(tree: Element | None) -> Styles:
    """The styles of a file; none without the part."""
    if tree is None:
        return Styles()
    found = {one.get("w.styleId", ""): one for one in tree.findall("w.style")}
    styles = Styles(size=points(tree.find("w.docDefaults/w.rPrDefault/w.rPr")) or 10.0)
    for identifier in found:
        styles.by_id[identifier] = _style(identifier, found, ())
    usual = (key for key, one in found.items() if one.get("w.type") == "paragraph" and one.get("w.default") in ("1", "true", "on"))
    styles.default = next(usual, "")
    return styles


def _style(identifier: str, found: dict[str, Element], seen: tuple[str, ...]) -> Style:
    one = found.get(identifier)
    if one is None or identifier in seen:
        return _NONE
    under = _style(value(one, "w.basedOn") or "", found, (*seen, identifier))
    name = value(one, "w.name") or ""
    paragraph, run = one.find("w.pPr"), one.find("w.rPr")
    bold, hidden = is_on(run, "w.b"), is_on(run, "w.vanish")
    alignment = value(paragraph, "w.jc")
    number, rank = list_of(paragraph)
    return Style(
        name,
        _level(name, paragraph) or (under.level if outline(paragraph) is None else 0),
        number or under.number,
        under.rank if rank is None else rank,
        under.bold if bold is None else bold,
        points(run) or under.size,
        under.hidden if hidden is None else hidden,
        under.alignment if alignment is None else alignment,
    )


def _level(name: str, paragraph: Element | None) -> int:
    named = _HEADING.fullmatch(name.strip())
    return min(int(named[1]), _DEEPEST) if named else outline(paragraph) or 0


def outline(properties: Element | None) -> int | None:
    """Level of the outline that a paragraph says, from 1; 0 for text, None where it says nothing."""
    said = value(properties, "w.outlineLvl")
    if said is None or not said.isdecimal():
        return None
    return int(said) + 1 if int(said) < _DEEPEST else 0


def list_of(properties: Element | None) -> tuple[str, int | None]:
    """(list, level in it) that a paragraph or style says; "" and None where it says nothing."""
    rank = value(properties, "w.numPr/w.ilvl")
    return value(properties, "w.numPr/w.numId") or "", int(rank) if rank and rank.isdecimal() else None


def points(run: Element | None) -> float:
    """Size of type; 0 where none is said."""
    said = value(run, "w.sz") or ""
    try:
        return float(said) / 2 if said else 0.0
    except ValueError:
        return 0.0
