"""What an editor should know of a book that is built all the same: articles without a title, matter without a text.

In: cleaned sources, or a publication's declarations. Out: problems that are printed as warnings.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bianzuan.config import BACK_ORDER, FRONT_ORDER, PublicationConfig
from bianzuan.errors import Problem
from bianzuan.model import Cleaned


def untitled(cleaned: Sequence[Cleaned]) -> Iterator[Problem]:
    """Articles that the book can only call 〔无题〕, with the line they begin on."""
    for one in cleaned:
        for article in one.articles:
            if not article.title and article.kind == "article":
                first = re.match(r"\d+", article.source.lines)
                yield Problem("pipeline.untitled", article.source.file, int(first[0]) if first else 0)


# Matter that is an editor's text and nothing else: named in an order, it is expected to be printed.
_WRITTEN = {"front": ("foreword", "editorial-notes"), "back": ("afterword",)}


def without_text(config: PublicationConfig) -> Iterator[Problem]:
    """Matter that the editor's own order names and that has no text, or has it in a file of another kind."""
    for place, order, usual in (("front", config.front.order, FRONT_ORDER), ("back", config.back.order, BACK_ORDER)):
        for kind in (kind for kind in order if kind in _WRITTEN[place] and f"{place}/{kind}" not in (config.texts or {})):
            params: dict[str, object] = {"place": place, "kind": kind}
            file = str(config.folder / "publication.toml")
            others = sorted(path.name for path in (config.folder / place).glob(f"{kind}.*"))
            if others:
                yield Problem("pipeline.text_elsewhere", file, 0, {**params, "other": others[0]})
            elif order != usual:
                yield Problem("pipeline.no_text", file, 0, params)
