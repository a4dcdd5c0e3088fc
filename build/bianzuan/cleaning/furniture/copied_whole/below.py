"""What of a site stands below the text of a copied page: who edited it, comments, other titles, rights.

In: a page, indices of its lines below the text, in order, and the text. Out: indices of the lines that go.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from bianzuan.cleaning.furniture.accounts import makers_above
from bianzuan.cleaning.furniture.copied_whole.other_texts import begins_another, begins_headed, has_text
from bianzuan.cleaning.furniture.copied_whole.shapes import Page, has_mark, is_count, is_running
from bianzuan.cleaning.furniture.copied_whole.words import is_address, is_anybodys, names_editor

# What belongs to a text though it stands below its editor.
_OWN = re.compile(r"[【\[（(]?(?:注释?|参考文献|附[录件记]|作者简介|作者单位)[】\]]?(?:[：:]|$)")
# So often a site speaks below a text, and where nothing else stands there.
_LEAST, _LEAST_ALONE = 3, 2
# So often in words that are its alone, and where it names an editor, too.
_LEAST_SURE, _LEAST_SURE_EDITED = 2, 1
# So many lines that name an editor or an address count as a site's words.
_EDITED_MOST = 2
# A button's word has so many characters at most; so few lines below it another one stands.
_WORD, _NEAR = 3, 8
# So many key words are a row, and each has so many characters at most.
_LEAST_TAGS, _TAG = 3, 10


def lines_below(page: Page, lines: Sequence[int], text: str) -> list[int]:
    """Everything from the first of a site's lines below the text, unless another text stands there."""
    foot = next((place for place in range(len(lines)) if _is_foot(page, lines, place)), -1)
    if foot < 0:
        return []
    below = lines[foot:]
    if not _is_spoken(page, below) or _is_text(page, below):
        return []
    makers = makers_above(page.texts, lines[:foot]) if names_editor(page.texts[below[0]]) else []
    return [*(makers or _tags_or_counts(page, lines[:foot], text)), *below]


def _is_foot(page: Page, lines: Sequence[int], place: int) -> bool:
    """True if what is a site's may begin at this place among the lines."""
    text, near = page.texts[lines[place]], lines[place + 1 : place + 1 + _NEAR]
    if names_editor(text):
        return True
    # 推荐 alone may head what is the text's, where no other word of a site stands soon below it.
    return lines[place] in page.sites and (len(text) > _WORD or page.spoken(near) > 0)


def _is_spoken(page: Page, below: Sequence[int]) -> bool:
    """True if a site speaks so often in these lines that they are its own."""
    spoken = page.spoken(below)
    editors = {i for i in below if names_editor(page.texts[i])}
    addresses = {i for i in below if is_address(page.texts[i])}
    edited = len(editors) + (len(addresses) if spoken else 0)
    others = [page.texts[i] for i in below if not (i in page.sites or i in editors or i in addresses)]
    is_alone = not others or edited > 0 and not any(map(is_running, others))
    least = _LEAST_ALONE if is_alone else _LEAST
    least_sure = _LEAST_SURE_EDITED if edited else _LEAST_SURE
    sure = sum(1 for i in below if i in page.sites and not is_anybodys(page.texts[i]))
    return sure >= least_sure and spoken + min(edited, _EDITED_MOST) >= least


def _is_text(page: Page, below: Sequence[int]) -> bool:
    """True if notes of the text stand in these lines, or another text."""
    has_notes = any(_OWN.match(page.texts[i]) for i in below)
    return has_notes or has_text(page, below) or begins_another(page, below) or begins_headed(page, below)


def _tags_or_counts(page: Page, lines: Sequence[int], text: str) -> list[int]:
    """The last of these lines if they are the key words of the page, or else those that are counts."""
    # The key words of a page are words of its text; a count alone is a button's.
    tags = list(takewhile(lambda i: _may_be_tag(page.texts[i]), reversed(lines)))
    again = sum(1 for i in tags if page.texts[i] in text)
    if len(tags) >= _LEAST_TAGS and 2 * again >= len(tags):
        return tags[::-1]
    return list(takewhile(lambda i: is_count(page.texts[i]), tags))[::-1]


def _may_be_tag(text: str) -> bool:
    return len(text) <= _TAG and not has_mark(text, "，。！？；：、")
