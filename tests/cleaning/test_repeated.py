"""Passages that stand twice are told and kept; what repeats by right is not."""

from __future__ import annotations

import pytest
from bianzuan.cleaning.rule import Page
from bianzuan.cleaning.rules.repeated import repeated
from cleaned_texts import cleaned

BUILT = "村里的老桥建于清代，桥身用青石砌成，桥面可以并行两辆牛车，几百年来一直是两岸往来的要道。"
MENDED = "去年春天，县里拨款对老桥进行了加固，石匠们把松动的石块一一取下，编上号码，再按原样砌回去。"
STONE = "如今桥头立起了石碑，记下了这次修缮的经过，孩子们放学路过，常常停下来念碑上的字。"
OTHER = "桥西的茶馆也重新开了张，老掌柜把祖上传下来的铜壶擦得锃亮，逢集的日子座无虚席。"


def told(*paragraphs: str) -> list[tuple[int, str, str]]:
    """(line, the characters it is about, reason) of every flag."""
    return [(c.line, c.after, c.reason) for c in repeated(Page(paragraphs))]


def test_a_paragraph_that_stands_twice() -> None:
    assert told(BUILT, MENDED, MENDED, STONE) == [(2, MENDED[:16], "the whole paragraph stands above already")]
    assert told(BUILT, MENDED, STONE, BUILT) == [(3, BUILT[:16], "the whole paragraph stands above already")]


def test_marks_and_spaces_make_no_difference() -> None:
    assert told(BUILT, BUILT.replace("，", ", ")) == [(1, BUILT.replace("，", ", ")[:16], "the whole paragraph stands above already")]


def test_a_page_pasted_twice_is_one_flag() -> None:
    assert told(BUILT, MENDED, STONE, BUILT, MENDED, STONE, OTHER) == [
        (3, BUILT[:16], "3 paragraphs from here on stand above already")
    ]


def test_what_stands_twice_in_two_places_is_two_flags() -> None:
    assert [line for line, _, _ in told(BUILT, MENDED, STONE, BUILT, OTHER, MENDED)] == [3, 5]


def test_photographs_that_overlap() -> None:
    below = MENDED[-24:] + STONE
    size = sum(c.isalnum() for c in MENDED[-24:])
    assert told(BUILT, MENDED, below) == [(2, below[:16], f"the first {size} characters end the paragraph above already")]


def test_a_line_set_twice() -> None:
    line = MENDED[18:38]
    text = MENDED[:38] + line + MENDED[38:]
    size = sum(c.isalnum() for c in line)
    assert told(text) == [(0, text[38:54], f"the last {size} characters stand here a second time")]


@pytest.mark.parametrize(
    "paragraphs",
    [
        ("特此通知，请遵照执行。", MENDED, "特此通知，请遵照执行。"),
        (BUILT, MENDED[:-5] + "另砌一座。", MENDED),
        ("吃水不忘挖井人，" * 2 + MENDED,),
        ("一次又一次地走过去看，一次又一次地走过去看，" + MENDED,),
        (MENDED + "石碑。", "石碑" + STONE),
        (BUILT, MENDED, STONE, OTHER, BUILT, STONE, MENDED, OTHER),  # four passages: the text does so by design
        ("啊" * 4_000, "啊" * 3_000),
        ("详见 https://example.org/bridges/2024/stone-arch.html https://example.org/bridges/2024/stone-arch.html",),
    ],
    ids=["formula", "altered", "saying", "rhetoric", "word", "litany", "one letter", "address"],
)
def test_left_alone(paragraphs: tuple[str, ...]) -> None:
    assert told(*paragraphs) == []


def test_verse_repeats_by_right_and_so_do_two_articles() -> None:
    kinds = ("verse", "verse")
    assert not list(repeated(Page((MENDED, MENDED), kinds=kinds)))
    assert not list(repeated(Page((MENDED, MENDED), articles=(1, 2), kinds=("paragraph", "paragraph"))))


@pytest.mark.parametrize("form", ["text", "html"])
def test_told_in_the_ledger_and_nothing_dropped(form) -> None:
    texts = (BUILT, MENDED, MENDED, STONE)
    page = "<h1>老桥的修缮</h1>" + "".join(f"<p>{text}</p>" for text in texts)
    result = cleaned(page if form == "html" else "老桥的修缮\n\n" + "\n\n".join(texts), form)
    assert result.articles[0].body.count(MENDED) == 2
    assert [(edit.rule, edit.before) for edit in result.ledger if edit.status == "flagged"] == [("repeated", MENDED[:16])]
