"""Heads of kinds of documents that begin or end in ways of their own: stones, lives told by mouth, chapters, journals, reviews."""

from __future__ import annotations

import pytest
from bianzuan.cleaning.reassembly.signers.bylines import byline
from cleaned_texts import ONE, TWO, body_of, only_article


def test_a_stone_is_signed_with_its_year_and_its_signs() -> None:
    signed = "乾隆五十六年岁次辛亥孟冬知永宁县事钱塘沈秉衡撰"
    body = body_of(f"卷十四　交通\n第一章　水路\n　　{ONE}\n第二章　陆路\n　　{TWO}\n附录\n重修东门义渡碑记\n　　{ONE}\n{signed}\n")
    assert body.endswith(f"## 附录\n\n### 重修东门义渡碑记\n\n{ONE}\n\n{signed}\n{{: .signature }}\n")


def test_an_appendix_that_is_a_text_itself_heads_no_titles() -> None:
    body = body_of(f"卷十四　交通\n\n概况\n\n{ONE}\n\n附录\n\n{TWO}\n\n渡口旧闻\n\n{ONE}\n\n船工歌谣\n\n{TWO}\n")
    assert "## 渡口旧闻" in body
    assert "###" not in body


LIFE = "余顺发，男，1937年生，清溪镇人。十三岁随舅父学做纸伞。"


def test_who_it_is_that_speaks_stands_above_what_he_says() -> None:
    body = body_of(f"我这一辈子\n\n口述：余顺发\n\n整理：丁小禾\n\n{LIFE}\n\n一、学徒\n\n{ONE}\n\n二、合作社\n\n{TWO}\n")
    assert body.startswith(f"{LIFE}\n{{: .author-note }}\n\n## 一、学徒\n")


def test_a_life_that_somebody_else_wrote_is_text() -> None:
    assert ".author-note" not in body_of(f"纸伞匠人\n\n作者：丁小禾\n\n{LIFE}\n\n{ONE}\n\n{TWO}\n")


def test_who_edited_a_journal_signs_what_he_writes() -> None:
    found = only_article(f"编后絮语\n\n本刊编者\n\n{ONE}\n\n{TWO}\n")
    assert ([author.name for author in found.authors], found.body) == (["本刊编者"], f"{ONE}\n\n{TWO}\n")


@pytest.mark.parametrize("chapter", ["第五章", "第二卷　北地　第五章"])
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_the_number_of_a_chapter_over_its_name_at_the_top_is_one_title(chapter: str, gap: str) -> None:
    """Beside its chapter on one line the name was a part of the title; below it a heading of a text without one, or a paragraph."""
    found = only_article(f"{chapter}{gap}马灯{gap}{ONE}{gap}{TWO}\n")
    assert (found.title, found.body) == (f"{chapter}\u3000马灯", f"{ONE}\n\n{TWO}\n")


def test_a_name_set_wide_above_a_poem_signs_it() -> None:
    text = "船台上的月亮\n莫　愁\n你总是先照见焊花\n再照见我\n焊花落了\n你还在\n"
    found = only_article(text)
    assert ([author.name for author in found.authors], "莫" in found.body) == (["莫愁"], False)


@pytest.mark.parametrize(
    "line",
    [
        "本文件由【云水书屋】制作　更多精彩尽在 yunshui.example",
        "【云水书屋】手机站：m.yunshui.example　请记住本站网址",
        "（第五章完，请看下一章）",
        "（本章完）",
    ],
)
def test_what_sites_of_books_set_below_a_chapter(line: str) -> None:
    assert body_of(f"第五章　马灯\n\n{ONE}\n\n{TWO}\n\n{line}\n") == f"{ONE}\n\n{TWO}\n"


def test_a_text_may_speak_of_the_end_of_a_chapter() -> None:
    line = "（第五章完成的那天，本站的船工都来了）"
    assert line in body_of(f"第五章　马灯\n\n{ONE}\n\n{line}\n\n{TWO}\n")


def test_the_book_that_a_review_is_about_heads_nothing() -> None:
    book = "《盐道》　贺长庚著　南岭出版社一九九六年初版　三九二页"
    body = body_of(f"把盐写成史诗\n余　樵\n{book}\n{ONE}\n{TWO}\n肩膀上的地理\n{TWO}\n{ONE}\n可议之处\n{ONE}\n")
    assert body.startswith(f"{book}\n\n{ONE}\n\n{TWO}\n\n## 肩膀上的地理\n")


def test_the_number_of_a_journal_in_han_is_its_head() -> None:
    found = only_article(f"读书月刊　一九九七年第六期\n\n把盐写成史诗\n\n余　樵\n\n{ONE}\n\n{TWO}\n")
    assert (found.title, found.kicker) == ("把盐写成史诗", "")


def test_numbers_with_a_space_stand_above_numbers_with_a_dot() -> None:
    body = body_of(f"后山窑\n一　窑具的类型\n　　{ONE}\n1．匣钵\n　　{TWO}\n2．间隔具\n　　{ONE}\n二　装烧工艺\n　　{TWO}\n")
    assert [line for line in body.split("\n") if line.startswith("#")] == ["## 一\u3000窑具的类型", "### 1．匣钵", "### 2．间隔具", "## 二\u3000装烧工艺"]


def test_what_a_paper_calls_the_core_of_a_report_is_its_editors_note() -> None:
    assert body_of(f"一张琴\n\n核心提示\n\n{ONE}\n\n{TWO}\n") == f"核心提示\n{{: .editor-note }}\n\n{ONE}\n{{: .editor-note }}\n\n{TWO}\n"


def test_a_column_and_its_number_are_nobodys_name() -> None:
    assert byline("百工记·第七期") == ()
