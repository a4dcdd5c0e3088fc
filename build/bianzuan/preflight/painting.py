"""A page's content stream in; with what colours, how thin and where it is painted, out.

Read operator by operator with pikepdf, forms included. Places are boxes on the trimmed page, good enough to show a
fault: of text the em boxes, of shapes and pictures what their path and the clip leave. Standard: ISO 32000-1, 8 and 9.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any

import pikepdf
from pikepdf import Stream

from bianzuan.preflight.graphics import (
    UNCLIPPED,
    Colour,
    State,
    changed,
    extent,
    matrix_of,
    moved,
    named,
    points,
)
from bianzuan.preflight.matrices import IDENTITY, Matrix, Place, common, corners, times
from bianzuan.preflight.spaces import components, most_ink, screen_space
from bianzuan.preflight.values import words

FORM_DEPTH = 8  # forms within forms; deeper is a loop
TOLD = 6  # places of one fault that are kept
_NOWHERE: Place = (0.0, 0.0, 0.0, 0.0)
_STROKES, _FILLS = frozenset({"S", "s", "B", "B*", "b", "b*"}), frozenset({"f", "F", "f*", "B", "B*", "b", "b*"})
_ENDS = _STROKES | _FILLS | {"n"}
_PATHS = frozenset({"m", "l", "c", "v", "y", "re"})
_TEXTS = frozenset({"Tj", "TJ", "'", '"'})
# How an em box lies about its baseline.
_DESCENT, _ASCENT = -0.2, 0.85


@dataclass(frozen=True, slots=True)
class Paint:
    """One colour of a page: components of grey (1), RGB (3) or CMYK (4), none where they are not plain; the places."""

    colour: Colour
    kind: str  # "text", "area", "line"
    overprint: bool
    places: tuple[Place, ...]

    @property
    def text(self) -> bool:
        """Whether text is painted with it."""
        return self.kind == "text"


@dataclass(slots=True)
class Found:
    """What was found on one page; every list of places is cut at `TOLD`."""

    paints: dict[tuple[Colour, str, bool], list[Place]] = field(default_factory=dict)
    spaces: dict[str, list[Place]] = field(default_factory=dict)  # spaces of screens in use
    see_through: list[Place] = field(default_factory=list)
    thin: list[tuple[float, Place]] = field(default_factory=list)  # widths of lines in points
    images: list[tuple[float, Place]] = field(default_factory=list)  # most ink of pictures in CMYK
    broken: list[str] = field(default_factory=list)  # operators whose operands make no sense
    shapes: list[Place] = field(default_factory=list)  # all areas and pictures, for what should reach the edge

    def add(self, colour: Colour, kind: str, overprint: bool, place: Place) -> None:
        """Note a colour."""
        keep(self.paints.setdefault((colour, kind, overprint), []), place)


def keep(places: list[Any], place: Any) -> None:
    """Add one more place, unless enough are known."""
    if len(places) < TOLD:
        places.append(place)


def paint(content: Any, resources: Any, matrix: Matrix, found: Found) -> None:
    """Walk through a page. `matrix` leads from its user space to the trimmed page."""
    _Walk(found, resources, State(matrix), 0).run(content)


class _Walk:
    """Goes through one content stream; forms in it are walks of their own."""

    def __init__(self, found: Found, resources: Any, state: State, depth: int) -> None:
        self.found, self.resources, self.state, self.depth = found, resources, state, depth
        self.kept: list[State] = []
        self.path: list[tuple[float, float]] = []
        self.clipping = False
        self.text = self.line = IDENTITY

    def run(self, content: Any) -> None:
        """All instructions; one whose operands make no sense is noted and passed over, as a viewer does."""
        for instruction in pikepdf.parse_content_stream(content):
            operator = words(instruction.operator)
            try:
                self._step(operator, instruction.operands)
            except (TypeError, ValueError, IndexError):
                keep(self.found.broken, operator)

    def _step(self, operator: str, operands: Any) -> None:
        if operator == "q":
            self.kept.append(self.state)
        elif operator == "Q":
            self.state = self.kept.pop() if self.kept else self.state
        elif operator in _PATHS:
            self.path.extend(points(operator, [float(one) for one in operands]))
        elif operator in ("W", "W*"):
            self.clipping = True
        elif operator in _ENDS:
            self._end(operator)
        elif operator == "BT":
            self.text = self.line = IDENTITY
        elif operator in ("Tm", "Td", "TD", "T*"):
            self.state, self.line = moved(operator, operands, self.state, self.line)
            self.text = self.line
        elif operator in _TEXTS:
            if operator in ("'", '"'):
                self.line = self.text = times((1, 0, 0, 1, 0, -self.state.leading), self.line)
            self.text = self._text(operands[-1], self.text, self.state)
        elif operator == "INLINE IMAGE":
            self._inline(operands[0], self.state)
        elif operator == "Do":
            self._object(self._resource("/XObject", operands), self.state)
        elif operator == "sh":
            shading = self._resource("/Shading", operands)
            self._space(shading.get("/ColorSpace") if shading is not None else None, self.state.clip)
        else:
            self.state = changed(operator, operands, self.resources, self.state)

    def _resource(self, kind: str, operands: Any) -> Any:
        return named(self.resources, kind, operands[0])

    def _end(self, operator: str) -> None:
        """What ends a path: it is painted, or becomes the clip, or both."""
        place = corners(self.path, self.state.matrix)
        clipping, self.path, self.clipping = self.clipping, [], False
        self._path(operator, place, self.state)
        if clipping:
            self.state = replace(self.state, clip=common(self.state.clip, place))

    def _path(self, operator: str, place: Place, state: State) -> None:
        shown = common(place, state.clip)
        if operator in _FILLS and shown != _NOWHERE:
            self._note(state.fill, "area", state.overprint[0], shown, state)
            keep_shape(self.found.shapes, shown)
            if min(shown[2] - shown[0], shown[3] - shown[1]) < 1 and max(shown[2] - shown[0], shown[3] - shown[1]) > 1:
                self.found.thin.append((min(place[2] - place[0], place[3] - place[1]), shown))
        if operator in _STROKES:
            a, b, c, d, _, _ = state.matrix
            width = state.width * abs(a * d - b * c) ** 0.5
            self._note(state.stroke, "line", state.overprint[1], shown, state)
            self.found.thin.append((width, shown))

    def _note(self, colour: Colour, kind: str, overprint: bool, place: Place, state: State) -> None:
        self.found.add(colour, kind, overprint, place)
        if len(colour) == 3:
            keep(self.found.spaces.setdefault("DeviceRGB", []), place)
        if state.through:
            keep(self.found.see_through, place)

    def _text(self, shown: Any, text: Matrix, state: State) -> Matrix:
        length = extent(shown, state)
        place = corners([(0, _DESCENT * state.size), (length, _ASCENT * state.size)], times(text, state.matrix))
        if state.mode in (0, 2, 4, 6):
            self._note(state.fill, "text", state.overprint[0], place, state)
        if state.mode in (1, 2, 5, 6):
            self._note(state.stroke, "text", state.overprint[1], place, state)
        return times((1, 0, 0, 1, length, 0), text)

    def _inline(self, image: Any, state: State) -> None:
        place = common(corners([(0, 0), (1, 1)], state.matrix), state.clip)
        keep_shape(self.found.shapes, place)
        if not image.image_mask:
            self._space(pikepdf.Name(str(image.colorspace)) if image.colorspace else None, place)

    def _object(self, thing: Any, state: State) -> None:
        if not isinstance(thing, Stream):
            return
        if thing.get("/Subtype") == "/Image":
            self._image(thing, state)
        elif self.depth < FORM_DEPTH:
            inner = times(matrix_of(thing.get("/Matrix")), state.matrix)
            left, bottom, right, top = (float(one) for one in thing.get("/BBox", UNCLIPPED))
            clip = common(state.clip, corners([(left, bottom), (right, top)], inner))
            resources = thing.get("/Resources", self.resources)
            _Walk(self.found, resources, replace(state, matrix=inner, clip=clip), self.depth + 1).run(thing)

    def _image(self, image: Stream, state: State) -> None:
        place = common(corners([(0, 0), (1, 1)], state.matrix), state.clip)
        if place == _NOWHERE:
            return
        keep_shape(self.found.shapes, place)
        if "/SMask" in image or state.through:
            keep(self.found.see_through, place)
        if image.get("/ImageMask"):
            self._note(state.fill, "area", state.overprint[0], place, state)
            return
        self._space(image.get("/ColorSpace"), place)
        if components(image.get("/ColorSpace")) == 4:
            keep(self.found.images, (most_ink(image), place))

    def _space(self, space: Any, place: Place) -> None:
        name = screen_space(space)
        if name:
            keep(self.found.spaces.setdefault(name, []), place)


def keep_shape(shapes: list[Place], place: Place) -> None:
    """Add an area, once: backgrounds are drawn many times over."""
    if place not in shapes[-3:]:
        shapes.append(place)
