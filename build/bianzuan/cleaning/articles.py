"""Cleaned articles: units → `Article`, and `Article` ↔ file (YAML front matter, then the body)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import Any

import yaml

from bianzuan.cleaning.body import MARKED, VERBATIM, BodyBlock, reads_back, writable, write_body
from bianzuan.cleaning.markdown.inline_markdown import raw_spans
from bianzuan.cleaning.planning.plan import PlannedArticle
from bianzuan.cleaning.unit import Unit
from bianzuan.model import Article, Author, Script, Source, SourceRef

_FENCE = "---\n"
# {: .verse }, the class of the block above.
_CLASSES = re.compile(r"\{:[^{}]*\}")


def build_article(
    source: Source, planned: PlannedArticle, units: Sequence[Unit], stem: str, script: Script, physical: Callable[[Iterable[int]], list[int]], head: int = 0
) -> Article:
    """One article of a source; `units` are its own, `physical` gives the lines of the file. Its text stands below line `head`."""
    fields = {unit.field: unit for unit in units if unit.field}
    text = {name: unit.text for name, unit in fields.items()}
    # What the subtitle calls, the title does: it is one note on the text.
    title_calls = next((fields[name].calls for name in ("title", "subtitle", "kicker") if name in fields and fields[name].calls), ())
    lines = physical(line for unit in units for line in unit.lines if line > head)
    return Article(
        stem=stem,
        title=text.get("title", ""),
        body=write_body(tuple(_body_block(unit, source) for unit in units if not unit.field or unit.field.startswith("note:"))),
        source=SourceRef(source.name, source.sha256, _ranges(lines, source)),
        script_original=script,
        subtitle=text.get("subtitle", ""),
        kicker=text.get("kicker", ""),
        authors=planned.authors,
        date=planned.date,
        kind=planned.kind,
        title_note=title_calls[0][1] if title_calls else "",
    )


def _body_block(unit: Unit, source: Source) -> BodyBlock:
    note = unit.field.removeprefix("note:") if unit.field else ""
    kind = writable(unit.kind, unit.text)
    raw = raw_spans(unit) if source.format == "markdown" else ((0, len(unit.text)),) if unit.kind == "figure" else ()
    # What stands on lines of its own in Markdown bears no attributes below it.
    attributes = unit.attributes if kind not in (*VERBATIM, *MARKED, "heading", "gap") else ""
    block = BodyBlock(kind, unit.text, unit.level or 2 if kind == "heading" else 0, unit.calls, note, raw, attributes)
    # Marks that would be read back otherwise, such as half a pair of backticks, are characters.
    return block if not raw or reads_back(block) else replace(block, raw=())


def _ranges(numbers: Sequence[int], source: Source) -> str:
    """Line numbers as "3-40,52"; lines between two without words of their own, empty ones and Markdown's classes, do not part them."""
    empty = {line.number for line in source.lines if not line.text.strip() or source.format == "markdown" and _CLASSES.fullmatch(line.text.strip())}
    runs: list[list[int]] = []
    for number in numbers:
        if runs and all(between in empty for between in range(runs[-1][1] + 1, number)):
            runs[-1][1] = number
        else:
            runs.append([number, number])
    return ",".join(str(a) if a == b else f"{a}-{b}" for a, b in runs)


def write_article(article: Article) -> str:
    """The file of an article. Empty fields are left out."""
    front: dict[str, Any] = {"title": article.title}
    optional = {"subtitle": article.subtitle, "kicker": article.kicker}
    front |= {key: value for key, value in optional.items() if value}
    if article.authors:
        front["authors"] = [{"name": author.name, "role": author.role} for author in article.authors]
    front |= {"date": article.date} if article.date else {}
    front["kind"] = article.kind
    front |= {"title_note": article.title_note} if article.title_note else {}
    source = article.source
    front["source"] = {"file": source.file, "sha256": source.sha256, "lines": source.lines}
    front["script_original"] = article.script_original
    head = yaml.safe_dump(front, allow_unicode=True, sort_keys=False, width=10**6)
    return f"{_FENCE}{head}{_FENCE}\n{article.body}"


def read_article(text: str, stem: str) -> Article:
    """The article of a file. Raises ValueError where the file has no front matter or lacks a field."""
    head, separator, body = text.removeprefix(_FENCE).partition("\n" + _FENCE)
    if not text.startswith(_FENCE) or not separator:
        raise ValueError("no front matter")
    try:
        front = yaml.safe_load(head)
        source = SourceRef(**front["source"])
        return Article(
            stem=stem,
            title=front["title"],
            body=body.removeprefix("\n"),
            source=source,
            script_original=front["script_original"],
            subtitle=front.get("subtitle", ""),
            kicker=front.get("kicker", ""),
            authors=tuple(Author(**author) for author in front.get("authors", ())),
            date=str(front.get("date", "")),
            kind=front.get("kind", "article"),
            title_note=str(front.get("title_note", "")),
        )
    except (KeyError, TypeError, yaml.YAMLError) as error:
        raise ValueError(f"front matter: {error}") from error
