"""Papers that set their abstract between title and author: title, 摘要：…, 关键词：…, 刘敏（清河师范学院）, text.

In: the articles of a page. Out: the same; where abstract or key words open an article that nobody signs, and a line that
names somebody parts them from the text, that line is the byline.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bianzuan.cleaning.reassembly.compose import Composition
from bianzuan.cleaning.reassembly.headings.headings import is_body
from bianzuan.cleaning.reassembly.signers.bylines import byline
from bianzuan.cleaning.reassembly.words.word_evidence import is_common_noun

_OPENS = ("abstract", "keywords")
_LONGEST = 40


def signed_below_abstracts(compositions: Sequence[Composition]) -> Sequence[Composition]:
    """Articles with the authors that the line between abstract and text names; that line goes to the head."""
    return [_signed(article) for article in compositions]


def _signed(article: Composition) -> Composition:
    place = next((index for index, piece in enumerate(article.body) if piece.kind not in _OPENS), 0)
    if article.kind != "article" or article.authors or not article.head or not 0 < place < len(article.body) - 1:
        return article
    line, below = article.body[place], article.body[place + 1]
    if line.kind != "paragraph" or len(line.plain) > _LONGEST or not (below.kind == "heading" or is_body(below)):
        return article
    authors = byline(line.plain)
    if not authors or any(not author.role and is_common_noun(author.name) for author in authors):
        return article
    signs = line.become("byline", "names somebody, between the abstract and the text", "likely")
    return replace(article, head=(*article.head, signs), body=(*article.body[:place], *article.body[place + 1 :]), authors=authors)
