"""Headings that begin with a name, lists that explain words of the text, head words that only look like particles."""

from __future__ import annotations

import pytest
from bianzuan.cleaning.reassembly.marks import cannot_begin, open_tail
from bianzuan.cleaning.reassembly.signers.published import published

from tests.cleaning.cleaned_texts import ONE, TWO, body_of, only_article

THREE = "客人走了以后，大家把刨花扫成一堆，点上灯，又接着干。水声从窗外传进来，一夜都没有停过，直到天亮才歇下来。"
LONG = (f"{ONE}{TWO}", f"{TWO}{THREE}", f"{THREE}{ONE}")
HEADS = ("老李：一辈子只做水车", "船家老刘：等“过河的人”", "木工会：手艺要传下去")


def test_names_before_a_colon_head_long_paragraphs() -> None:
    body = body_of("河边的水车又转起来了\n\n" + "\n\n".join(f"{head}\n\n{text}" for head, text in zip(HEADS, LONG, strict=True)) + "\n")
    assert all(f"## {head}" in body for head in HEADS)


def test_two_of_them_may_be_speech() -> None:
    assert "## 老李" not in body_of("河边的水车又转起来了\n\n" + "\n\n".join(f"{head}\n\n{text}" for head, text in zip(HEADS[:2], LONG, strict=False)) + "\n")


def test_where_others_speak_they_are_speech() -> None:
    spoken = "\n\n".join(f"{head}\n\n{text}" for head, text in zip(HEADS, LONG, strict=True))
    assert "## 老李" not in body_of(f"河边的水车又转起来了\n\n{spoken}\n\n老李：那就这么定了。\n")


def test_lines_of_a_talk_one_below_the_other_are_no_headings() -> None:
    talk = "\n\n".join(["老李：水车修好了", "老刘：什么时候开工", "老李：明天一早就去", "老刘：我也跟着去看"])
    assert "## 老" not in body_of(f"{ONE}\n\n{talk}\n\n{LONG[0]}\n")


def test_a_list_that_explains_lines_of_a_poem_is_a_list() -> None:
    poem = "水车转过三月村，渡口人家尽闭门。\n老柳无声垂到地，春风吹雨入黄昏。\n"
    notes = "- 水车转过三月村——三月里水车在村子旁边转。\n- 渡口人家尽闭门——渡口的人家都关着门。\n- 老柳无声垂到地——老柳树静静地垂着枝条。\n"
    body = body_of(f"{poem}【注释】：\n{notes}【赏析】：\n{ONE}\n")
    assert "pullquote" not in body
    assert "- 水车转过三月村——三月里水车在村子旁边转。" in body


@pytest.mark.parametrize("text", ["的 : [de]（红的）", "了：动词", "着[zhe] 看着"])
def test_a_head_word_begins_a_line(text: str) -> None:
    assert not cannot_begin(text)


@pytest.mark.parametrize("text", ["的木头放在院子里", "了一整天"])
def test_a_particle_does_not(text: str) -> None:
    assert cannot_begin(text)


def test_what_announces_a_list_is_closed() -> None:
    assert not open_tail("镇上的木工有三位，他们分别是——")
    assert open_tail("老李的手艺——")


def test_the_time_of_a_page_with_its_section_and_button() -> None:
    told = published("时间：2023-09-29 14:59:54 古籍 我要投稿")
    assert told is not None
    assert told.date == "2023-09-29"
    assert published("时间：2023-09-29 上午在渡口") is None


def test_labels_without_values_go() -> None:
    article = only_article(f"河边的水车又转起来了\n作者：刘敏\n出版：更新：\n\n{ONE}\n\n{TWO}\n")
    assert article.body == f"{ONE}\n\n{TWO}\n"
    assert article.authors[0].name == "刘敏"


def test_other_titles_below_the_name_of_a_section_go() -> None:
    above = "首页 新闻 社会 文化 旅游 教育\n相关文章\n• 渡口的桥修好了\n• 老街的木工铺\n• 春天的河堤\n"
    assert body_of(f"{above}\n{ONE}\n\n{TWO}\n") == f"{ONE}\n\n{TWO}\n"


def test_a_list_in_the_text_stays() -> None:
    body = body_of(f"{ONE}\n\n相关文章\n\n- 渡口的桥修好了\n- 老街的木工铺\n\n{TWO}\n")
    assert "渡口的桥修好了" in body
