"""Lines of pages broken at a measure that are part of no paragraph: titles and who signs, below columns that break off and above such that go on."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from bianzuan.cleaning.planning.plan import PageLine
from bianzuan.cleaning.reassembly.lines.lone_lines import titles_at_ends
from bianzuan.cleaning.reassembly.lines.wrapped import below_indents
from bianzuan.cleaning.reassembly.rows import read_rows

from tests.cleaning.cleaned_texts import cleaned
from tests.cleaning.reassembly.test_hidden_columns import BEES, BOATMAN

sys.path.insert(0, str(Path(__file__).parents[3] / "bench"))

from corruption.articles import papers  # noqa: E402 - the bench is no part of the package
from corruption.recipes import RECIPES, make_page  # noqa: E402


def _titles(*lines: str) -> list[tuple[str, list[str]]]:
    """Titles and authors of the articles made of these lines, in order."""
    return [(article.title, [author.name for author in article.authors]) for article in cleaned("\n".join(lines) + "\n").articles if not article.title.startswith("〔")]


FIRST = ("渡口上的老艄公", "成怀远　清江县交通局")
WHOLE = [*BOATMAN[:6], "天不亮就起来凿冰开路，两只手冻了。"]  # its last line fills the measure


@pytest.mark.parametrize(
    ("title", "signed", "name"),
    [
        ("六十箱蜜蜂跟花走——访养蜂人家", "文 / 娄小满 图 / 李红", "娄小满"),  # the title is as wide as the measure
        ("六十箱蜜蜂的“户口”——读《花路》", "娄小满 《清江文艺》编辑部", "娄小满"),
        ("蜜蜂为什么跟着花走？", "柳河农学院 娄 满", "娄满"),
        ("宁可自己不吃蜜，不让蜂儿饿一冬！", "柳河蜂场工人 娄小满", "娄小满"),
    ],
)
def test_a_title_below_a_full_line_that_ends_a_text_goes_on_with_nothing(title: str, signed: str, name: str) -> None:
    assert _titles(*FIRST, *WHOLE, title, signed, *BEES) == [(FIRST[0], ["成怀远"]), (title, [name])]


@pytest.mark.parametrize(
    ("title", "signed", "name"),
    [
        ("养蜂人的一年", "娄小满 柳河县农业局办公室", "娄小满"),
        ("养蜂人的一年", "■ 文/娄小满 图/李 红", "娄小满"),
        ("蜂箱“搬”了六十里", "本报记者 娄小满 通讯员 李红", "娄小满、李红"),  # who signs takes more than the measure
        ("花开到哪里，箱子就放到哪里", "格桑·扎西 西藏岗桑县曲多乡养蜂人", "格桑·扎西"),
    ],
)
def test_a_title_between_columns_that_break_off_goes_on_with_none(title: str, signed: str, name: str) -> None:
    page = [*FIRST, *BOATMAN[:4], title, signed, *BEES[1:8], *BOATMAN[4:], *BEES[8:]]
    assert _titles(*page) == [(FIRST[0], ["成怀远"]), (title, name.split("、"))]


def test_lines_that_end_anywhere_are_no_titles() -> None:
    """Where the edge is ragged, two short lines below each other are of a paragraph."""
    ragged = [
        "　　清江渡口有一条木船，摇船的老",
        "艄公姓裴，今年七十一岁",
        "他十六岁上船，篙子换了二十多根，",
        "船板补过四回，哪一段水深",
        "哪一段有暗礁，他闭着眼睛也说得上",
        "来。冬天渡口结了薄冰",
        "裴老汉",
        "天不亮就起来凿冰开路，两只手冻得",
        "通红。学生们过江上学",
        "一天也没有耽误。船靠岸的时候，他",
        "总要把篙子插稳，等最后",
        "一个孩子跳上石阶，才转过身去解缆",
        "绳。",
    ]
    found = cleaned("\n".join(["渡口上的老艄公", "成怀远", *ragged]) + "\n")
    assert [article.title for article in found.articles] == ["渡口上的老艄公"]
    assert "裴老汉天不亮就起来凿冰开路" in found.articles[0].body.replace("\n", "")


def test_a_pen_name_set_wide_signs_where_no_surname_tells_it() -> None:
    other = [line.replace("清江", "柳河") for line in BOATMAN[5:]]
    page = ["听戏于后台", "凫 生", *BEES, "", "渡船上的早市", "T. K. 女士 自柳河寄", *BOATMAN[:5], "", "冰河上的船", "水乡旧话 之三", *other]
    assert _titles(*page)[:2] == [("听戏于后台", ["凫生"]), ("渡船上的早市", ["T. K. 女士 自柳河寄"])]


def test_a_bracket_of_a_column_that_signs_is_not_halved() -> None:
    page = ["一枚邮票的来历", "【灯下谈集邮】 之十七", *BEES, "", "渡船上的早市", "小小说 尹 戈", *BOATMAN[:5], "", "冰河上的船", "秦渡生", *BOATMAN[5:]]
    assert ("一枚邮票的来历", ["【灯下谈集邮】 之十七"]) in _titles(*page)


def test_a_wide_title_between_lines_of_print_is_no_verse() -> None:
    """Some of the lines around it rhyme, by chance."""
    recipe = next(recipe for recipe in RECIPES if recipe.name == "wrapped, rows, unnumbered headings")
    assert ("大提琴手的左手——访青年演奏家祁远舟", ["简宁"]) in _titles(make_page(recipe, papers(), 100).text)


def test_titles_and_names_wider_than_the_column_are_no_sign_that_lines_are_not_broken() -> None:
    """However many the page has; addresses and references as wide as that are one."""
    wide = ("把清江渡口的老渡船修成一座流动的小小书屋", "中共清江县委党校课题组 执笔：顾延川　李红")
    other = ("养蜂人家的账本究竟要靠什么才算得清楚呢？", "受访专家：柳河县养蜂学会会长　梅若川 本报记者")
    page = [*BOATMAN, *BEES, *wide, *BOATMAN, *other, *BEES, *BOATMAN]
    rows = read_rows([PageLine(number, line.lstrip("　"), indent=4 * line.startswith("　　")) for number, line in enumerate(page, 1)])
    going_on = below_indents(rows)
    assert [page[i] for i in range(len(page)) if i not in going_on and not page[i].startswith("　　")] == [*wide, *other]


def test_a_title_below_a_full_line_is_no_last_line_where_all_paragraphs_end_with_a_mark() -> None:
    """Also where neither indents nor empty lines part paragraphs; where many end without one, it may be."""
    ends = ["哪里。", "也没有耽误。", "留给孩子们看。", "里的响声。", "转过身去解缆绳。"]
    lines = [one for end in (*ends, "谢谢您，不留名的司机师傅", "看船。") for one in ("路往南走，花开到哪里，蜂箱就放到", end)]
    rows = read_rows([PageLine(number, line) for number, line in enumerate(lines, 1)])
    last = frozenset(range(1, len(lines), 2))
    assert [lines[i] for i in titles_at_ends(rows, last)] == ["谢谢您，不留名的司机师傅"]
    without = read_rows([PageLine(number, line.rstrip("。")) for number, line in enumerate(lines, 1)])
    assert titles_at_ends(without, last) == frozenset()
