"""What of a site stands above the text of a copied page: its bars above the title, its buttons between title and text.

In: a page, indices of its lines above the text, in order, and the title among them. Out: indices of the lines that go.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from bianzuan.cleaning.furniture.copied_whole.days import is_timed
from bianzuan.cleaning.furniture.copied_whole.other_texts import begins_another
from bianzuan.cleaning.furniture.copied_whole.shapes import Page, has_mark, is_count, is_running
from bianzuan.cleaning.furniture.copied_whole.title import may_be_title
from bianzuan.cleaning.furniture.copied_whole.words import is_anybodys
from bianzuan.cleaning.furniture.site_heads import bare
from bianzuan.cleaning.furniture.site_words import SECTIONS
from bianzuan.cleaning.reassembly.signers.bylines import is_name
from bianzuan.cleaning.reassembly.signers.published import published

_PAPER = re.compile(r"[\u4e00-\u9fffA-Za-z]{2,12}(?:[社报网台刊]|发布|客户端|新闻|在线)")
_SOURCE = re.compile(r"(?:信息|稿件|文章|新闻)?来源于? ?[：:] ?[^\s。，；：]{2,40}")
# So often a site speaks above its title, or so many of its sections are named there.
_LEAST_ABOVE, _SECTIONS = 2, 4
# Where so many lines are a site's below the text, so many above its title are its bars, too.
_MANY_BELOW, _MANY_ABOVE = 12, 4
# One line of text among so many short ones is a title like others.
_RARE = 16
# These characters of a line stand again below where it is no text of its own, but announces the one of the page.
_TEASER = slice(2, 14)
# With so many lines between one button and the next the lower one is the text's; so many buttons are a bar.
_GAP, _BAR = 4, 3
# The name of an account, or a word between buttons, has so many characters at most; half a title, or its kicker, at least.
_WORD_MOST, _KICKER_LEAST = 12, 12


def lines_above(page: Page, lines: Sequence[int], title: int, below: int) -> list[int]:
    """Everything above the title, and the buttons between it and the text. `below`: how many lines go below the text."""
    above, beside = [i for i in lines if i < title], [i for i in lines if i > title]
    told_nothing = [i for i in beside if published(page.texts[i]) is None]
    buttons = _buttons(page, told_nothing, _number_of_part(page, beside))
    timed = [i for i in told_nothing if is_timed(page.texts[i])]
    is_bar = len(buttons) >= _BAR
    own_text = "".join(page.texts[lines[-1] + 1 :])
    if (
        not _is_bars(page, above, below)
        or _holds_text(page, above, own_text)
        or begins_another(page, [*above, title])
    ):
        return sorted({*buttons, *timed}) if is_bar or below else []
    between = _words_between(page, beside, buttons) if is_bar else []
    sources = [i for i in beside if _SOURCE.fullmatch(page.texts[i])]
    again = [i for i in beside if bare(page.texts[i]) == bare(page.texts[title])]
    gone = {*above, *buttons, *timed, *_accounts(page, beside), *between, *sources, *again}
    if above and _belongs_to_title(page, above[-1], title):
        gone.remove(above[-1])
    return sorted(gone)


def _is_bars(page: Page, above: Sequence[int], below: int) -> bool:
    """True if what stands above the title is a site's: it speaks there, names its sections, or says much below the text."""
    spoken = page.spoken(above)
    is_sure = any(i in page.sites and not is_anybodys(page.texts[i]) for i in above)
    is_spoken = is_sure and (spoken >= _LEAST_ABOVE or 2 * spoken >= len(above))
    names_sections = sum(1 for i in above if page.texts[i] in SECTIONS) >= _SECTIONS
    is_like_below = below >= _MANY_BELOW and (spoken > 0 or len(above) >= _MANY_ABOVE)
    return is_spoken or names_sections or is_like_below


def _holds_text(page: Page, above: Sequence[int], own_text: str) -> bool:
    """True if too many of these lines are running text; `own_text`, the text of the page, may be announced by them."""
    running = [page.texts[i] for i in above if i not in page.sites and is_running(page.texts[i])]
    return _RARE * sum(1 for text in running if text[_TEASER] not in own_text) > len(above)


def _buttons(page: Page, lines: Sequence[int], number: int) -> list[int]:
    """Buttons and counts below a title, each soon below the other; further down they are the text's, as `number` is."""
    found: list[int] = []
    last = 0
    for place, index in enumerate(lines):
        if index != number and (index in page.sites or is_count(page.texts[index])):
            if place - last > _GAP:
                break
            found.append(index)
            last = place
    return found


def _number_of_part(page: Page, beside: Sequence[int]) -> int:
    """The 1 that stands right above the text and counts its parts: 2 comes further down. -1 if none does."""
    if not beside or page.texts[beside[-1]].strip("0.") != "1":
        return -1
    return beside[-1] if any(text.strip("0.") == "2" for text in page.texts[beside[-1] :]) else -1


def _accounts(page: Page, beside: Sequence[int]) -> list[int]:
    """Names of who published the text: above a button to follow them or the time, and those of papers above the day."""
    found: list[int] = []
    for index, lower in pairwise(beside):
        name, below = page.texts[index], page.texts[lower]
        if len(name) <= _WORD_MOST and published(name) is None:
            is_followed = below.startswith(("关注", "发布时间"))
            if is_followed or _PAPER.fullmatch(name) and published(below):
                found.append(index)
    return found


def _words_between(page: Page, beside: Sequence[int], buttons: Sequence[int]) -> list[int]:
    """Short words between the first button and the last one, which tell nothing of the text and name nobody."""
    return [i for i in beside if buttons[0] < i < buttons[-1] and _is_idle_word(page.texts[i])]


def _is_idle_word(text: str) -> bool:
    is_short = len(text) <= _WORD_MOST and not has_mark(text, "。！？，；：")
    return is_short and published(text) is None and not is_name(text)


def _belongs_to_title(page: Page, upper: int, title: int) -> bool:
    """True for the first line of a long title, and its kicker, right above it."""
    text = page.texts[upper]
    is_path_or_row = ">" in text or len(text.split()) >= _SECTIONS
    if upper != title - 1 or len(text) < _KICKER_LEAST or is_path_or_row:
        return False
    return may_be_title(page, upper) and bare(text) != bare(page.texts[title])
