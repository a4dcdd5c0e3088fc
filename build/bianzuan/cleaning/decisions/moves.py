"""Blocks put elsewhere as the editor decides: a passage behind other text or below a title, halves of a paragraph joined.

In: a plan and the texts of its lines. Out: another plan that covers the same characters, its marks for lost text set
anew where text came or went; None where the words quoted are not found.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bianzuan.cleaning.planning.edits import ANYWHERE, Texts, block_text, find_block
from bianzuan.cleaning.planning.plan import Join, PagePlan, PlannedArticle, PlannedBlock
from bianzuan.cleaning.quoted import bare
from bianzuan.cleaning.reassembly.continuing import may_continue
from bianzuan.cleaning.reassembly.gaps.gaps import ANOTHER_BEGINS, breaks_off, mark_gaps
from bianzuan.cleaning.reassembly.numbering import numeral
from bianzuan.cleaning.reassembly.pieces import Piece
from bianzuan.cleaning.reassembly.rows import simplified

_TOP = -1  # as a block's index: below the title, above the first block


@dataclass(frozen=True, slots=True)
class Asked:
    """Words of a decision: where a passage begins and (if it is more than a block) ends, and what it is to follow."""

    context: str
    through: str = ""
    after: str = ""
    reason: str = ""
    gaps: bool = True  # whether lost text is marked
    near: frozenset[int] = ANYWHERE  # lines of the beginning


@dataclass(frozen=True, slots=True)
class Passage:
    """Blocks `first` to `last` of an article."""

    article: int
    first: int
    last: int

    def holds(self, place: tuple[int, int]) -> bool:
        """True for a block (article, index) of the passage."""
        return place[0] == self.article and self.first <= place[1] <= self.last


def move_passage(plan: PagePlan, texts: Texts, asked: Asked) -> PagePlan | None:
    """Put a passage behind the block that ends with `after`, or, if that is the title of an article, below it."""
    passage = passage_of(plan, texts, asked)
    target = target_of(plan, texts, "move", asked.after)
    if passage is None or target is None or passage.holds(target):
        return None
    blocks = _run_on(_blocks_of(plan, passage), texts, asked.reason)
    blocks[0] = replace(blocks[0], decided=f"moved: {asked.reason}")
    return _put(plan, texts, passage, target, blocks, asked.gaps)


def join_passage(plan: PagePlan, texts: Texts, asked: Asked) -> PagePlan | None:
    """Join the paragraph that begins with `context` to the one that ends with `after`, or to the one before it; what
    stands below it as far as `through` comes with it."""
    passage = passage_of(plan, texts, asked)
    if passage is None:
        return None
    after = asked.after
    target = target_of(plan, texts, "join", after) if after else _text_above(plan, passage)
    if target is None or passage.holds(target):
        return None
    second, *following = _run_on(_blocks_of(plan, passage), texts, asked.reason)
    first = plan.articles[target[0]].blocks[target[1]]
    if not (first.runs and second.runs):
        return None
    join = Join(first.runs[-1], second.runs[0], bool(after), 0.0, 0.0, (asked.reason,), "certain", decided=True)
    whole = replace(first, runs=first.runs + second.runs, joins=(*first.joins, join, *second.joins))
    return _put(plan, texts, passage, target, following, asked.gaps, whole)


def target_of(plan: PagePlan, texts: Texts, action: str, words: str) -> tuple[int, int] | None:
    """The block that ends with `words`, or, of a move, the title they are; None where there is none, or more than one."""
    return (_title(plan, texts, words) if action == "move" else None) or find_block(plan, texts, words, end=True)


def lines_of(plan: PagePlan, texts: Texts, asked: Asked) -> frozenset[int]:
    """Lines of the source that a passage stands in."""
    passage = passage_of(plan, texts, asked)
    return frozenset(run.line for block in _blocks_of(plan, passage) for run in block.runs) if passage else frozenset()


def passage_of(plan: PagePlan, texts: Texts, asked: Asked) -> Passage | None:
    """The blocks that words quoted begin and end; None where there are none."""
    place = find_block(plan, texts, asked.context, asked.near)
    if place is None:
        return None
    if not asked.through:
        return Passage(*place, place[1])
    end = find_block(plan, texts, asked.through, end=True) or _first_below(plan, texts, place, asked.through)
    if end is None or end[0] != place[0] or end[1] < place[1]:
        return None
    return Passage(place[0], place[1], end[1])


def _first_below(plan: PagePlan, texts: Texts, place: tuple[int, int], words: str) -> tuple[int, int] | None:
    """Where several blocks end with the same words, the first of them that is not above `place`."""
    number, first = place
    blocks = plan.articles[number].blocks
    return next(((number, i) for i in range(first, len(blocks)) if bare(block_text(blocks[i], texts)).endswith(bare(words))), None)


def _blocks_of(plan: PagePlan, passage: Passage) -> list[PlannedBlock]:
    """The blocks that have text: marks for lost text are set anew."""
    return [b for b in plan.articles[passage.article].blocks[passage.first : passage.last + 1] if not _is_mark(b)]


def _run_on(blocks: Sequence[PlannedBlock], texts: Texts, reason: str) -> list[PlannedBlock]:
    """A passage whose paragraphs follow each other, as the editor says: where a sentence is open, the next one goes on."""
    made: list[PlannedBlock] = []
    for order, block in enumerate(blocks):
        above = made[-1] if made else None
        piece = _piece(block, order, texts)
        if above and breaks_off(tail := _piece(above, order, texts)) and may_continue(tail, piece):
            join = Join(above.runs[-1], block.runs[0], True, 0.0, 0.0, (reason,), "certain", decided=True)
            made[-1] = replace(above, runs=above.runs + block.runs, joins=(*above.joins, join, *block.joins))
        else:
            made.append(block)
    return made


def _is_mark(block: PlannedBlock) -> bool:
    return block.kind == "gap" and not block.runs


def _title(plan: PagePlan, texts: Texts, words: str) -> tuple[int, int] | None:
    """The article with that title."""
    wanted = bare(words)
    found = [n for n, article in enumerate(plan.articles) if wanted and title_of(article, texts) == wanted]
    return (found[0], _TOP) if len(found) == 1 else None


def title_of(article: PlannedArticle, texts: Texts) -> str:
    """An article's title as it is looked for."""
    return bare("".join(texts[run.line][run.start : run.end] for run in article.title))


def _text_above(plan: PagePlan, passage: Passage) -> tuple[int, int] | None:
    blocks = plan.articles[passage.article].blocks
    return next(((passage.article, i) for i in range(passage.first - 1, -1, -1) if blocks[i].runs), None)


def _put(
    plan: PagePlan,
    texts: Texts,
    passage: Passage,
    target: tuple[int, int],
    blocks: Sequence[PlannedBlock],
    gaps: bool,
    whole: PlannedBlock | None = None,
) -> PagePlan:
    """The plan without the passage where it stood, with `blocks` behind the target, for which `whole` may stand."""
    made: list[PlannedArticle] = []
    for number, article in enumerate(plan.articles):
        own: list[PlannedBlock] = list(blocks) if target == (number, _TOP) else []
        for index, block in enumerate(article.blocks):
            if (number, index) == target:
                own += [whole or block, *blocks]
            elif not passage.holds((number, index)):
                own.append(block)
        touched = number in (passage.article, target[0])
        made.append(replace(article, blocks=tuple(_marked(article, own, texts, gaps) if touched else own)))
    # What stood below no title has found its place: no article is left of it. Nor is it asked any more whether text was lost
    # above it.
    first = plan.articles[passage.article].blocks[passage.first].runs[:1]
    flags = tuple(flag for flag in plan.flags if flag.rule != "gap" or flag.run not in first)
    kept = tuple(a for a in made if a.title or a.byline or any(b.runs for b in a.blocks))
    return replace(plan, articles=kept, flags=flags)


# --- marks for lost text ---------------------------------------------------------------------------


def _marked(article: PlannedArticle, blocks: Sequence[PlannedBlock], texts: Texts, gaps: bool) -> list[PlannedBlock]:
    if not gaps:
        return [block for block in blocks if not _is_mark(block)]
    if article.kind == "fragments":
        return _between_fragments(blocks)
    texted = [block for block in blocks if not _is_mark(block)]
    pieces = [_piece(block, order, texts) for order, block in enumerate(texted)]
    by_piece = {id(piece): block for piece, block in zip(pieces, texted, strict=True)}
    made = [by_piece.get(id(piece)) or _mark(piece) for piece in mark_gaps(pieces)]
    return _with_marks(made, article.blocks)


def _with_marks(made: Sequence[PlannedBlock], before: Sequence[PlannedBlock]) -> list[PlannedBlock]:
    """Between blocks that stood below each other before, the mark that stood there or none; elsewhere the new ones."""
    old, by_id = _marks(before), {id(block): block for block in made}
    kept: list[PlannedBlock] = []
    for pair, mark in _marks(made).items():
        found = old.get(pair, mark)
        kept += [found] if found else []
        kept += [by_id[pair[1]]] if pair[1] in by_id else []
    return kept


def _marks(blocks: Sequence[PlannedBlock]) -> dict[tuple[int, int], PlannedBlock | None]:
    """Each two blocks that stand below each other (0: top and end) → the mark between them."""
    found: dict[tuple[int, int], PlannedBlock | None] = {}
    above, mark = 0, None
    for block in blocks:
        if _is_mark(block):
            mark = block
        else:
            found[above, id(block)] = mark
            above, mark = id(block), None
    found[above, 0] = mark
    return found


def _between_fragments(blocks: Sequence[PlannedBlock]) -> list[PlannedBlock]:
    """No mark at the top, none twice, and none at the end but where a sentence breaks off."""
    kept: list[PlannedBlock] = []
    for block in blocks:
        if not _is_mark(block) or (kept and not _is_mark(kept[-1])):
            kept.append(block)
    return kept[:-1] if kept and _is_mark(kept[-1]) and kept[-1].reason == ANOTHER_BEGINS else kept


def _mark(piece: Piece) -> PlannedBlock:
    return PlannedBlock("gap", (), reason=piece.reason, confidence=piece.confidence)


def _piece(block: PlannedBlock, order: int, texts: Texts) -> Piece:
    plain = simplified(block_text(block, texts))
    number = numeral(plain) if block.kind == "heading" else None
    return Piece(block.kind, block.runs, plain, order, number=number, level=block.level, joins=block.joins, confidence=block.confidence)
