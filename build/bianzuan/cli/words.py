"""Help text from the catalogue `messages/cli.toml`, laid out by click, and whether words may be coloured."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

import click

from bianzuan.messages import language, say

# click re-wraps a paragraph unless it begins with this mark. It wraps at spaces and counts a Han character as one
# column, so Chinese paragraphs are always left as they are written.
_AS_WRITTEN = "\b\n"

# Under this name a context keeps the arguments of its command as they were typed.
GIVEN = f"{__name__}.given"


def words(name: str, /, **params: object) -> str:
    """Help of a command: what it does, then its examples as they are written."""
    paragraphs = say(f"cli.{name}", **params).strip().split("\n\n")
    if language() == "zh":
        paragraphs = [_AS_WRITTEN + paragraph for paragraph in paragraphs]
    examples = say(f"cli.{name}", "examples").strip("\n")
    if examples:
        paragraphs.append(f"{_AS_WRITTEN}{say('cli.examples')}\n{examples}")
    return "\n\n".join(paragraphs)


def option_words(name: str, /, **params: object) -> str:
    """Help of an option or argument."""
    return say(f"cli.option_{name}", **params)


def colour() -> bool | None:
    """False where NO_COLOR is set; None leaves it to click, which colours on terminals only."""
    return False if os.environ.get("NO_COLOR") else None


class _Formatter(click.HelpFormatter):
    """Says click's own headings in the user's language."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        for word in ("OPTIONS", "COMMAND", "ARGS"):
            args = args.replace(word, say(f"cli.usage_{word.lower()}"))
        super().write_usage(prog, args, prefix or f"{say('cli.heading_usage')}")

    def write_heading(self, heading: str) -> None:
        self.write(f"{'':>{self.current_indent}}{say(f'cli.heading_{heading.lower()}')}\n")


class Context(click.Context):
    """What a command of ours runs in."""

    formatter_class = _Formatter


class ExtraArguments(click.UsageError):
    """More arguments than the command takes; click says so in English only."""

    def __init__(self, ctx: click.Context, extra: Sequence[str]) -> None:
        super().__init__(" ".join(extra), ctx)


class EmptyPath(click.BadParameter):
    """A folder or file was asked for, and nothing was named: "$DIR" of a variable that nobody set."""


class GivenPath(click.Path):
    """A folder or file that somebody names. The empty name would be that of the folder one stands in."""

    def __init__(self, *, exists: bool = False, dir_okay: bool = True) -> None:
        super().__init__(exists=exists, dir_okay=dir_okay, path_type=Path)

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> Path:
        """The path. Raises EmptyPath, and what click.Path raises."""
        if isinstance(value, str) and not value.strip():
            raise EmptyPath("", ctx, param)
        return Path(super().convert(value, param, ctx))  # type: ignore[arg-type]


class Command(click.Command):
    """A command whose help and refusals are wholly in the user's language."""

    context_class = Context

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """The arguments; what is wrong with them is told with the command, and with the values as they were given."""
        ctx.meta[GIVEN] = tuple(args)
        takes_more, ctx.allow_extra_args = ctx.allow_extra_args, True
        try:
            rest = super().parse_args(ctx, args)
        except click.UsageError as error:
            error.ctx = error.ctx or ctx
            raise
        if rest and not takes_more:
            raise ExtraArguments(ctx, rest)
        return rest

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """`--help`, described in the user's language."""
        option = super().get_help_option(ctx)
        if option:
            option.help = option_words("help")
        return option
