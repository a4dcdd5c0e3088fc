"""Heads that the page as a whole tells: titles in a stack above all texts, below a masthead, over a name that is a word."""

from __future__ import annotations

import pytest
from cleaned_texts import cleaned
from test_furniture import dropped

BRIDGE = (
    "柳湾的石桥修了三年，去年腊月合龙，桥面铺的是后山的青石，一块有三百来斤，八个人抬一块。",
    "合龙那天，石匠们在桥头放了一挂鞭炮，老石匠把最后一块青石敲进桥面，锤子一丢，坐在桥栏上哭了。",
    "如今石桥上天天有人走，石匠们却散了，有的去了外省，有的改行养蜂，桥头只剩下一块刻着名字的碑。",
)
BEES = (
    "今年槐花开得早，四月十几日，蜂箱就搬上了北坡，一箱蜂一天能采二斤槐花蜜，摇蜜的桶从早转到晚。",
    "养蜂人最怕下雨，槐花经雨就落，蜂在箱里嗡嗡地叫，飞不出去，蜜也就断了，一场雨要少收几百斤蜜。",
    "收完槐花蜜，蜂箱还要往北走，追着荆条花、荞麦花，一直走到入秋，养蜂人一年有七个月睡在帐篷里。",
)
CLINIC = (
    "村卫生室的药柜是祖父打的，抽屉上贴着药名，红纸已经发白，拉开来还有一股甘草和陈皮的气味。",
    "卫生室的门夜里不上闩，谁家孩子发烧，推门就进，祖父披着棉袄起来看病，药钱记在门后的黑板上。",
    "黑板上的药钱，年底由会计来抄，抄完了就擦，擦不掉的那几笔，祖父说，是病人已经不在了的。",
)


def page(*lines: str) -> str:
    return "\n".join((*lines, "")) + "\n"


def heads(text: str) -> list[tuple[str, list[str]]]:
    return [(a.title, [author.name for author in a.authors]) for a in cleaned(text).articles if a.kind != "fragments"]


@pytest.mark.parametrize("masthead", [(), ("青石日报",), ("第3版\u3000副刊", "青石日报")])
def test_titles_and_names_in_a_stack_begin_their_articles(masthead: tuple[str, ...]) -> None:
    """泥芋 and 柏子 are nobody's surname and name: they stand where 刘敏 stands."""
    text = page(*masthead, "柳湾石桥合龙记", "泥芋", "追着花期往北走", "刘敏", "祖父的药柜子", "柏子", BRIDGE[0], BEES[0], CLINIC[0], BRIDGE[1], BEES[1], CLINIC[1])
    assert heads(text) == [("柳湾石桥合龙记", ["泥芋"]), ("追着花期往北走", ["刘敏"]), ("祖父的药柜子", ["柏子"])]


@pytest.mark.parametrize(
    "lines",
    [
        ("柳湾三件事", "石桥", "蜂箱", "药柜"),  # what the text is about
        ("柳湾石桥合龙记", "追着花期往北走", "祖父的药柜子", "刘敏"),  # titles and one name
    ],
)
def test_other_short_lines_above_a_text_are_no_stack(lines: tuple[str, ...]) -> None:
    named = [name for _, names in heads(page(*lines, *BRIDGE, *BEES)) for name in names]
    assert not {"石桥", "蜂箱", "药柜", "追着花期往北走"} & set(named)


@pytest.mark.parametrize("masthead", [("第3版\u3000副刊", "青石日报"), ("青石日报", "2016年4月8日\u3000星期五"), ("青石日报",)])
def test_a_masthead_above_a_column_that_it_does_not_head_leaves(masthead: tuple[str, ...]) -> None:
    text = page(*masthead, BRIDGE[0], "追着花期往北走", "刘敏", BEES[0], BRIDGE[1], "柳湾石桥合龙记", "张文", BRIDGE[2], BEES[1], BEES[2])
    assert dropped(text) == list(masthead)
    cleanings = cleaned(text).articles
    assert [a.title for a in cleanings if a.kind != "fragments"] == ["追着花期往北走", "柳湾石桥合龙记"]
    assert not any("青石日报" in a.body for a in cleanings)


def test_a_masthead_over_an_article_without_its_text_leaves_the_title() -> None:
    """The text of the first title stands among others', and nothing tells which is its own."""
    text = page("青石日报", "说不清的事", "王磊", "追着花期往北走", "刘敏", BRIDGE[0], BEES[0], CLINIC[0], BEES[1], BRIDGE[1], CLINIC[1])
    assert [title for title, _ in heads(text)][:2] == ["说不清的事", "追着花期往北走"]


@pytest.mark.parametrize("end", ["祖父披着棉袄起来看病，药钱记在门后那块用锅灰刷过三遍的旧门板做成的", "追着荆条花、荞麦花一直走到入秋，养蜂人一年里倒有七个月睡在山坡上的"])
def test_the_foot_of_a_page_goes_below_a_column_that_breaks_off(end: str) -> None:
    text = page("追着花期往北走", "刘敏", BEES[0], BEES[1] + end, "要闻 A2", "新闻热线\u300088001234")
    assert dropped(text) == ["要闻 A2", "新闻热线\u300088001234"]


def test_a_notice_that_ends_with_whom_to_call_keeps_the_number() -> None:
    text = page("订阅启事", BEES[0], BEES[1] + "凡愿意订阅明年本报的读者，请在腊月二十以前拨打本报的读者服务电话", "读者热线\u300088001234")
    assert dropped(text) == []


@pytest.mark.parametrize("byline", ["新华社记者刘敏", "本报记者 刘敏"])
def test_a_title_of_two_sentences_over_a_reporter_begins_an_article(byline: str) -> None:
    text = page("祖父的药柜子", "张文", *CLINIC, "槐花开了，蜂箱上坡。养蜂人追着花期往北走", byline, *BEES)
    assert heads(text) == [("祖父的药柜子", ["张文"]), ("槐花开了，蜂箱上坡。养蜂人追着花期往北走", ["刘敏"])]


def test_the_end_of_a_sentence_over_a_reporter_is_no_title() -> None:
    text = page("祖父的药柜子", "张文", *CLINIC[:2], CLINIC[2][:-12], "不在了。祖父把黑板擦了", "本报记者 刘敏", *BEES)
    assert "不在了。祖父把黑板擦了" not in [title for title, _ in heads(text)]


@pytest.mark.parametrize("name", ["方生", "常明"])
def test_a_word_that_could_be_a_name_signs_where_it_would_be_the_only_heading(name: str) -> None:
    assert heads(page("追着花期往北走", name, *BEES)) == [("追着花期往北走", [name])]


def test_a_word_below_the_title_heads_a_part_where_others_do() -> None:
    text = page("追着花期往北走", "方法", *BEES, "时间", *CLINIC)
    assert heads(text) == [("追着花期往北走", [])]


def test_whom_the_editor_speaks_of_above_the_text_signs_it() -> None:
    text = page("追着花期往北走", "王佑民", "编者按：王佑民同志是养蜂人，他寄来的这篇短文写得朴实，现予发表，供读者参考。", *BEES)
    assert heads(text) == [("追着花期往北走", ["王佑民"])]
    assert heads(page("祖父的药柜子", "张文", *CLINIC) + text) == [("祖父的药柜子", ["张文"]), ("追着花期往北走", ["王佑民"])]


def test_an_office_signs_its_rules_and_its_reports() -> None:
    rules = page("汛期巡堤办法", "柳湾区防汛指挥部办公室", "第一条", BRIDGE[0], "第二条", BRIDGE[1])
    assert heads(rules) == [("汛期巡堤办法", ["柳湾区防汛指挥部办公室"])]
    report = page("情况反映\u3000第9期（总第108期）", "关于山区养蜂情况的调查", "中共柳湾县委政策研究室", "2003年6月12日", "编者按：养蜂是山区的一条门路，这份材料值得一读，请有关部门研究。", *BEES)
    assert heads(report) == [("关于山区养蜂情况的调查", ["中共柳湾县委政策研究室"])]


@pytest.mark.parametrize("role", ["笺注", "辑注", "校释"])
def test_who_annotated_a_text_signs_it(role: str) -> None:
    article = cleaned(page("《柳湾桥记》旧本", f"闵思齐\u3000{role}", *BRIDGE)).articles[0]
    assert [(a.name, a.role) for a in article.authors] == [("闵思齐", role)]


def test_ways_into_a_site_on_one_line_are_no_title() -> None:
    text = page("首页 > 文史天地 > 史海钩沉 > 正文", "网站首页  机构概况  新闻动态  文史资料  联系我们", "槐花与蜂箱", "发布时间：2016年04月28日 10:22:05", "信息来源：柳湾文史网", "点击数：1,024", "刘敏", *BEES, "扫一扫在手机打开当前页", "【打印】【关闭】", "相关阅读", "· 山里的邮路", "· 一双布鞋")
    assert cleaned(text).articles[0].title == "槐花与蜂箱"


def broken(*paragraphs: str, measure: int = 22) -> tuple[str, ...]:
    """Paragraphs with an indent, broken at a measure."""
    lines = ("\u3000\u3000" + paragraph for paragraph in paragraphs)
    return tuple(line[i : i + measure] for line in lines for i in range(0, len(line), measure))


@pytest.mark.parametrize("title", ["柳湾石桥三年合龙石匠四散只剩桥头碑一座", "柳湾石桥三年合龙石匠四散——只剩桥头碑一座"])
def test_a_title_as_wide_as_the_measure_is_no_running_text(title: str) -> None:
    assert heads(page(title, "刘敏", "", *broken(*BRIDGE))) == [(title, ["刘敏"])]
    assert heads(page("追着花期往北走", "张文", "", *broken(*BEES), "", title, "刘敏", "", *broken(*BRIDGE))) == [("追着花期往北走", ["张文"]), (title, ["刘敏"])]


def test_a_line_without_indent_behind_an_empty_one_goes_on_where_the_sentence_is_open() -> None:
    lines = broken(*BRIDGE)
    text = page("柳湾石桥", "刘敏", "", *lines[:1], "", *lines[1:])
    assert BRIDGE[0] in cleaned(text).articles[0].body


@pytest.mark.parametrize("names", ["杨宇\u3000刘观浦\u3000刑金亮", "张文 柬立民 王磊 李红"])
def test_one_of_several_names_may_have_an_unknown_surname(names: str) -> None:
    assert heads(page("追着花期往北走", names, *BEES)) == [("追着花期往北走", names.split())]


@pytest.mark.parametrize("words", ["蜂蜜\u3000蜂蜡\u3000蜂王浆", "石桥\u3000蜂箱\u3000药柜子"])
def test_words_in_a_row_sign_nothing(words: str) -> None:
    assert [names for _, names in heads(page("追着花期往北走", words, *BEES))] == [[]]
