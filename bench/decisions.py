"""Counts the decisions an editor needs from what cleaning makes of a page to its perfect text (`make bench-decisions`).

An editor who knows the truth writes rows of decisions.toml, as few as he can, and cleaning replays them. "Perfect" are
pages on which nothing differs from the truth then; what does is counted as left. Of the decisions that put text in its
place, those are counted whose answer the tool itself offers: first, or among the nine an editor chooses from with one key.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterable, Sequence

from cleaning import SORTS
from corruption.articles import Article
from corruption.editor import Desk, edited
from corruption.recipes import RECIPES, make_page


def desks_of(texts: Sequence[Article], seeds: Sequence[int], recipe_name: str = "") -> dict[str, list[Desk]]:
    """An editor's work on each page, by groups of recipes."""
    groups: dict[str, list[Desk]] = {}
    for recipe in RECIPES:
        for seed in seeds if recipe_name in recipe.name else ():
            groups.setdefault(recipe.group, []).append(edited(make_page(recipe, texts, seed)))
    return groups


def table(groups: dict[str, list[Desk]]) -> list[str]:
    """Lines of the table, one a group; decisions are a page's in the mean."""
    head = f"{'pages':30}{'n':>5}{'perfect':>8}{'at once':>8}{'a page':>7}{'places':>7}{'first':>7}{'of nine':>8}{'needless':>9}{'left':>6}"
    rows = [*groups.items(), ("all pages", [desk for desks in groups.values() for desk in desks])]
    return [head, *(_row(name, desks) for name, desks in rows)]


def _row(name: str, desks: Sequence[Desk]) -> str:
    count = len(desks)
    offered = _sum(desk.offered for desk in desks)
    placed = offered.total()
    nine = sum(n for rank, n in offered.items() if rank)
    shares = f"{offered[1] / placed:7.0%}{nine / placed:8.0%}" if placed else f"{'–':>7}{'–':>8}"
    return (
        f"{name:30}{count:5}{sum(not desk.left for desk in desks) / count:8.0%}{sum(not desk.number for desk in desks) / count:8.0%}"
        f"{sum(desk.number for desk in desks) / count:7.1f}{placed / count:7.1f}{shares}"
        f"{sum(desk.needless for desk in desks) / count:9.1f}{sum(desk.left.total() for desk in desks):6}"
    )


def _sum(counters: Iterable[Counter[int]]) -> Counter[int]:
    total: Counter[int] = Counter()
    for counter in counters:
        total.update(counter)
    return total


def main() -> None:
    """Print the counts."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seeds", type=int, default=3, help="pages of each recipe")
    parser.add_argument("--first", type=int, help="first seed")
    parser.add_argument("--only", choices=tuple(SORTS), help="one sort of texts")
    parser.add_argument("--recipe", default="", help="recipes whose names have these words")
    arguments = parser.parse_args()
    blocks = []
    for title, texts, usual in (SORTS[name] for name in ([arguments.only] if arguments.only else SORTS)):
        first = usual if arguments.first is None else arguments.first
        groups = desks_of(texts(), range(first, first + arguments.seeds), arguments.recipe)
        acts: Counter[str] = Counter()
        for desk in (desk for desks in groups.values() for desk in desks):
            acts.update(desk.acts)
        kinds = ", ".join(f"{name} {count}" for name, count in acts.most_common())
        blocks.append("\n".join([f"{title}: {arguments.seeds} seeds a recipe", "", *table(groups), "", f"decisions: {kinds}", ""]))
    sys.stdout.write("\n".join(blocks))


if __name__ == "__main__":
    main()
