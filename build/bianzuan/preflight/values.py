"""Values of a PDF's objects, where the file may hold anything: a number for what is none is 0, a box is four zeros."""

from __future__ import annotations

from typing import Any

from bianzuan.preflight.pages import Box


def number(thing: Any, otherwise: float = 0.0) -> float:
    """The number; `otherwise` for what is none."""
    try:
        return float(thing)
    except (TypeError, ValueError):
        return otherwise


def numbers(things: Any, count: int) -> tuple[float, ...] | None:
    """So many numbers; None for anything else."""
    try:
        found = tuple(float(one) for one in things)
    except (TypeError, ValueError):
        return None
    return found if len(found) == count else None


def box(thing: Any) -> Box:
    """A rectangle, its corners in order; zeros for what is none."""
    a, b, c, d = numbers(thing, 4) or (0.0, 0.0, 0.0, 0.0)
    return min(a, c), min(b, d), max(a, c), max(b, d)


def words(thing: Any) -> str:
    """A name or a string as text; U+FFFD for one that is none in any encoding."""
    try:
        return str(thing)
    except UnicodeDecodeError:
        return "\ufffd"
