"""Headings told by being like each other, titles of two lines, and what a site says above a title."""

from __future__ import annotations

import pytest
from bianzuan.cleaning.planning.plan import PageLine, PlannedArticle
from bianzuan.cleaning.reassembly import plan
from bianzuan.cleaning.reassembly.words.rhymes import rhymes
from cleaned_texts import body_of

ONE = "老师傅把图纸铺在桌上，先量后裁，一样也不肯马虎，徒弟们都围着看，谁也不说话。"
TWO = "学徒小李记下了尺寸，又把刨子擦得干干净净，放回原来的架子上去，再把刨花扫成堆。"


def article(*lines: str) -> PlannedArticle:
    return plan([PageLine(n, line) for n, line in enumerate(lines, 1) if line]).articles[0]


def headings(*lines: str) -> list[str]:
    return [lines[b.runs[0].line - 1] for b in article(*lines).blocks if b.kind == "heading"]


def words(runs: object, lines: tuple[str, ...]) -> str:
    return "　".join(lines[run.line - 1][run.start : run.end] for run in runs)  # type: ignore[attr-defined]


@pytest.mark.parametrize("mark", ["◎", "■", "★"])
def test_one_ornament_heads_all_parts(mark: str) -> None:
    lines = ("# 木工社记事", f"{mark} 乘风", ONE, f"{mark} 老木桥怎么修", TWO, f"{mark}学徒", ONE)
    assert headings(*lines) == [lines[1], lines[3], lines[5]]


@pytest.mark.parametrize(
    "lines",
    [
        (f"★{ONE}", f"★{TWO}"),
        ("◎刘敏", ONE, "◎张文", TWO),
        ("■先量尺寸", "■后裁木料", "■再上桐油", ONE),
    ],
    ids=["paragraphs", "names", "a list"],
)
def test_other_ornaments_head_nothing(lines: tuple[str, ...]) -> None:
    assert headings("# 木工社记事", ONE, *lines) == []


def test_numerals_alone_on_their_lines() -> None:
    assert headings("# 江边的手", "一", ONE, TWO, "二", TWO, "三", ONE) == ["一", "二", "三"]
    assert headings("# 江边的手", ONE, "一", TWO) == []
    assert headings("# 江边的手", ONE, "三", TWO, "七", ONE) == []


def test_a_title_of_two_lines_with_a_colon_between() -> None:
    lines = ("水车重新转动以后：", "匠人与学徒畅所欲言", "本报记者 王冬梅", ONE, TWO)
    made = article(*lines)
    assert words(made.title, lines) == "水车重新转动以后：　匠人与学徒畅所欲言"
    assert [author.name for author in made.authors] == ["王冬梅"]


def test_a_letter_has_no_such_title() -> None:
    assert not article("亲爱的师傅：", ONE, TWO).title


@pytest.mark.parametrize(
    ("day", "told", "date"),
    [
        ("2024年11月22日 星期五", "发布时间：2016-03-03 08:52 来源：木工网 作者：刘敏", "2016-03-03"),
        ("木工日报 2010年03月05日 星期一", "本报记者 刘敏", "2010-03-05"),
    ],
    ids=["the day of the visit", "the day of the paper"],
)
def test_a_site_and_its_day_above_a_title(day: str, told: str, date: str) -> None:
    lines = ("木工天地", day, "河边的水车，又转起来了", told, ONE, TWO)
    made = article(*lines)
    assert (words(made.title, lines), words(made.kicker, lines), made.date) == ("河边的水车，又转起来了", "木工天地", date)
    assert [author.name for author in made.authors] == ["刘敏"]


def test_what_tells_when_a_text_was_published_goes_on_in_no_other_line() -> None:
    made = article("河边", "晒谷", "发布时间：2016-03-03 08:52 来源：木工网 责任编辑：李春", f"“{ONE}", TWO, ONE)
    assert all(len(block.runs) == 1 for block in made.blocks)


def test_fields_above_a_text_without_title() -> None:
    made = article("发布时间：2016-03-03 08:52 来源：木工网", ONE, TWO)
    assert (made.date, len(made.blocks)) == ("2016-03-03", 2)


def test_a_pen_name_that_the_site_has_too() -> None:
    made = article("河边的水车", "1990-08-28 03:47源潮", "木工学刊 1990年7期", "源潮", ONE, TWO)
    assert [author.name for author in made.authors] == ["源潮"]


SONG = ("河岸上柳花开", "千里风霜我走来", "木桨轻轻摇", "一声号子到天外", "船头点起灯来", "水车转出好光彩", "今年谷子堆成山", "邻家姑娘笑开怀")


def test_lines_that_rhyme_are_a_song() -> None:
    made = article("# 船歌", ONE, "", *SONG, "", TWO)
    assert ("verse", len(SONG)) in [(block.kind, len(block.runs)) for block in made.blocks]


@pytest.mark.parametrize(
    "lines",
    [
        ("城南新村", "河西老村", "渡口", "柳溪镇", "木工社", "水利站", "供销社", "卫生院"),
        ("上河村", "下河村", "柳树村", "石桥村", "渡口村", "木工村", "水车村", "磨坊村"),
    ],
    ids=["no rhyme", "one character"],
)
def test_names_do_not_rhyme(lines: tuple[str, ...]) -> None:
    assert not rhymes(lines)


# Two openings that stand above all titles, cut inside a word; the rest of them stands below, each with its own text.
CUT = (
    "夜校的教室借在旧祠堂的偏殿里，头一天晚上来了三十",
    "",
    "渔港的冰库修在码头尽头的坡上，最忙的一天送出四十",
    "",
    "山里的茶叶要赶在谷雨之前采完。谁家的茶园先绿了一",
    "",
    "码头上的冰库",
    "",
    "周明远 渔业公司工人",
    "",
    "车冰块。冰库的门有三层，头一层挡风，第二层挡潮，第三层才是保温的木板。",
    "",
    "守冰库的老陈四十年没有离开过码头，他听见冰块落进舱里的声音，就知道船要往哪里开。",
    "",
    "乡村夜校的八年",
    "",
    "林桂芬 夜校教员",
    "",
    "个学生，认得字的只有五个。我先教他们写自己的名字，再教他们写村里的地名。",
    "",
    "夜校的课本是自己编的，头一课写的是粮票，第二课写的是信封，第三课写的是药方。",
    "",
    "谷雨茶",
    "",
    "吴小蕙 乡土教材编写者",
    "",
    "片，不用问，那是向阳的坡地；再过三天，背阴的坡地也绿了，全村的人就都上山去。",
    "",
    "外婆采茶讲究一个轻字，两个指头捏住了往上一提，不许用指甲掐，掐过的茶叶会发红。",
)


def test_two_cut_openings_of_one_build_are_no_headings() -> None:
    made = plan([PageLine(n, line) for n, line in enumerate(CUT, 1) if line])
    found = [CUT[block.runs[0].line - 1] for one in made.articles for block in one.blocks if block.kind == "heading"]
    assert found == []


@pytest.mark.parametrize("head", ["参考文献：", "【注释】"])
def test_sources_are_headed(head: str) -> None:
    assert headings("# 水车考", ONE, TWO, head, "[1]刘敏．水车的造法[M]．某地：某社，1984．", "[2]王小明．渡口[J]．乡土，1990（2）．") == [head]


def test_what_leads_to_a_sentence_heads_no_sources() -> None:
    assert headings("# 水车考", ONE, "参考资料：", TWO) == []


def test_chapters_over_sections_with_bare_numbers() -> None:
    one, two = "铁轨从粮站后面穿过去，夜里两点有一趟货车，车上装的是山里运出来的石头。", "我们把耳朵贴在铁轨上听，听见车来了就跳开，看谁跳得最晚，大人看见要骂。"
    text = f"旧　事\n\n一　渡口\n　　{one}\n二　铁轨\n1\n　　{two}\n2\n　　{one[:-1]}，年年如此。\n三　茶山\n　　{two[:-1]}，骂过还去。\n"
    assert [line for line in body_of(text).split("\n") if line.startswith("## ")] == ["## 一　渡口", "## 二　铁轨", "## 三　茶山"]


def test_numbers_below_each_other_head_nothing() -> None:
    text = "分工\n\n　　春天修渠，全村分成三个组，各有各的地段，先做完的去帮别人，谁也不许先走。\n一　挑土的\n二　打夯的\n三　管饭的\n　　修到端午，渠通了水，大家放了一天假，到河里洗澡，晚上看了一场电影。\n"
    assert "##" not in body_of(text)


@pytest.mark.parametrize("houses", [("3号", "28号", "107号"), ("一号院", "五号院", "七号院"), ("101室", "203室", "302室")])
def test_houses_of_a_street_head_what_is_told_of_each(houses: tuple[str, str, str]) -> None:
    lines = ("# 老街的门牌", ONE, houses[0], TWO, houses[1], ONE, houses[2], TWO)
    assert headings(*lines) == [*houses]


@pytest.mark.parametrize(
    "lines",
    [
        ("3号", "28号", "51号", ONE),
        ("3号", ONE, "28号", TWO),
        ("3号", "李有田", "28号", "张德胜", "51号", "陈阿根", ONE),
        ("3号", ONE, "3号", TWO, "28号", ONE),
    ],
    ids=["a list", "two", "who lives there", "one twice"],
)
def test_numbers_of_houses_that_head_nothing(lines: tuple[str, ...]) -> None:
    assert not [heading for heading in headings("# 老街的门牌", TWO, *lines) if "号" in heading]


@pytest.mark.parametrize("words", [("一、渡口", "二、桥", "三、鱼"), ("1．水", "2．土", "3．木料")])
def test_a_numbered_heading_may_be_of_one_character(words: tuple[str, str, str]) -> None:
    assert headings("# 家乡的三样东西", words[0], ONE, words[1], TWO, words[2], ONE) == [*words]


@pytest.mark.parametrize("words", [("一、米", "二、油", "三、盐"), ("1．米", "2．油", "3．盐")])
def test_a_numbered_list_of_single_words_is_a_list(words: tuple[str, str, str]) -> None:
    assert not headings("# 赶集要买的东西", ONE, *words, TWO)
