"""Small publications, configurations and paginations for the tests of indexing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from bianzuan.config import HeadingConfig, IndexConfig, PublicationConfig, PublicationMeta
from bianzuan.model import (
    Block,
    Chapter,
    IndexMarks,
    Mark,
    Note,
    PagePlace,
    Pagination,
    Part,
    Publication,
    SourceRef,
    Statistics,
)


def publication(*chapters: Sequence[str], notes: Mapping[int, Sequence[str]] | None = None) -> Publication:
    """A publication of one part; each chapter is its paragraphs, `notes` gives notes by chapter number."""
    made = tuple(
        Chapter(
            id=f"ch{number}",
            number=number,
            stem=f"article-{number}",
            title=f"第{number}篇",
            blocks=tuple(
                Block(f"ch{number}-b{place}", "paragraph", f"<p>{text}</p>", text)
                for place, text in enumerate(paragraphs, start=1)
            ),
            notes=tuple(
                Note(f"ch{number}-n{place}", text, text)
                for place, text in enumerate((notes or {}).get(number, ()), start=1)
            ),
            source=SourceRef("a.txt", "", "1"),
        )
        for number, paragraphs in enumerate(chapters, start=1)
    )
    return Publication((), (Part("part1", 1, "第一编", made),), (), Statistics(0, len(made), 1))


def configuration(
    *headings: HeadingConfig, index: IndexConfig | None = None, stop: tuple[str, ...] = ()
) -> PublicationConfig:
    """Declarations with these rows of index.toml."""
    meta = PublicationMeta(title="汇编")
    return PublicationConfig(folder=Path(), meta=meta, headings=headings, index=index or IndexConfig(), stop=stop)


def places(pages: Mapping[str, Iterable[int]]) -> Pagination:
    """Anchor → folios; the position in the PDF is eight front pages later."""
    return Pagination(
        {anchor: tuple(PagePlace(page + 7, str(page)) for page in its) for anchor, its in pages.items()}
    )


def on_pages(marks: IndexMarks, page_of_block: Mapping[str, int]) -> Pagination:
    """Every mark on the page of its block."""
    return places({mark.anchor: (page_of_block[mark.block],) for mark in marks.marks})


def words(marks: IndexMarks, made: Publication) -> list[tuple[str, str]]:
    """(heading, marked wording) of every mark."""
    texts = {block.id: block.text for chapter in made.chapters for block in (*chapter.blocks, *chapter.notes)}
    return [("，".join(mark.heading), texts[mark.block][mark.start : mark.end]) for mark in marks.marks]


def marks_on(pages: Sequence[int], *, chapter: str = "ch1", principal: bool = False) -> list[Mark]:
    """One mark of the heading 工会 on each page, each in a paragraph of its own."""
    return [
        Mark(f"{chapter}-{place}", "subjects", ("工会",), f"{chapter}-b{place}", 0, 2, principal, chapter)
        for place, _ in enumerate(pages)
    ]
