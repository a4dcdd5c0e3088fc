"""Reviewing: what the editor is shown of a cleaning, and asked: Cleaned in; the data of the review desk, tables,
drafted notes, decisions and TEI out. Nothing here changes a text."""

from bianzuan.reviewing.alignment import align
from bianzuan.reviewing.between import (
    Between,
    asked_together,
    asks_between,
    decisions_between,
    is_joined,
    lines_between,
)
from bianzuan.reviewing.decision_rows import (
    Answer,
    answers_to,
    decision_row,
    decisions_on,
    proposes_join,
    told_of,
    with_decisions,
)
from bianzuan.reviewing.notes import editorial_note
from bianzuan.reviewing.open_items import is_mirrored, is_open, open_edits, undecided
from bianzuan.reviewing.page import page_words, review_data, rule_label
from bianzuan.reviewing.page_order import PageOrder, page_order
from bianzuan.reviewing.placing import asks_for_place, place_of, placing, settled_by
from bianzuan.reviewing.summary import CLASSES, CONFIDENCES, Tally, tally
from bianzuan.reviewing.tei import tei

__all__ = [
    "CLASSES",
    "CONFIDENCES",
    "Answer",
    "Between",
    "PageOrder",
    "Tally",
    "align",
    "answers_to",
    "asked_together",
    "asks_between",
    "asks_for_place",
    "decision_row",
    "decisions_between",
    "decisions_on",
    "editorial_note",
    "is_joined",
    "is_mirrored",
    "is_open",
    "lines_between",
    "open_edits",
    "page_order",
    "page_words",
    "place_of",
    "placing",
    "proposes_join",
    "review_data",
    "rule_label",
    "settled_by",
    "tally",
    "tei",
    "told_of",
    "undecided",
    "with_decisions",
]
