"""Page numbers that no sentence runs over go where pages of one length stand between them; other numbers in a row stay."""

from __future__ import annotations

import pytest
from test_furniture import PAGES, SENTENCES, dropped

# A page of whole paragraphs; the pages below differ by a few characters.
PAGE = f"{SENTENCES}\n老人们坐在树下，看孩子们放纸船，谁的船先过桥，谁就得一块糖。\n"
LONG, SHORT = f"{PAGE}{SENTENCES * 2}\n", "这一段很短，只说了水车为什么停下来，别的都留到以后再说，读的人也不要着急，看下去自然会明白，急也没有用处，慢慢地往下看就是。真要问起来，村里人人都说得清楚，不必我在这里多费笔墨了，大家散了吧。\n"
HEAD = "木镇旧闻"


def book(numbers: tuple[int, ...], page: str = PAGE, last: str = PAGE) -> str:
    return "".join(f"{page}{number}\n" for number in numbers) + last


def test_numbers_between_pages_of_one_length_go() -> None:
    assert dropped(f"水车考\n{book((21, 22, 23, 24, 25))}") == ["21", "22", "23", "24", "25"]


def test_one_page_of_many_may_end_early() -> None:
    text = "".join(f"{page}{number}\n" for number, page in zip((21, 22, 23, 24, 25, 26, 27), (PAGE, PAGE, PAGE * 2, PAGE * 2, SHORT, PAGE * 2, PAGE * 2), strict=True))
    assert dropped(f"{PAGE}{text}{PAGE}") == []  # two kinds of length
    text = "".join(f"{page}{number}\n" for number, page in zip((21, 22, 23, 24, 25, 26, 27), (*[PAGE * 2] * 4, SHORT, PAGE * 2, PAGE * 2), strict=True))
    assert dropped(f"{text}{PAGE}") == ["21", "22", "23", "24", "25", "26", "27"]


def test_running_heads_beside_them_go() -> None:
    text = "".join(f"{PAGE}{number}\n{head}\n" for number, head in zip((112, 113, 114, 115, 116, 117), (HEAD, "水车考") * 3, strict=True))
    assert dropped(f"{text}{PAGE}").count(HEAD) == 3


def test_numbers_go_where_texts_with_their_authors_begin_between_them() -> None:
    titled = "".join(f"{text}\n{number}\n" for number, text in zip((8, 9, 10, 11), (LONG, f"{SHORT}渡口\n刘敏\n{PAGE}", f"{LONG}木匠\n张文\n{PAGE}", SHORT), strict=True))
    assert dropped(f"水车\n李红\n{titled}{PAGE}") == ["8", "9", "10", "11"]


def test_numbers_below_all_pages_go() -> None:
    assert dropped(f"水车考\n{LONG}1\n{PAGE}2\n{LONG}3\n") == ["1", "2", "3"]


@pytest.mark.parametrize(
    "text",
    [
        f"水车考\n{book((21, 22))}",  # two may be anything
        f"水车考\n{PAGE}23\n{PAGE}",
        f"水车考\n{book((1, 2, 3, 4, 5))}",  # a lead, and sections
        f"水车考\n{book((2, 3, 4, 5, 6))}",  # the first section has no number
        f"水车考\n{book((1978, 1979, 1980, 1981, 1982))}",  # years
        f"水车考\n{book((21, 24, 22, 29, 25))}",
        f"水车考\n{PAGE}12\n{LONG}13\n{SHORT}14\n{PAGE}15\n{LONG}16\n{SHORT}",  # sections of a longer work
        "水车三十咏\n" + PAGE + "".join(f"{number}\n{name}\n{PAGE}" for number, name in zip((21, 22, 23, 24, 25), ("立轴", "叶板", "河闸", "水槽", "轮辐"), strict=True)),
        "水车考\n" + PAGE + "".join(f"{number}\n轮子转一圈，水上一尺。\n" for number in range(21, 29)),  # items
        "".join(f"{number}\n{PAGE}" for number in (21, 22, 23, 24, 25)),  # nothing above the first
    ],
)
def test_other_numbers_in_a_row_stay(text: str) -> None:
    assert dropped(text) == []


def test_sentences_that_run_over_the_page_still_tell() -> None:
    assert dropped("".join(f"{page}\n{number}\n" for number, page in enumerate(PAGES, 3))) == ["3", "4", "5", "6"]
