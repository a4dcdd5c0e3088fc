"""Marks that come in pairs, after GB/T 15834-2011 4.8, 4.9 and 4.15: halves, crossings, and pairs within pairs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from bianzuan.linting.book import Book, Passage
from bianzuan.linting.rule import Example, Hit, Rule

_PAIRS = {"“": "”", "‘": "’", "《": "》", "〈": "〉", "（": "）", "【": "】", "〔": "〕", "「": "」", "『": "』", "［": "］"}
_CLOSING = {close: open_ for open_, close in _PAIRS.items()}
# Quotations of several paragraphs open in each and close in the last.
_GOES_ON = "“‘「『"
# Directions of printed plays open with 〔 and do not close; a text has several of them.
_DIRECTION = "〔［"
_DIRECTIONS = 2
_ITEM = re.compile(r"(?:^|[。；：，、\s])[0-9一二三四五六七八九十a-zA-Z]{1,3}$")
_LATIN = re.compile(r"[A-Za-z0-9]")


@dataclass(slots=True)
class _Pair:
    """Two marks that belong together; `around` is the pair directly outside."""

    start: int
    end: int
    mark: str
    around: _Pair | None = None


@dataclass(slots=True)
class _Reading:
    """The pairs of a passage in the order of their closing marks, and the places of halves and crossings."""

    pairs: list[_Pair] = field(default_factory=list)
    halves: list[int] = field(default_factory=list)
    crossings: list[int] = field(default_factory=list)
    open: list[_Pair] = field(default_factory=list)


def _read(passage: Passage) -> _Reading:
    text, found = passage.prose, _Reading()
    for at, character in enumerate(text):
        if character in _PAIRS:
            if character != "‘" or not _is_apostrophe(text, at):
                found.open.append(_Pair(at, at, character, found.open[-1] if found.open else None))
        elif character in _CLOSING and not (character == "’" and _is_apostrophe(text, at)):
            _close(found, text, at)
    found.halves += [pair.start for pair in found.open]
    return found


def _close(found: _Reading, text: str, at: int) -> None:
    wanted = _CLOSING[text[at]]
    if found.open and found.open[-1].mark == wanted:
        pair = found.open.pop()
        pair.end = at + 1
        found.pairs.append(pair)
    elif any(pair.mark == wanted for pair in found.open):
        # Its partner is further out: what was opened since is crossed, 《“……》”, or has no other half.
        while found.open[-1].mark != wanted:
            inner = found.open.pop()
            closes_later = text.find(_PAIRS[inner.mark], at) >= 0
            (found.crossings if closes_later else found.halves).append(inner.start)
        found.pairs.append(found.open.pop())
        found.pairs[-1].end = at + 1
    elif not (text[at] == "）" and _ITEM.search(text[:at])):
        found.halves.append(at)


def _is_apostrophe(text: str, at: int) -> bool:
    return bool(_LATIN.match(text[at - 1 : at])) if at else False


def _unpaired(book: Book) -> Iterator[Hit]:
    for passages in book.documents.values():
        readings = [(one, _read(one)) for one in passages if one.kind not in ("code", "value", "gap", "table")]
        staged = sum(1 for passage, reading in readings if _is_direction(passage, reading)) >= _DIRECTIONS
        for number, (passage, reading) in enumerate(readings):
            following = readings[number + 1][0].prose if number + 1 < len(readings) else ""
            crossed = {passage.prose[at] for at in reading.crossings}
            for at in sorted(reading.halves):
                mark = passage.prose[at]
                if staged and not at and _is_direction(passage, reading):
                    continue
                if (mark in _GOES_ON and following.startswith(mark)) or _CLOSING.get(mark, "") in crossed:
                    continue
                yield Hit(passage, at, at + 1, fact="linting.fact_open" if mark in _PAIRS else "linting.fact_closes", params={"mark": mark})


def _is_direction(passage: Passage, reading: _Reading) -> bool:
    """Whether a paragraph begins with a bracket of directions that nothing closes."""
    return passage.prose[:1] in tuple(_DIRECTION) and 0 in reading.halves


def _crossing(book: Book) -> Iterator[Hit]:
    for passage in book.prose("table"):
        for at in sorted(_read(passage).crossings):
            yield Hit(passage, at, at + 1)


def _within(marks: str, book: Book) -> Iterator[tuple[Passage, _Pair]]:
    """Pairs of these marks directly inside a pair of the same."""
    for passage in book.prose("table"):
        for pair in sorted(_read(passage).pairs, key=lambda pair: pair.start):
            if pair.mark in marks and pair.around and pair.around.mark == pair.mark and pair.around.end > pair.end:
                yield passage, pair


_INNER = {"“": ("‘", "’"), "‘": ("“", "”"), "「": ("『", "』"), "《": ("〈", "〉")}


def _nested_quotes(book: Book) -> Iterator[Hit]:
    for passage, pair in _within("“‘「", book):
        yield _turned(passage, pair)


def _nested_titles(book: Book) -> Iterator[Hit]:
    for passage, pair in _within("《", book):
        yield _turned(passage, pair)


def _nested_brackets(book: Book) -> Iterator[Hit]:
    for passage, pair in _within("（", book):
        # 1）and（2） number items inside brackets and are no remarks.
        if pair.end - pair.start > 4:
            yield Hit(passage, pair.start, pair.end)


def _turned(passage: Passage, pair: _Pair) -> Hit:
    open_, close = _INNER[pair.mark]
    return Hit(passage, pair.start, pair.end, f"{open_}{passage.text[pair.start + 1 : pair.end - 1]}{close}")


_EMPTY = re.compile(r"(?:“[ \u3000]*”|‘[ \u3000]*’|《[ \u3000]*》|〈[ \u3000]*〉|【[ \u3000]*】|「[ \u3000]*」|『[ \u3000]*』)(?![中内里间号、”]|之)")


def _empty(book: Book) -> Iterator[Hit]:
    # （ ） is left out: answers are written into it.
    for passage, match in book.matches(_EMPTY):
        yield Hit(passage, match.start(), match.end())


RULES: tuple[Rule, ...] = (
    Rule(
        "unpaired", "error", "half of a pair of marks", "成对标点只有一半", "GB/T 15834 4.8, 4.9, 4.15",
        (Example("他说：“好。", ("“",)), Example("学习《关于意见的通知", ("《",)), Example("意见》的通知", ("》",))),
        ("他说：“好。”", "“甲。\n\n“乙。”", "〔幕启。\n\n刘敏：来了。\n\n〔幕落。", "1）甲；2）乙。", "don’t", "workers’ union"), _unpaired,
    ),
    Rule(
        "crossing", "error", "two pairs of marks cross", "两对标点交叉", "GB/T 15834 4.8, 4.15",
        (Example("学习《“十四五》”规划", ("“",)),), ("学习《“十四五”规划》", "《甲》《乙》"), _crossing,
    ),
    Rule(
        "nested-quotes", "warning", "quotation marks in quotation marks are single ones", "引号内再用引号，应内外有别", "GB/T 15834 4.8",
        (Example("他说：“要发扬“铁人”精神。”", ("“铁人”",)), Example("「甲「乙」丙」", ("「乙」",))), ("他说：“要发扬‘铁人’精神。”", "“甲”“乙”"), _nested_quotes,
    ),
    Rule(
        "nested-titles", "warning", "a title in a title takes 〈〉", "书名号内再用书名号，里面一层用单书名号", "GB/T 15834 4.15",
        (Example("《读《资本论》札记》", ("《资本论》",)),), ("《读〈资本论〉札记》", "《甲》《乙》"), _nested_titles, ("zh-Hans",),
    ),
    Rule(
        "nested-brackets", "info", "brackets in brackets of the same shape", "括号内再用括号，宜用不同形式", "GB/T 15834 4.9",
        (Example("（见附件（第一部分）的说明）", ("（第一部分）",)),), ("（见附件〔第一部分〕的说明）", "（甲）（乙）"), _nested_brackets,
    ),
    Rule(
        "empty-pair", "error", "a pair of marks with nothing inside", "成对标点之内没有文字", "GB/T 15834 4.8, 4.15",
        (Example("学习《》精神", ("《》",)), Example("所谓“ ”", ("“ ”",))), ("（　　）", "《甲》", "文献索引收《》中的题名"), _empty,
    ),
)  # fmt: skip
