"""Acts, 回 and bare chapters head what follows; so do the days of a diary, but not those below letters."""

from __future__ import annotations

import pytest
from bianzuan.cleaning.planning.plan import PageLine
from bianzuan.cleaning.reassembly import plan

ONE = "老师傅把图纸铺在桌上，先量后裁，一样也不肯马虎，徒弟们都围着看，谁也不说话。"
TWO = "学徒小李记下了尺寸，又把刨子擦得干干净净，放回原来的架子上去，再把刨花扫成堆。"


def headings(*lines: str) -> list[str]:
    page = [PageLine(n, line) for n, line in enumerate(lines, 1) if line]
    (article,) = plan(page).articles
    return ["　".join(lines[run.line - 1][run.start : run.end] for run in b.runs) for b in article.blocks if b.kind == "heading"]


def test_acts_of_a_play() -> None:
    talk = ("师傅：图纸呢？", "徒弟：在桌上。", "师傅：（笑）拿来。", "徒弟：这就去。")
    found = headings("# 修车", "时间：民国二十年", "第一幕", "地点：木工房", *talk, "第二幕", "地点：河边", *talk)
    assert found == ["第一幕", "第二幕"]


def test_chapters_of_a_novel() -> None:
    assert headings("# 河边", "第一回 老船工夜渡清河 小徒弟初识木纹", ONE, "第二回 修水车三年学艺 画图纸一夜成名", TWO) == [
        "第一回　老船工夜渡清河　小徒弟初识木纹",
        "第二回　修水车三年学艺　画图纸一夜成名",
    ]


def test_a_bare_chapter_has_its_name_on_the_next_line() -> None:
    assert headings("# 办法", "第一章", "总则", f"第一条 {ONE}", "第二章", "水车的保护", f"第二条 {TWO}") == ["第一章　总则", "第二章　水车的保护"]


@pytest.mark.parametrize("line", ["第一场雪下来的时候，河面已经封冻了。", "第二回合我们输了，但是谁也没有灰心。", "第三卷里没有图，师傅说图在家里。"])
def test_sentences_that_count_are_none(line: str) -> None:
    assert headings("# 河边", ONE, line, TWO) == []


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("[1969年3月23日]", "[1969年3月24日]"),
        ("一九七五年十二月十三日", "一九七五年十二月十五日"),
        ("1967年9月1日   星期五  晴热  木工房", "1967年9月3日——9月5日   补于渡口"),
        ("【1975年2月17日】", "【1975年2月25日 阴历正月十五】"),
    ],
)
def test_days_of_a_diary(first: str, second: str) -> None:
    words = lambda line: "　".join(line.split())  # noqa: E731
    assert headings("# 学徒日记", ONE, first, ONE, TWO, second, TWO) == [words(first), words(second)]


def test_days_without_a_year() -> None:
    assert headings("# 学徒日记", ONE, "8月21日", ONE, "8月22日 晴", TWO, "8月25日", ONE) == ["8月21日", "8月22日　晴", "8月25日"]


def test_days_of_the_old_calendar() -> None:
    assert headings("# 山居日记", "三月廿九", ONE, "闰三月初二　雨", TWO, "四月朔", ONE) == ["三月廿九", "闰三月初二　雨", "四月朔"]


def test_days_of_the_old_calendar_with_their_year_and_what_happened() -> None:
    # The year stands above the first entry; 廿一 counts as 二十一 does, and 大水 is no weather of a list.
    days = ["一九三四年三月初五　晴", "三月十二日　雨", "五月廿一日　大水", "九月初九日　晴"]
    assert headings("# 筑堤日记", *(line for day in days for line in (day, ONE))) == days
    assert headings("# 筑堤日记", *(line for day in ["民国二十三年三月初五", *days[1:]] for line in (day, ONE))) == ["民国二十三年三月初五", *days[1:]]


def test_days_of_the_old_calendar_that_a_text_tells_head_nothing() -> None:
    lines = ["三月初五　渡口的人都来了，鼓乐齐鸣。", ONE, "五月廿一日　水涨到堤上，人们连夜搬走。", TWO, "九月初九日　堤修好了，大家都来看。", ONE]
    assert headings("# 筑堤日记", *lines) == []


@pytest.mark.parametrize("days", [("正月十五", "正月初三", "二月初二"), ("正月初三", "正月十五"), ("正月", "二月", "三月十")])
def test_other_days_of_the_old_calendar_head_nothing(days: tuple[str, ...]) -> None:
    assert headings("# 山居日记", *(line for day in days for line in (day, ONE))) == []


@pytest.mark.parametrize(
    "lines",
    [
        ("小李：", ONE, "1969年3月23日", "小李：", TWO, "1969年3月24日"),  # letters
        ("1969年3月24日", ONE, "1969年3月23日", TWO),  # not in order
        ("1969年3月23日", ONE, TWO),  # one alone
        ("8月21日", ONE, "8月22日", TWO),  # too few without a year
        ("1969年3月23日，师傅来了，我们都去看。", ONE, "1969年3月24日，他走了，我们都去送。", TWO),  # sentences
    ],
    ids=["letters", "not in order", "one", "two without year", "sentences"],
)
def test_other_days_are_none(lines: tuple[str, ...]) -> None:
    assert headings("# 河边", TWO, *lines) == []
