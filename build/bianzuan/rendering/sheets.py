"""Style sheets of a print section and of the reading edition, put together in the order of their cascade layers.

All go into one `<style>`: sheets given to the engine apart would not share their layer order. `@page` rules ignore
layers, so the order of the text is the order of their weight: page, then the theme's page rules, then the sheets.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from jinja2 import Environment
from markupsafe import Markup

from bianzuan import resources
from bianzuan.config import DesignConfig
from bianzuan.geometry import geometry
from bianzuan.rendering.environment import fill, style_environment

PageStyle = Literal["running", "index", "bare", "full"]

# Layers from weakest to strongest.
LAYERS = ("tokens", "base", "components", "theme", "publication")
# Components in the order of the book's parts; none overrides another.
COMPONENTS = (
    "blocks",
    "notes",
    "opening",
    "front",
    "contents",
    "sources",
    "index",
    "colophon",
)
# An empty file of this name need not exist: the publication's last word.
OWN_SHEET = "publication.css"


@dataclass(frozen=True, slots=True)
class SheetMaker:
    """Makes sheets for one design; `sizes` are the theme's type sizes in points.

    Lives as long as one Renderer, so that a sheet edited between two builds of a preview is read anew.
    """

    folder: Path
    design: DesignConfig
    sizes: Mapping[str, float]
    _made: dict[tuple[PageStyle, str], Markup] = field(default_factory=dict)

    def page(self, style: PageStyle, folio: str) -> Markup:
        """Sheet of a print section. `folio` is a CSS counter style, "" for Arabic folios."""
        if (style, folio) not in self._made:
            self._made[style, folio] = self._print_sheet(style, folio)
        return self._made[style, folio]

    def reading(self) -> str:
        """The one sheet of the reading edition."""
        environment = style_environment(self.folder)
        themes = (f"themes/{name}/reading.css" for name in self._themes())
        return "\n".join(_optional(environment, name) for name in ("reading.css", *themes, OWN_SHEET))

    def _themes(self) -> tuple[str, ...]:
        """The theme, after the themes it is based on."""
        folders = resources.theme_folders(self.design.theme, self.folder)
        return tuple(dict.fromkeys(path.name for path in reversed(folders)))

    def _print_sheet(self, style: PageStyle, folio: str) -> Markup:
        environment = style_environment(self.folder)
        values = {
            "g": geometry(self.design),
            "punctuation": self.design.punctuation or "kaiming",
            "hanging": self.design.hanging,
            "sizes": self.sizes,
            "style": style,
            "folio": folio,
        }
        names = self._themes()
        parts = [
            f"@layer {', '.join(LAYERS)};",
            fill(environment, ["page.css.jinja"], **values),
            *(_optional(environment, f"themes/{name}/page.css.jinja", **values) for name in names),
            _layer("tokens", fill(environment, ["tokens.css"])),
            _layer("base", fill(environment, ["base.css"])),
            *(_layer("components", fill(environment, [f"components/{name}.css"])) for name in COMPONENTS),
            *(_layer("theme", _optional(environment, f"themes/{name}/theme.css")) for name in names),
            _layer("publication", _optional(environment, OWN_SHEET)),
        ]
        # Markup: style sheets are ours or the publication's own, and quotation marks in them must stay.
        return Markup("\n".join(parts))


def _layer(name: str, sheet: str) -> str:
    return f"@layer {name} {{\n{sheet}\n}}"


def _optional(environment: Environment, name: str, **values: Any) -> str:
    return fill(environment, [name], **values) if name in environment.list_templates() else ""
