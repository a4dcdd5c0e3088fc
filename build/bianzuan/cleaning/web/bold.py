"""Lines of a saved page that are headings by nothing but bold type.

In: the elements of a page and its body. Out: events that open such lines' blocks. A line is a heading if all its words
are bold, it is short and does not end a sentence, running text stands right below it, and most of the page is not bold.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from bianzuan.cleaning.reassembly.kinds.furniture import is_caption
from bianzuan.cleaning.reassembly.numbering import numeral
from bianzuan.cleaning.reassembly.rows import simplified
from bianzuan.cleaning.reassembly.signers.bylines import byline
from bianzuan.cleaning.reassembly.signers.published import published
from bianzuan.cleaning.web.elements import BLANK, BLOCKS, READ_FROM_FILES, Element, Tree, shown
from bianzuan.cleaning.web.pictures import ICON

# 洵文旅发〔2017〕29号 in the middle of its line: the number of a document.
_NUMBER = re.compile(r"[〔［\[（(]\d{4}[〕］\]）)] ?(?:第 ?)?\d{1,4} ?号$")
_BOLD, _OPENS = frozenset({"b", "strong"}), ("p", "div", "section", "center")
_LEAST, _LONGEST, _RUNNING, _SENTENCE, _MANY, _CAPTION = 2, 40, 40, 12, 6, 60
_SHORT = 16
# Lines of verse, and so many of them make a page of short lines.
_VERSE, _FEW_LINES = 20, 6
# A name has so many characters at least, and neither ends a sentence nor goes on.
_NAME, _ENDS = 3, re.compile("[。；]|[，、：:！!？?…]$")
_COLONS = ("：", ":")
# 嗯，“他来了！”: a sentence with its parts and its end, printed in bold.
_SAID = re.compile("[，,].*[！？!?][”」』]$")


@dataclass(slots=True)
class _Line:
    opened: int  # the event that opens its block; -1 if a break begins it
    begun: int = -1  # the event it begins at
    text: str = ""
    bold: bool = True
    heading: bool = False  # marked as one
    said: int = -1  # the event of its first words
    ended: int = -1  # the event behind its last words
    centred: bool = False  # its block says that it stands in the middle of the column
    pictured: bool = False  # a picture stands between it and the words above


def bold_headings(tree: Tree, source: str, region: Element | None, captions: Collection[int] = (), titled: bool = False) -> frozenset[int]:
    """Events that open blocks whose only line is a heading in bold; blocks that `captions` open are no lines of the text. `titled`: the title of the
    page stands above the body."""
    if region is None:
        return frozenset()
    lines = [line for line in _lines(tree, source, region) if line.text and line.begun not in captions]
    running = [i for i, line in enumerate(lines) if _is_running(line.text)]
    # A page that marks the headings of its text has no others.
    marked = bool(running) and any(line.heading for line in lines[running[0] : running[-1]])
    if marked or 2 * sum(1 for line in lines if line.bold) > len(lines):
        return frozenset()
    over = [(line, below) for line, below in _over(lines) if line.bold and line.opened >= 0 and not below.bold and _is_heading(line.text)]
    if verse := _over_short_lines(lines, titled):
        return frozenset(verse)
    if source.startswith(READ_FROM_FILES):
        return frozenset(line.opened for line in _of_office(lines, over))
    if not any(_is_running(below.text) for _, below in over):
        return frozenset()
    # Where one line is a heading, another stands over a sentence that is short; where many are, over any.
    least = _SENTENCE if len(over) < _MANY else 1
    heads = {line.opened for line, below in over if _is_running(below.text) or len(below.text) >= least and below.text[-1] in "。！？”" or len(below.text) >= _SENTENCE and below.text[-1] in _COLONS and "，" in below.text}
    return frozenset(heads | {line.opened for line in _first_halves(lines, heads)})


def named_numbers(tree: Tree, source: str, region: Element | None, numbers: Collection[int], heads: Collection[int]) -> frozenset[int]:
    """Events that open the lines right below numbers alone, if each of them is short, ends nothing and stands over text or a heading: names of the sections."""
    lines = [line for line in _lines(tree, source, region) if line.text] if region is not None and numbers else []
    names = [(name, below) for number, name, below in zip(lines, lines[1:], lines[2:], strict=False) if number.opened in numbers]
    fits = all(_NAME <= len(name.text) <= _CAPTION and name.opened >= 0 and not _ENDS.search(name.text) and (_is_sentence(below.text) or below.opened in heads) for name, below in names)
    return frozenset(name.opened for name, _ in names) if fits and len(names) == len(numbers) else frozenset()


def seams(tree: Tree, source: str, region: Element | None, heads: Collection[int], numbers: Collection[int]) -> dict[int, bool]:
    """Events between two lines of one heading; true for the first of them."""
    lines = [line for line in _lines(tree, source, region) if line.text] if region is not None and heads else []
    halves = [(upper, lower) for upper, lower in pairwise(lines) if upper.opened in heads and lower.opened in heads and (upper.bold and lower.bold or upper.opened in numbers)]
    return {index: index == upper.ended for upper, lower in halves for index in range(upper.ended, lower.said)}


def _over(lines: Sequence[_Line]) -> Iterator[tuple[_Line, _Line]]:
    """Lines with what they stand over; a picture and a short line below it, which says what it shows, lie between a heading and its text."""
    for place in range(1, len(lines) - 1):
        below = lines[place + 1]
        if below.pictured and len(below.text) <= _CAPTION and not below.bold and place + 2 < len(lines):
            below = lines[place + 2]
        yield lines[place], below


def _first_halves(lines: Sequence[_Line], heads: Collection[int]) -> Iterator[_Line]:
    """Bold lines right above headings: the first of two lines, below one that is not bold; a heading that comes again stands for itself."""
    again = Counter(line.text for line in lines)
    for above, upper, lower in zip(lines, lines[1:], lines[2:], strict=False):
        if lower.opened in heads and lower.bold and upper.bold and upper.opened >= 0 and not above.bold and not lower.pictured and again[lower.text] == 1 and _is_heading(upper.text.rstrip("".join(_COLONS))):
            yield upper


def _over_short_lines(lines: Sequence[_Line], titled: bool) -> list[int]:
    """Titles of poems, or of lists, on a page of short lines: each bold, or centred where nothing is bold, of one character or more, over two lines or more that are not.

    The first lines are the page's own title and who wrote it, unless it is `titled`.
    """
    first = 0 if titled else 1
    return _titles_of_verse(lines, first) or _titles_of_verse([replace(line, bold=line.centred) for line in lines], first)


def _titles_of_verse(lines: Sequence[_Line], first: int) -> list[int]:
    plain = [line for line in lines if not line.bold]
    short = sum(1 for line in plain if len(line.text) <= _VERSE)
    if len(plain) < _FEW_LINES or 5 * short < 4 * len(plain):
        return []
    titles = [i for i in range(first, len(lines) - 1) if lines[i].bold and not lines[i + 1].bold and not _NUMBER.search(lines[i].text)]
    fit = all(i + 2 < len(lines) and not lines[i + 2].bold and lines[i].opened >= 0 and _is_title(lines[i].text) for i in titles)
    return [lines[i].opened for i in titles] if fit and len(titles) > 1 else []


def _is_title(text: str) -> bool:
    return len(text) <= _SHORT and (_is_heading(text) or len(text) == 1)


def _of_office(lines: Sequence[_Line], over: Sequence[tuple[_Line, _Line]]) -> Iterator[_Line]:
    """Headings of a document of an office program, where bold type has no other use: below its first sentence, over whatever stands there.

    One line alone may be stressed words; over a sentence it is a heading.
    """
    told = next((line.begun for line in lines if not line.bold and line.text[-1] in "。！？”"), None)
    below = [(line, text) for line, text in over if told is not None and line.begun > told]
    alike = len(below) > 1 and all(len(line.text) <= _SHORT for line, _ in below)
    for line, text in over:
        if _is_running(text.text) or (line, text) in below and (alike or _is_sentence(text.text)):
            yield line


def _is_sentence(text: str) -> bool:
    return len(text) >= _SENTENCE and text[-1] in "。！？”"


def _is_running(text: str) -> bool:
    return len(text) >= _RUNNING and "。" in text


def _is_heading(text: str) -> bool:
    text = simplified(text)
    if not _LEAST <= len(text) <= _LONGEST or "。" in text or text[0] in "（([【" or text[-1] in "；，、：:;," or _SAID.search(text):
        return False
    return not (numeral(text) or byline(text) or published(text) or is_caption(text))


def _lines(tree: Tree, source: str, region: Element) -> list[_Line]:
    lines = [_Line(-1)]
    depth, pictured = 0, False
    centred = {element.first for element in tree.elements if element.centred}
    for index, event in shown(tree, region.first, region.last):
        if event.tag in _BOLD:
            depth = max(0, depth + (1 if event.kind == "open" else -1))
        elif event.kind == "text":
            if words := BLANK.sub("", source[event.start : event.end]):
                lines[-1].pictured = lines[-1].pictured or pictured and not lines[-1].text
                pictured = False
                lines[-1].said = lines[-1].said if lines[-1].text else index
                lines[-1].text, lines[-1].ended = lines[-1].text + words, index + 1
                lines[-1].bold = lines[-1].bold and depth > 0
        elif event.tag == "img":
            pictured = pictured or not ICON.search(source, event.start, event.end)
        elif event.tag in BLOCKS or event.tag == "br":
            heading = event.kind == "open" and len(event.tag) == 2 and event.tag[0] == "h" and event.tag != "hr"
            lines.append(_Line(index if event.kind == "open" and event.tag in _OPENS else -1, index, heading=heading, centred=index in centred))
    return lines
