"""Where lines end: a replacement of `layout.inline.split_inline_box`.

WeasyPrint takes the last break before the measure. Ours also tries the next few and takes one if the marks of the
longer line give enough to squeeze it in (推入 before 推出). What is only tied together, as a number and its unit, is
parted where the line would gape otherwise: a line with holes is worse.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from itertools import pairwise
from typing import Any
from weakref import WeakKeyDictionary

from weasyprint.formatting_structure import boxes
from weasyprint.text.line_break import can_break_text

from bianzuan.typesetting.composer.hyphens import Division, divided, divisions
from bianzuan.typesetting.composer.lines import Line, left_alone
from bianzuan.typesetting.composer.marks import BREAK, DIVISION, SEVERANCE, TIE
from bianzuan.typesetting.composer.spacing import squeezable
from bianzuan.typesetting.composer.stretching import gapes

# Shorter than this by less, in em, a line is full as it is: opening its gaps shows less than squeezing marks.
_FULL_ENOUGH = 0.3
# The first break tried lies one character beyond the line; then from the farthest down, this many.
_TRIES = 5
# What the characters drawn in may give themselves, in em: two marks and the blank half at the end.
_OWN_ROOM = 1.6
# Attribute of a paragraph that make-up wants a line shorter (tight) or longer (loose), and its values.
HINT, TIGHT, LOOSE = "data-setting", "tight", "loose"
# Up to so many em a gap, a line of a loose paragraph may be stretched.
_LOOSEST = 0.08
# A width in CSS pixels that tells two breaks apart.
_LESS = 0.05


@dataclass(frozen=True, slots=True)
class _Broken:
    """What WeasyPrint made of a line up to a limit, and what it wrote into the lists it was given."""

    limit: float
    result: Any
    outputs: tuple[list[Any], ...]

    @property
    def line(self) -> Any:
        return self.result[0]

    @property
    def resume_at(self) -> Any:
        return self.result[1]

    @property
    def preserved(self) -> bool:
        """Whether a line break of the text ends the line."""
        return bool(self.result[2])


_Attempt = Callable[[float], _Broken]


def squeezing_split(split: Callable[..., Any]) -> Callable[..., Any]:
    """`layout.inline.split_inline_box` that breaks a justified line where its setting is best."""

    def split_line(
        context: Any, box: Any, position_x: float, max_x: float, bottom_space: float, skip_stack: Any,
        containing_block: Any, absolute_boxes: list[Any], fixed_boxes: list[Any], line_placeholders: list[Any],
        waiting_floats: list[Any], line_children: list[Any], first_letter_style: Any, first_line_style: Any,
    ) -> Any:  # fmt: skip
        lists = (absolute_boxes, fixed_boxes, line_placeholders, waiting_floats, line_children)

        def attempt(limit: float) -> _Broken:
            outputs = tuple(list(one) for one in lists)
            result = split(
                context, box, position_x, limit, bottom_space, skip_stack, containing_block,
                *outputs, first_letter_style, first_line_style,
            )  # fmt: skip
            return _Broken(limit, result, outputs)

        if not isinstance(box, boxes.LineBox) or first_letter_style or first_line_style or not _may_choose(box):
            return split(
                context, box, position_x, max_x, bottom_space, skip_stack, containing_block,
                *lists, first_letter_style, first_line_style,
            )  # fmt: skip
        chosen = _remembered(box, attempt, position_x, max_x, skip_stack)
        for target, output in zip(lists, chosen.outputs, strict=True):
            target[:] = output
        return chosen.result

    return split_line


def breaking_between(can_break_inside: Callable[[Any], bool]) -> Callable[[Any], bool]:
    """`layout.inline.can_break_inside` that also sees the breaks between the boxes of a phrase.

    WeasyPrint looks for a break inside each of them alone. A phrase under emphasis dots has a box for each character,
    and would go to the next line whole where a mark that begins no line stands behind it.
    """

    def may_break(box: Any) -> bool:
        if can_break_inside(box):
            return True
        if not isinstance(box, boxes.InlineBox) or box.style["white_space"] not in ("normal", "pre-wrap", "pre-line"):
            return False
        texts = [leaf.text for leaf in box.descendants() if isinstance(leaf, boxes.TextBox) and leaf.text]
        return any(can_break_text(before[-1] + after[0], box.style["lang"]) for before, after in pairwise(texts))

    return may_break


def _may_choose(box: Any) -> bool:
    """Whether a line of the paragraph can be tried more than once: what floats is laid out at each try."""
    return (
        not left_alone(box)
        and box.style["text_align_all"] == "justify"
        and not any(child.is_floated() or child.is_running() or child.is_note() for child in _all_children(box))
    )


def _all_children(box: Any) -> list[Any]:
    """Everything in the paragraph; kept on it, since a paragraph is asked once for each of its lines."""
    kept: list[Any] | None = getattr(box, "_composer_children", None)
    if kept is None:
        kept = [child for child in box.descendants() if child is not box]
        box._composer_children = kept
    return kept


@dataclass(frozen=True, slots=True)
class _Choice:
    """How a line was broken: the limit given to WeasyPrint, from the paragraph's left edge; without ties or not; and
    where a word was divided."""

    limit: float
    untied: bool = False
    division: Division | None = None


# The choices for the lines of a paragraph: a page is made up several times, and its lines stay as they are.
_choices: WeakKeyDictionary[Any, dict[tuple[Any, ...], _Choice]] = WeakKeyDictionary()


def _remembered(box: Any, attempt: _Attempt, position_x: float, max_x: float, skip_stack: Any) -> _Broken:
    """The line broken as it was when the same line of the same paragraph was broken before."""
    if box.element is None:
        return _chosen(box, attempt, max_x, skip_stack)[0]
    known = _choices.setdefault(box.element, {})
    left = box.position_x
    measures = (round(max_x - left, 3), round(position_x - left, 3))
    key = (_text(box), repr(skip_stack), measures, _manner(box))
    if choice := known.get(key):
        with _changed(box, choice):
            return attempt(left + choice.limit)
    chosen, untied, division = _chosen(box, attempt, max_x, skip_stack)
    known[key] = _Choice(chosen.limit - left, untied, division)
    return chosen


@contextmanager
def _changed(box: Any, choice: _Choice) -> Iterator[None]:
    """Inside, the paragraph's text is as the choice wants it."""
    with ExitStack() as changes:
        if choice.untied:
            changes.enter_context(_untied(box))
        if choice.division:
            changes.enter_context(divided(_all_children(box), choice.division))
        yield


def _text(box: Any) -> str:
    """All text of the paragraph; kept on it."""
    kept: str | None = getattr(box, "_composer_text", None)
    if kept is None:
        kept = "".join(child.text for child in _all_children(box) if isinstance(child, boxes.TextBox))
        box._composer_text = kept
    return kept


def _chosen(box: Any, attempt: _Attempt, max_x: float, start: Any) -> tuple[_Broken, bool, Division | None]:
    """The line that begins at `start`, whether ties were undone for it, and where a word was divided."""
    natural = attempt(max_x)
    if natural.line.children and not _fits(natural, max_x - box.position_x, hard=True):
        # One word is longer than the line.
        for mark in (DIVISION, SEVERANCE):
            if found := _divided(box, natural, start, attempt, max_x, False, mark):
                return found[0], False, found[1]
        return natural, False, None
    if _manner(box) == LOOSE and (shorter := _looser(box, natural, attempt, max_x)):
        return shorter, False, None
    chosen, gaping = _squeezed_in(box, natural, attempt, max_x)
    untied = False
    if gaping:
        with _untied(box) as ties:
            if ties:
                untied = True
                chosen, gaping = _squeezed_in(box, attempt(max_x), attempt, max_x)
    # What is no word is parted only where the gaps between its letters would gape, too.
    for mark in (DIVISION, SEVERANCE) if gaping else ():
        hopeless = mark == DIVISION or _Shortfall(chosen.line, max_x - box.position_x, tight=False).hopeless
        if hopeless and (found := _divided(box, chosen, chosen.resume_at, attempt, max_x, untied, mark)):
            return found[0], untied, found[1]
    return chosen, untied, None


def _divided(
    box: Any, chosen: _Broken, word: Any, attempt: _Attempt, max_x: float, untied: bool, mark: str
) -> tuple[_Broken, Division] | None:
    """The line with the beginning of the word that stands at a place, as long a one as fits; None if none does."""
    measure = max_x - box.position_x
    farthest = box.position_x + _Shortfall(chosen.line, measure, tight=True).farthest
    for division in divisions(_all_children(box), box, word, mark):
        with _changed(box, _Choice(0.0, untied, division)):
            for limit in (max_x, farthest):
                longer = attempt(limit)
                if longer.resume_at != chosen.resume_at and _fits(longer, measure, hard=True):
                    return longer, division
    return None


def _manner(box: Any) -> str:
    return (box.element.get(HINT) or "") if box.element is not None else ""


def _looser(box: Any, natural: _Broken, attempt: _Attempt, max_x: float) -> _Broken | None:
    """The line broken one place earlier, if it can be stretched unseen; the line itself, if it is full; or None."""
    if natural.resume_at is None or natural.preserved or not natural.line.children:
        return natural
    measure = max_x - box.position_x
    shorter = attempt(box.position_x + natural.line.width - _LESS)
    if shorter.resume_at is not None and not shorter.preserved and shorter.line.children:
        setting = Line(shorter.line)
        if not gapes(setting.cells, setting.spacing(last=False), measure, _LOOSEST):
            return shorter
    return None if _Shortfall(natural.line, measure, tight=False).gapes else natural


def _squeezed_in(box: Any, natural: _Broken, attempt: _Attempt, max_x: float) -> tuple[_Broken, bool]:
    """The line or a longer one that can be squeezed to the measure; and whether what is left gapes."""
    if natural.resume_at is None or natural.preserved or not natural.line.children:
        return natural, False
    measure = max_x - box.position_x
    short = _Shortfall(natural.line, measure, tight=_manner(box) == TIGHT)
    limit = short.nearest
    for _ in range(_TRIES if short.wanting else 0):
        longer = attempt(box.position_x + limit)
        # Where an element stands behind it, WeasyPrint breaks a text anew, and with more room at times far earlier.
        if longer.line.width > natural.line.width and longer.resume_at != natural.resume_at and _fits(longer, measure, short.hard):
            return longer, False
        if limit != short.nearest and longer.resume_at == natural.resume_at:
            break
        limit = short.farthest if limit == short.nearest else longer.line.width - _LESS
    return natural, short.gapes


@contextmanager
def _untied(box: Any) -> Iterator[bool]:
    """Inside, ties allow a break; gives whether there are any. Lengths do not change, so places stay right."""
    tied = [child for child in _all_children(box) if isinstance(child, boxes.TextBox) and TIE in child.text]
    texts = [child.text for child in tied]
    for child in tied:
        # The space before the break is the last of its line, and is not counted, only if nothing stands behind it.
        child.text = child.text.replace(" " + TIE, BREAK + " ").replace(TIE, BREAK)
    try:
        yield bool(tied)
    finally:
        for child, text in zip(tied, texts, strict=True):
            child.text = text


class _Shortfall:
    """What a line broken by WeasyPrint lacks to the measure, and where to look for a later break."""

    def __init__(self, line: Any, measure: float, *, tight: bool) -> None:
        setting = Line(line)
        spacing = setting.spacing(last=False)
        self.size = max((cell.size for cell in setting.cells), default=0.0)
        short = measure - spacing.width
        self.wanting = setting.chinese and (tight or short >= _FULL_ENOUGH * self.size)
        self.gapes = setting.chinese and gapes(setting.cells, spacing, measure)
        self.hopeless = self.gapes and gapes(setting.cells, spacing, measure, letters=True)
        self.hard = tight or self.gapes
        # What is trimmed at the ends is room as well, and the characters drawn in bring marks of their own.
        room = squeezable(setting.cells, spacing, self.hard) + line.width - spacing.width
        self.nearest = line.width + self.size + _LESS
        self.farthest = measure + room + _OWN_ROOM * self.size


def _fits(broken: _Broken, measure: float, hard: bool) -> bool:
    if broken.preserved:
        return False
    setting = Line(broken.line)
    spacing = setting.spacing(broken.resume_at is None, measure)
    return spacing.width - squeezable(setting.cells, spacing, hard) <= measure
