"""Small editions to compare."""

from __future__ import annotations

from collections.abc import Sequence

from bianzuan.model import IndexedHeading, Passage, Portion, Wording


def passage(text: str, identifier: str, kind: str = "paragraph", page: str = "1") -> Passage:
    return Passage(identifier, kind, text, page)


def chapter(
    title: str, texts: Sequence[str], number: int = 1, *, stem: str = "", page: int = 1, author: str = ""
) -> Portion:
    """A chapter whose every paragraph stands on a page of its own, from `page` on."""
    name = f"ch{number}"
    head = [Passage(f"{name}-title", "title", title, str(page))]
    head += [Passage(f"{name}-authors", "authors", author, str(page))] if author else []
    body = [passage(text, f"{name}-b{place}", page=str(page + place)) for place, text in enumerate(texts)]
    return Portion(name, "chapter", title, f"第{number}章", stem or title, str(page), (*head, *body))


def edition(*portions: Portion, headings: Sequence[IndexedHeading] = (), pages: int = 20) -> Wording:
    return Wording("书", "zh-Hans", "", pages, 100, portions, tuple(headings))
