"""Makes small electronic books for tests."""

from __future__ import annotations

import io
import zipfile

_OPF = 'xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/" version="3.0"'


def chapter(body: str, name: str = "") -> str:
    """A page."""
    return f'<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title>{name}</title></head><body>{body}</body></html>'


def epub_file(*pages: str, title: str = "老渡口", creator: str = "", contents: tuple[tuple[str, str], ...] = (), older: bool = False, meta: str = "", items: str = "", encryption: str = "", **files: bytes) -> bytes:
    """A book; pages are p1.xhtml, p2.xhtml in `text/`; `contents` are (address, label) of the table that programs show."""
    written: dict[str, str | bytes] = {
        "META-INF/container.xml": '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OPS/book.opf"/></rootfiles></container>'
    }
    if encryption:
        written["META-INF/encryption.xml"] = encryption
    listed = [(f"p{number}", f"text/p{number}.xhtml", "application/xhtml+xml", "") for number in range(1, len(pages) + 1)]
    spine = "".join(f'<itemref idref="{name}"/>' for name, *_ in listed)
    if older:
        points = "".join(f'<navPoint><navLabel><text>{label}</text></navLabel><content src="{place}"/></navPoint>' for place, label in contents)
        written["OPS/toc.ncx"] = f'<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/"><navMap>{points}</navMap></ncx>'
        listed.append(("ncx", "toc.ncx", "application/x-dtbncx+xml", ""))
    elif contents:
        links = "".join(f'<li><a href="{place}">{label}</a></li>' for place, label in contents)
        written["OPS/nav.xhtml"] = chapter(f'<nav epub:type="toc"><ol>{links}</ol></nav>')
        listed.append(("nav", "nav.xhtml", "application/xhtml+xml", "nav"))
        spine += '<itemref idref="nav"/>'
    for number, page in enumerate(pages, 1):
        written[f"OPS/text/p{number}.xhtml"] = page if page.startswith("<?xml") else chapter(page)
    manifest = "".join(f'<item id="{name}" href="{place}" media-type="{kind}" properties="{said}"/>' for name, place, kind, said in listed) + items
    written["OPS/book.opf"] = (
        f'<package {_OPF}><metadata><dc:title>{title}</dc:title><dc:creator>{creator}</dc:creator>{meta}</metadata><manifest>{manifest}</manifest><spine toc="{"ncx" if older else ""}">{spine}</spine></package>'
    )
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as opened:
        opened.writestr(zipfile.ZipInfo("mimetype"), "application/epub+zip")
        for name, data in {**written, **{key.replace("__", "/"): one for key, one in files.items()}}.items():
            opened.writestr(zipfile.ZipInfo(name), data)
    return packed.getvalue()
