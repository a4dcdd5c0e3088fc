"""Where no text is missing, though a line begins or ends as if it were."""

from __future__ import annotations

import pytest
from bianzuan.cleaning.planning.plan import PageLine
from bianzuan.cleaning.reassembly import plan
from bianzuan.cleaning.reassembly.marks import cannot_begin

from tests.cleaning.cleaned_texts import body_of

ONE = "老师傅把图纸铺在桌上，先量后裁，一样也不肯马虎。"
TWO = "学徒小李记下了尺寸，又把刨子擦得干干净净。"


def kinds(*lines: str) -> list[str]:
    (article,) = plan([PageLine(n, line) for n, line in enumerate(lines, 1) if line]).articles
    return [block.kind for block in article.blocks]


def test_a_colon_that_a_page_set_below_its_label() -> None:
    assert "gap" not in kinds("# 河边的水车", ONE, "内容简介", f"：{TWO}", ONE)
    assert "gap" in kinds("# 河边的水车", ONE, f"，{TWO}", ONE)


def test_a_number_that_only_heads_deeper_ones() -> None:
    parts = ("一、木料", "（一）松木", ONE, "（二）杉木", TWO, "二、尺寸", "（一）轮", ONE, "（二）轴", TWO)
    assert "gap" not in kinds("# 水车考", ONE, "第一章 总论", *parts, "第二章 分论", *parts)


@pytest.mark.parametrize("lost", ["二、尺寸"])
def test_a_number_over_nothing_is_still_a_gap(lost: str) -> None:
    assert "gap" in kinds("# 水车考", "一、木料", ONE, lost, "三、工价", TWO)


def test_numbers_that_are_labels() -> None:
    readings = ("（二）地道", "（二）第二音", ONE, "（一）地道", "（一）第一音", TWO)
    assert "gap" not in kinds("# 字音", ONE, *readings)
    assert "gap" in kinds("# 字音", ONE, "（二）地道", TWO, "（三）第一音", ONE)


def test_later_items_of_a_list_may_be_long() -> None:
    long = TWO + ONE + TWO + ONE
    short = ("1. 木料", "2. 铁件", "3. 绳索")
    assert kinds("# 水车考", ONE, "", *short, f"4. {long}", f"5. {long}", "", TWO) == ["paragraph", "list", "paragraph"]
    # An empty line parts a paragraph from the list above it.
    assert kinds("# 水车考", ONE, "", *short, "", f"4. {long}", "", TWO)[:3] == ["paragraph", "list", "paragraph"]


def test_a_mark_that_closes_the_speech_above() -> None:
    assert "gap" not in kinds("# 河边的水车", ONE, "老人说：“先吃饭，再看图纸。", "”学徒们放下了工具，都坐下来。", TWO)
    assert "gap" in kinds("# 河边的水车", ONE, "，学徒们放下了工具，都坐下来。", TWO)


def test_a_number_whose_paragraph_is_long() -> None:
    long = "1、" + ONE + TWO
    assert "gap" not in kinds("# 水车考", "河工局", long, TWO, "2、木料", ONE, "3、尺寸", TWO)
    assert "gap" in kinds("# 水车考", ONE, TWO, "2、木料", ONE, "3、尺寸", TWO)


def test_a_first_number_of_another_style_begins_the_parts_of_what_is_above() -> None:
    assert "gap" not in kinds("# 水车考", "1、木料", ONE, "2、尺寸", "（一）轮", TWO, "（二）轴", ONE)


def test_what_stands_below_a_list_of_bare_numbers_is_no_half_of_the_last() -> None:
    (article,) = plan([PageLine(n, line) for n, line in enumerate(("# 水车", "第一幕", "第二幕", "第三幕", "人物表", ONE, TWO), 1)]).articles
    assert not any(len(block.runs) > 1 for block in article.blocks)


def test_the_number_of_a_source_behind_a_sentence() -> None:
    cited = "县志说：“水车自上游来，先造于柳溪，后造于石门，各村都照着样子做，一百年没有改过。”[2]23"
    assert "gap" not in kinds("# 水车考", ONE, cited)
    assert "gap" in kinds("# 水车考", ONE, cited.replace("。”[2]23", "，一直到2"))


def test_a_clause_about_who_wears_what_begins_a_sentence() -> None:
    assert not cannot_begin("着长衫的是教书先生，着短褂的是船工。")
    assert not cannot_begin("着红衣者是新娘。")
    assert cannot_begin("着旧棉袄的老人走过来。")


def test_lines_of_contents_head_nothing() -> None:
    """Between them stands no text that could be lost; a source's own contents leave the text that they list."""
    body = body_of(f"清河渡口研究\n\n目　录\n\n第一章　绪论………………………1\n1.1 研究缘起………………………1\n1.2 前人研究………………………3\n\n第一章　绪论\n1.1 研究缘起\n{ONE}\n1.2 前人研究\n{TWO}\n")
    assert "原文此处缺失" not in body
    assert body.count("1.1 研究缘起") == 1
    assert len([line for line in body.split("\n") if line.startswith("#") and "研究缘起" in line]) == 1
