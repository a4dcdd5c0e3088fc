"""`bianzuan summary`: the folder of a build in, a page of Markdown out, as the job summaries of CI services show it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bianzuan.cli.loading import late_import
from bianzuan.cli.words import Command, GivenPath, words
from bianzuan.messages import say

if TYPE_CHECKING:
    from bianzuan.pipeline import CheckedFile, Summary

# A summary is for a glance: so many items of each kind are listed, the rest are counted.
_LISTED = 20


def command() -> click.Command:
    """The command `summary`."""
    return Command(
        "summary",
        help=words("summary"),
        short_help=say("cli.summary", "short"),
        callback=_run,
        params=[click.Argument(["folder"], metavar="[DIR]", default=Path("out"), type=GivenPath())],
    )


def _run(folder: Path) -> None:
    with late_import():
        from bianzuan import pipeline

        pipeline.load("summary")
    click.echo("\n".join(_markdown(pipeline.summarize(folder))))


def _markdown(summary: Summary) -> Iterator[str]:
    yield f"## {_plain(summary.title)}"
    yield ""
    yield from _table(
        (say("cli.summary_book"), ""),
        (say("cli.summary_pages"), f"{summary.pages:,}" if summary.pages else "–"),
        (say("cli.summary_characters"), f"{summary.characters:,}"),
        (say("cli.summary_chapters"), str(summary.chapters)),
        (say("cli.summary_sources"), str(summary.sources)),
        (say("cli.summary_open"), _open_words(summary)),
        (say("cli.summary_warnings"), str(summary.warnings)),
    )
    if summary.files:
        yield ""
        yield from _table(
            (say("cli.summary_file"), say("cli.summary_pages"), "MB", say("cli.summary_preflight")),
            *(
                (f"`{file.name}`", f"{file.pages:,}", f"{file.size / 1e6:.1f}", _verdict(file))
                for file in summary.files
            ),
        )
        if all(file.findings is None for file in summary.files):
            yield f"\n{say('cli.summary_check')}"
    yield from _findings(summary)
    yield from _open_list(summary)


def _table(*rows: tuple[str, ...]) -> Iterator[str]:
    """The first row is the head; all columns but the first are aligned to the right."""
    for number, row in enumerate(rows):
        yield f"| {' | '.join(row)} |"
        if number == 0:
            yield f"| --- |{' ---: |' * (len(row) - 1)}"


def _open_words(summary: Summary) -> str:
    if not summary.open:
        return say("cli.summary_none")
    return say("cli.summary_open_count", count=len(summary.open), doubtful=summary.doubtful)


def _verdict(file: CheckedFile) -> str:
    if file.findings is None:
        return say("cli.summary_unchecked")
    counts: dict[str, object] = {f"{name}s": file.count(name) for name in ("error", "warning")}
    return say("cli.checked", **counts)


def _findings(summary: Summary) -> Iterator[str]:
    from bianzuan.preflight import place_of  # imported late, as all stages are

    found = [
        (file, *finding) for file in summary.files for finding in file.findings or () if finding[0] != "info"
    ]
    if found:
        yield f"\n### {say('cli.summary_findings')}\n"
    for file, severity, page, folio, message in found[:_LISTED]:
        yield f"* {say(f'cli.{severity}')} `{file.name}` {place_of(page, folio)}{_plain(message)}"
    yield from _more(len(found))


def _open_list(summary: Summary) -> Iterator[str]:
    from bianzuan.reviewing import rule_label  # imported late, as all stages are

    if summary.open:
        yield f"\n### {say('cli.summary_open')}\n"
    # What a strict build fails for comes first.
    items = sorted(summary.open, key=lambda item: item.confidence != "doubtful")
    for item in items[:_LISTED]:
        yield f"* `{item.file}:{item.line}` {rule_label(item.rule)}: {_plain(item.reason)} (`{item.edit}`)"
    yield from _more(len(items))


def _more(count: int) -> Iterator[str]:
    if count > _LISTED:
        yield f"* {say('cli.summary_more', count=count - _LISTED)}"


def _plain(text: str) -> str:
    """Text that Markdown shows as it is: what it would read as markup is escaped."""
    for mark in "\\`*_[]<>|#":
        text = text.replace(mark, f"\\{mark}")
    return " ".join(text.split("\n"))
