from __future__ import annotations

from collections.abc import Iterator

import pytest
import weasyprint
from bianzuan.typesetting import FontSet, composer
from setting import lay_out
from weasyprint.layout import inline


@pytest.fixture
def plain() -> Iterator[None]:
    composer.uninstall()
    yield
    composer.uninstall()
    composer.install()


def test_this_weasyprint_is_the_known_one(plain: None) -> None:
    assert composer.unknown_seams() == ()


def test_installing_twice_replaces_once(plain: None) -> None:
    original = inline.text_align
    composer.install()
    replaced = inline.text_align
    composer.install()
    assert inline.text_align is replaced is not original
    composer.uninstall()
    assert inline.text_align is original


def test_an_unknown_version_is_set_plainly(plain: None, monkeypatch: pytest.MonkeyPatch, fonts: FontSet) -> None:
    monkeypatch.setattr(weasyprint, "__version__", "71.0")
    original = inline.text_align
    laid = lay_out("<p>中文</p>", fonts)
    assert inline.text_align is original
    assert any("71.0" in warning for warning in laid.warnings)


def test_a_changed_function_is_named(plain: None, monkeypatch: pytest.MonkeyPatch) -> None:
    def text_align() -> None:
        """Not WeasyPrint's."""

    monkeypatch.setattr(inline, "text_align", text_align)
    assert composer.install() == ("text_align",)
    assert inline.text_align is text_align
