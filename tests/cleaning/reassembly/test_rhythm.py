"""How long a clause and a sentence two halves would make, and what that says of them."""

import pytest
from bianzuan.cleaning.planning.plan import Run
from bianzuan.cleaning.reassembly.order.pairing import speaker
from bianzuan.cleaning.reassembly.pieces import Piece
from bianzuan.cleaning.reassembly.words.rhythm import Rhythm

# Clauses of five or six characters; and of more than a dozen.
SHORT = ["天亮以前起身，井边先挑水，灶上烧热粥。鸡叫过三遍，院门都开了，路上有人声。"] * 6
LONG = ["渡口管理站今年春天新添了三条铁壳的渡船，每条船上都配了救生衣和一盏照得见对岸的大灯。老艄公说从前过一次河要等上大半个时辰，现在连赶集的人也不用早起去占座位了。"] * 4


def test_a_clause_too_long_for_the_page_speaks_against_its_halves() -> None:
    rhythm = Rhythm(SHORT)
    usual = rhythm.evidence("鸡叫了，井边", "人挑水，灶上热粥。")[0]
    too_long = rhythm.evidence("鸡叫了，井边有挑着两只木桶的人", "从昨天夜里就等在那里的水车，热粥。")[0]
    assert usual > -0.5 > -1 > too_long


def test_what_is_too_long_on_one_page_is_usual_on_another() -> None:
    tail, head = "鸡叫了，井边有挑着两只木桶", "的人来来去去，热粥。"
    assert Rhythm(LONG).evidence(tail, head)[0] > Rhythm(SHORT).evidence(tail, head)[0] + 0.5


def test_a_sentence_has_as_many_clauses_as_others_of_the_page() -> None:
    rhythm = Rhythm(SHORT)
    assert rhythm.evidence("起身，井边挑", "水，灶上粥。")[1] > 0 > rhythm.evidence("起身，挑水，洗菜，烧火，井边打", "水，灶上粥，喂鸡，扫地，出门。")[1]


def test_a_mark_at_the_cut_leaves_the_clause_unsaid() -> None:
    assert Rhythm(SHORT).evidence("天亮以前起身，", "井边先挑水。")[0] == 0.0


@pytest.mark.parametrize("texts", [[], ["无标点的一行"], ["。。。"], ["长" * 500 + "。"]])
def test_a_page_that_shows_nothing_is_as_pages_are(texts: list[str]) -> None:
    found = Rhythm(texts).evidence("起身，井边挑", "水，灶上粥。")
    assert all(-20 < value < 20 for value in found)


def piece(order: int, text: str) -> Piece:
    return Piece("paragraph", (Run(order + 1, 0, len(text)),), text, order)


def test_halves_of_the_length_of_the_page_are_likelier_one_paragraph() -> None:
    """The same words at the cut; only what stands behind them differs."""
    page = [piece(number, text) for number, text in enumerate(SHORT)]
    speaks = speaker(page)
    tail = piece(90, "天亮以前起身，井边挑")
    assert speaks(tail, piece(91, "水，灶上热粥。")) > 1 + speaks(tail, piece(92, "水的人把两只木桶都放在了青石台阶上面，灶上热粥。"))
