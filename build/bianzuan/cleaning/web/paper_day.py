"""The day of a newspaper's page, which its site sets far above the title: 2017年11月20日 星期一, 河州日报 第04版.

In: the elements of a page, its body and title. Out: where that day stands. Other sites set the day of the visit there, so that
only the page of a paper counts, as the element of its body tells, and only if one such day stands there.
"""

from __future__ import annotations

import re

from bianzuan.cleaning.web.elements import Element, Tree

# What the system of most newspapers (Founder) calls the body.
_PAPER = "ozoom"
_DAY = re.compile(
    "(?P<day>(?:19|20)\\d{2}年\\d{1,2}月\\d{1,2}日)[ \u3000]*(?:&nbsp;)*[ \u3000]*星期[一二三四五六日天]"
)
_TODAY = re.compile("今[天日]|现在|农历|天气")
_LONGEST = 40


def paper_day(tree: Tree, region: Element, title: Element, source: str) -> tuple[int, int, int] | None:
    """The event with the day, and where in the source it begins and ends."""
    if _PAPER not in region.names:
        return None
    found = []
    for index, event in enumerate(tree.events[: title.first]):
        words = source[event.start : event.end]
        match = (
            _DAY.search(words)
            if event.kind == "text" and len(words.strip()) <= _LONGEST and not _TODAY.search(words)
            else None
        )
        if match:
            found.append((index, event.start + match.start("day"), event.start + match.end("day")))
    return found[0] if len({source[start:end] for _, start, end in found}) == 1 else None
