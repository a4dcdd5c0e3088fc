"""Links from a saved page to the other pages of its text: 1 2 下一页 余下全文 right below the body.

In: the elements of a page and its body. Out: events of the block that holds such links. What stands further down leads
through comments and lists of other articles; a block that is not shown leads nowhere.
"""

from __future__ import annotations

import re
from bisect import bisect_left

from bianzuan.cleaning.web.elements import BLANK, Element, Tree

FURTHER = "links to the other pages of this text"
# What one word has taken no other one gets: a line is read once.
_WORDS = re.compile(r"(?>首页|上一页|前一页|下一页|后一页|尾页|末页|余下全文|(?:阅读|显示|查看)(?:全文|全部)|单页阅读|共\d{1,2}页|第\d{1,2}页|[【\[(]?\d{1,2}[】\])]?(?:/\d{1,2})?|[.…|>»&gt;]++)++")
_LEADS = re.compile(r"下一页|后一页|余下全文|[【\[(]?\d{1,2}[】\])]?")
_NUMBER = re.compile(r"\d{1,2}")
_HOLDING = frozenset({"div", "p", "ul", "center", "td", "nav", "section"})
# Lines between the body and the links: buttons, who edited it.
_BELOW, _LONGEST, _LEAST = 6, 60, 2


def further_pages(tree: Tree, source: str, region: Element | None) -> frozenset[int]:
    """Events of the first block of such links in the body's last lines or below it."""
    if region is None:
        return frozenset()
    hidden = [(e.first, e.last) for e in tree.elements if e.hidden]
    for element in tree.elements[bisect_left(tree.elements, region.first, key=lambda e: e.first) :]:
        words = _words(tree, source, element.first, element.last) if element.tag in _HOLDING and element.last - element.first <= _LONGEST else ""
        if not words or not _WORDS.fullmatch(words) or any(a <= element.first < b for a, b in hidden):
            continue
        links = [e for e in tree.elements if e.tag == "a" and element.first <= e.first < element.last]
        if len(_NUMBER.findall(" ".join(source[e.start : e.end] for e in tree.events[element.first : element.last] if e.kind == "text"))) < _LEAST or not any(_LEADS.fullmatch(_words(tree, source, e.first, e.last)) for e in links):
            continue
        between = [i for i in range(region.last, element.first) if tree.events[i].kind == "text" and BLANK.sub("", source[tree.events[i].start : tree.events[i].end])]
        return frozenset(range(element.first, element.last)) if len(between) <= _BELOW else frozenset()
    return frozenset()


def _words(tree: Tree, source: str, first: int, last: int) -> str:
    return "".join(BLANK.sub("", source[e.start : e.end]) for e in tree.events[first:last] if e.kind == "text")
