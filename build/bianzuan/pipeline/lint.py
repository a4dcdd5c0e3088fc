"""`bianzuan check --lint`: the cleaned texts with the places they came from, the editor's own texts, and remarks on them.

Sources are cleaned, not laid out: no font is needed. A remark on a cleaned text points at the line of the source,
found through the ledger.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from bianzuan import linting, reading, reviewing
from bianzuan.cleaning.body import parse_body
from bianzuan.config import CleanConfig, LintConfig, PublicationConfig
from bianzuan.errors import PublicationError, SourceError
from bianzuan.model import Cleaned
from bianzuan.pipeline.clean import clean_source, clean_sources
from bianzuan.pipeline.watching import SILENT, Watch
from bianzuan.reading.publication import PUBLICATION_FILE, placed
from bianzuan.reading.toml_tables import KeyPath, TomlFile, read_toml
from bianzuan.reviewing.alignment import Text


@dataclass(frozen=True, slots=True)
class Linted:
    """What a lint found; `files` are those it looked at, by the names the remarks give."""

    remarks: tuple[linting.Remark, ...]
    files: Mapping[str, linting.TextFile]


def lint_publication(config: PublicationConfig, watch: Watch = SILENT) -> Linted:
    """Lint the cleaned texts, front and back matter and declarations of a publication.

    Raises PublicationError for rules that `[lint]` names and there are not, SourceError for sources nobody can read.
    """
    _refuse_unknown_rules(config)
    folder = config.folder / "sources"
    cleaned, problems = clean_sources([folder], config.clean, config.decisions, watch, config.meta.script, folder=config.folder)
    if problems:
        raise SourceError(problems)
    passages = [
        *_declared(config),
        *(passage for one in _own_texts(config) for passage in one),
        *_of_sources(cleaned, {one.source.name: folder / one.source.name for one in cleaned}),
    ]
    book = linting.Book(tuple(passages), config.meta.script, config, config.lint.terms)
    return _linted(book, config.lint)


def lint_files(paths: Sequence[Path]) -> Linted:
    """Lint files that belong to no publication: text and Markdown as they stand, saved web pages as they are cleaned."""
    passages: list[linting.Passage] = []
    for path, name in reading.find_sources(paths):
        source = reading.read_source(path, name)
        file = linting.TextFile(path.as_posix(), source.text, tuple(line.start for line in source.lines))
        if source.format == "markdown":
            passages += linting.of_markdown(file, name)
        elif source.format == "text":
            passages += linting.of_lines(file, name)
        else:
            passages += _of_source(clean_source(source, CleanConfig(), (), "zh-Hans"), file)
    return _linted(linting.Book(tuple(passages)), LintConfig())


def only(found: Linted, path: Path) -> Linted:
    """What was found in a file, or in the files of a folder."""
    wanted = path.resolve()
    remarks = tuple(one for one in found.remarks if Path(one.file).resolve().is_relative_to(wanted))
    return Linted(remarks, found.files)


def _refuse_unknown_rules(config: PublicationConfig) -> None:
    if wrong := linting.check_rules(config.lint):
        raise PublicationError(placed(wrong, config.folder, "lint"))


def _linted(book: linting.Book, config: LintConfig) -> Linted:
    return Linted(linting.lint(book, config), {passage.file.name: passage.file for passage in book.passages})


def _own_texts(config: PublicationConfig) -> Iterable[tuple[linting.Passage, ...]]:
    """Front and back matter as the editor wrote it, in the order of the files' names."""
    for name, text in sorted((config.texts or {}).items()):
        yield linting.of_markdown(linting.TextFile.of((config.folder / f"{name}.md").as_posix(), text), name)


def _declared(config: PublicationConfig) -> tuple[linting.Passage, ...]:
    path = config.folder / PUBLICATION_FILE
    toml = read_toml(path)
    text = path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n")
    return linting.of_declarations(linting.TextFile.of(path.as_posix(), text), config, _lines(toml, config))


def _lines(toml: TomlFile, config: PublicationConfig) -> dict[str, int]:
    keys: dict[str, KeyPath] = {name: ("publication", name) for name in ("title", "subtitle", "notice", "isbn", "cip")}
    for number in range(len(config.parts)):
        keys |= {f"part {number} {name}": ("part", number, name) for name in ("title", "introduction")}
    return {name: toml.line(key) or 1 for name, key in {**keys, "front": ("front", "order")}.items()}


def _of_sources(cleaned: Sequence[Cleaned], places: Mapping[str, Path]) -> Iterable[linting.Passage]:
    for one in cleaned:
        source = one.source
        file = linting.TextFile(places[source.name].as_posix(), source.text, tuple(line.start for line in source.lines))
        yield from _of_source(one, file)


def _of_source(one: Cleaned, file: linting.TextFile) -> Iterable[linting.Passage]:
    for text in reviewing.align(one, parse_body):
        article = one.articles[text.article - 1]
        # Names are listed as the source has them.
        if text.field == "authors":
            continue
        kind = "note" if text.field.startswith("note:") else text.field or text.kind
        markdown, loose = one.source.format == "markdown", article.kind == "fragments"
        yield linting.of_text(
            file, article.stem, kind, text.text, _offsets(text), text.level, markdown=markdown, loose=loose
        )


def _offsets(text: Text) -> list[int]:
    """Place in the source of each character: its own where it was kept, the edit's beginning where it was written."""
    places = [0] * len(text.text)
    for piece in text.pieces:
        span = range(piece.start, piece.end)
        kept = piece.edit is None
        places[piece.start : piece.end] = [piece.source_start + (at - piece.start if kept else 0) for at in span]
    return places
