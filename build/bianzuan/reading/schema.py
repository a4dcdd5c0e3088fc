"""The JSON Schema of publication.toml, made from the same dataclasses that read it. Standard: JSON Schema 2020-12.

It lets an editor program (with Taplo or another TOML extension) complete keys and mark mistakes while they are
typed; the file `publication.schema.json` beside the package is its published form.
"""

from __future__ import annotations

import dataclasses
import inspect
import json
from types import UnionType
from typing import Any, Literal, get_args, get_origin, get_type_hints

from bianzuan.config import PartConfig
from bianzuan.geometry import TRIMS
from bianzuan.model import Author
from bianzuan.reading.publication import INDEXES, TABLES

_PLAIN = {str: "string", int: "integer", float: "number", bool: "boolean"}
# What the types leave open and `reading.publication` checks by hand.
_CHOICES = {"trim": [size.name for size in TRIMS], "indexes": list(INDEXES), "collect": list(INDEXES)}


def json_schema() -> dict[str, object]:
    """The schema as JSON values."""
    tables = {name: _table(kind) for name, kind in TABLES.items()}
    parts = {"type": "array", "items": _table(PartConfig)}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "publication.toml",
        "type": "object",
        "additionalProperties": False,
        "required": ["publication"],
        "properties": {"publication": tables.pop("publication"), "part": parts, **tables},
    }


def schema_text() -> str:
    """The schema as it is published."""
    return json.dumps(json_schema(), ensure_ascii=False, indent=2) + "\n"


def _table(kind: type) -> dict[str, object]:
    hints = get_type_hints(kind)
    fields = {field.name: field for field in dataclasses.fields(kind) if field.name != "line"}
    return {
        "type": "object",
        "description": inspect.cleandoc(kind.__doc__ or ""),
        "additionalProperties": False,
        "required": [name for name, field in fields.items() if field.default is dataclasses.MISSING],
        "properties": {name: _property(hints[name], field) for name, field in fields.items()},
    }


def _property(hint: Any, field: dataclasses.Field[object]) -> dict[str, object]:
    made = _value(hint)
    if field.name in _CHOICES:
        (made["items"] if made["type"] == "array" else made)["enum"] = _CHOICES[field.name]
    if isinstance(field.default, (str, int, float, bool, tuple)) and field.default not in ("", ()):
        made["default"] = list(field.default) if isinstance(field.default, tuple) else field.default
    return made


def _value(hint: Any) -> dict[str, Any]:
    if get_origin(hint) is tuple:
        return {"type": "array", "items": _value(get_args(hint)[0])}
    if get_origin(hint) is Literal:
        return {"type": "string", "enum": list(get_args(hint))}
    if get_origin(hint) is UnionType:
        return _table(get_args(hint)[0])
    if hint is Author:
        return {"anyOf": [{"type": "string"}, _table(Author)]}
    return {"type": _PLAIN[hint]}
