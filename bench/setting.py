"""Measures how the chapters of a publication are made up in every theme and trim size (`make bench-setting`).

For each design: pages; pages that end early, with the lines they lack in all; chapters whose last page holds less than
three lines; pages that end with a heading; lines that had to be left short; seconds of layout, which are those of one
machine at one hour. What a page lacks before a block that cannot be broken is counted, too.
"""

from __future__ import annotations

import argparse
import sys
import time
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from bianzuan import binding, pipeline, rendering, resources, typesetting
from bianzuan.config import DesignConfig, PublicationConfig
from bianzuan.geometry import geometry, trim, usual_grid
from bianzuan.model import LaidSection
from bianzuan.pipeline import Edition
from bianzuan.reading.publication import read_publication
from bianzuan.typesetting.survey import HEADINGS, made, text_lines
from bianzuan.typesetting.typesetter import PX_PER_PT

TRIMS = ("16开", "大16开", "大32开", "A5", "A4")
HEAD = ("theme", "trim", "pages", "early", "lines", "nearly empty", "heading last", "ragged", "seconds")


@dataclass(frozen=True)
class Result:
    """The figures of one design."""

    pages: int
    early: int
    lines: int
    stranded: int
    headings: int
    ragged: int
    seconds: float


def measure(edition: Edition, config: PublicationConfig) -> Result:
    """Lay the chapters out in the design of `config`, and count."""
    renderer = rendering.Renderer(config, edition.publication, edition.marks)
    setter = typesetting.Typesetter(config, typesetting.prepare_fonts(config.meta.script))
    laid: list[LaidSection] = []
    start = time.perf_counter()
    for section in renderer.body_sections():
        laid.append(setter.lay_out(section, binding.next_folio(laid, section)))
    seconds = time.perf_counter() - start
    leading = geometry(config.design).leading * PX_PER_PT
    found = [made(section.document, leading) for section in laid]
    short = [missing for one in found for missing in one.missing[:-1] if missing > 0]
    pages = [page._page_box for section in laid for page in section.pages]
    ragged = sum(bool(getattr(line, "ragged", 0)) for page in pages for _, line in text_lines(page))
    stranded = sum(one.stranded for one in found)
    return Result(len(pages), len(short), sum(short), stranded, sum(map(_ends_with_heading, pages)), ragged, seconds)


def in_trim(design: DesignConfig, name: str) -> DesignConfig:
    """The design in another trim size; a grid that is narrower than usual stays so by as much."""
    old, new = (usual_grid(size, design.size, design.leading) for size in (trim(design.trim), trim(name)) if size)
    columns = design.columns and design.columns - old[0] + new[0]
    return replace(design, trim=name, columns=columns, rows=design.rows and design.rows - old[1] + new[1])


def _ends_with_heading(page: Any) -> bool:
    lines = sorted(text_lines(page), key=lambda one: float(one[1].position_y))
    return bool(lines) and lines[-1][0].element_tag in HEADINGS


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("publication", type=Path)
    parser.add_argument("--theme", action="append", help="only this theme; may be given again")
    parser.add_argument("--trim", action="append", help="only this trim size; may be given again")
    arguments = parser.parse_args()
    edition = pipeline.prepare(read_publication(arguments.publication))
    sys.stdout.write("".join(f"{word:>14}" for word in HEAD) + "\n")
    for theme in arguments.theme or resources.theme_names(arguments.publication):
        config = read_publication(arguments.publication, theme)
        for name in arguments.trim or TRIMS:
            one = measure(edition, replace(config, design=in_trim(config.design, name)))
            figures = (one.pages, one.early, one.lines, one.stranded, one.headings, one.ragged, f"{one.seconds:.1f}")
            sys.stdout.write("".join(f"{value:>14}" for value in (theme, name, *figures)) + "\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main()
