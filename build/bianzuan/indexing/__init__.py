"""Publication → IndexMarks; IndexMarks and Pagination → the back-of-book indexes (GB/T 22466-2023); candidates."""

from __future__ import annotations

from bianzuan.indexing.candidates import rows_toml, suggest, suggestions_toml
from bianzuan.indexing.collation import COLLATIONS
from bianzuan.indexing.compile import compile_indexes
from bianzuan.indexing.explicit import unclosed_marks
from bianzuan.indexing.importing import import_rows
from bianzuan.indexing.marking import mark, unmatched
from bianzuan.indexing.output import as_json, as_text, as_tsv
from bianzuan.indexing.readings import reading
from bianzuan.indexing.review import Crowded, crowded, doubtful

__all__ = [
    "COLLATIONS",
    "Crowded",
    "as_json",
    "as_text",
    "as_tsv",
    "compile_indexes",
    "crowded",
    "doubtful",
    "import_rows",
    "mark",
    "reading",
    "rows_toml",
    "suggest",
    "suggestions_toml",
    "unclosed_marks",
    "unmatched",
]
