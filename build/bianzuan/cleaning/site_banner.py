"""What a copied web page has above its title and below the line that names its editor.

In: lines of a page, Simplified, and those known as furniture. Out: indices of lines that are the site's. The line that
tells where and when a text was published is the anchor: right above it stands the title, and what is above that goes
only if it is nothing but short scraps, and one of them is what only a site says.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from bianzuan.cleaning.reassembly.published import published

# What a site says of itself.
_SITE = re.compile(
    "登[录陆]|注册|投稿$|客户端|手机版|电脑版|二维码|(?:官方)?(?:微博|微信)|版权|声明$|主管|主办|首页|网站|设为|收藏|分享|链接|连结|"
    "[网站社]$|在线$|论坛|社区|城邦|频道|快讯|搜索|导航|下载|上一篇|下一篇|字体|列表|APP|RSS|English"
)
_EDITOR = re.compile("[（(\\[【〔]? ?(?:责任编辑|责编|编辑|值班编辑) ?[：:].{0,24}")
_TITLE_LEAST, _TITLE_MOST = 5, 64
_SCRAP, _MOST = 24, 16
# Below the editor's line so much is a site's: short lines, and fewer characters than this share of what is above.
_BELOW, _SHARE = 80, 0.3
# What belongs to a text though it stands below its editor.
_OWN = re.compile(r"(?:注释?|参考文献|附[录件记]?|作者|[【\[]?(?:注|参考文献|作者)|[（(]?作者|[\[［]\d|[①-⑳]|\d{1,2}[.、．])")


def banner_lines(texts: Sequence[str], taken: Collection[int], head: int) -> Iterator[int]:
    """Scraps above the title of a page whose line of source and day stands below that title."""
    lines = [i for i in range(head) if texts[i]]
    told = next((i for i in lines if _is_told(texts[i])), -1)
    place = lines.index(told) if told >= 0 else 0
    titles = [i for i in lines[:place] if i not in taken]
    if not titles or not _may_be_title(texts[titles[-1]]):
        return
    above = titles[:-1]
    short = all(len(texts[i]) <= _SCRAP and texts[i][-1] not in "。！？，；" for i in above)
    site = sum(1 for i in above if _SITE.search(texts[i])) + sum(1 for i in lines[:place] if i in taken)
    if short and len(above) <= _MOST and site and any(_SITE.search(texts[i]) for i in above):
        yield from above


def _is_told(text: str) -> bool:
    told = published(text)
    return told is not None and told.fields and bool(told.date)


def _may_be_title(text: str) -> bool:
    return _TITLE_LEAST <= len(text) <= _TITLE_MOST and text[-1] not in "。；，、：:" and published(text) is None


def below_editor(texts: Sequence[str], head: int) -> Iterator[int]:
    """What stands below the line that names the editor of a page, if it is little and no text of its own."""
    if head >= len(texts) or not any(_is_told(text) for text in texts[: head + 1]):
        return
    last = next((i for i in range(len(texts) - 1, head, -1) if _EDITOR.fullmatch(texts[i])), -1)
    below = [i for i in range(last + 1, len(texts)) if texts[i]] if last > 0 else []
    size = sum(len(texts[i]) for i in below)
    if not below or size > _SHARE * sum(map(len, texts[:last])):
        return
    if all(len(texts[i]) <= _BELOW and not _OWN.match(texts[i]) and published(texts[i]) is None for i in below):
        yield from below
