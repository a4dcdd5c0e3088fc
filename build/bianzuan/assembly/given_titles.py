"""Titles that the editor gives to texts without one. In: parts with their articles. Out: such titles, by the articles' names.

What an editor adds stands in \N{LEFT TORTOISE SHELL BRACKET}\N{RIGHT TORTOISE SHELL BRACKET}, in the contents, too: readers are to see that no source says it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bianzuan.assembly.placement import named
from bianzuan.config import PartConfig, PublicationConfig
from bianzuan.errors import ContentError, Problem
from bianzuan.model import Article

_OPEN, _CLOSE = "\N{LEFT TORTOISE SHELL BRACKET}", "\N{RIGHT TORTOISE SHELL BRACKET}"


def given_titles(config: PublicationConfig, placed: Sequence[tuple[PartConfig, Sequence[Article]]]) -> dict[str, str]:
    """Titles by the names of articles. Raises ContentError for a name that fits no text without a title, or several."""
    titles: dict[str, str] = {}
    problems: list[Problem] = []
    for part, articles in placed:
        for pair in part.titles:
            found = named(articles, pair[0]) if pair else []
            if key := _mistake(pair, found):
                bare = next((one.title for one in found if one.title), "")
                params: dict[str, object] = {"name": pair[0] if pair else "", "part": part.title, "title": bare, "stems": ", ".join(_untitled(found))}
                problems.append(Problem(f"assembly.{key}", str(config.folder / "publication.toml"), part.line, params))
            else:
                titles[next(_untitled(found))] = f"{_OPEN}{pair[1].strip(_OPEN + _CLOSE)}{_CLOSE}"
    if problems:
        raise ContentError(problems)
    return titles


def _untitled(found: Sequence[Article]) -> Iterator[str]:
    return (one.stem for one in found if not one.title and one.kind == "article")


def _mistake(pair: Sequence[str], found: Sequence[Article]) -> str:
    """What is wrong with a pair, as the key of its message; "" if nothing is."""
    if len(pair) != 2 or not all(text.strip() for text in pair):
        return "title_pair"
    bare = list(_untitled(found))
    return "title_of_nothing" if not found else "title_there" if not bare else "title_of_several" if len(bare) > 1 else ""
