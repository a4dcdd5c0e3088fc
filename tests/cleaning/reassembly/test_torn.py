"""Text lost between two lines: where words are torn on both sides, nothing is joined and the gap is marked."""

from __future__ import annotations

import pytest
from bianzuan.cleaning.planning.plan import PageLine, PagePlan, PlannedArticle, PlannedBlock
from bianzuan.cleaning.reassembly import plan
from bianzuan.cleaning.reassembly.words.word_evidence import torn

ABOVE = "织布先要染线。靛蓝是自家地里种的，割下来泡在大缸里，缸边落满了河滩上的麻"
BELOW = "匠把木料一根一根刨平，天黑以前都上了漆。"
CLOSED = "前年合作社在网上开了铺子，第一单来自很远的海边。"


# A cut with a word across, so that the page is one whose lines are cut; and halves of words that leave more to doubt.
CUT = ("图纸一共有三张，第一张画的是底座，第二张画的是横梁，第三张画的是齿", "轮，三张都要仔细地读。")
FAINT = ("织布先要染线。靛蓝是自家地里种的，割下来泡在大缸里，一缸一缸地记", "到专门的簿子上，天黑以前都收了工。")


def planned(*texts: str) -> PagePlan:
    return plan([PageLine(number, text) for number, text in enumerate(texts, 1)])


def article(*texts: str) -> PlannedArticle:
    return planned(*texts).articles[0]


def asked(*texts: str) -> list[tuple[str, int]]:
    """Rules and lines of the questions about a page under a title."""
    return [(flag.rule, flag.run.line) for flag in planned("织机声里的冬天", CLOSED, *texts, CLOSED).flags]


def kinds(made: PlannedArticle) -> list[str]:
    return [block.kind for block in made.blocks]


def test_halves_of_different_words_are_not_joined() -> None:
    made = article("织机声里的冬天", CLOSED, ABOVE, BELOW, CLOSED[::-1][1:] + "。")
    assert kinds(made) == ["paragraph", "paragraph", "gap", "paragraph", "paragraph"]
    assert "neither half" in made.blocks[2].reason


def test_halves_of_one_word_are() -> None:
    made = article("织机声里的冬天", CLOSED, ABOVE, "雀，赶也赶不走。", CLOSED[::-1][1:] + "。")
    assert kinds(made) == ["paragraph"] * 3


def test_whole_words_on_both_sides_are_joined_on_their_place() -> None:
    made = article("织机声里的冬天", CLOSED, ABOVE + "雀", "正在啄食晒干的草籽。", CLOSED[::-1][1:] + "。")
    assert kinds(made) == ["paragraph"] * 3


def test_bits_of_torn_words() -> None:
    assert torn("河滩上的麻", "匠把木料") >= 4
    assert torn("河滩上的麻", "雀赶不走") == 0
    assert torn("他在", "的时候") < 4
    assert torn("新馆开放，", "读者") == 0


def test_where_lines_are_cut_and_go_on_a_mark_takes_more() -> None:
    assert "gap" in kinds(article("织机声里的冬天", CLOSED, *FAINT, CLOSED))
    assert asked(*FAINT) == []
    # The same halves on a page where another line is cut: the editor is asked, and nothing is printed.
    assert "gap" not in kinds(article("织机声里的冬天", CLOSED, *CUT, *CUT, *FAINT, CLOSED))
    assert asked(*CUT, *CUT, *FAINT) == [("gap", 8), ("paragraph-join", 8)]
    # Halves that leave no doubt are marked there too.
    assert "gap" in kinds(article("织机声里的冬天", CLOSED, *CUT, *CUT, ABOVE, BELOW, CLOSED))


def test_a_caption_explains_the_cut_it_stands_in() -> None:
    caption = "图为老师傅在工作。新华社记者 张三/摄"
    assert "gap" not in kinds(article("织机声里的冬天", CLOSED, ABOVE, caption, BELOW, CLOSED))
    assert ("gap", 5) in asked(ABOVE, caption, BELOW)


def test_a_join_that_torn_words_speak_against_is_asked_about_as_a_loss() -> None:
    halves = ("织布先要染线。靛蓝是自家地里种的，割下来泡在大缸里，染坊一年要烧", "炉子十几回，天黑以前都收了工。")
    assert kinds(article("织机声里的冬天", CLOSED, *halves, CLOSED)) == ["paragraph"] * 3
    assert asked(*halves) == [("gap", 4)]
    # Where nothing speaks for a loss, the question is whether the join is right.
    assert asked(ABOVE + "雀", "正在啄食晒干的草籽。") == [("paragraph-join", 4)]


def test_an_open_end_over_a_line_with_figures_goes_on() -> None:
    above, below = "县志出版了四卷，各家都想买一套，印书的人去年又出版了三", "卷，共计2,079页，都已经售完。"
    assert kinds(article("织机声里的冬天", CLOSED, above, below, CLOSED)) == ["paragraph"] * 3


def test_an_open_end_over_a_line_that_may_go_on_is_no_gap() -> None:
    # No full stops: that an end is open proves no cut here, so that a word of little weight joins nothing.
    calls = ("谁家的麦子先晒，谁家的麦子后晒，队里到底排过没有，排在哪一张纸上！", "天上的云越压越低，场院里的人一个也没有走，还等什么，快收呀！", "后来的人还问，那一年的麦子到底收了多少，守在场院里的人又都去了哪里？", "说起那几天，村里上了年纪的人都要叹一口气，再摆一摆手，谁也不肯细讲！")
    above, below = "割麦那年雨水多，粮站收的麦子要晒上三天才肯过秤，父亲就在场院里把麦子翻了三", "遍，一次也没有合过眼，谁劝也不听！"
    found = planned("织机声里的冬天", *calls[:2], above, below, *calls[2:])
    assert kinds(found.articles[0]) == ["paragraph"] * 6
    assert [(flag.rule, flag.run.line) for flag in found.flags] == [("paragraph-join", 5)]


def test_an_open_end_over_a_heading_is_one() -> None:
    assert "gap" in kinds(article("# 织机声里的冬天", CLOSED, "## 一、染线", ABOVE, "## 二、上机", CLOSED))


def test_a_clause_in_brackets_makes_no_running_text() -> None:
    song = ("《织机谣》女声领唱（李小满，一九七五年首唱）选自山乡组曲《冬》选", "匠人们作词，老乡们作曲，全体合唱。")
    assert "gap" not in kinds(article("织机声里的冬天", CLOSED, *song, CLOSED))


def test_what_closes_a_quotation_goes_on_with_no_text_that_opened_none() -> None:
    upper, lower = "村口有一口老井，井台是四块青石拼成的，井绳勒出十几道沟。井旁的", "具房”的王师傅、“刨花大王”李师傅和徒弟们都上了墙，照片一张挨着一张。"
    made = article("织机声里的冬天", CLOSED, upper, lower, CLOSED[::-1][1:] + "。", CLOSED)
    assert len(made.blocks) == 5
    indented = article("织机声里的冬天", "\u3000\u3000" + CLOSED, "\u3000\u3000" + upper, lower, "\u3000\u3000" + CLOSED[::-1][1:] + "。", "\u3000\u3000" + CLOSED)
    assert len(indented.blocks) == 5


def test_a_quotation_open_above_may_close_below() -> None:
    made = article("织机声里的冬天", CLOSED, "村口有一口老井，井台是四块青石拼成的，井旁的屋子大家叫“工", "具房”，王师傅在里面做了一辈子的木盆。", CLOSED[::-1][1:] + "。", CLOSED)
    assert len(made.blocks) == 4


def test_a_number_that_a_line_cut_is_one() -> None:
    upper, lower = "1972年11月8日，我们一行大约30", "0多人被分到了矿上，在矿上学习了两天，又参观了巷道。"
    assert len(article("织机声里的冬天", CLOSED, upper, lower, CLOSED[::-1][1:] + "。").blocks) == 3
    assert len(article("织机声里的冬天", CLOSED, "那年秋天织了一百匹布，一九二四年，192", "5年又添了三台织机，都放在东屋里。", CLOSED[::-1][1:] + "。").blocks) == 3


def test_a_list_of_figures_is_none() -> None:
    assert len(article("织机声里的冬天", CLOSED, "东屋的织机 12", "5台新的织机都放在西屋里，天黑以前都上了漆。", CLOSED[::-1][1:] + "。").blocks) == 4


def test_sentences_that_surely_go_on_elsewhere_show_another_text() -> None:
    """The title of the second text is signed by nobody: what stands below an open sentence there is no proof of anything."""
    one = ["那个秋天我第一次跟着师傅进山，山路又窄又滑，两边的竹", "林里雾气很重，走几步就看不见人影，只听得见脚步声。", "师傅说，看山先要看水，水往哪里走，路就往哪里走，这话我记了一辈", "子，后来带徒弟的时候，也总是先说这一句。"]
    two = ["镇上的织布厂开了三十年，最多的时候有四百台织", "机，从早到晚响个不停，连河对岸也听得清清楚楚。", "女工们下班以后坐在石阶上吃饭，说说笑笑，谁家有了喜", "事，全厂的人都来帮忙，一直热闹到半夜。"]
    made = planned("进山的路", one[0], two[0], one[1], two[1], one[2], two[2], one[3], two[3])
    joined = [b for a in made.articles for b in a.blocks if any(line(b, x) and line(b, y) for x in (2, 4, 6, 8) for y in (3, 5, 7, 9))]
    assert joined == []


def line(block: PlannedBlock, number: int) -> bool:
    return any(run.line == number for run in block.runs)


def test_where_page_numbers_count_on_nothing_is_missing() -> None:
    texts = ("织机声里的冬天", CLOSED, ABOVE, BELOW, CLOSED[::-1][1:] + "。")
    made = plan([PageLine(number, text, over_page=text == BELOW) for number, text in enumerate(texts, 1)])
    assert kinds(made.articles[0]) == ["paragraph", "paragraph", "paragraph"]
    missing = plan([PageLine(number, text, over_page=text == BELOW, lost_above="page 14 is not here" if text == BELOW else "") for number, text in enumerate(texts, 1)])
    assert kinds(missing.articles[0]) == ["paragraph", "paragraph", "gap", "paragraph", "paragraph"]


@pytest.mark.parametrize("above", ["织布先要染线。靛蓝是自家地里种的，割下来泡在大缸里，合作社一年要用19", "织布先要染线，靛蓝是自家地里种的，割下来泡在大缸里，一共要泡十二天，这"])
@pytest.mark.parametrize("below", ["2016年底，合作社添了两台织机，又招了六个人。", "然而，村里会织布的人越来越少了。"])
def test_what_wants_more_above_a_line_that_sets_out_anew_is_marked(above: str, below: str) -> None:
    made = article("织机声里的冬天", CLOSED, CLOSED[::-1][1:] + "。", above, below, CLOSED)
    assert [block.kind for block in made.blocks if block.kind == "gap"] == ["gap"]
    assert made.blocks[3].reason == "the sentence breaks off, and the next line begins another one"


@pytest.mark.parametrize(("end", "rest"), [("一年要用19", "0斤靛蓝，天黑以前都收了工。"), ("早在", "2016年底，就添了两台织机，又招了六个人。")])
def test_one_that_goes_on_with_it_is_joined_as_ever(end: str, rest: str) -> None:
    made = article("织机声里的冬天", CLOSED, CLOSED[::-1][1:] + "。", f"织布先要染线。靛蓝是自家地里种的，割下来泡在大缸里，合作社{end}", rest, CLOSED)
    assert "gap" not in [block.kind for block in made.blocks]
