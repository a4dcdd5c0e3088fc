"""Bylines told by their place, and lines of the same build that are none."""

import pytest
from bianzuan.cleaning.plan import PageLine, PlannedArticle
from bianzuan.cleaning.reassembly import plan
from bianzuan.cleaning.reassembly.presumed import presumed_byline
from bianzuan.cleaning.reassembly.wording import exclusive_bits

TEXT = "从县城到最远的邮政所有两百三十公里，要翻两座达坂。邮车司机开这条线开了十四年，每一块路碑都认得。"


def articles(*texts: str) -> tuple[PlannedArticle, ...]:
    return plan([PageLine(number, text) for number, text in enumerate(texts, 1)]).articles


@pytest.mark.parametrize(
    ("line", "name", "role"),
    [
        ("才旺多吉 高原邮路摄影师", "才旺多吉", "高原邮路摄影师"),
        ("斯琴高娃 草原学校教师", "斯琴高娃", "草原学校教师"),
        ("犇长河 黑山林场扑火队队长", "犇长河", "黑山林场扑火队队长"),
        ("果品合作社", "果品合作社", ""),
        ("本刊编辑部", "本刊编辑部", ""),
    ],
)
def test_a_line_below_a_title_and_above_text_signs(line: str, name: str, role: str) -> None:
    (made,) = articles("翻过雪线去送邮件", line, TEXT, TEXT[::-1][1:] + "。")
    assert [(author.name, author.role) for author in made.authors] == [(name, role)]
    assert len(made.blocks) == 2


@pytest.mark.parametrize("line", ["练本领 争当好职工", "大雪里 年轻的守护者", "走进果品合作社", "凝心聚力 做新时代奋斗者", "扎西说 送信的队长"])
def test_words_of_a_heading_sign_nothing(line: str) -> None:
    assert presumed_byline(line) == ()


def test_between_paragraphs_such_a_line_stays_text() -> None:
    (made,) = articles("翻过雪线去送邮件", TEXT, "才旺多吉 高原邮路摄影师", TEXT[::-1][1:] + "。")
    assert not made.authors


def test_who_names_another_once_speaks_of_little() -> None:
    fire = "扑火队下了火场，第一口水要给走在最后的人喝。扑火队背着风力灭火机跑。"
    nursery = "苗圃里的红松种子要睡够两个冬天，窖里的湿沙一年翻三次。"
    forester, worker = exclusive_bits(["如今他们的儿子在扑火队，过年给我送豆包。", "红松的种子拌上湿沙，埋进窖里。"], [fire, nursery])
    assert forester[0] < 12
    assert worker[1] > 2 * forester[0] > 0
