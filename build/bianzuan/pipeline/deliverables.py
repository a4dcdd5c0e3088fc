"""The laid-out pages → the PDFs that were asked for, each from the same pages."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import replace

from bianzuan import binding, rendering
from bianzuan.cleaning.reasons import in_chinese
from bianzuan.config import PublicationConfig
from bianzuan.model import Cleaned, OutlineEntry
from bianzuan.pipeline.clean import cleaned_files
from bianzuan.pipeline.pages import Pages, Printer

# The PDFs, of which the press takes two, and what their files are called behind the publication's name.
SUFFIXES: Mapping[str, str] = {"screen": ".pdf", "press": "-press.pdf", "cover": "-cover.pdf", "archive": "-archive.pdf"}


def deliver(
    printer: Printer,
    pages: Pages,
    outline: Sequence[OutlineEntry],
    targets: Sequence[str],
    timestamp: int,
    *,
    attach: bool = False,
    lock: str = "",
) -> dict[str, bytes]:
    """Target → its PDF. The screen edition is always among them: what the book should say is proved by it.

    `lock`: id of the publication.lock, which every file names.
    """
    config = printer.edition.config
    tagged = binding.bind(pages.laid, outline, config.meta, timestamp, variant="pdf/ua-1", lock=lock)
    made = {"screen": binding.for_screen(tagged, config.meta, timestamp)}
    if "press" in targets:
        plain = binding.bind(pages.laid, outline, config.meta, timestamp, lock=lock)
        inks = binding.printing_condition(config.print.icc, config.folder, config.print.most_ink)
        covers = cover_pages(config, pages)
        made["press"] = binding.for_press(plain, covers, config.meta, config.print, inks, timestamp)
        if covers:
            sheet = binding.cover_sheet(plain, binding.count_pages(made["press"]), config.print)
            laid = printer.typesetter.lay_out(rendering.wraparound(config, sheet), 1)
            made["cover"] = binding.for_cover(
                laid, plain, sheet, config.meta, config.print, inks, timestamp
            )
    if "archive" in targets:
        variant = "pdf/a-3a" if attach else "pdf/a-2a"
        tagged = binding.bind(pages.laid, outline, config.meta, timestamp, variant=variant, lock=lock)
        files = sources_and_ledgers(printer.edition.cleaned) if attach else None
        made["archive"] = binding.for_archive(tagged, config.meta, timestamp, files)
    return made


def cover_pages(config: PublicationConfig, pages: Pages) -> int:
    """How many pages at the beginning belong to the cover, which the printer gets as a file of its own."""
    covers = int(config.front.order[:1] == ("cover",))
    return binding.leading_pages(pages.laid, covers) if covers else 0


def _in_chinese(one: Cleaned) -> Cleaned:
    """With reasons in the book's language: the file must not depend on that of whoever builds it."""
    return replace(one, ledger=tuple(replace(edit, reason=in_chinese(edit.reason)) for edit in one.ledger))


def sources_and_ledgers(cleaned: Sequence[Cleaned]) -> dict[str, bytes]:
    """What the archive keeps beside the book: the documents as received, articles and ledgers."""
    files = {f"cleaned/{name}": data for name, data in cleaned_files([_in_chinese(one) for one in cleaned]).items()}
    return files | {f"sources/{one.source.name}": one.source.received or one.source.raw for one in cleaned}


def account(files: Mapping[str, bytes], config: PublicationConfig, pages: Pages) -> dict[str, dict[str, object]]:
    """What report.json says of each PDF, so that `check` knows it again and what to expect of it."""
    return {
        f"{config.meta.slug}{SUFFIXES[target]}": {
            "target": target,
            "sha256": hashlib.sha256(data).hexdigest(),
            "pages": binding.count_pages(data),
            # The press gets the book without its cover, filled up to whole signatures.
            "left_out": cover_pages(config, pages) if target == "press" else 0,
            "multiple": config.print.signature if target == "press" else 0,
        }
        for target, data in files.items()
    }
