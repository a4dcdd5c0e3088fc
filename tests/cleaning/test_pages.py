"""Pages of several authors in every form they come in: the same texts, and who signs each, in all.

`pages/*.txt` are made up; `pages/expected.toml` says what a reader finds on each.
"""

from __future__ import annotations

import html
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest
from opencc import OpenCC

from tests.cleaning.cleaned_texts import cleaned
from tests.cleaning.forms import close, in_traditional, indented, lines_of, narrow_spaces, of_windows, parted

_FOLDER = Path(__file__).parent / "pages"
_EXPECTED: dict[str, list[tuple[str, str, int]]] = tomllib.loads((_FOLDER / "expected.toml").read_text(encoding="utf-8"))
_NAMES = sorted(_EXPECTED)
_SIMPLIFIED = OpenCC("t2s")


def _text(name: str) -> str:
    return (_FOLDER / f"{name}.txt").read_text(encoding="utf-8")


def _found(text: str, form: str = "text") -> list[tuple[str, str, int]]:
    """Title, authors, number of paragraphs of each article; spaces aside, in Simplified."""
    return [
        ("".join(_SIMPLIFIED.convert(a.title).split()), _SIMPLIFIED.convert("、".join(author.name for author in a.authors)), len(a.body.rstrip().split("\n\n")))
        for a in cleaned(text, "html" if form == "html" else "text").articles
    ]


def _due(name: str) -> list[tuple[str, str, int]]:
    return [("".join(title.split()), authors, paragraphs) for title, authors, paragraphs in _EXPECTED[name]]


def test_every_page_is_known() -> None:
    assert {path.stem for path in _FOLDER.glob("*.txt")} == set(_EXPECTED)


@pytest.mark.parametrize("form", [str, parted, close, indented, narrow_spaces, of_windows, in_traditional], ids=lambda form: form.__name__)
@pytest.mark.parametrize("name", _NAMES)
def test_each_text_of_a_page_is_its_author_s(name: str, form: Callable[[str], str]) -> None:
    assert _found(form(_text(name))) == _due(name)


@pytest.mark.parametrize("tag", ["p", "div", "br"])
@pytest.mark.parametrize("name", _NAMES)
def test_the_same_in_a_saved_page(name: str, tag: str) -> None:
    lines = [html.escape(line) for line in lines_of(_text(name))]
    inner = "<br>\n".join(lines) if tag == "br" else "\n".join(f"<{tag}>{line}</{tag}>" for line in lines)
    page = f'<html><head><meta charset="utf-8"></head><body><div class="content">\n{inner}\n</div></body></html>'
    assert _found(page, "html") == _due(name)
