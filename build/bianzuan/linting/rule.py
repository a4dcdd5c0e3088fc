"""What a rule of the lint is: a name, a reason, the standard, examples, texts it leaves alone, and what finds its hits.

A rule reads the whole `Book` and yields `Hit`s; it looks at `Passage.prose`, so markup, code and addresses are never
its business. `fact` names a message of `messages/linting.toml` that says more than the reason does.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from bianzuan.linting.book import Book, Passage
from bianzuan.model import Script, Severity


@dataclass(frozen=True, slots=True)
class Hit:
    """Characters `start` to `end` of a passage, and what to write instead where that is certain."""

    passage: Passage
    start: int
    end: int
    replacement: str | None = None
    fact: str = ""
    params: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Example:
    """A text in Markdown, and what in it the rule points at, in order."""

    text: str
    hits: tuple[str, ...]


Finder = Callable[[Book], Iterator[Hit]]
BOTH: tuple[Script, ...] = ("zh-Hans", "zh-Hant")


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule. `scripts`: the editions it is for; standards of the mainland say nothing about others."""

    name: str
    severity: Severity
    reason: str
    reason_zh: str
    standard: str
    examples: tuple[Example, ...]
    leaves: tuple[str, ...]
    find: Finder
    scripts: tuple[Script, ...] = BOTH
