"""The contents of the volume a text was taken from, with its own page numbers: the publication makes its own.

In: the articles of a page. Out: the same without a list of contents whose titles stand again below it over their texts, and
the runs that left. A list of anything else, or of texts that the page does not hold, is text and stays.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import islice, takewhile

from bianzuan.cleaning.planning.plan import Removal, Run
from bianzuan.cleaning.reassembly.compose import Composition
from bianzuan.cleaning.reassembly.headings.headings import is_body
from bianzuan.cleaning.reassembly.pieces import Piece

_RULE, _REASON = "page-furniture", "the contents of the source: what they list stands below"
_LABEL = re.compile("[【〔［\\[]?(?:[本全总][书刊期集卷册]?)?(?:目[录次]|总目|篇目|要目)[】〕］\\]]?[：:]?")
# 渡口旧事 …………… 刘敏（13）, 石埠头　5: an entry, and its page.
# A run of dots or dashes is taken whole: a rule of seventy dots may be parted in more ways than a machine ever tries.
_PAGE = re.compile("(?<![ \u3000…])(?:[ \u3000]|…|(?<![.．·・—–_-])[.．·・—–_-]{2,}+)*[（(/／]?(?P<page>\\d{1,4})[)）]?$")
_SPACE = re.compile("[ \u3000]+|…+|[.．·・]{2,}|[—–_-]{2,}")
_MARKS = re.compile("[ \u3000《》〈〉“”‘’「」（）()·・…—–_-]+")
# So many entries at least, and so many in ten of them found below; a name may stand behind a title.
_LEAST, _FOUND, _LONGEST, _NAME = 3, 0.7, 60, 14
_TELLING = 4


@dataclass(frozen=True, slots=True)
class _Entry:
    text: str
    bare: str
    page: int


def without_contents(compositions: Sequence[Composition]) -> tuple[list[Composition], list[Removal]]:
    """The articles without lists of contents, and what left."""
    titles = _titles(compositions)
    result: list[Composition] = []
    gone: list[Removal] = []
    for article in compositions:
        kept, runs = _without(article, titles)
        if runs:
            gone.append(Removal(_RULE, runs, _REASON, "likely"))
        if kept is not None:
            result.append(kept)
    # A page of contents and nothing else keeps them.
    return (result, gone) if result else (list(compositions), [])


def _titles(compositions: Sequence[Composition]) -> list[tuple[int, str]]:
    """What stands over a text of the page, and where."""
    found: list[tuple[int, str]] = []
    for article in compositions:
        title = [piece for piece in article.head if piece.kind == "title"]
        if title and article.body:
            whole = [piece for piece in article.head if piece.kind in ("title", "subtitle")]
            found += [(title[0].begins_at, _bare("".join(p.plain for p in parts))) for parts in (title, whole)]
        found += [(piece.begins_at, _bare(piece.plain)) for piece in article.body if piece.kind == "heading"]
    return found


def _without(article: Composition, titles: Sequence[tuple[int, str]]) -> tuple[Composition | None, tuple[Run, ...]]:
    title = [piece for piece in article.head if piece.kind == "title"]
    # Where hardly any line names what stands below no list need be looked for: a directory has a thousand lines that each might begin one.
    every = sorted({title for _, title in titles})
    standing = [i for i, piece in enumerate(article.body) if _may_be_entry(piece) and _stands(_entry(piece), every)] if every else []
    if len(standing) < _LEAST:
        return article, ()
    if title and _LABEL.fullmatch(_bare("".join(piece.plain for piece in title))):
        end = _end_of_list(article.body, 0, titles)
        whole = end == len(article.body) > 0
        return (None, _runs((*article.head, *article.body))) if whole else (article, ())
    for index, piece in enumerate(article.body):
        labelled = _LABEL.fullmatch(_bare(piece.plain)) is not None
        if index > standing[-_LEAST]:
            break
        if labelled or _paged(piece) and not (index and _paged(article.body[index - 1])):
            first = index + labelled
            end = _end_of_list(article.body, first, titles)
            if end > first and (labelled or all(map(_paged, article.body[first:end]))):
                body = (*article.body[:index], *article.body[end:])
                # Above the list stood the title of the volume and nothing else.
                if not any(map(is_body, body)) and sum(len(piece.plain) for piece in body) <= _LONGEST:
                    return None, _runs((*article.head, *article.body))
                return replace(article, body=body), _runs(article.body[index:end])
    return article, ()


def _end_of_list(body: Sequence[Piece], start: int, titles: Sequence[tuple[int, str]]) -> int:
    """Index after the list of contents that begins at `start`; `start` if none does, or its titles are not found below."""
    entries: list[_Entry] = []
    met: set[str] = set()
    for piece in takewhile(_may_be_entry, islice(body, start, None)):
        entry = _entry(piece)
        if entry.bare in met:
            break  # the title of the first text
        met.add(entry.bare)
        entries.append(entry)
    pages = [entry.page for entry in entries if entry.page]
    paged = 2 * len(pages) > len(entries)
    last = body[start + len(entries) - 1].order if entries else -1
    below = sorted({title for order, title in titles if order > last or order < 0})
    # The heading of the first text may stand in no list.
    while entries and (paged and not entries[-1].page or not paged and not _stands(entries[-1], below)):
        entries.pop()
    last = body[start + len(entries) - 1].order if entries else -1
    below = sorted({title for order, title in titles if order > last})
    found = sum(1 for entry in entries if _stands(entry, below))
    if found < _LEAST or found < _FOUND * len(entries) or paged and pages != sorted(pages):
        return start
    return start + len(entries)


def _entry(piece: Piece) -> _Entry:
    match = _PAGE.search(piece.plain)
    text = piece.plain[: match.start()] if match else piece.plain
    return _Entry(text, _bare(text), int(match["page"]) if match else 0)


def _stands(entry: _Entry, titles: Sequence[str]) -> bool:
    """True if what an entry lists stands below: its words, or those before the name of who wrote it. `titles` are in order of their characters."""
    if _is_among(entry.bare, titles, begins=len(entry.bare) >= _TELLING):
        return True
    words = [word for word in _SPACE.split(entry.text) if _bare(word)]
    heads = (_bare("".join(words[:count])) for count in range(1, len(words)))
    return any(len(entry.bare) - len(head) <= _NAME and _is_among(head, titles) for head in heads)


def _is_among(text: str, titles: Sequence[str], begins: bool = False) -> bool:
    """True if a text is one of the titles, or, where it `begins` one, the first words of one: what does stands right behind it."""
    place = bisect_left(titles, text)
    return place < len(titles) and (titles[place] == text or begins and titles[place].startswith(text))


def _may_be_entry(piece: Piece) -> bool:
    return piece.kind not in ("table", "figure", "caption") and len(piece.plain) <= _LONGEST and piece.plain[-1:] not in tuple("。！？；，：”")


def _paged(piece: Piece) -> bool:
    match = _PAGE.search(piece.plain) if _may_be_entry(piece) else None
    return match is not None and match.start() < match.start("page") and match.start() > 0


def _runs(pieces: Sequence[Piece]) -> tuple[Run, ...]:
    return tuple(run for piece in pieces for run in piece.runs)


def _bare(text: str) -> str:
    return _MARKS.sub("", text)
