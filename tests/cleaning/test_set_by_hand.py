"""A Markdown article that an editor has set up keeps its blocks, its attribute lists, its spans and its ruby."""

from __future__ import annotations

import hashlib
from typing import Literal

import pytest
from bianzuan.cleaning import clean, verify
from bianzuan.cleaning.articles import write_article
from bianzuan.model import Article, Source, SourceRef
from bianzuan.reading import split_lines
from hypothesis import example, given, settings
from hypothesis import strategies as st

HEAD = "---\ntitle: 通信\n---\n\n"
LETTER = """## 一

知远兄：
{: .letter .salutation }

来信收到，水尺的零点
{: .letter }

弟　慕云
{: .letter .signature }

早潮才落晚潮来，{BREAK}
一月周流六十回。
{: .verse }

![水尺](images/gauge.png)
{: #gauge .figure width=60% }

图1　水尺，汛期之前逐段检查，螺栓全部换新
{: .caption }

次日再量，与旧档相差二厘米。
""".replace("{BREAK}", "  ")
MARKED = '<ruby>汨罗<rt>mì luó</rt></ruby>江边的<span class="proper-name">青石码头</span>，见<span class="book-title">水道记</span>。'


def cleaned(text: str, form: Literal["text", "markdown"] = "markdown") -> tuple[Article, ...]:
    raw = text.encode()
    name = "a.md" if form == "markdown" else "a.txt"
    result = clean(Source(name, raw, hashlib.sha256(raw).hexdigest(), "utf-8", text, split_lines(text), form))
    assert verify(result) == ()
    return result.articles


def body(text: str, form: Literal["text", "markdown"] = "markdown") -> str:
    return "".join(article.body for article in cleaned(text, form))


def test_blocks_and_their_attributes_stay() -> None:
    assert body(HEAD + LETTER) == LETTER


def test_a_second_cleaning_changes_nothing() -> None:
    (article,) = cleaned(HEAD + LETTER + "\n" + MARKED + "\n")
    (again,) = cleaned(write_article(article))
    assert again.body == article.body


def test_spans_and_ruby_stay() -> None:
    assert body(f"{HEAD}{MARKED}\n") == f"{MARKED}\n"


def test_a_span_of_an_editors_own_class_stays_where_blocks_have_attributes() -> None:
    line = '此处有<span class="hand">批语</span>一行。\n{: .letter }\n'
    assert body(HEAD + line) == line


def test_lines_of_a_paragraph_run_on() -> None:
    text = "来信收到，水尺的零点，\n查旧档为十二米。\n\n弟慕云\n{: .signature }\n"
    assert body(HEAD + text).startswith("来信收到，水尺的零点，查旧档为十二米。\n")


def test_lines_that_are_set_in_stay_apart() -> None:
    text = "    水位 = 零点高程 + 水尺读数\n    H = H0 + h\n\n弟慕云\n{: .signature }\n"
    assert body(HEAD + text).startswith("水位 = 零点高程 + 水尺读数\n\nH = H0 + h\n")


def test_a_span_of_a_web_page_is_debris() -> None:
    assert body(f'{HEAD}此处有<span class="s1">一段网页文字</span>，照录。\n') == "此处有一段网页文字，照录。\n"


@pytest.mark.parametrize("line", ['<span class="proper-name">青石码头立了水尺。', "青石码头</span>立了水尺。"])
def test_half_a_span_is_debris(line: str) -> None:
    assert "青石码头立了水尺。" in body(HEAD + line + "\n").replace("\n", "")


def test_in_a_text_tags_are_debris() -> None:
    assert "<span" not in body(f"{MARKED}\n", "text")


def test_a_tag_written_with_entities_is_no_tag() -> None:
    line = '写作&lt;span class="proper-name"&gt;某人&lt;/span&gt;即可。'
    assert "&lt;span" in body(f"{HEAD}{line}\n\n弟慕云\n{{: .signature }}\n")


PIECES = ("甲", "乙丙，", "。", MARKED, '<span class="x">', "</span>", "<ruby>", "<rt>yī</rt>", "</ruby>", "*重*", "[^1]", "&lt;", '"')
ENDS = ("\n\n", "\n{: .letter }\n\n", "\n{: .letter .signature }\n\n", "  \n", "\n")


@settings(max_examples=80, deadline=None)
@given(st.lists(st.tuples(st.lists(st.sampled_from(PIECES), min_size=1, max_size=5).map("".join), st.sampled_from(ENDS)), min_size=1, max_size=4))
@example([("<ruby>&lt;</ruby>", "\n\n")])
@example([("<ruby>&lt;<rt>yī</rt></ruby>", "\n\n")])
@example([('<span class="x">&lt;</span>', "\n\n")])
@example([("<ruby>[^1]</ruby>", "\n\n")])
@example([("<ruby>[^1]<rt>yī</rt></ruby>", "\n\n")])
def test_whatever_is_set_up_is_rebuilt(parts: list[tuple[str, str]]) -> None:
    text = HEAD + "".join(f"文{words}{end}" for words, end in parts) + "完。\n{: .letter }\n"
    for article in cleaned(text):
        (again,) = cleaned(write_article(article))
        assert again.body == article.body


def test_a_text_left_in_the_other_script_is_left_so_again() -> None:
    """Of a page in two scripts one text stays as it is, and is asked about; alone on its page it would be converted."""
    hant = "清早第一個進巷子來的，是賣豆腐的。他的擔子一頭是豆腐，一頭是豆漿，走過的地方都是熱氣。過了八點，是磨剪刀的，鐵片搖得嘩啦嘩啦響。"
    article = Article("a", "市聲小記", hant + "\n", SourceRef("a.txt", "0" * 64, "1-3"), "zh-Hans")
    written = write_article(article)
    raw = written.encode()
    (again,) = clean(Source("a.md", raw, "", "utf-8", written, split_lines(written), "markdown")).articles
    assert again.body == article.body
