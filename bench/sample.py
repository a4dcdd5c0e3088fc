"""Scores cleaning on the five sample documents against what an editor wrote down by hand (`make bench-sample`).

The truth is in bench/truth/documents; `truth` says how it is written. With --remarks every place is printed where truth
and output part; with --recut the articles of the newspaper page are cut at other places and set in other orders.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from bianzuan.reading import read_source
from corruption.tally import Tally
from truth.marking import mark
from truth.recut import recut
from truth.texts import DOCUMENTS, read_truth

SOURCES = Path(__file__).parents[1] / "content" / "sources"
SCRAMBLED = "004"
_F1 = ("paragraph starts", "paragraphs", "headings", "heading levels", "kinds")
_COUNTS = ("letters", "letters lost", "letters wrong", "letters put in", "no text, kept", "marks", "marks wrong")
_PIECES = ("right", "apart", "wrong", "nowhere")


def scores() -> dict[str, tuple[Tally, list[str]]]:
    """Tally and remarks of each document that has a truth, by the name of its truth."""
    result = {}
    for path in sorted(SOURCES.iterdir()):
        name = path.name[:3]
        if (DOCUMENTS / f"{name}.txt").exists():
            source = read_source(path, path.name)
            result[name] = mark(source, read_truth(name, source.text))
    return result


def table(tallies: dict[str, Tally]) -> list[str]:
    """A row for each measure, a column for each document and one for all."""
    rows = [f"{'':22}" + "".join(f"{name:>8}" for name in tallies)]
    columns = list(tallies.values())
    rows += [f"{name + ' F1':22}" + "".join(f"{t.f1(name):8.3f}" for t in columns) for name in _F1]
    rows.append(f"{'order':22}" + "".join(f"{t.recall('order'):8.3f}" for t in columns))
    rows.append(f"{'front matter':22}" + "".join(f"{t.hits['front matter']:>5}/{t.due['front matter']:<2}" for t in columns))
    rows.append(f"{'gaps P/R':22}" + "".join(f"{_share(t, 'gaps'):>8}" for t in columns))
    rows.append(f"{'slips flagged P/R':22}" + "".join(f"{_share(t, 'slips'):>8}" for t in columns))
    rows += [f"{'pieces ' + where:22}" + "".join(f"{t.count['pieces ' + where]:8}" for t in columns) for where in _PIECES]
    rows.append(f"{'splices':22}" + "".join(f"{len(t.splices):8}" for t in columns))
    rows += [f"{name:22}" + "".join(f"{t.count[name]:8}" for t in columns) for name in _COUNTS]
    rows += [f"{name:22}" + "".join(f"{t.count[name]:>5}/{t.pages:<2}" for t in columns) for name in ("rebuilt", "stable")]
    return rows


def _share(tally: Tally, measure: str) -> str:
    if not tally.found[measure] + tally.due[measure]:
        return "–"
    return f"{tally.precision(measure):.1f}/{tally.recall(measure):.1f}"


def anew(seeds: int) -> list[str]:
    """Lines of a table: the articles of the scrambled page, cut and set otherwise."""
    path = next(SOURCES.glob(f"{SCRAMBLED}*"))
    tallies = recut(read_truth(SCRAMBLED, read_source(path, path.name).text), range(seeds))
    lines = [f"{'':34}{'pages':>6}{'rebuilt':>8}{'lost':>6}{'paras':>7}{'heads':>7}{'placed':>7}{'splices':>8}"]
    for name, t in tallies.items():
        figures = f"{t.f1('paragraphs'):7.3f}{t.f1('headings'):7.3f}{t.recall('placement'):7.0%}{len(t.splices):8}"
        lines.append(f"{name:34}{t.pages:6}{t.count['rebuilt']:8}{t.count['letters lost']:6}{figures}")
    return lines


def main() -> None:
    """Print the scores."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--remarks", action="store_true", help="tell every place where truth and output part")
    parser.add_argument("--recut", type=int, metavar="N", help="cut the newspaper page anew, N pages a recipe, instead")
    arguments = parser.parse_args()
    if arguments.recut:
        sys.stdout.write("\n".join(anew(arguments.recut)) + "\n")
        return
    marked = scores()
    total = Tally()
    for tally, _ in marked.values():
        total.add(tally)
    lines = table({**{name: tally for name, (tally, _) in marked.items()}, "all": total})
    for name, (tally, remarks) in marked.items():
        if arguments.remarks:
            lines += [f"{name}: {remark}" for remark in remarks]
        lines += [f"splice in {splice}" for splice in tally.splices]
    sys.stdout.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
