"""The title of a text on a page that calls itself something else, 校长讲话-滨江师范学院: told by how it is set above the text.

In: the elements of a page and its body. Out: the element of the title, or None. Between the bars of links and the body old sites have the head of the
text in lines of their own: the first one in the middle, larger, or under a name such pages have for titles is the title.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bianzuan.cleaning.reassembly.rows import simplified
from bianzuan.cleaning.reassembly.signers.bylines import byline
from bianzuan.cleaning.reassembly.signers.days import is_date
from bianzuan.cleaning.reassembly.signers.published import published
from bianzuan.cleaning.rule import HAN
from bianzuan.cleaning.web.elements import BLANK, Element, Tree

_NAMED = re.compile("^(?:[a-z]{1,12}[-_]?)?(?:title|tit|biaoti|headline|subject)\\d?$|^bt\\d?$")
_TAGS = frozenset({"h1", "h2", "h3", "h4", "center"})
# What such pages name so and is no title of a text.
_OTHERS = re.compile("(?:sub|side|col|column|nav|box|site|blog|menu|mod|list)[-_]?(?:title|tit)")
_LEAST, _MOST, _LINES = 2, 60, 8
# 您的位置：首页 >> 校长讲话; 发布者：宣传部 浏览次数：77
_AROUND = re.compile("位置|首页|>>|»|›|浏览|点击|字号|字体|打印|发布|来源|来稿|[作编]者[：:]|^[（(]|^——")


def title_by_look(tree: Tree, rows: Sequence[tuple[int, ...]], region: Element, source: str) -> Element | None:
    """`rows`: the text events of each line above the body."""
    linked = frozenset(i for e in tree.elements if e.tag == "a" and e.first < region.first for i in range(e.first, e.last))
    found: Element | None = None
    for events in reversed(rows[-_LINES:]):
        words = simplified(BLANK.sub(" ", "".join(source[tree.events[i].start : tree.events[i].end] for i in events))).strip(" \u3000")
        if not linked.isdisjoint(events) or words[-1:] in tuple("。；"):
            break
        if _is_title(words) and (element := _element(tree, events, region)):
            found = element
    return found


def _is_title(words: str) -> bool:
    return _LEAST <= len(HAN.findall(words)) <= _MOST and words[-1] not in "，、：:" and not _AROUND.search(words) and published(words) is None and not byline(words) and not is_date(words)


def _element(tree: Tree, events: tuple[int, ...], region: Element) -> Element | None:
    """The line as an element, if something around it says that it is a title; the tag before its words begins it."""
    first, last = events[0], events[-1]
    around = [e for e in tree.elements if e.first < first and last < e.last <= region.first]
    told = any(e.centred or e.tag in _TAGS or any(_NAMED.match(name) and not _OTHERS.search(name) for name in e.names) for e in around)
    if not told or tree.events[first - 1].kind == "text":
        return None
    return Element("line", frozenset(), first - 1, last + 1)
