"""Titles in 《》: text in, their places out; and the key under which differently written titles are one.

Newspapers, films and programmes stand in 《》 too and are titles (GB/T 15834-2011, 4.15). Inner titles in 〈〉 or in
a second pair of 《》 belong to the outer one. A mark that is not closed in its block opens no title.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_OPEN, _CLOSE = "《", "》"
# Writing that does not make another title: title marks, quotation marks, spaces, the width of brackets and dashes.
_IGNORED = re.compile(r"[《》〈〉“”‘’「」『』\"'\s\u3000]")
_SAME = str.maketrans({"（": "(", "）": ")", "－": "-", "—": "-", "–": "-", "～": "-", "：": ":", "，": ","})


def find_titles(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each outermost 《…》, marks included, in order. Empty 《》 are left out."""
    depth = start = 0
    for place, character in enumerate(text):
        if character == _OPEN:
            start = place if depth == 0 else start
            depth += 1
        elif character == _CLOSE and depth:
            depth -= 1
            if depth == 0 and title_key(text[start : place + 1]):
                yield start, place + 1


def title_key(title: str) -> str:
    """What two writings of one title have in common."""
    return re.sub(r"-+", "-", _IGNORED.sub("", title).translate(_SAME)).casefold()
