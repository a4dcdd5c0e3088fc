"""No article has a number twice, and none begins twice: what clashes with the text directly below a title is not that author's, whatever its words say."""

from bianzuan.cleaning.reassembly.numbering import Numeral
from bianzuan.cleaning.reassembly.order.attribution import _one_beginning, _settle_clashes
from bianzuan.cleaning.reassembly.order.claims import text_of
from bianzuan.cleaning.reassembly.order.fragments import Fragment
from bianzuan.cleaning.reassembly.order.weighing import Verdict
from bianzuan.cleaning.reassembly.pieces import Piece

BY_WORDS = Verdict(0, ("speaks of the same things as this text alone", "and of those the title names"))
UNKNOWN = Verdict(-1, ())


def numbered(order: int, *values: int, below: int = -1) -> Fragment:
    pieces = [Piece("heading", (), f"{value}、打烊以前", order + place, number=Numeral("han", value, 2)) for place, value in enumerate(values)]
    return Fragment(pieces, below, max(below, 0))


def settled(*given: tuple[Fragment, Verdict]) -> list[int]:
    verdicts = [verdict for _, verdict in given]
    _settle_clashes(0, [chain for chain, _ in given], [[] for _ in given], verdicts)
    return [verdict.head for verdict in verdicts]


def test_a_chain_given_by_its_words_stays_where_no_number_clashes() -> None:
    assert settled((numbered(1, 2, 3, below=0), UNKNOWN), (numbered(11, 4), BY_WORDS)) == [-1, 0]


def test_a_chain_with_a_number_of_the_text_below_the_title_goes_to_nobody() -> None:
    assert settled((numbered(1, 2, 3, below=0), UNKNOWN), (numbered(11, 3), BY_WORDS)) == [-1, -1]


def test_what_another_title_has_below_it_says_nothing() -> None:
    assert settled((numbered(1, 2, 3, below=1), UNKNOWN), (numbered(11, 3), BY_WORDS)) == [-1, 0]


def report(order: int, day: int, *, below: int = -1, chance: float = 0.9) -> tuple[Fragment, Verdict]:
    return Fragment([Piece("paragraph", (), f"新华社柳溪3月{day}日电　新桥合龙。", order)], below, 0), Verdict(0, ("said",), chances=(chance,))


def heads(*given: tuple[Fragment, Verdict], leads: dict[int, int] | None = None) -> list[int]:
    return [verdict.head for _, verdict in _one_beginning(given, leads or {})]


def test_of_two_reports_one_begins_the_text() -> None:
    assert heads(report(1, 5), report(9, 6, chance=0.99)) == [-1, 0]
    # The one right below the title, and the one that was found to stand apart from it, are told by more than words.
    assert heads(report(1, 5, below=0), report(9, 6, chance=0.99)) == [0, -1]
    assert heads(report(1, 5), report(9, 6, chance=0.99), leads={1: 0}) == [0, -1]


def test_a_report_and_what_begins_like_none_are_one_text() -> None:
    other = Fragment([Piece("paragraph", (), "桥长二百一十米。", 3)], -1, 0), Verdict(0, ("said",))
    assert heads(report(1, 5), other) == [0, 0]


def test_a_pull_quote_says_nothing_of_whose_column_it_stands_in() -> None:
    quote = Piece("pullquote", (), "每一道菜后面都记着剩了多少。", 2)
    column = Fragment([Piece("paragraph", (), "头班船等卖菜的人。", 1), quote], -1, 0)
    assert text_of(column) == "头班船等卖菜的人。"
    assert text_of(Fragment([quote], -1, 0)) == quote.plain
