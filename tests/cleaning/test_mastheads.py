"""Heads of a paper's further pages go; the first one, lines that tell where an article stood, and lists of pages stay."""

from __future__ import annotations

import pytest
from cleaned_texts import ONE, TWO, cleaned
from test_furniture import dropped

TEXTS = tuple(f"{title}\n{name}\n{ONE}{TWO}\n{TWO}\n" for title, name in (("旧渡口", "刘敏"), ("木匠的尺", "张文"), ("河边的夜", "李红")))


def paper(*heads: str) -> str:
    return "".join(f"{head}\n{text}" for head, text in zip(heads, TEXTS, strict=False))


@pytest.mark.parametrize(
    "heads",
    [
        ("青石日报  2016年4月8日  第2版", "青石日报  2016年4月8日  第3版  副刊", "青石日报  2016年4月8日  第6版"),
        ("第2版 要闻\n青石日报", "第3版 副刊\n青石日报", "第6版 读书\n青石日报"),
        ("青石晚报\nA2 要闻 2016年4月8日 星期五", "青石晚报\nA3 副刊 2016年4月8日 星期五", "青石晚报\nA6 读书 2016年4月8日 星期五"),
        ("青石日报 2016年4月8日 第2版", "第3版 副刊", "第6版"),
    ],
)
def test_heads_of_further_pages_go(heads: tuple[str, ...]) -> None:
    assert dropped(paper(*heads)) == [line for head in heads[1:] for line in head.split("\n")]


def test_the_articles_keep_their_titles() -> None:
    articles = cleaned(paper("第2版 要闻\n青石日报", "第3版 副刊\n青石日报", "第6版 读书\n青石日报")).articles
    assert [article.title for article in articles] == ["旧渡口", "木匠的尺", "河边的夜"]


@pytest.mark.parametrize(
    "text",
    [
        paper("青石日报 2016年4月8日 第2版", "青石日报 2016年4月9日 第3版"),  # of two days: where each article stood
        paper("青石日报 2016年4月8日 第2版", "木镇日报 2016年4月8日 第3版"),
        paper("青石日报 2016年4月8日 第2版", "青石日报 2016年4月8日 第2版"),  # two articles of one page
        "".join(f"{text}青石日报 2016年4月8日 第{number}版\n" for number, text in enumerate(TEXTS, 2)),  # below each article
        f"我编过的版面\n{ONE}\n第2版 要闻\n第3版 副刊\n第6版 读书\n{TWO}\n",
        f"旧渡口\n{ONE}{TWO}\n第3版\n{TWO}\n",
    ],
)
def test_lines_that_tell_of_pages_stay(text: str) -> None:
    assert dropped(text) == []


def test_the_number_of_a_page_that_a_jump_line_names_goes() -> None:
    text = f"旧渡口\n刘敏\n{ONE}{TWO}\n{ONE[:-6]}\n下转3版\n第3版\n{TEXTS[1]}旧渡口\n（上接2版）\n{ONE[-6:]}\n{TWO}\n"
    assert dropped(text) == ["第3版"]
    assert dropped(text.replace("\n第3版", "\n第4版")) == []
