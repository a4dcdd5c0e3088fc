"""The graphics state of a PDF's content stream, and what each operator that paints nothing makes of it.

Standard: ISO 32000-1, 8.4 and 9.3. Only what matters for colours and places is kept.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary

from bianzuan.preflight.matrices import IDENTITY, Matrix, Place, times
from bianzuan.preflight.spaces import components
from bianzuan.preflight.values import words

UNCLIPPED: Place = (-1e6, -1e6, 1e6, 1e6)
_PLAIN = frozenset({"g", "rg", "k", "G", "RG", "K"})
# What a code takes of the em where the font's widths are not looked up.
_ADVANCE = {True: 1.0, False: 0.5}

Colour = tuple[float, ...]


@dataclass(frozen=True, slots=True)
class State:
    """The graphics state as far as it matters."""

    matrix: Matrix
    clip: Place = UNCLIPPED
    fill: Colour = (0.0,)
    stroke: Colour = (0.0,)
    fill_space: int = 1  # components, 0 where colours are not plain
    stroke_space: int = 1
    width: float = 1.0
    overprint: tuple[bool, bool] = (False, False)  # fills, strokes
    through: bool = False
    size: float = 0.0
    wide: bool = False  # codes of two bytes
    leading: float = 0.0
    mode: int = 0  # how text is painted


def points(operator: str, given: Sequence[float]) -> Iterator[tuple[float, float]]:
    """The points an operator adds to a path; of a rectangle its corners."""
    if operator == "re":
        x, y, width, height = given
        yield from ((x, y), (x + width, y + height), (x + width, y), (x, y + height))
    else:
        yield from zip(given[::2], given[1::2], strict=True)


def moved(operator: str, operands: Any, state: State, line: Matrix) -> tuple[State, Matrix]:
    """Where the next line of text begins."""
    if operator == "Tm":
        return state, matrix_of(operands)
    if operator == "T*":
        return state, times((1, 0, 0, 1, 0, -state.leading), line)
    x, y = (float(one) for one in operands)
    if operator == "TD":
        state = replace(state, leading=-y)
    return state, times((1, 0, 0, 1, x, y), line)


def extent(shown: Any, state: State) -> float:
    """Length of a string or an array of strings and kerns, in text space."""
    parts = list(shown) if isinstance(shown, Array) else [shown]
    each = _ADVANCE[state.wide] / (2 if state.wide else 1)
    ems = sum(len(bytes(one)) * each if isinstance(one, pikepdf.String) else -float(one) / 1000 for one in parts)
    return max(ems, 0.0) * state.size


def matrix_of(numbers: Any) -> Matrix:
    """Six numbers as a matrix; raises TypeError or ValueError for anything else."""
    if numbers is None:
        return IDENTITY
    a, b, c, d, e, f = (float(one) for one in numbers)
    return a, b, c, d, e, f


def named(resources: Any, kind: str, name: Any) -> Any:
    """A resource; None where there is none of that name."""
    table = resources.get(kind) if isinstance(resources, Dictionary) else None
    return table.get(words(name)) if isinstance(table, Dictionary) else None


def changed(operator: str, operands: Any, resources: Any, state: State) -> State:
    """The state after an operator that paints nothing."""
    if operator == "cm":
        return replace(state, matrix=times(matrix_of(operands), state.matrix))
    if operator in _PLAIN:
        colour = tuple(float(one) for one in operands)
        if operator.islower():
            return replace(state, fill=colour, fill_space=len(colour))
        return replace(state, stroke=colour, stroke_space=len(colour))
    if operator in ("cs", "CS", "sc", "SC", "scn", "SCN"):
        return _coloured(operator, operands, resources, state)
    if operator == "w":
        return replace(state, width=float(operands[0]))
    if operator == "gs":
        return _with_settings(named(resources, "/ExtGState", operands[0]), state)
    if operator == "Tf":
        font = named(resources, "/Font", operands[0])
        wide = isinstance(font, Dictionary) and font.get("/Subtype") == "/Type0"
        return replace(state, size=float(operands[1]), wide=wide)
    if operator == "TL":
        return replace(state, leading=float(operands[0]))
    if operator == "Tr":
        return replace(state, mode=int(operands[0]))
    return state


def _coloured(operator: str, operands: Any, resources: Any, state: State) -> State:
    fills = operator.islower()
    if operator in ("cs", "CS"):
        space = named(resources, "/ColorSpace", operands[0])
        number = components(space if space is not None else operands[0])
        first: Colour = (0.0,) * (number - 1) + (1.0,) if number == 4 else (0.0,) * number
        return replace(state, fill_space=number, fill=first) if fills else replace(state, stroke_space=number, stroke=first)
    number = state.fill_space if fills else state.stroke_space
    given = [one for one in operands if not isinstance(one, pikepdf.Name)]
    colour = tuple(float(one) for one in given) if len(given) == number else ()
    return replace(state, fill=colour) if fills else replace(state, stroke=colour)


def _with_settings(settings: Any, state: State) -> State:
    if not isinstance(settings, Dictionary):
        return state
    fills, strokes = state.overprint
    if "/OP" in settings:
        strokes = bool(settings.OP)
        fills = strokes
    if "/op" in settings:
        fills = bool(settings.op)
    through = state.through
    if {"/ca", "/CA", "/BM", "/SMask"} & set(settings.keys()):
        opaque = float(settings.get("/ca", 1)) == 1 and float(settings.get("/CA", 1)) == 1
        plain = str(settings.get("/BM", "/Normal")) in ("/Normal", "/Compatible")
        through = not opaque or not plain or isinstance(settings.get("/SMask"), Dictionary)
    width = float(settings.get("/LW", state.width))
    return replace(state, overprint=(fills, strokes), through=through, width=width)
