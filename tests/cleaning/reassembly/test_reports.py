"""Reports of a newspaper stand below each other, each under a title that nobody signs."""

from __future__ import annotations

import pytest
from bianzuan.cleaning.planning.plan import PageLine, PagePlan
from bianzuan.cleaning.reassembly import plan
from bianzuan.cleaning.reassembly.headings.headings import headline
from bianzuan.cleaning.reassembly.signers.person_names import is_name
from bianzuan.cleaning.reassembly.signers.reports import begins_report, has_dateline

from tests.cleaning.cleaned_texts import ONE, TWO, cleaned

FIRST = ["渡口新桥昨天合龙", "清河社柳溪3月5日电（记者刘敏）　昨天下午三点，柳溪渡口的新桥合龙，两岸的人都来看。", "桥长二百一十米，修了两年零四个月，桥上走车，桥下行船。"]
SECOND = ["水车协会换届", "本报柳溪3月5日讯　水车协会昨天开会换届，选出理事十一人，会长由老木匠葛大勇连任。", "会上还商量了修复上游三座水车的办法，木料由林场供给。"]


def planned(*parts: list[str]) -> tuple[PagePlan, list[str]]:
    lines = [line for part in parts for line in part]
    return plan([PageLine(number, text) for number, text in enumerate(lines, 1)]), lines


def titles(*parts: list[str]) -> list[str]:
    made, lines = planned(*parts)
    return ["".join(lines[run.line - 1][run.start : run.end] for run in article.title) for article in made.articles]


def test_each_report_is_an_article() -> None:
    assert titles(FIRST, SECOND) == ["渡口新桥昨天合龙", "水车协会换届"]


def test_a_second_line_and_a_picture_may_stand_between_title_and_text() -> None:
    second = ["水车协会换届", "木料由林场供给", "图为会长葛大勇在会上讲话。（张文摄）", *SECOND[1:]]
    made, lines = planned(FIRST, second)
    assert titles(FIRST, second) == ["渡口新桥昨天合龙", "水车协会换届"]
    assert [lines[run.line - 1] for run in made.articles[1].subtitle] == ["木料由林场供给"]


def test_who_reports_is_the_author() -> None:
    made, _ = planned(SECOND, FIRST)
    assert [[author.name for author in article.authors] for article in made.articles] == [[], ["刘敏"]]


CUT = [*FIRST[:2], "桥长二百一十米，修了两年零四个月，桥上走车，桥下行船，夜里两边的灯一直亮到"]


def test_a_title_may_stand_below_the_cut_end_of_a_column() -> None:
    assert "水车协会换届" in titles(CUT, SECOND)


def test_a_line_that_goes_on_with_the_open_sentence_above_is_no_title() -> None:
    over = [*FIRST[:2], "桥长二百一十米，修了两年零四个月，桥上走车，桥下行船，桥头还有一家幼儿"]
    assert "园里的孩子都来看" not in titles(over, ["园里的孩子都来看", *SECOND[1:]])


def test_a_report_whose_first_sentence_a_column_cut_has_its_title() -> None:
    short = [SECOND[0], "本报柳溪3月5日讯　水车协会昨天开会换届，选出理事", "十一人，会长由老木匠葛大勇连任。"]
    assert "水车协会换届" in titles(FIRST, short)
    assert "水车协会换届" not in titles(FIRST, [SECOND[0], "本报柳溪3月5日讯"])


def test_half_a_sentence_above_a_title_is_no_first_line_of_it() -> None:
    over = [*FIRST[:2], "桥长二百一十米，修了两年零四个月，桥上走车，桥下行船。", "桥头的音乐会请柳溪镇文化馆的老师们演了《渡口》、《青石谣》等六支曲目，青"]
    assert titles(over, SECOND)[1:] == ["水车协会换届"]


@pytest.mark.parametrize("half", ["据统计，在柳溪镇去年的水车收入", "此外，今年上游三个村的木料", "他说，从桥头到集市的一里多路"])
def test_a_line_that_begins_as_sentences_do_is_no_title_above_one(half: str) -> None:
    """Its other half stands in another column; a line of a title that is as long stays one."""
    over = [*FIRST[:2], "桥长二百一十米，修了两年零四个月，桥上走车，桥下行船。", half]
    assert titles(over, SECOND) == ["渡口新桥昨天合龙", "水车协会换届"]
    assert titles(FIRST, ["柳溪镇去年在三条河上修复了八座水车", *SECOND])[1:] == ["柳溪镇去年在三条河上修复了八座水车"]


def test_a_short_line_without_a_mark_leads_to_no_title() -> None:
    assert "水车协会换届" not in titles([*FIRST, "桥上走车"], SECOND)


def hidden(*parts: list[str]) -> list[int]:
    """Lines at which a report is asked about."""
    return [flag.run.line for flag in planned(*parts)[0].flags if "begins like a report" in flag.reason]


def test_a_report_inside_a_text_is_asked_about() -> None:
    """Once in an article, at the first of them; below its own title it begins one."""
    assert hidden(FIRST, SECOND[1:]) == [4]
    assert hidden(FIRST, SECOND[1:], SECOND[1:]) == [4]
    assert hidden(FIRST, SECOND) == hidden(FIRST) == []
    assert hidden(FIRST, ["据了解，本报去年报道过这座桥。"]) == []


def test_what_stands_below_who_sent_a_report_is_asked_about() -> None:
    """Below a quotation the brackets name who said so."""

    def asked(end: str) -> list[int]:
        texts = [*FIRST[:2], f"桥长二百一十米，修了两年零四个月，两岸的人把旧船拆了，木板都钉在桥栏上。{end}", "磨坊街的石板路上月铺好，共用石板三千余块，是沿街的住户和船家一同捐的，从此下雨天不再泥泞。"]
        return [flag.run.line for flag in planned(texts)[0].flags if "who sent it" in flag.reason]

    assert [asked(end) for end in ("（陈其）", "（本报青石3月5日电）", "（据新华社电）", "（外事组）")] == [[4]] * 4
    assert [asked(end) for end in ("", "（见左图）", "（完）", "“修得好。”（陈其）")] == [[]] * 4


def test_a_heading_over_any_other_text_stays_one() -> None:
    assert titles(FIRST, ["桥的名字", "桥叫什么名字，两岸商量了半年，最后用了渡口的老名字，大家都没有意见。"]) == ["渡口新桥昨天合龙"]


TAIL = "两岸的人凑钱买了一口铜钟，挂在老柳树上，船一靠岸就敲三下，听见的人都知道渡船回来了，不论刮风下雨从不间断。"
THIRD = ["青石小学添了图书室", "本报讯　青石小学的图书室上个月开门，三间屋子摆了两千本书，孩子们中午也去看。", "书是柳溪镇的人捐的，管书的是退休的老教师文玉珍。"]


def test_a_page_that_begins_in_the_middle_of_a_text_has_its_reports() -> None:
    assert titles([TAIL], FIRST, SECOND) == ["", "渡口新桥昨天合龙", "水车协会换届"]
    # One report below a text may be a part of it, under a heading.
    assert titles([TAIL], FIRST) == [""]


def test_reports_below_a_text_without_its_beginning_are_left_in_order_and_the_editor_is_asked() -> None:
    made, lines = planned([TAIL], FIRST, SECOND, THIRD)
    assert [article.kind for article in made.articles] == ["article"] * 4
    assert [(flag.rule, flag.run.line) for flag in made.flags] == [("attribution", 1)]
    assert made.flags[0].reason.startswith("text above the first title")


def test_where_sentences_are_cut_too_such_a_page_is_taken_apart() -> None:
    first, second = [*FIRST[:2], "桥长二百一十米，修了两年零四个月，桥上走车，桥下行船，夜里两边的灯"], [*SECOND[:2], "会上还商量了修复上游三座水车的办法，木料由林场供给，工钱由三个村"]
    made, _ = planned(["一直亮到第二天早晨，守桥的人说从来没有见过这样热闹的夜晚，孩子们都不肯回家去睡觉。"], second, THIRD, first)
    assert made.articles[-1].kind == "fragments"
    assert [flag.reason for flag in made.flags if flag.reason.startswith("text above the first title")] == []


@pytest.mark.parametrize("text", ["本报讯　昨天", "清河社柳溪3月5日电（记者刘敏）", "据清河社三月五日电", "本报柳溪十二月三十一日讯　", "本报柳溪电记者刘敏报道：", "据新华社柳溪电（记者刘敏、张文）"])
def test_datelines(text: str) -> None:
    assert has_dateline(text)


@pytest.mark.parametrize("text", ["本社电话是四位数", "柳溪公社电灌站昨天开闸", "本报消息说，桥已经合龙", "本报柳溪电台旧址昨天开放", "新华社柳溪分社的记者来了"])
def test_words_that_only_look_like_one(text: str) -> None:
    assert not has_dateline(text)


def test_who_reports() -> None:
    assert begins_report("本报记者刘敏报道：昨天")
    assert not begins_report("记者们来到渡口")


def test_what_begins_a_report_is_no_heading() -> None:
    """A column may end with its first words, and no mark inside them."""
    assert headline("渡口新桥昨天合龙")
    assert not headline("本报柳溪3月5日电记者刘敏报道：在渡口昨天合龙的新桥上")
    assert not headline("本报讯渡口新桥昨天合龙")


def test_half_a_sentence_without_a_mark_goes_on_elsewhere_and_is_no_first_line() -> None:
    """A word stands across from it to another text of the page."""
    half = "水文站的同志们在渡口新桥的桥墩旁边设了一座观测水位的仪"
    rest = ["集市改在逢五开张", "本报讯　柳溪集市从下月起改在每月逢五的日子，外地来的车停在粮站院里。", "器，每过一小时读一次数。"]
    assert titles([*FIRST, half], SECOND, rest) == ["渡口新桥昨天合龙", "水车协会换届", "集市改在逢五开张"]
    assert titles([*FIRST], ["柳溪镇水车协会的六十名会员在镇上的礼堂", *SECOND]) != titles([*FIRST], SECOND)


def test_a_report_does_not_go_on_with_the_sentence_that_breaks_off_above() -> None:
    """Two reports were one paragraph: nothing goes on with 清河社柳溪3月5日电, unless the sentence names the house."""
    over = "桥长二百一十米，修了两年零四个月，桥上走车，桥下行船，夜里两边的灯一直亮到"
    made, lines = planned([*FIRST[:2], over, SECOND[1]])
    blocks = ["".join(lines[run.line - 1] for run in block.runs) for article in made.articles for block in article.blocks]
    assert over in blocks
    named, lines = planned([*FIRST[:2], over[:-3] + "亮着，消息是据", "清河社柳溪3月5日电传来的，桥头的人都不知道。"])
    assert any(len(block.runs) > 1 for article in named.articles for block in article.blocks)


def test_a_sentence_that_sets_out_is_no_title_of_two_lines() -> None:
    assert titles([*FIRST, "据水文站统计，去年全县的"], SECOND) == ["渡口新桥昨天合龙", "水车协会换届"]


POINTED_OUT = ["葛大勇会见水车匠代表时指出", f"据{FIRST[1]}", FIRST[2]]


def test_a_title_may_end_with_what_somebody_points_out() -> None:
    page = "\n".join(("渡口，慢一些才好", "文玉珍 柳溪镇船工", TAIL, *POINTED_OUT, *SECOND))
    assert [(a.title, [x.name for x in a.authors]) for a in cleaned(page).articles][:2] == [("渡口，慢一些才好", ["文玉珍"]), (POINTED_OUT[0], ["刘敏"])]


def test_nobody_is_called_so() -> None:
    assert not any(map(is_name, ("时指出", "会强调")))
    assert is_name("时立志")


def test_over_a_report_nobody_speaks() -> None:
    """柳溪镇船工　文玉珍 over her words, and a name over those of another would be speakers in turn."""
    names = ("柳溪镇船工　文玉珍", "柳溪镇木匠　葛大勇")
    page = "\n".join(("渡口，慢一些才好", names[0], TAIL, names[1], *FIRST[1:]))
    assert cleaned(page).articles[0].authors[0].name == "文玉珍"


def test_what_the_paper_says_of_a_report_is_a_text_of_its_own() -> None:
    found = cleaned(f"水车修好了\n\n本报讯　{ONE}\n\n{TWO}\n\n短评\n早抓与抓早\n\n修水车年年说，贵在一个“早”字。早抓，抓的是准备；抓早，抓的是农时。\n").articles
    assert [(article.kicker, article.title) for article in found] == [("", "水车修好了"), ("短评", "早抓与抓早")]
