"""Lists of thousands of short lines: each line is looked at a bounded number of times; a long poem stays one."""

from __future__ import annotations

import pytest
from bianzuan.cleaning.planning.plan import PageLine
from bianzuan.cleaning.reassembly.kinds import verse
from bianzuan.cleaning.reassembly.rows import read_rows


def test_no_line_of_a_long_list_is_asked_over_and_over(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = 0
    real = verse.may_be_verse

    def counting(row):
        nonlocal asked
        asked += 1
        return real(row)

    monkeypatch.setattr(verse, "may_be_verse", counting)
    rows = read_rows([PageLine(number, f"水渠{'东西南北'[number % 4]}") for number in range(1, 601)])
    assert [verse.stanza(rows, start) for start in range(len(rows))] == [0] * len(rows)
    assert asked < 150 * len(rows)


def test_a_long_poem_is_one_stanza() -> None:
    rows = read_rows([PageLine(number, "种子撒在春泥里，" if number % 2 else "等着秋来满地红。") for number in range(1, 301)])
    assert verse.stanza(rows, 0) == 300
