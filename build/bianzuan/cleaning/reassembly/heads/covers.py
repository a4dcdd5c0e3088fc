"""The cover of a thesis or a report: the school, 硕士学位论文, the title, and below it fields that say who wrote it, with whom and when.

In: pieces of a page. Out: the kinds of the lines down to the title, who wrote it, the day; None for a page without a cover. The fields
below the title stay in the text; what a library writes above the school is no text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from bianzuan.cleaning.reassembly.heads.documents_in_row import Document
from bianzuan.cleaning.reassembly.marks import ends_sentence
from bianzuan.cleaning.reassembly.pieces import Kind, Piece
from bianzuan.cleaning.reassembly.signers.days import DATE, MONTH, iso_date, iso_month
from bianzuan.model import Author

_SPACES = re.compile("[ \u3000]+")
_KIND = re.compile(
    "(?:[\u3400-\u9fff]{2,16}(?:大学|学院|学校|中学))?(?:(?:19|20)\\d{2}届)?(?:全日制|在职|同等学力|工程|专业)?(?:本科|专科|硕士|博士|学士)?(?:研究生|生)?(?:专业)?(?:学位|毕业|学年|课程)(?:论文|设计)(?:[（(](?:论文|设计|[\u3400-\u9fff]{2,8})[）)])?"
    "|(?:[\u3400-\u9fff]{2,16}(?:课题|项目|基金))?(?:社会调查|社会实践|田野调查|调查研究|课题研究|结题|调研|科研|实习|考察|咨询)报告"
)
_SCHOOL = re.compile("[\u3400-\u9fff]{2,16}(?:大学|学院|学校|中学|研究院|研究所|党校)")
_FIELD = re.compile("(?P<label>[\u3400-\u9fff][\u3400-\u9fff \u3000]{1,10}|UDC|U[.]D[.]C[.]?)[ \u3000]*[：:][ \u3000]*(?P<value>[^。！？]{0,80})")
_WRITERS = re.compile("(?:论文|报告|学位|研究生|学生|本科生|申请人?|作者|撰写人?|执笔人?|调查人?|完成人?|姓名|者|人|姓|名)+")
_NAMES = re.compile("[、，, ]+")
_MOST, _TITLES, _LEAST, _LONGEST, _NAME = 8, 2, 2, 60, 4


def cover(pieces: Sequence[Piece]) -> Document | None:
    """The cover at the top of a page, if it has one."""
    kind = next((i for i, piece in enumerate(pieces[:_MOST]) if _KIND.fullmatch(_SPACES.sub("", piece.plain))), -1)
    if kind < 0 or not all(_is_field(piece) or _SCHOOL.fullmatch(_SPACES.sub("", piece.plain)) for piece in pieces[:kind]):
        return None
    below = [*takewhile(_may_be_title, pieces[kind + 1 : kind + 1 + _TITLES])]
    fields = [line for piece in takewhile(_is_field, pieces[kind + 1 + len(below) :]) for line in piece.plain.split("\n")]
    if not below or len(fields) < _LEAST or not (authors := tuple(author for line in fields for author in _authors(line))):
        return None
    above: list[Kind] = ["dateline" if _is_field(piece) else "kicker" for piece in pieces[: kind + 1]]
    titles: list[Kind] = ["title", *("subtitle" if piece.plain.startswith(("——", "──", "--")) else "title" for piece in below[1:])]
    return Document((*above, *titles), authors, next(filter(None, map(_day, fields)), ""))


def _is_field(piece: Piece) -> bool:
    return piece.kind in ("text", "paragraph", "list") and all(map(_FIELD.match, piece.plain.split("\n"))) and not ends_sentence(piece.plain)


def _may_be_title(piece: Piece) -> bool:
    return piece.kind == "text" and len(piece.plain) <= _LONGEST and not ends_sentence(piece.plain) and not _is_field(piece)


def _authors(text: str) -> tuple[Author, ...]:
    """罗茜 of 研究生姓名：罗　茜; () for any other field."""
    match = _FIELD.fullmatch(text)
    if match is None or not _WRITERS.fullmatch(_SPACES.sub("", match["label"])):
        return ()
    names = [_SPACES.sub("", name) for name in _NAMES.split(match["value"].strip()) if name]
    whole = _SPACES.sub("", match["value"])
    names = [whole] if len(whole) <= _NAME else names
    return tuple(Author(name) for name in names if re.fullmatch("[\u3400-\u9fff·]{2,12}", name))


def _day(text: str) -> str:
    match = _FIELD.fullmatch(text)
    value = match["value"] if match and match["label"].endswith(("期", "间")) else ""
    return iso_date(found[0]) if (found := DATE.search(value)) else iso_month(found[0]) if (found := MONTH.search(value)) else ""
