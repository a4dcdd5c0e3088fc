"""Text of a section made ready for setting: an HTML tree in, the same tree with zero-width characters out.

Only text nodes are touched, never attributes, code, or passages in another language; and only characters without a
glyph are put in, so the text of the PDF is the text of the tree. Inline markup does not hide a boundary: the text
of a paragraph is looked at whole, notes apart. Which characters go where, `insertions` says.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element, SubElement

from bianzuan.typesetting.annotations import dot_emphasis, place_ruby
from bianzuan.typesetting.balance import break_points
from bianzuan.typesetting.composer.marks import AUTOSPACE, JOIN
from bianzuan.typesetting.insertions import NO_BREAK_BEFORE, RULES, insertions
from bianzuan.typesetting.raised import set_raised
from bianzuan.typesetting.tables import SMALLER, set_columns
from bianzuan.typesetting.verses import hang_verses

# Elements that are part of a line. All others begin a text of their own.
INLINE = frozenset(
    ("a", "abbr", "b", "bdi", "bdo", "cite", "del", "dfn", "em", "font", "i", "ins", "label", "mark", "q", "s", "small",
     "span", "strong", "sub", "sup", "time", "u", "wbr")
)  # fmt: skip
# Elements whose text is not prose.
UNTOUCHED = frozenset(
    ("code", "kbd", "math", "pre", "samp", "script", "style", "svg", "textarea", "title", "tt", "var", "head", "rp", "rt")
)
# Elements that are a thing in the line, whatever they hold.
_THINGS = frozenset(("br", "img", "code", "kbd", "math", "samp", "svg", "tt", "var", "ruby"))
# What stands in the looked-at text for an element that is no text, and for a line break.
_OBJECT, _NEWLINE = "\N{OBJECT REPLACEMENT CHARACTER}", "\n"

# What running heads say, and the line above a table that goes on; only the first rule matters on a line that has no end.
_IN_MARGINS = frozenset(("data-book", "data-running", "data-again", "data-entry"))
_AUTOSPACED = RULES[0][2]

@dataclass(slots=True)
class _Segment:
    """A text node: the `text` or `tail` of `owner`, at `start` and with `length` in the text of its paragraph."""

    owner: Element
    parent: Element | None  # of the tail; None for a text
    text: str
    start: int
    length: int
    editable: bool

    @property
    def is_anchor(self) -> bool:
        """Whether it is the text of an element that is led to."""
        return self.parent is None and self.owner.tag in ("a", "span") and self.owner.get("id") is not None

    def write(self, text: str) -> None:
        self.text = text
        if self.parent is None:
            self.owner.text = text
        else:
            self.owner.tail = text


class _Paragraph:
    """The text nodes of one run of lines, and their text as a whole."""

    def __init__(self) -> None:
        self.segments: list[_Segment] = []
        self.text = ""
        self.calls: set[int] = set()  # offsets at which a note is called

    def add(self, owner: Element, parent: Element | None, text: str | None, editable: bool) -> None:
        if text:
            self.segments.append(_Segment(owner, parent, text, len(self.text), len(text), editable))
            self.text += text

    def add_object(self, char: str) -> None:
        self.text += char


def prepare_tree(root: Element, columns: float = 28, size: float = 10.5) -> None:
    """Prepare all text below `root`, in place; `columns` characters of `size` points fit a line. Preparing twice changes nothing more."""
    set_raised(root)
    for element in root.iter():
        for name in _IN_MARGINS.intersection(element.keys()):
            element.set(name, _AUTOSPACED.sub(AUTOSPACE, element.get(name, "")))
    for paragraph in list(_paragraphs(root)):
        _insert(paragraph, insertions(paragraph.text))
        _hold_calls(paragraph)
    for emphasis in [element for element in root.iter("em") if _is_chinese(element)]:
        dot_emphasis(emphasis)
    for ruby in list(root.iter("ruby")):
        place_ruby(ruby)
    set_columns(root, columns * SMALLER, size / SMALLER)
    hang_verses(root, columns)
    headings = [element for element in root.iter() if element.get("data-balance")]
    context = "".join(root.itertext()) if headings else ""
    for heading in headings:
        _balance(heading, int(heading.get("data-balance") or 0), context)


def _insert(paragraph: _Paragraph, places: dict[int, str]) -> None:
    texts = {id(segment): segment.text for segment in paragraph.segments}
    for place in sorted(places, reverse=True):
        segment = _segment_at(paragraph, place)
        if segment is not None:
            offset, text = place - segment.start, texts[id(segment)]
            texts[id(segment)] = text[:offset] + places[place] + text[offset:]
    for segment in paragraph.segments:
        if texts[id(segment)] != segment.text:
            segment.write(texts[id(segment)])


def _hold_calls(paragraph: _Paragraph) -> None:
    """A note's call stays with the word before it and the mark after it, which stand in other text nodes."""
    for place in paragraph.calls:
        for segment in paragraph.segments:
            text = segment.text
            if segment.editable and segment.start + segment.length == place and not text.endswith(JOIN):
                segment.write(text + JOIN)
            if segment.editable and segment.start == place and text[0] in NO_BREAK_BEFORE:
                segment.write(JOIN + text)


def _segment_at(paragraph: _Paragraph, place: int) -> _Segment | None:
    """The text node that takes what goes in at a place: the one that ends there, or else the one that begins.

    An anchor is not the one to end with it if another begins: a line broken before the character would leave the
    anchor, and the link that it may be, a piece without width on the next line or page.
    """
    segments = [one for one in paragraph.segments if one.editable]
    ending = next((one for one in segments if one.start < place <= one.start + one.length), None)
    beginning = next((one for one in segments if one.start == place), None)
    if ending is None or beginning is None:
        return ending or beginning
    return beginning if ending.is_anchor and not beginning.is_anchor else ending


# --- the tree as paragraphs ------------------------------------------------------------------------


def _paragraphs(element: Element, editable: bool = True) -> Iterator[_Paragraph]:
    """Texts of all runs of lines in and below a block."""
    current = _Paragraph()
    notes: list[Element] = []
    editable = editable and _is_chinese(element)
    if element.tag in UNTOUCHED:
        return
    current.add(element, None, element.text, editable)
    for child in element:
        if _joins_line(child):
            yield from _collect_inline(child, current, notes, editable)
        else:
            yield current
            yield from _paragraphs(child, editable)
            current = _Paragraph()
        current.add(child, element, child.tail, editable)
    yield current
    for note in notes:
        yield from _paragraphs(note, editable)


def _collect_inline(element: Element, current: _Paragraph, notes: list[Element], editable: bool) -> Iterator[_Paragraph]:
    """Adds an inline element to the paragraph; blocks inside it, which HTML allows in places, come out apart."""
    if "note" in (element.get("class") or "").split():
        notes.append(element)
        current.calls.add(len(current.text))
        return
    if element.tag in _THINGS or not isinstance(element.tag, str):
        current.add_object(_NEWLINE if element.tag == "br" else _OBJECT)
        return
    inside = editable and _is_chinese(element)
    current.add(element, None, element.text, inside)
    for child in element:
        if _joins_line(child):
            yield from _collect_inline(child, current, notes, inside)
        else:
            yield from _paragraphs(child, inside)
            current.add_object(_NEWLINE)
        current.add(child, element, child.tail, inside)


def _joins_line(element: Element) -> bool:
    return element.tag in INLINE or element.tag in _THINGS or not isinstance(element.tag, str)


def _is_chinese(element: Element) -> bool:
    language = element.get("lang")
    return language is None or language == "" or language.lower().startswith("zh")


# --- titles ----------------------------------------------------------------------------------------


def _balance(heading: Element, longest: int, context: str) -> None:
    """Breaks a title that is longer than a line into lines of nearly equal length."""
    runs = [run for run in _paragraphs(heading) if run.text.strip()]
    for run in runs:
        for place in sorted(break_points(run.text, longest, context), reverse=True):
            segment = _segment_at(run, place)
            if segment is not None:
                _break_segment(segment, place - segment.start)


def _break_segment(segment: _Segment, offset: int) -> None:
    kept, moved = segment.text[:offset].rstrip(" \n"), segment.text[offset:].lstrip(" \n\u3000")
    if segment.parent is None:
        line_break = Element("br")
        segment.owner.insert(0, line_break)
    else:
        line_break = SubElement(segment.parent, "br")
        segment.parent.remove(line_break)
        segment.parent.insert(list(segment.parent).index(segment.owner) + 1, line_break)
    line_break.tail = moved
    segment.write(kept)

