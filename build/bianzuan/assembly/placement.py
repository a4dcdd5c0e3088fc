"""Which article goes into which part, in what order: named sources first, then what `match` catches.

A part's `sources` names source files (all their articles, in their own order) or stems of single articles. A name without its
folder will do where no other file bears it.
`match` takes articles that fit every condition it gives: a keyword in the title or body, a date in a span, an
author, a pattern on the source's name. An article joins the first part that takes it.
"""

from __future__ import annotations

import difflib
from collections.abc import Collection, Sequence
from fnmatch import fnmatchcase

from bianzuan.config import MatchRule, PartConfig, PublicationConfig
from bianzuan.errors import ContentError, Problem
from bianzuan.model import Article

# So many files are named where one is not found.
_LISTED = 8


def place(config: PublicationConfig, articles: Sequence[Article]) -> tuple[tuple[PartConfig, tuple[Article, ...]], ...]:
    """Parts with their articles; ContentError for names that fit nothing, doubles, and articles left over."""
    parts = config.parts or (PartConfig(title="", match=MatchRule(path="*")),)
    problems: list[Problem] = []
    taken: dict[str, str] = {}  # stem → title of its part
    placed: list[list[Article]] = []
    for part in parts:
        chosen: list[Article] = []
        for name in part.sources:
            found = named(articles, name)
            if not found:
                problems.append(_unknown(config, part, name, articles))
            if len(files := sources_of(found)) > 1:
                problems.append(_several(config, part, name, files))
                found = []
            for article in found:
                if article.stem in taken:
                    problems.append(_problem(config, "twice", name=name, stem=article.stem, part=taken[article.stem]))
                else:
                    taken[article.stem] = part.title
                    chosen.append(article)
        placed.append(chosen)
    for part, chosen in zip(parts, placed, strict=True):
        for article in articles:
            if part.match and article.stem not in taken and _matches(article, part.match):
                taken[article.stem] = part.title
                chosen.append(article)
    problems += _left_over(config, articles, taken)
    if problems:
        raise ContentError(problems)
    return tuple((part, tuple(chosen)) for part, chosen in zip(parts, placed, strict=True))


def _left_over(config: PublicationConfig, articles: Sequence[Article], taken: Collection[str]) -> list[Problem]:
    """Articles that no part takes: sources of which none was taken in one message, with what is to be written for them."""
    begun = {article.source.file for article in articles if article.stem in taken}
    left = [article for article in articles if article.stem not in taken]
    whole = list(dict.fromkeys(article.source.file for article in left if article.source.file not in begun))
    problems = [_problem(config, "unplaced_sources", files="\u3001".join(whole), names=", ".join(f'"{name}"' for name in whole))] if whole else []
    rest = (article for article in left if article.source.file in begun)
    return [*problems, *(_problem(config, "unplaced", stem=one.stem, title=one.title or one.source.file) for one in rest)]


def _file_stem(name: str) -> str:
    return name.rsplit("/", 1)[-1].rsplit(".", 1)[0]


def named(articles: Sequence[Article], name: str) -> list[Article]:
    """The article of that name, and those of the source of that name, with or without its ending; without its folder only where
    nothing has just that name. They may be of several sources then."""
    whole = [one for one in articles if name in (one.stem, one.source.file, one.source.file.rpartition(".")[0])]
    return whole or [one for one in articles if name in (one.source.file.rsplit("/", 1)[-1], _file_stem(one.source.file))]


def sources_of(articles: Sequence[Article]) -> list[str]:
    """The files that articles were made of, in their order."""
    return list(dict.fromkeys(one.source.file for one in articles))


def _matches(article: Article, rule: MatchRule) -> bool:
    return all(
        (
            not rule.keywords or any(word in article.title or word in article.body for word in rule.keywords),
            not rule.dates or any(_dated(article.date, span) for span in rule.dates),
            not rule.authors or any(author.name in rule.authors for author in article.authors),
            not rule.path or fnmatchcase(article.source.file, rule.path),
        )
    )


def _dated(date: str, span: str) -> bool:
    """True if an ISO date (or its beginning: "2018", "2018-05") lies in "FROM..TO", "FROM.." or "DAY"."""
    if not date:
        return False
    first, dots, last = span.partition("..")
    if not dots:
        return date.startswith(first)
    # A bare year as upper bound means its whole length, so the date is cut to the bound's length.
    return (not first or date[: len(first)] >= first) and (not last or date[: len(last)] <= last)


def _problem(config: PublicationConfig, key: str, **params: object) -> Problem:
    return Problem(f"assembly.{key}", file=str(config.folder / "publication.toml"), params=params)


def _several(config: PublicationConfig, part: PartConfig, name: str, files: Sequence[str]) -> Problem:
    params: dict[str, object] = {"name": name, "part": part.title, "files": "\u3001".join(files), "names": ", ".join(f'"{file}"' for file in files)}
    return Problem("assembly.source_of_several", str(config.folder / "publication.toml"), part.line, params)


def _unknown(config: PublicationConfig, part: PartConfig, name: str, articles: Sequence[Article]) -> Problem:
    # By their stems: all names end in .txt, and that makes none of them alike.
    known = {article.stem: article.stem for article in articles} | {_file_stem(article.source.file): article.source.file for article in articles}
    close = [known[stem] for stem in difflib.get_close_matches(_file_stem(name), sorted(known), n=1)]
    files = sorted({article.source.file for article in articles})
    listed = "\u3001".join(files[:_LISTED]) + ("……" if len(files) > _LISTED else "")
    params: dict[str, object] = {"name": name, "part": part.title, "near": close[0] if close else "", "known": listed}
    file = str(config.folder / "publication.toml")
    return Problem("assembly.unknown_source_near" if close else "assembly.unknown_source", file, part.line, params)
