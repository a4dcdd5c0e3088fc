"""A saved web page → draft lines: the body's blocks, with tags, scripts and navigation as rows of the ledger.

In: a source of format "html". Out: lines that meet end to end over the whole file. A line is a block of the page, and
what stands between two blocks is dropped at the head of the second. Headings, list items and table rows get the
marks that a Markdown source would have. The lines of the file do not matter here; `Draft.physical` leads back to them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from bianzuan.cleaning.draft import Draft, DraftLine, Segment
from bianzuan.cleaning.html_elements import SILENT, Element, Event, Tree, read_tree, within
from bianzuan.cleaning.html_headings import not_headings
from bianzuan.cleaning.rule import HAN_CLASS
from bianzuan.model import Source

# Where Chinese sites keep the body: newspaper pages (Founder), government sites (TRS), then what HTML 5 has for it.
_BODIES = ("ozoom", "trs_editor")
_BODY_TAGS = ("article", "main")
# Else the smallest element with most of the Han that stand outside links.
_SHARE = 0.75
# Less than this is a teaser, whatever it is called.
_LEAST_HAN = 10

# A cell with more Han than this is a column of the page.
_CELL_HAN = 60
_HEADINGS = {"h1": "# ", "h2": "## ", "h3": "### ", "h4": "### ", "h5": "### ", "h6": "### "}
_BLOCKS = frozenset({
    "address", "article", "blockquote", "body", "center", "dd", "div", "dl", "dt", "figcaption", "figure",
    "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html", "li", "main", "ol", "p", "pre", "section",
    "table", "tbody", "td", "tfoot", "th", "thead", "title", "tr", "ul", "caption", "founder-content",
    "founder-title",
})  # fmt: skip
_CELLS = frozenset({"td", "th"})
_SPACE = re.compile("[ \t\r\n\f]+")
_NOTHING = re.compile("[\\s\u3000\u00a0]|&(?:nbsp|emsp|ensp|#160|#12288);")
_WIDE = f"{HAN_CLASS}\u3000-\u303f\uff00-\uffef“”‘’…—"
# What a line end of the file may stand beside without being a space; a tag stands for the text behind it.
_CHINESE = re.compile(f"[{_WIDE}<>]|$")
# "标题 - 某某网", "标题_某某网": the page's own title comes first.
_TITLE = re.compile(r"\s*([^_|]+?)\s*(?:[-_|–—].*)?$", re.DOTALL)


@dataclass(slots=True)
class _Lines:
    """Lines in the making; `number` leaves one number out between paragraphs, as an empty line would."""

    source: Source
    done: list[DraftLine] = field(default_factory=list)
    segments: list[Segment] = field(default_factory=list)
    start: int = 0
    number: int = 1
    in_table: bool = False  # a row of the present table is done

    @property
    def has_text(self) -> bool:
        return any(segment.text.strip() for segment in self.segments)

    def end(self, step: int) -> None:
        """End the line if it has text; the next one stands `step` below it."""
        if self.has_text:
            end = self.segments[-1].end
            self.done.append(DraftLine(self.number, self.start, end, tuple(_trimmed(self.segments, self.source.text))))
            self.number += step
            self.start, self.segments = end, []
        elif self.done and step > 1:
            # Two breaks in a row are an empty line.
            last = self.done[-1].number
            self.number = max(self.number, last + step)

    def add(self, segment: Segment) -> None:
        last = self.segments[-1] if self.segments else None
        if last and not last.text and not segment.text and last.rule == segment.rule and last.rule:
            self.segments[-1] = Segment(last.start, segment.end, "", last.rule, "drop", reason=last.reason)
        elif segment.end > segment.start:
            self.segments.append(segment)


def html_draft(source: Source) -> Draft:
    """The draft of a page. A page whose body is not found is taken whole, so that nothing is lost unseen."""
    tree = read_tree(source.text)
    region = _region(tree)
    title = _title(tree, region)
    lines = _Lines(source)
    _fill(lines, tree, region, title)
    lines.end(2)
    if lines.segments:
        end = lines.segments[-1].end
        lines.done.append(DraftLine(lines.number, lines.start, end, tuple(_trimmed(lines.segments, source.text))))
    return Draft(source, _closed(lines.done))


def _closed(done: list[DraftLine]) -> list[DraftLine]:
    """A last line without text joins the line before it: what follows the body is dropped at its end."""
    if len(done) > 1 and not done[-1].text:
        last, rest = done[-2], done[-1]
        return [*done[:-2], DraftLine(last.number, last.start, rest.end, (*last.segments, *rest.segments))]
    return done


def _region(tree: Tree) -> Element | None:
    """The element that holds the body; None for the whole page."""
    sized = [element for element in tree.elements if element.han >= _LEAST_HAN]
    for name in _BODIES:
        if found := next((e for e in sized if name in e.names), None):
            return found
    for tag in _BODY_TAGS:
        tagged = [element for element in sized if element.tag == tag]
        if len(tagged) == 1:
            return tagged[0]
    whole = max((element.han for element in tree.elements), default=0)
    holding = [e for e in sized if e.han >= _SHARE * whole and e.tag in ("div", "section", "td", "body", "center")]
    return min(holding, key=lambda e: (e.last - e.first, e.first), default=None)


def _title(tree: Tree, region: Element | None) -> Element | None:
    """The heading above the body, else the title of the page; None where the body has a heading of its own."""
    if region is None or _begins_with_heading(tree, region):
        return None
    above = [e for e in tree.elements if e.last <= region.first]
    named = [e for e in above if e.tag in ("h1", "founder-title")] or [e for e in above if e.tag == "title"]
    return named[-1] if named else None


def _begins_with_heading(tree: Tree, region: Element) -> bool:
    """True if the body has an h1, or its first words are a heading."""
    inside = within(tree, region)
    headings = [e for e in inside if e.tag in ("h1", "h2", "h3") and e.han]
    words = next((e for e in inside if e.tag not in _HEADINGS and e.tag in ("p", "span", "li") and e.han), None)
    return bool(headings) and (headings[0].tag == "h1" or words is None or headings[0].first < words.first)


def _data_tables(tree: Tree) -> dict[int, int]:
    """For each event inside a table of data, how many cells its row has; tables that only lay out a page have none."""
    found: dict[int, int] = {}
    for table in (e for e in tree.elements if e.tag == "table"):
        inside = within(tree, table)
        rows = [e for e in inside if e.tag == "tr"]
        cells = [sum(1 for e in within(tree, row) if e.tag in _CELLS) for row in rows]
        nested = any(e.tag == "table" for e in inside)
        if nested or len(rows) < 2 or min(cells) < 2 or table.han > _CELL_HAN * sum(cells):
            continue
        found |= dict.fromkeys(range(table.first + 1, table.last - 1), max(cells))
    return found


def _fill(lines: _Lines, tree: Tree, region: Element | None, title: Element | None) -> None:
    silent = list(_silent_until(tree))
    annotated = _with_brackets(tree)
    data = _data_tables(tree)
    plain = _empty_items(tree, lines.source.text) | not_headings(tree, lines.source.text)
    for index, event in enumerate(tree.events):
        in_title = title is not None and title.first <= index < title.last
        inside = region is None or region.first <= index < region.last
        if in_title and title is not None:
            _read_title(lines, event, first=index == title.first)
        elif not inside or silent[index]:
            if index and region and index == region.first:
                lines.end(2)
            lines.add(_dropped(event, "outside the body of the page" if not inside else "no text of the page"))
        elif event.kind == "text":
            if not lines.has_text and not lines.source.text[event.start : event.end].strip():
                lines.add(_dropped(event, "white space of the page"))
                continue
            for segment in _text(event, lines.source.text):
                lines.add(segment)
        else:
            if index in data and event.tag in (*_CELLS, "tr"):
                _read_cell(lines, event, data[index], first=data.get(index) is not None and not lines.in_table)
            elif index in data and (event.tag in _BLOCKS or event.tag == "br"):
                lines.add(_dropped(event, "a tag"))
            else:
                lines.in_table = False
                _read_tag(lines, event, index in annotated, index in plain)


def _silent_until(tree: Tree) -> Iterator[bool]:
    """For each event, whether it lies in an element without text."""
    spans = sorted((e.first, e.last) for e in tree.elements if e.tag in SILENT)
    end, waiting = 0, 0
    for index in range(len(tree.events)):
        while waiting < len(spans) and spans[waiting][0] <= index:
            end, waiting = max(end, spans[waiting][1]), waiting + 1
        yield index < end


def _with_brackets(tree: Tree) -> frozenset[int]:
    """Events of <rt> whose ruby has no <rp>: their reading needs brackets."""
    wanted: set[int] = set()
    for ruby in (e for e in tree.elements if e.tag == "ruby"):
        inside = range(ruby.first, ruby.last)
        if not any(tree.events[i].tag == "rp" for i in inside):
            wanted.update(i for i in inside if tree.events[i].tag == "rt")
    return frozenset(wanted)


def _empty_items(tree: Tree, source: str) -> frozenset[int]:
    """Events that open an item of a list without words, which sets stanzas and groups apart."""
    def words(item: Element) -> str:
        inside = tree.events[item.first : item.last]
        return "".join(source[event.start : event.end] for event in inside if event.kind == "text")

    return frozenset(e.first for e in tree.elements if e.tag == "li" and not _NOTHING.sub("", words(e)))


def _dropped(event: Event, reason: str) -> Segment:
    return Segment(event.start, event.end, "", "html", "drop", reason=reason)


def _mark(event: Event, text: str, reason: str) -> Segment:
    return Segment(event.start, event.end, text, "html", "replace", reason=reason)


def _read_title(lines: _Lines, event: Event, *, first: bool) -> None:
    if first:
        lines.end(2)
        lines.add(_mark(event, "# ", "the title of the page"))
    elif event.kind == "text" and (match := _TITLE.match(lines.source.text[event.start : event.end])):
        start, end = event.start + match.start(1), event.start + match.end(1)
        lines.add(Segment(event.start, start, "", "html", "drop", reason="white space of the page"))
        lines.add(Segment(start, end, lines.source.text[start:end]))
        lines.add(Segment(end, event.end, "", "html", "drop", reason="the name of the site"))
    else:
        lines.add(_dropped(event, "a tag"))
        if event.kind == "close":
            lines.end(2)


def _read_tag(lines: _Lines, event: Event, bracketed: bool, plain: bool) -> None:
    tag, opens = event.tag, event.kind == "open"
    if bracketed and event.kind in ("open", "close"):
        lines.add(_mark(event, "（" if opens else "）", "a reading set above its word"))
        return
    if tag == "br":
        lines.end(1 if lines.has_text else 2)
    elif tag in _BLOCKS:
        lines.end(1 if tag == "li" else 2)
    if opens and tag in _HEADINGS and not plain:
        lines.add(_mark(event, _HEADINGS[tag], "a heading"))
    elif opens and tag == "li" and not plain:
        lines.add(_mark(event, "- ", "an item of a list"))
    else:
        lines.add(_dropped(event, "a tag" if event.kind != "other" else "a comment"))


def _read_cell(lines: _Lines, event: Event, cells: int, *, first: bool) -> None:
    """A row of data as a line of a Markdown table; below the first row stands the rule that Markdown wants."""
    if event.tag in _CELLS and event.kind == "open":
        lines.add(_mark(event, " | " if lines.has_text else "| ", "a cell of a table"))
    elif event.tag == "tr" and event.kind == "close" and lines.has_text:
        lines.add(_mark(event, " |", "a row of a table"))
        lines.end(1)
        if first:
            rule = "|" + " --- |" * cells
            lines.segments = [Segment(event.end, event.end, rule, "html", "replace", reason="the rule below the head of a table")]
            lines.end(1)
        lines.in_table = True
    else:
        lines.add(_dropped(event, "a tag"))


def _text(event: Event, source: str) -> Iterator[Segment]:
    """Text of a page; white space is one space, and none where a line end parts Chinese characters."""
    start = event.start
    for match in _SPACE.finditer(source, event.start, event.end):
        before, after = source[match.start() - 1 : match.start()], source[match.end() : match.end() + 1]
        broken = "\n" in match[0] or "\r" in match[0]
        wanted = "" if broken and _CHINESE.match(before) and _CHINESE.match(after) else " "
        if match[0] == wanted:
            continue
        if match.start() > start:
            yield Segment(start, match.start(), source[start : match.start()])
        reason = "white space of the page"
        yield Segment(match.start(), match.end(), wanted, "html", "replace" if wanted else "drop", reason=reason)
        start = match.end()
    if event.end > start:
        yield Segment(start, event.end, source[start : event.end])


def _trimmed(segments: list[Segment], source: str) -> Iterator[Segment]:
    """Segments whose source is given back unchanged carry no rule."""
    for segment in segments:
        yield Segment(segment.start, segment.end, segment.text) if source[segment.start : segment.end] == segment.text else segment

