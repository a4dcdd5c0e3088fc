"""What the indent of a paragraph says of the open sentence above it; and short texts in which one sentence breaks off."""

from __future__ import annotations

from bianzuan.cleaning.planning.plan import PageLine, PagePlan
from bianzuan.cleaning.reassembly import plan

TITLE = "石桥边的旧书铺"
WHOLE = (
    "书铺开在桥头，门板一卸就是柜台，来往的人走到这里都要停一停，翻几页再走。",
    "老掌柜记性好，谁借过什么书，借了几天，他坐在柜台里一口就能说出来。",
    "孩子们放学以后常来帮忙，把晒好的书一本一本放回原处，掌柜就给他们讲故事。",
)
OPEN = "那一年春天雨水多，河面涨到了桥洞的一半，老掌柜每天都要把最下面一层的书搬上"
# Half a word stands at its beginning.
REST = "阁楼，等天晴了再搬下来，一搬就是二十几天，从来没有湿过一本。"


def planned(*lines: str, indent: int = 4) -> PagePlan:
    rest = (PageLine(n, line, 0 if line[:1] in "一二" else indent) for n, line in enumerate(lines, 2))
    return plan([PageLine(1, TITLE), *rest])


def kinds(page: PagePlan) -> list[str]:
    return [block.kind for block in page.articles[0].blocks]


def test_nothing_goes_on_where_a_paragraph_begins() -> None:
    page = planned(WHOLE[0], OPEN, *WHOLE[1:])
    assert kinds(page) == ["paragraph"] * 4
    assert {(flag.rule, flag.run.line) for flag in page.flags} >= {("gap", 4), ("paragraph-join", 4)}


def test_without_indents_the_next_line_may_go_on() -> None:
    assert kinds(planned(WHOLE[0], OPEN, *WHOLE[1:], indent=0)) == ["paragraph"] * 3


def test_a_word_across_the_cut_says_more_than_an_indent() -> None:
    assert kinds(planned(WHOLE[0], OPEN[:-1] + "阁", REST[1:], *WHOLE[1:])) == ["paragraph"] * 4


def test_where_the_halves_of_many_paragraphs_are_indented_indents_say_nothing() -> None:
    halves = [half for text in (*WHOLE, WHOLE[0][:18] + WHOLE[1]) for half in (text[:28], text[28:])]
    assert len(kinds(planned(*halves))) < len(halves)


def test_three_closed_paragraphs_show_that_an_open_one_broke_off() -> None:
    assert kinds(planned("一、开门", OPEN, "二、关门", *WHOLE)) == ["heading", "paragraph", "gap", "heading", "paragraph", "paragraph", "paragraph"]
    assert "gap" not in kinds(planned("一、开门", OPEN, "二、关门", *WHOLE[:2]))


def test_what_leads_to_a_poem_need_not_end() -> None:
    verse = ("秋天把金黄铺在地上", "麻雀是最早的客人", "祖父用木锨扬起谷粒", "风替他挑走轻的部分")
    page = plan([PageLine(n, line) for n, line in enumerate((TITLE, *WHOLE, OPEN[:-2], *verse, WHOLE[0]), 1)])
    assert "gap" not in kinds(page)


def test_where_the_rest_of_another_paragraph_stands_below_a_whole_one_no_place_tells_what_goes_on() -> None:
    upper, lower = OPEN[:-1], "到了秋天，账本上的数目才算得清楚，掌柜请大家到铺子里来喝一碗新酒。"
    orphan = "的木梯子，一格一格都磨得发亮，孩子们最爱坐在上面看书，一坐就是一个下午，谁叫也不肯下来。"
    lines = [PageLine(1, TITLE), *(PageLine(n, text, 4) for n, text in enumerate((*WHOLE, upper), 2)), PageLine(6, lower)]
    assert kinds(plan(lines)) == ["paragraph"] * 4
    more = [*lines, PageLine(7, WHOLE[0][:20] + WHOLE[1], 4), PageLine(8, orphan[1:])]
    assert [block.kind for article in plan(more).articles for block in article.blocks if block.kind == "paragraph"] == ["paragraph"] * 7
