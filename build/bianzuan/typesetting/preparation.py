"""Text of a section made ready for setting: an HTML tree in, the same tree with zero-width characters out.

Only text nodes are touched, never attributes, code, or passages in another language; and only characters without a
glyph are put in, so the text of the PDF is the text of the tree. Inline markup does not hide a boundary: the text
of a paragraph is looked at whole, notes apart. The rules are CLREQ's and GB/T 15834's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element, SubElement

from bianzuan.typesetting.annotations import dot_emphasis, place_ruby
from bianzuan.typesetting.balance import break_points
from bianzuan.typesetting.composer.marks import AUTOSPACE, BREAK, DIVISION, JOIN, SEVERANCE, TIE
from bianzuan.typesetting.hyphenation import divisions, severances
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

_LATIN = r"0-9A-Za-z\u00c0-\u024f\u0370-\u03ff\u0400-\u052f%\u2030\u2032\u2033\u2103\u00b0$\u20ac\u00a3#@&+"
_HAN = r"\u2e80-\u2fdf\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af"
_NUMERAL = "0-9\uff10-\uff19\u3007零一二两三四五六七八九十百千万亿半几"
_NO_BREAK_BEFORE = "，。、；：？！）》」』】〕〉”’…—·～％,.;:?!)]"

# Each rule: what to put in, and a pattern whose empty matches are the places. Order is the order in the text where
# two rules hit one place: the space stands before the joiner, so that it is kept with the number.
RULES: tuple[tuple[str, str, re.Pattern[str]], ...] = (
    ("Han-Latin space", AUTOSPACE, re.compile(f"(?<=[{_HAN}])(?=[{_LATIN}])|(?<=[{_LATIN}])(?=[{_HAN}])")),
    ("break before opening quotes", BREAK, re.compile(r"(?<=[^\s（《「『【〔〖〈“‘(\[\ufffc])(?=[“‘])")),
    (
        "break after closing quotes",
        BREAK,
        re.compile(rf"(?<=[”’])(?<![A-Za-z]’)(?![\s{re.escape(_NO_BREAK_BEFORE)}\ufffc]|\Z)"),
    ),
    # GB/T 15834 5.1: the interpunct and the wave never begin a line; neither does a single dash, which links.
    ("no line begins with ～ or ·", JOIN, re.compile(r"(?<=\S)(?=[～·‧・])")),
    ("no line begins with a linking dash", JOIN, re.compile(r"(?<=[^\s—])(?=[—–](?!—))")),
    ("no line begins with what links two numbers", JOIN, re.compile(r"(?<=\d)(?=[-～/]\d)")),
    ("ranges of numbers", TIE, re.compile(r"(?<=\d[—–～/-])(?=\d)")),
    # Named without a number, as in a list of units, they begin a line only where it would gape otherwise.
    ("no number is parted from %", JOIN, re.compile(rf"(?<=[{_NUMERAL}])(?=[%％‰℃℉°′″])")),
    ("no line begins with %", TIE, re.compile(rf"(?<=[^\s{_NUMERAL}])(?=[%％‰℃℉°′″])")),
    ("ordinal numbers", TIE, re.compile(r"(?<=第)(?=[0-9])")),
    ("number and unit", TIE, re.compile(r"(?<=[0-9])(?=[年月日时分秒号元万亿千百个人名项次届页条章节岁倍])")),
    # GB/T 15835 and GB 3101: a value stands with its unit; a line ends with a sign of relation and never begins with one.
    ("number and unit of measure", TIE, re.compile(
        r"(?<=[0-9] )(?=(?:[kcdmnhG\u03bc\u00b5M]?(?:m|g|L|l|s|Hz|Pa|N|J|eV|Wh?|V|A|\u03a9|\u2126|F|T|B|cal|mol)|t|h|d|a|r|K|min|hm|ha|dB|dpi|ppi|pt|\u2103|\u00b0C|%|\u2030)(?![A-Za-z]))"
    )),
    ("no line begins with a sign of relation", TIE, re.compile(r"(?<=[\w)\]\u2070-\u209f\u00b2\u00b3\u00b9] )(?=[<>=\u2248\u2260\u2264\u2265\u2266\u2267\u2a7d\u2a7e\u00b1\u00d7] )")),
    ("no line begins with a plus after a letter", JOIN, re.compile(r"(?<=[A-Za-z])(?=\+)|(?<=\+)(?=\+)")),
    ("numbers of pages and volumes", TIE, re.compile(r"(?i:(?<=\bp\. )|(?<=\bpp\. )|(?<=\bno\. )|(?<=\bvol\. ))(?=[0-9])")),
    # A web address may break after a slash and before its other separators (Chicago Manual 7.46), never after a
    # hyphen: whoever copies it could not tell that from the hyphen of a broken word.
    ("breaks in web addresses", BREAK, re.compile(r"(?<=[!-.0-9;-~]/)(?=[^/])|(?<=://)(?=\w)|(?<=[^\W_])(?=[-.?&=_~#@])")),
    ("last breaks in web addresses", SEVERANCE, re.compile(r"(?<=[A-Za-z0-9]{3})(?=[A-Za-z0-9]{3})")),
    ("no breaks in web addresses", JOIN, re.compile(r"(?<=[-.?&=_~#@])(?=[^\W_])")),
)

# What running heads say, and the line above a table that goes on; only the first rule matters on a line that has no end.
_IN_MARGINS = frozenset(("data-book", "data-running", "data-again", "data-entry"))
_AUTOSPACED = RULES[0][2]

_WEB_ADDRESS = re.compile(
    r"(?:(?:https?|ftp)://|www\.|doi:10\.)[!-~]+"
    r"|(?<![\w.%+-])[\w.%+-]++@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+"  # e-mail
    r"|(?<![A-Za-z0-9._~-])(?=[!-~]{12})(?=[!-.0-9~_]*/?[A-Za-z])[A-Za-z0-9._~-]*(?:/[A-Za-z0-9._~-]+){2,}/?",  # names of files with their folders
    re.ASCII,
)
# Four names or more with spaces between them, eight with commas: none is parted by the end of a line that can be set without.
_NAMES_IN_A_ROW = re.compile(rf"(?<![{_HAN}])(?:(?:[{_HAN}]{{2,4}}[\u3000 ]{{1,2}}){{3,}}|(?:[{_HAN}]{{2,4}}、){{7,}})[{_HAN}]{{2,4}}(?![{_HAN}])")
_NAME = re.compile(f"[{_HAN}]+")
_ENDS = "，。；：？！）》」』”’…—"
# The last two characters of a paragraph and its closing marks: one alone on a line is an orphan (孤字).
# A letter or digit is the end of a sentence only if a mark follows; without one it may be the folio of a contents line.
_LAST_TWO = re.compile(
    rf"[^\s\ufffc]([{_HAN}](?=[{_ENDS}]*\s*\Z)|(?<![A-Za-z0-9])[{_LATIN}\u2460-\u24ff](?=[{_ENDS}]+\s*\Z))"
)
_NO_BREAKS = str.maketrans({TIE: None, BREAK: None})
# A paragraph shorter than this has no second line to be left alone on.
_SHORT = 6


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


def prepared(text: str) -> str:
    """A plain text as `prepare_tree` would set it as a paragraph."""
    places = insertions(text)
    return "".join(places.get(index, "") + char for index, char in enumerate(text)) + places.get(len(text), "")


def insertions(text: str) -> dict[int, str]:
    """Offset in `text` → zero-width characters that go before the character there."""
    addresses = [match.span() for match in _WEB_ADDRESS.finditer(text)]
    places: dict[int, str] = {}
    for name, character, pattern in RULES:
        for match in pattern.finditer(text):
            place = match.start()
            inside = any(start < place < end for start, end in addresses)
            if inside == name.endswith("web addresses") and character not in places.get(place, ""):
                places[place] = places.get(place, "") + character
    for row in _NAMES_IN_A_ROW.finditer(text):
        for one in _NAME.finditer(text, row.start(), row.end()):
            for place in range(one.start() + 1, one.end()):
                places[place] = places.get(place, "") + TIE
    for mark, offsets in ((DIVISION + SEVERANCE, divisions(text)), (SEVERANCE, severances(text))):
        for place in offsets:
            if not any(start < place < end for start, end in addresses):
                places[place] = places.get(place, "") + mark
    if len(text.strip()) >= _SHORT and (last := _LAST_TWO.search(text)):
        kept = places.get(last.start(1), "").translate(_NO_BREAKS)
        places[last.start(1)] = kept + JOIN * (JOIN not in kept)
    return places


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
            if segment.editable and segment.start == place and text[0] in _NO_BREAK_BEFORE:
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

