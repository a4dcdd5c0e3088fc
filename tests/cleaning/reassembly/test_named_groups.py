"""Names over groups of lines (recipes, rules of a game), and short lines over the entries of a yearbook."""

from __future__ import annotations

import pytest

from tests.cleaning.reassembly.test_over_registers import blocks

FISH = ["清蒸鲈鱼", "", "用料", "", "鲈鱼……1条", "葱……2根", "", "做法", "", "1.鱼洗净，两面各划三刀。", "2.大火蒸八分钟，浇上热油。", "", "小贴士", "", "蒸鱼的水要先烧开。"]
GAME = ["跳房子", "", "器具（每人一份）", "", "粉笔一支", "瓦片一块", "", "玩法", "", "先在地上画八个格子，再把瓦片丢进第一格。", "单脚跳过去，拾起瓦片跳回来。"]


@pytest.mark.parametrize(("lines", "heads"), [(FISH, ["清蒸鲈鱼", "## 用料", "## 做法", "## 小贴士"]), (GAME, ["跳房子", "## 器具（每人一份）", "## 玩法"])])
def test_groups_of_lines_are_headed_by_their_names(lines: list[str], heads: list[str]) -> None:
    assert blocks(*lines)[1:] == heads


@pytest.mark.parametrize(
    "lines",
    [
        ["清河县", "", "下街码头", "", "渡口水文站", "观测员室", "", "刘敏", "", "收信人电话已改。"],
        ["渡口", "", "船来", "", "水声近了，", "灯也近了。", "岸上有人喊，", "", "船去", "", "只剩一盏灯"],
    ],
)
def test_an_address_and_stanzas_have_no_names(lines: list[str]) -> None:
    assert [line for line in blocks(*lines) if line.startswith("#")] == []


ENTRIES = ["【概况】　2003年，全市公路通车里程达到3216公里，比上年增加185公里。", "【客运市场】　6月至9月，出动人员4200人次，查处违章车辆1037台次。　　（钱小红）", "【车站】　2003年，车务段管内共有车站21个，其中二等站2个。"]


@pytest.mark.parametrize("name", ["铁路", "民用航空"])
def test_a_short_line_between_entries_of_a_yearbook_heads_those_below(name: str) -> None:
    assert blocks("交通运输", "", ENTRIES[0], "", ENTRIES[1], "", name, "", ENTRIES[2])[1:] == ["交通运输", f"## {name}"]


@pytest.mark.parametrize("name", ["（钱小红）", "钱小红"])
def test_who_wrote_an_entry_heads_nothing(name: str) -> None:
    assert blocks("交通运输", "", ENTRIES[0], "", ENTRIES[1], "", name, "", ENTRIES[2])[1:] == ["交通运输"]


LETTER = "先生：\n\n　　承示大作，拜读再三，获益良多。惟第三节引《水经注》一句，似脱一字，乞检别本一核，匆匆。"
WORKS = ["1949年，全县有渠二十三条，灌溉四万亩。", "1954年，安装第一台锅驼机，灌溉百亩。"]


@pytest.mark.parametrize("names", [("一　致胡绳祖", "二　复陈守谦"), ("一　致胡绳祖", "二　复陈守谦", "三　致马孟起")])
def test_letters_counted_from_one_have_no_other_title(names: tuple[str, ...]) -> None:
    text = [line for name in names for line in (name, "", LETTER, "")]
    assert blocks(*text)[1:] == ["", *(f"## {name}" for name in names)]


def test_each_section_of_a_gazetteer_counts_anew() -> None:
    parts = ["一　自流", "", WORKS[0], "", "二　机电", "", WORKS[1], ""]
    found = blocks("第三章　水利", "", "第一节　灌溉", "", *parts, "第二节　防洪", "", *[line.replace("自流", "河堤").replace("机电", "水库") for line in parts])
    assert found[2:] == ["## 第一节　灌溉", "### 一　自流", "### 二　机电", "## 第二节　防洪", "### 一　河堤", "### 二　水库"]


def test_a_list_of_names_has_no_headings() -> None:
    assert blocks("渠畔人家", "", "一　春", "", "二　夏", "", "三　秋")[2:] == []


def test_what_an_exhibition_counts_has_headings() -> None:
    lines = ["“水与城”展品说明", "", "1　水丞", "明宣德　高6.3厘米，口径4.1厘米", "盛水的文房用具。", "", "2　陶水管", "战国　长48.5厘米", "清河县档案馆藏", "城内排水的设施。", "", "3　城图", "清道光　纸本", "图中以青色绘水道。"]
    assert blocks(*lines)[1:] == ["“水与城”展品说明", "## 1　水丞", "## 2　陶水管", "## 3　城图"]


@pytest.mark.parametrize("first", ["十三世", "三世"])
def test_a_volume_of_a_genealogy_goes_on_counting(first: str) -> None:
    numbers = ["三世", "四世", "五世", "十三世", "十四世"]
    second = numbers[numbers.index(first) + 1]
    lines = ["清河陈氏宗谱", "", first, "大猷　字允升，邑庠生，配王氏，生子三：文炳、文焕、文灿。", "", second, "文焕　字宪章，武举，好义乐施，修南桥，乡人至今称之。"]
    assert [line for line in blocks(*lines) if line.startswith("#")] == [f"## {first}", f"## {second}"]


@pytest.mark.parametrize("year", ["一九六九年", "1969年"])
def test_the_year_stands_where_it_turns(year: str) -> None:
    han = year[0] == "一"
    days = ["十二月二十日", "十二月二十六日", f"{year}一月一日", "一月三日"] if han else ["12月20日", "12月26日", f"{year}1月1日", "1月3日"]
    lines = [part for day in days for part in (day, "", "第一次推磨，转了一上午，头晕。队长说，慢慢就会了。", "")]
    assert blocks("下乡日记", "", *lines)[2:] == [f"## {day}" for day in days]
