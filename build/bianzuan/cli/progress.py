"""How far a command has come: one line that is rewritten on a terminal, one line for each step elsewhere."""

from __future__ import annotations

import os
import sys

import click

from bianzuan.messages import catalogue, say

_CLEAR_LINE = "\r\x1b[K"


class Progress:
    """A `pipeline.Watch` that writes to stderr; use it as a context manager so that its line is taken away."""

    def __init__(self) -> None:
        self._live = sys.stderr.isatty() and not os.environ.get("CI") and os.environ.get("TERM") != "dumb"
        self._said: set[str] = set()

    def __enter__(self) -> Progress:
        return self

    def __exit__(self, *_: object) -> None:
        if self._live:
            click.echo(_CLEAR_LINE, err=True, nl=False)

    def step(self, name: str, done: int, total: int) -> None:
        """`done` of `total` units of a step are finished."""
        key = f"cli.step_{name.replace(' ', '_')}"
        label = say(key) if key in catalogue() else name
        count = f" {done}/{total}" if total > 1 else ""
        if self._live:
            click.echo(f"{_CLEAR_LINE}{label}…{count}", err=True, nl=False)
        elif done >= total and name not in self._said:
            self._said.add(name)
            click.echo(f"{label}{count}", err=True)
