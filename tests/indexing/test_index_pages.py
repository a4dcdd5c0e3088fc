"""The printed pages of an index, set with the real templates and sheets."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from bianzuan import rendering, typesetting
from bianzuan.config import MatterConfig, PublicationConfig, PublicationMeta
from bianzuan.model import (
    Entry,
    Index,
    IndexGroup,
    IndexMarks,
    Locator,
    Matter,
    Pagination,
    Publication,
    Statistics,
)
from bianzuan.typesetting import typesetter
from bianzuan.typesetting.composer.marks import INVISIBLE

pytestmark = pytest.mark.pdf

Column = tuple[int, int, list[str]]  # page from 0, left edge, the paragraphs in it


@cache
def _fonts() -> typesetting.FontSet:
    return typesetting.prepare_fonts("zh-Hans")


def heading(words: str, below: int = 0) -> Entry:
    subheadings = tuple(Entry(f"论第{number}件事", "", (Locator(str(number), ()),)) for number in range(1, below + 1))
    return Entry(words, "", (Locator("3", ()),), entries=subheadings)


def index(name: str, title: str, *entries: Entry) -> Index:
    return Index(name, title, (IndexGroup("A", entries),))


def pages(*indexes: Index) -> Sequence[Any]:
    meta = PublicationMeta("汇编", date="2026-11")
    config = PublicationConfig(Path("/nowhere"), meta, front=MatterConfig(()), back=MatterConfig(("index",)))
    made = Publication((), (), (Matter("back-index", "index", "索引"),), Statistics(0, 0, 0))
    renderer = rendering.Renderer(config, made, IndexMarks((), ()), typesetting.face_names(_fonts()))
    section = renderer.section("back-index", Pagination({}), indexes)
    return typesetting.Typesetter(config, _fonts()).lay_out(section, 1).pages


def words(box: Any) -> str:
    text = "".join(one.text for one in box.descendants() if type(one).__name__ == "TextBox")
    return "".join(letter for letter in text if letter not in INVISIBLE)


def columns(laid: Sequence[Any]) -> list[Column]:
    found: dict[tuple[int, int], list[str]] = {}
    for number, page in enumerate(laid):
        for box in page._page_box.descendants():
            if type(box).__name__ == "BlockBox" and box.element_tag == "p" and "entry" in box.element.get("class"):
                found.setdefault((number, round(box.position_x)), []).append(words(box))
    return [(page, left, texts) for (page, left), texts in found.items()]


def heads(laid: Sequence[Any]) -> list[str]:
    found = []
    for page in laid:
        margins = [box for box in page._page_box.children if getattr(box, "at_keyword", "").startswith("@top")]
        found.append("".join(words(box) for box in margins))
    return found


def test_a_heading_is_repeated_where_its_subheadings_run_over() -> None:
    made = columns(pages(index("subjects", "主题索引", heading("工会", 100))))
    assert len(made) > 2
    assert not made[0][2][0].startswith("工会（续）")
    for _, _, texts in made[1:]:
        assert texts[0] == "工会（续）"
        assert texts[1].startswith("论第")
    everything = [text for _, _, texts in made for text in texts]
    assert everything.count("工会（续）") == len(made) - 1
    assert [text.split("\u3000")[0] for text in everything if text.startswith("论第")] == [
        f"论第{number}件事" for number in range(1, 101)
    ]


def test_many_families_run_over_and_none_without_its_heading() -> None:
    names = "甲乙丙丁戊己庚辛壬癸子丑寅卯"
    made = columns(pages(index("subjects", "主题索引", *(heading(name, 4 + place % 5) for place, name in enumerate(names)))))
    repeated = 0
    current = ""
    for _, _, texts in made:
        first = texts[0]
        assert not first.startswith("论第"), "a column begins with a subheading"
        if "（续）" in first:
            repeated += 1
            assert first == f"{current}（续）"
            assert all(text.startswith("论第") for text in texts[1:3]), "fewer than two subheadings carried over"
        heads_in = [text.split("\u3000")[0] for text in texts if not text.startswith("论第") and "续" not in text]
        current = heads_in[-1] if heads_in else current
        assert texts[-1].startswith("论第"), "a heading stands last in its column"
    assert repeated


def test_where_breaks_do_not_come_to_rest_families_are_kept_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(typesetter, "INDEX_PASSES", 2)
    names = "甲乙丙丁戊己庚辛壬癸子丑寅卯"
    made = columns(pages(index("subjects", "主题索引", *(heading(name, 4 + place % 5) for place, name in enumerate(names)))))
    assert len(made) > 2
    for _, _, texts in made:
        assert not texts[0].startswith("论第")
        assert not any("续" in text for text in texts)


def test_a_few_subheadings_stay_with_their_heading() -> None:
    made = columns(pages(index("subjects", "主题索引", *(heading(f"第{number}", 3) for number in range(40)))))
    assert all("续" not in text for _, _, texts in made for text in texts)
    assert all(texts[0].startswith("第") for _, _, texts in made)


def test_a_group_heading_is_never_last_in_its_column() -> None:
    groups = tuple(IndexGroup(f"{number}画", tuple(heading(f"第{number}{one}") for one in "甲乙丙")) for number in range(1, 40))
    laid = pages(Index("subjects", "主题索引", groups))
    last: dict[tuple[int, int], str] = {}
    for number, page in enumerate(laid):
        for box in page._page_box.descendants():
            if type(box).__name__ == "BlockBox" and box.element_tag in ("p", "h3"):
                last[number, round(box.position_x)] = box.element_tag
    assert len(last) > 4
    assert set(last.values()) == {"p"}


def test_the_running_head_has_first_and_last_entry() -> None:
    made = pages(index("subjects", "主题索引", *(heading(f"第{number}个") for number in range(150))))
    assert heads(made)[0] == ""
    shown = columns(made)
    verso = [text.split("\u3000")[0] for page, _, texts in shown if page == 1 for text in texts]
    assert heads(made)[1] == f"{verso[0]} – {verso[-1]}\u2003主题索引"


def test_a_page_of_one_heading_says_it_once() -> None:
    laid = pages(index("subjects", "主题索引", heading("工会", 200)))
    assert heads(laid)[1] == "工会\u2003主题索引"
    assert heads(laid)[2] == "主题索引\u2003工会"


def test_no_space_is_left_where_two_indexes_share_a_page() -> None:
    first = index("subjects", "主题索引", *(heading(f"第{number}个") for number in range(90)))
    laid = pages(first, index("persons", "人名索引", heading("丁一"), heading("于二")))
    shared = next(page for page, _, texts in columns(laid) if texts[-1].startswith("于二"))
    assert heads(laid)[shared].endswith(" – 于二")
    assert heads(laid)[shared] == heads(laid)[shared].strip()


def headnote(laid: Sequence[Any]) -> str:
    return next(
        words(box)
        for box in laid[0]._page_box.descendants()
        if type(box).__name__ == "BlockBox" and box.element is not None and box.element.get("class") == "headnote"
    )


def test_locators_say_what_is_in_notes_and_the_headnote_explains_it() -> None:
    entry = Entry("工会", "", (Locator("iv", ()), Locator("3", (), where="note"), Locator("9", (), where="table"), Locator("11", ())))
    laid = pages(index("subjects", "主题索引", entry))
    assert columns(laid)[0][2] == ["工会\u3000iv, 3注, 9表, 11"]
    assert "其后标有“注”、“表”的，所论见于注释、表格。罗马数字为书前各篇的页码。" in headnote(laid)
    plain = headnote(pages(index("subjects", "主题索引", heading("工会"))))
    assert "注”" not in plain
    assert "罗马" not in plain


def notes_of(laid: Sequence[Any]) -> list[str]:
    return [
        words(box)
        for page in laid
        for box in page._page_box.descendants()
        if type(box).__name__ == "BlockBox" and box.element is not None and box.element.get("class") == "headnote"
    ]


def test_each_index_says_what_it_holds() -> None:
    subjects, persons = index("subjects", "主题索引", heading("工会")), index("persons", "人名索引", heading("丁一"))
    own = index("用语", "用语", heading("奋斗"))
    common, *each = notes_of(pages(subjects, persons, own))
    assert "本书编有主题索引、人名索引、用语。" in common
    assert each == ["收专题、概念和重要用语。", "收文中述及的人物。"]
    (alone,) = notes_of(pages(persons))
    assert alone.startswith("本书编有人名索引。收文中述及的人物。标目取自")
