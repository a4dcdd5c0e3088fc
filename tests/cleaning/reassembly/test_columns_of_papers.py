"""The names of columns above the titles of newspapers' items, and which of several lines is the title."""

from __future__ import annotations

import pytest
from bianzuan.cleaning.reassembly.heads.paper_tops import paper_top
from bianzuan.cleaning.reassembly.pieces import Piece
from cleaned_texts import cleaned
from paper_texts import BEES, BEES_TOO, CLOCKS, CLOCKS_TOO, FERRY, FERRY_TOO, TOP, told

REPORT = ("渡口换了新牌子", f"本报讯　{FERRY}", FERRY_TOO)
CLOCK = ("钟楼下面的柜台", "沈半樵", CLOCKS, CLOCKS_TOO)


def titles(*lines: str) -> list[str]:
    return [title for title, _ in told(*lines)]


@pytest.mark.parametrize(
    "top",
    [
        ("太 屏 小 报", "一九四四年十月九日　　第一百三十七期　　三日刊", "（二）"),
        ("晓　钟　副　刊", "第二百零三号　　民国十三年六月二十二日", "本刊欢迎投稿　寄晨声报馆副刊部收"),
    ],
)
def test_the_page_and_whom_to_write_to_are_lines_of_the_masthead(top: tuple[str, ...]) -> None:
    assert paper_top([Piece("text", (), line, place) for place, line in enumerate((*top, "渡口换了新牌子", FERRY))]) == len(top)


def test_the_page_in_brackets_is_no_kicker() -> None:
    article, other = cleaned("\n".join(("太 屏 小 报", "一九四四年十月九日　　第一百三十七期　　三日刊", "（二）", *REPORT, *CLOCK)) + "\n").articles
    assert (article.title, article.date, other.date) == ("渡口换了新牌子", "1944-10-09", "1944-10-09")
    assert "二" not in article.kicker


@pytest.mark.parametrize("column", ["专 家 信 箱", "生产常识", "记者手记", "市 场 行 情", "汽　笛　·　文艺副刊", "市足球甲级联赛第五轮", "长篇小说"])
def test_the_name_of_a_column_is_a_kicker(column: str) -> None:
    (article,) = [one for one in cleaned("\n".join((TOP, *REPORT, column, "坡上添新箱", BEES, BEES_TOO, *CLOCK)) + "\n").articles if "坡上" in one.title + one.kicker]
    assert (article.title, article.kicker.replace("\u3000", "")) == ("坡上添新箱", column.replace(" ", "").replace("\u3000", ""))


def test_a_title_set_wide_is_no_column() -> None:
    assert titles(TOP, *REPORT, "街巷拾遗", "打 铜 巷", BEES, BEES_TOO, *CLOCK) == ["渡口换了新牌子", "打\u3000铜\u3000巷", "钟楼下面的柜台"]


def test_of_two_lines_set_wide_the_last_names_who_wrote_the_text() -> None:
    assert ("茶　渣", ["田心"]) in told(TOP, *REPORT, "每日小品", "茶　渣", "田　心", BEES, BEES_TOO, *CLOCK)


def test_a_short_title_below_a_column_signs_nothing() -> None:
    """慢一点 was taken for a pen name, and 记者手记 for the title."""
    assert ("慢一点", []) in told(TOP, *REPORT, "记者手记", "慢一点", BEES, BEES_TOO, *CLOCK)


def test_the_line_of_which_the_first_words_speak_is_the_title() -> None:
    page = (TOP, "鼓足干劲追肥料", "杨坪乡十天积肥四百万斤", f"本报讯　杨坪乡从三月一日起积肥，十天里共积土杂肥四百多万斤。{BEES}", BEES_TOO, "（陈水生）", *CLOCK)
    assert titles(*page) == ["杨坪乡十天积肥四百万斤", "钟楼下面的柜台"]


def test_a_subtitle_may_say_more_of_what_the_text_begins_with() -> None:
    page = (TOP, "红崖社割麦用上了推镰", "一个人一天割四亩半", f"本报讯　红崖农业社用上推镰，一个人一天能割四亩半。{BEES}", BEES_TOO, *CLOCK)
    assert titles(*page) == ["红崖社割麦用上了推镰", "钟楼下面的柜台"]


def test_the_only_number_in_brackets_is_the_part_of_a_serial() -> None:
    page = (TOP, *REPORT, "长篇连载", "青石渡", "苏　岩", "（十七）", BEES, BEES_TOO, "（待续）", *CLOCK)
    assert told(*page)[1] == ("青石渡", ["苏岩"])


def test_an_author_behind_a_box_on_the_line_of_the_title() -> None:
    assert ("板书的味道", ["宋则鸣"]) in [(title, [name.split()[-1] for name in names]) for title, names in told(TOP, *REPORT, "教授随笔", "板书的味道　　□ 哲学系 宋则鸣", BEES, BEES_TOO, *CLOCK)]


def test_the_second_stanza_of_a_poem_has_no_title() -> None:
    stanzas = ("跑道绕着我们转，\n不是我们绕着跑道。\n那些未说出口的话，\n一圈比一圈少。", "看台上的风\n替所有人鼓掌，\n直到路灯一盏一盏\n把影子还给我们。")
    assert titles(TOP, *REPORT, "", "五月，在操场", stanzas[0], "", stanzas[1], "（骆小舟）", "", *CLOCK) == ["渡口换了新牌子", "五月，在操场", "钟楼下面的柜台"]


def test_items_of_a_list_end_with_an_address_and_were_cut_by_no_column() -> None:
    page = (TOP, *REPORT, "供　求　台", "●求购：常年收购干槐米、金银花，数量不限。县药材公司收购部", "●转让：九成新十五马力拖拉机一台，价面议。大营乡 宋广田", *CLOCK)
    assert titles(*page) == ["渡口换了新牌子", "供　求　台", "钟楼下面的柜台"]


def test_a_picture_and_who_took_it_make_an_item() -> None:
    page = (TOP, *REPORT, "", "流动书车进渔村", "", "图为孩子们在流动书车旁边挑选图书，车门一开大家便围了上来。", "本报记者　高原　摄影报道", "", *CLOCK)
    assert titles(*page) == ["渡口换了新牌子", "流动书车进渔村", "钟楼下面的柜台"]


def test_a_question_is_no_title_and_who_asks_no_head() -> None:
    page = (TOP, *REPORT, "专 家 信 箱", "坡上的蜂箱怎么过冬", f"读者问：{BEES}", "大洼乡 冷永贵", f"谭守业答：{BEES_TOO}", *CLOCK)
    assert titles(*page) == ["渡口换了新牌子", "坡上的蜂箱怎么过冬", "钟楼下面的柜台"]
    page = (TOP, *REPORT, "读报小常识", "问：钢和铁有什么不同？", "答：主要是含碳的多少不同。含碳高的叫生铁，硬而脆；低的叫钢，有韧性，可以锻打。", *CLOCK)
    assert titles(*page) == ["渡口换了新牌子", "读报小常识", "钟楼下面的柜台"]


def test_who_signs_above_the_column_of_a_poem_and_the_text_right_below_it() -> None:
    lines = ("一锹煤，一片红光，", "把山影推到两旁。", "小站的灯像一粒露水，", "在我的窗上，亮了一亮。", "桥在身下轻轻地唱，", "隧道把汽笛拉得很长。", "卧铺里的孩子翻了个身，", "他的梦，正经过我的家乡。")
    page = (TOP, *REPORT, "沙河站", "", "汽　笛　·　文艺副刊", "夜行车", "司炉　龙　江", *lines, "", "灯　语", "姜　河", "我小的时候，不认识字，先认识灯。", "", BEES, BEES_TOO, "", *CLOCK)
    assert titles(*page) == ["渡口换了新牌子", "夜行车", "灯　语", "钟楼下面的柜台"]
