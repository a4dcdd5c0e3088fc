"""Parts of books: the name of the book above them is no title, and the name of the part at the top of a page no heading; captions in old papers."""

from __future__ import annotations

import pytest
from bianzuan.cleaning.furniture.heads_said_before import heads_said_before
from cleaned_texts import body_of, only_article

ONE = "清乾隆二十一年，知县吴溥率民筑大石堰，长三十六丈，灌田八百亩。道光间圮，里人重修，改用条石，至今尚存。"
TWO = "一九五八年以后，多数山塘并入水库灌区。至一九八七年，尚在使用者六百余口，由各村自管，岁修照旧。"


@pytest.mark.parametrize("book", ["清溪县志", "《清溪县志》", "石门乡志（初稿）"])
def test_a_part_of_a_gazetteer(book: str) -> None:
    page = f"{book}\n第五编　水利\n第一章　堰塘\n第一节　古堰\n{ONE}\n第二节　山塘\n{TWO}\n· 131 ·\n第五编　水利\n{ONE}\n第二章　水库\n第一节　红旗水库\n{TWO}\n· 132 ·\n"
    article = only_article(page)
    assert (article.title, article.kicker) == ("第五编　水利", book)
    assert article.body == f"## 第一章　堰塘\n\n### 第一节　古堰\n\n{ONE}\n\n### 第二节　山塘\n\n{TWO}\n\n{ONE}\n\n## 第二章　水库\n\n### 第一节　红旗水库\n\n{TWO}\n"


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (("第五编　水利", ONE, "131", "第五编　水利", TWO), [3]),
        (("第五编　水利", ONE, "131", "第六编　交通", TWO), []),  # another part
        (("第五编　水利", ONE, "第五编　水利", TWO), []),  # no page ends there
        (("啊，黄河！", ONE, "131", "啊，黄河！", TWO), []),  # a refrain
        (("第三章", ONE, "131", "第三章", TWO), []),  # a number without a name may be a misprint
    ],
)
def test_only_the_name_of_a_part_below_a_page_number_is_a_head(texts: tuple[str, ...], expected: list[int]) -> None:
    assert list(heads_said_before(texts, {2} if texts[2] == "131" else (), {2} if texts[2] == "131" else ())) == expected


def test_left_hand_pages_name_the_book() -> None:
    page = f"第五编　水利\n第一章　堰塘\n{ONE}\n· 130 ·\n清溪县志\n{TWO}\n第二章　水库\n{TWO}\n· 131 ·\n第五编　水利\n{ONE}\n· 132 ·\n"
    assert only_article(page).body == f"## 第一章　堰塘\n\n{ONE}\n\n{TWO}\n\n## 第二章　水库\n\n{TWO}\n\n{ONE}\n"


def test_the_name_of_a_book_below_a_page_number_may_head_a_part_of_it() -> None:
    page = f"旧志选\n\n{ONE}\n· 130 ·\n清溪县志\n{TWO}\n· 131 ·\n{ONE}\n· 132 ·\n"
    assert "清溪县志" in only_article(page).body


@pytest.mark.parametrize("head", ["（图）", "〔上图〕", "（题图）"])
def test_a_picture_in_brackets_heads_a_caption(head: str) -> None:
    assert f"{head}学童踏跳板上船上课。\n{{: .caption }}" in body_of(f"水上学校\n\n{ONE}\n\n{head}学童踏跳板上船上课。\n\n{TWO}\n")
