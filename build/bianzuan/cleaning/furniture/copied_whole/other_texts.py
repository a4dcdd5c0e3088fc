"""Other texts than the one a page was copied for: where one stands or begins, nothing goes as a site's.

In: a page and indices of its lines, in order. Out: whether a text is among them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile

from bianzuan.cleaning.furniture.copied_whole.days import is_timed, tells_day, tells_source
from bianzuan.cleaning.furniture.copied_whole.shapes import Page, is_paragraph, is_running
from bianzuan.cleaning.furniture.copied_whole.words import is_of_site, names_editor, tells_age
from bianzuan.cleaning.furniture.post_lines import tells_counts, tells_label
from bianzuan.cleaning.reassembly.heads.title_lines import timed_title
from bianzuan.cleaning.reassembly.signers.bylines import is_name
from bianzuan.cleaning.reassembly.signers.published import published

# So many paragraphs below each other are another text, and no comment or beginning of one.
_PARAGRAPHS = 3
# A title has so many characters at least, and its text begins so few lines below its day.
_TITLE_LEAST, _SOON = 8, 12
# The title of a post has so many characters at most. Right below its day so many lines of sentences have so many together,
# or so many where no comments stand.
_TITLE_MOST, _POST_LINES, _POST, _SHORT_POST = 48, 2, 80, 40
# What a site says of its own texts, and of those of others.
_OF_RIGHTS = re.compile("本[网站]|声明|版权|转载|侵权|投稿")
_HAN = re.compile("[\u3400-\u9fff]")
_COMMENTS = re.compile("评论|留言|回复|跟[贴帖]")
# A sentence has more characters than this.
_SENTENCE = 6
# So few lines from a comment stand its buttons.
_NEAR = 8


def begins_another(page: Page, lines: Sequence[int]) -> bool:
    """True if another text begins among these lines: a title over the line of its source and day, and a paragraph soon below."""
    if _begins_dated(page, lines):
        return True
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


def posts(page: Page, lines: Sequence[int]) -> list[int]:
    """Titles of the posts of a blog among these lines: below each its day, its text, and its tags or how often it was read."""
    return [title for title, below in _dated(page, lines) if _is_counted([page.texts[i] for i in below])]


def _begins_dated(page: Page, lines: Sequence[int]) -> bool:
    """True if a dated text begins among these lines.

    A comment stands below a name and a day, too, but nobody counts who reads it; where a site speaks of comments, a text is
    told from them by its length."""
    has_comments = any(_COMMENTS.search(page.texts[i]) for i in lines if i in page.sites)
    for _, below in _dated(page, lines):
        texts = [page.texts[i] for i in below]
        first = list(takewhile(_is_own_line, texts))
        length = sum(map(len, first)) if any("。" in text for text in first) else 0
        is_long = len(first) >= _POST_LINES and length >= _POST if has_comments else length >= _SHORT_POST
        if _is_counted(texts) or is_long and not any(map(tells_age, texts[:_SOON])):
            return True
    return False


def begins_headed(page: Page, lines: Sequence[int]) -> bool:
    """True if sentences stand right below a line like a title, on a page that has no comments and among words of no site."""
    texts = [page.texts[i] for i in lines]
    if any(_COMMENTS.search(page.texts[i]) for i in lines if i in page.sites):
        return False
    for place, index in enumerate(lines):
        first = list(takewhile(_is_own_line, texts[place + 1 : place + 1 + _SOON]))
        is_long = len(first) >= _POST_LINES and sum(map(len, first)) >= _POST and any("。" in text for text in first)
        if is_long and _is_like_title(page, index) and not any(map(_OF_RIGHTS.search, (texts[place], *first))):
            return True
    return False


def _dated(page: Page, lines: Sequence[int]) -> Iterator[tuple[int, Sequence[int]]]:
    """(line like a title that stands right above one that tells its day, or has its minute behind it; lines below up to the next ones)."""
    below = {place: place + 2 for place in range(len(lines) - 1) if _is_head_of_post(page, lines[place], lines[place + 1])}
    below |= {place: place + 1 for place in range(len(lines)) if timed_title(page.texts[lines[place]])}
    for head, end in pairwise((*sorted(below), len(lines))):
        yield lines[head], lines[below[head] : end]


def _is_counted(below: Sequence[str]) -> bool:
    """True for sentences below a day with tags between the two, or with counts of readers below them."""
    is_labelled = any(map(tells_label, below[:1])) or any(map(tells_counts, below))
    return is_labelled and any(map(_is_own_line, below[:_SOON]))


def _is_own_line(text: str) -> bool:
    """True for a line of sentences, a short one too, that is no site's and no beginning of a text that goes on elsewhere."""
    return (is_running(text) or len(text) > _SENTENCE and text[-1] in "。！？”") and not text.endswith(("…", "...")) and not is_of_site(text)


def _is_head_of_post(page: Page, title: int, told: int) -> bool:
    day = page.texts[told]
    return (tells_day(day) or is_timed(day)) and _is_like_title(page, title)


def _is_like_title(page: Page, index: int) -> bool:
    """True for a short line that no site set, with no mark of a sentence at its end, which tells no day, name or count."""
    text = page.texts[index]
    if index in page.sites or not 1 < len(text) <= _TITLE_MOST or text[-1] in "。；，：:" or not _HAN.search(text):
        return False
    tells_of_text = published(text) is not None or is_timed(text) or is_name(text) or tells_label(text) or tells_counts(text)
    return not tells_of_text and not names_editor(text)


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
