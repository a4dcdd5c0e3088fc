"""Make-up (整版): laid-out pages in, hints that would mend short and nearly empty pages out.

A page that ends some lines early because a heading did not fit is filled by setting paragraphs of it one line
longer, and by a line more at its headings; or its paragraphs are set shorter and the heading keeps one line of its
text instead of two, so that it comes onto the page after all. A last page of one or two lines is pulled in by setting paragraphs before it one line shorter (推入), or
filled up by setting some longer, or by letting the spread before it run short. Hints are attributes of the
paragraphs and lengths of pages; whether they helped is seen by laying out again, so nothing here changes a page.
After CLREQ 3.5.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any
from xml.etree.ElementTree import Element

from bianzuan.typesetting.composer.breaking import HINT, LOOSE, TIGHT
from bianzuan.typesetting.survey import LEAST_LINES, Made, Setting, made

# More lines than these are not taken out of a page: its setting would be seen.
_MOST_DRAWN_IN = 2
# Lines for a page are taken from paragraphs on it and so many pages before.
_REACH = 3
# So many layouts are tried to mend pages of a section that end early.
_LAYOUTS = 16
# A squeezed line draws in, and a stretched one gives off, this many characters on average.
_PER_LINE = 0.9
# Lines of an entry of contents, sources or an index that goes over whole.
_ENTRY = 3
# Paragraphs that are tried for each line wanted.
_TRIALS = 4


class Trial:
    """Hints under trial, in the order they were given, so that the last can be taken back."""

    def __init__(self) -> None:
        self._before: list[tuple[Element, str, str | None]] = []

    def set(self, element: Element, attribute: str, value: str) -> None:
        """Give an element an attribute."""
        self._before.append((element, attribute, element.get(attribute)))
        element.set(attribute, value)

    def mark(self) -> int:
        """A moment to which hints can be taken back."""
        return len(self._before)

    def back(self, mark: int) -> None:
        """Take back the hints given since."""
        while len(self._before) > mark:
            element, attribute, value = self._before.pop()
            if value is None:
                del element.attrib[attribute]
            else:
                element.set(attribute, value)


def _candidates(found: Made, manner: str, page: int, reach: int = 0) -> list[Setting]:
    """Paragraphs that end on a page, or `reach` pages before, and can be set a line shorter or longer.

    The easiest first. Pages that end early themselves, and what is before them, have no part in it.
    """
    before = [other for other in range(page) if found.missing[other] > 0]
    first = max(page - reach, *(other + 1 for other in before), 0)
    there = [one for one in found.settings if first <= max(one.lines) <= page and one.element.get(HINT) is None]
    return sorted((one for one in there if one.effort(manner) <= _PER_LINE), key=lambda one: one.effort(manner))


_Fill = Callable[[Made, int], None]


class MakeUp:
    """Mends the pages of one section: `lay_out` lays it out with lines left free on pages, hints are in the tree."""

    def __init__(self, lay_out: Callable[[Mapping[int, int]], Any], leading: float) -> None:
        self._lay_out = lay_out
        self._leading = leading
        self._trial = Trial()

    def mend(self, document: Any) -> Any:
        """The document, or a better one."""
        found = made(document, self._leading)
        if found.faults() == (0, 0):
            return document
        if not found.settings:
            # rows of contents, sources or an index: none of them can be set longer or shorter
            return self._run_short(document, found)[0] if found.stranded else document
        document, found = self._fill_pages(document, found)
        for manner in (TIGHT, LOOSE):
            if found.stranded:
                document, found = self._unstrand(document, found, manner)
        for mend in (self._run_short, self._carry_over):
            if found.stranded:
                document, found = mend(document, found)
        return document

    def _fill_pages(self, document: Any, found: Made) -> tuple[Any, Made]:
        """Mend the pages that end early, from the first to the last, since a page moves those after it."""
        start, mark = (document, found), self._trial.mark()
        page, layouts = -1, 0
        while layouts < _LAYOUTS and (later := [other for other in found.short if other > page]):
            page = later[0]
            for fill in (self._loosen, self._draw_in, self._open):
                tried = self._try(found, page, fill)
                layouts += tried is not None
                if tried is not None and tried[1].missing[page] < found.missing[page]:
                    document, found = tried
                    break
        if found.faults() < start[1].faults():
            return document, found
        self._trial.back(mark)
        return start

    def _try(self, found: Made, page: int, fill: _Fill) -> tuple[Any, Made] | None:
        """A layout in which the page is filled and those before it are as they were; None if there is none."""
        mark = self._trial.mark()
        fill(found, page)
        if self._trial.mark() == mark:
            return None
        tried = self._lay_out({})
        result = made(tried, self._leading)
        kept = result.missing[:page] == found.missing[:page] and result.stranded <= found.stranded and result.parted <= found.parted
        if not kept or len(result.missing) <= page or result.missing[page] >= found.missing[page]:
            self._trial.back(mark)
        return tried, result if kept and len(result.missing) > page else found

    def _loosen(self, found: Made, page: int) -> None:
        """Paragraphs a line longer, if there are enough of them."""
        candidates = _candidates(found, LOOSE, page, _REACH)
        if len(candidates) >= found.missing[page]:
            for setting in candidates[: found.missing[page]]:
                self._trial.set(setting.element, HINT, LOOSE)

    def _draw_in(self, found: Made, page: int) -> None:
        """Paragraphs a line shorter, until the heading that stands next has room with one line of its text."""
        opener = found.openers.get(page + 1)
        lacking = opener.needs - found.missing[page] if opener else 1
        candidates = _candidates(found, TIGHT, page, _REACH)
        if lacking <= min(len(candidates), _MOST_DRAWN_IN):
            for setting in candidates[: max(0, lacking)]:
                self._trial.set(setting.element, HINT, TIGHT)
            if opener:
                self._trial.set(opener.text, "style", _with(opener.text, "orphans:1"))

    def _open(self, found: Made, page: int) -> None:
        """Lines more at headings, above and then below each; what still lacks, in paragraphs a line longer."""
        headings = found.headings.get(page, [])
        for number in range(min(found.missing[page], 2 * len(headings))):
            heading = headings[number % len(headings)]
            side = "top" if number < len(headings) else "bottom"
            room = (heading.above if side == "top" else heading.below) + self._leading
            self._trial.set(heading.element, "style", _with(heading.element, f"margin-{side}:{room:.4f}px"))
        for setting in _candidates(found, LOOSE, page, _REACH)[: max(0, found.missing[page] - 2 * len(headings))]:
            self._trial.set(setting.element, HINT, LOOSE)

    def _unstrand(self, document: Any, found: Made, manner: str) -> tuple[Any, Made]:
        """Set paragraphs shorter or longer, from the last page back, until the last page is gone or filled."""
        wanted = found.lines[-1] if manner == TIGHT else LEAST_LINES - found.lines[-1]
        last = len(found.lines) - 1
        order = [one for page in range(last, max(-1, last - 4), -1) for one in _candidates(found, manner, page)]
        mark = self._trial.mark()
        for start in range(0, min(len(order), _TRIALS * wanted), wanted):
            # Added up: one that fails to give a line does no harm, and the next may give it.
            for setting in order[start : start + wanted]:
                self._trial.set(setting.element, HINT, manner)
            tried = self._lay_out({})
            result = made(tried, self._leading)
            if result.faults()[0] < found.faults()[0] and result.parted <= found.parted:
                return tried, result
        self._trial.back(mark)
        return document, found

    def _run_short(self, document: Any, found: Made) -> tuple[Any, Made]:
        """Leave lines free at the foot of the pages before the last, alike on facing pages."""
        wanted = LEAST_LINES - found.lines[-1]
        before = len(found.lines) - 2
        if before in found.noted:
            return document, found  # its notes would leave the foot
        spread = [{before: 1, before - 1: 1}] if wanted > 1 and before > 0 else []
        # what goes over may be a whole entry, of more lines than are wanted
        for shortened in (*spread, *({before: lines} for lines in range(wanted, wanted + _ENTRY))):
            tried = self._lay_out(shortened)
            result = made(tried, self._leading)
            if not result.stranded and result.parted <= found.parted and len(result.lines) == len(found.lines):
                return tried, result
        return document, found

    def _carry_over(self, document: Any, found: Made) -> tuple[Any, Made]:
        """Keep the last lines of the text together, with those of paragraphs before if need be, on the last page."""
        mark = self._trial.mark()
        lacking = LEAST_LINES
        for setting in reversed(found.settings):
            if setting.count > lacking:
                self._declare(setting, f"orphans:1;widows:{lacking}")
                break
            lacking -= setting.count
            self._declare(setting, "break-inside:avoid;break-before:avoid" if lacking else "break-inside:avoid")
            if not lacking:
                break
        tried = self._lay_out({})
        result = made(tried, self._leading)
        if not result.stranded and result.parted <= found.parted and len(result.lines) == len(found.lines):
            return tried, result
        self._trial.back(mark)
        return document, found

    def _declare(self, setting: Setting, declarations: str) -> None:
        self._trial.set(setting.element, "style", _with(setting.element, declarations))


def _with(element: Element, declaration: str) -> str:
    """The element's style with one more declaration."""
    return f"{element.get('style') or ''};{declaration}".lstrip(";")
