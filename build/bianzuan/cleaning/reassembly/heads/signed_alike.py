"""Bylines that tell each other: the articles of a page are signed alike, in brackets, behind a box or with a bare name.

In: pieces of a page. Out: the lines that sign, and the name each has. Two of them with names of people make a way of
signing; what stands at the same place in the same dress is then a name too, also a pen name: （塞北雁）, □ 建达.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import pairwise

from bianzuan.cleaning.reassembly.headings.headings import headline, is_body
from bianzuan.cleaning.reassembly.heads.presumed import presumed_byline
from bianzuan.cleaning.reassembly.heads.stacks import stacked
from bianzuan.cleaning.reassembly.heads.title_shapes import is_subtitle, title_shape
from bianzuan.cleaning.reassembly.pieces import Piece
from bianzuan.cleaning.reassembly.signers.bylines import byline, is_name
from bianzuan.cleaning.reassembly.signers.columns import is_column
from bianzuan.cleaning.reassembly.signers.person_names import closed_up
from bianzuan.cleaning.reassembly.signers.ranks import SENT_OR_CHIEF
from bianzuan.cleaning.reassembly.signers.reports import is_wire
from bianzuan.cleaning.reassembly.words.places import is_town
from bianzuan.cleaning.reassembly.words.word_evidence import is_common_noun, is_rare, is_unknown_or_name
from bianzuan.model import Author

_NAME = "(?P<name>[\u3400-\u9fff]{2,4})"
_PLACED = re.compile(rf"(?!第[一二三四五六七八九十百]+[章节回编篇部讲课辑卷幕场]|附录)[\u3400-\u9fff]{{2,14}}[ \u3000]+{_NAME}")
# How a line may be dressed that names who wrote the text below, 青石乡 李河生; a bare name is the last.
_DRESSES = (
    ("brackets", re.compile(rf"[（(]\s*{_NAME}\s*[）)]")),
    ("box", re.compile(rf"[□◎○●■☉⊙]\s*{_NAME}")),
    ("reporter", re.compile(rf"本[报刊社](?:{SENT_OR_CHIEF})?记者[ \u3000：:]*{_NAME}")),
    ("placed", _PLACED),
    ("bare", re.compile(_NAME)),
)
# So many names of people make a way of signing.
_LEAST = 2
# 节选, 外一首, 代序, 之二, 第一世: what else stands below a title in brackets.
_OF_A_TEXT = re.compile("之|(?<=.)[一二三四五六七八九十]|^[一二三四五六七八九十](?:$|[首则篇章节回讲辑卷题部封件幕场年月日天世代届期号]|..)|[序跋诗文篇首则题图表注译录稿选续完版辑章节记省府郡县撰著]$|[府州县省通旧新]志$|^(?:摘要|连载|童话|小说|散文|评论|综合|摄影|报道|寓言|杂谈|随笔)$")
# 周佩府 signs where others do; 常州府 is the seat of somebody who governs.
_SEATS = "府郡省县"
_PEN_NAME = _FULL_NAME = 3
# 老农, 青山散人: what writers call themselves.
_WHO = re.compile("老[农兵汉翁叟圃]|[\u3400-\u9fff]{1,2}(?:山人|散人|居士|道人|老叟)")
# 县农业技术推广站, 柳溪公社供销社: where the other texts of a page are signed, such a line below a title signs, too.
_BODY = re.compile("(?![走在为让把向到用做谈论话说看赞访探致告从与和])[㐀-鿿]{3,14}(?:[站局厅科所院校厂社馆]|公司|支部|党委|大队|中心|中学|小学)")
_OFFICE_OF_PLACE = re.compile("[㐀-鿿]{2,8}[省市县区州旗镇乡](?:[㐀-鿿]{1,8}[局厅委院]|.{0,6}(?:委员会|办公室|人民政府))")
# 刘敏 省里来的插队青年: a name and whatever its bearer says he is.
_NAMED_AND_MORE = re.compile("(?P<name>[\u3400-\u9fff]{2,4}|[\u3400-\u9fff]{1,8}·[\u3400-\u9fff]{1,12})[ \u3000]+(?P<role>[\u3400-\u9fff《“][\u3400-\u9fff0-9A-Za-z《》“”、·（）()]{1,23})")
_PHRASE = re.compile("[走在为让把向到用做谈论说看赞访探争当]")
# More texts than any page has: a list, each line of which would be sought in all of it.
_MOST = 40
# Two words of two characters may stand over each other as parts of one title.
_TITLE = 4
# A line of clauses that is so long is no title.
_LONG = 30


def signed_alike(pieces: Sequence[Piece]) -> Mapping[int, str]:
    """Orders of the lines that sign as others of the page do, and the name each has."""
    found: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for index in range(1, len(pieces) - 1):
        if stands_between(pieces, index) and (worn := _dress(pieces[index].plain)) is not None:
            # Below a title that is marked as one a bare name is as good as dressed.
            dress = "marked" if worn[0] == "bare" and pieces[index - 1].hashes else worn[0]
            found[dress].append((pieces[index].order, worn[1]))
    told: dict[int, str] = {}
    for dress, lines in found.items():
        people = [name for _, name in lines if _is_person(name, dress)]
        # In a dress two lines do, if one of them is somebody's name; without one if besides no text speaks of whom they name.
        if dress == "placed" and 2 * len(lines) < sum(1 for piece in pieces if _PLACED.fullmatch(piece.plain)):
            continue  # a list of pairs
        if dress == "bare" and len(people) < _LEAST:
            lines = [line for line in lines if not _is_spoken_of(line, pieces)] if len(lines) <= _MOST else []
        with_post = signed_with_post(pieces) if dress in ("bare", "placed") else 0
        if (people or with_post) and len(lines) + with_post >= _LEAST:
            told |= {order: name for order, name in lines if name in people or dress != "placed" and _may_be_pen_name(name, dress)}
    return {**stacked(pieces), **(told | _bodies(pieces) | _with_more(pieces) | _strangers(pieces, found["bare"]) or _at_the_top(pieces))}


def as_author(line: str, name: str) -> Author:
    """Who is named, and where he is from: 第三纺织厂 陈志明."""
    if (more := _NAMED_AND_MORE.fullmatch(line.strip())) and more["name"] == name:
        return Author(name, more["role"])
    place = line.strip().removesuffix(name).rstrip() if _PLACED.fullmatch(line.strip()) else ""
    return Author(name, place)


def _with_more(pieces: Sequence[Piece]) -> dict[int, str]:
    """Lines between titles and running text that begin with somebody's name, where another text is signed with a name and a post."""
    found = {
        piece.order: match["name"]
        for index, piece in enumerate(pieces[1:-1], 1)
        if (match := _NAMED_AND_MORE.fullmatch(piece.plain)) and is_name(match["name"]) and is_unknown_or_name(match["name"])
        and not _PHRASE.match(match["role"]) and not presumed_byline(piece.plain) and stands_between(pieces, index)
    }
    return found if 0 < len(found) <= _MOST and signed_with_post(pieces) else {}


def _bodies(pieces: Sequence[Piece]) -> dict[int, str]:
    """Offices and works that sign where the page's other texts are signed, if no text speaks of them."""
    lines = [(p.order, p.plain) for i, p in enumerate(pieces[1:-1], 1) if _BODY.fullmatch(p.plain) and stands_between(pieces, i)]
    if not lines or len(lines) > _MOST:
        return {}
    # 柳溪县教育局 is nothing but an office; 木器厂 may head what is said of it.
    others = sum(1 for i in range(1, len(pieces) - 1) if _signed(pieces, i))
    return dict(line for line in lines if others >= (1 if _OFFICE_OF_PLACE.fullmatch(line[1]) else _LEAST) and not _is_spoken_of(line, pieces))


def _strangers(pieces: Sequence[Piece], lines: Sequence[tuple[int, str]]) -> dict[int, str]:
    """Words that no text has, below titles, on a page where somebody else signs and no short line heads text unsigned: pen names."""
    signed = sum(1 for i in range(1, len(pieces) - 1) if _signed(pieces, i)) if 0 < len(lines) <= _MOST else 0
    if not signed:
        return {}
    if any(title_shape(above) and below.kind == "text" and is_body(below) and not stands_between(pieces, i) for i, (above, below) in enumerate(pairwise(pieces))):
        return {}
    # Where all others sign, a word that could be somebody's name signs, too: 管见.
    return {order: name for order, name in lines if (_may_be_pen_name(name, "bare") or signed >= _LEAST and is_name(name) and not _OF_A_TEXT.search(name)) and not _is_spoken_of((order, name), pieces)}


def _signed(pieces: Sequence[Piece], index: int) -> bool:
    return stands_between(pieces, index) and bool(presumed_byline(pieces[index].plain))


def _at_the_top(pieces: Sequence[Piece]) -> Mapping[int, str]:
    """The pen name right below the first title, where nothing else of the page is signed so: 小院里的橘灯 / 冰子."""
    place = 2 if len(pieces) > 1 and is_subtitle(pieces[1]) else 1
    if len(pieces) <= place + 1 or len(pieces[0].plain) < _TITLE or not stands_between(pieces, place):
        return {}
    line = pieces[place].order, pieces[place].plain
    bare = _dress(line[1]) == ("bare", line[1]) and len(line[1]) <= _PEN_NAME
    named = bare and (_may_be_pen_name(line[1], "bare") or is_name(line[1]) and _heads_nothing(pieces, place))
    return dict([line]) if named and not _is_spoken_of(line, pieces) else {}


def _heads_nothing(pieces: Sequence[Piece], place: int) -> bool:
    """True if no other short line of the page stands over text: a word of two characters below the title would be its only heading."""
    line = pieces[place].plain
    shorts = any(title_shape(piece) and below.kind == "text" for piece, below in pairwise(pieces[place + 1 :]))
    return not (shorts or _OF_A_TEXT.search(line) or is_column(line) or any(piece.hashes or piece.number for piece in pieces[1:]))


def signed_with_post(pieces: Sequence[Piece]) -> int:
    """How many texts somebody signs who says what he is."""
    return sum(
        1 for index in range(1, len(pieces) - 1) if stands_between(pieces, index) and any(author.role for author in presumed_byline(pieces[index].plain))
    )


def _is_spoken_of(line: tuple[int, str], pieces: Sequence[Piece]) -> bool:
    """True if a name stands in another line too: below a heading it says whom the text is about."""
    order, name = line
    return any(name in piece.plain for piece in pieces if piece.order != order and piece.kind != "editor-note")


def is_dressed_name(text: str) -> bool:
    """True for somebody's surname and name in brackets, behind a box or 本报记者."""
    worn = _dress(text)
    return worn is not None and worn[0] != "bare" and _is_person(worn[1], worn[0])


def stands_between(pieces: Sequence[Piece], index: int) -> bool:
    """True right below a title, or its subtitle, and right above running text."""
    above, line = pieces[index - 1], pieces[index]
    # A page number may stand over the text, and what the editor says of who wrote it.
    below = next((piece for piece in pieces[index + 1 : index + 3] if any(c.isalpha() for c in piece.plain) and piece.kind != "editor-note"), None)
    if below is None or line.kind != "text" or line.hashes or below.kind != "text" or not _is_text(below):
        return False
    return title_shape(above) or index > 1 and is_subtitle(above) and title_shape(pieces[index - 2])


def _is_text(piece: Piece) -> bool:
    """True for running text, also the upper half of a paragraph that is cut, and the first numbered heading of a text."""
    if piece.number is not None and piece.number.value == 1 and headline(piece.plain):
        return True
    return is_body(piece) or "，" in piece.plain and (len(piece.plain) >= _LONG or not title_shape(piece))


def _dress(text: str) -> tuple[str, str] | None:
    """How a line is dressed, and whom it names; None for 刘敏著, which says what he did."""
    authors = byline(text)
    if is_wire(text):
        return None  # 本报讯
    if any(author.role for author in authors) or len(authors) > 1:
        return None
    line = closed_up(text.strip())
    return next(((dress, match["name"]) for dress, pattern in _DRESSES if (match := pattern.fullmatch(line))), None)


def _is_person(name: str, dress: str) -> bool:
    """True for a surname and a given name. Of three characters and in a dress it is none of the words a dictionary has."""
    if len(name) == _FULL_NAME and name[-1] in _SEATS and not is_town(name[:2]) and is_name(name[:2]) and not is_common_noun(name[:2]) and not is_common_noun(name):
        return True
    return is_name(name) and (not is_common_noun(name) or dress != "bare" and len(name) == _FULL_NAME)


def _may_be_pen_name(name: str, dress: str) -> bool:
    """True for a word that no text has; dressed like the others, 管见 is a name too."""
    if len(name) > _PEN_NAME or _OF_A_TEXT.search(name):
        return False
    return dress != "bare" or is_unknown_or_name(name) or is_rare(name) or _WHO.fullmatch(name) is not None
