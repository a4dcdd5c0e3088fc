"""`bianzuan index`: the compiled index with the folios as printed, or headings the tool proposes."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import click

from bianzuan.cli.loading import late_import
from bianzuan.cli.progress import Progress
from bianzuan.cli.words import Command, option_words, words
from bianzuan.messages import say
from bianzuan.model import Entry, Index
from bianzuan.reading.publication import read_publication


def command() -> click.Command:
    """The command `index`."""
    return Command(
        "index",
        help=words("index"),
        short_help=say("cli.index", "short"),
        callback=_run,
        params=[
            click.Argument(["folder"], metavar="[DIR]", default=Path(), type=click.Path(path_type=Path)),
            click.Option(["--suggest"], is_flag=True, help=option_words("suggest")),
            click.Option(
                ["--format", "form"],
                type=click.Choice(("text", "json")),
                default="text",
                show_default=True,
                help=option_words("format"),
            ),
        ],
    )


def _run(folder: Path, suggest: bool, form: str) -> None:
    config = read_publication(folder)
    with late_import():
        from bianzuan import indexing, pipeline
    with Progress() as progress:
        if suggest:
            printed = pipeline.suggest(config, progress).rstrip("\n")
        else:
            indexes = pipeline.compile_index(config, progress)
            printed = (
                json.dumps(indexing.as_json(indexes), ensure_ascii=False, indent=1)
                if form == "json"
                else "\n".join(_lines(indexes))
            )
    click.echo(printed)


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
    pages = ", ".join(locator.page for locator in entry.locators)
    references = "".join(
        f"  {say(f'cli.{key}', headings='；'.join(headings))}"
        for key, headings in (("see", entry.see), ("see_also", entry.see_also))
        if headings
    )
    yield f"{'  ' * depth}{entry.heading}{variants}{'  ' if pages else ''}{pages}{references}"
    for below in entry.entries:
        yield from _entry_lines(below, depth + 1)
