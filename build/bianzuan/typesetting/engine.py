"""WeasyPrint as this stage uses it: only the prepared fonts, only local files, its warnings as values.

Input: an HTML tree and a font set; output: a rendered document. Governing specs: CSS Paged Media, CSS Fonts.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import unquote
from xml.etree.ElementTree import Element
from xml.sax.saxutils import escape

from weasyprint import CSS, HTML
from weasyprint.logger import LOGGER
from weasyprint.text.ffi import ffi, fontconfig, gobject, pangoft2
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import URLFetcher, URLFetcherResponse

from bianzuan import messages
from bianzuan.typesetting.font_preparation import FontFace
from bianzuan.typesetting.fonts import FontSet

# WeasyPrint declares only what it calls itself; an empty configuration is one function more.
ffi.cdef("FcConfig * FcConfigCreate (void);", override=True)

# Weights of CSS in fontconfig's own scale (FC_WEIGHT_REGULAR, MEDIUM, DEMIBOLD, BOLD).
_FONTCONFIG_WEIGHT = {400: 80, 500: 100, 600: 180, 700: 200}

_SCAN_RULE = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig><match target="scan"><test name="file" compare="eq"><string>{path}</string></test>
<edit name="family" mode="prepend"><string>{family}</string></edit>
<edit name="weight" mode="assign_replace"><int>{weight}</int></edit></match></fontconfig>"""


class PrivateFonts(FontConfiguration):  # type: ignore[misc]  # WeasyPrint has no type hints
    """A font configuration that sees the book's faces and nothing else of the machine.

    A character no face has can then not come silently from whatever is installed, and since no rule of the system
    is read either, no slant or weight is ever made up.
    """

    def __init__(self, fonts: FontSet) -> None:
        # The base class would load the system's configuration, so its attributes are set here instead.
        self._config = fontconfig.FcConfigCreate()
        self.font_map = ffi.gc(pangoft2.pango_ft2_font_map_new(), gobject.g_object_unref)
        font_map = ffi.cast("PangoFcFontMap *", self.font_map)
        pangoft2.pango_fc_font_map_set_config(font_map, self._config)
        fontconfig.FcConfigDestroy(self._config)  # the font map keeps a reference of its own
        self._folder = None
        self.strut_layouts: dict[str, tuple[float, float]] = {}
        self.font_features: dict[bytes, Any] = {}
        self.shaped: dict[tuple[str, str], list[tuple[str, float]]] = {}  # for the composer
        for face in fonts.faces:
            self._add_face(face)
        pangoft2.pango_fc_font_map_config_changed(font_map)

    def _add_face(self, face: FontFace) -> None:
        weight = _FONTCONFIG_WEIGHT[face.weight]
        rule = _SCAN_RULE.format(path=escape(face.path.as_posix()), family=escape(face.family), weight=weight)
        fontconfig.FcConfigParseAndLoadFromMemory(self._config, rule.encode(), True)
        fontconfig.FcConfigAppFontAddFile(self._config, face.path.as_posix().encode())


class _Fetcher(URLFetcher):  # type: ignore[misc]
    """Files of the publication's folder, and the pictures that came with its sources where no file stands for them."""

    def __init__(self, folder: Path, pictures: Mapping[str, bytes]) -> None:
        super().__init__(allowed_protocols=("file", "data"))
        self._own = {path.as_uri(): data for name, data in pictures.items() if not (path := folder / name).is_file()}

    def fetch(self, url: str, headers: Any = None) -> Any:
        own = self._own.get(url)
        return URLFetcherResponse(url, own) if own is not None else super().fetch(url, headers)


class Engine:
    """Renders HTML trees with one set of fonts; documents of one engine can be bound into one PDF."""

    def __init__(self, fonts: FontSet, folder: Path, pictures: Mapping[str, bytes]) -> None:
        self._fonts = PrivateFonts(fonts)
        self._base = folder.resolve().as_uri() + "/"
        self._fetcher = _Fetcher(folder.resolve(), pictures)
        # Sections share their style sheets, and one is laid out several times: each sheet is parsed once.
        self._sheets: dict[str, CSS] = {}

    def parse(self, html: str) -> HTML:
        """The HTML document, whose `etree_element` may be changed before it is rendered."""
        return HTML(string=html, base_url=self._base, url_fetcher=self._fetcher)

    def render(self, html: HTML, sheets: Sequence[str]) -> tuple[Any, tuple[str, ...]]:
        """The laid-out document and WeasyPrint's complaints; rules of later sheets win, those of the document last."""
        with _complaints() as complaints:
            parsed = [self._sheet(text) for text in sheets]
            document = html.render(stylesheets=parsed, font_config=self._fonts)
        return document, tuple(dict.fromkeys(complaints))

    def _sheet(self, text: str) -> CSS:
        if text not in self._sheets:
            self._sheets[text] = CSS(
                string=text, font_config=self._fonts, url_fetcher=self._fetcher, base_url=self._base
            )
        return self._sheets[text]


def take_sheets(root: Element) -> tuple[str, ...]:
    """The style sheets of a document's head, which are taken out of it."""
    head = next(root.iter("head"), root)
    styles = [element for element in head if element.tag == "style"]
    for element in styles:
        head.remove(element)
    return tuple("".join(element.itertext()) for element in styles)


# How complaints of WeasyPrint 70 begin, the message for each, and names of what is said in it.
_COMPLAINTS = (
    ("Failed to load image at", "picture_unread", ("picture",)),
    ("Failed to render SVG image", "picture_unread", ("picture",)),
    ("Failed to load stylesheet at", "sheet_unread", ("sheet",)),
    ("Ignored `%s: %s`", "style_ignored", ("name", "value", "line")),
    ("This row has more columns", "cells_left_out", ("count",)),
)


def in_our_words(record: logging.LogRecord) -> str:
    """A complaint of the engine in the user's language, its remedy on a second line; one that is not known, as it is."""
    args = record.args if isinstance(record.args, tuple) else ()
    key, names = next(((key, names) for begins, key, names in _COMPLAINTS if str(record.msg).startswith(begins) and len(args) >= len(names)), ("engine_said", ()))
    params: dict[str, object] = dict(zip(names, args, strict=False)) | {"message": record.getMessage()}
    for name in ("picture", "sheet"):
        if name in params:
            params[name] = unquote(str(params[name])).removeprefix("file://")
    return "\n".join(part for part in (messages.say(f"typesetting.{key}", **params), messages.say(f"typesetting.{key}", "try", **params)) if part)


class _Collector(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.messages.append(in_our_words(record))


@contextmanager
def _complaints() -> Iterator[list[str]]:
    """Collects what WeasyPrint logs as warning or error, and keeps it from the terminal."""
    collector, propagate = _Collector(), LOGGER.propagate
    LOGGER.addHandler(collector)
    LOGGER.propagate = False
    try:
        yield collector.messages
    finally:
        LOGGER.removeHandler(collector)
        LOGGER.propagate = propagate
