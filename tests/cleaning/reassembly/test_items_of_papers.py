"""Lines of a newspaper's page that are easily taken for others: parts of serials, senders, pen names, lists, songs."""

from __future__ import annotations

import pytest
from bianzuan.cleaning.planning.plan import Run
from bianzuan.cleaning.reasons import in_chinese
from bianzuan.cleaning.reassembly.headings.headings import headline
from bianzuan.cleaning.reassembly.heads.paper_poems import out_of_verse
from bianzuan.cleaning.reassembly.heads.presumed import presumed_byline
from bianzuan.cleaning.reassembly.heads.where_others_sign import named
from bianzuan.cleaning.reassembly.pieces import Piece
from cleaned_texts import cleaned
from paper_texts import (
    BEES,
    BEES_TOO,
    CLOCKS,
    CLOCKS_TOO,
    FERRY,
    FERRY_TOO,
    LETTER,
    POEM,
    SALT,
    TOP,
    told,
)

ERRATUM = ("更正", "本报八月七日二版《盐田》一文中，“十二天”误为“二十天”。")
ASKED = "a line of its own on the page of a paper, in what nobody signs: is it a heading of the text above, or the title of another item?"


def asked(*lines: str) -> list[str]:
    return [edit.before for edit in cleaned("\n".join(lines) + "\n").ledger if edit.reason == ASKED]


def test_a_part_of_a_serial_is_an_item() -> None:
    page = (TOP, "渡口换了新牌子", f"本报讯　{FERRY}", FERRY_TOO, "说部", "春江残梦录", "抱瓮生著", "第十七回　孤客夜投荒寺　故人惊认旧钗", f"却说{CLOCKS}", CLOCKS_TOO, "（未完）", *ERRATUM)
    assert told(*page) == [("渡口换了新牌子", []), ("春江残梦录", ["抱瓮生"]), ("更正", [])]


def test_a_pen_name_signs_a_poem() -> None:
    lines = ("秋夜闻雁有感", "退庐老人", *POEM)
    verse = Piece("verse", tuple(Run(number, 0, len(line)) for number, line in enumerate(lines, 1)), "\n".join(lines), 2)
    parts = out_of_verse(verse, Piece("text", (), FERRY, 1), None)
    assert [(part.kind, part.plain) for part in parts] == [("text", lines[0]), ("text", lines[1]), ("verse", "\n".join(POEM))]


def test_who_sent_a_letter_stands_above_the_note_of_an_editor() -> None:
    page = (TOP, "渡口换了新牌子", f"本报讯　{FERRY}", FERRY_TOO, "路灯应该早点修", "编辑同志：", LETTER, "纺织二厂部分女工", "编者按：信已转给有关部门，修好之日再告诉读者。", *ERRATUM)
    assert told(*page)[1] == ("路灯应该早点修", ["纺织二厂部分女工"])


def test_more_empty_lines_stand_above_titles_than_elsewhere() -> None:
    page = (TOP, "", "", "渡口换了新牌子", "", f"本报讯　{FERRY}", "", FERRY_TOO, "", "头一班船", "", f"{FERRY[:20]}船上的人都认得。", "", "", "坡上的蜂箱", "", BEES, "", BEES_TOO, "", "", "钟楼下面的柜台", "沈半樵", "", CLOCKS, "", CLOCKS_TOO)
    assert told(*page) == [("渡口换了新牌子", []), ("坡上的蜂箱", []), ("钟楼下面的柜台", ["沈半樵"])]


def test_several_lines_in_a_row_below_a_signed_title_are_headings() -> None:
    page = (TOP, "青石渡口春来早", "本报记者　罗开山", f"{FERRY}{FERRY_TOO}", "看云的人", f"{SALT}{BEES}{BEES_TOO}{CLOCKS}", "管船的人", f"今年春天来往的客人比往年多了三成，管渡口的人又把船刷了一遍桐油。{FERRY_TOO}", *ERRATUM)
    articles = cleaned("\n".join(page) + "\n").articles
    assert [one.title for one in articles] == ["青石渡口春来早", "更正"]
    assert articles[0].body.count("## ") == 2


def test_the_day_may_be_all_that_is_left_of_a_masthead() -> None:
    page = ("2023-09-15 星期五", "渡口换了新牌子", "罗开山", FERRY, FERRY_TOO, "人物", "钟楼下面的柜台", "□沈　樵", CLOCKS, CLOCKS_TOO, *ERRATUM)
    assert told(*page) == [("渡口换了新牌子", ["罗开山"]), ("钟楼下面的柜台", ["沈樵"]), ("更正", [])]


def test_a_list_of_films_was_cut_by_no_column() -> None:
    films = ("红星剧场　今　《南疆来信》 9:00　11:00　彩色宽银幕", "儿童乐园　今明　木偶戏《小熊请客》 10:00　15:00　每票五分，家长带一名幼儿免票")
    page = (TOP, "", "读者来信", "路灯应该早点修", "", "编辑同志：", LETTER, "（陶正平）", "", "今明影剧", "", *films, "", "钟楼下面的柜台", "沈半樵", "", CLOCKS, CLOCKS_TOO, "", *ERRATUM)
    assert [title for title, _ in told(*page)] == ["路灯应该早点修", "今明影剧", "钟楼下面的柜台", "更正"]


def test_the_last_line_of_a_poem_is_not_over_the_name_of_a_column() -> None:
    page = (TOP, "渡口换了新牌子", "罗开山", FERRY, FERRY_TOO, "秋分", "苏　未", "稻子弯腰的角度", "正好等于父亲的", "", "我们在田埂上坐着", "中间放一壶茶", "", "谁也没有多要", "【连载】", "渔火（19）", "简　默", CLOCKS, CLOCKS_TOO, *ERRATUM)
    assert ("渔火（19）", ["简默"]) in told(*page)
    assert "谁也没有多要" not in [title for title, _ in told(*page)]


def test_a_heading_in_what_nobody_signs_may_be_a_title() -> None:
    page = (TOP, "渡口换了新牌子", f"本报讯　{FERRY}", FERRY_TOO, "换了牌子以后", f"换了新的，管渡口的人说，来往的客人比往年多了。{FERRY_TOO}", *ERRATUM)
    assert asked(*page) == ["换了牌子以后"]
    signed = (TOP, "渡口换了新牌子", "罗开山", *page[2:])
    assert asked(*signed) == []
    assert "另一篇的标题" in in_chinese(ASKED)


@pytest.mark.parametrize("form", ["快板", "儿歌", "顺口溜", "枪杆诗"])
def test_lines_below_a_title_that_says_what_they_are_are_verse(form: str) -> None:
    lines = ("打竹板，响连环，", "夸一夸咱们的先行班。", "先行班，真能干，", "十个小伙儿一条心，", "锯末子飞起赛雪片。", "有人问，啥诀窍？", "班长一笑把话言：", "“刨刃磨得快一点！”")
    (article,) = cleaned("\n".join([f"夸夸先行班（{form}）", "木工车间　于占江", "", *lines, "", FERRY, FERRY_TOO]) + "\n").articles
    assert "  \n".join(lines) + "\n{: .verse }" in article.body
    assert FERRY + "\n" in article.body


def test_below_any_other_words_in_brackets_lines_are_what_they_are() -> None:
    lines = ("打竹板，响连环，", "夸一夸咱们的先行班。", "先行班，真能干，", "锯末子飞起赛雪片。")
    (article,) = cleaned("\n".join(["夸夸先行班（草稿）", "木工车间　于占江", "", *lines, "", FERRY]) + "\n").articles
    assert "  \n".join(lines) not in article.body


@pytest.mark.parametrize(("line", "title"), [("打雷的时候能不能打电话", True), ("母亲的电话", True), ("联系电话", False), ("县农科所 咨询电话", False), ("电话：3317", False), ("地址", False)])
def test_a_title_may_end_with_a_telephone(line: str, title: bool) -> None:
    assert headline(line) is title


@pytest.mark.parametrize(("line", "name", "role"), [("抱瓮生著", "抱瓮生", "著"), ("安徽读者　水　木", "水木", "安徽读者"), ("大丰恒绸庄谨启", "大丰恒绸庄", "")])
def test_whom_a_line_names(line: str, name: str, role: str) -> None:
    assert [(author.name, author.role) for author in named(line)] == [(name, role)]


def test_a_title_with_surnames_in_it_names_nobody() -> None:
    assert presumed_byline("修表匠和他的钟楼") == ()
    assert [author.name for author in presumed_byline("张印东周庆新")] == ["张印东", "周庆新"]


def test_who_sent_a_report_behind_wide_space() -> None:
    page = (TOP, "渡口换了新牌子", FERRY, f"{FERRY_TOO}　　（孙宝田、罗家驹）", "钟楼下面的柜台", "沈半樵", CLOCKS, CLOCKS_TOO, *ERRATUM)
    assert told(*page)[0] == ("渡口换了新牌子", ["孙宝田", "罗家驹"])
