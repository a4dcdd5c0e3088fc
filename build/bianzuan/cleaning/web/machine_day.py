"""The day of a text as its page gives it to machines: to search engines, or to the script that shows it.

In: an event of a page. Out: the match of the day in it.
"""

from __future__ import annotations

import re

from bianzuan.cleaning.web.elements import Event

_META = re.compile(r"(?:name|property|itemprop)\s*=\s*[\"']?(?:pubdate|publishdate|article:published_time|datepublished|og:release_date|og:pubdate|og:time|apub:time|dateupdate|firstpublishedtime)[\"'\s]", re.IGNORECASE)
_CONTENT = re.compile(r"content\s*=\s*[\"']?\s*((?:19|20)\d{2}-\d{1,2}-\d{1,2})", re.IGNORECASE)
_JSON = re.compile(r"[\"'](?:datePublished|pubDate|publishDate|pubtime)[\"']\s*:\s*[\"']((?:19|20)\d{2}-\d{1,2}-\d{1,2})", re.IGNORECASE)
# n="1567400000",s="2019-09-02": how a page of WeChat gives its day to the script that shows it, by then 前天 or 星期三.
DAY_OF_SCRIPT = re.compile(r"\bn\s*=\s*\"\d{10}\"\s*,\s*s\s*=\s*\"((?:19|20)\d{2}-\d{2}-\d{2})\"")


def machine_day(event: Event, source: str) -> re.Match[str] | None:
    """The ISO day that a <meta> or a program of the page names, if the event holds one."""
    if event.tag == "meta" and _META.search(source, event.start, event.end):
        return _CONTENT.search(source, event.start, event.end)
    return _JSON.search(source, event.start, event.end) if event.kind == "text" else None
