"""Runs command lines in this process and keeps what they printed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from bianzuan.cli import run


@dataclass(frozen=True)
class Outcome:
    """Exit code and what was printed."""

    code: int
    out: str
    err: str


@pytest.fixture
def command_line(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Callable[..., Outcome]:
    """`command_line("build", folder)` runs `bianzuan build folder`, with messages in English."""
    monkeypatch.setenv("BIANZUAN_LANG", "en")

    def call(*arguments: object) -> Outcome:
        code = run([str(argument) for argument in arguments])
        captured = capsys.readouterr()
        assert "Traceback" not in captured.out + captured.err
        return Outcome(code, captured.out, captured.err)

    return call


@pytest.fixture
def publication(tmp_path: Path, command_line: Callable[..., Outcome]) -> Path:
    """The publication that `bianzuan new` makes."""
    folder = tmp_path / "book"
    assert command_line("new", folder).code == 0
    return folder
