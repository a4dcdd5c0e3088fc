"""Lines of a text source. Where a saved page left its block tags in the text (<br/>, </p><p>), they end lines too, and
so do the breaks of word processors and of PDF text layers.

In: a text source. Out: its draft. Tags and breaks stay in the text here; the rules of characters take them out.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from bianzuan.cleaning.draft import Draft, DraftLine
from bianzuan.cleaning.segments import Segment
from bianzuan.cleaning.tables.columns import RULE as TABLES
from bianzuan.cleaning.tables.columns import head_rule, tables
from bianzuan.cleaning.tables.half_barred import half_barred
from bianzuan.cleaning.tables.layout import RULE as LAYOUT
from bianzuan.cleaning.tables.layout import layouts
from bianzuan.cleaning.tables.side_by_side import Columns, side_by_side
from bianzuan.cleaning.tables.tagged import TaggedTable, tagged_tables
from bianzuan.model import Source

_BLOCK_TAG = re.compile(r"(?:</?(?:br|p|div|li|tr|h[1-6])(?=[\s/>])[^<>\n]*>\s*)+", re.IGNORECASE)
# Vertical tab, form feed, line and paragraph separator.
_BREAKS = "\u000b\u000c\u2028\u2029"
_END = re.compile(f"{_BLOCK_TAG.pattern}|[{_BREAKS}]+", re.IGNORECASE)
# `<br>` in code, and fenced code, speak of tags.
_CODE = re.compile(r"`[^`\n]+`")
_CAPTION = re.compile(r"\s*<figcaption\b[^<>]*>[^<>]*(?:<(?!/figcaption)[^<>]*>[^<>]*)*</figcaption>\s*", re.IGNORECASE)
_FENCE = re.compile(r"(?m)^\s{0,3}(?:```|~~~)")


def text_draft(source: Source, off: Sequence[str] = ()) -> Draft:
    """The draft of a text source, its lines ended by line ends and by block tags between words, its tables told.

    `off`: rules that are not used.
    """
    tagged = {table.first: table for table in tagged_tables(source)} if TABLES not in off else {}
    if source.format != "text" or _FENCE.search(source.text):
        return _with_tables(source, tagged) if tagged else Draft(source, captions=_captions(source))
    columns = side_by_side(source.lines) if TABLES not in off else []
    halves = {block.start + i: cut for block in columns if block.sure for i, cut in enumerate(block.cuts)}
    doubtful = {index for block in columns if not block.sure for index in range(block.start, block.end)}
    rows = {index: row for index, row in tables(source.lines).items() if index not in halves} if TABLES not in off else {}
    bars = (layouts(source.lines) if LAYOUT not in off else {}) | half_barred(source.lines, off)
    if not rows and not bars and not halves and not tagged and not _END.search(source.text):
        return Draft(source, captions=_captions(source), beside=frozenset(source.lines[i].number for i in doubtful))
    lines: list[DraftLine] = []
    number = 0
    beside: set[int] = set()
    blocks = {block.start: block for block in columns if block.sure}
    captioned: set[int] = set()
    below = 0
    for index, line in enumerate(source.lines):
        start = line.start
        if index < below:
            continue
        if table := tagged.get(index):
            captioned |= _of_table(lines, table)
            number, below = lines[-1].number, table.last
            continue
        if block := blocks.get(index):
            made, number = _of_columns(source, block, number)
            lines += made
        if index in halves:
            continue
        if row := rows.get(index):
            number += 1
            end = start + len(line.text)
            lines.append(DraftLine(number, start, end, row))
            if index - 1 not in rows:
                number += 1
                rule = Segment(end, end, head_rule(row), TABLES, "replace", reason="the rule below the head of a table")
                lines.append(DraftLine(number, end, end, (rule,)))
            continue
        if segments := bars.get(index):
            number += 1
            lines.append(DraftLine(number, start, start + len(line.text), segments))
            continue
        for length, apart in _lengths(line.text):
            if index in doubtful:
                beside.add(number + 1)
            # Between paragraphs of a page there is an empty line, as when the page is read as HTML.
            number += 2 if apart or index == below > 0 and start == line.start else 1
            end = start + length
            segments = (Segment(start, end, source.text[start:end]),) if length else ()
            lines.append(DraftLine(number, start, end, segments))
            start = end
    return Draft(source, lines, captions=frozenset(captioned), beside=frozenset(beside))


def _with_tables(source: Source, tagged: dict[int, TaggedTable]) -> Draft:
    """The draft of a source whose lines are the lines of the file but for its tables in tags."""
    lines: list[DraftLine] = []
    captions: set[int] = set()
    below = 0
    plain = {line.number: line for line in Draft(source).lines}
    named = _captions(source)
    for index, line in enumerate(source.lines):
        if index < below:
            continue
        if table := tagged.get(index):
            captions |= _of_table(lines, table)
            below = table.last
            continue
        number = lines[-1].number + (2 if index == below > 0 else 1) if lines else 1
        if line.number in named:
            captions.add(number)
        lines.append(replace(plain[line.number], number=number))
    return Draft(source, lines, captions=frozenset(captions))


def _of_table(lines: list[DraftLine], table: TaggedTable) -> set[int]:
    """Put the rows of a table below the lines, an empty line apart; the number of its caption, if it has one."""
    number = lines[-1].number + 1 if lines else 0
    lines += [replace(row, number=number + row.number) for row in table.rows]
    return {number + 1} if table.captioned else set()


def _of_columns(source: Source, block: Columns, number: int) -> tuple[list[DraftLine], int]:
    """The halves of the lines of two columns in the order of the source, numbered in the order of reading: left, then right. `number`
    is that of the last line above; with the last one given."""
    halves: tuple[list[tuple[int, int]], list[tuple[int, int]]] = ([], [])
    for line, cut in zip(source.lines[block.start : block.end], block.cuts, strict=True):
        halves[0].append((line.start, line.start + cut))
        halves[1].append((line.start + cut, line.start + len(line.text)))
    numbers: list[list[int]] = []
    both = sum(1 for left, right in zip(*halves, strict=True) if source.text[slice(*left)].strip() and source.text[slice(*right)].strip())
    staggered = 2 * both < len(block.cuts)
    for spans in halves:
        inked = [index for index, (start, end) in enumerate(spans) if source.text[start:end].strip()]
        worded = frozenset(inked)
        # Empty lines above and below the words of a column part no paragraphs, nor do lines of the other column between its own.
        own, place = [], number + 1
        for index in range(len(spans)):
            own.append(place)
            if inked[0] <= index < inked[-1] and (index in worded or not (staggered and source.lines[block.start + index].text.strip())):
                place += 1
        numbers.append(own)
        number = place
    made: list[DraftLine] = []
    for index, pair in enumerate(zip(*halves, strict=True)):
        for side, (start, end) in enumerate(pair):
            if source.text[start:end].strip() or not side:
                made.append(DraftLine(numbers[side][index], start, end, (Segment(start, end, source.text[start:end]),) if end > start else ()))
            elif end > start:
                made[-1] = DraftLine(made[-1].number, made[-1].start, end, (Segment(made[-1].start, end, source.text[made[-1].start : end]),))
    return made, number


def _captions(source: Source) -> frozenset[int]:
    """Lines that are nothing but what HTML calls a caption, as converters to Markdown leave them."""
    return frozenset(line.number for line in source.lines if _CAPTION.fullmatch(line.text))


def _lengths(text: str) -> Iterator[tuple[int, bool]]:
    """Characters of each line that a line of the file holds, and whether a tag ends the one before it; what ends a line
    belongs to it."""
    code = [match.span() for match in _CODE.finditer(text)]
    starts = [low for low, _ in code]
    ends = list(_END.finditer(text))
    borders = [0, *(place for match in ends for place in match.span()), len(text)]
    inked = [bool(text[low:high].strip()) for low, high in zip(borders[::2], borders[1::2], strict=True)]
    last = max((index for index, has_ink in enumerate(inked) if has_ink), default=-1)
    start, apart, above = 0, False, False
    for index, match in enumerate(ends):
        above = above or inked[index]
        within = bisect_right(starts, match.start()) - 1
        if within >= 0 and match.start() < code[within][1]:
            continue
        if above and last > index:
            yield match.end() - start, apart
            start, apart, above = match.end(), match[0][0] == "<", False
    yield len(text) - start, apart


_WIDTHS = {"\u3000": 2, "\t": 4, " ": 1, "\u00a0": 1, "\f": 0}


def indent_of(text: str, line: DraftLine) -> int:
    """White space before a line of a source, in columns of half a Han; a tab counts as two Han."""
    columns = 0
    for character in text[line.start : line.end]:
        if character not in _WIDTHS:
            break
        columns += _WIDTHS[character]
    return columns


# Digits, Latin letters and their marks as wide as a Han.
_WIDE = re.compile("[\uff05\uff0e\uff0f\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]")


def narrowed(text: str, line: DraftLine) -> int:
    """Columns of half a Han that the full-width digits and letters of a line lost: a line is as wide as it was set."""
    return max(0, len(_WIDE.findall(text[line.start : line.end])) - len(_WIDE.findall(line.text)))


def below_feeds(text: str, lines: Sequence[DraftLine]) -> frozenset[int]:
    """Numbers of the lines of a text that are the first with words below a form feed, with which programs end a page."""
    if "\f" not in text:
        return frozenset()
    found: set[int] = set()
    last = 0
    for line in lines:
        words = text[line.start : line.end].strip()
        if words:
            start = text.index(words, line.start)
            if last and "\f" in text[last:start]:
                found.add(line.number)
            last = start + len(words)
    return frozenset(found)
