"""Scores cleaning on pages made dirty on purpose, and on the sample, and prints a table (`make bench-cleaning`).

Texts and seeds are of four sorts. The tuned ones were looked at while rules were made, pages of the held-out ones and of
those of papers to find out what goes wrong. Of the fresh ones pages were looked at, too, at the usual seeds and from
500000 and 700000 on, while rules for gaps and for the order of columns were made: `--first` with another seed gives pages
nobody has seen.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from corruption.articles import Article, fresh, held_out, of_folder, papers, tuned
from corruption.recipes import RECIPES, make_page
from corruption.score import CLASSES, score
from corruption.tally import Tally

# Each sort has its own texts and seeds.
SORTS: dict[str, tuple[str, Callable[[], list[Article]], int]] = {
    "tuned": ("Tuned on", tuned, 0),
    "held-out": ("Held out", held_out, 30_000),
    "fresh": ("Fresh", fresh, 60_000),
    "papers": ("As papers print them", papers, 0),
}

# A page of the bench has so many texts.
_ON_A_PAGE = 3


def tallies(texts: Sequence[Article], seeds: Sequence[int]) -> dict[str, Tally]:
    """A tally for each group of recipes, in order."""
    result: dict[str, Tally] = {}
    themes = {text.theme for text in texts} - {""}
    for recipe in (recipe for recipe in RECIPES if themes or not recipe.one_theme):
        for seed in seeds:
            result.setdefault(recipe.group, Tally()).add(score(make_page(recipe, texts, seed)))
    return result


def _per(count: int, total: int, unit: int = 10_000) -> float:
    return unit * count / total if total else 0.0


def table(groups: dict[str, Tally]) -> list[str]:
    """Lines of the table, one a group."""
    head = f"{'pages':30}{'n':>5}{'rebuilt':>8}{'stable':>7}{'wording':>8}{'marks':>7}{'paras':>7}{'heads':>7}{'levels':>7}{'kinds':>7}{'placed':>7}{'turned':>7}{'authors':>8}{'gaps':>10}{'asked':>10}{'splices':>8}{'not told':>9}"
    lines = [head]
    whole = Tally()
    for tally in groups.values():
        whole.add(tally)
    for name, t in [*groups.items(), ("all pages", whole)]:
        harm = _per(t.count["letters lost"] + t.count["letters wrong"], t.count["letters"])
        marks = _per(t.count["marks wrong"], t.count["letters"])
        gaps, asked = (
            f"{t.precision(m):.2f}/{t.recall(m):.2f}" if t.found[m] + t.due[m] else "–" for m in ("gaps", "gaps asked about")
        )
        figures = "".join(f"{t.f1(m):7.3f}" for m in ("paragraphs", "headings", "heading levels", "other kinds"))
        lines.append(
            f"{name:30}{t.pages:5}{t.count['rebuilt'] / t.pages:8.0%}{t.count['stable'] / t.pages:7.0%}{harm:8.2f}{marks:7.2f}"
            f"{figures}{t.recall('placement'):7.0%}{t.count['out of order']:7}{t.f1('authors'):8.2f}{gaps:>10}{asked:>10}{len(t.splices):8}{sum(s.told == 'nothing' for s in t.splices):9}"
        )
    return lines


def edits(groups: dict[str, Tally]) -> list[str]:
    """Precision and recall of each class of edits, over all pages."""
    total = Tally()
    for tally in groups.values():
        total.add(tally)
    measures = [*CLASSES, *(f"suspects at {limit}" for limit in (1, 3, 10))]
    lines = [f"{'class':22}{'due':>7}{'P':>8}{'R':>8}"]
    lines += [f"{m:22}{total.due[m]:7}{total.precision(m):8.3f}{total.recall(m):8.3f}" for m in measures]
    alone = sum(t.count["left alone"] for name, t in groups.items() if name.startswith("clean"))
    pages = sum(t.pages for name, t in groups.items() if name.startswith("clean"))
    return [*lines, "", f"clean pages left as they are: {alone} of {pages}"]


def report(title: str, texts: Sequence[Article], seeds: Sequence[int], *, splices: bool) -> list[str]:
    """Both tables of one sort of texts."""
    groups = tallies(texts, seeds)
    lines = [f"{title}: {len(texts)} texts, {len(seeds)} seeds a recipe", "", *table(groups), "", *edits(groups)]
    if splices:
        lines += ["", *(f"  splice in {s}" for tally in groups.values() for s in tally.splices)]
    return lines


def main() -> None:
    """Print the scores."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seeds", type=int, default=10, help="pages of each recipe")
    parser.add_argument("--first", type=int, help="first seed, for pages of the same texts that nobody has looked at")
    parser.add_argument("--only", choices=tuple(SORTS), help="one sort of texts")
    parser.add_argument("--texts", type=Path, metavar="FOLDER", help="clean texts of yours instead, as bench/corruption/articles.py says")
    parser.add_argument("--splices", action="store_true", help="tell where texts of two authors met")
    arguments = parser.parse_args()
    sorts = dict(SORTS)
    if arguments.texts is not None:
        texts_given = of_folder(arguments.texts)
        if sum(1 for text in texts_given if text.prose) < _ON_A_PAGE:
            parser.error(f"{arguments.texts}: fewer than {_ON_A_PAGE} signed texts of three long paragraphs (a title, a line @ name and post, paragraphs)")
        sorts = {"yours": (str(arguments.texts.name), lambda: texts_given, 0)}
    wanted = [arguments.only] if arguments.only and arguments.texts is None else list(sorts)
    blocks = []
    for title, texts, usual in (sorts[name] for name in wanted):
        first = usual if arguments.first is None else arguments.first
        blocks.append(report(title, texts(), range(first, first + arguments.seeds), splices=arguments.splices))
    sys.stdout.write(os.linesep.join("\n".join(lines) + "\n" for lines in blocks))


if __name__ == "__main__":
    main()
