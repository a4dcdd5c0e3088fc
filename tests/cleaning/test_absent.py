"""What a text refers to and does not have: pictures, sections, notes."""

from __future__ import annotations

import hashlib

import pytest
from bianzuan.cleaning import clean
from bianzuan.cleaning.reasons import in_chinese
from bianzuan.model import Source
from bianzuan.reading import split_lines

HEAD = "河口船厂记\n林小舟\n"
ONE = "河口的老船厂建于一九五六年，最初只有三间草棚和一个木工组{a}，全厂不过二十来人。\n"
TWO = "每逢涨潮，工人们就把修好的木船推下水{b}，鞭炮声能传到对岸的村子里。\n"
THREE = "如今厂房还在，锯木机也还在{c}，只是再没有人在滩上敲打船板了。\n"


def asked(text: str) -> list[tuple[str, str]]:
    raw = (HEAD + text).encode()
    source = Source("a.txt", raw, hashlib.sha256(raw).hexdigest(), "utf-8", HEAD + text, split_lines(HEAD + text), "text")
    return [(edit.before, edit.reason.split(": ")[-1]) for edit in clean(source).ledger if edit.rule == "absent"]


def text(a: str = "", b: str = "", c: str = "", more: str = "") -> str:
    return ONE.format(a=a) + TWO.format(b=b) + THREE.format(c=c) + more


@pytest.mark.parametrize(("a", "b", "c"), [("①", "②", "③"), ("[1]", "[2]", "[3]")])
def test_marks_of_notes_without_notes_are_told_once(a: str, b: str, c: str) -> None:
    assert asked(text(a, b, c)) == [(a, "marks of notes, and no note is here")]
    assert asked(text(a, b, c, f"注释：\n{a} 见《河口县志》。\n{b} 见厂史。\n{c} 二〇〇三年拆去一台。\n")) == []


@pytest.mark.parametrize("one", ["①", "[1]"])
def test_what_counts_items_calls_no_notes(one: str) -> None:
    two, three = ("②", "③") if one == "①" else ("[2]", "[3]")
    assert asked(text() + f"修船要做到：{one}看潮；{two}看风；{three}看人。\n") == []


def test_the_one_mark_without_a_note_is_told_and_the_one_note_without_a_mark() -> None:
    notes = "[1] 见《河口县志》。\n[2] 见厂史。\n[3] 二〇〇三年拆去一台。\n"
    assert asked(text("[1]", "[2]", "[3]", notes.replace("[2] 见厂史。\n", ""))) == [("[2]", "no note has this mark")]
    assert asked(text("[1]", "", "[3]", notes)) == [("[2]", "no mark in the text calls this note")]


def test_a_caption_left_out_is_told() -> None:
    assert asked("图1 老船厂\n" + text() + "图3 锯木机\n" + THREE.format(c="。其后")) == [("图3", "图2 is missing before it")]
    assert asked("图1 老船厂\n" + text() + "图2 锯木机\n" + THREE.format(c="。其后")) == []


def test_an_article_of_a_law_that_is_not_here_is_told() -> None:
    law = "".join(f"第{n}条　{what}\n" for n, what in zip("一二三四", ("船只须登记。", "修船须备料。", "工钱按件计算。", "违反本办法第{}条的，停工三日。"), strict=True))
    assert asked(law.format("六")) == [("本办法第六条", "nothing of that name is here")]
    assert asked(law.format("二")) == []


def test_the_reasons_are_told_in_chinese() -> None:
    assert in_chinese("what the text refers to and does not have: marks of notes, and no note is here") == "所提图表、章节或注释未见：有注码而无注文"
