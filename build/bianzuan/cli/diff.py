"""`bianzuan diff`: two builds, or two git revisions of a publication, in; the table of revisions (修订对照表) out."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path

import click

from bianzuan.cli.failures import CommandLineError
from bianzuan.cli.loading import late_import
from bianzuan.cli.progress import Progress
from bianzuan.cli.words import Command, GivenPath, colour, option_words, words
from bianzuan.errors import ExitCode, Problem
from bianzuan.messages import say
from bianzuan.model import Revision, Revisions, Strand, Wording
from bianzuan.reading.publication import read_publication

FORMATS = ("text", "html", "pdf", "json")
# What stands between two runs of text of which the middle is left out.
_ELIDED = "…"


def command() -> click.Command:
    """The command `diff`."""
    return Command(
        "diff",
        help=words("diff"),
        short_help=say("cli.diff", "short"),
        callback=_run,
        params=[
            click.Argument(["paths"], nargs=-1, metavar="OLD NEW | [DIR]", type=GivenPath()),
            click.Option(["--rev", "revisions"], multiple=True, metavar="REVISION", help=option_words("rev")),
            click.Option(
                ["--format", "form"],
                type=click.Choice(FORMATS),
                default="text",
                show_default=True,
                help=option_words("format"),
            ),
            click.Option(
                ["-o", "--output"], metavar="FILE", type=GivenPath(), help=option_words("diff_output")
            ),
            click.Option(["--exit-code"], is_flag=True, help=option_words("exit_code")),
        ],
    )


def _run(
    paths: tuple[Path, ...], revisions: tuple[str, ...], form: str, output: Path | None, exit_code: bool
) -> int:
    if len(revisions) > 2 or len(paths) != 2 - bool(revisions) and not (revisions and not paths):
        raise CommandLineError(Problem("cli.diff_arguments"))
    with late_import():
        from bianzuan import binding, comparing, pipeline

        pipeline.load("wording")
    if revisions:
        old, new = _of_revisions(paths[0] if paths else Path(), revisions)
    else:
        old, new = (pipeline.built_wording(path) for path in paths)
    table = comparing.compare(old, new)
    data = _as_bytes(table, form)
    target = output or (Path(f"revisions.{form}") if form in ("html", "pdf") else None)
    if target:
        binding.write_atomically(target, data)
        click.echo(target)
    elif form == "text":
        click.echo("\n".join(_lines(table)), color=colour())
    else:
        click.echo(data.decode(), nl=False)
    return int(ExitCode.FAILED if exit_code and not table.same else ExitCode.DONE)


def _of_revisions(folder: Path, revisions: tuple[str, ...]) -> tuple[Wording, Wording]:
    """Of two revisions, or of one and the files as they are."""
    with late_import():
        from bianzuan import pipeline

        pipeline.load("wording")
    with Progress() as progress:
        old = pipeline.revision_wording(folder, revisions[0], progress)
        if len(revisions) == 2:
            return old, pipeline.revision_wording(folder, revisions[1], progress)
        return old, pipeline.laid_wording(read_publication(folder), progress)


def _as_bytes(table: Revisions, form: str) -> bytes:
    with late_import():
        from bianzuan import comparing, pipeline

        pipeline.load("wording")
    match form:
        case "json":
            return (json.dumps(comparing.revisions_json(table), ensure_ascii=False, indent=1) + "\n").encode()
        case "html":
            return pipeline.revisions_page(table)
        case "pdf":
            return pipeline.revisions_pdf(table)
        case _:
            return (click.unstyle("\n".join(_lines(table))) + "\n").encode()


# --- text ------------------------------------------------------------------------------------------


def _lines(table: Revisions) -> Iterator[str]:
    yield click.style(say("comparing.head", title=table.new.title), bold=True)
    yield click.style(f"− {_edition(table.old)}", fg="red")
    yield click.style(f"+ {_edition(table.new)}", fg="green")
    if table.same:
        yield say("comparing.same")
    else:
        counts: dict[str, object] = {kind: table.count(kind) for kind in ("added", "removed", "changed", "moved")}
        yield say("comparing.counts", **counts)
    for portion in table.portions:
        former = f"  {say('comparing.formerly', title=portion.old_title)}" if portion.old_title else ""
        yield ""
        yield click.style(portion.title, bold=True) + former
        for row in portion.revisions:
            yield from _row(row)
    if table.repaged:
        yield ""
        yield say("comparing.repaged", count=table.repaged)


def _edition(wording: Wording) -> str:
    key = "side" if wording.pages else "side_without_pages"
    size = say(f"comparing.{key}", pages=wording.pages, characters=wording.characters)
    return f"{wording.title}  {wording.edition}  {size}".replace("    ", "  ")


def _row(row: Revision) -> Iterator[str]:
    kind = click.style(say(f"comparing.{row.kind}"), fg="yellow")
    shown = ["− " + _text(row.old, "[-", "-]", "red")] if row.old else []
    shown += ["+ " + _text(row.new, "{+", "+}", "green")] if row.new else []
    if row.what == "heading-of-index":
        # A heading says itself what it is and where; those that came or went are told in a line.
        yield from [f"  {kind}  {shown[0]}"] if len(shown) == 1 else [f"  {kind}", *(f"    {line}" for line in shown)]
        return
    yield "  " + "  ".join(part for part in (kind, _kinds(row), _pages(row), _origin(row)) if part)
    if row.old == row.new:
        yield f"    {_text(row.new, '', '')}"
    else:
        yield from (f"    {line}" for line in shown)


def _pages(row: Revision) -> str:
    sides = [page for page, strands in ((row.old_page, row.old), (row.new_page, row.new)) if strands]
    if not any(sides):
        return ""
    return " → ".join(say("comparing.page", page=page) if page else say("comparing.no_page") for page in sides)


def _origin(row: Revision) -> str:
    return say("comparing.origin", portion=row.origin) if row.origin else ""


def _kinds(row: Revision) -> str:
    return " → ".join(_what(kind) for kind in (row.old_what, row.what) if kind)


def _what(kind: str) -> str:
    return say(f"comparing.what_{kind.replace('-', '_')}")


def _text(strands: Iterable[Strand], before: str, after: str, ink: str = "") -> str:
    """Brackets tell what differs where there are no colours."""
    parts = []
    for strand in strands:
        text = _ELIDED if strand.kind == "elided" else " ".join(strand.text.split("\n"))
        parts.append(click.style(f"{before}{text}{after}", fg=ink) if strand.kind == "changed" and ink else text)
    return "".join(parts).strip()
