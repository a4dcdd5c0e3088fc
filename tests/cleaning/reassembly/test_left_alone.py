"""Clean texts of every form keep their lines: nothing joined, dropped, moved or marked as lost."""

from __future__ import annotations

from pathlib import Path

import pytest
from bianzuan.cleaning.planning.plan import PageLine, PagePlan
from bianzuan.cleaning.reassembly import plan

CASES = sorted((Path(__file__).parents[2] / "cases" / "reassembly" / "left_alone").glob("*.txt"))


def page_of(text: str) -> list[PageLine]:
    return [PageLine(number, line) for number, line in enumerate(text.splitlines(), 1) if line.strip()]


def written(page: PagePlan, lines: list[PageLine]) -> list[str]:
    """Every line as the plan has it, in its order; a paragraph of two lines would be one string."""
    texts = {line.number: line.text for line in lines}
    result: list[str] = []
    for article in page.articles:
        result += [texts[run.line][run.start : run.end] for run in (*article.title, *article.subtitle, *article.byline)]
        for block in article.blocks:
            runs = [texts[run.line][run.start : run.end] for run in block.runs]
            result += ["".join(runs)] if block.kind in ("paragraph", "heading") else runs
    return result


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.stem)
def test_a_clean_text_keeps_its_lines(case: Path) -> None:
    lines = page_of(case.read_text(encoding="utf-8"))
    page = plan(lines)
    marks = "# "
    assert [text.lstrip(marks) for text in written(page, lines)] == [line.text.lstrip(marks) for line in lines]
    assert len(page.articles) == 1
    assert not any(block.kind == "gap" for block in page.articles[0].blocks)
    assert all(removal.rule == "block-mark" for removal in page.removals)
    assert not page.flags


@pytest.mark.parametrize(
    ("name", "kinds"),
    [
        ("table", ["table", "paragraph"]),
        ("code", ["paragraph", "code", "paragraph"]),
        ("tools", ["paragraph", "list", "paragraph"]),
        ("outline", ["paragraph"] * 4),
        ("names", ["paragraph"] * 4),
    ],
)
def test_forms_are_known(name: str, kinds: list[str]) -> None:
    text = next(case for case in CASES if case.stem == name).read_text(encoding="utf-8")
    assert [block.kind for block in plan(page_of(text)).articles[0].blocks] == kinds


def test_a_poem_has_a_title_and_a_poet() -> None:
    (article,) = plan(page_of("静夜思\n李白\n床前明月光，\n疑是地上霜。\n举头望明月，\n低头思故乡。")).articles
    assert [run.line for run in article.title] == [1]
    assert [author.name for author in article.authors] == ["李白"]
    (verse,) = article.blocks
    assert (verse.kind, len(verse.runs)) == ("verse", 4)


def test_stanzas_are_parted() -> None:
    stanza = "风从北方来，\n雨从南方来。\n我在小桥上，\n等你把花开。\n"
    (article,) = plan(page_of(f"{stanza}\n{stanza}")).articles
    assert [(block.kind, len(block.runs)) for block in article.blocks] == [("verse", 4), ("verse", 4)]


def test_a_first_line_is_a_title_only_if_it_looks_like_one() -> None:
    assert not plan(page_of("昨天下午，新馆开放。\n读者很多。")).articles[0].title
    assert not plan(page_of("亲爱的外婆：\n您好！我很想念您。")).articles[0].title
    assert plan(page_of("新馆开放\n昨天下午，新馆开放。")).articles[0].title
