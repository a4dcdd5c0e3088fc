"""Markdown → blocks and notes: the body of an article, or a text of the editor's, cut at its top-level elements.

Python-Markdown does the reading (attr_list, footnotes, tables); what it serialises is cut by an HTML parser, never
by regular expressions. Output as in `model.Block` and `model.Note`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from html import escape
from html.parser import HTMLParser
from typing import TypeAlias, get_args

import markdown

from bianzuan.assembly.captions import in_words, with_captions
from bianzuan.assembly.hanging import with_hanging
from bianzuan.assembly.index_marks import IndexMarks
from bianzuan.assembly.letters import with_letters, with_signed_lines
from bianzuan.assembly.quotations import with_attribution, with_lines_apart
from bianzuan.model import Block, BlockKind, Note

_EXTENSIONS = ("attr_list", "footnotes", "tables", "sane_lists", IndexMarks())
_BLANK = " \n\N{NO-BREAK SPACE}"
_VOID = frozenset({"br", "hr", "img", "wbr", "col"})
# Python-Markdown's footnotes: call "fnref:LABEL", repeated calls "fnref2:LABEL", definition "fn:LABEL".
_CALL_ID = re.compile(r"fnref\d*:(?P<label>.+)")
_DEFINITION_ID = re.compile(r"fn:(?P<label>.+)")
_HEADING = re.compile(r"h(?P<level>[1-6])")
# An editorial mark that is a whole paragraph stands for text the source has lost.
_EDITORIAL = re.compile(r"〔[^〕]*〕")
_KIND_OF_ELEMENT: dict[str, BlockKind] = {
    "ul": "list",
    "ol": "list",
    "dl": "list",
    "table": "table",
    "blockquote": "quotation",
    "pre": "code",
    "figure": "figure",
}
_KIND_OF_CLASS: dict[str, BlockKind] = {kind: kind for kind in get_args(BlockKind)}
# A line end between two Han characters or full-width marks is the editor's wrapping, not a space.
_SOFT_BREAK = re.compile(r"(?<=[\u2e80-\uffef])\n(?=[\u2e80-\uffef])")
_NUMBERED = re.compile(r"\d{1,3}\. ")
_ITEM = re.compile(r"(?P<levels>(?: {4})*)(?:[-*+]|(?P<number>\d{1,9})\.) ")

Attributes: TypeAlias = list[tuple[str, str | None]]


@dataclass(slots=True)
class _Element:
    """A top-level element being copied: its start tag's name and attributes, its markup and character data."""

    tag: str
    attributes: dict[str, str | None]
    markup: list[str] = field(default_factory=list)
    text: list[str] = field(default_factory=list)


def _start_tag(tag: str, attributes: Attributes) -> str:
    words = "".join(
        f" {name}" if value is None else f' {name}="{escape(value, quote=True)}"' for name, value in attributes
    )
    return f"<{tag}{words} />" if tag in _VOID else f"<{tag}{words}>"


class _Cutter(HTMLParser):
    """Cuts a document into top-level elements, and turns footnote calls into `note-call` elements."""

    def __init__(self, note_id: Callable[[str], str]) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[_Element] = []
        self._note_id = note_id
        self._depth = 0
        self._skipping: tuple[str, int] | None = None  # element whose content is left out, and its depth

    def handle_starttag(self, tag: str, attrs: Attributes) -> None:
        if self._depth == 0:
            self.elements.append(_Element(tag, dict(attrs)))
        if tag not in _VOID:
            self._depth += 1
        if self._skipping:
            return
        call = _CALL_ID.fullmatch(dict(attrs).get("id") or "") if tag == "sup" else None
        if call:
            self._write(_start_tag("sup", [("class", "note-call"), ("data-note", self._note_id(call["label"]))]))
            self._skipping = ("sup", self._depth)
        elif dict(attrs).get("class") == "footnote-backref":
            self._skipping = ("", self._depth)
        else:
            self._write(_start_tag(tag, attrs))

    def handle_startendtag(self, tag: str, attrs: Attributes) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in _VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in _VOID:
            return
        if self._skipping:
            name, depth = self._skipping
            if depth == self._depth:
                self._skipping = None
                self._write(f"</{name}>" if name else "")
        else:
            self._write(f"</{tag}>")
        self._depth -= 1

    def handle_data(self, data: str) -> None:
        if self._depth and not self._skipping:
            words = data if self.elements[-1].tag == "pre" else _SOFT_BREAK.sub("", data)
            self._write(escape(words, quote=False))
            self.elements[-1].text.append(words)

    def _write(self, markup: str) -> None:
        self.elements[-1].markup.append(markup)


def _kind(element: _Element, text: str) -> BlockKind:
    for name in (element.attributes.get("class") or "").split():
        if name in _KIND_OF_CLASS:
            return _KIND_OF_CLASS[name]
    if _HEADING.fullmatch(element.tag):
        return "heading"
    if _EDITORIAL.fullmatch(text):
        return "gap"
    if element.tag == "p" and not text and "<img" in "".join(element.markup):
        return "figure"
    return _KIND_OF_ELEMENT.get(element.tag, "paragraph")


def _level(element: _Element) -> int:
    heading = _HEADING.fullmatch(element.tag)
    # The chapter title is level 1; what an article calls # or ## is both below it.
    return max(2, int(heading["level"])) if heading else 0


def _notes(element: _Element, note_id: Callable[[str], str]) -> list[Note]:
    """The notes of Python-Markdown's footnote list, each a `<li id="fn:LABEL">` of one or more paragraphs."""
    reader = _NoteReader()
    reader.feed("".join(element.markup))
    reader.close()
    # Python-Markdown sets a no-break space before its link back, which the cutter has left out.
    return [Note(note_id(label), html.strip(_BLANK), text.strip(_BLANK)) for label, html, text in reader.notes]


class _NoteReader(HTMLParser):
    """Collects inline content of the footnote list's items; paragraphs of one note are set apart by a line break."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.notes: list[tuple[str, str, str]] = []

    def handle_starttag(self, tag: str, attrs: Attributes) -> None:
        definition = _DEFINITION_ID.fullmatch(dict(attrs).get("id") or "")
        if tag == "li" and definition:
            self.notes.append((definition["label"], "", ""))
        elif self.notes and tag == "p":
            self._add("<br />" if self.notes[-1][1].strip() else "", "")
        elif self.notes and tag not in ("li", "ol", "div", "hr"):
            self._add(_start_tag(tag, attrs), "")

    def handle_endtag(self, tag: str) -> None:
        if self.notes and tag not in ("p", "li", "ol", "div", "hr", *_VOID):
            self._add(f"</{tag}>", "")

    def handle_data(self, data: str) -> None:
        if self.notes:
            words = data.strip("\n")
            self._add(escape(words, quote=False), words)

    def _add(self, html: str, text: str) -> None:
        label, markup, words = self.notes[-1]
        self.notes[-1] = (label, markup + html, words + text)


def _with_nested_items(body: str) -> str:
    """The body; bullets right below a numbered item are items of it: cleaning writes them at the left edge where their source had
    no lists in lists, and Markdown would read on."""
    lines: list[str] = []
    inside = within = False
    for line in body.split("\n"):
        within = inside and line.startswith("- ") or within and line.startswith(("- ", "    "))
        inside = within or bool(_NUMBERED.match(line))
        lines.append(f"    {line}" if within else line)
    return "\n\n".join(_with_kinds_parted(chunk) for chunk in "\n".join(lines).split("\n\n"))


def _with_kinds_parted(chunk: str) -> str:
    """A list, its items set apart where bullets and numbers follow each other on one level: only then Markdown sees two lists."""
    lines = chunk.rstrip("\n").split("\n")
    kinds: list[bool] = []  # of the open lists: whether they have numbers
    mixed = False
    for line in lines:
        if not (item := _ITEM.match(line)):
            return chunk
        level, numbered = len(item["levels"]) // 4, item["number"] is not None
        mixed = mixed or 0 < level < len(kinds) and kinds[level] != numbered
        kinds = [*kinds[:level], numbered]
    return "\n\n".join(lines) if mixed else chunk


def read_markdown(body: str, prefix: str) -> tuple[tuple[Block, ...], tuple[Note, ...]]:
    """Blocks and notes of a Markdown text; their ids are `prefix`-b1, -b2 … and `prefix`-n LABEL."""

    def note_id(label: str) -> str:
        return f"{prefix}-n{label}"

    reader = markdown.Markdown(extensions=list(_EXTENSIONS), output_format="xhtml")
    cutter = _Cutter(note_id)
    cutter.feed(reader.convert(_with_nested_items(with_lines_apart(with_signed_lines(body)))))
    cutter.close()
    blocks: list[Block] = []
    notes: list[Note] = []
    for element in cutter.elements:
        if element.tag == "div" and element.attributes.get("class") == "footnote":
            notes.extend(_notes(element, note_id))
            continue
        text = "".join(element.text)
        blocks.append(
            Block(f"{prefix}-b{len(blocks) + 1}", _kind(element, text), "".join(element.markup), text, _level(element))
        )
    told = with_hanging(with_letters([with_attribution(_with_ornament(block)) for block in _with_tables(in_words(with_captions(blocks)))]))
    told = [replace(block, html=_with_latin(block.html)) for block in told]
    return tuple(told), tuple(replace(note, html=_with_latin(note.html)) for note in notes)


# Emphasis of words in another script: the name of a species, the title of a book.
_EMPHASIS = re.compile(r"<(em|i|cite)>(?=([^<]*)</\1>)")
_OWN_SCRIPT = re.compile(r"[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U000323af]")


def _with_latin(html: str) -> str:
    """The markup; emphasis without Han has the class of foreign words, which have italics where Han have dots."""
    return _EMPHASIS.sub(lambda tag: tag[0] if _OWN_SCRIPT.search(tag[2]) else f'<{tag[1]} class="latin">', html)


# Signs without words that part two scenes; squares and circles stand for characters that are lost or left out.
_ORNAMENT = re.compile(r"\s*(?:(?:[*\uff0a\u203b\u25c6\u25c7\u2605\u2606]\s*){1,9}|(?:[-\u2013\u2014~\uff5e]\s*){3,9})")


def _with_ornament(block: Block) -> Block:
    """The block; a paragraph that is only signs has the class of such lines."""
    if block.kind == "paragraph" and block.html.startswith("<p>") and _ORNAMENT.fullmatch(block.text):
        return replace(block, html=block.html.replace("<p>", '<p class="ornament">', 1))
    return block


# What stands below a table and belongs to it: where its figures are from, and notes on them.
_OF_TABLE = re.compile(r"\s*(?:(?:(?:资料|資料|数据|數據|材料|图表|圖表)?(?:来源|來源)|(?:附|表)?[注註]|说明|說明)\d?\s*[:：]|(?:Sources?|Notes?): )")


def _with_tables(blocks: Iterable[Block]) -> Iterator[Block]:
    """Blocks; paragraphs that are lines of the table above them, one below another, have the class of such lines."""
    above = False
    for block in blocks:
        below = above and block.kind == "paragraph" and block.html.startswith("<p>") and bool(_OF_TABLE.match(block.text))
        above = below or block.kind == "table"
        yield replace(block, html=block.html.replace("<p>", '<p class="table-source">', 1)) if below else block
