"""Sections that a word or two name: 历史, 户口, 物产 in a gazetteer, each alone on its line above its text.

In: pieces, and the headings found so far. Out: indices of such names. One short line may be anything; where many stand
above text, no two alike, and hardly a short line stands elsewhere, they name what is below them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Sequence

from bianzuan.cleaning.reassembly.marks import ends_sentence
from bianzuan.cleaning.reassembly.numbering import RANKS
from bianzuan.cleaning.reassembly.pieces import TRANSPARENT, Piece, next_text, previous_text
from bianzuan.cleaning.reassembly.signers.bylines import byline
from bianzuan.cleaning.reassembly.signers.published import published
from bianzuan.cleaning.reassembly.words.word_evidence import is_ordinary_word

_NAME = re.compile("[\u3400-\u9fff](?:[ \u3000]?[\u3400-\u9fff]){0,7}")
# Fewer are labels of anything; text below a name is a sentence, half of the texts more than a short one.
_LEAST, _TEXT, _ENTRY = 4, 30, 16
# What stands below a poem, if two of it do.
_EXPLAINED, _OF_POEMS = frozenset(["注释", "注解", "译文", "翻译", "韵译", "白话译文", "赏析", "评析", "鉴赏", "简析", "题解", "作者简介", "创作背景"]), 2
# 简介，正文，注释，
_COMMAS, _LISTED, _ROW = re.compile("[，,、]"), 3, 200
# At the left edge, above texts that begin with an indent, two are enough; so are two words (原料, 做法) between empty lines.
_AT_EDGE, _LONGEST_WORD = 2, 4
_BODIES = ("paragraph", "list", "table", "quotation", "verse")


def section_names(pieces: Sequence[Piece], found: Collection[int]) -> set[int]:
    """Indices of names of sections, none where headings are marked, or numbered in another way than the chapters of a book."""
    numbers = [number for i in found if (number := pieces[i].number)]
    if any(pieces[i].hashes for i in found) or any(number.rank > RANKS["section"] for number in numbers):
        return set()
    short = [i for i, piece in enumerate(pieces) if piece.kind == "text" and piece.number is None and _is_short(piece)]
    names = {i for i in short if _has_text(pieces, i)}
    if (contents := _listed(pieces)) and (listed := {i for i in names if pieces[i].plain in contents}):
        return listed
    names |= {i for i in short if next_text(pieces, i) in names}  # the name of a part above that of its first section
    names = {i for i in names if _closed_above(pieces, i, names | set(found))}
    counted = Counter(pieces[i].plain for i in names)
    long = sum(1 for i in names if len(pieces[next_text(pieces, i)].plain) >= (_ENTRY if numbers else _TEXT))
    # Below the chapters and sections of a book many such names are wanted.
    least = _LEAST if numbers else _OF_POEMS if counted.keys() & _EXPLAINED else _AT_EDGE if _at_edge(pieces, names) or _words_apart(pieces, names) else _LEAST
    family = len(names) >= least and len(counted) == len(names) and 2 * long >= len(names)
    return names if family and 4 * len(names) >= 3 * len(short) else set()


def _listed(pieces: Sequence[Piece]) -> frozenset[str]:
    """What a line of several names lists, each of which stands alone on a line: the contents of the page."""
    alone = {piece.plain for piece in pieces}
    rows = (tuple(filter(None, _COMMAS.split(piece.plain))) for piece in pieces if _COMMAS.search(piece.plain) and len(piece.plain) <= _ROW)
    return frozenset(name for names in rows if len(names) >= _LISTED and alone.issuperset(names) for name in names)


def _at_edge(pieces: Sequence[Piece], names: Collection[int]) -> bool:
    """True if paragraphs begin with an indent here, those below the names, too, and no name has it; nor is one a person's."""
    if any(pieces[i].begins or byline(pieces[i].plain) for i in names):
        return False
    below = [pieces[next_text(pieces, i)] for i in names if next_text(pieces, i) not in names]
    counted = (piece for piece in below if piece.number is None and piece.kind == "text")
    return any(piece.begins for piece in below) and all(piece.begins for piece in counted)


def _words_apart(pieces: Sequence[Piece], names: Collection[int]) -> bool:
    """True for words, most of which the dictionary has, that empty lines part from the texts above and below; for nobody's name."""
    texts = [pieces[i].plain for i in names]
    if any(len(text) > _LONGEST_WORD or byline(text) for text in texts) or 2 * sum(map(is_ordinary_word, texts)) <= len(texts):
        return False
    return all(_stands_apart(pieces, i, names) for i in names)


def _stands_apart(pieces: Sequence[Piece], index: int, names: Collection[int]) -> bool:
    """True between empty lines, right above text; below a picture a word says what it shows."""
    below = next_text(pieces, index)
    pictured = index > 0 and pieces[index - 1].kind in TRANSPARENT
    return bool(pieces[index].blank_before and pieces[below].blank_before) and below not in names and not pictured


def _is_short(piece: Piece) -> bool:
    return _NAME.fullmatch(piece.plain) is not None and not (piece.full or published(piece.plain) or _is_signed(piece.plain))


def _is_signed(text: str) -> bool:
    """True for several names, or one with its post; 水利 and 田赋 begin with a surname as well."""
    authors = byline(text)
    return len(authors) > 1 or any(author.role for author in authors)


def _has_text(pieces: Sequence[Piece], index: int) -> bool:
    below = next_text(pieces, index)
    return below >= 0 and (pieces[below].kind in _BODIES or pieces[below].kind == "text" and ends_sentence(pieces[below].plain))


def _closed_above(pieces: Sequence[Piece], index: int, headings: Collection[int]) -> bool:
    """True where a text begins, or has ended."""
    above = previous_text(pieces, index)
    return above < 0 or above in headings or pieces[above].kind != "text" or ends_sentence(pieces[above].plain)
