"""Lost text that the page shows apart from words: a number is skipped, a quotation does not close, 们 follows nobody."""

from __future__ import annotations

import pytest
from bianzuan.cleaning.planning.plan import PageLine, PagePlan, Run
from bianzuan.cleaning.reassembly import plan
from bianzuan.cleaning.reassembly.gaps.gaps import mark_gaps
from bianzuan.cleaning.reassembly.pieces import Piece

TITLE = "石桥边的旧书铺"
LEAD = "书铺开在桥头，门板一卸就是柜台，来往的人都要停一停。"
WHOLE = "老掌柜记性好，谁借过什么书，他一口就能说出来。"
# Whole words stand on both sides of the cut: no word tells that anything is lost between the two.
UPPER = "那一年春天雨水多，河面涨到了桥洞的一半，老掌柜每天都要把最下面一层的书搬到阁楼"
LOWER = "孩子们放学以后常来帮忙，把晒好的书一本一本放回原处。"
SPOKEN = "老掌柜说：“书不怕旧，只怕没有人翻。”这句话后来写在了门上。"


def planned(*lines: str) -> PagePlan:
    return plan([PageLine(number, line) for number, line in enumerate((TITLE, LEAD, *lines), 1)])


def kinds(*lines: str) -> list[str]:
    (article,) = planned(*lines).articles
    return [block.kind for block in article.blocks][1:]


def reasons(*lines: str) -> list[str]:
    (article,) = planned(*lines).articles
    return [block.reason for block in article.blocks if block.kind == "gap"]


def test_a_number_is_missing_where_the_one_line_breaks_off() -> None:
    parts = ("一、开门", WHOLE, UPPER, LOWER, "三、关门", WHOLE)
    assert kinds(*parts) == ["heading", "paragraph", "paragraph", "gap", "paragraph", "heading", "paragraph"]
    assert reasons(*parts) == ["number 2 of this chain is missing"]


def test_so_it_is_where_a_word_stands_across_by_chance() -> None:
    parts = ("一、开门", WHOLE, UPPER[:-2] + "门", "口子上来了一条船，船上装着三箱旧书，都受了潮。", "三、关门", WHOLE)
    assert kinds(*parts).index("gap") == 3


def test_the_first_number_of_a_chain_is_missing_there_too() -> None:
    parts = (WHOLE, UPPER, LOWER, "二、关门", WHOLE, "三、开门", WHOLE)
    assert kinds(*parts) == ["paragraph", "paragraph", "gap", "paragraph", "heading", "paragraph", "heading", "paragraph"]


def test_where_no_line_breaks_off_or_two_do_it_is_missing_before_the_next_number() -> None:
    assert kinds("一、开门", WHOLE, "三、关门", WHOLE) == ["heading", "paragraph", "gap", "heading", "paragraph"]
    two = ("一、开门", UPPER, LOWER, UPPER, LOWER, "三、关门", WHOLE)
    assert kinds(*two) == ["heading", "paragraph", "paragraph", "gap", "heading", "paragraph"]


def test_a_chain_within_a_part_begins_late_at_the_top_of_that_part() -> None:
    parts = ("一、开门", "（一）卸门板", WHOLE, "（二）扫地", WHOLE, "（三）开张", WHOLE, "二、关门", WHOLE, "（二）上门板", WHOLE, "（三）熄灯", WHOLE)
    made = kinds(*parts)
    assert made.index("gap") == 8  # below 二、关门
    assert made.count("gap") == 1


def test_a_cut_where_no_number_is_missing_is_joined() -> None:
    assert "gap" not in kinds("一、开门", WHOLE, UPPER, LOWER, "二、关门", WHOLE)


@pytest.mark.parametrize(
    ("upper", "lower"),
    [
        ("临走的时候他对我说：“这本书你先拿去看，看完了也不必急着还，等到明年春天路过", "河水退下去以后，书铺又开了门，来的人比从前还多。"),
        ("那一年春天雨水多，河面涨到了桥洞的一半，老掌柜每天都要把最下面一层的书搬到阁楼", "明年再来。”说完他就上了船，头也没有回。"),
        ("临走的时候他对我说：“这本书你先拿去看，看完了也不必急着还，等到明年春天路过", "大家问他：“还回来吗？”他只是摆摆手，没有说话。"),
    ],
    ids=["opens and does not close", "closes and did not open", "opens twice"],
)
def test_a_quotation_that_is_open_on_one_side_of_a_cut(upper: str, lower: str) -> None:
    assert kinds(SPOKEN, upper, lower, WHOLE) == ["paragraph", "paragraph", "gap", "paragraph", "paragraph"]
    assert "quotation" in reasons(SPOKEN, upper, lower, WHOLE)[0]


def test_a_quotation_that_goes_on_across_a_cut_is_joined() -> None:
    upper = "临走的时候他对我说：“这本书你先拿去看，看完了也不必急着还，等到明年春天路过"
    assert "gap" not in kinds(SPOKEN, upper, "桥头的时候放下就好。”说完他就上了船。", WHOLE)


def test_marks_prove_nothing_where_others_do_not_pair_or_none_does() -> None:
    upper = "临走的时候他对我说：“这本书你先拿去看，看完了也不必急着还，等到明年春天路过"
    # A page that has lost marks elsewhere, too; a speech over two paragraphs; and a page with no other quotation.
    assert "gap" not in kinds(SPOKEN, "老掌柜说：“书不怕旧。这句话后来写在了门上，谁都看得见。", upper, LOWER, WHOLE)
    assert "gap" not in kinds(SPOKEN, upper, "桥头的时候放下就好，不必叫醒我，也不必写条子。", "“要是我不在，就交给隔壁。”", WHOLE)
    assert "gap" not in kinds(upper, LOWER, WHOLE)


def test_a_plural_of_nobody_is_no_reason_to_join() -> None:
    upper = "河面涨到了桥洞的一半，老掌柜把书搬到阁楼上。书铺朝北开门，夏天凉快，可是到了冬"
    assert kinds(upper, "们把晒好的书一本一本放回原处，天黑才回家。", WHOLE) == ["paragraph", "gap", "paragraph", "paragraph"]
    assert "gap" not in kinds(upper[:-1] + "孩子", "们把晒好的书一本一本放回原处，天黑才回家。", WHOLE)


def test_an_end_inside_a_second_sentence_is_a_gap_however_short() -> None:
    assert kinds(WHOLE, "书铺的规矩是不许折角。谁折了角，第二天门板上就要贴") == ["paragraph", "paragraph", "gap"]
    assert "gap" not in kinds(WHOLE, "某年春天，写于石桥边的书铺")


def test_a_clause_with_an_open_quotation_is_no_heading() -> None:
    assert kinds("桥头有一间小屋，门上挂着“代写", "名”三个字，她说写了人家就不敢进来了，不如换一块木牌挂上。", WHOLE)[0] == "paragraph"
    assert kinds("门板一卸，就是柜台", WHOLE * 2, WHOLE)[0] == "heading"


def asked(*lines: str) -> set[tuple[str, int]]:
    return {(flag.rule, flag.run.line - 2) for flag in planned(*lines).flags}


def test_an_open_line_of_clauses_is_asked_about_though_it_is_short() -> None:
    parts = ("一、开门", "深的一头放大书，至少要有两尺；浅的一头铺", "几本薄册子，都是孩子们爱看的，翻得卷了边。", WHOLE)
    assert asked(*parts) == {("paragraph-join", 3)}
    assert asked("一、开门", "江城旧书会会长，石桥诗社社员", "几本薄册子，都是孩子们爱看的，翻得卷了边。", WHOLE) == set()


def test_a_join_for_which_only_the_open_sentence_speaks_is_asked_about() -> None:
    # 每 says that the sentence is open, not that 锯 goes on with it.
    upper = "采冰先要画线。两个人拉着墨绳，在冰面上弹出棋盘一样的格子，每"
    assert asked(WHOLE, upper, "锯，一天能出四百块，号子一喊大家一齐使劲。") == {("paragraph-join", 3)}
    # A comma says so, too, but no word is torn there.
    assert asked(WHOLE, upper[:-1], "长一米六，号子一喊大家一齐使劲往岸上拖。") == set()


ITEMS = [f"（{number}）{text}" for number, text in enumerate(("借书要登记，写清姓名。", "还书要按时，不得拖延。", "损坏要赔偿，照价计算。", "丢书要说明，不必害怕。", "逢五休息。"), 1)]


def test_an_item_that_a_list_lacks_is_asked_about() -> None:
    assert asked(LEAD, *ITEMS[:2], *ITEMS[3:], WHOLE) == {("gap", 4)}
    provisions = [f"第{number}条　{text[3:]}" for number, text in zip("一二三四五", ITEMS, strict=True)]
    assert asked(*provisions[:1], *provisions[2:], WHOLE) == {("gap", 2)}


@pytest.mark.parametrize("kept", [(0, 1, 2, 3, 4), (0, 2, 4), (1, 2, 3, 4), (0, 1, 3), (0, 2, 1, 3, 4)])
def test_lists_that_lack_nothing_or_too_much_are_not(kept: tuple[int, ...]) -> None:
    assert asked(LEAD, *(ITEMS[i] for i in kept), WHOLE) == set()


def test_a_last_line_that_ends_with_half_a_word_is_a_gap() -> None:
    assert kinds(WHOLE, "书铺里原来点的是冷光灯，书页一照就泛蓝，看久了眼") == ["paragraph", "paragraph", "gap"]
    assert "gap" not in kinds(WHOLE, "作者是石桥诗社的社员，望潮湾中学教师")


def test_short_articles_of_a_regulation_are_no_verse() -> None:
    provisions = [f"第{number}条　{text[3:]}" for number, text in zip("一二三四五", ITEMS, strict=True)]
    assert "verse" not in kinds(LEAD, *provisions, WHOLE)


def test_a_short_line_above_a_bracket_is_no_cut() -> None:
    assert "gap" not in kinds("店门口的木牌上写着：《旧书三问》，一问来处，二问去处。", WHOLE, "创办", "[编者]〕《旧书三问》的作者》是老掌柜的父亲，早年在江城印书局做事。", WHOLE)


def test_of_a_page_out_of_order_no_quotation_tells_what_is_lost() -> None:
    upper = "临走的时候他对我说：“这本书你先拿去看，看完了也不必急着还，等到明年春天路过"
    lines = [Piece("paragraph", (Run(number, 0, len(text)),), text, number) for number, text in enumerate((SPOKEN, upper, LOWER, WHOLE))]
    assert [piece.kind for piece in mark_gaps(lines)].count("gap") == 1
    assert [piece.kind for piece in mark_gaps(lines, in_order=False)].count("gap") == 0


@pytest.mark.parametrize(("upper", "shown"), [("老掌柜的柜台上放着一杆秤，还有一支毛笔和一本翻得卷了边的《尺", True), ("老掌柜的柜台上放着一本翻得卷了边的《尺牍，边上是一杆秤和一支用秃了的毛", False)])
def test_a_title_that_a_line_breaks_off_is_closed_by_none(upper: str, shown: bool) -> None:
    """No other title need be named on the page; one of which a mark was lost shows nothing."""
    told = reasons(upper, "孩子们放学以后常来帮忙，把晒好的书一本一本放回原处。", WHOLE)
    assert ("a quotation or a bracket is open on one side of this cut and not on the other" in told) is shown


@pytest.mark.parametrize(("upper", "shown"), [("老掌柜记性好，常说“书不怕", True), ("常说“书不怕", False), ("那年春天，“阁楼”漏雨，", False)])
def test_a_short_line_with_clauses_in_which_a_quotation_begins_is_one_of_text(upper: str, shown: bool) -> None:
    """It was taken for a date or a name, as short lines may be, and the loss behind it passed unseen."""
    told = reasons(SPOKEN, upper, LOWER, WHOLE)
    assert ("a quotation or a bracket is open on one side of this cut and not on the other" in told) is shown
