"""Names over the texts that begin with them: 刘文渊 above 刘文渊（1868—1931），字静斋, 城北渡 above 城北渡位于县城北门外; or with who that is.

In: pieces. Out: indices of such names. Lives, entries of a gazetteer and of a catalogue are headed so; two of them are
a family, for a first line alone may be who wrote the text, or what a text takes up again.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from bianzuan.cleaning.reassembly.pieces import Piece, next_text
from bianzuan.cleaning.reassembly.signers.person_names import is_name

_NAME = re.compile("[\u3400-\u9fff](?:[\u3400-\u9fff·（）]|[ \u3000](?=[\u3400-\u9fff])){1,11}")
# How a text goes on from the name it begins with.
_TELLS = re.compile("[（(，、：:—]|是|为|[又本原曾]名|[又亦]称|[字号]|[男女]|谱名|生于|位于|地处|坐落|始建|建于|在[县城镇村]")
# 女，一九三二年生, 字静斋，清河人, 1932年10月生: how a text goes on from the name of a person that stands above it alone.
_TOLD_OF = re.compile("(?:[男女][，,、（(]|[㐀-鿿]{1,3}族[，,、]|[字号][㐀-鿿]{1,3}[，,、]|(?:1[0-9]|20)\\d{2}年(?:\\d{1,2}月)?(?:\\d{1,2}日)?出?生|[一二][〇○零一二三四五六七八九]{3}年(?:[一二三四五六七八九十]{1,3}[月日]){0,2}出?生|生于)")
# 河虾烩豆腐, above 原料：嫩豆腐300克
_ENTRY = re.compile("[\u3400-\u9fff][\u3400-\u9fff·（）“” \u3000]{1,15}")
_LABEL = re.compile("[【\\[]?(?P<label>[\u3400-\u9fff]{1,2}[ \u3000]*[\u3400-\u9fff]{1,3})[】\\]]?\\s*[：:](?=.)")
# 刘敏（1932—1998）, 张文海（1940—　）: a name and when he lived.
_LIVED = re.compile("(?P<name>[\u3400-\u9fff][\u3400-\u9fff \u3000]{1,4})[ \u3000]*[（(](?:约|生于)?(?:1[0-9]|20)\\d{2}(?:年)?[ \u3000]*[—–~～-]{1,2}[ \u3000]*(?:约?(?:1[0-9]|20)\\d{2}年?|\\?|？)?[ \u3000]*[）)]")
_LEAST, _TEXT, _NEAR = 2, 24, 40


def lives(pieces: Sequence[Piece]) -> set[int]:
    """Indices of names alone on their lines, each right above the text that begins with it."""
    found = {i for i, piece in enumerate(pieces[:-1]) if heads_its_text(piece, pieces[next_text(pieces, i)])}
    lived = {i for i, piece in enumerate(pieces[:-1]) if piece.kind == "text" and (match := _LIVED.fullmatch(piece.plain)) and is_name("".join(match["name"].split())) and _begins_text(pieces, i)}
    return (found if len(found) >= _LEAST else set()) | (lived if len(lived) >= _LEAST else set()) | _told_of(pieces, range(len(pieces)))


def _told_of(pieces: Sequence[Piece], near: range) -> set[int]:
    """王敏 above 女，一九三二年生, 李红 above another such text: below a title of their own each, the two would be who wrote what stands below."""
    found = [i for i in near if pieces[i].kind in ("text", "byline") and is_name("".join(pieces[i].plain.split())) and _TOLD_OF.match(pieces[min(i + 1, len(pieces) - 1)].plain)]
    told = all(len(pieces[i + 1].plain) >= _TEXT for i in found) and all(len(pieces[i - 1].plain) >= _TEXT for i in found[1:])
    return {*found} if len(found) >= _LEAST and told else set()


def _begins_text(pieces: Sequence[Piece], index: int) -> bool:
    below = pieces[next_text(pieces, index)]
    return below.kind == "text" and len(below.plain) >= _TEXT


def is_a_life(pieces: Sequence[Piece], index: int) -> bool:
    """True for such a name with another one near it: it signs nothing, though it stands below a title."""
    near = range(max(0, index - _NEAR), min(len(pieces) - 1, index + _NEAR))
    if index + 1 < len(pieces) and _TOLD_OF.match(pieces[index + 1].plain):
        return index in _told_of(pieces, near)
    if index + 1 >= len(pieces) or not heads_its_text(pieces[index], pieces[index + 1]):
        return False
    return any(i != index and heads_its_text(pieces[i], pieces[i + 1]) for i in near)


def heads_its_text(piece: Piece, below: Piece) -> bool:
    """True for a name right above a text that begins with it and tells of it."""
    name = "".join(piece.plain.split())
    if piece.kind not in ("text", "byline") or below.kind != "text" or len(below.plain) < _TEXT or not _NAME.fullmatch(piece.plain):
        return False
    return below.plain.startswith(name) and _TELLS.match(below.plain, len(name)) is not None


def over_records(pieces: Sequence[Piece]) -> set[int]:
    """Indices of names right above lines that all begin with one label: dishes above 原料：, places above 地址：; two at least."""
    found: dict[str, set[int]] = {}
    for i, piece in enumerate(pieces[:-1]):
        label = _LABEL.match(pieces[next_text(pieces, i)].plain) if piece.kind == "text" and _ENTRY.fullmatch(piece.plain) else None
        if label and next_text(pieces, i) == i + 1 and pieces[i + 1].kind in ("text", "paragraph"):
            found.setdefault(label["label"], set()).add(i)
    # Whoever speaks says more than one name has lines of his own.
    begun = Counter(match["label"] for piece in pieces if (match := _LABEL.match(piece.plain)))
    families = [family for label, family in found.items() if len(family) >= _LEAST and begun[label] == len(family)]
    return {i for family in families for i in family if len({pieces[j].plain for j in family}) == len(family)}
