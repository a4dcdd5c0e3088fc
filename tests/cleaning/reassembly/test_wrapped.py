"""Lines broken at a measure are put together where an indent tells paragraphs; where none does, nothing is claimed."""

from __future__ import annotations

import hashlib

from bianzuan.cleaning import clean, verify
from bianzuan.model import Source
from bianzuan.reading import split_lines

INDENTED = """　　那年春天，河水涨得特别早。老渡工坐在船头，
望着对岸的柳树，一句话也不说。他的烟袋早已灭了，
却还叼在嘴里。
　　“过河吗？”他问。
　　“过。”来人答道。
　　船慢慢离了岸。河面上漂着碎冰，一块一块地撞在
船帮上，发出轻轻的响声。
"""
PARAGRAPHS = (
    "那年春天，河水涨得特别早。老渡工坐在船头，望着对岸的柳树，一句话也不说。他的烟袋早已灭了，却还叼在嘴里。\n\n"
    "“过河吗？”他问。\n\n“过。”来人答道。\n\n船慢慢离了岸。河面上漂着碎冰，一块一块地撞在船帮上，发出轻轻的响声。\n"
)


def body(text: str) -> str:
    raw = text.encode()
    result = clean(Source("a.txt", raw, hashlib.sha256(raw).hexdigest(), "utf-8", text, split_lines(text), "text"))
    assert verify(result) == ()
    return "".join(article.body for article in result.articles)


def test_what_is_not_indented_goes_on() -> None:
    assert body(INDENTED) == PARAGRAPHS


def test_indents_of_spaces_tell_as_much() -> None:
    assert body(INDENTED.replace("　　", "    ")) == PARAGRAPHS


def test_a_heading_at_the_left_edge_goes_on_with_nothing() -> None:
    closed = INDENTED.replace("却还叼在嘴里。\n", "却还一直叼在他的嘴里，今天也没有想到要把它拿下来。\n第二章　学堂\n")
    assert "下来。\n\n## 第二章　学堂\n\n“过河吗" in body(closed)


def test_lines_of_all_lengths_are_no_wrapped_lines() -> None:
    text = "　　第一天来了四十三位读者，他们在门口排成一列。\n借书证的号码从一开始。\n　　馆里最初只有六百册书。\n后来多了。\n　　书架用旧船板钉成，每一格都写着捐木板人的名字。\n完。\n"
    assert body(text).count("\n\n") == 5


def test_short_lines_at_the_left_edge_are_no_sign_against_it() -> None:
    assert PARAGRAPHS in body(f"《河边纪事》\n作者：林一舟\n\n第一章　渡口\n\n{INDENTED}\n（全书完）\n某某书屋整理\n")


def test_an_empty_line_parts_paragraphs_all_the_same() -> None:
    assert "船头，\n\n望着" in body(INDENTED.replace("船头，\n", "船头，\n\n"))


def test_two_lines_set_in_deeper_are_verse() -> None:
    text = f"{INDENTED}\n　　他常常念一首诗：\n\n　　　　春水碧于天，\n　　　　画船听雨眠。\n\n　　孩子们跟着念，声音传得很远。\n"
    assert "\n\n春水碧于天，  \n画船听雨眠。\n{: .verse }\n\n孩子们" in body(text)


def test_a_signature_set_in_is_no_verse() -> None:
    assert ".verse" not in body(f"{INDENTED}\n　　　　　　　　清河县人民政府\n　　　　　　　　2019年5月8日\n")
