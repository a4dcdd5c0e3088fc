"""Block tags that a saved page left in a text end lines; what speaks of tags stays."""

from __future__ import annotations

import hashlib

from bianzuan.cleaning import clean, verify
from bianzuan.model import Source
from bianzuan.reading import split_lines
from hypothesis import example, given, settings
from hypothesis import strategies as st

ONE = "老师傅把图纸铺在桌上，先量后裁，一样也不肯马虎。"
TWO = "学徒小李记下了尺寸，又把刨子擦得干干净净。"


def body(text: str) -> str:
    raw = text.encode()
    result = clean(Source("a.txt", raw, hashlib.sha256(raw).hexdigest(), "utf-8", text, split_lines(text), "text"))
    assert verify(result) == ()
    return "".join(article.body for article in result.articles)


def test_breaks_end_paragraphs() -> None:
    assert body(f"  {ONE}<br/> {TWO}<br/><br/>{ONE[:12]}。\n") == f"{ONE}\n\n{TWO}\n\n{ONE[:12]}。\n"


def test_paragraph_tags_end_paragraphs() -> None:
    assert body(f"<p>{ONE}</p><p class='x'>{TWO}</p>\n") == f"{ONE}\n\n{TWO}\n"


def test_tags_at_the_ends_of_a_line_make_no_line() -> None:
    assert body(f"<div>{ONE}</div>\n{TWO}<br>\n") == f"{ONE}\n\n{TWO}\n"


def test_what_speaks_of_tags_stays_a_line() -> None:
    assert body(f"{ONE}换行写作`<br>`，段落写作`<p>`，{TWO}\n").count("\n") == 1


PIECES = (ONE, TWO, "<br>", "<br/>", "<BR />", "<p>", "</p>", "<div class='a'>", "`", "```", " ", "　", "\n", "\r\n", "<br", "短行", "GDP", "\t", ",")


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=14).map("".join))
@example(" ```\n```  ")
@example(f"{ONE}\n ```\nab \n ```   \n{TWO}\n")
@example("<br>" + ONE)
@example(ONE + "<br><br>\n<br>")
def test_any_text_with_tags_is_rebuilt(text: str) -> None:
    body(text)
