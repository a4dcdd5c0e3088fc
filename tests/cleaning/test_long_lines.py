"""Lines that no author wrote, a thousand times the same: each thing in them is weighed once."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator

import pytest
from bianzuan.cleaning import clean, text_lines, verify
from bianzuan.cleaning.furniture import folios, said_twice
from bianzuan.cleaning.furniture.copies import find_copies
from bianzuan.cleaning.furniture.folios import Lines, Seams
from bianzuan.cleaning.planning.plan import PageLine
from bianzuan.cleaning.reassembly.gaps.gaps import mark_gaps
from bianzuan.cleaning.reassembly.heads import signed_sections
from bianzuan.cleaning.reassembly.heads.presumed import presumed_byline
from bianzuan.cleaning.reassembly.kinds import foot_notes
from bianzuan.cleaning.reassembly.kinds.furniture import jump_line
from bianzuan.cleaning.reassembly.kinds.note_marks import Mark, marks_in
from bianzuan.cleaning.reassembly.order.offers import _End, _shared
from bianzuan.cleaning.reassembly.pieces import Piece
from bianzuan.cleaning.reassembly.rows import Row
from bianzuan.cleaning.reassembly.signers.published import published
from bianzuan.cleaning.reassembly.words.wording import telling
from bianzuan.cleaning.rule import Page, changes
from bianzuan.cleaning.rules import doubled, near_misses, suspects
from bianzuan.cleaning.rules.lattice import Lattice
from bianzuan.cleaning.segments import Segment
from bianzuan.cleaning.unit import Places
from bianzuan.model import Source
from bianzuan.reading import split_lines


def test_a_line_of_doubled_words_is_divided_once(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[str] = []

    def counting(text: str) -> Lattice:
        made.append(text)
        return Lattice(text)

    monkeypatch.setattr(doubled, "Lattice", counting)
    doubled._lattice.cache_clear()
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


def test_lines_of_dates_are_read_once_each(monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []
    plain = said_twice.published

    def counting(text: str) -> object:
        read.append(text)
        return plain(text)

    monkeypatch.setattr(said_twice, "published", counting)
    days = [f"2019年3月{number % 28 + 1}日" for number in range(500)]
    assert list(said_twice.run_together(days, ())) == []
    assert len(read) <= len(days)


def test_a_digest_is_found_below_other_dates() -> None:
    texts = ["2019年3月1日", "修渠记事植树记事灯塔记事", "2019年3月2日", "第3版（地方）", "修渠记事", "植树记事", "灯塔记事"]
    assert list(said_twice.run_together(texts, ())) == [1]


# What follows took minutes before; nobody waits so long for a test.


def test_addresses_that_never_end_name_no_day() -> None:
    assert published("http://" * 100_000) is None
    assert published("https://a.cn/b 2019年3月12日") is not None


def test_lines_of_marks_and_headings_over_nothing_are_weighed_together() -> None:
    marks = [Piece("paragraph", (), "，水。", order) for order in range(40_000)]
    assert sum(piece.kind == "gap" for piece in mark_gaps(marks)) > 0
    heads = [Piece("heading", (), "水利", order, level=2) for order in range(40_000)]
    assert [piece.kind for piece in mark_gaps([Piece("paragraph", (), "修渠引水。", 0), *heads])].count("gap") == 0


def test_rules_by_the_thousand_are_no_copies() -> None:
    assert find_copies([PageLine(number, "====") for number in range(1, 40_000)]) == ()


def test_a_line_of_tags_is_parted_in_one_pass() -> None:
    assert len(list(text_lines._lengths("<p>水</p>" * 20_000))) == 20_000


def test_thousands_of_half_pairs_are_told_in_one_pass() -> None:
    rule = next(rule for rule in suspects.SUSPECTS if rule.name == "unpaired")
    assert len(list(changes(rule, Page(("）" * 60_000,))))) == 60_000
    torn = Page((*["“修渠引水", "渠成了"] * 10_000, *["岁岁有秋”。"] * 10_001))
    assert [change.line for change in changes(rule, torn)] == [30_000]


@pytest.mark.parametrize("line", ["1）", "水；12）", "水 十二）"])
def test_brackets_that_only_close_number_items(line: str) -> None:
    rule = next(rule for rule in suspects.SUSPECTS if rule.name == "unpaired")
    assert list(changes(rule, Page((line,)))) == []
    assert len(list(changes(rule, Page((f"水1{line}",))))) == 1 - line.startswith("水")


def test_places_in_a_text_of_many_runs() -> None:
    segments = [Segment(2 * n, 2 * n + 1, "水") for n in range(50_000)]
    places = Places(segments)
    assert [places.span(n, n + 1) for n in range(50_000)] == [(2 * n, 2 * n + 1) for n in range(50_000)]


def test_a_rule_of_dots_below_a_title_is_read_at_once() -> None:
    # A pattern that may part the dots in any way tries more ways than there are seconds: without the mend this never ends.
    text = "渡口旧事\n\n一、开工\n\n水闸在柳溪动工，全镇的人都去看。\n\n" + "." * 52 + " [ x\n\n二、完工\n\n第二年春天，水闸放了水。\n"
    raw = text.encode()
    cleaned = clean(Source("旧事.txt", raw, hashlib.sha256(raw).hexdigest(), "utf-8", text, split_lines(text), "text"))
    assert verify(cleaned) == ()
    assert "." * 52 in "".join(article.body for article in cleaned.articles).replace("\\", "")


def test_an_end_is_held_only_against_what_it_shares_words_with() -> None:
    ends = [_End(order, Piece("paragraph", (), text, order), 0, 0, False) for order, text in enumerate(("织机上的靛蓝布匹", "蜂箱里的蜜蜂", "靛蓝布匹和蜂箱"))]
    having = _shared(ends, ())
    passage = telling("靛蓝染缸旁边晾着布匹")
    told = having.end(passage)
    assert set(told) == {0, 2}
    for place, bits in told.items():
        near = telling(ends[place].piece.plain if ends[place].piece else "")
        assert bits == sum(value for word, value in near.items() if word in passage)


def test_a_row_of_boxes_is_no_byline_under_signs() -> None:
    text = "渡口旧事\n\n水闸在柳溪动工，全镇的人都去看。\n\n" + "□" * 5_000 + "\n\n第二年春天，水闸放了水。\n"
    raw = text.encode()
    cleaned = clean(Source("旧事.txt", raw, hashlib.sha256(raw).hexdigest(), "utf-8", text, split_lines(text), "text"))
    assert verify(cleaned) == ()
    assert "□" * 5_000 in cleaned.articles[0].body
    assert [author.name for author in presumed_byline("□□刘敏")] == ["刘敏"]


def test_headings_below_each_other_border_a_section_however_many() -> None:
    headings = [Piece("heading", (), "水闸", order) for order in range(5_000)]
    assert not signed_sections._is_border(headings, 0)
    assert signed_sections._is_border([*headings, Piece("verse", (), "水自西来，", 5_000)], 0)
    assert signed_sections._is_border(headings, len(headings))


def test_a_page_of_asterisks_is_looked_through_for_calls_once(monkeypatch: pytest.MonkeyPatch) -> None:
    looked: list[int] = []

    def counting(style: re.Pattern[str], text: str, row: int, start: int, end: int) -> Iterator[Mark]:
        looked.append(row)
        return marks_in(style, text, row, start, end)

    monkeypatch.setattr(foot_notes, "marks_in", counting)
    lines = [f"{'*' if n % 2 else ''}水闸*动工" for n in range(200)]
    rows = [Row(n + 1, line, line, 0, len(line), foot=int(n > 100)) for n, line in enumerate(lines)]
    told = foot_notes.foot_notes(rows)
    assert len(told.pairs) + len(told.strays) == 50
    assert len(looked) <= 2 * len(rows)


def test_a_bibliography_is_held_against_titles_that_are_like_it_only(monkeypatch: pytest.MonkeyPatch) -> None:
    held: list[tuple[str, str]] = []
    real = near_misses._one_edit_apart

    def counting(a: str, b: str) -> tuple[str, str] | None:
        held.append((a, b))
        return real(a, b)

    monkeypatch.setattr(near_misses, "_one_edit_apart", counting)
    others = [chr(0x4E00 + 7 * n) * 3 + chr(0x5E00 + 11 * n) * 3 for n in range(300)]
    page = Page(tuple(f"《{title}》" for title in [*others, "渡口水车考略", "渡口水车考", "渡口水车考略", "渡口木车考略"]))
    told = [(change.line, change.after) for change in near_misses.titles(page)]
    assert told == [(301, "渡口水车考略"), (303, "渡口水车考略")]
    assert len(held) < 2 * len(page.lines)
