"""Decisions: each is found again, does what it says, leaves the source rebuildable, or is reported."""

from __future__ import annotations

import hashlib
import sys
from pathlib import Path

import pytest
from bianzuan.cleaning import clean, unknown_edits, verify
from bianzuan.cleaning.body import GAP
from bianzuan.cleaning.makeup import FRAGMENTS
from bianzuan.config import CleanConfig, Decision
from bianzuan.model import Cleaned, Edit, Source
from bianzuan.reading import read_source, split_lines
from bianzuan.reviewing import Answer, decisions_on, open_edits
from bianzuan.reviewing.decision_rows import sides

sys.path.insert(0, str(Path(__file__).parents[2] / "bench"))

from corruption.articles import tuned  # noqa: E402 - the bench is no part of the package
from corruption.recipes import RECIPES, make_page  # noqa: E402

TEXT = (
    "# 河边的工厂\n\n"
    "春天,河水慢慢涨起来，老师傅把图纸铺在桌上，说这台机器要先量后裁。\n\n"
    "## 图纸\n\n"
    "图纸一共有三张，第一张画的是底座，第二张画的是横梁，第三张画的是齿\n\n"
    "轮，三张都要以扎实扎实的功夫去读。\n\n"
    "他说：“先读底座的图纸，再读横梁的图纸，最后读齿轮的图纸，读完了再动手。”\n"
)


def source(text: str = TEXT, name: str = "a.txt") -> Source:
    raw = text.encode()
    return Source(name, raw, hashlib.sha256(raw).hexdigest(), "utf-8", text, split_lines(text), "text")


def cleaned(*decisions: Decision, text: str = TEXT, off: tuple[str, ...] = ()) -> Cleaned:
    result = clean(source(text), CleanConfig(off=off), decisions)
    assert verify(result) == ()
    return result


def body(result: Cleaned) -> str:
    return "\n\n".join(article.body for article in result.articles)


def edit(rule: str, text: str = TEXT) -> Edit:
    return next(e for e in clean(source(text)).ledger if e.rule == rule)


def test_without_decisions_the_paragraph_is_joined_and_the_comma_widened() -> None:
    assert "齿轮，三张" in body(cleaned())
    assert "春天，河水" in body(cleaned())


@pytest.mark.parametrize(
    ("rule", "expected"), [("width", "春天,河水"), ("paragraph-join", "第三张画的是齿\n\n轮，三张"), ("heading", "\n\n图纸\n\n")]
)
def test_reject_undoes_an_edit(rule: str, expected: str) -> None:
    text = TEXT.replace("## 图纸", "### 图纸")
    result = cleaned(Decision("reject", edit=edit(rule, text).id), text=text)
    assert expected in body(result)
    assert [e.status for e in result.ledger if e.rule == rule] == ["rejected"]


def test_accept_of_a_flag_carries_out_its_proposal() -> None:
    flag = edit("doubled-word")
    result = cleaned(Decision("accept", edit=flag.id))
    assert "以扎实的功夫" in body(result)


def test_accept_of_an_edit_marks_it() -> None:
    wanted = edit("paragraph-join")
    result = cleaned(Decision("accept", edit=wanted.id))
    assert next(e for e in result.ledger if e.id == wanted.id).status == "accepted"


def test_replace_by_id_and_by_context() -> None:
    assert "扎扎实实的功夫" in body(cleaned(Decision("replace", edit=edit("doubled-word").id, text="扎扎实实")))
    result = cleaned(Decision("replace", source="a.txt", context="这台机器", text="那台机器"))
    assert "说那台机器" in body(result)
    row = next(e for e in result.ledger if e.rule == "decision")
    assert (row.before, row.after) == ("这", "那")


def test_keep_protects_words_of_the_source() -> None:
    assert "春天,河水" in body(cleaned(Decision("keep", source="a.txt", context="春天,河水慢慢")))


def test_drop_words_and_drop_a_whole_block() -> None:
    assert "要先量后裁" not in body(cleaned(Decision("drop", source="a.txt", context="说这台机器要先量后裁")))
    quoted = "他说：“先读底座的图纸，再读横梁的图纸，最后读齿轮的图纸，读完了再动手。”"
    result = cleaned(Decision("drop", source="a.txt", context=quoted))
    assert "他说" not in body(result)
    assert next(e for e in result.ledger if e.rule == "decision").before.startswith(quoted)


def test_join_split_and_move() -> None:
    joined = cleaned(Decision("join", source="a.txt", context="他说：“先读"))
    assert "去读。他说" in body(joined)
    split = cleaned(Decision("split", source="a.txt", context="铺在桌上，说这台", text="说这台"))
    assert "铺在桌上，\n\n说这台" in body(split)
    moved = cleaned(Decision("move", source="a.txt", context="他说：“先读", text="先量后裁。"))
    assert body(moved).index("他说") < body(moved).index("## 图纸")


@pytest.mark.parametrize(
    ("decision", "action"),
    [
        (Decision("join", source="a.txt", context="他说：“先读", note="一段话"), "join"),
        (Decision("split", source="a.txt", context="铺在桌上，说这台", text="说这台", note="一段话"), "move"),
        (Decision("move", source="a.txt", context="他说：“先读", text="先量后裁。", note="一段话"), "move"),
        (Decision("drop", source="a.txt", context="说这台机器要先量后裁", note="一段话"), "delete"),
    ],
)
def test_every_decision_leaves_a_row(decision: Decision, action: str) -> None:
    rows = [e for e in cleaned(decision).ledger if e.rule == "decision"]
    assert [row.action for row in rows] == [action]
    assert "一段话" in rows[0].reason


def test_reject_of_a_byline_and_of_a_title() -> None:
    text = TEXT.replace("# 河边的工厂\n\n", "# 河边的工厂\n\n本报记者 张三\n\n")
    before = cleaned(text=text).articles[0]
    assert (before.title, [author.name for author in before.authors]) == ("河边的工厂", ["张三"])
    after = cleaned(Decision("reject", edit=edit("byline", text).id), text=text).articles[0]
    assert after.authors == ()
    assert after.body.startswith("本报记者 张三\n\n春天")
    untitled = cleaned(Decision("reject", edit=edit("title", text).id), text=text).articles[0]
    assert (untitled.title, untitled.body[:5]) == ("", "河边的工厂")


def test_reject_of_a_move_puts_the_block_back() -> None:
    text = TEXT.replace("轮，三张都要以", "图为老师傅在工作。新华社记者 张三/摄\n\n轮，三张都要以")
    moves = [e for e in clean(source(text)).ledger if e.rule == "move"]
    assert moves
    result = cleaned(Decision("reject", edit=moves[0].id), text=text)
    assert next(e for e in result.ledger if e.id == moves[0].id).status == "rejected"
    # Between the halves of the paragraph, as in the source.
    assert "第三张画的是齿\n\n图为老师傅在工作。新华社记者 张三/摄\n{: .caption }\n\n轮，三张" in body(result)


DECIDED = (
    Decision("join", source="a.txt", context="他说：“先读"),
    Decision("split", source="a.txt", context="铺在桌上，说这台", text="说这台"),
    Decision("replace", source="a.txt", context="这台机器", text="那台机器"),
    Decision("keep", source="a.txt", context="春天,河水慢慢"),
)


@pytest.mark.parametrize(
    "change",
    [("# 河边的工厂\n", "# 河边的工厂\n\n又加了一段新的文字在前面，说的是别的事。\n"), ("读完了再动手", "读完了，想好了，再动手"), ("\n\n", "\r\n\r\n")],
)
def test_decisions_survive_edits_elsewhere(change: tuple[str, str]) -> None:
    text = TEXT.replace(*change)
    result = cleaned(*DECIDED, Decision("reject", edit=edit("paragraph-join").id), text=text)
    assert result.unplaced == ()
    for words in ("去读。他说", "铺在桌上，\n\n说那台机器", "春天,河水", "是齿\n\n轮"):
        assert words in body(result)


def test_id_survives_edits_elsewhere_in_the_source() -> None:
    assert edit("doubled-word").id == edit("doubled-word", TEXT.replace("# 河边的工厂\n", "# 河边的工厂\n\n又加了一段新的文字在前面。\n")).id


def test_what_finds_no_place_is_reported() -> None:
    result = cleaned(Decision("replace", source="a.txt", context="没有这句", text="x"), Decision("drop", source="b.txt", context="y"))
    assert len(result.unplaced) == 1
    assert "没有这句" in result.unplaced[0]


@pytest.mark.parametrize(
    ("rule", "expected"), [("width", "春天,河水"), ("paragraph-join", "是齿\n\n轮"), ("heading", "\n\n图纸\n\n")]
)
def test_rules_can_be_switched_off(rule: str, expected: str) -> None:
    assert expected in body(cleaned(off=(rule,)))


def test_gap_can_be_switched_off_or_rejected() -> None:
    text = TEXT + "\n（下转第4版）\n"
    assert GAP in body(cleaned(text=text))
    assert GAP not in body(cleaned(text=text, off=("gap",)))
    assert GAP not in body(cleaned(Decision("reject", edit=edit("gap", text).id), text=text))


# Two cuts that words join; and halves of words that go with other halves, so that text may be lost between them.
FAINT = (
    "# 织机声里的冬天\n\n图纸一共有三张，第一张画的是底座，第二张画的是横梁，第三张画的是齿\n\n轮，三张都要仔细地读。\n\n"
    "靛蓝是自家地里种的，割下来泡在大缸里，缸边落满了河滩上的麻\n\n雀，赶也赶不走。\n\n"
    "织布先要染线。线是去年秋天纺的，一共九十六支，一支一支地记\n\n到专门的簿子上，天黑以前都收了工。\n"
)
# Joined on its place alone, against half words on both sides.
JOINED = (
    "# 织机声里的冬天\n\n前年合作社在网上开了铺子，第一单来自很远的海边。\n\n"
    "织布先要染线。靛蓝是自家地里种的，割下来泡在大缸里，染坊一年要烧\n\n炉子十几回，天黑以前都收了工。\n"
)


@pytest.mark.parametrize(("text", "marked"), [(FAINT, f"一支一支地记{GAP}\n\n到专门的"), (JOINED, f"染坊一年要烧{GAP}\n\n炉子十几回")])
def test_a_possible_loss_is_marked_if_the_editor_says_so(text: str, marked: str) -> None:
    plain = cleaned(text=text)
    (question,) = (e for e in plain.ledger if e.rule == "gap")
    assert (question.action, question.status, question.after) == ("flag", "flagged", GAP + question.before)
    assert GAP not in body(plain)
    result = cleaned(*decisions_on(question, "accept"), text=text)
    assert marked in body(result)
    assert open_edits([result]) == (), "whether the two are one paragraph is answered with it"
    assert result.unplaced == ()
    for answer in ("reject", "keep"):
        assert body(cleaned(*decisions_on(question, answer), text=text)) == body(plain)  # type: ignore[arg-type]


def test_where_the_editor_joins_nothing_is_lost() -> None:
    question = next(e for e in clean(source(FAINT)).ledger if e.status == "flagged" and e.rule == "paragraph-join")
    result = cleaned(*decisions_on(question, "accept"), text=FAINT)
    assert "一支一支地记到专门的" in body(result)
    assert open_edits([result]) == ()


def test_a_possible_loss_is_not_asked_about_where_gaps_are_off() -> None:
    assert [e.rule for e in cleaned(text=JOINED, off=("gap",)).ledger if e.status == "flagged"] == []


def test_an_id_that_stands_in_no_ledger_is_reported() -> None:
    answers = (Decision("accept", edit=edit("doubled-word").id), Decision("replace", edit=edit("width").id, text="；"))
    result = cleaned(*answers)
    assert "春天；河水" in body(result)
    assert unknown_edits(answers, (result,)) == ()
    assert len(unknown_edits((Decision("accept", edit="000000000000"),), (result,))) == 1


@pytest.mark.parametrize("answer", ["accept", "reject", "replace", "keep"])
def test_a_flag_that_is_answered_is_open_no_more(answer: str) -> None:
    path = next((Path(__file__).parents[2] / "content" / "sources").glob("004*"))
    page = read_source(path, path.name)
    flags = [e for e in clean(page).ledger if e.status == "flagged"]
    assert {"attribution", "paragraph-join", "doubled-word"} <= {flag.rule for flag in flags}
    answers = tuple(Decision(answer, flag.id, page.name, text="〔待查〕" if answer == "replace" else "") for flag in flags)  # type: ignore[arg-type]
    result = clean(page, decisions=answers)
    assert [e for e in result.ledger if e.status == "flagged" and e.id in {flag.id for flag in flags}] == []
    assert verify(result) == ()
    assert result.unplaced == ()


# --- every open question of a page out of order -----------------------------------------------------


def scrambled(seed: int) -> Source:
    recipe = next(recipe for recipe in RECIPES if recipe.name == "middle, numbered headings, cut inside words")
    return source(make_page(recipe, tuned(), seed).text, "page.txt")


@pytest.mark.parametrize("answer", ["accept", "reject", "keep", "replace"])
def test_every_open_question_can_be_answered(answer: Answer) -> None:
    page = scrambled(5)
    asked = [edit for _, edit in open_edits([clean(page)])]
    assert {"attribution", "far-join"} <= {edit.rule for edit in asked}
    firsts = {(edit.rule, edit.action): edit for edit in reversed(asked)}
    for question in firsts.values():
        result = clean(page, CleanConfig(), decisions_on(question, answer, "别的字" if answer == "replace" else ""))
        assert verify(result) == ()
        assert result.unplaced == ()
        assert question.id not in {edit.id for _, edit in open_edits([result])}


def test_a_proposal_to_join_names_the_paragraph_that_goes_on() -> None:
    page = scrambled(5)
    question = next(edit for _, edit in open_edits([clean(page)]) if edit.rule == "far-join")
    above, words = sides(question)
    assert above
    result = clean(page, CleanConfig(), decisions_on(question, "accept"))
    # Not to its neighbour, which is of another author.
    assert above + words in body(result)


def test_without_attribution_fragments_have_their_heading_and_no_questions() -> None:
    result = clean(scrambled(5), CleanConfig(off=("attribution",)))
    assert FRAGMENTS in {article.title for article in result.articles}
    assert [edit for edit in result.ledger if edit.rule == "attribution" and edit.action == "flag"] == []


def test_the_heading_of_fragments_can_be_taken_out_or_said_otherwise() -> None:
    page = scrambled(5)
    heading = next(edit for _, edit in open_edits([clean(page)]) if edit.after == FRAGMENTS)
    assert FRAGMENTS in {article.title for article in clean(page).articles}
    for answer, title in (("reject", ""), ("keep", ""), ("replace", "〔其他〕")):
        result = clean(page, CleanConfig(), decisions_on(heading, answer, "〔其他〕" if answer == "replace" else ""))  # type: ignore[arg-type]
        assert verify(result) == ()
        assert FRAGMENTS not in {article.title for article in result.articles}
        assert title in {article.title for article in result.articles}


@pytest.mark.parametrize("seed", [5, 7])
def test_any_answer_to_any_edit_leaves_the_source_rebuildable(seed: int) -> None:
    page = scrambled(seed)
    edits = {(edit.rule, edit.action): edit for edit in clean(page).ledger}
    for one in edits.values():
        for answer in ("reject", "replace"):
            result = clean(page, CleanConfig(), (Decision(answer, edit=one.id, text="别的字" * (answer == "replace")),))  # type: ignore[arg-type]
            assert verify(result) == (), (one.rule, answer)
