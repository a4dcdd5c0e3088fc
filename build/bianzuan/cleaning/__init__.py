"""Cleaning: Source → Cleaned. Nothing is lost, everything is undoable, no word is changed."""

from bianzuan.cleaning.articles import read_article, write_article
from bianzuan.cleaning.clean import clean, summary
from bianzuan.cleaning.decisions.missing import WRONG, unknown_edits, unplaced_words
from bianzuan.cleaning.ledger import read_ledger, write_ledger
from bianzuan.cleaning.rebuild import rebuild, verify
from bianzuan.cleaning.rules import RULES, check_rules
from bianzuan.cleaning.rules.script import converted, of_other_script
from bianzuan.cleaning.web.further import FURTHER as FURTHER_PAGES
from bianzuan.cleaning.web.pictures import RULE as PICTURE

__all__ = [
    "FURTHER_PAGES",
    "PICTURE",
    "WRONG",
    "RULES",
    "check_rules",
    "clean",
    "converted",
    "of_other_script",
    "read_article",
    "read_ledger",
    "rebuild",
    "summary",
    "unknown_edits",
    "unplaced_words",
    "verify",
    "write_article",
    "write_ledger",
]
