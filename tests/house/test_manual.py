"""The READMEs say what there is: commands, targets, exit codes, keys."""

from __future__ import annotations

import dataclasses
import re
from pathlib import Path

import pytest
from bianzuan.cli import group
from bianzuan.config import PartConfig
from bianzuan.errors import ExitCode
from bianzuan.reading.publication import TABLES

ROOT = Path(__file__).parents[2]
MANUALS = ["README.md", "README.zh-CN.md"]
TARGETS = set(re.findall(r"^([a-z]+):.*## ", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))


@pytest.fixture(params=MANUALS)
def manual(request: pytest.FixtureRequest) -> str:
    return (ROOT / request.param).read_text(encoding="utf-8")


def test_every_command_shown_exists(manual: str) -> None:
    commands = group().commands
    shown = set(re.findall(r"\bbianzuan ([a-z]+)\b", "\n".join(code(manual))))
    assert shown == set(commands)


def test_every_option_shown_exists(manual: str) -> None:
    for line in "\n".join(code(manual)).splitlines():
        found = re.match(r"(?:.* )?bianzuan ([a-z]+)\b(.*)", line.split("#")[0])
        if found:
            known = {name for option in group().commands[found[1]].params for name in option.opts}
            assert set(re.findall(r"(?<=\s)--?[a-z]+", found[2])) <= known, line


def test_every_target_shown_exists_and_every_target_is_shown(manual: str) -> None:
    shown = set(re.findall(r"\bmake ([a-z]+)\b", "\n".join(code(manual))))
    assert shown <= TARGETS
    assert {"pdf", "test", "html", "preview", "check", "bench", "lint", "clean", "help"} <= shown


def test_every_exit_code_is_in_the_table(manual: str) -> None:
    listed = {int(number) for number in re.findall(r"^\| (\d+) \|", manual, re.MULTILINE)}
    assert listed == {int(one) for one in ExitCode}


def test_every_key_of_publication_toml_is_explained(manual: str) -> None:
    for kind in (*TABLES.values(), PartConfig):
        for field in dataclasses.fields(kind):
            if field.name != "line":  # where the table stands; no key
                assert f"`{field.name}`" in manual, f"{kind.__name__}.{field.name}"


def test_every_link_to_a_file_leads_somewhere(manual: str) -> None:
    for link in re.findall(r"\]\(([^)#:]+)\)", manual):
        assert (ROOT / link).exists(), link


def code(manual: str) -> list[str]:
    """What stands in code: blocks, and spans in the text."""
    blocks = re.findall(r"^```.*?$(.*?)^```$", manual, re.MULTILINE | re.DOTALL)
    return blocks + re.findall(r"`([^`\n]+)`", re.sub(r"^```.*?^```$", "", manual, flags=re.MULTILINE | re.DOTALL))
