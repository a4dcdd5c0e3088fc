"""Running heads that have their page number on the same line: 12　河边的水车 on the left page, 第一章　17 on the right one.

In: lines without white space around them. Out: positions. A line of a number and a few words may as well be a heading, an
entry of a table of contents or a line of a list: heads count pages, stand a page apart, and sentences go on over them.
One alone, as on a single page, is told by its shape: a folio with its ornaments (· 87 ·) beside the name of a chapter or of a book.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from bianzuan.cleaning.furniture.folios import CUTS, HEAD_LENGTH, Lines, Seams

_GAP = "(?:[ \u3000]*[·•|｜／/—–-][ \u3000]*|[ \u3000]+)"
_WORDS = "[\u3400-\u9fffA-Za-z《“「][^，。；：！？,;:!?]{0,22}?"
_NUMBER_FIRST = re.compile(rf"(?P<number>\d{{1,4}}){_GAP}{_WORDS}(?<![\d，。；：！？])")
_NUMBER_LAST = re.compile(rf"{_WORDS}{_GAP}(?P<number>\d{{1,4}})")
_WIDE = re.compile("[ \u3000]{3,}")
# 河水：一座城的来历　17: the words of a title may be any, and more.
_TITLE = "(?P<words>\\S.{1,46}?)"
_TITLED = (re.compile(rf"(?P<number>\d{{1,4}}){_GAP}{_TITLE}"), re.compile(rf"{_TITLE}{_GAP}(?P<number>\d{{1,4}})"))
# Two pages of a text in order; a head may be lost between them.
_LEAST, _STEP = 2, 2
# Four pages that turn are no list; three are none where a head has the words of a title.
_TURNS, _TITLED_TURNS = 4, 3
# Exercises, parts and tables count from 1; so late a number is that of a page. What names the number of a journal is its head.
_LATE = 4
_YEARS = range(1500, 2100)
_ISSUE = re.compile("第 ?[0-9零〇一二三四五六七八九十百]{1,5} ?[期辑輯号號]")
# White space as wide as this, once squeezed, stands between the words and a folio at the other edge of the page.
_FAR = re.compile("[\u3000]{2}")
# · 87 ·, —87—: nobody sets the number of a heading so but in a serial, whose name is neither that of a chapter nor of a book.
_ORNAMENT = "[-·•・∙●～~—–－─]{1,2}"
_FOLIO = rf"{_ORNAMENT} ?(?P<number>\d{{1,4}}) ?{_ORNAMENT}"
_NAMED = (
    r"(?P<words>第[0-9零〇一二三四五六七八九十百]{1,5}[章节節编編卷篇部辑輯回](?![A-Za-z0-9])[ \u3000]?[^，。；：！？]{0,24}?"
    "|[\u3400-\u9fff《》（）·]{0,14}[\u3400-\u9fff](?:志|史|年鉴|年鑑|史料|资料|資料|选辑|選輯|文集|全集|选集|選集|汇编|彙編|全书|全書|丛书|叢書|辞典|詞典|词典|辭典)》?(?:第[0-9零〇一二三四五六七八九十]{1,3}[辑輯期卷])?)"
)
_YEAR = re.compile(r"(?<!\d)(?:1[0-9]|20)\d{2}(?!\d)")
_ALONE = (re.compile(rf"{_FOLIO}[ \u3000]*{_NAMED}"), re.compile(rf"{_NAMED}[ \u3000]*{_FOLIO}"))


def heads_met_once(lines: Lines, taken: Collection[int]) -> list[int]:
    """Positions of the heads that their folio's ornaments tell; entries of a table of contents stand below each other."""
    left = [i for i, text in enumerate(lines.texts) if text and i not in taken]
    found = {i for i in left if len(lines.texts[i]) <= HEAD_LENGTH and any(form.fullmatch(lines.texts[i]) for form in _ALONE)}
    rows = {i for pair in pairwise(left) if found.issuperset(pair) for i in pair}
    return sorted(i for i in found - rows - {*left[-1:]} if not _names_a_year(lines.texts[i]))


def _names_a_year(text: str) -> bool:
    """True for 清河县志 —1985—: four figures behind the name of a book may say of when it is."""
    return not text.startswith("第") and _YEAR.search(text) is not None


def numbered_heads(lines: Lines, taken: Collection[int]) -> list[int]:
    """Positions of the heads; of two or more that count on some part a sentence, one alone a word, or a sentence if its words are a title."""
    said = frozenset(lines.texts)
    titled = {i: number for i, text in enumerate(lines.texts) if i not in taken and (number := _behind_title(text, said)) >= 0}
    found = [(i, number) for i, text in enumerate(lines.texts) if i not in taken and (number := titled.get(i, number_of(text))) >= 0]
    heads: set[int] = set()
    counted = dict(found)
    for row in _rows(found):
        if len(row) < _LEAST:
            continue
        cuts = sum(map(lines.is_cut, row))
        words, numbers = [lines.texts[i] for i in row], [counted[i] for i in row]
        sure = cuts >= max(1, CUTS * len(row)) or _left_and_right(words, numbers, any(i in titled for i in row)) or _say_one_thing(words, numbers) or _at_outer_edges(words, numbers)
        if sure and lines.apart(row) and not _counts_sections(words, numbers):
            heads.update(row)
    seams = Seams(lines, {*taken, *heads})
    return sorted(heads | {i for i, _ in found if i not in heads and (i in titled and lines.is_cut(i) or seams.parts_a_word(i))})


def _counts_sections(heads: Sequence[str], numbers: Sequence[int]) -> bool:
    """True for 1　概况, 2　方法, 3　结语: counted from the first one, each with words of its own behind the number. A book says one name on many pages.

    What stands above a section may have no end mark (the names of authors, a formula): that cuts no sentence.
    """
    words = {head.lstrip("0123456789").strip(" \u3000") for head in heads}
    return numbers[0] == 1 and len(words) == len(heads) and all(map(_NUMBER_FIRST.fullmatch, heads))


def _behind_title(text: str, said: Collection[str]) -> int:
    """The page number before or behind the words of another line; -1 for any other line."""
    match = next((match for form in _TITLED if (match := form.fullmatch(text)) and match["words"] in said), None) if text[:1].isdigit() or text[-1:].isdigit() else None
    return int(match["number"]) if match else -1


def squeezed(text: str) -> str:
    """A line without the white space that sets its folio at the other edge of the page."""
    return _WIDE.sub("\u3000\u3000", text)


def _left_and_right(heads: Sequence[str], numbers: Sequence[int], titled: bool) -> bool:
    """True for heads of pages that turn: number and book on the left one, chapter and number on the right one, and again.

    Notes may stand at the foot of every page, or paragraphs end there, and no sentence be cut. `titled`: one has the words of another line.
    """
    first = [_NUMBER_FIRST.fullmatch(head) is not None for head in heads]
    turns = all(a != b for a, b in pairwise(first)) and all(b - a == 1 for a, b in pairwise(numbers))
    return len(heads) >= (_TITLED_TURNS if titled else _TURNS) and turns and len({head.strip("0123456789") for head, left in zip(heads, first, strict=True) if left}) == 1


def _say_one_thing(heads: Sequence[str], numbers: Sequence[int]) -> bool:
    """True for 34　江防　一九八三年第四期, 35　江防　一九八三年第四期 and so on: the same words beside each number, and no pages missing.

    Exercises and parts may be called alike, too: they are counted from the first one, and no number of a journal is in their name.
    """
    words = {head.strip("0123456789").strip(" \u3000") for head in heads}
    counted = all(b - a == 1 for a, b in pairwise(numbers))
    return len(heads) > _LEAST and len(words) == 1 and counted and numbers[0] not in _YEARS and (numbers[0] > _LATE or bool(_ISSUE.search(words.pop())))


def _at_outer_edges(heads: Sequence[str], numbers: Sequence[int]) -> bool:
    """True for 卷七　交通        211 and 212        清流县志: each folio at the outer edge of its page, far from the words."""
    sides = [re.match(r"\d", head) is not None for head in heads]
    far = all(_FAR.search(head) for head in heads)
    odd = all((number % 2 == 0) == left for number, left in zip(numbers, sides, strict=True))
    return far and odd and numbers[0] > 1 and all(b - a == 1 for a, b in pairwise(numbers)) and all(a != b for a, b in pairwise(sides))


def number_of(text: str) -> int:
    """The page number in a line that may be a head; -1 for any other line."""
    text = squeezed(text)
    match = (_NUMBER_FIRST.fullmatch(text) or _NUMBER_LAST.fullmatch(text)) if len(text) <= HEAD_LENGTH else None
    return int(match["number"]) if match else -1


def _rows(found: list[tuple[int, int]]) -> Iterator[list[int]]:
    """Positions of numbers that count on, by one page or by a leaf."""
    row: list[int] = []
    last = 0
    for index, number in found:
        if row and not 1 <= number - last <= _STEP:
            yield row
            row = []
        row.append(index)
        last = number
    yield row
