"""Pictures that the texts of a book name: each must be there, or the page would show its words in its place.

In: an edition. Out: the edition with a file or a frame for every picture of the net, from which nothing is fetched, and
what the editor is told of them; a problem for every picture that cannot be set, with file and line.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from html import escape
from html.parser import HTMLParser
from pathlib import Path
from typing import Any, TypeVar
from urllib.parse import quote, unquote, urlsplit

from bianzuan.config import PublicationConfig
from bianzuan.errors import ContentError, Problem
from bianzuan.model import Block, Chapter, Matter, Note
from bianzuan.pipeline.edition import Edition
from bianzuan.pipeline.index_texts import Lines, texts
from bianzuan.pipeline.pictures import own_pictures
from bianzuan.reading.pictures import can_be_set, width_of

# So many pictures of one file are named that lie in the net.
_NAMED = 3
# For press and archive a picture must be there; in a proof a crossed frame stands for it, as on a layout for position only.
_FINAL = frozenset({"press", "archive"})
_DRAWING = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="240" height="150" viewBox="0 0 240 150"><desc>{number}</desc>'
    '<path d="M1 1h238v148H1zL239 149M239 1L1 149" fill="none" stroke="gray"/></svg>'
)

Piece = TypeVar("Piece", Block, Note)
Text = TypeVar("Text", Chapter, Matter)


class _Named(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: dict[str, None] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "img":
            self.found[dict(attrs).get("src") or ""] = None


def with_pictures(edition: Edition, targets: Iterable[str]) -> tuple[Edition, tuple[Problem, ...]]:
    """The edition with files or frames for the pictures of the net, and warnings of the frames.

    Raises ContentError for pictures that are not there or are no pictures, and for frames in what goes to press.
    """
    reader = _Named()
    for piece in _pieces(edition):
        reader.feed(piece.html)
    config, own = edition.config, own_pictures(edition.cleaned)
    found = {source: fault for source in reader.found if (fault := _fault(config.folder, source, own))}
    linked = [source for source, fault in found.items() if fault == "linked_image"]
    files = {source: quote(file) for source in linked if (file := _saved(config.folder, source, linked))}
    found = {source: fault for source, fault in found.items() if source not in files}
    problems = tuple(_problems(config, found, tuple(texts(config, edition.cleaned)))) if found else ()
    if problems and (_FINAL.intersection(targets) or set(found.values()) != {"linked_image"}):
        raise ContentError(problems)
    framed = {source: _frame(number) for number, source in enumerate((one for one in linked if one not in files), 1)}
    told = tuple(replace(one, key="pipeline.framed_image") for one in problems)
    shown = replace(edition, frames={frame: source for source, frame in framed.items()})
    return _in_place(shown, {**files, **framed}) if linked else edition, told


def _frame(number: int) -> str:
    """The address of a frame, of its own for each picture; it says nothing of the net."""
    return f"data:image/svg+xml,{quote(_DRAWING.format(number=number))}"


def _saved(folder: Path, source: str, linked: Iterable[str]) -> str:
    """The file of the publication that bears a picture's name in the net; "" if there is none, or other pictures are called so, too."""
    called = [one for one in linked if _name(one) == _name(source)]
    file = _elsewhere(folder, urlsplit(source).path) if len(called) == 1 and _name(source) else ""
    return file if file and can_be_set((folder / file).read_bytes()) else ""


def _name(source: str) -> str:
    return Path(unquote(urlsplit(source).path)).name.lower()


def _in_place(edition: Edition, shown: Mapping[str, str]) -> Edition:
    """The edition with other addresses for pictures."""

    def put(piece: Piece) -> Piece:
        html = piece.html
        for source, instead in shown.items():
            html = html.replace(f'src="{escape(source)}"', f'src="{escape(instead)}"')
        return piece if html == piece.html else replace(piece, html=html)

    book = edition.publication
    parts = tuple(
        replace(part, introduction=tuple(map(put, part.introduction)), chapters=tuple(_text_with(put, one) for one in part.chapters))
        for part in book.parts
    )
    front, back = (tuple(_text_with(put, one) for one in side) for side in (book.front, book.back))
    return replace(edition, publication=replace(book, front=front, parts=parts, back=back))


def _text_with(put: Callable[[Any], Any], text: Text) -> Text:
    return replace(text, blocks=tuple(map(put, text.blocks)), notes=tuple(map(put, text.notes)))


def picture_widths(edition: Edition) -> dict[str, int]:
    """Pixels across of the pictures that the book shows, by their addresses."""
    reader, own, found = _Named(), own_pictures(edition.cleaned), dict[str, int]()
    for piece in _pieces(edition):
        reader.feed(piece.html)
    for source in reader.found:
        path = edition.config.folder / unquote(source)
        if not urlsplit(source).scheme and (width := width_of(path.read_bytes() if path.is_file() else own.get(unquote(source), b""))):
            found[source] = width
    return found


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
