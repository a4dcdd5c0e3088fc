"""Jinja environments for templates and style sheets: the publication's own files first, then the theme's, then ours.

Autoescape is on for everything and an undefined name is an error, so that a hole in a template never prints.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from jinja2 import ChoiceLoader, Environment, FileSystemLoader, StrictUndefined, TemplateError

from bianzuan import resources
from bianzuan.errors import ContentError, Problem


def _environment(folders: list[Path]) -> Environment:
    return Environment(
        loader=ChoiceLoader([FileSystemLoader(folder) for folder in folders]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=False,
    )


def template_environment(folder: Path, theme: str) -> Environment:
    """Templates: `templates/` of the publication, `templates/` of the theme and of what it is based on, the shipped ones."""
    themes = [path / "templates" for path in resources.theme_folders(theme, folder)]
    return _environment([folder / "templates", *themes, resources.templates()])


def style_environment(folder: Path) -> Environment:
    """Style sheets: `styles/` of the publication, then the shipped ones."""
    return _environment([folder / "styles", resources.styles()])


def shipped_environment() -> Environment:
    """Only the shipped templates: for pages that belong to no publication."""
    return _environment([resources.templates()])


def fill(environment: Environment, names: list[str], **values: Any) -> str:
    """The first of these templates that exists, filled in. Raises ContentError with the template's name and line."""
    try:
        return environment.select_template(names).render(**values)
    except TemplateError as error:
        line = getattr(error, "lineno", None) or 0
        raise ContentError(
            Problem("rendering.template", line=line, params={"name": names[0], "detail": str(error)})
        ) from error
