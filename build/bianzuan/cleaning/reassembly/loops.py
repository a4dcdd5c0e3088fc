"""Machine-made repetition: body lines in a row that say nothing the page has not said before.

A loop is dropped, with every string of it that stands nowhere else. Measured on the sample: 0 to 8 % of a loop
line's 6-grams are new, at least 61 % of any other line's. Headings are exempt, because banners and siblings repeat
by design, unless all they carry is loop. Short lines (refrains, responses, verse) make no loop.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from bianzuan.cleaning.planning.plan import Removal
from bianzuan.cleaning.reassembly.marks import han_count
from bianzuan.cleaning.reassembly.pieces import TRANSPARENT, Piece

# Longer than any stock phrase's core, shorter than any sentence.
_GRAM = 6
# A heading has some 15 characters: 6-grams would leave too few to count.
_HEADING_GRAM = 4
_NEW_AT_MOST = 0.08
_LINES_AT_LEAST = 3
# The text below a heading stands so near, with 1 or a name between them.
_NEAR = 3
# Title of a chapter, its number included.
_TITLE = 10
_NUMBER = re.compile("^第?[0-9一二三四五六七八九十百零〇]+(?:[章节回卷部编篇][ \u3000]*|[、.．]|[ \u3000]+)")
# Shorter lines repeat in refrains and responses; they neither make nor break a loop.
_LONG = 30
# But sentences that go round and round, so many of them, each so often, are no refrain.
_SENTENCE, _SENTENCES, _ROUNDS = 18, 8, 4
# A heading between two loops is debris if half of it was said before.
_ENCLOSED_SEEN = 0.5
_ADJACENT_SEEN = 0.95
_SENTENCE_END = re.compile("[。！？]")
# Of a line that reports what stands above so much at most is its own words.
_LED_IN = 0.5
# 刘敏说，…: who reports a speech that stands above repeats its words by right.
_SAYS = re.compile("(?P<who>[\u3400-\u9fff·]{2,16}?)(?:最后|同时|还|又|接着|进一步|特别)?(?:说|指出|强调|表示|认为|谈到|提出|要求|希望|宣布)[，：,:“]")


def ngrams(text: str, size: int) -> list[str]:
    """All strings of `size` letters of `text`, marks and white space left out, in order."""
    letters = "".join(c for c in text if c.isalnum())
    return [letters[i : i + size] for i in range(len(letters) - size + 1)]


def mark_loops(pieces: Sequence[Piece]) -> list[Piece]:
    """The same pieces; those that belong to a loop have become kind "loop"."""
    stale = _stale_lines(pieces)
    chapters = _chapters(pieces)
    loop = {index for run in _runs(pieces, stale, chapters) for index in run}
    if not loop:
        return list(pieces)
    loop |= _carried_headings(pieces, loop) - chapters
    reason = "repeats earlier lines and adds nothing"
    return [piece.become("loop", reason) if i in loop else piece for i, piece in enumerate(pieces)]


def loop_removals(pieces: Sequence[Piece]) -> list[Removal]:
    """One removal for each stretch of loop, with what stands nowhere in the kept text."""
    kept = {gram for piece in pieces if piece.kind != "loop" for gram in ngrams(piece.plain, _GRAM)}
    removals: list[Removal] = []
    stretch: list[Piece] = []
    for piece in [*pieces, None]:
        if piece is not None and piece.kind == "loop":
            stretch.append(piece)
        elif stretch:
            removals.append(_removal(stretch, kept))
            stretch = []
    return removals


def _removal(stretch: Sequence[Piece], kept: set[str]) -> Removal:
    new = tuple(dict.fromkeys(text for piece in stretch for text in _new_strings(piece.plain, kept)))
    runs = tuple(run for piece in stretch for run in piece.runs)
    first, last = runs[0].line, runs[-1].line
    reason = f"lines {first}–{last} repeat earlier lines of the page and add nothing to them"
    return Removal("loop", runs, reason, "likely" if new else "certain", new)


def _new_strings(text: str, kept: set[str]) -> list[str]:
    """Longest strings of letters all of whose n-grams are new."""
    letters = "".join(c for c in text if c.isalnum())
    if len(letters) <= _GRAM:
        return [letters] if letters and not any(letters in gram for gram in kept) else []
    found: list[tuple[int, int]] = []
    for start in range(len(letters) - _GRAM + 1):
        if letters[start : start + _GRAM] in kept:
            continue
        if found and start <= found[-1][0] + (found[-1][1] - found[-1][0]) - _GRAM + 1:
            found[-1] = (found[-1][0], start + _GRAM)
        else:
            found.append((start, start + _GRAM))
    return [letters[start:end] for start, end in found]


def _stale_lines(pieces: Sequence[Piece]) -> set[int]:
    """Body lines nearly all of whose n-grams were seen above them."""
    seen: set[str] = set()
    stale: set[int] = set()
    for index, piece in enumerate(pieces):
        grams = ngrams(piece.plain, _GRAM)
        if _is_body(piece) and grams and not _reports(piece, seen) and _new_within_sentences(piece.plain, seen) <= _NEW_AT_MOST * len(grams):
            stale.add(index)
        seen.update(grams)
    return stale


def _reports(piece: Piece, seen: set[str]) -> bool:
    """True if a line says, as none above it did, who said what is in it."""
    told = _SAYS.match(piece.plain)
    if told is None:
        return False
    lead = ngrams(piece.plain[: told.end() + _GRAM], _GRAM)
    return any(gram not in seen for gram in lead)


def _new_within_sentences(text: str, seen: set[str]) -> int:
    """How many n-grams of its sentences are new; across their ends there are new ones where the same are said in another order."""
    return sum(1 for sentence in _SENTENCE_END.split(text) for gram in ngrams(sentence, _GRAM) if gram not in seen)


def _share_new(grams: Sequence[str], seen: set[str]) -> float:
    return sum(1 for gram in grams if gram not in seen) / len(grams)


def _is_body(piece: Piece) -> bool:
    return piece.kind in ("text", "paragraph") and not piece.sealed


def _chapters(pieces: Sequence[Piece]) -> set[int]:
    """Short numbered titles that stand over their text for the first time: 四　石桥 names a chapter, though the text speaks of the bridge.

    A list of contents may have it above, and has no text below it. Of a long title its words tell whether it is one more round.
    """
    found: set[int] = set()
    over_text: set[str] = set()
    for index, piece in enumerate(pieces):
        number = _NUMBER.match(piece.plain)
        if number and number.end() < len(piece.plain) and len(piece.plain) <= _TITLE:
            words = piece.plain[number.end() :]
            if words not in over_text:
                found.add(index)
            below = next((other for other in pieces[index + 1 : index + 1 + _NEAR] if ngrams(other.plain, _GRAM)), None)
            if below and below.number is None and han_count(below.plain) >= _LONG:
                over_text.add(words)
    return found


def _runs(pieces: Sequence[Piece], stale: set[int], chapters: set[int]) -> list[list[int]]:
    runs: list[list[int]] = []
    current: list[int] = []
    for index, piece in enumerate(pieces):
        if not _is_body(piece):
            # Titles stop a loop no more than headings do; verse, tables and code are meant to be as they are.
            if piece.sealed and piece.kind not in TRANSPARENT:
                runs, current = [*runs, current], []
            continue
        if index in chapters and index not in stale:
            continue
        if index in stale or len(ngrams(piece.plain, _GRAM)) == 0:
            current.append(index)
        else:
            runs, current = [*runs, current], []
    runs.append(current)
    loops = (run for run in runs if _long_lines(pieces, run) >= _LINES_AT_LEAST or _goes_round(pieces, run))
    return [run for run in loops if not _goes_on_reporting(pieces, run[0])]


def _goes_on_reporting(pieces: Sequence[Piece], first: int) -> bool:
    """True below a line that repeats what stands above and tells, as nothing did there, who said it: the rest of what he said."""
    if not first or not _SAYS.match(pieces[first - 1].plain):
        return False
    seen = {gram for piece in pieces[: first - 1] for gram in ngrams(piece.plain, _GRAM)}
    said = ngrams(pieces[first - 1].plain, _GRAM)
    return _reports(pieces[first - 1], seen) and sum(1 for gram in said if gram not in seen) <= _LED_IN * len(said)


def _long_lines(pieces: Sequence[Piece], run: Sequence[int]) -> int:
    return sum(1 for index in run if han_count(pieces[index].plain) >= _LONG)


def _goes_round(pieces: Sequence[Piece], run: Sequence[int]) -> bool:
    """True for whole sentences in prose that stand `_ROUNDS` times and more in a run."""
    said = Counter(pieces[index].plain for index in run if ngrams(pieces[index].plain, _GRAM))
    sentences = [text for text in said if han_count(text) >= _SENTENCE and text.endswith(("。", "”", "！", "？"))]
    often = min(said.values(), default=0) >= _ROUNDS
    return often and len(sentences) == len(said) and said.total() >= _SENTENCES


def _carried_headings(pieces: Sequence[Piece], loop: set[int]) -> set[int]:
    """Headings that only carry loop: wholly seen beside a loop, or half seen between two."""
    seen: set[str] = set()
    carried: set[int] = set()
    for index, piece in enumerate(pieces):
        grams = ngrams(piece.plain, _HEADING_GRAM)
        if piece.kind == "heading" and grams:
            share = 1 - _share_new(grams, seen)
            before = index - 1 in loop or index - 1 in carried
            after = index + 1 in loop or index + 1 == len(pieces)
            if (share >= _ADJACENT_SEEN and (before or index + 1 in loop)) or (
                share >= _ENCLOSED_SEEN and before and after
            ):
                carried.add(index)
        seen.update(grams)
    return carried
