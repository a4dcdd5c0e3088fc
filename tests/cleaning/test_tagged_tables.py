"""Tables written in tags inside Markdown and text: cells stay apart, merged ones keep their columns."""

from __future__ import annotations

import pytest
from bianzuan.cleaning.rule import Form
from cleaned_texts import ONE, TWO, body_of, cleaned

ROWS = (
    "<thead><tr><th rowspan=\"2\">渡口</th><th colspan=\"2\">船只</th></tr><tr><th>木船</th><th>铁船</th></tr></thead>\n"
    "<tbody><tr><td>上渡</td><td>5</td><td>12</td></tr></tbody>"
)
AS_MARKDOWN = "| 渡口 | 船只 |  |\n| --- | --- | --- |\n|  | 木船 | 铁船 |\n| 上渡 | 5 | 12 |"


@pytest.mark.parametrize("table", [f"<table>\n{ROWS}\n</table>", f"<table class='data'>{ROWS}</table>"])
@pytest.mark.parametrize(("front", "form"), [("# 渡口\n", "text"), ("# 渡口\n", "markdown"), ("---\ntitle: 渡口\n---\n", "markdown")])
def test_cells_of_a_table_in_tags_do_not_run_together(front: str, form: Form, table: str) -> None:
    (article,) = cleaned(f"{front}\n{ONE}\n\n{table}\n\n{TWO}\n", form).articles
    assert article.body.strip() == f"{ONE}\n\n{AS_MARKDOWN}\n\n{TWO}"


def test_what_the_table_calls_its_caption_is_one() -> None:
    body = body_of(f"# 渡口\n\n{ONE}\n\n<table><caption>表1　船只</caption>{ROWS}</table>\n{TWO}\n")
    assert body.strip() == f"{ONE}\n\n表1　船只\n{{: .caption }}\n\n{AS_MARKDOWN}\n\n{TWO}"


def test_two_lines_of_a_cell_stay_two_figures() -> None:
    body = body_of(f"# 渡口\n\n{ONE}\n\n<table><tr><td>年份</td><td>备<br>注</td></tr><tr><td>1958<br>1959</td><td>停渡</td></tr></table>\n\n{TWO}\n")
    assert "| 年份 | 备注 |" in body
    assert "| 1958 1959 | 停渡 |" in body


@pytest.mark.parametrize("code", ["```\n<table><tr><td>5</td><td>12</td></tr><tr><td>6</td><td>13</td></tr></table>\n```", "写作 `<table>` 的，是表。"])
def test_tables_that_are_spoken_of_are_left_alone(code: str) -> None:
    (article,) = cleaned(f"# 渡口\n\n{ONE}\n\n{code}\n\n{TWO}\n", "markdown").articles
    assert code in article.body
