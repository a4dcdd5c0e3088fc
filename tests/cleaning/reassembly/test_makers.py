"""Who made a book, and what each did, on the line below its title: 林晓 著, 刘敏著 王兰译."""

from __future__ import annotations

import pytest
from bianzuan.cleaning.reassembly.signers.bylines import byline
from cleaned_texts import ONE, TWO, only_article


@pytest.mark.parametrize(
    ("line", "makers"),
    [
        ("林晓 著", [("林晓", "著")]),
        ("林晓著", [("林晓", "著")]),
        ("刘敏 编", [("刘敏", "编")]),
        ("刘敏 等 编著", [("刘敏", "等编著")]),
        ("张文、李红 主编", [("张文", "主编"), ("李红", "主编")]),
        ("张文 李红 著", [("张文", "著"), ("李红", "著")]),
        ("［法］让·莫兰著 王敏译", [("［法］让·莫兰", "著"), ("王敏", "译")]),
        ("林晓 著 / 王敏 译 / 周文 校", [("林晓", "著"), ("王敏", "译"), ("周文", "校")]),
    ],
)
def test_makers_are_named_with_what_they_did(line: str, makers: list[tuple[str, str]]) -> None:
    assert [(author.name, author.role) for author in byline(line)] == makers


@pytest.mark.parametrize("line", ["文献选编", "方言编著", "水车译著", "名著", "林晓编"])
def test_words_that_end_so_name_no_maker(line: str) -> None:
    assert not any(author.role for author in byline(line))


@pytest.mark.parametrize(("line", "makers"), [("林曉著", [("林晓", "著")]), ("劉敏著　王蘭譯", [("刘敏", "著"), ("王兰", "译")])])
def test_makers_in_traditional_script(line: str, makers: list[tuple[str, str]]) -> None:
    """著 stays, whoever stands behind it."""
    article = only_article(f"河邊的水車\n{line}\n\n　　{ONE}廠裡機器轉動。\n\n　　{TWO}學徒們圍著看。\n")
    assert [(author.name, author.role) for author in article.authors] == makers
