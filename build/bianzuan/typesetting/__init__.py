"""Section HTML in, pages out: Chinese setting on WeasyPrint 70.

Governing texts: W3C Requirements for Chinese Text Layout (CLREQ), GB/T 15834 for marks, CSS Paged Media for pages.
"""

from bianzuan.typesetting.extents import extents
from bianzuan.typesetting.fonts import FontSet, face_names, font_face_css, prepare_fonts, uncovered
from bianzuan.typesetting.typesetter import Typesetter
from bianzuan.typesetting.versions import engine_versions, face_sources

__all__ = ["FontSet", "Typesetter", "engine_versions", "extents", "face_names", "face_sources", "font_face_css", "prepare_fonts", "uncovered"]
