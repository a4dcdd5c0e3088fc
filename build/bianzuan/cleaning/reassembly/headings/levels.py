"""Levels of the headings of a body.

In: pieces whose headings are told. Out: the same pieces, levels 2 and 3 given; to 6 where the source marks them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from bianzuan.cleaning.reassembly.numbering import RANKS
from bianzuan.cleaning.reassembly.pieces import Piece

# Markdown has so many.
_LOWEST_MARKED = 6
# Why a line below a signature is a heading: what it names has headings of its own.
ENCLOSED = "the title of a document below its covering letter"
# 生字, 练习 below 第五课: what every lesson has.
OF_LESSON = "the name of a part that lessons of a schoolbook have"
# 【原文】, 【评析】：: the label of a part.
LABEL = re.compile(r"【\s*[\u3400-\u9fff][\u3400-\u9fff \u3000]{0,6}[\u3400-\u9fff]\s*】\s*[：:]?")
# 【木工日报】清河镇的水车修好了: who says what the text below it says.
ITEM = re.compile(r"【[^【】]{2,14}】[^【】。；]{6,60}")

# 第一，建立新机制: what a speaker counts, on a line of its own.
POINT = re.compile("(?:第(?P<count>[一二三四五六七八九十]{1,3})|其(?P<other>[一二三四五六七八九十]{1,3}))[，、：:,][^。！？；]{3,32}(?<![，、：:,])")
_POINT_KEY = ("point", 0)

_YEAR, _DAY = re.compile("(?:[0-9]{4}|[一二][〇零○一二三四五六七八九]{3})年"), re.compile("(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})月(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})日")
_APPENDIX = re.compile("附[ \u3000]*录|附[ \u3000]*文|附[ \u3000]*载|丛[ \u3000]*录|补[ \u3000]*遗")
# 一　窑具的类型: counted as 一、 counts, and 1．匣钵 stands below it.
_SPACED = re.compile("[一二三四五六七八九十]{1,3}[ \u3000]+[^ \u3000]")
_NUMERAL = re.compile("[一二三四五六七八九十]{1,3}")
# 五月 and 7—8月, which stand below their year, 其一 below the name of several poems.
_MONTH = re.compile("其[一二三四五六七八九十]{1,2}|(?:\\d{1,2}|闰?[正元冬腊一二三四五六七八九十]{1,2})(?:[—–~～至-]{1,2}(?:\\d{1,2}|[一二三四五六七八九十]{1,2}))? ?月(?:份)?")
# Words of two characters with which parts of a document are headed.
_PARTS = "总则 附则 罚则 分则 附录 附表 附图 目录 凡例 前言 序言 绪论 引言 导言 题记 尾声 结语 结论 后记 跋语 索引 致谢 摘要 谱序 谱例 世系 世表 源流 家训 族规 概述 概况 沿革 缘起 附记 编后"
PARTS_OF_TWO = tuple(_PARTS.split())


def levelled(pieces: Sequence[Piece]) -> list[Piece]:
    """Levels: by Markdown marks if there are any, else 2 and 3 by numbering style, in order of first use."""
    keys = {_key(p) for p in pieces if p.kind == "heading"}
    # 【教学过程】 above 一、复习导入: labels that stand right above numbers head them.
    labels_first = any(_key(upper) == ("plain", 1) and lower.number for upper, lower in pairwise(pieces) if upper.kind == lower.kind == "heading")
    ranks = {key: rank for rank, key in enumerate(sorted(keys, key=lambda key: (not (labels_first and key == ("plain", 1)), key)))}
    if ("plain", 0) in {(k[0], k[1]) for k in keys}:
        ranks = _with_unnumbered(pieces, ranks)
    if _POINT_KEY in ranks:  # points stand below whatever else heads parts
        ranks[_POINT_KEY] = max((rank + 1 for key, rank in ranks.items() if key != _POINT_KEY), default=0)
    return _appended_below(_days_below(_numerals_below([replace(p, level=min(_LOWEST_MARKED if p.hashes else 3, 2 + ranks[_key(p)])) if p.kind == "heading" else p for p in pieces])))


def _appended_below(pieces: Sequence[Piece]) -> list[Piece]:
    """Pieces, the titles of what stands in an appendix one level below its word: 附录 / 重修义渡碑记, and those that follow to the end."""
    result: list[Piece] = []
    appendix: Piece | None = None
    inside = False  # below the first of these titles
    for above, piece in zip([None, *pieces], pieces, strict=False):
        named = piece.kind == "heading" and not piece.hashes and piece.number is None
        if named and _APPENDIX.fullmatch(piece.plain):
            appendix, inside = piece, False
        elif appendix and named and piece.level == appendix.level and (inside or above is appendix) and not is_label(piece):
            piece, inside = replace(piece, level=min(3, appendix.level + 1)), True
        elif above is appendix or piece.kind == "heading":
            appendix = None  # the appendix is a text itself, or another part begins
        result.append(piece)
    return result


def _days_below(pieces: Sequence[Piece]) -> list[Piece]:
    """Pieces, days of a diary one level below the years that stand right above them: 1959年 / 7月8日　晴."""
    headed = any(upper.kind == lower.kind == "heading" and upper.level == lower.level and heads_days(upper, lower) for upper, lower in pairwise(pieces))
    return [replace(p, level=min(3, p.level + 1)) if headed and p.kind == "heading" and not p.hashes and _DAY.match(p.plain) else p for p in pieces]


def heads_days(upper: Piece, lower: Piece) -> bool:
    """True for a year alone on its line above a day."""
    return _YEAR.fullmatch(upper.plain) is not None and _DAY.match(lower.plain) is not None


def _numerals_below(pieces: Sequence[Piece]) -> list[Piece]:
    """Pieces, numerals alone one level below the name that stands right above the first of them: 致谢鸿章（三通） / 一."""
    result: list[Piece] = []
    head: Piece | None = None
    for piece in pieces:
        if piece.kind != "heading":
            result.append(piece)
            continue
        above = result[-1] if result else None
        if not _NUMERAL.fullmatch(piece.plain):
            head = None
        elif piece.plain == "一":
            head = above if above and above.kind == "heading" and not above.hashes and not above.number and above.level == piece.level else None
        result.append(replace(piece, level=min(3, head.level + 1)) if head else piece)
    return result


def _key(piece: Piece) -> tuple[str, int]:
    if piece.hashes:
        return ("marked", piece.hashes)
    if piece.reason == OF_LESSON or is_label(piece) or _MONTH.fullmatch(piece.plain):
        return ("plain", 1)
    if piece.number is None and POINT.fullmatch(piece.plain):
        return _POINT_KEY
    if piece.number is None and _SPACED.match(piece.plain):
        return ("number", RANKS["han"])
    return ("number", piece.number.rank) if piece.number else ("plain", 0)


def is_label(piece: Piece) -> bool:
    """True for the label of a part, or who says what is below."""
    return bool(LABEL.fullmatch(piece.plain) or ITEM.fullmatch(piece.plain))


def _below_numbers(pieces: Sequence[Piece]) -> bool:
    """True if unnumbered headings stand right below numbered ones and no number right below them: 第一章　人物传 / 刘文渊."""
    return any(
        upper.kind == lower.kind == "heading" and upper.number is not None and _key(lower) == ("plain", 0)
        for upper, lower in zip(pieces, pieces[1:], strict=False)
    )


def _with_unnumbered(pieces: Sequence[Piece], ranks: dict[tuple[str, int], int]) -> dict[tuple[str, int], int]:
    """Unnumbered headings head the numbered ones if one stands directly above a number, or is the title of a document
    that a letter encloses, and they head labels; else they share their level."""
    above = any(
        upper.kind == lower.kind == "heading" and _key(upper) == ("plain", 0) and lower.number is not None
        for upper, lower in zip(pieces, pieces[1:], strict=False)
    ) or any(piece.kind == "heading" and (piece.reason == ENCLOSED or _key(piece) == ("plain", 1)) for piece in pieces)
    numbered = sorted(key for key in ranks if key != ("plain", 0))
    if not above and _below_numbers(pieces):
        return {key: rank for rank, key in enumerate(numbered)} | {("plain", 0): len(numbered)}
    shift = 1 if above else 0
    return {("plain", 0): 0} | {key: rank + shift for rank, key in enumerate(numbered)}
