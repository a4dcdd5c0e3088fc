"""A saved web page → draft lines: the body's blocks, with tags, scripts and navigation as rows of the ledger.

In: a source of format "html". Out: lines that meet end to end over the whole file. A line is a block of the page, and
what stands between two blocks is dropped at the head of the second. Headings, list items and table rows get the
marks that a Markdown source would have. The lines of the file do not matter here; `Draft.physical` leads back to them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from bianzuan.cleaning.draft import Draft, DraftLine
from bianzuan.cleaning.segments import Segment
from bianzuan.cleaning.web.bold import bold_headings, named_numbers, seams
from bianzuan.cleaning.web.captions import captions
from bianzuan.cleaning.web.cells import dropped, mark, read_cell, text_of, within_cell
from bianzuan.cleaning.web.edges import edges
from bianzuan.cleaning.web.elements import BLOCKS, SILENT, Element, Event, Tree, ranged_right, read_tree
from bianzuan.cleaning.web.fields import fields
from bianzuan.cleaning.web.further import FURTHER, further_pages
from bianzuan.cleaning.web.gaps import empty_items, empty_lines
from bianzuan.cleaning.web.head import Told, title_above_told, told_of, unknown_of
from bianzuan.cleaning.web.headings import HEADINGS, not_headings
from bianzuan.cleaning.web.items import read_items
from bianzuan.cleaning.web.lines import Lines, trimmed
from bianzuan.cleaning.web.numbers import numbered_sections
from bianzuan.cleaning.web.parts import apart
from bianzuan.cleaning.web.pictures import RULE as PICTURES
from bianzuan.cleaning.web.pictures import Shown, pictures
from bianzuan.cleaning.web.preformatted import preformatted, read_code, read_lines
from bianzuan.cleaning.web.quotations import in_quotations, quotations
from bianzuan.cleaning.web.raised import raised
from bianzuan.cleaning.web.region import TITLE, find_region, find_title, unseen
from bianzuan.cleaning.web.tables import CELLS, data_tables
from bianzuan.cleaning.web.threads import Thread, thread_of
from bianzuan.model import Source

# Paragraphs are numbered two apart; with an empty one between them, four.
_EMPTY_LINE = 4
_UNKNOWN = "stands between the title and the text of the page, and nothing says what it is: does it name who wrote the text?"


def html_draft(source: Source, off: Sequence[str] = ()) -> Draft:
    """The draft of a page. A page whose body is not found is taken whole, so that nothing is lost unseen.

    `off`: rules that are not used.
    """
    tree = read_tree(source.text)
    thread = thread_of(tree, source.text)
    parts = [*thread.others] if thread else apart(tree, source.text)
    region = thread.region if thread else find_region(tree, source.text, parts)
    title = find_title(tree, region, source.text)
    if title is not None and title.tag == "title" and region is not None:
        title = title_above_told(tree, region, source.text) or title
    lines = Lines(source)
    _fill(lines, tree, region, title, parts, off, thread)
    lines.end(2)
    if lines.segments:
        end = lines.segments[-1].end
        lines.done.append(DraftLine(lines.number, lines.start, end, tuple(trimmed(lines.segments, source.text))))
    return Draft(source, _closed(lines.done), frozenset(lines.captions), frozenset(lines.pictures), ranged=frozenset(lines.ranged))


def _closed(done: list[DraftLine]) -> list[DraftLine]:
    """A last line without text joins the line before it: what follows the body is dropped at its end."""
    if len(done) > 1 and not done[-1].text:
        last, rest = done[-2], done[-1]
        return [*done[:-2], DraftLine(last.number, last.start, rest.end, (*last.segments, *rest.segments))]
    return done


def _fill(lines: Lines, tree: Tree, region: Element | None, title: Element | None, parts: list[Element], off: Sequence[str], thread: Thread | None) -> None:
    silent = list(_silent_until(tree, region, parts))
    numbers = numbered_sections(tree, lines.source.text, region)
    pictured = captions(tree, lines.source.text, region)
    for first, last in edges(tree, lines.source.text, region, title, pictured, parts):
        if numbers.isdisjoint(range(first, last)):
            silent[first:last] = [True] * (last - first)
    further = further_pages(tree, lines.source.text, region)
    spans = told_of(tree, region, title, lines.source.text, parts)
    told = {index: span for span in spans for index in range(span.first, span.last)}
    unknown = unknown_of(tree, region, title, lines.source.text, parts, spans)
    titled = title is not None and region is not None and title.tag != "title" and title.last <= region.first
    bold = bold_headings(tree, lines.source.text, region, pictured, titled) | numbers
    names = named_numbers(tree, lines.source.text, region, numbers, bold)
    # Where numbered sections have names, other headings head parts of them.
    parts_of_sections = bold - numbers - names if names else frozenset()
    bold |= names
    joined = seams(tree, lines.source.text, region, bold, numbers)
    annotated = _with_brackets(tree)
    tables = data_tables(tree, lines.source.text)
    data = tables.columns
    above = {span.picture for span in spans if span.picture >= 0}
    images = pictures(tree, lines.source, region, data, above) if PICTURES not in off else {}
    empty, high = empty_lines(tree, lines.source.text), raised(tree, lines.source.text)
    plain = empty_items(tree, lines.source.text) | not_headings(tree, lines.source.text) | (thread.quoted if thread else frozenset())
    right, labelled = ranged_right(tree), fields(tree, lines.source.text)
    items = read_items(tree, lines.source.text)
    quoted = quotations(tree, lines.source.text, region) if not thread else frozenset[int]()
    as_set = preformatted(tree, lines.source.text)
    for index, event in enumerate(tree.events):
        if thread and index in thread.breaks:
            lines.end(2)
        elif thread and index in thread.behind_names:
            lines.part("who wrote a post, and when")
        in_title = title is not None and title.first <= index < title.last
        inside = region is None or region.first <= index < region.last
        if in_title and title is not None:
            _read_title(lines, event, index, title)
        elif index in told:
            # What is silent from its first word on is the foot of the page.
            _read_told(lines, event, index, told[index], silent[index] and not silent[told[index].first])
        elif index in further:
            lines.add(dropped(event, FURTHER))
        elif index in unknown and lines.source.text[event.start : event.end].strip():
            lines.add(replace(dropped(event, _UNKNOWN), confidence="doubtful"))
        elif index in above and index in images:
            _read_picture(lines, event, images[index])
        elif not inside or silent[index]:
            if index and region and index == region.first:
                lines.end(2)
            lines.add(dropped(event, "outside the body of the page" if not inside else "no text of the page"))
        elif index in joined:
            lines.add(mark(event, "\u3000", "two lines of one heading") if joined[index] else dropped(event, "a tag"))
        elif index in labelled:
            lines.add(mark(event, "\u3000", "a label and its value") if labelled[index] else dropped(event, "a tag"))
        elif index in images:
            _read_picture(lines, event, images[index])
        elif index in high:
            lines.add(mark(event, high[index], "a figure set high or low"))
        elif index in as_set.code and index not in data:
            read_code(lines, event, index, as_set.fences)
        elif index in as_set.text and index not in data:
            read_lines(lines, event)
        elif event.kind == "text":
            if not lines.has_text and not lines.source.text[event.start : event.end].strip():
                lines.add(dropped(event, "white space of the page"))
                continue
            if thread and index in thread.quoted:
                lines.quote("words of another post that this one quotes")
            elif index in quoted:
                lines.quote("words that the text quotes")
            lines.sides.add(index in right)
            words = event if index - 1 not in joined else _without_indent(lines, event)
            for segment in text_of(words, lines.source.text):
                lines.add(segment)
        else:
            if index in data and event.tag in (*CELLS, "tr"):
                read_cell(lines, event, data[index], tables.taken.get(index, 0), first=not lines.in_table)
            elif index in data and (event.tag in BLOCKS or event.tag == "br"):
                lines.add(within_cell(event, lines.source.text))
            else:
                lines.in_table = False
                _read_tag(lines, event, index in annotated, index in plain, items.marks.get(index, ""), index in items.inside, "### " if index in parts_of_sections else "## " if index in bold else "")
                lines.pictured = lines.pictured or index in pictured
                if event.tag == "br" and index in quoted:
                    lines.end(2)  # a paragraph of the quotation ends
            if index in empty and lines.done:
                lines.number = max(lines.number, lines.done[-1].number + _EMPTY_LINE)


def _silent_until(tree: Tree, region: Element | None, parts: list[Element]) -> Iterator[bool]:
    """For each event, whether it lies in an element without text, in one that is not shown, or in a part of the page."""
    spans = sorted((e.first, e.last) for e in (*(e for e in tree.elements if e.tag in SILENT), *unseen(tree, region), *parts))
    attributions = in_quotations(tree)
    end, waiting = 0, 0
    for index in range(len(tree.events)):
        while waiting < len(spans) and spans[waiting][0] <= index:
            end, waiting = max(end, spans[waiting][1]) if spans[waiting][0] not in attributions else end, waiting + 1
        yield index < end


def _with_brackets(tree: Tree) -> frozenset[int]:
    """Events of <rt> whose ruby has no <rp>: their reading needs brackets."""
    wanted: set[int] = set()
    for ruby in (e for e in tree.elements if e.tag == "ruby"):
        inside = range(ruby.first, ruby.last)
        if not any(tree.events[i].tag == "rp" for i in inside):
            wanted.update(i for i in inside if tree.events[i].tag == "rt")
    return frozenset(wanted)


def _without_indent(lines: Lines, event: Event) -> Event:
    """Words without the indent that would stand inside a line now."""
    start = event.start + len(lines.source.text[event.start : event.end]) - len(lines.source.text[event.start : event.end].lstrip(" \u3000"))
    lines.add(dropped(Event("text", event.start, start), "white space of the page"))
    return Event("text", start, event.end)


def _read_title(lines: Lines, event: Event, index: int, title: Element) -> None:
    """The title is one line, however its words are marked; a page's name has the site's behind it."""
    if index == title.first:
        lines.end(2)
        lines.add(mark(event, "# ", "the title of the page"))
    elif event.kind != "text":
        lines.add(dropped(event, "a tag"))
    elif title.tag == "title" and (match := TITLE.match(lines.source.text[event.start : event.end])):
        start, end = event.start + match.start(1), event.start + match.end(1)
        lines.add(Segment(event.start, start, "", "html", "drop", reason="white space of the page"))
        lines.add(Segment(start, end, lines.source.text[start:end]))
        lines.add(Segment(end, event.end, "", "html", "drop", reason="the name of the site"))
    else:
        for segment in text_of(event, lines.source.text):
            lines.add(segment)
    if index == title.last - 1:
        lines.end(2)


def _read_told(lines: Lines, event: Event, index: int, span: Told, silent: bool) -> None:
    """A line that tells of the text but stands outside it: all of it, or so many characters of one event."""
    if index == span.first:
        lines.end(2)
        if span.label:
            end = span.start or event.end
            lines.add(Segment(event.start, end, span.label, "html", "replace", reason="what the page's own mark says of the words"))
            if end == event.end:
                return
    if span.start:
        reason = "outside the body of the page"
        if not span.label:
            lines.add(Segment(event.start, span.start, "", "html", "drop", reason=reason))
        lines.add(Segment(span.start, span.end, lines.source.text[span.start : span.end]))
        lines.end(2)
        lines.add(Segment(span.end, event.end, "", "html", "drop", reason=reason))
    elif event.kind == "text" and not silent:
        for segment in text_of(event, lines.source.text):
            lines.add(segment)
    else:
        lines.add(dropped(event, "no text of the page" if silent else "a tag"))
    lines.pictured = lines.pictured or span.picture >= 0
    if index == span.last - 1:
        lines.end(2)


def _read_picture(lines: Lines, event: Event, picture: Shown) -> None:
    """A picture on a line of its own; whatever stands below it stays what it is."""
    if not picture.text:
        lines.add(Segment(event.start, event.end, "", PICTURES, "drop", "likely", picture.reason))
        return
    below, lines.pictured = lines.pictured, False
    lines.end(2)
    lines.add(Segment(event.start, event.end, picture.text, PICTURES, "replace", reason=picture.reason))
    lines.pictures.add(lines.number)
    lines.end(2)
    lines.pictured = below


def _read_tag(lines: Lines, event: Event, bracketed: bool, plain: bool, item: str, inside: bool, bold: str) -> None:
    tag, opens = event.tag, event.kind == "open"
    if bracketed and event.kind in ("open", "close"):
        lines.add(mark(event, "（" if opens else "）", "a reading set above its word"))
        return
    if tag == "br":
        lines.end(1 if lines.has_text else 2)
    elif tag in BLOCKS and not inside:
        lines.end(1 if tag == "li" else 2)
    if opens and tag in HEADINGS and not plain:
        lines.add(mark(event, HEADINGS[tag], "a heading"))
    elif bold:
        lines.add(mark(event, bold, "a line in bold or a number over running text"))
    elif item and not plain:
        lines.add(mark(event, item, "an item of a list"))
    else:
        lines.add(dropped(event, "a tag" if event.kind != "other" else "a comment"))
