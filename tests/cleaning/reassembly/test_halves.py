"""Where paragraphs have their indent, what stands at the left edge is the rest of a sentence: one that a word joins leaves the other to the other end."""

from __future__ import annotations

from tests.cleaning.cleaned_texts import cleaned

KILN = [
    "窑厂的看火人从来不用钟表。他把一根铁条插进火孔，抽出来看一看颜色，就知道还要添几担柴，火要不要压一压。",
    "今年开春，县里派来一位技术员，带着一支装在木匣子里的温度计。看火人没有说什么，只请他坐在窑门口看了一夜，天亮的时候两个人都",
    "笑了。",
    "从那以后温度计和铁条一起用。技术员把每一窑的火候记在本子上，看火人不识字，就请他念给大家听，念完了再添柴。",
]
SCHOOL = [
    "山上的小学只有一间教室，黑板是用锅底灰刷的。老师姓叶，一个人教四个年级，上课的时候从这一排走到那一排。",
    "下雨天学生来不了，叶老师就打着伞到各个村子里去上课，一天要走三十里山路，鞋子走坏了，学生的家长给她打了一双草",
    "鞋，穿着合脚，走路也轻。",
    "去年小学盖了新屋，黑板也换成了真的。叶老师说，锅底灰的那一块她舍不得扔，就挂在走廊里让孩子们写字。",
]
BEES = [
    "养蜂人跟着花期走，二月在南边看油菜，五月到北边看洋槐。他的家当全在一辆板车上，蜂箱、锅碗和一顶帐篷。",
    "蜜蜂认得路，也认得人。养蜂人开箱不戴面罩，手脚轻得像怕惊醒了孩子，蜂子从他手上爬过去，一只也不蜇他。",
]


def page() -> str:
    def text(*paragraphs: str) -> str:
        return "\n".join(paragraphs)

    indent = "\u3000\u3000"
    return "\n\n".join((
        text("看火的人", "石来旺", "", indent + KILN[0], indent + KILN[1]),
        text("山上的黑板", "蒋云芳", "", indent + SCHOOL[0], indent + SCHOOL[1]),
        text("养蜂人的板车", "傅春生", "", *(indent + line for line in BEES)),
        text(KILN[2], indent + KILN[3]),
        text(SCHOOL[2], indent + SCHOOL[3]),
    ))


def test_each_rest_at_the_left_edge_finds_the_sentence_it_ends() -> None:
    """It was taken for a page typed by paragraphs: ends and rests stayed where the columns stood, under the third title."""
    kiln, school, bees = (article.body for article in cleaned(page()).articles[:3])
    assert KILN[1] + KILN[2] in kiln
    assert SCHOOL[1] + SCHOOL[2] in school
    assert not any(word in bees for word in ("笑了", "打了一双", "温度计", "小学"))


def test_columns_may_end_where_paragraphs_do_though_all_have_their_indent() -> None:
    """It stayed as it stood: the ends of two texts under the third title."""
    lines = page().replace("\n" + KILN[2], "\n\u3000\u3000" + KILN[2]).replace("\n" + SCHOOL[2], "\n\u3000\u3000" + SCHOOL[2])
    bees = cleaned(lines.replace("都\n", "都笑了。\n").replace("一双草\n", "一双鞋。\n")).articles[2]
    assert bees.title == "养蜂人的板车"
    assert not any(line[:12] in bees.body for line in (*KILN, *SCHOOL))


def test_halves_that_have_an_indent_find_each_other() -> None:
    """A program had set in every line, also those with which a column goes on."""
    lines = page().replace("\n" + KILN[2], "\n\u3000\u3000" + KILN[2]).replace("\n" + SCHOOL[2], "\n\u3000\u3000" + SCHOOL[2])
    kiln, school, bees = (article.body for article in cleaned(lines).articles[:3])
    assert not any(line[:12] in bees for line in (*KILN, *SCHOOL))
    assert not any(line[:12] in kiln for line in (*BEES, *SCHOOL))
    assert not any(line[:12] in school for line in (*BEES, *KILN))
