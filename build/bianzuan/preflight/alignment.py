"""Source text laid beside the text of the pages: where each Han character stands, and which do not stand at all.

The pages hold more than the source (titles, notes in between, captions of parts); that is passed over. What the
source holds and the pages do not, or not in this order, is lost.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

# Unified ideographs with extensions A–J, compatibility ideographs, and 〇, which is none to Unicode.
HAN_RANGES = (
    (0x3007, 0x3007),
    (0x3400, 0x4DBF),
    (0x4E00, 0x9FFF),
    (0xF900, 0xFAFF),
    (0x20000, 0x323AF),
)
# Enough characters in a row not to agree by chance. Between two faults close together there are fewer, and those
# are looked for only near by: (characters, how far).
FOOTHOLD = 10
SMALL_FOOTHOLDS = ((6, 1500), (4, 300))
# How far the text is searched for a new foothold: more than the notes of a page, less than a chapter.
REACH = 6000


def is_han(letter: str) -> bool:
    """True for an ideograph, compatibility and 〇 included."""
    code = ord(letter)
    return any(first <= code <= last for first, last in HAN_RANGES)


def han(text: str) -> str:
    """The ideographs of a text."""
    return "".join(letter for letter in text if is_han(letter))


@dataclass(frozen=True, slots=True)
class Loss:
    """A run of the source's ideographs that the pages do not hold; `before` is what stands in front of it."""

    text: str
    before: str
    position: int


def match(wanted: str, printed: str, reach: int = REACH) -> tuple[int, ...]:
    """For each character of `wanted` where it stands in `printed`, -1 if nowhere; ascending."""
    places: list[int] = []
    at, place = 0, 0
    while at < len(wanted):
        if place < len(printed) and wanted[at] == printed[place]:
            places.append(place)
            at, place = at + 1, place + 1
            continue
        lost, passed = _foothold(wanted, printed, at, place, reach)
        places.extend([-1] * lost)
        at, place = at + lost, place + passed
    return tuple(places)


def _foothold(wanted: str, printed: str, at: int, place: int, reach: int) -> tuple[int, int]:
    """Smallest step after which both agree again: how many wanted are lost, how many printed are passed over."""
    for size, distance in ((FOOTHOLD, reach), *SMALL_FOOTHOLDS):
        passed = _find(printed, wanted[at : at + size], place, distance)
        lost = _find(wanted, printed[place : place + size], at, distance)
        if passed >= 0 and (lost < 0 or passed <= lost):
            return 0, passed
        if lost > 0:
            return lost, 0
    for step in range(1, min(reach, len(wanted) - at)):
        passed = _find(printed, wanted[at + step : at + step + FOOTHOLD], place, reach)
        if passed >= 0:
            return step, passed
    return min(reach, len(wanted) - at), 0


def _find(text: str, part: str, start: int, reach: int) -> int:
    """How far from `start` the part stands; -1 if not within reach."""
    if not part:
        return -1
    found = text.find(part, start, start + reach)
    return found - start if found >= 0 else -1


@dataclass(frozen=True, slots=True)
class Printed:
    """The ideographs of a run of pages, and on which page each stands."""

    text: str
    starts: tuple[int, ...]  # offset of each page's first character
    positions: tuple[int, ...]

    def pages(self) -> list[tuple[int, str]]:
        """The pages it was joined from."""
        ends = (*self.starts[1:], len(self.text))[: len(self.starts)]  # none for no pages
        spans = zip(self.positions, self.starts, ends, strict=True)
        return [(position, self.text[start:end]) for position, start, end in spans]

    def position(self, offset: int) -> int:
        """Position of the page that holds the character."""
        return self.positions[bisect_right(self.starts, offset) - 1]


def join_pages(pages: Sequence[tuple[int, str]]) -> Printed:
    """Pages as (position, text) made one text of ideographs."""
    parts, starts, length = [], [], 0
    for _, text in pages:
        part = han(text)
        parts.append(part)
        starts.append(length)
        length += len(part)
    return Printed("".join(parts), tuple(starts), tuple(position for position, _ in pages))


@dataclass(frozen=True, slots=True)
class PlacedText:
    """A block or note and the position of the page each of its characters stands on; 0 where it is lost.

    Marks and other characters that are no ideographs stand where the ideograph before them stands.
    """

    text: str
    positions: tuple[int, ...]

    def pages(self, start: int, end: int) -> tuple[int, ...]:
        """Positions of the pages a run may stand on, in order, each once."""
        return tuple(dict.fromkeys(position for position in self.positions[start:end] if position))

    def certain_pages(self, start: int, end: int) -> tuple[int, ...]:
        """The pages on which ideographs of the run stand: a quote or a year that leads it in may be overleaf already."""
        run = zip(self.text[start:end], self.positions[start:end], strict=True)
        found = dict.fromkeys(position for letter, position in run if position and is_han(letter))
        return tuple(found) or self.pages(start, end)


@dataclass(frozen=True, slots=True)
class Placement:
    """Texts laid beside pages: where each stands, what is lost, and what the pages hold besides."""

    texts: tuple[PlacedText, ...]
    losses: tuple[Loss, ...]
    rest: Printed


def place(texts: Sequence[str], printed: Printed, reach: int = REACH) -> Placement:
    """Lay texts, in order, beside the pages."""
    wanted = "".join(han(text) for text in texts)
    offsets = match(wanted, printed.text, reach)
    positions = [printed.position(offset) if offset >= 0 else 0 for offset in offsets]
    placed, start = [], 0
    for text in texts:
        length = len(han(text))
        placed.append(_placed(text, positions[start : start + length]))
        start += length
    return Placement(tuple(placed), tuple(_losses(wanted, positions)), _rest(printed, frozenset(offsets)))


def _rest(printed: Printed, taken: frozenset[int]) -> Printed:
    ends = (*printed.starts[1:], len(printed.text))[: len(printed.starts)]
    return join_pages(
        [
            (position, "".join(printed.text[at] for at in range(start, end) if at not in taken))
            for position, start, end in zip(printed.positions, printed.starts, ends, strict=True)
        ]
    )


def _placed(text: str, positions: Sequence[int]) -> PlacedText:
    every: list[int] = []
    rest = iter(positions)
    last = next((position for position in positions if position), 0)
    for letter in text:
        if is_han(letter):
            last = next(rest)
        every.append(last)
    return PlacedText(text, tuple(every))


def _losses(wanted: str, positions: Sequence[int]) -> Iterator[Loss]:
    at = 0
    while at < len(wanted):
        if positions[at]:
            at += 1
            continue
        end = at
        while end < len(wanted) and not positions[end]:
            end += 1
        near = positions[at - 1] if at else next((position for position in positions if position), 0)
        yield Loss(wanted[at:end], wanted[max(0, at - FOOTHOLD) : at], near)
        at = end
