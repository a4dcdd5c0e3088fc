"""Stars of bold type in a text that is no Markdown but has its headings: programs that read pages write **第一节** there, and no reader should see the stars.

Whether a line of its own heads what is below it, its words and its place tell, as of any other line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bianzuan.cleaning.rule import Example, Page, Rule
from bianzuan.cleaning.segments import Change

_HEADING = re.compile(r"#{1,6} \S")
# Pairs that hold words; a star at a word's end may call a note, three are a line between parts, and ** 2 is a power.
_BOLD = re.compile(r"(?<![*\\0-9A-Za-z])\*\*(?P<words>[^\s*][^*\n]{0,300}(?<![\s*\\]))\*\*(?!\*)")


def _starred(page: Page) -> Iterator[Change]:
    if page.form != "text" or not any(_HEADING.match(line) for line in page.lines):
        return
    for line, match in page.matches(_BOLD):
        yield Change(line, match.start(), match.start("words"), "")
        yield Change(line, match.end("words"), match.end(), "")


STARRED = Rule(
    "starred",
    "stars that set words in bold, in a text with the headings of Markdown",
    "文本带 Markdown 标题，成对星号只表示加粗",
    "delete",
    "certain",
    (Example("# 水渠\n\n**开工**\n\n老张**量了三个月**。", "# 水渠\n\n开工\n\n老张量了三个月。"),),
    ("老张**量了三个月**。", "# 水渠\n\n2**3与4**5", "# 水渠\n\n他说*，她说**。"),
    find=_starred,
)
