"""What stands before and behind a book, sent without the book: each is a text of its own. Inside one text they are parts of it."""

from __future__ import annotations

from cleaned_texts import ONE, TWO, cleaned

PARTS = f"序一\n　　{ONE}\n　　{TWO}\n汪海平\n二〇〇六年八月\n序二\n　　{TWO}\n　　是为序。\n戴慕云\n2006年中秋于浙东大学\n凡例\n　　一、{ONE}\n　　二、{TWO}\n后记\n　　{ONE}\n编　者\n2006年10月\n"


def test_forewords_and_afterwords_below_each_other_are_texts() -> None:
    """They were headings of the first of them."""
    assert [article.title for article in cleaned(PARTS).articles] == ["序一", "序二", "凡例", "后记"]


def test_a_foreword_inside_a_text_heads_a_part_of_it() -> None:
    (article,) = cleaned(f"渡口纪事\n\n前言\n\n{ONE}\n\n水车\n\n{TWO}\n\n{ONE}\n\n后记\n\n{TWO}\n\n刘敏\n2006年10月\n").articles
    assert article.title == "渡口纪事"


def test_parts_that_nobody_signs_stay_together() -> None:
    assert len(cleaned(f"前言\n　　{ONE}\n　　{TWO}\n后记\n　　{TWO}\n　　{ONE}\n").articles) == 1
