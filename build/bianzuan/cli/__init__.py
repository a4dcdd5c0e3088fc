"""The command line: arguments in; files, printed words and an exit code out (design: "Command line").

Lower layers raise, this one prints and exits. Stages are imported inside the commands, so that `--help` is quick;
help is put together when it is asked for, because its language is the user's.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from importlib.metadata import version
from typing import NoReturn

import click

from bianzuan.cli import (
    build,
    check,
    clean,
    diff,
    doctor,
    impose,
    index,
    lists,
    new,
    preview,
    summary,
    themes,
    verify,
)
from bianzuan.cli.failures import CommandLineError, exit_code_of
from bianzuan.cli.words import Command, colour, option_words, words
from bianzuan.errors import Problem
from bianzuan.messages import say
from bianzuan.reading.declarations import nearest

# Every command there is, in the order of an editor's work; the manual lists them in this order too.
COMMANDS: tuple[Callable[[], click.Command], ...] = (
    new.command,
    clean.command,
    build.command,
    index.command,
    check.command,
    verify.command,
    impose.command,
    diff.command,
    summary.command,
    preview.command,
    doctor.command,
    lists.rules,
    themes.command,
)


class _InOrder(Command, click.Group):
    """A group that lists its commands in the order of work instead of the alphabet."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(self.commands)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args[0] not in self.commands and not args[0].startswith("-"):
            near = nearest(args[0], self.commands)
            params: dict[str, object] = {"name": args[0], "near": near, "known": ", ".join(self.commands)}
            raise CommandLineError(Problem("cli.no_command_near" if near else "cli.no_command", params=params))
        return super().resolve_command(ctx, args)


def group() -> click.Group:
    """The command `bianzuan` with all its commands, in the user's language."""
    made = _InOrder(
        "bianzuan",
        help=words("help"),
        context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
        params=[
            click.Option(
                ["--version"],
                is_flag=True,
                is_eager=True,
                expose_value=False,
                callback=_print_version,
                help=option_words("version"),
            )
        ],
        epilog=say("cli.help", "try"),
    )
    for command in COMMANDS:
        made.add_command(command())
    return made


def _print_version(context: click.Context, _: click.Parameter, wanted: bool) -> None:
    if wanted:
        click.echo(f"bianzuan {version('bianzuan')}")
        context.exit()


def run(arguments: Sequence[str] | None = None) -> int:
    """Carry out a command line (default: this process's); returns the exit code."""
    _set_up_streams()
    try:
        code = group().main(
            args=None if arguments is None else list(arguments),
            prog_name="bianzuan",
            standalone_mode=False,
            color=colour(),
        )
    # The last resort: whatever went wrong, an editor gets a sentence and a log file instead of a traceback.
    # Nothing is hidden: known errors are put into words, unknown ones are written to the log whole.
    except BaseException as error:  # noqa: BLE001 - the outermost frame, see above
        return exit_code_of(error)
    return int(code or 0)


def main() -> NoReturn:
    """Entry point of the console script."""
    sys.exit(run())


def _set_up_streams() -> None:
    """A character that the terminal's encoding lacks is written as an escape instead of ending the program."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
