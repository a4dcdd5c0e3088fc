"""What a cleaning did, in numbers: ledgers in; characters kept and dropped, edits by class and confidence out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from bianzuan.model import Cleaned, Confidence, Edit
from bianzuan.reviewing.open_items import is_open

CONFIDENCES: tuple[Confidence, ...] = ("certain", "likely", "doubtful")
# Classes of rules as an editor thinks of them, in the order of a 凡例: layout, characters, structure, losses, doubts.
# A rule that is in none of them counts as "other".
CLASSES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("layout", ("white-space", "line-end", "file-end", "inner-space", "lines", "columns", "odd-space", "loose-space", "machine-blank", "block-mark", "invisible")),
    ("markup", ("front-matter", "markup", "markdown-escape", "encoding", "mojibake", "radicals", "fullwidth-alphanumerics")),
    ("debris", ("debris", "entities", "html", "raised")),
    ("furniture", ("jump-line", "page-furniture", "line-number", "page-mark")),
    ("pinyin", ("pinyin",)),
    ("punctuation", ("stray-comma", "width", "wide-dot", "year-zero", "bracket-width", "straight-quotes", "corner-quotes", "vertical-marks", "dash", "interpunct", "ellipsis")),
    ("script", ("script",)),
    ("headings", ("title", "field-label", "heading", "underlined", "starred", "heading-parts", "byline")),
    ("blocks", ("caption", "picture", "pullquote", "author-note", "editor-note", "signature", "abstract", "keywords", "verse")),
    ("notes", ("note", "note-mark")),
    ("joins", ("paragraph-join", "far-join")),
    ("order", ("move", "attribution")),
    ("loop", ("loop",)),
    ("gap", ("gap", "breaks-off", "skipped")),
    (
        "suspects",
        (
            "lost-character", "misread", "title-near-miss", "reading", "unpaired", "doubled-word", "near-miss", "swapped", "look-alike", "inserted",
            "mixed-script", "absent", "date", "repeated",
        ),
    ),
    ("decision", ("decision",)),
)  # fmt: skip
_CODE = re.compile(r"<(script|style|noscript|template)\b.*?(?:</\1\s*>|\Z)|<!--.*?(?:-->|\Z)|<[^<>]*>", re.DOTALL | re.IGNORECASE)
_CLASS_OF = {rule: name for name, rules in CLASSES for rule in rules}


def class_of(rule: str) -> str:
    """Class of a rule; "other" where it is in none."""
    return _CLASS_OF.get(rule, "other")


@dataclass(frozen=True, slots=True)
class Tally:
    """One source in numbers. Characters do not count white space, nor the code of a page; `edits` counts (class, confidence)."""

    name: str
    articles: int
    kept: int
    dropped: int
    edits: Mapping[tuple[str, Confidence], int]
    open: int


def tally(cleaned: Cleaned) -> Tally:
    """Count what was done to a source. Rejected edits were not done."""
    counted = [edit for edit in cleaned.ledger if edit.status != "rejected"]
    is_page = any(edit.rule == "html" for edit in counted)
    dropped = sum(_size(edit.before, is_page) for edit in counted if _is_dropped(edit))
    return Tally(
        cleaned.source.name,
        len(cleaned.articles),
        _size(cleaned.source.text, is_page) - dropped,
        dropped,
        Counter((class_of(edit.rule), edit.confidence) for edit in counted),
        sum(map(is_open, counted)),
    )


def _is_dropped(edit: Edit) -> bool:
    # The tag of a picture is no text, and one that holds the picture itself has millions of characters.
    return (edit.action in ("drop", "delete") or edit.rule == "picture") and edit.status in ("applied", "accepted")


def _size(text: str, is_page: bool) -> int:
    """Characters but white space; of a page, and of what is read as one (Word files), only words and no code."""
    return len("".join((_CODE.sub(" ", text) if is_page else text).split()))
