"""Texts as cleaning leaves them, for tests that only look at the body."""

from __future__ import annotations

import hashlib

from bianzuan.cleaning import clean, verify
from bianzuan.cleaning.articles import write_article
from bianzuan.cleaning.rule import Form
from bianzuan.model import Article, Cleaned, Source
from bianzuan.reading import split_lines

# Two paragraphs that no rule touches.
ONE = "老师傅把图纸铺在桌上，先量后裁，一样也不肯马虎，徒弟们都围着看。"
TWO = "学徒小李记下了尺寸，又把刨子擦得干干净净，放回原来的架子上去。"


def cleaned(text: str, form: Form = "text") -> Cleaned:
    """A text cleaned; the source can be rebuilt."""
    raw = text.encode()
    result = clean(Source("a.txt", raw, hashlib.sha256(raw).hexdigest(), "utf-8", text, split_lines(text), form))
    assert verify(result) == ()
    return result


def only_article(text: str) -> Article:
    """The only article of a text; the source can be rebuilt."""
    (article,) = cleaned(text).articles
    return article


def body_of(text: str) -> str:
    """Body of the only article of a text; the source can be rebuilt, and a second cleaning changes nothing."""
    article = only_article(text)
    written = write_article(article)
    again = clean(Source("a.md", written.encode(), "", "utf-8", written, split_lines(written), "markdown"))
    assert again.articles[0].body == article.body
    return article.body
