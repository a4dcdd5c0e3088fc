"""Pages of encyclopaedias and sites: links to edit a part, boxes of fields, banners, a document's number behind its title."""

from __future__ import annotations

import pytest
from bianzuan.cleaning.furniture.page import find_furniture
from bianzuan.cleaning.planning.plan import PageLine
from bianzuan.cleaning.reassembly.signers.bylines import byline
from bianzuan.cleaning.reassembly.signers.published import Published, published
from cleaned_texts import ONE, TWO, only_article

ENTRY = "水车是一种用河水推动的轮子，可以把低处的水提到高处的田里去，也可以磨面、舂米。"


@pytest.mark.parametrize(
    "parts",
    [f"历史\n[编辑]起源\n[编辑]{ONE}\n形制\n[编辑]{TWO}\n", f"历史[编辑]\n起源【编辑】\n{ONE}\n形制[编辑 | 编辑源代码]\n{TWO}\n", f"历史\n\n[编辑]\n\n起源\n\n[编辑]\n\n{ONE}\n\n形制\n\n[编辑]\n\n{TWO}\n"],
    ids=["before the text", "behind the heading", "below the heading"],
)
def test_the_link_to_edit_a_part_tells_its_heading(parts: str) -> None:
    assert only_article(f"# 水车\n\n{ENTRY}\n{parts}").body == f"{ENTRY}\n\n## 历史\n\n## 起源\n\n{ONE}\n\n## 形制\n\n{TWO}\n"


def test_one_bracket_with_that_word_is_none() -> None:
    assert only_article(f"# 水车\n\n{ONE}\n\n主编\n[编辑]{TWO}\n").body.count("编辑") == 1


def test_an_entry_may_have_a_box_below_its_name() -> None:
    box = "水车\n任期\n1921年7月31日-1922年7月23日\n木料\n楝木\n任期\n1922年7月23日-1925年1月11日\n石料\n青石\n"
    article = only_article(f"{box}{ENTRY}\n{ONE}\n")
    assert article.title == "水车"
    assert "## " not in article.body


def test_a_list_above_a_text_that_begins_otherwise_is_no_box() -> None:
    assert only_article(f"木桥\n木料\n楝木\n石料\n青石\n{ENTRY}\n{ONE}\n").title == ""


def test_days_of_a_diary_have_sentences_below() -> None:
    body = only_article(f"# 日记\n\n1969年3月21日\n{ONE}\n1969年3月23日\n{TWO}\n").body
    assert body.count("## 1969年") == 2


def test_a_banner_above_a_title_with_its_source_is_no_title() -> None:
    article = only_article(f"SINCE\n始于\n1959\n河边的水车\n来源：木工网 2019-03-05\n\n{ONE}\n{TWO}\n")
    assert (article.title, article.kicker, article.date) == ("河边的水车", "SINCE　始于　1959", "2019-03-05")


def test_names_in_a_row_are_no_banner() -> None:
    article = only_article(f"木工学校\n木工日报\n河边的水车\n来源：木工网 2019-03-05\n\n{ONE}\n{TWO}\n")
    assert article.title == "河边的水车"


def test_the_number_of_a_document_may_stand_behind_its_title() -> None:
    article = only_article(f"柳溪镇人民政府关于修缮水车的通知(柳政发〔2019〕12号)\n\n来源：木工网 日期：2019-03-05 17:08 字号：【\n视力保护色：\n\n各村：\n\n{ONE}\n{TWO}\n")
    assert (article.title, article.date) == ("柳溪镇人民政府关于修缮水车的通知（柳政发〔2019〕12号）", "2019-03-05")
    assert article.body == f"各村：\n\n{ONE}\n\n{TWO}\n"


@pytest.mark.parametrize("word", ["原题", "主题", "副题", "原载"])
def test_names_of_fields_are_no_names(word: str) -> None:
    assert byline(word) == ()


@pytest.mark.parametrize("line", ["来源 :木工史 | 被引量 : 0次 | 上传用户:guest003", "来源：市木器厂 2019-03-05"])
def test_what_sites_say_below_a_title(line: str) -> None:
    assert published(line) is not None


def test_a_source_without_a_day_says_nothing_of_when() -> None:
    assert published("来源：木工日报第3版") in (None, Published("", "", True))


def dropped(*texts: str) -> list[int]:
    return [removal.runs[0].line for removal in find_furniture([PageLine(i, text) for i, text in enumerate(texts)])]


def test_what_sharing_sites_and_wikis_say_goes() -> None:
    said = ("下载到本地 , 更方便阅读", "声明 : 本文档版权归提供方所有 , 如有争议可与客服联系", "论文部分内容阅读", "跳转到导航", "（差异） ←上个修订 | 最新修订")
    assert dropped(*said, ONE) == [0, 1, 2, 3, 4]


def test_sentences_about_such_things_stay() -> None:
    assert dropped("声明：水车归全镇所有", "他把图纸下载到本地看了一遍，又看了一遍。", ONE) == []
