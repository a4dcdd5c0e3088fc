"""Notes of a Markdown source that go on over several lines, and figures that its tags set high or low."""

from __future__ import annotations

from bianzuan import cleaning
from bianzuan.model import Source
from bianzuan.reading.source import split_lines

TEXT = "县里派来了技术员老张，他量了三个月[^1]，画了一张图[^2]。"


def body(text: str) -> str:
    source = Source("a.md", text.encode(), "0" * 64, "utf-8", text, split_lines(text), "markdown")
    result = cleaning.clean(source)
    assert cleaning.verify(result) == ()
    return "\n".join(article.body for article in result.articles)


def test_lines_set_in_below_a_note_belong_to_it() -> None:
    made = body(f"# 水渠\n\n{TEXT}\n\n[^1]: 一九五三年春，\n    从三月到五月。\n\t图今存。\n[^2]: 存县档案馆。\n\n放水那天，全村的人都站在渠边。\n")
    assert made == (
        f"{TEXT}\n\n放水那天，全村的人都站在渠边。\n\n[^1]: 一九五三年春，从三月到五月。图今存。\n\n[^2]: 存县档案馆。\n"
    )


def test_a_paragraph_below_an_empty_line_belongs_to_no_note() -> None:
    made = body(f"# 水渠\n\n{TEXT}\n\n[^1]: 一九五三年春。\n[^2]: 存县档案馆。\n\n　　放水那天，全村的人都站在渠边。\n")
    assert "\n\n放水那天，全村的人都站在渠边。\n\n[^1]" in made


def test_figures_set_high_and_low_stay_so() -> None:
    made = body("# 水渠\n\n渠底宽 3 米，每亩 667 m<sup>2</sup>，水是 H<sub>2</sub>O，约 10<sup>-3</sup> 克；第<sub>上</sub>册。\n")
    assert "m²，水是 H₂O，约 10⁻³ 克；第上册。" in made
