"""Themes: each is a folder in styles/themes with theme.toml, theme.css, and templates of its own if it wants them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from bianzuan import resources
from bianzuan.config import PublicationConfig
from bianzuan.errors import Problem, PublicationError

# Type sizes in points that a theme need not name. Python needs them to know how many characters fit a line; CSS
# reads them as tokens, --<name>-size.
SIZES: Mapping[str, float] = {
    "chapter": 17.0,
    "heading": 12.0,
    "part": 22.0,
    "title": 27.0,
    "half-title": 15.0,
    "matter": 16.0,
    "subtitle": 11.5,
    "kicker": 9.5,
    "running": 8.5,
    "folio": 9.0,
    "small": 9.0,
    "note": 8.5,
}
# The least a chapter opening takes, in lines: what the eye knows as an opening on a page of 26 lines.
OPENING_LINES = 10
LARGEST_ON_COVER = 40.0  # points


@dataclass(frozen=True, slots=True)
class Theme:
    """What `bianzuan themes` lists: folder name, title and what the theme is for, in Chinese and English."""

    name: str
    title: str
    description: str
    title_en: str
    description_en: str


@dataclass(frozen=True, slots=True)
class ThemeDesign:
    """What Python must know of a theme: type sizes in points, lines of an opening, how the cover sets its title."""

    sizes: Mapping[str, float]
    opening: int
    upright: bool  # the cover's title stands in columns where it can
    largest: float  # type size of the cover's title, points


def themes(folder: Path | None = None) -> tuple[Theme, ...]:
    """The shipped themes, then those in the publication's own `styles/themes`, by name."""
    return tuple(_theme(name, folder) for name in resources.theme_names(folder))


def _theme(name: str, folder: Path | None) -> Theme:
    tables = resources.theme_table(name, folder)
    zh, en = tables.get("zh", {}), tables.get("en", {})
    return Theme(
        name, zh.get("title", name), zh.get("description", ""), en.get("title", name), en.get("description", "")
    )


def require_theme(config: PublicationConfig) -> ThemeDesign:
    """The design of the publication's theme. Raises PublicationError if there is none of that name."""
    known = resources.theme_names(config.folder)
    if config.design.theme not in known:
        raise PublicationError(
            Problem(
                "rendering.unknown_theme",
                file=str(config.folder / "publication.toml"),
                params={"name": config.design.theme, "known": ", ".join(known)},
            )
        )
    tables = resources.theme_table(config.design.theme, config.folder)
    cover = tables.get("cover", {})
    return ThemeDesign(
        sizes={**SIZES, **{name: float(size) for name, size in tables.get("sizes", {}).items()}},
        opening=int(tables.get("opening", {}).get("lines", OPENING_LINES)),
        upright=cover.get("layout", "upright") != "across",
        largest=float(cover.get("largest", LARGEST_ON_COVER)),
    )
