"""Reading: bytes of a file → Source, decoded so that the text encodes back to exactly the same bytes."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Literal

from bianzuan.errors import Problem, SourceError
from bianzuan.messages import why
from bianzuan.model import Line, Picture, Source, stem_of
from bianzuan.reading.encodings import decode
from bianzuan.reading.folders import SUFFIXES, find_sources
from bianzuan.reading.kinds import Kind, kind_of, refusal
from bianzuan.reading.naming import same_outputs, stems

Format = Literal["text", "markdown", "html"]
_FORMATS: dict[str, Format] = {".md": "markdown", ".markdown": "markdown", **dict.fromkeys((".html", ".htm", ".xhtml"), "html")}

# A book of a million characters has 3 MB; what is larger is an archive or an image with a wrong name.
MAXIMUM_BYTES = 64 * 1024 * 1024

# So much of a file tells what it is.
_HEAD = 8192
# A saved page that was named .txt says at its head what it is.
_PAGE = re.compile(r"[\ufeff\s]*(?:<\?xml[^>]*\?>\s*)?(?:<!DOCTYPE\s+html\b|<html[\s>])", re.IGNORECASE)
_LINE_END = re.compile(r"\r\n|\r|\n")


def _same_outputs(names: Mapping[Path, str]) -> tuple[frozenset[Path], list[Problem]]:
    """Sources that would write the same outputs, which bear the stem, and one problem for each stem.

    None of them is read: nobody can tell which is the one meant, and the others are not to wait for the answer.
    """
    same = same_outputs(names)
    problems = [
        Problem("reading.source_same_stem", str(last), params={"other": ", ".join(map(str, others)), "stem": stem_of(names[last])})
        for *others, last in same
    ]
    return frozenset(path for paths in same for path in paths), problems


def read_found(paths: Sequence[Path]) -> tuple[tuple[Source, ...], tuple[Problem, ...]]:
    """All sources of `paths` that can be read, and what is wrong with the others."""
    found = find_sources(paths)
    names = {path: name for path, name in found if path.is_file()}
    clashing, problems = _same_outputs(names)
    called = stems(names.values())
    sources: list[Source] = []
    for path, name in found:
        if path in clashing:
            continue
        try:
            sources.append(replace(read_source(path, name), called=called.get(name, "")))
        except SourceError as error:
            problems.extend(error.problems)
    return tuple(sources), tuple(problems)


def read_sources(paths: Sequence[Path]) -> tuple[Source, ...]:
    """All sources of `paths`. Raises one SourceError with the problems of all that cannot be read."""
    sources, problems = read_found(paths)
    if problems:
        raise SourceError(problems)
    return sources


def read_source(path: Path, name: str) -> Source:
    """Read one file. Raises SourceError: missing, unreadable, empty, too large, binary, undecodable."""
    raw = _read_bytes(path, name)
    if not raw:
        raise SourceError(Problem("reading.source_empty", name))
    suffix = path.suffix.lower()
    kind = kind_of(raw, suffix)
    if refused := refusal(kind, suffix, is_text=_PAGE.match(raw[:_HEAD].decode("latin-1")) is not None):
        raise SourceError(Problem(refused, name))
    if kind in _TRANSCRIBED:
        return _TRANSCRIBED[kind](raw, name)
    encoding, text = decode(raw, name)
    if not text.strip("\ufeff \t\r\n\u3000\u00a0"):
        raise SourceError(Problem("reading.source_empty", name))
    form = _FORMATS.get(suffix) or ("html" if _PAGE.match(text) else "text")
    pictures = _pictures_of_page(text, path) if form == "html" else ()
    return Source(name, raw, hashlib.sha256(raw).hexdigest(), encoding, text, split_lines(text), form, pictures=pictures)


def _pictures_of_page(text: str, path: Path) -> tuple[Picture, ...]:
    from bianzuan.reading.page_pictures import page_pictures

    return page_pictures(text, path)


def _from_word(received: bytes, name: str) -> Source:
    from bianzuan.reading.word import read_word  # Pillow is loaded where there are pictures

    return _shown(received, name, *read_word(received, name))


def _from_word_xml(received: bytes, name: str) -> Source:
    from bianzuan.reading.word_xml import read_word_xml

    return _shown(received, name, *read_word_xml(received, name))


def _from_doc(received: bytes, name: str) -> Source:
    from bianzuan.reading.doc import read_doc

    return _shown(received, name, *read_doc(received, name))


def _from_rtf(received: bytes, name: str) -> Source:
    from bianzuan.reading.rtf import read_rtf

    return _shown(received, name, *read_rtf(received, name))


def _from_odt(received: bytes, name: str) -> Source:
    from bianzuan.reading.odt import read_odt

    return _shown(received, name, *read_odt(received, name))


def _from_epub(received: bytes, name: str) -> Source:
    from bianzuan.reading.epub import read_epub

    return _shown(received, name, *read_epub(received, name))


def _shown(received: bytes, name: str, text: str, pictures: tuple[Picture, ...]) -> Source:
    if not re.sub(r"<[^>]*>", "", text).strip():
        raise SourceError(Problem("reading.source_empty", name))
    return _transcribed(received, name, text, "html", pictures)


def _from_pdf(received: bytes, name: str) -> Source:
    from bianzuan.reading.pdf_layer import read_pdf  # PDFium is loaded where there is a PDF

    text, pictures, in_order = read_pdf(received, name)
    return replace(_transcribed(received, name, text, "html", pictures), in_order=in_order)


def _from_mail(received: bytes, name: str) -> Source:
    from bianzuan.reading.mail import read_mail

    text, pictures = read_mail(received, name)
    return _transcribed(received, name, text, "html", pictures)


_TRANSCRIBED: Mapping[Kind, Callable[[bytes, str], Source]] = {
    "word": _from_word, "word_xml": _from_word_xml, "doc": _from_doc, "rtf": _from_rtf, "odt": _from_odt, "epub": _from_epub, "pdf": _from_pdf, "mail": _from_mail,
}  # fmt: skip


def _transcribed(received: bytes, name: str, text: str, form: Format, pictures: tuple[Picture, ...] = ()) -> Source:
    digest = hashlib.sha256(received).hexdigest()
    return Source(name, text.encode(), digest, "utf-8", text, split_lines(text), form, received, pictures)


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
        raise SourceError(Problem("reading.source_unreadable", str(path), params={"why": why(error)})) from error


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
