"""Metadata of a PDF as XMP: what the information dictionary says, and which standards the file keeps, in; bytes out.

Everything stands in one rdf:RDF: validators read the first and pass over a second. Governing standards: ISO 16684-1,
ISO 19005-2 (6.6), ISO 14289-1 (5), ISO 15930-7 (6.7).
"""

from __future__ import annotations

import hashlib
import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.metadata import version
from xml.sax.saxutils import escape

import pikepdf
from pikepdf import Dictionary, Name, String

from bianzuan.binding.opening import opened
from bianzuan.config import PublicationMeta

_NAMESPACES = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "xmpMM": "http://ns.adobe.com/xap/1.0/mm/",
    "pdf": "http://ns.adobe.com/pdf/1.3/",
    "pdfaid": "http://www.aiim.org/pdfa/ns/id/",
    "pdfuaid": "http://www.aiim.org/pdfua/ns/id/",
    "pdfxid": "http://www.npes.org/pdfx/ns/id/",
    "pdfaExtension": "http://www.aiim.org/pdfa/ns/extension/",
    "pdfaSchema": "http://www.aiim.org/pdfa/ns/schema#",
    "pdfaProperty": "http://www.aiim.org/pdfa/ns/property#",
}

# PDF/A knows only the properties it lists; the one of PDF/UA has to be described in the file itself.
_UA_SCHEMA = (
    '<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">'
    "<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>"
    f"<pdfaSchema:namespaceURI>{_NAMESPACES['pdfuaid']}</pdfaSchema:namespaceURI>"
    "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>"
    '<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">'
    "<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>"
    "<pdfaProperty:category>internal</pdfaProperty:category>"
    "<pdfaProperty:description>Part of ISO 14289 the file keeps</pdfaProperty:description>"
    "</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas>"
)


# Key of the information dictionary that names the publication.lock a file was made from; `bind` writes it, and
# whatever is made of a bound file keeps it.
LOCK_KEY = "PublicationLock"
_LOCK = f"/{LOCK_KEY}"


@dataclass(frozen=True, slots=True)
class Standards:
    """Which standards a file says it keeps: "PDF/X-4"; part and level of PDF/A, such as 2 and "A"; part of PDF/UA."""

    pdfx: str = ""
    pdfa: tuple[int, str] | None = None
    pdfua: int = 0


def describe(pdf: pikepdf.Pdf, meta: PublicationMeta, timestamp: int, standards: Standards) -> None:
    """Write the information dictionary and the XMP of a file, the same values in both."""
    moment = datetime.fromtimestamp(timestamp, UTC)
    producer = f"bianzuan {version('bianzuan')}"
    date = f"D:{moment:%Y%m%d%H%M%S}Z"
    lock = lock_of(pdf)
    info = {
        "/Title": meta.title,
        "/Author": ", ".join(editor.name for editor in meta.editors),
        "/Subject": meta.description or meta.subtitle,
        "/Keywords": ", ".join(meta.keywords),
        "/Creator": producer,
        "/Producer": producer,
        "/CreationDate": date,
        "/ModDate": date,
        _LOCK: lock,
    }
    given = Dictionary({key: String(value) for key, value in info.items() if value})
    if standards.pdfx:
        given["/Trapped"] = Name("/False")
    pdf.trailer.Info = pdf.make_indirect(given)
    data = _packet(meta, f"{moment:%Y-%m-%dT%H:%M:%SZ}", producer, standards, lock)
    pdf.Root.Metadata = pdf.make_stream(data, Type=Name.Metadata, Subtype=Name.XML)


def lock_of(pdf: pikepdf.Pdf) -> str:
    """Id of the lock a file was made from; "" where it names none."""
    return str(pdf.docinfo.get(_LOCK, "")) if "/Info" in pdf.trailer else ""


def named_lock(data: bytes, name: str = "") -> str:
    """As `lock_of`, of a file's bytes; `name` stands in messages. Raises ContentError for what cannot be opened."""
    with opened(data, name) as pdf:
        return lock_of(pdf)


def keep_lock(pdf: pikepdf.Pdf, of: pikepdf.Pdf) -> None:
    """Name the same lock as another file does."""
    if lock := lock_of(of):
        pdf.docinfo[_LOCK] = lock


def _packet(meta: PublicationMeta, moment: str, producer: str, standards: Standards, lock: str) -> bytes:
    spaces = "".join(f' xmlns:{prefix}="{uri}"' for prefix, uri in _NAMESPACES.items())
    rows = "\n".join((*_identity(standards, meta, moment), *_wording(meta), *_history(moment, producer, lock)))
    return (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n<x:xmpmeta xmlns:x="adobe:ns:meta/">\n'
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">\n'
        f'<rdf:Description rdf:about=""{spaces}>\n{rows}\n</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n'
        '<?xpacket end="r"?>'
    ).encode()


def _identity(standards: Standards, meta: PublicationMeta, moment: str) -> Iterable[str]:
    if standards.pdfa:
        part, level = standards.pdfa
        yield _row("pdfaid:part", str(part))
        yield _row("pdfaid:conformance", level)
    if standards.pdfua:
        yield _row("pdfuaid:part", str(standards.pdfua))
        yield _UA_SCHEMA
    if standards.pdfx:
        yield _row("pdfxid:GTS_PDFXVersion", standards.pdfx)
        yield _row("pdf:Trapped", "False")
        # Ids from what is named, not from chance: the same book gives the same bytes.
        digest = hashlib.sha256(f"{meta.slug}\0{meta.title}\0{meta.edition}".encode()).digest()
        yield _row("xmpMM:DocumentID", f"uuid:{uuid.UUID(bytes=digest[:16])}")
        instance = hashlib.sha256(digest + moment.encode()).digest()
        yield _row("xmpMM:InstanceID", f"uuid:{uuid.UUID(bytes=instance[:16])}")
        yield _row("xmpMM:RenditionClass", "default")
        yield _row("xmpMM:VersionID", "1")


def _wording(meta: PublicationMeta) -> Iterable[str]:
    yield _row("dc:format", "application/pdf")
    yield f"<dc:title>{_alternative(meta.title)}</dc:title>"
    if meta.editors:
        # The information dictionary has one string for all editors, and PDF/A wants the same here.
        names = escape(", ".join(editor.name for editor in meta.editors))
        yield f"<dc:creator><rdf:Seq><rdf:li>{names}</rdf:li></rdf:Seq></dc:creator>"
    if meta.description or meta.subtitle:
        yield f"<dc:description>{_alternative(meta.description or meta.subtitle)}</dc:description>"
    yield f"<dc:language><rdf:Bag><rdf:li>{meta.script}</rdf:li></rdf:Bag></dc:language>"
    if meta.keywords:
        yield _row("pdf:Keywords", ", ".join(meta.keywords))


def _history(moment: str, producer: str, lock: str) -> Iterable[str]:
    if lock:
        yield f"<xmp:Identifier><rdf:Bag><rdf:li>urn:bianzuan:lock:{lock}</rdf:li></rdf:Bag></xmp:Identifier>"
    yield _row("pdf:Producer", producer)
    yield _row("xmp:CreatorTool", producer)
    for name in ("CreateDate", "ModifyDate", "MetadataDate"):
        yield _row(f"xmp:{name}", moment)


def _row(name: str, value: str) -> str:
    return f"<{name}>{escape(value)}</{name}>"


def _alternative(value: str) -> str:
    return f'<rdf:Alt><rdf:li xml:lang="x-default">{escape(value)}</rdf:li></rdf:Alt>'
