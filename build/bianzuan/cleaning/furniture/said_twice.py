"""Titles that a page says again in other words of the same: a digest heads each item with its titles run together.

In: lines of a page, Simplified, and those known as furniture. Out: indices of the lines that say a title over again. A
line goes only where all its words stand again, in order, in the title lines right below it.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from bianzuan.cleaning.reassembly.heads.document_heads import is_page_line
from bianzuan.cleaning.reassembly.kinds.furniture import is_caption
from bianzuan.cleaning.reassembly.signers.days import iso_date
from bianzuan.cleaning.reassembly.signers.published import published

# Furniture of an archive between the line and the titles: the page, the column.
_COLUMN = re.compile(r"专栏\s*[：:].{0,24}")
_NO_WORDS = re.compile(r"[\s\u3000，：·、—-]+")
_DAY = re.compile(r"\d{4}\s*(?:年|[-./])\s*\d{1,2}\s*(?:月|[-./])\s*\d{1,2}\s*日?")
_END_MARKS = "。；，、：:;,"
_ORIGINAL, _NEAR_TOP = re.compile(r"[（(【]?(?:原标题|原题)\s*[：:]\s*(.{4,80}?)[）)】]?"), 8
_PAGE_NAME = re.compile(r"(.{4,60}?)(?:\s*[-_|｜–—/]+\s*[^-_|｜–—。，]{2,16}){1,3}")
_LEAST, _MOST, _TITLE_LINES = 8, 96, 4
_CLOSED = "。！？!?…：:；，、”）"
# A teaser is so long, and among the first lines of the page.
_TEASER, _HEAD, _STANDFIRST = 20, 12, 40
_RUNNING, _SHORTEST = 30, 4


def run_together(texts: Sequence[str], taken: Collection[int]) -> Iterator[int]:
    """Lines that are the title lines of the text below them, run together."""
    lines = [i for i, text in enumerate(texts) if text and i not in taken]
    shown = [texts[i] for i in lines]
    begin, paged_at = 0, -1  # where the text goes on below furniture, and the last page line above it
    for place, index in enumerate(lines):
        if not _may_be_titles(texts[index]):
            continue
        # Lines of furniture by the thousand are looked at once each, not once for every line above them.
        if begin <= place:
            begin = place + 1
            while begin < len(lines) and _is_furniture(shown[begin]):
                paged_at = begin if is_page_line(shown[begin]) else paged_at
                begin += 1
        paged = paged_at > place
        words = _words(texts[index])
        for count in range(1 if paged else 2, _TITLE_LINES + 1):
            titles = shown[begin : begin + count]
            # Without a page between them, a word that the next line begins with again is no title.
            if len(titles) == count and all(map(_may_be_titles, titles)) and "".join(map(_words, titles)) == words and (paged or len(words) >= _LEAST):
                yield index
                break


def _is_furniture(text: str) -> bool:
    return is_page_line(text) or _COLUMN.fullmatch(text) is not None or published(text) is not None


def dated_again(texts: Sequence[str], taken: Collection[int]) -> Iterator[int]:
    """The line below the first one, if it has the same words and the same day, only in another order."""
    first, second = ([i for i, text in enumerate(texts) if text and i not in taken] + [-1, -1])[:2]
    if second < 0 or published(texts[first]) or texts[first] == texts[second]:
        return
    day = iso_date(texts[first])
    if day and day == iso_date(texts[second]) and _words(_DAY.sub("", texts[first])) == _words(_DAY.sub("", texts[second])) != "":
        yield second


def teasers(texts: Sequence[str], taken: Collection[int]) -> Iterator[int]:
    """Lines that break off, with … or without, and stand again, whole, below, and summaries that stand twice: a site says them above its text."""
    lines = [i for i, text in enumerate(texts) if text and i not in taken]
    for place, index in enumerate(lines[:_HEAD]):
        dotted = texts[index].endswith(("…", "...", "。。。"))
        begun = texts[index].rstrip("….。") if dotted else texts[index] if _runs_on(texts[index], texts[lines[place + 1]] if place + 1 < len(lines) else "") else ""
        if place == 1 and len(texts[index]) >= _STANDFIRST and _may_be_titles(texts[lines[0]]) and [texts[i] for i in lines].count(texts[index]) == 2 and texts[index] in (texts[below] for below in lines[2:4]):
            yield index
        if len(begun) >= _TEASER and any(texts[below].startswith(begun) and len(texts[below]) > len(begun) + 3 for below in lines[place + 1 : place + 4]):
            yield index


def _runs_on(text: str, below: str) -> bool:
    """True for the beginning of the paragraph right below, cut in the middle of a sentence; a title is no sentence."""
    return below.startswith(text) and "，" in text and text[-1] not in _CLOSED and below[len(text) : len(text) + 1] not in ("", *_CLOSED)


def original_title(texts: Sequence[str], taken: Collection[int]) -> Iterator[int]:
    """原标题：… near the top, where the title has the same words, or some of them."""
    lines = [i for i, text in enumerate(texts) if text and i not in taken][:_NEAR_TOP]
    for index in lines[1:]:
        match = _ORIGINAL.fullmatch(texts[index])
        words = _words(match[1]) if match else ""
        if words and any(_words(texts[i]) in words or words in _words(texts[i]) for i in lines if i < index and len(texts[i]) >= _LEAST):
            yield index


def caption_again(texts: Sequence[str], taken: Collection[int]) -> Iterator[int]:
    """A caption that stands twice, one right below the other, as a page has it beside its picture and below it."""
    lines = [i for i, text in enumerate(texts) if text and i not in taken]
    yield from (b for a, b in pairwise(lines) if texts[a] == texts[b] and len(texts[a]) >= _LEAST and is_caption(texts[a]))
    # Below pictures of a page that tells its source; what somebody cries, or what sounds twice, is text.
    told = any((day := published(texts[i])) and day.fields for i in lines[:_NEAR_TOP])
    for above, a, b, below in zip(lines, lines[1:], lines[2:], lines[3:], strict=False) if told else ():
        between = len(texts[above]) >= _RUNNING and len(texts[below]) >= _RUNNING and texts[above][-1] in _CLOSED
        if texts[a] == texts[b] and between and _SHORTEST <= len(texts[a]) <= _STANDFIRST and not re.search("[，“”！？…「」]", texts[a]) and len(set(texts[a])) >= _SHORTEST:
            yield b


def page_name(texts: Sequence[str], taken: Collection[int]) -> Iterator[int]:
    """The first line, or one with a low stroke, if it is a title that stands again near it, and the name of a site."""
    lines = [i for i, text in enumerate(texts) if text and i not in taken][:_NEAR_TOP]
    for index in lines:
        match = _PAGE_NAME.fullmatch(texts[index])
        if match and (index == lines[0] or "_" in texts[index]) and any(_words(texts[i]).rstrip("*＊") == _words(match[1]) != "" for i in lines if i != index):
            yield index


def _words(text: str) -> str:
    return _NO_WORDS.sub("", text)


def _may_be_titles(text: str) -> bool:
    return 2 <= len(text) <= _MOST and text[-1] not in _END_MARKS and "。" not in text


def said_together(texts: Sequence[str], taken: Collection[int]) -> Iterator[int]:
    """All lines that say titles over again."""
    yield from run_together(texts, taken)
    yield from dated_again(texts, taken)
    yield from teasers(texts, taken)
    yield from original_title(texts, taken)
    yield from caption_again(texts, taken)
    yield from page_name(texts, taken)
