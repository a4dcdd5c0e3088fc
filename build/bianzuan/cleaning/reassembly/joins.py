"""Cut paragraphs: an open tail and the paragraph below it put together, when the words or the page say so."""

from __future__ import annotations

import re
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from types import MappingProxyType

from bianzuan.cleaning.planning.plan import Join
from bianzuan.cleaning.reassembly.continuing import leans, may_continue
from bianzuan.cleaning.reassembly.headings.headings import NO_WORD
from bianzuan.cleaning.reassembly.lines.line_shapes import FULL_LINE
from bianzuan.cleaning.reassembly.marks import (
    HAN,
    PAUSE_MARKS,
    cannot_begin,
    ends_sentence,
    marks_fit,
    open_tail,
)
from bianzuan.cleaning.reassembly.pieces import TRANSPARENT, Piece, joined, text_pieces
from bianzuan.cleaning.reassembly.words.word_evidence import (
    around,
    divided,
    part_of_speech,
    phrase_evidence,
    torn,
    word_evidence,
)
from bianzuan.cleaning.reassembly.words.wording import telling
from bianzuan.model import Confidence

# Bits of word evidence that were right each time on the sample, if no rival came within MARGIN.
SURE, MARGIN = 9.0, 3.0
# What it is worth that the other half is the very next line: most cuts are cut by nothing but the line end.
ADJACENT = 4.0
# Each character of a phrase the page has uncut is worth two bits; chance repeats of five are rare.
_PHRASE_BITS = 2.0
# Lines shorter than this may be verse, a salutation, an address: they are joined only on the words' evidence.
_SHORT = 17
# A tail that breaks off without evidence must have the length of running text.
_RUNNING = 30
# One inside which a sentence ends is running text at this length; what is shorter may end in a reference or a source.
_SENTENCE = 24
# So is one of more clauses, at any length if there are still more.
_CLAUSES = 2
# Words torn on both sides of a cut, less what both halves speak of: of places where halves of different paragraphs met 52
# in 100 reach so many bits (1,050), of cut paragraphs 3 (1,584).
_TORN, _SHARED_WEIGHT, _SHARED_MOST = 2.6, 0.3, 8.0
# Over torn words so many characters are running text.
_TORN_RUNNING = 20
# What stands in brackets is no clause of a sentence.
_IN_BRACKETS = re.compile("（[^（）]*）|\\([^()]*\\)|《[^《》]*》")
# 2023年底，…, 第二天，…: how a paragraph begins, hardly ever the rest of a sentence.
_SETS_OUT = re.compile("(?:(?:19|20)\\d{2}|[一二][九〇零○八七][〇零○一二三四五六七八九]{2})年[^，。；：]{0,8}，|(?:第二天|次日|后来|不久|当时|那时候?|这时|如今|然而|因此|例如|譬如|此外|另外|总之|首先|其次)，")
# 大约30 above 0多人, 1924年，1 above 940年: one number; 19 above 2016年 is none.
_DIGITS_LAST, _DIGITS_FIRST = re.compile("[，。；：、].*?([0-9]+)$"), re.compile("([0-9]{1,4})([年月日]|[\u3400-\u9fff])")
_DIGITS_OF = {"年": 4, "月": 2, "日": 2}
# 1959 年 7 above 月建成, 库容 1 240 above 万立方米: a figure above what it counts, with which no sentence begins.
_FIGURE_LAST = re.compile("(?:(?P<unit>[年月]) ?)?(?P<figure>(?<![0-9.])[0-9]{1,4}(?: [0-9]{3})*(?:\\.[0-9]+)?)$")
_LONG_UNIT = "(?:平方|立方)[公毫厘分]?[里米尺]|公[里斤顷分尺吨]|[厘毫千]米|千[克瓦]|[万亿](?=[元亩人斤吨立平公个千])|[%％℃]"
_MEASURE = re.compile(_LONG_UNIT)
# 流域面积 above 12.7 平方公里，: nor with a figure, its unit and a mark.
_FIGURE_FIRST = re.compile(f"[0-9]{{1,4}}(?: [0-9]{{3}})*(?:\\.[0-9]+)? ?(?:万|亿)?(?:{_LONG_UNIT}|[米里亩吨元斤丈尺])[，。；、）]")
_TAIL, _MOST_OF = 24, {"月": 12, "日": 31}
_BEFORE_TIMES = "在从于以由就及都而且和与或若对向按据"
_PERSONS = "我你您他她它咱俺人哥姐爷"
# Pronouns, numbers, conjunctions, prepositions.
_NEVER_BEFORE = ("r", "m", "c", "p")
# An indent says that nothing goes on there, and only a word across the cut says more; unless many open sentences stand
# above one: pages lose text seldom, and programs that set paragraphs indent the halves of cut ones, too.
_LOSSES = 1
# What is shorter may be said by somebody, or close a letter.
_ORPHAN = 36
_INNER_MARK = re.compile("[，。；、：]")


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for a join, in bits, and the signs in words."""

    bits: float
    signs: tuple[str, ...]
    words: float = 0.0  # the part of the bits that a word across the cut gives
    on_place: bool = False  # no sign is about both sides: that the upper one is open says nothing of what follows


def evidence(before: Piece, after: Piece, page: str) -> Evidence:
    """Word and phrase evidence for a cut between two paragraphs. `page` holds all lines, apart."""
    words = word_evidence(before.plain, after.plain)
    phrase = phrase_evidence(before.plain, after.plain, page)
    signs: list[str] = []
    if words > NO_WORD:
        signs.append(f"a word stands across the cut: {before.plain[-4:]}|{after.plain[:4]}")
    if phrase:
        signs.append(f"the page has {phrase} characters across the cut elsewhere")
    if cannot_begin(after.plain):
        signs.append("no sentence begins with this mark")
    if number_across(before.plain, after.plain):
        signs.append("a number stands across the cut")
    if before.full:
        signs.append(FULL_LINE)
    on_place = not signs
    if before.plain[-1:] in tuple(PAUSE_MARKS):
        signs.append("the line ends with a pause mark")
    elif leans(before.plain):
        signs.append(f"no sentence ends with {before.plain[-1]}")
    return Evidence(words + _PHRASE_BITS * phrase, tuple(signs), words, on_place)


def number_across(above: str, below: str) -> bool:
    """True if running text ends with a digit above digits and what they count, or a figure above its unit: the end of the line cut them."""
    if _figure_and_unit(above, below):
        return True
    # Hardly any line ends with a digit, and the pattern reads the whole of it.
    upper, lower = _DIGITS_LAST.search(above) if above.rstrip("\n")[-1:].isdigit() else None, _DIGITS_FIRST.match(below)
    if upper is None or lower is None:
        return False
    whole = _DIGITS_OF.get(lower[2])
    return len(upper[1] + lower[1]) == whole if whole else lower[1][0] == "0"


def _figure_and_unit(above: str, below: str) -> bool:
    """True for a figure at the end of a line above its unit, or at the beginning of one with its unit, a mark behind it."""
    figure = _FIGURE_LAST.search(above[-_TAIL:]) if above[-1:].isdigit() else None
    if figure is None:
        return HAN.match(above[-1:]) is not None and _FIGURE_FIRST.match(below) is not None
    of_date = {"年": "月", "月": "日"}.get(figure["unit"] or "")
    if below[:1] in ("月", "日"):
        return below[0] == of_date and 1 <= int(figure["figure"]) <= _MOST_OF[below[0]] if figure["figure"].isdecimal() else False
    return _MEASURE.match(below) is not None


def breaks_before_another(above: str, below: str) -> bool:
    """True if a paragraph ends with a word or a figure that wants more, and the next line sets out anew: 于19 above 2016年底，…."""
    if not _SETS_OUT.match(below) or number_across(above, below) or word_evidence(above, below) > NO_WORD:
        return False
    # 在 wants a time, and 这 a time of day.
    wants_a_time = below[0].isdecimal() and above[-1:] in tuple(_BEFORE_TIMES)
    return leans(above) and not wants_a_time or bool(_DIGITS_LAST.search(above))


def _leans_on_nothing(above: str, below: str) -> bool:
    """True for 冬 above 们 and 那 above 着: a plural is made of whom a word or a pronoun names, 着 follows verbs."""
    words = divided(around(above, below)[0])
    if not words or below[0] not in "们着":
        return False
    if below[0] == "着":
        return part_of_speech(words[0])[:1] in _NEVER_BEFORE
    return len(words[0]) == 1 and words[0] not in _PERSONS


def join_adjacent(
    pieces: Sequence[Piece], page: str, apart: Container[int] = (), by_place: bool = True, known: Mapping[tuple[int, int], Join] = MappingProxyType({})
) -> list[Piece]:
    """Cut paragraphs of one column put together; captions between the halves follow the whole.

    `apart`: orders of pieces above which text is known to be lost. `by_place`: what stands below an open sentence may go on
    with it though no word says so. `known`: joins that all of the page speaks for, by the orders of both halves.
    """
    trusted = by_place and _marks_are_kept(pieces)
    trusted = trusted and not _holds_orphans(pieces)
    indents_tell = _open_above_indents(pieces) <= _LOSSES
    result: list[Piece] = []
    above = -1  # order of the text above, where that is a half that was joined, too
    for piece in pieces:
        index = len(result) - 1
        while index >= 0 and result[index].kind in TRANSPARENT:
            index -= 1
        join = None
        if index >= 0 and piece.order not in apart:
            trust = trusted and not (indents_tell and piece.begins)
            join = adjacent_join(result[index], piece, page, trust) or known.get((above, piece.order))
        if join is not None:
            result[index] = joined(result[index], piece, join)
        else:
            result.append(piece)
        above = above if piece.kind in TRANSPARENT else piece.order
    return result


def _holds_orphans(pieces: Sequence[Piece]) -> bool:
    """True if running text at the left edge stands right below a closed paragraph that an indent begins: the rest of another one."""
    text = text_pieces(pieces)
    return any(before.begins and _is_orphan(before, after) for before, after in pairwise(text))


def _is_orphan(before: Piece, after: Piece) -> bool:
    alike = before.kind == after.kind == "paragraph" and not (after.begins or after.sealed or after.number or after.blank_before)
    return alike and len(after.plain) >= _ORPHAN and ends_sentence(after.plain) and ends_sentence(before.plain)


def _open_above_indents(pieces: Sequence[Piece]) -> int:
    """How many lines with a paragraph's indent stand below a sentence that they could go on with."""
    text = text_pieces(pieces)
    return sum(1 for before, after in pairwise(text) if after.begins and may_continue(before, after))


def adjacent_join(before: Piece, after: Piece, page: str, trusted: bool) -> Join | None:
    """The join of a paragraph with the next one, or None. `trusted`: in this text an open end means a cut."""
    if not may_continue(before, after):
        return None
    found = evidence(before, after, page)
    if not before.full and not before.joins and len(before.plain) < _SHORT:
        return None
    sure = found.bits >= SURE or number_across(before.plain, after.plain) or (cannot_begin(after.plain) and not _leans_on_nothing(before.plain, after.plain))
    if not sure and not (trusted and _runs_on(before, after, found)):
        return None
    confidence: Confidence = "certain" if sure else "likely"
    signs = (*found.signs, "the sentence is open and the next line goes on")
    last = before.runs[-1]
    bits = found.bits + ADJACENT
    bits, lost = round(bits, 1), round(tearing(before, after), 1)
    return Join(last, after.runs[0], False, bits, bits, signs, confidence, torn=lost, on_place=found.on_place)


def is_torn(before: Piece, after: Piece) -> bool:
    """True if words are cut on both sides: each half goes on, but not with the other."""
    return tearing(before, after) >= _TORN


def tearing(before: Piece, after: Piece) -> float:
    """Bits that speak for words cut on both sides, less what both sides speak of; 0 if the upper one is closed."""
    if not open_tail(before.plain) or not (bits := torn(before.plain, after.plain)):
        return 0.0
    theirs = telling(after.plain)
    shared = sum(weight for word, weight in telling(before.plain).items() if word in theirs)
    return bits - _SHARED_WEIGHT * min(_SHARED_MOST, shared)


def torn_apart(above: Piece, below: Piece) -> bool:
    """True if running text breaks off inside a word over the rest of another."""
    told = _IN_BRACKETS.sub("", above.plain)
    running = len(above.plain) >= _TORN_RUNNING and ("。" in told or "，" in told)
    return running and may_continue(above, below) and is_torn(above, below)


def _runs_on(before: Piece, after: Piece, found: Evidence) -> bool:
    """Without sure words both sides must be running text."""
    # Page numbers that count on say that nothing is missing where a page ends, whatever words meet there.
    if is_torn(before, after) and not after.over_page or not (before.full or marks_fit(before.plain, after.plain)):
        return False  # 具房”的牌子 closes what another paragraph opened
    if _SETS_OUT.match(after.plain) and (not found.signs or breaks_before_another(before.plain, after.plain)):
        return False  # a paragraph that begins with its time; the one above lost its last mark
    if found.bits > NO_WORD or before.full:
        return True
    if len(after.plain) < _SHORT and not ends_sentence(after.plain):
        return False
    tail = before.plain
    running = len(tail) >= _RUNNING and _INNER_MARK.search(tail[:-1])
    marks = _INNER_MARK.findall(tail[:-1])
    sentence = len(tail) >= _SENTENCE and ("。" in marks or len(marks) >= _CLAUSES)
    cut = before.joins or running or sentence or len(marks) > _CLAUSES or (marks and leans(tail))
    return bool(cut)


def _marks_are_kept(pieces: Sequence[Piece]) -> bool:
    """True if this text closes its paragraphs, so that an open one is a cut; or if it is broken at a measure."""
    paragraphs = [piece for piece in pieces if piece.kind == "paragraph" and not piece.sealed]
    closed = sum(1 for piece in paragraphs if not open_tail(piece.plain))
    stops = sum(1 for piece in paragraphs if "。" in piece.plain)
    return (2 * closed >= len(paragraphs) and 2 * stops >= len(paragraphs)) or any(p.full for p in paragraphs)
