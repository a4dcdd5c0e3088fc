"""What documents are called in ledgers and messages, and what their articles are called: no two documents alike.

In: files with the names they have below the folder they were asked for. Out: names that differ in more than their endings,
and stems. Neither depends on the order in which somebody named the files.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Mapping
from os.path import normpath
from pathlib import Path

from bianzuan.model import stem_of


def told_apart(found: Mapping[Path, str], say: Callable[[str], str]) -> dict[Path, str]:
    """Names by file. Files that would be called alike and lie in different folders bear as many of the folders above them
    as it takes; those of one folder that differ in their endings alone stay alike. `say` gives a folder's name in words."""
    names = dict(found)
    while any(longer := {path: _longer(path, names[path], say) for path in _alike(names)}):
        if all(names[path] == name for path, name in longer.items()):
            break  # in words their folders are called alike
        names |= longer
    return names


def stems(names: Collection[str]) -> dict[str, str]:
    """What the articles of each document are called after: its name without folder and ending; where several have that, the
    folder as well, in which they are written then.

    With a hyphen between, 1958/01.txt would be called like the first article of a 1958.txt.
    """
    # Disks that do not tell A from a have one place for both.
    bearers = Counter(stem_of(name).casefold() for name in names)
    return {name: _with_folder(name) if bearers[stem_of(name).casefold()] > 1 else stem_of(name) for name in names}


def same_outputs(names: Mapping[Path, str]) -> list[list[Path]]:
    """Files that differ in their endings alone: they would write the same outputs."""
    found: dict[str, list[Path]] = {}
    for path, name in names.items():
        found.setdefault(_with_folder(name), []).append(path)
    return [paths for paths in found.values() if len(paths) > 1]


def _alike(names: Mapping[Path, str]) -> list[Path]:
    """Files of one name, endings aside, that lie in different folders."""
    return [path for paths in same_outputs(names) if len({_whole(path).parent for path in paths}) > 1 for path in paths]


def _with_folder(name: str) -> str:
    folder, slash, _ = name.rpartition("/")
    return folder + slash + stem_of(name)


def _longer(path: Path, name: str, say: Callable[[str], str]) -> str:
    """A name with one more of the folders above it; as it is where there is none."""
    return "/".join(map(say, _whole(path).parts[1:][-name.count("/") - 2 :]))


def _whole(path: Path) -> Path:
    """A path from the root. Links are kept: whoever named the file knows it by them."""
    return Path(normpath(path.absolute()))
