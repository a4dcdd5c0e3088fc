"""Gaps: places where text is lost, and the marks that say so. In: a `Case`. Out: hits of what was found and due."""

from __future__ import annotations

from collections.abc import Sequence

from corruption.tally import Tally

from truth.case import Case, Due, told


def mark_gaps(case: Case, due: Sequence[Due], tally: Tally, remarks: list[str]) -> None:
    """A gap is found if its mark stands below the block above the loss or above the block below it."""
    wanted, possible = _sides(case, due, required=True), _sides(case, due, required=False)
    seen: set[int] = set()
    found = 0
    for number, out in enumerate(case.blocks):
        if out.kind != "gap":
            continue
        sides = _around(case, number)
        hit = next((i for i, gap in enumerate(wanted) if gap & sides and i not in seen), None)
        if hit is None and any(gap & sides for gap in possible):
            continue
        found += 1
        if hit is None:
            above = case.blocks[number - 1] if number else out
            remarks.append(f"gap: nothing is lost below {told(above)}")
        else:
            seen.add(hit)
    tally.measure("gaps", len(seen), found, len(wanted))
    starts = {d.first: d for d in due} | {d.last: d for d in due}
    for i, gap in enumerate(wanted):
        if i not in seen:
            remarks.append(f"gap: not marked at {[starts[place].block.text[:24] for _, place in sorted(gap)]}")


# "above" and the last letter of a block, or "below" and the first letter of one.
_Side = tuple[str, int]


def _sides(case: Case, due: Sequence[Due], *, required: bool) -> list[set[_Side]]:
    blocks = {d.key: d for d in due}
    gaps = []
    for v, voice in enumerate(case.document.voices):
        for before in sorted(voice.gaps if required else voice.possible_gaps):
            above, below = blocks.get((v, before - 1)), blocks.get((v, before))
            sides: set[_Side] = {("above", above.last)} if above else set()
            gaps.append(sides | ({("below", below.first)} if below else set()))
    return gaps


def _around(case: Case, number: int) -> set[_Side]:
    """The letters a gap of the output stands between, in its own article."""
    article = case.blocks[number].article
    sides: set[_Side] = set()
    if number and (above := case.blocks[number - 1]).article == article and above.found:
        sides.add(("above", above.found[-1]))
    if number + 1 < len(case.blocks) and (below := case.blocks[number + 1]).article == article and below.found:
        sides.add(("below", below.found[0]))
    return sides
