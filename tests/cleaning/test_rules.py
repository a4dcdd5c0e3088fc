"""Every rule does what its examples say and leaves alone what it says; the tuples decide what is tested."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from bianzuan.cleaning import RULES, check_rules, clean
from bianzuan.cleaning.draft import Draft
from bianzuan.cleaning.rule import Example, Form, Page, Rule, changes
from bianzuan.cleaning.rules.page import ALWAYS
from bianzuan.config import CleanConfig
from bianzuan.messages import describe
from bianzuan.model import Cleaned, Source
from bianzuan.reading import split_lines

CHARACTERS = [rule for rule in RULES if rule.stage == "characters"]
PAGE = [rule for rule in RULES if rule.stage == "page"]
# Rules that need whole pages or a decision; the files named hold them to what they do.
ELSEWHERE = {
    "encoding": "test_articles.py",
    "decision": "test_decisions.py",
    "picture": "test_html_pictures.py",
}
SUSPECTS = [rule for rule in RULES if rule.stage == "suspects"]


def applied(rule: Rule, text: str) -> str:
    """Text that the rule makes of a document of its form."""
    draft = Draft(Source("a.txt", text.encode(), "", "utf-8", text, split_lines(text), "text"))
    draft.edit(changes(rule, Page(draft.texts(), form=rule.form)), rule.name, rule.action, rule.reason, rule.confidence)
    return "\n".join(draft.texts())


@pytest.mark.parametrize(("rule", "example"), [(r, e) for r in CHARACTERS for e in r.examples], ids=lambda v: getattr(v, "name", ""))
def test_examples_of_character_rules(rule: Rule, example: Example) -> None:
    assert applied(rule, example.before) == example.after
    # Twice changes nothing more.
    assert applied(rule, example.after) == example.after


@pytest.mark.parametrize(("rule", "text"), [(r, t) for r in CHARACTERS for t in r.leaves])
def test_character_rules_leave_alone(rule: Rule, text: str) -> None:
    assert applied(rule, text) == text


def cleaned(text: str, form: Form = "text", off: tuple[str, ...] = ()) -> Cleaned:
    raw = text.encode()
    source = Source("a.txt", raw, hashlib.sha256(raw).hexdigest(), "utf-8", text, split_lines(text), form)
    return clean(source, CleanConfig(off=off))


@pytest.mark.parametrize(("rule", "example"), [(r, e) for r in PAGE for e in r.examples], ids=lambda v: getattr(v, "name", ""))
def test_examples_of_page_rules(rule: Rule, example: Example) -> None:
    result = cleaned(example.before, rule.form)
    assert rule.name in {edit.rule for edit in result.ledger}
    assert "\n".join(article.body for article in result.articles) == example.after


@pytest.mark.parametrize(("rule", "text"), [(r, t) for r in PAGE for t in r.leaves])
def test_page_rules_leave_alone(rule: Rule, text: str) -> None:
    assert rule.name not in {edit.rule for edit in cleaned(text, rule.form).ledger}


def test_every_row_of_a_ledger_names_a_rule() -> None:
    names = {rule.name for rule in RULES}
    sources = Path(__file__).parents[2] / "content" / "sources"
    for path in sorted(sources.glob("*.txt")):
        assert {edit.rule for edit in cleaned(path.read_text(encoding="utf-8")).ledger} <= names


@pytest.mark.parametrize(("rule", "example"), [(r, e) for r in SUSPECTS for e in r.examples], ids=lambda v: getattr(v, "name", ""))
def test_suspects_are_flagged(rule: Rule, example: Example) -> None:
    page = Page(tuple(example.before.split("\n")))
    assert example.after in [page.lines[c.line][c.start : c.end] for c in changes(rule, page)]


@pytest.mark.parametrize(("rule", "text"), [(r, t) for r in SUSPECTS for t in r.leaves])
def test_suspects_leave_alone(rule: Rule, text: str) -> None:
    assert changes(rule, Page(tuple(text.split("\n")))) == []


def test_every_rule_says_what_it_is() -> None:
    names = [rule.name for rule in RULES]
    assert len(set(names)) == len(names)
    for rule in RULES:
        assert rule.reason
        assert rule.reason_zh
        assert rule.examples or rule.name in ELSEWHERE, rule.name
        assert rule.leaves or rule.name in ELSEWHERE or rule.name == "html", rule.name


@pytest.mark.parametrize("rule", [r for r in PAGE if r.name not in ALWAYS and r.examples], ids=lambda r: r.name)
def test_rules_of_the_page_can_be_switched_off(rule: Rule) -> None:
    for example in rule.examples:
        rows = cleaned(example.before, rule.form, (rule.name,)).ledger
        # The heading over what belongs to nobody stays: without it the texts would be one.
        rows = tuple(row for row in rows if not row.after.startswith("〔未能归属"))
        assert rule.name not in {edit.rule for edit in rows}


@pytest.mark.parametrize("rule", CHARACTERS, ids=lambda r: r.name)
def test_rules_of_characters_can_be_switched_off(rule: Rule) -> None:
    for example in rule.examples:
        assert rule.name not in {edit.rule for edit in cleaned(example.before + "\n", off=(rule.name,)).ledger}


@pytest.mark.parametrize("rule", [rule for rule in RULES if rule.stage == "suspects" and rule.examples], ids=lambda r: r.name)
def test_suspects_can_be_switched_off(rule: Rule) -> None:
    for example in rule.examples:
        assert rule.name not in {edit.rule for edit in cleaned(example.before + "\n", off=(rule.name,)).ledger}


def test_names_of_rules_are_checked() -> None:
    wrong = check_rules(("script", "scripts", "line-end", "gap"))
    assert [(problem.key, problem.params["rule"]) for problem in wrong] == [
        ("cleaning.rule_unknown", "scripts"),
        ("cleaning.rule_always", "line-end"),
    ]
    assert "script" in describe(wrong[0])[1]
    assert check_rules(tuple(rule.name for rule in RULES if rule.name not in ALWAYS)) == ()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("見微知著、土著、編著、著名、顯著", "见微知著、土著、编著、著名、显著"),
        ("看著、著力、著眼、沿著、執著", "看着、着力、着眼、沿着、执着"),
        ("乾隆、乾坤、乾陵、徐乾學、康乾盛世", "乾隆、乾坤、乾陵、徐乾学、康乾盛世"),
        ("乾淨、乾燥、餅乾、乾杯", "干净、干燥、饼干、干杯"),
        ("乾乾淨淨，朝乾夕惕，終日乾乾", "干干净净，朝乾夕惕，终日乾乾"),
        ("廣汎、汎濫、王汎森", "广泛、泛滥、王汎森"),
        ("甚麼、什麼、為什麼", "什么、什么、为什么"),
        ("藉口、憑藉、慰藉、狼藉", "借口、凭借、慰藉、狼藉"),
        ("瞭解、瞭望", "了解、瞭望"),
        ("皇后、後來、以後", "皇后、后来、以后"),
        ("頭髮、發展、理髮", "头发、发展、理发"),
        ("宮商角徵羽、徵求", "宫商角徵羽、征求"),
    ],
)
def test_known_pitfalls_of_conversion(before: str, after: str) -> None:
    from bianzuan.cleaning.rules.script import simplify

    assert simplify(before) == after


def test_protected_names_are_not_converted() -> None:
    from bianzuan.cleaning.rules.script import simplify

    assert simplify("魏徵與張岱年談國學", ("魏徵", "國學")) == "魏徵与张岱年谈國學"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("水车①,桥头②。", "水车①，桥头②。"),
        ("你说的是真的?!", "你说的是真的？！"),
        ("他问：“真的?!”", "他问：“真的？！”"),
        ("地理志?!肚里", "地理志?!肚里"),  # characters that were lost
    ],
)
def test_marks_behind_calls_and_two_at_an_end(text: str, wanted: str) -> None:
    (rule,) = (rule for rule in RULES if rule.name == "width")
    page = Page((text,), CleanConfig(), "zh-Hans")
    for change in sorted(changes(rule, page), key=lambda change: -change.start):
        text = text[: change.start] + change.after + text[change.end :]
    assert text == wanted
