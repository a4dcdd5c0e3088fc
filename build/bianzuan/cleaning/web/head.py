"""What a saved page tells of its text outside the text: when, where and by whom it was published, and a subtitle.

In: the elements of a page, its body and title. Out: spans of events that are lines of the text's head. Only what stands
between the title and the body is asked, line by line, and only a line that tells such things; if no day stands there, the
day that the page gives to machines (the <meta> that rules for government sites prescribe, or what search engines read).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from bianzuan.cleaning.reassembly.rows import simplified
from bianzuan.cleaning.reassembly.signers.bylines import byline, is_labelled
from bianzuan.cleaning.reassembly.signers.person_names import is_name
from bianzuan.cleaning.reassembly.signers.published import published
from bianzuan.cleaning.reassembly.words.word_evidence import is_common_noun
from bianzuan.cleaning.rule import HAN
from bianzuan.cleaning.web.beside_title import DASHES, kicker_over, subtitle_below
from bianzuan.cleaning.web.between import (
    Line,
    author_between,
    numbered_names,
    posted_by,
    unknown_between,
    unlinked,
)
from bianzuan.cleaning.web.elements import BLANK, BLOCKS, SILENT, Element, Tree, within
from bianzuan.cleaning.web.looks import title_by_look
from bianzuan.cleaning.web.machine_day import DAY_OF_SCRIPT, machine_day
from bianzuan.cleaning.web.paper_day import paper_day
from bianzuan.cleaning.web.pictured import captions_between

# What WeChat calls the element with the name of who wrote a text; the account that sends it has another.
_AUTHOR_MARK, _AUTHOR_IS = frozenset({"js_author_name", "rich_media_meta_text"}), "作者："
# Whose column it is writes it: there the name leads to the account of the author himself.
_OWN_COLUMN = frozenset({"authorinfo-name"})
# Whom the page names to machines; many sites name themselves or whoever made the page.
_META_AUTHOR = re.compile(r"(?:name|property)\s*=\s*[\"']?(?:author|article:author|og:article:author)[\"'\s]", re.IGNORECASE)
_AUTHOR_CONTENT = re.compile(r"content\s*=\s*[\"']?\s*([\u3400-\u9fff]{2,4})\s*[\"'/>]", re.IGNORECASE)
_SIGNED_NEAR = 4
# What WeChat has before the name where a text was written for the account.
_OWN = "原创"
_DAY_IS, _SUBTITLE_IS = "发布时间：", "副标题："
_SUBTITLES = ("h2", "h3", "h4", "h5")
_SUBTITLE_LEAST, _SUBTITLE_MOST = 6, 40
# Lines that tell of a text, at most; and how far below the title they stand, in lines.
_MOST, _NEAR = 4, 16
_TITLE_LEAST, _TITLE_MOST = 6, 80
# Below the body so many lines are asked.
_BELOW = 12
# The gist of a text is a sentence or more; a text that begins with it does so among so many characters.
_LEAD, _BEGINS = 24, 1200
_LABEL = re.compile("(?:时间|日期) ?[：:]")


@dataclass(frozen=True, slots=True)
class Told:
    """Events `first` to `last` (exclusive) are one line; of one event only `start` to `end`, if given."""

    first: int
    last: int
    start: int = 0
    end: int = 0
    label: str = ""  # what the page says by a name of its own instead of words
    picture: int = -1  # the event of the picture above, of which the line says what it shows


@dataclass(frozen=True, slots=True)
class _Row:
    """The text events of one line, and the tag of its block."""

    events: tuple[int, ...]
    tag: str


def told_of(tree: Tree, region: Element | None, title: Element | None, source: str, parts: Sequence[Element] = ()) -> list[Told]:
    """Lines outside the body that tell of the text, in page order."""
    if region is None:
        return []
    # A title may begin the body itself: then the lines right above the body are asked.
    first = title.last if title is not None and title.tag != "title" and title.last <= region.first else 0
    rows = [row for row in _rows(tree, first, region.first) if _words(tree, row.events, source)]
    near = rows[:_NEAR] if first else rows[-_NEAR // 2 :]
    found = list(_lines(tree, near, source, _signed(tree, near, source) if first else frozenset()))
    if first and near and near[0].tag in _SUBTITLES and near[0].events[0] > first and _may_be_subtitle(_words(tree, near[0].events, source)):
        start = max(i for i in range(first, near[0].events[0]) if tree.events[i].tag == near[0].tag)
        found.insert(0, Told(start, near[0].events[-1] + 1, label=_subtitle_label(tree, near[0], found, source)))
    elif first and title is not None and (under := subtitle_below(tree, title, _line(tree, near[:1], source))):
        found = [Told(under.first, under.last, label=_subtitle_label(tree, near[0], found, source)), *(span for span in found if not under.first <= span.first < under.last)]
    found += _leads(tree, region, rows, source, parts) if first else []
    found += _author(tree, first, region, source, found) if first else []
    found += _names(tree, rows, source, parts, found) if first else []
    dated = any(_date(_words(tree, tuple(range(span.first, span.last)), source)) for span in found)
    if not dated and not _dated_inside(tree, region, source):
        day = paper_day(tree, region, title, source) if first and title is not None else None
        found += [Told(day[0], day[0] + 1, day[1], day[2])] if day else list(_at_foot(tree, region, source)) or list(_for_machines(tree, region, source))
    if first and title is not None:
        above = [row for row in _rows(tree, 0, title.first) if _words(tree, row.events, source)]
        over = kicker_over(tree, title, _line(tree, above[-1:], source))
        found += [Told(over.first, over.last)] if over else []
        told = {i for span in found for i in range(span.first, span.last)}
        found += [Told(start, end, picture=picture) for picture, start, end in captions_between(tree, title, region, source, parts) if told.isdisjoint(range(start, end))]
    return sorted(found, key=lambda span: span.first)


def _subtitle_label(tree: Tree, row: _Row, told: Sequence[Told], source: str) -> str:
    """The label, which goes again, that says what a subtitle is where a bare day is all that stands below it: other words there say it, too."""
    below = next((_words(tree, tuple(range(span.first, span.last)), source) for span in told if span.first > row.events[-1]), "")
    day = published(below) if below else None
    return _SUBTITLE_IS if day and day.date and not (day.fields or day.authors) and not _words(tree, row.events, source).startswith(DASHES) else ""


def _author(tree: Tree, first: int, region: Element, source: str, found: Sequence[Told]) -> list[Told]:
    """Who the page's own mark between title and body says wrote the text, if no line there says so; a link leads to an account."""
    lines = [_words(tree, tuple(range(span.first, span.last)), source) for span in found]
    signed = any(byline(words) or (day := published(words)) and day.authors for words in lines)
    marked = [e for e in tree.elements if first <= e.first and e.last <= region.first and (_AUTHOR_MARK | _OWN_COLUMN).intersection(e.names)]
    for element in marked if not signed else ():
        inside = range(element.first, element.last)
        beside = any(set(range(span.first, span.last)).intersection(inside) for span in found)
        if not beside and _names_author(tree, element, source):
            return [Told(element.first, element.last, label=_AUTHOR_IS)]
    if not signed and (name := posted_by(tree, first, region.first, source)) >= 0:
        return [Told(name - 1, name + 1, label=_AUTHOR_IS)]
    return [] if signed else _author_for_machines(tree, region, source)


def _names_author(tree: Tree, element: Element, source: str) -> bool:
    inside = range(element.first, element.last)
    words = _words(tree, tuple(inside), source)
    return words != _OWN and published(words) is None and (not any(tree.events[i].tag == "a" for i in inside) or bool(_OWN_COLUMN & element.names)) and bool(byline(_AUTHOR_IS + words))


def _author_for_machines(tree: Tree, region: Element, source: str) -> list[Told]:
    """The one person whom the page names to machines as its author; none where the text is signed."""
    rows = [words for row in _rows(tree, region.first, region.last) if (words := _words(tree, row.events, source))]
    if any(byline(words.strip("（）()【】 ")) or (day := published(words)) and day.authors for words in (*rows[:_SIGNED_NEAR], *rows[-_SIGNED_NEAR:])):
        return []
    metas = [i for i, event in enumerate(tree.events[: region.first]) if event.tag == "meta" and _META_AUTHOR.search(source, event.start, event.end)]
    found = [(i, match) for i in metas if (match := _AUTHOR_CONTENT.search(source, tree.events[i].start, tree.events[i].end))]
    if len({match[1] for _, match in found}) != 1 or not is_name(simplified(found[0][1][1])) or is_common_noun(simplified(found[0][1][1])):
        return []
    index, match = found[0]
    return [Told(index, index + 1, match.start(1), match.end(1), label=_AUTHOR_IS)]


def _names(tree: Tree, rows: Sequence[_Row], source: str, parts: Sequence[Element], found: Sequence[Told]) -> list[Told]:
    """Who wrote the text, on a line of his own between title and body, if no other line there names anybody."""
    if len(rows) > _NEAR or any(byline(_words(tree, tuple(range(span.first, span.last)), source)) for span in found):
        return []
    every = [Line(row.events, _words(tree, row.events, source)) for row in rows]
    author = numbered_names(tree, every) or author_between(tree, _unlinked(tree, rows, source, parts, found))
    return [Told(author[0], author[1], label=author[2])] if author else []


def unknown_of(tree: Tree, region: Element | None, title: Element | None, source: str, parts: Sequence[Element], found: Sequence[Told]) -> frozenset[int]:
    """Events of short lines between title and body of which nothing says what they are, where nobody is named."""
    if region is None or title is None or title.tag == "title" or title.last > region.first:
        return frozenset()
    rows = [row for row in _rows(tree, title.last, region.first) if _words(tree, row.events, source)]
    if len(rows) > _NEAR or any(byline(words) or (told := published(words)) and told.authors for words in (_words(tree, tuple(range(span.first, span.last)), source) for span in found)):
        return frozenset()
    return frozenset(i for line in unknown_between(_unlinked(tree, rows, source, parts, found)) for i in line.events)


def _unlinked(tree: Tree, rows: Sequence[_Row], source: str, parts: Sequence[Element], found: Sequence[Told]) -> list[Line]:
    told = {i for span in found for i in range(span.first, span.last)}
    return unlinked(tree, [Line(row.events, _words(tree, row.events, source)) for row in rows], parts, told)


def _leads(tree: Tree, region: Element, rows: Sequence[_Row], source: str, parts: Sequence[Element]) -> list[Told]:
    """Running text between the title and the body, as a page has it that sets the gist of a text apart; not if the text begins with it."""
    body = BLANK.sub("", _words(tree, tuple(range(region.first, region.last)), source))[:_BEGINS]
    leads = [(row, words) for row in rows if len(words := _words(tree, row.events, source)) >= _LEAD and words[-1] in "。！？”…" and published(words) is None]
    shown = [(row, words) for row, words in leads if not any(p.first <= row.events[0] < p.last for p in parts) and BLANK.sub("", words) not in body]
    linked = {i for e in tree.elements if e.tag == "a" or e.hidden for i in range(e.first, e.last)}
    return [Told(row.events[0], row.events[-1] + 1) for row, _ in shown if not linked.issuperset(row.events)] if len(shown) <= _MOST else []


def title_above_told(tree: Tree, region: Element, source: str) -> Element | None:
    """The line that is set as a title above the body, or the one right above that which tells when and where the text was published."""
    rows = [row for row in _rows(tree, 0, region.first) if _words(tree, row.events, source)]
    if seen := title_by_look(tree, [row.events for row in rows], region, source):
        return seen
    for upper, lower in reversed(list(pairwise(rows[-_NEAR:]))):
        told, words = published(_words(tree, lower.events, source)), _words(tree, upper.events, source)
        if told and told.fields and told.date:
            fits = _TITLE_LEAST <= len(words) <= _TITLE_MOST and words[-1] not in "。；，、：:" and published(words) is None
            holding = [e for e in tree.elements if e.first < upper.events[0] and upper.events[-1] < e.last and e.tag != "a"]
            return holding[-1] if fits and holding and 2 * holding[-1].han >= len(HAN.findall(words)) > 0 else None
    return None


def _rows(tree: Tree, first: int, last: int) -> Iterator[_Row]:
    silent = sorted((e.first, e.last) for e in tree.elements if e.tag in SILENT and not e.first < first <= e.last)
    events: list[int] = []
    tag, end, waiting = "", 0, 0
    for index in range(first, last):
        while waiting < len(silent) and silent[waiting][0] <= index:
            end, waiting = max(end, silent[waiting][1]), waiting + 1
        event = tree.events[index]
        if event.kind == "text" and index >= end:
            events.append(index)
        elif event.tag in BLOCKS or event.tag == "br":
            if events:
                yield _Row(tuple(events), tag)
            events, tag = [], event.tag if event.kind == "open" else ""
    if events:
        yield _Row(tuple(events), tag)


def _line(tree: Tree, rows: Sequence[_Row], source: str) -> Line | None:
    return Line(rows[0].events, _words(tree, rows[0].events, source)) if rows else None


def _words(tree: Tree, events: tuple[int, ...], source: str) -> str:
    texts = (source[e.start : e.end] for e in (tree.events[i] for i in events) if e.kind == "text")
    return simplified(BLANK.sub(" ", "".join(texts))).strip(" \u3000")


def _signed(tree: Tree, rows: list[_Row], source: str) -> frozenset[_Row]:
    """Lines of names alone right above or below the line that tells the day; a link may lead to anything."""
    linked = [(e.first, e.last) for e in tree.elements if e.tag == "a"]
    named, dated = set[_Row](), set[_Row]()
    for row in rows:
        words = _words(tree, row.events, source)
        if _date(words):
            dated.add(row)
        elif byline(words) and not any(first < row.events[0] < last for first, last in linked):
            named.add(row)
    beside = [(upper, lower) for upper, lower in pairwise(rows) if {upper, lower} & dated]
    return frozenset(row for pair in beside for row in pair if row in named)


def _lines(tree: Tree, rows: list[_Row], source: str, signed: frozenset[_Row]) -> Iterator[Told]:
    count = 0
    # Of a row in which a page marks the name it is the day that is one line, the name another.
    marked = {i for e in tree.elements if _AUTHOR_MARK.intersection(e.names) and _names_author(tree, e, source) for i in range(e.first, e.last)}
    for row in rows:
        words = _words(tree, row.events, source)
        day = next((i for i in row.events if _date(_words(tree, (i,), source))), -1)
        if not marked.isdisjoint(row.events):
            if day < 0:
                continue  # the account beside the name is no subtitle
            yield Told(day, day + 1)
            count += 1
        elif published(words) or row in signed or is_labelled(words) and byline(words):
            yield Told(row.events[0], row.events[-1] + 1)
            count += 1
        elif day >= 0:
            # A day among counts and buttons.
            yield Told(day, day + 1)
            count += 1
        if count == _MOST:
            return


def _date(words: str) -> str:
    told = published(words) if words else None
    return told.date if told else ""


def _may_be_subtitle(words: str) -> bool:
    return _SUBTITLE_LEAST <= len(HAN.findall(words)) <= _SUBTITLE_MOST and words[-1] not in "。；，、：" and published(words) is None


def _dated_inside(tree: Tree, region: Element, source: str) -> bool:
    """True if the body itself has a line that tells its day."""
    return any(_date(_words(tree, row.events, source)) for row in _rows(tree, region.first, region.last))


def _at_foot(tree: Tree, region: Element, source: str) -> Iterator[Told]:
    """The line right below the body that says with a word of its own when it was published."""
    feet = [row for e in within(tree, region) if e.tag == "footer" for row in _rows(tree, e.first + 1, e.last)]
    below = [row for row in (*feet, *_rows(tree, region.last, len(tree.events))) if _words(tree, row.events, source)]
    for row in below[:_BELOW]:
        words = _words(tree, row.events, source)
        if _LABEL.search(words) and _date(words):
            yield Told(row.events[0], row.events[-1] + 1)
            return


def _for_machines(tree: Tree, region: Element, source: str) -> Iterator[Told]:
    """The day that the page gives to machines above its body, or to the script that shows it; none if it gives two."""
    found: list[tuple[int, re.Match[str]]] = []
    for index, event in enumerate(tree.events[: region.first]):
        if match := machine_day(event, source):
            found.append((index, match))
    found = found or [(i, match) for i, event in enumerate(tree.events) if event.kind == "text" and (match := DAY_OF_SCRIPT.search(source, event.start, event.end))]
    # 2019-9-2 and 2019-09-02 are one day.
    days = {tuple(map(int, match[1].split("-"))) for _, match in found}
    if len(days) == 1:
        index, match = found[0]
        # A day alone below a text may be part of it.
        yield Told(index, index + 1, match.start(1), match.end(1), label="" if index < region.first else _DAY_IS)
