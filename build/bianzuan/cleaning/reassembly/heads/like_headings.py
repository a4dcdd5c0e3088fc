"""Titles that may head but the first of several short reports: 市场 over one paragraph, and 交通, 天气 below it over one each.

In: the articles of a page. Out: a question for each such title. An essay may be built so, too: of 故乡, over 童年 and 老井, nobody is
asked; three such headings, or a title that papers file under, are a reason to. A title that is marked as one (#, <h1>) is one.
"""

from __future__ import annotations

from collections.abc import Sequence

from bianzuan.cleaning.planning.plan import PlannedFlag
from bianzuan.cleaning.reassembly.compose import Composition
from bianzuan.cleaning.reassembly.headings.rubrics import LEAST, WITH_FIRST, WORD, is_filed_under
from bianzuan.cleaning.reassembly.words.word_evidence import is_ordinary_word

# A report is short; an essay has longer parts.
_REPORT = 150
_ASKED = "the title is a word as the headings below it are: is it one of them, and the article without a title?"


def titles_like_headings(compositions: Sequence[Composition]) -> list[PlannedFlag]:
    """A question about each title that is built as all headings below it, over one paragraph as each of them is."""
    return [PlannedFlag("title", one.head[0].runs[0], _ASKED, "doubtful") for one in compositions if one.kind == "article" and _is_like_headings(one)]


def _is_like_headings(one: Composition) -> bool:
    if len(one.head) != 1 or one.head[0].kind != "title" or not WORD.fullmatch(one.head[0].plain) or not is_ordinary_word(one.head[0].plain):
        return False
    title, headings = one.head[0], [piece for piece in one.body if piece.kind == "heading"]
    if title.hashes or any(piece.hashes for piece in headings) or len(headings) + 1 < (LEAST if is_filed_under(title.plain) else WITH_FIRST):
        return False
    in_turn = all((piece.kind == "heading") == (place % 2 == 1) for place, piece in enumerate(one.body))
    return in_turn and 2 * len(headings) + 1 == len(one.body) and all(WORD.fullmatch(piece.plain) for piece in headings) and all(len(piece.plain) <= _REPORT for piece in one.body)
