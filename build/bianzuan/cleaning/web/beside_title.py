"""What stands right above and below the title of a saved page and belongs to it: a kicker (引题) and a subtitle (副题).

In: the lines above the title and those between it and the body. Out: the elements that hold a kicker and a subtitle. Pages
of newspapers have both, and neither is in the body: a page that keeps its title alone has lost what its editors said with it.
Only what the page marks for it is taken, by an element's name or by its place in the heading of the text: any other line
there may be the site's.
"""

from __future__ import annotations

from bianzuan.cleaning.furniture.site_words import SECTIONS
from bianzuan.cleaning.reassembly.heads.presumed import presumed_byline
from bianzuan.cleaning.reassembly.signers.bylines import byline
from bianzuan.cleaning.reassembly.signers.published import published
from bianzuan.cleaning.rule import HAN
from bianzuan.cleaning.web.between import Line
from bianzuan.cleaning.web.elements import Element, Tree

# How pages name what stands above a title; font02 and founder-… are those of the system most newspapers use (Founder).
_OVER = frozenset(
    {
        "yinti",
        "yintitle",
        "jianti",
        "introtitle",
        "intro-title",
        "intro_title",
        "pretitle",
        "pre-title",
        "kicker",
        "eyebrow",
        "shoulder-title",
        "shouldertitle",
        "font02",
    }
)
_UNDER = frozenset(
    {
        "futi",
        "fubiaoti",
        "fbt",
        "subtitle",
        "sub-title",
        "sub_title",
        "subhead",
        "ftitle",
        "f-title",
        "second-title",
        "secondtitle",
        "vicetitle",
        "vice-title",
        "font02",
    }
)
_OVER_TAGS, _UNDER_TAGS = ("founder-introtitle",), ("founder-subtitle",)
_HEADINGS = ("h2", "h3", "h4", "h5", "h6")
DASHES = ("——", "──", "――", "--")
_LEAST, _MOST = 6, 48
_WHOLE = ("html", "body")


def kicker_over(tree: Tree, title: Element, above: Line | None) -> Element | None:
    """The element with the line right above the title, if the page marks it as its kicker, or as a lesser heading of one box with it."""
    if above is None or not _may_stand(tree, above):
        return None
    holding = _held(tree, above, title.first)
    marked = any(_OVER & e.names or e.tag in _OVER_TAGS for e in holding)
    main = any(
        e.tag == "h1" and e.first <= title.first and title.last <= e.last and e.han == title.han
        for e in tree.elements
    )
    lesser = main and any(e.tag in _HEADINGS for e in holding) and _box(tree, above, title)
    return holding[0] if holding and (marked or lesser or _row_beside(tree, title, holding)) else None


def subtitle_below(tree: Tree, title: Element, below: Line | None) -> Element | None:
    """The element with the line right below the title, if dashes begin it or the page marks it as a subtitle."""
    if below is None or not _may_stand(tree, below):
        return None
    holding = [e for e in _held(tree, below, len(tree.events)) if e.first >= title.last]
    marked = any(_UNDER & e.names or e.tag in _UNDER_TAGS for e in holding)
    dashed = below.words.startswith(DASHES)
    if dashed and not holding and below.events[0] >= title.last:
        return Element("line", frozenset(), below.events[0], below.events[-1] + 1)  # between two breaks
    told = marked or dashed or _row_beside(tree, title, holding)
    return holding[0] if holding and told else None


def _row_beside(tree: Tree, title: Element, holding: list[Element]) -> bool:
    """True for a line in the middle of a row of its own, in a table whose other rows hold the title, in its middle too, and the text.

    Pages laid out in tables have kicker, title, subtitle, names and text one below the other so.
    """
    row = next((e for e in holding if e.tag == "tr"), None)
    around = [e for e in tree.elements if e.first <= title.first and title.last <= e.last]
    of_title = next((e for e in reversed(around) if e.tag == "tr"), None)
    table = next((e for e in reversed(around) if e.tag == "table"), None)
    if row is None or of_title is None or table is None or of_title.first < table.first or of_title.han != title.han:
        return False
    beside = row.depth == of_title.depth and table.first < row.first < table.last
    middle = any(e.centred for e in holding) and any(e.centred for e in around if of_title.first <= e.first)
    return beside and middle and any(e.tag == "tr" and e.depth == row.depth and e.han > _MOST for e in tree.elements if of_title.last <= e.first < table.last)


def _may_stand(tree: Tree, line: Line) -> bool:
    han = len(HAN.findall(line.words))
    linked = any(e.tag in ("a", "button") and e.first < line.events[0] < e.last for e in tree.elements)
    named = (
        byline(line.words) or presumed_byline(line.words) or published(line.words) or line.words in SECTIONS
    )
    return (
        _LEAST <= han <= len(line.words) <= _MOST
        and line.words[-1] not in "。；，、：:"
        and not linked
        and not named
    )


def _held(tree: Tree, line: Line, last: int) -> list[Element]:
    """Elements that hold this line and no other words, from the outermost in, none beyond event `last`."""
    han = len(HAN.findall(line.words))
    return [
        e
        for e in tree.elements
        if e.first < line.events[0] and line.events[-1] < e.last <= last and e.han == han
    ]


def _box(tree: Tree, line: Line, title: Element) -> bool:
    """True if something less than the page holds line and title."""
    return any(
        e.first < line.events[0] and title.last <= e.last and e.tag not in _WHOLE for e in tree.elements
    )
