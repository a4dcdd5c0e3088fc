"""Pictures that do not fit (图随文走): laid-out pages in; the tree with pictures moved behind the text that follows, out.

A picture that finds no room goes to the next page and leaves a hole. It is set behind the paragraphs that follow it
in the text instead, so that they fill the page and the picture stands on the next one, as a compositor does it. Only
the tree that is laid out is changed; the text of the publication, and the reading edition, keep its place.

A picture never passes another one, a table or a heading, and does not leave a text that announces it with a colon.
Where no paragraph may be passed, at the end of a chapter above all, it is made smaller, if a little is enough.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any
from xml.etree.ElementTree import Element

from weasyprint.formatting_structure import boxes

# A page with fewer free lines than this at its foot has no hole: a heading may need as many.
LEAST_HOLE = 3
# So many paragraphs may stand between a picture and its place; a reader finds it on the same or the next page.
_PASSED = 4
# So many layouts are tried for one section.
_LAYOUTS = 24
# A picture made smaller than this share of itself would be another picture. A designer rather gives up a quarter of it than half
# a page, and rather half a page than a third of it.
_LEAST_SCALE = 0.7
# Classes of paragraphs that a picture may pass, beside those without any.
_PLAIN = frozenset(("paragraph",))
# Who signs belongs to the paragraph before, and a caption to its picture.
_BOUND = frozenset(("signature", "caption", "author-note"))
# Marks that announce what follows.
_ANNOUNCING = ("：", ":")


@dataclass(frozen=True, slots=True)
class Moved:
    """A picture that stands behind so many paragraphs that follow it in the text, or is so many per cent its size."""

    anchor: str
    source: str
    paragraphs: int = 0
    per_cent: int = 100


@dataclass(frozen=True, slots=True)
class Hole:
    """A page that a picture on the next one has left early: its free lines, and the picture's block."""

    page: int
    lines: int
    figure: Any  # the box

    @property
    def element(self) -> Element:
        """The picture's block in the tree."""
        found: Element = self.figure.element
        return found


class Floating:
    """Finds places for the pictures of one section; `lay_out` lays out the tree as it stands."""

    def __init__(self, root: Element, leading: float, lay_out: Callable[[], Any]) -> None:
        """`leading` in CSS pixels."""
        self._parents = {child: parent for parent in root.iter() for child in parent}
        self._leading, self._lay_out = leading, lay_out
        self._layouts = 0

    def settle(self, document: Any) -> tuple[Any, tuple[Moved, ...]]:
        """The document with its pictures where they leave no holes, and what was done to them."""
        done: list[Moved] = []
        looked_at: list[Element] = []
        while self._layouts < _LAYOUTS:
            found = (one for one in holes(document, self._leading) if one.element not in looked_at)
            hole = next(found, None)
            if hole is None:
                break
            looked_at.append(hole.element)
            for mend in (self._move, self._shrink):
                if (mended := mend(hole)) is not None:
                    document = mended[0]
                    done.append(mended[1])
                    break
        return document, tuple(done)

    def _move(self, hole: Hole) -> tuple[Any, Moved] | None:
        """The picture behind as few paragraphs as fill the page, or else behind those that fill it best."""
        parent = self._parents[hole.element]
        best: tuple[int, int, Any] | None = None
        for count in range(1, _passable(parent, hole.element) + 1):
            _shift(parent, hole.element, count)
            tried = self._try()
            _shift(parent, hole.element, -count)
            left = self._left(tried, hole)
            if best is None or left < best[0]:
                best = (left, count, tried)
            if left < LEAST_HOLE:
                break
        if best is None or best[0] > hole.lines // 2:
            return None
        _shift(parent, hole.element, best[1])
        return best[2], Moved(*_name(hole.element), paragraphs=best[1])

    def _shrink(self, hole: Hole) -> tuple[Any, Moved] | None:
        """The picture as much smaller as lets it stand on the page it left."""
        image = next(hole.element.iter("img"), None)
        siblings = list(self._parents[hole.element])
        captions = _group(siblings, siblings.index(hole.element)) - 1
        last = siblings[siblings.index(hole.element) + captions]
        changed = [element for element in (hole.element, image, last if captions else None) if element is not None]
        before = [element.get("style") for element in changed]
        # A blank line before, a line for each caption; that a caption takes two is seen only by trying.
        for lines in (hole.lines - 1 - captions, hole.lines - 2 - captions):
            share = lines * self._leading / hole.figure.height
            if image is None or not _LEAST_SCALE <= share < 1:
                continue
            # The engine counts the room below a caption twice where the page ends; nothing stands below it there.
            styles = ("padding-top:0;padding-bottom:0", f"height:{lines * self._leading:.4f}px;width:auto", "padding-bottom:0")
            for element, given, more in zip(changed, before, styles, strict=False):
                _style(element, given, more)
            tried = self._try()
            if all(one.element is not hole.element for one in holes(tried, self._leading)):
                return tried, Moved(*_name(hole.element), per_cent=round(100 * share))
            for element, given in zip(changed, before, strict=True):
                _style(element, given)
        return None

    def _try(self) -> Any:
        self._layouts += 1
        return self._lay_out()

    def _left(self, document: Any, hole: Hole) -> int:
        """Lines free on the page of the hole, or on the one that the picture leaves early where it now stands."""
        own = sum(one.lines for one in holes(document, self._leading) if one.element is hole.element)
        last = hole.page + 1 >= len(document.pages)
        return max(own, 0 if last else free_lines(document.pages[hole.page]._page_box, self._leading))


def holes(document: Any, leading: float) -> Iterator[Hole]:
    """Pages left early by a picture that stands first on the page after."""
    pages = document.pages
    for number in range(1, len(pages)):
        figure = _first_block(pages[number]._page_box)
        if figure is not None and figure.element is not None and is_figure(figure.element):
            lines = free_lines(pages[number - 1]._page_box, leading)
            if lines >= LEAST_HOLE:
                yield Hole(number - 1, lines, figure)


def is_figure(element: Element) -> bool:
    """Whether the element is a picture in a block of its own."""
    return element.tag == "figure" or "figure" in _classes(element)


def free_lines(page: Any, leading: float) -> int:
    """Lines that would have room below the last thing on a page, above its notes."""
    bottom = 0.0
    limit = page.content_box_y() + page.height
    for child in page.children:
        if isinstance(child, boxes.FootnoteAreaBox):
            if child.height:
                limit = min(limit, child.position_y)
        elif child.element_tag == "html":
            for box in child.descendants():
                if isinstance(box, (boxes.LineBox, boxes.ReplacedBox)):
                    bottom = max(bottom, box.position_y + box.height)
    return int((limit - bottom + 1) / leading) if bottom else 0


def _first_block(page: Any) -> Any:
    """The block that a page's text begins with."""
    for child in page.children:
        if child.element_tag == "html":
            return next((box for box in child.descendants() if isinstance(box, boxes.BlockBox) and _holds(box)), None)
    return None


def _holds(block: Any) -> bool:
    return any(isinstance(child, (boxes.LineBox, boxes.ReplacedBox)) for child in block.children)


def _classes(element: Element) -> frozenset[str]:
    return frozenset((element.get("class") or "").split())


def _group(siblings: list[Element], at: int) -> int:
    """How many elements belong together from a picture on: itself and its captions."""
    length = 1
    while at + length < len(siblings) and "caption" in _classes(siblings[at + length]):
        length += 1
    return length


def _is_named_above(siblings: list[Element], at: int) -> bool:
    """Whether the name of a picture stands above it, not below another one."""
    return "caption" in _classes(siblings[at - 1]) and (at < 2 or not is_figure(siblings[at - 2]))


def _passable(parent: Element, figure: Element) -> int:
    """How many blocks after the picture it may pass."""
    siblings = list(parent)
    at = siblings.index(figure)
    if at and ("".join(siblings[at - 1].itertext()).rstrip().endswith(_ANNOUNCING) or _is_named_above(siblings, at)):
        return 0
    following = siblings[at + _group(siblings, at) :]
    count = 0
    for block in following[:_PASSED]:
        if block.tag != "p" or _classes(block) - _PLAIN:
            break
        count += 1
    # What belongs to the last paragraph passed is not parted from it.
    while count and count < len(following) and _classes(following[count]) & _BOUND:
        count -= 1
    return count


def _shift(parent: Element, figure: Element, count: int) -> None:
    """Move a picture with its captions over `count` blocks, backward if negative."""
    siblings = list(parent)
    at = siblings.index(figure)
    group = siblings[at : at + _group(siblings, at)]
    for element in group:
        parent.remove(element)
    for offset, element in enumerate(group):
        parent.insert(at + count + offset, element)


def _style(element: Element, given: str | None, more: str = "") -> None:
    """Set an element's style: what it had, and `more`."""
    if given or more:
        element.set("style", ";".join(filter(None, (given, more))))
    else:
        element.attrib.pop("style", None)


def _name(figure: Element) -> tuple[str, str]:
    """Id of a picture's block, and where the picture comes from."""
    image = next(figure.iter("img"), None)
    return figure.get("id") or "", (image.get("src") or "") if image is not None else ""
