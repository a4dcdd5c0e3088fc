"""On a page read in order: the paragraphs that speak most of another title's subject. In: pieces, heads, stretches. Out: one question, or none.

A column that ends where a paragraph ends may stand below another author's title and use none of its words. Where words lean
as far as `foreign` asks, the page is taken apart; where only the sentence model says that paragraphs are nearer to
another text than to what stands around them, that is one sign, not two: they stay, and the editor is asked about them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bianzuan.cleaning.planning.plan import PlannedFlag
from bianzuan.cleaning.reassembly.heads.heads import Head
from bianzuan.cleaning.reassembly.order.nearer import gains_below
from bianzuan.cleaning.reassembly.order.stretches import Stretch, top_numbers
from bianzuan.cleaning.reassembly.pieces import Piece, text_pieces

_REASON = "speaks rather of what stands below 《{}》; nothing but the page shows that it stands below its own title"
# Of 593 pages in order (made-up texts and articles of a newspaper, two to four a page, on different themes) 10 have a run that is so much
# nearer to another text, of 25 with a column below another's title that words did not tell 10, mostly that column.
_LEANING = 0.5
# A text of more pieces is no page of a newspaper; each of them is weighed against all others.
_PAGE = 80


def leaning(pieces: Sequence[Piece], heads: Sequence[Head], stretches: Sequence[Stretch]) -> tuple[PlannedFlag, ...]:
    """One flag, at the paragraph that likeliest begins another author's column, if any speaks so much of another title."""
    texts = [text_pieces(p for stretch in stretches if stretch.head == number for p in stretch.pieces) for number in range(len(heads))]
    authors = {tuple(author.name for author in head.authors) for head in heads if head.authors}
    if len(authors) < 2 or sum(map(len, texts)) > _PAGE or any(value > 0 for text in texts for value in top_numbers(text)):
        return ()
    titles = ["".join(p.plain for p in pieces[head.start : head.end]) for head in heads]
    best = max(_runs(titles, texts), key=lambda run: run.gain, default=None)
    if best is None or best.gain < _LEANING:
        return ()
    first = texts[best.own][best.start]
    named = "".join(p.plain for p in pieces[heads[best.other].start : heads[best.other].end] if p.kind == "title")
    return (PlannedFlag("attribution", first.runs[0], _REASON.format(named), "doubtful"),)


@dataclass(frozen=True, slots=True)
class _Run:
    """Pieces of the text of a head, from `start` on, and how much nearer they are to another."""

    own: int
    start: int
    other: int
    gain: float


def _runs(titles: Sequence[str], texts: Sequence[Sequence[Piece]]) -> Iterator[_Run]:
    """Each paragraph but the first of a text, and each end of a text."""
    sections = [[title, *(piece.plain for piece in text)] for title, text in zip(titles, texts, strict=True)]
    at = 0
    runs: list[tuple[int, int, range]] = []
    for own, text in enumerate(texts):
        for start in range(1, len(text)):
            ends = {start + 1, len(text)}
            runs += [(own, start, range(at + 1 + start, at + 1 + end)) for end in ends if text[start].kind == "paragraph"]
        at += len(text) + 1
    for (own, start, _), gains in zip(runs, gains_below([run for _, _, run in runs], sections), strict=True):
        yield max((_Run(own, start, other, gain) for other, gain in enumerate(gains) if other != own), key=lambda run: run.gain)
