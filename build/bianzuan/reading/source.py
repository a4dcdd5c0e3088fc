"""Reading: bytes of a file → Source, decoded so that the text encodes back to exactly the same bytes.

Standards: UTF-8 (RFC 3629), UTF-16 with a byte order mark (RFC 2781), GB 18030-2005, Big5. The labels gb2312 and
gbk are read as gb18030, their superset, because files that bear them rarely keep to them.
"""

from __future__ import annotations

import codecs
import hashlib
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Literal

from bianzuan.errors import Problem, SourceError
from bianzuan.model import Line, Source

Format = Literal["text", "markdown", "html"]
SUFFIXES = (".txt", ".text", ".md", ".markdown", ".html", ".htm")
_FORMATS: dict[str, Format] = {".md": "markdown", ".markdown": "markdown", ".html": "html", ".htm": "html"}

# A book of a million characters has 3 MB; what is larger is an archive or an image with a wrong name.
MAXIMUM_BYTES = 64 * 1024 * 1024

_LINE_END = re.compile(r"\r\n|\r|\n")


def find_sources(paths: Sequence[Path]) -> tuple[tuple[Path, str], ...]:
    """(path, name) of every source in files and folders, sorted by name; names are relative to the folder, with "/".

    A path that is missing, or a folder without sources, is listed too: reading it says what is wrong, and the others
    are not lost. Raises SourceError where two sources would write the same outputs, which bear the stem.
    """
    found: list[tuple[Path, str]] = []
    for path in paths:
        inside = _inside(path) if path.is_dir() else ()
        found += inside or [(path, path.name or str(path))]
    found.sort(key=lambda item: item[1])
    _refuse_same_stem(found)
    return tuple(found)


def _inside(folder: Path) -> list[tuple[Path, str]]:
    files = (path for path in folder.rglob("*") if path.is_file() and path.suffix.lower() in SUFFIXES)
    named = [(path, path.relative_to(folder).as_posix()) for path in files]
    return sorted(
        (item for item in named if not any(part.startswith(".") for part in item[1].split("/"))), key=lambda i: i[1]
    )


def _refuse_same_stem(found: Sequence[tuple[Path, str]]) -> None:
    first: dict[str, str] = {}
    problems = []
    for _, name in found:
        stem = name.rsplit("/", 1)[-1].rsplit(".", 1)[0]
        if stem in first:
            problems.append(Problem("reading.source_same_stem", name, params={"other": first[stem], "stem": stem}))
        first.setdefault(stem, name)
    if problems:
        raise SourceError(problems)


def read_sources(paths: Sequence[Path]) -> tuple[Source, ...]:
    """All sources of `paths`. Raises one SourceError with the problems of all that cannot be read."""
    sources: list[Source] = []
    problems: list[Problem] = []
    for path, name in find_sources(paths):
        try:
            sources.append(read_source(path, name))
        except SourceError as error:
            problems.extend(error.problems)
    if problems:
        raise SourceError(problems)
    return tuple(sources)


def read_source(path: Path, name: str) -> Source:
    """Read one file. Raises SourceError: missing, unreadable, empty, too large, binary, undecodable."""
    raw = _read_bytes(path, name)
    if not raw:
        raise SourceError(Problem("reading.source_empty", name))
    encoding, text = decode(raw, name)
    if not text.strip("\ufeff \t\r\n\u3000\u00a0"):
        raise SourceError(Problem("reading.source_empty", name))
    form = _FORMATS.get(path.suffix.lower(), "text")
    return Source(name, raw, hashlib.sha256(raw).hexdigest(), encoding, text, split_lines(text), form)


def _read_bytes(path: Path, name: str) -> bytes:
    try:
        if path.is_dir():
            raise SourceError(Problem("reading.source_folder_empty", str(path), params={"suffixes": " ".join(SUFFIXES)}))
        size = path.stat().st_size
        if size > MAXIMUM_BYTES:
            params: dict[str, object] = {"size": size // 2**20, "limit": MAXIMUM_BYTES // 2**20}
            raise SourceError(Problem("reading.source_too_large", name, params=params))
        return path.read_bytes()
    except FileNotFoundError:
        raise SourceError(Problem("reading.source_missing", str(path))) from None
    except OSError as error:
        raise SourceError(Problem("reading.source_unreadable", str(path), params={"why": str(error.strerror)})) from error


def split_lines(text: str) -> tuple[Line, ...]:
    """Lines of a text, ended by LF, CR LF or CR only; form feeds and U+2028 are characters of a line."""
    lines: list[Line] = []
    start = 0
    for match in _LINE_END.finditer(text):
        lines.append(Line(len(lines) + 1, start, text[start : match.start()]))
        start = match.end()
    if start < len(text):
        lines.append(Line(len(lines) + 1, start, text[start:]))
    return tuple(lines)


# --- encodings -------------------------------------------------------------------------------------


def decode(raw: bytes, name: str) -> tuple[str, str]:
    """(codec, text) with `text.encode(codec) == raw`. Raises SourceError: binary, undecodable, not reversible."""
    for codec in _candidates(raw, name):
        try:
            text = raw.decode(codec)
        except UnicodeDecodeError:
            continue
        if text.encode(codec) == raw:
            return codec, text
    raise SourceError(_undecodable(raw, name))


def _candidates(raw: bytes, name: str) -> tuple[str, ...]:
    if raw.startswith(codecs.BOM_UTF8):
        return ("utf-8-sig",)
    if raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        # "utf-16" writes the mark and the byte order of this machine; the others keep the mark as U+FEFF in the text.
        return ("utf-16", "utf-16-le" if raw.startswith(codecs.BOM_UTF16_LE) else "utf-16-be")
    if b"\x00" in raw:
        offset = raw.index(b"\x00")
        raise SourceError(Problem("reading.source_binary", name, _line_at(raw, offset), {"offset": offset}))
    return ("utf-8", "big5", "gb18030") if _is_big5(raw) else ("utf-8", "gb18030")


def _is_big5(raw: bytes) -> bool:
    """True if the detector says Big5 and the text read as GB 18030 is made of rare characters.

    Most Big5 files decode as GB 18030 too. In real GB text nine characters in ten are of the first plane of
    GB 2312 (lead bytes B0–D7) or its marks (A1–A3); in Big5 text misread as GB about half are.
    """
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError:
        pass
    else:
        return False
    pairs = _pairs(raw)
    common = sum(1 for lead in pairs if 0xA1 <= lead <= 0xA3 or 0xB0 <= lead <= 0xD7)
    if not pairs or common / len(pairs) > 0.8:
        return False
    # Imported here: most sources are UTF-8 and never need the detector.
    from charset_normalizer import from_bytes

    best = from_bytes(raw, cp_isolation=["big5", "gb18030"]).best()
    return best is not None and best.encoding == "big5"


def _pairs(raw: bytes) -> list[int]:
    """Lead bytes of the two-byte characters, as GB 18030 and Big5 both pair them."""
    leads: list[int] = []
    position = 0
    while position < len(raw):
        if raw[position] < 0x80:
            position += 1
        else:
            leads.append(raw[position])
            position += 2
    return leads


def _undecodable(raw: bytes, name: str) -> Problem:
    """The first byte that fits no encoding, in the encoding that came furthest."""
    furthest = max(("utf-8", "gb18030"), key=lambda codec: _failure(raw, codec))
    offset = _failure(raw, furthest)
    byte = f"0x{raw[offset]:02X}" if offset < len(raw) else "EOF"
    return Problem(
        "reading.source_undecodable",
        name,
        _line_at(raw, offset),
        {"byte": byte, "offset": offset, "encoding": furthest.upper()},
    )


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
