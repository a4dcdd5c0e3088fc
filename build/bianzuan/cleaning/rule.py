"""What a cleaning rule is: a name, a reason, examples, a text it leaves alone, and a function that finds its changes.

Rules read `Page`, the present text of all lines, and yield `Change`s; the draft carries them out. A rule that reads
prose never sees its changes applied to URLs, code or link targets: `Page.prose` tells what is prose.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from bianzuan.cleaning.body import CODE_SPAN, MARKS
from bianzuan.cleaning.inline_tags import InlineMarkup, tag_spans
from bianzuan.cleaning.segments import Change
from bianzuan.config import CleanConfig
from bianzuan.model import Action, Confidence, Script

# Han: the unified blocks and extensions, 〇, and the compatibility block, of which a dozen are real characters.
HAN_CLASS = "\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af"
HAN = re.compile(f"[{HAN_CLASS}]")
_HAN_RUN = re.compile(f"[{HAN_CLASS}]+")
# Marks that only Chinese text has.
CHINESE_MARKS = "，。、；：！？“”‘’「」『』（）《》〈〉【】〔〕…—·"

# re.split(r"第\d+回", text), print("水车"): a call that a sentence quotes; Windows("视窗") is none.
_CALL = r"(?<![A-Za-z0-9_.])(?:[A-Za-z_]\w*(?:\.\w+)+|[A-Za-z]\w*_\w+|print|open|len|input|printf|echo|require|console)\([rbfu]?[\"'][^\"'\n]{0,80}[\"'](?: ?, ?[\x20-\x28\x2a-\x7e]{1,60})?\)"
# What no rule for prose may touch: addresses, inline code, the target of a link, HTML attributes left in debris.
_NOT_PROSE = re.compile(
    r"(?:https?|ftp)://[^\s<>\"\\^`{|}\u0080-\U0010ffff]*[^\s<>\"\\^`{|}\u0080-\U0010ffff,.;:!?]|www\.[^\s<>\"\\^`{|}\u0080-\U0010ffff]*[^\s<>\"\\^`{|}\u0080-\U0010ffff,.;:!?]|(?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]++@[A-Za-z0-9.-]+\.[A-Za-z]{2,}"
    + f"|{CODE_SPAN}|"
    + f"{_CALL}|"
    + r"!(?=\[[^\[\]\n]*\]\()|\]\([\x21-\x7e]*(?: +\"[^\"\n]*\")?\)|\]\{[.#][^{}\n]*\}"
)
_FENCE = re.compile(r"\s{0,3}(?:```|~~~)")


@dataclass(frozen=True)
class Page:
    """Present text of every line, and what rules ask about the whole document."""

    lines: tuple[str, ...]
    config: CleanConfig = CleanConfig()
    target: Script = "zh-Hans"  # of the edition
    markup: InlineMarkup = ""  # tags that are the editor's and stay
    form: Form = "text"  # in Markdown and on pages paragraphs may be set in below items of lists
    soiled: bool = False  # machines have misread or spoilt characters of it: others may be misread, too
    # Of finished texts: the article each line is of, what it is there ("" in the front matter), and lines with a table,
    # a picture or code right below.
    articles: tuple[int, ...] = ()
    kinds: tuple[str, ...] = ()
    before_others: frozenset[int] = frozenset()
    # Places (line, character) where two lines of the source were put together.
    seams: frozenset[tuple[int, int]] = frozenset()

    @cached_property
    def han(self) -> int:
        """Number of Han characters."""
        return sum(len(HAN.findall(line)) for line in self.lines)

    @cached_property
    def fenced(self) -> frozenset[int]:
        """Positions of lines inside fenced code, fences included."""
        inside: set[int] = set()
        open_ = False
        for index, line in enumerate(self.lines):
            fence = bool(_FENCE.match(line))
            if open_ or fence:
                inside.add(index)
            open_ ^= fence
        # A fence that is never closed is no fence: half a document would be left dirty.
        return frozenset() if open_ else frozenset(inside)

    @cached_property
    def phrases(self) -> Counter[str]:
        """How often each run of 2 to 5 Han stands in the document; what says that text is lost there is none of its words."""
        counted: Counter[str] = Counter()
        for line in self.lines:
            for mark in MARKS:
                line = line.replace(mark, "\n")
            for run in _HAN_RUN.findall(line):
                for size in (2, 3, 4, 5):
                    counted.update(run[i : i + size] for i in range(len(run) - size + 1))
        return counted

    def prose(self, change: Change) -> bool:
        """True if the change lies in prose, or takes in the whole of what is none: a tag with its address."""
        if change.line in self.fenced:
            return False
        if change.line not in self._not_prose:
            text = self.lines[change.line]
            spans = [match.span() for match in _NOT_PROSE.finditer(text)]
            self._not_prose[change.line] = sorted({*spans, *tag_spans(text, self.markup)})
        spans = self._not_prose[change.line]
        first = bisect_right(spans, change.start, key=lambda span: span[1])
        while first < len(spans) and _takes_in((change.start, change.end), spans[first]):
            first += 1
        return first >= len(spans) or spans[first][0] >= change.end

    @cached_property
    def _not_prose(self) -> dict[int, list[tuple[int, int]]]:
        return {}

    def matches(self, pattern: re.Pattern[str]) -> Iterator[tuple[int, re.Match[str]]]:
        """(position of the line, match) of a pattern in all lines."""
        for index, line in enumerate(self.lines):
            for match in pattern.finditer(line):
                yield index, match


def times(count: int) -> str:
    """`count` times, in English, for reasons."""
    return "1 time" if count == 1 else f"{count} times"


def _takes_in(outer: tuple[int, int], inner: tuple[int, int]) -> bool:
    return outer != inner and outer[0] <= inner[0] and inner[1] <= outer[1]


@dataclass(frozen=True, slots=True)
class Example:
    """A text and what the rule makes of it."""

    before: str
    after: str


Form = Literal["text", "markdown", "html"]
Stage = Literal["characters", "page", "suspects"]
Finder = Callable[[Page], Iterator[Change]]


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule. Rules of stage "page" are carried out by the plan and have no `find`; suspects only flag."""

    name: str
    reason: str
    reason_zh: str
    action: Action
    confidence: Confidence
    examples: tuple[Example, ...]
    leaves: tuple[str, ...]
    stage: Stage = "characters"
    find: Finder | None = None
    prose_only: bool = True
    form: Form = "text"  # of the documents its examples are


def changes(rule: Rule, page: Page) -> list[Change]:
    """What a rule of characters wants changed in a page."""
    if rule.find is None:
        return []
    return [change for change in rule.find(page) if not rule.prose_only or page.prose(change)]
