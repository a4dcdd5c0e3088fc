"""What stands right at the end of a line of print: halves of a number, dots that close a quotation."""

from __future__ import annotations

import pytest
from cleaned_texts import body_of, only_article

LINES = """木工房
　　老师傅把图纸铺在桌上，先量后裁，一样也不肯马
虎，徒弟们都围着看。这间木工房从一九三几年就有
了，后来搬过两次，最后一次是在{upper}
{lower}
　　学徒小李记下了尺寸，又把刨子擦得干干净净，放
回原来的架子上去，天黑了才肯回家。
　　老师傅一辈子只说一句话，做东西和做人一样，急
不得，也慢不得，要看木头的意思。
"""


def test_a_number_that_a_line_end_breaks_is_one_number() -> None:
    assert "是在河西的1956年春天" in body_of(LINES.format(upper="河西的1", lower="956年春天，那年他三十岁。"))
    assert "编号一九五六1956 1957两年" in body_of(LINES.format(upper="编号一九五六1956", lower="1957两年，那年他三十岁。"))


def test_dots_that_close_a_quotation_begin_no_line() -> None:
    body = body_of(LINES.format(upper="桥边，他常说：“那时候的木头", lower="……”"))
    assert "那时候的木头……”" in body
    assert "缺失" not in body


NOTED = """木工房
　　老师傅把图纸铺在桌上，先量后裁，一样也不肯马
虎，徒弟们都围着看。[1]
　　学徒小李记下了尺寸，又把刨子擦得干干净净，放
回原来的架子上去，天黑了才肯回家。[2]
　　老师傅一辈子只说一句话，做东西和做人一样，急
不得，也慢不得，要看木头的意思。[3]
[1]刘敏：《木工房旧事》，江城：江城文艺书局，
1984年，第49页。
[2]《江城志》卷三，民国二十四年铅印本，第8
7页。
[3]张文：《木匠》，第5页。
"""


def test_notes_that_are_broken_line_by_line_are_notes() -> None:
    body = body_of(NOTED)
    assert "[^1]: 刘敏：《木工房旧事》，江城：江城文艺书局，1984年，第49页。" in body
    assert "[^2]: 《江城志》卷三，民国二十四年铅印本，第87页。" in body
    assert "都围着看。[^1]" in body
    loose = NOTED.replace("[2]《江城志》", "《江城志》")
    assert "[^1]" not in body_of(loose)


def test_the_last_word_of_a_sentence_and_its_colon_is_nobody_who_speaks() -> None:
    parties = "原告：邵阿根，男，农民。\n被告：水产养殖合作社，住所地渔港路1号。\n委托代理人：袁立，律师。\n"
    text = "　　原告诉称，一九五八年一月双方签订承包合同，约定原告\n承包三号塘十二亩，期限五年。\n　　本院认为，双方应当全面履行合同，依照有关规定，判决如\n第 2 页 共 3 页\n下：\n　　一、被告赔偿原告损失三万元。\n　　二、驳回原告其他请求。\n第 3 页 共 3 页\n"
    assert body_of(f"民事判决书\n{parties}{text}").split("\n\n")[-3] == "本院认为，双方应当全面履行合同，依照有关规定，判决如下："


@pytest.mark.parametrize(
    ("upper", "lower", "whole"),
    [
        ("水库在县城西 23 公里处的沟口，控制流域面积 86.4 平方公里。1957 年 10 月动工，1959 年 7", "月建成。坝高 31.5 米，是全县头一座水库，当年就浇了三千亩地。", "1959年7月建成"),
        ("水库在县城西边的沟口，坝高31.5米，一九五九年建成，控制流域面积", "12.7 平方公里，是全县头一座水库，当年就浇了三千亩地。", "面积"),
    ],
)
def test_a_figure_goes_on_with_its_unit(upper: str, lower: str, whole: str) -> None:
    article = only_article(f"青石水库\n{upper}\n{lower}\n")
    assert article.body.count("\n") == 1
    assert whole in article.body
