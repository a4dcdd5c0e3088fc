"""Is a text classical Chinese? Then what a dictionary of today's words holds for a slip is none: 入 is no misread 人 in 入见, nor 誓盟 a 盟誓.

In: a page. Out: yes or no. Told by what every text of today has and none of theirs: 的, 们, 这, 了 and the like.
"""

from __future__ import annotations

from functools import lru_cache

from bianzuan.cleaning.rule import Page

_TODAYS = frozenset("的们們这這了吗嗎吧呢很啊她它")
# Texts of today have seven in a hundred, lists and laws two; the Four Books and verse of the Tang not one in a thousand.
_AT_MOST = 0.003
# Shorter texts tell nothing.
_LEAST = 120


def is_classical(page: Page) -> bool:
    """True if hardly a character of the page is one that only today's language uses."""
    return page.han >= _LEAST and _todays(tuple(page.lines)) <= _AT_MOST * page.han


@lru_cache(maxsize=8)
def _todays(lines: tuple[str, ...]) -> int:
    text = "".join(lines)
    return sum(map(text.count, _TODAYS))
