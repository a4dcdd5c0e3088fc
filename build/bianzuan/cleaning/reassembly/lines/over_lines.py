"""One thing set over several lines: the letters of a word, the parts of a date, a label and its value.

In: pieces of a page. Out: the same text, what belongs together in one piece. A word is one of the dictionary, a date one
of the calendar; the second line of a title begins inside a word or as no title can; labels go with their values where at least three of them, each with a colon, stand above a short line.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bianzuan.cleaning.planning.plan import Join
from bianzuan.cleaning.reassembly.headings.headings import is_body
from bianzuan.cleaning.reassembly.kinds.furniture import author_note
from bianzuan.cleaning.reassembly.lines.author_notes import author_notes_told
from bianzuan.cleaning.reassembly.lines.named_titles import titles_put_together
from bianzuan.cleaning.reassembly.marks import HAN, cannot_begin, ends_sentence
from bianzuan.cleaning.reassembly.pieces import Piece, joined
from bianzuan.cleaning.reassembly.signers.bylines import byline
from bianzuan.cleaning.reassembly.signers.days import is_date
from bianzuan.cleaning.reassembly.signers.salutations import addresses_editor
from bianzuan.cleaning.reassembly.words.word_evidence import divided, is_ordinary_word, word_evidence

# Letters of a row are not those of a word: 一 二 三 over one another are numbers of parts.
_ROWS = frozenset("一二三四五六七八九十百甲乙丙丁戊己庚辛壬癸东西南北上下左右春夏秋冬")
_MOST_LETTERS, _MOST_PARTS = 10, 6
_PART_OF_DATE = re.compile(r"[\d零〇○一二三四五六七八九十年月日]{1,9}")
_YEAR = re.compile(r"(?:19|20)\d{2}|[一二][〇零○九八七]")
_LABEL = re.compile(r"[^。，；：！？\d]{2,10}[：:]")
_VALUE, _LABELS = 60, 3
# A text stands above the two lines.
_ORIGIN, _BELOW_TEXT = re.compile("(?:本文|文章|稿件|资料)?来源 ?[：:]"), 3
# Halves of titles are short, and stand at the top; bits of a word that were always right between lines (see `joins`).
_TOP, _HALF, _SURE = 3, 24, 9.0
# 在清河联合小学 / 六十周年校庆会上的讲话, 关于春季防火 / 工作的通知: the upper line alone says nothing.
_WHERE = re.compile("在(?!线|职|野|校生)[\u3400-\u9fff“”《》]{3}|关于[\u3400-\u9fff“”《》]{2}|对于[\u3400-\u9fff]{2}")
_WHAT = re.compile("[上中时间]的?(?:讲话|发言|报告|致辞|致词|演讲|演说|谈话|祝词|总结讲话|自我介绍)$|的(?:通知|决定|意见|办法|规定|请示|批复|通报|说明|答复|报告|函|建议|决议|公告|通告|命令|指示)$")

# 第五章 / 马灯, 第二卷　北地　第五章 / 马灯: the number of a chapter at the top of the page, and its name below.
_CHAPTER, _NUMBERED = re.compile("(?:^|[ \u3000])第[〇零一二三四五六七八九十百\\d]{1,4}[章节回]$"), "the number of a chapter and its name below it"


def put_together(pieces: Sequence[Piece]) -> list[Piece]:
    """Pieces with what stands on several lines put together."""
    return author_notes_told(_labels(_origin(titles_put_together(_title(_runs(pieces))))))


def _origin(pieces: Sequence[Piece]) -> list[Piece]:
    """Pieces; 来源： and the paper's name below it, the last of the page, are one note."""
    if len(pieces) < _BELOW_TEXT or any(piece.kind != "text" for piece in pieces[-2:]):
        return list(pieces)
    label, value = pieces[-2:]
    if not _ORIGIN.fullmatch(label.plain) or author_note(label.plain + value.plain):
        return list(pieces)
    return [*pieces[:-2], _joined((label, value), "the line above is its label", "both stand last").become("author-note")]


def _title(pieces: Sequence[Piece]) -> list[Piece]:
    """Pieces with a title at the top of the page that was broken over two lines put together."""
    for index in range(min(_TOP, len(pieces) - 2)):
        upper, lower = pieces[index : index + 2]
        if _CHAPTER.search(upper.plain) and upper.kind == "text" and len(upper.plain) <= _HALF and _may_be_half(lower) and upper.hashes == lower.hashes and is_body(pieces[index + 2]):
            # As it would stand on one line, with a space between.
            whole = replace(upper, runs=upper.runs + lower.runs, plain=f"{upper.plain} {lower.plain}", reason=_NUMBERED, confidence="likely")
            return [*pieces[:index], whole, *pieces[index + 2 :]]
        if not _may_be_half(upper):
            break
        if _may_be_half(lower) and upper.hashes == lower.hashes and not lower.blank_before and (sign := _goes_on(upper.plain, lower.plain)):
            return [*pieces[:index], _joined((upper, lower), sign, "they stand one below the other"), *pieces[index + 2 :]]
    return list(pieces)


def _may_be_half(piece: Piece) -> bool:
    text = piece.plain
    return piece.kind == "text" and piece.number is None and 2 <= len(text) <= _HALF and not any(mark in text for mark in "，。；：！？、") and not byline(text)


def _goes_on(upper: str, lower: str) -> str:
    """Why the lower line goes on with the upper one; "" if nothing says so."""
    if cannot_begin(lower) and lower[0].isalpha():
        return f"no title begins with {lower[0]}"
    if _WHERE.match(upper) and _WHAT.search(lower) and not _WHAT.search(upper):
        return "the upper line says where or of what, the lower one what was said there"
    return f"a word stands across the cut: {upper[-4:]}|{lower[:4]}" if word_evidence(upper, lower) >= _SURE else ""


def _runs(pieces: Sequence[Piece]) -> list[Piece]:
    result: list[Piece] = []
    index = 0
    while index < len(pieces):
        end, sign = _word(pieces, index), "letters of one word"
        if not end:
            end, sign = _date(pieces, index), "parts of one date"
        if end:
            result.append(_joined(pieces[index:end], sign, "each stands alone on its line"))
            index = end
        else:
            result.append(pieces[index])
            index += 1
    return result


def _joined(parts: Sequence[Piece], *signs: str) -> Piece:
    whole = parts[0]
    for part in parts[1:]:
        whole = joined(whole, part, Join(whole.runs[-1], part.runs[0], False, 0.0, 0.0, signs, "likely"))
    return whole


def _word(pieces: Sequence[Piece], start: int) -> int:
    """Index after the letters of a word that stand one a line from `start` on; 0 if none do."""
    end = start
    while end < len(pieces) and end - start < _MOST_LETTERS and _is_letter(pieces[end]):
        end += 1
    if end - start < 2 or end < len(pieces) and _is_letter(pieces[end]):
        return 0
    text = "".join(piece.plain for piece in pieces[start:end])
    return end if all(len(word) > 1 and is_ordinary_word(word) for word in divided(text)) else 0


def _is_letter(piece: Piece) -> bool:
    return piece.kind == "text" and len(piece.plain) == 1 and HAN.fullmatch(piece.plain) is not None and piece.plain not in _ROWS


def _date(pieces: Sequence[Piece], start: int) -> int:
    """Index after the parts of a date of which none is one; 0 if the lines from `start` on are no such parts."""
    if not _YEAR.match(pieces[start].plain) or is_date(pieces[start].plain):
        return 0
    text = ""
    for end in range(start, min(start + _MOST_PARTS, len(pieces))):
        piece = pieces[end]
        if piece.kind != "text" or not _PART_OF_DATE.fullmatch(piece.plain):
            return 0
        text += piece.plain
        if text.endswith("日") and is_date(text):
            return end + 1 if end > start else 0
    return 0


def _labels(pieces: Sequence[Piece]) -> list[Piece]:
    # An empty field stands nearer to the line above it than to the one below (专栏： above the title of an article).
    places = [
        i for i in range(len(pieces) - 1) if _is_label(pieces[i]) and _is_value(pieces[i + 1]) and not (addresses_editor(pieces[i].plain) and ends_sentence(pieces[i + 1].plain)) and (not i or pieces[i].blank_before >= pieces[i + 1].blank_before)
    ]
    if len(places) < _LABELS:
        return list(pieces)
    result: list[Piece] = []
    for index, piece in enumerate(pieces):
        if index - 1 in places:
            above = result.pop()
            result.append(replace(_joined((above, piece), "the line above is its label", "so it is with other lines here"), kind="paragraph", sealed=True))
        else:
            result.append(piece)
    return result


def _is_label(piece: Piece) -> bool:
    return piece.kind in ("text", "paragraph") and piece.number is None and _LABEL.fullmatch(piece.plain) is not None


def _is_value(piece: Piece) -> bool:
    return piece.kind in ("text", "paragraph") and not _is_label(piece) and len(piece.plain) <= _VALUE and "。" not in piece.plain[:-1]
