"""Pictures of a saved page: those in the folder that a browser puts beside it, and those written into the page itself.

In: the text of a page, its path. Out: a `Picture` for every address that an <img> names, whether it is there or not.
Standard: data URLs, RFC 2397. Nothing is fetched, and nothing above the folder of the page is read.
"""

from __future__ import annotations

import base64
import binascii
import re
from html import unescape
from pathlib import Path
from urllib.parse import unquote, unquote_to_bytes

from bianzuan.model import Picture
from bianzuan.reading.pictures import picture

_IMAGE = re.compile(r"<img\b[^<>]*>", re.IGNORECASE)
# Pages that load a picture when it comes into sight have its address elsewhere, and in `src` a blank.
_ADDRESS = re.compile(
    r"\s(?:src|data-src|data-original|data-lazy-src|data-actualsrc)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s<>\"']+))", re.IGNORECASE
)
_DATA = re.compile(r"data:image/[\w.+-]*(?:;[\w.+=-]+)*?(?P<packed>;base64)?,(?P<words>.*)", re.IGNORECASE | re.DOTALL)
_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//")
# A photograph of a good camera has 30 MB.
_MOST = 64 * 2**20


def page_pictures(text: str, path: Path) -> tuple[Picture, ...]:
    """All pictures of a page, each once."""
    return tuple(picture(href, _bytes_of(href, path)) for href in addresses(text))


def addresses(text: str) -> tuple[str, ...]:
    """What the pictures of a page are called, each once, in order."""
    tags = (match for tag in _IMAGE.finditer(text) for match in _ADDRESS.finditer(tag[0]))
    found = (unescape(match[1] or match[2] or match[3] or "").strip() for match in tags)
    return tuple(dict.fromkeys(href for href in found if href))


def unpacked(href: str) -> bytes | None:
    """The bytes of a picture that its address holds; None where it holds none."""
    written = _DATA.match(href)
    return _unpacked(written["words"], bool(written["packed"])) if written else None


def _bytes_of(href: str, path: Path) -> bytes | None:
    if (written := unpacked(href)) is not None or _SCHEME.match(href):
        return written
    folder = path.parent.resolve()
    for name in dict.fromkeys((unquote(href), unquote(href.split("?")[0].split("#")[0]))):
        try:
            place = (folder / name).resolve()
            if place.is_relative_to(folder) and place.is_file() and place.stat().st_size <= _MOST:
                return place.read_bytes()
        except (OSError, ValueError):
            continue
    return None


def _unpacked(words: str, packed: bool) -> bytes:
    """The bytes of a data URL; none where they are no base64, which is a damaged picture."""
    if not packed:
        return unquote_to_bytes(words)
    try:
        return base64.b64decode("".join(unquote(words).split()) + "==")
    except binascii.Error:
        return b""
