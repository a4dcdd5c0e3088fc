"""Headings that are told by being like each other: labels in bold brackets, one ornament before each,
or a numeral alone on its line.

In: pieces. Out: indices of such headings. Each must have text below it; one alone is no family.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from bianzuan.cleaning.reassembly.headings.chronicles import years_and_days
from bianzuan.cleaning.reassembly.headings.ended_parts import by_their_ends
from bianzuan.cleaning.reassembly.headings.levels import ITEM, LABEL, POINT
from bianzuan.cleaning.reassembly.headings.lives import lives, over_records
from bianzuan.cleaning.reassembly.headings.plays import parts_of_a_play
from bianzuan.cleaning.reassembly.headings.rubrics import words_over_reports
from bianzuan.cleaning.reassembly.kinds.award_lists import prizes
from bianzuan.cleaning.reassembly.kinds.rolls import over_rolls
from bianzuan.cleaning.reassembly.numbering import han_value
from bianzuan.cleaning.reassembly.pieces import Piece, next_text
from bianzuan.cleaning.reassembly.signers.bylines import byline
from bianzuan.cleaning.reassembly.signers.days import is_date, iso_month
from bianzuan.cleaning.reassembly.signers.reports import is_wire
from bianzuan.cleaning.reassembly.words.tunes import names_a_poem

_ORNAMENTED = re.compile(r"(?P<mark>[◎○●■□◆◇★☆▲△◈❖])[ \u3000]*(?P<words>[^。！；：]{2,24})")
_NUMERAL = re.compile("[（(]?(?P<numeral>[一二三四五六七八九十]{1,3})[)）]?")
# 第一封信, 其二, 三世: what a collection counts, and a genealogy.
_ORDINAL = re.compile("(?:第(?P<count>[一二三四五六七八九十]{1,3})(?:封信?|通|首|则|信|讲|夜)|其(?P<other>[一二三四五六七八九十]{1,3})|第?(?P<born>[一二三四五六七八九十]{1,3})世)")
# 参考文献：, 注释: what stands above numbered sources or notes, whatever mark closes it.
_SOURCES = re.compile("[【\\[［]?(?:(?:主要)?参[ \u3000]?考[ \u3000]?(?:文[ \u3000]?献|书目|资料)|征引文献|引用文献|注[ \u3000]*释|附注)[】\\]］]?[：:]?")
_SOURCE = re.compile("[\\[［〔（(]?(?:1|一)[\\]］〕）)]|1[.．、]|①")
_SEVERAL = re.compile("[^，。；！？]{2,30}[二三四五六七八九十两]{1,2}[首章阕绝][)）]?")
_DAY_BEHIND = re.compile("[\u3400-\u9fff《“][^。！？；：（()]{1,32}[（(](?P<day>[^（()）]{5,16})[）)]")
_GLUED = re.compile("(?P<count>[1-9]|1[0-9])(?![年月日号时点分秒岁人个只条件位名届级班楼层室栋路元角万千百亿余多米里斤克吨亩顷度倍成次种类项步天周世代])(?P<words>[\u3400-\u9fff][^。，；！？：]{0,28}[\u3400-\u9fff”》）])")
_HOW_MANY = re.compile("[\u3400-\u9fff《“][^，。；：！？（）()]{1,23}[（(][一二三四五六七八九十两]{1,3}[通封首则篇阕][）)]")
_CLASS = re.compile("[\u3400-\u9fff]{1,3}之(?:属|部|类|族)")
# 28号, 一〇七号, 12号院: where something stands in a street or a house.
_HOUSE = re.compile("(?P<number>[0-9]{1,4}|[一二三四五六七八九十百〇○零]{1,5})(?P<unit>号(?:院|楼|门|房|店|铺)?|室|弄|栋|幢)")
# 图一　…, 表二　…: what a picture shows, and what a table has.
_LED = re.compile("(?P<lead>(?![图表照版第])[\u3400-\u9fff])(?P<count>[一二三四五六七八九十]{1,3}|[0-9]{1,2})[ \u3000]+(?P<words>[\u3400-\u9fff][^。；！？：]{0,23})")
_CHAPTER = re.compile("(?P<numeral>[一二三四五六七八九十]{1,3})[ \u3000]+[\u3400-\u9fff《“][^，。；：！？]{0,15}")
_EXHIBIT = re.compile("(?P<count>[0-9]{1,2})[ \u3000]+[\u3400-\u9fff《“][^，。；：！？ \u3000]{0,19}")
# 秉中吾兄：, below 一　致陆秉中.
_DEAR = re.compile("[^，。；！？：]{2,16}[：:]")
_LEAST, _ITEMS, _PARAGRAPH = 2, 3, 24


def like_each_other(pieces: Sequence[Piece]) -> set[int]:
    """Indices of all families' headings."""
    return _labels(pieces) | _items(pieces) | _ornamented(pieces) | _numerals(pieces) | prizes(pieces) | over_rolls(pieces) | parts_of_a_play(pieces) | years_and_days(pieces) | _sources(pieces) | lives(pieces) | over_records(pieces) | _with_days(pieces) | _glued(pieces) | _poems(pieces) | _letters(pieces) | _led(pieces) | _chapters(pieces) | by_their_ends(pieces) | _classes(pieces) | _houses(pieces) | exhibits(pieces) | _points(pieces) | words_over_reports(pieces) | _sections_of_paper(pieces)


def _with_days(pieces: Sequence[Piece]) -> set[int]:
    """致陈伯年（一九三四年三月五日）: names of letters and speeches with their days behind them, each over text; two at least."""
    matches = {i: match for i, piece in enumerate(pieces) if piece.kind == "text" and (match := _DAY_BEHIND.fullmatch(piece.plain)) and (is_date(match["day"]) or iso_month(match["day"]))}
    found = {i for i in matches if 0 <= next_text(pieces, i) not in matches and not pieces[i].full}
    return found if len(found) >= _LEAST and len(found) == len(matches) else set()


def _poems(pieces: Sequence[Piece]) -> set[int]:
    """鹧鸪天 and 七律·渡口 right above verse, and 送友人之津门（二首） right above 其一."""
    over = {i for i, piece in enumerate(pieces[:-1]) if piece.kind == "text" and names_a_poem(piece.plain) and pieces[i + 1].kind == "verse"}
    counted = zip(pieces, pieces[1:], strict=False)
    return over | {i for i, (piece, below) in enumerate(counted) if piece.kind == "text" and _SEVERAL.fullmatch(piece.plain) and below.plain == "其一"}


def _letters(pieces: Sequence[Piece]) -> set[int]:
    """致谢鸿章（三通）, 渡口杂咏（四首）: names with how many texts stand below them; two at least."""
    found = {i for i, piece in enumerate(pieces) if piece.kind == "text" and _HOW_MANY.fullmatch(piece.plain) and not byline(piece.plain)}
    return found if len(found) >= _LEAST and all(_bodied(pieces, i, found) for i in found) else set()


def _classes(pieces: Sequence[Piece]) -> set[int]:
    """谷之属, 木之属: the classes of what a place produces, as gazetteers of old have them; two at least."""
    found = {i for i, piece in enumerate(pieces) if piece.kind == "text" and _CLASS.fullmatch(piece.plain)}
    return found if len(found) >= _LEAST and all(_bodied(pieces, i, found) for i in found) else set()


def _houses(pieces: Sequence[Piece]) -> set[int]:
    """3号, 28号, 51号: the houses of a street, each over its text; three at least of one kind, no two of one number."""
    matches = {i: match for i, piece in enumerate(pieces) if piece.kind == "text" and (match := _HOUSE.fullmatch(piece.plain))}
    several = len({match["number"] for match in matches.values()}) == len(matches) and len({match["unit"] for match in matches.values()}) == 1
    bodied = all(_bodied(pieces, i, matches) and len(pieces[next_text(pieces, i)].plain) >= _PARAGRAPH for i in matches)
    return {*matches} if len(matches) >= _ITEMS and several and bodied else set()


def _led(pieces: Sequence[Piece]) -> set[int]:
    """案一　咳嗽, 案二　胃痛: a word that counts, and a name set apart; counted from one, each over its text."""
    families: dict[str, dict[int, int]] = {}
    for i, piece in enumerate(pieces):
        if piece.kind == "text" and (match := _LED.fullmatch(piece.plain)):
            families.setdefault(match["lead"], {})[i] = han_value(match["count"])
    counted = [set(values) for values in families.values() if len(values) >= _LEAST and list(values.values()) == list(range(1, len(values) + 1))]
    return {i for family in counted if all(_bodied(pieces, j, family) for j in family) for i in family}


def _chapters(pieces: Sequence[Piece]) -> set[int]:
    """一　渡口, 二　铁轨: numbers set apart from the names of chapters, counted from one, over text or over sections that have numbers
    alone. A list of contents may have them above."""
    matches = {i: match for i, piece in enumerate(pieces) if piece.kind == "text" and (match := _CHAPTER.fullmatch(piece.plain)) and not piece.full}
    over = [i for i in matches if next_text(pieces, i) not in matches]
    counted = _from_one([han_value(matches[i]["numeral"]) for i in over])
    # Of two each stands between empty lines.
    apart = all(pieces[i].blank_before or i == 0 for i in over) and all((below := next_text(pieces, i)) >= 0 and pieces[below].blank_before for i in over)
    letters = all((below := next_text(pieces, i)) >= 0 and _DEAR.fullmatch(pieces[below].plain) for i in over)
    least = _LEAST if apart or letters else _ITEMS
    return {i for i in over if next_text(pieces, i) >= 0} if counted and len(over) >= least else set()


def exhibits(pieces: Sequence[Piece]) -> set[int]:
    """1　水丞, 2　陶水管: what an exhibition or a catalogue counts, each between empty lines and over lines of its own; three at least."""
    matches = {i: match for i, piece in enumerate(pieces) if piece.kind == "text" and (match := _EXHIBIT.fullmatch(piece.plain)) and not piece.full}
    apart = all(pieces[i].blank_before and (below := next_text(pieces, i)) >= 0 and below not in matches and not pieces[below].blank_before for i in matches)
    counted = [int(match["count"]) for match in matches.values()] == list(range(1, len(matches) + 1))
    return {*matches} if len(matches) >= _ITEMS and apart and counted else set()


def _sections_of_paper(pieces: Sequence[Piece]) -> set[int]:
    """1　出土情况, 2　脱水加固, 3　结语: sections of a paper, numbers and no mark, counted from one, each over a paragraph or over 2.1　试验."""
    matches = {i: match for i, piece in enumerate(pieces) if piece.kind == "text" and (match := _EXHIBIT.fullmatch(piece.plain)) and not piece.full}
    counted = [int(match["count"]) for match in matches.values()] == list(range(1, len(matches) + 1))
    return {*matches} if len(matches) >= _LEAST and counted and all(_over_paragraph(pieces, i, matches) for i in matches) else set()


def _points(pieces: Sequence[Piece]) -> set[int]:
    """第一，建立新机制, 第二，实行新制度: points without an end mark, counted from one, each over a paragraph; three at least."""
    matches = {i: match for i, piece in enumerate(pieces) if piece.kind == "text" and (match := POINT.fullmatch(piece.plain)) and not piece.full}
    values = [han_value(match["count"] or match["other"]) for match in matches.values()]
    return {*matches} if len(matches) >= _ITEMS and _from_one(values) and all(_over_paragraph(pieces, i, matches) for i in matches) else set()


def _over_paragraph(pieces: Sequence[Piece], index: int, family: Collection[int]) -> bool:
    below = next_text(pieces, index)
    if below < 0 or below in family:
        return False
    number, text = pieces[below].number, pieces[below].plain
    return number is not None and number.style == "decimal" or len(text) >= _PARAGRAPH and "。" in text


def _from_one(values: Sequence[int]) -> bool:
    """True for 1, 2, 3, and for such rows one after the other, as each part of a book begins anew: 1, 2, 1, 2, 3."""
    starts = [i for i, value in enumerate(values) if value == 1]
    if starts[:1] != [0]:
        return False
    runs = [values[start:end] for start, end in zip(starts, [*starts[1:], len(values)], strict=True)]
    return all(list(run) == list(range(1, len(run) + 1)) and len(run) > 1 for run in runs)


def over_exhibits(pieces: Sequence[Piece]) -> bool:
    """True for a line right above the first of what an exhibition counts."""
    return 1 in exhibits(pieces)


def counts_first(pieces: Sequence[Piece]) -> bool:
    """True if the first line of a page is the first of such names, and others of them stand below: it is no title."""
    return pieces[0].kind == "text" and 0 in _chapters(pieces)


def _sources(pieces: Sequence[Piece]) -> set[int]:
    """Indices of what heads the sources or the notes of a paper, right above the first of them."""
    named = (i for i, piece in enumerate(pieces[:-1]) if piece.kind == "text" and _SOURCES.fullmatch(piece.plain))
    return {i for i in named if _SOURCE.match(pieces[i + 1].plain)}


def _labels(pieces: Sequence[Piece]) -> set[int]:
    """【原文】, 【译文】: labels of parts."""
    found = [i for i, piece in enumerate(pieces) if piece.kind == "text" and LABEL.fullmatch(piece.plain) and not is_wire(piece.plain) and next_text(pieces, i) >= 0]
    family = set(found)
    return family if len(found) >= _LEAST and all(_bodied(pieces, i, family) for i in found) else set()


def _items(pieces: Sequence[Piece]) -> set[int]:
    """【木工日报】清河镇的水车修好了: items of a digest, over a paragraph each; those a page sets into its paragraphs have sentences."""
    found = {i for i, piece in enumerate(pieces) if piece.kind == "text" and ITEM.fullmatch(piece.plain) and piece.plain[-1] not in "，、：,:"}
    over = all((below := next_text(pieces, i)) >= 0 and len(pieces[below].plain) >= _PARAGRAPH and "。" in pieces[below].plain for i in found)
    return found if len(found) >= _ITEMS and over and found.isdisjoint(next_text(pieces, i) for i in found) else set()


def _ornamented(pieces: Sequence[Piece]) -> set[int]:
    families: dict[str, list[int]] = {}
    for index, piece in enumerate(pieces):
        match = _ORNAMENTED.fullmatch(piece.plain) if piece.kind == "text" else None
        # □参加　□没有参加: choices of a form, in a row.
        if match and match["mark"] not in match["words"] and match["words"][-1] not in "，？！?!…" and match["words"].count("，") < 2 and not byline(piece.plain):
            families.setdefault(match["mark"], []).append(index)
    sets = [set(family) for family in families.values() if len(family) >= _LEAST]
    return {i for family in sets if all(_bodied(pieces, j, family) for j in family) for i in family}


def _numerals(pieces: Sequence[Piece]) -> set[int]:
    """一, 二, 三 … alone on their lines, counted from one."""
    return _counted(pieces, _NUMERAL) | _counted(pieces, _ORDINAL)


def _counted(pieces: Sequence[Piece], pattern: re.Pattern[str]) -> set[int]:
    matches = {i: match for i, piece in enumerate(pieces) if piece.kind == "text" and (match := pattern.fullmatch(piece.plain))}
    found = list(matches)
    values = [han_value(next(filter(None, match.groups()), match[0])) for match in matches.values()]
    # A genealogy tells of the first of the line above, and each of its volumes goes on where the last one ended.
    first = values[0] if values and values[0] > 1 and all(match[0].endswith("世") for match in matches.values()) else 1
    counted = values == list(range(first, len(values) + first))
    family = set(found)
    return family if len(found) >= _LEAST and counted and all(_bodied(pieces, i, family) for i in found) else set()


def _glued(pieces: Sequence[Piece]) -> set[int]:
    """1引言, 2村史馆的价值: numbers with nothing between them and the words, counted from one; years and measures are none."""
    matches = {i: match for i, piece in enumerate(pieces) if piece.kind == "text" and (match := _GLUED.fullmatch(piece.plain))}
    values = [int(match["count"]) for match in matches.values()]
    family = set(matches)
    counted = len(values) >= _LEAST and values == list(range(1, len(values) + 1))
    return family if counted and all(_bodied(pieces, i, family) for i in family) else set()


def _bodied(pieces: Sequence[Piece], index: int, family: Collection[int]) -> bool:
    below = next_text(pieces, index)
    return below >= 0 and below not in family
