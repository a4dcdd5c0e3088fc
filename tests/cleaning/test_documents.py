"""Kinds of documents that compilations are made of, in every form they come in: the same head and headings in all.

`documents/*.txt` are made up; `documents/expected.toml` says what a reader finds in each.
"""

from __future__ import annotations

import hashlib
import html
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from bianzuan.cleaning import clean, verify
from bianzuan.cleaning.rule import Form
from bianzuan.model import Cleaned, Source
from bianzuan.reading import split_lines

from tests.cleaning.forms import close, in_traditional, indented, narrow_spaces, of_windows, parted

_FOLDER = Path(__file__).parent / "documents"
_EXPECTED: dict[str, dict[str, Any]] = tomllib.loads((_FOLDER / "expected.toml").read_text(encoding="utf-8"))
_NAMES = sorted(_EXPECTED)


def _text(name: str) -> str:
    return (_FOLDER / f"{name}.txt").read_text(encoding="utf-8")


def _cleaned(text: str, form: Form = "text") -> Cleaned:
    raw = text.encode()
    result = clean(Source("a.txt", raw, hashlib.sha256(raw).hexdigest(), "utf-8", text, split_lines(text), form))
    assert verify(result) == ()
    return result


def _found(cleaned: Cleaned, subtitle: bool = True) -> dict[str, Any]:
    """What was found, spaces aside: a form may have others."""
    (article,) = cleaned.articles
    headings = [line.removeprefix("## ") for line in article.body.split("\n") if line.startswith("## ")]
    return {
        "title": _closed(article.title),
        "subtitle": _closed(article.subtitle) if subtitle else "",
        "authors": [author.name for author in article.authors],
        "date": article.date,
        "headings": [*map(_closed, headings)],
    }


def _closed(text: str) -> str:
    return "".join(text.split())


def _due(name: str) -> dict[str, Any]:
    known = _EXPECTED[name]
    return {
        "title": _closed(known["title"]),
        "subtitle": _closed(known["subtitle"]),
        "authors": known["authors"],
        "date": known["date"],
        "headings": [*map(_closed, known["headings"])],
    }


def test_every_document_is_known() -> None:
    assert {path.stem for path in _FOLDER.glob("*.txt")} == set(_EXPECTED)


@pytest.mark.parametrize("name", _NAMES)
def test_a_document_has_its_head_and_its_headings(name: str) -> None:
    made = _cleaned(_text(name))
    assert _found(made) == _due(name)
    asked = sum(1 for edit in made.ledger if edit.status == "flagged" or edit.confidence == "doubtful")
    assert asked <= _EXPECTED[name]["questions"]


_FORMS = (parted, close, indented, narrow_spaces, of_windows, in_traditional)
# Rows that empty lines part are not seen to be a table.
_KNOWN = [(name, form) for form in _FORMS for name in _NAMES if (name, form) != ("table", parted)]


@pytest.mark.parametrize(("name", "form"), _KNOWN, ids=lambda value: value if isinstance(value, str) else value.__name__)
def test_the_form_of_a_text_changes_nothing(name: str, form: Callable[[str], str]) -> None:
    assert _found(_cleaned(form(_text(name)))) == _due(name)


_AROUND = (
    '<html><head><meta charset="utf-8"><title>{title}_柳溪文史网</title></head><body><div class="nav"><a href="/">首页</a> | <a href="/a">新闻</a> | '
    '<a href="/b">文史</a></div><div class="content">\n<h1>{title}</h1>\n{body}\n</div>'
    '<div class="footer">Copyright © 2020 柳溪文史网 版权所有 <a href="/c">关于我们</a></div></body></html>'
)


@pytest.mark.parametrize("tag", ["p", "div", "br"])
@pytest.mark.parametrize("name", _NAMES)
def test_a_saved_page_of_a_document_is_read_like_its_text(name: str, tag: str) -> None:
    title, *lines = _text(name).split("\n")
    escaped = [html.escape(line) for line in lines]
    inner = "<br>\n".join(escaped) if tag == "br" else "\n".join(f"<{tag}>{line}</{tag}>" for line in escaped if line.strip())
    assert _found(_cleaned(_AROUND.format(title=html.escape(title), body=inner), "html")) == _due(name)
