"""Notes of editors are told by their first words; whose text they stand with; words that only begin so are none."""

from __future__ import annotations

import pytest
from cleaned_texts import ONE, TWO, only_article

CLASS = "\n{: .editor-note }\n"


@pytest.mark.parametrize(
    "note",
    [
        f"编者按：{ONE}",
        f"【编者按】{ONE}",
        f"【本刊编者按】：{ONE}",
        f"（编者按：{ONE}）",
        f"本报编者按：{ONE}",
        f"编者按　　{ONE}",
        f"■编后：{ONE}",
        f"按语：{ONE}",
        f"编者的话：{ONE}",
    ],
)
def test_a_note_says_what_it_is(note: str) -> None:
    article = only_article(f"# 河边的水车\n\n{note}\n\n{TWO}\n")
    assert article.body == f"{note}{CLASS}\n{TWO}\n"


def test_a_byline_may_stand_below_the_note() -> None:
    article = only_article(f"河边的水车\n\n编者按：{ONE}\n\n刘敏\n\n{TWO}\n\n{ONE}\n")
    assert (article.title, [author.name for author in article.authors]) == ("河边的水车", ["刘敏"])
    assert article.body == f"编者按：{ONE}{CLASS}\n{TWO}\n\n{ONE}\n"


def test_the_note_may_stand_above_the_title() -> None:
    article = only_article(f"编者按：{ONE}\n\n河边的水车\n\n刘敏\n\n{TWO}\n\n{ONE}\n")
    assert article.title == "河边的水车"
    assert article.body.startswith(f"编者按：{ONE}{CLASS}")


def test_a_bracket_may_close_below() -> None:
    body = only_article(f"# 河边的水车\n\n【编者按：{ONE}\n\n{TWO}】\n\n{TWO[::-1][1:]}。\n\n{ONE}\n").body
    assert body.startswith(f"【编者按：{ONE}{CLASS}\n{TWO}】{CLASS}\n")
    assert body.count(".editor-note") == 2


def test_the_word_alone_heads_one_paragraph() -> None:
    body = only_article(f"# 河边的水车\n\n编者按\n\n{ONE}\n\n{TWO}\n").body
    assert body == f"编者按{CLASS}\n{ONE}{CLASS}\n{TWO}\n"


@pytest.mark.parametrize(
    "line",
    [
        "编者按下电话，说了一句话，又把图纸铺在桌上看了半天。",
        "编者按照老规矩，把水车的图纸一张一张地铺在桌上。",
        "编后记里说，水车的图纸一共有三张，都收在县志里。",
        "这篇编者按：先量后裁，一样也不肯马虎，是谁写的？",
        "按：先量后裁，是老师傅的规矩，徒弟们都记得很清楚。",
    ],
)
def test_words_that_begin_so_are_none(line: str) -> None:
    assert ".editor-note" not in only_article(f"# 河边的水车\n\n{line}\n\n{ONE}\n\n{TWO}\n").body


def test_a_note_that_a_column_cut_is_put_together_and_stays_one() -> None:
    """Its end stands elsewhere in the page, and nothing else goes on with it."""
    note = "编者按：柳溪镇的老水车停了二十年，今年春天由木匠葛大勇领着几个徒弟修好了，开闸那天来看的人站满了河岸，连县里的幼儿"
    rest = "园也放了半天假。我们请他说一说是怎么修的。"
    article = only_article(f"河边的水车\n\n{note}\n\n{rest}\n\n{TWO}\n")
    assert article.body == f"{note}{rest}{CLASS}\n{TWO}\n"
    alone = only_article(f"河边的水车\n\n{ONE}\n\n{note}\n")
    assert ".editor-note" in alone.body
