"""Paragraphs that begin inside a word, and texts that come from another page."""

from __future__ import annotations

import pytest
from bianzuan.cleaning.planning.plan import PageLine, PagePlan
from bianzuan.cleaning.reassembly import plan
from bianzuan.cleaning.reassembly.kinds.furniture import arrival

TITLE = "河口船厂记"
ONE = "河口的老船厂建于一九五六年，最初只有三间草棚和一个木工组，全厂不过二十来人。"
TWO = "每逢涨潮，工人们就把修好的木船推下水，鞭炮声能传到对岸的村子里。"
THREE = "如今厂房还在，锯木机也还在，只是再没有人在滩上敲打船板了。"
REST = "阳照在滩上，晒得船板发烫，师傅们只好等到傍晚才动手。"  # of 太阳
OTHER_REST = "民说起那几年的大水，都记得厂房淹到了窗台，木料漂走了一半。"  # of 村民
WHEEL = ("水车", "本报记者 周小燕", "渠边的水车转了三十年，去年冬天才停下来。", "村里人说，等开春修好了轴，它还要转。")
SOLD = "六十年代中期，船厂添了两台锯木机，一年能造十二条渔船，附近几个县都来订货。"


def planned(*lines: str) -> PagePlan:
    return plan([PageLine(number, text) for number, text in enumerate(lines, 1)])


def asked(*lines: str) -> list[tuple[str, int]]:
    return [(flag.rule, flag.run.line) for flag in planned(*lines).flags]


def bodies(*lines: str) -> list[list[str]]:
    return [[block.kind for block in article.blocks] for article in planned(*lines).articles]


@pytest.mark.parametrize("rest", [REST, OTHER_REST])
def test_a_paragraph_that_begins_inside_a_word_is_asked_about(rest: str) -> None:
    assert asked(TITLE, "林小舟", ONE, TWO, rest, THREE) == [("gap", 5)]
    assert asked(TITLE, "林小舟", rest, TWO, ONE, THREE) == [("gap", 3)]


@pytest.mark.parametrize(
    "whole",
    [
        "园门口立着一块木牌，上面写着看园人的名字，字迹已经淡了。",  # a compound that no dictionary has
        "现为船厂看门人的老周，年轻的时候是全县有名的木匠。",
        "山上的雪化得早，水也来得早，船厂三月里就开了工。",
    ],
)
def test_one_that_begins_with_a_whole_word_is_not(whole: str) -> None:
    assert asked(TITLE, "林小舟", ONE, whole, TWO, THREE) == []


def test_a_name_of_the_text_is_no_half_word() -> None:
    again = f"大家都叫他{REST[:2]}，他也答应。"
    assert asked(TITLE, "林小舟", ONE, TWO, REST, again, THREE) == []


def test_a_text_that_a_jump_line_brings_has_lost_its_beginning() -> None:
    assert bodies("（上接第一版）", SOLD, TWO, THREE) == [["gap", "paragraph", "paragraph", "paragraph"]]
    assert bodies(TITLE, f"（上接第一版）{SOLD}", TWO, THREE) == [["gap", "paragraph", "paragraph", "paragraph"]]


def test_what_arrives_below_a_text_that_has_ended_is_set_apart() -> None:
    page = planned(*WHEEL, "（上接第一版）", SOLD, THREE)
    assert [article.kind for article in page.articles] == ["article", "fragments"]
    assert [block.kind for block in page.articles[0].blocks] == ["paragraph", "paragraph"]
    assert [block.kind for block in page.articles[1].blocks] == ["gap", "paragraph", "paragraph"]
    assert ("attribution", 6) in [(flag.rule, flag.run.line) for flag in page.flags]


@pytest.mark.parametrize(
    "page",
    [
        (*WHEEL, "水车的轴是槐木做的，年头一久就", "（上接第一版）", "朽了，今年春天换过一根。"),  # the sentence is open
        (*WHEEL, "（下转第三版）", "（上接第一版）", "轴换好以后，水又上了坡。"),  # it was sent away
        (*WHEEL, "（上接第一版）", "水车的木轴朽了，渠边的老木匠说，换上槐木的水车还能再转三十年。"),  # the same things
    ],
)
def test_what_goes_with_the_text_above_stays(page: tuple[str, ...]) -> None:
    assert len(planned(*page).articles) == 1


@pytest.mark.parametrize(("line", "length"), [("（上接第一版）会议指出，", 7), ("(上接第3版) 会议指出，", 8), ("（上接第一版）", 0), ("（见第一版）会议", 0), ("上接第一版的话头", 0)])
def test_a_jump_line_before_its_text(line: str, length: int) -> None:
    assert arrival(line) == length
