"""The title of a copied page: the line above the one that tells the day, or a long one soon above the text.

In: a page and indices of its lines above the text, in order. Out: the index of the title.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bianzuan.cleaning.furniture.copied_whole.days import is_timed, tells_day, tells_more_than_day
from bianzuan.cleaning.furniture.copied_whole.shapes import Page
from bianzuan.cleaning.furniture.site_words import SECTIONS
from bianzuan.cleaning.reassembly.signers.bylines import byline, is_name
from bianzuan.cleaning.reassembly.signers.published import published

_TITLE_LEAST, _TITLE_MOST = 5, 80
# So many lines above the day stands the title at most, and so many if who wrote it stands between.
_ABOVE_DAY, _OVER_BYLINE = 8, 3
# The name of who published a text has so many characters at most.
_ACCOUNT = 12
# Without a day the title is so long, stands so few lines above the text and has so many lines of a site above it.
_LONG_TITLE, _ABOVE_TEXT, _LEAST_ABOVE = 10, 12, 3
# 网站首页  机构概况  文史资料  联系我们: so many ways into a site on one line are its bar.
_WAYS, _WAY = 4, re.compile("(?:网站|本站|返回)?首页|(?:联系|关于|加入)我们|网站地图|[㐀-鿿]{2}(?:概况|动态|公告)")


def find_title(page: Page, lines: Sequence[int]) -> int:
    """The line above the one that tells the day; where none does, the first long one, soon above the text. -1 if there is none."""
    told = _line_of_day(page, lines)
    return _above_day(page, [i for i in lines if i < told]) if told >= 0 else _above_text(page, lines)


def may_be_title(page: Page, index: int) -> bool:
    """True for a line in Chinese that has the length and the end of a title, is no site's, no day and no name."""
    text = page.texts[index]
    if index in page.sites or not _TITLE_LEAST <= len(text) <= _TITLE_MOST or text[-1] in "。；，：:":
        return False
    if len(words := text.split()) >= _WAYS and any(word in SECTIONS or _WAY.fullmatch(word) for word in words):
        return False
    tells_of_title = published(text) is not None or is_timed(text) or is_name(text)
    return not tells_of_title and any("\u3400" <= sign <= "\u9fff" for sign in text)


def _line_of_day(page: Page, lines: Sequence[int]) -> int:
    """The lowest line that tells the minute or the source, or else the lowest one that tells the day; -1 if none does."""
    for tells in (tells_more_than_day, tells_day):
        told = next((i for i in reversed(lines) if tells(page.texts[i])), -1)
        if told >= 0:
            return told
    return -1


def _above_day(page: Page, lines: Sequence[int]) -> int:
    """The lowest of these lines that may be a title, unless it is the name of who wrote or published the text."""
    upper = lines[::-1]
    titles = [i for i in upper[:_ABOVE_DAY] if may_be_title(page, i)]
    if len(titles) < 2:
        return titles[0] if titles else -1
    name, title = page.texts[titles[0]], titles[1]
    is_author = title in upper[:_OVER_BYLINE] and bool(byline(name))
    is_account = title in upper[:2] and len(name) <= _ACCOUNT
    return title if is_author or is_account else titles[0]


def _above_text(page: Page, lines: Sequence[int]) -> int:
    """The first long line, if it stands soon above the text; -1 if a site says little above it."""
    # Only a page that says much of itself shows where its title stands: nothing so long is above it.
    title = next((i for i in lines if may_be_title(page, i) and len(page.texts[i]) >= _LONG_TITLE), -1)
    if title not in lines[-_ABOVE_TEXT:]:
        return -1
    of_site = sum(1 for i in lines if i < title and (i in page.sites or page.texts[i] in SECTIONS))
    return title if of_site >= _LEAST_ABOVE else -1
