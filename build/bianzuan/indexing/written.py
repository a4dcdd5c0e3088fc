"""Index marks as they are written in sources and in the editor's texts: lines in; what is wrong, and where each stands, out.

By the time marks are spans in a block, their lines are forgotten; so the lines themselves are read, before all else.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator

from bianzuan.config import HeadingConfig
from bianzuan.errors import Problem
from bianzuan.indexing.explicit import KEYS, row_of
from bianzuan.indexing.headings import KNOWN_INDEXES, Path, misread, path_of

Lines = Iterable[tuple[int, str]]  # number of a line and its text

# How a mark begins and how a whole one looks.
_BEGINNING = re.compile(r"\{:?\s*\.index(?![A-Za-z0-9_-])")
_WHOLE = re.compile(r"\[([^\[\]]+)\]\{:?\s*\.index(?![A-Za-z0-9_-])([^{}]*)\}")
_KEY = re.compile(r"([\w-]+)(?:=(?:[\"“”]([^\"“”]*)[\"“”]|([^\s\"“”]+)))?")
# A mark between backticks is talked about, not set.
_CODE = re.compile(r"(?<!`)(`+)(?!`)(?:(?!\1).)+\1")
_EXCERPT = 24


def mark_problems(lines: Lines, file: str, indexes: Collection[str]) -> Iterator[Problem]:
    """Every mark that begins in a line and is no whole mark there, or says what means nothing or cannot be.

    `indexes` are those that the publication prints.
    """
    for number, line in lines:
        plain = _without_code(line)
        whole = [found.span() for found in _WHOLE.finditer(plain)]
        for found in _BEGINNING.finditer(plain):
            if not any(start < found.start() < end for start, end in whole):
                around = line[max(0, found.start() - _EXCERPT) : found.end() + _EXCERPT]
                yield Problem("indexing.mark_unclosed", file, number, {"mark": around})
        for found in _WHOLE.finditer(plain):
            for key, params in _faults(found[1], _keys(found[2]), indexes):
                yield Problem(f"indexing.{key}", file, number, params)


def mark_lines(lines: Lines, file: str) -> Iterator[tuple[str, Path, str, int]]:
    """(index, heading with subheading, file, line) of every whole mark."""
    for number, line in lines:
        for found in _WHOLE.finditer(_without_code(line)):
            row = row_of(found[1], _keys(found[2]))
            yield row.index, path_of(row), file, number


def _without_code(line: str) -> str:
    return _CODE.sub(lambda found: " " * len(found[0]), line)


def _keys(words: str) -> dict[str, str]:
    return {found[1]: found[2] or found[3] or "" for found in _KEY.finditer(words)}


def _faults(term: str, keys: dict[str, str], indexes: Collection[str]) -> Iterator[tuple[str, dict[str, object]]]:
    """Message keys and parameters of what is wrong with one mark."""
    if unknown := next((key for key in keys if key not in KEYS), ""):
        yield "mark_unknown_key", {"term": term, "key": unknown, "known": ", ".join(KEYS)}
        return
    row: HeadingConfig = row_of(term, keys)
    known = tuple(dict.fromkeys((*indexes, *KNOWN_INDEXES)))
    if row.index not in known:
        yield "mark_unknown_index", {"term": term, "index": row.index, "known": ", ".join(known)}
    if fault := misread(row):
        yield fault
