"""Fragments whose place the editor is to choose: the plan's proposals put in words that a decision can quote.

In: the ledger, the plan's flags, what each run holds. Out: the ledger with a `Fragment` in each row that asks for a place.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from bianzuan.cleaning.contents import Contents
from bianzuan.cleaning.ledger import Places
from bianzuan.cleaning.planning.plan import PlannedFlag, PlannedPassage, PlannedPlace, Run
from bianzuan.model import Edit, Fragment, Offer, Source

# Last words quoted: so many characters, and more where several texts end with them.
_QUOTED, _LONGEST = 16, 64


def with_fragments(
    ledger: Sequence[Edit], source: Source, flags: Sequence[PlannedFlag], contents: Contents
) -> tuple[Edit, ...]:
    """The ledger with the places that each fragment may go to."""
    asking = [(flag, flag.passage) for flag in flags if flag.passage and flag.run in contents.by_run]
    if not asking:
        return tuple(ledger)
    places, words = Places(source), _Words(contents)
    told: dict[tuple[int, int], Fragment] = {}
    for flag, passage in asking:
        start = next((s.start for s in contents.by_run[flag.run].segments if s.text), None)
        if start is not None:
            span = places.span(start, start)
            told[span.line, span.column] = words.fragment(flag.run, passage)
    return tuple(
        replace(edit, fragment=told.get((edit.source.line, edit.source.column)))
        if edit.rule == "attribution" and edit.action == "flag"
        else edit
        for edit in ledger
    )


class _Words:
    """Words of runs."""

    def __init__(self, contents: Contents) -> None:
        self.texts: Mapping[Run, str] = {run: "".join(s.text for s in c.segments) for run, c in contents.by_run.items()}
        self.endings = Counter(text[-_QUOTED:] for text in self.texts.values())
        self._counted: dict[int, Counter[str]] = {}
        self.beginnings = Counter(text[:_QUOTED] for text in self.texts.values())

    def fragment(self, first: Run, passage: PlannedPassage) -> Fragment:
        """A passage in words, from its first run; a place whose text has gone is left out."""
        offers = tuple(self._offer(place) for place in passage.places)
        return Fragment(self._beginning(first), tuple(map(self.end, passage.ends)), passage.usual, tuple(offer for offer in offers if offer.text))

    def _offer(self, place: PlannedPlace) -> Offer:
        title = "\u3000".join(self.texts.get(run, "") for run in place.title)
        text = self.end(place.after) if place.after else title
        if place.after and self._ending(len(text))[text] > 1:
            text = ""  # 此致 ends more texts than one: a decision that quotes it finds no place
        return Offer(text, place.after is None, place.joins, title, place.reason)

    def _ending(self, length: int) -> Counter[str]:
        """How many runs end with each row of so many characters; counted once, for a page asks of many."""
        if length not in self._counted:
            self._counted[length] = Counter(text[-length:] for text in self.texts.values() if len(text) >= length > 0)
        return self._counted[length]

    def end(self, run: Run) -> str:
        """The last words of a run, as many as no other has."""
        text = self.texts.get(run, "")
        return text[-_QUOTED:] if self.endings[text[-_QUOTED:]] < 2 else text[-_LONGEST:]

    def _beginning(self, run: Run) -> str:
        text = self.texts.get(run, "")
        return text[:_QUOTED] if self.beginnings[text[:_QUOTED]] < 2 else text[:_LONGEST]
