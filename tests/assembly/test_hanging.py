"""Speeches and references hang; what only looks like them does not."""

from __future__ import annotations

import re

import pytest
from bianzuan.assembly.markdown_blocks import read_markdown

LONG = "今天的水涨得快，你们把缆绳再紧一紧，不要等到夜里才动手，那时候看也看不见。"
PLAY = ["时间：秋天。", f"老船工：{LONG}", "刘敏：知道了。", "（汽笛声。）", f"老船工（侧耳）：{LONG}", "刘敏：好！", "周望：我来。"]
INTERVIEW = ["问：渡口哪一年修的？", f"答：{LONG}", "问：后来呢？", f"答：{LONG}", "问：还有呢？", f"答：{LONG}"]
SPACED = ["鲁　贵　（喘着气）四凤！", f"四　凤　{LONG}", "鲁　贵　你听见没有？", "四　凤　听见了。"]


# Directions of printed plays are opened and not closed; 赵一鸣 is 赵 once he has been named.
STAGED = ["〔风灯一盏。", "水　生：停渡了。", "客　人：等不得。", "〔静场。", "水　生：等不得也得等。", "〔浪声。", "客　人：求你。", "〔灯灭。"]
NAMED = ["赵一鸣：您是哪一年上的船？", f"何水生：{LONG}", "赵：师傅是谁？", "何：姓冯。", "赵：后来呢？", f"何：{LONG}"]


def hanging(paragraphs: list[str]) -> list[str]:
    """Of each paragraph that hangs, the width and what stands in its box."""
    blocks, _ = read_markdown("\n\n".join(paragraphs) + "\n", "c1")
    assert [block.text for block in blocks if block.kind == "paragraph"] == [one for one in paragraphs if not one.startswith("#")]
    found = (re.match(r'<p class="hanging hang-(\d)"><span class="hanging-mark( wide)?">([^<]*)</span>', block.html) for block in blocks)
    return [f"{one[1]} {one[3]}{one[2] or ''}" for one in found if one]


@pytest.mark.parametrize(
    ("paragraphs", "expected"),
    [
        (PLAY, ["4 老船工：", "4 刘敏：", "4 老船工", "4 刘敏：", "4 周望："]),
        (INTERVIEW, ["2 问：", "2 答：", "2 问：", "2 答：", "2 问：", "2 答："]),
        (SPACED, ["4 鲁　贵　", "4 四　凤　", "4 鲁　贵　", "4 四　凤　"]),
        (STAGED, ["4 水　生：", "4 客　人：", "4 水　生：", "4 客　人："]),
        (NAMED, ["2 赵一鸣： wide", "2 何水生： wide", "2 赵：", "2 何：", "2 赵：", "2 何："]),
        (["[1] 渡口志.", "[2] 江口县志.", "[3] 河防通议."], ["2 [1] ", "2 [2] ", "2 [3] "]),
        (["［9］渡口志。", "［10］江口县志。", "［11］河防通议。"], ["4 ［9］", "4 ［10］", "4 ［11］"]),
        (["## 注释", "①见《渡口志》。", "②同上。", "③同上。"], ["2 ①", "2 ②", "2 ③"]),
    ],
)
def test_what_hangs(paragraphs: list[str], expected: list[str]) -> None:
    assert hanging(paragraphs) == expected


@pytest.mark.parametrize(
    "paragraphs",
    [
        # Answers of several paragraphs, and long ones; a story; a form; sayings; a speech or two in a report.
        [line for answer in range(4) for line in (f"问：渡口{answer}？", f"答：{LONG}", LONG, LONG)],
        [line for answer in range(4) for line in (f"记者：渡口{answer}？", f"刘敏：{LONG * 9}")],
        ["他说：“好。”", "她说：“不好。”", "他说：“走。”", "她说：“不走。”", "刘敏：“走。”", "周望：“走。”"],
        ["姓名：刘敏", "性别：女", "姓名：周望", "性别：男", "姓名：冯守灯", "性别：男"],
        ["子曰：学而时习之。", "孟子曰：人性之善也。", "子曰：有教无类。", "孟子曰：舍生取义。"],
        [LONG, "刘敏：好。", LONG, "周望：好。", LONG, "刘敏：好。", LONG, "周望：好。"],
        ["①水上部分。", "②岸上部分。", "③其他。"],
        ["[1] 渡口志.", "[3] 江口县志.", "[5] 河防通议."],
    ],
)
def test_what_does_not_hang(paragraphs: list[str]) -> None:
    assert hanging(paragraphs) == []
