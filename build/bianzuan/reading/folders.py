"""Which files of a folder are sources, and which are not read, with the reason: no file is passed over unsaid.

In: paths as somebody names them. Out: (path, name) of the sources; and of the rest whatever may be a document of theirs.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from bianzuan.reading.kinds import REFUSED
from bianzuan.reading.naming import told_apart
from bianzuan.reading.own_files import own_files, written_files

# Other programs' files, and Word's with programs in them or made to be filled in, of which a .docx may have been made.
_OFFICE = (".doc", ".wps", ".rtf", ".odt", ".docm", ".dotx", ".dotm", ".dot", ".wpt", ".ott")
SUFFIXES = (".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml", ".mhtml", ".mht", ".docx", *_OFFICE, ".epub", ".pdf")
# Where several files bear one name, those that come first are read: text and .docx, then what they were made from.
_MADE_FROM = (_OFFICE, (".epub",), (".pdf",), tuple(REFUSED))
# A browser calls the folder of a page 报告_files, 报告.files or 报告_文件.
_PAGES = (".html", ".htm", ".xhtml")
_BESIDE_A_PAGE = ("_files", ".files", "_文件")
PICTURES = frozenset({".jpg", ".jpeg", ".jfif", ".jp2", ".png", ".gif", ".tif", ".tiff", ".bmp", ".webp", ".heic", ".heif", ".avif", ".svg"})
# Files that Windows puts into a folder, and those that a publication is declared in.
_KEPT_BESIDE = frozenset({"thumbs.db", "ehthumbs.db", "desktop.ini", "publication.toml", "decisions.toml", "index.toml", "publication.lock", "publication.schema.json"})

_COMMANDS = re.compile("[\\x00-\\x1f\\x7f-\\x9f\\u2028\\u2029]")


@dataclass(frozen=True, slots=True)
class NotRead:
    """Files of a folder that are no sources. Pictures of saved pages, hidden files, those that programs keep beside others'
    and those that we wrote are none of them."""

    unknown: tuple[Path, ...] = ()  # nothing is known of their ending
    replaced: tuple[tuple[Path, Path], ...] = ()  # (file, the source of the same name that stands for it)
    linked: tuple[Path, ...] = ()  # folders elsewhere, to which only a link leads


def find_sources(paths: Sequence[Path]) -> tuple[tuple[Path, str], ...]:
    """(path, name) of every source in files and folders, sorted by name; names are relative to the folder, with "/", and
    begin further up where two would be alike.

    A path that is missing, or a folder without sources, is listed too: reading it says what is wrong, and the others
    are not lost. A file that is named twice, by itself and in its folder, is listed once, as in its folder.
    """
    found: dict[Path, tuple[Path, str]] = {}
    folders = _walked(paths)
    own = _own(paths, folders)
    for path in paths:
        inside = _inside(path, [one for one in folders[path] if one not in own]) if path in folders else ()
        for one, name in inside or [(path, path.name or str(path))]:
            _, before = found.get(one.resolve(), (one, ""))
            if not before or before.count("/") < name.count("/"):
                found[one.resolve()] = (one, _said(name))
    there = {path: name for path, name in found.values() if path.is_file()}
    names = told_apart(there, _in_words)
    return tuple(sorted(((path, names.get(path, name)) for path, name in found.values()), key=lambda item: (item[1], str(item[0]))))


def _said(name: str) -> str:
    """A name in words. One that is no UTF-8 comes from a Chinese Windows, whose archives keep names in its encoding; a line
    end or another character that only a terminal obeys is none of a name that people read."""
    return _COMMANDS.sub("_", "/".join(map(_in_words, name.split("/"))))


def _in_words(part: str) -> str:
    raw = os.fsencode(part)
    for encoding in ("utf-8", "gb18030", "big5"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    return raw.decode(errors="replace").replace("\N{REPLACEMENT CHARACTER}", "_")


def left_out(paths: Sequence[Path]) -> tuple[Path, ...]:
    """Files in the folders among `paths` that we made ourselves of what is read: they are no documents."""
    return tuple(sorted(_own(paths, _walked(paths))))


def _walked(paths: Sequence[Path]) -> dict[Path, list[Path]]:
    return {path: _files(path) for path in paths if path.is_dir()}


def _own(paths: Sequence[Path], folders: Mapping[Path, Sequence[Path]]) -> frozenset[Path]:
    """Files of ours in folders; one that somebody names is read."""
    files = [file for found in folders.values() for file in found]
    named = {path.resolve() for path in paths}
    return own_files([file for file in files if file.resolve() not in named], [path for path in paths if path not in folders], folders)


def not_read(paths: Sequence[Path]) -> NotRead:
    """What of the folders among `paths` is not read, each file once and sorted; a file that somebody names is read."""
    folders = _walked(paths)
    own = _own(paths, folders)
    named = {path.resolve() for path in paths}
    replaced: dict[Path, Path] = {}
    unknown: set[Path] = set()
    linked: set[Path] = set()
    for folder, files in folders.items():
        documents = [path for path in files if path not in own]
        documents = _of_no_page(documents)
        replaced |= {path: other for path, other in _replaced(documents).items() if path.resolve() not in named}
        others = [path for path in _visible(folder) if path.suffix.lower() not in (*SUFFIXES, *REFUSED, *PICTURES)]
        ours = written_files(others)
        linked |= {path for path in others if path.is_dir() and path.is_symlink()}
        unknown |= {path for path in others if path.is_file() and path not in ours and not _is_kept(path) and not is_of_a_page(path)}
    unknown = {path for path in unknown if path.resolve() not in named}
    return NotRead(tuple(sorted(unknown)), tuple(sorted(replaced.items())), tuple(sorted(linked)))


def pictures_in(folder: Path) -> tuple[Path, ...]:
    """Pictures in a folder that belong to no saved page and were not written by us, sorted."""
    found = [path for path in _visible(folder) if path.suffix.lower() in PICTURES and path.is_file()]
    ours = written_files(found)
    return tuple(sorted(path for path in found if path not in ours and not is_of_a_page(path)))


def _files(folder: Path) -> list[Path]:
    # A link that leads nowhere is listed, so that somebody is told; pipes and devices are no documents.
    return [
        path
        for path in _visible(folder)
        if path.suffix.lower() in (*SUFFIXES, *REFUSED) and (path.is_file() or (path.is_symlink() and not path.exists()))
    ]


def _visible(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if not any(map(_is_machines, path.relative_to(folder).parts))]


def _inside(folder: Path, files: Sequence[Path]) -> list[tuple[Path, str]]:
    documents = _of_no_page(files)
    replaced = _replaced(documents)
    named = [(path, path.relative_to(folder).as_posix()) for path in documents if path not in replaced]
    return sorted(named, key=lambda item: item[1])


def _replaced(files: Sequence[Path]) -> dict[Path, Path]:
    """Files that others of their name stand for, which come earlier in the way of a text from paper: one beside it, or one in
    another folder that holds the like for every file of this one. 1958/01.pdf is no scan of 1959/01.docx."""
    best: dict[Path, Path] = {}  # without its ending → the file that comes first
    for path in sorted(files, key=lambda path: (_rank(path), path)):
        best.setdefault(path.with_suffix(""), path)
    found = {path: other for path in files if _rank(path) > _rank(other := best[path.with_suffix("")])}
    named: dict[str, list[Path]] = {}
    for path in best.values():
        named.setdefault(path.stem, []).append(path)
    folders: dict[Path, list[Path]] = {}
    for path in files:
        if path not in found:
            folders.setdefault(path.parent, []).append(path)
    for inside in folders.values():
        elsewhere = [{other.parent: other for other in named[path.stem] if _rank(other) < _rank(path)} for path in inside]
        if there := set(elsewhere[0]).intersection(*elsewhere):
            found |= {path: others[min(there)] for path, others in zip(inside, elsewhere, strict=True)}
    return found


def _of_no_page(files: Sequence[Path]) -> list[Path]:
    """Files but those that belong to a saved page among them."""
    pages = {path.with_suffix("") for path in files if path.suffix.lower() in _PAGES}
    return [path for path in files if not any(_is_beside(parent, pages.__contains__) for parent in path.parents)]


def _rank(path: Path) -> int:
    """How far a file is from the text that was made of it."""
    return next((rank for rank, suffixes in enumerate(_MADE_FROM, 1) if path.suffix.lower() in suffixes), 0)


def _is_beside(folder: Path, is_page: Callable[[Path], bool]) -> bool:
    """True for the folder in which a browser keeps what belongs to a saved page: its pictures, frames and programs."""
    return any(folder.name.endswith(end) and is_page(folder.with_name(folder.name.removesuffix(end))) for end in _BESIDE_A_PAGE)


def is_of_a_page(path: Path) -> bool:
    """True for a file in the folder of a saved page."""
    return any(_is_beside(parent, lambda page: any(page.with_name(page.name + end).is_file() for end in _PAGES)) for parent in path.parents)


def _is_machines(part: str) -> bool:
    """True for files that programs keep beside others': hidden ones, and ~$报告.docx while Word has 报告.docx open."""
    return part.startswith((".", "~$"))


def _is_kept(path: Path) -> bool:
    return path.name.lower() in _KEPT_BESIDE or path.name.endswith(".ledger.jsonl")
