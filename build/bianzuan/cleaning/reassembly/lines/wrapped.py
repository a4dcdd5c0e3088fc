"""Lines broken at a measure: paragraphs begin with an indent, or are parted by empty lines, or end with a short line.

In: rows with their indent. Out: the indices of rows that go on with the row above. The measure is what the lines
above unindented ones have in common; a text that has none is not broken line by line, and no row is claimed.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Sequence

from bianzuan.cleaning.planning.plan import Join
from bianzuan.cleaning.reassembly.headings.headings import few_clauses, headline
from bianzuan.cleaning.reassembly.lines.line_shapes import (
    BREAKS_OFF,
    FULL_LINE,
    NARROWEST,
    RAGGED,
    breaks_off,
    is_below,
    opens,
    width,
)
from bianzuan.cleaning.reassembly.lines.lone_lines import lone_rows, titles_at_ends
from bianzuan.cleaning.reassembly.lines.margins import at_margin, in_columns
from bianzuan.cleaning.reassembly.lines.paragraph_ends import (
    begins_elsewhere,
    below_ends,
    headings_between,
    heads_what_begins,
    rests,
    signs_what_begins,
)
from bianzuan.cleaning.reassembly.lines.ragged import between_borders, without_borders
from bianzuan.cleaning.reassembly.lines.set_at_measure import doubtful_ends, set_at_measure
from bianzuan.cleaning.reassembly.lines.short_texts import in_blocks, in_short_texts
from bianzuan.cleaning.reassembly.marks import (
    BEFORE_HONOURED,
    END_MARKS,
    cannot_begin,
    ends_sentence,
    han_count,
    is_over,
    marks_fit,
    open_tail,
)
from bianzuan.cleaning.reassembly.numbering import numeral
from bianzuan.cleaning.reassembly.pieces import Piece, joined
from bianzuan.cleaning.reassembly.rows import Row
from bianzuan.cleaning.reassembly.words.word_evidence import word_evidence
from bianzuan.model import Confidence

# Columns of half a Han. Two Han is the rule; typewriters and pastes have from one to four.
_LEAST_INDENT, _LARGEST_INDENT = 2, 8
_LEAST = 2
_SHARE = 0.8
# Lines wider than the column: titles and who the author is.
_WIDE_LINES = 3
# So many broken lines outweigh one paragraph that is not.
_BROKEN_TO_WHOLE = 12
# Where only empty lines part paragraphs, lines must be longer than those of verse, many, and break inside sentences.
_WIDER_THAN_VERSE, _LEAST_BETWEEN_BLANKS, _BROKEN = 40, 4, 0.4
# Where lines are of several measures, so many of the long ones break off, none far from the widest or beyond a page, and sentences end inside them, which those of
# verse never do.
_INNER_STOPS = 0.15
_LONG, _LEAST_OPEN, _NEARLY_FULL, _MOST_FULL, _MOST_OPEN, _INNER_PAUSES, _CUT_WORDS, _WIDEST = 36, 6, 0.7, 0.7, 0.6, 0.4, 0.2, 110
# Bits of a word across the end of a line.
_A_WORD = 5.5
# Lines at the left edge are rests of paragraphs only where more paragraphs begin with an indent, and few do not.
_PARAGRAPHS, _FEW = 3, 0.34
# Who wrote a text is named on a line no longer than this.
_NAMED = 40
_REFERENCE = re.compile("[\\[［〔]\\d{1,3}[\\]］〕]")
_SHORTEST = 0.6
_INDENTS = "paragraphs begin with an indent here, and this line has none"
_EMPTY_LINES = "an empty line parts paragraphs here"
_SHORT_LINES = "paragraphs end with a short line here"
_ONE_WIDTH = "the lines that break off here are of one width"
_OPEN = "the sentence is open and the next line goes on"
_MAY_END = "its sentence is over, and a paragraph may be"
_OPEN_ENDS = "most lines break off inside their sentences here"
# 3 月，县里开会。 春，架水车。
_ENTRY, _LEAST_ENTRIES = re.compile(r"\d{1,2} ?(?:[至—-] ?\d{1,2} ?)?月|[春夏秋冬][，,]|[是同本][年月日][，,]"), 3
_NUMBER = "[\\d〇零○一二三四五六七八九十]"
_DAY_ALONE = re.compile(f"(?:{_NUMBER}{{2,4}}年)?{_NUMBER}{{1,3}}月{_NUMBER}{{1,3}}日[，, \u3000]*(?:(?:星期|周)[一二三四五六日天])?[，, \u3000]*[^，。；：]{{0,10}}。?")


def wrapped(rows: Sequence[Row], short_above_pages: bool = True) -> frozenset[int]:
    """Indices of the rows that go on with the row above them; none where paragraphs are not told by an indent. `short_above_pages`: the last line
    of a page may be short, which who asks whether a page ends there cannot take for granted."""
    indents = Counter(row.indent for row in rows if _LEAST_INDENT <= row.indent <= _LARGEST_INDENT)
    going_on, told = _told(rows, indents, short_above_pages)
    if told != _INDENTS:
        going_on -= titles_at_ends(rows, going_on)
    return (going_on - _entries(rows) - below_ends(rows)) | (rests(rows) if going_on else frozenset())


def _told(rows: Sequence[Row], indents: Counter[int], short_above_pages: bool = True) -> tuple[frozenset[int], str]:
    """Rows that go on, and what tells paragraphs."""
    parted = not indents or indents.most_common(1)[0][1] < _LEAST
    if going_on := _between_blanks(rows) if parted else _indented(rows, indents, short_above_pages):
        return going_on, _EMPTY_LINES if parted else _INDENTS
    return next(((going_on, told) for tell, told in _WAYS if (going_on := tell(rows))), (frozenset(), ""))


def below_indents(rows: Sequence[Row]) -> frozenset[int]:
    """Indices of the rows that go on with the row above, where an indent tells paragraphs: no lines of verse."""
    indents = Counter(row.indent for row in rows if _LEAST_INDENT <= row.indent <= _LARGEST_INDENT)
    return _indented(rows, indents) if indents and indents.most_common(1)[0][1] >= _LEAST else frozenset()


def _indented(rows: Sequence[Row], indents: Counter[int], short_above_pages: bool = False) -> frozenset[int]:
    """Rows that go on, where the first line of each paragraph is indented."""
    first = indents.most_common(1)[0][0]
    top = next(i for i, row in enumerate(rows) if row.indent == first)
    below = _below(rows, first, top, NARROWEST)
    # Titles of poems are set in, too, and nothing but a title stands so.
    begun = [row for row in rows if row.indent == first]
    if len(below) < _LEAST or 2 * sum(1 for row in begun if _is_running([row]) or width(row) >= NARROWEST) < len(begun):
        return frozenset()
    widths = sorted(width(rows[i - 1]) for i in below)
    measure = widths[-1 - len(widths) // 10]
    if measure - RAGGED < NARROWEST:
        # Columns of a newspaper are hardly wider than the narrowest lines of print: those that end early for a mark are narrower.
        below = _below(rows, first, top, measure - RAGGED)
    # A title spans more than the column, and so may a line that says who the author is: neither is part of a paragraph.
    wide = {i for i, row in enumerate(rows) if width(row) > measure + RAGGED}
    headings = headings_between(rows, first, measure)
    # A name or a heading breaks off without being part of a paragraph, and so does a signature at the right.
    below = [i for i in below if i not in wide and i not in headings and not stands_apart(rows, i - 1) and rows[i - 1].indent <= _LARGEST_INDENT and (_is_running(rows[i - 1 : i]) or measure - width(rows[i - 1]) <= RAGGED or not han_count(rows[i - 1].body))]
    full = [i for i in below if abs(width(rows[i - 1]) - measure) <= RAGGED or _counts(rows[i - 1], measure)]
    # One paragraph that stands whole on its line, as fillers do where a machine joined them, says nothing of many that are broken.
    whole = sum(1 for i in wide if rows[i].indent == first)
    # What a journal has above the text and below it, addresses, classes and references, is as wide as it is.
    lone = lone_rows(rows, first, measure)  # titles, and who signs them
    within = sum(1 for i in wide if i > top and i not in lone and not _REFERENCE.match(rows[i].body))
    if whole * _BROKEN_TO_WHOLE > len(full) or within > _WIDE_LINES or len(full) < _LEAST or sum(1 for i in full if i > top) < _SHARE * sum(1 for i in below if i > top):
        return frozenset()
    going_on = frozenset(i for i in full if _goes_on(rows[i - 1], rows[i], measure) and not (heads_what_begins(rows, i, first, measure) or signs_what_begins(rows, i, first) or begins_elsewhere(rows, i, first)))
    going_on = _with_shorter(rows, going_on, top, first, measure) - lone
    if not short_above_pages:
        return going_on
    return going_on | {i for i in range(top + 1, len(rows)) if rows[i].over_page and i - 1 in going_on and _runs_over(rows[i - 1], rows[i], first) and not heads_what_begins(rows, i, first, measure) and not signs_what_begins(rows, i + 1, first)}


def _with_shorter(rows: Sequence[Row], going_on: frozenset[int], top: int, first: int, measure: int) -> frozenset[int]:
    """The rows, and those below a line of a paragraph that breaks off farther from the measure: typists and narrow columns have such lines."""
    found = set(going_on)
    for i in range(top + 1, len(rows)):
        above, row = rows[i - 1], rows[i]
        if row.indent >= first or row.blank_before and not row.over_page or row.hashes or row.bullet or row.at_right or row.lost_above or above.hashes or above.bullet:
            continue
        if heads_what_begins(rows, i, first, measure) or signs_what_begins(rows, i, first) or begins_elsewhere(rows, i, first):
            continue
        of_paragraph = above.indent == first or i - 1 in found
        heading = i + 1 < len(rows) and rows[i + 1].indent == first and headline(row.body) and few_clauses(row.body) and not is_over(row.body)
        if of_paragraph and not heading and not heads_what_begins(rows, i, first, measure) and not signs_what_begins(rows, i, first) and width(above) >= _SHORTEST * measure and open_tail(above.body) and (_is_running([above, row]) or i - 1 in found) and numeral(above.body) is None and marks_fit(above.body, row.body) and not opens(row):
            found.add(i)
    return frozenset(found)


def _below(rows: Sequence[Row], first: int, top: int, narrowest: int) -> list[int]:
    """Rows without the indent right below a line so wide; above the first paragraph only running text, and no references."""
    found = (i for i in range(1, len(rows)) if is_below(rows[i - 1], rows[i], first, narrowest) and (i > top or _is_running(rows[i - 1 : i + 1])))
    return [i for i in found if not (_REFERENCE.match(rows[i - 1].body) and _REFERENCE.match(rows[i].body))]


def _runs_over(above: Row, row: Row, first: int) -> bool:
    """True for a row at the left edge below the end of a page, where the sentence of a paragraph above it breaks off, however short its line."""
    return 0 <= row.indent < first and not (row.hashes or row.bullet or row.lost_above or opens(row)) and open_tail(above.body) and marks_fit(above.body, row.body)


def stands_apart(rows: Sequence[Row], index: int) -> bool:
    """True for a line at the edge of the build of a title, at the top or below the end of a text and an empty line: it may be as wide as the
    measure, but where paragraphs begin with an indent, it begins none."""
    row = rows[index]
    top = index == 0 or bool(row.blank_before) and not row.over_page and ends_sentence(rows[index - 1].body)
    return top and not row.indent and headline(row.body) and few_clauses(row.body)


def _counts(row: Row, measure: int) -> bool:
    """True for an open line of as many characters as fill the measure, though figures among them are narrow: programs break lines so."""
    return measure - 2 <= 2 * len(row.body) + row.indent <= measure and breaks_off(row.body)


def _is_running(rows: Sequence[Row]) -> bool:
    """True for lines with a pause or a stop: above the first indent stand titles, names and days, too."""
    return any(mark in row.body for row in rows for mark in "，。；")


def outdented(rows: Sequence[Row]) -> frozenset[int]:
    """Indices of rows without the indent that paragraphs have here, right below one that has it and whose sentence is open."""
    indents = Counter(row.indent for row in rows if _LEAST_INDENT <= row.indent <= _LARGEST_INDENT)
    first, count = indents.most_common(1)[0] if indents else (0, 0)
    top = next((i for i, row in enumerate(rows) if row.indent == first), len(rows))
    left = [i for i in range(top + 1, len(rows)) if rows[i].body and rows[i].indent < first]
    if count < _PARAGRAPHS or len(left) > _FEW * count:
        return frozenset()
    rests = frozenset(i for i in left if rows[i - 1].indent == first and _is_rest(rows[i - 1], rows[i]) and not _is_title(rows[i : i + 2], first))
    if any(rows[i - 1].indent == first and _is_orphan(rows[i - 1], rows[i]) for i in left):
        # The rest of a paragraph stands below another that is whole: so may others.
        return frozenset(i for i in rests if word_evidence(rows[i - 1].body, rows[i].body) > _A_WORD)
    return rests


def _is_orphan(above: Row, row: Row) -> bool:
    """True for running text at the left edge right below a paragraph that is closed."""
    running = han_count(row.body) >= _LONG and ends_sentence(row.body) and not opens(row)
    return running and not (row.blank_before or row.hashes or row.bullet) and ends_sentence(above.body)


def _is_rest(above: Row, row: Row) -> bool:
    plain = not (row.blank_before or row.hashes or row.bullet or above.hashes or above.bullet)
    open_above = open_tail(above.body) and marks_fit(above.body, row.body) and not BEFORE_HONOURED.search(above.body)
    return plain and open_above and han_count(row.body[:1]) > 0 and ends_sentence(row.body) and not opens(row)


def _is_title(rows: Sequence[Row], first: int) -> bool:
    """True for 何处是水？ above another short line without indent: who wrote what begins there."""
    line, below = rows[0], rows[1] if len(rows) > 1 else None
    return below is not None and 0 <= below.indent < first and headline(line.body) and few_clauses(line.body) and len(below.body) <= _NAMED and not ends_sentence(below.body)


def _between_blanks(rows: Sequence[Row]) -> frozenset[int]:
    """Rows that go on, where empty lines part paragraphs: all but the last line of each are as wide as the measure."""
    below = [i for i in range(1, len(rows)) if is_below(rows[i - 1], rows[i], _LEAST_INDENT)]
    # Empty lines around the number of a page part pages, no paragraphs.
    parted = sum(1 for row in rows[1:] if row.blank_before and not row.over_page)
    if len(below) < _LEAST_BETWEEN_BLANKS or not parted:
        return frozenset()
    widths = [width(rows[i - 1]) for i in below]
    measure = sorted(widths)[len(widths) // 2]
    full = [i for i, width in zip(below, widths, strict=True) if abs(width - measure) <= RAGGED]
    if measure < _WIDER_THAN_VERSE or len(full) < _SHARE * len(below) or any(width(row) > measure + RAGGED for row in rows):
        return frozenset()
    broken = sum(1 for i in full if han_count(rows[i - 1].body[-1:]))
    return frozenset(full) if broken >= _BROKEN * len(full) and parted >= _LEAST else frozenset()


def _entries(rows: Sequence[Row]) -> frozenset[int]:
    """Rows that begin the entries of a chronicle: with a month or a season, nearly all below a sentence that is over."""
    days = [i for i in range(1, len(rows)) if _DAY_ALONE.fullmatch(rows[i].body)]
    after = [i for i in days if ends_sentence(rows[i - 1].body)]
    if len(after) >= _LEAST and len(after) + 1 >= len(days):
        return frozenset(j for i in after for j in (i, i + 1))  # 九月三日，阴有小雨。 above the text of a diary
    dated = [i for i in range(1, len(rows)) if _ENTRY.match(rows[i].body)]
    closed = [i for i in dated if ends_sentence(rows[i - 1].body)]
    return frozenset(closed) if len(closed) >= max(_LEAST_ENTRIES, _SHARE * len(dated)) else frozenset()


def _goes_on(above: Row, row: Row, measure: int) -> bool:
    """False for a short line without end mark below a closed sentence: a heading at the left edge, unless it begins with a mark that closes."""
    return open_tail(above.body) or is_over(row.body) or cannot_begin(row.body) or measure - width(row) <= RAGGED


def by_open_ends(rows: Sequence[Row]) -> frozenset[int]:
    """Rows that go on, where the lines have more measures than one but most break off inside their sentence.

    Such are slides, pages with lists and pastes. What ends a sentence may end its paragraph; that line stays the last.
    """
    long = [i for i, row in enumerate(rows) if 2 * han_count(row.body) > len(row.body) and width(row) - row.indent >= _LONG]
    if len(long) < _LEAST_OPEN:
        return frozenset()
    widths = sorted(width(rows[i]) - rows[i].indent for i in long)
    measure = widths[-1 - len(widths) // 10]
    full = [i for i in long if _NEARLY_FULL * measure <= width(rows[i]) - rows[i].indent <= measure + RAGGED]
    opened = [i for i in full if breaks_off(rows[i].body)]
    stopped = sum(1 for i in full if any(mark in rows[i].body[:-2] for mark in END_MARKS))
    paused = sum(1 for i in full if "，" in rows[i].body[:-2])
    if measure > _WIDEST or len(full) < _MOST_FULL * len(long) or len(opened) < _MOST_OPEN * len(full):
        return frozenset()
    # Long verse has commas inside its lines, too, but no line of it ends inside a word.
    cut = sum(1 for i in opened if i + 1 < len(rows) and word_evidence(rows[i].body, rows[i + 1].body) > _A_WORD)
    if stopped < _INNER_STOPS * len(full) and (paused < _INNER_PAUSES * len(full) or cut < _CUT_WORDS * len(opened)):
        return frozenset()
    ends = frozenset(opened)
    return frozenset(i for i in range(1, len(rows)) if i - 1 in ends and is_below(rows[i - 1], rows[i], rows[i - 1].indent + _LEAST_INDENT) and not opens(rows[i]))


_WAYS: tuple[tuple[Callable[[Sequence[Row]], frozenset[int]], str], ...] = (
    # Borders that show, then the measure itself; then what is left of either.
    (between_borders, _ONE_WIDTH),
    (set_at_measure, _SHORT_LINES),
    (by_open_ends, _OPEN_ENDS),
    (at_margin, _SHORT_LINES),
    (in_columns, _EMPTY_LINES),
    (in_short_texts, _ONE_WIDTH),
    (in_blocks, _ONE_WIDTH),
    (without_borders, _ONE_WIDTH),
)


def unwrapped(pieces: Sequence[Piece], rows: Sequence[Row]) -> list[Piece]:
    """Pieces of running text, each line that goes on put behind the one above."""
    indents = Counter(row.indent for row in rows if _LEAST_INDENT <= row.indent <= _LARGEST_INDENT)
    told = _told(rows, indents)[1]
    at_edge = {rows[index].number for index in outdented(rows)}
    doubtful = {rows[index].number for index in doubtful_ends(rows)} if told == _SHORT_LINES else set()
    shorter = {rows[index].number for index in _below_shorter(rows, wrapped(rows))} if told == _INDENTS else set()
    going_on = {rows[index].number: rows[index - 1].number for index in wrapped(rows) | outdented(rows)}
    result: list[Piece] = []
    for piece in pieces:
        above = result[-1] if result else None
        # A title may be as wide as the measure.
        if above and piece.kind == above.kind == "text" and not (above.heads_pages or piece.heads_pages) and going_on.get(piece.line, 0) == above.runs[-1].line:
            signs = (_OPEN, _INDENTS) if piece.line in at_edge else (BREAKS_OFF if piece.line in shorter else FULL_LINE, _MAY_END if piece.line in doubtful else told)
            result[-1] = joined(above, piece, _join(above, piece, signs))
        else:
            result.append(piece)
    return result


def beginning(rows: Sequence[Row]) -> frozenset[int]:
    """Numbers of the rows that have the indent with which paragraphs begin here; none where hardly any have one."""
    indents = Counter(row.indent for row in rows if _LEAST_INDENT <= row.indent <= _LARGEST_INDENT)
    first, count = indents.most_common(1)[0] if indents else (0, 0)
    # The lines of a paragraph that is broken at a measure begin nothing.
    going_on = below_indents(rows) if count >= _PARAGRAPHS else frozenset[int]()
    long = [row for i, row in enumerate(rows) if i not in going_on and width(row) >= NARROWEST and not row.bullet and numeral(row.body) is None]
    told = count >= _PARAGRAPHS and 2 * sum(1 for row in long if row.indent == first) > len(long)
    return frozenset(row.number for row in rows if told and row.indent == first)


def _join(above: Piece, piece: Piece, signs: tuple[str, ...]) -> Join:
    # A last line may be as long as the measure; where its sentence is over, nothing but that speaks for the join.
    likely = signs[-1] == _ONE_WIDTH or signs[-1] == _SHORT_LINES and not open_tail(above.plain)
    confidence: Confidence = "doubtful" if signs[-1] == _MAY_END else "likely" if likely else "certain"
    return Join(above.runs[-1], piece.runs[0], False, 0.0, 0.0, signs, confidence)


def _below_shorter(rows: Sequence[Row], going_on: Collection[int]) -> frozenset[int]:
    """Of the rows that go on those below a line that breaks off before the measure."""
    widths = sorted(width(rows[i - 1]) for i in going_on)
    measure = widths[-1 - len(widths) // 10] if widths else 0
    return frozenset(i for i in going_on if measure - width(rows[i - 1]) > RAGGED and not is_over(rows[i - 1].body))
