"""Reading: bytes of a file → Source, decoded so that the text encodes back to exactly the same bytes."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Literal

from bianzuan.errors import Problem, SourceError
from bianzuan.model import Line, Source
from bianzuan.reading.encodings import decode

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
