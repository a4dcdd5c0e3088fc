"""On a page read in order: the paragraphs that speak most of another title's subject. In: pieces, heads, stretches. Out: questions, mostly none.

A column that ends where a paragraph ends may stand below another author's title and use none of its words. Where words lean
as far as `foreign` asks, the page is taken apart; where only the sentence model says that paragraphs are nearer to
another text than to what stands around them, that is one sign, not two: they stay, and the editor is asked about them.
So are paragraphs that both put elsewhere on a page whose words tell little, because texts without a known title stand on it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bianzuan.cleaning.planning.plan import PlannedFlag
from bianzuan.cleaning.reassembly.headings.headings import is_body
from bianzuan.cleaning.reassembly.heads.head import Head
from bianzuan.cleaning.reassembly.order.foreign import runs_of_another
from bianzuan.cleaning.reassembly.order.nearer import gains_below
from bianzuan.cleaning.reassembly.order.stretches import Stretch, top_numbers
from bianzuan.cleaning.reassembly.pieces import Piece, text_pieces
from bianzuan.cleaning.reassembly.signers.reports import begins_report

_REASON = "speaks rather of what stands below 《{}》; nothing but the page shows that it stands below its own title"
# Of 593 pages in order (made-up texts and articles of a newspaper, two to four a page, on different themes) 10 have a run that is so much
# nearer to another text, of 25 with a column below another's title that words did not tell 10, mostly that column.
_LEANING = 0.5
# Of 345 pages in order 1 has a last paragraph that is nearer to another text by .3, none by .4: there a column of one paragraph stands unseen,
# below the last number, too.
_LEANING_LAST = 0.4
# An editor looks at a page once it is asked about.
_MOST = 3
# A text of more pieces is no page of a newspaper; each of them is weighed against all others.
_PAGE = 80


def leaning(pieces: Sequence[Piece], heads: Sequence[Head], stretches: Sequence[Stretch]) -> tuple[PlannedFlag, ...]:
    """A flag at each run of paragraphs that words and model put below another title; else one, at the paragraph that likeliest begins another
    author's column, if any speaks so much of another title."""
    texts = [text_pieces(p for stretch in stretches if stretch.head == number for p in stretch.pieces) for number in range(len(heads))]
    if sum(map(len, texts)) > _PAGE:
        return ()
    numbered = any(value > 0 for text in texts for value in top_numbers(text))
    titles = ["".join(p.plain for p in pieces[head.start : head.end]) for head in heads]
    named = ["".join(p.plain for p in pieces[head.start : head.end] if p.kind == "title") for head in heads]
    if not numbered and (asked := tuple(_by_both(titles, texts, named))):
        return asked
    authors = {tuple(author.name for author in head.authors) for head in heads if head.authors}
    leaning = [run for run in _runs(titles, texts) if _leans(run, len(texts[run.own]), numbered)] if len(authors) > 1 else []
    best = max(leaning, key=lambda run: run.gain, default=None)
    return (_question(texts[best.own][best.start], named[best.other]),) if best is not None else ()


def _leans(run: _Run, count: int, numbered: bool) -> bool:
    """True if a run is so much nearer to another text that an editor should look; numbers that count on hold all but the last paragraph."""
    return run.gain >= _LEANING and not numbered or run.gain >= _LEANING_LAST and run.start == count - 1


def _question(piece: Piece, title: str) -> PlannedFlag:
    return PlannedFlag("attribution", piece.runs[0], _REASON.format(title), "doubtful")


def _by_both(titles: Sequence[str], texts: Sequence[Sequence[Piece]], named: Sequence[str]) -> Iterator[PlannedFlag]:
    """Where rare words and the model agree but the page gives other reasons for that: reports between the texts whose titles are not known.

    A run that begins with a title or like a report is such a one, and speaks of something else by right.
    """
    at = [None if row == 0 else text[row - 1] for text in texts for row in range(len(text) + 1)]
    for run in runs_of_another([[title, *(piece.plain for piece in text)] for title, text in zip(titles, texts, strict=True)])[:_MOST]:
        first = at[run.start]
        if first is not None and is_body(first) and not begins_report(first.plain):
            yield _question(first, named[run.head])


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
