"""Articles in their parts → Publication: chapters numbered through, blocks with ids, front and back matter."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import count
from types import MappingProxyType

from bianzuan.assembly.given_titles import given_titles
from bianzuan.assembly.markdown_blocks import read_markdown
from bianzuan.assembly.placement import place
from bianzuan.config import MatterConfig, PublicationConfig
from bianzuan.errors import ContentError, Problem
from bianzuan.model import Article, Block, Chapter, Matter, Origin, Part, Publication, Statistics

# Matter that is made from the publication itself; every other kind needs a text of the editor's.
GENERATED = frozenset(
    {"cover", "half-title", "title-page", "copyright", "contents", "sources", "index", "colophon"}
)
NO_ORIGINS: Mapping[str, Origin] = MappingProxyType({})
# 字数 as publishers count it for a text: each Han character, each mark, each Latin word, each number is one.
_COUNTED = re.compile(r"[0-9]+(?:[.,][0-9]+)*|[A-Za-z\u00c0-\u024f]+|[^\s0-9A-Za-z\u00c0-\u024f]")


def assemble(config: PublicationConfig, articles: Sequence[Article], origins: Mapping[str, Origin] = NO_ORIGINS) -> Publication:
    """Make the publication; `origins` by the names of articles. Raises ContentError with every problem of placing, of titles that are given, and of missing texts."""
    if not articles:
        raise ContentError(Problem("assembly.no_articles", file=str(config.folder)))
    placed = place(config, articles)
    titles = given_titles(config, placed)
    numbered = sum(article.kind != "fragments" for _, chosen in placed for article in chosen)
    # Fragments are no chapter: their numbers, which are not printed, follow those of the chapters.
    places, numbers, loose = count(1), count(1), count(numbered + 1)
    parts = tuple(
        Part(
            id=f"part{number}",
            number=number,
            title=part.title,
            chapters=tuple(_chapter(article, next(places), next(loose if article.kind == "fragments" else numbers), origins.get(article.stem), titles.get(article.stem, "")) for article in chosen),
            introduction=read_markdown(part.introduction, f"part{number}")[0] if part.introduction else (),
        )
        for number, (part, chosen) in enumerate(placed, start=1)
    )
    front = _matter(config, "front", config.front)
    back = _matter(config, "back", config.back)
    chapters = [chapter for part in parts for chapter in part.chapters]
    statistics = Statistics(
        characters=sum(_count(chapter.title) + _count_blocks(chapter.blocks) for chapter in chapters),
        chapters=len(chapters),
        sources=len({article.source.file for article in articles}),
    )
    return Publication(front, parts, back, statistics)


def _chapter(article: Article, place: int, number: int, origin: Origin | None, title: str) -> Chapter:
    identifier = f"ch{place}"
    blocks, notes = read_markdown(article.body, identifier)
    return Chapter(
        id=identifier,
        number=number,
        stem=article.stem,
        title=article.title or title,
        subtitle=article.subtitle,
        kicker=article.kicker,
        authors=article.authors,
        date=article.date,
        kind=article.kind,
        blocks=blocks,
        notes=notes,
        source=article.source,
        script_original=article.script_original,
        title_note=f"{identifier}-n{article.title_note}" if article.title_note else "",
        origin=origin,
    )


def _matter(config: PublicationConfig, side: str, wanted: MatterConfig) -> tuple[Matter, ...]:
    texts = config.texts or {}
    found: list[Matter] = []
    for kind in wanted.order:
        text = texts.get(f"{side}/{kind}")
        listed = kind == "committee" and config.meta.committee
        if text is None and kind not in GENERATED and not listed:
            continue  # the default order names matter that a book need not have
        blocks, notes = read_markdown(text, f"{side}-{kind}") if text else ((), ())
        title = ""
        # The first heading of an editor's text is its title, and is set as such, not twice.
        if blocks and blocks[0].kind == "heading":
            title, blocks = blocks[0].text, blocks[1:]
        found.append(Matter(f"{side}-{kind}", kind, title, blocks, notes))
    return tuple(found)


def _count(text: str) -> int:
    return sum(1 for _ in _COUNTED.finditer(text))


def _count_blocks(blocks: Sequence[Block]) -> int:
    return sum(_count(block.text) for block in blocks)
