"""Titles that a digest says over again, run together or with the day elsewhere, go; the titles stay."""

from __future__ import annotations

import hashlib

from bianzuan.cleaning import clean, verify
from bianzuan.cleaning.furniture.said_twice import dated_again, run_together
from bianzuan.model import Article, Source
from bianzuan.reading import split_lines
from cleaned_texts import ONE, TWO, only_article


def articles(text: str) -> tuple[Article, ...]:
    raw = text.encode()
    result = clean(Source("a.txt", raw, hashlib.sha256(raw).hexdigest(), "utf-8", text, split_lines(text), "text"))
    assert verify(result) == ()
    return result.articles


def test_a_digest_of_an_archive_has_each_text_below_its_titles() -> None:
    first = f"河边的水车转起来了全镇都来看\n第3版（地方）\n专栏：\n河边的水车转起来了\n全镇都来看\n{ONE}\n{TWO}\n"
    second = f"木桥修好了\n第3版（地方）\n专栏：\n木桥修好了\n{TWO}\n{ONE}\n"
    found = articles(f"木工夜话 文字版 1995-01-30\n\n1995-01-30木工夜话 文字版\n\n{first}\n{second}")
    assert [article.title for article in found] == ["河边的水车转起来了", "木桥修好了"]
    assert (found[0].subtitle, found[0].kicker, found[0].date) == ("全镇都来看", "木工夜话　文字版", "1995-01-30")
    assert [article.body for article in found] == [f"{ONE}\n\n{TWO}\n", f"{TWO}\n\n{ONE}\n"]
    assert all(article.kind == "article" for article in found)


def test_a_line_that_says_more_than_the_titles_is_none() -> None:
    assert list(run_together(["河边的水车转起来了我们都去看", "河边的水车转起来了", "全镇都来看", ONE], ())) == []


def test_a_song_whose_first_line_comes_again_is_none() -> None:
    assert list(run_together(["推呀推呀推", "推呀推呀推", "河水推着木轮转"], ())) == []


def test_the_same_words_with_another_day_stay() -> None:
    assert list(dated_again(["木工夜话 文字版 1995-01-30", "1995-01-31木工夜话 文字版"], ())) == []
    assert list(dated_again(["木工夜话 文字版 1995-01-30", "1995-01-30木工夜话 文字版"], ())) == [1]


def test_the_title_with_its_author_behind_a_stroke_above_itself() -> None:
    article = only_article(f"浅谈渡口的水车与木匠/刘敏\n浅谈渡口的水车与木匠\n\n刘敏\n\n{ONE}\n\n{TWO}\n")
    assert (article.title, article.kicker, [a.name for a in article.authors]) == ("浅谈渡口的水车与木匠", "", ["刘敏"])
