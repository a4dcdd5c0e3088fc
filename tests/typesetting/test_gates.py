"""All gates of setting on the sample book and on the text made to break them, in every theme and every trim size.

Measured on laid-out pages; that ink stands where the boxes say is measured on finished files in `test_designs`.
"""

from __future__ import annotations

import gc
import shutil
import sys
from functools import cache
from pathlib import Path

import pytest
from bianzuan import pipeline, resources
from bianzuan.pipeline import Edition
from bianzuan.reading.publication import read_publication
from designs import STRESS, fewer_notes

ROOT = Path(__file__).parents[2]
# At the end: the bench has a `setting` of its own.
sys.path.append(str(ROOT / "bench"))

from every_design import TRIMS, designed, lay_out, measured  # noqa: E402 - the bench is no part of the package

pytestmark = pytest.mark.pdf

SAMPLE = ROOT / "content"


@cache
def edition(folder: Path) -> Edition:
    """A publication before it has pages: cleaned once, whatever its design."""
    return pipeline.prepare(read_publication(folder))


@pytest.fixture(scope="session")
def stress(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The stress publication with fewer notes; all of them are measured in `test_designs` and by `make gates`."""
    folder = tmp_path_factory.mktemp("stress") / "in"
    shutil.copytree(STRESS, folder)
    notes = folder / "sources" / "notes.md"
    notes.write_text(fewer_notes(notes.read_text("utf-8")), "utf-8")
    return folder


class Gates:
    """The gates in one theme. A class each, so that several processes share the work."""

    theme = ""

    @pytest.mark.parametrize("trim", TRIMS)
    def test_of_the_sample_book(self, trim: str) -> None:
        hold(SAMPLE, self.theme, trim, full_lines=400)

    @pytest.mark.parametrize("trim", TRIMS)
    def test_of_the_text_made_to_break_them(self, trim: str, stress: Path) -> None:
        hold(stress, self.theme, trim, full_lines=30)


class TestDocuments(Gates):
    theme = "documents"


class TestAcademic(Gates):
    theme = "academic"


class TestGazetteer(Gates):
    theme = "gazetteer"


class TestReader(Gates):
    theme = "reader"


class TestReport(Gates):
    theme = "report"


def hold(folder: Path, theme: str, trim: str, full_lines: int) -> None:
    config = designed(folder, theme, trim)
    found = measured(lay_out(edition(folder), config), config)
    gc.collect()
    assert [str(fault) for fault in found.faults] == []
    assert found.full_lines > full_lines


def test_no_theme_is_left_out() -> None:
    assert sorted(one.theme for one in Gates.__subclasses__()) == sorted(resources.theme_names(SAMPLE))
