"""A page of the web that was selected and copied whole: its bars of links, its text, its comments and other titles.

In: the lines of a page, Simplified. Out: what stands above the title, what between title and text, what below the text.
No line is told here by its words alone. The text is where lines of sentences stand closest together; what is around it
goes only where the words of buttons, counts and notices of rights show again and again that a site set it. Verse, lists,
registers and plays are short lines, too, but no site speaks between them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise, takewhile

from bianzuan.cleaning.furniture.site_heads import bare
from bianzuan.cleaning.furniture.site_words import SECTIONS
from bianzuan.cleaning.reassembly.signers.boards import board_lines
from bianzuan.cleaning.reassembly.signers.bylines import byline, is_name
from bianzuan.cleaning.reassembly.signers.published import published

ABOVE = "what a page that was copied whole has above its title"
BELOW = "what a page that was copied whole has below its text"

# What stands on buttons, above boxes and beside comments. A line is a site's if it is made of nothing else.
_BUTTON = (
    "分享至好友和朋友圈|意见反馈留言板|举报电话|关注(?:我们|该公众号|[\u4e00-\u9fff]{2,4}[网报])|首页|主页|登[录陆]|注册|退出|搜索|检索|客户端|手机版|电脑版|无障碍浏览|(?:打开|下载)APP|APP下载|公众号|分享到|分享至|分享|(?:新浪|腾讯)?微博|微信好友|微信|朋友圈|QQ空间|QQ好友|qq空间|易信|Qzone|人人网?|开心网|豆瓣|Facebook|Twitter|Google\\+|"
    "收藏(?:本文)?|保存|举报|评论|回复|点赞|赞|踩|赏|转发|转寄朋友|跟[贴帖]|参与|关注|订阅|打印(?:文稿|本页)?|关闭(?:窗口)?|字号|字体|(?:缩小|放大)(?:字体)?|返回(?:顶部|列表|首页)|加载更多|查看(?:全部|更多|回复|对话)|更多|换一换|点击刷新|不感兴趣|"
    "(?:相关|推荐|热门|最新|热点|精彩|延伸|本站|今日|猜你|为[您你]|编辑)(?:推荐|新闻|阅读|文章|评论|喜欢|搜索|主题|链接|内容|视频|图片|图集|排行|话题)|作者最新文章|(?:发表|我要|网友|写|最热|全部|查看)评论|我要跟[帖贴]|我要反馈|意见反馈|纠错|友情链接|网站地图|(?:联系|关于)我们|(?:版权|免责|特别|网站)声明|设为首页|加入收藏|"
    "广告|推荐|图集|热[帖词]|新闻评论|(?:最近|最新)发表|标签列表|微信扫一扫|扫一扫|用微信扫(?:码|描)?二维码|表情|上一[篇页]|下一[篇页]|阅读下一篇|页首|余下全文|调整字体|隐私政策|用户协议|服务条款|全部楼层|不感兴趣|添加收藏夹|复制链接|语音播报|点击|阅读数|阅读|浏览|人气|手机发"
)
# Words that anybody may set above a part of a text.
_ANYBODYS_WORDS = "评论 推荐 关注 收藏 举报 阅读 浏览 广告 参与 更多 搜索 检索 热词 图集 回复 赞 踩 赏 保存 订阅 转发 人气 主页 豆瓣 表情 退出"
_ANYBODYS = frozenset(_ANYBODYS_WORDS.split())
# A count may stand before the first button and behind each. What one button has taken no other one gets: a line is read once.
_APART = "\\s\\d,.，、+()（）|｜/·•:：;；>»›×✕❤❯_「」\\[\\]【】\ue000-\uf8ff-"
_BUTTONS = re.compile(f"[{_APART}]*+(?:[万条人次]|张图)?(?>(?:{_BUTTON})[{_APART}]*+(?:[条人次万图][\\s|｜]*+)?|[Tt大中小缩放][{_APART}]*+)++")
_ONE, _LEAST_BUTTONS = re.compile(_BUTTON), 4
# What a site alone says somewhere in a line: rights, licences, how long ago somebody wrote.
_NOTICE = re.compile(
    "Copyright|[©Ⓒ]|版权所有|ICP[备证]|公网安备|许可证|不良信息|登录并发[贴帖]|举报(?:电话|邮箱|制度)|All Rights Reserved|仅代表(?:网友|作者|该|其)|网友评论仅供|(?:扫描|扫一扫|扫码)[^。]{0,16}(?:二维码|关注|下载|手机)|不代表[^。]{0,12}(?:观点|立场)|参与(?:网友)?评论|设为首页|意见反馈|友情链接|使用(?:前)?必读|人参与|跟贴 ?\\d|首页.{0,12}登[录陆]|^(?:网站)?首页[\\u4e00-\\u9fff]{10,}|(?:当前|您的|现在|所在)位置 ?[：:]|^.{1,8}首页$|^正文已结束"
)
_AGO = re.compile(r"(?:.{0,24}[\s⋅·])?(?:刚刚|(?:\d{1,3} ?(?:秒|分钟|小时|天|周|个?月|年)前|(?:今|昨|前)天 ?\d{1,2}:\d{2}))(?:[\s\d⋅·举报回复赞踩收藏分享查看对话]*)|.{1,24}[\s⋅·]+\d{0,6}评论[\s⋅·]+.{0,8}")
_RIGHTS = re.compile("Copyright|©|ICP备|版权所有|仅代表(?:网友|作者|该|其)|网友评论仅供")
# Who edited a text, its key words and what a site declares stand below its end.
_EDITED = re.compile(r"[（(\[【\s]*(?:本文来源|【纠错】|责任编辑|责编|编辑) ?[：:|｜].{0,30}|【纠错】.{0,30}|(?:标签|(?:文章)?关键[词字]) ?(?:[：: ]|>>).{0,60}|标签|【[上下]一[篇条]】.*|[上下]一[篇条] ?[：:].*|(?:特别声明|免责声明|版权声明) ?[：:].*")
_ADDRESS = re.compile(r"(?:[\u4e00-\u9fff]{0,4}地 ?址|邮编|邮政编码|电 ?话|传 ?真|[Ee]-?mail|邮箱|技术支持|主办(?:单位)?|承办(?:单位)?) ?[：:].{0,100}")
# 2020-03-05 10:20 河边人: a minute, and whoever put the text there.
_TIMED = re.compile(r"(?=.{0,60}$)[^。！？，]{0,24}?(?:19|20)\d{2}[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?:\s*\d{1,2}[:：]\d{2}|(?:\s+[^\s。！？，]{1,12}){1,4}\s+\d{1,6}$)[^。！？，]{0,36}|(?:原创 )?[^。！？，]{1,24} (?:刚刚|[昨前今]天)|发布时间 ?[：:].{0,30}")
# What belongs to a text though it stands below its editor.
_OWN = re.compile(r"[【\[（(]?(?:注释?|参考文献|附[录件记]|作者简介|作者单位)[】\]]?(?:[：:]|$)")
_PAPER = re.compile(r"[\u4e00-\u9fffA-Za-z]{2,12}(?:[社报网台刊]|发布|客户端|新闻|在线)")
_SOURCE = re.compile(r"(?:信息|稿件|文章|新闻)?来源于? ?[：:] ?[^\s。，；：]{2,40}")
_CLOCK = re.compile(r"\d{1,2}[:：]\d{2}")
_SPACES = re.compile(r"\s+")
# The path to the page, which ends above its title.
_PATH = re.compile(r"(?=.{0,60}(?:首页|正文|位置))[^。！？]{0,60}(?:>|»|›| / )[^。]{0,100}|>[^。！？>]{1,24}>[^。！？]{1,40}")
_ENDS = "。！？!?…”"
_LONG, _CAP, _SENTENCE = 24, 80, 6
# How much a line of sentences, a short one and a site's word are worth where the text is looked for.
_SHORT, _OF_SITE = -12, -40
# A text has so many characters in its sentences; a site speaks so often above and below it.
_LEAST_TEXT, _LEAST_ABOVE, _LEAST_BELOW = 60, 2, 3
_TITLE_LEAST, _TITLE_MOST, _BETWEEN, _NEAR, _GAP = 5, 80, 12, 8, 4
# So many paragraphs below each other are another text, and no comment or beginning of one.
_PARAGRAPHS, _PARAGRAPH = 3, 40
_RARE, _LEAST_TAGS, _TAG, _WORD = 16, 3, 10, 3
# Below so many lines of a site the ones above the title are its bars, too, and so are so many names of sections.
_MANY, _SECTIONS, _TOP = 12, 4, 4
# A page has so many lines at most; where every other line has marks of sentences, text is broken line by line.
_LONGEST, _MARKED = 1500, 2


@dataclass(frozen=True, slots=True)
class Areas:
    """Indices of the lines of a site, in order, and the title between them; -1 if nothing stands above it that goes.
    Of lines in `cuts` only the beginning is what tells the day."""

    above: tuple[int, ...] = ()
    below: tuple[int, ...] = ()
    title: int = -1
    cuts: Mapping[int, int] = field(default_factory=dict[int, int])

    @property
    def lines(self) -> frozenset[int]:
        """All of them."""
        return frozenset((*self.above, *self.below))


def areas(texts: Sequence[str], kept_back: Callable[[str], bool] = lambda text: False) -> Areas:
    """What a site has above the title, beside what tells of it, and below the text; nothing on a page that is no copy of one.

    `kept_back` knows the line by which a site says that the rest is not shown: right below the text it tells of a loss."""
    lines = [i for i, text in enumerate(texts) if text]
    if len(lines) > _LONGEST or not any(_is_running(texts[i]) for i in lines):
        return Areas()
    sites = {i for i in lines if is_of_site(texts[i])}
    if sum(1 for i in sites if texts[i] not in _ANYBODYS) < _LEAST_ABOVE or board_lines(texts):  # the posts of a thread are all of them texts
        return Areas()
    first, last = _body([(i, _worth(texts[i], i in sites)) for i in lines])
    first, last = _without_ends(texts, [i for i in lines if first <= i <= last], sites, sum(1 for i in sites if i > last))
    if sum(len(texts[i]) for i in lines if first <= i <= last and _is_running(texts[i])) < _LEAST_TEXT:
        return Areas()
    below = _below(texts, [i for i in lines if i > last], sites, "".join(texts[first : last + 1]))
    head = [i for i in lines if i < first]
    above = _above(texts, head, sites, len(below))
    title = _title(texts, head, sites) if above else -1
    cuts = {i: length for i in above if i > title >= 0 and _TIMED.fullmatch(texts[i]) and (length := _told(texts[i]))}
    below = [i for place, i in enumerate(below) if place >= _GAP or not kept_back(texts[i])]
    if _are_sentences(texts, above):
        above, cuts, title = [], {}, -1
    below = [] if _are_sentences(texts, below) else below
    return Areas(tuple(i for i in above if i not in cuts), tuple(below), title, cuts)


def _are_sentences(texts: Sequence[str], lines: Sequence[int]) -> bool:
    """True for many lines with marks of sentences: text broken line by line, and no titles and comments."""
    return len(lines) > _NEAR and _MARKED * sum(1 for i in lines if len(texts[i]) >= _BETWEEN and set("，。,.") & set(texts[i])) > len(lines)


def _told(text: str) -> int:
    """How long the beginning of a line is that tells the day by itself; 0 if none does."""
    ends = [space.start() for space in _SPACES.finditer(text)]
    return next((end for end in reversed(ends) if (day := published(text[:end])) and day.date), 0)


def _without_ends(texts: Sequence[str], lines: Sequence[int], sites: set[int], below_it: int) -> tuple[int, int]:
    """First and last line of the text without a title that ends as sentences do, and without other texts' beginnings below who edited it.

    `below_it`: how many lines of a site stand below the last one."""
    told = next((place for place, i in enumerate(lines[:_TOP]) if (day := published(texts[i])) and day.date), -1)
    lines = lines[told + 1 :]
    length = sum(len(texts[i]) for i in lines)
    above = 0
    for place, index in enumerate(lines):
        if 3 * above >= length and (_EDITED.fullmatch(texts[index]) or index in sites):
            below = lines[place:]
            spoken = sum(1 for i in below if i in sites or _EDITED.fullmatch(texts[i]))
            if spoken == len(below) or spoken + below_it >= _LEAST_BELOW and not _has_text(texts, below, sites):
                lines = lines[:place]
                break
        above += len(texts[index])
    return (lines[0], lines[-1]) if lines else (0, -1)


def is_of_site(text: str) -> bool:
    """True for a line that is made of nothing but the words of buttons, or says what only a site says."""
    if len(text) > 2 * _TITLE_MOST or _is_running(text) and len(text) >= _PARAGRAPH:
        return _RIGHTS.search(text) is not None
    if len(text) > 1 and _BUTTONS.fullmatch(text) or _AGO.fullmatch(text) or _NOTICE.search(text) or _PATH.fullmatch(text):
        return True
    return not set("。！？，") & set(text) and len(_ONE.findall(text)) >= _LEAST_BUTTONS


def _is_running(text: str) -> bool:
    return len(text) >= _LONG and (text[-1] in _ENDS + "：；" or "。" in text) and not text.startswith(("·", "•"))


def _worth(text: str, of_site: bool) -> int:
    if of_site:
        return _OF_SITE
    if _is_running(text):
        return min(len(text), _CAP)
    return _SENTENCE if len(text) > _SENTENCE and text[-1] in "。！？…”：，" else _SHORT


def _body(worths: Sequence[tuple[int, int]]) -> tuple[int, int]:
    """First and last line of the stretch that is worth most."""
    best, found = 0, (0, -1)
    total, start = 0, -1
    for index, worth in worths:
        if total <= 0:
            total, start = 0, index
        total += worth
        if total > best:
            best, found = total, (start, index)
    return found


def _above(texts: Sequence[str], lines: Sequence[int], sites: set[int], below: int) -> list[int]:
    """What is above the title, and the buttons between it and the text. `below`: how many lines of a site stand below the text."""
    title = _title(texts, lines, sites)
    if title < 0:
        return []
    above, beside = [i for i in lines if i < title], [i for i in lines if i > title]
    spoken = sum(1 for i in above if i in sites)
    sections = sum(1 for i in above if texts[i] in SECTIONS)
    text = "".join(texts[i] for i in range(beside[-1] + 1 if beside else title + 1, len(texts)))
    running = sum(1 for i in above if _is_running(texts[i]) and i not in sites and texts[i][2 : 2 + _BETWEEN] not in text)
    sure = any(i in sites and texts[i] not in _ANYBODYS for i in above)
    proven = sure and spoken >= _LEAST_ABOVE or sure and 2 * spoken >= len(above) or sections >= _SECTIONS or below >= _MANY and (len(above) >= _SECTIONS or spoken > 0)
    timed = [i for i in beside if published(texts[i]) is None and _TIMED.fullmatch(texts[i])]
    numbered = set(beside[-1:]) if beside and texts[beside[-1]].strip("0.") == "1" and any(text.strip("0.") == "2" for text in texts[beside[-1] :]) else set[int]()
    dropped = _buttons(texts, [i for i in beside if published(texts[i]) is None], sites, numbered)
    if not proven or running * _RARE > len(above) or _begins_another(texts, [*above, title]):
        return sorted({*dropped, *timed}) if len(dropped) >= _LEAST_BELOW or below else []
    accounts = [
        i
        for i, below in pairwise(beside)
        if len(texts[i]) <= _BETWEEN and not published(texts[i]) and (texts[below].startswith(("关注", "发布时间")) or _PAPER.fullmatch(texts[i]) and published(texts[below]))
    ]
    inside = [i for i in beside if dropped and dropped[0] < i < dropped[-1] and len(texts[i]) <= _BETWEEN and not set("。！？，；：") & set(texts[i]) and not published(texts[i]) and not is_name(texts[i])]
    inside = inside if len(dropped) >= _LEAST_BELOW else []
    inside += [i for i in beside if _SOURCE.fullmatch(texts[i])]
    again = [i for i in beside if bare(texts[i]) == bare(texts[title])]
    # The first line of a long title, and its kicker.
    kept = above[-1:] if above and above[-1] == title - 1 and len(texts[above[-1]]) >= _BETWEEN and ">" not in texts[above[-1]] and len(texts[above[-1]].split()) < _SECTIONS and _may_be_title(texts[above[-1]], above[-1] in sites) and bare(texts[above[-1]]) != bare(texts[title]) else []
    return [i for i in sorted({*above, *dropped, *timed, *accounts, *inside, *again}) if i not in kept]


def _buttons(texts: Sequence[str], lines: Sequence[int], sites: set[int], numbered: set[int]) -> list[int]:
    """Buttons and counts below a title, each soon below the other; further down they are the text's."""
    found: list[int] = []
    last = 0
    for place, index in enumerate(lines):
        if (index in sites or not any(sign.isalpha() for sign in texts[index])) and index not in numbered:
            if place - last > _GAP:
                break
            found.append(index)
            last = place
    return found


def _title(texts: Sequence[str], lines: Sequence[int], sites: set[int]) -> int:
    """The line above the one that tells the day; where none does, the longest one soon above the text. -1 if there is none."""
    # A day alone may close a letter or an order.
    told = next((i for i in reversed(lines) if _TIMED.fullmatch(texts[i]) or (day := published(texts[i])) and day.date and (day.fields or _CLOCK.search(texts[i]))), -1)
    told = next((i for i in reversed(lines) if (day := published(texts[i])) and day.date), -1) if told < 0 else told
    if told >= 0:
        upper = [i for i in reversed(lines) if i < told]
        titles = [i for i in upper[:_NEAR] if _may_be_title(texts[i], i in sites)]
        # The name of who published it may stand between them.
        if len(titles) > 1 and titles[1] in upper[:_LEAST_BELOW] and byline(texts[titles[0]]):
            return titles[1]
        account = len(titles) > 1 and len(texts[titles[0]]) <= _BETWEEN and titles[1] in upper[:2]
        return titles[account] if titles else -1
    # Without it only a page that says much of itself shows where its title stands: nothing so long is above it.
    near = [i for i in lines if _may_be_title(texts[i], i in sites) and len(texts[i]) >= 2 * _TITLE_LEAST]
    return near[0] if near and near[0] in lines[-_BETWEEN:] and sum(1 for i in lines if i < near[0] and (i in sites or texts[i] in SECTIONS)) >= _LEAST_BELOW else -1


def _may_be_title(text: str, of_site: bool) -> bool:
    if of_site or not _TITLE_LEAST <= len(text) <= _TITLE_MOST or published(text) or _TIMED.fullmatch(text) or is_name(text) or text[-1] in "。；，：:":
        return False
    return any("\u3400" <= sign <= "\u9fff" for sign in text)


def _below(texts: Sequence[str], lines: Sequence[int], sites: set[int], body: str) -> list[int]:
    """Everything from the first of a site's lines below the text, unless another text stands there."""
    # 推荐 alone may head what is the text's, where no other word of a site stands soon below it.
    foot = next((place for place, i in enumerate(lines) if _EDITED.fullmatch(texts[i]) or i in sites and (len(texts[i]) > _WORD or any(j in sites for j in lines[place + 1 : place + 1 + _NEAR]))), -1)
    if foot < 0:
        return []
    below = list(lines[foot:])
    spoken = sum(1 for i in below if i in sites)
    edited = sum(1 for i in below if _EDITED.fullmatch(texts[i])) + sum(1 for i in below if spoken and _ADDRESS.fullmatch(texts[i]))
    told = [i for i in below if i in sites or _EDITED.fullmatch(texts[i]) or _ADDRESS.fullmatch(texts[i])]
    least = _LEAST_ABOVE if len(told) == len(below) or edited and not any(_is_running(texts[i]) for i in below if i not in told) else _LEAST_BELOW
    sure = sum(1 for i in below if i in sites and texts[i] not in _ANYBODYS)
    if sure < _LEAST_ABOVE - bool(edited) or spoken + min(edited, _LEAST_ABOVE) < least or any(_OWN.match(texts[i]) for i in below) or _has_text(texts, below, sites) or _begins_another(texts, below):
        return []
    # The key words of a page are words of its text; a count alone is a button's.
    tags = list(takewhile(lambda i: len(texts[i]) <= _TAG and not set("，。！？；：、") & set(texts[i]), reversed(lines[:foot])))
    counts = list(takewhile(lambda i: not any(sign.isalpha() for sign in texts[i]), tags))
    words = sum(1 for i in tags if texts[i] in body)
    return [*sorted(tags if len(tags) >= _LEAST_TAGS and 2 * words >= len(tags) else counts), *below]


def _begins_another(texts: Sequence[str], lines: Sequence[int]) -> bool:
    """True if another text begins among these lines: a title over the line of its source and day, and a paragraph soon below."""
    for upper, place in pairwise(range(len(lines))):
        told = published(texts[lines[place]])
        if told and told.date and told.fields and len(texts[lines[upper]]) >= _NEAR and published(texts[lines[upper]]) is None:
            below = lines[place + 1 : place + 1 + _BETWEEN]
            if any(_is_running(texts[i]) and len(texts[i]) >= _PARAGRAPH and not is_of_site(texts[i]) for i in below):
                return True
    return False


def _has_text(texts: Sequence[str], lines: Sequence[int], sites: set[int]) -> bool:
    """True for paragraphs below each other, which no comment is: a comment has the buttons of its site right below it."""
    run = 0
    for place, index in enumerate(lines):
        run = run + 1 if _is_running(texts[index]) and not texts[index].endswith(("…", "...")) and len(texts[index]) >= _PARAGRAPH and index not in sites else 0
        if run >= _PARAGRAPHS:
            after = lines[place + 1 : place + 1 + _NEAR]
            before = lines[max(place - run - _NEAR, 0) : place - run + 1]
            if not (any(_AGO.fullmatch(texts[i]) for i in after) and any(i in sites for i in before)):
                return True
    return False
