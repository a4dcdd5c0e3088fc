"""The data of the review desk: cleaned sources in, one JSON text out, which the page's own script reads.

Offsets are counted in UTF-16 code units, as JavaScript counts them. Repeated words (rules, reasons) stand once in a
list and are named by their place in it: a ledger has thousands of rows and a few dozen reasons.
"""

from __future__ import annotations

import json
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from typing import Any

from bianzuan.messages import catalogue, language
from bianzuan.model import Article, Cleaned, Edit, Fragment
from bianzuan.reviewing.alignment import Locator, Parse, SourcePlaces, Text, align
from bianzuan.reviewing.decision_rows import answers_to
from bianzuan.reviewing.open_items import is_open
from bianzuan.reviewing.page_order import page_order


def review_data(cleaned: Sequence[Cleaned], parse: Parse, rules: Mapping[str, str], title: str = "") -> str:
    """JSON of everything the review desk shows. `rules` are the names of rules with their reasons, in order."""
    names = [*rules, *sorted({edit.rule for one in cleaned for edit in one.ledger} - set(rules))]
    words = _Words(names)
    documents = [_document(one, parse, words) for one in cleaned]
    data = {
        "title": title,
        "documents": documents,
        "rules": [[name, rule_label(name), rules.get(name, "")] for name in names],
        "reasons": words.reasons,
        "kinds": CALLED,
        "words": page_words(),
    }
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def page_words() -> dict[str, str]:
    """Labels of the page in the user's language: messages "reviewing.page_*" without that prefix.

    Their parameters stay in braces; the page's script fills them in.
    """
    prefix, spoken = "reviewing.page_", language()
    return {key.removeprefix(prefix): w[spoken]["what"] for key, w in catalogue().items() if key.startswith(prefix)}


def rule_label(name: str) -> str:
    """What a rule is called on the page and in tables; its own name where the catalogue has no other."""
    key = f"reviewing.rule_{name}"
    return catalogue()[key][language()]["what"] if key in catalogue() else name


# What a paragraph may be called, as the desk offers it.
CALLED = (
    "title", "kicker", "subtitle", "byline", "paragraph", "heading", "heading 3", "verse", "caption", "editor-note", "author-note", "abstract",
    "keywords", "pullquote", "signature",
)  # fmt: skip


class _Words:
    """Places of rules and reasons in the lists that the page gets."""

    def __init__(self, names: Sequence[str]) -> None:
        self.rules = {name: place for place, name in enumerate(names)}
        self.reasons: list[str] = []
        self._places: dict[str, int] = {}

    def reason(self, edit: Edit) -> int:
        """Place of an edit's reason."""
        return self.place(edit.reason)

    def place(self, reason: str) -> int:
        """Place of a reason in the list."""
        if reason not in self._places:
            self._places[reason] = len(self.reasons)
            self.reasons.append(reason)
        return self._places[reason]


class _Units:
    """Code points → UTF-16 code units, for one text."""

    def __init__(self, text: str) -> None:
        # Most texts have no character beyond U+FFFF; then nothing needs to be counted.
        self._wide = [] if text.isascii() or max(text, default="") <= "\uffff" else _wide_places(text)

    def __call__(self, offset: int) -> int:
        return offset + bisect_left(self._wide, offset) if self._wide else offset


def _wide_places(text: str) -> list[int]:
    return [place for place, character in enumerate(text) if character > "\uffff"]


def _document(one: Cleaned, parse: Parse, words: _Words) -> dict[str, Any]:
    texts = align(one, parse)
    source = one.source
    units = _Units(source.text)
    text_units = [_Units(text.text) for text in texts]
    places, locator = SourcePlaces(source), Locator(texts)
    rows = []
    for edit in one.ledger:
        start, end = places.start(edit), places.end(edit)
        span = locator.of(edit, start, end)
        place = (
            (span.text, text_units[span.text](span.start), text_units[span.text](span.end)) if span else (-1, 0, 0)
        )
        rows.append(_row(edit, words, (units(start), units(end)), place))
    return {
        "name": source.name,
        "sha256": source.sha256,
        "encoding": source.encoding,
        "text": source.text,
        "starts": [units(line.start) for line in source.lines],
        "articles": [_article(article) for article in one.articles],
        "texts": [_text(text, units, unit) for text, unit in zip(texts, text_units, strict=True)],
        "edits": rows,
        "unplaced": list(one.unplaced),
        "unasked": one.unasked,
        "order": order.words if (order := page_order(one)) else "",
    }


def _row(edit: Edit, words: _Words, source: tuple[int, int], place: tuple[int, int, int]) -> list[Any]:
    """An edit as the page's script unpacks it; keep the order in step with `Edit` in templates/review/model.js."""
    return [
        edit.id,
        words.rules[edit.rule],
        edit.action,
        edit.confidence,
        edit.status,
        *source,
        edit.source.line,
        edit.source.column,
        edit.before if edit.source.length == 0 and edit.before else 0,
        edit.after,
        words.reason(edit),
        int(is_open(edit)),
        *place,
        _fragment(edit.fragment, words) if edit.fragment else 0,
        "".join(answer[0] if answer != "replace" else "e" for answer in answers_to(edit)),
    ]


def _fragment(fragment: Fragment, words: _Words) -> list[Any]:
    """First words, last words of paragraphs, how many are likely one text, and the places: words, below, joins, title, why."""
    offers = [[o.text, int(o.below), int(o.joins), o.title, words.place(o.reason)] for o in fragment.offers]
    return [fragment.begins, fragment.ends, fragment.usual, offers]


def _article(article: Article) -> dict[str, Any]:
    return {
        "title": article.title,
        "stem": article.stem,
        "kind": article.kind,
        "lines": article.source.lines,
        "authors": [f"{author.name}　{author.role}".strip() for author in article.authors],
        "date": article.date,
    }


def _text(text: Text, source: _Units, units: _Units) -> list[Any]:
    """Article (from 0), field, kind, level, text, note calls, and runs of the source: start, source start, length."""
    runs = [
        [units(piece.start), source(piece.source_start), source(piece.source_end) - source(piece.source_start)]
        for piece in text.pieces
        if piece.source_end > piece.source_start and not (piece.edit and piece.edit.action in ("delete", "drop"))
    ]
    calls = [[units(offset), label] for offset, label in text.calls]
    return [text.article - 1, text.field, text.kind, text.level, text.text, calls, _merged(runs)]


def _merged(runs: Sequence[list[int]]) -> list[list[int]]:
    """Runs that follow one another both in the text and in the source made one, as far as places go.

    A character replaced by one character keeps both counts in step; the page needs no finer grain.
    """
    merged: list[list[int]] = []
    for start, place, length in runs:
        last = merged[-1] if merged else None
        if last and last[1] + last[2] == place and last[0] + last[2] == start:
            last[2] += length
        else:
            merged.append([start, place, length])
    return merged
