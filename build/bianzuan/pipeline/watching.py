"""Who is told how far a command has come, and how long each step took."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Protocol


class Watch(Protocol):
    """Who is told how far a command has come."""

    def step(self, name: str, done: int, total: int) -> None:
        """`done` of `total` units of the step called `name` (a message key below "cli.step_") are finished."""


class _Silent:
    def step(self, name: str, done: int, total: int) -> None:
        """Nobody watches."""


SILENT: Watch = _Silent()


@dataclass(slots=True)
class Clock:
    """Seconds spent in each stage, and who is told of progress."""

    watch: Watch
    seconds: dict[str, float] = field(default_factory=dict)

    @contextmanager
    def stage(self, name: str, total: int = 1) -> Iterator[None]:
        """Time what runs inside, and tell the watch of its beginning and end."""
        self.watch.step(name, 0, total)
        start = time.perf_counter()
        yield
        self.seconds[name] = round(self.seconds.get(name, 0.0) + time.perf_counter() - start, 3)
        self.watch.step(name, total, total)
