"""Publication → IndexMarks; IndexMarks and Pagination → the back-of-book indexes (GB/T 22466-2023); candidates."""

from __future__ import annotations

from bianzuan.indexing.candidates import rows_toml, suggest, suggestions_toml
from bianzuan.indexing.chronology import CHRONOLOGY, open_dates
from bianzuan.indexing.collation import COLLATIONS
from bianzuan.indexing.compile import Places, check_references, compile_indexes
from bianzuan.indexing.headings import declared_reader, path_of, strange_readings
from bianzuan.indexing.importing import import_rows
from bianzuan.indexing.marking import mark, unmatched
from bianzuan.indexing.output import as_json, as_text, as_tsv
from bianzuan.indexing.readings import reading
from bianzuan.indexing.review import Crowded, crowded, doubtful
from bianzuan.indexing.written import mark_lines, mark_problems

__all__ = [
    "CHRONOLOGY",
    "COLLATIONS",
    "Crowded",
    "Places",
    "as_json",
    "as_text",
    "as_tsv",
    "check_references",
    "compile_indexes",
    "crowded",
    "declared_reader",
    "doubtful",
    "import_rows",
    "mark",
    "mark_lines",
    "mark_problems",
    "open_dates",
    "path_of",
    "reading",
    "rows_toml",
    "strange_readings",
    "suggest",
    "suggestions_toml",
    "unmatched",
]
