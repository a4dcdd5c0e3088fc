"""What an editor should know of a book that is built all the same: articles without a title, matter without a text.

In: cleaned sources, or a publication's declarations. Out: problems that are printed as warnings.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path, PurePath
from urllib.parse import quote

from bianzuan import cleaning, reading
from bianzuan.config import BACK_ORDER, FRONT_ORDER, PublicationConfig
from bianzuan.errors import Problem
from bianzuan.model import Chapter, Cleaned, Publication, Script


def untitled(publication: Publication, script: Script) -> Iterator[Problem]:
    """Articles that the book can only call 〔无题〕, with the line they begin on."""
    for chapter in publication.chapters:
        if not chapter.title and chapter.kind == "article":
            first = re.match(r"\d+", chapter.source.lines)
            called = "〔無題〕" if script == "zh-Hant" else "〔无题〕"
            yield Problem("pipeline.untitled", chapter.source.file, int(first[0]) if first else 0, {"called": called, "name": PurePath(chapter.source.file).name if _is_alone(publication, chapter) else chapter.stem})


def _is_alone(publication: Publication, chapter: Chapter) -> bool:
    """True for the only text of its source: the name of that names it."""
    return sum(other.source.file == chapter.source.file for other in publication.chapters) == 1


_SCANNED = re.compile(r"<!-- (\d+): a picture -->")


def scanned(cleaned: Sequence[Cleaned]) -> Iterator[Problem]:
    """Pages of PDF files that are pictures, between others that have a text layer: their text is in no article."""
    for one in cleaned:
        if one.source.received.startswith(b"%PDF-") and (pages := _SCANNED.findall(one.source.text)):
            yield Problem("pipeline.pages_scanned", one.source.name, 0, {"pages": ", ".join(pages)})


def noise(cleaned: Sequence[Cleaned]) -> Iterator[Problem]:
    """Sources whose articles are no words: an encoding was misread somewhere on their way."""
    for one in cleaned:
        if reading.is_noise("\n".join(f"{article.title}\n{article.body}" for article in one.articles)):
            yield Problem("pipeline.noise", one.source.name, 0, {"encoding": one.source.encoding})


def emptied(cleaned: Sequence[Cleaned]) -> Iterator[Problem]:
    """Sources of which no word or picture is in an article: a page that only its program fills, or all was taken out."""
    for one in cleaned:
        if not any(article.title or article.body.strip() for article in one.articles):
            yield Problem("pipeline.emptied", one.source.name)


# A document is told to be in both scripts where so many of its Han are forms of each; a word quoted is no script.
_BOTH_SHARE, _BOTH_LEAST = 0.02, 5


def both_scripts(cleaned: Sequence[Cleaned], script: Script) -> Iterator[Problem]:
    """Documents in both scripts, with how many characters of their texts are in each: what is a name or a quotation there and what
    a slip of a converter only a reader knows."""
    other_script: Script = "zh-Hant" if script == "zh-Hans" else "zh-Hans"
    for one in cleaned:
        text = "".join(f"{article.title}{article.body}" for article in one.articles)
        rows = [edit for edit in one.ledger if edit.rule == "script" and edit.status != "rejected" and edit.target]
        changed = sum(before != after for edit in rows for before, after in zip(edit.before, edit.after, strict=False))
        left = cleaning.of_other_script(text, script)
        own = cleaning.of_other_script(text, other_script) - sum(cleaning.of_other_script(edit.after, other_script) for edit in rows)
        least = max(_BOTH_LEAST, _BOTH_SHARE * sum(map(str.isalpha, text)))
        if min(changed + left, own) >= least:
            yield Problem("pipeline.both_scripts", one.source.name, 0, {"own": own, "other": changed + left, "changed": changed})


def further_pages(cleaned: Sequence[Cleaned]) -> Iterator[Problem]:
    """Saved pages of a text that the site parts into several, with the links to the others."""
    for one in cleaned:
        rows = [edit for edit in one.ledger if edit.reason == cleaning.FURTHER_PAGES]
        links = " ".join(_TAG.sub(" ", "".join(edit.before for edit in rows)).split())
        if links:
            yield Problem("pipeline.further_pages", one.source.name, rows[0].source.line, {"links": links})


_TAG = re.compile("<[^>]*>")


def lone_pictures(folders: Iterable[Path], cleaned: Sequence[Cleaned]) -> Iterator[Problem]:
    """Pictures among the sources that none of them names: scans, most likely, whose text is in no article."""
    named = "".join(one.source.text for one in cleaned)
    for folder in folders:
        lone = [path for path in reading.pictures_in(folder) if path.name not in named and quote(path.name) not in named]
        if lone:
            names = _first(path.relative_to(folder).as_posix() for path in lone)
            yield Problem("pipeline.pictures_alone", str(folder), 0, {"count": len(lone), "pictures": names})


def own_files(paths: Sequence[Path], written: Sequence[Path] = ()) -> Iterator[Problem]:
    """Files that we made and that lie among the documents: they are not read. Nobody takes those in `written`, where this
    run writes, for documents."""
    ours = [folder.resolve() for folder in written]
    if found := [path for path in reading.left_out(paths) if not any(path.resolve().is_relative_to(folder) for folder in ours)]:
        yield Problem("pipeline.own_files", params={"count": len(found), "files": _first(map(str, found))})


def not_read(paths: Sequence[Path]) -> Iterator[Problem]:
    """Files in folders that were passed over: of unknown endings, and beside a source of the same name; and linked folders."""
    found = reading.not_read(paths)
    if found.unknown:
        yield Problem("pipeline.unknown_files", params={"count": len(found.unknown), "files": _first(map(str, found.unknown))})
    if found.replaced:
        pairs = (f"{path} → {source.name if source.parent == path.parent else source}" for path, source in found.replaced)
        yield Problem("pipeline.replaced_files", params={"count": len(found.replaced), "files": _first(pairs)})
    if found.linked:
        yield Problem("pipeline.linked_folders", params={"count": len(found.linked), "folders": _first(map(str, found.linked))})


def _first(names: Iterable[str]) -> str:
    """Names in one line, no more than an editor reads."""
    every = list(names)
    return ", ".join(every[:_NAMED]) + (" …" if len(every) > _NAMED else "")


# More than this is looked at in the folder.
_NAMED = 5
# Matter that is an editor's text and nothing else: named in an order, it is expected to be printed.
_WRITTEN = {"front": ("foreword", "editorial-notes"), "back": ("afterword",)}


def without_text(config: PublicationConfig) -> Iterator[Problem]:
    """Matter that the editor's own order names and that has no text, or has it in a file of another kind."""
    made = "chronology" in config.index.indexes
    # An order that is the very default is nobody's; the same words in publication.toml are the editor's.
    if "chronology" in config.back.order and config.back.order is not BACK_ORDER and not made and "back/chronology" not in (config.texts or {}):
        yield Problem("pipeline.no_chronology", str(config.folder / "publication.toml"), 0, {})
    for place, order, usual in (("front", config.front.order, FRONT_ORDER), ("back", config.back.order, BACK_ORDER)):
        for kind in (kind for kind in order if kind in _WRITTEN[place] and f"{place}/{kind}" not in (config.texts or {})):
            params: dict[str, object] = {"place": place, "kind": kind}
            file = str(config.folder / "publication.toml")
            others = sorted(path.name for path in (config.folder / place).glob(f"{kind}.*"))
            if others:
                yield Problem("pipeline.text_elsewhere", file, 0, {**params, "other": others[0]})
            elif order is not usual:
                yield Problem("pipeline.no_text", file, 0, params)


# So many characters of the other script are no slip.
_LEAST = 2


def other_script(config: PublicationConfig) -> Iterator[Problem]:
    """Titles in other script than the book's, and texts of the editor's: sources are converted, what he wrote is his."""
    script = config.meta.script
    file = str(config.folder / "publication.toml")
    titles = [(config.meta.title, 0), (config.meta.subtitle, 0), *((part.title, part.line) for part in config.parts)]
    for title, line in titles:
        if cleaning.of_other_script(title, script):
            yield Problem("pipeline.title_in_other_script", file, line, {"title": title, "wanted": cleaning.converted(title, script)})
    introductions = [(part.introduction, file, part.line, part.title) for part in config.parts]
    for text, where, line, of in [*((text, str(config.folder / f"{name}.md"), 0, "") for name, text in (config.texts or {}).items()), *introductions]:
        # A text that only quotes the other script has more of its own.
        other, own = cleaning.of_other_script(text, script), cleaning.of_other_script(text, "zh-Hant" if script == "zh-Hans" else "zh-Hans")
        if other >= _LEAST and other > own:
            yield Problem("pipeline.introduction_in_other_script" if where == file else "pipeline.text_in_other_script", where, line, {"part": of})
