"""Every character of every line lies in exactly one run: nothing is lost, nothing stands twice."""

from __future__ import annotations

from collections import Counter

from bianzuan.cleaning.planning.plan import PageLine, PagePlan, Run
from bianzuan.cleaning.reassembly import plan
from hypothesis import example, given, settings
from hypothesis import strategies as st

_FRAGMENTS = (
    "一、", "（二）", "1. ", "# ", "## ", "- ", "- ◆", "※", "——", "（下转第4版）", "（作者：王小明）", "王小明 市图书馆馆长",
    "李明 王芳", "图为新馆。", "新华社记者 王小明/摄", "春天播种，夏天浇水。", "园丁们在花园里忙碌，", "图书", "馆", "|甲|乙|", "```",
    "> 引文", "[^1]: 注", "〔原文此处缺失〕", " ", "\u3000", "abc.", "3.5%", "：", "“好。”", "上海市四川省", "；", "𠮷", "e\u0301",
)  # fmt: skip
_lines = st.lists(
    st.one_of(st.text(max_size=30), st.lists(st.sampled_from(_FRAGMENTS), max_size=6).map("".join)), max_size=14
)


def all_runs(page: PagePlan) -> list[Run]:
    runs: list[Run] = []
    for article in page.articles:
        runs += [*article.title, *article.kicker, *article.subtitle, *article.byline]
        runs += [run for block in article.blocks for run in block.runs]
        runs += [run for note in article.notes for run in (note.call, *note.runs)]
    return runs + [run for removal in page.removals for run in removal.runs]


def account(lines: list[PageLine]) -> None:
    places = Counter((run.line, offset) for run in all_runs(plan(lines)) for offset in range(run.start, run.end))
    assert places == Counter((line.number, offset) for line in lines for offset in range(len(line.text)))


@settings(max_examples=120, deadline=None)
@given(_lines, st.integers(1, 3))
@example(["- 0※", "※0"], 1)
def test_every_character_lies_in_exactly_one_run(texts: list[str], step: int) -> None:
    account([PageLine(step * number + 1, text) for number, text in enumerate(texts)])


@settings(max_examples=40, deadline=None)
@given(_lines)
def test_the_plan_is_deterministic(texts: list[str]) -> None:
    lines = [PageLine(number, text) for number, text in enumerate(texts, 1)]
    assert plan(lines) == plan(lines)


def test_an_empty_page_has_no_article_text() -> None:
    assert not all_runs(plan([]))
