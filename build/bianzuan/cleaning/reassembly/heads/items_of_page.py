"""Items of a newspaper's page that nobody signs: 商会筹办平粜, 女子师范开运动会, 更正, each over its own text, below the masthead.

In: the articles of a page. Out: the same, each item an article of its own. Where the masthead names the page, titles stand below each
other; headings of one text look like them. Their words part the two: parts of one text speak of the same things, items of a page
of nothing in common. Both signs are needed, else the parts stay one article.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations, pairwise

from bianzuan.cleaning.planning.plan import PlannedFlag
from bianzuan.cleaning.reassembly.compose import Composition
from bianzuan.cleaning.reassembly.headings.headings import is_body
from bianzuan.cleaning.reassembly.heads.mastheads import names_page
from bianzuan.cleaning.reassembly.heads.tails import names_notice
from bianzuan.cleaning.reassembly.pieces import Piece
from bianzuan.cleaning.reassembly.words.wording import is_of_another, shares
from bianzuan.model import Author

# Parts of one text share .05 to .2 of their bits in the mean, and some two of them .14 at least; items of a page .08 at most, and no two
# of them more than .11. Two parts alone say less.
_ITEMS, _ANY_TWO, _ONE_PAIR = 0.08, 0.12, 0.05
# So many authors of a page, and so many headings on all of it; 附记 and 尾声 head the end of a text.
_SEVERAL, _FEW, _LABEL = 3, 2, 4
# Less than this is no text to hold against another one.
_TEXT = 40
_POET = re.compile("(?P<title>[^，。：；！？ \u3000]{2,16})[ \u3000]+(?P<poet>[\u3400-\u9fff]{2,3})")


def with_items_apart(compositions: Sequence[Composition], on_page: bool = False) -> list[Composition]:
    """All articles; those below a masthead that nobody signs, item by item, and what nobody signs below the texts of authors.
    `on_page`: the masthead stood above no title."""
    on_page = on_page or bool(compositions) and names_page(compositions[0].head)
    if not on_page and not _has_one_heading(compositions):
        return list(compositions)
    return [item for one in compositions for item in (_below_signed(one) if one.authors else _items(one) if on_page else [one])]


def without_answered(flags: Sequence[PlannedFlag], before: Sequence[Composition], after: Sequence[Composition]) -> list[PlannedFlag]:
    """The questions but for those whose text a paragraph is, where it has become an item of its own."""
    known = {one.head[0].order for one in before if one.head}
    lines = {run.line for one in after if one.head and one.head[0].order not in known for piece in one.body for run in piece.runs}
    return [flag for flag in flags if flag.rule != "attribution" or flag.run.line not in lines]


def _has_one_heading(compositions: Sequence[Composition]) -> bool:
    """True for several texts of several authors, all but one without headings, and that one with one or two: so titles stand that nobody signs."""
    signed = [one for one in compositions if one.authors and one.kind == "article"]
    headings = [sum(1 for piece in one.body if piece.kind == "heading") for one in compositions]
    several = len({one.authors for one in signed}) >= _SEVERAL
    return several and sum(1 for count in headings if count) == 1 and max(headings) <= _FEW


def _below_signed(article: Composition) -> list[Composition]:
    """The text of an author, and what below it is another item: from some heading on, no part says what his text says."""
    body = article.body
    starts = [i for i, piece in enumerate(body) if i and piece.kind == "heading" and len(piece.plain) > _LABEL and _is_title(body, i)]
    for place, start in enumerate(starts):
        own = _words(body[:start])
        parts = [body[a:b] for a, b in pairwise([*starts[place:], len(body)])]
        if all(is_of_another(_words(part), own) for part in parts):
            return [replace(article, body=body[:start]), *(_item(part[0], part[1:]) for part in parts)]
    return [article]


def _words(part: Sequence[Piece]) -> str:
    return "".join(piece.plain for piece in part if piece.kind == "paragraph")


def _items(article: Composition) -> list[Composition]:
    body = article.body
    starts = [i for i, piece in enumerate(body) if piece.kind == "heading" or i and (_is_notice(body, i) or _is_poem(body, i))]
    if article.kind != "article" or article.authors or not starts or not starts[0] or not all(_is_title(body, i) for i in starts):
        return [article]
    parts = [body[start:end] for start, end in pairwise([0, *starts, len(body)])]
    if not _speak_of_nothing_in_common(list(map(_words, parts))):
        return [article]
    first, *others = parts
    return [replace(article, body=first), *(_item(part[0], part[1:]) for part in others)]


def _item(title: Piece, body: Sequence[Piece]) -> Composition:
    poem = _POET.fullmatch(title.plain) if body[0].kind == "verse" else None
    if poem is None or len(title.runs) > 1:
        return Composition((title.become("title"),), tuple(body))
    run = title.runs[0]
    named = replace(title, runs=(replace(run, end=run.start + poem.end("title")),), plain=poem["title"]).become("title")
    signed = replace(title, runs=(replace(run, start=run.start + poem.start("poet")),), plain=poem["poet"]).become("byline")
    return Composition((named, signed), tuple(body), (Author(poem["poet"]),))


def _is_poem(body: Sequence[Piece], index: int) -> bool:
    """True for 沧江竹枝词　瘦鹤 above verse: its title, and the poet by whatever name."""
    return body[index].kind == "paragraph" and index + 1 < len(body) and body[index + 1].kind == "verse" and _POET.fullmatch(body[index].plain) is not None


def _is_notice(body: Sequence[Piece], index: int) -> bool:
    return body[index].kind == "paragraph" and names_notice(body[index].plain) and (body[index - 1].kind == "verse" or body[index].blank_before > 0)


def _is_title(body: Sequence[Piece], index: int) -> bool:
    """True for a line without number or mark, right above text; a notice may be short."""
    piece = body[index]
    if _is_notice(body, index):
        return index + 1 < len(body)
    below = body[index + 1] if index + 1 < len(body) else None
    return piece.number is None and not piece.hashes and below is not None and (below.kind == "verse" or below.kind == "paragraph" and is_body(below))


def _speak_of_nothing_in_common(parts: Sequence[str]) -> bool:
    told = [shares(one, other) for one, other in combinations([part for part in parts if len(part) >= _TEXT], 2)]
    return bool(told) and max(told) < (_ANY_TWO if len(told) > 1 else _ONE_PAIR) and sum(told) < _ITEMS * len(told)
