"""The plan of an article that was cleaned before, or set up by an editor: every block of its Markdown stays the block it is.

In: lines without front matter, classes and notes. Out: `PagePlan` of one article. What a page looked like, a cleaned
article no longer tells: an open end that was left apart for want of evidence would now be joined to its neighbour.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import replace

from bianzuan.cleaning.body import LIST_ITEM, fence_closes, fence_opened
from bianzuan.cleaning.planning.plan import PageLine, PagePlan
from bianzuan.cleaning.reassembly.compose import Composition, compose
from bianzuan.cleaning.reassembly.kinds.notes import Notes
from bianzuan.cleaning.reassembly.pieces import Kind, Piece
from bianzuan.cleaning.reassembly.rows import Row, read_rows

# Lines set in so far are not one paragraph: formulas, or paragraphs that an indent begins.
_INDENT = 4


def settled_plan(lines: Sequence[PageLine], broken: Container[int], within: Container[int] = ()) -> PagePlan:
    """One article whose blocks are the lines that no empty line parts.

    `broken`: numbers of lines that end in a line break of Markdown; other lines of a paragraph run on. `within`: of empty lines
    that stand inside a list.
    """
    rows = read_rows(lines)
    pieces = [piece for order, block in enumerate(_with_lists_whole(_blocks(rows), within)) for piece in _pieces(block, order, broken)]
    return compose([Composition((), tuple(pieces))], [], [], rows, Notes())


def _blocks(rows: Sequence[Row]) -> Iterator[list[Row]]:
    block: list[Row] = []
    fence = ""
    for index, row in enumerate(rows):
        if block and not fence and row.number != block[-1].number + 1:
            yield block
            block = []
        block.append(row)
        if fence:
            fence = "" if fence_closes(row.text, fence) else fence
        else:
            fence = fence_opened(row.text, [below.text for below in rows[index + 1 :]] if row.text.startswith("~~~") else [])
    if block:
        yield block


def _with_lists_whole(blocks: Iterable[list[Row]], within: Container[int]) -> Iterator[list[Row]]:
    """Blocks; those of one list are one."""
    above: list[Row] = []
    for block in blocks:
        if above and block[0].number - 1 in within and _is_list([*above, *block]):
            above = [*above, *block]
            continue
        if above:
            yield above
        above = block
    if above:
        yield above


def _is_item(row: Row) -> bool:
    return row.bullet or LIST_ITEM.match(row.text.strip()) is not None


def _is_list(block: Sequence[Row]) -> bool:
    return _is_item(block[0]) and all(_is_item(row) or row.depth and row.blank_before for row in block[1:])


def _pieces(block: Sequence[Row], order: int, broken: Container[int]) -> list[Piece]:
    kind = _kind(block, broken)
    whole = kind in ("code", "table", "quotation", "list")
    runs = tuple(row.whole if whole else row.run for row in block)
    plain = "\n".join(row.body for row in block)
    level = block[0].hashes
    piece = Piece(kind, runs, plain, order, level, level=level if kind == "heading" else 0, sealed=True)
    if kind == "heading" and len(block) > 1:
        # A heading ends with its line, whatever stands right below it.
        first = replace(piece, runs=runs[:1], plain=block[0].body)
        return [first, *_pieces(block[1:], order, broken)]
    if kind == "paragraph" and len(block) > 1 and all(row.indent >= _INDENT for row in block):
        return [replace(piece, runs=(row.run,), plain=row.body) for row in block]
    return [piece]


def _kind(block: Sequence[Row], broken: Container[int]) -> Kind:
    texts = [row.text.strip() for row in block]
    if fence_opened(texts[0], texts[1:]):
        return "code"
    if block[0].hashes:
        return "heading"
    if len(texts) > 1 and all(text.startswith("|") for text in texts):
        return "table"
    if all(text.startswith(">") for text in texts):
        return "quotation"
    if _is_list(block):
        return "list"
    return "verse" if any(row.number in broken for row in block[:-1]) else "paragraph"
