"""Script: a document in the other script than the edition's is converted; names, quotations and wording stay."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import lru_cache

from bianzuan.cleaning.reassembly.words.script_tables import (
    choices,
    is_simplified,
    is_traditional,
    traditional_choices,
)
from bianzuan.cleaning.rule import HAN, Example, Page, Rule
from bianzuan.cleaning.rules.both_scripts import (
    LEAST_SHARE,
    QUOTATION,
    line_script,
    lines_of_other,
    spans_kept,
)
from bianzuan.cleaning.rules.simplified import simplify
from bianzuan.cleaning.rules.traditional import traditionalize
from bianzuan.cleaning.segments import Change
from bianzuan.model import Script

__all__ = [
    "CORNERS",
    "CORNER_QUOTES",
    "CURLY",
    "SCRIPT",
    "converted",
    "is_to_convert",
    "page_script",
    "script_change",
    "simplify",
    "with_quotes_of",
]

# A document has both scripts where so many of its Han are forms of the other.
_LEAST_PART = 0.02
_OTHER: dict[Script, Script] = {"zh-Hans": "zh-Hant", "zh-Hant": "zh-Hans"}
_WAY: dict[Script, str] = {"zh-Hans": "Traditional to Simplified", "zh-Hant": "Simplified to Traditional"}


def page_script(page: Page) -> Script | None:
    """Script of a document by the forms that only one of the two has; None where it shows neither.

    Of a mixed document the script that has more of them.
    """
    return script_of(page.lines)


def script_of(lines: Iterable[str]) -> Script | None:
    """Script of these lines, quotations left out, as that of a document."""
    counted = Counter("".join(QUOTATION.sub("", line) for line in lines))
    han = sum(count for c, count in counted.items() if HAN.match(c))
    traditional = sum(count for c, count in counted.items() if is_traditional(c))
    simplified = sum(count for c, count in counted.items() if is_simplified(c))
    if max(traditional, simplified) <= LEAST_SHARE * han:
        return None
    return "zh-Hant" if traditional > simplified else "zh-Hans"


def converted(text: str, to: Script, protect: tuple[str, ...] = ()) -> str:
    """`text` in a script, of the same length."""
    return simplify(text, protect) if to == "zh-Hans" else traditionalize(text, protect)


def of_other_script(text: str, script: Script) -> int:
    """How many characters of `text` are forms that a script does not use."""
    return sum(map(is_traditional if script == "zh-Hans" else is_simplified, text))


def is_to_convert(page: Page) -> bool:
    """True if the document is in the other script than the one that is wanted."""
    return page_script(page) not in (None, page.target)


def lines_to_convert(page: Page) -> dict[int, bool]:
    """Lines in the other script than the edition's; True for a line that is so against the rest of its document.

    A document of one script is converted as a whole, but for lines that clearly have the wanted script already. In any
    other document `lines_of_other` says which lines are.
    """
    wanted: Script = page.target
    if is_to_convert(page):
        mixed = _share(page, wanted) >= _LEAST_PART
        return {i: False for i, line in enumerate(page.lines) if HAN.search(line) and not (mixed and line_script(line) == wanted)}
    return dict.fromkeys(lines_of_other(page.lines, _OTHER[wanted]), True)


def _share(page: Page, script: Script) -> float:
    """Share of the characters that only one script has in the Han of a page."""
    only = is_traditional if script == "zh-Hant" else is_simplified
    counted = Counter("".join(page.lines))
    return sum(count for c, count in counted.items() if only(c)) / max(page.han, 1)


def _script(page: Page) -> Iterator[Change]:
    for index, alone in lines_to_convert(page).items():
        line = page.lines[index]
        after = converted(line, page.target, page.config.protect)
        for start, end in spans_kept(line, _OTHER[page.target]) if alone else ():
            after = after[:start] + line[start:end] + after[end:]
        start = 0
        while start < len(line):
            if line[start] == after[start]:
                start += 1
                continue
            end = start + 1
            while end < len(line) and line[end] != after[end]:
                end += 1
            change = script_change(page.target, index, start, line[start:end], after[start:end])
            yield _in_mixed(change, page.target) if alone else change
            start = end


def _in_mixed(change: Change, to: Script) -> Change:
    way = change.reason or _WAY[to]
    return replace(change, reason=f"{way}; the document is in both scripts", confidence="likely")


def script_change(to: Script, line: int, start: int, before: str, after: str) -> Change:
    """The change of characters to a script; likely, and with the forms told, where there are several."""
    forms = choices if to == "zh-Hans" else traditional_choices
    ambiguous = [f"{c} → {' '.join(forms(c))}" for c in dict.fromkeys(before) if forms(c)]
    end = start + len(before)
    if not ambiguous:
        return Change(line, start, end, after, "" if to == "zh-Hans" else _WAY[to])
    return Change(line, start, end, after, f"{_WAY[to]}; one of several forms: {'; '.join(ambiguous)}", "likely")


CORNERS = {"「": "“", "」": "”", "『": "‘", "』": "’"}
_INNER = {"「": "‘", "」": "’"}
CURLY = {curly: corner for corner, curly in CORNERS.items()}
_CORNER_PATTERN = re.compile("[「」『』]")
_CURLY_PATTERN = re.compile("[“”‘’]")
# ’ between Latin letters is an apostrophe.
_APOSTROPHE = re.compile("(?<=[A-Za-z])’|‘(?=[0-9A-Za-z])")


@lru_cache(maxsize=8)
def _turned_marks(line: str) -> Mapping[int, str]:
    """Of a line in which 『』 stand within no 「」 their places, and those of 「」 within them, each with its curly mark: papers quote so, too.

    A line may be cut inside a quotation: what closes what the line above opened stands within it.
    """
    found: dict[int, str] = {}
    opened = list[int]()
    for match in _CORNER_PATTERN.finditer(line):
        place = match.start()
        if match[0] in "「『":
            opened.append(place)
        elif not opened:
            found.clear()  # all above it stands within what the line above opened
        else:
            start = opened.pop()
            if line[start] == "『" and match[0] == "』" and not opened:
                found |= {inner: _INNER[line[inner]] for inner in range(start + 1, place) if line[inner] in _INNER}
                found |= {start: "“", place: "”"}
    # A quotation that goes on below.
    if opened and line[opened[0]] == "『":
        found[opened[0]] = "“"
    return found


def _simplified_mark(line: str, place: int) -> str:
    return _turned_marks(line).get(place, CORNERS[line[place]])


def with_quotes_of(text: str, to: Script) -> str:
    """`text` with the quotation marks of a script."""
    if to == "zh-Hans":
        return _CORNER_PATTERN.sub(lambda mark: _simplified_mark(text, mark.start()), text)
    return _CURLY_PATTERN.sub(lambda mark: mark[0] if _APOSTROPHE.match(text, mark.start()) else CURLY[mark[0]], text)


def _corner_quotes(page: Page) -> Iterator[Change]:
    wanted = lines_to_convert(page)
    if not wanted:
        return
    pattern, other = _CORNER_PATTERN, _CURLY_PATTERN
    reason = ""
    if page.target == "zh-Hant":
        pattern, other = _CURLY_PATTERN, _CORNER_PATTERN
        reason = "quotation marks become corner brackets in Traditional text"
    # In a line that has the quotes of the wanted script already they may stand within those.
    for line, match in page.matches(pattern):
        if line in wanted and not other.search(page.lines[line]) and not _APOSTROPHE.match(page.lines[line], match.start()):
            mark = CURLY[match[0]] if page.target == "zh-Hant" else _simplified_mark(page.lines[line], match.start())
            yield Change(line, match.start(), match.end(), mark, reason)


SCRIPT = Rule(
    "script",
    "Traditional to Simplified, or the other way in an edition in Traditional script",
    "繁简转换，依本书所用字体",
    "replace",
    "certain",
    (
        Example("廣大職工團結奮鬥，著力解決問題，後來還讀原著。", "广大职工团结奋斗，着力解决问题，后来还读原著。"),
        Example("乾安縣與徐乾學、王汎森、薛應旂", "乾安县与徐乾学、王汎森、薛应旂"),
        Example("乾淨的毛巾與乾燥的天氣", "干净的毛巾与干燥的天气"),
        Example("徐乾學著《憺園集》，隨著《勞動法》的實施", "徐乾学著《憺园集》，随着《劳动法》的实施"),
        Example("為什么發展？老么說這么辦。", "为什么发展？老幺说这么办。"),
        Example("瞭解土著居民，慰藉與憑藉", "了解土著居民，慰藉与凭借"),
    ),
    ("余华的小说中引用了“後來”二字，全文仍是简体。", "发明创造，参与制造"),
    find=_script,
)
CORNER_QUOTES = Rule(
    "corner-quotes",
    "corner brackets become quotation marks in Simplified text, and the other way in Traditional text",
    "简体文本用弯引号，繁体文本用直角引号",
    "replace",
    "likely",
    (
        Example("習近平強調：「讓職工當主角。」", "習近平強調：“讓職工當主角。”"),
        Example("他寫道：「大家都叫它『老水車』。」", "他寫道：“大家都叫它‘老水車’。”"),
        Example("這裡的人們都叫它『老水車』。", "這裡的人們都叫它“老水車”。"),
    ),
    ("他说：「好。」",),
    find=_corner_quotes,
)
