"""What a command loads: the pipeline's modules when they are asked for, and no engine for work on texts."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from bianzuan import pipeline

# A program that cannot import the typesetting engine, as on a machine without Pango, and then runs a command.
WITHOUT_ENGINE = """
import sys
sys.modules["weasyprint"] = None
from bianzuan.cli import main
main()
"""


def run(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", WITHOUT_ENGINE, *map(str, arguments)],
        capture_output=True, encoding="utf-8", timeout=120, check=False,
    )  # fmt: skip


def test_clean_needs_no_typesetting_engine(tmp_path) -> None:
    source = tmp_path / "渡口.txt"
    source.write_text("渡口纪事\n\n渡口在村子东头,一天只有两班船。\n", encoding="utf-8")
    outcome = run("clean", source, "--output", tmp_path / "cleaned", "--verify")
    assert outcome.returncode == 0, outcome.stderr
    assert "渡口在村子东头，一天只有两班船。" in (tmp_path / "cleaned" / "渡口.md").read_text(encoding="utf-8")
    assert (tmp_path / "cleaned" / "review.html").is_file()


@pytest.mark.parametrize("command", ["build", "index", "preview"])
def test_what_sets_pages_says_at_once_that_the_engine_is_missing(publication, command) -> None:
    outcome = run(command, publication)
    assert outcome.returncode == 5
    assert "weasyprint" in outcome.stderr
    assert "Traceback" not in outcome.stderr
    assert not (publication / "out").exists()


def test_every_name_of_the_pipeline_can_be_asked_for() -> None:
    for name in pipeline.__all__:
        assert getattr(pipeline, name) is not None
    with pytest.raises(AttributeError, match="no attribute 'biuld'"):
        pipeline.biuld  # noqa: B018


def test_no_module_of_the_pipeline_bears_the_name_of_a_function() -> None:
    # Once loaded, the module would stand for the function.
    modules = {path.stem for path in Path(pipeline.__file__).parent.glob("*.py")}
    assert not modules & set(pipeline.__all__)
    pipeline.load()
    assert callable(pipeline.build)
