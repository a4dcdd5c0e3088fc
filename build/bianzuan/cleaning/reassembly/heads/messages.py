"""Messages of a bulletin board as it sends them: 发信人: …, 信区: … / 标  题: … / 发信站: … (day), and below the text ※ 来源:….

In: pieces of a page. Out: the same without the labels and what the board adds; and where a message begins a text: its title, who wrote it, when.
A message that answers another has the title of that one: it is a post of the same text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bianzuan.cleaning.planning.plan import Removal, Run
from bianzuan.cleaning.reassembly.heads.documents_in_row import Document
from bianzuan.cleaning.reassembly.heads.posts import WROTE
from bianzuan.cleaning.reassembly.pieces import Piece
from bianzuan.model import Author

_FROM = re.compile("(?:发信人|寄信人|作[ \u3000]*者)[ \u3000]*[：:][ \u3000]*(?P<name>[^ \u3000(（,，]{1,20})(?:[ \u3000]*[（(](?P<nick>[^（）()]{0,40})[）)])?[ \u3000]*[，,]?[ \u3000]*(?:信区|看板|板名|版面)[ \u3000]*[：:].{1,40}")
_TITLE = re.compile("标[ \u3000]*题[ \u3000]*[：:][ \u3000]*(?P<title>.+)")
_STATION = re.compile("(?:发信站|发信人站|时[ \u3000]*间)[ \u3000]*[：:].{0,60}")
_REPLY = re.compile("(?:Re[ \u3000]*[：:][ \u3000]*|回复[：:][ \u3000]*)+", re.IGNORECASE)
_DAY = re.compile("(?P<month>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]* +(?P<day>\\d{1,2}) [\\d:]{5,8} (?P<year>(?:19|20)\\d{2})|(?P<y>(?:19|20)\\d{2})年(?P<m>\\d{1,2})月(?P<d>\\d{1,2})日")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
# What the board sets below a text, and the rule above that.
_SOURCE, _RULE = re.compile("[※*◆][ \u3000]*(?:来源|修改|发信站|编辑|转载)[ \u3000]*[：:].*|[※*][ \u3000]*(?:Origin|Modified).*"), re.compile("\\\\?-{2,3}")
_ANSWERS = re.compile("[【\\[][ \u3000]*在.{1,60}的(?:大作|文章)中(?:提到|写道)[ \u3000]*[：:][ \u3000]*[】\\]]")
_KINDS = ("text", "paragraph")
_LABELS, _BOARD = "a label of a bulletin board's message", "what a bulletin board adds to a message"


def told_messages(pieces: Sequence[Piece]) -> tuple[list[Piece], list[Removal]]:
    """Pieces with the heads of messages told, those of answers as bylines of posts; and what left."""
    starts = _starts(pieces)
    if not starts:
        return list(pieces), []
    told: list[Piece] = []
    gone: list[Removal] = []
    titles: set[str] = set()
    heads = {place: start for start, titled in starts.items() for place in range(start, start + titled + 2)}
    answers = False
    for index, piece in enumerate(pieces):
        start = heads.get(index, -1)
        if index == start:
            # Lines that all pages of a thread repeat may have left as running heads.
            title = _title(pieces[index + 1]) if starts[start] else ""
            answers = title in titles or not title and bool(titles)
            titles.add(title)
        if start >= 0 and starts[start] and index == start + 1:
            named = _TITLE.fullmatch(piece.plain)
            first, label = piece.runs[0], 0 if answers or named is None else named.start("title")
            gone.append(Removal("page-furniture", (Run(first.line, first.start, first.start + label),) if label else piece.runs, _LABELS if label else _BOARD, "likely"))
            if label:
                told.append(replace(piece, kind="text", runs=(Run(first.line, first.start + label, first.end), *piece.runs[1:]), plain=piece.plain[label:], sealed=False))
        elif start >= 0:
            told.append(replace(piece.become("byline", WROTE, "likely"), sealed=True) if answers else piece)
        elif _SOURCE.fullmatch(piece.plain) or _RULE.fullmatch(piece.plain) and index + 1 < len(pieces) and _SOURCE.fullmatch(pieces[index + 1].plain):
            gone.append(Removal("page-furniture", piece.runs, _BOARD, "likely"))
        else:
            told.append(piece.become("byline", "whom the post below answers", "likely") if _ANSWERS.fullmatch(piece.plain) else piece)
    return told, gone


def messages_in_row(pieces: Sequence[Piece]) -> dict[int, Document]:
    """The head of each message that begins a text, by the place of its first line."""
    found: dict[int, Document] = {}
    for index, piece in enumerate(pieces[:-2]):
        name, station = _FROM.fullmatch(piece.plain), _STATION.fullmatch(pieces[index + 2].plain)
        if name and station and piece.kind in _KINDS and pieces[index + 1].kind == "text":
            found[index] = Document(("byline", "title", "dateline"), (Author((name["nick"] or name["name"]).strip()),), _day(station[0]))
    return found


def _starts(pieces: Sequence[Piece]) -> dict[int, bool]:
    """Indices of the first lines of messages, and whether the title stands below."""
    found: dict[int, bool] = {}
    for index in range(len(pieces) - 1):
        if _FROM.fullmatch(pieces[index].plain) and pieces[index].kind in _KINDS:
            titled = _TITLE.fullmatch(pieces[index + 1].plain) is not None
            if index + 1 + titled < len(pieces) and _STATION.fullmatch(pieces[index + 1 + titled].plain):
                found[index] = titled
    return found


def _title(piece: Piece) -> str:
    match = _TITLE.fullmatch(piece.plain)
    return _REPLY.sub("", match["title"] if match else piece.plain).strip()


def _day(station: str) -> str:
    match = _DAY.search(station)
    if match is None:
        return ""
    if match["y"]:
        return f"{match['y']}-{int(match['m']):02}-{int(match['d']):02}"
    return f"{match['year']}-{_MONTHS.index(match['month']) + 1:02}-{int(match['day']):02}"
