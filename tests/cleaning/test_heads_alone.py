"""Running heads that stand alone go where pages of one length end at them; refrains, speakers and names of columns stay."""

from __future__ import annotations

import pytest
from test_furniture import dropped

# Paragraphs of one length.
PARAGRAPHS = tuple(
    f"{who}在河边住了很多年，每天清早到渡口去看水，回来把看见的写在本子上，字写得很小。{what}，谁也没有想到后来会有人来问，更没有想到会印成书，摆在镇上的书店里，一本一本地卖出去，连外乡的人也写信来问。"
    for who, what in (("船工", "涨水的日子写得最多"), ("木匠", "修水车的日子写得最多"), ("裁缝", "过年的日子写得最多"), ("教师", "开学的日子写得最多"), ("铁匠", "打犁的日子写得最多"), ("厨子", "开席的日子写得最多"), ("货郎", "赶集的日子写得最多"), ("更夫", "起雾的日子写得最多"))
)
ONE, TWO = "河边旧话", "渡口新记"
FIRST, NEXT = "小船\n刘敏\n", "长桥\n张文\n"


def pages(*between: str) -> str:
    return FIRST + "".join(f"{paragraph}\n{head}\n" for paragraph, head in zip(PARAGRAPHS, between, strict=False)) + PARAGRAPHS[7] + "\n"


@pytest.mark.parametrize(
    ("between", "heads"),
    [
        ((ONE, f"{ONE}\n{NEXT[:-1]}", ONE, ONE, ONE), [ONE] * 5),
        ((ONE, f"{TWO}\n{NEXT[:-1]}", ONE, TWO, ONE, TWO), [ONE, TWO] * 3),
    ],
)
def test_heads_at_one_distance_go(between: tuple[str, ...], heads: list[str]) -> None:
    assert dropped(pages(*between)) == heads


def test_the_title_that_the_heads_repeat_stays() -> None:
    text = f"{ONE}\n" + "".join(f"{paragraph}\n{head}\n" for paragraph, head in zip(PARAGRAPHS, (ONE, f"{ONE}\n{NEXT[:-1]}", ONE, ONE), strict=False)) + PARAGRAPHS[7]
    assert dropped(text) == [ONE] * 4


@pytest.mark.parametrize(
    "text",
    [
        pages(ONE, ONE, ONE, ONE, ONE),  # a refrain
        pages(ONE, TWO, ONE, TWO, ONE, TWO),  # two speakers
        pages(*(f"{ONE}\n{title}\n{name}" for title, name in (("长桥", "张文"), ("短亭", "李红"), ("古道", "王强"), ("夜雨", "周明")))),  # a column
        pages(ONE, f"{ONE}\n{NEXT[:-1]}"),
        pages(ONE, f"{ONE}\n{NEXT}{PARAGRAPHS[6] * 2}", ONE, ONE, ONE),  # parts as long as what they say
        "".join(f"诗选{number}\n刘敏\n原文\n{PARAGRAPHS[number]}\n译文\n{PARAGRAPHS[number + 1]}\n" for number in range(4)),
    ],
)
def test_what_else_comes_again_stays(text: str) -> None:
    assert dropped(text) == []
