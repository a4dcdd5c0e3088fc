from __future__ import annotations

from dataclasses import replace

from bianzuan.binding import next_folio, on_its_side, paginate
from bianzuan.binding.order import label_ranges, leaves
from bianzuan.model import LaidSection, Numbering, SectionHTML
from hypothesis import given
from hypothesis import strategies as st


def section(name: str, numbering: Numbering, pages: int, recto: bool, first: int = 0) -> LaidSection:
    folios = tuple(str(first + index) if first else "" for index in range(pages))
    anchors = {f"{name}-{page}": (page,) for page in range(pages)}
    return LaidSection(name, numbering, recto, folios, tuple(range(pages)), None, anchors)


BOOK = (
    section("cover", "none", 1, True),
    section("title", "none", 1, True),
    section("copyright", "none", 1, False),
    section("contents", "front", 3, True, 1),
    section("part1", "body", 1, True, 1),
    section("ch1", "body", 3, True, 3),
    section("ch2", "body", 2, True, 7),
)


def test_every_section_comes_to_its_side() -> None:
    sides = [(leaf.section, position % 2) for position, leaf in enumerate(leaves(BOOK)) if leaf.page == 0 and not leaf.blank]
    assert sides == [(0, 0), (1, 0), (2, 1), (3, 0), (4, 0), (5, 0), (6, 0)]


def test_blank_pages_count_in_the_numbering_before_them() -> None:
    blanks = [(leaf.numbering, leaf.number) for leaf in leaves(BOOK) if leaf.blank]
    assert blanks == [("none", 0), ("front", 4), ("body", 2), ("body", 6)]


def test_next_folio_is_odd_on_a_recto() -> None:
    asked = [next_folio(BOOK[:index], _as_html(BOOK[index])) for index in range(len(BOOK))]
    assert asked == [1, 1, 1, 1, 1, 3, 7]
    assert next_folio(BOOK, SectionHTML("x", "", "body", recto=False)) == 10


def test_what_follows_begins_on_whatever_side_comes_next() -> None:
    asked = SectionHTML("x", "", "body", follows=True)
    assert on_its_side(BOOK, asked).recto
    assert not on_its_side(BOOK[:-2], asked).recto  # the part's title stands on a recto
    assert on_its_side(BOOK[:-2], SectionHTML("x", "", "body")).recto


def _as_html(laid: LaidSection) -> SectionHTML:
    return SectionHTML(laid.id, "", laid.numbering, laid.recto)


def test_pagination_knows_position_and_folio() -> None:
    pagination = paginate(BOOK)
    assert pagination.pages == 16
    place = pagination.anchors["ch1-1"][0]
    assert (place.position, place.folio) == (11, "4")
    assert pagination.folio("cover-0") == ""


def test_the_pieces_of_an_anchor_count_as_the_anchor() -> None:
    laid = replace(section("ch1", "body", 3, True, 1), anchors={"ix-1": (0,), "ix-1~2": (0, 1), "ix-10": (2,)})
    anchors = paginate([laid]).anchors
    assert {name: [place.folio for place in places] for name, places in anchors.items()} == {"ix-1": ["1", "2"], "ix-10": ["3"]}


def test_labels_begin_where_a_numbering_does() -> None:
    assert label_ranges(leaves(BOOK)) == {0: ("none", 0), 4: ("front", 1), 8: ("body", 1)}


@given(st.lists(st.tuples(st.sampled_from(["none", "front", "body"]), st.integers(1, 4), st.booleans()), max_size=8))
def test_numbers_are_odd_on_rectos_and_no_page_is_lost(made: list[tuple[Numbering, int, bool]]) -> None:
    laid = [section(f"s{index}", *one) for index, one in enumerate(made)]
    order = leaves(laid)
    assert [leaf.section for leaf in order if not leaf.blank] == [i for i, one in enumerate(made) for _ in range(one[1])]
    assert all(leaf.number % 2 == (position + 1) % 2 for position, leaf in enumerate(order) if leaf.number)
    # Never two blank pages in a row.
    assert not any(a.blank and b.blank for a, b in zip(order, order[1:], strict=False))
