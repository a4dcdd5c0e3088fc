"""What quotation marks and the numbers of a list inside a paragraph say of two halves, and which halves a quotation ties."""

from __future__ import annotations

import pytest
from bianzuan.cleaning.reassembly.order.marks_around import said_by_marks

from tests.cleaning.cleaned_texts import cleaned

INDENT = "\u3000\u3000"
TAXI = [
    "夜班司机老周的车里总放着一只保温壶。后半夜街上没有人，他就把车停在医院门口，给等车的病人倒一杯热水。",
    "水是他自己烧的，一晚上要烧三壶。我问他这样做图什么，他抬起头望着医院的灯，想了半天，慢慢地说：“我父亲那年半夜犯病，在路边等了一个钟头。",
    "要是那时候有一辆车停下来，他就不会走得那么早。”",
    "如今这条街上停车等人的司机有七个，他们轮着班，一夜也没有断过。",
]
DYKE = [
    "海塘管理所只有五个人，管着十二公里的石塘。潮水一天来两回，他们就一天走两回，石缝里长了草也要拔掉。",
    "所里立了规矩：一、大潮前后必须有人上塘；二、石块松动当天报告；三、每月初一量一次塘身的高低，记在",
    "本子上；四、本子不得离开值班室，谁拿走了谁送回来。",
    "老所长退休的时候交出来三十一本，一页也没有缺，新来的所长看了一个星期才看完。",
]
PAPER = [
    "造纸的人家住在溪边，水声大得说话要喊。一张纸要过七十二道手，最难的一道是捞纸，轻了纸薄，重了纸厚。",
    "学捞纸的徒弟头一年只许看，第二年才许下水，到第三年手上有了数，师傅才把自己的帘子交给他用。",
]


def page(taxi: int, dyke: int) -> str:
    """Columns of three texts, the rests of the first two below the third; paragraphs have an indent, halves have none."""
    return "\n\n".join((
        "\n".join(("停在医院门口的车", "葛春林", "", *(INDENT + line for line in TAXI[:taxi]))),
        "\n".join(("十二公里石塘", "闻海生", "", *(INDENT + line for line in DYKE[:dyke]))),
        "\n".join(("溪边的纸", "竺月华", "", *(INDENT + line for line in PAPER))),
        "\n".join((TAXI[taxi], INDENT + TAXI[3])),
        "\n".join((DYKE[dyke], INDENT + DYKE[3])),
    ))


def text_of(lines: str) -> str:
    return "".join(article.body for article in cleaned(lines).articles)


@pytest.mark.parametrize(
    ("tail", "top", "said"),
    [
        ("渔民说：“给我", "一笔钱，不如给我一条路。”", 2.0),
        ("渔民说：“给我", "他走了。", -2.0),
        ("渔民说：“给我", "一笔钱。他又说：“走", 0.0),
        ("本会要求：一、每日工作不得超过", "十小时；二、每四小时必须休息。", 2.0),
        ("一是标准不够统一，各有尺子，", "口径也不同；三是产品不够丰富。", -2.0),
        ("他走到渡口，", "天已经亮了。", 0.0),
        ("他走到渡口，", "二是产品不够丰富。", 0.0),
    ],
)
def test_marks_and_numbers_tell_what_goes_on(tail: str, top: str, said: float) -> None:
    assert said_by_marks(tail, top) == said


def test_a_quotation_goes_on_in_the_column_that_closes_it() -> None:
    """Its sentence is over where the column ends: the halves stood apart, the second under the third title."""
    taxi, _, paper = cleaned(page(2, 2)).articles[:3]
    assert TAXI[1] + TAXI[2] in taxi.body
    assert TAXI[2][:8] not in paper.body


def test_what_somebody_says_follows_who_says_it() -> None:
    """她说： ended no sentence and began none: the half that is a quotation stood alone."""
    lines = page(2, 2).replace(TAXI[1], TAXI[1][: TAXI[1].index("“")]).replace(TAXI[2], TAXI[1][TAXI[1].index("“") :] + TAXI[2])
    assert TAXI[1] + TAXI[2] in text_of(lines)


def test_a_list_inside_a_paragraph_counts_on() -> None:
    """Nothing but the numbers told that 四 goes on with 三."""
    assert DYKE[1] + DYKE[2] in text_of(page(2, 2))


def test_two_quotations_that_nothing_closes_tie_nothing() -> None:
    other = page(2, 2).replace(PAPER[1], "师傅说：“" + PAPER[1])
    assert TAXI[1] + TAXI[2] not in text_of(other)
