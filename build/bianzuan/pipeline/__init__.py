"""The order of the stages, and the only place that knows it; also the keeper of the caches.

Input: what the editor declared (`PublicationConfig`) and the sources. Output: the files of `build`, or the values
that other commands print. A stage never calls another; what one makes is handed to the next here.
"""

from bianzuan.pipeline.build import TARGETS, USUAL_TARGETS, BuildResult, build, timestamp
from bianzuan.pipeline.check import Checked, check, check_all, check_page
from bianzuan.pipeline.clean import (
    Written,
    clean_source,
    clean_sources,
    cleaned_files,
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
from bianzuan.pipeline.remarks import lone_pictures, noise, scanned
from bianzuan.pipeline.review import (
    REVIEW_FILE,
    add_decisions,
    editorial_note,
    review_page,
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
    "keep_lock",
    "laid_wording",
    "lone_pictures",
    "lost_pictures",
    "noise",
    "open_dates",
    "open_items",
    "prepare",
    "review_page",
    "revision_wording",
    "revisions_page",
    "revisions_pdf",
    "scanned",
    "suggest",
    "summarize",
    "tei_files",
    "timestamp",
    "undecided",
    "unmet_decisions",
    "verify_cleaned",
    "write_outputs",
    "write_review",
]
