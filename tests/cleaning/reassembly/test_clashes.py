"""No article has a number twice: what clashes with the text directly below a title is not that author's, whatever its words say."""

from bianzuan.cleaning.reassembly.numbering import Numeral
from bianzuan.cleaning.reassembly.order.attribution import _settle_clashes
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
