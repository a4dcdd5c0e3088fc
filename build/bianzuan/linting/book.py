"""What is linted: passages, each a block of plain text whose every character knows its place in a file."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from bianzuan.config import PublicationConfig
from bianzuan.model import Script

# Han: the unified blocks and extensions, 〇, and the compatibility block, of which a dozen are real characters.
HAN = "\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af"
# Stands for a character that is no prose: code, an address, a table's rule. No rule knows it.
OPAQUE = "\ufffc"
_NOT_PROSE = re.compile(
    r"(?:https?|ftp)://[^\s<>\"\\^`{|}\u0080-\U0010ffff]+|www\.[^\s<>\"\\^`{|}\u0080-\U0010ffff]+"
    r"|(?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]++@[A-Za-z0-9.-]+\.[A-Za-z]{2,}|`[^`\n]+`"
)


@dataclass(frozen=True)
class TextFile:
    """A file as an editor opens it; `starts` are the offsets at which its lines begin."""

    name: str
    text: str
    starts: tuple[int, ...]

    @staticmethod
    def of(name: str, text: str) -> TextFile:
        """A file whose lines end with a line feed."""
        return TextFile(name, text, (0, *(match.end() for match in re.finditer("\n", text))))

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column, in code points, both from 1."""
        line = max(bisect_right(self.starts, offset) - 1, 0)
        return line + 1, offset - (self.starts[line] if self.starts else 0) + 1

    def line_text(self, line: int) -> str:
        """Text of a line, from 1, with its end."""
        start = self.starts[line - 1] if line <= len(self.starts) else len(self.text)
        end = self.starts[line] if line < len(self.starts) else len(self.text)
        return self.text[start:end]


@dataclass(frozen=True)
class Passage:
    """A block, a title or a declared value. `kind` is a BlockKind, "title", "subtitle", "kicker" or "note"."""

    file: TextFile
    document: str  # the article or text it belongs to: headings are counted in each
    kind: str
    text: str
    offsets: Sequence[int]  # place in the file's text of each character of `text`
    level: int = 0  # of a heading
    own: bool = False  # the editor's own words, which may be changed where they stand
    name: str = ""  # of a declared value: "isbn"
    loose: bool = False  # a fragment, which is in no order

    @cached_property
    def prose(self) -> str:
        """`text` with OPAQUE for everything that is no prose; as long as `text`."""
        return _NOT_PROSE.sub(lambda match: OPAQUE * len(match[0]), self.text)

    @property
    def is_heading(self) -> bool:
        """True for titles and headings."""
        return self.kind in ("title", "subtitle", "heading")


@dataclass(frozen=True)
class Book:
    """Everything that is linted together; `publication` is missing where loose files are."""

    passages: tuple[Passage, ...]
    script: Script = "zh-Hans"
    publication: PublicationConfig | None = None
    terms: tuple[tuple[str, ...], ...] = ()  # the form wanted, then those that are not

    def prose(self, *kinds_left_out: str) -> Iterator[Passage]:
        """Passages of prose: no code, no bare values, none of the kinds named."""
        for passage in self.passages:
            if passage.kind not in ("code", "gap", "value", *kinds_left_out):
                yield passage

    def matches(self, pattern: re.Pattern[str], *kinds_left_out: str) -> Iterator[tuple[Passage, re.Match[str]]]:
        """Every match of a pattern in the prose."""
        for passage in self.prose(*kinds_left_out):
            for match in pattern.finditer(passage.prose):
                yield passage, match

    @cached_property
    def documents(self) -> dict[str, tuple[Passage, ...]]:
        """Passages of each document, in order."""
        found: dict[str, list[Passage]] = {}
        for passage in self.passages:
            found.setdefault(passage.document, []).append(passage)
        return {name: tuple(passages) for name, passages in found.items()}

    def value(self, name: str) -> Passage | None:
        """A value of publication.toml as a passage; None where it is not declared."""
        return next((passage for passage in self.passages if passage.name == name), None)
