"""More questions than are asked at a time: how many are left is told, and each can be answered once it is asked."""

from __future__ import annotations

import hashlib
from collections import Counter

import pytest
from bianzuan.cleaning import clean
from bianzuan.config import Decision
from bianzuan.model import Edit, Source
from bianzuan.reading import split_lines

# Each clause says a word twice.
MANY = "水渠\n\n" + "\n\n".join(f"{who}认真认真地看图纸，把横梁量好，也不肯马虎。" for who in ("木匠", "铁匠", "石匠", "船工", "徒弟", "学生", "会计", "队长")) + "\n"


def answered(*decisions: Decision):
    source = Source("a.txt", MANY.encode(), hashlib.sha256(MANY.encode()).hexdigest(), "utf-8", MANY, split_lines(MANY), "text")
    return clean(source, decisions=decisions)


def asked(result) -> list[Edit]:
    return [edit for edit in result.ledger if edit.rule == "doubled-word" and edit.status == "flagged"]


def test_it_is_known_how_many_questions_are_not_asked_yet() -> None:
    result = answered()
    assert len(asked(result)) + result.unasked == 8
    assert 0 < len(asked(result)) < 8


@pytest.mark.parametrize("action", ["reject", "accept", "replace"])
def test_questions_asked_when_others_have_been_answered_can_be_answered(action: str) -> None:
    decisions: list[Decision] = []
    total = 0
    while open_now := asked(answered(*decisions)):
        decisions += [Decision(action, edit.id, "a.txt", text="细心" if action == "replace" else "") for edit in open_now]
        total += len(open_now)
    assert total == 8
    result = answered(*decisions)
    assert (result.unplaced, result.unasked) == ((), 0)
    body = result.articles[0].body
    assert body.count("认真认真") == (8 if action == "reject" else 0)
    assert Counter(edit.status for edit in result.ledger if edit.rule == "doubled-word")["flagged"] == 0
