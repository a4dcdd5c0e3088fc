"""Bytes → text in the encoding that gives the same bytes back.

Standards: UTF-8 (RFC 3629), UTF-16 (RFC 2781), GB 18030-2005, Big5 with the code pages 950 and HKSCS, HZ (RFC 1843).
The labels gb2312 and gbk are read as gb18030, their superset, because files that bear them rarely keep to them.
Between encodings that both fit, the commonest characters of Chinese decide: what a wrong one gives is rare characters.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator

from bianzuan.errors import Problem, SourceError

# The commonest characters of modern texts in both scripts; about three in ten of any prose, one in a hundred of noise.
COMMON = frozenset(
    "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经"
    "十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相"
    "全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五"
    "這為個國時來們會發動說產種後經進著電裡現實體機當點從業應開還無與關義間樣內數線氣變條沒結問軍見題黨總書記員"
)

_HZ = re.compile(rb"~\{(?:[\x21-\x7e]{2})+~\}")
_DECLARED = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_-]{2,20})", re.IGNORECASE)
_BIG5 = ("big5", "cp950", "big5hkscs")
_LABELS = {"gb2312": ("gb18030",), "gbk": ("gb18030",), "gb18030": ("gb18030",), "big5": _BIG5, "big5-hkscs": ("big5hkscs",)}
_KANA = re.compile("[\u3041-\u30ff\u0400-\u04ff々]")
_UNUSUAL_MARKS = re.compile("[•､‾∼♁☉]")
# Letters, marks and Han that a text in UTF-16 is made of.
_WRITTEN = re.compile(r"[\t\r\n\x20-\x7e\u00a0-\u00ff\u2010-\u203f\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]")
_LEAST_WRITTEN = 0.9
# Null bytes that are a slip of a program.
_STREWN = 0.01


def decode(raw: bytes, name: str) -> tuple[str, str]:
    """(codec, text) with `text.encode(codec) == raw`. Raises SourceError: binary, undecodable, not reversible."""
    for codec in _candidates(raw, name):
        if (text := _decoded(raw, codec)) is not None:
            return codec, text
    raise SourceError(_undecodable(raw, name))


def _decoded(raw: bytes, codec: str) -> str | None:
    """The text, if it gives the same bytes back."""
    try:
        text = raw.decode(codec)
        return text if text.encode(codec) == raw else None
    except UnicodeError:
        return None


def commonness(text: str) -> float:
    """Share of the characters beyond ASCII that are among the commonest of Chinese."""
    beyond = [character for character in text if character > "\x7f"]
    return sum(character in COMMON for character in beyond) / len(beyond) if beyond else 0.0


# So many letters show whether their codes mean something; of prose three in ten are common, of noise one in a hundred.
_SURE, _NOISE = 100, 0.02
# Bytes written as letters: =E6 of mails, %E6 of addresses, \u6e21 of programs, +biFT40- of UTF-7.
_ESCAPED = re.compile(r"(?:=[0-9A-F]{2}){3}|(?:%[0-9A-Fa-f]{2}){3}|(?:\\{1,2}u[0-9a-fA-F]{4}){2}|\+[A-Za-z0-9/+]{6,}(?:-|(?=\s|$))")
_MOSTLY = 0.3


def is_noise(text: str) -> bool:
    """True for what cannot be the words: an encoding misread, or bytes written as letters and never read back."""
    letters = "".join(one for one in text if one > "\x7f" and (one.isalnum() or "\ue000" <= one <= "\uf8ff"))
    if len(letters) >= _SURE:
        return commonness(letters) < _NOISE
    return len(text) >= _SURE and sum(len(found) for found in _ESCAPED.findall(text)) > _MOSTLY * len(text)


def _candidates(raw: bytes, name: str) -> Iterator[str]:
    if raw.startswith(codecs.BOM_UTF8):
        yield "utf-8-sig"
        return
    if raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        # "utf-16" writes the mark and the byte order of this machine; the others keep the mark as U+FEFF in the text.
        yield from ("utf-16", "utf-16-le" if raw.startswith(codecs.BOM_UTF16_LE) else "utf-16-be")
        return
    if b"\x00" in raw:
        yield from _utf16(raw)
        if not _is_strewn(raw):
            offset = raw.index(b"\x00")
            raise SourceError(Problem("reading.source_binary", name, _line_at(raw, offset), {"offset": offset}))
    if raw.isascii() and _HZ.search(raw):
        yield "hz"
    yield "utf-8"
    declared = _DECLARED.search(raw, 0, 4096)
    yield from _LABELS.get(declared[1].decode("ascii").lower(), ()) if declared else ()
    yield from _double_byte(raw)
    # A single line of Han in UTF-16 has no null byte.
    yield from _utf16(raw)


def _is_strewn(raw: bytes) -> bool:
    """True for a text that a program left null bytes in, as other control characters: a rule takes them out. A binary file has
    more of them, and little else that is text."""
    text = next((read for codec in ("utf-8", "gb18030", "big5") if (read := _decoded(raw, codec)) is not None), "")
    return raw.count(0) <= max(1, _STREWN * len(raw)) and len(_WRITTEN.findall(text)) >= _LEAST_WRITTEN * len(text) > 0


def _utf16(raw: bytes) -> Iterator[str]:
    """The byte order in which a file with null bytes and without a mark is text; none for a binary file."""
    for codec in ("utf-16-le", "utf-16-be"):
        text = _decoded(raw, codec)
        if text and len(_WRITTEN.findall(text)) >= _LEAST_WRITTEN * len(text):
            yield codec


def _double_byte(raw: bytes) -> list[str]:
    """GB 18030 and Big5, the likelier first: most files in one decode as the other too."""
    read = {codec: text for codec in ("gb18030", *_BIG5) if (text := _decoded(raw, codec)) is not None}
    return sorted(read, key=lambda codec: (-commonness(read[codec]), _strange(codec, read[codec])))


def _strange(codec: str, text: str) -> tuple[int, int]:
    """How many characters of a reading in Big5 are none that files have: kana in place of 〇 and ①, • in place of ‧.

    The rows of numbers, kana and signs that ETEN added to Big5 are as files have them in HKSCS alone (WHATWG Encoding), the
    marks of the first row in code page 950 alone.
    """
    rows = len(_KANA.findall(text)) if codec in ("big5", "cp950") else 0
    return rows, len(_UNUSUAL_MARKS.findall(text)) if codec in ("big5", "big5hkscs") else 0


# More bytes of a line, and more of its words, nobody needs.
_LINE, _WORDS = 200, 12


def _undecodable(raw: bytes, name: str) -> Problem:
    """The first byte that fits no encoding, in the encoding that came furthest."""
    furthest = max(("utf-8", "gb18030", "big5"), key=lambda codec: _failure(raw, codec))
    offset = _failure(raw, furthest)
    byte = f"0x{raw[offset]:02X}" if offset < len(raw) else "EOF"
    return Problem(
        "reading.source_undecodable",
        name,
        _line_at(raw, offset),
        {"byte": byte, "offset": offset, "encoding": furthest.upper(), "words": _first_words(raw, offset, furthest)},
    )


def _first_words(raw: bytes, offset: int, codec: str) -> str:
    """The first words of the line of a byte, by which an editor finds it: those right before may be out of step by then."""
    start = raw.rfind(b"\n", 0, offset) + 1
    return raw[start : start + _LINE].decode(codec, "ignore").split("\n")[0].strip()[:_WORDS]


def _failure(raw: bytes, codec: str) -> int:
    """Offset of the first byte that `codec` does not decode, or does not give back when encoding."""
    try:
        back = raw.decode(codec).encode(codec)
    except UnicodeDecodeError as error:
        return error.start
    differing = (i for i, (a, b) in enumerate(zip(raw, back, strict=False)) if a != b)
    return next(differing, min(len(raw), len(back)))


def _line_at(raw: bytes, offset: int) -> int:
    return raw.count(b"\n", 0, offset) + 1
