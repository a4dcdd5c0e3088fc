"""The order of the stages, and the only place that knows it; also the keeper of the caches.

Input: what the editor declared (`PublicationConfig`) and the sources. Output: the files of `build`, or the values
that other commands print. A stage never calls another; what one makes is handed to the next here.

What a command does not need is not loaded: `clean` starts without the typesetting engine, and runs where Pango is missing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bianzuan.pipeline.building import TARGETS, USUAL_TARGETS, BuildResult, build, timestamp
    from bianzuan.pipeline.checking import Checked, check, check_all, check_page
    from bianzuan.pipeline.clean import (
        Written,
        clean_source,
        clean_sources,
        cleaned_files,
        probe,
        undecided,
        unmet_decisions,
        verify_cleaned,
        write_outputs,
    )
    from bianzuan.pipeline.edition import Edition, prepare, suggest
    from bianzuan.pipeline.index_texts import OpenDate, open_dates
    from bianzuan.pipeline.locked import keep_lock
    from bianzuan.pipeline.pages import Pages, compile_edition, compile_index
    from bianzuan.pipeline.pictures import lost_pictures
    from bianzuan.pipeline.remarks import (
        both_scripts,
        emptied,
        further_pages,
        lone_pictures,
        noise,
        not_read,
        own_files,
        scanned,
    )
    from bianzuan.pipeline.review import (
        REVIEW_FILE,
        add_decisions,
        editorial_note,
        lines_between,
        review_page,
        take_back,
        tei_files,
        write_review,
    )
    from bianzuan.pipeline.summary import CheckedFile, Summary, open_items, summarize
    from bianzuan.pipeline.watching import SILENT, Watch
    from bianzuan.pipeline.wording import (
        built_wording,
        laid_wording,
        revision_wording,
        revisions_page,
        revisions_pdf,
    )

__all__ = [
    "REVIEW_FILE",
    "SILENT",
    "TARGETS",
    "USUAL_TARGETS",
    "BuildResult",
    "Checked",
    "CheckedFile",
    "Edition",
    "OpenDate",
    "Pages",
    "Summary",
    "Watch",
    "Written",
    "add_decisions",
    "both_scripts",
    "build",
    "built_wording",
    "check",
    "check_all",
    "check_page",
    "clean_source",
    "clean_sources",
    "cleaned_files",
    "compile_edition",
    "compile_index",
    "editorial_note",
    "emptied",
    "further_pages",
    "keep_lock",
    "laid_wording",
    "lines_between",
    "load",
    "lone_pictures",
    "lost_pictures",
    "noise",
    "not_read",
    "open_dates",
    "open_items",
    "own_files",
    "prepare",
    "probe",
    "review_page",
    "revision_wording",
    "revisions_page",
    "revisions_pdf",
    "scanned",
    "suggest",
    "summarize",
    "take_back",
    "tei_files",
    "timestamp",
    "undecided",
    "unmet_decisions",
    "verify_cleaned",
    "write_outputs",
    "write_review",
]

# Where each name lives. A module may not bear the name of a function below: once loaded it would stand for it.
_NAMES = {
    "building": "TARGETS USUAL_TARGETS BuildResult build timestamp",
    "checking": "Checked check check_all check_page",
    "clean": "Written clean_source clean_sources cleaned_files probe undecided unmet_decisions verify_cleaned write_outputs",
    "edition": "Edition prepare suggest",
    "index_texts": "OpenDate open_dates",
    "locked": "keep_lock",
    "pages": "Pages compile_edition compile_index",
    "pictures": "lost_pictures",
    "remarks": "both_scripts emptied further_pages lone_pictures noise not_read own_files scanned",
    "review": "REVIEW_FILE add_decisions editorial_note lines_between review_page take_back tei_files write_review",
    "summary": "CheckedFile Summary open_items summarize",
    "watching": "SILENT Watch",
    "wording": "built_wording laid_wording revision_wording revisions_page revisions_pdf",
}
_HOMES = {name: home for home, names in _NAMES.items() for name in names.split()}


def load(*modules: str) -> None:
    """Import these modules of the pipeline, or all: what a machine lacks comes to light before a command begins."""
    for module in modules or _NAMES:
        import_module(f"{__name__}.{module}")


if not TYPE_CHECKING:  # a type checker would take every misspelt name for one of ours

    def __getattr__(name):
        """A name of `__all__`, its module imported when it is first asked for (PEP 562)."""
        if name not in _HOMES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value = globals()[name] = getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
        return value
