"""Reads a truth and checks it against its source. In: a file of `documents`, the source's text. Out: a `Document`.

Offsets count code points of the source's text, lines start at 1. What is wrong raises `TruthError` with its row.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

DOCUMENTS = Path(__file__).parent / "documents"
# Blocks that go to the front matter or, some of them, may.
FRONT = ("title", "subtitle", "byline", "kicker")
KINDS = (*FRONT, "heading", "paragraph", "list", "caption", "pullquote", "note", "author-note", "jump", "loop", "debris")
ROLES = ("article", "fragment", "page", "dropped")
_BETWEEN = " … "
# Marks of a heading or an item in Markdown are no words of the text.
_MARKUP = re.compile("^(?:#+|-) +")
# A mark beside Han is set in full width; no other mark of the four Simplified sources is soiled.
_WIDTHS = str.maketrans({"(": "\N{FULLWIDTH LEFT PARENTHESIS}", ")": "\N{FULLWIDTH RIGHT PARENTHESIS}"})


class TruthError(ValueError):
    """A row of a truth that its source does not bear out."""


@dataclass(frozen=True)
class Block:
    """A block: the kinds that are right for it, its runs of the source in reading order, and what they say."""

    kinds: tuple[str, ...]
    level: int
    runs: tuple[tuple[int, int], ...]  # start and end in the source's text
    texts: tuple[str, ...]  # what each run says
    inner: bool = False  # may be part of the block above

    @property
    def text(self) -> str:
        """What the block says."""
        return "".join(self.texts)


@dataclass
class Voice:
    """What one author wrote, or what nobody did. `gaps` are places before the block of that number."""

    name: str
    role: str
    kin: str = ""
    blocks: list[Block] = field(default_factory=list)
    gaps: set[int] = field(default_factory=set)
    possible_gaps: set[int] = field(default_factory=set)
    front: dict[str, list[str]] = field(default_factory=dict)


@dataclass(frozen=True)
class Document:
    """The truth of one source, and where it says what its author did not mean: certainly, or perhaps."""

    name: str
    voices: tuple[Voice, ...]
    slips: tuple[tuple[int, int], ...] = ()
    queries: tuple[tuple[int, int], ...] = ()


def read_truth(name: str, source: str) -> Document:
    """The truth of the source whose name begins with `name`; every character that is not blank has one place in it."""
    rows = (DOCUMENTS / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    reading = DOCUMENTS / f"{name}.reading.txt"
    says = reading.read_text(encoding="utf-8").splitlines() if reading.exists() else None
    return parse_truth(name, rows, source, says)


def parse_truth(name: str, rows: Sequence[str], source: str, reading: Sequence[str] | None = None) -> Document:
    """As `read_truth`, of rows at hand."""
    lines = _Lines(source, reading)
    voices: list[Voice] = []
    doubts: dict[str, list[tuple[int, int]]] = {"slip": [], "query": []}
    for number, row in enumerate(rows, 1):
        try:
            if row.strip() and not row.startswith("#"):
                _read_row(row, voices, doubts, lines)
        except (TruthError, ValueError, IndexError) as error:
            raise TruthError(f"{name}.txt:{number}: {row}: {error}") from error
    _check_cover(name, source, voices)
    return Document(name, tuple(voices), tuple(doubts["slip"]), tuple(doubts["query"]))


class _Lines:
    """Lines of a source by number, with what they say."""

    def __init__(self, source: str, reading: Sequence[str] | None) -> None:
        self.texts = source.split("\n")
        self.starts = [0]
        for text in self.texts:
            self.starts.append(self.starts[-1] + len(text) + 1)
        self.reading = reading

    def run(self, number: int, words: str) -> tuple[tuple[int, int], str]:
        """Start and end of the words in the source, and what they say."""
        text = self.texts[number - 1]
        first, _, last = words.partition(_BETWEEN)
        start, tail = text.find(first), text.rfind(last or first)
        end = tail + len(last or first)
        if start < 0 or tail < 0 or end < start + len(first):
            raise TruthError(f"line {number} of the source has other words")
        whole = self.starts[number - 1]
        if self.reading is None:
            says = _MARKUP.sub("", text[start:end]).translate(_WIDTHS)
            return (whole + start, whole + end), says
        if text.strip() != text[start:end]:
            raise TruthError(f"line {number} has a reading and cannot be cut")
        return (whole + start, whole + end), self.reading[number - 1]


def _read_row(row: str, voices: list[Voice], doubts: dict[str, list[tuple[int, int]]], lines: _Lines) -> None:
    head, _, rest = row.partition(" ")
    if head in doubts:
        number, _, words = rest.strip().partition(" ")
        doubts[head].append(lines.run(int(number), words.strip())[0])
    elif head in ROLES:
        name, _, kin = rest.strip().partition(" with ")
        voices.append(Voice(name or head, head, kin))
    elif head == "=":
        key, _, value = rest.partition(": ")
        voices[-1].front.setdefault(key, []).append(value)
    elif head in ("gap", "gap?"):
        gaps = voices[-1].gaps if head == "gap" else voices[-1].possible_gaps
        gaps.add(len(voices[-1].blocks))
    else:
        number, _, words = rest.strip().partition(" ")
        run, says = lines.run(int(number), words.strip())
        _add(voices[-1].blocks, head, run, says)


def _add(blocks: list[Block], head: str, run: tuple[int, int], says: str) -> None:
    if head == "+":
        last = blocks.pop()
        blocks.append(Block(last.kinds, last.level, (*last.runs, run), (*last.texts, says), last.inner))
        return
    inner = head.endswith("*")
    names = tuple(head.removesuffix("*").split("|"))
    level = int(names[0][-1]) if names[0].startswith("heading") else 0
    kinds = tuple("heading" if name.startswith("heading") else name for name in names)
    if unknown := [kind for kind in kinds if kind not in KINDS]:
        raise TruthError(f"no kind {unknown[0]}")
    blocks.append(Block(kinds, level, (run,), (says,), inner))


def _check_cover(name: str, source: str, voices: Sequence[Voice]) -> None:
    """Every character that is not blank once."""
    places = [place for voice in voices for block in voice.blocks for place in _places(block)]
    seen = set(places)
    twice = next((above for above, below in pairwise(sorted(places)) if above == below), None)
    missing = next((i for i, char in enumerate(source) if not char.isspace() and i not in seen), None)
    for fault, place in (("twice in the truth", twice), ("not in the truth", missing)):
        if place is not None:
            line = source.count("\n", 0, place) + 1
            raise TruthError(f"{name}: line {line} of the source is {fault}: {source[place : place + 12]!r}")


def _places(block: Block) -> Iterator[int]:
    for start, end in block.runs:
        yield from range(start, end)
