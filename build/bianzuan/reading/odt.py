"""An OpenDocument text (.odt; ISO/IEC 26300) → its transcript, by the reader of Word files.

The file is put into the elements of a .docx and read as one: what does not print in the body stands behind it.
"""

from __future__ import annotations

from collections.abc import Callable
from xml.etree.ElementTree import Element

from bianzuan.errors import Problem, SourceError
from bianzuan.model import Picture
from bianzuan.reading.odt_body import CONTENTS, OdtBody
from bianzuan.reading.odt_styles import OdtLists, OdtStyles
from bianzuan.reading.word import read_package
from bianzuan.reading.word_package import Package, damaged, opened
from bianzuan.reading.word_parts import Parts, element, made, run, words

_HEADS, _FEET = ("style.header", "style.header-left", "style.header-first"), ("style.footer", "style.footer-left", "style.footer-first")


def read_odt(data: bytes, name: str) -> tuple[str, tuple[Picture, ...]]:
    """The page and its pictures. Raises SourceError: damaged, locked, too large."""
    package = opened(data, name)
    manifest = package.tree("META-INF/manifest.xml")
    if manifest is not None and next(manifest.iter("manifest.encryption-data"), None) is not None:
        raise SourceError(Problem("reading.source_locked", name))
    try:
        parts = _parts(package, name)
    except (ValueError, AttributeError, LookupError, RecursionError) as error:
        raise damaged(name) from error
    return read_package(made(parts, name), name)


def _parts(package: Package, name: str) -> Parts:
    content, usual = package.tree("content.xml"), package.tree("styles.xml")
    text = content.find("office.body/office.text") if content is not None else None
    if content is None or text is None:
        raise damaged(name)
    styles, lists = OdtStyles(), OdtLists()
    for tree in (content, usual):
        styles.read(tree)
        lists.read(tree)
    body = OdtBody(styles, lists, _fetch(package))
    body.read_changes(content)
    said = body.said
    said.body = body.blocks(text)
    # Struck words that no place in the text calls are told with the others.
    said.body += [element("w.p", element("w.del", run(None, words(gone, "w.delText")))) for gone in body.struck.values() if gone]
    said.headers, said.footers = (_heads(body, usual, names) for names in (_HEADS, _FEET))
    said.styles, said.numbering = styles.written(), lists.written()
    said.styles.append(element("w.style", element("w.name", val="toc 1"), type="paragraph", styleId=CONTENTS))
    said.pictures, said.linked = body.pictures, body.linked
    return said


def _fetch(package: Package) -> Callable[[str], bytes | None]:
    def fetch(path: str) -> bytes | None:
        try:
            return package.bytes_of(path)
        except SourceError:
            return b""  # a picture that cannot be unpacked is a damaged picture; the words are read all the same

    return fetch


def _heads(body: OdtBody, tree: Element | None, names: tuple[str, ...]) -> list[Element]:
    return [block for name in names for one in (tree.iter(name) if tree is not None else ()) for block in body.blocks(one)]
