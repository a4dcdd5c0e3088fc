"""Two wordings → the table of revisions, portion by portion in the order of the new edition, the index at the end."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from bianzuan.comparing.headings import compare_headings
from bianzuan.comparing.pairing import (
    Pair,
    out_of_order,
    pair_lines,
    pair_moved,
    pair_passages,
    pair_portions,
)
from bianzuan.comparing.rows import label, row_of_moved, row_of_pair, row_of_portion
from bianzuan.model import Passage, Portion, RevisedPortion, Revision, Revisions, Wording

# Texts a chapter has one of: compared with each other whatever they say.
FIELDS = ("kicker", "title", "subtitle", "authors", "date")
# Texts that are not looked for elsewhere.
_STAYS = (*FIELDS, "line")


def compare(old: Wording, new: Wording) -> Revisions:
    """The table of revisions. Facts are compared only where both editions have pages, for without they are not known."""
    if not (old.pages and new.pages):
        old, new = _without_facts(old), _without_facts(new)
    comparison = _Comparison(old, new)
    comparison.pair()
    comparison.move()
    index, repaged = compare_headings(old.headings, new.headings, comparison.stands_for)
    return Revisions(old, new, (*comparison.portions(), *index), repaged)


def _without_facts(wording: Wording) -> Wording:
    return replace(wording, portions=tuple(one for one in wording.portions if one.kind != "facts"))


@dataclass(slots=True)
class _Comparison:
    """Pairs found so far; portions that only one edition has are pairs with an empty side."""

    old: Wording
    new: Wording
    pairs: list[tuple[Portion | None, Portion | None, list[Pair]]] = field(default_factory=list)
    moved: dict[str, tuple[Passage, Passage]] = field(default_factory=dict)  # id of the new passage → both
    gone: set[str] = field(default_factory=set)  # ids of old passages that were found elsewhere
    stands_for: defaultdict[str, set[str]] = field(default_factory=lambda: defaultdict(set))  # old id → new ids

    def pair(self) -> None:
        """Pair portions and their passages; what the new edition lacks stands before what followed it."""
        match = pair_portions(self.old.portions, self.new.portions)
        kept = {portion.id for portion in match.values()}
        waiting = _dropped_before(self.old.portions, kept)
        for new in self.new.portions:
            old = match.get(new.id)
            if old:
                self.pairs += [(gone, None, _removed(gone)) for gone in waiting.pop(old.id, ())]
                self.stands_for[old.id].add(new.id)
            pairs = _pair(old, new) if old else [Pair((), (one,)) for one in new.passages]
            self.pairs.append((old, new, pairs))
            for pair in pairs:
                self._remember(pair)
        self.pairs += [(gone, None, _removed(gone)) for rest in waiting.values() for gone in rest]

    def _remember(self, pair: Pair) -> None:
        for one in pair.old:
            self.stands_for[one.id].update(other.id for other in pair.new)

    def move(self) -> None:
        """Find passages that left one place and came up in another."""
        every = [pair for _, _, pairs in self.pairs for pair in pairs]
        left = [one for pair in every if not pair.new for one in pair.old if one.kind not in _STAYS]
        come = [one for pair in every if not pair.old for one in pair.new if one.kind not in _STAYS]
        for old, new in pair_moved(left, come):
            self.moved[new.id] = (old, new)
            self.gone.add(old.id)
            self.stands_for[old.id].add(new.id)

    def portions(self) -> Iterator[RevisedPortion]:
        """Those in which something changed."""
        order = [(old, new) for old, new, _ in self.pairs if old and new and new.kind == "chapter"]
        place = {portion.id: number for number, portion in enumerate(self.old.portions)}
        shifted = {order[at][1].id for at in out_of_order([place[old.id] for old, _ in order])}
        homes = {passage.id: label(portion) for portion in self.old.portions for passage in portion.passages}
        for old, new, pairs in self.pairs:
            rows = tuple(self._rows(old, new, pairs, shifted, homes))
            portion = new or old
            if portion and rows:
                old_title = label(old) if old and new and old.title != new.title else ""
                yield RevisedPortion(portion.id if new else f"old-{portion.id}", label(portion), rows, old_title)

    def _rows(
        self,
        old: Portion | None,
        new: Portion | None,
        pairs: Sequence[Pair],
        shifted: set[str],
        homes: Mapping[str, str],
    ) -> Iterator[Revision]:
        if not old or not new:
            # A whole portion is one row, but passages of it that are elsewhere are told of there or here.
            yield row_of_portion(old, new)
        elif new.id in shifted:
            yield row_of_portion(old, new)
        for pair in pairs:
            if pair.new and pair.new[0].id in self.moved:
                before, after = self.moved[pair.new[0].id]
                home = homes[before.id]
                yield row_of_moved(before, after, "" if old and home == label(old) else home)
            elif (pair.old and pair.old[0].id in self.gone) or not (old and new):
                continue
            elif row := row_of_pair(pair):
                yield row


def _removed(portion: Portion) -> list[Pair]:
    return [Pair((one,)) for one in portion.passages]


def _dropped_before(portions: Sequence[Portion], kept: set[str]) -> dict[str, list[Portion]]:
    """Old portions without a match, by the id of the kept one that followed them ("" for those at the end)."""
    found: dict[str, list[Portion]] = {}
    waiting: list[Portion] = []
    for portion in portions:
        if portion.id in kept:
            found[portion.id], waiting = waiting, []
        else:
            waiting.append(portion)
    return found | {"": waiting}


def _pair(old: Portion, new: Portion) -> list[Pair]:
    """Fields by their kind, then the flow of the text, then the notes; lines of facts wherever they stand."""
    if new.kind == "facts":
        return pair_lines(old.passages, new.passages)
    found: list[Pair] = []
    for kind in FIELDS:
        olds, news = (tuple(one for one in side.passages if one.kind == kind) for side in (old, new))
        if olds or news:
            found.append(Pair(olds, news))
    for notes in (False, True):
        olds, news = (
            tuple(one for one in side.passages if one.kind not in FIELDS and (one.kind == "note") == notes)
            for side in (old, new)
        )
        found += pair_passages(olds, news)
    return found

