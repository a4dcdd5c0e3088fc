"""What a title looks like: a headline without number, or a line marked as a first-level heading; and what a subtitle."""

from __future__ import annotations

import re

from bianzuan.cleaning.reassembly.headings import TITLE_LENGTH, few_clauses, headline
from bianzuan.cleaning.reassembly.marks import mostly_han
from bianzuan.cleaning.reassembly.pieces import Piece
from bianzuan.cleaning.reassembly.published import published

_DASHES = ("——", "—", "--")
# Labels of a record whose values stand below them.
_LABEL = re.compile(r"作\s*者|译\s*者|出\s*处|来\s*源|(?:原|副|引)?标\s*题|原\s*题|题\s*名|正\s*文|摘\s*要|日\s*期|(?:发表|出版|发布|更新)(?:[/／]出版)?(?:时间|日期|情况)|学科分类|成果类型|创作年代|作品(?:名称|别名|体裁)|(?:作者|内容|图书|编辑|译者)(?:简介|介绍|推荐)|(?:本站|博客|文章|作品)分类\s*[：:].{1,20}")
# The titles of one character that a text may have.
_PREFACES = ("序", "跋", "叙")
# 【口述】河边的水车: a section or a name before the title.
# (乾隆)清河县志: when a book was made.
_BRACKET = re.compile(r"(?:【[^】]{2,10}】|[\[［][\u3400-\u9fff·]{2,10}[\]］]|[（(](?![一二三四五六七八九十]+[）)])[\u3400-\u9fff]{2,4}[）)](?=[\u3400-\u9fff]{2,12}$))[ \u3000]*(?=[^】]{4})")
# More words with spaces between them are a row of links or names.
_PARTS = 5
# A Latin title has some twelve words; a longer first line is a sentence.
_LATIN_TITLE = 90


def title_shape(piece: Piece) -> bool:
    """True if a piece could be a title: a headline without number, or marked as a first-level heading."""
    if piece.kind != "text" or not piece.plain or piece.full or _row_of_words(piece.plain) or published(piece.plain):
        return False
    if _LABEL.fullmatch(piece.plain):
        return False
    if piece.plain in _PREFACES:
        return True
    if piece.hashes == 1:
        return headline(piece.plain, 2 * TITLE_LENGTH, marked=True)
    if bracketed := _BRACKET.match(piece.plain):
        return headline(piece.plain[bracketed.end() :]) and few_clauses(piece.plain)
    if not mostly_han(piece.plain):
        return headline(piece.plain, _LATIN_TITLE) and piece.plain[-1] not in "?!"
    return piece.number is None and headline(piece.plain) and few_clauses(piece.plain) and not piece.plain.startswith(_DASHES)


def _row_of_words(text: str) -> bool:
    return sum(1 for part in text.split() if mostly_han(part)) > _PARTS


def is_subtitle(piece: Piece) -> bool:
    """True for a line of dashes and words, as subtitles under a title have it."""
    words = piece.plain.lstrip("—-")
    # 河之源——人: one character may say it all.
    return piece.kind == "text" and piece.plain.startswith(_DASHES) and (headline(words) or len(words) == 1 and words.isalpha())
