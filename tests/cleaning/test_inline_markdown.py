"""Inline Markdown of a Markdown source stays Markdown; in a text source the same characters are characters."""

from __future__ import annotations

import hashlib
from typing import Literal

import pytest
from bianzuan.cleaning import clean, verify
from bianzuan.model import Source
from bianzuan.reading import split_lines
from hypothesis import example, given, settings
from hypothesis import strategies as st


def body(text: str, form: Literal["text", "markdown"] = "markdown") -> str:
    raw = text.encode()
    name = "a.md" if form == "markdown" else "a.txt"
    result = clean(Source(name, raw, hashlib.sha256(raw).hexdigest(), "utf-8", text, split_lines(text), form))
    assert verify(result) == ()
    return "".join(article.body for article in result.articles)


INLINE = (
    "他读了*The Old Man*和**老人与海**，又读了 _别的书_ 。",
    "见[图纸](https://a.cn/x_y_z)与![水车](pic/a_b.png \"水车\")。",
    "用`a * b_c \\* d`这条命令，再用``x ` y``。",
    "[人工智能]{.index}与[水车]{.index heading=\"水车\"}都要入索引。",
    "见<https://a.cn/x_y_z?a=1&b=2>，写信给<editor@a.cn>。",
    "这是\\*字面\\*的星号，*其中\\*一个*是强调。",
)


@pytest.mark.parametrize("line", INLINE)
def test_inline_markdown_stays(line: str) -> None:
    assert body(f"{line}\n") == f"{line}\n"


def test_a_mark_that_opens_nothing_is_escaped() -> None:
    assert body("甲 * 乙_丙_丁 [戊] 己。\n") == "甲 \\* 乙\\_丙\\_丁 \\[戊\\] 己。\n"


@pytest.mark.parametrize("line", INLINE[:2])
def test_in_a_text_the_same_characters_are_characters(line: str) -> None:
    assert "\\*" in body(f"{line}\n", "text") or "\\[" in body(f"{line}\n", "text")


def test_notes_stay_notes() -> None:
    text = "他读了*The Old Man*[^1]，很喜欢。\n\n[^1]: 见*老人与海*，第3页。\n"
    assert body(text) == text


PIECES = ("甲", "乙丙", " ", "*", "**", "_", "`", "``", "[", "]", "(", ")", "{.index}", "!", "\\", "\\*", "\\_", "a", "[x](y)", "*强调*", "`码`", "<b>", "&lt;")


@settings(max_examples=120, deadline=None)
@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=12).map("".join))
@example("*`\\*&lt;`")
@example("*`*`")
@example("(\\*强调*``)*`")
@example("(甲)!")
def test_any_inline_markdown_is_rebuilt_and_settled_after_one_cleaning(text: str) -> None:
    once = body(f"正文在此，{text}完。\n")
    assert body(once) == once


@pytest.mark.parametrize("form", ["text", "markdown"])
def test_a_quotation_in_a_quotation_stays_one(form: Literal["text", "markdown"]) -> None:
    one = "老师傅把图纸铺在桌上，先量后裁，一样也不肯马虎，徒弟们都围着看。"
    quoted = "> 旧记有云：\n>\n> > 井深三丈，冬暖夏凉。\n>\n> 下文已佚。"
    assert quoted in body(f"# 老井\n\n{one}\n\n{quoted}\n\n{one}\n", form)
