"""What a cleaning did, as a table on the terminal: one line a document, then one a class of edits."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Sequence

import click

from bianzuan import reviewing
from bianzuan.cli.words import colour
from bianzuan.messages import say
from bianzuan.model import Cleaned, Confidence

# Longer names are cut in the middle: their ends tell them apart.
_NAME_WIDTH = 34
# More documents than a screen has lines are summed up only.
_MOST = 40


def print_table(cleaned: Sequence[Cleaned]) -> None:
    """Articles, characters kept and dropped, edits by confidence and open items of each document; edits by class."""
    tallies = [reviewing.tally(one) for one in cleaned]
    head = [say(f"reviewing.table_{name}") for name in ("document", "articles", "kept", "dropped")]
    head += [say(f"reviewing.page_confidence_{name}") for name in reviewing.CONFIDENCES]
    head.append(say("reviewing.page_filter_open"))
    rows = [_row(tally.name, [tally]) for tally in tallies] if len(tallies) <= _MOST else []
    if len(tallies) > 1:
        rows.append(_row(say("reviewing.table_all"), tallies))
    _print([head, *rows], totals=len(tallies) > 1)
    edits: Counter[tuple[str, Confidence]] = Counter()
    for tally in tallies:
        edits.update(tally.edits)
    names = [*(name for name, _ in reviewing.CLASSES), "other"]
    classes = [
        [say(f"reviewing.class_{name}"), *(str(edits[name, sure] or "–") for sure in reviewing.CONFIDENCES)]
        for name in names
        if any(edits[name, sure] for sure in reviewing.CONFIDENCES)
    ]
    if classes:
        heading = [say("reviewing.table_class"), *head[4:7]]
        _print([heading, *classes], totals=False)


def print_waiting(cleaned: Sequence[Cleaned], *, only_open: bool = False) -> None:
    """What the number of open items does not say: questions that come after them, and pages whose order wants a look; of
    those only what waits for a decision, if `only_open`."""
    if more := sum(one.unasked for one in cleaned):
        click.echo(say("cli.clean_more", more=more))
    orders = [order for order in map(reviewing.page_order, cleaned) if order and not (only_open and order.order == "together")]
    for order in orders[:_MOST]:
        click.echo(say("cli.clean_order", file=order.name, words=order.words))
    if len(orders) > _MOST:
        click.echo(say("cli.summary_more", count=len(orders) - _MOST))


def _row(name: str, tallies: Sequence[reviewing.Tally]) -> list[str]:
    edits = Counter[Confidence]()
    for tally in tallies:
        for (_, sure), count in tally.edits.items():
            edits[sure] += count
    sums = [sum(getattr(tally, field) for tally in tallies) for field in ("articles", "kept", "dropped")]
    counts = [*sums, *(edits[sure] for sure in reviewing.CONFIDENCES), sum(tally.open for tally in tallies)]
    return [_shortened(name), *(f"{count:,}" if count else "–" for count in counts)]


def _shortened(name: str) -> str:
    """A name of so many columns; what is cut out in its middle stands nowhere else."""
    if _width(name) <= _NAME_WIDTH:
        return name
    half = (_NAME_WIDTH - 1) // 2
    return f"{_head(name, half)}…{_head(name[::-1], half)[::-1]}"


def _head(text: str, columns: int) -> str:
    """The first characters, as many as have room."""
    size = len(text)
    while _width(text[:size]) > columns:
        size -= 1
    return text[:size]


def _print(rows: Sequence[Sequence[str]], *, totals: bool) -> None:
    """Columns as wide as their widest cell; names to the left, numbers to the right."""
    widths = [max(_width(row[column]) for row in rows) for column in range(len(rows[0]))]
    for number, row in enumerate(rows):
        cells = [_padded(cell, width, left=not place) for place, (cell, width) in enumerate(zip(row, widths, strict=True))]
        line = "  ".join(cells).rstrip()
        bold = number == 0 or (totals and number == len(rows) - 1)
        click.echo(click.style(line, bold=True) if bold else line, color=colour())
    click.echo()


def _padded(cell: str, width: int, *, left: bool) -> str:
    space = " " * (width - _width(cell))
    return cell + space if left else space + cell


def _width(text: str) -> int:
    """Columns of a terminal; Han take two."""
    return sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in text)
