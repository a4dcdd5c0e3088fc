"""Words divided at the end of a line: a paragraph and the place its next line begins in, texts with one hyphen out.

A word's places are marked with `DIVISION` and `SEVERANCE`, which have no glyph. To divide it, the two are exchanged
for a hyphen and a break that take as many bytes, since WeasyPrint counts places in a text by bytes. Strings that are
no words, as in web addresses, are marked with `SEVERANCE` alone, which is exchanged for a break.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from weasyprint.formatting_structure import boxes

from bianzuan.typesetting.composer.marks import BREAK, DIVISION, HYPHEN, INVISIBLE, SEVERANCE

# What has no glyph may stand before a word: the space between it and a Han character.
_WORD = re.compile(rf"[{''.join(sorted(INVISIBLE))}]*[A-Za-z{DIVISION}{SEVERANCE}]+")
# A string up to where it may be broken in any case.
_STRING = re.compile(rf"[{''.join(sorted(INVISIBLE - {BREAK}))}]*[!-~{''.join(sorted(INVISIBLE - {BREAK}))}]+")
_INSTEAD = {DIVISION: HYPHEN + BREAK, SEVERANCE: BREAK}
# A severance that is not part of a division.
_MARKS = {DIVISION: re.compile(DIVISION), SEVERANCE: re.compile(f"(?<!{DIVISION}){SEVERANCE}")}


@dataclass(frozen=True, slots=True)
class Division:
    """A place a word may be divided at: number of the text box among all boxes of the paragraph, and offset."""

    box: int
    offset: int


def divisions(children: Sequence[Any], line: Any, resume_at: Any, mark: str = DIVISION) -> Iterator[Division]:
    """Places so marked in the word a line would begin with if it began at `resume_at`, from the last to the first."""
    found = _leaf(line, resume_at)
    if found is None:
        return
    leaf, start = found
    text = leaf.text.encode()[start:].decode()
    offset = len(leaf.text) - len(text)
    if word := (_WORD if mark == DIVISION else _STRING).match(text):
        number = next(number for number, child in enumerate(children) if child is leaf)
        marks = [found.start() for found in _MARKS[mark].finditer(word[0])]
        yield from (Division(number, offset + place) for place in reversed(marks))


def _leaf(box: Any, resume_at: Any) -> tuple[Any, int] | None:
    """The text box in which the place lies, and how many bytes of its text are before it."""
    while not isinstance(box, boxes.TextBox):
        if not getattr(box, "children", ()):
            return None
        number, resume_at = next(iter(resume_at.items())) if resume_at else (0, None)
        box = box.children[number]
    return box, next(iter(resume_at)) if resume_at else 0


@contextmanager
def divided(children: Sequence[Any], division: Division) -> Iterator[None]:
    """Inside, the word is written with a hyphen at the place, or a string with a break."""
    box = children[division.box]
    text = box.text
    instead = _INSTEAD[text[division.offset]]
    box.text = text[: division.offset] + instead + text[division.offset + len(instead) :]
    try:
        yield
    finally:
        box.text = text
