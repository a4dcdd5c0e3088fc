"""Labels of a site above a text, each alone on its line and its value on the next, and the day that such records tell.

发布时间： / 2019-03-05 10:03 / 信息来源： / 清河县. In: lines of a page, Simplified, and how far its head goes. Out: indices of labels
and values; and the day a text was published, where only lines that left the text tell it.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise, takewhile

from bianzuan.cleaning.planning.plan import PageLine, PagePlan, Removal
from bianzuan.cleaning.reassembly.rows import simplified
from bianzuan.cleaning.reassembly.signers.days import DATE, iso_date
from bianzuan.cleaning.reassembly.signers.published import published

_LABEL = re.compile(
    r"(?:(?:发稿|发布|发表|更新|发文|成文|公开)(?:时间|日期)|时间|日期|(?:信息|文章|稿件|新闻)?来源|作者|(?:责任)?编辑|责编|分享(?:到|至)?|浏览(?:次数|量)?|点击(?:次数|量)?|阅读(?:次数|量)?|"
    r"访问量?|字号|字体(?:大小)?|文号|索引号|发布(?:单位|机构|部门|者|人)|所属栏目|栏目|关键词|主题分类|有效性)\s*[：:]"
)
# With a value on its line: what a site alone says of a page, and what can be done with it there. 供稿单位 says who sent it.
_OF_SITE = re.compile(
    r"(?:所属栏目|栏目|(?:初|复|终|一|二|三)审(?:人)?|审[核校签](?:人)?|校对|录入(?:人|者)?|信息员|编号|(?:来|投)稿(?:时间|日期)|发布(?:人|者|机构|单位|部门)|上传(?:人|者)|(?:文章|信息|所属)(?:类别|分类|类型))\s*[：:]\s*[^。！？：:]{1,16}"
    r"|(?:已有)?\s*\d+\s*(?:人|条)(?:评论|参与|回复)|(?:收藏|分享|打印|转发|点赞|评论|举报|复制链接|纠错)(?:[ \u3000|｜·]+(?:收藏|分享|打印|转发|点赞|评论|举报|复制链接|纠错))*"
)
_SOURCE = re.compile("(?:稿件|文章|信息|新闻)?来源\\s*[：:]|供稿(?:单位|部门)|作者单位")
_LEAST, _VALUE, _NEAR, _BELOW = 2, 40, 4, 8
_ERA, _AUTHOR, _ORIGINAL = re.compile(r"(?:朝代|年代|时代)\s*[：:]\s*[\u3400-\u9fff]{1,6}"), re.compile(r"作者\s*[：:]\s*\S"), re.compile(r"(?:原文|正文)\s*[：:]?")
# Which day of a record is that of the text, the surest first.
_DAYS = tuple(
    re.compile(rf"{label}\s*[：:]\s*")
    for label in ("(?:发布|发表|发稿)(?:时间|日期)", "(?:成文|发文|印发)(?:时间|日期)", "(?:公开|生成|更新)(?:时间|日期)", "(?<![\u3400-\u9fff])(?:时间|日期)")
)
# 河边人 2019-03-05 10:20: a minute needs no label.
_MINUTE = re.compile(r"(?=(?:19|20)\d{2}[-/.年]\d{1,2}[-/.月]\d{1,2}日?\s*\d{1,2}[:：]\d{2})")


def label_lines(texts: Sequence[str], head: int) -> Iterator[int]:
    """Labels alone on their lines above a text and their values, if there are two labels at least, one of them with a day."""
    lines = [i for i in range(head) if texts[i]]
    labels = [place for place, i in enumerate(lines) if _LABEL.fullmatch(texts[i])]
    if len(labels) < _LEAST:
        return
    values = [place + 1 for place in labels if place + 1 < len(lines) and place + 1 not in labels and _may_be_value(texts[lines[place + 1]])]
    # What stands below the last label may be the text; a day, or what another label follows, is its value.
    sure = [place for place in values if _is_day(texts[lines[place]]) or place + 1 in labels]
    if any(_is_day(texts[lines[place]]) for place in sure):
        yield from (lines[place] for place in sorted({*labels, *sure}))


def fields_beside_day(texts: Sequence[str], head: int) -> Iterator[int]:
    """审核：刘敏, 所属栏目：文史天地, 收藏 分享: what a site says of a page, right above or below the line in which it tells the day."""
    lines = [i for i in range(head) if texts[i]]
    for place, index in enumerate(lines):
        told = published(texts[index])
        if told is None or not told.date or not told.fields:
            continue
        for beside in (reversed(lines[max(place - _NEAR, 0) : place]), lines[place + 1 : place + 1 + _NEAR]):
            near = takewhile(lambda i: _OF_SITE.fullmatch(texts[i]) or published(texts[i]) or _SOURCE.match(texts[i]), beside)
            yield from (i for i in near if _OF_SITE.fullmatch(texts[i]))


def poem_labels(texts: Sequence[str], head: int) -> Iterator[int]:
    """朝代：宋代 above or below 作者：…, and 原文： right below them: what a site of poems sets above each."""
    lines = [i for i in range(min(head + 1, len(texts))) if texts[i]]
    for above, below in pairwise(lines):
        for one, other in ((above, below), (below, above)):
            if _ERA.fullmatch(texts[one]) and _AUTHOR.match(texts[other]):
                yield one
                yield from (i for i in lines if max(above, below) < i <= max(above, below) + _NEAR and _ORIGINAL.fullmatch(texts[i]))


def with_told_day(plan: PagePlan, lines: Sequence[PageLine], furniture: Sequence[Removal]) -> PagePlan:
    """The plan, its only article with the day that the record of a site tells above it, if its own head tells none."""
    if len(plan.articles) != 1 or plan.articles[0].date or not plan.articles[0].title:
        return plan
    left = {run.line for removal in furniture for run in removal.runs}
    below = min((run.line for block in plan.articles[0].blocks for run in block.runs), default=0)
    above = [line for line in lines if line.number <= below]
    day = told_day([simplified(line.text.strip()) for line in above], {place for place, line in enumerate(above) if line.number in left})
    day = day or _told_below([line for line in lines if line.number > below and line.number in left])
    return replace(plan, articles=(replace(plan.articles[0], date=day),)) if day else plan


def _told_below(lines: Sequence[PageLine]) -> str:
    """The day that a label tells first below the text, where a site has its editors and buttons."""
    texts = [simplified(line.text.strip()) for line in lines[:_BELOW]]
    return next((iso_date(day[0]) for text in texts if (label := _DAYS[0].match(text)) and (day := DATE.match(text[label.end() :]))), "")


def told_day(texts: Sequence[str], left: Collection[int]) -> str:
    """The day that lines of a record tell, which left the text; "" if none does."""
    lines = [i for i in range(len(texts)) if texts[i]]
    for label in (*_DAYS, _MINUTE):
        for place, index in enumerate(lines):
            match = label.search(texts[index]) if index in left else None
            if match is None:
                continue
            value = texts[index][match.end() :]
            below = lines[place + 1] if place + 1 < len(lines) else index
            if not value and below in left and below - index <= _NEAR:
                value = texts[below]
            if (day := DATE.match(value)) and iso_date(day[0]):
                return iso_date(day[0])
    return ""


def _may_be_value(text: str) -> bool:
    return len(text) <= _VALUE and text[-1] not in "。！？；：:"


def _is_day(text: str) -> bool:
    return DATE.match(text) is not None and len(text) <= _VALUE
