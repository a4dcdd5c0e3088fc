"""What a copied web page has above its title and below the line that names its editor.

In: lines of a page, Simplified, and those known as furniture. Out: indices of lines that are the site's. The line that
tells where and when a text was published is the anchor: right above it stands the title, and what is above that goes
only if it is nothing but short scraps, and one of them is what only a site says.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import takewhile

from bianzuan.cleaning.furniture.site_heads import bare
from bianzuan.cleaning.furniture.site_words import SECTIONS
from bianzuan.cleaning.reassembly.kinds.furniture import is_caption
from bianzuan.cleaning.reassembly.signers.bylines import byline, is_labelled
from bianzuan.cleaning.reassembly.signers.person_names import is_name
from bianzuan.cleaning.reassembly.signers.published import published

# What a site says of itself.
_SITE = re.compile(
    "登[录陆]|注册|关注|公众号|扫码|打赏|支付|订阅|今日|要闻|电子版|投稿$|客户端|手机版|电脑版|二维码|(?:官方)?(?:微博|微信)|版权|声明$|主管|主办|首页|网站|设为|收藏|分享|链接|连结|"
    "[网站社]$|[\u3400-\u9fff]{2,6}网 |在线$|论坛|社区|城邦|频道|快讯|搜索|导航|下载|上一篇|下一篇|字体|列表|返回|放大|全文复制|数据库|(?:查看|阅读)原文|试读|APP|RSS|English"
)
# A channel of the site, and what is left of its buttons.
_BELOW_TOLD = re.compile("[\u3400-\u9fffA-Za-z·]{2,10} ?[>»›]|字号|字体|[+＋]?\\d{1,5}|分享|收藏")
# Buttons one below the other: 微博, Qzone, 评论, 图集.
_BUTTON = re.compile("(?:新浪|腾讯)?微博|微信(?:好友)?|朋友圈|QQ(?:空间|好友)?|人人网|豆瓣|[A-Za-z]{1,10}|评论|图集|分享(?:到|至)?|收藏|打印|字[体号]|[大中小]|关注[\u3400-\u9fff]{0,8}|复制链接|点赞|举报|手机[版看]|更多|\\d{1,6}")
_BUTTONS = 3
_EDITOR = re.compile("[（(\\[【〔]? ?(?:责任编辑|责编|编辑|值班编辑) ?[：:].{0,24}")
_TITLE_LEAST, _TITLE_MOST = 5, 64
_HEADLINES, _HEADLINE, _DOTTED = 3, 8, re.compile("[·•▪◆■][ \u3000]*[^。]{4,48}")
_SCRAP, _LESS, _MOST = 24, 8, 16
# Below the editor's line so much is a site's: short lines, and fewer characters than this share of what is above.
_BELOW, _SHARE = 80, 0.3
# What stands in a menu; between two such words others of the site.
_MENU, _MENU_WORD, _MENU_LEAST = SECTIONS | frozenset(["首页", "主页", "网站首页", "时评", "导航", "登录", "注册", "搜索", "更多", "联系我们", "关于我们", "留言板", "投稿", "期刊", "电子报", "数字报", "客户端", "通知公告", "下载"]), 4, 4
# The first words of another article, cut where they were too many.
_CUT = ("…", "...")
_RIGHTS = re.compile("[【\\[]?(?:版权|免责|特别|郑重|转载)(?:声明|说明|须知)[】\\]]?[：:]?")
_COPYING, _SAID = re.compile("转载|版权|授权|著作权|侵权|本[站网]|注明来源"), 3
# What belongs to a text though it stands below its editor.
_OWN = re.compile(r"(?:注释?|参考文献|附[录件记]?|作者|[【\[]?(?:注|参考文献|作者)|[（(]?作者|[\[［]\d|[①-⑳]|\d{1,2}[.、．].*(?:[。《]|\d页))")


def banner_lines(texts: Sequence[str], taken: Collection[int], head: int) -> Iterator[int]:
    """Scraps above the title of a page, and those below the line of its source and day that only a site says."""
    lines = [i for i in range(head) if texts[i]]
    told = [i for i in lines if _is_told(texts[i])] or [i for i in lines if (day := published(texts[i])) and day.date][:1]
    # A site may say the day above the title too.
    for index in reversed(told):
        place = lines.index(index)
        # Who wrote it, and a subtitle, may stand between the title and the day.
        while place > 1 and (texts[lines[place - 1]].startswith("——") or is_caption(texts[lines[place - 1]]) or byline(texts[lines[place - 1]]) and is_labelled(texts[lines[place - 1]])):
            place -= 1
        titles = [i for i in lines[:place] if i not in taken]
        if titles and _may_be_title(texts[titles[-1]]):
            break
    else:
        return
    above, title = titles[:-1], len(texts[titles[-1]])
    short = all(_may_be_scrap(texts[i], title) for i in above)
    if not (short and len(above) <= _MOST and any(_SITE.search(texts[i]) for i in lines[:place] if i != titles[-1])):
        return
    yield from above
    yield from (i for i in lines[lines.index(index) + 1 :] if i not in taken and _BELOW_TOLD.fullmatch(texts[i]))


def menu_above(texts: Sequence[str], taken: Collection[int], head: int) -> Iterator[int]:
    """The names of a site's sections at the top of a page, one below the other as they were copied: four at least, no other line between two of them longer."""
    lines = [i for i in range(head) if texts[i] and i not in taken]
    run = list(takewhile(lambda i: texts[i] in _MENU or len(texts[i]) <= _MENU_WORD and texts[i].isalpha() and not is_name(texts[i]), lines[:_MOST]))
    named = [place for place, i in enumerate(run) if texts[i] in _MENU]
    if len(named) >= _MENU_LEAST and 2 * len(named) >= named[-1] + 1 and len(lines) > named[-1] + 1:
        yield from run[: named[-1] + 1]


def headlines_above(texts: Sequence[str], taken: Collection[int], head: int) -> Iterator[int]:
    """Titles of other articles above the title of this one, which has its source and day right below it: three lines at least."""
    lines = [i for i in range(head) if texts[i]]
    place = next((place for place, i in enumerate(lines) if place and (told := published(texts[i])) and told.fields and _may_be_title(texts[lines[place - 1]])), 0)
    above = [i for i in lines[: max(place - 1, 0)] if i not in taken]
    if len(above) >= _HEADLINES and all(_HEADLINE <= len(texts[i]) <= _TITLE_MOST and texts[i][-1] not in "。！，；：:" and not byline(texts[i]) and not texts[i].startswith("——") for i in above):
        yield from above


def listed_above(texts: Sequence[str], head: int) -> Iterator[int]:
    """A list of titles with dots before them above the text, one of which is its own title, that stands again below the list."""
    lines = [i for i in range(head) if texts[i]]
    items = [i for i in lines if _DOTTED.fullmatch(texts[i])]
    below = {bare(texts[i]) for i in lines if items and i > items[-1]}
    if len(items) >= _HEADLINES and any(bare(texts[i]) in below for i in items):
        yield from items


def buttons_below(texts: Sequence[str], head: int) -> Iterator[int]:
    """Three buttons or more below the line of source and day."""
    for told in (i for i in range(head) if _is_told(texts[i])):
        below = (i for i in range(told + 1, head) if texts[i])
        run = list(takewhile(lambda i: _BUTTON.fullmatch(texts[i]), below))
        yield from run if len(run) >= _BUTTONS else ()


def _may_be_scrap(text: str, title: int) -> bool:
    """True for what a site has above a title of so many characters: its own words, a day, what is shorter than the title."""
    if len(text) > _SCRAP or text[-1] in "。！，；" or byline(text):
        return False
    return bool(_SITE.search(text)) or published(text) is not None or len(text) <= min(_LESS, title - 1)


def _is_told(text: str) -> bool:
    told = published(text)
    return told is not None and told.fields and bool(told.date)


def _may_be_title(text: str) -> bool:
    return _TITLE_LEAST <= len(text) <= _TITLE_MOST and text[-1] not in "。；，、：:" and published(text) is None


def below_editor(texts: Sequence[str], head: int) -> Iterator[int]:
    """What stands below the line that names the editor of a page, if it is little and no text of its own."""
    if head >= len(texts) or not any((told := published(text)) and told.date for text in texts[: head + 1]):
        return
    last = next((i for i in range(len(texts) - 1, head, -1) if _EDITOR.fullmatch(texts[i])), -1)
    below = [i for i in range(last + 1, len(texts)) if texts[i]] if last > 0 else []
    size = sum(len(texts[i]) for i in below)
    if not below or size > _SHARE * sum(map(len, texts[:last])):
        return
    if all((len(texts[i]) <= _BELOW or texts[i].endswith(_CUT)) and not _OWN.match(texts[i]) and published(texts[i]) is None for i in below):
        yield from below


def rights_at_end(texts: Sequence[str]) -> Iterator[int]:
    """版权声明 on a line by itself at the end of a page, and what is said below it of copying and rights."""
    start = next((i for i, text in enumerate(texts) if _RIGHTS.fullmatch(text)), -1)
    below = [i for i in range(start + 1, len(texts)) if texts[i]] if start > 0 else []
    size = sum(len(texts[i]) for i in below)
    if below and size <= 2 * _SHARE * sum(map(len, texts[:start])) and any(_COPYING.search(texts[i]) for i in below[:_SAID]):
        yield from (start, *(i for i in below if _COPYING.search(texts[i])))
