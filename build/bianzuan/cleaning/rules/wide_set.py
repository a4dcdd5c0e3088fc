"""Lines set wide: 获 奖 名 单, 第一章 总 则, 二、学 堂. In: a page. Out: changes that close them up.

The letters must make words, or be two behind a number: 甲 乙 丙 丁 and 东 西 南 北 are members of a row, 张 文 may be two.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bianzuan.cleaning.draft import Change
from bianzuan.cleaning.reassembly.headings.levels import PARTS_OF_TWO
from bianzuan.cleaning.reassembly.rows import simplified
from bianzuan.cleaning.reassembly.words.word_evidence import divided, is_common_noun, is_ordinary_word
from bianzuan.cleaning.rule import HAN_CLASS, Page

_SPREAD = re.compile(f"[{HAN_CLASS}](?:[ \u3000]+[{HAN_CLASS}]){{2,11}}")
_WIDE = "[ \u3000]+"
# What a paper is, alone on its line above the text.
_PAPERS_OF_TWO = ("讣告", "訃告", "唁电", "唁電", "题词", "題詞", "悼词", "悼詞", "祭文", "挽联", "輓聯", "通知", "公告", "布告", "通告", "启事", "啟事", "声明", "聲明", "请示", "請示", "批复", "批復", "决定", "決定", "通报", "通報", "报告", "報告", "总结", "總結", "简历", "簡歷", "证明", "證明", "契约", "契約", "合同", "公约", "公約", "章程", "倡议", "倡議", "贺信", "賀信", "贺电", "賀電", "贺词", "賀詞", "献词", "獻詞", "祝词", "祝詞", "题记", "題記")
_CHAPTER = "第[一二三四五六七八九十百0-9]{1,4}[编章节篇部][ \u3000]+"
_PART = re.compile(rf"(?:{_CHAPTER})?(?:{'|'.join(word[0] + _WIDE + word[1] for word in (*PARTS_OF_TWO, *_PAPERS_OF_TWO))})")
# 二、学 堂, （三）茶 市, 第二章 人 物: behind a number two letters, or more that make words, are its heading.
_NUMBERED = re.compile(f"(?:[一二三四五六七八九十]{{1,3}} ?[、．.] ?|[（(][一二三四五六七八九十]{{1,3}}[）)] ?|{_CHAPTER})(?P<head>[{HAN_CLASS}](?:[ \u3000]+[{HAN_CLASS}]){{1,11}})")
_ROW = frozenset("东西南北上下左右前后春夏秋冬甲乙丙丁一二三四五六七八九十")


def wide_set(page: Page) -> Iterator[Change]:
    """Changes that close up lines set wide."""
    for index, line in enumerate(page.lines):
        text = line.strip()
        if " " not in text and "\u3000" not in text:
            continue
        part, numbered = _PART.fullmatch(text), _NUMBERED.fullmatch(text)
        if numbered:
            head = numbered["head"]
            if len(_letters(head)) > 2 and not _is_spread(head) or is_row(_letters(head)):
                continue
        elif not part and not (_SPREAD.fullmatch(text) and _is_spread(text)):
            continue
        start = line.index(text) + (numbered.start("head") if numbered else _chapter(text) if part else 0)
        for match in re.finditer(_WIDE, line[:len(line.rstrip())][start:]):
            yield Change(index, start + match.start(), start + match.end(), "")


def is_row(letters: str) -> bool:
    """True for letters that are members of a row: 甲乙丙丁, 春夏秋冬."""
    return set(letters) <= _ROW


def _letters(text: str) -> str:
    return re.sub(_WIDE, "", text)


def _chapter(text: str) -> int:
    """Where the words behind 第一章 begin."""
    match = re.match(r"第\S+[ \u3000]+", text)
    return match.end() if match else 0


def _is_spread(text: str) -> bool:
    """True if the letters make words of two characters and more, one of them no name: 柳 河 纪 事, but not 北 京 上 海."""
    letters = _letters(simplified(text))
    words = divided(letters)
    known = all(len(word) > 1 and is_common_noun(word) for word in words) and any(map(is_ordinary_word, words))
    return known and not _ROW & set(letters)
