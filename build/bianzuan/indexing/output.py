"""Compiled indexes → what other programs read: JSON and TSV of `bianzuan index --format`, and plain text."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from bianzuan.model import Entry, Index, Locator


def as_json(indexes: Iterable[Index]) -> list[dict[str, Any]]:
    """The indexes as lists and dictionaries, folios as printed; the shape is fixed in the design document."""
    return [
        {"name": index.name, "entries": [_entry(entry) for group in index.groups for entry in group.entries]}
        for index in indexes
    ]


def _entry(entry: Entry) -> dict[str, Any]:
    return {
        "heading": entry.heading,
        "reading": entry.reading,
        # Whoever checks the pages needs every wording that counts, printed or not.
        "variants": list(dict.fromkeys((*entry.variants, *entry.match))),
        "locators": [_locator(one) for one in entry.locators],
        "see": list(entry.see),
        "see_also": list(entry.see_also),
        "entries": [_entry(below) for below in entry.entries],
    }


def _locator(locator: Locator) -> dict[str, Any]:
    """`where` only if the page treats the heading nowhere but in a note, a figure or a table."""
    said = {"page": locator.page, "principal": locator.principal}
    return {**said, "where": locator.where} if locator.where else said


# Columns of the TSV; the import reads the first three by these names.
TSV_COLUMNS = ("index", "heading", "subheading", "reading", "variants", "pages", "principal", "see", "see_also")


def as_tsv(indexes: Iterable[Index]) -> str:
    """One line for each heading and subheading, in their order; several values in a field stand between “; ”."""
    lines = ["\t".join(TSV_COLUMNS)]
    for index in indexes:
        for group in index.groups:
            for entry in group.entries:
                lines.append("\t".join(_row(index.name, entry.heading, "", entry)))
                lines += ["\t".join(_row(index.name, entry.heading, below.heading, below)) for below in entry.entries]
    return "\n".join(lines)


def _row(index: str, heading: str, subheading: str, entry: Entry) -> list[str]:
    several = (
        entry.variants,
        [one.page for one in entry.locators],
        [one.page for one in entry.locators if one.principal],
        entry.see,
        entry.see_also,
    )
    return [index, heading, subheading, entry.reading, *("; ".join(values) for values in several)]


def as_text(indexes: Iterable[Index]) -> str:
    """The indexes as they would be read aloud: title, group headings, one entry a line, subheadings indented."""
    lines: list[str] = []
    for index in indexes:
        lines += [index.title, ""]
        for group in index.groups:
            lines.append(group.label)
            for entry in group.entries:
                lines += _lines(entry, 1)
        lines.append("")
    return "\n".join(lines)


def _lines(entry: Entry, depth: int) -> list[str]:
    parts = [", ".join(f"*{one.page}*" if one.principal else one.page for one in entry.locators)]
    parts += [f"见 {'；'.join(entry.see)}"] if entry.see else []
    parts += [f"参见 {'；'.join(entry.see_also)}"] if entry.see_also else []
    words = "  ".join(part for part in parts if part)
    line = f"{'  ' * depth}{entry.heading}  {words}".rstrip()
    return [line, *(below for one in entry.entries for below in _lines(one, depth + 1))]
