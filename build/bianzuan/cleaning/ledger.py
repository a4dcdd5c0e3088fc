"""The ledger: one row for each edit, in source order; written as JSON lines.

A row's `before` is exactly the source at its place, `after` what stands there now, `target` where in the articles.
Rows of status "flagged" or "rejected" tell of no change. A row "encoding" comes first where a source is not UTF-8.
"""

from __future__ import annotations

import hashlib
import json
import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from bianzuan.cleaning.segments import Segment
from bianzuan.cleaning.unit import Unit
from bianzuan.model import Cleaned, Edit, Fragment, Offer, Source, SourceSpan, Target

# A row that asks where a text belongs has "fragment" besides.
KEYS = ("id", "rule", "source", "before", "after", "action", "confidence", "status", "reason", "target")
# What many programs take for the end of a line, inside a string of JSON too.
_LINE_ENDS = re.compile("[\x85\u2028\u2029]")
# Characters of source on both sides that make an edit's identity; white space does not count.
CONTEXT = 16


class Places:
    """Source offset → line and column."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.starts = [line.start for line in source.lines]

    def span(self, start: int, end: int) -> SourceSpan:
        """Where source characters `start` to `end` are."""
        line = max(bisect_right(self.starts, start) - 1, 0)
        column = start - (self.starts[line] if self.starts else 0) + 1
        return SourceSpan(self.source.name, line + 1, column, end - start)


class Identities:
    """Ids of edits: a hash of rule, text and context, and a count where these are the same."""

    def __init__(self, source: Source) -> None:
        self.text = source.text
        self.seen: dict[str, int] = {}

    def of(self, segment: Segment, after: str) -> str:
        """Id of an edit; asking twice for the same place gives the id of a second edit like it."""
        left = "".join(self.text[max(0, segment.start - 3 * CONTEXT) : segment.start].split())[-CONTEXT:]
        right = "".join(self.text[segment.end : segment.end + 3 * CONTEXT].split())[:CONTEXT]
        # Saved with other line ends it is the same edit.
        before = self.text[segment.start : segment.end].replace("\r\n", "\n").replace("\r", "\n")
        key = "\x1f".join((segment.rule, before, after, left, right))
        count = self.seen[key] = self.seen.get(key, 0) + 1
        return hashlib.sha256(f"{key}\x1f{count}".encode()).hexdigest()[:12]


def build_ledger(
    source: Source,
    units: Sequence[Unit],
    loose: Sequence[Segment],
    flags: Sequence[tuple[Segment, Target | None]] = (),
) -> tuple[Edit, ...]:
    """Rows of all units, of `loose`, the segments that have no place in an article, and of flags, in source order."""
    placed = [(segment, target) for unit, number in numbered(units) for segment, target in _targets(unit, number)]
    rows = [*placed, *((segment, None) for segment in loose), *flags]
    rows.sort(key=lambda row: (row[0].start, row[0].end))
    places, identities = Places(source), Identities(source)
    edits = [_edit(segment, target, places, identities) for segment, target in rows]
    return (*_encoding(source), *edits)


def numbered(units: Sequence[Unit]) -> list[tuple[Unit, int]]:
    """Units with the number of their block in the body of their article; 0 for a field."""
    counts: dict[int, int] = {}
    result = []
    for unit in units:
        if not unit.field:
            counts[unit.article] = counts.get(unit.article, 0) + 1
        result.append((unit, 0 if unit.field else counts[unit.article]))
    return result


def _targets(unit: Unit, block: int) -> list[tuple[Segment, Target]]:
    found, offset = [], 0
    for segment in unit.segments:
        if not segment.kept:
            found.append((segment, Target(unit.article, block, offset, unit.field)))
        offset += len(segment.text)
    return found


def _edit(segment: Segment, target: Target | None, places: Places, identities: Identities) -> Edit:
    before = places.source.text[segment.start : segment.end]
    after = segment.text if segment.shown is None else segment.shown
    return Edit(
        identities.of(segment, after),
        segment.rule,
        places.span(segment.start, segment.end),
        before,
        after,
        segment.action,
        segment.confidence,
        segment.status,
        segment.reason,
        target,
    )


def _encoding(source: Source) -> tuple[Edit, ...]:
    if source.encoding == "utf-8":
        return ()
    digest = hashlib.sha256(f"encoding\x1f{source.encoding}".encode()).hexdigest()[:12]
    reason = "encoding of the source; articles are UTF-8"
    span = SourceSpan(source.name, 1, 1, 0)
    return (Edit(digest, "encoding", span, "", source.encoding, "classify", "certain", "applied", reason),)


def write_ledger(cleaned: Cleaned) -> str:
    """JSON lines, one row an edit, keys in the order of `KEYS`."""
    return "".join(_LINE_ENDS.sub(lambda match: f"\\u{ord(match[0]):04x}", json.dumps(_row(edit), ensure_ascii=False)) + "\n" for edit in cleaned.ledger)


def _row(edit: Edit) -> dict[str, Any]:
    row = asdict(edit)
    if edit.fragment is None:
        del row["fragment"]
    return row


def read_ledger(text: str) -> tuple[Edit, ...]:
    """Edits of a ledger file. Raises ValueError where a row is none."""
    # JSON escapes line ends inside strings but not U+2028, so rows are parted at line feeds only.
    return tuple(_read_row(json.loads(line)) for line in text.split("\n") if line)


def _read_row(row: dict[str, Any]) -> Edit:
    if set(row) - {"fragment"} != set(KEYS):
        raise ValueError(f"keys {sorted(row)}")
    target = Target(**row["target"]) if row["target"] else None
    fragment = read_fragment(row.get("fragment"))
    return Edit(**{**row, "source": SourceSpan(**row["source"]), "target": target, "fragment": fragment})


def read_fragment(values: dict[str, Any] | None) -> Fragment | None:
    """A fragment out of what `asdict` makes of it."""
    if values is None:
        return None
    return Fragment(values["begins"], tuple(values["ends"]), values["usual"], tuple(Offer(**offer) for offer in values["offers"]))
