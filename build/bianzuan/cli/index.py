"""`bianzuan index`: the compiled index with the folios as printed, proposals for it, a review of it, an import."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bianzuan.cli.loading import late_import
from bianzuan.cli.progress import Progress
from bianzuan.cli.words import Command, GivenPath, option_words, words
from bianzuan.messages import say
from bianzuan.model import Entry, Heading, Index
from bianzuan.reading import read_source
from bianzuan.reading.publication import read_publication

if TYPE_CHECKING:
    from bianzuan.indexing import Crowded
    from bianzuan.pipeline import OpenDate

# Between heading and subheading.
SEPARATOR = "，"


def command() -> click.Command:
    """The command `index`."""
    return Command(
        "index",
        help=words("index"),
        short_help=say("cli.index", "short"),
        callback=_run,
        params=[
            click.Argument(["folder"], metavar="[DIR]", default=Path(), type=GivenPath()),
            click.Option(["--suggest"], is_flag=True, help=option_words("suggest")),
            click.Option(["--review"], is_flag=True, help=option_words("review")),
            click.Option(
                ["--import", "imported"],
                metavar="FILE",
                type=GivenPath(exists=True, dir_okay=False),
                help=option_words("import"),
            ),
            click.Option(
                ["--format", "form"],
                type=click.Choice(("text", "json", "tsv")),
                default="text",
                show_default=True,
                help=option_words("format"),
            ),
        ],
    )


def _run(folder: Path, suggest: bool, review: bool, imported: Path | None, form: str) -> None:
    config = read_publication(folder)
    with late_import():
        from bianzuan import indexing, pipeline

        pipeline.load()
    if imported:
        text = read_source(imported, str(imported)).text
        click.echo(indexing.rows_toml(indexing.import_rows(text, str(imported), config.headings)).rstrip("\n"))
        return
    with Progress() as progress:
        if suggest:
            printed = pipeline.suggest(config, progress).rstrip("\n")
        elif review:
            edition, indexes = pipeline.compile_edition(config, progress)
            crowded = indexing.crowded(indexes, edition.marks, edition.publication)
            unmatched = indexing.unmatched(edition.marks)
            dates = pipeline.open_dates(config, edition.cleaned, edition.publication, edition.marks)
            printed = "\n".join(_review(indexing.doubtful(edition.marks), crowded, unmatched, dates))
        else:
            indexes = pipeline.compile_index(config, progress)
            if form == "json":
                printed = json.dumps(indexing.as_json(indexes), ensure_ascii=False, indent=1)
            else:
                printed = indexing.as_tsv(indexes) if form == "tsv" else "\n".join(_lines(indexes))
    click.echo(printed)


def _review(
    doubtful: Sequence[Heading],
    crowded: Sequence[Crowded],
    unmatched: Sequence[Heading],
    dates: Sequence[OpenDate],
) -> Iterator[str]:
    """What an indexer would look at again."""
    if not (doubtful or crowded or unmatched or dates):
        yield say("indexing.review_nothing")
    if doubtful:
        yield say("indexing.review_doubtful")
        yield from (f"  {heading.path[-1]}  {heading.reading}" for heading in doubtful)
    for one in crowded:
        heading = SEPARATOR.join(one.path)
        yield say("indexing.review_crowded", heading=heading, index=one.index, count=one.locators)
        if one.proposals:
            terms = "  ".join(f"{term} {count}" for term, count in one.proposals)
            yield f"  {say('indexing.review_subheadings', terms=terms)}"
    for lost in unmatched:
        yield say("indexing.review_unmatched", heading=SEPARATOR.join(lost.path), index=lost.index)
    if dates:
        yield say("indexing.review_open")
        yield from (f"  {one.file}:{one.line}  {one.passage}" for one in dates)


def _lines(indexes: tuple[Index, ...]) -> Iterator[str]:
    for index in indexes:
        yield index.title
        for group in index.groups:
            yield f"\n{group.label}"
            for entry in group.entries:
                yield from _entry_lines(entry, 1)
        yield ""


def _entry_lines(entry: Entry, depth: int) -> Iterator[str]:
    variants = f"（{'；'.join(entry.variants)}）" if entry.variants else ""
    pages = ", ".join(
        locator.page + (say(f"indexing.where_{locator.where}") if locator.where else "") for locator in entry.locators
    )
    references = "".join(
        f"  {say(f'cli.{key}', headings='；'.join(headings))}"
        for key, headings in (("see", entry.see), ("see_also", entry.see_also))
        if headings
    )
    yield f"{'  ' * depth}{entry.heading}{variants}{'  ' if pages else ''}{pages}{references}"
    for below in entry.entries:
        yield from _entry_lines(below, depth + 1)
