"""The summary of a build speaks the language of who reads it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from bianzuan.pipeline import summarize


@pytest.mark.parametrize(("language", "words"), [("en", "a damaged picture"), ("zh", "图片已损坏")])
def test_reasons_are_in_the_readers_language(language: str, words: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    item = {"file": "a.txt", "line": 1, "edit": "0" * 12, "rule": "pictures", "confidence": "doubtful", "reason": "a damaged picture"}
    report = {"title": "渠", "characters": 9, "chapters": 1, "sources": {}, "open": [item], "warnings": []}
    (tmp_path / "report.json").write_text(json.dumps(report), encoding="utf-8")
    monkeypatch.setenv("BIANZUAN_LANG", language)
    assert [one.reason for one in summarize(tmp_path).open] == [words]
