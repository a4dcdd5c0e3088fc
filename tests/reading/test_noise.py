"""What cannot be the words of a source: an encoding misread, bytes that were written as letters."""

from __future__ import annotations

import quopri
from pathlib import Path
from urllib.parse import quote

import pytest
from bianzuan import pipeline
from bianzuan.reading import is_noise

TEXT = "渡口修在两山之间，船可以载二十个人，春天水浅的时候要撑篙，夏天水大就拉绳子过河。老船工每天天不亮就到渡口去，先把船里的水舀干。" * 2
NOISE = {
    "Big5 read as GBK": TEXT.encode("big5", "ignore").decode("gb18030", "ignore"),
    "UTF-16 read by halves": "".join(chr(ord(one) >> 8 | 0x100) for one in TEXT),
    "mail": quopri.encodestring(TEXT.encode()).decode(),
    "address": quote(TEXT),
    "program": TEXT.encode("unicode_escape").decode(),
    "UTF-7": TEXT.encode("utf-7").decode(),
}
WORDS = {
    "prose": TEXT,
    "Traditional": "渡口修在兩山之間，船可以載二十個人，春天水淺的時候要撐篙，夏天水大就拉繩子過河。" * 4,
    "English": "The ferry lay between two hills; in spring, when the water was low, it had to be poled. " * 4,
    "names": "王建国　李秀英　张志明　刘德华　陈小平　赵文生　周大军　吴国平　" * 5,
    "few letters": "囍囍囍",
    "addresses among words": f"见 https://a.cn/{quote('渡口')} 。" + TEXT,
}


@pytest.mark.parametrize("text", NOISE.values(), ids=NOISE)
def test_noise(text: str) -> None:
    assert is_noise(text)


@pytest.mark.parametrize("text", WORDS.values(), ids=WORDS)
def test_words(text: str) -> None:
    assert not is_noise(text)


def test_a_source_of_noise_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(f"渡口\n\n{quote(TEXT)}\n", encoding="utf-8")
    (tmp_path / "b.txt").write_text(f"渡口\n\n{TEXT}\n", encoding="utf-8")
    cleaned, _ = pipeline.clean_sources([tmp_path])
    assert [problem.file for problem in pipeline.noise(cleaned)] == ["a.txt"]
