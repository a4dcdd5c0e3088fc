"""Passages that a reading device collects: each stands below the name of its book and a line of place and time, above a rule.

In: the lines of such a file, Simplified. Out: indices of what the device wrote: the lines of place and time, the rules,
and the name of a book where the passage above is of the same book, or where there is no passage.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bianzuan.cleaning.reassembly.marks import ends_sentence

REASON = "what a reading device wrote around a passage"

_STAMP = re.compile(r"- .{0,16}(?:标注|笔记|书签|剪贴|Highlight|Note|Bookmark|Clip).{0,60}[|｜] ?(?:添加于|加入于|已添加|Added on) ?.{6,60}|- .{0,16}(?:位置|页).{0,40}[|｜] ?(?:添加于|加入于|已添加) ?.{6,60}")
_RULE = re.compile("={6,}")
_LEAST = 2


def clipping_lines(texts: Sequence[str]) -> list[int]:
    """Indices of the device's lines; none where a file is no such collection."""
    stamps = [i for i, text in enumerate(texts) if i and _STAMP.fullmatch(text)]
    rules = [i for i, text in enumerate(texts) if _RULE.fullmatch(text)]
    if len(stamps) < _LEAST or len(rules) < len(stamps) - 1:
        return []
    # A rule stays below a passage that breaks off: nothing else keeps it from the next one.
    found = {*stamps, *(i for i in rules if i and (i - 1 in stamps or ends_sentence(texts[i - 1])))}
    shown = ""
    for stamp in stamps:
        passage = stamp + 1 < len(texts) and stamp + 1 not in rules
        if not passage or texts[stamp - 1] == shown:
            found.add(stamp - 1)
        else:
            shown = texts[stamp - 1]
    return sorted(found)
