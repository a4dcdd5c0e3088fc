"""Words divided at the end of a line: a paragraph and the place its next line begins in, texts with one hyphen out.

A word's places are marked with `DIVISION`, which has no glyph. To divide it, one mark is exchanged for a hyphen that
takes as many bytes, since WeasyPrint counts places in a text by bytes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from weasyprint.formatting_structure import boxes

from bianzuan.typesetting.composer.marks import DIVISION, INVISIBLE

_HYPHEN = "\N{HYPHEN}"
# What has no glyph may stand before a word: the space between it and a Han character.
_WORD = re.compile(rf"[{''.join(sorted(INVISIBLE))}]*[A-Za-z{DIVISION}]+")


@dataclass(frozen=True, slots=True)
class Division:
    """A place a word may be divided at: number of the text box among all boxes of the paragraph, and offset."""

    box: int
    offset: int


def divisions(children: Sequence[Any], line: Any, resume_at: Any) -> Iterator[Division]:
    """Places in the word a line would begin with if it began at `resume_at`, from the last to the first."""
    found = _leaf(line, resume_at)
    if found is None:
        return
    leaf, start = found
    text = leaf.text.encode()[start:].decode()
    offset = len(leaf.text) - len(text)
    if word := _WORD.match(text):
        number = next(number for number, child in enumerate(children) if child is leaf)
        marks = [place for place, char in enumerate(word[0]) if char == DIVISION]
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
    """Inside, the word is written with a hyphen at the place."""
    box = children[division.box]
    text = box.text
    box.text = text[: division.offset] + _HYPHEN + text[division.offset + 1 :]
    try:
        yield
    finally:
        box.text = text
