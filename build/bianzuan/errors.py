"""Errors that a user meets: where, what, and what to try; collected, and put into words by the command line.

Low layers raise, each layer adds its context, only `cli` prints and exits. A problem names a message of the
catalogue (`messages/*.toml`) instead of carrying a sentence, so that it can be said in English and Chinese.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import IntEnum


class ExitCode(IntEnum):
    """Exit codes of the command line; the manual prints this table."""

    DONE = 0
    FAILED = 1
    USAGE = 2
    PUBLICATION = 3
    SOURCE = 4
    DEPENDENCY = 5
    CHECK = 13
    LOCK = 14


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong: message key like "reading.undecodable", its parameters, and the place."""

    key: str
    file: str = ""
    line: int = 0
    params: dict[str, object] = field(default_factory=dict)


class BianzuanError(Exception):
    """Base of all errors meant for the user; holds every problem the stage found."""

    exit_code: ExitCode = ExitCode.FAILED

    def __init__(self, problems: Problem | Iterable[Problem]) -> None:
        self.problems: tuple[Problem, ...] = (problems,) if isinstance(problems, Problem) else tuple(problems)
        super().__init__("; ".join(f"{p.key} {p.file}:{p.line} {p.params}" for p in self.problems))


class ContentError(BianzuanError):
    """The build or its content failed."""


class PublicationError(BianzuanError):
    """publication.toml, decisions.toml or index.toml is wrong."""

    exit_code = ExitCode.PUBLICATION


class SourceError(BianzuanError):
    """A source could not be read."""

    exit_code = ExitCode.SOURCE


class DependencyError(BianzuanError):
    """A library, a font or a profile is missing on this machine."""

    exit_code = ExitCode.DEPENDENCY
