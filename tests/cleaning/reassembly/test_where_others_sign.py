"""Lines between titles and running text, in no way of signing that anybody listed: the page's other texts show that they sign."""

import pytest
from bianzuan.cleaning.planning.plan import PageLine, PagePlan
from bianzuan.cleaning.reasons import in_chinese
from bianzuan.cleaning.reassembly import plan
from texts_of_three import BEES, BOATS, CLOCKS

SIGNED = ("河口的渡口", "葛大勇 河口渡口管理员", *BOATS, "山坡上的蜂场", "柳春生 清河镇养蜂人", BEES)
ASKED = "stands where the page's other texts are signed: does it name who wrote the text below, and is the line above its title?"


def planned(*lines: str) -> PagePlan:
    return plan([PageLine(number, text) for number, text in enumerate(lines, 1)])


def titles(*lines: str) -> list[str]:
    return ["".join(lines[run.line - 1][run.start : run.end] for run in article.title) for article in planned(*lines).articles]


def asked(*lines: str) -> list[int]:
    return [flag.run.line for flag in planned(*lines).flags if flag.reason == ASKED]


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("县政协文史委 供图 执笔：罗传伯", ["罗传伯"]),
        ("植物学系 一九七八级全体研究生", ["植物学系 一九七八级全体研究生"]),
        ("主妇之友 ● 管见", ["主妇之友 ● 管见"]),
        ("葛南星 × 温如许", ["葛南星", "温如许"]),
        ("高二（3）班 冉星野 指导教师：涂海燕", ["冉星野", "涂海燕"]),
        ("环洋社里斯本专电 （特派员 贺朝 译电 / 编辑 晏青）", ["贺朝", "晏青"]),
        ("钟其璋（方言学者，现在住淮浦）", ["钟其璋"]),
        ("住在钟楼下面的 仡濮·阿牛 今年八十", ["仡濮·阿牛"]),
    ],
)
def test_a_line_of_several_words_signs_where_two_others_do(line: str, names: list[str]) -> None:
    page = (*SIGNED, "修钟人的柜台", line, *CLOCKS)
    assert titles(*page) == ["河口的渡口", "山坡上的蜂场", "修钟人的柜台"]
    assert [author.name for author in planned(*page).articles[-1].authors] == names
    assert asked(*page) == [9]


def test_two_such_lines_that_name_somebody_show_each_other() -> None:
    page = ("河口的渡口", "渡口船队 孙玉珍等七人", *BOATS, "修钟人的柜台", "“街角”专栏 主笔 阿棱", *CLOCKS)
    assert titles(*page) == ["河口的渡口", "修钟人的柜台"]
    assert 6 in asked(*page)


def test_where_nobody_is_named_they_are_headings() -> None:
    assert titles("河口的渡口", "春天 秋天", *BOATS, "修钟人的柜台", "钟楼 街角", *CLOCKS) == ["河口的渡口"]


def test_a_line_of_clauses_or_one_below_running_text_signs_nothing() -> None:
    assert titles(*SIGNED, "修钟人的柜台", "罗传伯住在街角，修了三十年的钟", *CLOCKS) == ["河口的渡口", "山坡上的蜂场"]
    assert titles(*SIGNED, BEES.replace("蜂", "鸽"), "主妇之友 ● 老 栗", *CLOCKS) == ["河口的渡口", "山坡上的蜂场"]


def test_a_reporter_set_wide_who_also_took_the_pictures_signs() -> None:
    page = (*SIGNED, "修钟人的柜台——访钟楼下的陈阿海", "本刊特约记者 苏 蔓 文/图", *CLOCKS)
    assert titles(*page) == ["河口的渡口", "山坡上的蜂场", "修钟人的柜台——访钟楼下的陈阿海"]


def test_a_title_with_a_colon_over_who_signs_is_nobody_who_speaks() -> None:
    talk = ["葛南星：那么修钟人后来是怎么想的？", f"温如许：{CLOCKS[1]}", "葛南星：都是什么呢？", f"温如许：{CLOCKS[0]}"]
    page = (*SIGNED, "钟楼街角：怎样留住“老手艺”的柜台？", "葛南星 × 温如许", CLOCKS[0], *talk)
    assert titles(*page) == ["河口的渡口", "山坡上的蜂场", "钟楼街角：怎样留住“老手艺”的柜台？"]


def test_of_lines_that_name_nobody_two_count_as_one() -> None:
    page = ("河口的渡口", "渡口船队 孙玉珍等七人", *BOATS, "修钟人的柜台", "主妇之友 ● 管见", *CLOCKS)
    assert titles(*page) == ["河口的渡口"]
    assert titles(*page, "山坡上的蜂场", "植物学系 一九七八级研究生", BEES) == ["河口的渡口", "修钟人的柜台", "山坡上的蜂场"]


def test_where_a_text_comes_from_may_stand_where_others_sign() -> None:
    page = (*SIGNED, "修钟人的柜台", "原载《东浦晚报》 1962年5月8日", *CLOCKS)
    assert titles(*page) == ["河口的渡口", "山坡上的蜂场", "修钟人的柜台"]


def test_a_title_that_could_be_a_name_over_who_signs() -> None:
    page = (*SIGNED, "修钟人", "［波兰］ 雅·科瓦尔斯基 作 汪若瑜 译", *CLOCKS)
    assert titles(*page) == ["河口的渡口", "山坡上的蜂场", "修钟人"]


def test_the_question_is_asked_in_chinese() -> None:
    assert in_chinese(ASKED) == "此行所在是版内他篇署名之处：是否为下文作者，而上一行为其标题？"
