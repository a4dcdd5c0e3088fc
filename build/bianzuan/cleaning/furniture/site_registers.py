"""Registers of public documents: labels and values above a text, 索引号：…　发文机关：….

In: the lines of a page, Simplified. Out: indices.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

_REGISTER_LABEL = re.compile(
    r"(?:索引号|索 ?引 ?号|主题分类|组配分类|信息分类|体裁分类|公文种类|发文机[构关]|发布机[构关]|制发机关|发文字号|文件编号|文号|发文日期|成文日期|"
    r"生成日期|印发日期|发布日期|公开日期|生效(?:时间|日期)|失效(?:时间|日期)|废止(?:时间|日期)|有效性|时效性|公文时效|主题词|公开(?:方式|时限|范围|属性|目录|形式)|"
    r"发信人|发信站|看板|信区|责任部门|服务对象|知识类型|内容出处|唯一号|颗粒名称|分类号|页码|页数|信息来源|信息名称|内容概述|浏览次数|关键词|名称|标题|来源|主题|日期)\s*[：:]"
)
# What anybody may write of a thing; a register has words of its own beside them.
_ANYBODYS = re.compile(r"(?:分类号|页码|页数|浏览次数|关键词|名称|标题|来源|日期|主题|文号|发布日期|时效性|服务对象|有效性)\s*[：:]")
_BULLETS = " \t\u3000•·-*"
_LEAST_LABELS, _LEAST_OWN, _VALUE, _NEAR = 4, 2, 60, 4


def register_lines(texts: Sequence[str], head: int) -> list[int]:
    """Lines of labels and values above a public document; a value may stand below its label, if a label follows."""
    lines = [i for i in range(head) if _labels(texts[i]) and not _is_only_title(texts, i)]
    labels = [mark[0] for i in lines for mark in _REGISTER_LABEL.finditer(texts[i])]
    if len(labels) < _LEAST_LABELS or sum(1 for label in labels if not _ANYBODYS.fullmatch(label)) < _LEAST_OWN:
        return []
    values = [
        between
        for above, below in zip(lines, lines[1:], strict=False)
        if below - above <= _NEAR and texts[above].rstrip()[-1] in "：:"
        for between in range(above + 1, below)
        if texts[between] and len(texts[between]) <= _VALUE
    ]
    return [*lines, *values]


def _is_only_title(texts: Sequence[str], index: int) -> bool:
    """True for 标题：… whose words begin no other line: nothing else says what the document is called."""
    match = re.match(r"[•· ]*标题\s*[：:]\s*(.+)", texts[index])
    return match is not None and not any(text.startswith(match[1]) for i, text in enumerate(texts) if i != index)


def _labels(text: str) -> int:
    """How many labels a line has that is nothing but labels and their values."""
    text = text.strip(_BULLETS)
    marks = list(_REGISTER_LABEL.finditer(text))
    if not marks or marks[0].start() or "。" in text:
        return 0
    ends = [*(mark.start() for mark in marks[1:]), len(text)]
    return len(marks) if all(end - mark.end() <= _VALUE for mark, end in zip(marks, ends, strict=True)) else 0
