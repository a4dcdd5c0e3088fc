"""Every word that will be printed against the glyphs of the fonts, before anything is laid out.

Input: an edition and its fonts. Output: nothing, or one problem for each character without a glyph in each file, with
the line where it first stands.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import suppress

from bianzuan import typesetting
from bianzuan.config import PublicationConfig
from bianzuan.errors import ContentError, Problem
from bianzuan.pipeline.edition import Edition
from bianzuan.reading.publication import PUBLICATION_FILE

Lines = Iterable[tuple[int, str]]


def refuse_missing_glyphs(edition: Edition, fonts: typesetting.FontSet) -> None:
    """Raises ContentError for characters that no font has: of sources, of the editor's own texts, of declarations."""
    problems = [
        *_of_sources(edition, fonts),
        *_of_own_texts(edition.config, fonts),
        *_of_declarations(edition.config, fonts),
    ]
    if problems:
        raise ContentError(problems)


def _of_sources(edition: Edition, fonts: typesetting.FontSet) -> Iterator[Problem]:
    for chapter in edition.publication.chapters:
        text = chapter.title + "".join(block.text for block in chapter.blocks) + "".join(n.text for n in chapter.notes)
        source = next(one.source for one in edition.cleaned if one.source.sha256 == chapter.source.sha256)
        lines = [(line.number, line.text) for line in source.lines]
        yield from _problems(text, chapter.source.file, lines, fonts)


def _of_own_texts(config: PublicationConfig, fonts: typesetting.FontSet) -> Iterator[Problem]:
    """Forewords and the like; of those only the ones that are printed."""
    printed = {*(f"front/{kind}" for kind in config.front.order), *(f"back/{kind}" for kind in config.back.order)}
    for name, text in (config.texts or {}).items():
        if name in printed:
            yield from _problems(text, str(config.folder / f"{name}.md"), enumerate(text.splitlines(), 1), fonts)


def _of_declarations(config: PublicationConfig, fonts: typesetting.FontSet) -> Iterator[Problem]:
    """What publication.toml has printed: titles, names, notices. Escaped characters are told without a line."""
    meta = config.meta
    words = [meta.title, meta.subtitle, meta.publisher, meta.place, meta.edition, meta.notice, meta.cip, meta.isbn]
    words += [part for editor in meta.editors for part in (editor.name, editor.role)]
    words += [text for part in config.parts for text in (part.title, part.introduction, *(pair[-1] for pair in part.titles if pair))]
    lines: list[str] = []
    with suppress(OSError):
        lines = (config.folder / PUBLICATION_FILE).read_text(encoding="utf-8").splitlines()
    yield from _problems("".join(words), str(config.folder / PUBLICATION_FILE), enumerate(lines, 1), fonts)


def _problems(text: str, file: str, lines: Lines, fonts: typesetting.FontSet) -> Iterator[Problem]:
    missing = sorted(typesetting.uncovered(text, fonts))
    rows = list(lines) if missing else []
    for character in missing:
        line = next((number for number, words in rows if character in words), 0)
        params: dict[str, object] = {"character": character, "code": f"U+{ord(character):04X}"}
        yield Problem("pipeline.missing_glyph", file, line, params)
