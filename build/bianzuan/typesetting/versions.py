"""What lays out and draws here: versions of the engine and the libraries behind it, and the files of the faces."""

from __future__ import annotations

from collections.abc import Mapping

import weasyprint
from weasyprint.text.ffi import ffi, harfbuzz, pango

from bianzuan.model import Script
from bianzuan.typesetting.font_files import find_face, installed_fonts
from bianzuan.typesetting.font_preparation import source_sha256
from bianzuan.typesetting.fonts import KAI, OPTIONAL, WANTED, postscript_names

# WeasyPrint declares only what it calls itself.
ffi.cdef("const char *hb_version_string(void);", override=True)


def engine_versions() -> Mapping[str, str]:
    """WeasyPrint, and the libraries it finds on the machine."""
    number = pango.pango_version()
    return {
        "weasyprint": str(weasyprint.__version__),
        "pango": f"{number // 10000}.{number // 100 % 100}.{number % 100}",
        "harfbuzz": ffi.string(harfbuzz.hb_version_string()).decode(),
    }


def face_sources(script: Script) -> Mapping[str, str]:
    """Face of the style sheets ("Bianzuan Song 400") → the installed face and its file's hash; nothing is prepared.

    A face that is not installed is left out.
    """
    installed = installed_fonts()
    found: dict[str, str] = {}
    for wanted in (*WANTED, *OPTIONAL):
        face = find_face(postscript_names(wanted, script), installed)
        if face is None and wanted.family == KAI:
            face = find_face(postscript_names(WANTED[0], script), installed)
        if face is not None:
            found[f"{wanted.family} {wanted.weight}"] = f"{face[0]} sha256:{source_sha256(face[1])}"
    return found
