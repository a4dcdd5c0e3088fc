"""Laid sections in, the PDFs and the files of the build out: order of the leaves, folios, outline, outputs."""

from bianzuan.binding.archive import for_archive
from bianzuan.binding.book import bind
from bianzuan.binding.colour import SHIPPED_PROFILE, Press, printing_condition
from bianzuan.binding.cover import cover_sheet, for_cover
from bianzuan.binding.imposition import impose
from bianzuan.binding.order import leading_pages, next_folio, on_its_side, paginate
from bianzuan.binding.outputs import in_the_way, probe_folder, replace_folder, write_atomically
from bianzuan.binding.press import count_pages, for_press
from bianzuan.binding.screen import for_screen
from bianzuan.binding.xmp import named_lock

__all__ = [
    "SHIPPED_PROFILE",
    "Press",
    "bind",
    "count_pages",
    "cover_sheet",
    "for_archive",
    "for_cover",
    "for_press",
    "for_screen",
    "impose",
    "in_the_way",
    "leading_pages",
    "named_lock",
    "next_folio",
    "on_its_side",
    "paginate",
    "printing_condition",
    "probe_folder",
    "replace_folder",
    "write_atomically",
]
