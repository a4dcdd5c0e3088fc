"""An exception in; words on stderr and an exit code out. The only place that says how a command failed."""

from __future__ import annotations

import difflib
import os
import sys
import tempfile
import traceback
from collections.abc import Iterable
from importlib.metadata import version
from pathlib import Path

import click

from bianzuan.cli.words import GIVEN, EmptyPath, ExtraArguments, colour
from bianzuan.errors import BianzuanError, ExitCode, Problem
from bianzuan.messages import describe, say, why


class CommandLineError(BianzuanError):
    """The command line itself is wrong."""

    exit_code = ExitCode.USAGE


# As a shell reports a program ended by Ctrl-C.
_INTERRUPTED = 130

# As much must an option be like the one that was typed; of options as unlike as --target and --strict none is proposed.
_MEANT = 0.75


def exit_code_of(error: BaseException) -> int:
    """Say what went wrong and return the exit code for it."""
    match error:
        case SystemExit():
            return error.code if isinstance(error.code, int) else int(ExitCode.FAILED)
        case BianzuanError():
            print_problems(error.problems)
            return int(error.exit_code)
        case click.exceptions.Exit():
            return int(error.exit_code)
        case click.exceptions.NoArgsIsHelpError():
            click.echo(error.format_message())  # the help: nothing has gone wrong
            return int(error.exit_code)
        case click.ClickException():
            print_problems([_of_the_arguments(error)])
            return int(error.exit_code)
        case KeyboardInterrupt() | click.Abort():
            click.echo(say("cli.stopped"), err=True)
            return _INTERRUPTED
        case BrokenPipeError():
            _let_go_of_stdout()
            return int(ExitCode.FAILED)
        case OSError():
            print_problems([_of_the_system(error)])
            return int(ExitCode.FAILED)
        case _:
            _report_unexpected(error)
            return int(ExitCode.FAILED)


def print_problems(problems: Iterable[Problem], *, warning: bool = False) -> None:
    """Each problem as `file:line: what`, with what to try on the next line, to stderr; what helps against several in a row is said
    once, below them."""
    told = [(problem, *describe(problem)) for problem in problems]
    below = [remedy for _, _, remedy in told[1:]] + [""]
    for (problem, what, remedy), further in zip(told, below, strict=False):
        place = f"{problem.file}:{problem.line}: " if problem.line else f"{problem.file}: " if problem.file else ""
        # A message about the place itself says its name; it is not said twice.
        if problem.file and problem.file in what and not problem.line:
            place = ""
        label = click.style(say("cli.warning" if warning else "cli.error"), fg="yellow" if warning else "red", bold=True)
        click.echo(f"{label} {place}{what}", err=True, color=colour())
        if remedy and remedy != further:
            click.echo(f"  {say('cli.try')} {remedy}", err=True)


def _of_the_arguments(error: click.ClickException) -> Problem:
    """What click refused. It says so in English; what is wrong most often is said in the user's language."""
    context = error.ctx if isinstance(error, click.UsageError) else None
    params: dict[str, object] = {"command": context.command_path if context else "bianzuan"}
    match error:
        case click.NoSuchOption():
            near = next(iter(difflib.get_close_matches(error.option_name, error.possibilities or (), 1, _MEANT)), "")
            key = "cli.no_option_near" if near else "cli.no_option"
            return Problem(key, params={**params, "name": error.option_name, "near": near})
        case click.MissingParameter():
            name = error.param.make_metavar(context) if error.param and context else str(error.param_hint)
            return Problem("cli.missing_argument", params={**params, "name": name})
        case EmptyPath() if error.param and context:
            return Problem("cli.empty_path", params={**params, "name": _called(error.param, context)})
        case click.BadParameter() if error.param and context:
            return _of_a_value(error.param, context, error)
        case click.BadOptionUsage() if context:
            option = next(one for one in context.command.params if error.option_name in one.opts)
            key = "cli.no_value_taken" if isinstance(option, click.Option) and option.is_flag else "cli.missing_value"
            return Problem(key, params={**params, "name": error.option_name, "value": option.make_metavar(context)})
        case ExtraArguments():
            return Problem("cli.extra_arguments", params={**params, "extra": error.message})
        case _:
            return Problem("cli.usage", params={**params, "reason": error.format_message()})


def _of_a_value(param: click.Parameter, context: click.Context, error: click.BadParameter) -> Problem:
    """A value that an option or argument cannot have: which, and where there is a list of those it can have, all of them."""
    kind = param.type
    params: dict[str, object] = {
        "command": context.command_path,
        "name": _called(param, context),
        "value": _refused(param, context),
        "reason": error.message,
    }
    match kind:
        case click.Choice():
            return Problem("cli.bad_value", params={**params, "known": ", ".join(map(str, kind.choices))})
        case click.IntRange() | click.FloatRange():
            return Problem("cli.bad_value", params={**params, "known": f"{kind.min}\u2013{kind.max}"})
        case _:
            return Problem("cli.usage", params={**params, "reason": error.format_message()})


def _called(param: click.Parameter, context: click.Context) -> str:
    return param.opts[0] if isinstance(param, click.Option) else param.make_metavar(context)


def _refused(param: click.Parameter, context: click.Context) -> str:
    """The value as it was typed: of several, the first that the option cannot have."""
    given, _, _ = context.command.make_parser(context).parse_args(list(context.meta[GIVEN]))
    value = given.get(param.name or "")
    several = value if isinstance(value, list | tuple) else [value]
    return str(next((one for one in several if not _fits(param, context, one)), value))


def _fits(param: click.Parameter, context: click.Context, value: object) -> bool:
    try:
        param.type(value, param, context)
    except click.BadParameter:
        return False
    return True


def _of_the_system(error: OSError) -> Problem:
    """What the operating system refused: no permission, disk full, a folder where a file should be."""
    if error.filename is None:
        return Problem("cli.system", params={"reason": why(error)})
    return Problem("cli.system_file", str(error.filename), params={"reason": why(error)})


def _let_go_of_stdout() -> None:
    """The reader of our output is gone (`| head`); without this Python would complain once more at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _report_unexpected(error: BaseException) -> None:
    with tempfile.NamedTemporaryFile(
        "w", encoding="utf-8", prefix="bianzuan-", suffix=".log", delete=False
    ) as log:
        log.write(f"bianzuan {version('bianzuan')}, Python {sys.version}, {sys.platform}\n{' '.join(sys.argv)}\n\n")
        traceback.print_exception(error, file=log)
    params = {"error": f"{type(error).__name__}: {error}", "log": Path(log.name)}
    print_problems([Problem("cli.unexpected", params=params)])
