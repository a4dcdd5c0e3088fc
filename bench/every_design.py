"""A publication in every theme and every trim size of the manual: an edition in, its laid-out chapters and faults out."""

from __future__ import annotations

import gc
from dataclasses import replace
from pathlib import Path

from bianzuan import binding, rendering, typesetting
from bianzuan.config import DesignConfig, PublicationConfig
from bianzuan.geometry import geometry, trim, usual_grid
from bianzuan.model import LaidSection
from bianzuan.pipeline import Edition
from bianzuan.reading.publication import read_publication
from page_gates import GAP, Fault, Measured, measure

TRIMS = ("16开", "大16开", "大32开", "A5", "A4")


def lay_out(edition: Edition, config: PublicationConfig) -> tuple[LaidSection, ...]:
    """The chapters in the design of `config`; cyclic garbage is left for later, which saves a fifth of the time."""
    renderer = rendering.Renderer(config, edition.publication, edition.marks)
    setter = typesetting.Typesetter(config, typesetting.prepare_fonts(config.meta.script))
    laid: list[LaidSection] = []
    gc.disable()
    try:
        for section in renderer.body_sections():
            laid.append(setter.lay_out(section, binding.next_folio(laid, section)))
    finally:
        gc.enable()
    return tuple(laid)


def measured(laid: tuple[LaidSection, ...], config: PublicationConfig) -> Measured:
    """All gates on the chapters; that the gaps of all of them together are wider than they may be is a fault as well."""
    found = Measured()
    for section in laid:
        found.add(measure(section, geometry(config.design)))
    if found.gap > GAP:
        found.faults.append(Fault("gaps", "all", "", "99 in 100 gaps are narrower", found.gap))
    return found


def in_trim(design: DesignConfig, name: str) -> DesignConfig:
    """The design in another trim size; a grid that is narrower than usual stays so by as much."""
    old, new = (usual_grid(size, design.size, design.leading) for size in (trim(design.trim), trim(name)) if size)
    columns = design.columns and design.columns - old[0] + new[0]
    return replace(design, trim=name, columns=columns, rows=design.rows and design.rows - old[1] + new[1])


def designed(folder: Path, theme: str, name: str) -> PublicationConfig:
    """The publication in a theme and a trim size."""
    config = read_publication(folder, theme)
    return replace(config, design=in_trim(config.design, name))
