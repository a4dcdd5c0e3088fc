"""In which order do the fragments of one author follow each other?"""

from __future__ import annotations

import pytest
from bianzuan.cleaning.reassembly.order.fragments import Fragment
from bianzuan.cleaning.reassembly.order.sequence import Reading, in_sequence, reading_of
from bianzuan.cleaning.reassembly.pieces import Piece
from fragments_made import fragment, silent

LEAD, FIRST, SECOND = "渡口的早班船开得很早。", "一、点灯的人", "二、解缆的人"


def test_numbers_order_an_article() -> None:
    runs = [[fragment(1, LEAD, below=0)], [fragment(20, SECOND)], [fragment(30, FIRST)]]
    order, chance, _ = in_sequence(runs, 0, Reading(0.5, 0.0), silent)
    assert order == [0, 2, 1]
    assert chance > 0.9


def test_a_numbering_that_cannot_be_is_never_sure() -> None:
    runs = [[fragment(1, LEAD, below=0), fragment(2, SECOND)], [fragment(20, FIRST)]]
    assert in_sequence(runs, 0, Reading(0.9, 0.0), silent)[1] == 0.0


def test_halves_of_a_sentence_order_an_article() -> None:
    open_end = "船工点了灯，解开缆绳往对岸划去，船上坐着卖菜的老太太和她的孙女，还有"
    runs = [[fragment(1, open_end, below=0)], [fragment(20, "后来桥修好了。")], [fragment(30, "两个上学的孩子。")]]

    def speaks(tail: Piece, top: Piece) -> float:
        return 6.0 if top.plain.startswith("两个") else -3.0

    order, chance, _ = in_sequence(runs, 0, Reading(0.5, 0.0), speaks)
    assert order == [0, 2, 1]
    assert chance > 0.9


def test_where_nothing_shows_the_order_it_is_not_sure() -> None:
    runs = [[fragment(1, LEAD, below=0)], [fragment(20, "后来桥修好了。")], [fragment(30, "船工回了家。")]]
    order, chance, places = in_sequence(runs, 0, Reading(0.6, 0.0), silent)
    assert order == [0, 1, 2]
    assert chance < 0.9
    assert places[0] > 0.9 > places[2]


def test_a_page_whose_order_is_certain_is_weighed_too() -> None:
    runs = [[fragment(1, LEAD, below=0)], [fragment(20, "后来桥修好了。")], [fragment(30, "船工回了家。")]]
    order, chance, _ = in_sequence(runs, 0, Reading(1.0, 0.0), silent)
    assert order == [0, 1, 2]
    assert chance > 0.999


def test_titles_in_the_middle_have_their_beginning_above() -> None:
    runs = [[fragment(1, "后来桥修好了。")], [fragment(20, LEAD, below=0)]]
    assert in_sequence(runs, 0, Reading(0.0, 0.95), silent)[0] == [0, 1]
    assert in_sequence(runs, 0, Reading(0.95, 0.0), silent)[0] == [1, 0]


def chains_at(*orders: int) -> list[Fragment]:
    return [fragment(order, LEAD) for order in orders]


def test_a_page_read_by_rows_shows_it() -> None:
    """Three titles at 0, 10, 20 with their own beginnings; below the last all that remains, in turn."""
    chains = chains_at(1, 11, 21, 31, 41, 51)
    assert reading_of(chains, (0, 1, 2, 0, 1, 2), (0, 10, 20)).rows > 0.9
    turned = reading_of(chains, (0, 2, 1, 0, 1, 2), (0, 10, 20))
    assert turned.rows < 0.3
    assert turned.middle == 0


def test_a_page_of_thousands_of_joins_is_read_too() -> None:
    """A whole archive in one file: its odds must not leave the range of numbers."""
    parts = [fragment(order, LEAD) for order in range(3000)]
    for one, other in ((parts, 1.0), (parts[::-1], 0.0)):
        chain = Fragment(one[0].pieces, -1, -1, parts=one)
        assert reading_of([chain], (0,), (0, 10)).rows == pytest.approx(other, abs=1e-6)


def test_a_page_with_titles_in_the_middle_shows_it() -> None:
    chains = chains_at(1, 2, 3, 11, 21, 31)
    in_turn = reading_of(chains, (0, 1, 2, 0, 1, 2), (10, 20, 30))
    assert in_turn.middle > 0.9
    assert reading_of(chains, (2, 0, 1, 0, 1, 2), (10, 20, 30)).middle < in_turn.middle
