"""Figures that tags set high or low: 10<sup>8</sup> is 10⁸, and no 108; nor is 水车<sup>1</sup>, which calls a note, 水车1."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from bianzuan.cleaning.rule import Example, Page, Rule
from bianzuan.cleaning.segments import Change

_HIGH = str.maketrans("0123456789+-−–ni", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻ⁿⁱ")
_LOW = str.maketrans("0123456789+-−–", "₀₁₂₃₄₅₆₇₈₉₊₋₋₋")
# By the name of the tag: characters made for it, and what of its words has them. Brackets are left out: (1) is a call that has its form
# already.
SET: Mapping[str, tuple[dict[int, int], re.Pattern[str]]] = {
    "sup": (_HIGH, re.compile(r"[0-9+\-−–ni]{1,6}")),
    "sub": (_LOW, re.compile(r"[0-9+\-−–]{1,6}")),
}
_TAGGED = re.compile(r"<(?P<tag>su[pb])>[ ]?(?P<words>[0-9+\-−–ni]{1,6})[ ]?</(?P=tag)>", re.IGNORECASE)


def _raised(page: Page) -> Iterator[Change]:
    for line, match in page.matches(_TAGGED):
        table, wanted = SET[match["tag"].lower()]
        if wanted.fullmatch(match["words"]):
            yield Change(line, match.start(), match.end(), match["words"].translate(table))


RAISED = Rule(
    "raised",
    "a figure that tags set high or low",
    "以标签标作上下标的数字",
    "replace",
    "certain",
    (Example("面积 x<sup>2</sup>，水是 H<sub>2</sub>O，约 10<sup>-3</sup> 克", "面积 x²，水是 H₂O，约 10⁻³ 克"),),
    ("写作`x<sup>2</sup>`", "注<sup>[1]</sup>", "第<sub>上</sub>册"),
    find=_raised,
)
