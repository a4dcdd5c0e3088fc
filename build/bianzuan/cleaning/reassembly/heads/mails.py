"""Mails as programs print and export them: From: …, To: …, Date: …, Subject: … above a text, or 发件人：…, 发送时间：…, 收件人：…, 主题：….

In: pieces of a page. Out: the same, each such head as title, writer and day, with what else it says below; and where a mail begins. RFC 5322 names
the fields; programs set them in any order, and each in the language of who uses it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bianzuan.cleaning.planning.plan import Removal, Run
from bianzuan.cleaning.reassembly.heads.documents_in_row import Document
from bianzuan.cleaning.reassembly.marks import mostly_han
from bianzuan.cleaning.reassembly.pieces import Kind, Piece
from bianzuan.model import Author

_FIELDS = {
    "from": re.compile("(?:From|发件人|发信人|寄件[人者])[ \u3000]*[：:][ \u3000]*(?P<value>\\S.*)", re.IGNORECASE),
    "date": re.compile("(?:Date|Sent|发送时间|发送日期|发件时间|寄件日期|日期|时间)[ \u3000]*[：:][ \u3000]*(?P<value>\\S.*)", re.IGNORECASE),
    "subject": re.compile("(?:Subject|主题|主旨|标题)[ \u3000]*[：:][ \u3000]*(?P<value>\\S.*)", re.IGNORECASE),
    "other": re.compile("(?:To|Cc|Bcc|Reply-To|Importance|Attachments?|X-[A-Za-z-]{2,20}|Message-ID|收件[人者]|抄送|密送|副本|附件|重要性|优先级)[ \u3000]*[：:].*", re.IGNORECASE),
}
_MOST, _LEAST = 10, 3
_LONGEST = 160
# "刘敏" <liumin@example.com>, 刘敏(liumin@example.com), 刘敏 [mailto:…]
_NAME = re.compile("[\"“”'‘’]?(?P<name>[^\"“”'‘’<>＜（(\\[@]{1,24})[\"“”'‘’]?[ \u3000]*(?:[<＜（(\\[].{0,80})?")
_DAY = re.compile("(?P<d>\\d{1,2}) (?P<month>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]* (?P<y>(?:19|20)\\d{2})|(?P<year>(?:19|20)\\d{2})[年/.-](?P<m>\\d{1,2})[月/.-](?P<day>\\d{1,2})")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_SUBJECT, _HEAD, _LABEL = "what a mail is about, at its head", "the head of a mail", "a label of a mail's head"


def told_mails(pieces: Sequence[Piece]) -> tuple[list[Piece], list[Removal]]:
    """Pieces with the heads of mails in the order of the head of a text, numbered anew; and the labels that left."""
    told: list[Piece] = []
    gone: list[Removal] = []
    index = 0
    while index < len(pieces):
        fields = _head(pieces, index)
        if not fields:
            told.append(pieces[index])
            index += 1
            continue
        own = list(pieces[index : index + len(fields)])
        subject, label = _subject(own[fields.index("subject")])
        told.append(subject)
        gone.append(label)
        told += [replace(piece, reason=_HEAD, sealed=True) for name in ("from", "date") for piece, field in zip(own, fields, strict=True) if field == name]
        told += [replace(piece.become("paragraph", _HEAD), sealed=True) for piece, field in zip(own, fields, strict=True) if field == "other"]
        index += len(fields)
    return ([replace(piece, order=order) for order, piece in enumerate(told)] if gone else list(pieces)), gone


def mails_in_row(pieces: Sequence[Piece]) -> dict[int, Document]:
    """The head of each mail, by the place of its first line."""
    found: dict[int, Document] = {}
    for index, piece in enumerate(pieces[:-1]):
        writer = _FIELDS["from"].fullmatch(pieces[index + 1].plain) if piece.reason == _SUBJECT else None
        if writer:
            sent = _FIELDS["date"].fullmatch(pieces[index + 2].plain) if index + 2 < len(pieces) and pieces[index + 2].reason == _HEAD else None
            kinds: tuple[Kind, ...] = ("title", "byline", "dateline") if sent else ("title", "byline")
            found[index] = Document(kinds, _writer(writer["value"]), _day(sent["value"]) if sent else "")
    return found


def _head(pieces: Sequence[Piece], start: int) -> list[str]:
    """The fields of the lines of a mail's head that begins here; [] if none does."""
    fields: list[str] = []
    for piece in pieces[start : start + _MOST]:
        field = next((name for name, form in _FIELDS.items() if len(piece.plain) <= _LONGEST and form.fullmatch(piece.plain)), "")
        if not field or field != "other" and field in fields or piece.kind not in ("text", "paragraph") or piece.hashes:
            break
        fields.append(field)
    return fields if len(fields) >= _LEAST and {"from", "subject"} <= set(fields) else []


def _subject(piece: Piece) -> tuple[Piece, Removal]:
    """The line without its label, and the label."""
    match = _FIELDS["subject"].fullmatch(piece.plain)
    cut = match.start("value") if match else 0
    first = piece.runs[0]
    kept = replace(piece, kind="text", runs=(Run(first.line, first.start + cut, first.end), *piece.runs[1:]), plain=piece.plain[cut:], sealed=False, reason=_SUBJECT)
    return kept, Removal("page-furniture", (Run(first.line, first.start, first.start + cut),), _LABEL, "likely")


def _writer(text: str) -> tuple[Author, ...]:
    match = _NAME.fullmatch(text.strip())
    name = match["name"].strip() if match else ""
    return (Author(name),) if name and mostly_han(name) else ()


def _day(text: str) -> str:
    match = _DAY.search(text)
    if match is None:
        return ""
    year, month, day = (match["year"], int(match["m"]), match["day"]) if match["year"] else (match["y"], _MONTHS.index(match["month"]) + 1, match["d"])
    return f"{year}-{month:02}-{int(day):02}"
