"""What a file is: by its first bytes, else by its name; and the files that are not read, each with what helps.

Names mislead: sites send pages as .doc, and people rename files to what a program takes. Files that are documents and
cannot be read are never passed over in silence: their text would be missing from the book.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Mapping
from typing import Literal

Kind = Literal["word", "word_xml", "doc", "rtf", "odt", "epub", "pdf", "mail", "text", "refused", "packed", "sheet", "reader"]

# Names of files that are not read → the message that says what to do with them.
REFUSED: Mapping[str, str] = {
    **dict.fromkeys((".pages", ".uot", ".uof"), "reading.source_refused"),
    **dict.fromkeys((".zip", ".rar", ".7z", ".gz", ".tar", ".tgz"), "reading.source_packed"),
    **dict.fromkeys((".xls", ".xlsx", ".et", ".ods", ".ppt", ".pptx", ".dps", ".odp"), "reading.source_sheet"),
    **dict.fromkeys((".caj", ".kdh", ".nh", ".djvu", ".ofd", ".mobi", ".azw", ".azw3", ".xps", ".webarchive", ".eml"), "reading.source_reader"),
    **dict.fromkeys((".url", ".webloc", ".lnk"), "reading.source_link"),
    **dict.fromkeys((".crdownload", ".part", ".partial"), "reading.source_unfinished"),
}
# Files of the old Word and of others of its time, of the standard zip, of PDF, and of two formats in plain letters.
_COMPOUND, _ZIP, _PDF, _RTF = b"\xd0\xcf\x11\xe0", b"PK\x03\x04", b"%PDF-", b"{\\rtf"
_OTHERS = (b"Rar!\x1a", b"7z\xbc\xaf\x27\x1c", b"\x1f\x8b")
_READERS = (b"CAJ\x00", b"HN\x00", b"KDH ", b"AT&TFORM", b"bplist00")
# A page saved whole in one file begins with the head of a letter (MIME, RFC 2557).
_MAIL = re.compile(rb"(?:[A-Za-z][A-Za-z-]*:[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*){1,40}?Content-Type:\s*(?:multipart/related|text/html)", re.IGNORECASE)
_HEAD = 8192
# Word 2003's own XML, and a package written as one XML file: programs of the web export them as .doc.
_WORD_XML = re.compile(rb"<w:wordDocument\b|<pkg:package\b|progid=\"Word\.Document\"")


def kind_of(raw: bytes, suffix: str) -> Kind:
    """What the bytes are; `suffix` (".docx") tells where they do not."""
    if raw.startswith(_COMPOUND):
        return "sheet" if REFUSED.get(suffix) == "reading.source_sheet" else "doc"
    if raw.startswith(_RTF):
        return "rtf"
    if _WORD_XML.search(raw, 0, _HEAD):
        return "word_xml"
    if raw.startswith(_ZIP):
        return "word" if suffix == ".docx" else _packed(raw, suffix)
    if raw.startswith(_PDF) or suffix == ".pdf":
        return "pdf"
    if raw.startswith(_OTHERS):
        return "packed"
    if raw.startswith(_READERS):
        return "reader"
    return "mail" if _MAIL.match(raw[:_HEAD].lstrip()) else "text"


# A zip that breaks off shows nothing of what it holds; whoever named it said what it is.
_BROKEN: Mapping[str, Kind] = {
    **dict.fromkeys((".docm", ".dotx", ".dotm", ".doc", ".dot", ".wps", ".wpt"), "word"),
    **dict.fromkeys((".odt", ".ott"), "odt"),
    ".epub": "epub",
    **dict.fromkeys((name for name, said in REFUSED.items() if said == "reading.source_sheet"), "sheet"),
}


def _packed(raw: bytes, suffix: str) -> Kind:
    """What a zip holds."""
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as packed:
            names = packed.namelist()
            own = packed.read("mimetype")[:80] if "mimetype" in names else b""
    except (zipfile.BadZipFile, zlib.error, OSError, RuntimeError, EOFError, NotImplementedError):
        return _BROKEN.get(suffix, "packed")
    if "word/document.xml" in names:
        return "word"
    if own.startswith(b"application/vnd.oasis.opendocument.text"):
        return "odt"
    if any(name.startswith(("xl/", "ppt/")) for name in names) or own.startswith(b"application/vnd.oasis"):
        return "sheet"
    if own.startswith(b"application/epub") or "META-INF/container.xml" in names:
        return "epub"
    return "reader" if "OFD.xml" in names else "packed"


def refusal(kind: Kind, suffix: str, *, is_text: bool) -> str:
    """The message for a file that is not read; "" for one that is. What is text is read whatever its name."""
    if kind in ("refused", "packed", "sheet", "reader"):
        return f"reading.source_{kind}"
    return REFUSED.get(suffix, "") if kind == "text" and not is_text else ""
