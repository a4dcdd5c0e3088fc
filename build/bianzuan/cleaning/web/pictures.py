"""Pictures of a page that belong to its text, and the blocks of an article they become.

In: the elements of a page and the pictures that came with it. Out: `Shown`: what stands for the tag of each. A picture
stands on a line of its own; the plan of the page is made without such lines, and each goes behind what it stood below.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from html.parser import HTMLParser

from bianzuan.cleaning.planning.plan import PagePlan, PlannedArticle, PlannedBlock, Run
from bianzuan.cleaning.planning.runs import article_runs
from bianzuan.cleaning.web.elements import BLOCKS, Element, Tree, shown
from bianzuan.model import Picture, Source

RULE = "picture"
# A picture of fewer pixels on its longer and its shorter side is an ornament of a page: a button, a face, a rule.
_LONG, _SHORT = 120, 48
# Where a tag has the address of its picture; the others are of pages that load it late, and have a blank in the first.
_ADDRESSES = ("src", "data-src", "data-original", "data-lazy-src", "data-actualsrc")
# So declared, a picture is a mark in a line.
ICON = re.compile("""(?<![-\\w])(?:width|height)\\s*[=:]\\s*["']?\\s*[1-5]?\\d(?:px)?\\s*["';\\s/>]""", re.IGNORECASE)
# Words that a page gives a picture, and that are words: Chinese, and none that would end the mark in Markdown.
_HAN = re.compile("[\u3400-\u9fff]")
_UNWRITABLE = re.compile(r"[\[\](){}<>!\\`*_\"\s]+")
_LONGEST = 60
_FAULTS = {
    "missing": "a picture that is not there", "linked": "a picture that the file only points to", "format": "a picture of a kind that cannot be shown", "drawn": "a drawing that only Word can show",
    "damaged": "a damaged picture", "huge": "a picture too large to be set", "inside": "a picture inside a line or a table", "upon": "a picture upon which words stand",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Shown:
    """What stands for a picture's tag: its mark in Markdown, "" where it cannot be shown, and why."""

    text: str
    reason: str


def pictures(tree: Tree, source: Source, region: Element | None, tables: Collection[int], above: Collection[int] = ()) -> dict[int, Shown]:
    """Events of pictures that belong to the text; `tables` are events inside tables of data, `above` pictures above the body."""
    known = {one.href: one for one in source.pictures} | {one.name: one for one in source.pictures if one.name}
    if region is None or not known:
        return {}
    found: dict[int, Shown] = {}
    for index, on_its_own in (*((i, True) for i in sorted(above)), *_places(tree, source.text, region)):
        event = tree.events[index]
        told = _attributes(source.text[event.start : event.end])
        picture = _chosen([known[told[name]] for name in _ADDRESSES if told.get(name) in known], source.text[event.start : event.end])
        if picture is None:
            continue
        fault = picture.fault or ("" if on_its_own and index not in tables else "inside")
        found[index] = Shown("", _FAULTS[fault]) if fault else Shown(_mark(picture, told), "a picture of the page")
    return found


def _places(tree: Tree, source: str, region: Element) -> Iterator[tuple[int, bool]]:
    """(event, whether its block has words on one side of it at most) of each picture."""
    waiting: list[tuple[int, bool]] = []  # (event, words before it)
    words = False
    for index, event in shown(tree, region.first, region.last):
        if event.kind == "text":
            if source[event.start : event.end].strip("\u00a0\u3000 \t\r\n"):
                yield from ((place, not before) for place, before in waiting)
                waiting, words = [], True
        elif event.tag == "img" and event.kind == "open":
            waiting.append((index, words))
        elif event.tag in BLOCKS or event.tag == "br":
            yield from ((place, True) for place, _ in waiting)
            waiting, words = [], False
    yield from ((place, True) for place, _ in waiting)


def _chosen(pictures: list[Picture], tag: str) -> Picture | None:
    """The one that a tag shows of those it names; the last that cannot be shown, if none can; None for an ornament."""
    if ICON.search(tag) and not any(one.chosen for one in pictures):
        return None
    shown = (one for one in pictures if one.name and (one.chosen or max(one.size) >= _LONG and min(one.size) >= _SHORT))
    return next(shown, None) or next((one for one in reversed(pictures) if one.fault), None)


def _mark(picture: Picture, told: Mapping[str, str]) -> str:
    words = _UNWRITABLE.sub(" ", picture.words or told.get("alt", "")).strip()
    return f"![{words if _HAN.search(words) and len(words) <= _LONGEST else ''}]({picture.name})"


class _Tag(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: dict[str, str] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found = {name: (value or "").strip() for name, value in attrs}


def _attributes(tag: str) -> dict[str, str]:
    reader = _Tag()
    reader.feed(tag)
    return reader.found


def with_pictures(plan: PagePlan, lines: Collection[int], texts: Mapping[int, str]) -> PagePlan:
    """The plan with the pictures on these lines, each behind the block that holds what stands above it."""
    for number in sorted(lines):
        block = PlannedBlock("figure", (Run(number, 0, len(texts[number])),))
        article, index = _above(plan, number)
        if not plan.articles:
            plan = replace(plan, articles=(PlannedArticle((), (block,)),))
            continue
        here = plan.articles[article]
        notes = tuple(replace(note, in_block=note.in_block + (note.in_block >= index)) for note in here.notes)
        made = replace(here, blocks=(*here.blocks[:index], block, *here.blocks[index:]), notes=notes)
        plan = replace(plan, articles=(*plan.articles[:article], made, *plan.articles[article + 1 :]))
    return plan


def _above(plan: PagePlan, number: int) -> tuple[int, int]:
    """(article, index) where a picture goes: the head of the first article where nothing stands above it."""
    best, place = 0, (0, 0)
    for number_of, article in enumerate(plan.articles):
        for line, index in _lines(article):
            if best < line < number:
                best, place = line, (number_of, index)
    return place


def _lines(article: PlannedArticle) -> Iterator[tuple[int, int]]:
    """(line, index behind it) of all lines of an article but those of its notes."""
    blocks = {run: index for index, block in enumerate(article.blocks, 1) for run in block.runs}
    notes = {run for note in article.notes for run in (note.call, *note.runs)}
    yield from ((run.line, blocks.get(run, 0)) for run in article_runs(article) if run not in notes)
