"""What accounts of social media set below their texts: who edited and proofread, one a line, and what they ask readers to press.

In: lines of a page, Simplified. Out: indices of lines. A line that asks for something may be a text's own: such lines go
only below the running text, two at least; of those who made a text, two stand together, one of whom edited or proofread it.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import takewhile

_HAN = "\u3400-\u9fff"
_EDITS = "(?:本期|值班|执行|责任|文字|图文|新媒体|微信)?(?:编辑|责编|校对|审核|编审|审校|复审|终审|初审)"
_ROLE = f"(?:{_EDITS}|监制|排版|美编|版式|统筹|策划|值班(?:主任|编委|总编)?|签发|制作|制图|出品|设计)"
# 责编|刘敏, 编辑丨张文 李红
_MADE = re.compile(rf"[【\[]?(?P<role>{_ROLE})[】\]]?[ \u3000]*[|｜丨‖/／:：][ \u3000]*[{_HAN}A-Za-z·、 \u3000]{{2,20}}")
# 图文：刘敏 | 编辑：小洲 | 审核：老洲: all of them on one line. Who wrote it must be known from the head of the page.
_PARTED = re.compile("(?:(?<![ \u3000])[ \u3000]+)?[|｜丨‖/／][ \u3000]*|[ \u3000]{2,}")
# 编辑 | 阿槐　　校对 | 小满; behind a colon may stand anything that is said.
_COLON = re.compile("[：:]")
_APART = re.compile(f"(?<![ \u3000])[ \u3000]+(?={_ROLE}[ \u3000]*[|｜丨‖/／])")
_PART = re.compile(rf"(?P<role>[{_HAN}]{{1,6}})[ \u3000]*[：:][ \u3000]*(?P<names>[{_HAN}A-Za-z·、 \u3000]{{2,20}})")
_WROTE = re.compile("(?:图?文字?|文图|图文|文案|作者|撰文|撰稿|采写|供稿|来源|作品|朗诵|诵读)")
# 文字｜刘敏, 图片｜渡口图书馆: others who had part in it, each on a line, beside 编辑｜小洲.
_OTHERS = re.compile(rf"(?P<role>{_WROTE.pattern}|图片?|摄影|配图|供图|插[图画]|视频|音频|素材|封面)[ \u3000]*[|｜丨‖/／:：][ \u3000]*(?P<names>[{_HAN}A-Za-z·、 \u3000]{{2,20}})")
_HEAD_LINES = 6
_EDITED = re.compile(rf"[【\[]?{_EDITS}")
_ASKS = re.compile(
    r"(?:\d{1,2}[.、．]|[•·▪◆★-])?[ \u3000]*(?:后台)?回复[【“「\[].{1,12}[】”」\]][^。]{0,24}"
    r"|[^。]{0,20}(?:点击?|点亮|点个|点一下)[^。，]{0,4}[【“「\[]?(?:在看|好看|点赞|赞)[】”」\]]?[^。]{0,12}"
    r"|[^。]{0,24}(?:点|戳|关注|分享|转发|收藏)[^。]{0,10}[↓↑↙↘⬇⬆👇👆]+"
    r"|[^。，]{0,6}点击(?:下方|文末|左下角|右下角|底部)?(?:公众号)?(?:菜单栏?|[“「【]?阅读原文|名片|卡片)[^。]{0,24}"
    r"|[^。]{0,16}(?:星标|置顶)[^。]{0,8}公众号[^。]{0,16}|[^。]{0,12}(?:转发|分享)[^。]{0,8}朋友圈[^。]{0,12}"
    # One such line alone may be the text's last word.
    r"|END|(?:点个?|帮忙点)(?:分享|收藏|点?赞|在看)|阅读原文|写留言|分享 ?收藏 ?点?赞 ?在看"
)
# （本文来自渡口新闻，更多资讯请下载渡口APP）, - THE END -: what sites write behind the last words, whatever else they say.
_LAST = re.compile(
    r"[（(]?本文(?:来自|转自|首发于)[^。，]{2,16}[，,]更多[^。]{0,12}(?:下载|关注|登录|访问)[^。]{2,24}[）)]?|[-—–\s]*THE END[-—–\s]*"
    r"|[-—–─=*·• \u3000]+END[-—–─=*·• \u3000]*|END[-—–─=*·•]+"
    # 本文为作者授权发布，转载请联系后台。
    r"|[（(]?本文(?:为|系|由|经|已获)[^。，]{0,16}(?:授权|原创|独家|首发)[^。，]{0,12}[，,。][^。，]{0,8}转载[^。]{0,32}。?[）)]?"
    r"|作者 ?[：:] ?(?:未知|佚名|不详|网络|本站|小编)?\s+(?:责任)?编辑 ?[：:].{1,16}|(?:#[^#\s。，]{1,16}#?\s*){2,}"
    # What WeChat itself sets there.
    r"|喜欢此内容的人还(?:喜欢|在看)|预览时标签不可点|轻[触点]阅读原文|(?:继续|向上)滑动看下一[个篇]|已?收录于(?:话题|合集)(?: ?#[^。]{1,24}| ?\d{1,4}个)?|微信扫一扫(?:关注该公众号|使用小程序|可打开此内容.{0,12})",
    re.IGNORECASE,
)
# 收录于话题 above a text, and the name of the collection below it, with how many texts are in it: #乡土记忆 12 个.
_COLLECTED, _COLLECTION = re.compile("已?收录于(?:话题|合集)"), re.compile("#[^#\\s。，]{1,20}#?(?: ?\\d{1,4} ?[个篇](?:内容)?)?|\\d{1,4} ?[个篇](?:内容)?")
_TOGETHER, _LEAST = 2, 2
# What accounts call their list of other texts, which is titles down to the end of the page.
_EARLIER = re.compile(r"[-—–─=*·•▪◆▼↓【\[ \u3000]*(?:往期|精彩)(?:精彩)?(?:推荐|回顾|文章|好文|阅读|内容|往期)(?:回顾|推荐)?[-—–─=*·•▪◆▼↓】\] \u3000：:]*")
_TITLE, _MOST_TITLES, _ENDS = 40, 12, "。！；，：”"


def account_lines(texts: Sequence[str], taken: Collection[int], foot: int) -> Iterator[int]:
    """Lines of those who made a text, wherever two stand together, and below the running text what asks readers to press."""
    lines = [i for i, text in enumerate(texts) if text]
    run: list[int] = []
    for index in [*lines, -1]:
        if index >= 0 and _MADE.fullmatch(texts[index]):
            run.append(index)
            continue
        if len(run) >= _TOGETHER and any(_EDITED.match(texts[i]) for i in run):
            yield from run
        run = []
    yield from _collected(lines, texts, foot)
    head = "".join(texts[i] for i in lines[:_HEAD_LINES] if i < foot)
    yield from (i for i in lines if i >= foot and _names_makers(texts[i], head))
    yield from _beside_editor([i for i in lines if i >= foot], texts, head)
    last = [i for i in lines if i >= foot and _LAST.fullmatch(texts[i])]
    last += _earlier([i for i in lines if i >= foot], texts, taken)
    yield from last
    asking = [i for i in lines if i >= foot and _ASKS.fullmatch(texts[i])]
    if len(asking) + len(last) + sum(1 for i in taken if i >= foot) >= _LEAST:
        yield from asking


def _collected(lines: Sequence[int], texts: Sequence[str], foot: int) -> Iterator[int]:
    """Above the text, which collection it is in."""
    place = next((place for place, i in enumerate(lines) if i < foot and _COLLECTED.fullmatch(texts[i])), len(lines))
    below = list(takewhile(lambda i: i < foot and _COLLECTION.fullmatch(texts[i]) is not None, lines[place + 1 :]))
    yield from [lines[place], *below] if below else []


def makers_above(texts: Sequence[str], lines: Sequence[int]) -> list[int]:
    """The last of these lines, if they name who else had part in a post, or say that it ends: they stand above who edited it."""
    head = "".join([text for text in texts[: lines[0] if lines else 0] if text][:_HEAD_LINES])
    made = list(takewhile(lambda i: texts[i] == "END" or (match := _OTHERS.fullmatch(texts[i])) is not None and (not _WROTE.fullmatch(match["role"]) or match["names"] in head), reversed(lines)))
    return made[::-1]


def _beside_editor(below: Sequence[int], texts: Sequence[str], head: str) -> Iterator[int]:
    """Such lines in one row with who edited the post; whoever wrote it is named at its head, too."""
    run: list[int] = []
    for index in [*below, -1]:
        if index >= 0 and (_MADE.fullmatch(texts[index]) or _OTHERS.fullmatch(texts[index])):
            run.append(index)
            continue
        others = [match for i in run if (match := _OTHERS.fullmatch(texts[i]))]
        known = all(match["names"] in head for match in others if _WROTE.fullmatch(match["role"]))
        if others and known and any(_EDITED.match(texts[i]) for i in run):
            yield from run
        run = []


def _names_makers(line: str, head: str) -> bool:
    """True for one line that names who edited a post and who else had part in it, nobody being lost with it."""
    makers = _APART.split(line.strip())
    if len(makers) > 1 and all(_MADE.fullmatch(one) and not _COLON.search(one) for one in makers) and any(map(_EDITED.match, makers)):
        return True
    parts = [_PART.fullmatch(part) for part in _PARTED.split(line.strip())]
    known = [part for part in parts if part is not None]
    wrote = [part["names"] for part in known if _WROTE.fullmatch(part["role"])]
    return len(known) == len(parts) > 1 and any(_EDITED.fullmatch(part["role"]) for part in known) and all(names in head for names in wrote)


def _earlier(below: Sequence[int], texts: Sequence[str], taken: Collection[int]) -> list[int]:
    """往期推荐, and the titles below it down to the end; nothing where a sentence stands among them."""
    start = next((place for place, i in enumerate(below) if _EARLIER.fullmatch(texts[i])), len(below))
    listed = [i for i in below[start + 1 :] if i not in taken and not _LAST.fullmatch(texts[i]) and not _ASKS.fullmatch(texts[i])]
    if len(listed) > _MOST_TITLES or any(len(texts[i]) > _TITLE or texts[i][-1] in _ENDS for i in listed):
        return []
    return [*below[start : start + 1], *listed]
