"""A site's line below a title, whatever stands on it: fields, counts, buttons, names, in any order and glued together.

2022-10-20 本文已被3人阅读 刘敏, 时间：01-18人气：10作者：河边人, 稿件来源：宣传部 图片来源：宣传部. In: a line, Simplified, that nothing else
tells. Out: what it tells, or None. Everything on the line must be of such kinds, and one of them such as only sites have.
"""

from __future__ import annotations

import re

from bianzuan.cleaning.reassembly.signers.days import DAY, HAN, TIME, iso_date
from bianzuan.cleaning.reassembly.signers.person_names import is_name
from bianzuan.cleaning.reassembly.words.word_evidence import is_common_noun

_WHO = r"(?:原文|原创|本文)?作者|撰文|撰稿人?|供稿人?|文字|文|记者|通讯员"
_WHEN = "(?:发稿|发布|发表|更新|翻新|上传|录入|创建|编辑|添加|投稿|整理|收录)?(?:时间|日期)"
_WHENCE = "(?:稿件|文章|信息|新闻|图片|内容|本文|资料|转载)?来源|稿源|出处|转自|选自|摘自|信息来源"
_OTHERS = (
    "(?:责任|执行|网络|美术|本期|值班)?编辑|责编|(?:初|复|终|一|二|三)审(?:人)?|审[核稿校签阅](?:人)?|核发|校对|编审|监制|主编|排版|制作|录入(?:者|人)?|上传(?:者|人|用户)?|发布(?:者|人|单位|机构|部门)|"
    "选送|推荐|投稿|信息员|供稿(?:单位|部门)|(?:作者)?单位|摄影|摄像|摄|图片?|图|点击(?:次数|数|率|量)?|浏览(?:次数|数|量)?|阅读(?:次数|数|量)?|访问(?:次数|量)?|查看(?:次数)?|"
    "人气|热度|被引量|评论(?:数)?|回复|收藏|点赞|字数|字号|字体|(?:文字|字体)大小|分享(?:到|至)?|(?:个人|文章|系统|所属)?分类|(?:所属)?栏目|类[别型]|标签|专题|编号|版次|版面|版别|期号|关键[词字]"
)
_FIELD = re.compile(rf"(?:[【\[（(•·]\s*|(?<!\s)\s+)?(?:(?P<who>{_WHO})|(?P<when>{_WHEN})|(?P<whence>{_WHENCE})|(?P<other>{_OTHERS}))\s*[：:]\s*")
_ANY = re.compile(rf"(?:(?<=^)|(?<=[ \t\u3000|｜]))(?P<other>[{HAN}]{{2,5}})\s*[：:]\s*")
# 阅读 703, 703次阅读, 本文已影响0人: how often something was done with the page; nobody but a site says so.
_WHAT = "(?:阅读|浏览|点击|访问|查看|评论|回复|收藏|喜欢|点赞|赞|推荐|影响|转发|分享|围观|字数?)"
_COUNT = re.compile(rf"(?:本文)?(?:共|已被?|被)?{_WHAT}(?:了|次数|量|数)?\s*[（(]?\s*\d[\d,.]{{0,8}}[万kK+]?\s*[）)]?(?:\s*[人次个条遍字]){{0,2}}|\d[\d,.]{{0,8}}[万kK+]?\s*(?:[人次个条]\s*)?{_WHAT}(?:过|量)?(?![{HAN}])")
_BUTTON = re.compile(
    rf"(?:文字|字体|字号)(?:大小)?\s*[：:]?\s*[【\[（(][^】\]）)]{{1,16}}[】\]）)]|[【\[（(]?(?:上一[篇条页]|下一[篇条页]|打印(?:本[页文])?|关闭(?:窗口)?|收藏|分享|复制链接|举报|关注|[+＋]关注|繁体|订阅|默认|放大|缩小|我要评论|发表评论|扫码阅读|手机阅读|语音播报|版权反馈|我要投稿|我要纠错|内容反馈|报错)[】\]）)]?(?![{HAN}])"
    rf"|(?:字号|字体)(?:\s*[|｜/]?\s*[大中小]){{2,3}}(?![{HAN}])|(?<![{HAN}])[大中小](?![{HAN}])|[【\[（(]\s*[大中小\s|｜]{{1,12}}[】\]）)]"
)
_BETWEEN = " \t\u3000|｜/／·,，;；、-—–•“”‘’「」()（）[]【】"
_WORDS = re.compile(r"[ \t\u3000|｜/／·•“”「」《》]+")
# What a name or a paper's name on such a line is at most; a sentence is longer, or has its marks.
_VALUE, _WORD, _MOST_WORDS, _LONGEST = 24, 14, 2, 160
# 日期:[2014年10月17日]
_SENDER = re.compile(rf"[{HAN}]{{2,12}}(?:选刊|学刊|周刊|月刊|杂志社?|文摘|[日晚早时]报|网|出版社|电视台|通讯社|编辑部|公众号|客户端)")
_BOXED_DAY = re.compile(rf"[\[【]\s*({DAY}{TIME})\s*[\]】]")
# 2015/09/28 00:10 刘敏（中学教师、市工会理事）: behind the minute a name with a post is who wrote the text.
_WITH_POST = re.compile(rf"(?:date )?{DAY}\s*\d{{1,2}}[:：]\d{{2}}(?:[:：]\d{{2}})?\s*(?P<author>(?P<name>[{HAN}]{{2,4}})[（(][^（）()。：:\d]{{2,40}}[）)])")
_MONTH = re.compile(r"\d{1,2}[-月/]\d{1,2}日?(?:\s*\d{1,2}[:：]\d{2})?")


def site_fields(text: str) -> tuple[str, str] | None:
    """The ISO date ("" if none) and the field of authors of a site's line; None for any other."""
    if not text or len(text) > _LONGEST or any(mark in text for mark in "。！？!?…"):
        return None
    text = _BOXED_DAY.sub(r"\g<1>", text)
    day = iso_date(text)
    marks = list(_FIELD.finditer(text))
    if len(marks) > 1:  # beside two that are known any two words before a colon are a label
        marks = sorted([*marks, *(mark for mark in _ANY.finditer(text) if all(mark.end() <= known.start() or mark.start() >= known.end() for known in marks))], key=lambda mark: mark.start())
    said: dict[str, list[str]] = {}
    rest = text[: marks[0].start()] if marks else text
    counts = buttons = 0
    for mark, after in zip(marks, [*marks[1:], None], strict=False):
        value, these, those = _without(text[mark.end() : after.start() if after else len(text)])
        first, *others = [part for part in re.split(r"[ \t\u3000]{2,}|[|｜]", value.strip(_BETWEEN)) if part.strip(_BETWEEN)] or [""]
        if len(first) > _VALUE or any(sign in first for sign in "：:，；"):
            return None
        said.setdefault(str(mark.lastgroup), []).append(first.strip(_BETWEEN))
        rest += " " + " ".join(others)
        counts, buttons = counts + these, buttons + those
    rest, these, those = _without(rest)
    counts, buttons = counts + these, buttons + those
    rest = re.sub(r"(?<![\w])\d{1,7}(?![\w])", " ", rest) if marks else rest  # a count without its word
    words = [word for word in _WORDS.split(rest.strip(_BETWEEN)) if word.strip(_BETWEEN)]
    if len(words) > _MOST_WORDS or any(len(word) > _WORD or any(sign in word for sign in "：:，；、") for word in words):
        return None
    taken_place = [mark[0].strip("【[（(•· ：:\t\u3000") for mark in marks] in (["时间"], ["日期"]) and not counts and not buttons  # a meeting, a talk
    # 木工学刊 木工学刊编辑部 2019-03-05
    sent = bool(day) and len(words) > 0 and all(map(_SENDER.fullmatch, words)) and (_starts_or_ends(text))
    if taken_place or not sent and not _only_a_site(said, day, counts, buttons, len(words)):
        return None
    return day, _authors(said, words)


def with_post(text: str) -> tuple[str, str] | None:
    """The ISO date of a line and the author behind it, with his post in brackets; None for any other."""
    match = _WITH_POST.fullmatch(text)
    return (iso_date(text), match["author"]) if match and iso_date(text) and is_name(match["name"]) else None


def _starts_or_ends(text: str) -> bool:
    """True for a day at one end of a line."""
    return re.match(rf"{DAY}", text) is not None or re.search(rf"{DAY}{TIME}$", text) is not None


def _only_a_site(said: dict[str, list[str]], day: str, counts: int, buttons: int, words: int) -> bool:
    """True if there is enough on a line that nobody writes of a text but who publishes it."""
    fields = sum(map(len, said.values()))
    if "when" in said and not day:
        return fields > 2 and all(_MONTH.fullmatch(value) for value in said["when"] if value) and "whence" in said | dict.fromkeys(("whence",) * ("who" in said)) and not words
    if day:
        return fields + counts + buttons > 0 and (fields > 0 or counts > 0) and (fields + counts + buttons > 1 or words <= 1)
    return fields > 1 and "whence" in said and not words


def _without(text: str) -> tuple[str, int, int]:
    """A text without its days, counts and buttons, and how many of the last two it had."""
    text = re.sub(rf"(?:date )?{DAY}{TIME}", " ", text)
    text, buttons = _BUTTON.subn(" ", text)
    text, counts = _COUNT.subn(" ", text)
    return text, counts, buttons


def _authors(said: dict[str, list[str]], words: list[str]) -> str:
    """The value of the field of authors, or the one name that stands alone on the line."""
    if "who" in said:
        return " ".join(filter(None, said["who"]))
    alone = words[0] if len(words) == 1 else ""
    return alone if is_name(alone) and not is_common_noun(alone) else ""
