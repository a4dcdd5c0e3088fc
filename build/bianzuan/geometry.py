"""Trim sizes and the type area (版心): a design in, millimetres and points out.

The type area is whole characters wide and whole lines high; what is left over goes to the margins, a little more
to the gutter than to the fore-edge and a little more to the head than to the foot. Sizes after GB/T 788 and the
trade's names.
"""

from __future__ import annotations

from dataclasses import dataclass

from bianzuan.config import DesignConfig

PT_PER_MM = 72 / 25.4

# How the width that is left over is shared out: the binding swallows some of the gutter.
GUTTER_SHARE = 0.53
# The running head stands in the head margin, so that margin is the larger one.
HEAD_SHARE = 0.55


@dataclass(frozen=True, slots=True)
class Trim:
    """A trim size in millimetres, how many leaves of it a full sheet gives (开数), and its usual grid."""

    name: str
    width: float
    height: float
    leaves: int
    columns: int
    rows: int


TRIMS: tuple[Trim, ...] = (
    Trim("A4", 210, 297, 16, 44, 38),
    Trim("大16开", 210, 285, 16, 44, 36),
    Trim("16开", 185, 260, 16, 37, 33),
    Trim("小16开", 170, 240, 16, 34, 31),
    Trim("A5", 148, 210, 32, 29, 27),
    Trim("大32开", 140, 203, 32, 28, 26),
    Trim("32开", 130, 184, 32, 26, 23),
)


@dataclass(frozen=True, slots=True)
class Geometry:
    """A page of the book. Lengths in points; `gutter` is the inner margin, `fore_edge` the outer."""

    trim: Trim
    width: float
    height: float
    size: float
    leading: float
    columns: int
    rows: int
    gutter: float
    fore_edge: float
    head: float
    foot: float
    hang: float = 0.0  # how far a mark may stand beyond the end of a line

    @property
    def measure(self) -> float:
        """Length of a full line."""
        return self.columns * self.size

    @property
    def depth(self) -> float:
        """Height of the type area."""
        return self.rows * self.leading


def trim(name: str) -> Trim | None:
    """The trim size of that name, or None."""
    return next((size for size in TRIMS if size.name == name), None)


def usual_grid(size: Trim, type_size: float, leading: float) -> tuple[int, int]:
    """Characters in a line and lines on a page: the trim size's usual type area, filled with type of that size."""
    usual = DesignConfig()
    # a hundredth more, so that the usual size gives the usual grid whatever the rounding
    columns = int(size.columns * usual.size / type_size + 0.01)
    return columns, int(size.rows * usual.leading / leading + 0.01)


def geometry(design: DesignConfig) -> Geometry:
    """Page geometry of a design whose trim size is known to exist."""
    size = trim(design.trim)
    if size is None:
        raise ValueError(f"unknown trim size {design.trim!r}")
    usual = usual_grid(size, design.size, design.leading)
    width, height = size.width * PT_PER_MM, size.height * PT_PER_MM
    columns, rows = design.columns or usual[0], design.rows or usual[1]
    across, down = width - columns * design.size, height - rows * design.leading
    return Geometry(
        size, width, height, design.size, design.leading, columns, rows,
        gutter=round(across * GUTTER_SHARE, 2),
        fore_edge=round(across * (1 - GUTTER_SHARE), 2),
        head=round(down * HEAD_SHARE, 2),
        foot=round(down * (1 - HEAD_SHARE), 2),
        hang=design.size if design.hanging else 0.0,
    )  # fmt: skip
