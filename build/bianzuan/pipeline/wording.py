"""What an edition says, for comparing it with another: of a build going on, of one made before, or of a revision in git."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from bianzuan import binding, comparing, rendering, typesetting
from bianzuan.config import PublicationConfig, PublicationMeta
from bianzuan.errors import BianzuanError, ContentError, Problem
from bianzuan.messages import language
from bianzuan.model import Index, Revisions, Script, Wording
from bianzuan.pipeline.edition import Edition, prepare_timed
from bianzuan.pipeline.pages import Pages, Printer
from bianzuan.pipeline.watching import SILENT, Clock, Watch
from bianzuan.reading.publication import PUBLICATION_FILE, read_publication
from bianzuan.reading.revisions import checked_out

REPORT = "report.json"


def wording_of_pages(edition: Edition, printer: Printer, pages: Pages) -> Wording:
    """What a laid-out book says, and on which pages."""
    facts = {
        matter.id: printer.renderer.section(matter.id, pages.pagination, pages.indexes).html
        for matter in (*edition.publication.front, *edition.publication.back)
        if matter.kind in comparing.FACTS
    }
    extents = {name: sizes for section in pages.laid for name, sizes in typesetting.extents(section).items()}
    printed = comparing.Printed(_names(printer.renderer), pages.pagination, pages.indexes, facts, extents)
    return _wording(edition, printed)


def wording_without_pages(edition: Edition, renderer: rendering.Renderer, indexes: Sequence[Index]) -> Wording:
    """What a reading edition says: texts and headings, no page numbers."""
    return _wording(edition, comparing.Printed(_names(renderer), indexes=tuple(indexes)))


def _names(renderer: rendering.Renderer) -> Mapping[str, tuple[str, str]]:
    """Ordinal ("" if it has none) and title of every part, chapter and piece of matter, as printed."""
    book, naming = renderer.publication, renderer.naming
    return {
        **{matter.id: ("", naming.matter(matter)) for matter in (*book.front, *book.back)},
        **{part.id: (naming.part(part), part.title) for part in book.parts},
        **{chapter.id: (naming.chapter(chapter), naming.title(chapter)) for chapter in book.chapters},
    }


def _wording(edition: Edition, printed: comparing.Printed) -> Wording:
    meta = edition.config.meta
    locale = rendering.locale_of(meta)
    return comparing.wording(
        edition.publication, edition.marks, printed, title=meta.title, locale=locale, edition=meta.edition or meta.date
    )


def built_wording(path: Path) -> Wording:
    """Of a build: a folder that `build` wrote into, its report.json, a PDF in it, or a publication with its out/.

    Raises ContentError where there is no report, or one that says nothing of the wording.
    """
    report = _report(path)
    try:
        data = json.loads(report.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise ContentError(Problem("comparing.no_build", str(path))) from error
    except (OSError, ValueError) as error:
        raise ContentError(Problem("comparing.unreadable", str(report), params={"reason": str(error)})) from error
    if not isinstance(data, dict) or "wording" not in data:
        raise ContentError(Problem("comparing.old_build", str(report)))
    return comparing.wording_from_json(data["wording"], str(report))


def _report(path: Path) -> Path:
    if path.is_dir():
        return (path / "out" if (path / PUBLICATION_FILE).is_file() else path) / REPORT
    return path if path.name.endswith(".json") else path.parent / REPORT


def laid_wording(config: PublicationConfig, watch: Watch = SILENT) -> Wording:
    """Of a publication as it stands: laid out in memory, nothing is written."""
    clock = Clock(watch)
    edition = prepare_timed(config, clock)
    printer = Printer(edition, clock)
    return wording_of_pages(edition, printer, printer.pages())


def revision_wording(folder: Path, revision: str, watch: Watch = SILENT) -> Wording:
    """Of a publication as a git revision has it; the working files are not touched."""
    with checked_out(folder, revision) as found:
        try:
            return laid_wording(read_publication(found), watch)
        except BianzuanError as error:
            # The user knows the revision, not the temporary folder it lies in.
            known = f"{revision}:{folder}"
            problems = [replace(one, file=one.file.replace(str(found), known)) for one in error.problems]
            raise type(error)(problems) from error


def revisions_page(table: Revisions) -> bytes:
    """A table of revisions as one HTML file, its labels in the user's language."""
    return rendering.revisions_page(table, comparing.table_words(), _language())


def revisions_pdf(table: Revisions) -> bytes:
    """A table of revisions set as a book is, on A4; the same table gives the same bytes."""
    words = comparing.table_words()
    script: Script = "zh-Hant" if table.new.locale == "zh-Hant" else "zh-Hans"
    meta = PublicationMeta(f"{words['table_title']}：{table.new.title}", script=script)
    config = rendering.revisions_sheet(PublicationConfig(Path(), meta))
    section = rendering.revisions_section(table, words, _language())
    laid = typesetting.Typesetter(config, typesetting.prepare_fonts(script)).lay_out(section, 1)
    return binding.bind([laid], rendering.revisions_outline(table, words), meta, 0)


def _language() -> str:
    return "zh-Hans" if language() == "zh" else "en"
