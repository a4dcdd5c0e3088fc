"""What stands between two lines is asked once, and each of the three answers is carried out whatever cleaning made of them."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from bianzuan.cleaning import clean
from bianzuan.cleaning.body import GAP
from bianzuan.config import Decision
from bianzuan.model import Cleaned, Edit, Source
from bianzuan.reading import split_lines
from bianzuan.reviewing import Between, asked_together, asks_between, decisions_between, is_joined, open_edits
from bianzuan.reviewing.between import GAP as OURS

TEXTS = {path.stem: path.read_text(encoding="utf-8") for path in (Path(__file__).parents[1] / "cases" / "between").glob("*.md")}
# Joined, and asked about as a loss; joined, and asked whether that is right; kept apart, with two questions on one place.
ENDS = {"loss": ("一年要烧", "炉子十几回"), "join": ("河滩上的麻雀", "正在啄食"), "apart": ("一缸一缸地记", "到专门的")}
MADE = {"one": "{}{}", "lost": f"{{}}{GAP}\n\n{{}}", "two": "{}\n\n{}"}


def cleaned(text: str, *decisions: Decision) -> Cleaned:
    raw = text.encode()
    source = Source("a.txt", raw, hashlib.sha256(raw).hexdigest(), "utf-8", text, split_lines(text), "text")
    return clean(source, decisions=decisions)


def question(one: Cleaned) -> Edit:
    return next(edit for _, edit in open_edits([one]) if asks_between(edit))


def test_the_mark_is_the_one_of_cleaning() -> None:
    assert OURS == GAP


@pytest.mark.parametrize(("text", "rules", "joined"), [("loss", ["gap"], True), ("join", ["paragraph-join"], True), ("apart", ["gap", "paragraph-join"], False)])
def test_flags_on_one_place_are_one_question(text: str, rules: list[str], joined: bool) -> None:
    one = cleaned(TEXTS[text])
    asked = question(one)
    assert sorted(edit.rule for edit in asked_together(asked, one.ledger)) == rules
    assert is_joined(asked) == joined


@pytest.mark.parametrize("text", sorted(ENDS))
@pytest.mark.parametrize("answer", ["one", "lost", "two"])
def test_each_answer_is_carried_out_and_nothing_is_asked_again(text: str, answer: Between) -> None:
    one = cleaned(TEXTS[text])
    result = cleaned(TEXTS[text], *decisions_between(question(one), answer, one))
    assert MADE[answer].format(*ENDS[text]) in result.articles[0].body
    assert open_edits([result]) == ()
    assert result.unplaced == ()


def test_a_question_where_a_far_paragraph_goes_on_is_another() -> None:
    asked = question(cleaned(TEXTS["join"]))
    far = type(asked)(asked.id, asked.rule, asked.source, asked.before, f"远处的末尾\u2016{asked.before}", "flag", "doubtful", "flagged", "", asked.target)
    assert not asks_between(far)
    assert asks_between(asked)
