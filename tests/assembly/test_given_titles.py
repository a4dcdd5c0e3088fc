"""Titles that the editor gives to texts without one stand in the editor's brackets; mistakes in them are told at once."""

from __future__ import annotations

from pathlib import Path

import pytest
from bianzuan.assembly import assemble
from bianzuan.config import PartConfig, PublicationConfig, PublicationMeta
from bianzuan.errors import ContentError
from bianzuan.model import Article, SourceRef


def article(stem: str, title: str) -> Article:
    return Article(stem, title, "正文。", SourceRef(f"{stem.split('-', 1)[0]}.txt", "0" * 64, "1-2"), "zh-Hans")


ARTICLES = [article("a", ""), article("b", "水车"), article("c-01", ""), article("c-02", ""), article("d-01", "渡口"), article("d-02", "")]


def titles(*given: tuple[str, ...], articles: list[Article] = ARTICLES) -> list[str]:
    part = PartConfig("回忆", tuple(dict.fromkeys(one.source.file for one in articles)), titles=given, line=7)
    return [chapter.title for chapter in assemble(PublicationConfig(Path("book"), PublicationMeta(title="书"), (part,)), articles).chapters]


@pytest.mark.parametrize("name", ["a", "a.txt"])
@pytest.mark.parametrize("title", ["渡口旧事", "〔渡口旧事〕"])
def test_a_text_without_a_title_is_given_one(name: str, title: str) -> None:
    assert titles((name, title)) == ["〔渡口旧事〕", "水车", "", "", "渡口", ""]


def test_of_several_texts_of_a_source_the_one_without_a_title_is_meant() -> None:
    assert titles(("d.txt", "旧事"), ("c-02", "新事")) == ["", "水车", "", "〔新事〕", "渡口", "〔旧事〕"]


def test_mistakes_are_told_with_the_line_of_the_part() -> None:
    with pytest.raises(ContentError) as caught:
        titles(("a",), ("x.txt", "题"), ("b.txt", "题"), ("c.txt", "题"), ("a", " "))
    found = [(problem.key, problem.line, problem.params["stems"]) for problem in caught.value.problems]
    assert found == [
        ("assembly.title_pair", 7, "a"),
        ("assembly.title_of_nothing", 7, ""),
        ("assembly.title_there", 7, ""),
        ("assembly.title_of_several", 7, "c-01, c-02"),
        ("assembly.title_pair", 7, "a"),
    ]
    assert caught.value.problems[2].params["title"] == "水车"
