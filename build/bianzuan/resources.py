"""Where the shipped templates and styles are: beside the package in a wheel, two levels up in a checkout.

A theme is a folder `themes/<name>` of the styles; a publication may have themes of its own in `styles/themes`, and
a folder of the same name there overrides single files of a shipped one. `based_on` in theme.toml names a theme from
which everything comes that the folder does not hold.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

_PACKAGE = Path(__file__).resolve().parent
THEME_FILE = "theme.toml"


def _shipped(name: str) -> Path:
    inside = _PACKAGE / name
    return inside if inside.is_dir() else _PACKAGE.parents[1] / name


def templates() -> Path:
    """Folder of the Jinja2 templates."""
    return _shipped("templates")


def styles() -> Path:
    """Folder of the style sheets and themes."""
    return _shipped("styles")


def theme_names(publication: Path | None = None) -> tuple[str, ...]:
    """Themes a publication may choose: the shipped ones, then those of its own; each name once."""
    roots = [styles()] + ([publication / "styles"] if publication else [])
    return tuple(dict.fromkeys(path.parent.name for root in roots for path in sorted(root.glob(f"themes/*/{THEME_FILE}"))))


def theme_folders(name: str, publication: Path | None = None) -> tuple[Path, ...]:
    """Folders that make up a theme, strongest first: the publication's, the shipped one, then what they build on."""
    found: list[Path] = []
    wanted, seen = name, set[str]()
    while wanted and wanted not in seen:  # a theme based on itself ends here
        seen.add(wanted)
        roots = ([publication / "styles"] if publication else []) + [styles()]
        folders = [root / "themes" / wanted for root in roots if (root / "themes" / wanted).is_dir()]
        found.extend(folders)
        wanted = next((str(base) for folder in folders if (base := _table(folder).get("based_on"))), "")
    return tuple(found)


def theme_table(name: str, publication: Path | None = None) -> Mapping[str, Mapping[str, Any]]:
    """The tables of theme.toml, key by key the strongest folder's. Raises tomllib.TOMLDecodeError with the file's fault."""
    tables: dict[str, dict[str, Any]] = {}
    for folder in reversed(theme_folders(name, publication)):
        for table, values in _table(folder).items():
            if isinstance(values, dict):
                tables.setdefault(table, {}).update(values)
    return tables


def _table(folder: Path) -> dict[str, Any]:
    path = folder / THEME_FILE
    return tomllib.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}
