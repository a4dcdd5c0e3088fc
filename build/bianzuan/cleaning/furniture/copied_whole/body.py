"""Where on a copied page its text stands: the lines of sentences that stand closest together.

In: a page. Out: from which of its lines to which the text goes.
"""

from __future__ import annotations

from collections.abc import Sequence

from bianzuan.cleaning.furniture.copied_whole.days import tells_day
from bianzuan.cleaning.furniture.copied_whole.other_texts import has_text
from bianzuan.cleaning.furniture.copied_whole.shapes import Page, is_running
from bianzuan.cleaning.furniture.copied_whole.words import names_editor

# How much a site's word and a short line are worth where the text is looked for, a short sentence, and a long one at most.
_OF_SITE, _SHORT, _SENTENCE, _CAP = -40, -12, 6, 80
# A sentence has more characters than this.
_SENTENCE_LENGTH = 6
# A text has so many characters in its sentences.
_LEAST_TEXT = 60
# Among so many first lines may stand what tells the day.
_TOP = 4
# A text may end where a third of it stands above; so often a site speaks where it has ended.
_SHARE, _LEAST_BELOW = 3, 3


def text_lines(page: Page) -> range:
    """Indices from the first line of the text to the last one; none if no text stands there."""
    lines = [i for i, text in enumerate(page.texts) if text]
    first, last = _densest(page, lines)
    spoken_below = page.spoken(i for i in lines if i > last)
    undated = _below_day(page, [i for i in lines if first <= i <= last])
    body = _up_to_end(page, undated, spoken_below)
    running = sum(len(page.texts[i]) for i in body if is_running(page.texts[i]))
    return range(body[0], body[-1] + 1) if running >= _LEAST_TEXT else range(0)


def _densest(page: Page, lines: Sequence[int]) -> tuple[int, int]:
    """First and last line of the stretch that is worth most."""
    best, found = 0, (0, -1)
    total, start = 0, -1
    for index in lines:
        if total <= 0:
            total, start = 0, index
        total += _worth(page, index)
        if total > best:
            best, found = total, (start, index)
    return found


def _worth(page: Page, index: int) -> int:
    """How much a line tells for a text around it, below zero against one."""
    text = page.texts[index]
    if index in page.sites:
        return _OF_SITE
    if is_running(text):
        return min(len(text), _CAP)
    is_sentence = len(text) > _SENTENCE_LENGTH and text[-1] in "。！？…”：，"
    return _SENTENCE if is_sentence else _SHORT


def _below_day(page: Page, lines: Sequence[int]) -> Sequence[int]:
    """The lines without a title that ends as sentences do, and the line below it that tells the day."""
    told = next((place for place, i in enumerate(lines[:_TOP]) if tells_day(page.texts[i])), -1)
    return lines[told + 1 :]


def _up_to_end(page: Page, lines: Sequence[int], spoken_below: int) -> Sequence[int]:
    """The lines without other texts' beginnings below who edited the text.

    `spoken_below`: how many lines of a site stand below the last one."""
    ends = {i for i in lines if i in page.sites or names_editor(page.texts[i])}
    length = sum(len(page.texts[i]) for i in lines)
    above = 0
    for place, index in enumerate(lines):
        if index in ends and _SHARE * above >= length:
            below = lines[place:]
            spoken = sum(1 for i in below if i in ends)
            speaks_on = spoken + spoken_below >= _LEAST_BELOW
            if spoken == len(below) or speaks_on and not has_text(page, below):
                return lines[:place]
        above += len(page.texts[index])
    return lines
