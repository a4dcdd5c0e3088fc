"""Small books for the tests of binding: sections in, laid-out sections in the order of the book out."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from bianzuan.binding import next_folio
from bianzuan.config import PublicationConfig, PublicationMeta
from bianzuan.model import LaidSection, SectionHTML
from bianzuan.typesetting import Typesetter, prepare_fonts

CSS = '@page{size:140mm 203mm;margin:20mm} html{font:10.5pt/17.85pt "Bianzuan Song"}'

Book = Callable[..., list[LaidSection]]


def book_maker() -> Book:
    """Lays out sections given as (id, numbering, recto, body), each after the ones before it."""
    typesetter = Typesetter(PublicationConfig(Path(), PublicationMeta("书名")), prepare_fonts("zh-Hans"))

    def make(*sections: tuple[str, str, bool, str]) -> list[LaidSection]:
        laid: list[LaidSection] = []
        for name, numbering, recto, body in sections:
            html = f'<html lang="zh-Hans"><head><style>{CSS}</style></head><body>{body}</body></html>'
            section = SectionHTML(name, html, numbering, recto)  # type: ignore[arg-type]
            laid.append(typesetter.lay_out(section, next_folio(laid, section)))
        return laid

    return make
