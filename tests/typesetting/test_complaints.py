"""What the layout engine complains of is said in the user's language, with what to do about it."""

from __future__ import annotations

import logging

import pytest
from bianzuan.binding.book import _problem
from bianzuan.messages import describe
from bianzuan.typesetting.engine import in_our_words


def record(text: str, *args: object) -> logging.LogRecord:
    return logging.LogRecord("weasyprint", logging.WARNING, "", 0, text, args, None)


@pytest.mark.parametrize(
    ("told", "words"),
    [
        (record("Failed to load image at %r: %s", "file:///%E4%B9%A6/images/map.png", OSError("No such file")), "图片 /书/images/map.png 无法读入"),
        (record("Ignored `%s: %s` at %d:%d, %s.", "colr", "red", 12, 3, "unknown property"), "样式“colr: red”不能识别"),
        (record("This row has more columns than the table, ignored %d cells", 2), "多出的 2 格未印"),
        (record("Something new"), "排版引擎报告（原文为英文）：Something new"),
    ],
)
def test_the_engine_speaks_the_users_language(told: logging.LogRecord, words: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BIANZUAN_LANG", "zh")
    assert words in in_our_words(told).splitlines()[0]


def test_a_character_without_a_glyph_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BIANZUAN_LANG", "zh")
    told = record('.notdef glyph rendered for Unicode string unsupported by fonts: "%s" (U+%04X)', "\U000323af", 0x323AF)
    assert "U+323AF" in describe(_problem(told))[0]
    assert ".notdef" not in describe(_problem(told))[0]
