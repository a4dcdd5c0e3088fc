"""作者简介 alone on a line, and below it who the author is: notes about the author, not a heading and a paragraph.

In: pieces of a page, their text in Simplified shadow. Out: pieces. The line below must say of somebody what such notes
say, beginning with his name; 作者简介 above anything else is a heading.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bianzuan.cleaning.reassembly.pieces import Piece
from bianzuan.cleaning.reassembly.signers.person_names import is_name

_LABEL = re.compile("[【〔［\\[（(■●◆▪※ \u3000]*(?:(?:本文|原文|第一)?作者[ \u3000]*(?:[简小]介|介绍|小传|简历|小档案|名片)|关于作者|About the Author)[】〕］\\])）：: \u3000]*", re.IGNORECASE)
# 林岸，1978年生, 林岸（1978— ）, 林岸：作家: a name, and what is told of him.
_NAMED = re.compile(r"(?P<name>[\u3400-\u9fff·]{2,12}?)[ \u3000]*[（(，,：:。、 \u3000]")
_TELLS = re.compile("生于|出生|[年月日]生|年出?生|毕业|教授|讲师|作家|诗人|学者|记者|编辑|教师|医[师生]|工程师|律师|画家|导演|翻译|会员|理事|主席|院长|所长|馆长|馆员|现[为任居在]|[曾历]任|任教|任职|从事|就[读职]于?|供职|著有|出版|发表|笔名|原名|本名|字[^，。]{1,4}，|硕士|博士|研究员|[^，。]人[，。]")
_MOST, _LONGEST = 3, 600
# 刘敏，男，1937年生，清河镇人。: below 口述：刘敏 it says of him what such notes say; a life that somebody wrote begins so, too.
_LIFE = re.compile("(?P<name>[\u3400-\u9fff·]{2,8})[，,](?:[男女](?:[，,][^，。]{1,8}){0,2}[，,])?[^，。]{2,24}(?:年|月|日|出)生[，,。于]")
_SPOKE = re.compile("(?:口述|讲述|受访|采访对象|访谈对象|被采访|被访)[\u3400-\u9fff]{0,2}[ \u3000]*[：:][ \u3000]*")
_HEAD = 8


def author_notes_told(pieces: Sequence[Piece]) -> list[Piece]:
    """Pieces; a label 作者简介 and what stands below it are notes about the author."""
    result = list(pieces)
    for index, piece in enumerate(pieces[:-1]):
        if not _LABEL.fullmatch(piece.plain) or not _tells(pieces[index + 1]):
            continue
        result[index] = piece.become("author-note", "a label: what stands below it says who the author is")
        for place in range(index + 1, min(index + 1 + _MOST, len(pieces))):
            # Of several paragraphs those go on that are the last of the page.
            if place == index + 1 or _tells(pieces[place]) or len(pieces) - index - 1 <= _MOST and _is_plain(pieces[place]):
                result[place] = pieces[place].become("author-note", "below 作者简介, it says who the author is")
            else:
                break
    return [piece.become("author-note", "says who it is that speaks") if _says_who_speaks(pieces, i) else piece for i, piece in enumerate(result)]


def _says_who_speaks(pieces: Sequence[Piece], index: int) -> bool:
    """True for a paragraph near the top that begins with the name of whoever is said above it to speak, and with his birth."""
    piece = pieces[index]
    life = _LIFE.match(piece.plain) if 0 < index <= _HEAD and _is_plain(piece) else None
    return life is not None and any((spoke := _SPOKE.match(above.plain)) is not None and above.plain[spoke.end() :].startswith(life["name"]) for above in pieces[:index])


def _is_plain(piece: Piece) -> bool:
    return piece.kind in ("text", "paragraph") and not piece.hashes and len(piece.plain) <= _LONGEST and piece.plain[-1:] in tuple("。！？）”")


def _tells(piece: Piece) -> bool:
    match = _NAMED.match(piece.plain)
    return piece.kind in ("text", "paragraph") and not piece.hashes and len(piece.plain) <= _LONGEST and match is not None and is_name(match["name"].replace("·", "")[:3]) and bool(_TELLS.search(piece.plain))
