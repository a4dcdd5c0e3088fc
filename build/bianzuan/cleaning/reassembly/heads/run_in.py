"""Credits that stand in the text itself: 〔记者王小明／清河报导〕 before its first words, （文/刘敏） or （作者：刘敏，清河县志办主任） behind its last,
清河社记者刘敏 on a line between its first ones.

In: the articles of a page. Out: the same; an article that nobody signs has the authors its text names so. The words stay
where they stand. A name alone in brackets may be anybody's: only a word that says who wrote counts.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from bianzuan.cleaning.reassembly.compose import Composition
from bianzuan.cleaning.reassembly.pieces import Piece
from bianzuan.cleaning.reassembly.signers.bylines import byline, is_credit, is_labelled, is_name
from bianzuan.cleaning.reassembly.signers.ranks import ANY_RANK, SENT
from bianzuan.cleaning.reassembly.signers.reporters import reporters
from bianzuan.cleaning.reassembly.signers.reports import has_dateline
from bianzuan.cleaning.reassembly.words.word_evidence import is_common_noun
from bianzuan.model import Author

_OPEN, _CLOSE = "[〔［\\[【（(]", "[〕］\\]】）)]"
_WORDS = "(?P<words>[^〔〕［］\\[\\]【】（）()。；]{2,40})"
# 本报讯, 清河社4月6日电, 清河网4月6日消息, 渡口早报快讯: who sent it stands in brackets behind it.
_WIRE = "(?:(?:本[报刊网台社站]|[\u3400-\u9fff]{2,4}(?:[社网报]|在线))[^。，（(]{0,12}(?:[讯电]|消息) ?)"
_FIRST = re.compile(f"{_WIRE}?{_OPEN}{_WORDS}{_CLOSE}(?=[^。]{{8}})")
_LAST = re.compile(f"(?<=[。！？”]){_OPEN}{_WORDS}{_CLOSE}$")
# （作者刘敏系清河县志办主任）: in the note on who wrote it his name stands first.
_NOTED = re.compile("[（(【]\\s*(?:(?:原载|原刊|转载|选自)[^（）()。：:]{0,24}?)?(?:本文)?作者\\s*[：:]?\\s*(?P<name>[\u3400-\u9fff]{2,4}?)[ \u3000]*(?:[）)】，,；;。]|[系为是](?=[\u3400-\u9fff]{2}))")
# 本报记者李四报道: nothing between the post and the name.
_GLUED = re.compile("(?P<post>(?:本[报刊网台社])?(?:" + SENT + "|驻[\u3400-\u9fff]{2}|实习|见习|全媒体|融媒体)?(?:记者|通讯员))[ \u3000：:]?(?P<names>[\u3400-\u9fff]{2,3}(?:[、 \u3000][\u3400-\u9fff]{2,3}){0,3})[ \u3000]?(?:摄影)?(?:报导|报道)?")
# 刘文敏：河边的水车, 刘敏 张文｜水车考
_NAMES_BEFORE, _FULL_NAME = re.compile("(?P<names>[\u3400-\u9fff]{2,3}(?:[ \u3000][\u3400-\u9fff]{2,3}){0,2})\\s*(?:[：:]|[|｜丨‖]{1,2})\\s*(?=\\S{4})"), 3
# 原标题：, 渡口镇：, 水务局：
_NO_NAME = re.compile("[题语话录者谈评报网市区州国村镇乡局院校队社馆]$")
# A line that signs stands below a summary or the words of a wire, not deep in the text.
_FIRST_LINES = 3
_REPORTERS = re.compile("[■□●◎]?[ \u3000]*(?:本[报刊网台]|[\u3400-\u9fff]{2,6}[报社网台])(?:" + ANY_RANK + ")?记者[ \u3000]+[\u3400-\u9fff]{2,3}(?:[、 \u3000]+[\u3400-\u9fff]{2,3}){0,3}")
# 记者沈锡安　通讯员高帆: two posts on the last line say it without the name of a paper.
_TWO_POSTS = re.compile("[■□●◎]?[ \u3000]*(?:记者|通讯员)[ \u3000]*[\u3400-\u9fff、 \u3000]{2,16}[ \u3000](?:记者|通讯员)[ \u3000]*[\u3400-\u9fff、 \u3000]{2,16}")
# 采访时间：2014年5月8日上午: a field of the record of a talk.
_FIELD, _OF_A_TALK = re.compile("[\u3400-\u9fff]{2,5}[ \u3000]*[：:][ \u3000]*[^。！？]{1,60}"), re.compile("(?:受访|被访|采访|访谈|口述|讲述|录音)(?:人|者|对象|时间|日期|地点)[ \u3000]*[：:]")
# 采访人 may be no more than who asked.
_WROTE_DOWN = re.compile("[\u3400-\u9fff、]{0,4}(?:整理|执笔|撰写|撰文|撰稿|采写|记录)[人者]?[ \u3000]*[：:]")
_MOST_FIELDS, _LEAST_FIELDS = 8, 3
# 记者：王师傅好 is said by a reporter.
_SPEAKER = re.compile("[：:]")


def signed_in_text(compositions: Sequence[Composition]) -> Sequence[Composition]:
    """Articles with the authors their first or last words name; where a page holds several, only behind the house that sent a report."""
    if len(compositions) > 1:
        return [_reported(article) for article in compositions]
    if len(compositions) != 1 or compositions[0].kind != "article" or compositions[0].authors or not (compositions[0].head or compositions[0].body):
        return compositions
    texts = [piece.plain for piece in compositions[0].body if piece.kind in ("paragraph", "author-note")]
    found = (_FIRST.match(texts[0]), _LAST.search(texts[-1])) if texts else ()
    signed = [_named(match["words"]) for match in found if match] + [byline(text) for text in texts[:_FIRST_LINES] if is_labelled(text) and not _SPEAKER.search(text)]
    named = list(dict.fromkeys(filter(None, signed)))
    named = named or list(dict.fromkeys(filter(None, map(_noted, compositions[0].body))))
    # Somewhere between its parts, if only one line does.
    named = named or [byline(text) for text in texts if _REPORTERS.fullmatch(text) and byline(text)]
    named = named or list(filter(None, [_in_record(texts)]))
    named = named or [byline(text) for text in texts[-1:] if _TWO_POSTS.fullmatch(text) and byline(text)]
    named = named or list(filter(None, [_before_title(compositions[0])]))
    return [replace(compositions[0], authors=named[0])] if len(named) == 1 else compositions


def _in_record(texts: Sequence[str]) -> tuple[Author, ...]:
    """Whom the record of a talk above its first words names: 受访人：…, 采访整理：刘敏, 采访时间：…; it stays where it stands."""
    record = list(takewhile(_FIELD.fullmatch, texts[:_MOST_FIELDS]))
    told = len(record) >= _LEAST_FIELDS and any(map(_OF_A_TALK.match, record))
    return tuple(author for line in record if told and _WROTE_DOWN.match(line) and is_credit(line) for author in byline(line))


def _reported(article: Composition) -> Composition:
    """An unsigned report with the reporter its first words name: 清河社青石3月5日电（记者刘敏）."""
    first = next((piece.plain for piece in article.body if piece.kind == "paragraph"), "")
    match = _FIRST.match(first) if article.kind == "article" and article.head and not article.authors and has_dateline(first) else None
    return replace(article, authors=_named(match["words"])) if match else article


def _before_title(article: Composition) -> tuple[Author, ...]:
    """Whom a title names before a colon or a stroke, if the text never speaks of him: 刘文敏：河边的水车."""
    title = next((piece.plain for piece in article.head if piece.kind == "title"), "")
    match = _NAMES_BEFORE.match(title)
    names = match["names"].split() if match else []
    sure = all(is_name(name) and not is_common_noun(name) and not _NO_NAME.search(name) for name in names) and (len(names) > 1 or len("".join(names)) == _FULL_NAME)
    return tuple(map(Author, names)) if names and sure and not any(name in piece.plain for name in names for piece in article.body) else ()


def _noted(piece: Piece) -> tuple[Author, ...]:
    """Whom a note on the author, or a line in brackets, names."""
    match = _NOTED.match(piece.plain) if piece.kind == "author-note" or piece.plain.rstrip().endswith(("）", ")", "】")) else None
    return (Author(match["name"]),) if match and is_name(match["name"]) and not is_common_noun(match["name"]) else ()


def _named(words: str) -> tuple[Author, ...]:
    """Whom the words of a bracket call who wrote it."""
    words = words.strip()
    if glued := _GLUED.fullmatch(words):
        return byline(f"{glued['post']} {glued['names']}")
    return (byline(words) if is_labelled(words) else ()) or reporters(words)
