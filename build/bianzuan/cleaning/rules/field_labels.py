"""Labels of a text's head, as data bases and people who copy write them: 标题：…, 副标题：…, 作者：…, 正文：… over each text.

Who wrote the text and when is read with its label; a title and a text need none, and a subtitle is told by its own, which goes where
the head is read (`heads/subtitles.py`). A list of titles and authors has no texts below.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bianzuan.cleaning.reassembly.heads.title_shapes import SUBTITLE_LABEL
from bianzuan.cleaning.rule import Example, Page, Rule
from bianzuan.cleaning.segments import Change


def _label(*names: str) -> re.Pattern[str]:
    said = "|".join(names)
    return re.compile(f"[ \u3000]{{0,8}}(?:(?:{said})[ \u3000]?[:：]|【(?:{said})】[:：]?)[ \u3000]{{0,4}}")


_TITLE = _label("文章标题", "标题", "標題", "题目", "題目", "题名", "題名", "篇名")
_TEXT = _label("正文", "全文")
_OTHERS = _label("作者", "作者单位", "单位", "日期", "时间", "發表時間", "发表时间", "发布时间", "来源", "來源", "出处", "出處", "刊名", "关键词", "關鍵詞", "摘要", "内容摘要", "内容提要")
_FIELD = re.compile("[ \u3000]{0,8}(?:[\u3400-\u9fff]{2,6}[:：]|【[\u3400-\u9fff]{2,6}】)")
_LONGEST_TITLE, _LINES = 60, 10
# The text below is running text.
_RUNNING = 24


def _labels(page: Page) -> Iterator[Change]:
    if page.form == "html":
        return  # what stands around the text of a page is told by the page
    lines = [(index, line) for index, line in enumerate(page.lines) if line.strip()]
    for place, (index, line) in enumerate(lines):
        title = _TITLE.match(line)
        if title and place and _FIELD.match(lines[place - 1][1]):
            continue  # one field of a register among others
        if title and 0 < len(line) - title.end() <= _LONGEST_TITLE and not line.endswith("。") and (head := _head(lines[place + 1 : place + 1 + _LINES])) is not None:
            yield Change(index, 0, title.end(), "")
            yield from head


def _head(lines: Sequence[tuple[int, str]]) -> list[Change] | None:
    """What goes from the lines below a title; None where they are no head of a text."""
    found: list[Change] = []
    labels = 0
    below = ""
    for index, line in lines:
        text = _TEXT.match(line)
        if text:
            found.append(Change(index, 0, text.end(), ""))
        elif not _OTHERS.match(line) and not SUBTITLE_LABEL.match(line.strip()):
            below = below or line
            break
        labels += 1
        below = line[text.end() :] if text else below
    runs = len(below) >= _RUNNING and ("，" in below or "。" in below)
    return found if labels and runs else None


FIELD_LABELS = Rule(
    "field-label",
    "a label before the title, the subtitle or the text",
    "题名、副题或正文之前的栏目名",
    "replace",
    "certain",
    (
        Example(
            "标题：水车记\n副标题：一个木匠的回忆\n作者：刘敏\n正文：\n老师傅把图纸铺在桌上，先量后裁，一样也不肯马虎，徒弟们都围着看，谁也不说一句话。",
            "水车记\n副标题：一个木匠的回忆\n作者：刘敏\n\n老师傅把图纸铺在桌上，先量后裁，一样也不肯马虎，徒弟们都围着看，谁也不说一句话。",
        ),
        Example("【题名】水车记\n【作者】刘敏\n　　老师傅把图纸铺在桌上，先量后裁，一样也不肯马虎，徒弟们都围着看，谁也不说一句话。", "水车记\n【作者】刘敏\n　　老师傅把图纸铺在桌上，先量后裁，一样也不肯马虎，徒弟们都围着看，谁也不说一句话。"),
    ),
    ("标题：水车记\n作者：刘敏\n标题：渡口记\n作者：王建国", "标题：写作要紧的一步，老师傅说", "题目：水车有几种？\n答：三种，有龙骨的，有筒的，还有用脚踏的，各地的叫法也不一样，说来话就长了。"),
    find=_labels,
)
