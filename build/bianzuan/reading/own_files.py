"""Files that bianzuan made itself and that lie among somebody's documents: pages of the review desk and the like, articles.

An article is told by its head, which names the document it was made of. It is left out where that document is read as
well, or where it lies in a folder inside that bianzuan keeps its account of; elsewhere it is all there is of the text.
"""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterable
from itertools import takewhile
from pathlib import Path

# In step with pipeline.written.
_RECORD = ".bianzuan.json"
# By so many bytes at its beginning a file is known.
_HEAD = 64 * 1024
# In step with pipeline.review and the templates of the desk, of `check` and of `diff`.
_PAGE = re.compile(rb'<meta name="generator" content="bianzuan (?:review|check|diff)">')
_ARTICLE = re.compile(rb"---\r?\n(?:(?!---).*\n)*?source:\r?\n  file: (?P<file>.+?)\r?\n(?:(?!---).*\n)*?script_original: ")


def own_files(files: Collection[Path], others: Iterable[Path] = (), roots: Collection[Path] = ()) -> frozenset[Path]:
    """Those of `files` that are ours; `others` are documents that are read whatever they are, `roots` the folders that somebody
    names."""
    heads = {path: _head(path) for path in files if path.suffix.lower() in (".html", ".md")}
    pages = {path for path, head in heads.items() if head.startswith(b"<!doctype html>") and _PAGE.search(head)}
    made_of = {path: _plain(told["file"]) for path, head in heads.items() if (told := _ARTICLE.match(head))}
    # What an article was made of is a document and no article of ours: of two copies neither stands for the other.
    documents = {path.name for path in (*files, *others) if path not in made_of}
    accounts: dict[Path, Collection[str]] = {}
    articles = {path for path, name in made_of.items() if name in documents or _is_accounted(path, accounts, roots)}
    return frozenset(pages | articles)


def written_files(files: Iterable[Path]) -> frozenset[Path]:
    """Those of `files` that the account of their folder, or of one above it, says we wrote: ledgers, TEI, pictures."""
    accounts: dict[Path, Collection[str]] = {}
    return frozenset(path for path in files if _is_accounted(path, accounts))


def _is_accounted(path: Path, accounts: dict[Path, Collection[str]], roots: Collection[Path] = ()) -> bool:
    """True where the account of a folder above a file, but below `roots`, says we wrote it; `accounts` holds those read already."""
    for folder in takewhile(lambda folder: folder not in roots, path.parents):
        if folder not in accounts:
            accounts[folder] = _account(folder)
        if accounts[folder] and path.relative_to(folder).as_posix() in accounts[folder]:
            return True
    return False


def _account(folder: Path) -> Collection[str]:
    """Files that we noted we wrote in a folder."""
    try:
        written = json.loads((folder / _RECORD).read_bytes())["written"]
    except (OSError, ValueError, KeyError, TypeError):
        return ()
    return written if isinstance(written, dict) else ()


def _plain(scalar: bytes) -> str:
    """The name of a file, which YAML writes with or without quotation marks."""
    said = scalar.decode("utf-8", "replace")
    quoted = len(said) > 1 and said[0] == said[-1] == "'"
    return (said[1:-1].replace("''", "'") if quoted else said.strip('"')).rsplit("/", 1)[-1]


def _head(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(_HEAD)
    except OSError:
        return b""
