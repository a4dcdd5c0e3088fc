"""A `Wording` to JSON and back, and a table of revisions to JSON for other programs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

from bianzuan.errors import ContentError, Problem
from bianzuan.model import IndexedHeading, Passage, Portion, Revision, Revisions, Strand, Wording

# Raised when the shape changes, so that an older report is refused in words instead of misread.
VERSION = 1


def wording_json(wording: Wording) -> dict[str, Any]:
    """The value as `json.dumps` takes it; what is empty is left out."""
    return {"version": VERSION, **_filled(wording)}


def _filled(value: Any) -> Any:
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [_filled(one) for one in value]
    if not hasattr(value, "__dataclass_fields__"):
        return value
    fields = ((name, getattr(value, name)) for name in value.__dataclass_fields__)
    return {name: _filled(one) for name, one in fields if one not in ("", ())}


def wording_from_json(data: Mapping[str, Any], file: str = "") -> Wording:
    """The value that `wording_json` gave. Raises ContentError, with the file's name, on anything else."""
    try:
        if data["version"] != VERSION:
            raise ValueError(f"version {data['version']}")
        return Wording(
            str(data["title"]),
            str(data["locale"]),
            str(data.get("edition", "")),
            int(data["pages"]),
            int(data["characters"]),
            tuple(_portion(one) for one in data.get("portions", ())),
            tuple(_heading(one) for one in data.get("headings", ())),
        )
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise ContentError(Problem("comparing.unreadable", file, params={"reason": repr(error)})) from error


def _portion(data: Mapping[str, Any]) -> Portion:
    passages = tuple(_passage(one) for one in data.get("passages", ()))
    return Portion(**{**data, "passages": passages})


def _passage(data: Mapping[str, Any]) -> Passage:
    turns = tuple((int(offset), str(folio)) for offset, folio in data.get("turns", ()))
    return Passage(**{"text": "", **data, "turns": turns})


def _heading(data: Mapping[str, Any]) -> IndexedHeading:
    lists = {name: tuple(str(one) for one in value) for name, value in data.items() if name != "index"}
    return IndexedHeading(str(data["index"]), **{"path": (), **lists})


def revisions_json(revisions: Revisions) -> dict[str, Any]:
    """The table for other programs: wordings whole, and the runs of each with what they are."""
    return {
        "old": _facts(revisions.old),
        "new": _facts(revisions.new),
        "same": revisions.same,
        "counts": {kind: revisions.count(kind) for kind in ("added", "removed", "changed", "moved")},
        "headings_repaged": revisions.repaged,
        "portions": [
            {
                "title": portion.title,
                **({"old_title": portion.old_title} if portion.old_title else {}),
                "revisions": [_row(row) for row in portion.revisions],
            }
            for portion in revisions.portions
        ],
    }


def _facts(wording: Wording) -> dict[str, Any]:
    return {name: getattr(wording, name) for name in ("title", "edition", "pages", "characters")}


def _row(row: Revision) -> dict[str, Any]:
    found: dict[str, Any] = {"kind": row.kind, "what": row.what}
    for side, strands, page in (("old", row.old, row.old_page), ("new", row.new, row.new_page)):
        found[side] = {"page": page, "strands": [_strand(one) for one in strands]} if strands else None
    return found | {name: getattr(row, name) for name in ("old_what", "origin") if getattr(row, name)}


def _strand(strand: Strand) -> dict[str, str]:
    return dict(asdict(strand))
