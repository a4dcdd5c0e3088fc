"""Posts that no number tells: elements of one name that hold nearly all the text of a page, each with who wrote it above.

In: the elements of a page, and what finds who wrote something between two places. Out: the posts, and what stands above the first of them
and is text, too: the words of a question. Readers' comments below an article are such elements as well; the article outweighs them, or
their names say what they are.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from itertools import pairwise

from bianzuan.cleaning.web.elements import SILENT, Element, Tree
from bianzuan.cleaning.web.headings import HEADINGS
from bianzuan.cleaning.web.parts import apart, is_said_by_readers, weighed

Writer = Callable[[Tree, str, int, int], Element | None]

# So much of the text of a page stands in its posts; a question above them has fewer Han than this, and than they have.
_SHARE, _QUESTION = 0.6, 300
_LEAST = 2
# Elements of one name are looked at from the heaviest down; so many names hold all there is of a page, as it is nested.
_MOST = 12
# Paragraphs and words are no posts, whatever they are called.
_BOLD = ("b", "strong")
_TAGS = frozenset({"div", "section", "td", "article", "li", "blockquote", "pre", "dd"})


def alike(tree: Tree, source: str, writer: Writer) -> tuple[list[Element], list[tuple[int, int]]]:
    """The posts and the events of the text above them; nothing on any other page."""
    groups: dict[str, list[Element]] = {}
    for element in tree.elements:
        if element.han and element.tag in _TAGS:
            for name in element.names:
                own = groups.setdefault(name, [])
                if not own or element.first >= own[-1].last:
                    own.append(element)
    several = [own for own in groups.values() if len(own) >= _LEAST]
    several.sort(key=lambda own: (-sum(e.han for e in own), sum(e.last - e.first for e in own), own[0].first))
    rows = weighed(tree, source, apart(tree, source)) if several else []
    for posts in several[:_MOST]:
        lead = _above(tree, rows, posts)
        if lead is not None and _are_posts(tree, source, posts, writer):
            return posts, lead
    return [], []


def _above(tree: Tree, rows: Sequence[tuple[int, int]], posts: Sequence[Element]) -> list[tuple[int, int]] | None:
    """The text above the posts; None if more than a question stands outside them."""
    inside = {row[0] for post in posts for row in rows[bisect_left(rows, (post.first, 0)) : bisect_left(rows, (post.last, 0))]}
    held, whole = sum(han for start, han in rows if start in inside), sum(han for _, han in rows)
    above = [row for row in rows if row[0] < posts[0].first]
    if held < _SHARE * whole or sum(han for _, han in above) > min(_QUESTION, held):
        return None
    return [span for start, _ in above if (span := _paragraph(tree, start))]


def _paragraph(tree: Tree, start: int) -> tuple[int, int] | None:
    """The smallest element around a line of text, which is no heading, no link and not what a page says of itself."""
    around = [e for e in tree.elements if e.first < start < e.last]
    if not around or any(e.tag in HEADINGS or e.tag in SILENT or e.tag == "title" for e in around):
        return None
    return around[-1].first, around[-1].last


def _are_posts(tree: Tree, source: str, posts: Sequence[Element], writer: Writer) -> bool:
    """True if each post has a writer of its own above it, and none a heading, or another line in bold: those are texts; and readers have
    not said all of it below one."""
    around = [e for e in tree.elements if e.first < posts[0].first and e.last >= posts[-1].last]
    if any(map(is_said_by_readers, (*posts, *around))):
        return False
    starts = [e.first for e in tree.elements if e.tag in HEADINGS and e.han]
    between = [(above.last, below.first) for above, below in pairwise(posts)]
    if any(bisect_left(starts, last) > bisect_left(starts, first) for first, last in between):
        return False
    writers = [writer(tree, source, first, last) for first, last in [(0, posts[0].first), *between]]
    return all(writers) and not any(one and _is_titled(tree, span, one) for span, one in zip(between, writers[1:], strict=True))


def _is_titled(tree: Tree, span: tuple[int, int], writer: Element) -> bool:
    """True if bold words that are not the writer's name stand between two posts: a text begins there."""
    start = bisect_left(tree.elements, span[0], key=lambda e: e.first)
    inside = tree.elements[start : bisect_left(tree.elements, span[1], key=lambda e: e.first)]
    return any(e.tag in _BOLD and e.han and e.last <= span[1] and (e.last <= writer.first or writer.last <= e.first) for e in inside)
