"""Styles and lists of an OpenDocument text (ISO/IEC 26300) → the elements that a .docx has for them.

In: the parts `content.xml` and `styles.xml`. Out: `w.styles`, `w.numbering`; looks of characters by the names of their styles.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from xml.etree.ElementTree import Element

from bianzuan.reading.doc_looks import Form, Look
from bianzuan.reading.doc_styles import paragraph_properties, run_properties
from bianzuan.reading.word_parts import element

_CONTENTS = re.compile(r"Contents (\d+|Heading)")
_POINTS = {"pt": 1.0, "cm": 28.3465, "mm": 2.83465, "in": 72.0, "pc": 12.0, "px": 0.75}
_LENGTH = re.compile(r"(-?\d{1,6}(?:\.\d{1,9})?)(pt|cm|mm|in|pc|px)")
_PLACE = re.compile(r"%(\d{1,2})%")
# Forms of numbers, by the first of them.
_FORMS = {
    "1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman", "一": "chineseCounting", "壹": "chineseLegalSimplified",
    "甲": "ideographTraditional", "子": "ideographZodiac", "①": "decimalEnclosedCircle", "１": "decimalFullWidth",
}  # fmt: skip
_DEEPEST = 9
_PROPERTIES = "style.text-properties"


def length(said: str) -> float:
    """A length in points; 0 where none is said."""
    found = _LENGTH.fullmatch(said)
    return float(found[1]) * _POINTS[found[2]] if found else 0.0


@dataclass(slots=True)
class OdtStyles:
    """Styles by family and name; those of the content come before the others of their name."""

    by_name: dict[tuple[str, str], Element] = field(default_factory=dict)
    fonts: list[str] = field(default_factory=list)
    faces: dict[str, str] = field(default_factory=dict)  # what styles call a font → its name
    _looks: dict[str, Look] = field(default_factory=dict)

    def read(self, tree: Element | None) -> None:
        """Adds the styles of a part."""
        for one in tree.iter("style.font-face") if tree is not None else ():
            self.faces[one.get("style.name", "")] = one.get("svg.font-family", "").strip("'")
        for one in tree.iter("style.style") if tree is not None else ():
            self.by_name.setdefault((one.get("style.family", ""), one.get("style.name", "")), one)

    def look(self, around: Look, name: str) -> Look:
        """The look of words in a style of characters, inside others that look as `around`."""
        if name not in self._looks:
            self._looks[name] = self._resolved(name)
        own = self._looks[name]
        return Look(
            around.bold if own.bold is None else own.bold,
            around.hidden if own.hidden is None else own.hidden,
            around.struck,
            size=own.size or around.size,
            raised=own.raised or around.raised,
            font=around.font if own.font < 0 else own.font,
        )

    def _resolved(self, name: str) -> Look:
        chain: list[Look] = []
        seen: set[str] = set()
        while name not in seen and (one := self.by_name.get(("text", name))) is not None:
            seen.add(name)
            chain.append(self._said(one))
            name = one.get("style.parent-style-name", "")
        look = Look()
        for own in reversed(chain):
            look = Look(
                look.bold if own.bold is None else own.bold,
                look.hidden if own.hidden is None else own.hidden,
                size=own.size or look.size,
                raised=own.raised or look.raised,
                font=look.font if own.font < 0 else own.font,
            )
        return look

    def _said(self, style: Element) -> Look:
        """What a style itself says of characters: of Chinese, where it says that apart."""
        said = style.find(_PROPERTIES)
        if said is None:
            return Look()
        weight = said.get("style.font-weight-asian") or said.get("fo.font-weight")
        position = said.get("style.text-position", "").split(" ")[0]
        raised = {"super": 1, "sub": 2}.get(position, 0)
        if position.removesuffix("%").lstrip("-").isdecimal():
            raised = 2 if position.startswith("-") else 1 if position.strip("0%") else 0
        return Look(
            None if weight is None else weight not in ("normal", "100", "200", "300", "400", "500"),
            {"none": True, "true": False}.get(said.get("text.display", "")),
            size=length(said.get("style.font-size-asian") or said.get("fo.font-size") or ""),
            raised=raised,
            font=self._font(said.get("style.font-name", "")),
        )

    def _font(self, name: str) -> int:
        shown = self.faces.get(name, name)
        if not shown:
            return -1
        if shown not in self.fonts:
            self.fonts.append(shown)
        return self.fonts.index(shown)

    def written(self) -> Element:
        """`w.styles`: those of paragraphs."""
        return element("w.styles", *(style for (family, name), one in self.by_name.items() if family == "paragraph" for style in self._style(name, one)))

    def _style(self, name: str, one: Element) -> Iterator[Element]:
        shown = (one.get("style.display-name") or name).replace("_20_", " ")
        contents = _CONTENTS.fullmatch(shown)
        parts = [element("w.name", val=f"toc {contents[1]}" if contents else shown)]
        if parent := one.get("style.parent-style-name"):
            parts.append(element("w.basedOn", val=parent))
        said = one.find("style.paragraph-properties")
        align = said.get("fo.text-align") if said is not None else None
        parts.append(paragraph_properties(Form(alignment=align), named=False))
        look = run_properties(replace(self._said(one), raised=0, font=-1))
        usual = {"default": "1"} if name == "Standard" else {}
        yield element("w.style", *parts, *([look] if look is not None else []), type="paragraph", styleId=name, **usual)


@dataclass(slots=True)
class OdtLists:
    """Lists by the names of their styles; each list of the text that begins anew has a number of its own."""

    styles: dict[str, Element] = field(default_factory=dict)
    uses: list[Element] = field(default_factory=list)
    last: dict[str, str] = field(default_factory=dict)  # style → number of the list that used it last
    named: dict[str, str] = field(default_factory=dict)  # list → its number

    def read(self, tree: Element | None) -> None:
        """Adds the lists of a part."""
        for one in tree.iter("text.list-style") if tree is not None else ():
            self.styles.setdefault(one.get("style.name", ""), one)

    def number(self, one: Element, style: str) -> str:
        """The number of a list of the text: that of another, where it goes on with it."""
        before = self.named.get(one.get("text.continue-list", ""), "")
        if not before and one.get("text.continue-numbering") == "true":
            before = self.last.get(style, "")
        anew = [_start(_rank(level), level.get("text.start-value") or "1") for level in self._levels(style)] if style in self.last else []
        number = before or self._new(style, anew)
        self.last[style] = number
        self.named[one.get("xml.id", "") or number] = number
        return number

    def begin(self, style: str, rank: int, start: str) -> str:
        """The number of a list that goes on from a number said."""
        return self._new(style, [_start(str(rank), start)])

    def _new(self, style: str, starts: list[Element]) -> str:
        number = str(len(self.uses) + 1)
        self.uses.append(element("w.num", element("w.abstractNumId", val=style), *starts, numId=number))
        return number

    def _levels(self, style: str) -> Iterator[Element]:
        for one in self.styles.get(style, ()):
            if one.tag in ("text.list-level-style-number", "text.list-level-style-bullet"):
                yield one

    def written(self) -> Element:
        """`w.numbering`."""
        lists = [element("w.abstractNum", *map(_level, self._levels(name)), abstractNumId=name) for name in self.styles]
        return element("w.numbering", *lists, *self.uses)


def _rank(level: Element) -> str:
    said = level.get("text.level", "1")
    return str(min(max(int(said) - 1, 0), _DEEPEST)) if said.isdecimal() else "0"


def _start(rank: str, start: str) -> Element:
    return element("w.lvlOverride", element("w.startOverride", val=start), ilvl=rank)


def _level(level: Element) -> Element:
    rank = int(_rank(level))
    form = level.get("style.num-format", "")
    kind = "bullet" if level.tag.endswith("bullet") else _FORMS.get(form[:1], "decimal") if form else "none"
    shown = min(int(said), rank + 1) if (said := level.get("text.display-levels", "1")).isdecimal() else 1
    places = ".".join(f"%{place + 1}" for place in range(rank + 1 - max(shown, 1), rank + 1))
    whole = level.get("loext.num-list-format")
    text = _PLACE.sub(r"%\1", whole) if whole else level.get("style.num-prefix", "") + places + level.get("style.num-suffix", "")
    start = element("w.start", val=level.get("text.start-value") or "1")
    return element("w.lvl", start, element("w.numFmt", val=kind), element("w.lvlText", val="•" if kind == "bullet" else text), ilvl=str(rank))
