"""Laid sections in, one PDF and the files of the build out: order of the leaves, folios, outline, outputs."""

from bianzuan.binding.book import bind
from bianzuan.binding.order import next_folio, paginate
from bianzuan.binding.outputs import replace_folder, write_atomically

__all__ = ["bind", "next_folio", "paginate", "replace_folder", "write_atomically"]
