"""Words of two to four characters over short reports, 天气, 交通, 市场: what a paper files its news under, one below the other.

In: pieces of a page. Out: indices of the words. They head parts of the article; where the page has no other title and the first
one is such a word, it heads its report as the others do, if they are what papers file under and no parts of what it names.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bianzuan.cleaning.reassembly.marks import ends_sentence
from bianzuan.cleaning.reassembly.pieces import Piece
from bianzuan.cleaning.reassembly.signers.bylines import byline
from bianzuan.cleaning.reassembly.words.word_evidence import is_ordinary_word

WORD = re.compile("[\u3400-\u9fff]{2,4}")
# Three parts show a pattern; of the first one, which may be a title, three others tell.
LEAST, WITH_FIRST = 3, 4
_REPORT = 16
_IN_BRACKETS = re.compile("[（(【][^（()）]{2,30}[）)】]")
# So many paragraphs may stand below the title, before the first word.
_ABOVE = 2
# What newspapers and yearbooks file under: no essay has three of them.
_FILED = frozenset(
    ["天气", "气象", "交通", "运输", "邮电", "市场", "商业", "物价", "供销", "贸易", "外贸", "财贸", "财政", "金融", "税务", "保险", "卫生", "医疗", "防疫", "教育", "文化", "体育", "文艺", "戏剧", "影讯", "书讯", "科技", "科学", "农业", "工业", "林业", "水利", "畜牧", "渔业", "副业", "粮食", "电力", "煤炭", "城建", "基建", "房产", "环保", "治安", "司法", "民政", "人事", "劳动", "就业", "社会", "政治", "经济", "军事", "国际", "国内", "国外", "本省", "本市", "本县", "本埠", "外埠", "省内", "要闻", "简讯", "短讯", "消息", "动态", "旅游", "生活", "服务"]
)
# What may be the title of an article over parts of these names: 农业 over 林业, 畜牧, 渔业.
_HOLDS = {
    "经济": frozenset(["农业", "工业", "商业", "林业", "水利", "交通", "邮电", "财政", "金融", "税务", "贸易", "外贸", "财贸", "旅游", "市场", "物价", "畜牧", "渔业", "副业", "粮食", "电力"]),
    "农业": frozenset(["林业", "水利", "畜牧", "渔业", "副业", "粮食", "气象"]),
    "工业": frozenset(["电力", "煤炭", "基建", "科技"]),
    "商业": frozenset(["市场", "物价", "供销", "贸易", "外贸", "粮食", "服务", "旅游"]),
    "财贸": frozenset(["财政", "金融", "税务", "商业", "供销", "粮食", "外贸", "物价", "市场", "保险"]),
    "财政": frozenset(["金融", "税务", "保险"]),
    "交通": frozenset(["运输", "邮电", "旅游"]),
    "文化": frozenset(["教育", "体育", "文艺", "戏剧", "科技", "科学", "卫生", "旅游", "影讯", "书讯"]),
    "卫生": frozenset(["医疗", "防疫", "环保"]),
    "政治": frozenset(["军事", "司法", "民政", "人事", "治安"]),
    "社会": frozenset(["治安", "司法", "民政", "人事", "劳动", "就业", "生活", "教育", "卫生", "环保"]),
    "城建": frozenset(["基建", "房产", "环保", "交通"]),
}


def words_over_reports(pieces: Sequence[Piece]) -> set[int]:
    """All words of a page on which nothing stands but such words, each over a paragraph; below a title, if it has one."""
    body = [i for i, piece in enumerate(pieces) if piece.kind not in ("title", "kicker", "subtitle", "byline", "dateline")]
    # （本刊通讯员供稿）, below the last of them
    if body and len(body) > WITH_FIRST and _IN_BRACKETS.fullmatch(pieces[body[-1]].plain):
        del body[-1]
    words = {i for i in body if _is_word(pieces[i])}
    alike = len({pieces[i].plain for i in words}) < len(words)
    # An introduction may stand above the first of them.
    if len(words) < LEAST or alike or min(words) > body[_ABOVE] or not all(i in words or _is_report(pieces[i]) for i in body):
        return set()
    over = all(place + 1 < len(body) and body[place + 1] not in words for place, i in enumerate(body) if i in words)
    return words if over else set()


def files_first(pieces: Sequence[Piece]) -> bool:
    """True if the first line of a page is the first of such words: it is no title."""
    words = words_over_reports(pieces)
    if 0 not in words or len(words) < WITH_FIRST or not is_filed_under(pieces[0].plain):
        return False
    others = {pieces[i].plain for i in words if i}
    return sum(map(is_filed_under, others)) >= LEAST - 1 and not others <= _HOLDS.get(pieces[0].plain, frozenset())


def is_filed_under(word: str) -> bool:
    """True for a word under which papers and yearbooks file what they report."""
    return word in _FILED


def _is_word(piece: Piece) -> bool:
    plain = piece.kind == "text" and piece.number is None and not piece.hashes and WORD.fullmatch(piece.plain) is not None
    return plain and is_ordinary_word(piece.plain) and not byline(piece.plain)


def _is_report(piece: Piece) -> bool:
    return piece.kind in ("text", "paragraph") and len(piece.plain) >= _REPORT and ends_sentence(piece.plain)
