"""Other texts than the one a page was copied for: where one stands or begins, nothing goes as a site's.

In: a page and indices of its lines, in order. Out: whether a text is among them.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from bianzuan.cleaning.furniture.copied_whole.days import tells_source
from bianzuan.cleaning.furniture.copied_whole.shapes import Page, is_paragraph
from bianzuan.cleaning.furniture.copied_whole.words import is_of_site, tells_age
from bianzuan.cleaning.reassembly.signers.published import published

# So many paragraphs below each other are another text, and no comment or beginning of one.
_PARAGRAPHS = 3
# A title has so many characters at least, and its text begins so few lines below its day.
_TITLE_LEAST, _SOON = 8, 12
# So few lines from a comment stand its buttons.
_NEAR = 8


def begins_another(page: Page, lines: Sequence[int]) -> bool:
    """True if another text begins among these lines: a title over the line of its source and day, and a paragraph soon below."""
    texts = page.texts
    for place, (upper, lower) in enumerate(pairwise(lines)):
        below = lines[place + 2 : place + 2 + _SOON]
        if _is_head(texts[upper], texts[lower]) and any(_is_own_paragraph(texts[i]) for i in below):
            return True
    return False


def _is_head(title: str, told: str) -> bool:
    """True for a title and right below it the line of its source and day."""
    return tells_source(told) and len(title) >= _TITLE_LEAST and published(title) is None


def _is_own_paragraph(text: str) -> bool:
    return is_paragraph(text) and not is_of_site(text)


def has_text(page: Page, lines: Sequence[int]) -> bool:
    """True for paragraphs below each other, which no comment is: a comment has the buttons of its site right below it."""
    run = 0
    for place, index in enumerate(lines):
        run = run + 1 if _is_whole_paragraph(page, index) else 0
        if run >= _PARAGRAPHS and not _is_comment(page, lines, place - run + 1, place):
            return True
    return False


def _is_whole_paragraph(page: Page, index: int) -> bool:
    """True for a paragraph that is no site's and no beginning of a text that goes on elsewhere."""
    text = page.texts[index]
    breaks_off = text.endswith(("…", "..."))
    return is_paragraph(text) and not breaks_off and index not in page.sites


def _is_comment(page: Page, lines: Sequence[int], first: int, last: int) -> bool:
    """True for paragraphs, from one place among `lines` to another, with a site's words above them and their age below."""
    before, after = lines[max(first - 1 - _NEAR, 0) : first], lines[last + 1 : last + 1 + _NEAR]
    return any(tells_age(page.texts[i]) for i in after) and page.spoken(before) > 0
