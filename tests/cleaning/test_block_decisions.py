"""Decisions about blocks: passages put in their places, kinds set, and the questions that are answered by it."""

from __future__ import annotations

import re
import sys
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from bianzuan.cleaning import clean, verify
from bianzuan.cleaning.body import GAP
from bianzuan.config import FIELDS, KINDS, CleanConfig, Decision
from bianzuan.model import Cleaned, Edit, Source
from deciding import TEXT, body, cleaned, decision, source
from hypothesis import given, settings
from hypothesis import strategies as st

sys.path.insert(0, str(Path(__file__).parents[2] / "bench"))

from corruption.articles import tuned  # noqa: E402 - the bench is no part of the package
from corruption.recipes import RECIPES, make_page  # noqa: E402


def scrambled(name: str = "middle, numbered headings, cut inside words", seed: int = 7) -> Source:
    recipe = next(recipe for recipe in RECIPES if recipe.name == name)
    return source(make_page(recipe, tuned(), seed).text)


def asking(page: Source) -> list[Edit]:
    return [edit for edit in clean(page).ledger if edit.fragment]


# --- passages --------------------------------------------------------------------------------------


def test_a_passage_moves_with_all_its_blocks() -> None:
    result = cleaned(decision("move", "机床", "先量后裁。", through="在西头。"))
    assert body(result).index("## 机床") < body(result).index("在西头。") < body(result).index("## 图纸") < body(result).index("他说")
    assert result.unplaced == ()


def test_a_passage_moves_below_a_title() -> None:
    result = cleaned(decision("move", "他说：“先读", "河边的工厂"))
    assert body(result).startswith("他说")


def test_a_join_takes_along_what_stands_below() -> None:
    text = TEXT.replace("第二张画的是横梁。", "第二张画的是横").replace("他说：", "梁，一共画了三个月。\n\n他说：")
    result = cleaned(decision("join", "梁，一共", "画的是横", through="再动手。”"), text=text)
    assert "画的是横梁，一共画了三个月。\n\n他说：“先读底座" in body(result)
    assert body(result).rstrip().endswith("在西头。")


def test_open_sentences_of_a_passage_go_on_with_its_next_paragraph() -> None:
    text = TEXT.replace("## 机床", "老师傅姓周，在厂里做了三十年，从学徒一直做到组长，每天头一个到\n\n车间里来，最后一个走。\n\n## 机床")
    whole = "每天头一个到车间里来"
    plain = cleaned(text=text, off=("paragraph-join",))
    assert whole not in body(plain)
    moved = decision("move", "老师傅姓周", "河边的工厂", through="最后一个走。")
    assert whole in body(cleaned(moved, text=text, off=("paragraph-join",)))


def test_what_is_quoted_wrongly_is_told() -> None:
    wrong = (decision("move", "机床", "没有这句"), decision("move", "机床", "先量后裁。", through="先量后裁。"), decision("kind", "没有这句", "caption"))
    result = cleaned(*wrong)
    assert len(result.unplaced) == len(wrong)
    assert body(result) == body(cleaned())
    assert "text = “没有这句”" in result.unplaced[0]
    assert "through = “先量后裁。”" in result.unplaced[1]
    assert "“没有这句”: no such place" in result.unplaced[2]


@pytest.mark.parametrize("action", ["move", "join", "drop", "kind"])
def test_of_words_quoted_those_are_told_that_do_not_fit(action: str) -> None:
    def told(**wrong: str) -> str:
        texts = {"drop": "", "kind": "caption"}
        row = {"context": "图纸一共", "through": "再动手。”", "text": texts.get(action, "先量后裁。"), **wrong}
        (words,) = cleaned(decision(action, **row)).unplaced
        return words

    assert "through = “再动脚。”" in told(through="再动脚。”")
    assert "no such place" in told(context="图纸二共")
    if action in ("move", "join"):
        assert "text = “先量后剪。”" in told(text="先量后剪。")


def test_what_does_not_fit_of_a_decision_is_named() -> None:
    def told(row: Decision) -> str:
        (words,) = cleaned(row).unplaced
        return words

    assert "stand at several places" in told(decision("kind", "的", "caption"))
    assert "stand at several places" in told(decision("drop", "的"))
    assert "part of the passage itself" in told(decision("move", "图纸一共", "画的是横梁。"))
    assert "stand nowhere in it" in told(decision("split", "图纸一共", "没有这句"))
    assert "not in line 2" in told(replace(decision("kind", "图纸一共", "caption"), at=2))
    assert "accept and reject speak of an edit" in told(decision("accept", "图纸一共"))
    assert "no edit in a.txt has this id" in told(replace(decision("reject", ""), edit="0" * 12))


def test_a_paragraph_is_parted_at_words_behind_those_that_say_which() -> None:
    assert "\n\n第二张画的是横梁。" in body(cleaned(decision("split", "图纸一共", "第二张画的")))


def test_white_space_in_the_words_quoted_does_not_count() -> None:
    assert body(cleaned(decision("move", "他说： “先读", "河边的\u3000工厂"))).startswith("他说")


def test_marks_for_lost_text_are_set_anew() -> None:
    text = TEXT.replace("## 图纸", "## 一、图纸").replace("## 机床", "## 三、机床").replace("他说：", "## 二、量具\n\n他说：")
    assert GAP in body(cleaned(text=text))
    moved = decision("move", "二、量具", "画的是横梁。", through="再动手。”")
    assert GAP not in body(cleaned(moved, text=text))
    assert GAP not in body(cleaned(moved, text=text, off=("gap",)))


# --- fragments of a page out of order --------------------------------------------------------------


def test_each_fragment_has_places_to_go_to() -> None:
    page = scrambled()
    flags = [edit for edit in clean(page).ledger if edit.rule == "attribution" and edit.action == "flag"]
    assert flags
    for edit in flags:
        assert edit.fragment
        assert 1 <= edit.fragment.usual <= len(edit.fragment.ends)
        assert edit.fragment.offers
        assert all(offer.reason and offer.text for offer in edit.fragment.offers)


@pytest.mark.parametrize("rank", [0, 1, 4])
def test_every_place_offered_can_be_taken(rank: int) -> None:
    page = scrambled()
    for edit in asking(page):
        fragment = edit.fragment
        assert fragment
        offer = fragment.offers[min(rank, len(fragment.offers) - 1)]
        through = fragment.ends[fragment.usual - 1] if fragment.usual > 1 else ""
        taken = Decision("join" if offer.joins else "move", edit.id, "a.txt", edit.before, offer.text, through=through)
        result = clean(page, CleanConfig(), (taken,))
        assert result.unplaced == ()
        assert verify(result) == ()
        assert next(e for e in result.ledger if e.id == edit.id).status == "accepted"


def test_a_passage_put_in_its_place_answers_for_all_its_paragraphs() -> None:
    pages = (scrambled("rows, none headings, cut at paragraph ends", seed) for seed in range(20))
    page, edit = next((page, e) for page in pages for e in asking(page) if e.fragment and e.fragment.usual > 2)
    assert edit.fragment
    below = {e.source.line for e in asking(page) if e.source.line > edit.source.line}
    offer = next(o for o in edit.fragment.offers if not o.joins)
    taken = Decision("move", edit.id, "a.txt", edit.before, offer.text, through=edit.fragment.ends[edit.fragment.usual - 1])
    left = {e.source.line for e in clean(page, CleanConfig(), (taken,)).ledger if e.fragment and e.status == "flagged"}
    assert len(below - left) == edit.fragment.usual - 1


def test_the_article_of_fragments_goes_with_its_last_fragment() -> None:
    page = scrambled()
    plain = clean(page)
    assert plain.articles[-1].kind == "fragments"
    title = plain.articles[0].title
    taken = tuple(Decision("move", e.id, "a.txt", e.before, title) for e in asking(page))
    result = clean(page, CleanConfig(), taken)
    assert [article.kind for article in result.articles] == ["article"] * (len(plain.articles) - 1)
    assert verify(result) == ()


# --- kinds -----------------------------------------------------------------------------------------


# --- any decisions ---------------------------------------------------------------------------------

PAGES = tuple(scrambled(name, seed) for name in ("shuffled, numbered headings, cut inside words", "rows, none headings, cut between words") for seed in (4, 5))
WORDS = tuple(tuple(line.strip() for line in page.text.splitlines() if line.strip()) for page in PAGES)


@st.composite
def any_decisions(draw: st.DrawFn) -> tuple[Source, tuple[Decision, ...]]:
    place = draw(st.sampled_from(range(len(PAGES))))
    line = st.sampled_from(WORDS[place])
    rows = []
    for _ in range(draw(st.integers(1, 6))):
        action = draw(st.sampled_from(("move", "join", "split", "kind", "drop")))
        context, other = draw(line), draw(line)
        text = {"kind": draw(st.sampled_from((*KINDS, *FIELDS))), "split": context[len(context) // 2 :], "drop": ""}.get(action, other[-14:])
        through = draw(st.sampled_from(("", draw(line)[-14:]))) if action in ("move", "join") else ""
        rows.append(decision(action, context if action in ("split", "drop") else context[:14], text, through))
    return PAGES[place], tuple(rows)


@given(any_decisions())
@settings(max_examples=25, deadline=None)
def test_whatever_is_decided_the_source_can_be_rebuilt_and_no_letter_is_lost(case: tuple[Source, tuple[Decision, ...]]) -> None:
    page, rows = case
    result = clean(page, CleanConfig(), rows)
    assert verify(result) == ()
    if not any(row.action == "drop" for row in rows):
        plain = clean(page)
        assert letters(result) == letters(plain)


def letters(result: Cleaned) -> Counter[str]:
    fields = [f"{a.title}{a.subtitle}{a.kicker}{''.join(n.name + n.role for n in a.authors)}{a.body}" for a in result.articles]
    words = re.sub(r"\{: \.[\w-]+ \}|〔[^〕]*〕", "", "".join(fields))
    return Counter(filter(str.isalpha, words))


def test_the_editions_in_both_scripts_have_the_same_decisions() -> None:
    rows = (decision("move", "机床", "河边的工厂", through="在西头。"), decision("move", "他说", "先量后裁。"))
    result = clean(source(), CleanConfig(), rows, target="zh-Hant")
    assert result.unplaced == ()
    assert result.articles[0].body.startswith("## 機床")
    assert verify(result) == ()


BROKEN = (
    "# 渡口的豆浆\n\n"
    "渡口的老槐树下，每天清早都有人摆摊卖豆浆。\n\n"
    "摆摊的是一对老夫妻，男的姓孙，女的姓何，在这里卖了三十多年，从没有涨过几\n回价，熟客都记在心里，路过总要喝一碗再走。\n\n"
    "后来桥修好了，渡口没有人来，他们的摊子也搬走了。\n"
)


def test_a_join_that_cleaning_makes_by_itself_joins_nothing_else() -> None:
    plain = cleaned(text=BROKEN)
    assert "涨过几回价" in body(plain)
    for asked in (decision("join", "回价，熟客都记在心里"), decision("join", "回价，熟客", "从没有涨过几"), decision("move", "回价，熟客", "从没有涨过几")):
        result = cleaned(asked, text=BROKEN)
        assert body(result) == body(plain)
        assert result.unplaced == ()


def test_words_from_the_middle_of_a_line_name_their_paragraph_still() -> None:
    joined = cleaned(decision("join", "女的姓何"), text=BROKEN)
    assert "卖豆浆。摆摊的是" in body(joined)


def test_what_is_parted_within_a_line_may_go_on_with_another_paragraph() -> None:
    parted = decision("split", "一共有三张，第一张", "第一张")
    result = cleaned(parted, decision("join", "第一张画的是底座", "一台在西头。"))
    assert "图纸一共有三张，\n" in body(result)
    assert "一台在西头。第一张画的是底座，第二张画的是横梁。" in body(result)


def test_a_drop_of_what_cleaning_takes_out_by_itself_is_done() -> None:
    page = BROKEN + "\n责任编辑：顾敏\n"
    plain = cleaned(text=page)
    assert "顾敏" not in body(plain)
    assert cleaned(decision("drop", "责任编辑：顾敏"), text=page).unplaced == ()
    assert cleaned(decision("drop", "责任编辑：林岸"), text=page).unplaced


def test_without_its_title_an_article_is_the_end_of_the_one_above() -> None:
    page = scrambled("three texts in order")
    plain = clean(page)
    second = plain.articles[1]
    result = clean(page, CleanConfig(), (decision("kind", second.title, "heading"),))
    assert verify(result) == ()
    assert [article.title for article in result.articles] == [plain.articles[0].title, plain.articles[2].title]
    assert f"## {second.title}\n\n{second.authors[0].name}" in result.articles[0].body
    assert result.articles[0].body.endswith(second.body)


ITEMS = "# 河边的水车\n\n老师傅把图纸铺在桌上，先量后裁，一样也不肯马虎。\n\n{}\n\n第二天一早，镇上来了两位客人，打听水车的价钱，又看了图纸。\n"
BULLETS = "- 车身的板要厚\n- 水槽要深，轴要用硬木\n    - 轮子\n- 木架"


@pytest.mark.parametrize(
    ("context", "text", "expected"),
    [
        ("水槽要深", "", "- 车身的板要厚\n\n- 水槽要深，轴要用硬木\n    - 轮子\n- 木架"),
        ("车身的板要厚", "水槽要深", "- 车身的板要厚\n\n- 水槽要深，轴要用硬木\n    - 轮子\n- 木架"),
        ("- 水槽要深", "", "- 车身的板要厚\n\n- 水槽要深，轴要用硬木\n    - 轮子\n- 木架"),
        ("水槽要深，轴要", "轴要", "- 车身的板要厚\n- 水槽要深，\n\n轴要用硬木\n\n- 轮子\n- 木架"),
        ("木架", "架", "- 车身的板要厚\n- 水槽要深，轴要用硬木\n    - 轮子\n- 木\n\n架"),
        ("车身的板要厚", "板要厚", "- 车身的\n\n板要厚\n\n- 水槽要深，轴要用硬木\n    - 轮子\n- 木架"),
    ],
)
def test_a_list_is_parted_into_right_items(context: str, text: str, expected: str) -> None:
    result = cleaned(Decision("split", source="a.txt", context=context, text=text), text=ITEMS.format(BULLETS))
    assert (result.articles[0].body.split("\n\n", 1)[1].rsplit("\n\n", 1)[0], result.unplaced) == (expected, ())
    assert verify(result) == ()


def test_the_rest_of_an_item_whose_join_is_rejected_leaves_the_items_below_it_items() -> None:
    lines = "- 轮子用的是河对岸山上三十年的老杉木，板要在水里泡过一个冬天，\n  再阴干一年才能用\n- 水槽\n- 木架"
    joined = cleaned(text=ITEMS.format(lines))
    (join,) = (edit for edit in joined.ledger if edit.action == "join" and edit.rule == "paragraph-join")
    parted = cleaned(Decision("reject", edit=join.id), text=ITEMS.format(lines))
    assert "\n\n- 轮子用的是河对岸山上三十年的老杉木，板要在水里泡过一个冬天，\n\n再阴干一年才能用\n\n- 水槽\n- 木架\n\n" in parted.articles[0].body
    assert verify(parted) == ()
