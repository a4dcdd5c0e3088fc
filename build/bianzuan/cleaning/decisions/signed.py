"""Whom a line names that the editor calls a byline: read as the tool reads bylines, and where it would not know, as it stands.

In: the line. Out: authors, spelt as the line has them. That somebody is named is the editor's word, and is not asked again.
"""

from __future__ import annotations

import re

from bianzuan.cleaning.reassembly.heads.presumed import presumed_byline
from bianzuan.cleaning.reassembly.heads.spelling import as_spelt
from bianzuan.cleaning.reassembly.rows import simplified
from bianzuan.cleaning.reassembly.signers.bylines import is_name
from bianzuan.model import Author

_IN_BRACKETS = re.compile(r"[（(〔\[［【]([^（）()〔〕\[\]［］【】]+)[）)〕\]］】]")
# 樊　江, 贺 长 庚: a name set wide is one.
_SET_WIDE = re.compile("(?<![\u3400-\u9fff])[\u3400-\u9fff](?:[ \u3000]+[\u3400-\u9fff]){1,2}(?![\u3400-\u9fff])")
# 农业局　汤维周: Chinese surnames begin many offices, and no given name ends like one.
_OFFICE = re.compile("[\u3400-\u9fff]{2,12}(?:局|厂|厅|车间|大队|小组|公社|供销社|合作社|报社|办公室|委员会|学校|[中小大]学|学院|医院|公司|银行|政府|编辑部|宣传部)")
_LONGEST = 24
_GAP = re.compile("[ \u3000、，,]+")


def signed_by(line: str) -> tuple[Author, ...]:
    """Authors of a byline, at least one."""
    words = line.strip()
    if bracketed := _IN_BRACKETS.fullmatch(words):
        words = bracketed[1].strip()
    plain = simplified(words)
    behind = _behind_place(plain)
    if behind and _OFFICE.fullmatch(behind[0].role):
        return as_spelt(behind, [words], traditional=True)
    return as_spelt(presumed_byline(simplified(line.strip())) or presumed_byline(plain) or behind or (Author(words),), [words], traditional=True)


def is_signed(line: str) -> bool:
    """Whether a line right below a title says who wrote the text, as the tool reads such lines."""
    return len(line) <= _LONGEST and bool(presumed_byline(simplified(line.strip())))


def _behind_place(plain: str) -> tuple[Author, ...]:
    """新丰乡　贺长庚　李红: names, and before them whence they are or where they work; () if they are not told apart."""
    parts = [part for part in _GAP.split(_SET_WIDE.sub(lambda wide: "".join(_GAP.split(wide[0])), plain)) if part]
    first = next((number for number, part in enumerate(parts) if number and all(map(is_name, parts[number:]))), 0)
    return tuple(Author(name, "".join(parts[:first])) for name in parts[first:]) if first else ()
