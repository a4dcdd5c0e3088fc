"""Speeches and references hang (凸排): what is turned over lines up behind the name or the number.

In: the blocks of one text. Out: the same blocks, such paragraphs with the classes `hanging` and `hang-N`, their name or
number in a box of N characters, which only the sheets make a box. CLREQ, "First-Line Indents": of dialogues the name and its
colon stand out, as many characters as the longest name takes; GB/T 7714 lists of references are set so by custom.

Interviews whose answers are long, or take several paragraphs, are paragraphs like all others, and so are ①②③ in a text.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from html import escape

from bianzuan.model import Block

# A name of up to four characters, or a part (老船工, 学生甲), with its colon, with the space that stands for it in plays, or with
# how the words are said.
_SPEECH = re.compile(
    "(?P<name>[\u3400-\u9fff](?:[ \u3000]?[\u3400-\u9fff]){0,4})(?:(?P<colon>[：:])|(?P<room>\u3000+)|(?=[（(][^（）()]{1,20}[）)]))(?=\\S)"
)
# Printed plays open a direction that is a paragraph with 〔 and do not close it.
_DIRECTION = re.compile("[（(〔【\\[［].*[)）〕】\\]］]|[〔［\\[【][^〕］\\]】]*")
_QUOTES = "“‘「『\""
# 他说：, 子曰：; 问：, 答： alone are who speaks.
_SAYS = re.compile("(?:[说說道曰云讲講称稱]|.[问問答写寫]|指出|认为|認為|表示|如下)$")
_LABELS = frozenset(
    ("时间", "地点", "人物", "布景", "内容", "姓名", "性别", "年龄", "单位", "职务", "电话", "地址", "原文", "译文", "注释", "出处", "备注", "说明",
     "意见", "理由", "来源", "作者", "例", "解", "日期", "主题", "题目", "注", "按", "附", "時間", "地點", "內容", "單位", "職務", "電話", "譯文", "註", "出處",
     "說明", "來源", "第一", "第二", "第三", "其一", "其二", "其三", "一是", "二是", "三是")
)  # fmt: skip
# So many speeches make a dialogue; each name comes back, and hardly anything else stands between them.
_LEAST, _SHARE = 4, 0.15
# Longer speeches on an average are answers of an interview, set as paragraphs.
_LENGTH = 150
_REFERENCE = re.compile("(?P<open>[\\[［])(?P<number>[0-9]{1,3})[\\]］][ \u3000]*(?=\\S)")
_ENCLOSED = re.compile("[\u2460-\u2473][ \u3000]*(?=\\S)|(?P<number>[0-9]{1,3})[.．][ \u3000]*(?=\\S)")
_REFERENCES = re.compile("[\\s\u3000]*(?:[一二三四五六七八九十]{1,3}、)?(?:主要|附)?[\\s\u3000]*(?:参考|參考|引用|征引|徵引)?[\\s\u3000]*(?:文献|文獻|书目|書目|资料|資料|论著|論著|注[\\s\u3000]*释|註[\\s\u3000]*釋|尾注|附注)[：:]?[\\s\u3000]*")
_FEWEST = 3
# Widest marks in squares; the sheets know as many.
_WIDEST = 6


def with_hanging(blocks: Sequence[Block]) -> list[Block]:
    """The blocks of a text, its speeches and its references hanging."""
    return _with_references(_with_speeches(blocks))


def _with_speeches(blocks: Sequence[Block]) -> list[Block]:
    found = {i: match for i, block in enumerate(blocks) if _is_plain(block) and (match := _speech(block.text))}
    counted = Counter(map(_name, found.values()))
    recurring = [i for i, match in found.items() if counted[_name(match)] > 1]
    if len(recurring) < _LEAST or len({_name(found[i]) for i in recurring}) < 2:
        return list(blocks)
    # What stands above the first speech (时间：, 人物：) is none, unless it names in full who speaks below (赵一鸣：, then 赵：);
    # below the last one somebody may speak who has not spoken before.
    first, last = recurring[0], recurring[-1]
    short = {_name(found[i]) for i in recurring}
    while first - 1 in found and any(_name(found[first - 1]).startswith(name) for name in short):
        first -= 1
    while last + 1 in found:
        last += 1
    spoken = {i: match for i, match in found.items() if first <= i <= last}
    others = sum(1 for i in range(first, last) if i not in spoken and blocks[i].kind == "paragraph" and not _DIRECTION.fullmatch(blocks[i].text.strip()))
    lengths = sum(len(blocks[i].text) for i in spoken)
    if others > _SHARE * len(spoken) or 2 * len(recurring) < len(spoken) or lengths > _LENGTH * len(spoken):
        return list(blocks)
    # 鲁贵　… of plays: the space is the colon's room. Who is named in full once makes no room behind all other names.
    full = {i for i, match in spoken.items() if i not in recurring and any(_name(match) != name and _name(match).startswith(name) for name in short)}
    width = min(_WIDEST, max(len(match["name"]) for i, match in spoken.items() if i not in full) + 1)
    return [_hung(block, spoken[i].end(), width) if i in spoken else block for i, block in enumerate(blocks)]


def _speech(text: str) -> re.Match[str] | None:
    """The name before a speech; none in a story, where what is said stands in quotation marks, nor before what a form asks for."""
    match = _SPEECH.match(text)
    if match is None or text[match.end()] in _QUOTES or _SAYS.search(_name(match)) or _name(match) in _LABELS:
        return None
    return match


def _name(match: re.Match[str]) -> str:
    return match["name"].replace(" ", "").replace("\u3000", "")


def _with_references(blocks: Sequence[Block]) -> list[Block]:
    result = list(blocks)
    start, below = 0, False
    while start < len(blocks):
        block = blocks[start]
        if block.kind in ("heading", "paragraph") and _REFERENCES.fullmatch(block.text):
            below = True
        elif block.kind == "heading":
            below = False
        marks = _run(blocks, start, _REFERENCE) or (_run(blocks, start, _ENCLOSED) if below else [])
        if len(marks) >= _FEWEST:
            width = min(_WIDEST, max(map(_squares, marks)))
            for place, match in enumerate(marks, start):
                result[place] = _hung(blocks[place], match.end(), width)
        start += max(1, len(marks))
    return result


def _run(blocks: Sequence[Block], start: int, pattern: re.Pattern[str]) -> list[re.Match[str]]:
    """Marks of the paragraphs from `start` on that count on."""
    marks: list[re.Match[str]] = []
    for block in blocks[start:]:
        match = pattern.match(block.text) if _is_plain(block) else None
        if match is None or marks and _number(match) != _number(marks[-1]) + 1:
            break
        marks.append(match)
    return marks


def _number(match: re.Match[str]) -> int:
    return int(match["number"]) if match["number"] else ord(match[0][0]) - 0x245F


def _squares(match: re.Match[str]) -> int:
    """Characters that a mark takes, with a little room behind it: figures are half as wide as Han, half-width brackets a third."""
    words = match[0].rstrip(" \u3000")
    width = sum(0.55 if c.isdecimal() and c.isascii() else 0.35 if c.isascii() else 1.0 for c in words)
    return int(width + 0.15) + 1


def _is_plain(block: Block) -> bool:
    return block.kind == "paragraph" and block.html.startswith("<p>") and "<br" not in block.html


def _hung(block: Block, end: int, width: int) -> Block:
    """The block with its first `end` characters in the box of its mark; as it is, where they hold elements."""
    mark = escape(block.text[:end], quote=False)
    if not block.html.startswith(f"<p>{mark}"):
        return block
    name = "hanging-mark wide" if len(block.text[:end].rstrip(" \u3000")) > width and not mark[0].isascii() else "hanging-mark"
    inside = f'<p class="hanging hang-{width}"><span class="{name}">{mark}</span>'
    return replace(block, html=inside + block.html[len("<p>") + len(mark) :])
