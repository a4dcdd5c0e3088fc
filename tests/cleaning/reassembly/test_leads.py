"""Reports whose first paragraph stands apart from their title: the title says whose it is."""

from __future__ import annotations

import pytest
from bianzuan.cleaning.reassembly.words.leads import titles_said

from tests.cleaning.cleaned_texts import cleaned

_TITLE_FERRY = "青石渡口重建浮桥两岸果农不再绕道"
_LEAD_FERRY = "据新华社青石3月5日电（记者刘敏）青石渡口的浮桥今天重建完工，两岸果农运输柑橘不再绕道三十里，第一辆板车早晨七点就过了河。"
_MORE_FERRY = (
    "浮桥由四十二条木船拼成，船与船之间用铁链锁住，桥面铺了两寸厚的杉板。去年秋天一场大水冲走了旧桥，柑橘只好装在竹筏上，一趟要等半天。",
    "管渡口的老人说，水位一涨，浮桥也跟着涨，板车走在上面像走在棉被上。他每天早晚各数一遍铁链的扣子，少一个都要记在本子上。",
)
_TITLE_MUSEUM = "县博物馆展出三百件旧算盘"
_LEAD_MUSEUM = "本报讯（记者张文）县博物馆昨天展出三百件旧算盘，最大的一把有一百二十档，原是当铺柜台上的东西，要四个人并排才能打。"
_MORE_MUSEUM = (
    "展柜里的算盘有黄铜的、象牙的、乌木的，珠子磨得发亮。当铺的老账房留下一张条子，写着每一把算盘修过几回，换过哪几颗珠子。",
    "来参观的小学生可以坐下来打一遍珠算口诀，讲解员说，一个下午换了三根档子，都是孩子们拨断的。",
)
_TITLE_ESSAY, _BYLINE = "腌菜坛子", "陈玉兰 纺织厂退休女工"
_ESSAY = (
    "我家的腌菜坛子排在灶屋的北墙下，一共七口，最老的一口是外婆的陪嫁，坛沿缺了一块，外婆用糯米浆补过。",
    "腌菜先要晒，雪里蕻晒到发软，抓一把盐揉出水来，再一层一层压进坛里，坛口扣上碗，坛沿添满水。",
    "水不能断，断了腌菜就要生花。我上夜班的那些年，儿子放学第一件事就是给坛沿添水，添完再写作业。",
    "如今儿子在城里住楼房，阳台上也摆了一口小坛子。他打电话来问放多少盐，我说抓一把，他问一把是多少克。",
)
# Titles in the middle of their texts: above all of them the first columns, each ending with a paragraph.
_MIDDLE = "\n".join(
    (
        *_ESSAY[:2], _LEAD_FERRY, _MORE_FERRY[0], _LEAD_MUSEUM,
        _TITLE_ESSAY, _BYLINE, *_ESSAY[2:],
        _TITLE_FERRY, _MORE_FERRY[1],
        _TITLE_MUSEUM, *_MORE_MUSEUM,
    )
)  # fmt: skip


def test_a_report_stands_below_the_title_that_says_the_same() -> None:
    articles = {article.title: article for article in cleaned(_MIDDLE).articles if article.kind == "article"}
    assert list(articles) == [_TITLE_ESSAY, _TITLE_FERRY, _TITLE_MUSEUM]
    for title, lead, name in ((_TITLE_FERRY, _LEAD_FERRY, "刘敏"), (_TITLE_MUSEUM, _LEAD_MUSEUM, "张文")):
        assert articles[title].body.startswith(lead)
        assert [author.name for author in articles[title].authors] == [name]


def test_no_paragraph_of_such_a_page_stands_below_another_title() -> None:
    own = {_TITLE_ESSAY: _ESSAY, _TITLE_FERRY: (_LEAD_FERRY, *_MORE_FERRY), _TITLE_MUSEUM: (_LEAD_MUSEUM, *_MORE_MUSEUM)}
    for article in cleaned(_MIDDLE).articles:
        if article.kind == "article":
            others = [text for title, texts in own.items() if title != article.title for text in texts]
            assert not [text for text in others if text in article.body]


def test_a_report_below_its_title_begins_no_other() -> None:
    """In order nothing is moved, though a later report says the earlier title again."""
    page = "\n".join((_TITLE_FERRY, _LEAD_FERRY, *_MORE_FERRY, _TITLE_MUSEUM, _LEAD_MUSEUM, *_MORE_MUSEUM, "又讯：青石渡口浮桥上的果农昨天加固了铁链，绕道的板车少了。"))
    ferry, museum = cleaned(page).articles
    assert ferry.body.rstrip().split("\n\n") == [_LEAD_FERRY, *_MORE_FERRY]
    assert museum.body.split("\n\n")[:3] == [_LEAD_MUSEUM, *_MORE_MUSEUM]


def test_a_heading_below_the_beginning_of_its_own_report_is_no_title() -> None:
    """Below its title: what stands between belongs to the report, and a heading may say its words again."""
    page = "\n".join((_TITLE_FERRY, _LEAD_FERRY, _MORE_FERRY[0], "浮桥与果农", _MORE_FERRY[1], _TITLE_MUSEUM, _LEAD_MUSEUM, *_MORE_MUSEUM))
    assert [article.title for article in cleaned(page).articles] == [_TITLE_FERRY, _TITLE_MUSEUM]


@pytest.mark.parametrize(
    ("lead", "found"),
    [
        pytest.param(_LEAD_FERRY, 0, id="its title"),
        pytest.param(_LEAD_MUSEUM, 1, id="the other"),
        pytest.param("本报讯（记者王宁）全县小麦昨天开镰，收割机从南到北排成一列，场院里的灯亮了一夜。", -1, id="neither"),
        pytest.param("本报讯（记者王宁）青石渡口的浮桥旁边，县博物馆展出三百件旧算盘，果农放下柑橘，绕道来看。", -1, id="both"),
    ],
)
def test_a_title_said_again(lead: str, found: int) -> None:
    assert titles_said([_TITLE_FERRY, _TITLE_MUSEUM], [lead]) == [found]


def test_a_name_that_no_dictionary_has_tells() -> None:
    """澜驼 stands in no dictionary, so that its two characters say little by themselves."""
    lead = "本报讯　镇上的“澜驼”牌雨伞今年卖到山外三个县，澜驼伞社的二十四个师傅日夜赶工，伞面都刷三遍桐油。"
    assert titles_said(["澜驼：一把好伞走出去"], [lead]) == [0]
    assert titles_said(["阿黄：一把好伞走出去"], [lead]) == [-1]


def test_where_other_leads_stand_apart_less_tells() -> None:
    lead = "本报讯　青石镇的木匠和妻子收着三百件旧农具，昨天评上了全镇十户人家之一，院子里天天有人来看。"
    assert titles_said(["木匠家里有好文章"], [lead]) == [-1]
    assert titles_said(["木匠家里有好文章"], [lead], of_several=True) == [0]


_FAN_TITLE, _FAN_LEAD = "柳溪人家有名堂", "本报讯　柳溪镇的老篾匠葛大勇和女儿收着一百多把旧蒲扇，昨天他们家评上了全镇十户人家之一，来看的人坐满一院子。"
_FAN = ("十户人家是从全镇挑出来的，有养蜂的，有刻章的，还有会修钟表的，各有一门手艺传了三代。", "镇上说，一门手艺能留住一家人，也能留住一条街，明年还要再评十户。")


def test_one_lead_apart_from_its_title_shows_that_others_are_too() -> None:
    """The title of the second says little of its own lead; but the page is known to be out of order by the first."""
    page = "\n".join(
        (
            _LEAD_FERRY, _MORE_FERRY[0], _FAN_LEAD, _FAN[0],
            _TITLE_ESSAY, _BYLINE, *_ESSAY,
            _TITLE_FERRY, _MORE_FERRY[1], _FAN_TITLE, _FAN[1],
        )
    )  # fmt: skip
    articles = {article.title: article for article in cleaned(page).articles if article.kind == "article"}
    assert set(articles) == {_TITLE_ESSAY, _TITLE_FERRY, _FAN_TITLE}
    assert articles[_FAN_TITLE].body.startswith(_FAN_LEAD)


def test_half_a_sentence_above_a_lead_is_no_title_of_it() -> None:
    """在这几年里，… breaks off at a column's end: what begins below it has its title elsewhere."""
    cut = "在这几年里，渡口两岸的果农、船工、篾匠、木匠和管闸的"
    page = "\n".join((_LEAD_MUSEUM, cut, _LEAD_FERRY, _MORE_FERRY[0], _TITLE_ESSAY, _BYLINE, *_ESSAY, _TITLE_FERRY, _MORE_FERRY[1], _TITLE_MUSEUM, *_MORE_MUSEUM))
    assert {article.title for article in cleaned(page).articles if article.kind == "article"} == {_TITLE_ESSAY, _TITLE_FERRY, _TITLE_MUSEUM}


def test_a_report_below_the_end_of_another_text_has_its_title_where_signed_texts_follow() -> None:
    page = "\n".join((_MORE_MUSEUM[1], _TITLE_FERRY, _LEAD_FERRY, *_MORE_FERRY, _TITLE_ESSAY, _BYLINE, *_ESSAY))
    assert _TITLE_FERRY in [article.title for article in cleaned(page).articles]


def test_two_leads_that_each_say_a_little_of_a_title_tell_together() -> None:
    """女儿 and 妻子, which the titles have, too: one alone is chance."""
    fan_title, mill_title = "女儿家里有名堂", "妻子坐在人群里"
    mill_lead = "本报讯　青石镇的木匠和妻子昨天领到奖状，院子里坐满了来看热闹的人，一直坐到天黑才散。"
    mill = ("奖状挂在堂屋正中，上面盖着三个红印，孩子们抢着念给老人听。", "镇上说，明年还要再评，谁家有本事谁家就挂奖状。")

    def titles(*below: str) -> set[str]:
        lines = (_FAN_LEAD, _FAN[0], mill_lead, mill[0], _TITLE_ESSAY, _BYLINE, *_ESSAY, *below)
        return {article.title for article in cleaned("\n".join(lines)).articles if article.kind == "article"}

    assert titles(fan_title, _FAN[1], mill_title, mill[1]) >= {_TITLE_ESSAY, fan_title, mill_title}
    assert not titles(_FAN[1], mill_title, mill[1]) & {fan_title, mill_title}
