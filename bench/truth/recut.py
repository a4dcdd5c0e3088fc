"""The articles of a scrambled page cut anew: rules that know one page by heart fail here. In: `Document`. Out: tallies."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from corruption.articles import Article, Block
from corruption.recipes import RECIPES, make_page
from corruption.score import score
from corruption.tally import Tally

from truth.texts import FRONT, Document, Voice

# Recipes of texts on one theme cut two or three columns a text and set them in three orders, with headings and without.
_GROUP = "one theme"


def recut(document: Document, seeds: Sequence[int]) -> dict[str, Tally]:
    """A tally for each way to cut, over the pages of all seeds; articles as the truth has them, three a page."""
    texts = list(_texts(document))
    tallies: dict[str, Tally] = {}
    for recipe in RECIPES:
        if recipe.group.startswith(_GROUP):
            for seed in seeds:
                tallies.setdefault(recipe.group, Tally()).add(score(make_page(recipe, texts, seed)))
    return tallies


def _texts(document: Document) -> Iterator[Article]:
    for voice in document.voices:
        if voice.role == "article":
            byline = voice.front["author"][0].replace(" / ", " ")
            yield Article(f"theme-{document.name}-{voice.name}", voice.front["title"][0], byline, tuple(_blocks(voice)))


def _blocks(voice: Voice) -> Iterator[Block]:
    for block in voice.blocks:
        if block.kinds[0] not in FRONT:
            yield Block(block.kinds[0], block.text)
