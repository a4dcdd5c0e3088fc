"""Who signs a text is written as the text writes it, in the script of the edition."""

from __future__ import annotations

import hashlib

import pytest
from bianzuan.cleaning import clean
from bianzuan.model import Script, Source
from bianzuan.reading import split_lines

BODY = "\n天還沒亮，姊妹們就背著竹簍上了山，霧濕得很，髮梢上都是水珠。\n採回來的茶要先攤在竹匾裡，過了午再下鍋。\n"


def authors(text: str, script: Script) -> list[tuple[str, str]]:
    raw = text.encode()
    source = Source("a.txt", raw, hashlib.sha256(raw).hexdigest(), "utf-8", text, split_lines(text), "text")
    return [(author.name, author.role) for author in clean(source, target=script).articles[0].authors]


@pytest.mark.parametrize(
    ("line", "script", "named"),
    [
        ("葉乾坤", "zh-Hans", [("叶乾坤", "")]),
        ("葉乾坤", "zh-Hant", [("葉乾坤", "")]),
        ("葉乾坤　茶廠廠長", "zh-Hant", [("葉乾坤", "茶廠廠長")]),
        ("記者　陳乾生", "zh-Hans", [("陈乾生", "")]),
    ],
)
def test_authors_have_the_characters_of_their_text(line: str, script: Script, named: list[tuple[str, str]]) -> None:
    assert authors(f"採茶的日子\n{line}{BODY}", script) == named


def test_a_line_that_alone_is_traditional_names_nobody_in_another_script() -> None:
    body = "\n天还没亮，姊妹们就背着竹篓上了山，雾湿得很。\n采回来的茶要先摊在竹匾里，过了午再下锅。\n"
    assert authors(f"采茶的日子\n劉敏{body}", "zh-Hans") == [("刘敏", "")]
