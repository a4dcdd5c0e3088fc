"""A heading right below a title that heads all of the text: the title's second line, though no dash says so.

In: the article of a page. Out: the same; such a heading is the subtitle. A word such as 引子 heads the first part of a
text whose other parts have no names, and so may a line that who wrote the text parts from the title.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bianzuan.cleaning.reassembly.compose import Composition

# A line of fewer characters names a part: 前言, 历史背景.
_LEAST = 8
# So many paragraphs below it belong to no part of their own.
_PARAGRAPHS = 2


def with_second_lines(compositions: Sequence[Composition]) -> list[Composition]:
    """The article of a page with the heading of its whole text as subtitle; of several, one may have lost its other headings."""
    return [_with_subtitle(only) if len(compositions) == 1 and _heads_all(only) else only for only in compositions]


def _heads_all(composition: Composition) -> bool:
    if not composition.head or composition.head[-1].kind != "title" or not composition.body:
        return False
    first, rest = composition.body[0], composition.body[1:]
    heads = first.kind == "heading" and not first.hashes and first.number is None and len(first.plain) >= _LEAST
    below = first.order == composition.head[-1].order + 1
    return heads and below and not any(p.kind == "heading" for p in rest) and sum(1 for p in rest if p.kind == "paragraph") >= _PARAGRAPHS


def _with_subtitle(composition: Composition) -> Composition:
    subtitle = composition.body[0].become("subtitle", "a heading of the whole text, right below its title", "likely")
    return replace(composition, head=(*composition.head, subtitle), body=composition.body[1:])
