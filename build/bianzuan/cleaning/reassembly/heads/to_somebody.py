"""Titles that want a name behind them, over a name: 悼念 over 刘志丹 is one title on two lines, or a poem of his.

In: the articles of a page. Out: the same, names that the text speaks of in their titles; and a question for each other such name, which
signs the text as names below titles do. 怀念, 送别 and the like are titles by themselves; nobody is asked about the name below them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bianzuan.cleaning.planning.plan import PlannedFlag
from bianzuan.cleaning.reassembly.compose import Composition
from bianzuan.cleaning.reassembly.signers.bylines import byline

_WANTS_A_NAME = re.compile("(?:沉痛|深切)?(?:悼念|哀悼|痛悼|缅怀|追悼)|歌颂|赞颂|(?:谨以此[诗文])?敬?献给|写给|寄给")
_ASKED = "the title wants a name behind it: is the line below it who wrote the text, or of whom it speaks?"


_SIGNS = ("signature", "byline", "author-note", "note")


def with_names_in_titles(compositions: Sequence[Composition]) -> list[Composition]:
    """The articles; of whom the text below such a title speaks, he belongs to the title."""
    return [_with_name(one) if one.kind == "article" and _is_to_somebody(one) and _speaks_of(one) else one for one in compositions]


def _with_name(one: Composition) -> Composition:
    title, name = one.head
    return replace(one, head=(title, name.become("title", _ASKED, "likely")), authors=())


def _speaks_of(one: Composition) -> bool:
    name = "".join(one.head[1].plain.split())
    return any(name in piece.plain for piece in one.body if piece.kind not in _SIGNS)


def titles_to_somebody(compositions: Sequence[Composition]) -> list[PlannedFlag]:
    """A question about each name alone below such a title."""
    return [PlannedFlag("title", one.head[1].runs[0], _ASKED, "doubtful") for one in compositions if one.kind == "article" and _is_to_somebody(one)]


def _is_to_somebody(one: Composition) -> bool:
    if [piece.kind for piece in one.head] != ["title", "byline"]:
        return False
    title, name = ("".join(piece.plain.split()) for piece in one.head)
    return _WANTS_A_NAME.fullmatch(title) is not None and [author.name for author in byline(name)] == [name]
