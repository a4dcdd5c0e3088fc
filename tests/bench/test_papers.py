"""The score of newspaper pages, which must be able to fail."""

from __future__ import annotations

import re
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from bianzuan.cleaning import verify
from bianzuan.cleaning.articles import write_article
from bianzuan.model import Article, Author, SourceRef

sys.path.insert(0, str(Path(__file__).parents[2] / "bench"))

from papers import Tally, cleaned, truth, whole  # noqa: E402 - the bench is no part of the package

PAGES = Path(__file__).parents[2] / "bench" / "newspapers"
TRUTH = """=== 渡口换了新牌子
BY: 罗开山
KICKER: 水上新事
渡口的木牌换了新的。
## 头一班船
早上六点开头一班。
SIGN: （罗开山）
=== 铁水谣
BY: -
VERSE: 炉门一开满天霞，
=== FURNITURE
青石日报　第二版
"""
FERRY = Article("a-01", "渡口换了新牌子", "渡口的木牌换了新的。\n\n## 头一班船\n\n早上六点开头一班。\n", SourceRef("a.txt", "", "1-5"), "zh-Hans", authors=(Author("罗开山"),))
POEM = Article("a-02", "铁水谣", "炉门一开满天霞，\n", SourceRef("a.txt", "", "6-7"), "zh-Hans")


def tally(*articles: Article) -> Tally:
    result = Tally()
    result.add(*truth(TRUTH), articles)
    return result


def test_all_told() -> None:
    assert tally(FERRY, POEM) == Tally(pages=1, items=2, titles=2, authors=2, paragraphs=3)


def test_a_title_that_stays_in_the_text_of_another_is_counted() -> None:
    one = replace(FERRY, body=FERRY.body + "\n" + POEM.body)
    assert tally(one) == Tally(pages=1, items=2, titles=1, authors=1, paragraphs=3, of_another=1)


def test_wrong_authors_lost_text_and_furniture_are_counted() -> None:
    one = replace(FERRY, authors=(), body="青石日报　第二版\n\n渡口的木牌换了新的。\n")
    assert tally(one, POEM) == Tally(pages=1, items=2, titles=2, authors=1, paragraphs=3, lost=1, furniture=1)


@pytest.mark.parametrize("page", sorted(PAGES.glob("*/*.txt")), ids=lambda page: f"{page.parent.name}-{page.stem}")
def test_the_truth_holds_all_lines_of_its_page(page: Path) -> None:
    def letters(text: str) -> str:
        return "".join(char for char in text if char.isalnum())

    told = letters(page.with_suffix(".truth").read_text(encoding="utf-8"))
    # A title and who wrote it may stand on one line.
    assert [line for line in page.read_text(encoding="utf-8").split("\n") if not all(letters(word) in told for word in re.split("[\\s（(]", line))] == []


def test_a_page_of_each_kind_is_taken_apart() -> None:
    page = PAGES / "2" / "06.txt"
    items, _ = truth(page.with_suffix(".truth").read_text(encoding="utf-8"))
    assert [article.title for article in cleaned(page.read_bytes())] == [item.title for item in items]


@pytest.mark.parametrize("page", sorted(PAGES.glob("*/*.txt")), ids=lambda page: f"{page.parent.name}-{page.stem}")
def test_every_page_can_be_rebuilt_and_a_second_cleaning_changes_nothing(page: Path) -> None:
    result = whole(page.read_bytes())
    assert verify(result) == ()
    for article in result.articles:
        (again,) = cleaned(write_article(article).encode(), "markdown")
        assert (again.title, again.body) == (article.title, article.body)
