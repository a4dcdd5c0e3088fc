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
        "查本厂木料自去年秋间即已告罄，工人停工待料者凡四十余人。",
        "现为船厂看门人的老周，年轻的时候是全县有名的木匠。",
        "山上的雪化得早，水也来得早，船厂三月里就开了工。",
    ],
)
def test_one_that_begins_with_a_whole_word_is_not(whole: str) -> None:
    assert asked(TITLE, "林小舟", ONE, whole, TWO, THREE) == []


def test_a_name_of_the_text_is_no_half_word() -> None:
    again = f"大家都叫他{REST[:2]}，他也答应。"
    assert asked(TITLE, "林小舟", ONE, TWO, REST, again, THREE) == []


def test_a_name_that_stands_elsewhere_as_the_end_of_a_word_is_half_a_word() -> None:
    rest = "民大多不识字，却都认得船板上的记号，一眼就知道是谁家的船。"  # of 渔民
    assert asked(TITLE, "林小舟", rest, TWO, "每年正月，渔民大会就在滩上开，县里的人也要坐船来。", THREE) == [("gap", 3)]


@pytest.mark.parametrize(
    "first",
    [
        "但是船厂的人不肯走，他们说滩上的木料还够用三年。",
        "二是木料越来越难买，上游的林子封了山，只能到外省去收。",
        "袋烟。师傅们收了工就坐在滩上，望着退下去的潮水说话。",
        "坡，再走一里路才到船厂，门口堆着还没有锯开的木料。",
    ],
)
def test_a_text_that_goes_on_with_something_is_asked_about(first: str) -> None:
    assert asked(TITLE, "林小舟", first, TWO, ONE) == [("gap", 3)]


@pytest.mark.parametrize(
    "first",
    [
        "但凡在河口住过的人，都听过滩上敲打船板的声音。",
        "不过三年工夫，滩上的草棚就换成了两排砖房。",
        "船，是河口人的脚，没有船哪里也去不了。",  # what the title speaks of
        "春，滩上的冰化了，船厂的锯木机又响了起来。",
        "次日清早，滩上的木船一条一条地推下了水。",
        "个个都说船厂的饭好吃，其实不过是一锅咸菜豆腐。",
    ],
)
def test_one_that_only_seems_to_is_not(first: str) -> None:
    assert asked(TITLE, "林小舟", first, TWO, ONE) == []


@pytest.mark.parametrize("rest", ["潮。推船的人要在水里站上半个时辰，上岸的时候嘴唇都紫了。", "些人后来回了村，船厂里只剩下几个老师傅。"])
def test_a_paragraph_that_ends_a_sentence_at_once_is_asked_about(rest: str) -> None:
    assert asked(TITLE, "林小舟", ONE, TWO, rest, THREE) == [("gap", 5)]
    assert asked(TITLE, "林小舟", ONE, TWO, "对。" + rest[2:], THREE) == []


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
