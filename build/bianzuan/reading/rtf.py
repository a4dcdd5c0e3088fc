"""An RTF file (.rtf, often called .doc) → its transcript, by the reader of Word files.

The file is put into the elements of a .docx – paragraphs, tables, notes, styles, lists, pictures – and read as one: what
does not print in the body stands behind it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from xml.etree.ElementTree import Element

from bianzuan.model import Picture
from bianzuan.reading.doc_looks import Form
from bianzuan.reading.doc_story import Line, blocks
from bianzuan.reading.doc_styles import paragraph_properties, run_properties
from bianzuan.reading.doc_text import whole
from bianzuan.reading.rtf_pictures import read_picture
from bianzuan.reading.rtf_state import Letters, State
from bianzuan.reading.rtf_tables import read_lists, read_styles, written
from bianzuan.reading.rtf_tokens import Binary, Group, Node, Word, read_groups
from bianzuan.reading.word import read_package
from bianzuan.reading.word_numbers import room
from bianzuan.reading.word_package import damaged
from bianzuan.reading.word_parts import Parts, box, drawing, element, made, mark, run, words

_LETTERS = {
    "emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”", "bullet": "•", "~": "\u00a0",
    "emspace": "\u2003", "enspace": "\u2002", "qmspace": "\u2005", "zwj": "\u200d", "zwnj": "\u200c", "ltrmark": "\u200e", "rtlmark": "\u200f",
}  # fmt: skip
_SIGNS = {"tab": "w.tab", "line": "w.br", "lbr": "w.br", "_": "w.noBreakHyphen"}
# Groups whose words are no text, though they are not marked as optional; of an object the result is read.
_SILENT = frozenset(
    {
        "fonttbl", "colortbl", "stylesheet", "info", "nonshppict", "shprslt", "objdata", "objclass", "objname", "objalias", "objsect", "datafield",
        "formfield", "bkmkstart", "bkmkend", "xe", "tc", "tcn", "nonesttables", "listtable", "listoverridetable", "revtbl", "filetbl", "rsidtbl",
        "private", "pntxta", "pntxtb", "pgptbl", "latentstyles",
    }
)  # fmt: skip
_HEADS = frozenset({"header", "headerl", "headerr", "headerf"})
_FEET = frozenset({"footer", "footerl", "footerr", "footerf"})
# What is marked as optional and known here.
_KNOWN = frozenset({"shppict", "shpinst", "shpgrp", "do", "fldinst", "fldrslt", "nesttableprops", "annotation", "pntext", "footnote", "ud", "shptxt", "moMath", "moMathPara"})


def read_rtf(data: bytes, name: str) -> tuple[str, tuple[Picture, ...]]:
    """The page and its pictures. Raises SourceError: damaged."""
    try:
        package = made(_Document(read_groups(data)).parts(), name)
    except (ValueError, LookupError, TypeError, RecursionError) as error:
        raise damaged(name) from error
    return read_package(package, name)


@dataclass(slots=True)
class _Story:
    """Paragraphs of the body, a note, a box while they are read."""

    lines: list[Line] = field(default_factory=list)
    runs: list[Element] = field(default_factory=list)
    label: str = ""  # what an older program counted, for lists that are not in the table of lists
    edges: tuple[int, ...] = ()


@dataclass(slots=True)
class _Document:
    """Reads groups in order."""

    root: Group
    letters: Letters = field(default_factory=Letters)
    story: _Story = field(default_factory=_Story)
    said: Parts = field(default_factory=Parts)
    fonts: tuple[str, ...] = ()
    lists: frozenset[str] = frozenset()
    pictures: dict[str, bytes] = field(default_factory=dict)
    _instructs: int = 0  # depth in instructions of fields

    def parts(self) -> Parts:
        """All that the file holds."""
        self.letters.read_head(self.root)
        self.fonts = self.letters.table()
        self.said.styles, self.said.numbering = read_styles(self.root, self.letters), read_lists(self.root, self.letters)
        self.lists = frozenset(one.get("w.numId", "") for one in self.said.numbering.findall("w.num"))
        self.said.pictures = self.pictures
        self.said.body = self._blocks(self.root, State(font=self.root.number("deff") or 0))
        return self.said

    def _blocks(self, group: Group, state: State) -> list[Element]:
        """The paragraphs and tables of a story."""
        outer, self.story = self.story, _Story()
        state = state.copy()
        self._contents(group, state)
        if self.story.runs:
            self._paragraph(state)
        inner, self.story = self.story, outer
        return blocks(inner.lines)

    def _contents(self, group: Group, state: State) -> None:
        skip = 0
        letters: list[str] = []
        for one in [*group, Word("")]:
            if isinstance(one, bytearray):
                letters.append(self.letters.decode(bytes(one[skip:]), state))
                skip = max(skip - len(one), 0)
                continue
            if isinstance(one, Word) and one.name == "u" and one.number is not None:
                letters.append(chr(one.number & 0xFFFF))
                skip = state.skip
                continue
            if isinstance(one, Word) and one.name == "uc":
                state.change(one)  # says nothing of looks: the halves of a letter may stand on both its sides
                continue
            if skip and isinstance(one, (Word, Binary)) and one != Word(""):
                skip -= 1  # a sign may stand for the letter, too
                continue
            skip = 0
            self._write("".join(letters), state)
            letters = []
            self._node(one, state)

    def _node(self, one: Node, state: State) -> None:
        if isinstance(one, Group):
            self._group(one, state)
        elif isinstance(one, Word) and not state.change(one):
            self._word(one, state)

    def _write(self, text: str, state: State) -> None:
        if not text:
            return
        tag = "w.instrText" if self._instructs else "w.delText" if state.look.struck else "w.t"
        held = run(run_properties(state.look, self.fonts), words(whole(text), tag))
        self.story.runs.append(element("w.del", held) if state.look.struck else held)

    def _word(self, word: Word, state: State) -> None:
        name = word.name
        if name in _LETTERS:
            self._write(_LETTERS[name], state)
        elif name in _SIGNS:
            self.story.runs.append(run(run_properties(state.look), Element(_SIGNS[name])))
        elif name in ("par", "sect", "cell", "nestcell"):
            self._paragraph(state, ends_cell=name in ("cell", "nestcell"))
        elif name in ("row", "nestrow"):
            self._row(state, 1 if name == "row" else max(state.form.depth, 2))
        elif name == "trowd":
            self.story.edges = ()
        elif name == "cellx":
            self.story.edges += (word.number or 0,)

    def _paragraph(self, state: State, *, ends_cell: bool = False) -> None:
        form = replace(state.form, depth=max(state.form.depth, 1)) if ends_cell else state.form
        properties = paragraph_properties(form)
        if state.look.struck:
            properties.append(element("w.rPr", element("w.del")))
        label, self.story.label = self.story.label, ""
        numbered = label and str(form.list) not in self.lists
        first = [run(None, words(label + room(label)))] if numbered and self.story.runs else []
        self.story.lines.append(Line(element("w.p", properties, *first, *self.story.runs), form, ends_cell))
        self.story.runs = []

    def _row(self, state: State, depth: int) -> None:
        if self.story.runs:
            self._paragraph(state, ends_cell=True)
        form = Form(depth=depth, in_table=True, ends_row=True, edges=(0, *self.story.edges))
        self.story.lines.append(Line(element("w.p"), form))

    def _group(self, group: Group, state: State) -> None:
        name = group.name
        if name in _SILENT or group.is_optional and name not in _KNOWN:
            return
        handle = _GROUPS.get(name)
        if handle:
            handle(self, group, state.copy())
        else:
            self._contents(group, state.copy())

    def _field(self, group: Group, state: State) -> None:
        put = [one for one in group.groups() if one.name in ("fldinst", "fldrslt")]
        self._mark("begin")
        for one in put:
            if one.name == "fldinst":
                self._instructs += 1
                self._contents(one, state.copy())
                self._instructs -= 1
            else:
                self._mark("separate")
                before = self.story.runs[-1]
                self._contents(one, state.copy())
                if self.story.runs and self.story.runs[-1] is before:
                    self.story.runs.pop()  # a field that shows nothing is one that Word draws itself
        self._mark("end")

    def _mark(self, kind: str) -> None:
        self.story.runs.append(run(None, mark(kind)))

    def _note(self, group: Group, state: State) -> None:
        kind = "endnote" if Word("ftnalt") in group else "footnote"
        notes = self.said.endnotes if kind == "endnote" else self.said.footnotes
        number = str(len(notes))
        notes[number] = []  # its number is taken, whatever stands inside
        notes[number] = self._blocks(group, State(font=state.font))
        self.story.runs.append(run(run_properties(state.look), element(f"w.{kind}Reference", id=number)))

    def _head(self, group: Group, state: State) -> None:
        (self.said.headers if group.name in _HEADS else self.said.footers).extend(self._blocks(group, State(font=state.font)))

    def _comment(self, group: Group, state: State) -> None:
        self.said.comments += self._blocks(group, State(font=state.font))

    def _label(self, group: Group, state: State) -> None:
        text = whole(written(group, self.letters, state)).strip()
        self.story.label = text if any(one.isalnum() for one in text) else ""

    def _object(self, group: Group, state: State) -> None:
        for one in group.groups():
            if one.name == "result":
                self._contents(one, state.copy())

    def _formula(self, group: Group, state: State) -> None:
        """The letters of a formula; what else its groups say is how it looks."""
        for one in group.groups():
            if one.name == "mr":
                self._contents(one, state.copy())
            elif not one.name.endswith("Pr"):
                self._formula(one, state)

    def _unicode(self, group: Group, state: State) -> None:
        """What stands twice: for programs without Unicode, and for the others."""
        for one in [one for one in group.groups() if one.name == "ud"] or group.groups()[:1]:
            self._contents(one, state.copy())

    def _picture(self, group: Group, state: State) -> None:
        shown = read_picture(group, self.letters)
        name = f"pict{len(self.pictures)}"
        self.pictures[name] = shown.data
        self.story.runs.append(run(run_properties(state.look), drawing(name, shown.height, shown.words)))

    def _shape(self, group: Group, state: State) -> None:
        """Text boxes and pictures of a drawing; its other properties are no words."""
        for one in group.groups():
            if one.name in ("shptxt", "dptxbxtext"):
                self.story.runs.append(run(None, box(self._blocks(one, State(font=state.font)))))
            elif one.name == "sp":
                for inner in _pictures(one):
                    self._picture(inner, state)
            elif one.name not in ("shprslt", "pict"):
                self._shape(one, state)


def _pictures(group: Group) -> Iterator[Group]:
    for one in group.groups():
        if one.name == "pict":
            yield one
        else:
            yield from _pictures(one)


_GROUPS: dict[str, Callable[[_Document, Group, State], None]] = {
    "field": _Document._field, "footnote": _Document._note, "annotation": _Document._comment, "object": _Document._object,
    "upr": _Document._unicode, "pict": _Document._picture, "pntext": _Document._label, "listtext": _Document._label,
    "mmath": _Document._formula, "moMath": _Document._formula, "moMathPara": _Document._formula,
    **dict.fromkeys(("shp", "do", "shpgrp", "shpinst"), _Document._shape), **dict.fromkeys((*_HEADS, *_FEET), _Document._head),
}  # fmt: skip
