"""A page read in order that nothing proves to be in order. In: pieces, heads, stretches. Out: a question to the editor, or none.

Columns that end where paragraphs end leave no sentence open, and texts on one theme say the same words: if no number runs
through two of them, a page whose columns were copied in a wrong order looks like any other. It is not taken apart, for most
such pages are in order; but whose each paragraph is only a reader can tell. Without the sentence model nobody is asked.
"""

from __future__ import annotations

from collections.abc import Sequence

from bianzuan.cleaning.planning.plan import PlannedFlag
from bianzuan.cleaning.reassembly.heads.head import Head
from bianzuan.cleaning.reassembly.order.stretches import Stretch, text_above, top_numbers
from bianzuan.cleaning.reassembly.pieces import Piece, text_pieces
from bianzuan.cleaning.reassembly.words.meaning import nearest_texts

_REASON = "texts on one theme, signed by different authors: nothing but the page shows that each paragraph stands below its own title"
_BEGINS_WITHIN = "text above the first title: it goes on from another page, or the columns are out of order"
# A text of one paragraph has not stood in two columns; more pieces than this have stood on no page of a newspaper.
_PARAGRAPHS, _PAGE = 2, 300
# Two texts whose subjects are so near speak of one thing: of the pairs of 116 articles of a newspaper 1 in 100.
_NEAR = 0.65


def begins_within(stretches: Sequence[Stretch]) -> tuple[PlannedFlag, ...]:
    """One flag at the top of a page that begins in the middle of a text and is left as it stands."""
    piece = text_above(stretches)
    return () if piece is None else (PlannedFlag("attribution", piece.runs[0], _BEGINS_WITHIN, "doubtful"),)


def unproven(pieces: Sequence[Piece], heads: Sequence[Head], stretches: Sequence[Stretch]) -> tuple[PlannedFlag, ...]:
    """One flag, at the title of the second text, if texts of several authors on one theme stand below each other, two of them unnumbered."""
    texts = [
        text_pieces(p for stretch in stretches if stretch.head == number for p in stretch.pieces) for number in range(len(heads))
    ]
    plain = sum(1 for text in texts if text and not any(value > 0 for value in top_numbers(text)))
    long = [number for number, text in enumerate(texts) if sum(p.kind == "paragraph" for p in text) >= _PARAGRAPHS]
    authors = {tuple(author.name for author in head.authors) for head in heads if head.authors}
    if plain < 2 or len(pieces) > _PAGE or len(long) < 2 or len(authors) < 2:
        return ()
    titles = ["".join(p.plain for p in pieces[heads[number].start : heads[number].end]) for number in long]
    if nearest_texts(titles, [[p.plain for p in texts[number]] for number in long]) < _NEAR:
        return ()
    return (PlannedFlag("attribution", pieces[heads[1].start].runs[0], _REASON, "doubtful"),)
