"""Letters and their days, columns above titles, papers without colons, teasers, tables of figures."""

from __future__ import annotations

import pytest
from cleaned_texts import ONE, TWO, body_of, cleaned, only_article

SIGNED = "{: .signature }"


@pytest.mark.parametrize("day", ["卅年十一月十二日", "阳历四月卅日", "五月二十日晚", "十一月十二日", "二月初三夜"])
def test_a_name_and_a_day_end_a_letter(day: str) -> None:
    body = body_of(f"大明吾弟：\n{ONE}\n{TWO}祝你安好！\n远昭\n{day}\n家书背后\n{ONE}二。\n")
    assert f"远昭\n{SIGNED}\n\n{day}\n{SIGNED}\n\n## 家书背后" in body


def test_a_day_without_a_name_below_a_cut_sentence_signs_nothing() -> None:
    assert SIGNED not in body_of(f"# 水车\n\n{ONE}\n\n学徒小李记下了尺寸和日子，最后一回是\n\n十一月十二日\n\n{TWO}\n")


def test_a_day_between_two_pieces_is_of_the_upper_one() -> None:
    body = body_of(f"{ONE}\n{TWO}\n一九八六年五月八日\n水月河歌\n{ONE}二。\n{TWO}二。\n")
    assert f"一九八六年五月八日\n{SIGNED}\n\n## 水月河歌" in body


def test_days_above_their_texts_sign_nothing() -> None:
    day = "1961年3月{}日"
    body = body_of("\n".join(f"{day.format(number)}\n修车记\n{ONE}{number}。\n{TWO}{number}。" for number in (1, 2, 3)))
    assert SIGNED not in body


def test_counted_letters_are_headed_by_their_numbers() -> None:
    body = body_of(f"# 家书\n\n第一封信\n志兰：\n{ONE}\n第二封信\n志兰：\n{TWO}\n")
    assert "## 第一封信" in body
    assert "## 第二封信" in body


@pytest.mark.parametrize("lines", [("第一封信", "第三封信"), ("其一", "其一")])
def test_numbers_out_of_order_count_nothing(lines: tuple[str, str]) -> None:
    assert "##" not in body_of(f"# 家书\n\n{ONE}\n{lines[0]}\n志兰：\n{TWO}\n{lines[1]}\n志兰：\n{ONE}二。\n")


def test_a_paper_below_its_column_without_colons() -> None:
    article = only_article(f"【手艺与社会研究】\n论清河水车的兴废\n徐有礼\n摘要 {ONE}{TWO}\n关键词 水车 清河 木工\n{ONE}二。\n{TWO}二。\n")
    assert (article.kicker, article.title, [author.name for author in article.authors]) == ("【手艺与社会研究】", "论清河水车的兴废", ["徐有礼"])
    assert f"摘要 {ONE}{TWO}\n{{: .abstract }}\n\n关键词 水车 清河 木工\n{{: .keywords }}" in article.body


@pytest.mark.parametrize("line", ["摘要 写在前面。", "关键词 有三个，都与水车有关。"])
def test_text_may_speak_of_abstracts(line: str) -> None:
    assert "{:" not in body_of(f"# 水车\n\n{ONE}\n\n{line}\n\n{TWO}\n")


def test_the_beginning_of_a_text_said_above_it_goes() -> None:
    assert body_of(f"河边的水车\n\n{ONE[:28]}……\n\n{ONE}{TWO}\n\n{TWO}二。\n") == f"{ONE}{TWO}\n\n{TWO}二。\n"


def test_a_sentence_that_breaks_off_stays() -> None:
    assert "放回原来的架子上……" in body_of(f"河边的水车\n\n{TWO[:-2]}……\n\n{ONE}\n\n{TWO[:10]}，又量了一回。\n")


def test_figures_set_apart_by_one_space_are_a_table() -> None:
    body = body_of(f"# 水车\n\n{ONE}\n\n年代 新造 修缮 合计\n1896 2 3 5\n1898 138 20 158\n1899 591 94 685\n总计 731 117 848\n\n{TWO}\n")
    assert "| 年代 | 新造 | 修缮 | 合计 |\n| --- | --- | --- | --- |\n| 1896 | 2 | 3 | 5 |" in body


@pytest.mark.parametrize("rows", ["第一次 修 车 记\n张三 3 4 5\n李四 先 量 后", "1 2 3 4\n5 6 7 8\n9 10 11 12\n13 14 15 16"])
def test_other_words_with_spaces_are_none(rows: str) -> None:
    assert "| " not in body_of(f"# 水车\n\n{ONE}\n\n{rows}\n\n{TWO}\n")


def test_the_paper_a_text_stood_in_is_told_below_it() -> None:
    assert "（《河东日报》2015年09月17日 08版）\n{: .author-note }" in body_of(f"# 水车\n\n{ONE}\n\n{TWO}\n\n（《河东日报》2015年09月17日 08版）\n")


@pytest.mark.parametrize("close", ["此致\n敬礼！\n\n周克勤\n一九八五年三月九日", "此致敬礼！\n周克勤\n十月二日", "代问嫂夫人好！\n周克勤\n十月二日", "敬请\n福安！\n周克勤"])
def test_the_last_words_of_a_letter_are_no_title_though_its_author_signs_below(close: str) -> None:
    article = only_article(f"与友人书（二通）\n周克勤\n\n文清兄：\n\n{ONE}\n\n{close}\n\n文清兄：\n\n{TWO}\n\n周克勤\n四月二日\n")
    assert article.title == "与友人书（二通）"
    assert article.body.startswith(f"文清兄：\n\n{ONE}\n\n{close[:2]}")


def test_a_cry_above_a_name_and_running_text_is_a_title() -> None:
    articles = cleaned(f"河口的摆渡船\n周克勤\n\n{ONE}\n\n{TWO}\n\n守住大堤！\n梁小溪\n\n水位涨到二十七米，堤上的人一夜没有合眼。\n\n天亮以后，各村送来了草袋和木桩。\n").articles
    assert [article.title for article in articles] == ["河口的摆渡船", "守住大堤！"]


def test_the_last_words_of_a_paragraph_go_on_with_it_however_few_they_are() -> None:
    lines = ["水车修好的那一年，三个村子的人都来看过，也都出过力。", "到了第二年开春，上游的村子先后有一百四十多个人次来帮着，搬石头，抬木料，最后一天来的人最多，都是来参加", "备料。", "水渠修成以后，村里的人年年清淤，从不间断。", "老人们说，这条渠救了全村的命，谁也不能毁坏它。"]
    assert lines[1] + lines[2] in body_of("\n\n".join(["# 水车", *lines]) + "\n")
    assert f"{lines[3]}\n\n备料。" in body_of("\n\n".join(["# 水车", *lines[:1], *lines[3:4], "备料。", lines[4]]) + "\n")


def test_whom_a_letter_honours_keeps_the_line_at_the_left_edge() -> None:
    letter = f"与友人书\n\n文清兄：\n　　{ONE}\n　　{TWO}\n　　天气渐冷，望多保重。\n　　此致\n敬礼！\n\n　　　　　　周克勤\n　　　　　　一九八五年三月九日\n"
    assert "\n\n此致\n\n敬礼！\n\n" in body_of(letter)


def test_the_rest_of_a_sentence_at_the_left_edge_goes_on_with_it() -> None:
    text = f"与友人书\n\n文清兄：\n　　{ONE}\n　　{TWO}\n　　昨天收到来信，才知道水车已经修\n好了！\n　　天气渐冷，望多保重。\n"
    assert "才知道水车已经修好了！" in body_of(text)


def test_numbers_over_letters_head_them() -> None:
    letters = f"一　致陆秉中\n秉中吾兄：\n　　{ONE}\n弟　知白　上\n二　致俞静之\n静之先生：\n　　{TWO}\n晚　尤知白\n"
    assert [line for line in body_of(f"尤知白致友人书\n\n{letters}").split("\n") if line.startswith("#")] == ["## 一　致陆秉中", "## 二　致俞静之"]
