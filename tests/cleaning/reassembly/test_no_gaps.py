"""Where no text is missing, though a line begins or ends as if it were."""

from __future__ import annotations

import pytest
from bianzuan.cleaning.plan import PageLine
from bianzuan.cleaning.reassembly import plan

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
