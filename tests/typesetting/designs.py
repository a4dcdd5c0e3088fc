"""The stress publication in one theme and trim size: its chapters laid out and bound, with what is known of them.

Every theme and every trim size occurs once, so that each is measured and the suite stays quick.
"""

from __future__ import annotations

import re
import shutil
from dataclasses import dataclass
from pathlib import Path

from bianzuan import binding, pipeline, rendering, typesetting
from bianzuan.geometry import Geometry, geometry
from bianzuan.model import LaidSection, Publication
from bianzuan.pipeline import Edition
from bianzuan.reading.publication import read_publication

STRESS = Path(__file__).parents[1] / "publications/stress/in"
DESIGNS = (("documents", "16开"), ("academic", "大16开"), ("gazetteer", "大32开"), ("reader", "A5"), ("report", "A4"))
# Two hundred notes are laid out once; elsewhere so many show what there is to see.
ALL_NOTES, FEW_NOTES = "academic", 30


@dataclass(frozen=True)
class Designed:
    """Chapters of the stress publication as they stand in one design."""

    theme: str
    geometry: Geometry
    publication: Publication
    laid: tuple[LaidSection, ...]
    pdf: bytes

    def chapter(self, number: int) -> LaidSection:
        """A chapter by its number in the book."""
        return next(section for section in self.laid if section.id == f"ch{number}")


def design(theme: str, trim: str, folder: Path) -> Designed:
    """The stress publication in a design; `folder` is empty and stays the test's."""
    source = folder / "in"
    shutil.copytree(STRESS, source)
    declared = source / "publication.toml"
    declared.write_text(f'{declared.read_text("utf-8")}\n[design]\ntrim = "{trim}"\n', "utf-8")
    config = read_publication(source, theme)
    edition = _edition(source, whole=theme == ALL_NOTES)
    renderer = rendering.Renderer(config, edition.publication, edition.marks)
    setter = typesetting.Typesetter(config, typesetting.prepare_fonts(config.meta.script))
    laid: list[LaidSection] = []
    for section in renderer.body_sections():
        laid.append(setter.lay_out(section, binding.next_folio(laid, section)))
    pdf = binding.bind(laid, [], config.meta, 0)
    return Designed(theme, geometry(config.design), edition.publication, tuple(laid), pdf)


_editions: dict[bool, Edition] = {}


def _edition(source: Path, whole: bool) -> Edition:
    """The publication before it has pages; its cleaning is no part of what is measured, and is done once."""
    if whole not in _editions:
        notes = source / "sources" / "notes.md"
        if not whole:
            notes.write_text(fewer_notes(notes.read_text("utf-8")), "utf-8")
        _editions[whole] = pipeline.prepare(read_publication(source))
    return _editions[whole]


def fewer_notes(text: str) -> str:
    """The text up to the paragraph that calls the last of the few notes, and these notes."""
    body, notes = re.split(r"(?m)^(?=\[\^1\]:)", text, maxsplit=1)
    kept = body[: body.index("\n", body.index(f"[^{FEW_NOTES}]"))]
    called = {int(number) for number in re.findall(r"\[\^(\d+)\]", kept)}
    rows = [row for row in notes.splitlines() if row and int(row[2 : row.index("]")]) in called]
    return kept + "\n\n" + "\n".join(rows) + "\n"
