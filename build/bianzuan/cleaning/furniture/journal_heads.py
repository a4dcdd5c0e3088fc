"""What a journal prints above the first and the further pages of a paper: 第31卷第2期　江汉文博　Vol. 31 No. 2; 孟庆川等：西楚山墓漆杯的修复.

In: the lines of a text. Out: positions. A number of a journal may be where a text stood: only where its volume stands beside it, as scholarly
journals have it, and nothing but names, numbers and months with it, above all else. Authors and title on one line are the head of a page where
the title stands elsewhere, too. The number of a paper says on which pages it stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

_GAP = re.compile("[ \u3000]{2,}|\u3000|\t| ?[|｜] ?")
_VOLUME = re.compile(r"第\d{1,3}卷(?:[，,]?第\d{1,2}期)?|Vol\.?\d{1,3}[,，]?(?:No\.?\d{1,3})?|(?:总?第)?\d{1,4}[卷期][（(]总第?\d{1,4}期[）)]", re.IGNORECASE)
_COUNTED = re.compile(r"(?:总?第)\d{1,4}期|(?:19|20)\d{2}年(?:第?\d{1,2}期|\d{1,2}月)?|No\.?\d{1,3}|[A-Z][a-z]{2,8}\.?[,，]?(?:19|20)\d{2}|(?:19|20)\d{2}[,，]No\.?\d{1,2}|(?:Sum\.?|Ser\.?|Serial)No\.?\d{1,4}", re.IGNORECASE)
_NAME = re.compile("[\u3400-\u9fff（）()·]{2,20}|[A-Z][A-Za-z&.'-]{2,60}|[A-Z]{3,60}")
_LINES, _ITEMS = 7, 4
_AUTHORS = re.compile("(?:\\d{1,4}[ \u3000]+)?(?P<names>[\u3400-\u9fff·]{2,12}(?:[、，, ][\u3400-\u9fff·]{2,12}){0,3}(?: ?等)?)[：:][ \u3000]*(?P<title>\\S.{4,60}?)(?:[ \u3000]+\\d{1,4})?")
_MARKS = "*＊※①[1]［］ \u3000"

# 文章编号：1004-0000（2012）02-0088-05: on which page the paper begins, and how many it has.
_PAGES = re.compile("文章编号[：:][^，。；]{0,24}?[-—–](?P<first>\\d{3,4})[-—–](?P<count>\\d{2,3})(?!\\d)")


def journal_pages(texts: Sequence[str]) -> Iterator[int]:
    """Positions of the numbers alone on their lines that are the pages of a paper, as the number of the paper says."""
    match = next(filter(None, map(_PAGES.search, (text.replace(" ", "") for text in texts if "文章编号" in text))), None)
    if match:
        pages = range(int(match["first"]), int(match["first"]) + int(match["count"]))
        yield from (i for i, text in enumerate(texts) if text.isdecimal() and text.isascii() and int(text) in pages)


def journal_heads(texts: Sequence[str]) -> Iterator[int]:
    """Positions of the lines above the first title, and of the heads that name authors and title again."""
    yield from _above_all(texts)
    said = {text.rstrip(_MARKS): i for i, text in reversed(list(enumerate(texts))) if text}
    for index, text in enumerate(texts):
        if (match := _AUTHORS.fullmatch(text)) and said.get(match["title"].rstrip(_MARKS), index) < index:
            yield index


def _above_all(texts: Sequence[str]) -> list[int]:
    lines = [i for i, text in enumerate(texts) if text][:_LINES]
    run: list[int] = []
    end = 0
    told = False
    for index in lines:
        if run and not texts[index].strip("|- "):
            run.append(index)  # lines far apart on one line were taken for a table
            continue
        items = ["".join(item.split()) for item in _GAP.split(texts[index].strip("|｜ ")) if item]
        volume = any(map(_VOLUME.fullmatch, items))
        counted = volume or any(map(_COUNTED.fullmatch, items))
        others = [item for item in items if not (_VOLUME.fullmatch(item) or _COUNTED.fullmatch(item))]
        if len(items) > _ITEMS or len(others) > 1 or not all(map(_NAME.fullmatch, others)):
            break
        run.append(index)
        told = told or volume
        end = len(run) if counted else end
    return run[:end] if told and end < len(lines) else []
