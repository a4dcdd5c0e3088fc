"""What the operating system refuses is said in the user's language."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest
from bianzuan.messages import why


@pytest.mark.parametrize(("number", "words"), [(errno.EACCES, "没有权限"), (errno.ENOSPC, "磁盘已满"), (errno.ENOTDIR, "应为文件夹的地方是一个文件")])
def test_common_refusals_are_said_in_chinese(number: int, words: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BIANZUAN_LANG", "zh")
    assert why(OSError(number, "as the system says it")) == words


def test_rare_refusals_are_said_as_the_system_does() -> None:
    assert why(OSError(errno.ELOOP, "too many links")) == "too many links"
    assert why(OSError("nothing more")) == "nothing more"


def test_a_file_in_the_place_of_the_output_folder_is_told(command_line, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("BIANZUAN_LANG", "zh")
    (tmp_path / "a.txt").write_text("# 渠\n\n水渠修成以后，村里的人年年清淤。\n", encoding="utf-8")
    (tmp_path / "out").write_text("", encoding="utf-8")
    outcome = command_line("clean", str(tmp_path / "a.txt"), "-o", str(tmp_path / "out"))
    assert outcome.code == 1
    assert "无法写入" in outcome.err
    assert "Not a directory" not in outcome.err
    assert "是一个文件" in outcome.err
    assert "磁盘" not in outcome.err
