"""Words that head a part all by themselves: 引子, 上篇, 尾声; and what never heads one: the end of a text, what a picture shows.

In: pieces, and the headings found so far. Out: indices of such headings; and whether a line says what a picture shows.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from bianzuan.cleaning.reassembly.pieces import Piece, next_text
from bianzuan.cleaning.reassembly.signers.bylines import byline
from bianzuan.cleaning.reassembly.signers.published import published

_WORDS = re.compile(
    "(?:引[ \u3000]?子|楔[ \u3000]?子|序[ \u3000]?[幕曲章]|尾[ \u3000]?声|尾[ \u3000]?章|[上中下][ \u3000]?[篇部集阕]|余[ \u3000]?[论音绪话]|结[ \u3000]?语|结束语|后[ \u3000]?记|前[ \u3000]?言|引[ \u3000]?言|导[ \u3000]?言|开篇|开场白|写在[前后]面(?:的话)?|余?外篇|附[ \u3000]?记|[自代原]?序|[自代]?跋|弁[ \u3000]?言)[：:]?"
)
_RUNNING = 24
# 1951年师生合影, 刘敏手稿, 渡口小学毕业照（1962年）: what pictures show, and no part of a text is about.
_PICTURE = re.compile(
    "(?:合影(?:留念)?|合照|留影|存照|旧照|毕业照|结婚照|工作照|生活照|全家福|手稿|手迹|墨迹|书影|剧照|遗像|肖像|画像|题[字词]手迹|书信手迹|海报|截图|示意图|资料图|效果图|位置图|平面图|明信片|首日封|扇面|速写|书法作品|封面)(?:之[一二三四五]|（[^（）]{1,16}）|\\([^()]{1,16}\\))?[。.]?"
)
# 一张合影, 关于手稿: words of a heading.
_SPOKEN = re.compile("一[张幅份封件部]|[这那]|看|关于|寻找|从|谁|我的|没有|找到|被|最后的|消失|[：:]|[与和]")
_LEAST, _MOST = 4, 40
# 水碓旧址, 渡口全景: what pictures show and a part may be about; one such line among numbered headings, whose words the text
# below it does not take up, heads nothing.
_SCENE = re.compile("(?:旧址|旧貌|旧影|全景|外景|内景|远景|近景|一角|一瞥|掠影|外观|正面|侧面|局部|现貌|现状图)")
_NUMBERED = 2


_HEAD = ("title", "subtitle", "kicker", "byline", "dateline")
_ROW = 2


def captions_below_head(pieces: Sequence[Piece]) -> set[int]:
    """Indices of short lines in a row between a head and its text, one of which says what a picture shows: so do the others."""
    first = next((i for i, piece in enumerate(pieces) if piece.kind not in _HEAD), 0)
    row: list[int] = []
    for index in range(first if first else len(pieces), len(pieces)):
        piece = pieces[index]
        # Below a caption that is a sentence, news of the day begins with its title.
        if piece.kind not in ("caption", "text") or len(piece.plain) > _MOST or "，" in piece.plain:
            break
        if piece.kind == "text" and (piece.number is not None or piece.hashes or published(piece.plain) or byline(piece.plain)):
            break
        row.append(index)
    below = row[-1] + 1 if row else 0
    shown = any(pieces[i].kind == "caption" or shows_a_picture(pieces[i].plain) for i in row)
    return {i for i in row if pieces[i].kind == "text"} if len(row) >= _ROW and shown and 0 < below < len(pieces) and pieces[below].kind == "text" else set()


def with_pictures_told(pieces: Sequence[Piece], found: Collection[int]) -> list[Piece]:
    """The pieces, lines that say what a picture shows as its captions; a title does not."""
    row = captions_below_head(pieces) | _scenes(pieces, found)
    return [
        p.become("caption", "names what a picture shows", "likely") if i in row or i and i not in found and p.kind == "text" and p.number is None and shows_a_picture(p.plain) else p
        for i, p in enumerate(pieces)
    ]


def _scenes(pieces: Sequence[Piece], found: Collection[int]) -> set[int]:
    """Indices of lines between two paragraphs of a numbered part that name what a picture of it may show."""
    named = [i for i, p in enumerate(pieces) if i and i not in found and p.kind == "text" and p.number is None and not p.hashes and len(p.plain) <= _RUNNING and (match := _SCENE.search(p.plain)) and match.end() == len(p.plain)]
    if sum(1 for i in found if pieces[i].number) < _NUMBERED:
        return set()
    # Several below each other, or a text that speaks of it: the parts of a list of monuments.
    return {i for i in named if _between_text(pieces, i) and not _takes_up(pieces[i + 1].plain, pieces[i].plain)} if 3 * len(named) <= len(found) + 2 else set()


def _between_text(pieces: Sequence[Piece], index: int) -> bool:
    around = [pieces[i] for i in (index - 1, index + 1) if 0 <= i < len(pieces)]
    return len(around) == 2 and all(p.kind == "text" and p.number is None and p.plain[-1:] in tuple("。！？”") for p in around)


def _takes_up(text: str, line: str) -> bool:
    """True if a text speaks of what a line names: of its first word or its last."""
    return line[:2] in text or line[-2:] in text


def part_words(pieces: Sequence[Piece]) -> set[int]:
    """Indices of lines that are such a word and nothing else, above running text or a number."""
    return {i for i, piece in enumerate(pieces) if i and piece.kind == "text" and _WORDS.fullmatch(piece.plain) and _has_text(pieces, i)}


def _has_text(pieces: Sequence[Piece], index: int) -> bool:
    below = next_text(pieces, index)
    if below < 0 or below != index + 1 and pieces[index + 1].kind not in ("picture", "caption", "quotation", "verse", "pullquote"):
        return False
    return len(pieces[below].plain) >= _RUNNING or pieces[below].plain[-1:] in tuple("。！？”…") or pieces[below].number is not None or pieces[below].kind == "verse"


def shows_a_picture(text: str) -> bool:
    """True for a short line without a number that names what pictures show, and somebody or something of which they show it."""
    match = _PICTURE.search(text)
    fits = match is not None and match.end() == len(text) and _LEAST <= len(text) <= _MOST
    return fits and not _SPOKEN.search(text) and not any(mark in text[:-1] for mark in "。！？；")
