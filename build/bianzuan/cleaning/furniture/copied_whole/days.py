"""What tells on a copied page when its text was put there.

In: one line, Simplified. Out: whether it tells a day, a minute or a source, and how much of it does.
"""

from __future__ import annotations

import re

from bianzuan.cleaning.reassembly.signers.published import published

# 2020-03-05 10:20 河边人: a minute, and whoever put the text there.
_TIMED = re.compile(
    r"(?=.{0,60}$)[^。！？，]{0,24}?(?:19|20)\d{2}[-/.年]\d{1,2}[-/.月]\d{1,2}日?"
    r"(?:\s*\d{1,2}[:：]\d{2}|(?:\s+[^\s。！？，]{1,12}){1,4}\s+\d{1,6}$)[^。！？，]{0,36}"
    r"|(?:原创 )?[^。！？，]{1,24} (?:刚刚|[昨前今]天)|发布时间 ?[：:].{0,30}"
)
_CLOCK, _SPACES = re.compile(r"\d{1,2}[:：]\d{2}"), re.compile(r"\s+")


def tells_day(text: str) -> bool:
    """True for a line that tells the day a text was published."""
    day = published(text)
    return day is not None and day.date != ""


def tells_source(text: str) -> bool:
    """True for a line that tells the day in fields a site sets."""
    day = published(text)
    return day is not None and day.date != "" and day.fields


def is_timed(text: str) -> bool:
    """True for a line that tells the minute, or how many days ago, and little else."""
    return _TIMED.fullmatch(text) is not None


def tells_more_than_day(text: str) -> bool:
    """True for a line that tells the minute or the source: a day alone may close a letter or an order."""
    return is_timed(text) or tells_source(text) or tells_day(text) and _CLOCK.search(text) is not None


def length_of_day(text: str) -> int:
    """How many characters at the beginning of a line tell the day by themselves; 0 if none do."""
    ends = [space.start() for space in _SPACES.finditer(text)]
    return next((end for end in reversed(ends) if tells_day(text[:end])), 0)
