"""A first line without a mark inside may be where a column was cut: no title, if what others sign goes on with it."""

import pytest
from bianzuan.cleaning.planning.plan import PageLine
from bianzuan.cleaning.reassembly import plan

BELOW = (
    "山坡上的蜂场",
    "柳春生 向阳社区居民",
    "蜂场在向阳的山坡上，一百二十个蜂箱排成六行，养蜂人跟着花期走，只有到了冬天才住下来。",
    "养蜂人开箱不戴手套，说蜜蜂认得手上的气味，蜂箱里缺了蜂王，隔着箱子也听得出来。",
    "修钟人的柜台",
    "文玉珍 青石街道职工",
    "修钟人的柜台只有一张课桌大，放大镜、镊子和齿轮摆得整整齐齐，来的人都要对一对表。",
    "有一座挂钟停了二十年，打开一看，是发条断了，齿轮之间还夹着一枚铜钱。",
)
FERRY = ("河口的摆渡船", "葛大勇 河口渡口管理员")
REST = "园的孩子和赶集的人，船工老葛认得每一位坐船的人，也认得每一条缆绳。"


def titles(lines: tuple[str, ...]) -> list[str]:
    made = plan([PageLine(number, text, 0) for number, text in enumerate(lines, 1)])
    return [lines[article.title[0].line - 1] for article in made.articles if article.title]


@pytest.mark.parametrize("half", ["老渡口的摆渡船每天来回四十趟坐船的是幼儿", "新华社青石县3月5日电老渡口的摆渡船送的是幼儿"])
def test_half_a_sentence_at_the_top_is_no_title(half: str) -> None:
    """Titles stand in the middle of their texts: above the first one each text has its beginning."""
    assert titles((half, BELOW[2], *FERRY, REST, *BELOW[:2], *BELOW[3:])) == [FERRY[0], BELOW[0], BELOW[4]]


def test_a_title_nobody_signs_stays_one_beside_signed_ones() -> None:
    lines = ("今年春天到渡口来坐船看花的人比往年多了一倍", "渡口今年添了三条新船，最远的客人是从省城来的，老葛说人手不够，又雇了两位船工。")
    assert titles((*lines, *FERRY, "摆渡船每天在河口来回四十趟，船工老葛认得每一位坐船的人。", *BELOW)) == [lines[0], FERRY[0], BELOW[0], BELOW[4]]


def test_a_short_title_is_none_though_a_word_stands_across_by_chance() -> None:
    lines = ("渡口边的幼儿", "渡口今年添了三条新船，最远的客人是从省城来的，老葛说人手不够，又雇了两位船工。")
    assert titles((*lines, *FERRY, REST, *BELOW))[0] == lines[0]
