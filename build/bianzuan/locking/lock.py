"""`Lock` ↔ publication.lock (TOML 1.0), the lock's id, and the differences of two locks.

The id is a hash of what the publication is and how it is drawn; it stands in the metadata of every PDF. Engines and
dictionaries are locked and compared, and stand outside the id: where another release makes the same pages, it makes
the same file. The hashes of finished files prove a rebuild byte for byte.
"""

from __future__ import annotations

import hashlib
import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from bianzuan.errors import BianzuanError, ExitCode, Problem

LOCK_FILE = "publication.lock"
FORMAT = 1
# In the order of the file. What an editor changes stands first.
INPUTS = ("declarations", "sources", "pictures", "templates", "styles", "fonts", "colour")
SECTIONS = (*INPUTS, "dictionaries", "engines")
OUTPUTS = "outputs"
_HEAD = """\
# What this book was made from: written by `bianzuan build`, compared by `bianzuan build --frozen`. Do not edit.
# Fonts and engines are those of one environment; on another machine `--frozen` names what is different there.
"""
# Digits of a hash that are shown; whole ones stand in the file.
_HASH = re.compile("(sha256:[0-9a-f]{12})[0-9a-f]+")


class LockError(BianzuanError):
    """What is there is not what was locked."""

    exit_code = ExitCode.LOCK


@dataclass(frozen=True, slots=True)
class Lock:
    """Section → name → "sha256:…" or a version. `moment`: seconds since 1970 that stand in the files as their date."""

    moment: int
    sections: Mapping[str, Mapping[str, str]]
    outputs: Mapping[str, str] = field(default_factory=dict)  # finished files by their names

    @property
    def id(self) -> str:
        """Hash of the inputs, 64 hexadecimal digits."""
        rows = [f"moment\0{self.moment}"]
        rows += [f"{part}\0{name}\0{value}" for part in INPUTS for name, value in sorted(self.sections.get(part, {}).items())]
        return hashlib.sha256("\n".join(rows).encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that is not as locked; "" stands for what is not there."""

    section: str  # of SECTIONS, or "moment", "outputs"
    name: str
    expected: str
    found: str


def digest(data: bytes) -> str:
    """A file's bytes as a lock names them."""
    return f"sha256:{hashlib.sha256(data).hexdigest()}"


def write_lock(lock: Lock) -> bytes:
    """The file. The same lock gives the same bytes."""
    rows = [f"{_HEAD}format = {FORMAT}", f'id = "{lock.id}"', f"moment = {lock.moment}"]
    for section, entries in (*((name, lock.sections.get(name, {})) for name in SECTIONS), (OUTPUTS, lock.outputs)):
        rows += ["", f"[{section}]", *(f"{_quoted(name)} = {_quoted(value)}" for name, value in sorted(entries.items()))]
    return ("\n".join(rows) + "\n").encode()


def read_lock(data: bytes, file: str) -> Lock:
    """The lock of a file. Raises LockError for what is none, or one of a later release."""
    try:
        tables = tomllib.loads(data.decode())
        if tables["format"] != FORMAT:
            raise LockError(Problem("locking.later", file, params={"format": tables["format"]}))
        sections = {name: _strings(tables.get(name, {})) for name in SECTIONS}
        lock = Lock(int(tables["moment"]), sections, _strings(tables.get(OUTPUTS, {})))
        if tables["id"] != lock.id:
            raise LockError(Problem("locking.edited", file))
    except (UnicodeDecodeError, tomllib.TOMLDecodeError, KeyError, TypeError, ValueError, AttributeError) as error:
        raise LockError(Problem("locking.no_lock", file, params={"reason": str(error)})) from error
    return lock


def _strings(table: Mapping[str, object]) -> dict[str, str]:
    return {name: str(value) for name, value in table.items()}


def _quoted(text: str) -> str:
    escaped = "".join(c if c >= " " and c not in '"\\\x7f' else f"\\u{ord(c):04x}" for c in text)
    return f'"{escaped}"'


def differences(locked: Lock, found: Lock) -> tuple[Difference, ...]:
    """What differs between two locks, in the order of the file; finished files are compared where both have them."""
    rows: list[Difference] = []
    if locked.moment != found.moment:
        rows.append(Difference("moment", "SOURCE_DATE_EPOCH", str(locked.moment), str(found.moment)))
    for section in SECTIONS:
        rows += _between(section, locked.sections.get(section, {}), found.sections.get(section, {}))
    both = locked.outputs.keys() & found.outputs.keys()
    ours, theirs = ({name: one.outputs[name] for name in both} for one in (locked, found))
    return (*rows, *_between(OUTPUTS, ours, theirs))


def _between(section: str, locked: Mapping[str, str], found: Mapping[str, str]) -> Iterable[Difference]:
    for name in sorted({*locked, *found}):
        expected, actual = locked.get(name, ""), found.get(name, "")
        if expected != actual:
            yield Difference(section, name, expected, actual)


def problems(rows: Sequence[Difference], file: str) -> tuple[Problem, ...]:
    """Each difference in words: what, what was locked, what is there, what to do."""
    return tuple(
        Problem(
            f"locking.{_manner(row)}_{row.section}",
            file,
            params={"name": row.name, "expected": _short(row.expected), "found": _short(row.found)},
        )
        for row in rows
    )


def _manner(row: Difference) -> str:
    return "changed" if row.expected and row.found else "gone" if row.expected else "added"


def _short(value: str) -> str:
    return _HASH.sub(r"\1…", value)
