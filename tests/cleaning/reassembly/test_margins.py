"""Lines that end at a margin only some of them reach: speeches, short paragraphs, letters, columns of a newspaper."""

from __future__ import annotations

import pytest
from cleaned_texts import ONE, body_of

_SPEECHES = """渡口的茶馆，三个人的谈话
时间：今年九月
老陈：水车停了以后，渡口就没有人来了。从前一天有几十个人在这
里等船，现在只有我一个。
小林：我小的时候还坐过渡船。船头挂着一盏灯，过河的人一个挨着
一个，谁也不说话。
老陈：那是怕惊了鱼。
阿秀：我没有见过渡船，我来的时候桥已经修好了。不过我外公讲过
好多遍。
小林：桥是好东西。
老陈：桥是好，可是不会说话。
阿秀：船也不会说话。
老陈：船会说话，只是你没有听见。
"""


def test_speeches_are_whole() -> None:
    body = body_of(_SPEECHES)
    assert all(words in body for words in ("有几十个人在这里等船，现在", "过河的人一个挨着一个，谁也", "外公讲过好多遍。\n\n小林："))


def test_letters_with_short_lines_are_whole() -> None:
    text = """渡口来信
国明兄：
别后两月，未通一字。弟于上月廿三日回到渡口，暂住磨坊旁边的小
屋里。水车已经修好，只是河水不大，每天只能转半个时辰，别的都和
从前一样。
兄托我找的那本《水车图说》，已请人到城里打听，一有消息就写信告
诉你。
专此，顺颂
秋安
"""
    body = body_of(text)
    assert all(words in body for words in ("旁边的小屋里。", "别的都和从前一样。\n\n兄托我", "写信告诉你。\n\n专此"))


def test_lines_of_many_widths_stay() -> None:
    lines = ("渡口的老水车，今年春天又转起来了", "车匠和他的三个徒弟，在河边一直忙到清明前后才歇下来", "木料是山里运来的，一共用了九十多根，连轴也换了新的", "渡口的人都来看热闹，孩子们跑在最前面")
    body = body_of("渡口记事\n" + "\n".join(lines) + "\n" + ONE + "\n")
    assert all(f"{a}\n\n{b}" in body for a, b in zip(lines, lines[1:], strict=False))


def test_verse_of_one_width_stays() -> None:
    lines = ("春水初生，渡口的柳树又长出了新的嫩叶", "夏日漫长，石桥的影子在河面上慢慢移动", "秋风起时，磨坊的水车唱着一首旧的歌谣", "冬雪落尽，茶馆的灯火等着晚归的行路人", "一年四季，船上的老人数着来来去去的客", "千山万水，谁又记得清这条河原来的名字")
    body = body_of("四季歌\n刘　敏\n" + "\n".join(lines) + "\n")
    assert all(f"{a}{b}" not in body for a, b in zip(lines, lines[1:], strict=False))


_COLUMNS = """渡口水闸工地见闻

天还没有亮，工地上
已经点起了几百盏马
灯。两千多名民工从
四面八方的村子里赶
来，挑土的挑土，打
夯的打夯。

石匠老韩今年六十一
岁，他说自己凿了一
辈子石头，今年凿的
是最有用的石头。

接生训练班开学

县卫生所举办的第一期接
生训练班，昨天在渡口小
学开学。四十二名学员来
自各个乡，都是各村推选
的。
"""


def test_columns_of_a_newspaper_are_whole() -> None:
    body = body_of(_COLUMNS)
    assert all(words in body for words in ("工地上已经点起了", "村子里赶来，挑土的", "今年凿的是最有用的石头。", "接生训练班，昨天"))
    assert "## " not in body.replace("## 接生训练班开学", "")


def test_stanzas_with_pauses_stay() -> None:
    text = "河边的歌\n刘　敏\n\n风从河上吹来，它不停\n我在岸上走着，也不停\n桥下的船摇着，慢慢行\n\n雨从山里落下，它不问\n我在檐下听着，也不问\n门前的灯亮着，等着人\n"
    assert "它不停我在" not in body_of(text)


@pytest.mark.parametrize("rest", ["。", "”。"])
def test_a_mark_alone_is_the_end_of_the_line_above(rest: str) -> None:
    text = """渡口旧事
渡口在两条河的汇合处，从前每天有二十几条船来往，最热闹
的时候岸上要排队。撑船的人都住在柳树底下，一家挨着一家。
后来桥架起来了，船就少了。老艄公把船拖上岸，底朝天地扣
在院子里，每年清明还要刷一遍桐油。他常说“船是有性命的东西
""" + rest + """
前年我又回去看过，院子还在，船已经不见了。邻居告诉我说
是被收藏的人买走的，放在城里的一间屋子里，有灯照着它。
来看的人很多。可是船没有水，就像鱼没有水一样，我站在灯
底下看了很久，总觉得它比从前小了许多。
"""
    assert f"有性命的东西{rest}\n\n" in body_of(text)


def test_a_signature_at_the_right_does_not_go_on() -> None:
    text = """渡口来信
　　别后两月，未通一字。弟于上月廿三日回到渡口，暂住磨坊旁边
的小屋里。水车已经修好，只是河水不大，每天只能转半个时辰，别
的都和从前一样。
　　兄托我找的那本《水车图说》，已请人到城里打听，一有消息就
写信告诉你。
                                    弟　河生上　三月初六日
二
　　手书收到。《水车图说》已经买到一本，随信寄上，书价二元四
角，不必着急。
"""
    assert "三月初六日二" not in body_of(text)


def test_headings_in_latin_letters_tell_nothing_of_the_measure() -> None:
    # Lines of another language part their words with spaces; they stay as they are.
    text = "许可说明\n" + "    Licensed under the License, Version 2.0 (the License);\n" * 2 + "you may not use this file except in compliance with it.\nYou may obtain a copy\nSee the License for the language\nof the permissions\n"
    assert "it.You" not in body_of(text)


def test_lines_counted_in_characters_go_on() -> None:
    # A program breaks lines at twenty-eight characters, though figures are narrower than Han.
    text = """渡口小学记事
　　渡口小学今年春天入藏图书42186册，期刊1205种，报
纸180种。学生们每天下午到阅览室里来，一直坐到天黑才肯回家去。
　　校舍是旧祠堂改的，梁上的雕花还在。先生们说，等秋天收了粮，
要把屋顶的瓦全部换过，再砌一道新的围墙，把操场围起来。
　　去年冬天下了一场大雪，河面结了冰，学生们踩着冰来上学，
谁也没有迟到。
"""
    assert "报纸180种。" in body_of(text)
