"""What a site tells of a text in several lines below its title: • 2021/6/13 10:20, • 来源：清河报, • 作者：刘敏.

In: the pieces of a page, and where such lines may begin. Out: how many they are. One field may be anything; where a day
stands among several of them and one has a name that only a site uses, they are the site's.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from bianzuan.cleaning.reassembly.marks import ends_sentence
from bianzuan.cleaning.reassembly.pieces import Kind, Piece
from bianzuan.cleaning.reassembly.rows import Row
from bianzuan.cleaning.reassembly.signers.published import published

_FIELD = re.compile("[•·▪*-]?\\s*(?P<label>[\u3400-\u9fff]{2,6})\\s*[：:]\\s*[^。！？；]{0,36}")
_OF_SITES = re.compile("来源|作者|编辑|责编|类型|栏目|分类|标签|时间|日期|浏览|阅读|点击")
_LEAST, _MOST = 3, 12
# Labels of a record whose values stand below them.
RECORD_LABEL = re.compile(
    r"作\s*者|译\s*者|出\s*处|来\s*源|(?:原|副|引)?标\s*题|原\s*题|题\s*名|正\s*文|摘\s*要|日\s*期|(?:发表|出版|发布|更新)(?:[/／]出版)?(?:时间|日期|情况)|学科分类|成果类型|创作年代|"
    r"作品(?:名称|别名|体裁)|(?:作者|内容|图书|编辑|译者)(?:简介|介绍|推荐)|(?:本站|博客|文章|作品)分类\s*[：:].{1,20}"
)
_VALUE = 40


def is_record(rows: Sequence[Row], start: int) -> bool:
    """True if the items of the list around a row are the fields of a site's record."""
    first, end = start, start
    while first > 0 and start - first < _MOST and rows[first - 1].bullet:
        first -= 1
    while end < len(rows) and end - start < _MOST and rows[end].bullet:
        end += 1
    return _is_told([row.body for row in rows[first:end]])


def record_below(pieces: Sequence[Piece], index: int) -> list[Kind]:
    """What the pieces from `index` on are, if they are such a record; none if they are not."""
    lines = [p.plain for p in takewhile(lambda p: p.kind in ("text", "paragraph", "author-note") and _is_field(p.plain), pieces[index:])]
    told: list[Kind] = ["dateline"]
    return told * len(lines) if _is_told(lines) else _labels_above_values(pieces[index:])


def _labels_above_values(pieces: Sequence[Piece]) -> list[Kind]:
    """作者, and the name on the line below; 日期, and the day: at least three such labels, one of them of a day or a name."""
    kinds: list[Kind] = []
    labels: list[str] = []
    for label, value in zip(pieces[::2], pieces[1::2], strict=False):
        if not RECORD_LABEL.fullmatch(label.plain) or len(value.plain) > _VALUE or ends_sentence(value.plain) or RECORD_LABEL.fullmatch(value.plain):
            break
        labels.append("".join(label.plain.split()))
        kinds += ["dateline", "byline" if labels[-1] == "作者" else "dateline"]
    return kinds if len(labels) >= _LEAST and any("作者" in label or "日期" in label or "时间" in label for label in labels) else []


def _is_told(lines: Sequence[str]) -> bool:
    labels = [match["label"] for line in lines if (match := _FIELD.fullmatch(line)) and not _day(line)]
    return len(lines) >= _LEAST and all(map(_is_field, lines)) and any(map(_day, lines)) and any(map(_OF_SITES.search, labels))


def _is_field(line: str) -> bool:
    return _FIELD.fullmatch(line) is not None or _day(line)


def _day(line: str) -> bool:
    told = published(line)
    return told is not None and bool(told.date)
