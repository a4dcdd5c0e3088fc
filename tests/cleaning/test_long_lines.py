"""Lines that no author wrote, a thousand times the same: each thing in them is weighed once."""

from __future__ import annotations

import pytest
from bianzuan.cleaning import folios
from bianzuan.cleaning.folios import Lines, Seams
from bianzuan.cleaning.reassembly.furniture import jump_line
from bianzuan.cleaning.rule import Page, changes
from bianzuan.cleaning.rules import suspects
from bianzuan.cleaning.rules.lattice import Lattice


def test_a_line_of_doubled_words_is_divided_once(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[str] = []

    def counting(text: str) -> Lattice:
        made.append(text)
        return Lattice(text)

    monkeypatch.setattr(suspects, "Lattice", counting)
    suspects._lattice.cache_clear()
    rule = next(rule for rule in suspects.SUSPECTS if rule.name == "doubled-word")
    list(changes(rule, Page(("工厂建设建设得很好得很好，" * 2 + "大大家" * 200 + "。",))))
    assert 0 < len(made) <= 4


def test_a_seam_of_many_numbers_is_weighed_once(monkeypatch: pytest.MonkeyPatch) -> None:
    weighed: list[tuple[str, str]] = []

    def counting(upper: str, lower: str) -> float:
        weighed.append((upper, lower))
        return 0.0

    monkeypatch.setattr(folios, "word_evidence", counting)
    upper = "老师傅把图纸铺在桌上，先量后裁，一样也不肯马虎，徒弟们都围着看他怎样把齿"
    texts = [upper, *["—"] * 300, "轮装上去，一个也不敢说话。"]
    seams = Seams(Lines(texts), range(1, 301))
    assert [seams.parts_a_word(i) for i in range(1, 301)] == [False] * 300
    assert len(weighed) == 1


@pytest.mark.parametrize("line", ["（下转第4版）", "（ ▲ 下转第4版 ）", "▲　下转　第四版"])
def test_jump_lines_may_have_an_arrow_and_spaces(line: str) -> None:
    assert jump_line(line) == (0, True)


def test_a_line_of_spaces_is_no_jump_line() -> None:
    """Without the guard this takes longer than anybody waits."""
    assert jump_line(f"甲{' ' * 30_000}乙") is None
