"""A TOML table in; one of the dataclasses of `config` out, or the problems that keep it from being made.

The dataclass is the only description of its table: field names are the keys, annotations the types, fields
without a default the keys that must be there. The field `line` is not a key; it receives the table's own line.
"""

from __future__ import annotations

import dataclasses
import datetime
import difflib
import math
import types
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, TypeVar, get_args, get_origin, get_type_hints

from bianzuan.errors import Problem
from bianzuan.messages import language
from bianzuan.model import Author
from bianzuan.reading.chinese_names import meant, with_chinese
from bianzuan.reading.toml_tables import KeyPath, TomlFile

Declared = TypeVar("Declared")

# What a value's type is called in messages: `publication.type_<name>` in the catalogue.
_TYPE_NAMES: tuple[tuple[type, str], ...] = (
    (bool, "boolean"),
    (int, "integer"),
    (float, "number"),
    (str, "string"),
    (list, "list"),
    (dict, "table"),
)


class _Unfit:
    """Stands for a value that was refused; the problem is noted already."""


_UNFIT = _Unfit()


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads tables of one file and collects what is wrong with them."""

    toml: TomlFile
    problems: list[Problem] = field(default_factory=list)

    def complain(self, key: str, place: KeyPath | int, /, **params: object) -> None:
        """Note a problem at a key or a line; `key` is a message of the catalogue's file publication.toml."""
        line = place if isinstance(place, int) else self.toml.line(place)
        self.problems.append(Problem(f"publication.{key}", self.toml.name, line, params))

    def table(self, path: KeyPath, table: object, kind: type[Declared]) -> Declared | None:
        """The table as a value of `kind`; None if it cannot be made, with the reasons among the problems."""
        if not isinstance(table, dict):
            self._wrong_type(path, table, "table")
            return None
        hints = get_type_hints(kind)
        hints.pop("line", None)
        self.keys(path, table, hints)
        values = {key: self._value((*path, key), table[key], hints[key]) for key in hints if key in table}
        missing = [name for name in _required(kind) if values.get(name, "") in ("", ())]
        for name in missing:
            self.complain("missing", (*path, name), key=name, table=_spell(path))
        if missing or any(values[name] is _UNFIT for name in _required(kind)):
            return None
        if any(member.name == "line" for member in dataclasses.fields(kind)):  # type: ignore[arg-type]
            values["line"] = self.toml.line(path)
        return kind(**{name: value for name, value in values.items() if value is not _UNFIT})

    def single(self, name: str, kind: type[Declared]) -> Declared | None:
        """The table `[name]`; None if the file has none or it cannot be made."""
        tables = self.toml.tables
        return self.table((name,), tables[name], kind) if name in tables else None

    def rows(self, name: str, kind: type[Declared]) -> tuple[Declared, ...]:
        """An array of tables, `[[name]]`; rows that cannot be made are left out, with their problems noted."""
        rows = self.toml.tables.get(name, [])
        if not isinstance(rows, list):
            self.complain("not_rows", (name,), key=name)
            return ()
        made = (self.table((name, number), row, kind) for number, row in enumerate(rows))
        return tuple(value for value in made if value is not None)

    def words(self, name: str) -> tuple[str, ...]:
        """A list of strings that stands outside the tables; () if the file has none."""
        tables = self.toml.tables
        found = self._list((name,), tables[name], str) if name in tables else ()
        return () if found is _UNFIT else tuple(found)

    def keys(self, path: KeyPath, table: Mapping[str, object], known: Iterable[str]) -> None:
        """Complain of every key that is not known, with the nearest one that is."""
        names = tuple(known)
        for key in table:
            if key not in names:
                self.choice("unknown_key", (*path, key), key, names)

    def choice(
        self, key: str, place: KeyPath | int, value: str, names: Iterable[str], /, **params: object
    ) -> None:
        """Complain of a word that is not one of `names`; the message `<key>_near` proposes the nearest one."""
        names = tuple(names)
        near = meant(value, names) or nearest(value, names)
        known = "、".join(with_chinese(names)) if language() == "zh" else ", ".join(names)
        self.complain(f"{key}_near" if near else key, place, value=value, near=near, known=known, **params)

    def _value(self, path: KeyPath, value: object, hint: Any) -> Any:
        if get_origin(hint) is tuple:
            return self._list(path, value, get_args(hint)[0])
        if get_origin(hint) is Literal:
            return self._literal(path, value, get_args(hint))
        if get_origin(hint) is types.UnionType:  # "MatchRule | None": a table that may be left out
            made = self.table(path, value, get_args(hint)[0])
            return _UNFIT if made is None else made
        if hint is Author:
            return self._author(path, value)
        return self._scalar(path, value, hint)

    def _list(self, path: KeyPath, value: object, hint: Any) -> Any:
        if not isinstance(value, list):
            return self._wrong_type(path, value, "list")
        elements = [self._value((*path, number), element, hint) for number, element in enumerate(value)]
        return tuple(element for element in elements if element is not _UNFIT)

    def _literal(self, path: KeyPath, value: object, choices: tuple[str, ...]) -> Any:
        if not isinstance(value, str):
            return self._wrong_type(path, value, "string")
        if value not in choices:
            self.choice("unknown_value", path, value, choices, key=str(path[-1]))
            return _UNFIT
        return value

    def _author(self, path: KeyPath, value: object) -> Any:
        if isinstance(value, str):
            return Author(value)
        made = self.table(path, value, Author)
        return _UNFIT if made is None else made

    def _scalar(self, path: KeyPath, value: object, hint: type) -> Any:
        # A date may be written without quotes; it is kept as its text.
        if hint is str and type(value) is datetime.date:
            return value.isoformat()
        if hint is float and type(value) is int:
            return float(value)
        if type(value) is not hint or (isinstance(value, float) and not math.isfinite(value)):
            return self._wrong_type(path, value, _type_name(hint))
        return value

    def _wrong_type(self, path: KeyPath, value: object, wanted: str) -> _Unfit:
        if isinstance(path[-1], int):
            self.complain("list_element", path, key=_spell_key(path), item=path[-1] + 1, found=_shown(value))
        else:
            self.complain(f"type_{wanted}", path, key=_spell_key(path), found=_shown(value))
        return _UNFIT


def nearest(value: str, names: Iterable[str]) -> str:
    """The known name that was most likely meant, or ""."""
    # difflib's own cutoff of 0.6 proposes nothing for two-character Chinese names with one wrong character.
    cutoff = 0.6 if value.isascii() else 0.5
    return next(iter(difflib.get_close_matches(value, list(names), 1, cutoff=cutoff)), "")


def _required(kind: type) -> list[str]:
    return [
        member.name
        for member in dataclasses.fields(kind)
        if member.default is dataclasses.MISSING and member.default_factory is dataclasses.MISSING
    ]


def _type_name(kind: type) -> str:
    return next(name for known, name in _TYPE_NAMES if issubclass(kind, known))


def _shown(value: object) -> str:
    """The value as TOML would write it, cut short."""
    if isinstance(value, bool):
        return str(value).lower()
    text = f'"{value}"' if isinstance(value, str) else str(value)
    return text if len(text) <= 40 else text[:39] + "…"


def _spell(path: KeyPath) -> str:
    """A table as its header is written: "[publication]", "[[part]]", "[[part]].match"."""
    if len(path) > 1 and isinstance(path[1], int):
        return ".".join([f"[[{path[0]}]]", *(str(name) for name in path[2:])])
    return f"[{'.'.join(str(name) for name in path)}]"


def _spell_key(path: KeyPath) -> str:
    return [name for name in path if isinstance(name, str)][-1]
