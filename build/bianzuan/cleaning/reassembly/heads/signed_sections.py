"""Signatures inside an article: a preface among essays, letters below each other, a text that tells at its end when and where it was written.

In: the pieces or the articles of a page. Out: the same, those lines signatures. Such lines end a section, whose text stands above them: a
name and below it a day, or a day with its season, feast or place. A day alone may be anything and stays where it is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from bianzuan.cleaning.reassembly.compose import Composition
from bianzuan.cleaning.reassembly.headings.headings import is_body
from bianzuan.cleaning.reassembly.marks import ends_sentence
from bianzuan.cleaning.reassembly.pieces import Piece
from bianzuan.cleaning.reassembly.signers.days import is_date, iso_month
from bianzuan.cleaning.reassembly.signers.person_names import closed_up, is_name
from bianzuan.cleaning.reassembly.signers.signed_lines import is_day_of_letter, may_sign

_COUNT = "[〇零○元正一二三四五六七八九十廿卅冬腊\\d]"
_YEAR = rf"(?:(?:公元|民国|[\u3400-\u9fff]{{2}})?{_COUNT}{{1,4}}年|[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年?)"
_MONTH_DAY = rf"(?:{_COUNT}{{1,3}}月(?:(?:初?{_COUNT}{{1,3}})[日号]?|[上中下]旬|底|初)?)"
_SEASON = "(?:[孟仲季初早暮盛深隆残金新]?[春夏秋冬](?:[日夜]|之[日夜])?|[冬夏]至|清明|谷雨|[春秋]分|立[春夏秋冬]|芒种|[大小]暑|[大小]寒|白露|霜降|元旦|春节|元宵|端午|七夕|中秋|重阳|除夕|国庆|五一|国庆节|岁[末尾暮杪首]|年[末底初])(?:节)?(?:前[一]?[夕日夜]|后[一]?[日夜])?"
_PLACE = "(?:[，, \u3000]*(?:夜|晨|灯下)?[，, \u3000]*(?:[初定重]稿|写|记|识|作|改定|撰|草)?[，, \u3000]*[于在][^，。；：！？\\d]{2,16}|[，, \u3000]+[\u3400-\u9fff]{2,8})"
# 一九八二年冬至, 一九八五年秋于江口, 1981年3月，江口: a day as only an author tells it.
_WRITTEN = re.compile(rf"[（(]?{_YEAR}[ \u3000]*(?:(?:{_MONTH_DAY}[ \u3000]*)?{_SEASON}{_PLACE}?|{_MONTH_DAY}{_PLACE})[）)]?")
# Between the last sentence and the name stands at most a wish: 此问 / 近好.
_WISHES, _WISH = 2, 8
_TITLE = 24
_SIGNS, _TELLS = "who signs, and when, at the end of a section", "when and where it was written, at the end of a section"


def written_told(pieces: Sequence[Piece]) -> list[Piece]:
    """Pieces with such days as signatures where a text ends above and a title, or nothing, stands below: no heading is made of them."""
    told = list(pieces)
    for index in range(1, len(told)):
        if not (_is_line(told[index]) and _WRITTEN.fullmatch(told[index].plain)) or not _is_border(told, index + 1):
            continue
        if index > 1 and _is_line(told[index - 1]) and _signs(told[index - 1].plain) and _text_ends(told, -1, index - 1, 0):
            told[index - 1 : index + 1] = [piece.become("signature", _SIGNS, "likely") for piece in told[index - 1 : index + 1]]
        elif _text_ends(told, -1, index, 0):
            told[index] = told[index].become("signature", _TELLS, "likely")
    return told


def _is_border(pieces: Sequence[Piece], index: int) -> bool:
    """True at the end, and for a short line over running text or verse; headings may stand between them."""
    while index + 1 < len(pieces):
        title, below = pieces[index], pieces[index + 1]
        named = title.kind in ("title", "heading", "kicker") or title.kind == "text" and len(title.plain) <= _TITLE and not is_body(title)
        if not named or below.kind in ("verse", "byline", "subtitle") or is_body(below):
            return named
        if title.kind == "text":
            return False
        index += 1
    return index == len(pieces)


def with_sections_signed(compositions: Sequence[Composition]) -> list[Composition]:
    """The articles with the signatures of their sections."""
    return [replace(article, body=tuple(_signed(article.body))) if article.kind == "article" else article for article in compositions]


def _signed(body: Sequence[Piece]) -> list[Piece]:
    told = list(body)
    borders = [i for i, piece in enumerate(body) if piece.kind == "heading"]
    for start, end in pairwise((-1, *borders, len(body))):
        last = end - 1
        if last - start < 2 or not _is_line(told[last]):
            continue
        if _is_day(told[last].plain) and last - 1 > start and _is_line(told[last - 1]) and _signs(told[last - 1].plain) and _text_ends(told, start, last - 1):
            told[last - 1 : last + 1] = [piece.become("signature", _SIGNS, "likely") for piece in told[last - 1 : last + 1]]
        elif _WRITTEN.fullmatch(told[last].plain) and _text_ends(told, start, last, 0):
            told[last] = told[last].become("signature", _TELLS, "likely")
    return told


def _is_line(piece: Piece) -> bool:
    return piece.kind in ("text", "paragraph") and len(piece.runs) == 1


def _is_day(text: str) -> bool:
    return is_date(text) or bool(iso_month(text)) or is_day_of_letter(text) or _WRITTEN.fullmatch(text) is not None


def _signs(text: str) -> bool:
    return is_name(closed_up(text)) or may_sign(text)


def _text_ends(body: Sequence[Piece], start: int, place: int, wishes: int = _WISHES) -> bool:
    """True if the text of the section ends above: a sentence or verse, and between that and the line a wish at most."""
    for above in range(place - 1, start, -1):
        if body[above].kind == "verse" or is_body(body[above]) and ends_sentence(body[above].plain):
            return True
        if place - above > wishes or len(body[above].plain) > _WISH:
            return False
    return False
