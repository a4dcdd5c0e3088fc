"""What a web site says above a document: its own name, the path to the page, the section, the title once more.

In: lines of a page, Simplified, and those known as furniture. Out: indices of lines that are the site's. A title goes
only where the very same words stand again; what is above the path goes only where a title stands below it.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise, takewhile

from bianzuan.cleaning.reassembly.heads.title_lines import title_parts
from bianzuan.cleaning.reassembly.signers.published import published

_CRUMB = re.compile(
    r"[【\[]?[您你]?(?:现在|目前|当前)?(?:的|所在的?|本页)?(?:当前|所在)?位置 ?[:：>](?P<path>.{0,80})|(?P<home>.{0,6}首页 ?(?:>|»|›|→|/|·|-).{1,60})"
    r"|(?P<text>[^。>]{2,30}(?: ?> ?[^>。]{1,48}){1,6} ?> ?正文)"
    r"|(?P<named>[\u3400-\u9fff]{2,12}(?:网|频道|在线)(?: ?(?:>{1,2}|»|›) ?[\u3400-\u9fff]{2,12}){1,4})"
    r"|(?P<steps>[^>»›。，：:]{2,12}(?: ?[>»›] ?[^>»›。，：:|]{1,40}){2,5}(?: ?[>»›]| ?[|｜].{0,20})?|(?:[^>»›。，：:|]{2,12} ?[>»›] ?){2,6})"
)
# 首页 木工 河边的水车, 首页木工河边的水车: a path whose last step is the title below it.
_SPACED = re.compile(r"(?:网站)?首页(?P<steps>(?:\s+\S+){2,5}|\S{4,60})$")
_STEP = re.compile(r"(?:(?<!\s)\s+)?(?:>+|»|›|→|/|·|》|\||-)\s*")
_HASHES = re.compile(r"\A#{1,6} ")
# The number of a page, or of the picture that bears the title.
_OF_PAGES = re.compile(r"(?<=.)(?:[（(]\d{1,3}/\d{1,3}[）)]|[，,]第\d{1,3}张)$")
_SPACES = re.compile(r"[\s\u3000]+")
# ornaments with which a site marks its own headings
_ORNAMENTS = "※■□●○◆◇★☆▲△▼▽▪•·|｜>》"
_END_MARKS = "。！？!?….．；，、：:"
# 清河网 > 时事, right above a title that has its day on its line or below it.
_PAIR = re.compile("[\u3400-\u9fffA-Za-z]{2,12} ?[>»›] ?[\u3400-\u9fffA-Za-z]{2,12}")
# A path stands within so many lines of the top; a section's name within so many of the path.
_TOP, _BELOW = 12, 3
_TITLE_LEAST, _TITLE_MOST, _NAME_MOST = 4, 48, 40
# Between a title and itself said again stand no more than these; a title of a picture comes at least so often.
_BETWEEN, _ALWAYS, _ALWAYS_LENGTH = 8, 3, 8
# 清河县地情网 above a title that is said twice.
_SITE_NAME = re.compile("[\u3400-\u9fff]{2,14}(?:网|网站|门户|论坛|在线)")
_LONG, _SOON, _RUNNING = 12, 3, 30
_FIELD_BELOW = re.compile("(?P<label>[\u3400-\u9fff][\u3400-\u9fff \u3000]{0,6}[\u3400-\u9fff])[ \u3000]*[：:]")
# A line of print of a narrow measure has so many characters.
NARROW = 18


def bare(text: str) -> str:
    """A line without white space, the marks and ornaments before it and the number of a page behind it."""
    return _OF_PAGES.sub("", _SPACES.sub("", _HASHES.sub("", text, count=1)).lstrip(_ORNAMENTS))


def above_path(texts: Sequence[str], taken: Collection[int], head: int) -> Iterator[int]:
    """Lines above the path to the page, where a title stands below it, and the name of a section below the path."""
    top = min(_TOP, head)
    yield from (i for i in range(top) if (spaced := _SPACED.match(texts[i])) and any(_is_last_step(spaced["steps"], t) for t in texts[i + 1 : head] if t))
    for place, text in enumerate(texts[:top]):
        match = _CRUMB.fullmatch(text.strip())
        below = [i for i in range(place + 1, head) if i not in taken and texts[i]]
        pair = match is None and _PAIR.fullmatch(text) is not None and bool(below) and _is_dated(texts[below[0]], [texts[i] for i in below[1:2]])
        if match is None and not pair:
            continue
        path = text if match is None else match["path"] or match["home"] or match["text"] or match["steps"] or match["named"] or ""
        # 正文 is no step: before it stands the title.
        steps = [bare(step) for step in _STEP.split(path) if bare(step) not in ("", "正文")]
        if pair or match and (match["text"] or match["steps"] or match["named"]):
            yield place
        # A path may go on in the next line.
        further = list(takewhile(lambda i: (more := _CRUMB.fullmatch(texts[i])) is not None and more["steps"], below))
        section = [*further, *(i for i in below[len(further) :][:_BELOW] if _is_section(texts, below, i, steps))]
        yield from section
        if any(_may_be_title(texts[i]) for i in below if i not in section):
            yield from (i for i in range(place) if i not in taken and _may_be_name(texts[i]))
        return


def _is_dated(title: str, below: Sequence[str]) -> bool:
    """True for a title that has its day behind it or on the line below."""
    behind = title_parts(title)[-1]
    return any(day is not None and bool(day.date) for day in map(published, [title[behind:]] * (behind > 0) + list(below)))


def _is_last_step(steps: str, title: str) -> bool:
    """True if a path ends with a title; where nothing parts its steps the title must be long enough to tell."""
    last = bare(steps.split()[-1])
    return last == bare(title) or not steps[0].isspace() and len(bare(title)) >= _TITLE_LEAST and last.endswith(bare(title))


def _is_section(texts: Sequence[str], below: Sequence[int], index: int, steps: Sequence[str]) -> bool:
    """True for a step of the path; the last one may be the title itself, unless a title stands below it."""
    name = bare(texts[index])
    if name not in steps:
        return False
    after = [i for i in below if i > index]
    return name != steps[-1] or (len(after) > 1 and _may_be_title(texts[after[0]]) and published(texts[after[1]]) is not None)


def _may_be_title(text: str) -> bool:
    long = _TITLE_LEAST <= len(bare(text)) <= 2 * _TITLE_MOST
    return long and (text[-1] not in _END_MARKS or text[-1] in "？！?!") and not text.isascii() and published(text) is None


def _may_be_name(text: str) -> bool:
    return 0 < len(text) <= _NAME_MOST and text[-1] not in _END_MARKS


def said_again(texts: Sequence[str], taken: Collection[int], head: int) -> Iterator[int]:
    """A title that stands twice above the text: the upper one, unless what is told of the title stands below that.

    A line of a song may come again too: then the text does not begin soon below it.
    """
    if head == len(texts):
        return
    lines = [i for i, text in enumerate(texts) if text and i not in taken]
    last: dict[str, int] = {}
    begun = next((place for place, i in enumerate(lines) if texts[i].endswith(("。", "！", "”"))), len(lines))
    for place, index in enumerate(lines):
        # What stands twice below the end of a text, as an office and its day below two of its letters, is no title.
        if index >= head or last.get(bare(texts[index]), -1) > begun:
            return
        words = bare(texts[index])
        upper = last.get(words, -1)
        between = [texts[i] for i in lines[upper + 1 : place]] if upper >= 0 else []
        also = _also_again(texts, lines[place + 1 :], between)
        numbered = bool(between) and all(words in bare(text) for text in between)
        # The first line of a page and the second one may be as short as they like.
        if upper >= 0 and (_is_title(texts[index]) or upper == 0 and all(map(published, between)) and texts[index][-1] not in _END_MARKS) and (numbered or _text_begins(texts, lines[place + 1 + len(also) :], head)):
            told = any(map(published, between))
            if told or numbered or all(text.isdecimal() for text in between) or _is_list_of_titles(texts[index], upper, between):
                # The first line of a page is its title, whatever it says below.
                lower = told or (upper == 0 and between)
                yield index if lower else lines[upper]
                if lower:
                    yield from also
                    yield from lines[upper + 1 : place] if numbered else ()
                    continue
                yield from (i for i in lines[upper + 1 : place] if texts[i].isdecimal())
                yield from (i for i in lines[:upper] if _SITE_NAME.fullmatch(texts[i]))
        last[words] = place


def _also_again(texts: Sequence[str], below: Sequence[int], between: Sequence[str]) -> list[int]:
    """Lines below a title said again that stood below the title before: subtitle, author, place of work."""
    said = {bare(text) for text in between}
    return list(takewhile(lambda i: bare(texts[i]) in said, below))


def _is_title(text: str) -> bool:
    return _TITLE_LEAST <= len(bare(text)) <= _TITLE_MOST and text[-1] not in "。；，、：:;,"


def _text_begins(texts: Sequence[str], below: Sequence[int], head: int) -> bool:
    """True if running text, or what tells when a text was published, stands among the next lines."""
    return any(i >= head or len(texts[i]) >= _RUNNING or published(texts[i]) for i in below[:_SOON])


def _is_list_of_titles(title: str, upper: int, between: Sequence[str]) -> bool:
    """True at the top of a page that lists its titles first; a refrain is shorter, and a sentence ends."""
    return upper < 2 and len(bare(title)) >= _LONG and len(between) <= _BETWEEN and not any(t.endswith("。") for t in between)


def _heads_records(texts: Sequence[str], titles: Sequence[int]) -> bool:
    """True if the same field stands below each of these lines, 时间： of the minutes of one meeting after the other: each heads a text."""
    below = [next((text for text in texts[i + 1 :] if text), "") for i in titles]
    labels = {match["label"] if (match := _FIELD_BELOW.match(text)) else "" for text in below}
    return len(labels) == 1 and "" not in labels


def said_always(texts: Sequence[str], taken: Collection[int]) -> Iterator[int]:
    """The first line of a page wherever it comes again, as the title of every picture: three times among running text."""
    first = next((i for i, text in enumerate(texts) if text and i not in taken), None)
    if first is None or len(bare(texts[first])) < _ALWAYS_LENGTH or texts[first][-1] in "。！？!?…，；、":
        return
    again = [i for i, text in enumerate(texts) if text == texts[first]]
    if len(again) >= _ALWAYS and again == [i for i, text in enumerate(texts) if text and i not in taken][: len(again)]:
        yield from again[1:]  # so often nothing but a title is said at the top of a page
        return
    if _heads_records(texts, again):
        return
    running = sum(1 for text in texts if len(text) >= _RUNNING or len(text) >= NARROW and "，" in text)
    if len(again) >= _ALWAYS and running >= len(again) - 1 and 2 * sum(1 for a, b in pairwise(again) if b - a == 1) < len(again):
        yield from again[1:]
