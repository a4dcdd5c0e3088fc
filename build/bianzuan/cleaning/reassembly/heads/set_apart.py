"""Blocks that an article sets apart from its running text: abstract and key words of a paper, signatures.

In: pieces whose heads are known. Out: the same pieces, those blocks told. An abstract says so itself; a signature is
known by its place: below the text, an issuer or a name, a date below it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bianzuan.cleaning.reassembly.headings.headings import headline, is_body
from bianzuan.cleaning.reassembly.headings.levels import ENCLOSED
from bianzuan.cleaning.reassembly.heads.document_heads import DOCUMENT_KINDS
from bianzuan.cleaning.reassembly.heads.presumed import is_employed
from bianzuan.cleaning.reassembly.marks import ends_sentence
from bianzuan.cleaning.reassembly.pieces import Piece
from bianzuan.cleaning.reassembly.signers.bylines import byline
from bianzuan.cleaning.reassembly.signers.days import is_date, iso_month
from bianzuan.cleaning.reassembly.signers.signatures import EDITORS, SIGNS, name_and_day, signs
from bianzuan.cleaning.reassembly.signers.signed_lines import (
    is_day_of_letter,
    is_written_at,
    may_sign,
    signs_with_day,
)

_OPEN, _CLOSE = r"[\[【〔［]?\s*", r"\s*[\]】〕］]?"
_ABSTRACT = re.compile(rf"{_OPEN}(?:(?:内容)?(?:摘\s*要|提\s*要)|Abstract){_CLOSE}\s*(?:[：:]|(?<=[\]】〕］]))\s*\S.{{20,}}|(?:内容)?(?:摘\s?要|提\s?要)[ \u3000]+\S.{{40,}}。", re.IGNORECASE)
_KEYWORDS = re.compile(rf"{_OPEN}(?:关\s*键\s*[词字]|主\s*题\s*词|Key\s*words?){_CLOSE}\s*(?:[：:]|(?<=[\]】〕］]))\s*\S[^。]{{1,160}}|关\s?键\s?[词字][ \u3000]+[^。，！？；]{{2,12}}(?:[ \u3000]+[^。，！？；\s]{{1,16}}){{1,9}}", re.IGNORECASE)
_KEYWORDS_ALONE = re.compile(r"关\s*键\s*[词字]\s*[：:]?")
_CLASS_MARK = re.compile(
    rf"{_OPEN}(?:中图(?:分类)?号|文献标[识志]码|文章编号|DOI){_CLOSE}\s*(?:[：:]|(?<=[\]】〕］]))\s*[A-Za-z0-9].{{0,160}}", re.IGNORECASE
)
_FIRST_ENCLOSURE = re.compile(r"附\s*件?\s*[：:]\s*(?:1|１)\s*[.．、]")
_ENCLOSURE = re.compile("附件 ?(?:[一二三四五六七八九十]{1,2}|[0-9０-９]{1,2})?[：:]?")
_HEADS_ENCLOSED = "heads what a notice encloses"
_LISTS_ENCLOSED = re.compile("附件[：:] ?.{4}")
_LONGEST, _SIGNERS = 40, 3
# 桂花同学：, the first line of a letter of so many lines; 祝 / 进步, its last words.
_DEAR = re.compile("[\u3400-\u9fff·]{1,12}[：:]")
_WISHES = re.compile("(?:匆匆|专此|匆此|余不一一)?[，,。]?(?:[敬即并顺恭谨遥此]?[祝颂请叩]|此致|专此|匆此|祝[你您]?们?|谨祝|顺致|匆匆[，,]?即?颂?)[：:，,]?")
# 祝进步: 祝 is a surname, too.
_WISHED = re.compile("(?:[敬即并顺恭谨遥]?[祝颂]|祝[你您]们?|致以)[\u3400-\u9fff]{1,6}[！!。]?")
_LETTER, _GIVEN_NAME, _WISH = 30, 4, 8
_JOURNAL = re.compile("《?[\u3400-\u9fff·]{4,20}(?:学报|杂志|月刊|季刊|周刊|日报|晚报|时报)》?(?:[（(][\u3400-\u9fff]{2,8}[)）])?")
# A title has fewer characters than a line of text.
_TITLE = 20
# Key words without their name: so many, so long, so near the top.
_FEWEST, _WORD, _NEAR_TOP = 3, 18, 10
_WRITTEN = "the day a text was written, below it"
_NEXT_TEXT = "below the day that ends the text above it, the title of the next"


def set_apart(pieces: Sequence[Piece]) -> list[Piece]:
    """Pieces with abstracts, key words and signatures told."""
    told = _enclosures([_below_label(pieces, index) or _by_label(piece) for index, piece in enumerate(pieces)])
    for index, piece in enumerate(told):
        if piece.kind == "text" and index and told[index - 1].kind == "byline" and (_is_only_post(piece.plain) or _JOURNAL.fullmatch(piece.plain)):
            told[index] = piece.become("author-note", "what the author is, or where the text stood, below his name", "likely")
        elif _are_keywords(told, index):
            told[index] = piece.become("keywords", "words in a row, parted by semicolons, above the text", "likely")
        elif piece.kind == "text" and index and (signs_with_day(piece.plain) or any(name_and_day(piece.plain))) and ends_sentence(told[index - 1].plain):
            told[index] = piece.become("signature", SIGNS, "likely")
        elif _dates_a_name(told, index):
            told[index - 1], told[index] = told[index - 1].become("signature", SIGNS, "likely"), piece.become("signature", SIGNS, "likely")
        elif piece.kind == "text" and index and is_written_at(piece.plain) and _closes(told[index - 1]) and len(told[index - 1].plain) >= _TITLE:
            told[index] = piece.become("signature", _WRITTEN, "likely")
        elif piece.kind == "text" and index and (is_date(piece.plain) or _month_alone(piece.plain)) and _ends_a_piece(told, index):
            told[index] = piece.become("signature", _WRITTEN, "likely")
            if _month_alone(piece.plain):
                told[index + 1] = told[index + 1].become("heading", _NEXT_TEXT, "likely")
        elif piece.kind == "text" and (is_date(piece.plain) or iso_month(piece.plain)) and (start := _signed_from(told, index)) < index:
            for place in range(start, index + 1):
                told[place] = told[place].become("signature", SIGNS, "likely")
            if index + 1 < len(told) and _enclosed(told[index + 1]):
                told[index + 1] = told[index + 1].become("heading", ENCLOSED, "likely")
    return _with_first_text(_with_labels_of_enclosures(told))


def _with_labels_of_enclosures(pieces: list[Piece]) -> list[Piece]:
    """附件1 alone on its line below the signature, or below the line that lists what is enclosed, and the title of that right below it: headings."""
    signed = next((i for i, piece in enumerate(pieces) if piece.kind == "signature" or i and _LISTS_ENCLOSED.match(piece.plain)), len(pieces))
    for index in range(signed + 1, len(pieces) - 2):
        label, title = pieces[index], pieces[index + 1]
        if label.kind != "text" or not _ENCLOSURE.fullmatch(label.plain) or not headline(title.plain) or is_body(title):
            continue
        if title.kind in ("text", "caption"):  # right above a table it is its caption
            pieces[index] = label.become("heading", _HEADS_ENCLOSED, "likely")
        if title.kind == "text":
            pieces[index + 1] = title.become("heading", _HEADS_ENCLOSED, "likely")
    return pieces


def _with_first_text(pieces: list[Piece]) -> list[Piece]:
    """Of several texts, each with its day below it, the first has its title and the last its day like the others."""
    if not any(piece.reason == _NEXT_TEXT for piece in pieces):
        return pieces
    first = next((i for i, piece in enumerate(pieces) if piece.kind not in ("kicker", "title", "subtitle", "byline", "dateline")), len(pieces))
    if first + 1 < len(pieces) and _stands_over_text(pieces[first], pieces[first + 1]):
        pieces[first] = pieces[first].become("heading", _NEXT_TEXT, "likely")
    # The days of the others, too, though a title of one character stands below.
    for index in range(first + 1, len(pieces)):
        if pieces[index].kind == "text" and _month_alone(pieces[index].plain) and ends_sentence(pieces[index - 1].plain):
            pieces[index] = pieces[index].become("signature", _WRITTEN, "likely")
    return pieces


def _month_alone(text: str) -> bool:
    """True for （一九八五年三月） and （1985年3月1日）, in brackets as collections have them."""
    return text[:1] in tuple("（(") and text[-1:] in tuple("）)") and bool(iso_month(text[1:-1]) or is_date(text[1:-1]))


def _dates_a_name(pieces: Sequence[Piece], index: int) -> bool:
    """True for a day without its year below a name, and for a month below 编者, where text ends above."""
    if index < 2 or any(piece.kind != "text" for piece in pieces[index - 1 : index + 1]) or not _closes(pieces[index - 2]):
        return False
    name, day = pieces[index - 1].plain, pieces[index].plain
    return (is_day_of_letter(day) or is_written_at(day)) and not is_date(day) and (may_sign(name) or signs(name)) or bool(iso_month(day) and EDITORS.fullmatch(name))


def _are_keywords(pieces: Sequence[Piece], index: int) -> bool:
    """True for three words or more with semicolons between them and nothing else, near the top of a page, above its text."""
    words = re.split("[；;]", pieces[index].plain.rstrip("；;"))
    row = len(words) >= _FEWEST and all(1 < len(word.strip()) <= _WORD and not any(mark in word for mark in "，。：！？、") for word in words)
    return row and 0 < index <= _NEAR_TOP and pieces[index].kind == "text" and index + 1 < len(pieces) and pieces[index + 1].kind == "text" and is_body(pieces[index + 1])


def _is_only_post(text: str) -> bool:
    """True for 水务学院教授 and the like: no sentence, and nobody's name."""
    return len(text) <= _LONGEST and is_employed(text) and not any(mark in text for mark in "，、。！？；：“") and not byline(text)


def _ends_a_piece(pieces: Sequence[Piece], index: int) -> bool:
    """True for a day between the end of a text and the title of the next; where days stand above texts, the first line is one."""
    if index + 2 >= len(pieces) or is_date(pieces[0].plain) or "星期" in pieces[index].plain:
        return False
    above = pieces[index - 1]
    return above.kind == "text" and ends_sentence(above.plain) and len(above.plain) >= _TITLE and _stands_over_text(pieces[index + 1], pieces[index + 2])


def _stands_over_text(title: Piece, below: Piece) -> bool:
    """True for a short line that could be a title, and a sentence below it."""
    named = title.kind == "text" and title.number is None and len(title.plain) <= _TITLE and headline(title.plain) and not is_date(title.plain) and not signs(title.plain)
    return named and below.kind == "text" and ends_sentence(below.plain) and len(below.plain) >= _TITLE


def _enclosures(pieces: Sequence[Piece]) -> list[Piece]:
    """Items 2, 3 … below a line 附件：1. … are no headings."""
    told: list[Piece] = []
    expected = 0
    for piece in pieces:
        if match := _FIRST_ENCLOSURE.match(piece.plain):
            expected = 2
        elif piece.kind == "text" and piece.number and piece.number.style == "arabic" and piece.number.value == expected:
            piece = piece.become("paragraph", "an item of what is enclosed")
            expected += 1
        elif not match:
            expected = 0
        told.append(piece)
    return told


def is_keywords(text: str) -> bool:
    """True for the line of a paper's key words."""
    return _KEYWORDS.fullmatch(text) is not None


def _by_label(piece: Piece) -> Piece:
    if piece.kind not in ("text", "paragraph") or piece.hashes:
        return piece
    if _ABSTRACT.fullmatch(piece.plain):
        return piece.become("abstract", "begins with the word for an abstract")
    if _KEYWORDS.fullmatch(piece.plain) or _CLASS_MARK.fullmatch(piece.plain):
        return piece.become("keywords", "begins with the word for key words or class marks")
    return piece


def _below_label(pieces: Sequence[Piece], index: int) -> Piece | None:
    """关键词 alone on its line and the words below it; None for any other line."""
    label = index if _KEYWORDS_ALONE.fullmatch(pieces[index].plain) else index - 1
    if label < 0 or label + 1 >= len(pieces) or not _KEYWORDS_ALONE.fullmatch(pieces[label].plain) or any(p.kind != "text" for p in pieces[label : label + 2]):
        return None
    words = re.split("[；;]", pieces[label + 1].plain)
    row = len(words) > 1 and all(0 < len(word.strip()) <= _LONGEST // 2 and "，" not in word and "。" not in word for word in words)
    return pieces[index].become("keywords", "words below the word for key words") if row else None


def _enclosed(piece: Piece) -> bool:
    """True for the title of what a notice makes known, right below the notice's signature."""
    return piece.kind == "text" and DOCUMENT_KINDS.search(piece.plain) is not None and headline(piece.plain)


def _signed_from(pieces: Sequence[Piece], date: int) -> int:
    """Index of the first line of the signature whose date stands at `date`; `date` if nobody signs."""
    start = date
    while start > 0 and date - start < _SIGNERS and pieces[start - 1].kind == "text" and not _wishes(pieces, start - 1) and not _WISHED.fullmatch(pieces[start - 1].plain) and (signs(pieces[start - 1].plain) or start == date and _signs_letter(pieces, start - 1)):
        start -= 1
    # Text ends above a signature. A title, a name and a date at the head of an article are none.
    if start == date or not any(_closes(piece) for piece in pieces[max(0, start - 1) : start]) and not _wishes(pieces, start - 1):
        return date
    return start


def _signs_letter(pieces: Sequence[Piece], index: int) -> bool:
    """True for 立人 above its day where somebody is addressed further up: a letter is signed with what friends call one."""
    if len(pieces[index].plain) > _GIVEN_NAME or not may_sign(pieces[index].plain):
        return False
    return any(piece.kind in ("text", "paragraph") and _DEAR.fullmatch(piece.plain) for piece in pieces[max(0, index - _LETTER) : index])


def _wishes(pieces: Sequence[Piece], index: int) -> bool:
    """True for 祝进步, and 进步 below 祝: the last words of a letter."""
    if _WISHED.fullmatch(pieces[index].plain):
        return True
    return index > 0 and len(pieces[index].plain) <= _WISH and _WISHES.fullmatch(pieces[index - 1].plain) is not None


def _closes(piece: Piece) -> bool:
    """True if text ends in this piece: a sentence, or an item of a list of what is enclosed."""
    if piece.kind == "paragraph" and piece.number is not None:
        return True  # the last item of what is enclosed
    return ends_sentence(piece.plain) or piece.plain.endswith(("）", ")", "；", "此致", "敬礼", "此聘", "此令", "此复", "此布", "安", "祺", "康", "绥")) or piece.plain.lstrip().startswith(("附件", "附：", "附:"))
