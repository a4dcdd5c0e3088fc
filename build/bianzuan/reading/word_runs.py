"""What stands in a paragraph of Word → pieces of a line in HTML.

In: a `w:p`. Out: `Piece`s: words with their looks, calls of notes, breaks, pictures, text boxes. Changes are read as
accepted; hidden words, and fields that only Word draws, are left out. `Reader.read` remembers which words were read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import escape
from xml.etree.ElementTree import Element

from bianzuan.reading.word_math import formula, lowered, raised
from bianzuan.reading.word_package import is_on
from bianzuan.reading.word_styles import Style, Styles, points
from bianzuan.reading.word_symbols import LOST, shown, symbol

# Elements that only hold runs; what is inserted, or stands where it was moved to, is text like any other.
_AROUND = frozenset({"w.hyperlink", "w.smartTag", "w.ins", "w.moveTo", "w.customXml", "w.fldSimple", "w.dir", "w.bdo", "w.sdtContent", "w.sdt", "mc.Choice"})
# Phonetic guides and enclosed characters of Word, as instructions of a field that shows no result.
_ABOVE = re.compile(r"\\s\\up\s*\d*\s*\((?P<reading>[^()]*)\)\s*[,，;；]\s*(?P<base>[^()]+)\)\s*$", re.IGNORECASE)
_ENCLOSED = re.compile(r"\\o\s*(?:\\ac)?\s*\(\s*(?P<mark>[○□△◇〇])\s*[,，;；]\s*(?P<inner>[^()]+)\)\s*$", re.IGNORECASE)
_EQ = re.compile(r"\s*EQ\b", re.IGNORECASE)
_HAN_ENCLOSED = dict(zip("一二三四五六七八九十", "㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉", strict=True))
# High and low figures belong to what they stand at where that is Latin: m², CO₂; behind Han they call a note.
_BESIDE = re.compile(r"[A-Za-z)\]]$|\b10$")
_FIGURES = re.compile(r"[-−+]?\d{1,3}[-+]?")


@dataclass(frozen=True, slots=True)
class Piece:
    """`kind`: text, html (markup as it stands), call, break, picture, box. `element` is that of a picture or box."""

    kind: str
    text: str = ""
    bold: bool = False
    raised: int = 0  # 1 set high, -1 set low
    size: float = 0.0
    element: Element | None = None


@dataclass(slots=True)
class Reader:
    """Reads paragraphs in order; fields may run over several."""

    styles: Styles
    read: list[int] = field(default_factory=list)  # ids of elements whose words were read, in order
    called: list[tuple[str, str]] = field(default_factory=list)  # ("footnote", id) in the order of their calls
    _fields: list[_Field] = field(default_factory=list)

    def pieces(self, paragraph: Element, style: Style) -> Iterator[Piece]:
        """What stands in a paragraph, in order."""
        for child in paragraph:
            yield from self._inner(child, style)

    def words(self, element: Element) -> str:
        """Words of a `w:t`, noted as read."""
        self.read.append(id(element))
        return element.text or ""

    @property
    def in_contents(self) -> bool:
        """True inside a table of contents that Word has made."""
        return any(one.is_contents for one in self._fields)

    def _inner(self, child: Element, style: Style) -> Iterator[Piece]:
        if child.tag == "w.r":
            yield from self._run(child, style)
        elif child.tag in _AROUND:
            for one in child:
                yield from self._inner(one, style)
        elif child.tag == "mc.AlternateContent":
            yield from (piece for one in _chosen(child) for piece in self._inner(one, style))
        elif child.tag in ("m.oMath", "m.oMathPara"):
            yield Piece("text", formula(child, self.words))

    def _run(self, run: Element, style: Style) -> Iterator[Piece]:
        own = run.find("w.rPr")
        named = self.styles.by_id.get(_attribute(own, "w.rStyle"))
        if _first(is_on(own, "w.vanish"), named.hidden if named else None, style.hidden):
            return
        bold = _first(is_on(own, "w.b"), named.bold or None if named else None, style.bold)
        size = points(own) or (named.size if named else 0.0) or style.size or self.styles.size
        level = {"superscript": 1, "subscript": -1}.get(_attribute(own, "w.vertAlign"), 0)
        fonts = own.find("w.rFonts") if own is not None else None
        font = (fonts.get("w.ascii") or fonts.get("w.hAnsi") or "") if fonts is not None else ""
        for child in run:
            for piece in self._content(child, font, style):
                yield Piece(piece.kind, piece.text, bold, level, size, piece.element) if piece.kind == "text" else piece

    def _content(self, child: Element, font: str, style: Style) -> Iterator[Piece]:
        """One element of a run."""
        if child.tag == "w.fldChar":
            yield from self._field(child.get("w.fldCharType", ""))
        elif child.tag == "w.instrText":
            if self._fields:
                self._fields[-1].instruction += child.text or ""
        elif any(one.silent for one in self._fields):
            return
        elif child.tag == "w.t":
            yield Piece("text", shown(self.words(child), font))
        elif child.tag in _SIGNS:
            yield Piece("text", _SIGNS[child.tag])
        elif child.tag == "w.sym":
            yield Piece("text", _symbol(child))
        elif child.tag == "w.br" and child.get("w.type", "textWrapping") == "textWrapping" or child.tag == "w.cr":
            yield Piece("break")
        elif child.tag in ("w.footnoteReference", "w.endnoteReference"):
            yield self._call(child)
        elif child.tag == "w.ruby":
            yield Piece("html", self._ruby(child, style))
        elif child.tag == "mc.AlternateContent":
            yield from (piece for one in _chosen(child) for piece in self._content(one, font, style))
        elif child.tag in ("w.drawing", "w.pict", "w.object"):
            yield from _drawn(child)

    def _field(self, kind: str) -> Iterator[Piece]:
        if kind == "begin":
            self._fields.append(_Field())
        elif kind == "separate" and self._fields:
            self._fields[-1].shows = True
        elif kind == "end" and self._fields:
            done = self._fields.pop()
            if not done.shows and _EQ.match(done.instruction) and not any(one.silent for one in self._fields):
                yield _drawn_by_word(done.instruction)

    def _call(self, child: Element) -> Piece:
        note = child.tag.removeprefix("w.").removesuffix("Reference"), child.get("w.id", "")
        if note not in self.called:
            self.called.append(note)
        return Piece("call", str(self.called.index(note) + 1))

    def _ruby(self, ruby: Element, style: Style) -> str:
        def part(name: str) -> str:
            return "".join(piece.text for one in ruby.findall(name) for piece in self.pieces(one, style) if piece.kind == "text")

        base, reading = escape(part("w.rubyBase"), quote=False), escape(part("w.rt"), quote=False)
        return f"<ruby>{base}<rt>{reading}</rt></ruby>" if reading else base


@dataclass(slots=True)
class _Field:
    instruction: str = ""
    shows: bool = False

    @property
    def silent(self) -> bool:
        """True before the result: what stands there is the instruction."""
        return not self.shows

    @property
    def is_contents(self) -> bool:
        return self.instruction.split()[:1] == ["TOC"]


_SIGNS = {"w.tab": "\t", "w.ptab": "\t", "w.noBreakHyphen": "-"}


def _chosen(alternate: Element) -> list[Element]:
    """The newer form of what stands there twice; the older where the newer is empty."""
    forms = [one for one in alternate if one.tag in ("mc.Choice", "mc.Fallback") and len(one)]
    return list(forms[0]) if forms else []


# A picture; a diagram or a chart that only Word can draw; an equation or a table of another program, with its picture.
_EMU = 12700  # English metric units in a point
_PICTURES = frozenset({"a.blip", "v.imagedata", "chart", "relIds"})


def _drawn(element: Element, words: str = "", height: float = 0.0) -> Iterator[Piece]:
    """Pictures and text boxes in a drawing, in order; what is inside a text box is read with it. The `size` of a picture that
    stands in its line is its height in points."""
    if element.tag == "wp.inline" and (extent := element.find("wp.extent")) is not None and (cy := extent.get("cy", "")).isdecimal():
        height = int(cy) / _EMU
    said = element.find("wp.docPr")
    words = (said.get("descr", "") if said is not None else element.get("alt", "")) or words
    for child in _chosen(element) if element.tag == "mc.AlternateContent" else element:
        if child.tag == "w.txbxContent":
            yield Piece("box", element=child)
        elif child.tag in _PICTURES:
            yield Piece("picture", words, size=height, element=child)
        else:
            yield from _drawn(child, words, height)


def _drawn_by_word(instruction: str) -> Piece:
    """A field that shows no result: characters set above or around others."""
    if guide := _ABOVE.search(instruction):
        base, reading = guide["base"].strip(), guide["reading"].strip()
        return Piece("html", f"<ruby>{escape(base, quote=False)}<rt>{escape(reading, quote=False)}</rt></ruby>")
    if enclosed := _ENCLOSED.search(instruction):
        inner = enclosed["inner"].strip()
        number = int(inner) if inner.isdecimal() and inner.isascii() else 0
        if enclosed["mark"] in "○〇" and 1 <= number <= 20:
            return Piece("text", chr(0x2460 + number - 1))
        return Piece("text", _HAN_ENCLOSED.get(inner, inner))
    # What is left is a formula of old; its letters are kept, its marks are no words.
    return Piece("text", re.sub(r"\\[a-z]+\d*\s*|^\s*EQ\s*|\s*\*\s*\w+", "", instruction, flags=re.IGNORECASE).strip())


def _symbol(element: Element) -> str:
    try:
        return symbol(element.get("w.font", ""), int(element.get("w.char", ""), 16))
    except ValueError:
        return LOST


def _attribute(own: Element | None, path: str) -> str:
    found = own.find(path) if own is not None else None
    return found.get("w.val", "") if found is not None else ""


def _first(*said: bool | None) -> bool:
    """The first that is said at all."""
    return next((one for one in said if one is not None), False)


def markup(pieces: list[Piece], *, bold: bool = True) -> str:
    """Pieces as HTML: words in bold marked if wanted, high and low figures as characters where they belong to a word."""
    parts: list[str] = []
    line = ""
    for piece in _merged(pieces):
        if piece.kind == "text":
            words = piece.text
            if piece.raised and _FIGURES.fullmatch(words) and _BESIDE.search(line):
                words = raised(words) if piece.raised > 0 else lowered(words)
            line += words
            written = escape(words, quote=False)
            parts.append(f"<strong>{written}</strong>" if bold and piece.bold and words.strip() else written)
        elif piece.kind == "break":
            parts.append("<br>")
            line = ""
        elif piece.kind in ("html", "call"):
            parts.append(piece.text if piece.kind == "html" else f"[^{piece.text}]")
            line += " "
    return "".join(parts)


def _merged(pieces: list[Piece]) -> Iterator[Piece]:
    """Neighbouring words of one look as one piece: Word cuts them anywhere."""
    last: Piece | None = None
    for piece in pieces:
        if last and piece.kind == last.kind == "text" and (piece.bold, piece.raised) == (last.bold, last.raised):
            last = Piece("text", last.text + piece.text, piece.bold, piece.raised, max(last.size, piece.size))
            continue
        if last:
            yield last
        last = piece
    if last:
        yield last
