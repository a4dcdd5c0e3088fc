"""Every rule finds what its examples say, and nothing in the texts it leaves alone."""

from __future__ import annotations

import pytest
from bianzuan.config import LintConfig
from bianzuan.linting import RULES, Book, Remark, Rule, TextFile, lint, of_markdown
from bianzuan.model import Script


def remarks(text: str, script: Script = "zh-Hans", config: LintConfig | None = None) -> tuple[Remark, ...]:
    config = config or LintConfig()
    return lint(Book(of_markdown(TextFile.of("text.md", text), "text"), script, terms=config.terms), config)


@pytest.mark.parametrize(
    ("rule", "text", "hits"),
    [(rule, example.text, example.hits) for rule in RULES for example in rule.examples],
    ids=lambda value: value.name if isinstance(value, Rule) else None,
)
def test_a_rule_finds_what_its_examples_say(rule: Rule, text: str, hits: tuple[str, ...]) -> None:
    assert [one.text for one in remarks(text) if one.rule == rule.name] == list(hits)


@pytest.mark.parametrize(
    ("rule", "text"),
    [(rule, text) for rule in RULES for text in rule.leaves],
    ids=lambda value: value.name if isinstance(value, Rule) else None,
)
def test_a_rule_leaves_these_alone(rule: Rule, text: str) -> None:
    assert [one.text for one in remarks(text) if one.rule == rule.name] == []


def test_every_rule_shows_a_text_it_leaves_alone_and_has_a_name_of_its_own() -> None:
    assert all(rule.leaves and rule.reason and rule.reason_zh and rule.standard for rule in RULES)
    assert len({rule.name for rule in RULES}) == len(RULES)
