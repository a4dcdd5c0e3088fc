"""Whole runs: a publication in, its cleaned articles, pages, outline and index out, against goldens someone read.

Each folder here has the publication in `in/` (the sample book's is `content/`) and what it must become in
`golden/`. `pytest --update-goldens` rewrites the goldens; read the difference before committing it.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pypdf
import pypdfium2
import pytest
from bianzuan import pipeline
from bianzuan.reading.publication import read_publication

HERE = Path(__file__).parent
PUBLICATIONS = {
    "sample": HERE.parents[1] / "content",
    **{folder.parent.name: folder for folder in sorted(HERE.glob("*/in"))},
}

pytestmark = pytest.mark.pdf


@dataclass(frozen=True)
class Run:
    """A finished build: its golden folder, its output folder, and the PDF's name."""

    golden: Path
    output: Path
    pdf: Path


@pytest.fixture(scope="module", params=sorted(PUBLICATIONS))
def run(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Run:
    name: str = request.param
    output = tmp_path_factory.mktemp(name)
    config = read_publication(PUBLICATIONS[name])
    pipeline.build(config, output=output)
    return Run(HERE / name / "golden", output, output / f"{config.meta.slug}.pdf")


def compare(request: pytest.FixtureRequest, golden: Path, actual: str) -> None:
    if request.config.getoption("--update-goldens"):
        golden.parent.mkdir(parents=True, exist_ok=True)
        golden.write_text(actual, encoding="utf-8", newline="\n")
    assert actual == golden.read_text(encoding="utf-8"), f"differs from {golden.name}: read it, then --update-goldens"


def compare_pages(request: pytest.FixtureRequest, golden: Path, actual: str) -> None:
    """Compare page by page without line ends: releases of Pango differ by a hair where ragged lines break.

    That lines are full is measured by the gates of setting, not here.
    """
    if request.config.getoption("--update-goldens"):
        compare(request, golden, actual)
    assert _flowing(actual) == _flowing(golden.read_text(encoding="utf-8")), f"differs from {golden.name}"


def _flowing(text: str) -> list[str]:
    return ["".join(page.split()) for page in text.split("=== ")]


def pages(pdf: Path) -> str:
    """Text of every page under its position and label, lines as they stand."""
    with pypdfium2.PdfDocument(pdf) as document:
        return "".join(
            f"=== {number + 1} [{document.get_page_label(number)}]\n{_text(page)}\n"
            for number, page in enumerate(document)
        )


def _text(page: pypdfium2.PdfPage) -> str:
    # \x02 is what PDFium makes of a hyphen at a line end.
    return str(page.get_textpage().get_text_bounded()).replace("\r\n", "\n").replace("\x02", "-").rstrip()


def outline(pdf: Path) -> str:
    with pypdfium2.PdfDocument(pdf) as document:
        lines: list[str] = []
        for mark in document.get_toc():
            destination = mark.get_dest()
            assert destination is not None, f"outline entry without a page: {mark.get_title()}"
            lines.append(f"{'  ' * mark.level}{mark.get_title()} → {destination.get_index() + 1}\n")
        return "".join(lines)


def test_cleaned_articles(request: pytest.FixtureRequest, run: Run) -> None:
    golden = run.golden / "cleaned"
    if request.config.getoption("--update-goldens"):
        shutil.rmtree(golden, ignore_errors=True)
    files = sorted(path.name for path in (run.output / "cleaned").glob("*.md"))
    assert files, "the build cleaned nothing"
    for name in files:
        compare(request, golden / name, (run.output / "cleaned" / name).read_text(encoding="utf-8"))
    assert sorted(path.name for path in golden.iterdir()) == files


def test_text_of_each_page(request: pytest.FixtureRequest, run: Run) -> None:
    compare_pages(request, run.golden / "pages.txt", pages(run.pdf))


def test_outline(request: pytest.FixtureRequest, run: Run) -> None:
    compare(request, run.golden / "outline.txt", outline(run.pdf))


def test_index(request: pytest.FixtureRequest, run: Run) -> None:
    report = json.loads((run.output / "report.json").read_text(encoding="utf-8"))
    compare(request, run.golden / "index.txt", "".join(_index_lines(report["index"])))


HAN = re.compile("[\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af]")
# What the head of an article, its notes, classes and pictures say is printed elsewhere or not at all.
_NOT_IN_THE_RUN = re.compile(r"\A---\n.*?\n---\n|^\[\^[0-9]+\]: .*$|\{[:.][^}]*\}|!\[[^\]]*\]\([^)]*\)", re.DOTALL | re.MULTILINE)


@pytest.mark.parametrize("extractor", ["pdfium", "pdftotext", "pypdf"])
def test_every_han_of_the_articles_is_printed_in_order(run: Run, extractor: str) -> None:
    """Line by line: what is no line of the article – heads, folios, notes – may stand between its lines, not in them."""
    if extractor == "pdftotext" and not shutil.which(extractor):
        pytest.skip("no pdftotext here")
    lines = [han for line in extracted(run.pdf, extractor).splitlines() if (han := "".join(HAN.findall(line)))]
    for path in sorted((run.output / "cleaned").glob("*.md")):
        wanted = "".join(HAN.findall(_NOT_IN_THE_RUN.sub("", path.read_text(encoding="utf-8"))))
        assert any(_reached(wanted, lines[start:]) for start, line in enumerate(lines) if wanted.startswith(line)), path.name


def extracted(pdf: Path, extractor: str) -> str:
    if extractor == "pdfium":
        return pages(pdf)
    if extractor == "pypdf":
        return "\n".join(page.extract_text() for page in pypdf.PdfReader(pdf).pages)
    return subprocess.run(["pdftotext", "-raw", str(pdf), "-"], capture_output=True, check=True, text=True).stdout


def _reached(wanted: str, lines: list[str]) -> bool:
    place = 0
    for line in lines:
        if wanted.startswith(line, place):
            place += len(line)
    return place == len(wanted)


def _index_lines(indexes: list[dict[str, Any]]) -> Iterator[str]:
    for index in indexes:
        yield f"=== {index['name']}\n"
        yield from _entry_lines(index["entries"], "")


def _entry_lines(entries: list[dict[str, Any]], indent: str) -> Iterator[str]:
    for entry in entries:
        pages = ", ".join(f"*{one['page']}*" if one["principal"] else one["page"] for one in entry["locators"])
        references = "".join(
            f" {word} {'; '.join(entry[key])}" for key, word in (("see", "见"), ("see_also", "参见")) if entry[key]
        )
        yield f"{indent}{entry['heading']} [{entry['reading']}] {pages}{references}\n"
        yield from _entry_lines(entry["entries"], indent + "  ")
