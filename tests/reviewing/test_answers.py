"""The answers that an editor is offered: each is carried out, and none is asked for again."""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from bianzuan import cleaning, reviewing
from bianzuan.config import CleanConfig
from bianzuan.model import Cleaned, Edit, Source
from bianzuan.reading.source import split_lines

sys.path.insert(0, str(Path(__file__).parents[2] / "bench"))

from corruption.articles import tuned  # noqa: E402 - the bench is no part of the package
from corruption.recipes import RECIPES, make_page  # noqa: E402

TEXTS = [(example.before, rule.form) for rule in cleaning.RULES for example in rule.examples]
TEXTS += [(make_page(recipe, tuned(), 1).text, "text") for recipe in RECIPES[::8]]


def source(text: str, form: str) -> Source:
    raw = text.encode()
    return Source("a.txt", raw, hashlib.sha256(raw).hexdigest(), "utf-8", text, split_lines(text), form)  # type: ignore[arg-type]


def kinds() -> Iterator[tuple[Source, Cleaned, Edit]]:
    """One edit of each kind that the texts have."""
    seen = set()
    for text, form in TEXTS:
        plain = cleaning.clean(source(text, form))
        for edit in plain.ledger:
            kind = (edit.rule, edit.action, edit.after == edit.before, reviewing.proposes_join(edit))
            if kind not in seen:
                seen.add(kind)
                yield plain.source, plain, edit


KINDS = list(kinds())


@pytest.mark.parametrize(("document", "plain", "edit"), KINDS, ids=[f"{edit.rule}-{edit.action}" for *_, edit in KINDS])
def test_what_is_offered_is_carried_out(document: Source, plain: Cleaned, edit: Edit) -> None:
    for answer in reviewing.answers_to(edit):
        rows = reviewing.decisions_on(edit, answer, "甲乙丙" if answer == "replace" else "")
        result = cleaning.clean(document, CleanConfig(), rows)
        assert result.unplaced == ()
        assert cleaning.verify(result) == ()
        assert not [row for row in result.ledger if row.id == edit.id and reviewing.is_open(row)]
        if answer == "replace":
            assert "甲乙丙" in "".join(f"{article.title}{article.subtitle}{article.body}{article.authors}" for article in result.articles)
        elif answer == "reject" and edit.action != "flag":
            assert result.articles != plain.articles


def test_every_open_question_can_be_answered() -> None:
    for _, plain, _ in KINDS:
        assert all(reviewing.answers_to(edit) for _, edit in reviewing.open_edits([plain]))
