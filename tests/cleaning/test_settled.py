"""Rules of characters at joins: what they do there, that it is accounted for, and that the editor can undo it."""

from __future__ import annotations

import hashlib

import pytest
from bianzuan.cleaning import clean, verify
from bianzuan.config import CleanConfig, Decision
from bianzuan.model import Cleaned, Source
from bianzuan.reading import split_lines

HEAD = "木工厂的春天\n\n春天的河水慢慢涨起来，车间里的机器整夜不停，老师傅把图纸铺在桌上，大家围着看产业"


def cleaned(text: str, off: tuple[str, ...] = (), decisions: tuple[Decision, ...] = ()) -> Cleaned:
    raw = text.encode()
    source = Source("a.txt", raw, hashlib.sha256(raw).hexdigest(), "utf-8", text, split_lines(text), "text")
    return clean(source, CleanConfig(off=off), decisions)


@pytest.mark.parametrize(
    ("text", "after", "rule"),
    [
        (HEAD + "工\n人,都说好。\n", "工人，都说好。", "width"),
        (HEAD + "(工\n人)都说好。\n", "产业（工人）都说好。", "bracket-width"),
        (HEAD + '"工\n人"都说好。\n', "产业“工人”都说好。", "straight-quotes"),
        (HEAD + "工\n人--都说好。\n", "工人——都说好。", "dash"),
    ],
)
def test_marks_around_a_cut(text: str, after: str, rule: str) -> None:
    result = cleaned(text)
    assert result.articles[0].body.endswith(after + "\n")
    assert rule in {edit.rule for edit in result.ledger}
    assert verify(result) == ()
    assert not cleaned(text, (rule,)).articles[0].body.endswith(after + "\n")


def test_an_edit_at_a_join_can_be_rejected() -> None:
    text = HEAD + "(工\n人)都说好。\n"
    plain = cleaned(text)
    edits = [edit for edit in plain.ledger if edit.rule == "bracket-width"]
    assert len(edits) == 2
    decided = cleaned(text, decisions=tuple(Decision("reject", edit.id, "a.txt") for edit in edits))
    assert decided.articles[0].body.endswith("产业(工人)都说好。\n")
    assert [e.status for e in decided.ledger if e.rule == "bracket-width"] == ["rejected", "rejected"]
    assert decided.unplaced == ()
    assert verify(decided) == ()


def test_a_mark_rejected_in_its_line_stays_as_it_was_when_lines_are_joined() -> None:
    text = HEAD.replace("起来，车", "起来,车") + "工\n人都说好。\n"
    edit = next(edit for edit in cleaned(text).ledger if edit.rule == "width")
    decided = cleaned(text, decisions=(Decision("reject", edit.id, "a.txt"),))
    assert "涨起来,车间" in decided.articles[0].body
    assert verify(decided) == ()


def test_words_that_are_kept_are_kept_over_a_join() -> None:
    text = HEAD + "(工\n人)都说好。\n"
    decided = cleaned(text, decisions=(Decision("keep", source="a.txt", context="(工\n人)"),))
    assert decided.articles[0].body.endswith("产业(工人)都说好。\n")
    assert decided.unplaced == ()


def test_a_heading_whose_first_characters_change_after_joining_keeps_account_of_its_mark() -> None:
    text = "木工手册\n\n## 秋天的渡口\n\n" + HEAD.split("\n\n")[1] + "工人，都说好。\n"
    raw = text.encode()
    source = Source("a.md", raw, hashlib.sha256(raw).hexdigest(), "utf-8", text, split_lines(text), "markdown")
    decided = clean(source, decisions=(Decision("replace", source="a.md", context="秋天的渡口", text="夏天的渡口"),))
    assert "## 夏天的渡口\n" in decided.articles[0].body
    assert verify(decided) == ()
