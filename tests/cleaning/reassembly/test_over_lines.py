"""What is set over several lines is put together: letters of a word, parts of a date, labels and values."""

from __future__ import annotations

import pytest
from cleaned_texts import ONE, TWO, only_article


def test_letters_of_a_word_one_a_line_are_a_heading() -> None:
    assert "## 总则\n" in only_article(f"# 水车规约\n\n{ONE}\n\n总\n则\n\n{TWO}\n").body


@pytest.mark.parametrize("letters", ["一\n二\n三", "甲\n乙", "水\n呀"])
def test_letters_that_make_no_word_stay(letters: str) -> None:
    body = only_article(f"# 水车规约\n\n{ONE}\n\n{letters}\n\n{TWO}\n").body
    assert letters.replace("\n", "") not in body


@pytest.mark.parametrize("parts", ["2017年\n12月20日", "2017\n年\n12\n月\n20\n日", "二〇一七年十二月\n二十日"])
def test_parts_of_a_date_are_one(parts: str) -> None:
    body = only_article(f"# 修缮水车的通知\n\n{ONE}\n\n{TWO}\n\n柳溪镇人民政府\n{parts}\n").body
    assert body.endswith("柳溪镇人民政府\n{: .signature }\n\n" + parts.replace("\n", "") + "\n{: .signature }\n")


@pytest.mark.parametrize("parts", ["2017年\n2018年", "2017年12月20日\n2017年12月21日", "2017年\n12月32日"])
def test_years_one_below_the_other_are_no_date(parts: str) -> None:
    assert parts.replace("\n", "") not in only_article(f"# 水车\n\n{ONE}\n\n{parts}\n\n{TWO}\n").body


def test_labels_go_with_their_values() -> None:
    body = only_article(f"# 水车\n\n名称：\n清河水车\n地点：\n柳溪镇渡口\n木料：\n楝木\n\n{ONE}\n\n{TWO}\n").body
    assert "名称：清河水车\n\n地点：柳溪镇渡口\n\n木料：楝木\n" in body


def test_two_labels_are_left() -> None:
    body = only_article(f"# 水车\n\n{ONE}\n\n修理的人说：\n先量后裁\n徒弟们说：\n好\n\n{TWO}\n").body
    assert "说：先量后裁" not in body


@pytest.mark.parametrize("apart", ["\n", "\n\n"])
def test_where_a_text_comes_from_over_two_lines(apart: str) -> None:
    body = only_article(f"# 水车\n\n{ONE}\n\n{TWO}\n\n来源：{apart}木工日报\n").body
    assert body.endswith("来源：木工日报\n{: .author-note }\n")


@pytest.mark.parametrize("below", [f"木工日报\n\n{TWO}", "河边的老人们", f"{TWO}"])
def test_other_words_below_the_label_are_no_paper(below: str) -> None:
    assert "来源：\n" in only_article(f"# 水车\n\n{ONE}\n\n{TWO}\n\n来源：\n\n{below}\n").body
