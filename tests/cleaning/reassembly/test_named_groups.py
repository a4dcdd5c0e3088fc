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
