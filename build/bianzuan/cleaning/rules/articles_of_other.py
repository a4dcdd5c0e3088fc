"""Articles in the other script among those of the wanted one: each has a script of its own, from its title on.

In: the lines of a document without what they quote, and the other script. Out: the lines of such articles. What a text quotes
as it was printed has a title, too: it stands below a colon, or more of the text stands below it, or nobody signs it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bianzuan.cleaning.reassembly.rows import simplified
from bianzuan.cleaning.reassembly.signers.bylines import byline
from bianzuan.cleaning.reassembly.words.script_tables import is_simplified, is_traditional
from bianzuan.cleaning.rule import HAN
from bianzuan.model import Script

# Titles are no longer, and sentences end so.
_TITLE, _ENDS = 32, tuple("。！？…”’」』）)")
# So many forms of the other script, and so many of all Han, make a text of it; a few lines make a head.
_LEAST_FORMS, _LEAST_SHARE, _HEAD = 4, 0.10, 3


def articles_of_other(lines: Sequence[str], other: Script) -> Iterator[int]:
    """Positions of the lines of signed articles that have forms of the other script and none of the wanted one."""
    places = [index for index, line in enumerate(lines) if line.strip()]
    scripts = [_forms_of(lines[index], other) for index in places]
    place = 0
    while place < len(places):
        if scripts[place] <= 0:
            place += 1
            continue
        end = last = place
        while end < len(places) and scripts[end] >= 0:
            last = end if scripts[end] > 0 else last
            end += 1
        start = place
        while start > 0 and place - start < _HEAD and scripts[start - 1] == 0 and _is_short(lines[places[start - 1]]):
            start -= 1
        above = lines[places[start - 1]].rstrip() if start else ""
        below = lines[places[last + 1]] if last + 1 < len(places) else ""
        stretch = [lines[index] for index in places[start : last + 1]]
        if _is_article(stretch, other) and (not above or above.endswith(_ENDS)) and (not below or _is_short(below)):
            yield from places[start : last + 1]
        place = end


def _forms_of(line: str, other: Script) -> int:
    """1 for a line all of whose forms are the other script's, -1 for one with a form of the wanted one, 0 for one without either."""
    is_other, is_wanted = (is_traditional, is_simplified) if other == "zh-Hant" else (is_simplified, is_traditional)
    return -1 if any(map(is_wanted, line)) else 1 if any(map(is_other, line)) else 0


def _is_short(line: str) -> bool:
    return len(line.strip()) <= _TITLE and not line.rstrip().endswith((*_ENDS, "：", ":", "，", "、"))


def _is_article(lines: Sequence[str], other: Script) -> bool:
    """True for a title, somebody's name and running text below them, of which enough is in the other script."""
    text = "".join(lines)
    forms = sum(map(is_traditional if other == "zh-Hant" else is_simplified, text))
    running = next((index for index, line in enumerate(lines) if not _is_short(line)), 0)
    signed = any(byline(simplified(line.strip())) for line in lines[1:running])
    return 1 < running <= _HEAD and signed and forms >= max(_LEAST_FORMS, _LEAST_SHARE * len(HAN.findall(text)))
