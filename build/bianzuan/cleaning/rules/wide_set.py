"""Lines set wide: 获 奖 名 单, 第一章 总 则, 二、学 堂. In: a page. Out: changes that close them up.

The letters must make words, or be two behind a number: 甲 乙 丙 丁 and 东 西 南 北 are members of a row, 张 文 may be two.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bianzuan.cleaning.reassembly.headings.levels import PARTS_OF_TWO
from bianzuan.cleaning.reassembly.rows import simplified
from bianzuan.cleaning.reassembly.signers.days import DATE
from bianzuan.cleaning.reassembly.signers.offices import PAPER
from bianzuan.cleaning.reassembly.signers.person_names import is_name
from bianzuan.cleaning.reassembly.words.word_evidence import divided, is_common_noun, is_ordinary_word
from bianzuan.cleaning.rule import HAN_CLASS, Page
from bianzuan.cleaning.segments import Change

_SPREAD = re.compile(f"[{HAN_CLASS}](?:[ \u3000]+[{HAN_CLASS}]){{2,11}}")
_WIDE = "[ \u3000]+"
# What a paper is, alone on its line above the text.
_PAPERS_OF_TWO = ("讣告", "訃告", "唁电", "唁電", "题词", "題詞", "悼词", "悼詞", "祭文", "挽联", "輓聯", "通知", "公告", "布告", "通告", "启事", "啟事", "声明", "聲明", "请示", "請示", "批复", "批復", "决定", "決定", "通报", "通報", "报告", "報告", "总结", "總結", "简历", "簡歷", "证明", "證明", "契约", "契約", "合同", "公约", "公約", "章程", "倡议", "倡議", "贺信", "賀信", "贺电", "賀電", "贺词", "賀詞", "献词", "獻詞", "祝词", "祝詞", "题记", "題記", "此致", "敬礼", "敬禮", "春祺", "夏祺", "秋祺", "冬祺", "时祺", "暑祺", "台祺", "台安", "大安", "近安", "春安", "夏安", "秋安", "冬安", "撰安", "著安", "编安", "教安", "道安", "文安", "筹安", "勋安")
_CHAPTER = "第[ \u3000]*(?:[一二三四五六七八九十百0-9][ \u3000]*){1,4}[编章节篇部卷辑回课][ \u3000]+"
_PART = re.compile(rf"(?:{_CHAPTER})?(?:{'|'.join(word[0] + _WIDE + word[1] for word in (*PARTS_OF_TWO, *_PAPERS_OF_TWO))})")
# 文 海 兄：, 李 老 师：, above a letter.
_SALUTE = re.compile(f"[{HAN_CLASS}](?:[ \\u3000]+[{HAN_CLASS}]){{1,5}}(?<=[兄弟姐妹叔伯父母师生士君志长台鉴])[ \\u3000]*[：:]")
# What kind of text a paper calls it, before its title: 短评  管 好 用 好 渠 水.
_KIND = "(?:短评|社论|评论|时评|述评|特写|通讯|速写|散文|小说|杂文|随笔|杂感|杂谈|影评|书评|短论|专论)[ \u3000]+"
# 二、学 堂, （三）茶 市, 第二章 人 物: behind a number two letters, or more that make words, are its heading.
_NUMBERED = re.compile(f"(?:[一二三四五六七八九十]{{1,3}} ?[、．.] ?|[（(][一二三四五六七八九十]{{1,3}}[）)] ?|{_CHAPTER}|{_KIND})(?P<head>[{HAN_CLASS}](?:[ \u3000]+[{HAN_CLASS}]){{1,11}})")
# 清 河 报   1962年5月3日   第 二 版: the name of a paper on one side of the day, the page on either.
_BESIDE_DAY = re.compile(rf"({PAPER})?(星期[一二三四五六日天])?(第[一二三四五六七八九十0-9]{{1,3}}[版张])?")
_HEAD_OF_PAGE = 60
_CELL = re.compile("[^|]+")
# 年　　月　　日: room to write a day in by hand.
_TO_FILL_IN = re.compile("(?:年[ \u3000]+月[ \u3000]+日[ \u3000]*)+")
_LONG, _NAME = 6, 4
_ROW = frozenset("东西南北上下左右前后春夏秋冬甲乙丙丁一二三四五六七八九十")


def wide_set(page: Page) -> Iterator[Change]:
    """Changes that close up lines set wide."""
    spread = _set_apart(page.lines)
    for index, line in enumerate(page.lines):
        yield from (Change(index, low, high, "") for low, high in _masthead(simplified(line)))
        text = line.strip()
        if " " not in text and "\u3000" not in text or _TO_FILL_IN.fullmatch(text):
            continue
        if text.startswith("|"):
            yield from _head_cells(index, line)
            continue
        part, numbered = _PART.fullmatch(text), _NUMBERED.fullmatch(simplified(text))
        if numbered:
            head = numbered["head"]
            if not _is_heading(head, behind_kind=text[0] not in "第（(一二三四五六七八九十") or is_row(_letters(head)):
                continue
        elif not part and not _SALUTE.fullmatch(text) and not (index in spread and _is_spread(text, spread[index])):
            continue
        start = line.index(text) + (numbered.start("head") if numbered else _chapter(text) if part else 0)
        if chapter := re.match(_CHAPTER, text):
            low = line.index(text)
            yield from (Change(index, low + match.start(), low + match.end(), "") for match in re.finditer(_WIDE, chapter[0].rstrip()))
        for match in re.finditer(_WIDE, line[:len(line.rstrip())][start:]):
            yield Change(index, start + match.start(), start + match.end(), "")


def _set_apart(lines: Sequence[str]) -> dict[int, bool]:
    """Lines of letters that stand apart; True for one that has no other such line above it or below it."""
    filled = [index for index, line in enumerate(lines) if line.strip()]
    found = [_SPREAD.fullmatch(lines[index].strip()) is not None for index in filled]
    around = zip([False, *found], found, [*found[1:], False], strict=False)
    return {index: not (above or below) for index, (above, here, below) in zip(filled, around, strict=True) if here}


def _head_cells(index: int, line: str) -> Iterator[Change]:
    """The cells of a row of a table, each of letters that stand apart, if those of one make words: 渡 口 名 称, 渡 船 数."""
    cells = [match for match in _CELL.finditer(line) if match[0].strip()]
    wide = [cell for cell in cells if _SPREAD.fullmatch(cell[0].strip())]
    if 2 * len(wide) > len(cells) and any(_is_spread(cell[0].strip()) for cell in wide):
        for cell in wide:
            low = cell.start() + len(cell[0]) - len(cell[0].lstrip())
            yield from (Change(index, low + match.start(), low + match.end(), "") for match in re.finditer(_WIDE, cell[0].strip()))


def is_row(letters: str) -> bool:
    """True for letters that are members of a row: 甲乙丙丁, 春夏秋冬."""
    return set(letters) <= _ROW


def _masthead(line: str) -> Iterator[tuple[int, int]]:
    """Where the spaces stand between the letters of what a line names beside the day: the paper, the page."""
    day = DATE.search(line) if len(line) <= _HEAD_OF_PAGE else None
    if not day:
        return
    sides = [(low, high, _BESIDE_DAY.fullmatch(_letters(line[low:high]))) for low, high in ((0, day.start()), (day.end(), len(line)))]
    if not all(named for *_, named in sides) or not any(named and (named[1] or named[3]) for *_, named in sides):
        return
    for low, high, named in sides:
        side = line[low:high].strip()
        if not named or not all(len(item) == 1 or item.isdecimal() for item in side.split()):
            continue
        start, ends = line.index(side, low), {named.end(group) for group in (1, 2, 3)}
        for match in re.finditer(_WIDE, side):
            if len(_letters(side[: match.start()])) not in ends:
                yield start + match.start(), start + match.end()


def _letters(text: str) -> str:
    return re.sub(_WIDE, "", text)


def _chapter(text: str) -> int:
    """Where the words behind 第一章 begin."""
    match = re.match(_CHAPTER, text)
    return match.end() if match else 0


def _is_spread(text: str, alone: bool = True) -> bool:
    """True if the letters make words of two characters and more, one of them no name: 柳 河 纪 事, but not 北 京 上 海.

    Lines of letters below each other are rows of a list, in which a word stands by chance.
    """
    letters = _letters(simplified(text))
    words = divided(letters)
    known = all(len(word) > 1 and is_common_noun(word) for word in words) and any(map(is_ordinary_word, words))
    # 要 注 意 的 几 件 事: so many letters make no row if any of them are a word.
    long = alone and len(letters) >= _LONG and any(len(word) > 1 and is_ordinary_word(word) for word in words) and not any(map(is_name, _pairs(letters)))
    return (known or long) and 2 * sum(1 for letter in letters if letter in _ROW) < len(letters)


def _is_heading(head: str, behind_kind: bool) -> bool:
    """True for letters that stand for words where a number stands before them, or the kind of a text; behind that, few may be a name."""
    letters = _letters(simplified(head))
    if behind_kind:
        return len(letters) > _NAME and any(len(word) > 1 for word in divided(letters))
    return len(letters) <= 2 or _is_spread(head)


def _pairs(letters: str) -> list[str]:
    """The letters two by two, as names of a row would be: 张 三 李 四."""
    return [letters[i : i + 2] for i in range(0, len(letters), 2)] if len(letters) % 2 == 0 else []
