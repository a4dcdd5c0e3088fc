"""The tagged book to the file for the archive: PDF/A-2a and PDF/UA-1 at once; with attachments PDF/A-3a.

Input: the bytes `book.bind(…, variant="pdf/a-2a")` made. Output: sound tags, metadata that names both standards,
and, where asked for, the sources and ledgers the book was made from. Governing standards: ISO 19005-2 and -3,
ISO 14289-1.
"""

from __future__ import annotations

import io
import mimetypes
from collections.abc import Mapping
from datetime import UTC, datetime

import pikepdf
from pikepdf import Array, Dictionary, Name, String

from bianzuan.binding import tags, xmp
from bianzuan.binding.screen import save_small
from bianzuan.config import PublicationMeta

# What Python's table does not know, or knows differently from machine to machine.
_KINDS = {".md": "text/markdown", ".jsonl": "application/x-ndjson", ".txt": "text/plain", ".toml": "application/toml"}


def for_archive(
    tagged: bytes, meta: PublicationMeta, timestamp: int, attachments: Mapping[str, bytes] | None = None
) -> bytes:
    """The book for the archive. `attachments`: name with "/" → bytes; any make it PDF/A-3a instead of PDF/A-2a."""
    with pikepdf.open(io.BytesIO(tagged)) as pdf:
        tags.mend(pdf)
        if attachments:
            _attach(pdf, attachments, timestamp)
        standards = xmp.Standards(pdfa=(3 if attachments else 2, "A"), pdfua=1)
        xmp.describe(pdf, meta, timestamp, standards)
        return save_small(pdf)


def _attach(pdf: pikepdf.Pdf, attachments: Mapping[str, bytes], timestamp: int) -> None:
    """Embed the files in the order of their names, as what the book was made from."""
    moment = String(f"D:{datetime.fromtimestamp(timestamp, UTC):%Y%m%d%H%M%S}Z")
    specifications: list[pikepdf.Object] = []
    for name, data in sorted(attachments.items()):
        file = pdf.make_stream(
            data,
            Type=Name.EmbeddedFile,
            Subtype=Name("/" + _kind(name)),
            Params=Dictionary(Size=len(data), ModDate=moment, CreationDate=moment),
        )
        specification = Dictionary(
            Type=Name.Filespec,
            F=String(name),
            UF=String(name),
            EF=Dictionary(F=file, UF=file),
            AFRelationship=Name.Source,
            Desc=String(name),
        )
        specifications.append(pdf.make_indirect(specification))
    names = pdf.Root.get("/Names") or Dictionary()
    pairs = [part for one in specifications for part in (one.UF, one)]
    names.EmbeddedFiles = Dictionary(Names=Array(pairs))
    pdf.Root.Names = names
    pdf.Root.AF = Array(specifications)


def _kind(name: str) -> str:
    suffix = name[name.rfind(".") :].lower() if "." in name else ""
    return _KINDS.get(suffix) or mimetypes.types_map.get(suffix, "application/octet-stream")
