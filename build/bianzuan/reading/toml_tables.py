"""A TOML file in; its tables and the line each key stands on out. Standard: TOML 1.0.

`tomllib` gives values without their places, and an editor wants to be sent to a line; so the text is scanned a
second time for keys and array elements only. The scan trusts that `tomllib` has accepted the file.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from bianzuan.errors import Problem, PublicationError
from bianzuan.reading.toml_mistakes import mistake

KeyPath = tuple[str | int, ...]

_TOKEN = re.compile(
    r'"""(?:\\.|[^\\])*?"{3,5}'  # multi-line strings may end in up to two quotes of their own
    r"|'''.*?'{3,5}"
    r'|"(?:\\.|[^"\\\n])*"'
    r"|'[^'\n]*'"
    r"|#[^\n]*"
    r"|[\[\]{}=,\n]"
    r"|[^\S\n]+"
    r"|[^\s\[\]{}=,\"'#]+",
    re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class TomlFile:
    """A file's tables, and key path → line; elements of arrays are numbered from 0 in a path."""

    name: str
    tables: Mapping[str, object]
    lines: Mapping[KeyPath, int]

    def line(self, path: KeyPath) -> int:
        """Line of a key, or of the nearest table around it; 0 for the file as a whole."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 0)


def read_toml(path: Path) -> TomlFile:
    """The file's tables with their lines. Raises PublicationError: not UTF-8, or not TOML."""
    return toml_of(read_words(path), path)


def toml_of(text: str, path: Path) -> TomlFile:
    """As `read_toml`, of a text that is, or is to be, the file's."""
    try:
        tables = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise PublicationError(mistake(path, text, str(error))) from error
    return TomlFile(str(path), tables, _Scan(text).lines())


def tables_of(path: Path, problems: list[Problem]) -> TomlFile:
    """As `read_toml`, of a file that may be left out; what is wrong with it is added to `problems`."""
    if path.is_file():
        try:
            return read_toml(path)
        except PublicationError as error:
            problems.extend(error.problems)
    return TomlFile(str(path), {}, {})  # decisions.toml and index.toml may be left out


def read_words(path: Path) -> str:
    """Text of one of the editor's own files, UTF-8 with or without a byte order mark, lines ended by LF."""
    raw = path.read_bytes()
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        problem = Problem("publication.not_utf8", str(path), line, {"byte": f"0x{raw[error.start]:02x}"})
        raise PublicationError(problem) from error
    return text.replace("\r\n", "\n")


class _Scan:
    """Walks the tokens of valid TOML and notes where keys and array elements begin."""

    def __init__(self, text: str) -> None:
        self._tokens: list[tuple[str, int]] = []
        line = 1
        for match in _TOKEN.finditer(text):
            token = match[0]
            if token == "\n" or not (token.isspace() or token.startswith("#")):
                self._tokens.append((token, line))
            line += token.count("\n")
        self._tokens.append(("\n", line))
        self._at = 0
        self._found: dict[KeyPath, int] = {}
        self._rows: dict[KeyPath, int] = {}  # arrays of tables → rows so far

    def lines(self) -> dict[KeyPath, int]:
        table: KeyPath = ()
        while self._at < len(self._tokens):
            if self._peek() == "\n":
                self._at += 1
            elif self._peek() == "[":
                table = self._header()
            else:
                self._pair(table)
        return self._found

    def _peek(self) -> str:
        return self._tokens[self._at][0]

    def _header(self) -> KeyPath:
        line = self._tokens[self._at][1]
        depth = 0
        while self._peek() == "[":
            depth += 1
            self._at += 1
        names = self._key()
        self._at += depth
        path: KeyPath = ()
        for name in names[:-1]:
            path = self._last_row((*path, name))
        path = (*path, names[-1])
        if depth == 2:
            row = self._rows.get(path, 0)
            self._rows[path] = row + 1
            path = (*path, row)
        self._found.setdefault(path, line)
        return path

    def _last_row(self, path: KeyPath) -> KeyPath:
        return (*path, self._rows[path] - 1) if path in self._rows else path

    def _key(self) -> list[str]:
        names: list[str] = []
        while self._peek() not in ("=", "]"):
            token = self._peek()
            quoted = token[0] in "\"'"
            names += [next(iter(tomllib.loads(f"{token}=0")))] if quoted else filter(None, token.split("."))
            self._at += 1
        return names

    def _pair(self, table: KeyPath) -> None:
        line = self._tokens[self._at][1]
        path = table
        for name in self._key():
            path = (*path, name)
            self._found.setdefault(path, line)
        self._at += 1
        self._value(path)

    def _value(self, path: KeyPath) -> None:
        opening = self._peek()
        if opening == "[":
            self._array(path)
        elif opening == "{":
            self._inline_table(path)
        else:
            while self._peek() not in ("\n", ",", "]", "}"):
                self._at += 1

    def _array(self, path: KeyPath) -> None:
        self._at += 1
        element = 0
        while self._peek() != "]":
            if self._peek() in ("\n", ","):
                self._at += 1
                continue
            self._found[(*path, element)] = self._tokens[self._at][1]
            self._value((*path, element))
            element += 1
        self._at += 1

    def _inline_table(self, path: KeyPath) -> None:
        self._at += 1
        while self._peek() != "}":
            if self._peek() in ("\n", ","):
                self._at += 1
                continue
            self._pair(path)
        self._at += 1
