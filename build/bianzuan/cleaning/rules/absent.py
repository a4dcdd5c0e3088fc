"""What a text refers to and does not have: tables, pictures, sections, notes.

In: the finished texts of a document. Out: flags, each kind of thing once in a text, for what one copied without its tables
is missing throughout. Notes that the plan has paired are no marks any more; what is left here called a note that is not here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from bianzuan.cleaning.rule import HAN_CLASS, Page
from bianzuan.cleaning.segments import Change

_DIGITS = "零一二三四五六七八九"
# 见表1, 如图2所示, 如下表, 见附图.
_SHOWN = re.compile(r"(?:见|如|由|从)(?P<what>[图表])[ \u3000]?(?P<number>[0-9０-９]{1,2})(?![0-9０-９.．\-－—])|(?:详?见|如)(?:附|下)(?P<below>[图表])(?=[，。；：）)所]|$)")
_LABEL = re.compile(r"[（(▲]?附?(?P<what>[图表])[ \u3000]?(?P<number>\d{1,2})(?![\d.．\-－—年月日个张条])")
# 见第三节, 详见本书第五章; 依照本条例第五十条.
_NUMBER = "[一二三四五六七八九十百]{1,5}|\\d{1,3}"
_SECTION = re.compile(f"(?:参见|详见|见|如)(?:本[文书章]|上文|下文)?第(?P<number>{_NUMBER})(?P<what>[章节])(?![{HAN_CLASS}]{{0,6}}》)|(?:本(?:法|条例|规定|办法|章程|细则|规则))第(?P<article>{_NUMBER})条")
_HEAD = re.compile(f"第(?P<number>{_NUMBER})(?P<what>[章节条])")
# Fewer headings or articles show no chain.
_CHAIN = 3
_CIRCLED = "\u2460-\u2473"
# [3] behind a word calls a note; ③ does where a clause ends, or behind its end: ①看潮；②看风 counts items.
_VALUES = "\\d{1,3}(?: ?[-–,，、] ?\\d{1,3})*"
_CALL = re.compile(
    f"(?<=[{HAN_CLASS}”’》）A-Za-z。；！？，])\\[(?P<square>{_VALUES})\\]|(?<=[{HAN_CLASS}”’》）A-Za-z])(?P<circled>[{_CIRCLED}])(?=[，。；：？！、”’》）]|$)|(?<=[。；！？”])(?P<behind>[{_CIRCLED}])(?=[{HAN_CLASS}“《]|$)"
)
_NOTE = re.compile(f"(?:(?P<circled>[{_CIRCLED}])|\\[(?P<square>\\d{{1,3}})\\])[ \u3000]?(?=\\S)")
# So many notes show that the text has notes, and one in so many may be lost.
_LEAST, _SHARE = 3, 4


def absent(page: Page, bodies: Sequence[Sequence[int]]) -> Iterator[Change]:
    """Every reference to what is not here."""
    for body in bodies:
        if not any(line in page.before_others for line in body):
            yield from _pictures(page, body)
        yield from _sections(page, body)
        yield from _notes(page, body)


def _pictures(page: Page, body: Sequence[int]) -> Iterator[Change]:
    """A table or a picture that a text refers to, where it has none; once in a text. One that its captions leave out."""
    labels = {text.lstrip("附")[:1] for line in body if (text := page.lines[line].lstrip("（( ")).lstrip("附").startswith(("图", "表"))}
    for line in body:
        match = _SHOWN.search(page.lines[line])
        if match and not {match["what"] or match["below"]} & labels:
            yield Change(line, match.start(), match.end(), match[0], "nothing of that name is here")
            break
    chains: dict[str, list[tuple[int, int, re.Match[str]]]] = {}
    for line in body:
        if match := _LABEL.match(page.lines[line]):
            chains.setdefault(match["what"], []).append((int(match["number"]), line, match))
    for what, chain in chains.items():
        values = [value for value, *_ in chain]
        holes = [i for i in range(1, len(values)) if values[i] == values[i - 1] + 2]
        if values[0] == 1 and len(holes) == 1 and len(values) == values[-1] - 1:
            value, line, match = chain[holes[0]]
            yield Change(line, match.start(), match.end(), match[0], f"{what}{value - 1} is missing before it")


def _sections(page: Page, body: Sequence[int]) -> Iterator[Change]:
    """A chapter, a section or an article of the law itself, where the text has others of that name and not this one."""
    have: dict[str, set[int]] = {}
    for line in body:
        if match := _HEAD.match(page.lines[line]):
            have.setdefault(match["what"], set()).add(_value(match["number"]))
    for line in body:
        for match in _SECTION.finditer(page.lines[line]):
            there = have.get(match["what"] or "条", set())
            if len(there) >= _CHAIN and _value(match["number"] or match["article"]) not in there | {0}:
                yield Change(line, match.start(), match.end(), match[0], "nothing of that name is here")
                return


def _notes(page: Page, body: Sequence[int]) -> Iterator[Change]:
    """Marks of notes where no notes are, once in a text; and the one mark that has no note, or the note that has no mark."""
    calls: dict[str, dict[int, tuple[int, int, int]]] = {"circled": {}, "square": {}}
    notes: dict[str, dict[int, tuple[int, int, int]]] = {"circled": {}, "square": {}}
    order: list[int] = []
    for line in body:
        text = page.lines[line]
        head = _NOTE.match(text)
        if head:
            style = "circled" if head["circled"] else "square"
            notes[style].setdefault(_marks(head[style])[0], (line, head.start(), len(head[0].rstrip())))
        for match in _CALL.finditer(text, head.end() if head else 0):
            style = "square" if match["square"] else "circled"
            for value in _marks(match["square"] or match["circled"] or match["behind"]):
                calls[style].setdefault(value, (line, match.start(), match.end()))
                order.append(value)
    for style in calls:
        yield from _unpaired(page, calls[style], notes[style], order)


def _unpaired(page: Page, calls: Mapping[int, tuple[int, int, int]], notes: Mapping[int, tuple[int, int, int]], order: Sequence[int]) -> Iterator[Change]:
    values = sorted(calls)
    if not notes:
        # Marks that count from 1 on, in order, and call nothing.
        if len(values) >= _LEAST and values == list(range(1, len(values) + 1)) and values == [value for place, value in enumerate(order) if value not in order[:place]]:
            line, start, end = calls[values[0]]
            yield Change(line, start, end, page.lines[line][start:end], "marks of notes, and no note is here")
        return
    both = len(calls.keys() & notes.keys())
    for missing, places, why in ((calls.keys() - notes.keys(), calls, "no note has this mark"), (notes.keys() - calls.keys(), notes, "no mark in the text calls this note")):
        if both >= _LEAST - 1 and 0 < len(missing) <= max(1, both // _SHARE) and (places is calls or sorted(notes) == list(range(1, len(notes) + 1)) and set(calls) <= set(notes)):
            for value in sorted(missing):
                line, start, end = places[value]
                yield Change(line, start, end, page.lines[line][start:end], why)


def _marks(mark: str) -> list[int]:
    """The numbers of a mark: ③, 3, 2-4, 1,3."""
    if "\u2460" <= mark[0] <= "\u2473":
        return [ord(mark) - 0x245F]
    found: list[int] = []
    for part in re.split(" ?[,，、] ?", mark):
        first, *last = (int(number) for number in re.split(" ?[-–] ?", part))
        found += range(first, min(last[0] if last else first, first + 20) + 1)
    return found


def _value(number: str) -> int:
    """一百二十三 or 123; 0 for what is no number."""
    if number.isdecimal():
        return int(number)
    value = digit = 0
    for char in number:
        if char in "十百":
            value += (digit or 1) * (10 if char == "十" else 100)
            digit = 0
        else:
            digit = _DIGITS.index(char)
    return value + digit
