"""The thread of a board (Discuz!, phpWind, Tieba and their like) as a saved page has it: posts, and above each who wrote it and when.

In: the elements of a page. Out: the element that holds all posts, and what in it is none: points and ranks of members, their mottos, buttons.
A page is a thread where the software itself numbers the posts (postmessage_123), two of them at least, and most have a name above them; or
where elements of one name hold nearly all the text, and each has who wrote it above (`alike`).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from bianzuan.cleaning.web.alike import alike
from bianzuan.cleaning.web.elements import BLANK, SILENT, Element, Tree, within

_POST = re.compile("(?:post_?message|post_?content|read|tpc|reply_?content|message)_?\\d+")
# Where the software sets who wrote a post.
_WRITER = re.compile("authi|xw1|postauthor|post_?author|readname|read_?name|p_author_name|d_name|author_?name|user_?name|poster|atl-author|cite")
_DAY = r"(?:19|20)\d{2}\s*[-./年]\s*\d{1,2}\s*[-./月]\s*\d{1,2}\s*日?\s*(?:\d{1,2}[:：]\d{2}(?:[:：]\d{2})?)"
_NAMED_SO = re.compile("(?:nick|nick_?name|name|user|uname|author|author-?info-name|user_?link)")
_WORD = re.compile(r"\s*(?:楼主|层主|作者|发帖人|发表人|网友|会员)\s*[：:]\s*")
_WHEN = re.compile(rf"(?:.{{0,12}}(?:发[表布]于|时间|日期)\s*[：:]?\s*)?{_DAY}\s*")
_QUOTE = re.compile("quote[a-z]*|blockquote|quotation|reply_?quote")
_MOTTO = re.compile("sign|sig|(?:post|user|member)?[-_]?signature(?:s|_?\\d+)?")
_LABEL = re.compile(r"\s*(?:发[表布]于|时间|日期)\s*[：:]?\s*")
_HOLDING = frozenset({"div", "section", "td", "body", "center", "table", "tbody", "form", "ul", "ol", "article", "main"})
_LEAST, _LONGEST_NAME, _NAMED = 2, 16, 2 / 3


@dataclass(frozen=True, slots=True)
class Thread:
    """The element that holds the posts; `others` in it are no text; each of `breaks` is the first event of a line.
    `quoted`: events of words that a post quotes from another one."""

    region: Element
    others: tuple[Element, ...]
    breaks: frozenset[int]
    quoted: frozenset[int]
    behind_names: frozenset[int]  # first events of the times that stand on the line of a name


def thread_of(tree: Tree, source: str) -> Thread | None:
    """The thread of a page; None for any other page."""
    posts = list(_posts(tree))
    writer_of, lead = _writer, list[tuple[int, int]]()
    if len(posts) < _LEAST:
        writer_of = _any_writer
        posts, lead = alike(tree, source, _any_writer)
    if len(posts) < _LEAST:
        return None
    kept = [*lead]
    behind: set[int] = set()
    named = above = 0
    for post in posts:
        writer = writer_of(tree, source, above, post.first)
        # What stands above a name tells when the post above it was written.
        when = list(_when(tree, source, writer.last if writer and writer_of is _any_writer else above, post.first))
        named += writer is not None
        behind.update(start for start, _ in when if writer and writer.last <= start)
        kept += [*([(writer.first, writer.last)] if writer else []), *when, (post.first, post.last)]
        above = post.last
    if named < _NAMED * len(posts):
        return None
    first, last = min(start for start, _ in kept), posts[-1].last
    regions = [e for e in tree.elements if e.tag in _HOLDING and e.first < first and e.last >= last]
    if not regions:
        return None
    region = min(regions, key=lambda e: e.last - e.first)
    breaks = frozenset(start for start, _ in kept) - behind
    others = sorted([*_between(region, sorted(kept)), *_mottos(tree, posts)], key=lambda e: e.first)
    return Thread(region, tuple(others), breaks, frozenset(_quoted(tree, posts)), frozenset(behind))


def _posts(tree: Tree) -> Iterator[Element]:
    """The outermost elements that the software numbers as posts, with words in them."""
    end = 0
    for element in tree.elements:
        if element.first >= end and element.han and any(map(_POST.fullmatch, element.names)):
            end = element.last
            yield element


def _mottos(tree: Tree, posts: Sequence[Element]) -> Iterator[Element]:
    """What a member has below each of his posts, where it stands in the element of the post."""
    return (e for post in posts for e in within(tree, post) if any(map(_MOTTO.fullmatch, e.names)))


def _quoted(tree: Tree, posts: Sequence[Element]) -> Iterator[int]:
    """Events of posts inside what is named or marked as a quotation."""
    for post in posts:
        for element in within(tree, post):
            if element.tag == "blockquote" or any(map(_QUOTE.fullmatch, element.names)):
                yield from range(element.first, element.last)


def _writer(tree: Tree, source: str, first: int, last: int) -> Element | None:
    """The first element between two posts that is named for who writes and holds a name."""
    start = bisect_left(tree.elements, first, key=lambda e: e.first)
    for element in tree.elements[start : bisect_left(tree.elements, last, key=lambda e: e.first)]:
        if element.last <= last and element.tag not in SILENT and (element.tag == "cite" or any(map(_WRITER.search, element.names))) and _is_name(tree, element, source):
            # Numbers and ranks may stand beside the name, which alone is a link.
            return next((e for e in within(tree, element) if e.tag in ("cite", "a") and _is_name(tree, e, source)), element)
    return None


def _any_writer(tree: Tree, source: str, first: int, last: int) -> Element | None:
    """As `_writer`; else the words behind 作者：, or of an element that is called a name and nothing else."""
    if found := _writer(tree, source, first, last):
        return found
    start = bisect_left(tree.elements, first, key=lambda e: e.first)
    inside = [e for e in tree.elements[start : bisect_left(tree.elements, last, key=lambda e: e.first)] if e.last <= last and _is_name(tree, e, source)]
    texts = [i for i in range(first, last) if tree.events[i].kind == "text" and source[tree.events[i].start : tree.events[i].end].strip()]
    labelled = {below for above, below in pairwise(texts) if _WORD.fullmatch(source[tree.events[above].start : tree.events[above].end])}
    return next((e for e in inside if labelled.intersection(range(e.first, e.last)) or any(map(_NAMED_SO.fullmatch, e.names))), None)


def _is_name(tree: Tree, element: Element, source: str) -> bool:
    words = "".join(source[e.start : e.end] for e in tree.events[element.first : element.last] if e.kind == "text")
    name = BLANK.sub("", words)
    return 0 < len(name) <= _LONGEST_NAME and not _WHEN.search(words) and not name.isdigit()


def _when(tree: Tree, source: str, first: int, last: int) -> Iterator[tuple[int, int]]:
    """The words between two posts that say when the lower one was written; 发表于 may stand in another element than the day."""
    texts = [i for i in range(first, last) if tree.events[i].kind == "text" and source[tree.events[i].start : tree.events[i].end].strip()]
    for above, index in zip([-1, *texts], texts, strict=False):
        if _WHEN.fullmatch(source[tree.events[index].start : tree.events[index].end].strip()):
            labelled = above >= 0 and _LABEL.fullmatch(source[tree.events[above].start : tree.events[above].end]) is not None
            yield (above if labelled else index), index + 1
            return


def _between(region: Element, kept: Sequence[tuple[int, int]]) -> Iterator[Element]:
    """What stands between the things that are kept, as elements."""
    end = region.first + 1
    for first, last in [*kept, (region.last - 1, region.last)]:
        if first > end:
            yield Element("div", frozenset(), end, first)
        end = max(end, last)
