"""The five sample documents against truth that was worked out by reading them (tests/cases/reassembly/sample)."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest
from bianzuan.cleaning.planning.plan import PageLine, PagePlan, PlannedArticle, PlannedBlock, Run
from bianzuan.cleaning.reassembly import plan

ROOT = Path(__file__).parents[3]
TRUTHS = sorted((ROOT / "tests" / "cases" / "reassembly" / "sample").glob("*.toml"))
SOURCES = ROOT / "content" / "sources"
MARKS = {"paragraph": "", "heading": "h", "caption": "c", "pullquote": "q", "author-note": "a", "gap": "gap"}


def page_of(name: str) -> list[PageLine]:
    """The source with its outer white space off, as far as the recognisers need it."""
    texts = (SOURCES / name).read_text(encoding="utf-8").split("\n")
    stripped = [(number, text.strip()) for number, text in enumerate(texts, 1)]
    return [PageLine(number, text) for number, text in stripped if text and text != "</div"]


def lines_of(runs: tuple[Run, ...]) -> list[int]:
    return list(dict.fromkeys(run.line for run in runs))


def body_of(article: PlannedArticle) -> list[str]:
    return [block_word(block) for block in article.blocks]


def block_word(block: PlannedBlock) -> str:
    return MARKS[block.kind] + "+".join(str(line) for line in lines_of(block.runs))


def found(page: PagePlan) -> list[dict[str, Any]]:
    return [
        {
            "kind": article.kind,
            "kicker": lines_of(article.kicker),
            "title": lines_of(article.title),
            "subtitle": lines_of(article.subtitle),
            "byline": lines_of(article.byline),
            "notes": [note.runs[0].line for note in article.notes],
            "body": body_of(article),
        }
        for article in page.articles
    ]


@pytest.mark.parametrize("truth", TRUTHS, ids=lambda path: path.stem)
def test_a_sample_document_comes_out_as_read(truth: Path) -> None:
    expected = tomllib.loads(truth.read_text(encoding="utf-8"))
    page = plan(page_of(expected["source"]))
    defaults: dict[str, Any] = {"kind": "article", "kicker": [], "notes": []}
    assert found(page) == [defaults | a | {"body": a["body"].split()} for a in expected["article"]]
    dropped = [run.line for removal in page.removals if removal.rule == "loop" for run in removal.runs]
    assert dropped == [int(line) for line in expected.get("loop", "").split()]


def test_a_loop_tells_what_stands_nowhere_else() -> None:
    page = plan(page_of("004_7f6e878959a985ef.txt"))
    first, second = (removal for removal in page.removals if removal.rule == "loop")
    assert first.new_ngrams == ()
    assert any("强化责任担当" in string for string in second.new_ngrams)


def test_a_note_called_in_a_title() -> None:
    (article,) = plan(page_of("002_47f7d46a6aadba61.txt")).articles
    (note,) = article.notes
    assert note.in_title
    assert article.authors[0].name in ("習近平", "习近平")


def test_parts_of_a_heading_are_runs() -> None:
    (article,) = plan(page_of("003_06afc0430b7e1c17.txt")).articles
    headings = [block for block in article.blocks if block.kind == "heading"]
    assert [len(block.runs) for block in headings] == [3] * 6
