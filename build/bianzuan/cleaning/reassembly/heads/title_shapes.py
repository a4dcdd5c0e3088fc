"""What a title looks like: a headline without number, or a line marked as a first-level heading; and what a subtitle."""

from __future__ import annotations

import re

from bianzuan.cleaning.reassembly.headings.headings import TITLE_LENGTH, few_clauses, headline
from bianzuan.cleaning.reassembly.heads.page_records import RECORD_LABEL
from bianzuan.cleaning.reassembly.marks import mostly_han
from bianzuan.cleaning.reassembly.pieces import Piece
from bianzuan.cleaning.reassembly.signers.person_names import is_name
from bianzuan.cleaning.reassembly.signers.published import SPOKEN_AT, published

# ——1935年大水记事: a year and what happened in it.
_YEAR, _YEAR_LENGTH = re.compile("(?:\\d{4}|[一二][〇零○一二三四五六七八九]{3})年"), 5
_DASHES = ("——", "—", "--")
# 副标题：一个学徒的回忆: what the line says of itself; its label is no part of it.
SUBTITLE_LABEL = re.compile("(?:【副(?:标题|標題|题|題)】[:：]?|副(?:标题|標題|题|題)[ \u3000]?[:：])[ \u3000]{0,4}")
# The titles of one character that a text may have.
_PREFACES = ("序", "跋", "叙")
# 【口述】河边的水车: a section or a name before the title.
# (乾隆)清河县志: when a book was made.
_BRACKET = re.compile(r"(?:【[^】]{2,10}】|[\[［][\u3400-\u9fff·]{2,10}[\]］]|[（(](?![一二三四五六七八九十]+[）)])[\u3400-\u9fff]{2,4}[）)](?=[\u3400-\u9fff]{2,12}$))[ \u3000]*(?=[^】]{4})")
# 调查组成员：刘敏、张文: a label and names, as they stand below a report.
_MEMBERS = re.compile("[^：:，。]{2,16}[：:][ \u3000]*(?P<names>[\u3400-\u9fff·]{2,12}(?:[、 \u3000]+[\u3400-\u9fff·]{2,12})*)")
# □本期嘉宾 刘敏, ■对话人：张文: who has part in a text, behind a box.
_CREDIT = re.compile("[□■◎●○◆]\\s*[\u3400-\u9fff]{2,8}(?:[ \u3000]+|[：:/／])[\u3400-\u9fff·]{2,12}")
# （独幕剧）, 三幕话剧, （改编自《水车》）, （外二首）: of what kind a text is, below its title.
_KIND_WORDS = (
    "(?:独幕|多幕|[一二三四五六七]幕|[五七]场|小|歌|舞|诗|话|喜|悲|历史|儿童|广播|电视|微电影|电影|现代)*(?:话?剧|歌剧|喜剧|悲剧|戏曲|小品|小戏|剧本)|(?:短篇|中篇|长篇|微型|小|历史|武侠|科幻|连载|纪实)*小说|小小说|(?:抒情|叙事|游记|回忆性?|杂文)?散文(?:诗)?|"
    "报告文学|纪实文学|人物通讯|长篇通讯|组诗|长诗|叙事诗|抒情诗|诗歌|歌词|童话|寓言|相声|快板书?|鼓词|评书|随笔|杂文|书评|影评|讲话稿|演讲稿|发言稿|提纲"
)
# In brackets also which part of a text it is, and how far it has come.
_MORE_KINDS = (
    f"(?:{_KIND_WORDS}|[\u3400-\u9fff]{{0,4}}[话戏短]剧|[\u3400-\u9fff]{{0,3}}(?:小品|快板书?|相声|评书|鼓词|唱词|小说|寓言|童话)|外?[一二两三四五六七八九十]{{1,2}}[首则篇章]|之?[一二三四五六七八九十]{{1,2}}|[上中下]篇?|续[完篇]?|"
    "节选|节录|选段|片段|摘[要录]|选[录登载]|初稿|[草底]稿|(?:长篇|中篇)?(?:[\u3400-\u9fff]{2}|报告文学)?连载(?:之?[一二三四五六七八九十]{1,3}|[ \u3000]?\\d{1,3})?|草案|讨论稿|征求意见稿|送审稿|修订[稿本]?|试行|暂行|代?(?:序|跋|前言|后记)|代发刊词)"
)
_KIND_OF_TEXT = re.compile(rf"[（(〔［【\[]\s*(?:{_MORE_KINDS}|(?:改编自|根据|据|献给|写给|谨以此|仿|读|为)[^（）()。]{{2,30}})\s*[)）〕］】\]]|{_KIND_WORDS}")
# （1951—1953）, （1840年至今）: of what years a text speaks, below its title.
_SPAN = re.compile("[（(〔](?:公元)?前?\\d{3,4}年?(?:\\d{1,2}月)? ?[—–－~～至到-]{1,2} ?(?:公元)?前?(?:\\d{2,4}年?(?:\\d{1,2}月)?|今)[）)〕]")
_KIND_OF_WORK = re.compile(rf"[（(〔［【\[]\s*(?:{_KIND_WORDS}|通讯|特写|小通讯|速写|游记|小小说)\s*[)）〕］】\]]")
# More words with spaces between them are a row of links or names.
_PARTS = 5
# A Latin title has some twelve words; a longer first line is a sentence.
_LATIN_TITLE = 90


def title_shape(piece: Piece) -> bool:
    """True if a piece could be a title: a headline without number, or marked as a first-level heading."""
    if piece.kind != "text" or not piece.plain or piece.full or piece.signs or _row_of_words(piece.plain) or published(piece.plain):
        return False
    if piece.plain.startswith("——") and not piece.hashes or RECORD_LABEL.fullmatch(piece.plain) or _CREDIT.fullmatch(piece.plain):
        return False
    if piece.plain in _PREFACES:
        return True
    if not piece.hashes and (members := _MEMBERS.fullmatch(piece.plain)) and all(map(is_name, names := re.split("[、 \u3000]+", members["names"]))) and len(names) > 1:
        return False
    if piece.hashes == 1:
        return headline(piece.plain, 2 * TITLE_LENGTH, marked=True)
    if bracketed := _BRACKET.match(piece.plain):
        return headline(piece.plain[bracketed.end() :]) and few_clauses(piece.plain)
    if not mostly_han(piece.plain):
        return headline(piece.plain, _LATIN_TITLE) and piece.plain[-1] not in "?!"
    return piece.number is None and headline(piece.plain) and few_clauses(piece.plain) and not piece.plain.startswith(_DASHES)


def _row_of_words(text: str) -> bool:
    parts = text.split()
    return sum(1 for part in parts if mostly_han(part)) > _PARTS and any(len(part) > 1 for part in parts)  # 地 方 志: set wide


def names_a_kind(piece: Piece) -> bool:
    """True for what kind of work a text is, in brackets on a line of its own: （散文）. It stands below titles and nowhere else."""
    return piece.kind == "text" and _KIND_OF_WORK.fullmatch(piece.plain) is not None


def is_subtitle(piece: Piece) -> bool:
    """True for a line of dashes and words, as subtitles under a title have it; or what kind of text it is, in brackets."""
    if piece.kind == "text" and (_KIND_OF_TEXT.fullmatch(piece.plain) or _SPAN.fullmatch(piece.plain) or piece.plain[:1] in tuple("（(〔[") and piece.plain[-1] in "）)〕]" and SPOKEN_AT.fullmatch(piece.plain)):
        return True
    if piece.kind == "text" and (labelled := SUBTITLE_LABEL.match(piece.plain)):
        return headline(piece.plain[labelled.end() :].lstrip("—-"))
    words = piece.plain.lstrip("—-")
    # 河之源——人: one character may say it all.
    return piece.kind == "text" and piece.plain.startswith(_DASHES) and (headline(words) or _YEAR.match(words) is not None and headline(words[_YEAR_LENGTH:]) or len(words) == 1 and words.isalpha())
