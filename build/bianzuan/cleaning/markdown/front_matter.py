"""Front matter of a source: its fields become those of the article, its lines leave the text.

In: a source. Out: `FrontMatter`, or None where the file begins neither with a table (`head_table`) nor with lines
#+TITLE: … (Org, as digital editions of old books have them).
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from bianzuan.cleaning.draft import DraftLine
from bianzuan.cleaning.markdown.head_places import Span, places_of_fields, run_at
from bianzuan.cleaning.markdown.head_table import read_table
from bianzuan.cleaning.planning.plan import (
    PageLine,
    PagePlan,
    PlannedArticle,
    PlannedBlock,
    PlannedNote,
    Removal,
    Run,
)
from bianzuan.cleaning.rule import Page
from bianzuan.cleaning.rules.script import SCRIPT, converted, is_to_convert, page_script
from bianzuan.model import Author, Script, Source

# Lines #+NAME: value at the head of a file at most.
_MAXIMUM_LINES = 80
_ORG = re.compile(r"#\+(?P<name>[A-Za-z_]{3,20}):[ \t]*(?P<value>.*?)\s*|# -\*-.*-\*-\s*")
_HEADING_MARK = re.compile("^#+")
_BETWEEN_NAMES = re.compile("[、，,；;]")
_DAY = re.compile(r"(\d{4}(?:-\d{1,2}){0,2})(?:[T ]\d.*)?")
_NOTHING = ("null", "~")
FIELDS = ("kicker", "title", "subtitle")


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """Fields by name, authors and the rest, and the lines they stand on, 1 to `last`."""

    last: int
    fields: dict[str, str]
    authors: tuple[Author, ...] = ()
    date: str = ""
    kind: str = "article"
    title_note: str = ""
    script: Script = "zh-Hans"
    settled: bool = False  # written by an earlier cleaning: the blocks below it are the blocks of the article
    places: Mapping[str, Span] = field(default_factory=dict)  # of fields that the file has as they are: source offsets


def read_front_matter(source: Source, page: Page) -> FrontMatter | None:
    """The front matter of a source; its fields in the script of the edition, as its text will be."""
    if source.format == "html":
        return None
    found = read_table([line.text for line in source.lines[:_MAXIMUM_LINES]])
    # A text that is no Markdown may begin with a rule; only what is called a title there is one of a table.
    if found is None or (source.format == "text" and not _is_text(found[1].get("title"))):
        return _org_header(source, page) if source.format == "text" else None
    last, table = found
    fields = {name: "".join(map(str.strip, table[name].splitlines())) for name in FIELDS if _is_text(table.get(name))}
    settled = isinstance(table.get("source"), dict) and "sha256" in table["source"]
    return FrontMatter(
        last,
        # Of an article cleaned before, into this script, the head stays what it is, as its text does.
        fields if settled and _script(table, page) == page.target else _in_script(fields, page),
        tuple(_authors(table)),
        _day(table.get("date")),
        "fragments" if table.get("kind") == "fragments" else "article",
        str(table.get("title_note") or ""),
        _script(table, page),
        settled,
        places_of_fields(source.lines[:last], fields),
    )


def _org_header(source: Source, page: Page) -> FrontMatter | None:
    """The fields of lines #+NAME: value at the top of a text; None if none of them is its title."""
    found: dict[str, str] = {}
    last = 0
    for line in source.lines[:_MAXIMUM_LINES]:
        match = _ORG.fullmatch(line.text.lstrip("\ufeff"))
        if match is None:
            break
        last = line.number
        if match["name"]:
            found.setdefault(match["name"].lower(), match["value"])
    if not found.get("title"):
        return None
    author, fields = found.get("author", ""), {"title": found["title"]}
    return FrontMatter(
        last,
        _in_script(fields, page),
        (Author(author),) if author else (),
        script=_script({}, page),
        places=places_of_fields(source.lines[:last], fields),
    )


def _in_script(fields: dict[str, str], page: Page) -> dict[str, str]:
    """Fields in the script of the edition."""
    convert = is_to_convert(page) and SCRIPT.name not in page.config.off
    return {name: converted(text, page.target, page.config.protect) if convert else text for name, text in fields.items()}


def _script(table: Mapping[str, Any], page: Page) -> Script:
    """What an earlier cleaning said; else what the text shows."""
    said = table.get("script_original")
    return "zh-Hant" if said == "zh-Hant" else "zh-Hans" if said == "zh-Hans" else page_script(page) or page.target


def _is_text(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip()) and value.strip() not in _NOTHING


def _day(value: object) -> str:
    """A date without the hour at which a program noted it."""
    text = value.strip() if isinstance(value, str) and _is_text(value) else ""
    match = _DAY.fullmatch(text)
    return match[1] if match else text


def _authors(table: Mapping[str, Any]) -> list[Author]:
    given = table.get("authors", table.get("author"))
    rows = given if isinstance(given, list) else [given] if given else []
    found = []
    for row in rows:
        if isinstance(row, dict) and isinstance(row.get("name"), str):
            found.append(Author(row["name"], str(row.get("role") or "")))
        elif isinstance(row, str) and _is_text(row):
            found += [Author(name.strip()) for name in _BETWEEN_NAMES.split(row) if name.strip()]
    return found


def with_front_matter(plan: PagePlan, front: FrontMatter | None, lines: tuple[PageLine, ...], draft: Sequence[DraftLine]) -> PagePlan:
    """The plan with the first article's facts, and what else the front matter's lines hold as a removal."""
    if front is None:
        return plan
    first, *others = plan.articles or (PlannedArticle((), ()),)
    first = _with_given_title(first, front, {line.number: line.text for line in lines})
    first = replace(
        first, authors=first.authors or front.authors, date=first.date or front.date, kind=front.kind
    )
    given = {name: (run,) for name, place in front.places.items() if not getattr(first, name) and (run := run_at(draft, place))}
    first = replace(first, kicker=given.get("kicker", first.kicker), title=given.get("title", first.title), subtitle=given.get("subtitle", first.subtitle))
    runs = tuple(run for line in lines if line.number <= front.last for run in _around(line, [run for (run,) in given.values()]))
    removal = Removal("front-matter", runs, "its fields are those of the article now", "certain")
    return replace(plan, articles=(first, *others), removals=(removal, *plan.removals))


def _around(line: PageLine, kept: Sequence[Run]) -> list[Run]:
    """What a line holds besides the runs that are kept; there is one at most."""
    own = next((run for run in kept if run.line == line.number), Run(line.number, 0, 0))
    around = (Run(line.number, 0, own.start), Run(line.number, own.end, len(line.text)))
    return [run for run in around if run.end > run.start]


def _with_given_title(article: PlannedArticle, front: FrontMatter, texts: dict[int, str]) -> PlannedArticle:
    """The article without a title of its own, unless it is the one given: what the body begins with is body then.

    A kicker or subtitle beside a title that is given elsewhere is none either.
    """
    if "title" not in front.fields or "".join(_HEADING_MARK.sub("", _text(run, texts)) for run in article.title) == "".join(front.fields["title"].split()):
        return article
    freed = [runs for runs in (article.kicker, article.title, article.subtitle) if runs]
    blocks = list(article.blocks)
    for runs in freed:
        before = sum(1 for block in blocks if block.runs and block.runs[0].line < runs[0].line)
        marked = texts[runs[0].line].startswith("#")
        blocks.insert(before, PlannedBlock("heading" if marked else "paragraph", runs, 2 if marked else 0))
    notes = tuple(replace(n, in_title=False, in_block=_block_of(n, article, blocks)) for n in article.notes)
    return replace(article, kicker=(), title=(), subtitle=(), blocks=tuple(blocks), notes=notes)


def _text(run: Run, texts: dict[int, str]) -> str:
    return "".join(texts[run.line][run.start : run.end].split())


def _block_of(note: PlannedNote, article: PlannedArticle, blocks: list[PlannedBlock]) -> int:
    """Where the block that calls a note stands now."""
    runs = article.title if note.in_title else article.blocks[note.in_block].runs if note.in_block >= 0 else ()
    return next((index for index, block in enumerate(blocks) if runs and block.runs == runs), note.in_block)
