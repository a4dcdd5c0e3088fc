"""A column below another author's title that no rare word gives away: what it speaks of does, and the editor is asked about it."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from bianzuan.cleaning.planning.plan import PageLine, PagePlan
from bianzuan.cleaning.reassembly import plan
from bianzuan.cleaning.reassembly.order import foreign
from bianzuan.cleaning.reassembly.order.foreign import goes_below, runs_of_another, speaks_of_another
from bianzuan.cleaning.reassembly.words import meaning

LAMP = [
    "渡口上的一盏灯",
    "贺长水 清河渡口船工",
    "我撑船三十年，渡口的水涨水落都刻在一根木桩上，夜里等船的人看见我的灯，就知道船还没有收。",
    "灯罩是旧玻璃瓶子改的，装的是菜油，一夜要添两回。灯芯用棉线搓成，搓得紧才烧得久。",
    "涨水的那年停了九天。缆绳磨断了三股，船拴在柳树上，浪头一个接一个打过来。",
    "后来上游修了桥，坐船的人少了，灯还是每天点着。走夜路的人说，看见灯就知道拐弯的地方到了。",
]
TREES = [
    "苗圃里的四季",
    "岳林生 青山林场育苗工",
    "林场的苗圃在半山腰，一年育苗四十万株，供山上山下的荒坡栽种。",
    "春天整地，把土块敲碎，筛去石子，再把去年留下的种子泡在温水里，裂开一条细缝才能埋进土里。",
    "夏天最怕日晒，苗床上搭起凉棚，早晚各浇一回水。嫩叶上生了虫，就用烟叶水来喷。",
    "秋天起苗，一百株捆成一捆，根上裹着湿泥，当天就要送到山上。",
]
NURSES = [
    "夜班里的护士站",
    "祝晓岚 东岭县医院护士",
    "护士站的灯整夜亮着，呼叫铃一响，就有人从椅子上站起来。",
    "后半夜量体温、换药水，脚步要轻，病房里的病人刚刚睡着。",
    "新来的护士怕扎不准，先在自己的手背上练，练了半个月。",
    "天亮交班，把每一位病人的情况念一遍，念完了才脱下白大褂。",
]
PUPILS = [
    "山梁上的小学",
    "卓文英 石门小学教师",
    "学校在山梁上，一共十九个学生，三个年级坐在一间屋子里上课。",
    "给一年级讲拼音的时候，三年级就做算术，铃声响了再换过来。",
    "冬天最冷的几天，每个孩子带一根木柴来，教室里的炉子就能烧上一整天。",
    "去年有两个学生考上了县里的中学，临走的时候把课本留给了下面的弟弟妹妹。",
]


def cleaned(lines: list[str]) -> PagePlan:
    return plan([PageLine(number, text) for number, text in enumerate(lines, 1)])


def asked(lines: list[str]) -> list[tuple[int, str]]:
    """Line and title of each such question; nothing is taken apart."""
    made = cleaned(lines)
    assert [article.kind for article in made.articles] == ["article", "article"]
    return [(flag.run.line, flag.reason.split("》")[0].split("《")[1]) for flag in made.flags if "speaks rather" in flag.reason]


def moved(text: list[str], into: list[str], number: int) -> list[str]:
    """The page on which a paragraph stands below the first title of two."""
    return [*into[:4], text[number], *into[4:], *text[:number], *text[number + 1 :]]


def test_a_paragraph_that_speaks_of_another_titles_subject_is_asked_about() -> None:
    assert asked(moved(TREES, LAMP, 3)) == [(5, TREES[0])]
    assert asked(moved(PUPILS, NURSES, 3)) == [(5, PUPILS[0])]


def test_pages_in_order_are_left_alone() -> None:
    assert asked([*LAMP, *TREES]) == []
    assert asked([*NURSES, *PUPILS]) == []
    assert asked([*TREES, *NURSES]) == []


def test_numbers_that_run_through_a_text_prove_its_order() -> None:
    page = moved(TREES, LAMP, 3)
    assert asked([*page[:3], "一、灯的来历", *page[3:6], "二、涨水的时候", *page[6:]]) == []


def test_below_the_last_number_a_column_of_one_paragraph_may_stand() -> None:
    numbered = [*LAMP[:3], "一、灯的来历", LAMP[3], "二、涨水的时候", *LAMP[4:]]
    assert asked([*numbered, TREES[3], *TREES[:3], *TREES[4:]]) == [(9, TREES[0])]
    assert asked([*numbered, *TREES]) == []


def test_what_one_author_wrote_may_stand_below_any_of_his_titles() -> None:
    assert asked([LAMP[0], TREES[1], *moved(TREES, LAMP, 3)[2:]]) == []


def test_without_the_model_nobody_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(meaning, "_encoder", lambda: None)
    assert asked(moved(TREES, LAMP, 3)) == []


DAM = [
    "水库大坝加固完工 八百户村民迁回旧居",
    "本报青石讯（记者 何连升）青石水库大坝加固工程昨天完工，八百户村民从临时住处迁回了旧居。",
    "大坝是四十年前用黏土筑成的，坝脚多处渗水，汛期一到，下游的村民夜里不敢合眼。",
    "加固工程用了两年，坝脚打了三百根桩，坝面铺了石块，渗水的地方灌了水泥浆。",
    "青石水库的闸门也换了新的，开闸放水由值班室里的一只按钮管着。",
]
FAIR = [
    "山货集市开张 买卖不用现钱",
    "本报东岭讯（记者 苏文）东岭镇的山货集市上周开张，核桃、木耳、香菇摆满了半条街。",
    "集市上的买主用手机付款，卖核桃的老人不会用，就由儿媳替他收账。",
    "核桃今年收得多，一斤卖到十二元；木耳、香菇受了雨，价钱比去年高两成，买主还是不少。",
    "镇上说，集市逢五逢十开，外地来收木耳、香菇的车可以停在粮站院里。",
]


def test_runs_that_words_and_model_put_below_another_title_are_told() -> None:
    """Where other texts may stand between, the page is not taken apart by them: the editor is asked about each."""
    found = runs_of_another([LAMP, [*DAM[:2], FAIR[3], *DAM[2:]], [*FAIR[:3], FAIR[4]]])
    assert [(run.start - len(LAMP), run.end - len(LAMP), run.head) for run in found] == [(2, 3, 2)]
    assert runs_of_another([LAMP, DAM, FAIR]) == []


def test_a_page_all_of_whose_titles_are_known_is_taken_apart() -> None:
    """Signed, or over reports, and no line of its own stands between: no other text explains why words speak of another title."""
    assert cleaned([*LAMP, *DAM[:2], *FAIR[2:4], *DAM[2:], *FAIR[:2], FAIR[4]]).articles[-1].kind == "fragments"
    assert [article.kind for article in cleaned([*LAMP, *DAM, *FAIR]).articles] == ["article"] * 3


def test_a_column_in_the_midst_of_what_stands_above_the_first_title_takes_the_page_apart() -> None:
    """Both its words and what it speaks of put it below a title further down; what goes on from another page alone stays."""
    assert goes_below([*DAM[1:4], *FAIR[2:], DAM[4]], [LAMP, FAIR[:2]])
    assert goes_below([*PUPILS[2:5], *DAM[2:], PUPILS[5]], [TREES, DAM[:2]])
    assert not goes_below(DAM[1:], [LAMP, FAIR])
    assert not goes_below([*DAM[1:], *PUPILS[2:]], [LAMP, FAIR])


def test_a_page_is_brought_to_order_once_for_all_questions(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[int] = []

    class Counted(foreign._Likeness):
        def __init__(self, sections: Sequence[Sequence[str]], unsigned: bool) -> None:
            made.append(len(sections))
            super().__init__(sections, unsigned)

    monkeypatch.setattr(foreign, "_Likeness", Counted)
    foreign._order_of.cache_clear()
    page = [LAMP, TREES, NURSES]
    speaks_of_another(page)
    speaks_of_another(page, hidden=True)
    runs_of_another(page)
    assert made == [3]
