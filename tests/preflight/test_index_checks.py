"""The proof of the index: errors put into sound entries, bylines, notes and the editor's own texts are found."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from bianzuan.model import Report
from bianzuan.preflight import Expected, IndexLine, check_pdf
from bianzuan.preflight.checks.index import _find, _locators, _Row
from bianzuan.preflight.expected import ChapterText, Run
from small_book import SECOND, SWIFT, Book, expected, pdf

PLAIN = Book()


def check(book: Book, wanted: Expected) -> Report:
    return check_pdf(pdf(book), wanted, checks=SWIFT)


def faults(report: Report) -> set[tuple[str, int]]:
    """Code and page of every fault of the index."""
    return {(one.code, one.page) for one in report.findings if one.code.startswith("index")}


def with_line(line: IndexLine, printed: str) -> tuple[Book, Expected]:
    """The small book with one entry more, as the index says it and as the page prints it."""
    book = replace(PLAIN, entries=(*PLAIN.entries, (line.path[0], printed)))
    return book, expected(index=(*expected().index, line))


# --- errors in entries ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("heading", "locators", "found"),
    [
        ("产业工人", ("1",), {("index-wrong", 3), ("index-missing", 4)}),  # moved by a page
        ("产业工人", ("2", "3"), {("index-wrong", 5)}),  # one too many
        ("工会", ("2",), {("index-wrong", 4), ("index-missing", 5)}),
        ("阶级", ("2",), {("index-missing", 3), ("index-passed-over", 3)}),  # one too few
        ("阶级", ("1–3",), {("index-wrong", 5)}),  # a range too long
        ("阶级", ("1", "2", "9"), {("index-wrong", 0)}),  # a page that the book has not
    ],
)
def test_a_wrong_or_missing_locator_is_found(heading: str, locators: Sequence[str], found: set[tuple[str, int]]) -> None:
    lines = tuple(replace(one, locators=tuple(locators)) if one.path == (heading,) else one for one in expected().index)
    words = [(words, ", ".join(locators) if words.startswith(heading) else pages) for words, pages in PLAIN.entries]
    assert faults(check(replace(PLAIN, entries=words), expected(index=lines))) == found


@pytest.mark.parametrize("printed", ["3, 4", "", "2", "3–4"])
def test_what_is_printed_otherwise_than_compiled_is_found(printed: str) -> None:
    words = [(words, printed if words.startswith("工会") else pages) for words, pages in PLAIN.entries]
    assert faults(check(replace(PLAIN, entries=words), expected())) == {("index-printed", 7)}


def test_counts_say_what_was_proved() -> None:
    counts = check(PLAIN, expected()).counts
    assert (counts["index-entries"], counts["locators-proved"], counts["marks-proved"]) == (4, 4, 4)


def test_a_mark_on_a_text_that_is_nowhere_is_not_counted_as_proved() -> None:
    lines = tuple(
        replace(one, marks=(*one.marks, Run("b99", 0, 2))) if one.path == ("工会",) else one for one in expected().index
    )
    assert check(PLAIN, expected(index=lines)).counts["marks-proved"] == 4


# --- bylines ----------------------------------------------------------------------------------------

AUTHOR = IndexLine("persons", ("张三",), ("1",), ("张三",), (), (Run("ch1", 0, 2),))
SIGNED = replace(PLAIN, first=PLAIN.first.replace("</h1>", "</h1><p>张三</p>", 1))


def author(locators: Sequence[str], *, signed: bool = True) -> Report:
    book, wanted = with_line(replace(AUTHOR, locators=tuple(locators)), ", ".join(locators))
    return check(replace(book, first=(SIGNED if signed else PLAIN).first), wanted)


def test_an_author_is_proved_by_the_byline() -> None:
    assert faults(author(["1"])) == set()


def test_an_author_listed_on_another_page_or_not_at_all_is_found() -> None:
    assert faults(author(["2"])) == {("index-wrong", 4), ("index-missing", 3)}
    assert faults(author([])) == {("index-missing", 3)}


def test_an_author_whose_byline_is_not_printed_is_found() -> None:
    assert faults(author(["1"], signed=False)) == {("index-wrong", 3)}


# --- notes, Roman folios, the editor's texts ----------------------------------------------------------


@pytest.mark.parametrize(
    ("printed", "locators"),
    [
        ("iv, 3", ("iv", "3")),
        ("3注, 9图, 11–13", ("3", "9", "11–13")),
        ("xii", ("xii",)),
        ("5 见 会议室 vi", ("5",)),
    ],
)
def test_printed_locators_are_read(printed: str, locators: Sequence[str]) -> None:
    line = IndexLine("subjects", ("会费",), tuple(locators), ("会费",))
    rows = [_Row(9, f"会费 {printed}")]
    place = _find(rows, "会费", 0)
    assert place is not None
    assert _locators(line, place, ()) == tuple(locators)


def test_a_latin_heading_is_not_found_in_a_longer_one() -> None:
    assert _find([_Row(9, "IPv6 12")], "IP", 0) is None
    place = _find([_Row(9, "IPv6 12"), _Row(9, "IP v, 3")], "IP", 0)
    assert place is not None
    assert place.row == 1


def test_in_the_editors_own_texts_only_marks_count() -> None:
    text = expected().chapters[1]
    own = ChapterText(text.id, text.first, text.last, text.blocks, searched=False)
    lines = tuple(one for one in expected().index if one.path != ("工会",))
    plain = Book(entries=[one for one in PLAIN.entries if not one[0].startswith("工会")])
    # 合法权益 stands on page 5 too, but nothing is marked there.
    word = SECOND[0][:2]
    line = IndexLine("subjects", (word,), ("1",), (word, "阶级"), (), (lines[-1].marks[0],))
    book = replace(plain, entries=(*plain.entries, (word, "1")))
    searched, unsearched = (
        faults(check(book, expected(index=(*lines, line), chapters=(expected().chapters[0], one)))) for one in (text, own)
    )
    assert ("index-passed-over", 5) in searched
    assert ("index-passed-over", 5) not in unsearched
    marked = replace(line, marks=(*line.marks, Run("b4", 0, 2)))
    assert ("index-missing", 5) in faults(
        check(book, expected(index=(*lines, marked), chapters=(expected().chapters[0], own)))
    )
