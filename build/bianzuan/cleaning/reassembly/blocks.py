"""First look at a page: every row becomes a piece of a certain kind, or a piece of "text" for the later looks.

In: rows. Out: pieces in page order, and the notes whose call and words were found.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from bianzuan.cleaning.planning.plan import Run
from bianzuan.cleaning.reassembly.headings.headings import A_WORD
from bianzuan.cleaning.reassembly.heads.dated_titles import is_day
from bianzuan.cleaning.reassembly.heads.title_lines import named_far_behind, timed_title, title_parts
from bianzuan.cleaning.reassembly.kinds.award_lists import entries
from bianzuan.cleaning.reassembly.kinds.casts import cast_lines
from bianzuan.cleaning.reassembly.kinds.furniture import (
    arrival,
    author_note,
    ends_in_credit,
    is_caption,
    jump_line,
)
from bianzuan.cleaning.reassembly.kinds.notes import NotePair, Notes, find_notes, label_at_end
from bianzuan.cleaning.reassembly.kinds.rolls import ENTRY, roll_entries
from bianzuan.cleaning.reassembly.kinds.table_captions import with_table_captions
from bianzuan.cleaning.reassembly.lines.caption_rests import with_caption_rests
from bianzuan.cleaning.reassembly.lines.item_rests import item_rests, with_rests
from bianzuan.cleaning.reassembly.lines.lone_lines import lone_titles
from bianzuan.cleaning.reassembly.lines.ragged import between_borders
from bianzuan.cleaning.reassembly.lines.set_at_measure import set_at_measure
from bianzuan.cleaning.reassembly.lines.verbatim import verbatim_regions
from bianzuan.cleaning.reassembly.lines.wrapped import (
    beginning,
    below_indents,
    outdented,
    stands_apart,
    unwrapped,
    wrapped,
)
from bianzuan.cleaning.reassembly.loops import ngrams
from bianzuan.cleaning.reassembly.marks import ends_sentence, open_tail
from bianzuan.cleaning.reassembly.numbering import numeral
from bianzuan.cleaning.reassembly.pieces import Kind, Piece
from bianzuan.cleaning.reassembly.rows import Row, measure_of
from bianzuan.cleaning.reassembly.signers.bylines import byline, is_labelled, is_name
from bianzuan.cleaning.reassembly.signers.published import published
from bianzuan.cleaning.reassembly.words.word_evidence import is_common_noun, word_evidence

SIDE_BY_SIDE = "two columns may stand side by side here; the lines are left as they are"
# Share of an item's 4-grams that the body repeats: 1.0 to .6 for pull-quotes, under .3 for real lists.
_REPEATED = 0.55
# Shorter items are keywords, which any text repeats.
_EXPLAINED = re.compile("[^，。：:]{2,24}(?:——|[：:])")
_PULLQUOTE_LENGTH = 12
_ORNAMENTS = "◆◇■●★"
# A title stands among the first lines of a page.
_TOP = 4
# A title over lines with a triangle is no longer.
_DECK = 30
# Columns of half a Han.
_HAN = 2
# A speaker's name or label and a colon; three of them make a conversation.
_SPEECH = re.compile(r"[^：:，。“【]{1,6}[：:]")
_TURNS = 3
# A longer speech is running text, which may be cut like any other.
_SPEECH_LENGTH = 40


@dataclass(frozen=True, slots=True)
class Recognised:
    """Pieces in page order, and notes."""

    pieces: tuple[Piece, ...]
    notes: Notes


def recognise(rows: Sequence[Row], at_feet: Sequence[NotePair] = ()) -> Recognised:
    """Pieces of all rows that hold text; empty rows make none. `at_feet`: notes at the feet of pages, which have no rows here."""
    every, broken = rows, item_rests(rows)
    rows = [row for index, row in enumerate(every) if index not in broken]
    measure = measure_of(rows)
    regions = verbatim_regions(rows, verse=measure == 0, running=below_indents(rows) | between_borders(rows) | set_at_measure(rows))
    # Lines of a list, a table or code stand as they are, marks and all.
    whole = {i for start, (end, piece) in regions.items() if piece.kind not in ("verse", "heading") for i in range(start, end)}
    going_on = wrapped(rows) | outdented(rows)
    notes = find_notes(rows, whole, going_on, at_feet)
    labels = {run.line: run for run in notes.labels}
    rolled = roll_entries(rows) | cast_lines(rows)
    noted = rolled | {pair.words.line for pair in notes.pairs}
    regions = {start: region for start, region in regions.items() if region[1].kind not in ("verse", "list") or not any(row.number in noted for row in rows[start : region[0]])}
    listed = entries(rows) | rolled
    beginnings = beginning(rows)
    titles = lone_titles(rows, next(row.indent for row in rows if row.number in beginnings), _HAN * measure) if beginnings and measure else frozenset[int]()
    speeches = _speeches(rows)
    decks = _decks(rows)
    posts = {row.number for row in rows if not row.hashes and timed_title(row.body)}
    talk = _is_conversation([row for row in rows if row.body], speeches)
    pieces: list[Piece] = []
    index = 0
    while index < len(rows):
        if index in regions:
            index, piece = regions[index]
            pieces.append(_with_calls(piece, notes.pairs))
            continue
        row = rows[index]
        full = measure > 0 and len(row.body) >= measure - 2 and not (beginnings and index not in going_on and stands_apart(rows, index)) and not _over_name(rows, index) and row.number not in titles and not (index == 0 and _is_title(rows))
        if row.beside:
            pieces.append(replace(_piece("paragraph", row, row.start, row.end, notes.pairs), reason=SIDE_BY_SIDE, sealed=True))
            index += 1
            continue
        if row.number in listed:
            pieces.append(replace(_piece("paragraph", row, row.start, row.end, notes.pairs), reason=ENTRY, sealed=True))
            index += 1
            continue
        name = named_far_behind(row.body, rows[1].body) if not index and len(rows) > 1 else 0
        for piece in (_text(row, row.start, row.start + name, notes.pairs), _text(row, row.start + name, row.end, notes.pairs)) if name else _row_pieces(row, notes.pairs, index < _TOP or row.number in posts and len(posts) > 1, labels.get(row.number)):
            piece = replace(piece, kind="paragraph", reason="", sealed=True) if row.number in decks else piece
            spoken = talk and not row.hashes and not (index == 0 and _names_a_title(piece.plain)) and piece.kind == "text" and row.number in speeches and bool(_SPEECH.match(piece.plain)) and len(piece.plain) < _SPEECH_LENGTH and index + 1 not in going_on
            pieces.append(replace(piece, full=full, begins=row.number in beginnings, sealed=spoken or piece.sealed, kind="paragraph" if spoken else piece.kind))
        index += 1
    pieces = with_caption_rests(pieces, bool(beginnings))
    at_right = below_ends(rows)
    whole_items = with_rests(unwrapped([replace(piece, signs=piece.line in at_right) for piece in pieces] if at_right else pieces, rows), every, broken)
    numbered = [replace(piece, order=order) for order, piece in enumerate(with_table_captions(whole_items))]
    return Recognised(tuple(_with_pullquotes(numbered, every)), notes)


def below_ends(rows: Sequence[Row]) -> frozenset[int]:
    """Numbers of the lines that stand at the right, alone or below each other, under a line that ends a sentence."""
    found: set[int] = set()
    for above, row in pairwise(rows):
        if row.at_right and not row.hashes and (above.number in found or ends_sentence(above.body)) and not ends_sentence(row.body):
            found.add(row.number)
    return frozenset(found)


def _over_name(rows: Sequence[Row], index: int) -> bool:
    """True for a line at the top of a text, however long, right above who wrote it: a title."""
    above, row, below = rows[index - 1] if index else None, rows[index], rows[index + 1] if index + 1 < len(rows) else None
    begins = above is None or bool(row.blank_before) or ends_sentence(above.body)
    return begins and below is not None and not below.blank_before and bool(byline(below.body)) and not ends_sentence(row.body)


def _is_title(rows: Sequence[Row]) -> bool:
    """True if the first line is built as a title and no word goes on below it, though it is as wide as the measure; running text pauses somewhere."""
    return len(rows) > 1 and stands_apart(rows, 0) and not any(mark in rows[0].body for mark in "，、：；") and word_evidence(rows[0].body, rows[1].body) <= A_WORD


def _decks(rows: Sequence[Row]) -> set[int]:
    """Lines with a triangle each, two or more below a title, as papers of the Republic have them; below text they belong to pictures."""
    found: set[int] = set()
    start = 0
    while start < len(rows):
        end = start
        while end < len(rows) and rows[end].body[:1] == "▲" and not rows[end].pictured:
            end += 1
        above = rows[start - 1].body if start else ""
        several = end - start > 1 or rows[start].body.count("▲") > 1 or end > start and above[:1] in tuple("○◎●⊙")
        if several and end > start and 0 < len(above) <= _DECK and not ends_sentence(above) and not any(ends_in_credit(row.body) for row in rows[start:end]):
            found.update(row.number for row in rows[start:end])
        start = max(end, start + 1)
    return found


def _speeches(rows: Sequence[Row]) -> set[int]:
    """Lines of a conversation. On a page of several articles, three lines may say who wrote one, 作者：刘敏, no speech above; 上图：老水车 is a caption,
    章文：书院条约 above 清乾隆年间 a title, 发布时间：2019-08-13 says when, and 下： below 判决如, at the top of a page, are the last words of a sentence."""
    lines = [row for row in rows if row.body and not row.hashes and not is_caption(row.body) and published(row.body) is None]
    around = zip([None, *lines], lines, [*lines[1:], None], strict=False)
    turns = [(above.body if above else "", row) for above, row, below in around if _SPEECH.match(row.body) and not (above and _ends_a_sentence(above, row)) and not (below and not ends_sentence(row.body) and is_day(below.body))]
    often = Counter(_speaker(row.body) for _, row in turns)
    # 县域博物馆：怎样不做大馆？ over 刘敏 张文: nobody speaks of that name again, and what stands below is no speech.
    over_line = {row.number for row, below in pairwise(lines) if (often[_speaker(row.body)] == 1 or " " in below.body and not ends_sentence(row.body)) and len(below.body) < _SPEECH_LENGTH and not ends_sentence(below.body) and not _SPEECH.match(below.body)}
    turns = [turn for turn in turns if turn[1].number not in over_line]
    signed = {row.number for _, row in turns if is_labelled(row.body) and byline(row.body)}
    # The label that signs one text signs all of the page, though there a title with a colon stands above. 整理：张文 may stand below 采访：刘敏.
    labels: set[str] = set()
    signing: set[str] = set()
    for above, row in turns:
        if row.number in signed and (not _SPEECH.match(above) or above in signing):
            labels.add(_speaker(row.body))
            signing.add(row.body)
    return {row.number for _, row in turns if row.number not in signed or _speaker(row.body) not in labels}


def _ends_a_sentence(above: Row, row: Row) -> bool:
    return _SPEECH.fullmatch(row.body) is not None and "，" in above.body and open_tail(above.body)


def _speaker(line: str) -> str:
    return re.split("[：:]", line)[0]


def _is_conversation(rows: Sequence[Row], speeches: Collection[int]) -> bool:
    """True for three turns, if they follow each other or somebody speaks twice; titles with a colon do neither. What is said again word for word is a loop's."""
    said = list({row.body: index for index, row in reversed([*enumerate(rows)]) if row.number in speeches}.values())[::-1]
    speakers = Counter(_speaker(rows[index].body) for index in said)
    in_a_row = any(last - first == _TURNS - 1 for first, last in zip(said, said[_TURNS - 1 :], strict=False))
    return len(said) >= _TURNS and (in_a_row or max(speakers.values()) > 1)


def _names_a_title(text: str) -> bool:
    """True for a first line such as 刘敏：河边的水车, in which nobody says anything: who wrote it, and its title."""
    name = re.split("[：:]", text)[0]
    return not ends_sentence(text) and is_name(name) and not is_common_noun(name)


def _row_pieces(row: Row, notes: Sequence[NotePair], at_top: bool, label: Run | None) -> Iterator[Piece]:
    if any(run.line == row.number for pair in notes for run in pair.rests):
        yield _piece("note", row, row.start, row.end, notes)
        return
    own = [pair for pair in notes if pair.words.line == row.number]
    for pair in own:
        yield _piece("note", row, pair.words.start, pair.words.end, notes)
    if own:
        cut = row.start + label_at_end(row.body)
        if cut < row.end and label is None:
            yield _text(row, cut, row.end, notes)
        return
    end = label.start if label else row.start + label_at_end(row.body)
    if end > row.start:
        yield from _text_pieces(row, end, notes, at_top)
    if end < row.end and label is None:
        yield _text(row, end, row.end, notes)


def _text_pieces(row: Row, end: int, notes: Sequence[NotePair], at_top: bool) -> Iterator[Piece]:
    body = row.plain[row.start : end].rstrip()
    if row.pictured:
        yield replace(_piece("caption", row, row.start, row.start + len(body), notes), reason="stands below a picture of the page")
        return
    cut, kind = _tail_of(body)
    if cut > 0 and at_top and len(parts := title_parts(body[:cut])) > 1:
        for low, high in pairwise((*parts, cut)):
            yield _text(row, row.start + low, row.start + high, notes)
    elif 0 < (first := arrival(body)) < cut:
        yield replace(_piece("jump", row, row.start, row.start + first, notes), reason=_REASONS["jump"])
        yield _text(row, row.start + first, row.start + cut, notes)
    elif cut > 0:
        yield _text(row, row.start, row.start + cut, notes)
    if cut < len(body):
        yield replace(_piece(kind, row, row.start + cut, row.start + len(body), notes), reason=_REASONS[kind])


def _tail_of(text: str) -> tuple[int, Kind]:
    """Where furniture at the end of a line begins, and what it is."""
    if jump := jump_line(text):
        return jump[0], "jump"
    if (offset := author_note(text)) >= 0:
        return offset, "author-note"
    return (0, "caption") if is_caption(text) else (len(text), "text")


_REASONS: dict[str, str] = {
    "jump": "tells on which page the text goes on",
    "author-note": "says who the author is, or where the text comes from",
    "caption": "credit or first words of a caption",
    "text": "",
}


def _text(row: Row, start: int, end: int, notes: Sequence[NotePair]) -> Piece:
    trimmed = start + len(row.text[start:end].rstrip())
    return _piece("text", row, start, trimmed, notes)


def _piece(kind: Kind, row: Row, start: int, end: int, notes: Sequence[NotePair]) -> Piece:
    runs = _without_calls(Run(row.number, start, end), notes)
    plain = "".join(row.plain[run.start : run.end] for run in runs)
    return Piece(kind, tuple(runs), plain, 0, row.hashes, numeral(plain), blank_before=row.blank_before, over_page=row.over_page and start == row.start and not row.lost_above, lost_above=row.lost_above if start == row.start else "", heads_pages=row.heads_pages and start == row.start, closed_above=row.closed_above and start == row.start)


def _without_calls(run: Run, notes: Sequence[NotePair]) -> list[Run]:
    """The runs between the marks of notes in a run."""
    runs, start = [], run.start
    for call in sorted((pair.call for pair in notes if pair.call.line == run.line), key=lambda call: call.start):
        if start <= call.start < run.end:
            runs.append(Run(run.line, start, call.start))
            start = call.end
    return [one for one in (*runs, Run(run.line, start, run.end)) if one.end > one.start]


def _with_calls(piece: Piece, notes: Sequence[NotePair]) -> Piece:
    """A poem or its title, its lines parted at the marks of notes."""
    if piece.kind not in ("verse", "heading"):
        return piece
    return replace(piece, runs=tuple(part for run in piece.runs for part in _without_calls(run, notes)))


def _with_pullquotes(pieces: Sequence[Piece], rows: Sequence[Row]) -> Iterator[Piece]:
    """Lists whose items repeat sentences of the body are pull-quotes, one piece an item."""
    # How many lines of running text have a 4-gram.
    having = Counter(gram for piece in pieces if piece.kind == "text" for gram in set(ngrams(piece.plain, 4)))
    seen = frozenset(having)
    by_number = {row.number: row for row in rows}
    for piece in pieces:
        items = piece.plain.split("\n")
        if piece.kind == "list" and not piece.joins and all(by_number[run.line].bullet for run in piece.runs):
            repeated = sum(1 for item in items if _repeats(item, seen))
            if 2 * repeated > len(items):
                for run in piece.runs:
                    row = by_number[run.line]
                    reason = "an item that repeats a sentence of the body"
                    yield replace(piece, kind="pullquote", runs=(row.run,), plain=row.body, reason=reason)
                continue
        elif piece.kind == "text" and piece.plain[:1] in tuple(_ORNAMENTS) and _repeats(piece.plain, _elsewhere(piece, having)):
            yield replace(piece, kind="pullquote", reason="repeats a sentence of the body", sealed=True)
            continue
        yield piece


def _elsewhere(piece: Piece, having: Counter[str]) -> set[str]:
    return {gram for gram in ngrams(piece.plain, 4) if having[gram] > 1}


def _repeats(item: str, seen: Collection[str]) -> bool:
    """True if the body says what an item says; an item that explains a word of the body says what stands behind the dash."""
    item = item[match.end() :] if (match := _EXPLAINED.match(item)) else item
    grams = ngrams(item, 4)
    return len(item) >= _PULLQUOTE_LENGTH and sum(1 for g in grams if g in seen) >= _REPEATED * max(1, len(grams))
