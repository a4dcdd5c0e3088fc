"""What is seen on a real terminal: colour, and progress on one line."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from bianzuan import resources
from bianzuan.messages import catalogue

pty = pytest.importorskip("pty", reason="Windows has no pseudo-terminals")

PROGRESS = "from bianzuan.cli.progress import Progress\nwith Progress() as p: p.step('lay out', 3, 9)"


def on_a_terminal(*arguments: object, **environment: str) -> str:
    """What a Python process writes to the terminal that is its stderr."""
    try:
        here, there = pty.openpty()
    except OSError as error:  # a container without /dev/pts
        pytest.skip(f"no pseudo-terminal: {error}")
    clean = {key: value for key, value in os.environ.items() if key not in ("CI", "NO_COLOR")}
    subprocess.run(
        [sys.executable, *map(str, arguments)],
        stderr=there,
        stdout=subprocess.DEVNULL,
        check=False,
        env={**clean, "TERM": "xterm", "BIANZUAN_LANG": "en", **environment},
    )
    os.close(there)
    with os.fdopen(here, "rb") as terminal:
        return os.read(terminal.fileno(), 10_000).decode()


def test_errors_are_coloured_unless_no_color_is_set(tmp_path: Path) -> None:
    arguments = ("-m", "bianzuan", "build", tmp_path)
    assert "\x1b[" in on_a_terminal(*arguments)
    assert "\x1b[" not in on_a_terminal(*arguments, NO_COLOR="1")


def test_progress_is_one_line_that_is_taken_away() -> None:
    assert on_a_terminal("-c", PROGRESS) == "\r\x1b[Ksetting pages… 3/9\r\x1b[K"


def test_progress_is_no_line_in_continuous_integration() -> None:
    assert on_a_terminal("-c", PROGRESS + "; p.step('lay out', 9, 9)", CI="true") == "setting pages 9/9\r\n"


def test_every_stage_of_a_build_has_a_label() -> None:
    pipeline = Path(resources.__file__).parent / "pipeline"
    stages = {name for path in pipeline.glob("*.py") for name in re.findall(r'\bstage\("([^"]+)"', path.read_text(encoding="utf-8"))}
    assert len(stages) > 5
    assert [name for name in sorted(stages) if f"cli.step_{name.replace(' ', '_')}" not in catalogue()] == []
