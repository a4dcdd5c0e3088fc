"""Folders of cleaned articles: what bianzuan wrote there last, so that what an editor has changed since stays.

In: a folder and the files that are to stand in it. Out: which of those there are an editor's, and which are left of an
earlier run. A hidden file in the folder says which file came from which source, and its hash when it was written.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from bianzuan import binding, cleaning
from bianzuan.errors import Problem

RECORD = ".bianzuan.json"
# Articles of a source: a.md, or a-01.md, a-02.md …
_NUMBERED = re.compile(r"-\d{2,}$")


@dataclass(slots=True)
class Folder:
    """A folder of articles, and what was written there: name → source and hash; and where sources stood, as seen from the folder."""

    path: Path
    rows: dict[str, tuple[str, str]] = field(default_factory=dict)
    places: dict[str, str] = field(default_factory=dict)

    def other_of_the_name(self, source: str, path: Path) -> Path | None:
        """Another file called as this source, whose articles stand here; None if there is none, or it is no more."""
        if source not in self.places or not any(of == source for of, _ in self.rows.values()):
            return None
        other = self.path / self.places[source]
        return Path(os.path.normpath(other)) if other.is_file() and path.is_file() and not other.samefile(path) else None

    def stands(self, source: str, path: Path) -> None:
        """Note where a source stands; on another drive than the folder it is not told apart."""
        with suppress(ValueError):
            self.places[source] = Path(os.path.relpath(path, self.path)).as_posix()

    def is_changed(self, name: str) -> bool:
        """True for a file that is not as we wrote it."""
        path = self.path / name
        return name in self.rows and path.is_file() and _hash(path.read_bytes()) != self.rows[name][1]

    def add(self, source: str, files: Mapping[str, bytes]) -> None:
        """Note what is written there."""
        self.rows |= {name: (source, _hash(data)) for name, data in files.items()}

    def left_over(self, source: str, stem: str, names: Iterable[str]) -> list[str]:
        """Articles of a source from an earlier run, which the `names` it has now do not replace; and the ledger where the source
        was called otherwise."""
        present = set(names)
        own = [name for name, (of, _) in self.rows.items() if of == source and name not in present]
        recorded = [name for name in own if name.endswith(".md") or (name.endswith((".ledger.jsonl", ".xml")) and not name.startswith(f"{stem}."))]
        return sorted({*recorded, *(name for name in self._unrecorded(source, stem) if name not in present)})

    def _unrecorded(self, source: str, stem: str) -> list[str]:
        """Articles that say they come from a source, of a run that kept no account."""
        found = [path for path in self.path.glob("*.md") if _NUMBERED.sub("", path.stem) == _NUMBERED.sub("", stem)]
        return [path.name for path in found if path.name not in self.rows and _source_of(path) == source]

    def gone(self, sources: Iterable[str]) -> list[str]:
        """Files of sources that are no more."""
        present = set(sources)
        return sorted(name for name, (source, _) in self.rows.items() if source not in present)

    def take_out(self, names: Iterable[str]) -> tuple[list[Path], list[Problem]]:
        """Remove what is left of an earlier run and nobody has changed; what somebody has, stays and is told."""
        removed, kept = [], []
        for name in names:
            path = self.path / name
            if not path.is_file():
                self.rows.pop(name, None)
            elif name not in self.rows or self.is_changed(name):
                kept.append(Problem("pipeline.left_over", str(path)))
            else:
                path.unlink()
                self._remove_empty(path.parent)
                del self.rows[name]
                removed.append(path)
        return removed, kept

    def _remove_empty(self, below: Path) -> None:
        """Folders that hold nothing any more, which we made for articles of documents of one name."""
        for folder in (below, *below.parents):
            if folder == self.path or any(folder.iterdir()):
                break
            folder.rmdir()

    def keep_account(self) -> None:
        """Write down what was written."""
        binding.write_atomically(self.path / RECORD, self.account())

    def account(self) -> bytes:
        """The hidden file."""
        rows = {name: {"source": source, "sha256": digest} for name, (source, digest) in sorted(self.rows.items())}
        named = {source for source, _ in self.rows.values()}
        places = {source: place for source, place in sorted(self.places.items()) if source in named}
        told = {"written": rows} | ({"sources": places} if places else {})
        # A file may have a name that is not UTF-8; JSON reads its bytes back as they were.
        return (json.dumps(told, ensure_ascii=False, indent=1) + "\n").encode("utf-8", "surrogatepass")


def read_folder(path: Path) -> Folder:
    """A folder with what was written there; nothing is known where nothing was, or where the account is no account."""
    try:
        told = json.loads((path / RECORD).read_bytes())
        written, places = told["written"], told.get("sources", {})
        # An account that names files of other folders was not kept by us, and what it names is nothing to remove.
        return Folder(path, {name: (row["source"], row["sha256"]) for name, row in written.items() if _is_inside(name)}, {str(source): str(place) for source, place in places.items()})
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return Folder(path)


def _is_inside(name: str) -> bool:
    return not Path(name).is_absolute() and ".." not in Path(name).parts


def kept_files(folder: Folder, made: Mapping[str, bytes]) -> tuple[dict[str, bytes], tuple[Problem, ...]]:
    """What an editor has in a folder that is written anew: files of his own under their names, articles he has changed
    beside the new ones under another, which is told."""
    kept: dict[str, bytes] = {}
    told: list[Problem] = []
    for path in sorted(folder.path.rglob("*")) if folder.path.is_dir() else ():
        name = path.relative_to(folder.path).as_posix()
        if not path.is_file() or _is_ours(folder, path, name) or (data := path.read_bytes()) == made.get(name):
            continue
        if name in made:
            name = _beside(name, {*made, *kept}, folder.path)
            told.append(Problem("pipeline.set_aside", str(path), params={"other": str(folder.path / name)}))
        kept[name] = data
    return kept, tuple(told)


def _is_ours(folder: Folder, path: Path, name: str) -> bool:
    if name == RECORD:
        return True
    if folder.rows:
        return name in folder.rows and not folder.is_changed(name)
    # Of a run that kept no account: there is no telling whether it was changed.
    return name.endswith(".ledger.jsonl") or bool(_source_of(path))


def _beside(name: str, taken: set[str], folder: Path) -> str:
    stem, dot, suffix = name.rpartition(".")
    other, number = f"{stem}.edited{dot}{suffix}", 1
    while other in taken or (folder / other).exists():
        number += 1
        other = f"{stem}.edited-{number}{dot}{suffix}"
    return other


def _source_of(path: Path) -> str:
    try:
        return cleaning.read_article(path.read_text(encoding="utf-8"), path.stem).source.file
    except (OSError, ValueError):
        return ""


def _hash(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
