"""What stands right below a head and belongs to it: the day on a line of its own, and who the author is.

In: pieces of a page and what the lines of a head are. Out: what the lines below them are.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from bianzuan.cleaning.reassembly.headings.headings import is_body
from bianzuan.cleaning.reassembly.heads.openings import heads_an_entry
from bianzuan.cleaning.reassembly.pieces import Kind, Piece
from bianzuan.cleaning.reassembly.signers.person_names import is_name
from bianzuan.cleaning.reassembly.signers.published import published
from bianzuan.cleaning.reassembly.words.word_evidence import is_common_noun

_DASHED_NAME = re.compile("(?:——|──|――|--|—)[ \u3000]*(?P<name>[\u3400-\u9fff]{2,4})")
# 1952年生于渡口镇, 男，木工, 清河县作家协会会员: what a note says of somebody in its first clauses.
_TOLD_OF = re.compile(
    "[，,：:（(][^。]{0,60}?(?:[男女][，,。]|(?:19|20)\\d{2}年(?:\\d{1,2}月)?(?:出?生|加入)|生于|出生于?|[原本]名|笔名|籍贯|(?:协会|学会|作协)[^，。]{0,6}(?:会员|理事|主席)|作家|诗人|教授|研究员|博士|硕士|编辑|编剧|导演|记者|学者|院长|主任|"
    "馆长|[现曾]任|[现曾]为|[现就]职|著有|毕业于)"
)
_LONGEST = 400


def day_below(pieces: Sequence[Piece], kinds: Sequence[Kind]) -> list[Kind]:
    """A day alone below a head that tells none, for a diary's first entry has one, too; or who wrote the text and where it stood, below its day."""
    index = len(kinds)
    more = published(pieces[index].plain) if kinds[-1] == "dateline" and index + 1 < len(pieces) and pieces[index].kind == "text" else None
    if more is not None and more.fields and more.authors:
        return ["dateline"]
    told = any((day := published(p.plain)) and day.date for p, kind in zip(pieces, kinds, strict=False) if kind == "dateline")
    if told or "dateline" not in kinds or index + 1 >= len(pieces) or pieces[index].kind != "text" or not is_body(pieces[index + 1]):
        return []
    day = published(pieces[index].plain)
    return ["dateline"] if day and day.date and not day.fields and not heads_an_entry(pieces, index) else []


def dashed_name(pieces: Sequence[Piece], index: int) -> bool:
    """True for ——刘敏 below a title and above the text: who wrote it, unless the text speaks of him."""
    match = _DASHED_NAME.fullmatch(pieces[index].plain)
    if match is None or not is_name(match["name"]) or is_common_noun(match["name"]) or index + 1 >= len(pieces):
        return False
    others = (p.plain for i, p in enumerate(pieces) if i != index)
    below = pieces[index + 1]
    return (below.kind == "verse" or below.kind == "text" and is_body(below)) and not any(match["name"] in text and not _about(text, match["name"]) for text in others)


def about_author(pieces: Sequence[Piece], index: int, names: Collection[str]) -> bool:
    """True for a paragraph right below a head, or last on its page, that says who one of its authors is."""
    piece = pieces[index] if index < len(pieces) else None
    if piece is None or piece.kind not in ("text", "paragraph") or len(piece.plain) > _LONGEST or index + 1 < len(pieces) and pieces[index + 1].kind == "verse":
        return False
    return any(_about(piece.plain, name) for name in names)


def _about(text: str, name: str) -> bool:
    return text.startswith(name) and _TOLD_OF.match(text, len(name)) is not None
