"""Folios and running heads right below the foot of a page, where notes or a form feed tell that a page ends.

In: lines of a text, and positions that stand at the top of a page. Out: positions of folios and of heads. A heading of the text may stand at
the top of a page, too: heads have a folio that counts on, stand inside a sentence, or say again what the text says as its title.
"""

from __future__ import annotations

import re
from bisect import bisect_left, insort
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence

from bianzuan.cleaning.furniture.folios import HEAD_LENGTH, Lines, Seams
from bianzuan.cleaning.furniture.numbered_heads import number_of
from bianzuan.cleaning.reassembly.headings.headings import NO_WORD

_FOLIO = re.compile(r"[-—–－─·•.~～∙（(]{0,2} ?(?:第 ?)?(\d{1,4})(?: ?[页頁])? ?[-—–－─·•.~～∙）)]{0,2}")
_END_MARKS = "。！？!?….；，、：:;{}()（）"
# A folio and a head stand at the top of a page, and the heading of a chapter below them.
_REGION = 3
# Folios count on; a page that opens a chapter, or one without notes, may have none, or is not told as a page.
_STEP = 6
_YEARS = range(1500, 2100)
# The title of a book stands among its first lines.
_TITLE = 3


def page_tops(lines: Lines, tops: Collection[int], bottoms: Collection[int], taken: Collection[int]) -> tuple[list[int], list[int]]:
    """Positions of folios, and of running heads with or without a folio in them. `bottoms`: last lines above form feeds."""
    regions = {top: list(_region(lines, top, taken)) for top in sorted(tops)}
    numbered = _numbered(lines, regions, bottoms, taken)
    between = _between(lines, numbered, taken)
    numbered += between
    folios = [i for i in numbered if _FOLIO.fullmatch(lines.texts[i])]
    heads = [i for i in numbered if i not in folios]
    gone = {*taken, *numbered}
    regions |= {i: list(_region(lines, i, taken)) for i in between if i in folios}
    bare = {top: [i for i in region if i not in gone] for top, region in regions.items() if not set(heads).intersection(region)}
    return folios, [*heads, *_heads(lines, bare, gone)]


def _region(lines: Lines, top: int, taken: Collection[int]) -> Iterator[int]:
    """Short lines at the top of a page."""
    for index in range(top, min(top + _REGION, len(lines.texts))):
        text = lines.texts[index]
        if index in taken:
            continue
        if not text or len(text) > HEAD_LENGTH or text[-1] in _END_MARKS and not _FOLIO.fullmatch(text):
            return
        yield index


def _numbered(lines: Lines, regions: Mapping[int, Sequence[int]], bottoms: Collection[int], taken: Collection[int]) -> list[int]:
    """Folios, and heads with a folio: they count on from page to page; one alone stands inside a sentence."""
    places: dict[int, int] = {}
    for top, region in regions.items():
        held = [i for i in region if _number(lines.texts[i]) >= 0]
        # The folio of the page above, and the head of the page below.
        both = len(held) > 1 and _number(lines.texts[held[1]]) == _number(lines.texts[held[0]]) + 1
        places |= dict.fromkeys(held[: 1 + both], top)
    places |= {i: i + 1 for i in bottoms if i not in taken and _FOLIO.fullmatch(lines.texts[i])}
    found = sorted(places)
    rows: list[list[int]] = []
    for index in found:
        step = _number(lines.texts[index]) - _number(lines.texts[rows[-1][-1]]) if rows else 0
        if rows and 1 <= step <= _STEP:
            rows[-1].append(index)
        else:
            rows.append([index])
    seams = Seams(lines, {*taken, *found})
    told: list[int] = []
    for row in rows:
        cut = any(lines.is_cut(min(places[i], i)) for i in row)
        plain = any(_FOLIO.fullmatch(lines.texts[i]) or not lines.texts[i][:1].isdigit() for i in row)
        said = Counter(re.sub(r"\d", "", lines.texts[i]) for i in row).most_common(1)[0][1] > 1
        if len(row) > 1 and (cut or plain or said) or seams.parts_a_word(row[0], NO_WORD):
            told += row
    return told


def _between(lines: Lines, told: Sequence[int], taken: Collection[int]) -> list[int]:
    """Folios and heads of pages without notes: their numbers lie between those of the pages around, or go on from the first or the last."""
    words = {_words(lines.texts[i]) for i in told} | {_words(text) for text in lines.texts if _number(text) < 0}
    open_to = [(i, number) for i, text in enumerate(lines.texts) if i not in taken and i not in told and (number := _number(text)) >= 0 and _words(text) in {*words, ""}]
    known = sorted(told)
    found: list[int] = []
    for index, number in open_to:
        place = bisect_left(known, index)
        below = _number(lines.texts[known[place - 1]]) if place else number - 1
        above = _number(lines.texts[known[place]]) if place < len(known) else number + 1
        near = 0 < place < len(known) or place == 0 and above - number == 1 or place == len(known) and number - below == 1
        if known and below < number < above and near and not any(abs(index - other) < _REGION for other in known):
            insort(known, index)
            found.append(index)
    return found


def _words(text: str) -> str:
    """A line without the folio and the white space in it."""
    return "".join(re.sub(r"^\d{1,4}\b|\b\d{1,4}$", "", text).split()) if not _FOLIO.fullmatch(text) else ""


def _number(text: str) -> int:
    """The folio in a line that may be one or a head; -1 for any other line."""
    match = _FOLIO.fullmatch(text)
    number = int(match[1]) if match else number_of(text)
    return -1 if number in _YEARS else number


def _heads(lines: Lines, regions: Mapping[int, Sequence[int]], gone: Collection[int]) -> list[int]:
    """The first of the lines at the top of a page, if it stands inside a sentence or says again what the text says."""
    texts = ["".join(text.split()) for text in lines.texts]
    candidates = {region[0]: top for top, region in sorted(regions.items(), reverse=True) if region}
    often = Counter(texts[i] for i in candidates)
    first: dict[str, int] = {}
    for index, text in enumerate(texts):
        if index not in gone:
            first.setdefault(text, index)
    seams = Seams(lines, {*gone, *candidates})
    said = Counter(texts)
    told = {
        index
        for index, top in candidates.items()
        if lines.is_cut(top) and (seams.parts_a_word(index, NO_WORD) or said[texts[index]] > 1)
        or first[texts[index]] < index and (first[texts[index]] < _TITLE or often[texts[index]] > 1)
        or texts[index] in texts[index + 1 : index + _REGION]
    }
    # Where other pages have a head, what stands in its place and was said above is one, too.
    return sorted(told | {index for index in candidates if len(told) > 1 and first[texts[index]] < index})
