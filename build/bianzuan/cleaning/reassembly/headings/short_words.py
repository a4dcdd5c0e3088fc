"""Words of two or three characters that head news or lists as longer headings of the page do: 讣告, 更正 among titles of items.

In: pieces, the headings found so far, and what running text is. Out: indices of such words. Each stands as most of the others
do: below a sentence that is over, with as much or as little room above and below it.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

from bianzuan.cleaning.reassembly.headings.named_headings import stands_apart
from bianzuan.cleaning.reassembly.marks import ends_sentence, is_over
from bianzuan.cleaning.reassembly.pieces import Piece, next_text, previous_text
from bianzuan.cleaning.reassembly.signers.bylines import byline
from bianzuan.cleaning.reassembly.words.word_evidence import is_ordinary_word

_LABEL_LENGTH, _HEAD = 8, ("title", "subtitle", "byline")
# So many headings between empty lines show that a page has its headings there.
_APART = 2
# Fewer others show no pattern; a text below is longer than a name or a wish.
_LEAST, _TEXT = 3, 24


def short_words(pieces: Sequence[Piece], found: Collection[int], is_body: Callable[[Piece], bool]) -> set[int]:
    """Indices of such words; none where fewer than three longer headings stand so, or on a page of several texts, each with its author."""
    if sum(1 for piece in pieces if piece.kind == "title") > 1:
        return set()
    pattern = [_room(pieces, i) for i in found if _is_between(pieces, i, is_body)]
    words = {i for i, piece in enumerate(pieces) if i not in found and _is_word(piece) and _over_text(pieces, i, is_body)}
    # 客运 right below another line, 货运 and 目标 below a text: one that stands otherwise puts the others in doubt.
    alike = all(_is_between(pieces, i, is_body) and pattern.count(_room(pieces, i)) >= max(_LEAST, len(pattern) // 2 + 1) for i in words)
    return words if alike else set()


def _is_word(piece: Piece) -> bool:
    plain = piece.kind == "text" and piece.number is None and not piece.hashes
    return plain and 2 <= len(piece.plain) <= 3 and is_ordinary_word(piece.plain)


def _is_between(pieces: Sequence[Piece], index: int, is_body: Callable[[Piece], bool]) -> bool:
    """True below a text that is over and above running text."""
    above = previous_text(pieces, index)
    over = above >= 0 and (pieces[above].kind in _HEAD or pieces[above].kind == "text" and is_over(pieces[above].plain))
    return over and _over_text(pieces, index, is_body)


def _over_text(pieces: Sequence[Piece], index: int, is_body: Callable[[Piece], bool]) -> bool:
    below = next_text(pieces, index)
    return below >= 0 and pieces[below].kind == "text" and len(pieces[below].plain) >= _TEXT and is_body(pieces[below])


def _room(pieces: Sequence[Piece], index: int) -> tuple[bool, bool, bool]:
    below = pieces[next_text(pieces, index)]
    return pieces[index].blank_before > 0, below.blank_before > 0, pieces[index].begins


def fills_a_part(pieces: Sequence[Piece], index: int, settled: Collection[int], shaped: Collection[int]) -> bool:
    """True for the last of several short lines below a heading, which has no other text: what stands on a board."""
    above = previous_text(pieces, index)
    lines = 0
    while above >= 0 and above not in settled and (above in shaped or len(pieces[above].plain) < _LABEL_LENGTH) and not ends_sentence(pieces[above].plain):
        above, lines = previous_text(pieces, above), lines + 1
    return lines > 0 and above in settled


def of_two_characters(pieces: Sequence[Piece], found: set[int], is_shaped: Callable[[Piece], bool], is_body: Callable[[Piece], bool]) -> set[int]:
    """概况, 历史: short ones that stand apart between empty lines, as at least two longer headings of the page do; names of poems also among themselves."""
    longer = sum(1 for i in found if stands_apart(pieces, i))
    short = {i for i, p in enumerate(pieces) if p.kind == "text" and 2 <= len(p.plain) <= 3 and i not in found and is_shaped(p)}
    below = {i: pieces[after] for i in short if stands_apart(pieces, i) and (after := next_text(pieces, i)) >= 0 and after not in short}
    # Where longer names stand right above verse, short ones do: 文昌阁 among 城北渡义渡亭 and 渡口茶馆.
    over_verse = sum(1 for i in found if (after := next_text(pieces, i)) >= 0 and pieces[after].kind == "verse")
    direct = sum(1 for i in short if (after := next_text(pieces, i)) >= 0 and pieces[after].kind == "verse")
    if over_verse + (direct if direct > _APART else 0) >= _APART:
        below |= {i: pieces[after] for i in short if i and (pieces[i].blank_before or ends_sentence(pieces[i - 1].plain)) and (after := next_text(pieces, i)) >= 0 and pieces[after].kind == "verse"}
    poems = {i for i, piece in below.items() if piece.kind == "verse"}
    texts = {i for i, piece in below.items() if piece.kind == "text" and is_body(piece)} if longer >= _APART else set()
    texts |= _at_the_edge(pieces, short, is_body)
    return texts | (poems if longer + over_verse + len(poems) >= _APART else set())


def _at_the_edge(pieces: Sequence[Piece], short: Collection[int], is_body: Callable[[Piece], bool]) -> set[int]:
    """锣声, 图纸 at the left edge between paragraphs that all begin with an indent, but for what a jump line brings; one alone may be who signs the
    text above."""
    body = [piece for above, piece in zip([None, *pieces], pieces, strict=False) if piece.kind == "text" and is_body(piece) and not (above and above.kind == "jump")]
    over = {i for i in short if not pieces[i].begins and i and is_over(pieces[i - 1].plain) and (after := next_text(pieces, i)) >= 0 and pieces[after].kind == "text" and is_body(pieces[after])}
    told = len(over) >= _APART and len({pieces[i].plain for i in over}) == len(over) and len(body) > len(over) and all(piece.begins for piece in body)
    return over if told else set()


def among_poems(pieces: Sequence[Piece], found: Collection[int], is_shaped: Callable[[Piece], bool]) -> set[int]:
    """钟楼 between empty line and verse, where 大雄宝殿, 藏经阁 and others stand so: a surname begins it, but nobody's name heads the others."""
    over = {i for i, piece in enumerate(pieces) if piece.blank_before and is_shaped(piece) and piece.kind == "text" and len(piece.plain) <= _LABEL_LENGTH and _over_verse(pieces, i)}
    names = {i for i in over if i not in found and byline(pieces[i].plain)}
    return names if names and 2 * len(names) <= len(over & set(found)) >= _LEAST else set()


def _over_verse(pieces: Sequence[Piece], index: int) -> bool:
    """True right above verse, below what is no name of a poem itself."""
    below = next_text(pieces, index)
    return below == index + 1 and pieces[below].kind == "verse" and not pieces[below].blank_before
