"""Pictures that a page sets between the title and the body, as electronic papers do, and the lines that say what they show.

In: the elements of a page, its title and body. Out: events of such pictures, and spans of events, each the words right below one of them in
an element that holds nothing else. Left out with what a site has there, they would be the only words of a text that are lost.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bianzuan.cleaning.reassembly.rows import simplified
from bianzuan.cleaning.reassembly.signers.bylines import byline
from bianzuan.cleaning.reassembly.signers.published import published
from bianzuan.cleaning.rule import HAN
from bianzuan.cleaning.web.elements import BLANK, BLOCKS, Element, Tree, shown
from bianzuan.cleaning.web.pictures import ICON

# A caption says a sentence or two; fewer Han name a button.
_LEAST, _LONGEST = 6, 120
# 用微信扫码分享给好友, beside the picture of a code: it bids the reader do so, as 顾客用手机扫码付款 and 原件扫描件 do not.
_INVITES = re.compile("(?:敬?请|欢迎)?(?:您|使?用|打开|通过|在|以)*(?:手机|微信|微博|浏览器|支付宝)*[“‘《「]?(?:扫一扫|扫码(?![付支])|扫[描下上左右此]|长按|识别|关注|下载|点击|分享[给到至])")


def captions_between(tree: Tree, title: Element, region: Element, source: str, parts: Sequence[Element]) -> Iterator[tuple[int, int, int]]:
    """The event of each picture between title and body that has a line below it; the first event of that line, and the one after its last."""
    if title.last > region.first:
        return
    apart = [(e.first, e.last) for e in (*parts, *(e for e in tree.elements if e.hidden or e.tag in ("a", "button")))]
    lines = list(_lines(tree, source, title.last, region.first))
    for place, (index, events, words) in enumerate(lines):
        if index < 0 or not _LEAST <= len(HAN.findall(words)) <= len(words) <= _LONGEST or any(a <= events[0] < b for a, b in apart):
            continue
        plain = simplified(words)
        box = min((e for e in tree.elements if title.last <= e.first < index and events[-1] < e.last <= region.first), key=lambda e: e.last - e.first, default=None)
        others = [other for at, other in enumerate(lines) if at != place and box and box.first < other[1][0] < box.last and other[0] < 0]
        if box is not None and not others and not published(plain) and not byline(plain) and not _INVITES.match(plain):
            yield index, events[0], events[-1] + 1


def _lines(tree: Tree, source: str, first: int, last: int) -> Iterator[tuple[int, tuple[int, ...], str]]:
    """Lines: the event of the picture right above, -1 where none stands there; their text events; their words."""
    picture, events, words = -1, list[int](), ""
    for index, event in shown(tree, first, last):
        if event.kind == "text" and (said := BLANK.sub("", source[event.start : event.end])):
            events.append(index)
            words += said
        elif event.tag in BLOCKS or event.tag in ("br", "img"):
            if events:
                yield picture, tuple(events), words
                picture, events, words = -1, [], ""
            if event.tag == "img" and not ICON.search(source, event.start, event.end):
                picture = index
    if events:
        yield picture, tuple(events), words
