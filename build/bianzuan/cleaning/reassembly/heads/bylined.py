"""A title and, below it, who signs: what the lines of a head are.

In: pieces of a page and the place of a line. Out: the kinds of the lines from there, or None.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from bianzuan.cleaning.reassembly.heads.below_heads import dashed_name
from bianzuan.cleaning.reassembly.heads.head_lines import (
    closed_above_reporter,
    is_line_of_verse,
    name_behind,
    only_spoken_of,
    signed_together,
)
from bianzuan.cleaning.reassembly.heads.names_alone import names_only
from bianzuan.cleaning.reassembly.heads.openings import heads_a_part, title_of_two_lines
from bianzuan.cleaning.reassembly.heads.set_apart import is_keywords
from bianzuan.cleaning.reassembly.heads.signed_alike import is_dressed_name
from bianzuan.cleaning.reassembly.heads.signed_by_place import credits_words_too, signs_by_place
from bianzuan.cleaning.reassembly.heads.subtitles import bracketed_subtitle, marked_subtitle
from bianzuan.cleaning.reassembly.heads.title_shapes import is_subtitle, title_shape
from bianzuan.cleaning.reassembly.pieces import Kind, Piece
from bianzuan.cleaning.reassembly.signers.bylines import (
    byline,
    is_labelled,
    tells_what_was_done,
)
from bianzuan.cleaning.reassembly.signers.published import published

# So many lines below a title may belong to its head, and those of more authors.
_HEAD_LINES = 6
# A site's line and that of the journal.
_DATELINES = 2
_INSTALMENT = re.compile("[（(]?(?:\\d{1,3}|[一二三四五六七八九十百]{1,4})[）)]?")
# Surnames that are words with which a title says of what it is.
_SPEAKS = "谈游"


def bylined(pieces: Sequence[Piece], index: int, alike: Mapping[int, str]) -> tuple[int, list[Kind]] | None:
    """A title at `index` with a byline below it, a subtitle or a dateline between allowed."""
    halves = title_of_two_lines(pieces, index)
    if not (title_shape(pieces[index]) or halves or closed_above_reporter(pieces, index)) or byline(pieces[index].plain) and not _signed_alike(pieces, index, alike):
        return None
    kinds: list[Kind] = ["title", "title"] if halves else ["title"]
    signed = public = False
    named: set[str] = {name_behind(pieces[index].plain)} - {""}
    below = index + len(kinds)
    together = signed_together(pieces, below)
    for place, piece in enumerate(pieces[below : below + _HEAD_LINES + len(together)], below):
        if not signed and (credits_words_too(pieces, place) or piece.kind == "caption" and piece.order in alike):
            kinds.append("byline")
            signed = True
            continue
        if piece.kind not in ("text", "editor-note") and not (piece.kind == "author-note" and not signed):
            break
        if piece.kind in ("editor-note", "author-note"):
            kinds.append(piece.kind)  # it may stand above the byline
            signed = signed or piece.order in alike
        elif not signed and dashed_name(pieces, place):
            kinds.append("byline")
            signed = True
        elif (is_subtitle(piece) or place == index + 1 and (marked_subtitle(pieces, place) or bracketed_subtitle(pieces, place))) and "subtitle" not in kinds and not signed:
            kinds.append("subtitle")
        elif not signed and kinds[-1] == "subtitle" and _INSTALMENT.fullmatch(piece.plain) and "连载" in pieces[place - 1].plain:
            kinds.append("subtitle")  # （长篇小说连载） over 17, the number of the instalment
        elif (told := published(piece.plain)) and kinds.count("dateline") < _DATELINES:
            kinds.append("dateline")
            # Only below a title does a web page say where and by whom a text was published.
            public = public or told.fields
            named.add(told.authors)
        elif is_keywords(piece.plain) and "dateline" in kinds and "keywords" not in kinds:
            kinds.append("keywords")  # a journal's site names them before the author
        elif place in together or byline(piece.plain) and signed and (is_labelled(piece.plain) or tells_what_was_done(piece.plain)):
            signed = True
            kinds.append("byline")
        elif byline(piece.plain) and signed and names_only(piece):
            return None  # one line of names below the other: a list
        elif heads_a_part(pieces, place) or only_spoken_of(pieces, place, named) or not signed and is_line_of_verse(pieces, place):
            break
        elif not signed and (byline(piece.plain) or piece.order in alike or piece.plain in named or signs_by_place(pieces, place)):
            kinds.append("byline")
            signed = True
        else:
            break
    while kinds[-1] in ("keywords", "editor-note", "author-note"):
        kinds.pop()
    return (index, kinds) if signed or public else None


def _signed_alike(pieces: Sequence[Piece], index: int, alike: Mapping[int, str]) -> bool:
    """True for 谈种树 over a name that signs as others of the page do: a title, though it could be somebody's name."""
    if index + 1 < len(pieces) and is_dressed_name(pieces[index + 1].plain) and not is_dressed_name(pieces[index].plain):
        return pieces[index + 1].order in alike  # 修伞匠 over □刘敏
    if index + 1 < len(pieces) and pieces[index + 1].order in alike and " " in pieces[index + 1].plain and " " not in pieces[index].plain:
        return True  # 修钟人 over ［波兰］ 雅·科瓦尔斯基 作
    return pieces[index].plain[0] in _SPEAKS and index + 1 < len(pieces) and pieces[index + 1].order in alike and pieces[index].order not in alike
