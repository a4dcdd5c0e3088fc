"""Texts as cleaning leaves them, for tests that only look at the body."""

from __future__ import annotations

import hashlib

from bianzuan.cleaning import clean, verify
from bianzuan.cleaning.articles import write_article
from bianzuan.model import Source
from bianzuan.reading import split_lines


def body_of(text: str) -> str:
    """Body of the only article of a text; the source can be rebuilt, and a second cleaning changes nothing."""
    raw = text.encode()
    result = clean(Source("a.txt", raw, hashlib.sha256(raw).hexdigest(), "utf-8", text, split_lines(text), "text"))
    assert verify(result) == ()
    (article,) = result.articles
    written = write_article(article)
    again = clean(Source("a.md", written.encode(), "", "utf-8", written, split_lines(written), "markdown"))
    assert again.articles[0].body == article.body
    return article.body
