"""Numbered headings over two lines, headings over cut text, and lines that only look like either."""

from __future__ import annotations

from pathlib import Path

from bianzuan.cleaning import clean
from bianzuan.cleaning.planning.plan import PageLine, PlannedArticle
from bianzuan.cleaning.reassembly import plan
from bianzuan.model import Source
from bianzuan.reading import split_lines

PAGES = Path(__file__).parents[2] / "cases" / "reassembly" / "pages"
TEXTS = [line for line in (PAGES / "tea.txt").read_text(encoding="utf-8").splitlines() if line.endswith("。")]


def article(*texts: str) -> PlannedArticle:
    return plan([PageLine(number, text) for number, text in enumerate(texts, 1)]).articles[0]


def blocks(made: PlannedArticle) -> list[tuple[str, list[int]]]:
    return [(block.kind, [run.line for run in block.runs]) for block in made.blocks]


def test_both_lines_are_one_heading_where_the_chain_is_broken_so() -> None:
    made = article("云雾乡的茶", "一、先把老茶", "园养好", TEXTS[0], "二、再把手艺", "传下去", TEXTS[1])
    assert blocks(made) == [("heading", [2, 3]), ("paragraph", [4]), ("heading", [5, 6]), ("paragraph", [7])]
    assert made.blocks[0].confidence == "likely"


def test_one_alone_needs_a_word_across_its_lines() -> None:
    made = article("云雾乡的茶", "一、先把图书", "馆修好", TEXTS[0], "二、把手艺传下去", TEXTS[1], "三、把茶送进城", TEXTS[2])
    assert blocks(made)[0] == ("heading", [2, 3])
    made = article("云雾乡的茶", "一、先修路", "老人们说", TEXTS[0], "二、把手艺传下去", TEXTS[1], "三、把茶送进城", TEXTS[2])
    assert blocks(made)[0] == ("heading", [2])


def test_nothing_stands_in_a_word_that_the_line_end_cut() -> None:
    text = "\n".join(("云雾乡的茶", "一、先把图书", "馆修好", TEXTS[0], "二、再把手艺", "传下去", TEXTS[1])) + "\n"
    (made,) = clean(Source("a.txt", text.encode(), "", "utf-8", text, split_lines(text), "text")).articles
    assert "## 一、先把图书馆修好\n" in made.body
    assert "## 二、再把手艺\u3000传下去\n" in made.body


def test_heads_below_a_heading_of_two_lines_are_found_where_they_stand() -> None:
    first = ["云雾乡的茶", "王小明 茶厂厂长", "一、先把老茶", "园养好", TEXTS[0], "二、再把手艺", "传下去", TEXTS[1]]
    second = ["桥上的灯", "李红 桥工所所长", "桥建好以后，夜里也有人走。管理所在栏杆上装了灯，孩子们叫它星星桥。"]
    made = plan([PageLine(number, text) for number, text in enumerate([*first, *second], 1)])
    assert [[run.line for run in article.title] for article in made.articles] == [[1], [9]]
    assert blocks(made.articles[1]) == [("paragraph", [11])]


def test_a_heading_stands_over_a_paragraph_that_was_cut() -> None:
    made = article("云雾乡的茶", "把老茶园养好", "老茶树多年没有修剪。合作社请来农技", "员，教大家冬天深耕、夏天割草。", TEXTS[1])
    assert blocks(made)[:2] == [("heading", [2]), ("paragraph", [3, 4])]


def test_the_upper_half_of_a_sentence_is_no_heading_beside_others() -> None:
    """On a page of several texts a column's end looks like a heading over the next column."""
    one = ["风筝师傅", "柏子谦 风筝会会长", "竹子要过冬", "扎骨架的竹子立冬以后才能砍，砍下来在檐下挂一个冬"]
    other = ["桥上的灯", "李红 桥工所所长", "桥建好以后，夜里也有人走。管理所在栏杆上装了灯，孩子们叫它星星桥。", "灯要一盏一盏擦", TEXTS[0]]
    made = plan([PageLine(n, text) for n, text in enumerate([*one, "孩子们也会做花课，后来听的人多了，就搬到操场上。", *other], 1)])
    kinds = {run.line: block.kind for a in made.articles for block in a.blocks for run in block.runs}
    assert kinds[4] == "paragraph"
