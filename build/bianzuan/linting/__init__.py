"""Lint of the words: texts with their places in files in, remarks with file, line and the standard's reason out.

Nothing is changed here, and nothing is guessed: a rule that cannot be sure stays silent. Governing standards:
GB/T 15834-2011 (punctuation), GB/T 15835-2011 (numerals), GF 1001-2001 (word forms), GB/T 7714-2025 (references),
GB/T 12450 and 12451 (title page and its verso).
"""

from bianzuan.linting.book import Book, Passage, TextFile
from bianzuan.linting.formats import as_json, as_rdjson, as_sarif
from bianzuan.linting.lint import Remark, check_rules, lint
from bianzuan.linting.passages import of_declarations, of_lines, of_markdown, of_text
from bianzuan.linting.rule import Rule
from bianzuan.linting.rules import RULES

__all__ = [
    "RULES",
    "Book",
    "Passage",
    "Remark",
    "Rule",
    "TextFile",
    "as_json",
    "as_rdjson",
    "as_sarif",
    "check_rules",
    "lint",
    "of_declarations",
    "of_lines",
    "of_markdown",
    "of_text",
]
