"""Measures the setting of publications in every theme and trim size (`make bench-setting`, `make gates`).

For each design: pages; pages that end early, with the lines they lack in all; the widest gap between Han, and the one
under which ninety-nine in a hundred stay, in em; gates missed; seconds of layout, which are those of one machine at one
hour. What a page lacks before a block that cannot be broken is counted, too. With `--strict` each missed gate is told
with its page and line, and the exit status is 1 if there is any.
"""

from __future__ import annotations

import argparse
import gc
import multiprocessing
import os
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bianzuan import pipeline, resources
from bianzuan.config import PublicationConfig
from bianzuan.geometry import geometry
from bianzuan.pipeline import Edition
from bianzuan.reading.publication import read_publication
from bianzuan.typesetting.survey import made
from bianzuan.typesetting.typesetter import PX_PER_PT
from every_design import TRIMS, designed, lay_out, measured
from page_gates import Fault

HEAD = ("publication", "theme", "trim", "pages", "early", "lines", "gap max", "gap p99", "missed", "seconds")


@dataclass(frozen=True)
class Result:
    """The figures of one design, and the gates it misses."""

    pages: int
    early: int
    lines: int
    widest: float
    gap: float
    seconds: float
    faults: tuple[Fault, ...]


def result(edition: Edition, config: PublicationConfig) -> Result:
    """Lay the chapters out in the design of `config`, and measure."""
    start = time.perf_counter()
    laid = lay_out(edition, config)
    seconds = time.perf_counter() - start
    found = measured(laid, config)
    leading = geometry(config.design).leading * PX_PER_PT
    short = [missing for section in laid for missing in made(section.document, leading).missing[:-1] if missing > 0]
    pages = sum(len(section.pages) for section in laid)
    widest = max(found.gaps, default=0.0)
    return Result(pages, len(short), sum(short), widest, found.gap, seconds, tuple(found.faults))


# Editions by their folder, made before the processes part, which then share them.
_editions: dict[Path, Edition] = {}


def _result(design: tuple[Path, str, str]) -> tuple[tuple[Path, str, str], Result]:
    gc.collect()
    return design, result(_editions[design[0]], designed(*design))


def _results(designs: list[tuple[Path, str, str]]) -> Iterator[tuple[tuple[Path, str, str], Result]]:
    for folder in dict.fromkeys(folder for folder, _, _ in designs):
        _editions[folder] = pipeline.prepare(read_publication(folder))
    if "fork" not in multiprocessing.get_all_start_methods():
        yield from map(_result, designs)
        return
    with multiprocessing.get_context("fork").Pool(os.cpu_count()) as pool:
        yield from pool.imap(_result, designs)


def main() -> None:
    """Print the table, and the missed gates if they are asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("publication", type=Path, nargs="+")
    parser.add_argument("--theme", action="append", help="only this theme; may be given again")
    parser.add_argument("--trim", action="append", help="only this trim size; may be given again")
    parser.add_argument("--strict", action="store_true", help="tell each missed gate; exit with 1 if there is any")
    arguments = parser.parse_args()
    designs = [
        (folder, theme, name)
        for folder in arguments.publication
        for theme in arguments.theme or resources.theme_names(folder)
        for name in arguments.trim or TRIMS
    ]
    missed = 0
    sys.stdout.write("".join(f"{word:>12}" for word in HEAD) + "\n")
    for (folder, theme, name), one in _results(designs):
        missed += len(one.faults)
        gaps = (f"{one.widest:.3f}", f"{one.gap:.3f}")
        row = (read_publication(folder).meta.slug, theme, name, one.pages, one.early, one.lines, *gaps, len(one.faults))
        sys.stdout.write("".join(f"{value:>12}" for value in (*row, f"{one.seconds:.1f}")) + "\n")
        if arguments.strict:
            sys.stdout.writelines(f"    {fault}\n" for fault in one.faults)
        sys.stdout.flush()
    sys.exit(1 if missed and arguments.strict else 0)


if __name__ == "__main__":
    main()
