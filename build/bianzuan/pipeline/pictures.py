"""Pictures: those that came with the sources, and those of the reading edition, from its pages to the files they name.

A file of the name that stands in the publication's folder is shown in the place of the source's: an editor has put it there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from html import unescape
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

from bianzuan import cleaning
from bianzuan.errors import Problem
from bianzuan.model import Cleaned, Source, SourceSpan

# So many pictures are named, and so many letters of what stands above the first of them.
_NAMED, _NEAR, _LOOKED_AT = 3, 14, 4000
_TAG = re.compile(r"<[^>]*>|\s+|^[^<]*>")


class _Sources(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: dict[str, None] = {}  # paths
        self.every: dict[str, None] = {}  # attributes that may be addresses, as they stand

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        source = dict(attrs).get("src") or ""
        if tag == "img":
            self.every |= dict.fromkeys((value or "").strip() for name, value in attrs if name.startswith(("src", "data-")))
        if tag == "img" and source and not urlsplit(source).scheme:
            self.found[unquote(urlsplit(source).path)] = None


def own_pictures(cleaned: Sequence[Cleaned]) -> dict[str, bytes]:
    """Pictures of the sources that their articles show, by the path the articles name."""
    return {
        picture.name: picture.data
        for one in cleaned
        for picture in one.source.pictures
        if picture.name and any(f"]({picture.name})" in article.body for article in one.articles)
    }


def lost_pictures(cleaned: Sequence[Cleaned]) -> Iterator[Problem]:
    """Pictures that belong to a text and are not in its article: one problem for each source and each cause."""
    for one in cleaned:
        faults = {picture.href: picture.fault for picture in one.source.pictures}
        lost: dict[str, list[tuple[SourceSpan, str]]] = {}
        for edit in one.ledger:
            if edit.rule == cleaning.PICTURE and edit.action == "drop":
                source = _source(edit.before, faults)
                lost.setdefault(faults.get(source) or "inside", []).append((edit.source, source))
        for fault, rows in lost.items():
            names = list(dict.fromkeys(_short(source) for _, source in rows))
            shown = ", ".join(names[:_NAMED]) + (" …" if len(names) > _NAMED else "")
            params: dict[str, object] = {"count": len(rows), "pictures": shown, "near": _above(one.source, rows[0][0])}
            yield Problem(f"pipeline.picture_{fault}", one.source.name, rows[0][0].line, params)


def _source(tag: str, faults: Mapping[str, str]) -> str:
    """Which of the addresses in a picture's tag could not be shown."""
    reader = _Sources()
    reader.feed(tag)
    return next((one for one in reversed(reader.every) if faults.get(one)), next(iter(reader.every), ""))


def _short(source: str) -> str:
    """What a document calls a picture, without its folder; of one that is written into a page, its kind."""
    return source[: source.find(",")][:24] if source.startswith("data:") else unquote(source.rpartition("/")[2] or source)


def _above(source: Source, place: SourceSpan) -> str:
    """The last words above a place of the source."""
    end = source.lines[place.line - 1].start + place.column - 1
    return unescape(_TAG.sub("", source.text[max(end - _LOOKED_AT, 0) : end]))[-_NEAR:]


def pictures(pages: Mapping[str, bytes], folder: Path, own: Mapping[str, bytes]) -> tuple[dict[str, bytes], tuple[Problem, ...]]:
    """Image files by their path as the pages name it; a problem for each that is neither in the publication's folder nor
    came with a source (`own`)."""
    reader = _Sources()
    for name, page in pages.items():
        if name.endswith(".html"):
            reader.feed(page.decode())
    files: dict[str, bytes] = {}
    problems: list[Problem] = []
    for source in reader.found:
        path = (folder / source).resolve()
        if path.is_relative_to(folder.resolve()) and path.is_file():
            files[source] = path.read_bytes()
        elif source in own:
            files[source] = own[source]
        else:
            problems.append(Problem("pipeline.no_image", file=str(folder), params={"source": source}))
    return files, tuple(problems)
