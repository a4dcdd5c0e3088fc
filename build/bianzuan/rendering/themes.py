"""Themes: each is a folder in styles/themes with theme.toml, theme.css, and templates of its own if it wants them."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path

from bianzuan import resources
from bianzuan.config import PublicationConfig
from bianzuan.errors import Problem, PublicationError


@dataclass(frozen=True, slots=True)
class Theme:
    """What `bianzuan themes` lists: folder name, title and what the theme is for, in Chinese and English."""

    name: str
    title: str
    description: str
    title_en: str
    description_en: str


def themes(folder: Path | None = None) -> tuple[Theme, ...]:
    """The shipped themes, then those in the publication's own `styles/themes`, by name."""
    roots = [resources.styles()] + ([folder / "styles"] if folder else [])
    return tuple(_theme(path) for root in roots for path in sorted(root.glob("themes/*/theme.toml")))


def _theme(path: Path) -> Theme:
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    zh, en = table["zh"], table["en"]
    return Theme(path.parent.name, zh["title"], zh["description"], en["title"], en["description"])


def require_theme(config: PublicationConfig) -> Theme:
    """The theme of the publication. Raises PublicationError if there is none of that name."""
    known = {theme.name: theme for theme in themes(config.folder)}
    if config.design.theme not in known:
        raise PublicationError(
            Problem(
                "rendering.unknown_theme",
                file=str(config.folder / "publication.toml"),
                params={"name": config.design.theme, "known": ", ".join(known)},
            )
        )
    return known[config.design.theme]


def sizes(config: PublicationConfig) -> dict[str, float]:
    """Type sizes of the theme's titles in points, by name."""
    own = config.folder / "styles" / "themes" / config.design.theme / "theme.toml"
    path = own if own.is_file() else resources.styles() / "themes" / config.design.theme / "theme.toml"
    table: dict[str, float] = tomllib.loads(path.read_text(encoding="utf-8"))["sizes"]
    return {name: float(size) for name, size in table.items()}
