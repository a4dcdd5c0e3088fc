"""Lists of prizes, lists that are one sentence, short headings between empty lines, and the end of the last paragraph."""

from __future__ import annotations

import hashlib

import pytest
from bianzuan.cleaning import clean, verify
from bianzuan.model import Source
from bianzuan.reading import split_lines

ONE = "老师傅把图纸铺在桌上，先量后裁，一样也不肯马虎，徒弟们都围着看。"
TWO = "学徒小李记下了尺寸，又把刨子擦得干干净净，放回原来的架子上去。"


def body_of(text: str) -> str:
    raw = text.encode()
    result = clean(Source("a.txt", raw, hashlib.sha256(raw).hexdigest(), "utf-8", text, split_lines(text), "text"))
    assert verify(result) == ()
    (article,) = result.articles
    return article.body


ENTRIES = ["河边的水车（作者：渡口小学 刘敏）", "木桥（作者：木器厂 张文）", "爷爷的账本（作者：供销社 李河生）", "石磨（作者：粮站 王宁）"]


def test_entries_of_a_list_of_prizes_stay_whole_below_their_class() -> None:
    text = f"# 征文揭晓\n\n{ONE}\n\n获 奖 名 单\n一等奖\n{ENTRIES[0]}\n{ENTRIES[1]}\n二等奖（2名）\n{ENTRIES[2]}\n{ENTRIES[3]}\n"
    assert body_of(text) == (
        f"{ONE}\n\n## 获奖名单\n\n## 一等奖\n\n{ENTRIES[0]}\n\n{ENTRIES[1]}\n\n## 二等奖（2名）\n\n{ENTRIES[2]}\n\n{ENTRIES[3]}\n"
    )


def test_one_author_note_is_no_list() -> None:
    assert body_of(f"# 河边\n\n{ONE}\n\n{TWO}（作者单位：木器厂）\n").endswith("（作者单位：木器厂）\n{: .author-note }\n")


@pytest.mark.parametrize("line", ["他得了一等奖", "一等奖"])
def test_one_prize_is_no_class(line: str) -> None:
    assert "## " not in body_of(f"# 河边\n\n{ONE}\n\n{line}\n\n木桥\n石磨\n")


LONG = "水车的木料要选楝木，不用杨木，先在河水里泡上一个冬天，开春以后捞起来阴干，不可以放在太阳底下暴晒，晒裂的木料只能拿去做凳子或者柴火；"


def test_a_list_that_is_one_sentence_may_have_a_long_item() -> None:
    body = body_of(f"# 水车规约\n\n{ONE}\n\n1. {LONG}\n2. 石料要选青石；\n3. 桐油要上三遍。\n\n{TWO}\n")
    assert f"1. {LONG}\n2. 石料要选青石；\n3. 桐油要上三遍。\n" in body


def test_numbered_paragraphs_are_no_list() -> None:
    long = LONG[:-1] + "。"
    assert f"{long}\n\n" in body_of(f"# 水车规约\n\n1. {long}\n2. {long[::-1][1:]}。\n3. {ONE}{TWO}{ONE[1:]}\n\n{TWO}\n")


def test_a_clause_that_leads_to_a_list_is_text_below_a_heading() -> None:
    body = body_of(f"# 水车规约\n\n{ONE}\n\n修理手续\n\n修理水车要经过三道手续：\n\n1. 先量尺寸；\n2. 后裁木料；\n3. 再上桐油。\n\n{TWO}\n")
    assert "## 修理手续\n\n修理水车要经过三道手续：\n" in body


def test_headings_of_two_characters_stand_apart_as_the_longer_ones_do() -> None:
    text = f"# 水车规约\n\n{ONE}\n\n木料\n\n{TWO}\n\n修理的手续\n\n{ONE[::-1][1:]}。\n\n看护的人家\n\n{TWO[::-1][1:]}。\n"
    assert "## 木料\n\n" in body_of(text)


def test_words_of_two_characters_that_do_not_stand_apart_are_none() -> None:
    text = f"# 水车规约\n{ONE}\n木料\n{TWO}\n修理的手续\n{ONE[::-1][1:]}。\n看护的人家\n{TWO[::-1][1:]}。\n"
    assert "## 木料" not in body_of(text)


def test_the_last_paragraph_is_weighed_against_the_others() -> None:
    assert body_of(f"# 河边\n\n{ONE}\n\n老师傅说，这架水车是他爷爷立起来的，到今年已经转了整整一百个\n").endswith("〔原文此处缺失〕\n")


def test_where_no_paragraph_is_closed_an_open_end_says_nothing() -> None:
    text = f"# 河边\n\n{ONE[:-1]}\n\n老师傅说，这架水车是他爷爷立起来的，到今年已经转了整整一百个\n"
    assert "缺失" not in body_of(text)


@pytest.mark.parametrize(("line", "lost"), [("必要时，可以请老师傅、木匠、", True), ("必要时，可以请老师傅", False), ("知远兄，", False)])
def test_a_comma_at_the_very_end_is_a_gap(line: str, lost: bool) -> None:
    assert ("缺失" in body_of(f"# 河边\n\n{ONE}\n\n{TWO}\n\n{line}\n")) == lost
