"""Counts of the bench that add up: hits, found and due of each measure make precision and recall."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from corruption.splices import Splice


@dataclass
class Tally:
    """Counts of one or more pages; `hits`, `found` and `due` by measure make precision and recall."""

    pages: int = 0
    han: int = 0
    count: Counter[str] = field(default_factory=Counter)
    hits: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    due: Counter[str] = field(default_factory=Counter)
    splices: list[Splice] = field(default_factory=list)

    def add(self, other: Tally) -> None:
        """Add another tally to this one."""
        self.pages += other.pages
        self.han += other.han
        for mine, theirs in zip((self.count, self.hits, self.found, self.due), (other.count, other.hits, other.found, other.due), strict=True):
            mine.update(theirs)
        self.splices += other.splices

    def measure(self, name: str, hits: int, found: int, due: int) -> None:
        """Count for precision (hits of found) and recall (hits of due)."""
        self.hits[name] += hits
        self.found[name] += found
        self.due[name] += due

    def precision(self, name: str) -> float:
        """Share of what was done that was right; 1 if nothing was done."""
        return self.hits[name] / self.found[name] if self.found[name] else 1.0

    def recall(self, name: str) -> float:
        """Share of what was to be done that was done; 1 if nothing was to be done."""
        return self.hits[name] / self.due[name] if self.due[name] else 1.0

    def f1(self, name: str) -> float:
        """Harmonic mean of both."""
        both = self.found[name] + self.due[name]
        return 2 * self.hits[name] / both if both else 1.0
