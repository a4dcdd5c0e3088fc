"""What stands below the end of a signed text and is somebody else's, though no byline says so: 遗失声明, 征稿启事, a telegram of an office.

In: the articles of a page. Out: the same; a notice, or a letter with its own signature, that ends the text of an author is an article
of its own. What is set apart so is short, and a text of nobody's is better than one of the wrong author.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bianzuan.cleaning.reassembly.compose import Composition
from bianzuan.cleaning.reassembly.heads.documents_in_row import Document, documents_at_end
from bianzuan.cleaning.reassembly.marks import ends_sentence
from bianzuan.cleaning.reassembly.pieces import Piece

_NOTICE = re.compile(
    "[\u3400-\u9fff“”《》 \u3000]{0,14}(?:启[事示]|(?:遗失|作废|郑重|严正)声明|公告|通告|更正|勘误|征稿|征订|征文|招聘|招生|广告|海报|讣告|寻人|招领|(?:订阅|投稿)须知|约稿函|[挽贺]联(?:选[登录辑]?|摘[录登]|集锦)?|"
    "(?:校园|简要|本地|文坛|文艺|会务|来稿|工会|厂区|企业)?(?:简讯|短讯|短波|零讯)|(?:[本外]埠|本[市省县镇]|各地|四乡)(?:琐[闻记]|要闻|新闻|短讯|消息))"
)
# 小资料·端午, over words that somebody only collected: （辑录）, （据《县志》）.
_COLLECTED = re.compile("(?:小?资料|小知识|小辞典|小百科|小常识|补白|链接|名词解释)(?:[·•・：:|｜— \u3000].{1,16})?")
_COLLECTOR = re.compile("[（(](?:[\u3400-\u9fff]{0,3}辑录?|摘编?|辑|编者|资料|(?:据|摘自|选自|摘编自|录自|辑自)[^（）()]{2,30}|本[报刊](?:资料室?|编辑部?))[）)]$")
# 校庆捐赠名录, 学校大事记 below a poem: nobody's.
_LISTED = re.compile("[\u3400-\u9fff]{2,14}(?:名录|名单|大事记|一览表?|光荣榜|通讯录)")
_OF_A_POEM = ("verse", "signature", "author-note")
# …有余味。（刘敏）: who wrote the last words.
_SIGNED = re.compile("[。！？”…][（(][^（）()。]{1,16}[）)]$")
_MOST, _TITLE = 8, 20
_RUNNING = ("paragraph", "heading")


def with_tails_apart(compositions: Sequence[Composition]) -> Sequence[Composition]:
    """Articles of authors, and below each what of its end is none of his."""
    return [one for article in compositions for one in _parted(article)]


def _parted(article: Composition) -> list[Composition]:
    if article.kind != "article" or not article.authors or len(article.body) < 2:
        return [article]
    # Lines that are none of a table, a poem or a list are asked as if nothing were known of them.
    lines = [piece.become("text") if piece.kind in _RUNNING else piece for piece in article.body]
    for index in range(max(1, len(lines) - _MOST), len(lines) - 1):
        if _is_notice(article.body, index, _NOTICE) or _is_notice(article.body, index, _COLLECTED) and any(_COLLECTOR.search(piece.plain) for piece in article.body[index:]):
            title, *body = article.body[index:]
            return [_shortened(article, index), Composition((title.become("title"),), tuple(body))]
    poem = next((i for i, piece in enumerate(article.body) if piece.kind not in _OF_A_POEM), 0)
    if 0 < poem < len(lines) - 1 and article.body[0].kind == "verse" and _is_notice(article.body, poem, _LISTED):
        title, *body = article.body[poem:]
        return [_shortened(article, poem), Composition((title.become("title"),), tuple(body))]
    for index in range(1, len(lines) - 1):
        if lines[index].kind == "text" and (found := {place + index: one for place, one in documents_at_end(lines[index:], lines[index - 1]).items()}):
            ends = [*list(found)[1:], len(lines)]
            return [_shortened(article, index), *(_document(article, place, end, found[place]) for place, end in zip(found, ends, strict=True))]
    return [article]


def names_notice(text: str) -> bool:
    """True for 更正, 遗失声明 and the like: what stands over a notice, whosever text it is below."""
    return len(text) <= _TITLE and _NOTICE.fullmatch(text) is not None


def _document(article: Composition, start: int, end: int, document: Document) -> Composition:
    head = tuple(piece.become(kind) for piece, kind in zip(article.body[start:end], document.kinds, strict=False))
    return Composition(head, article.body[start + len(head) : end], document.authors, document.date)


def _shortened(article: Composition, end: int) -> Composition:
    return Composition(article.head, article.body[:end], article.authors, article.date, article.kind, article.evidence)


def _is_notice(body: Sequence[Piece], index: int, form: re.Pattern[str]) -> bool:
    """True for the title of a notice of this form below the end of a text."""
    piece, above = body[index], body[index - 1]
    if piece.kind not in _RUNNING or len(piece.plain) > _TITLE or not form.fullmatch(piece.plain):
        return False
    return above.kind not in _RUNNING or ends_sentence(above.plain) or _SIGNED.search(above.plain) is not None
