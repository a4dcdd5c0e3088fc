"""What the pages of our own book ought to say, so that preflight can prove it: a value that goes to JSON and back.

The pipeline keeps it in report.json under "expected"; `bianzuan check` on a finished book takes it from there.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any, TypeVar

from bianzuan.errors import ContentError, Problem

Number = TypeVar("Number", int, float)


@dataclass(frozen=True, slots=True)
class TypeArea:
    """The type area of a recto and the body in it, in points; on a verso gutter and fore-edge change sides."""

    gutter: float
    fore_edge: float
    head: float
    measure: float
    depth: float
    size: float
    leading: float
    hang: float = 0.0  # how far a pause mark may stand beyond the end of a line


@dataclass(frozen=True, slots=True)
class ContentsLine:
    """A line of the contents as it should be printed, and the position (from 1) of the page it names.

    Matter may be left out of the printed contents; parts, chapters and headings are `required`.
    """

    label: str
    folio: str
    anchor: str
    position: int
    required: bool = True


@dataclass(frozen=True, slots=True)
class Run:
    """A run of a text: id of the block or note, start and end counted in code points."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class IndexLine:
    """An entry of an index and what proves its locators.

    `words` prove that a page treats the heading, except inside one of `exclude`. Where the indexer saw a treatment
    is in `marks`: each page on which one of these runs really stands must be listed.
    """

    index: str
    path: tuple[str, ...]
    locators: tuple[str, ...]  # as printed: "12", "12–15"
    words: tuple[str, ...]
    exclude: tuple[str, ...] = ()
    marks: tuple[Run, ...] = ()


@dataclass(frozen=True, slots=True)
class Text:
    """The character data of a block or note."""

    id: str
    text: str


@dataclass(frozen=True, slots=True)
class ChapterText:
    """A chapter in words: its blocks and notes in order, and its first and last page from 1.

    Chapters are `searched` for headings of the index; in the editor's own texts only marks count.
    """

    id: str
    first: int
    last: int
    blocks: tuple[Text, ...]
    notes: tuple[Text, ...] = ()
    searched: bool = True


@dataclass(frozen=True, slots=True)
class NamedPicture:
    """A picture as a text names it, its width in pixels, 0 where a frame stands for it, and the first and last page of what it stands in."""

    name: str
    width: int
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Expected:
    """Everything preflight may hold a book of ours against. An empty field is not checked."""

    trim: tuple[float, float] = (0.0, 0.0)  # width and height, mm
    area: TypeArea | None = None
    folios: tuple[str, ...] = ()  # one a page, "" where it has none; an opening page need not print its own
    contents: tuple[ContentsLine, ...] = ()
    contents_pages: tuple[int, int] = (0, 0)  # first and last position
    index: tuple[IndexLine, ...] = ()
    index_pages: tuple[int, int] = (0, 0)
    chapters: tuple[ChapterText, ...] = ()
    multiple: int = 0  # of pages, for the signature
    rectos: tuple[int, ...] = ()  # positions of pages that open what begins on a recto
    faces: tuple[str, ...] = ()  # families of the fonts it was set in
    pictures: tuple[NamedPicture, ...] = ()
    changed: bool = False  # the file bears the name of the one that was built, and is another

    def without_cover(self, pages: int, multiple: int) -> Expected:
        """The same of the file for the press: without its first pages, filled up to a multiple."""
        return replace(
            self,
            folios=self.folios[pages:],
            contents=tuple(replace(line, position=line.position - pages) for line in self.contents),
            contents_pages=_earlier(self.contents_pages, pages),
            index_pages=_earlier(self.index_pages, pages),
            chapters=tuple(replace(one, first=one.first - pages, last=one.last - pages) for one in self.chapters),
            multiple=multiple,
            rectos=tuple(position - pages for position in self.rectos if position > pages),
            pictures=tuple(replace(one, first=one.first - pages, last=one.last - pages) for one in self.pictures),
        )

    def to_json(self) -> dict[str, Any]:
        """The value as `json.dumps` takes it."""
        return asdict(self)

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Expected:
        """The value that `to_json` gave. Raises ContentError on anything else."""
        try:
            return _expected(data)
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            raise ContentError(Problem("preflight.unreadable-expected", params={"reason": repr(error)})) from error


def _earlier(span: tuple[int, int], pages: int) -> tuple[int, int]:
    return (span[0] - pages, span[1] - pages) if any(span) else span


def _expected(data: Mapping[str, Any]) -> Expected:
    area = data["area"]
    return Expected(
        trim=_pair(data["trim"], float),
        area=None if area is None else TypeArea(**{name: float(value) for name, value in area.items()}),
        folios=_words(data["folios"]),
        contents=tuple(ContentsLine(**line) for line in data["contents"]),
        contents_pages=_pair(data["contents_pages"], int),
        index=tuple(_index_line(line) for line in data["index"]),
        index_pages=_pair(data["index_pages"], int),
        chapters=tuple(_chapter(chapter) for chapter in data["chapters"]),
        multiple=int(data["multiple"]),
        rectos=tuple(int(position) for position in data["rectos"]),
        faces=_words(data["faces"]),
        pictures=tuple(NamedPicture(**one) for one in data.get("pictures", ())),  # earlier builds did not name them
    )


def _index_line(line: Mapping[str, Any]) -> IndexLine:
    path, locators, words, exclude = (_words(line[name]) for name in ("path", "locators", "words", "exclude"))
    marks = tuple(Run(**run) for run in line["marks"])
    return IndexLine(str(line["index"]), path, locators, words, exclude, marks)


def _chapter(chapter: Mapping[str, Any]) -> ChapterText:
    blocks, notes = (tuple(Text(**text) for text in chapter[name]) for name in ("blocks", "notes"))
    first, last, searched = int(chapter["first"]), int(chapter["last"]), bool(chapter["searched"])
    return ChapterText(str(chapter["id"]), first, last, blocks, notes, searched)


def _words(values: Sequence[Any]) -> tuple[str, ...]:
    if isinstance(values, str):
        raise TypeError(values)
    return tuple(str(value) for value in values)


def _pair(values: Sequence[Any], kind: type[Number]) -> tuple[Number, Number]:
    first, second = values
    return kind(first), kind(second)
