"""Chapters → a chronology (大事年表): dates in the text that something happened on, in the order of time.

A date counts from year and month on: 2013年4月28日, 二〇一三年四月. 同年 takes the year said last in its paragraph, a month
and day alone that of their sentence; 今年 and 去年 take the year of the article's own date and stay open where it has none. Open dates are
left out and told (`open_dates`); spans (以来, 之前) and dates in titles are no events. What happened is the text's own words behind the date, never others.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bianzuan.indexing.pieces import pieces_of
from bianzuan.indexing.titles import find_titles
from bianzuan.model import Chapter, Mark, Publication

CHRONOLOGY = "chronology"
_DIGITS = str.maketrans("〇零一二三四五六七八九", "00123456789")
SAME_YEAR = "同年"
# The first takes the year said last, the others that of the article.
_RELATIVE = (SAME_YEAR, "今年", "去年")
_SENTENCE = re.compile(r"[^。！？；\n]+[。！？；\n]?")
_DAY_OF_MONTH = r"(?P<month>\d{1,2}|十[一二]?|[一二三四五六七八九])月(?:(?P<day>\d{1,2}|[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])日(?:(?:至|—|－|-)\d{1,2}日)?)?"
_DATE = re.compile(rf"(?P<year>(?<!\d)[12]\d{{3}}年|[〇零一二三四五六七八九]{{4}}年|同年|今年|去年)?{_DAY_OF_MONTH}")
_YEAR = re.compile(r"(?:(?<!\d)[12]\d{3}|[〇零一二三四五六七八九]{4})年")
# Behind these a date bounds a span; nothing happened on it.
_SPAN = re.compile(r"(?:以来|以后|之后|之前|以前|起|前|后|至|到|—|－|初|底|末|的|..的)")
_PAUSES = "，、：:  "
_MOST, _LEAST = 40, 5
# A clause that ends so has its verb in the next one; what was said on the occasion is no part of the event.
_UNFINISHED = ("上", "时", "中", "后", "下")
_SAYING = re.compile(r"(?:[上时中]，[^，]{0,8}|[上时中])?(?:再次|鲜明|明确|深刻|特别|反复)?(?:指出|强调)$")
_PAIRS = (("“", "”"), ("《", "》"), ("（", "）"), ("‘", "’"))


@dataclass(frozen=True, slots=True)
class OpenDate:
    """A date without its year: the chapter it is in, its words, the passage that begins with it, what is before that."""

    chapter: str
    date: str
    passage: str
    before: str


@dataclass(frozen=True, slots=True)
class Event:
    """A dated event: ISO date, year and heading as printed, the run of the text that says it."""

    date: str
    heading: str
    start: int
    end: int


def events(text: str, chapter: Chapter) -> Iterator[Event]:
    """Events of one text in reading order; `chapter` says in which year 今年 is."""
    for found, date, end in _dated(text, chapter):
        if date:
            words = text[found.end() : end].lstrip(_PAUSES)
            day = found[0][len(found["year"] or "") :]
            yield Event(date, f"{day}　{words}", found.start(), end)


def open_dates(publication: Publication, marks: Iterable[Mark] = ()) -> tuple[OpenDate, ...]:
    """Dates that something happened on and whose year the text leaves open, in reading order.

    What an event of the chronology has been declared for is open no more: `marks` show where.
    """
    declared = [mark for mark in marks if mark.index == CHRONOLOGY]
    return tuple(
        OpenDate(piece.owner, found[0], piece.text[found.start() : end], piece.text[: found.start()])
        for piece in pieces_of(publication)
        if piece.chapter
        for found, date, end in _dated(piece.text, piece.chapter)
        if not date and found["year"] in (None, *_RELATIVE)
        if not any(one.block == piece.id and one.start < end and found.start() < one.end for one in declared)
    )


def _dated(text: str, chapter: Chapter) -> Iterator[tuple[re.Match[str], str, int]]:
    """Dates that an event is said of, each with its ISO date ("" if open) and the end of what is said."""
    titles = list(find_titles(text))
    for sentence in _SENTENCE.finditer(text):
        for found in _DATE.finditer(text, sentence.start(), sentence.end()):
            # 同年 looks back as far as the paragraph goes, a month and day alone only within their sentence.
            begin = 0 if found["year"] == SAME_YEAR else sentence.start()
            before = [one[0] for one in _YEAR.finditer(text, begin, found.end())]
            year = _number(before[-1][:-1]) if before else 0
            bare = not found["year"] and not found["month"].isdecimal()  # 金秋十月 is no date
            if bare or any(start < found.start() < end for start, end in titles):
                continue
            if end := _event_end(text, found.end(), sentence.end()):
                yield found, _date(found, year, chapter), end


def _date(found: re.Match[str], year: int, chapter: Chapter) -> str:
    """ISO date; "" where the year stays open or the calendar has no such day."""
    own = int(chapter.date[:4]) if re.match(r"\d{4}", chapter.date) else 0
    said = found["year"] or ""
    if said in _RELATIVE[1:]:
        year = own - (said == "去年") if own else 0
    month, day = _number(found["month"]), _number(found["day"] or "0")
    if not year or not 1 <= month <= 12 or day > 31:
        return ""
    return f"{year:04}-{month:02}-{day:02}"


def _number(words: str) -> int:
    """28, 二十八, 十, 二〇一三."""
    if "十" not in words:
        return int(words.translate(_DIGITS))
    tens, ones = words.translate(_DIGITS).split("十")
    return int(tens or "1") * 10 + int(ones or "0")


def _event_end(text: str, start: int, limit: int) -> int:
    """Where the words of the event end: at a pause before they get long, all pairs of marks closed; 0 for no event."""
    if _SPAN.match(text, start):
        return 0
    begin = start + len(text[start:limit]) - len(text[start:limit].lstrip(_PAUSES))
    broken = text.find("…", begin, limit)
    stop = broken if broken >= 0 else limit
    while stop > begin and text[stop - 1] in "。！？；\n":
        stop -= 1
    # The first clause that says something whole is the event; what follows may be another one.
    pauses = [place for place in range(begin + _LEAST, stop) if text[place] == "，"]
    whole = [place for place in (*pauses, stop) if not text[begin:place].endswith(_UNFINISHED)]
    if not whole or whole[0] - begin > _MOST:
        return 0
    stop = whole[0]
    words = _SAYING.sub("", text[begin:stop])
    stop = begin + len(words)
    if words.endswith(_UNFINISHED):
        return 0
    closed = all(words.count(opening) == words.count(closing) for opening, closing in _PAIRS)
    return stop if stop - begin >= _LEAST and closed else 0
