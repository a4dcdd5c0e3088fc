"""Sections for the tests: paragraphs in, section HTML in a plain style of 大32开 and laid-out sections out."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from pathlib import Path

from bianzuan.config import DesignConfig, PublicationConfig, PublicationMeta
from bianzuan.geometry import geometry
from bianzuan.model import LaidSection, Numbering, SectionHTML
from bianzuan.typesetting import FontSet, Typesetter

PAGE = geometry(DesignConfig())

CSS = f"""
@page{{size:{PAGE.width}pt {PAGE.height}pt;
  margin:{PAGE.head}pt {PAGE.fore_edge}pt {PAGE.foot}pt {PAGE.gutter}pt;
  @top-right{{content:counter(page);font:8pt "Bianzuan Song"}}
  @footnote{{margin-top:8.5pt;padding-top:4pt;border-top:.4pt solid}}}}
@page:left{{margin-left:{PAGE.fore_edge}pt;margin-right:{PAGE.gutter}pt}}
html{{font:{PAGE.size}pt/{PAGE.leading}pt "Bianzuan Song";font-feature-settings:"chws"}}
body{{margin:0}}
p{{margin:0;text-indent:2em;text-align:justify;orphans:2;widows:2}}
span,b,em{{line-height:0}}
b{{font-weight:700}}
.kai{{font-family:"Bianzuan Kai"}}
.note{{float:footnote;footnote-policy:line;font:400 8pt/12pt "Bianzuan Song";text-indent:0;text-align:justify}}
.note::footnote-call{{content:attr(data-n);font-size:.6em;line-height:0;vertical-align:.36em}}
.note::footnote-marker{{content:attr(data-n) "\\2002"}}
h1{{font:600 17pt/{PAGE.leading}pt "Bianzuan Song";text-align:center;margin:0 0 {PAGE.leading}pt}}
"""


def section(
    body: str, *, name: str = "ch1", numbering: Numbering = "body", recto: bool = True, lang: str = "zh-Hans", css: str = ""
) -> SectionHTML:
    html = (
        f'<!doctype html><html lang="{lang}"><head><meta charset="utf-8"><title>题</title>'
        f"<style>{CSS}{css}</style></head><body>{body}</body></html>"
    )
    return SectionHTML(name, html, numbering, recto)


def paragraphs(texts: Sequence[str]) -> str:
    return "".join(f"<p>{escape(text)}</p>" for text in texts)


def typesetter(fonts: FontSet, folder: Path = Path()) -> Typesetter:
    return Typesetter(PublicationConfig(folder, PublicationMeta("书名", script=fonts.script)), fonts)


def lay_out(body: str, fonts: FontSet, first: int = 1, **options: object) -> LaidSection:
    return typesetter(fonts).lay_out(section(body, **options), first)  # type: ignore[arg-type]
