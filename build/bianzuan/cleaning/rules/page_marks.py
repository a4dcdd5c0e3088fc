"""Marks of pages and lines inside the text: those of a viewer of documents, 他的刻苦、认 2 / 51真、严谨, and those that
digital editions of old books have where a leaf or a line of the print ends: <pb:KR2k0008_WYG_010-1a>¶.

Fractions, days and scores have no spaces around their stroke; marks of pages count on to one and the same number.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from bianzuan.cleaning.rule import HAN_CLASS, Example, Page, Rule
from bianzuan.cleaning.segments import Change

_MARK = re.compile(rf"(?:(?<![ \u3000])[ \u3000]+)?(?<![\d/.])(?P<page>\d{{1,4}}) [/／] (?P<pages>\d{{1,4}})(?=$|[{HAN_CLASS}“‘《（(\s])")
_LEAF = re.compile(r"<(?:pb|md):[A-Za-z0-9_.\-]{3,40}>")
_LEAF_OR_LINE = re.compile(_LEAF.pattern + "|\u00b6")  # ¶
# Two may be a coincidence; a page of the smallest screen holds so many characters.
_LEAST, _PAGE = 3, 40


def _page_marks(page: Page) -> Iterator[Change]:
    starts = [0]
    for text in page.lines:
        starts.append(starts[-1] + len(text))
    found: dict[int, list[tuple[int, re.Match[str]]]] = defaultdict(list)
    for line, match in page.matches(_MARK):
        found[int(match["pages"])].append((line, match))
    for pages, marks in found.items():
        numbers = [int(match["page"]) for _, match in marks]
        places = [starts[line] + match.start() for line, match in marks]
        on = all(after == before + 1 for before, after in zip(numbers, numbers[1:], strict=False))
        apart = all(after - before >= _PAGE for before, after in zip(places, places[1:], strict=False))
        if len(marks) >= _LEAST and on and apart and numbers[-1] <= pages:
            yield from (Change(line, match.start(), match.end(), "") for line, match in marks)
    if any(_LEAF.search(text) for text in page.lines):
        yield from (Change(line, match.start(), match.end(), "") for line, match in page.matches(_LEAF_OR_LINE))


_TEXT = "老师傅把图纸铺在桌上，先量后裁，一样也不肯马虎，徒弟们都围着看，{}谁也不说话。学徒小李记下了尺寸，又把刨子擦得干干净净。"
PAGE_MARKS = Rule(
    "page-mark",
    "the mark of a page or a line of the print that stands inside the text",
    "留在行中的页码，或原书分叶、分行的标记",
    "delete",
    "certain",
    (
        Example("".join(_TEXT.format(f" {page} / 51") for page in (2, 3, 4)), _TEXT.format("") * 3),
        Example("漢晉之際\u00b6<pb:KR2x0000_WYG_001-1b>為郡治\u00b6", "漢晉之際為郡治"),
    ),
    (_TEXT.format("有 1 / 3、") * 3, _TEXT.format("自3/15至4/15") * 3, "以\u00b6分段"),
    find=_page_marks,
)
