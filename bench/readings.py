"""Reads the golden list of hard names and terms and prints how many each way of ordering gets right.

    .venv/bin/python bench/readings.py

“Read right”: the whole reading. “Letter right”: the letter of the index it is filed under. “To be moved”: how many
headings must be taken out and put elsewhere to bring the order into the golden one; characters of one syllable and tone
go by strokes there, and CLDR counts some strokes otherwise. CLDR's pinyin collation needs ICU (pyicu-wheels, no part of
bianzuan); without it that row is left out. Code points have no readings and no letters.
"""

from __future__ import annotations

import importlib
import importlib.util
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from bianzuan.indexing import COLLATIONS, reading
from bianzuan.indexing.collation import spelled
from pypinyin import Style, lazy_pinyin

GOLDEN = Path(__file__).parent.parent / "tests" / "cases" / "indexing" / "readings.tsv"
Row = tuple[str, bool, str]  # heading, whether it is a name, its reading


def rows() -> list[Row]:
    """The golden list."""
    lines = (line.split("\t") for line in GOLDEN.read_text(encoding="utf-8").splitlines() if line and line[0] != "#")
    return [(heading, kind == "name", pinyin) for heading, kind, pinyin in lines]


def misplaced(listed: Sequence[Row], ordered: Sequence[str]) -> int:
    """Headings to be moved to bring an order into the golden one: all but the longest run that agrees."""
    place = {heading: number for number, heading in enumerate(golden_order(listed))}
    ends: list[int] = []  # patience sorting: the least end of a rising run of each length
    for heading in ordered:
        number = place[heading]
        at = next((length for length, end in enumerate(ends) if end > number), len(ends))
        ends[at : at + 1] = [number]
    return len(ordered) - len(ends)


def golden_order(listed: Sequence[Row]) -> list[str]:
    """Headings by the letters and tones of their golden readings, then as our pinyin order has it."""
    order = COLLATIONS[0]
    return [heading for heading, _, pinyin in sorted(listed, key=lambda row: order.key(row[0], row[2]))]


@dataclass(frozen=True, slots=True)
class _Cldr:
    """The pinyin collation of ICU: sort key of a heading, and the letter it is filed under."""

    key: Callable[[str], bytes]
    letter: Callable[[str], str]


def _cldr() -> _Cldr | None:
    if importlib.util.find_spec("icu") is None:
        return None
    icu = importlib.import_module("icu")
    locale = icu.Locale("zh-u-co-pinyin")
    index = icu.AlphabeticIndex(locale)
    labels = [label for label, _ in index]
    return _Cldr(
        icu.Collator.createInstance(locale).getSortKey,
        lambda heading: str(labels[index.getBucketIndex(heading)]).casefold(),
    )


def main() -> None:
    """Print the table."""
    listed = rows()
    order = COLLATIONS[0]
    ours = {heading: reading(heading, name=name).pinyin for heading, name, _ in listed}
    plain = {heading: " ".join(lazy_pinyin(heading, style=Style.TONE)) for heading, _, _ in listed}
    headings = [heading for heading, _, _ in listed]
    print(f"{len(listed)} headings  {'read right':>12}{'letter right':>14}{'to be moved':>13}")  # noqa: T201 - a script
    for name, readings in (("bianzuan", ours), ("plain pypinyin", plain)):
        right = sum(readings[heading] == pinyin for heading, _, pinyin in listed)
        filed = sum(spelled(readings[heading])[0][:1] == spelled(pinyin)[0][:1] for heading, _, pinyin in listed)
        moved = misplaced(listed, sorted(headings, key=lambda one: order.key(one, readings[one])))
        print(f"  {name:18}{right:>6}{filed:>14}{moved:>13}")  # noqa: T201
    if cldr := _cldr():
        filed = sum(cldr.letter(heading) == spelled(pinyin)[0][:1] for heading, _, pinyin in listed)
        moved = misplaced(listed, sorted(headings, key=cldr.key))
        print(f"  {'CLDR collation':18}{'–':>6}{filed:>14}{moved:>13}")  # noqa: T201
    print(f"  {'code points':18}{'–':>6}{'–':>14}{misplaced(listed, sorted(headings)):>13}")  # noqa: T201
    wrong = [(heading, pinyin, ours[heading]) for heading, _, pinyin in listed if ours[heading] != pinyin]
    for heading, pinyin, read in wrong:
        print(f"  wrong: {heading} {pinyin}, read {read}")  # noqa: T201
    sys.exit(bool(wrong))


if __name__ == "__main__":
    main()
