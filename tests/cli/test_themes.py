"""`bianzuan themes --export`: a copy to start from, which changes nothing until it is changed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from bianzuan import resources

FILES = {
    "documents": {"theme.toml", "theme.css", "reading.css", "templates/print/matter/cover.html.jinja"},
    "academic": {"theme.toml", "theme.css", "page.css.jinja", "reading.css", "templates/print/matter/cover.html.jinja"},
}


def files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("name", FILES)
def test_a_theme_is_copied_whole_with_the_cover_it_uses(name: str, command_line: Callable, publication: Path) -> None:
    done = command_line("themes", "--export", name, "-o", publication)
    assert done.code == 0
    made = files(publication / "styles" / "themes" / name)
    assert set(made) == FILES[name]
    assert all(one in done.out for one in FILES[name])
    shipped = files(resources.styles() / "themes" / name)
    assert {one: made[one] for one in shipped} == shipped


def test_nothing_is_written_over(command_line: Callable, publication: Path) -> None:
    own = publication / "styles" / "themes" / "documents" / "theme.css"
    own.parent.mkdir(parents=True)
    own.write_text("h2 { color: black }", encoding="utf-8")
    done = command_line("themes", "--export", "documents", "-o", publication)
    assert done.code == 1
    assert "exists already" in done.err
    assert files(own.parent) == {"theme.css": b"h2 { color: black }"}


def test_a_theme_goes_into_a_publication_only(command_line: Callable, tmp_path: Path) -> None:
    assert command_line("themes", "--export", "documents", "-o", tmp_path).code == 1
    assert list(tmp_path.iterdir()) == []


def test_an_unknown_theme_is_refused_with_those_there_are(command_line: Callable, publication: Path) -> None:
    done = command_line("themes", "--export", "document", "-o", publication)
    assert done.code == 2
    assert "documents" in done.err


def test_the_publications_own_themes_are_listed(command_line: Callable, publication: Path) -> None:
    own = publication / "styles" / "themes" / "ours"
    own.mkdir(parents=True)
    (own / "theme.toml").write_text('[en]\ntitle = "Ours"\ndescription = "For this book."\n', encoding="utf-8")
    assert "ours  Ours\n    For this book." in command_line("themes", "-o", publication).out
