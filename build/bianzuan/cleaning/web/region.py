"""Which element of a saved page holds the text, which one its title, and what the page does not show.

In: the elements of a page. Out: elements of it. A page names itself in its <title>: whatever element above the body has
those words is the title, however it is marked; a site's own name is often its only <h1>.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import accumulate

from bianzuan.cleaning.rule import HAN
from bianzuan.cleaning.web.elements import BLANK, SILENT, Element, Tree, within
from bianzuan.cleaning.web.headings import HEADINGS
from bianzuan.cleaning.web.parts import BODIES, weighed

# Under such a name stands the text if it is so much of what may be text: a page may have the name for other things too.
_BODY_SHARE = 0.4
_BODY_TAGS = ("article", "main")
# Else the smallest element with most of the Han that stand outside links.
_SHARE = 0.75
_HEAD_LINES = 2
_HOLDING = frozenset({"div", "section", "td", "body", "center"})
# Less than this is a teaser, whatever it is called.
_LEAST_HAN = 10
# "标题 - 某某网", "标题_某某网": the page's own title comes first.
# 外公的铁马 @ 巷子口的猫 :: 痞客邦 ::, as blogs of Taiwan have it.
TITLE = re.compile(r"\s*([^_|]+?)\s*(?:(?:[-_|–—]|\s@\s|\s::(?=\s|$)).*)?$", re.DOTALL)
_PARTS = re.compile(r"(?:(?<!\s)\s+)?[-_|–—]+\s*|\s{2,}")
_TITLE_LEAST, _TITLE_MOST = 4, 80
# 【口述】我爷爷说的往事: boards set the sort of a thread before its name.
_LABEL = re.compile(r"[【\[［][^【】\[\]［］]{1,8}[】\]］]")
# Words of running text in one piece.
_RUNNING = 24
# So many Han that are not shown are not all of a text that unfolds; nor is a tenth of it.
_UNSEEN, _UNSEEN_SHARE = 80, 0.1


def find_region(tree: Tree, source: str, parts: Sequence[Element]) -> Element | None:
    """The element that holds the body; None for the whole page. What stands in `parts` is no text of it."""
    # What stands above the heading that says what the page is called is no text.
    head = next((e.last for e in tree.elements if e.tag in HEADINGS and e.han and _is_name(tree, e, source)), 0)
    rows = [row for row in weighed(tree, source, parts) if row[0] >= head]
    starts, sums = [start for start, _ in rows], [0, *accumulate(han for _, han in rows)]
    own = {e.first: sums[bisect_left(starts, e.last)] - sums[bisect_left(starts, e.first)] for e in tree.elements}
    sized = [element for element in tree.elements if own[element.first] >= _LEAST_HAN]
    whole = max(own.values(), default=0)
    for name in BODIES:
        named = (e for e in sized if name in e.names)
        if found := next((e for e in named if name in BODIES[:2] or own[e.first] >= _BODY_SHARE * whole), None):
            return found
    for tag in _BODY_TAGS:
        tagged = [element for element in sized if element.tag == tag]
        if len(tagged) == 1:
            return tagged[0]
    holding = [e for e in sized if own[e.first] >= _SHARE * whole and e.tag in _HOLDING]
    region = min(holding, key=lambda e: (e.last - e.first, e.first), default=None)
    return _above_others(tree, region, starts, own) if region else None


def _above_others(tree: Tree, region: Element, starts: Sequence[int], own: dict[int, int]) -> Element:
    """The part of the body that begins it and holds most of it, if what stands below has a link for every line: other pages."""
    links = [e.first for e in tree.elements if e.tag == "a"]
    for inner in (e for e in within(tree, region) if e.tag in _HOLDING and 2 * own[e.first] > own[region.first]):
        # The title and a line of fields may have marks too.
        above = bisect_left(starts, inner.first) - bisect_left(starts, region.first) > _HEAD_LINES
        below = bisect_left(starts, region.last) - bisect_left(starts, inner.last)
        if not above and below and bisect_left(links, region.last) - bisect_left(links, inner.last) >= below:
            return inner
    return region


def find_title(tree: Tree, region: Element | None, source: str) -> Element | None:
    """What the page calls itself above its body, else the heading above it, else the title of the page.

    None where the body begins with a heading of its own.
    """
    if region is None:
        return None
    above = [e for e in tree.elements if e.last <= region.first]
    named = _named(tree, above, source)
    if named is None and (inner := _named(tree, within(tree, region), source)) and 2 * inner.han < region.han:
        around = [e for e in tree.elements if e.first <= inner.first and inner.last <= e.last and e.tag in HEADINGS and e.han == inner.han]
        # The sort of a thread, a link, may stand beside its name in the heading.
        return next((e for e in around if text_of(tree, e, source) == text_of(tree, inner, source) or not _LABEL.match(text_of(tree, e, source))), inner)
    if named is not None and not _says(tree, region, text_of(tree, named, source), source):
        return named
    if _begins_with_heading(tree, region):
        return None
    headings = [e for e in above if e.tag == "founder-title" or e.tag == "h1" and e.han]
    found = headings or [e for e in above if e.tag == "title"]
    return found[-1] if found else None


def text_of(tree: Tree, element: Element, source: str) -> str:
    """Words of an element without white space."""
    events = tree.events[element.first : element.last]
    return BLANK.sub("", "".join(source[event.start : event.end] for event in events if event.kind == "text"))


def _is_name(tree: Tree, element: Element, source: str) -> bool:
    title = next((e for e in tree.elements if e.tag == "title"), None)
    said = text_of(tree, title, source) if title else ""
    words = text_of(tree, element, source)
    return element.han >= _TITLE_LEAST and said.startswith(words) and 2 * len(words) >= len(said)


def _named(tree: Tree, among: list[Element], source: str) -> Element | None:
    """The last and smallest of these elements whose words are the page's name, or a whole part of it."""
    title = next((e for e in tree.elements if e.tag == "title"), None)
    if title is None:
        return None
    said = "".join(source[e.start : e.end] for e in tree.events[title.first : title.last] if e.kind == "text")
    whole, parts = BLANK.sub("", said), [BLANK.sub("", part) for part in _PARTS.split(said)]
    parts += [part[label.end() :] for part in parts[:1] if (label := _LABEL.match(part))]
    # An encyclopaedia may have its own name, longer than that of the entry, on a line below it; a logo is a link.
    main = [e for e in among if e.tag == "h1" and e.han and e.first >= title.last and text_of(tree, e, source) == parts[0]]
    main = main or list(_sole_heading(tree, among, source, title, parts))
    if len(main) == 1 and len(parts) > 1:
        return main[0]
    silent = [(e.first, e.last) for e in tree.elements if e.tag in SILENT and e.tag != "head"]
    best: tuple[int, int, Element] | None = None
    for element in among:
        if element.tag in SILENT or not _TITLE_LEAST <= element.han <= _TITLE_MOST or element.first < title.last:
            continue
        words = text_of(tree, element, source)
        if len(words) > len(whole) or not (words in parts or whole.startswith(words) and 2 * len(words) >= len(whole)):
            continue
        inside = any(first < element.first < last for first, last in silent)
        rank = (len(words), element.first)
        if best and best[0] == len(words) and best[2].tag in HEADINGS and _is_far_below(tree, best[2], element, source):
            continue  # said again in the text, as in the box of an encyclopaedia
        if not inside and (best is None or rank >= best[:2]):
            best = (*rank, element)
    return best[2] if best else None


def _sole_heading(tree: Tree, among: list[Element], source: str, title: Element, parts: Sequence[str]) -> Iterator[Element]:
    """The only <h1> of a page, if the page's name begins with it and goes on: 枫陂 of 枫陂水利工程_知识百科; the site's own name stands behind it."""
    marked = [e for e in tree.elements if e.tag == "h1" and e.first >= title.last and text_of(tree, e, source)]
    if len(marked) == 1 and marked[0] in among and marked[0].han > 1:
        words = text_of(tree, marked[0], source)
        if parts[0].startswith(words) and not any(part.startswith(words) for part in parts[1:]):
            yield marked[0]


def _is_far_below(tree: Tree, heading: Element, element: Element, source: str) -> bool:
    between = (source[e.start : e.end] for e in tree.events[heading.last : element.first] if e.kind == "text")
    return any(len(HAN.findall(words)) >= _RUNNING and "。" in words for words in between)


def _says(tree: Tree, region: Element, words: str, source: str) -> bool:
    """True if the body has the title as a heading of its own, or begins with it."""
    headings = (e for e in within(tree, region) if e.tag in HEADINGS)
    return text_of(tree, region, source).startswith(words) or any(text_of(tree, e, source) == words for e in headings)


def _begins_with_heading(tree: Tree, region: Element) -> bool:
    """True if the body has an h1, or its first words are a heading."""
    inside = within(tree, region)
    headings = [e for e in inside if e.tag in ("h1", "h2", "h3") and e.han]
    words = next((e for e in inside if e.tag not in HEADINGS and e.tag in ("p", "span", "li") and e.han), None)
    return bool(headings) and (headings[0].tag == "h1" or words is None or headings[0].first < words.first)


def unseen(tree: Tree, region: Element | None) -> Iterator[Element]:
    """Elements of the body that say they are not shown; none if they hold much, which a button may unfold."""
    inside = within(tree, region) if region else tree.elements
    hidden = [e for e in inside if e.hidden]
    total = region.han if region else max((e.han for e in tree.elements), default=0)
    if sum(e.han for e in hidden) <= min(_UNSEEN, _UNSEEN_SHARE * total):
        yield from hidden
