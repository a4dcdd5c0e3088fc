"""What stands at the edges of the element that holds the text, and is the page's: counts, buttons, links to click.

In: the elements of a page and its body. Out: spans of events. Where a page writes its text in paragraphs, a few words
above the first and below the last one that stand in none are no text of it; nor is a paragraph that is one link and says so.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator, Sequence
from itertools import takewhile

from bianzuan.cleaning.reassembly.rows import simplified
from bianzuan.cleaning.reassembly.signers.bylines import byline, is_labelled
from bianzuan.cleaning.reassembly.signers.published import published
from bianzuan.cleaning.reassembly.words.word_evidence import is_ordinary_word
from bianzuan.cleaning.web.elements import BLANK, BLOCKS, READ_FROM_FILES, Element, Tree, shown, within
from bianzuan.cleaning.web.headings import HEADINGS
from bianzuan.cleaning.web.own_lines import own_lines

_LEAST, _SHARE, _SHORT = 3, 0.8, 16
# 点击进入“工匠”>>, 【1】【2】【3】: what invites to click, and the pages of a text.
_CLICK = re.compile(r"(?:请?点击|更多|查看|返回|下一页|上一页).{0,24}|.{1,30}(?:>>|&gt;&gt;|»|›)|(?:[【\[]?\d[】\]]?|下一页|上一页|尾页|首页)+")
# Names of sections that sites have below their texts; below so much of what is above it.
_SECTION = re.compile("(?:为[你您]推荐|相关(?:阅读|文章|新闻|推荐|链接|稿件|报道)|(?:推荐|延伸)阅读|延伸[·•]?推荐|往期(?:精彩)?(?:推荐|回顾|文章|阅读|内容)|(?:热门|最新|精彩)(?:文章|推荐|新闻|评论)|猜你喜欢|(?:网友|用户)?评论|留言(?:与评论)?|更多(?:文章|新闻|内容)|点击进入专题|猜您喜欢|大家(?:都|还)?在看|大家还看了|[您你](?:可能|或许)(?:也|还)?(?:会)?(?:喜欢|感兴趣|想看).{0,6}|热门跟[贴帖]|相关(?:问题|解读|资讯|内容|专题)|看了(?:又|还)看)[：:]?")
# 1 / 4 查看高清大图, ←: where one leafs through pictures and pages.
_GALLERY = re.compile("(?:\\d{1,3}[/／]\\d{1,3})?(?:点击)?查看(?:高清)?(?:大图|原图|全图)|[←→◄►⇐⇒◀▶]")
# 展开全文, and nothing behind it; 【看更多】河边的水车: one link between paragraphs that says so.
_UNFOLDS = re.compile("(?:点击|点此|点我)?(?:展开|阅读|查看|收起|加载)(?:剩余)?(?:全文|更多|全部|内容)(?:内容)?[>»∨↓]*|回到?顶部|返回顶部")
_MORE = re.compile("[【\\[［](?:看更多|延伸阅读|推荐阅读|相关(?:阅读|新闻|报道)|更多(?:新闻|报道|阅读)|往下看更多.{0,8})[】\\]］].{2,60}")
# 此前报道：渡口又通船了: behind the name of a section a link, on one line.
_LABELLED = re.compile("(?:(?:此前|相关|更多|往期)(?:报道|阅读|新闻|文章|链接|推荐|资讯|内容)|(?:推荐|延伸)阅读|相关资讯请关注|专题)[：:]")
# Tags are words; and what stands between them, or before the first.
_LEAST_TAGS, _TAG, _BETWEEN_TAGS = 2, 10, re.compile("[·•,，、;；|｜/／#＃ \u3000-]|(?:标签|關鍵字|关键词|TAGS?|Tags?)[：:]?")

# 播报 编辑 讨论3 收藏 赞: buttons in a row, each a link, beside the name of an entry and beside its headings.
_BUTTON = re.compile("播报|编辑|修改|锁定|讨论\\d*|上传视频|收藏|点?赞|分享|举报|打印|反馈|纠错|阅读|登录|查看(?:源代码|历史|我的收藏)|(?:编辑|版本)历史|历史版本")

# A line that says who wrote the text is short.
_SIGNS = 40
# Buttons that have the build of a name.
_BUTTONS = ("高清", "高亮", "全屏", "连播")
_BELOW = 1.5
# 返回清河网，查看更多: a link that sites glue to the last line of a text.
_BACK = re.compile("返回[^，。]{2,8}(?:[，,]查看更多|首页(?:>>|&gt;&gt;|»))")
# 更多, behind the last sentence of a gist that a page shows in part.
_UNFOLDS_HERE = re.compile("[\\[【]?(?:更多|展开|收起|展开全部|展开更多|查看全部|详细|全文)[\\]】]?[>»∨↓]*")
_EDITOR = re.compile(r"(?:【?纠错】?)?[（(【\[]?(?:责任编辑|责编|编辑)[：:].{0,16}")


def edges(tree: Tree, source: str, region: Element | None, title: Element | None, captions: Collection[int] = (), parts: Sequence[Element] = ()) -> Iterator[tuple[int, int]]:
    """Spans of events in the body that are the page's; lines that the events of `captions` open belong to pictures, what stands in `parts` is gone."""
    if region is None or source.startswith(READ_FROM_FILES):
        return  # a document of an office program has nothing but its text
    inside = within(tree, region)
    rows = [row for row in _rows(tree, source, region) if row[2]]
    if title is not None and region.first < title.first < region.last:
        # Above the line that says what the page is called stand at most other headings of the text.
        marked = [(e.first, e.last) for e in inside if e.tag in HEADINGS]
        yield from ((a, b) for a, b, _ in rows if b <= title.first and not any(first <= a < last for first, last in marked))
    others = list(_sections_below(tree, source, region, rows))
    yield from others
    links = [(e.first, e.last) for e in inside if e.tag == "a"]
    yield from _linked_lists(tree, source, rows, links)
    yield from ((a, b) for a, b in links if _BACK.fullmatch(_words(tree, source, a, b)))
    ends = [(first, last, words) for first, last, words in rows if len(words) > _SHORT]
    yield from (span for first, last, words in ends for span in _buttons_behind(tree, source, links[bisect_left(links, (first, 0)) : bisect_left(links, (last, 0))], words))
    gone = [*others, *((part.first, part.last) for part in parts)]
    yield from _last_of_page(tree, source, [row for row in rows if not any(a <= row[0] and row[1] <= b for a, b in gone)], links)
    paragraphs = [e for e in inside if e.tag == "p" and e.han]
    for first, last, words in rows:
        label = _LABELLED.match(simplified(words))
        if label and label.end() + sum(len(_words(tree, source, a, b)) for a, b in links if first <= a < last) >= len(words) > label.end():
            yield first, last
        if _are_buttons(tree, source, first, last, links):
            yield first, last
        if _GALLERY.fullmatch(simplified(words)) or (_CLICK.fullmatch(words) or _MORE.fullmatch(simplified(words))) and all(any(a < i < b for a, b in links) for i in _texts(tree, source, first, last)):
            yield first, last
    if len(paragraphs) < _LEAST or sum(e.han for e in paragraphs) < _SHARE * region.han:
        return
    above, below = paragraphs[0].first, paragraphs[-1].last
    named = [(e.first, e.last) for e in inside if e.tag in HEADINGS or e.tag in ("figcaption", "caption", "td", "th", "li")]
    starts = [first for first, _ in named]
    own = {*own_lines(tree, region, rows, links, lambda first, last: _texts(tree, source, first, last))}
    own |= set(_signed(tree, source, rows, [(e.first, e.last) for e in inside if e.tag in HEADINGS], title is not None and title.last <= region.first, links))
    for first, last, words in rows:
        place = bisect_right(starts, first)
        text = any(a <= first < b for a, b in named[max(0, place - 3) : place]) or first in captions or published(simplified(_said(tree, source, first, last))) is not None
        outside = last <= above or first >= below
        if outside and not text and first not in own and (len(words) <= _SHORT or _EDITOR.fullmatch(words)) and words[-1] not in "。！？…":
            yield first, last


def _signed(tree: Tree, source: str, rows: list[tuple[int, int, str]], headings: list[tuple[int, int]], titled: bool, links: list[tuple[int, int]]) -> Iterator[int]:
    """First events of lines that say who wrote the text: 作者：王敏 anywhere, a name alone right below a heading."""
    below = titled
    linked, tops = [first for first, _ in links], [first for first, _ in headings]
    for first, last, words in rows:
        texts = _texts(tree, source, first, last)
        said = simplified(_said(tree, source, first, last)) if len(words) <= _SIGNS else ""
        clicked = any((place := bisect_right(linked, i)) and i < links[place - 1][1] for i in texts)
        if said and not clicked and byline(said) and (is_labelled(said) or below and said not in _BUTTONS and not is_ordinary_word(said)):
            yield first
        above = bisect_right(tops, texts[0]) if texts else 0
        below = above > 0 and texts[0] < headings[above - 1][1]


def _sections_below(tree: Tree, source: str, region: Element, rows: list[tuple[int, int, str]]) -> Iterator[tuple[int, int]]:
    """What begins below the text with the name of a site's section, and holds links: other articles, comments."""
    links = [e.first for e in within(tree, region) if e.tag == "a"]
    for place, (first, _, words) in enumerate(rows):
        rest = rows[place + 1 :]
        if _SECTION.fullmatch(simplified(words)) and 2 * sum(1 for link in links if link >= first) >= len(rest) / 2:
            size = sum(len(row[2]) for row in rest)
            if place and size <= _BELOW * sum(len(row[2]) for row in rows[:place]):
                yield from ((a, b) for a, b, _ in rows[place:])
                return


def _buttons_behind(tree: Tree, source: str, links: list[tuple[int, int]], words: str) -> Iterator[tuple[int, int]]:
    """The link that ends a line behind its last sentence, and unfolds what is hidden of it."""
    said = _words(tree, source, *links[-1]) if links else ""
    if said and _UNFOLDS_HERE.fullmatch(simplified(said)) and words.endswith(said) and words[: -len(said)][-1:] in tuple("。！？…"):
        yield links[-1]


def _last_of_page(tree: Tree, source: str, rows: list[tuple[int, int, str]], links: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The last lines of the body that are a button which unfolds it, or the tags of the text: two links or more of a few words, and signs between them."""
    for first, last, words in reversed(rows[1:]):
        own = [(a, b) for a, b in links if first <= a < last]
        linked = [said for a, b in own if (said := _words(tree, source, a, b))]
        tags = len(linked) >= _LEAST_TAGS and all(len(tag) <= _TAG for tag in linked) and not _BETWEEN_TAGS.sub("", _words_beside(tree, source, first, last, own))
        if not (tags or _UNFOLDS.fullmatch(simplified(words))):
            return
        yield first, last


def _words_beside(tree: Tree, source: str, first: int, last: int, links: list[tuple[int, int]]) -> str:
    texts = (i for i in _texts(tree, source, first, last) if not any(a <= i < b for a, b in links))
    return "".join(BLANK.sub("", source[tree.events[i].start : tree.events[i].end]) for i in texts)


def _linked_lists(tree: Tree, source: str, rows: list[tuple[int, int, str]], links: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The name of a site's section anywhere in the body, and the lines right below it that are links and nothing else."""
    starts = [first for first, _ in links]
    for place, (first, last, words) in enumerate(rows):
        if not _SECTION.fullmatch(simplified(words)):
            continue
        below = list(takewhile(lambda row: _is_linked(tree, source, row, links, starts), rows[place + 1 :]))
        if below:
            yield first, last
            yield from ((a, b) for a, b, _ in below)


def _is_linked(tree: Tree, source: str, row: tuple[int, int, str], links: list[tuple[int, int]], starts: list[int]) -> bool:
    return all((place := bisect_right(starts, i)) and i < links[place - 1][1] for i in _texts(tree, source, row[0], row[1]))


def _are_buttons(tree: Tree, source: str, first: int, last: int, links: list[tuple[int, int]]) -> bool:
    """True for a line that is nothing but such links."""
    own = links[bisect_left(links, (first, 0)) : bisect_left(links, (last, 0))]
    return bool(own) and all(_BUTTON.fullmatch(simplified(_words(tree, source, a, b))) for a, b in own) and not _words_beside(tree, source, first, last, own)


def _texts(tree: Tree, source: str, first: int, last: int) -> list[int]:
    return [i for i in range(first, last) if tree.events[i].kind == "text" and BLANK.sub("", source[tree.events[i].start : tree.events[i].end])]


def _said(tree: Tree, source: str, first: int, last: int) -> str:
    """Words with the white space between them, without which 2019-09-05 11:10 is no time."""
    return BLANK.sub(" ", "".join(source[tree.events[i].start : tree.events[i].end] for i in range(first, last) if tree.events[i].kind == "text")).strip()


def _words(tree: Tree, source: str, first: int, last: int) -> str:
    return "".join(BLANK.sub("", source[tree.events[i].start : tree.events[i].end]) for i in _texts(tree, source, first, last))


def _rows(tree: Tree, source: str, region: Element) -> Iterator[tuple[int, int, str]]:
    """Lines of the body: first event, event after the last, words without white space."""
    start, words = region.first, ""
    for index, event in shown(tree, region.first, region.last):
        if event.kind == "text":
            words += BLANK.sub("", source[event.start : event.end])
        elif event.tag in BLOCKS or event.tag == "br":
            yield start, index, words
            start, words = index, ""
    yield start, region.last, words
