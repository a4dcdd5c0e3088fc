"""What an editor put before or behind somebody's text: 编者按, 按语, 编后.

In: pieces of a page. Out: the same pieces, such notes told. They say what they are in their first words, and that alone
counts; the bracket that opens one may close some paragraphs below.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bianzuan.cleaning.reassembly.compose import Composition
from bianzuan.cleaning.reassembly.headings.headings import is_body
from bianzuan.cleaning.reassembly.marks import open_tail
from bianzuan.cleaning.reassembly.pieces import Piece

_WHO = "(?:本[报刊网版栏台社]|原刊|转载)?"
_WORD = rf"(?:{_WHO}(?:编者|编辑|小编|主编)(?:的?按语|按|的话|附记)|编\s*者\s*按|{_WHO}编按|[本原]刊按|按语|编后(?:语|记|小议|余话)?|(?:核心|阅读)提示)"
_OPEN, _CLOSE = "【〔［[（(", "】〕］]）)"
_SPACE = r"[ \u3000]*"
# 编者按：…, 【编者按】…, （编者按：…）; or the word, wide space, and running text.
_BEGINS = re.compile(
    rf"(?:(?P<open>[{re.escape(_OPEN)}]){_SPACE}(?:{_WORD}|按(?=[：:])){_SPACE}(?:(?P<closed>[{re.escape(_CLOSE)}]){_SPACE}[：:]?|[：:])|[■●◆★▲□]?{_SPACE}{_WORD}{_SPACE}[：:]|{_WORD}[ \u3000]{{1,4}})"
    rf"{_SPACE}(?=\S.{{11,}})"
)
_ALONE = re.compile(rf"[■●◆★▲□]?{_SPACE}[{re.escape(_OPEN)}]?{_SPACE}{_WORD}{_SPACE}[{re.escape(_CLOSE)}]?{_SPACE}[：:]?")
_OWN_TITLE = re.compile("编[ \u3000]*后[ \u3000]*[记语]")
# 编　者, 本书编委会 and a month stand in the last lines.
_EDITORS, _SIGNATURE = re.compile("(?:《[^《》]{2,24}》|[\u3400-\u9fff]{0,12})(?:编[ \u3000]*者|编[ \u3000]*委[ \u3000]*会|编辑部|编辑委员会|编写组|编纂委员会|编辑室|委员会)"), 3
# A bracket that does not close within so many paragraphs was never closed.
_MOST = 6
# Shorter ones may do without a mark at their end.
_RUNNING = 40
_REASON = "begins with the word for an editor's note"
_TEXT = ("text", "paragraph")


def told_editor_notes(pieces: Sequence[Piece]) -> list[Piece]:
    """Pieces with the notes of editors told, but for one that breaks off: it has to be put together first."""
    told = list(pieces)
    index = 0
    while index < len(told):
        end = _end_of(told, index)
        for place in range(index, end):
            told[place] = told[place].become("editor-note", _REASON, "certain" if place == index else "likely")
        index = max(end, index + 1)
    return told


def is_afterword(pieces: Sequence[Piece], index: int) -> bool:
    """True for 编后记 over the last text of a volume, which the editors sign at its end."""
    if not _OWN_TITLE.fullmatch(pieces[index].plain) or index + 1 >= len(pieces) or not is_body(pieces[index + 1]):
        return False
    return any(_EDITORS.fullmatch(piece.plain) for piece in pieces[-_SIGNATURE:] if piece is not pieces[index])


def _end_of(pieces: Sequence[Piece], index: int) -> int:
    """Index after the last piece of the note that begins at `index`; `index` if none does."""
    piece = pieces[index]
    if piece.kind not in _TEXT:
        return index
    below = pieces[index + 1] if index + 1 < len(pieces) else None
    if _OWN_TITLE.fullmatch(piece.plain) and (index == 0 or is_afterword(pieces, index)):
        return index  # an afterword that the editors wrote
    if _ALONE.fullmatch(piece.plain):
        # 编后 may head what anybody wrote; a note has running text below it.
        return index + 2 if below is not None and below.kind in _TEXT and is_body(below) else index
    match = _BEGINS.match(piece.plain)
    if match is None:
        return index
    if match["open"] and not match["closed"]:
        closing = _CLOSE[_OPEN.index(match["open"])]
        for end in range(index, min(index + _MOST, len(pieces))):
            if pieces[end].kind not in _TEXT:
                break
            if pieces[end].plain.endswith(closing) and _closes(pieces[index : end + 1], match["open"], closing):
                return end + 1
    return index if _breaks_off(piece) else index + 1


def with_notes_put_together(compositions: Sequence[Composition]) -> list[Composition]:
    """Articles with the notes of editors told that broke off at the end of a column."""
    return [replace(one, body=tuple(map(_told_again, one.body))) for one in compositions]


def _told_again(piece: Piece) -> Piece:
    begins = piece.kind == "paragraph" and _BEGINS.match(piece.plain)
    return piece.become("editor-note", _REASON, "certain") if begins else piece


def _breaks_off(piece: Piece) -> bool:
    return len(piece.plain) >= _RUNNING and open_tail(piece.plain)


def _closes(pieces: Sequence[Piece], opening: str, closing: str) -> bool:
    text = "".join(piece.plain for piece in pieces)
    return text.count(opening) == text.count(closing)
