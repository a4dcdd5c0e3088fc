"""Columns that end where a paragraph ends: only the words tell that they stand below another author's title."""

import pytest
from bianzuan.cleaning.planning.plan import PageLine, Run
from bianzuan.cleaning.reassembly import plan
from bianzuan.cleaning.reassembly.order import foreign
from bianzuan.cleaning.reassembly.order.foreign import speaks_of_another
from bianzuan.cleaning.reassembly.order.fragments import turns_back
from bianzuan.cleaning.reassembly.order.stretches import Stretch, is_scrambled
from bianzuan.cleaning.reassembly.pieces import Piece
from bianzuan.cleaning.reassembly.words import meaning

BOATS = [
    "河口的摆渡船",
    "摆渡船每天在河口来回四十趟，船工老葛认得每一位坐船的人，也认得每一条缆绳。",
    "船工最怕起雾。雾里看不见对岸的灯，老葛就敲船舷，对岸的人听见了也敲，船顺着响声慢慢靠过去。",
    "缆绳一年要换两回，换下来的缆绳拆成麻丝，塞进船板的缝里，一条船就这样用了三十年。",
]
BEES = [
    "山坡上的蜂场",
    "蜂场在向阳的山坡上，一百二十个蜂箱排成六行，养蜂人跟着花期走，只有冬天才住下来。",
    "养蜂人开箱不戴手套，说蜜蜂认得手上的气味。蜂箱里缺了蜂王，工蜂的声音都不一样。",
    "花期一过就要摇蜜，先割开蜂蜡的盖子。最后一遍蜂蜜留给蜜蜂过冬，一斤也不能多取。",
]
CLOCKS = [
    "修钟人的柜台",
    "修钟人的柜台只有一张课桌大，放大镜、镊子和齿轮摆得整整齐齐，墙上的挂钟走得分秒不差。",
    "有一座挂钟停了二十年，打开一看，是发条断了，齿轮之间还夹着一枚掉进去的铜钱。",
    "修钟人不收学徒，怕耽误年轻人。他把镊子送给了常来看修钟的小学生，小学生长大以后做了修表匠。",
]
# One theme: three canteens of old people.
SOUP = [
    "灶台上的记事板",
    "长寿食堂的灶台边挂着一块记事板，谁的牙不好，谁要少盐，厨师小柳一条一条写在记事板上。",
    "小柳每天先看记事板再切菜。牙不好的几位老人，青菜要切成细末，肉要炖到筷子一碰就散。",
    "有一天记事板被擦掉了，小柳凭着记性写了回去，一条也没有错，老人都说厨师比儿女还细心。",
]
CARTS = [
    "送饭路上的三轮车",
    "腿脚不便的老人不能来食堂，志愿者骑三轮车送饭，一条路线十二户，铃铛一响老人就开门。",
    "三轮车上装着保温箱，上层放饭，下层放汤。志愿者宁可慢一点，路上的坑一个一个绕过去。",
    "有一户按了铃铛没有人应，志愿者守在门口打电话，原来老人去了医院，保温箱又送到了病房。",
]
MONEY = [
    "一块五的饭钱",
    "社区补贴以后，老人在食堂吃饭只付一块五。账本每个月贴在公告栏，收了多少补贴，花了多少，一清二楚。",
    "账本是退休会计老文管的。老文说一块五也是钱，收据要写日期，补贴要分开记，年底请人来查。",
    "公告栏前常有老人念账本给大家听。念到结余，大家商量着给食堂添了一台冰柜。",
]
PAGES = {"three themes": (BOATS, BEES, CLOCKS), "one theme": (SOUP, CARTS, MONEY)}


@pytest.mark.parametrize("name", PAGES)
def test_pages_in_order_are_left_alone(name: str) -> None:
    assert not speaks_of_another(PAGES[name])


@pytest.mark.parametrize("name", PAGES)
def test_columns_read_row_by_row_are_seen(name: str) -> None:
    first, second, third = PAGES[name]
    assert speaks_of_another([first[:2], second[:2], [*third[:2], first[2], second[2], third[2], first[3], second[3], third[3]]])


@pytest.mark.parametrize("name", PAGES)
def test_no_text_then_stands_below_another_title(name: str) -> None:
    texts = PAGES[name]
    posts = ("葛大勇 河口渡口管理员", "柳春生 向阳社区居民", "文玉珍 青石街道职工")
    heads = [line for text, post in zip(texts, posts, strict=True) for line in (text[0], post, text[1])]
    lines = [*heads, *(text[2] for text in texts), *(text[3] for text in texts)]
    planned = plan([PageLine(number, text) for number, text in enumerate(lines, 1)])
    owner = {paragraph: text[0] for text in texts for paragraph in text}
    assert len(planned.articles) > 3
    for article in planned.articles:
        title = "".join(lines[run.line - 1] for run in article.title)
        below = [lines[run.line - 1] for block in article.blocks for run in block.runs]
        assert article.kind == "fragments" or all(owner[text] == title for text in below)


def test_a_column_that_begins_above_the_first_signed_title() -> None:
    column = ["机器的声音", BEES[2], BEES[3]]
    assert speaks_of_another([column, CLOCKS, [*BEES[:2]]], unsigned=True)
    assert not speaks_of_another([CLOCKS, BOATS, BEES], unsigned=True)


# The bees' second paragraph has stood below the boats: words only lean that way.
LEANING = [[*BOATS, BEES[2]], [*BEES[:2], BEES[3]], CLOCKS]


def test_where_words_lean_the_subject_tells(monkeypatch: pytest.MonkeyPatch) -> None:
    assert speaks_of_another(LEANING)
    monkeypatch.setattr(meaning, "_encoder", lambda: None)
    assert not speaks_of_another(LEANING)


def test_the_subject_alone_tells_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(foreign, "gain_below", lambda *given: 9.0)
    assert not speaks_of_another([BOATS, BEES, CLOCKS])


def test_words_may_lean_less_where_a_sentence_is_left_open(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(foreign, "_LEANING_RUN", 1.0)
    monkeypatch.setattr(foreign, "_LEANING_ORDER", 0.0)
    assert not speaks_of_another(LEANING)
    assert speaks_of_another(LEANING, broken=True)


ROWS = [BOATS[:2], BEES[:2], [*CLOCKS[:2], BOATS[2], BEES[2], CLOCKS[2], BOATS[3], BEES[3], CLOCKS[3]]]


def test_between_texts_nobody_signs_only_all_of_the_page_tells(monkeypatch: pytest.MonkeyPatch) -> None:
    assert speaks_of_another(ROWS, hidden=True)
    assert speaks_of_another(LEANING)
    assert not speaks_of_another(LEANING, hidden=True)
    monkeypatch.setattr(foreign, "gain_below", lambda *given: 0.0)
    assert not speaks_of_another(ROWS, hidden=True)


def test_between_such_texts_a_run_tells_that_is_surely_anothers(monkeypatch: pytest.MonkeyPatch) -> None:
    """On a page that has little of its best order; a report below another one is none of its words by right."""
    monkeypatch.setattr(foreign, "_LITTLE_ORDER", 0.99)
    assert not speaks_of_another([BOATS, BEES, CLOCKS], hidden=True)
    assert speaks_of_another(LEANING, hidden=True)
    assert not speaks_of_another([[*BOATS, f"又讯　{BEES[2]}"], *LEANING[1:]], hidden=True)
    monkeypatch.setattr(foreign, "gain_below", lambda *given: 0.6)
    assert not speaks_of_another(LEANING, hidden=True)


def test_many_paragraphs_below_one_title_are_several_texts_by_right() -> None:
    brief = "镇上昨天开了会，说的是路灯和下水道的事情，来的人不少。"
    assert not speaks_of_another([*ROWS[:2], [*ROWS[2], *[brief] * 18]], hidden=True)


# Columns in a ring: each breaks off, the page too, and what each goes on with stands higher up.
RING = (
    "冰库修在码头尽头的坡上，门有三层。冬天值班的人靠一只铁炉取暖，炉子边上总放",
    "朵绒花，等她回来自己收。绒花收得最多的是何阿婆，前后收了十一朵，都插在窗台的瓶子里。",
    "夜校里谁缺了课也不问缘由，只在他的凳子上放一",
    "着半筐松木，木头是潮的，要先在炉沿上烤一夜。守库的老陈说，炉子灭过两回，都是在年三十。",
    "下的一层写着一九七一年，字是红的，那一年教室里还没有电灯。",
    "课本改一次就贴一层，撕开来有指头那么厚，最底",
)


def turns(*texts: str) -> bool:
    pieces = [Piece("paragraph", (Run(n, 0, len(text)),), text, n) for n, text in enumerate(texts, 1)]
    return turns_back([Stretch(tuple(pieces), 0, 0)])


def test_a_page_whose_ends_go_on_higher_up_turns_back() -> None:
    assert turns(*RING)


def test_a_page_that_only_breaks_off_does_not() -> None:
    assert not turns(*RING[3:])
    assert not turns(*RING[:5], f"{RING[5]}下一层。")


def test_a_page_whose_cuts_go_on_below_does_not() -> None:
    assert not turns(RING[0], RING[3], RING[2], RING[1], RING[5], RING[4], "课本的封面是蓝布的，用旧")


def above(text: str) -> bool:
    pieces = [Piece("paragraph", (Run(n, 0, len(one)),), one, n) for n, one in enumerate((text, BOATS[1]), 1)]
    return is_scrambled([Stretch((pieces[0],), -1, -1), Stretch((pieces[1],), 0, 0)], ())


def test_running_text_above_all_titles_is_a_sign_and_a_motto_is_none() -> None:
    assert above("句一句地唱，记下谱子，编进了教材。现在四个村子的孩子都会唱。")
    assert not above("学而时习之，不亦说乎？有朋自远方来，不亦乐乎？")
    assert not above("本报今日八版，逢一、三、五出版，欢迎来稿")
