"""A page that a browser has saved whole in one file (.mhtml, .mht; MIME, RFC 2557) → the page and its pictures."""

from __future__ import annotations

import re
from email import message_from_bytes
from email.message import Message
from html import unescape
from urllib.parse import urljoin

from bianzuan.errors import Problem, SourceError
from bianzuan.model import Picture
from bianzuan.reading.encodings import decode
from bianzuan.reading.kinds import kind_of
from bianzuan.reading.page_pictures import addresses, unpacked
from bianzuan.reading.pictures import picture

_LABEL = re.compile(r"[\w.:-]{2,24}")


def read_page(raw: bytes, name: str) -> tuple[str, tuple[Picture, ...]]:
    """A page in one file, or a bare page, and its pictures. Raises SourceError: no page, or undecodable."""
    if kind_of(raw, "") == "mail":
        return read_mail(raw, name)
    text = decode(raw, name)[1].lstrip("\ufeff")
    return text, tuple(picture(href, unpacked(href)) for href in addresses(text))


def read_mail(raw: bytes, name: str) -> tuple[str, tuple[Picture, ...]]:
    """The page and its pictures. Raises SourceError: no page in it."""
    parts = [part for part in message_from_bytes(raw).walk() if not part.is_multipart()]
    page = next((part for part in parts if part.get_content_type() in ("text/html", "application/xhtml+xml")), None)
    if page is None:
        raise SourceError(Problem("reading.mail_without_page", name))
    text = _text(page, name)
    place = str(page.get("Content-Location", ""))
    files = {key: part for part in parts if part is not page for key in _names(part)}

    def found(href: str) -> bytes | None:
        part = files.get(unescape(href)) or files.get(urljoin(place, unescape(href)))
        return _bytes(part) if part is not None else unpacked(href)

    return text, tuple(picture(href, found(href)) for href in addresses(text))


def _names(part: Message) -> list[str]:
    """What a page may call a part: its address, or its number in the file."""
    number = str(part.get("Content-ID", "")).strip("<> ")
    return [name for name in (str(part.get("Content-Location", "")).strip(), f"cid:{number}" if number else "") if name]


def _bytes(part: Message) -> bytes:
    data = part.get_payload(decode=True)
    return data if isinstance(data, bytes) else b""


def _text(part: Message, name: str) -> str:
    """The words of the page, in the encoding its head says, else in the likeliest."""
    raw = _bytes(part)
    label = str(part.get_content_charset() or "")
    if _LABEL.fullmatch(label):
        try:
            return raw.decode("gb18030" if label.lower() in ("gb2312", "gbk") else label)
        except (UnicodeDecodeError, LookupError):
            pass  # heads are wrong now and then
    return decode(raw, name)[1].lstrip("\ufeff")
