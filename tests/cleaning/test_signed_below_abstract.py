"""Papers with their abstract between title and author."""

from __future__ import annotations

import pytest
from bianzuan.cleaning.articles import write_article
from cleaned_texts import ONE, TWO, cleaned, only_article

ABSTRACT = "摘要：本文考察河湾水车的沿革，说明水车与木工社的关系，并讨论木匠的生计，所据为社里所藏的旧账簿。"
KEYWORDS = "关键词：水车；木工；河湾"


@pytest.mark.parametrize(
    ("line", "name", "role"),
    [("陶月英", "陶月英", ""), ("陶月英（河湾师范学院 历史系）", "陶月英", "河湾师范学院 历史系"), ("作者：陶月英", "陶月英", "")],
)
@pytest.mark.parametrize("above", [ABSTRACT, f"{ABSTRACT}\n{KEYWORDS}"])
def test_the_line_between_abstract_and_text_is_the_byline(above: str, line: str, name: str, role: str) -> None:
    article = only_article(f"河湾水车考\n{above}\n{line}\n　　{ONE}\n　　{TWO}\n")
    assert (article.title, [(author.name, author.role) for author in article.authors]) == ("河湾水车考", [(name, role)])
    assert article.body.startswith("摘要：")
    assert f"\n{line}\n" not in article.body
    again = cleaned(write_article(article), "markdown").articles[0]
    assert (again.title, again.body, again.authors) == (article.title, article.body, article.authors)


@pytest.mark.parametrize("line", ["引　言", "水车的来历", "一、水车", "高山"])
def test_a_heading_there_names_nobody(line: str) -> None:
    assert only_article(f"河湾水车考\n{ABSTRACT}\n{line}\n　　{ONE}\n　　{TWO}\n").authors == ()


def test_an_author_below_the_title_is_the_one_who_signs() -> None:
    article = only_article(f"河湾水车考\n罗　茜\n{ABSTRACT}\n陶月英\n　　{ONE}\n　　{TWO}\n")
    assert [author.name for author in article.authors] == ["罗茜"]
