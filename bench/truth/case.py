"""A document's truth beside what cleaning made of its source. In: `Document`, cleaned articles. Out: a `Case`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bianzuan.model import Article as Cleaning
from corruption import articles as texts
from corruption.alignment import Out, Truth, outputs, owner_of, truth_of

from truth.texts import Block, Document

APART = -1


@dataclass(frozen=True)
class Case:
    """A document and what cleaning made of its source."""

    document: Document
    truth: Truth
    articles: tuple[Cleaning, ...]
    titles: tuple[Out, ...]
    blocks: tuple[Out, ...]
    homes: Mapping[int, int]  # article of the output → article of the truth, `APART` where it has no title of the truth


@dataclass(frozen=True)
class Due:
    """A block of the truth with its number and the places of its first and last letter."""

    key: tuple[int, int]
    block: Block
    first: int
    last: int


def case_of(document: Document, articles: Sequence[Cleaning]) -> Case:
    """Articles of an output, their letters found in the truth."""
    truth = truth_of([as_text(document, number) for number in range(len(document.voices))])
    titles, blocks = outputs(articles, truth)
    homes = {title.article: owner_of(truth, title) for title in titles}
    return Case(document, truth, tuple(articles), tuple(titles), tuple(blocks), homes)


def as_text(document: Document, number: int) -> texts.Article:
    """A voice as the bench writes articles; titles and bylines are blocks too."""
    voice = document.voices[number]
    return texts.Article(voice.name, "", "", tuple(texts.Block(block.kinds[0], block.text) for block in voice.blocks))


def told(out: Out) -> str:
    """A block in a few words."""
    return f"[{out.kind}] {out.text[:24]} … {out.text[-10:]}"
