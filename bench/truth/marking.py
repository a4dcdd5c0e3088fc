"""Scores what cleaning made of a source against its truth. In: `Source`, `Document`. Out: a `Tally` that adds up.

Letters are looked up in the truth by the string they stand in, as in `corruption.alignment`: the score knows nothing of
how cleaning works, and nothing cleaning says of itself is believed.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from bianzuan.cleaning import clean, verify
from bianzuan.model import Source
from corruption.alignment import Out
from corruption.score import is_stable, score_marks, score_wording
from corruption.splices import splices_in
from corruption.tally import Tally

from truth.case import APART, Case, Due, as_text, case_of, told
from truth.front import mark_front
from truth.gaps import mark_gaps
from truth.slips import mark_slips
from truth.texts import FRONT, Document

_RUNNING = ("paragraph", "list")
# The sign at the head of a pull-quote or a note is no part of its text.
_SIGNED = ("pullquote", "note")
_EDITORS = re.compile("\N{LEFT TORTOISE SHELL BRACKET}[^\N{RIGHT TORTOISE SHELL BRACKET}]*\N{RIGHT TORTOISE SHELL BRACKET}")


def mark(source: Source, document: Document) -> tuple[Tally, list[str]]:
    """The tally of one document, and in words every place where truth and output part."""
    cleaned = clean(source)
    case = case_of(document, cleaned.articles)
    tally = Tally(pages=1)
    remarks: list[str] = []
    tally.count["rebuilt"] = not verify(cleaned)
    tally.count["stable"] = is_stable(cleaned)
    mark_case(case, tally, remarks)
    mark_slips(source, cleaned.ledger, document, tally, remarks)
    return tally, remarks


def mark_case(case: Case, tally: Tally, remarks: list[str]) -> None:
    """Everything that is seen in the articles."""
    blocks = {(v, b): block for v, voice in enumerate(case.document.voices) for b, block in enumerate(voice.blocks)}
    spans: dict[tuple[int, int], list[int]] = {}
    for place, (voice, block, _) in enumerate(case.truth.places):
        spans.setdefault((voice, block), []).append(place)
    due = [Due(key, blocks[key], own[0], own[-1]) for key, own in spans.items() if _is_body(case.document, key)]
    _mark_wording(case, tally, remarks)
    _mark_blocks(case, due, tally, remarks)
    _mark_pieces(case, due, tally, remarks)
    _mark_order(case, tally, remarks)
    mark_gaps(case, due, tally, remarks)
    mark_front(case, tally, remarks)
    hands = {n: _first_kin(case.document, n) for n in range(len(case.document.voices))}
    tally.splices += list(splices_in(case.truth, case.titles, case.blocks, case.document.name, hands))


def _first_kin(document: Document, number: int) -> int:
    names = [voice.name for voice in document.voices]
    kin = document.voices[number].kin
    return min(number, names.index(kin)) if kin else number


def _is_body(document: Document, key: tuple[int, int]) -> bool:
    voice = document.voices[key[0]]
    return voice.role in ("article", "fragment") and voice.blocks[key[1]].kinds[0] not in FRONT


def _mark_wording(case: Case, tally: Tally, remarks: list[str]) -> None:
    """Letters lost, changed, put in, and kept though they are no text; marks changed."""
    voices = case.document.voices
    elsewhere = {
        i
        for i, (v, b, _) in enumerate(case.truth.places)
        if voices[v].role in ("page", "dropped") or voices[v].blocks[b].kinds[0] in FRONT
    }
    articles = [as_text(case.document, number) for number in range(len(voices))]
    score_wording(tally, articles, case.truth, [*case.titles, *case.blocks], elsewhere)
    score_marks(tally, articles, case.truth, case.blocks)
    for out in case.blocks:
        own = {i for match in _EDITORS.finditer(out.text) for i in range(*match.span())}
        added = [offset for place, offset in zip(out.found, out.offsets, strict=True) if place < 0 and offset not in own]
        kept = [place for place in out.found if place >= 0 and voices[case.truth.places[place][0]].role == "dropped"]
        tally.count["letters put in"] += len(added)
        tally.count["no text, kept"] += len(kept)
        if added or kept:
            remarks.append(f"{len(added)} letters put in, {len(kept)} kept that are no text: {told(out)}")


def _mark_blocks(case: Case, due: Sequence[Due], tally: Tally, remarks: list[str]) -> None:
    """Paragraphs by their first letter and whole, headings whole, every block's kind by its first letter."""
    outs = [out for out in case.blocks if out.kind != "gap" and any(place >= 0 for place in out.found)]
    found = {(out.found[0], out.found[-1]): out for out in outs}
    _mark_ends(due, found, tally, remarks)
    inner = {d.first for d in due if d.block.inner}
    ends = {d.first: d for d in due}
    starts = {first: out for (first, _), out in found.items()}
    for name, kinds in (("paragraphs", _RUNNING), ("headings", ("heading",))):
        mine = [d for d in due if d.block.kinds[0] in kinds]
        theirs = {span: out for span, out in found.items() if out.kind in kinds}
        whole = [d for d in mine if d.last in (last for first, last in theirs if first == d.first)]
        if name == "paragraphs":
            begun = {d.first for d in mine} & {first for first, _ in theirs}
            tally.measure("paragraph starts", len(begun), len(theirs), len(mine))
        tally.measure(name, len(whole), len(theirs), len(mine))
        remarks += [f"{name}: not as in the truth: {d.block.text[:24]} … {d.block.text[-10:]}" for d in mine if d not in whole]
    levels = sum(1 for d in due if d.block.level and (out := found.get((d.first, d.last))) and out.level == d.block.level)
    tally.measure("heading levels", levels, sum(1 for o in found.values() if o.kind == "heading"), sum(1 for d in due if d.block.level))
    right = [first for first, out in starts.items() if first in ends and out.kind in ends[first].block.kinds and first not in inner]
    other = [out for first, out in starts.items() if first not in right and not (first in inner and out.kind in ends[first].block.kinds)]
    tally.measure("kinds", len(right), len(right) + len(other), len([d for d in due if not d.block.inner]))
    remarks += [f"kind or beginning: {told(out)}" for out in other]


def _mark_ends(due: Sequence[Due], found: Mapping[tuple[int, int], Out], tally: Tally, remarks: list[str]) -> None:
    """Marks before the first letter of a block and after its last."""
    for d in due:
        out = found.get((d.first, d.last))
        if out is None or out.kind in _SIGNED:
            continue
        wanted, got = _ends(d.block.text), _ends(out.text)
        tally.count["marks"] += len(wanted)
        if wanted != got:
            tally.count["marks wrong"] += 1
            remarks.append(f"marks: {wanted} is {got}: {told(out)}")


def _ends(text: str) -> str:
    letters = [i for i, char in enumerate(text) if char.isalnum()]
    return "".join((text[: letters[0]] + text[letters[-1] + 1 :]).split()) if letters else ""


def _mark_pieces(case: Case, due: Sequence[Due], tally: Tally, remarks: list[str]) -> None:
    """Every run of the source: in its article, kept apart, in another's, or nowhere."""
    stands = {place: case.homes.get(out.article, APART) for out in case.blocks for place in out.found if place >= 0}
    for d in due:
        voice = case.document.voices[d.key[0]]
        home = d.key[0] if voice.role == "article" else APART
        start = d.first
        for text in d.block.texts:
            letters = sum(1 for char in text if char.isalnum())
            places = [stands[i] for i in range(start, start + letters) if i in stands]
            start += letters
            most = max(set(places), key=places.count) if places else None
            where = "nowhere" if most is None else "right" if most == home else "apart" if most == APART else "wrong"
            tally.count[f"pieces {where}"] += 1
            if where != "right":
                remarks.append(f"piece of {voice.name} {where}: {text[:24]} … {text[-10:]}")


def _mark_order(case: Case, tally: Tally, remarks: list[str]) -> None:
    """Blocks that follow each other in an article, and articles in order of their titles."""
    for above, below in pairwise([out for out in case.blocks if out.kind != "gap" and any(place >= 0 for place in out.found)]):
        if above.article == below.article and case.homes.get(above.article, APART) != APART:
            right = max(above.found) < next(place for place in below.found if place >= 0)
            tally.measure("order", right, 1, 1)
            remarks += [] if right else [f"order: {told(below)} stands below {told(above)}"]
    order = [home for _, home in sorted(case.homes.items())]
    for first, second in pairwise(order):
        tally.measure("order", first < second, 1, 1)
