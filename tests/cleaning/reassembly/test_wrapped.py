"""Lines broken at a measure are put together where an indent tells paragraphs; where none does, nothing is claimed."""

from __future__ import annotations

import hashlib

import pytest
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


PROSE = (
    "老师傅把图纸铺在桌上，先量后裁，一样也不肯马虎。学徒小李记下了尺寸，又把刨子擦得干干净净，放回原来的架子上。第二天一早，镇上来了两位客人。",
    "春天涨水的时候，老人们要到上游去看河道，回来再定闸口的高低，误了时节就要少收一季稻子。这一年修了三座水车，都立在河边的石头上，谁都看得见。",
    "夏天缺雨，水车日夜不停，把河里的水提到田里去，孩子们夜里听着它的声音睡觉。县里派人来量过一次，记下轮子的大小，说明年要在别的村子照样再造几座。",
    "秋后算账，多收的粮食抵得上工钱还有余。到了冬天河水结了薄冰，轮子不能转，木匠便来换坏了的叶板。",
)


def broken(text: str, measure: int) -> str:
    return "\n".join(text[start : start + measure] for start in range(0, len(text), measure))


def blocks_of(text: str) -> list[str]:
    return body(text).rstrip("\n").split("\n\n")


@pytest.mark.parametrize("measure", [22, 30, 33])
def test_lines_are_put_together_where_empty_lines_part_paragraphs(measure: int) -> None:
    assert blocks_of("第一章 水车\n\n" + "\n\n".join(broken(text, measure) for text in PROSE)) == ["## 第一章　水车", *PROSE]


def test_paragraphs_of_one_line_stay_apart_where_lines_are_not_broken() -> None:
    assert blocks_of("\n".join(PROSE[:3]) + "\n\n" + PROSE[3]) == list(PROSE)


def test_couplets_in_stanzas_are_no_broken_lines() -> None:
    stanza = "溪水东来绕画屏，轮声轧轧不曾停\n老农笑指云边树，又是秋风稻叶青"
    assert "不曾停老农" not in body(f"{stanza}\n\n{stanza}，人立渡头听\n\n{stanza}\n\n{stanza}")
