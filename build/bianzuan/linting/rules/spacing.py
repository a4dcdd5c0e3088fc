"""Space where Chinese text has none, and space between Han and Latin that comes and goes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bianzuan.linting.book import HAN, Book, Passage
from bianzuan.linting.rule import Example, Hit, Rule

# U+3000 parts the members of a heading and fills names of two characters: it is meant. A plain space seldom is.
_BLANK = "[ \u00a0\u2002-\u200a]"
_BETWEEN = re.compile(f"(?<=[{HAN}]){_BLANK}+(?=[{HAN}])")
_NAME = re.compile(f"(?:^|[^{HAN}])[{HAN}]{_BLANK}+[{HAN}](?:$|[^{HAN}])")
_MARK = re.compile("[，。；：！？]")


def _between(book: Book) -> Iterator[Hit]:
    for passage, match in book.matches(_BETWEEN, "table", "verse", "list", "byline", "caption"):
        # 第一条 总则, names in a row, a signature: only within running text is a space surely a slip.
        running = _MARK.search(passage.prose, 0, match.start()) and _MARK.search(passage.prose, match.end())
        if running and not _NAME.fullmatch(passage.prose[max(match.start() - 2, 0) : match.end() + 2]):
            yield Hit(passage, match.start(), match.end(), "")


_AT_MARK = re.compile(f"(?<=\\S){_BLANK}+(?=[，。、；：？！）》〉」』】])|(?<=[，。、；：？！（《〈「『【]){_BLANK}+(?=\\S)")


def _at_mark(book: Book) -> Iterator[Hit]:
    for passage, match in book.matches(_AT_MARK, "table", "verse"):
        yield Hit(passage, match.start(), match.end(), "")


_IN_UNIT = re.compile(f"(?<=[0-9]){_BLANK}+(?=[%％‰°℃])")


def _in_unit(book: Book) -> Iterator[Hit]:
    for passage, match in book.matches(_IN_UNIT):
        yield Hit(passage, match.start(), match.end(), "")


_TIGHT = re.compile(f"(?<=[{HAN}])(?=[A-Za-z0-9])|(?<=[A-Za-z0-9])(?=[{HAN}])")
_LOOSE = re.compile(f"(?<=[{HAN}]){_BLANK}(?=[A-Za-z0-9])|(?<=[A-Za-z0-9]){_BLANK}(?=[{HAN}])")
# As for numbers: a slip is rare, a habit is not.
_RARE, _USUAL = 0.1, 5


def _latin(book: Book) -> Iterator[Hit]:
    # 图1 水尺: the number of a figure is set off from its title.
    found = [list(book.matches(pattern, "table", "caption", "byline", "verse")) for pattern in (_TIGHT, _LOOSE)]
    fewer, more = sorted(found, key=len)
    if not fewer or len(more) < _USUAL or len(fewer) > _RARE * (len(fewer) + len(more)):
        return
    fact = "linting.fact_tight" if fewer is found[1] else "linting.fact_loose"
    for passage, match in fewer:
        start, end = _with_neighbours(passage, match)
        yield Hit(passage, start, end, fact=fact, params={"more": len(more), "fewer": len(fewer)})


def _with_neighbours(passage: Passage, match: re.Match[str]) -> tuple[int, int]:
    return max(match.start() - 1, 0), min(match.end() + 1, len(passage.prose))


RULES: tuple[Rule, ...] = (
    Rule(
        "space-between-han", "warning", "a space between Han", "汉字之间的空格", "GB/T 15834 5.1",
        (Example("今天，大家参 加活动。", (" ",)),), ("工会工作", "第一条 本办法自公布之日起施行。", "张伟 李娜 王芳", "摄影：鞠 鹏", "讲话　纪实", "工会 OK"), _between,
    ),
    Rule(
        "space-at-mark", "warning", "a space beside a Chinese mark", "中文标点旁的空格", "GB/T 15834 5.1",
        (Example("工会， 工人 。", (" ", " ")),), ("工会，工人。", "He said “yes” to them."), _at_mark,
    ),
    Rule(
        "unit-space", "warning", "a space before %, ‰, ° or ℃", "数字与%、‰、°、℃之间不空", "GB/T 15835 5.1",
        (Example("增长10 %", (" ",)),), ("增长10%", "10 km"), _in_unit,
    ),
    Rule(
        "latin-spacing", "info", "space between Han and Latin letters or digits is not the same everywhere",
        "汉字与西文、数字之间的空格前后不一致", "GB/T 15835 5.1",
        (Example("第5次，在A厂，用B型，第7号，共6人，过了 3天", ("了 3",)),), ("用 5 天", "在A厂，用 B 型"), _latin,
    ),
)  # fmt: skip
