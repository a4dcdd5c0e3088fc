"""Runs command lines in this process and keeps what they printed."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from bianzuan.cli import run

sys.path.insert(0, str(Path(__file__).parents[2] / "bench"))

from corruption.articles import tuned  # noqa: E402 - the bench is no part of the package
from corruption.recipes import RECIPES, make_page  # noqa: E402


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


# A word written twice in a row is doubtful, and is only flagged; at most one flag comes on a hundred characters.
DOUBTFUL = """水利

大家扎实扎实地工作，修渠引水，岁岁有秋。

春天山上的雪化了，水从石缝里流出来，沿着新开的渠道一直流到村口。老人们坐在树下，看孩子们把纸船放进水里。

我们认真认真地检查，渠成之日，万民同庆。

到了秋天，田里的稻子黄了，家家户户忙着收割，晒谷场上堆得像小山一样。县里派人来丈量土地，登记收成，大家都说今年的日子比往年好过得多。
"""


@pytest.fixture
def doubtful_text() -> str:
    return DOUBTFUL


@pytest.fixture
def doubtful(tmp_path: Path) -> Path:
    path = tmp_path / "a.txt"
    path.write_text(DOUBTFUL, encoding="utf-8")
    return path


@pytest.fixture
def scrambled_page() -> str:
    """A page whose columns stand out of order, cut inside words, with questions to decide."""
    recipe = next(recipe for recipe in RECIPES if recipe.name == "rows, none headings, cut inside words")
    return make_page(recipe, tuned(), 3).text
