"""Parts of a saved page that its own names tell from the text: comments, bars for sharing, lists of other articles.

In: the elements of a page and its source. Out: the outermost elements that are no text of the page. An element goes
by the name of its class or id alone only if it holds no running text; what readers wrote, what is said of rights, and
what other articles are about may be long, and stands below running text.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence

from bianzuan.cleaning.reassembly.rows import simplified
from bianzuan.cleaning.reassembly.signers.published import published
from bianzuan.cleaning.rule import HAN
from bianzuan.cleaning.web.elements import BLANK, BLOCKS, Element, Tree, shown

# Where Chinese sites keep the body: newspaper pages (Founder), government sites (TRS, 开普), universities (博达), WeChat,
# WordPress, two papers' own, two houses of blogs, columns of Zhihu; then what HTML 5 has for it.
BODIES = ("ozoom", "trs_editor", "ucap-content", "v_news_content", "js_content", "rm_txt_con", "artibody", "entry-content", "articalcontent", "nbw-blog", "post-richtextcontainer")
_SAID_BY_READERS = re.compile("comment|pinglun|gentie|(?:^|[-_])(?:reply|replies|cmt)(?:[-_s]|$)")
_NAMES = re.compile(
    "share|fenxiang|recommend|tuijian|relat(?:ed|ion)|xiang?guan|(?:^|[-_])(?:hot|rank|crumbs?|tools?|side|aside|login|qrcode|ewm|ads?)(?:[-_]|$)|"
    "hot-?(?:news|list)|ranking|breadcrumb|toolbar|sidebar|copyright|disclaimer|erweima|qr-?code|prev-?next|pagination|^toc$|catlinks|mw-jump|printfooter|(?:^|[-_])player(?:[-_]|$)|video-(?:info|title|name)"
)
# What encyclopaedias have beside their headings, and the list of these above the text: 播报, 编辑.
_OF_ENTRIES = re.compile("(?:^|[-_])edit-?(?:icon|lemma|section|link|btn)|mw-editsection|lemma-?catalog|catalog-?(?:list|holder|wrap)|^title-prefix$|^lock-lemma$|toc-?(?:list|holder|wrap|container)|^(?:toc|catalog|catalogue|mulu)$")
# What a wiki says of the state of its entry, of its rights and of other entries, however much; and the way back from a reference.
_OF_WIKIS = re.compile("ambox|navbox|sistersitebox|licensecontainer|mw-cite-backlink")
# Other articles, each with a link; rights.
_OF_OTHERS = re.compile("recommend|tuijian|relat(?:ed|ion)|xiang?guan|guess|interest")
_LEAST_LINKS = 2
_OF_RIGHTS, _RIGHTS, _RIGHTS_MOST = re.compile("statement|disclaimer|copyright|declare|shengming"), re.compile("版权|版權|声明|聲明|转载|轉載|侵权|侵權"), 240
_TAGS = frozenset({"a", "button", "div", "section", "ul", "ol", "dl", "p", "span", "table", "li", "form", "h2", "h3", "h4"})
_LINKS = ("a", "button")
# Running text: so many Han outside links that end a sentence.
_RUNNING = 24
_PAUSE = re.compile("[，。！？；…]")
# No clause of running text has more characters.
_CLAUSE = 60
_END_MARKS = "。！？…”」』）)"


def apart(tree: Tree, source: str) -> list[Element]:
    """The outermost elements whose names and words say that they are no text of the page, in page order."""
    title = next((e.last for e in tree.elements if e.tag == "title"), 0)
    running = list(_running_rows(tree, source))
    found: list[Element] = []
    own = 0  # the first line of running text that stands in no part
    for element in tree.elements:
        # The body of a text may have the name of an advertisement, too, that goes with it.
        if element.tag not in _TAGS or element.names.intersection(BODIES) or element.first < title or found and element.first < found[-1].last:
            continue
        above = bisect_left(running, element.first)
        inside = bisect_left(running, element.last) - above
        while own < above and _is_in(found, running[own]):
            own += 1
        below = own < above
        if not inside and _is_named(element, _OF_ENTRIES) or any(map(_OF_WIKIS.fullmatch, element.names)):
            found.append(element)
            continue
        if element.tag in _LINKS:
            continue
        if (not inside and _is_named(element, _NAMES) or (below or not inside) and _may_run(tree, element, source, inside)) and not _tells(tree, element, source):
            found.append(element)
    return found


def is_said_by_readers(element: Element) -> bool:
    """True for a part that says by its name that it is readers' comments."""
    return _is_named(element, _SAID_BY_READERS)


def _is_named(element: Element, names: re.Pattern[str]) -> bool:
    return any(map(names.search, element.names))


def _may_run(tree: Tree, element: Element, source: str, running: int) -> bool:
    """True for names of parts that may hold running text, so many lines of it, and do if they are what they say."""
    inside = tree.events[element.first : element.last]
    if _is_named(element, _OF_OTHERS) and sum(1 for event in inside if event.kind == "open" and event.tag == "a") >= max(_LEAST_LINKS, running):
        return True
    rights = _is_named(element, _OF_RIGHTS) and element.han <= _RIGHTS_MOST and any(_RIGHTS.search(source, e.start, e.end) for e in inside if e.kind == "text")
    return rights or is_said_by_readers(element)


def _tells(tree: Tree, element: Element, source: str) -> bool:
    """True if the page says in it what it is called, or when it was published."""
    if any(event.tag == "h1" for event in tree.events[element.first : element.last]):
        return True
    return any((told := published(simplified(words))) and told.date for _, words, _ in _rows(tree, element.first, element.last, source))


def _running_rows(tree: Tree, source: str) -> Iterator[int]:
    """Events that begin lines of running text."""
    for first, words, han in _rows(tree, 0, len(tree.events), source):
        if han >= _RUNNING and words[-1] in _END_MARKS:
            yield first


def _rows(tree: Tree, first: int, last: int, source: str) -> Iterator[tuple[int, str, int]]:
    """Lines: the event of their first word, words without white space, and how many Han stand outside links."""
    start, words, han, linked = -1, "", 0, False
    for index, event in shown(tree, first, last):
        if event.tag == "a":
            linked = event.kind == "open"
        elif event.kind == "text":
            text = BLANK.sub("", source[event.start : event.end])
            start = index if text and not words else start
            words, han = words + text, han + (0 if linked else len(HAN.findall(text)))
        elif event.tag in BLOCKS or event.tag == "br":
            if words:
                yield start, words, han
            words, han = "", 0
    if words:
        yield start, words, han


def weighed(tree: Tree, source: str, parts: Sequence[Element]) -> list[tuple[int, int]]:
    """Lines that may be text: the event of the first word, and how many Han stand outside links and `parts`.

    Lines without a mark are what sites say of themselves and of other pages; but verse may have none, and lists.
    What is not shown is text only where it is written as one: sites hide words there for those who search.
    """
    hidden = _outermost(e for e in tree.elements if e.hidden)
    rows = [row for row in _rows(tree, 0, len(tree.events), source) if not _is_in(parts, row[0]) and (_is_pausing(row[1]) or not _is_in(hidden, row[0]))]
    marked = [row for row in rows if _PAUSE.search(row[1])]
    if 2 * sum(han for *_, han in marked) < sum(han for *_, han in rows):
        marked = rows
    return [(start, han) for start, _, han in marked]


def _outermost(elements: Iterable[Element]) -> list[Element]:
    found: list[Element] = []
    for element in elements:
        if not found or element.first >= found[-1].last:
            found.append(element)
    return found


def _is_pausing(words: str) -> bool:
    """True for words with as many marks as sentences have."""
    return _CLAUSE * len(_PAUSE.findall(words)) >= len(words)


def _is_in(parts: Sequence[Element], index: int) -> bool:
    place = bisect_right(parts, index, key=lambda e: e.first)
    return place > 0 and index < parts[place - 1].last
