"""Places on a page: points through matrices to boxes. A box is left, top, right, bottom; y runs down the page."""

from __future__ import annotations

from collections.abc import Sequence

Matrix = tuple[float, float, float, float, float, float]
Place = tuple[float, float, float, float]  # left, top, right, bottom in points, from the trimmed page's upper left corner

IDENTITY: Matrix = (1, 0, 0, 1, 0, 0)


def times(first: Matrix, then: Matrix) -> Matrix:
    """The matrix that does `first`, then `then`."""
    a, b, c, d, e, f = first
    p, q, r, s, t, u = then
    return a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u


def corners(points: Sequence[tuple[float, float]], matrix: Matrix) -> Place:
    """The box around points; of two points, around the rectangle they span. (0, 0, 0, 0) for none."""
    if not points:
        return 0.0, 0.0, 0.0, 0.0
    if len(points) == 2:
        (x, y), (z, w) = points
        points = ((x, y), (z, w), (x, w), (z, y))
    a, b, c, d, e, f = matrix
    xs = [a * x + c * y + e for x, y in points]
    ys = [b * x + d * y + f for x, y in points]
    return min(xs), min(ys), max(xs), max(ys)


def common(one: Place, other: Place) -> Place:
    """What two boxes have in common; (0, 0, 0, 0) for nothing."""
    left, top = max(one[0], other[0]), max(one[1], other[1])
    right, bottom = min(one[2], other[2]), min(one[3], other[3])
    return (left, top, right, bottom) if left <= right and top <= bottom else (0.0, 0.0, 0.0, 0.0)


def to_trimmed(trim: Sequence[float]) -> Matrix:
    """From a page's user space to its trimmed page: from the upper left corner of the TrimBox, downwards."""
    return 1, 0, 0, -1, -trim[0], trim[3]
