"""What a title looks like: a headline without number, or a line marked as a first-level heading; and what a subtitle."""

from __future__ import annotations

import re

from bianzuan.cleaning.reassembly.headings.headings import TITLE_LENGTH, few_clauses, headline
from bianzuan.cleaning.reassembly.heads.page_records import RECORD_LABEL
from bianzuan.cleaning.reassembly.marks import mostly_han
from bianzuan.cleaning.reassembly.pieces import Piece
from bianzuan.cleaning.reassembly.signers.published import SPOKEN_AT, published

# ——1935年大水记事: a year and what happened in it.
_YEAR, _YEAR_LENGTH = re.compile("(?:\\d{4}|[一二][〇零○一二三四五六七八九]{3})年"), 5
_DASHES = ("——", "—", "--")
# The titles of one character that a text may have.
_PREFACES = ("序", "跋", "叙")
# 【口述】河边的水车: a section or a name before the title.
# (乾隆)清河县志: when a book was made.
_BRACKET = re.compile(r"(?:【[^】]{2,10}】|[\[［][\u3400-\u9fff·]{2,10}[\]］]|[（(](?![一二三四五六七八九十]+[）)])[\u3400-\u9fff]{2,4}[）)](?=[\u3400-\u9fff]{2,12}$))[ \u3000]*(?=[^】]{4})")
# □本期嘉宾 刘敏, ■对话人：张文: who has part in a text, behind a box.
_CREDIT = re.compile("[□■◎●○◆]\\s*[\u3400-\u9fff]{2,8}(?:[ \u3000]+|[：:/／])[\u3400-\u9fff·]{2,12}")
# （独幕话剧）, （节选）, （二首）: what kind of text it is, or which part of it, in brackets below the title.
_KIND = re.compile(
    "[（(〔［\\[](?:节选|节录|摘录|摘要|选[录登载]|初稿|[草底]稿|草案|讨论稿|征求意见稿|送审稿|修订[稿本]?|试行|暂行|代?(?:序|跋|前言|后记)|代发刊词|续[完篇]?|[上中下]篇?|之?[一二三四五六七八九]|组诗|外?[一二三四五六七八九十]{1,2}[首则篇章]|"
    "[独多一二三四五六]幕[\u3400-\u9fff]{0,4}剧|[\u3400-\u9fff]{0,4}[话戏短]剧|[\u3400-\u9fff]{0,3}(?:小品|快板书?|相声|评书|鼓词|唱词|歌词|[小中长]篇小说|散文诗?|报告文学|小说|寓言|童话))[）)〕］\\]]"
)
# More words with spaces between them are a row of links or names.
_PARTS = 5
# A Latin title has some twelve words; a longer first line is a sentence.
_LATIN_TITLE = 90


def title_shape(piece: Piece) -> bool:
    """True if a piece could be a title: a headline without number, or marked as a first-level heading."""
    if piece.kind != "text" or not piece.plain or piece.full or _row_of_words(piece.plain) or published(piece.plain):
        return False
    if piece.plain.startswith("——") and not piece.hashes or RECORD_LABEL.fullmatch(piece.plain) or _CREDIT.fullmatch(piece.plain):
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
    """True for a line of dashes and words, as subtitles under a title have it; or what kind of text it is, in brackets."""
    if piece.kind == "text" and (_KIND.fullmatch(piece.plain) or piece.plain[:1] in tuple("（(〔[") and piece.plain[-1] in "）)〕]" and SPOKEN_AT.fullmatch(piece.plain)):
        return True
    words = piece.plain.lstrip("—-")
    # 河之源——人: one character may say it all.
    return piece.kind == "text" and piece.plain.startswith(_DASHES) and (headline(words) or _YEAR.match(words) is not None and headline(words[_YEAR_LENGTH:]) or len(words) == 1 and words.isalpha())
