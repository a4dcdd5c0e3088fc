"""A page's content stream in; with what colours, how thin and where it is painted, out.

Read operator by operator with pikepdf, forms included. Places are boxes on the trimmed page, good enough to show a
fault: of text the em boxes, of shapes and pictures what their path and the clip leave. Standard: ISO 32000-1, 8 and 9.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Stream

from bianzuan.preflight.matrices import IDENTITY, Matrix, Place, common, corners, times
from bianzuan.preflight.spaces import components, most_ink, screen_space

FORM_DEPTH = 8  # forms within forms; deeper is a loop
TOLD = 6  # places of one fault that are kept
_UNCLIPPED: Place = (-1e6, -1e6, 1e6, 1e6)
_NOWHERE: Place = (0.0, 0.0, 0.0, 0.0)
_STROKES, _FILLS = frozenset(["S", "s", "B", "B*", "b", "b*"]), frozenset(["f", "F", "f*", "B", "B*", "b", "b*"])
_ENDS = _STROKES | _FILLS | {"n"}
_TEXTS = frozenset({"Tj", "TJ", "'", '"'})
_PLAIN = {"g": 1, "rg": 3, "k": 4, "G": 1, "RG": 3, "K": 4}
_KINDS = {"sh": "/Shading", "gs": "/ExtGState", "Do": "/XObject"}
# What a code takes of the em where the font's widths are not looked up, and how an em box lies about its baseline.
_ADVANCE = {True: 1.0, False: 0.5}
_DESCENT, _ASCENT = -0.2, 0.85

Colour = tuple[float, ...]


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
    shapes: list[Place] = field(default_factory=list)  # all areas and pictures, for what should reach the edge

    def add(self, colour: Colour, kind: str, overprint: bool, place: Place) -> None:
        """Note a colour."""
        keep(self.paints.setdefault((colour, kind, overprint), []), place)


def keep(places: list[Any], place: Any) -> None:
    """Add one more place, unless enough are known."""
    if len(places) < TOLD:
        places.append(place)


@dataclass(frozen=True, slots=True)
class _State:
    """The graphics state as far as it matters."""

    matrix: Matrix
    clip: Place = _UNCLIPPED
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


def paint(content: Any, resources: Any, matrix: Matrix, found: Found) -> None:
    """Walk through a page. `matrix` leads from its user space to the trimmed page."""
    _Walk(found).run(content, resources, _State(matrix), 0)


class _Walk:
    def __init__(self, found: Found) -> None:
        self.found = found

    def run(self, content: Any, resources: Any, state: _State, depth: int) -> None:
        path: list[tuple[float, float]] = []
        kept: list[_State] = []
        text = line = IDENTITY
        clipping = False
        for instruction in pikepdf.parse_content_stream(content):
            operator, operands = str(instruction.operator), instruction.operands
            if operator == "q":
                kept.append(state)
            elif operator == "Q":
                state = kept.pop() if kept else state
            elif operator in ("m", "l", "c", "v", "y", "re"):
                path.extend(_points(operator, [float(one) for one in operands]))
            elif operator in ("W", "W*"):
                clipping = True
            elif operator in _ENDS:
                place = corners(path, state.matrix)
                self._path(operator, place, state)
                if clipping:
                    state = replace(state, clip=common(state.clip, place))
                path, clipping = [], False
            elif operator == "BT":
                text = line = IDENTITY
            elif operator in ("Tm", "Td", "TD", "T*"):
                state, text = _moved(operator, operands, state, line)
                line = text
            elif operator in _TEXTS:
                if operator in ("'", '"'):
                    line = text = times((1, 0, 0, 1, 0, -state.leading), line)
                text = self._text(operands[-1], text, state)
            elif operator == "INLINE IMAGE":
                self._inline(operands[0], state)
            elif operator == "Do":
                self._object(resources.get("/XObject", Dictionary()).get(str(operands[0])), resources, state, depth)
            elif operator == "sh":
                shading = resources.get("/Shading", Dictionary()).get(str(operands[0]))
                self._space(shading.get("/ColorSpace") if shading is not None else None, state.clip)
            else:
                state = _changed(operator, operands, resources, state)

    def _path(self, operator: str, place: Place, state: _State) -> None:
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

    def _note(self, colour: Colour, kind: str, overprint: bool, place: Place, state: _State) -> None:
        self.found.add(colour, kind, overprint, place)
        if len(colour) == 3:
            keep(self.found.spaces.setdefault("DeviceRGB", []), place)
        if state.through:
            keep(self.found.see_through, place)

    def _text(self, shown: Any, text: Matrix, state: _State) -> Matrix:
        length = _length(shown, state)
        place = corners([(0, _DESCENT * state.size), (length, _ASCENT * state.size)], times(text, state.matrix))
        if state.mode in (0, 2, 4, 6):
            self._note(state.fill, "text", state.overprint[0], place, state)
        if state.mode in (1, 2, 5, 6):
            self._note(state.stroke, "text", state.overprint[1], place, state)
        return times((1, 0, 0, 1, length, 0), text)

    def _inline(self, image: Any, state: _State) -> None:
        place = common(corners([(0, 0), (1, 1)], state.matrix), state.clip)
        keep_shape(self.found.shapes, place)
        if not image.image_mask:
            self._space(pikepdf.Name(str(image.colorspace)) if image.colorspace else None, place)

    def _object(self, thing: Any, resources: Any, state: _State, depth: int) -> None:
        if not isinstance(thing, Stream):
            return
        if thing.get("/Subtype") == "/Image":
            self._image(thing, state)
        elif depth < FORM_DEPTH:
            inner = times(_matrix(thing.get("/Matrix")), state.matrix)
            box = [float(one) for one in thing.get("/BBox", (-1e6, -1e6, 1e6, 1e6))]
            clip = common(state.clip, corners([(box[0], box[1]), (box[2], box[3])], inner))
            self.run(thing, thing.get("/Resources", resources), replace(state, matrix=inner, clip=clip), depth + 1)

    def _image(self, image: Stream, state: _State) -> None:
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


def _points(operator: str, given: Sequence[float]) -> Iterator[tuple[float, float]]:
    if operator == "re":
        x, y, width, height = given
        yield from ((x, y), (x + width, y + height), (x + width, y), (x, y + height))
    else:
        yield from zip(given[::2], given[1::2], strict=True)


def _moved(operator: str, operands: Any, state: _State, line: Matrix) -> tuple[_State, Matrix]:
    """Where the next line of text begins."""
    if operator == "Tm":
        return state, _matrix(operands)
    if operator == "T*":
        return state, times((1, 0, 0, 1, 0, -state.leading), line)
    x, y = (float(one) for one in operands)
    if operator == "TD":
        state = replace(state, leading=-y)
    return state, times((1, 0, 0, 1, x, y), line)


def _length(shown: Any, state: _State) -> float:
    """Length of a string or an array of strings and kerns, in text space."""
    parts = list(shown) if isinstance(shown, Array) else [shown]
    each = _ADVANCE[state.wide] / (2 if state.wide else 1)
    ems = sum(len(bytes(one)) * each if isinstance(one, pikepdf.String) else -float(one) / 1000 for one in parts)
    return max(ems, 0.0) * state.size


def _matrix(numbers: Any) -> Matrix:
    if numbers is None:
        return IDENTITY
    a, b, c, d, e, f = (float(one) for one in numbers)
    return a, b, c, d, e, f


def _changed(operator: str, operands: Any, resources: Any, state: _State) -> _State:
    """The state after an operator that paints nothing."""
    if operator == "cm":
        return replace(state, matrix=times(_matrix(operands), state.matrix))
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
        return _with_settings(resources.get("/ExtGState", Dictionary()).get(str(operands[0])), state)
    if operator == "Tf":
        font = resources.get("/Font", Dictionary()).get(str(operands[0]))
        wide = isinstance(font, Dictionary) and font.get("/Subtype") == "/Type0"
        return replace(state, size=float(operands[1]), wide=wide)
    if operator == "TL":
        return replace(state, leading=float(operands[0]))
    if operator == "Tr":
        return replace(state, mode=int(operands[0]))
    return state


def _coloured(operator: str, operands: Any, resources: Any, state: _State) -> _State:
    fills = operator.islower()
    if operator in ("cs", "CS"):
        name = str(operands[0])
        space = resources.get("/ColorSpace", Dictionary()).get(name)
        number = components(space if space is not None else operands[0])
        first: Colour = (0.0,) * (number - 1) + (1.0,) if number == 4 else (0.0,) * number
        return replace(state, fill_space=number, fill=first) if fills else replace(state, stroke_space=number, stroke=first)
    number = state.fill_space if fills else state.stroke_space
    given = [one for one in operands if not isinstance(one, pikepdf.Name)]
    colour = tuple(float(one) for one in given) if len(given) == number else ()
    return replace(state, fill=colour) if fills else replace(state, stroke=colour)


def _with_settings(settings: Any, state: _State) -> _State:
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
