"""A pair of passages → its row in the table of revisions: what differs, and the pages it stands on in both editions."""

from __future__ import annotations

from collections.abc import Sequence

from bianzuan.comparing.pairing import Pair
from bianzuan.comparing.strands import Change, beginning_and_end, changes, strands
from bianzuan.model import Passage, Portion, Revision, Strand

# Stands between passages that are one in the other edition.
PARTED = "¶"


def label(portion: Portion) -> str:
    """第三章　题名, as the book's headings are written."""
    return f"{portion.ordinal}\u3000{portion.title}" if portion.ordinal else portion.title


def row_of_pair(pair: Pair) -> Revision | None:
    """The row of two passages in the same place, or of one that only one edition has; None if nothing changed."""
    if not pair.old:
        return _whole("added", pair.new)
    if not pair.new:
        return _whole("removed", pair.old)
    old, new = (PARTED.join(one.text for one in side) for side in (pair.old, pair.new))
    what, old_what = pair.new[0].kind, pair.old[0].kind
    if old == new and what == old_what:
        return None
    runs = changes(old, new)
    before, after = (beginning_and_end(old),) * 2 if old == new else strands(runs)
    old_span, new_span = _spans(runs)
    return Revision(
        "changed", what, before, after,
        _pages(pair.old, *old_span), _pages(pair.new, *new_span),
        old_what=old_what if old_what != what else "",
    )  # fmt: skip


def _whole(kind: str, passages: Sequence[Passage]) -> Revision:
    text = PARTED.join(one.text for one in passages)
    strand, page = (Strand(text, "changed"),), _pages(passages, 0, len(text))
    if kind == "added":
        return Revision("added", passages[0].kind, new=strand, new_page=page)
    return Revision("removed", passages[0].kind, old=strand, old_page=page)


def row_of_moved(old: Passage, new: Passage, origin: str) -> Revision:
    """The row of a passage that stands elsewhere; of its words only the beginning and end, unless they changed too."""
    if old.text == new.text:
        before = after = beginning_and_end(new.text)
    else:
        before, after = strands(changes(old.text, new.text))
    return Revision("moved", new.kind, before, after, _pages([old]), _pages([new]), origin=origin)


def row_of_portion(old: Portion | None, new: Portion | None) -> Revision:
    """The row of a whole portion that is new, gone, or in another place. Raises ValueError where there is none."""
    before, after = ((Strand(label(one), "changed"),) if one else () for one in (old, new))
    old_page, new_page = (one.page if one else "" for one in (old, new))
    if old and new:
        return Revision("moved", new.kind, *strands(changes(label(old), label(new))), old_page, new_page)
    if new:
        return Revision("added", new.kind, (), (*after, *_opening(new)), "", new_page)
    if old:
        return Revision("removed", old.kind, (*before, *_opening(old)), (), old_page, "")
    raise ValueError("a row of no portion")


def _opening(portion: Portion) -> tuple[Strand, ...]:
    """How its text begins, so that one sees which it is; the rest is left out."""
    text = "".join(one.text for one in portion.passages if one.kind != "title")
    start = beginning_and_end(text)[0].text if text else ""
    rest = (Strand(text[len(start) :], "elided"),) if len(text) > len(start) else ()
    return (Strand("\n" + start, "changed"), *rest) if start else ()


def _spans(runs: Sequence[Change]) -> tuple[tuple[int, int], tuple[int, int]]:
    """First and last changed offset on both sides; where nothing stands, that of what stands there instead."""
    old = new = 0
    spans: list[tuple[int, int, int, int]] = []
    for run in runs:
        if not run.same:
            spans.append((old, old + len(run.old), new, new + len(run.new)))
        old, new = old + len(run.old), new + len(run.new)
    if not spans:
        return (0, old), (0, new)
    return (spans[0][0], spans[-1][1]), (spans[0][2], spans[-1][3])


def _pages(passages: Sequence[Passage], start: int = 0, end: int = 0) -> str:
    """Folios of the pages a run of the passages stands on, "12" or "12–13"."""
    first = _page(passages, start)
    last = _page(passages, max(start, end - 1))
    return first if first == last else f"{first}–{last}"


def _page(passages: Sequence[Passage], offset: int) -> str:
    for number, passage in enumerate(passages):
        if offset < len(passage.text) + len(PARTED) or number == len(passages) - 1:
            turned = [folio for place, folio in passage.turns if place <= offset]
            return turned[-1] if turned else passage.page
        offset -= len(passage.text) + len(PARTED)
    return ""
