"""Halves that other lines part, put together once it is known whose both are."""

from __future__ import annotations

import pytest
from bianzuan.cleaning.reassembly.order.fragments import Fragment
from bianzuan.cleaning.reassembly.order.links import Links
from bianzuan.cleaning.reassembly.order.rejoined import rejoined_far
from bianzuan.cleaning.reassembly.order.weighing import Judged, Verdict
from bianzuan.cleaning.reassembly.pieces import Piece
from fragments_made import fragment

TAIL = "船工把缆绳解开，撑了一篙，渡船离岸的时候，岸上的孩子还在"
TOP = "朝这边挥手。他想起二十年前自己也站在那里，看父亲划船过河。"
BEFORE = "渡口在村子东头，两棵柳树就是码头，没有钟点，人齐了就开船。"
BEHIND = "后来上游修了桥，渡船拖上岸，倒扣在柳树底下，成了鸡窝。"
OURS, THEIRS = (0.95, 0.05), (0.05, 0.95)
PLACED, LOOSE = Verdict(0, ("丙", "丁"), chances=OURS), Verdict(-1, (), chances=OURS)


def column(order: int, *texts: str) -> Fragment:
    pieces = [piece for number, text in enumerate(texts) for piece in fragment(order + number, text).pieces]
    return Fragment(pieces, -1, -1)


def put_together(upper: Judged, lower: Judged, chance: float = 0.95, *, ahead: bool = False, alone: tuple[float, ...] = OURS) -> list[Judged]:
    tail, top = upper[0].pieces[-1], lower[0].pieces[0]
    pair = tail.order, top.order
    told = Links((), (), True, False, {pair: chance}, ahead={pair} if ahead else set())
    pieces: list[Piece] = [*upper[0].pieces, *lower[0].pieces]
    alone_too = [(upper[0], Verdict(-1, (), chances=alone)), (lower[0], Verdict(-1, (), chances=OURS))]
    return rejoined_far([upper, lower], lambda: alone_too, told, pieces, "")


def told(judged: list[Judged]) -> list[tuple[int, list[str]]]:
    """Of each chain the head it has, and its paragraphs."""
    return [(verdict.head, [piece.plain for piece in chain.pieces]) for chain, verdict in judged]


def test_halves_of_two_columns_that_nobody_owns_yet_are_one_paragraph() -> None:
    found = put_together((column(1, BEFORE, TAIL), LOOSE), (column(20, TOP, BEHIND), LOOSE))
    assert told(found) == [(-1, [BEFORE, TAIL + TOP, BEHIND])]
    whole = found[0][0].pieces[1]
    assert (whole.order, whole.halves_above) == (20, (2,))
    assert [(join.far, join.confidence) for join in whole.joins] == [(True, "likely")]


def test_where_the_upper_half_has_a_place_the_lower_follows_it_alone() -> None:
    found = put_together((column(1, BEFORE, TAIL), PLACED), (column(20, TOP, BEHIND), LOOSE))
    assert told(found) == [(0, [BEFORE, TAIL + TOP]), (-1, [BEHIND])]


def test_where_the_lower_half_has_a_place_the_upper_follows_it_alone() -> None:
    found = put_together((column(1, BEFORE, TAIL), LOOSE), (column(20, TOP, BEHIND), PLACED))
    assert told(found) == [(-1, [BEFORE]), (0, [TAIL + TOP, BEHIND])]


@pytest.mark.parametrize(("chance", "ahead", "one"), [(0.94, False, True), (0.85, False, False), (0.85, True, True), (0.7, True, False)])
def test_words_that_fit_better_than_all_others_need_less_beside_them(chance: float, ahead: bool, one: bool) -> None:
    found = put_together((column(1, TAIL), LOOSE), (column(20, TOP), LOOSE), chance, ahead=ahead)
    assert told(found) == ([(-1, [TAIL + TOP])] if one else [(-1, [TAIL]), (-1, [TOP])])


def test_a_half_that_would_go_to_another_without_the_pair_stays_apart() -> None:
    """面 and 积 were a word across a cut: that the halves were one paragraph was all that made them one author's."""
    found = put_together((column(1, TAIL), LOOSE), (column(20, TOP), LOOSE), 0.99, alone=THEIRS)
    assert told(found) == [(-1, [TAIL]), (-1, [TOP])]


def test_words_that_fit_by_chance_join_nothing_that_might_go_elsewhere() -> None:
    """青 and 年 were a word that no other end of the page made; without it the half was three parts in four its author's."""
    found = put_together((column(1, TAIL), LOOSE), (column(20, TOP), LOOSE), 0.87, ahead=True, alone=(0.78, 0.22))
    assert told(found) == [(-1, [TAIL]), (-1, [TOP])]


def test_halves_that_are_likely_two_authors_stay_apart() -> None:
    found = put_together((column(1, TAIL), LOOSE), (column(20, TOP), Verdict(-1, (), chances=THEIRS)), 0.99)
    assert told(found) == [(-1, [TAIL]), (-1, [TOP])]


def test_marks_that_forbid_a_join_forbid_this_one() -> None:
    closed = TAIL + "玩。"
    found = put_together((column(1, closed), LOOSE), (column(20, TOP), LOOSE), 0.99)
    assert told(found) == [(-1, [closed]), (-1, [TOP])]
