"""Years, months and days that head the entries of a chronicle: 1988年, 民国二十三年（1934年）; 1988年5月, 五月; 1日, 8—10日.

In: pieces. Out: indices of such lines. A year alone may be anything; in a chronicle the entries below it begin with
their months, their days or their seasons, and one year follows the other.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from bianzuan.cleaning.reassembly.marks import ends_sentence
from bianzuan.cleaning.reassembly.numbering import han_value
from bianzuan.cleaning.reassembly.pieces import Piece, next_text

_COUNT = "[元一二三四五六七八九十廿卅]{1,4}"
_YEAR = re.compile(rf"(?:公元)?(?:(?P<year>\d{{4}}) ?年|[一二][〇零○一二三四五六七八九]{{3}}年|(?:[\u3400-\u9fff]{{2}}){_COUNT}年)(?: ?[（(][^（）()]{{2,16}}[）)])?")
_DAY = re.compile(r"(?P<day>\d{1,2})(?:[—–~～至-]{1,2}\d{1,2})?日")
_ENTRY = re.compile(
    r"[△▲●○◆]|(?:\d{1,2}|[正元冬腊闰]|闰?[一二三四五六七八九十]{1,3}) ?月|\d{1,2} ?[日—–~～-]|[春夏秋冬](?:季|初|末|，|天)?|(?:是|同|本|当|次)[年月日]|[年月][初中底末]|[上下]半?[年旬]"
)
# 1992年5月, 五月, 7—8月
_MONTH = re.compile(r"(?:(?P<year>\d{4}|[一二][〇零○一二三四五六七八九]{3}) ?年)? ?(?P<month>1[0-2]|[1-9]|闰?(?:十[一二]?|[正元冬腊一二三四五六七八九]))(?:[—–~～至-]{1,2}(?:\d{1,2}|[一二三四五六七八九十]{1,2}))? ?月(?:份)?")
_AGE = re.compile(_YEAR.pattern + r"[ \u3000]+[^，。；]{0,12}?(?P<age>\d{1,3}|[一二三四五六七八九十百]{1,4})[ \u3000]?岁")
_LEAST_AGES = 2
_LEAST_ENTRIES, _LEAST_DAYS, _ENTRY_LENGTH = 3, 3, 12


def years_and_days(pieces: Sequence[Piece]) -> set[int]:
    """Indices of all years, and of all days alone on their lines, that head entries."""
    return _years(pieces) | _days(pieces) | _months(pieces) | _ages(pieces)


def _ages(pieces: Sequence[Piece]) -> set[int]:
    """一九五〇年　十九岁, 1938年（戊寅）　7岁: the years of a life, each over text; two at least, and each later than the one above."""
    found = {i: han_value(match["age"]) if not match["age"].isdigit() else int(match["age"]) for i, piece in enumerate(pieces) if piece.kind == "text" and (match := _AGE.fullmatch(piece.plain))}
    bodied = all((below := next_text(pieces, i)) >= 0 and below not in found for i in found)
    return set(found) if len(found) >= _LEAST_AGES and bodied and all(a < b for a, b in pairwise(found.values())) else set()


def _months(pieces: Sequence[Piece]) -> set[int]:
    """Months alone on their lines, each over text: three, with or without their year, and hardly any other line that may head something."""
    found = {i for i, piece in enumerate(pieces) if piece.kind == "text" and _MONTH.fullmatch(piece.plain)}
    bodied = all((below := next_text(pieces, i)) >= 0 and below not in found and len(pieces[below].plain) > _ENTRY_LENGTH for i in found)
    chronicle = len(found) >= _LEAST_ENTRIES and bodied and len({pieces[i].plain for i in found}) > 1
    return found if chronicle and 2 * _other_short_lines(pieces[min(found) :]) <= len(found) else set()


def _other_short_lines(pieces: Sequence[Piece]) -> int:
    """How many lines could be headings and are no year, month or day: three dates in a box do not make a chronicle of a page."""
    short = (p.plain for p in pieces if p.kind == "text" and len(p.plain) <= _ENTRY_LENGTH * 2 and not ends_sentence(p.plain))
    return sum(1 for line in short if not (_YEAR.fullmatch(line) or _MONTH.fullmatch(line) or _DAY.fullmatch(line)))


def _years(pieces: Sequence[Piece]) -> set[int]:
    found = {i: match for i, piece in enumerate(pieces) if piece.kind == "text" and (match := _YEAR.fullmatch(piece.plain))}
    entries = sum(1 for piece in pieces if piece.kind in ("text", "paragraph") and _ENTRY.match(piece.plain))
    told = [int(match["year"]) for match in found.values() if match["year"]]
    headed = sum(1 for i in found if (below := next_text(pieces, i)) >= 0 and _ENTRY.match(pieces[below].plain))
    if not found or entries < _LEAST_ENTRIES or entries < len(found) or 2 * headed < len(found) or any(a > b for a, b in pairwise(told)):
        return set()
    return {i for i in found if (below := next_text(pieces, i)) >= 0 and below not in found}


def _days(pieces: Sequence[Piece]) -> set[int]:
    found = {i: int(match["day"]) for i, piece in enumerate(pieces) if piece.kind == "text" and (match := _DAY.fullmatch(piece.plain))}
    # The days of the next month begin anew.
    falls = sum(1 for a, b in pairwise(found.values()) if a >= b)
    bodied = all((below := next_text(pieces, i)) >= 0 and below not in found for i in found)
    return set(found) if len(found) >= _LEAST_DAYS and bodied and 3 * falls < len(found) else set()
