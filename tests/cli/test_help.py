"""Help of every command, in both languages, and what is printed for a wrong command line."""

from __future__ import annotations

from importlib.metadata import version

import pytest
from bianzuan import pipeline
from bianzuan.cli import COMMANDS, build, group

NAMES = [command().name for command in COMMANDS]


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("name", NAMES)
def test_every_command_has_help_with_an_example_of_itself(command_line, monkeypatch, name, language) -> None:
    monkeypatch.setenv("BIANZUAN_LANG", language)
    outcome = command_line(name, "--help")
    assert outcome.code == 0
    assert f"\n    bianzuan {name}" in outcome.out or f"&& bianzuan {name}" in outcome.out


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_group_lists_its_commands_in_the_order_of_work(command_line, monkeypatch, language) -> None:
    monkeypatch.setenv("BIANZUAN_LANG", language)
    lines = command_line("--help").out.splitlines()
    listed = [line.split()[0] for line in lines if line.startswith("  ") and line.split()[:1][0:1] and line.split()[0] in NAMES]
    assert listed == NAMES == ["new", "clean", "build", "index", "check", "verify", "impose", "diff", "summary", "preview", "doctor", "rules", "themes"]


def test_every_option_says_what_it_does(monkeypatch) -> None:
    monkeypatch.setenv("BIANZUAN_LANG", "zh")
    for command in group().commands.values():
        for option in command.params:
            assert option.param_type_name == "argument" or option.help, f"{command.name} {option.name}"


def test_build_offers_the_targets_that_the_pipeline_makes() -> None:
    assert build.TARGETS == pipeline.TARGETS


def test_the_version_is_that_of_the_package(command_line) -> None:
    assert command_line("--version").out == f"bianzuan {version('bianzuan')}\n"


@pytest.mark.parametrize(
    ("arguments", "english", "chinese"),
    [
        (["bild"], 'did you mean "build"?', "是否应为“build”？"),
        (["zzzz"], 'there is no command "zzzz"', "没有“zzzz”这条命令"),
        (["build", "--targte", "html"], "there is no option --targte", "没有 --targte 这个选项"),
        (["build", "--target", "paper"], "--target may be: screen, press", "--target 可写：screen, press"),
        (["new"], "DIR is missing", "缺少 DIR"),
        (["preview", "--port", "99999"], "--port may be: 0–65535", "--port 可写：0–65535"),
    ],
)
def test_a_wrong_command_line_ends_with_2(command_line, monkeypatch, arguments, english, chinese) -> None:
    for language, words in (("en", english), ("zh", chinese)):
        monkeypatch.setenv("BIANZUAN_LANG", language)
        outcome = command_line(*arguments)
        assert outcome.code == 2
        assert words in outcome.err
        assert "--help" in outcome.err or "new, clean" in outcome.err


def test_headings_of_help_are_in_the_language_of_the_user(command_line, monkeypatch) -> None:
    monkeypatch.setenv("BIANZUAN_LANG", "zh")
    printed = command_line("build", "--help").out + command_line("--help").out
    assert "用法：bianzuan build" in printed
    assert "\n选项：" in printed
    assert "\n命令：" in printed
    assert "Show this" not in printed


def test_without_a_command_the_help_is_shown_and_nothing_is_wrong(command_line, monkeypatch) -> None:
    monkeypatch.setenv("BIANZUAN_LANG", "zh")
    outcome = command_line()
    assert outcome.out.startswith("用法：bianzuan [选项] 命令")
    assert outcome.err == ""
