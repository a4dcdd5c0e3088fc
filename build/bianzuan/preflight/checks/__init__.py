"""All checks, in the order a printer goes through a file: can it be read, is it whole, does it say what it should."""

from __future__ import annotations

from bianzuan.preflight.checks import contents, file, folios, fonts, index, links, pages, setting, wording
from bianzuan.preflight.subject import Check

CHECKS: tuple[Check, ...] = (
    Check("syntax", "error", file.syntax),
    Check("qpdf", "error", file.qpdf),
    Check("ghostscript", "error", file.ghostscript),
    Check("title", "warning", file.title),
    Check("language", "warning", file.language),
    Check("font-embedded", "error", fonts.embedded),
    Check("font-subset", "warning", fonts.subset),
    Check("font-unicode", "error", fonts.unicode),
    Check("font-type3", "error", fonts.type3),
    Check("font-synthetic", "error", fonts.synthetic),
    Check("glyph-missing", "error", fonts.missing_glyph),
    Check("text-unreadable", "error", fonts.unreadable),
    Check("page-size", "error", pages.uniform_size),
    Check("trim-size", "error", pages.trim_size),
    Check("page-boxes", "error", pages.boxes),
    Check("off-page", "error", pages.off_page),
    Check("overset", "error", pages.overset),
    Check("small-text", "warning", pages.small_text),
    Check("image-resolution", "warning", pages.resolution),
    Check("double-blank", "warning", pages.double_blank),
    Check("page-multiple", "error", pages.multiple),
    Check("dead-link", "error", links.dead_links),
    Check("flat-link", "error", links.flat_links),
    Check("dead-destination", "error", links.dead_destinations),
    Check("dead-outline", "error", links.dead_outline),
    Check("outline-line", "error", links.missing_outline),
    Check("linked-folio", "error", links.linked_folio),
    Check("page-label", "error", folios.labels),
    Check("folio", "error", folios.sequence),
    Check("folio-on-empty", "error", folios.on_empty),
    Check("contents-printed", "error", contents.printed),
    Check("contents-folio", "error", contents.proved),
    Check("index-printed", "error", index.printed),
    Check("index-wrong", "error", index.wrong),
    Check("index-missing", "error", index.missing),
    # The indexer may have its reasons; an editor should look.
    Check("index-passed-over", "warning", index.passed_over),
    Check("text-lost", "error", wording.lost_text),
    Check("right-edge", "warning", setting.right_edge),
    Check("line-start", "warning", setting.line_start),
    Check("line-end", "warning", setting.line_end),
    Check("split-dash", "warning", setting.split_dash),
    Check("lone-character", "warning", setting.lone_character),
    Check("heading-last", "warning", setting.heading_last),
)
