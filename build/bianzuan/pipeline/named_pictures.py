"""Pictures that the texts of a book name: each must be there, or the page would show its words in its place.

In: an edition. Out: a problem for every picture that cannot be set, with file and line.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import quote, unquote, urlsplit

from bianzuan.config import PublicationConfig
from bianzuan.errors import ContentError, Problem
from bianzuan.model import Block, Chapter, Matter, Note
from bianzuan.pipeline.edition import Edition
from bianzuan.pipeline.index_texts import Lines, texts
from bianzuan.pipeline.pictures import own_pictures
from bianzuan.reading.pictures import can_be_set

# So many pictures of one file are named that lie in the net.
_NAMED = 3


class _Named(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: dict[str, None] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "img":
            self.found[dict(attrs).get("src") or ""] = None


def refuse_missing_pictures(edition: Edition) -> None:
    """Raise ContentError for pictures that are not there, are no pictures, or lie in the net, from which nothing is fetched."""
    reader = _Named()
    for piece in _pieces(edition):
        reader.feed(piece.html)
    config, own = edition.config, own_pictures(edition.cleaned)
    found = {source: fault for source in reader.found if (fault := _fault(config.folder, source, own))}
    if found:
        raise ContentError(_problems(config, found, tuple(texts(config, edition.cleaned))))


def _pieces(edition: Edition) -> Iterator[Block | Note]:
    """Everything of the book that may hold a picture."""
    book = edition.publication
    for part in book.parts:
        yield from part.introduction
    texts_of_it: tuple[Matter | Chapter, ...] = (*book.front, *book.chapters, *book.back)
    for text in texts_of_it:
        yield from text.blocks
        yield from text.notes


def _fault(folder: Path, source: str, own: Mapping[str, bytes]) -> str:
    """Why a picture cannot be set; "" if it can."""
    address = urlsplit(source)
    if address.scheme == "data":
        return ""
    if address.netloc or address.scheme not in ("", "file"):
        return "linked_image"
    name = unquote(address.path)
    path = folder / name
    if name in own and not path.is_file():
        return ""
    if not path.is_file():
        return "no_image"
    return "" if can_be_set(path.read_bytes()) else "bad_image"


def _problems(config: PublicationConfig, found: Mapping[str, str], files: Iterable[tuple[str, Lines]]) -> Iterator[Problem]:
    for file, lines in files:
        here = sorted((line, source) for source in found if (line := _line(lines, source)) is not None)
        linked = [(line, source) for line, source in here if found[source] == "linked_image"]
        for line, source in (one for one in here if one not in linked):
            other = _elsewhere(config.folder, source) if found[source] == "no_image" else ""
            key = "image_elsewhere" if other else found[source]
            yield Problem(f"pipeline.{key}", file, line, {"source": unquote(source), "other": other})
        if linked:
            names = ", ".join(name for _, name in linked[:_NAMED]) + (" …" if len(linked) > _NAMED else "")
            yield Problem("pipeline.linked_image", file, linked[0][0], {"count": len(linked), "pictures": names})


def _line(lines: Lines, source: str) -> int | None:
    """The first line that names a picture; paths stand in a text as they are, or with %20 for a blank."""
    written = {source, unquote(source), quote(source)}
    return next((number for number, line in lines if any(f"({one}" in line or f"<{one}" in line or f'"{one}"' in line or f": {one}" in line for one in written)), None)


def _elsewhere(folder: Path, source: str) -> str:
    """Where a file of that name does lie below the publication's folder, as the text would name it; "" where none or several do."""
    name = Path(unquote(source)).name.lower()
    beside = (path.relative_to(folder) for path in sorted(folder.rglob("*")) if path.name.lower() == name and path.is_file())
    there = [path.as_posix() for path in beside if path.parts[0] != "out"]
    return there[0] if len(there) == 1 else ""
