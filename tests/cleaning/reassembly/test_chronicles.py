"""Years and days that head the entries of a chronicle; contents with holes; brackets alone; readings said twice."""

from __future__ import annotations

import pytest
from cleaned_texts import ONE, TWO, body_of, only_article

LATER = "2月1日，石坝完工。\n5月，发大水。\n同月，粮站迁址。\n年底，渡口通车。"
ENTRIES = "1月4日，渡口修好水车。\n3月，镇上开会。\n是月，木工组成立。\n冬，河水结冰。"


@pytest.mark.parametrize("years", [("1988年", "1989年"), ("1988 年", "1989 年"), ("民国二十三年（1934年）", "民国二十四年（1935年）")])
def test_years_head_the_entries_of_a_chronicle(years: tuple[str, str]) -> None:
    body = body_of(f"柳溪镇大事记\n{years[0]}\n{ENTRIES}\n{years[1]}\n{LATER}\n")
    assert [line[3:] for line in body.splitlines() if line.startswith("## ")] == [year.replace(" ", "") for year in years]


def test_one_year_heads_its_entries() -> None:
    assert body_of(f"1990年\n{ENTRIES}\n").startswith("## 1990年\n")


@pytest.mark.parametrize("text", [f"{ONE}\n1988年\n{TWO}\n1989年\n{ONE}二。", f"1989年\n{ENTRIES}\n1988年\n{LATER}"])
def test_years_elsewhere_head_nothing(text: str) -> None:
    assert "##" not in body_of(f"# 水车\n\n{TWO}三。\n{text}\n")


def test_days_head_the_entries_of_a_month() -> None:
    body = body_of(f"柳溪镇大事记\n1日\n△{ONE}\n3日\n△{TWO}\n8—10日\n{ONE}二。\n13日\n{TWO}二。\n")
    assert [line[3:] for line in body.splitlines() if line.startswith("## ")] == ["1日", "3日", "8—10日", "13日"]


def test_days_out_of_order_head_nothing() -> None:
    assert "##" not in body_of(f"# 水车\n\n13日\n{ONE}\n3日\n{TWO}\n1日\n{ONE}二。\n")


def test_contents_with_holes_are_over_no_lost_text() -> None:
    body = only_article(f"水车的来历（节录）\n\n1.起源\n2.名称与类型\n4.内容与结构\n5.木料与工具\n6.规矩与手艺\n15.价值与利用\n\n{ONE}\n\n{TWO}\n").body
    assert "缺失" not in body


def test_a_closing_bracket_alone_is_no_rest_of_a_sentence() -> None:
    assert "缺失" not in only_article(f"【字 号：\n】\n点击量：8731\n\n{ONE}\n\n{TWO}\n").body


def test_readings_said_twice_go() -> None:
    text = "在(zai)河边的(de)(de)人(ren)们，大(da)(da)都会(hui)修水车(che)(che)，上(shang)(shang)油、中(zhong)(zhong)轴、下(xia)(xia)轮，都要细看才好。"
    assert only_article(f"# 水车\n\n{text}{ONE}{TWO}\n").body.startswith("在河边的人们，大都会修水车，上油、中轴、下轮，都要细看才好。")


def test_one_reading_said_twice_is_somebodys() -> None:
    assert "饕(tāo)(tāo)餮" in only_article(f"# 水车\n\n他把饕(tāo)(tāo)餮念了两遍。{ONE}\n\n{TWO}\n").body


def test_contents_above_chapters_are_no_headings_and_hide_none() -> None:
    chapters = ("第一章 总则", "第二章 修缮", "第三章 看管")
    text = "\n".join(["目录", *chapters, *(f"{chapter}\n第{count}条 {ONE}{count}。" for chapter, count in zip(chapters, "一二三", strict=True))])
    body = only_article(f"柳溪镇水车规则\n\n{text}\n").body
    assert [line for line in body.splitlines() if line.startswith("#")] == ["## 第一章\u3000总则", "## 第二章\u3000修缮", "## 第三章\u3000看管"]
    assert "缺失" not in body


def test_what_html_calls_a_caption_is_one_and_no_verse() -> None:
    verse = "一个留在故土\n寻觅传说的桃花林\n一个乘风破浪\n嫁接他乡的故事\n就在风季的尽头\n然后分道扬镳\n\n至于圆规\n大的\n是课堂里的教具\n小的\n是笔盒里的利器\n抱入怀中"
    body = only_article(f"# 台风\n\n<figure>\n<figcaption>吹折了树冠的棕榈。</figcaption>\n</figure>\n\n{verse}\n\n{ONE}\n").body
    assert body.startswith("吹折了树冠的棕榈。\n{: .caption }\n\n一个留在故土  \n")
    assert body.count("{: .verse }") == 2


def test_a_son_who_bows_signs_his_letter() -> None:
    assert "男敏跪禀\n{: .signature }\n\n1922年6月3日\n{: .signature }" in only_article(f"家书\n母亲大人膝下：\n{ONE}\n叩禀！\n男敏跪禀\n1922年6月3日\n{TWO}\n").body


def test_a_year_set_off_among_other_numbers_set_off_is_so_again() -> None:
    # body_of cleans twice: a heading's mark is no reason to read its words by themselves.
    body = body_of(f"柳溪镇大事记\n1988 年\n1 月 镇上开会,会期3 天,到会214 人。\n3 月 渡口修好水车。{ONE}\n4 月 木工组成立。{TWO}\n1989 年\n5 月 发大水,冲走水车12 架。\n")
    assert "## 1988 年" in body


def test_three_months_in_a_box_make_no_chronicle_of_a_page() -> None:
    parts = "".join(f"{name}\n{ONE}\n{TWO}\n" for name in ("从渡口看变化", "镇上人怎么说", "水车给谁用", "木工组的账本"))
    body = body_of(f"水车的三份文件\n1995年2月\n{ONE}\n1996年1月\n{TWO}\n1997年6月\n{ONE}\n{parts}")
    headings = [line[3:] for line in body.splitlines() if line.startswith("## ")]
    assert headings == ["从渡口看变化", "镇上人怎么说", "水车给谁用", "木工组的账本"]
