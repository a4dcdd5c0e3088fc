"""Running heads that hold their page number go; headings, contents and lists of the same build stay."""

from __future__ import annotations

import pytest
from cleaned_texts import ONE, TWO, body_of
from test_furniture import PAGES, dropped

HEADS = ["12　水车与木匠", "第一章　13", "14　水车与木匠"]


def _book(heads: list[str]) -> str:
    return "".join(f"{page}\n{head}\n" for page, head in zip(PAGES, heads, strict=False)) + PAGES[3]


def test_heads_of_left_and_right_pages_go() -> None:
    assert dropped(_book(HEADS)) == HEADS


def test_one_head_that_parts_a_word_goes() -> None:
    assert dropped(f"{ONE}{TWO}这一年他们在河边立起了一座博\n13　水车与木匠\n物馆，谁都看得见。{ONE}\n") == ["13　水车与木匠"]


def test_lines_of_print_go_on_over_the_page() -> None:
    printed = ["\n".join(page[i : i + 24] for i in range(0, len(page), 24)) for page in PAGES]
    text = "".join(f"{page}\n\n{head}\n\n" for page, head in zip(printed, HEADS, strict=False)) + printed[3]
    assert dropped(text) == HEADS
    assert body_of(text).count("\n\n") == 0


def test_heads_above_pages_that_end_with_notes_go() -> None:
    heads = ["12　水车与木匠", "第一章　缘起　13", "14　水车与木匠", "第一章　缘起　15"]
    pages = [f"{page[:-1]}。\n———————\n①见《河湾志》卷三。" for page in (*PAGES, PAGES[0])]
    assert dropped("".join(f"{page}\n{head}\n" for page, head in zip(pages, heads, strict=False)) + pages[4]) == heads
    # A list of places counts as well, but nothing turns there.
    rows = ["12　水车与木匠", "13　渡口与船工", "14　水车与木匠", "15　渡口与船工"]
    assert dropped("".join(f"{page}\n{row}\n" for page, row in zip(pages, rows, strict=False)) + pages[4]) == []


def test_three_heads_that_turn_go_where_one_says_a_title_again() -> None:
    title = "水车：一家人的七十年"
    whole = [f"{page[:-1]}。" for page in PAGES]
    heads = ["12　渡口文史", f"{title}　13", "14　渡口文史"]
    book = "".join(f"{page}\n{head}\n" for page, head in zip(whole, heads, strict=False)) + whole[3]
    assert dropped(f"{title}\n刘敏\n{book}") == heads
    # Nothing else says these words: they may be a list.
    assert dropped(book) == []


def test_numbered_headings_stay() -> None:
    whole = [f"{page[:-1]}。" for page in PAGES]
    text = "水车考\n\n" + "\n\n".join(f"{number} {name}\n\n{page}" for number, (name, page) in enumerate(zip(("缘起", "造法", "用处", "今昔"), whole, strict=True), 1))
    assert dropped(text) == []


def test_contents_and_figures_stay() -> None:
    assert dropped("水车考\n\n缘起　3\n造法　4\n用处　5\n\n" + "\n\n".join(PAGES)) == []
    assert body_of(f"{ONE}\n\n12　水车与木匠\n\n{TWO}\n").count("12") == 1


def test_a_number_behind_a_title_that_numbers_and_pauses_part() -> None:
    """Heads may be cut short by no rule of words: the title itself says what they are."""
    text = f"水，车，和人：一条河边的事\n刘敏\n\n{PAGES[0]}头上。村里人又做了两座小的，立在下游浅水里，他们把旧的\n水，车，和人：一条河边的事\u300063\n留下来，新的也照样做了一座。{PAGES[2]}十年。\n"
    assert dropped(text) == ["水，车，和人：一条河边的事\u300063"]
    listed = "目录\n水，车，和人：一条河边的事\u300063\n\n水，车，和人：一条河边的事\n刘敏\n\n" + PAGES[0] + "头上。\n"
    assert dropped(listed) == []


@pytest.mark.parametrize(
    "head",
    ["第三章　水利建设　· 87 ·", "第三章 水利建设 —87—", "第三章　水利建设　　　　·87·", "· 88 ·　清河县水利志", "－88－《河湾文史资料》第三辑", "第三章 - 87 -", "第三編　水利 • 87 •"],
)
def test_a_head_met_once_is_told_by_the_ornaments_of_its_folio(head: str) -> None:
    page = "\n\n".join(f"{page[:-1]}。" for page in PAGES[:3])
    assert dropped(f"{head}\n\n{page}\n") == [head]
    assert dropped(f"{page}\n\n{head}\n\n{ONE}\n") == [head], "between paragraphs, too"


@pytest.mark.parametrize(
    "line",
    ["第三章　水利建设", "第三章　水利建设 87", "第三章　水利建设　　　　87", "水利建设 · 87 ·", "村史旧事 —3—", "第三章（87）", "第三章 · 87", "清河县水利志 1987", "清河县志 —1985—", "青石镇简史 -1958-", "历史 —1966—", "人口 -87-", "第三章 水利建设，在八十七页 ·87·"],
)
def test_a_line_without_such_a_folio_may_be_a_heading(line: str) -> None:
    page = "\n\n".join(f"{page[:-1]}。" for page in PAGES[:3])
    assert dropped(f"{line}\n\n{page}\n") == []


def test_contents_with_ornaments_stay() -> None:
    rows = "第一章　缘起 · 1 ·\n第二章　造法 · 9 ·\n第三章　用处 · 21 ·"
    assert dropped(f"目录\n\n{rows}\n\n{ONE}\n\n{TWO}\n") == []


WHOLE = [f"{page[:-1]}。" for page in PAGES]


@pytest.mark.parametrize("heads", [[f"{number}　《江防》一九八三年第四期" for number in (34, 35, 36)], [f"江防　一九八三年第四期　{number}" for number in (2, 3, 4)], [f"{number}　江边旧事" for number in (87, 88, 89)]])
def test_one_head_beside_every_number_goes(heads: list[str]) -> None:
    """No page ends inside a sentence; such lines became headings, and a page of texts was taken apart."""
    assert dropped("".join(f"{head}\n{page}\n" for head, page in zip(heads, WHOLE, strict=False))) == heads


@pytest.mark.parametrize("heads", [[f"{number}　练习" for number in (1, 2, 3)], [f"{number}　渡口旧事" for number in (34, 36, 38)], ["34　渡口旧事", "35　水车", "36　木匠"], ["1953　丰收", "1954　丰收", "1955　丰收"]])
def test_numbers_beside_other_words_stay(heads: list[str]) -> None:
    assert dropped("".join(f"{head}\n{page}\n" for head, page in zip(heads, WHOLE, strict=False))) == []


def test_folios_at_the_outer_edges_go_with_their_heads() -> None:
    left, right = "212　　　　　　　　清河县志", "卷七　交通　　　　　　　　211"
    assert dropped(f"{right}\n{WHOLE[0]}\n{left}\n{WHOLE[1]}\n") == [right, left]
    assert dropped(f"{right.replace('211', '212')}\n{WHOLE[0]}\n{left.replace('212', '213')}\n{WHOLE[1]}\n") == [], "odd pages are right ones"
    assert dropped(f"卷七　交通　211\n{WHOLE[0]}\n212　清河县志\n{WHOLE[1]}\n") == [], "nothing stands far from its number"


def test_sections_counted_from_one_stay_though_names_stand_above_the_first() -> None:
    """Names, and whatever else bears no end mark, cut no sentence; three headings of a paper went as running heads."""
    names = "本文由清河县水利局与清河县博物馆的十二位同志在一九八三年夏天共同调查写成"
    heads = ["1　出土情况", "2　修复经过", "3　结语"]
    text = "".join(f"{head}\n{page}\n" for head, page in zip(heads, WHOLE, strict=False))
    assert dropped(f"{names}\n{text}") == []
    assert dropped(_book(["12　水车与木匠", "13　河边旧事", "14　水车与木匠"])) == ["12　水车与木匠", "13　河边旧事", "14　水车与木匠"]
