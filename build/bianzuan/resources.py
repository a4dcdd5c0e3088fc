"""Where the shipped templates and styles are: beside the package in a wheel, two levels up in a checkout."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def _shipped(name: str) -> Path:
    inside = _PACKAGE / name
    return inside if inside.is_dir() else _PACKAGE.parents[1] / name


def templates() -> Path:
    """Folder of the Jinja2 templates."""
    return _shipped("templates")


def styles() -> Path:
    """Folder of the style sheets and themes."""
    return _shipped("styles")
