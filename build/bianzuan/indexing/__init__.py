"""Publication → IndexMarks; IndexMarks and Pagination → the back-of-book indexes (GB/T 22466-2023); candidates."""

from __future__ import annotations

from bianzuan.indexing.candidates import suggest, suggestions_toml
from bianzuan.indexing.collation import COLLATIONS
from bianzuan.indexing.compile import compile_indexes
from bianzuan.indexing.marking import mark, unmatched
from bianzuan.indexing.output import as_json, as_text
from bianzuan.indexing.readings import reading

__all__ = ["COLLATIONS", "as_json", "as_text", "compile_indexes", "mark", "reading", "suggest", "suggestions_toml", "unmatched"]
