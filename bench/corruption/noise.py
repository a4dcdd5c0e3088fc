"""Noise: what scanners, converters and web pages do to lines and characters (the classes of cleaning.md).

Every function takes lines and a random source and gives lines; what is due on a character stands in its `Cell.noise`
or in its line's `due`, by the name of the class.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from random import Random

from opencc import OpenCC
from pypinyin import Style, pinyin

from corruption.articles import LONG
from corruption.layout import Cell, Line, cells_of, cut_place, split

_RADICALS = {"工": "\u2f2f", "人": "\u2f08", "大": "\u2f24", "日": "\u2f47", "水": "\u2f54", "山": "\u2f2d", "木": "\u2f4a", "火": "\u2f55"}
_LOOK_ALIKES = {"人": "入", "己": "已", "未": "末", "天": "夭", "土": "士", "候": "侯", "住": "往", "今": "令", "间": "问", "折": "拆"}
_HALF_WIDTH = {"，": ",", "：": ":", "；": ";", "？": "?", "！": "!", "（": "(", "）": ")"}
_CAPTIONS = (
    "图为工作人员在现场。本报记者 石小川/摄",
    "▲上图：清晨的入口处。",
    "图为参加活动的孩子们。通讯员 方圆摄",
    "新华社记者 严冬青/摄",
)
_FURNITURE = ("责任编辑：关小雨", "扫码关注更多内容", "第 3 页 共 10 页", "— 12 —")
# Share of the places that are soiled, where a class does not say otherwise.
_RATE = 0.3


def _each(lines: Sequence[Line], change: Callable[[Line], list[Cell]]) -> list[Line]:
    return [replace(line, cells=change(line)) for line in lines]


def traditional(lines: Sequence[Line], chance: Random) -> list[Line]:
    """Traditional script throughout."""
    converter = OpenCC("s2tw")

    def change(line: Line) -> list[Cell]:
        text = str(converter.convert(line.text))
        if len(text) != len(line.cells):
            return line.cells
        return [cell if cell.char == char else replace(cell, char=char, noise="script") for cell, char in zip(line.cells, text, strict=True)]

    return _each(lines, change)


def pinyin_wide(lines: Sequence[Line], chance: Random) -> list[Line]:
    """A reading behind every character that is Traditional."""
    return _annotated(lines, {cell.char for line in lines for cell in line.cells if cell.noise == "script"})


def pinyin_narrow(lines: Sequence[Line], chance: Random) -> list[Line]:
    """A reading behind some two dozen Traditional characters, wherever they stand."""
    found = sorted({cell.char for line in lines for cell in line.cells if cell.noise == "script"})
    return _annotated(lines, set(chance.sample(found, min(24, len(found)))))


def _annotated(lines: Sequence[Line], characters: set[str]) -> list[Line]:
    def change(line: Line) -> list[Cell]:
        cells: list[Cell] = []
        for cell in line.cells:
            cells.append(cell)
            if cell.char in characters:
                reading = pinyin(cell.char, style=Style.TONE)[0][0]
                cells += cells_of(f"({reading})", "pinyin")
        return cells

    return _each(lines, change)


def stray_commas(lines: Sequence[Line], chance: Random) -> list[Line]:
    """`，` as `,,`, and half-width commas before other marks."""

    def change(line: Line) -> list[Cell]:
        cells: list[Cell] = []
        for place, cell in enumerate(line.cells):
            last = place + 1 == len(line.cells)
            if cell.char == "，" and not last and chance.random() < _RATE:
                cells += cells_of(",,", "stray-comma")
            elif cell.char in "、。；" and place and chance.random() < _RATE:
                cells += [Cell(",", "stray-comma"), cell]
            else:
                cells.append(cell)
        return cells

    return _each(lines, change)


def half_width(lines: Sequence[Line], chance: Random) -> list[Line]:
    """Half-width marks beside Han."""

    def change(line: Line) -> list[Cell]:
        return [
            Cell(_HALF_WIDTH[cell.char], "width")
            if not cell.noise and cell.char in _HALF_WIDTH and place and line.text[place - 1].isalpha() and chance.random() < _RATE
            else cell
            for place, cell in enumerate(line.cells)
        ]

    return _each(lines, change)


def indents(lines: Sequence[Line], chance: Random) -> list[Line]:
    """Wide spaces before paragraphs, spaces and non-breaking spaces behind."""

    def change(line: Line) -> list[Cell]:
        before = cells_of("\u3000\u3000", "white-space") if line.kind == "paragraph" else []
        return [*before, *line.cells, *(cells_of(chance.choice((" ", "\u00a0")), "white-space") if chance.random() < _RATE else [])]

    return _each(lines, change)


def invisible(lines: Sequence[Line], chance: Random) -> list[Line]:
    """Zero-width spaces and byte order marks between characters."""

    def change(line: Line) -> list[Cell]:
        place = chance.randrange(len(line.cells)) if line.cells else 0
        hit = chance.random() < _RATE and line.kind == "paragraph"
        return [*line.cells[:place], *cells_of(chance.choice(("\u200b", "\ufeff")), "invisible"), *line.cells[place:]] if hit else line.cells

    return _each(lines, change)


def radicals(lines: Sequence[Line], chance: Random) -> list[Line]:
    """Kangxi radicals for ordinary characters, as PDF text layers have them."""

    def change(line: Line) -> list[Cell]:
        return [
            Cell(_RADICALS[cell.char], "radicals") if cell.char in _RADICALS and not (cell.noise or cell.misread) and chance.random() < _RATE else cell
            for cell in line.cells
        ]

    return _each(lines, change)


def debris(lines: Sequence[Line], chance: Random) -> list[Line]:
    """Tags and entities: a broken tag on a line of its own, a space as an entity at a line's end."""
    result: list[Line] = []
    for line in lines:
        tail = cells_of("&nbsp;", "debris") if line.kind == "paragraph" and chance.random() < 0.1 else []
        result.append(replace(line, cells=[*line.cells, *tail]))
        if chance.random() < 0.05:
            result.append(Line(-1, 0, cells_of(chance.choice(("</div", "<br>", "</p>")), "debris"), "debris", "debris"))
    return result


def furniture(lines: Sequence[Line], chance: Random) -> list[Line]:
    """What newspapers and web pages print around a text."""
    result: list[Line] = list(lines)
    for text in chance.sample(_FURNITURE, 2):
        result.insert(_after_sentence(result, chance), Line(-1, 0, cells_of(text, "furniture"), "furniture", "furniture"))
    return result


def _after_sentence(lines: Sequence[Line], chance: Random) -> int:
    return chance.choice([i + 1 for i, line in enumerate(lines) if line.kind == "paragraph" and line.text.endswith("。")] or [len(lines)])


def cuts(lines: Sequence[Line], chance: Random) -> list[Line]:
    """Paragraphs cut in two by a line end, half of the cuts inside words."""
    result: list[Line] = []
    for line in lines:
        if line.kind == "paragraph" and len(line.cells) > LONG and chance.random() < _RATE:
            result += split(line, cut_place(line.text, chance.choice(("inside", "between")), chance))
        else:
            result.append(line)
    return result


def captions(lines: Sequence[Line], chance: Random) -> list[Line]:
    """A caption dropped between the halves of a paragraph."""
    return _dropped_in(lines, [[cells_of(chance.choice(_CAPTIONS))]], "caption", chance)


def pull_quotes(lines: Sequence[Line], chance: Random) -> list[Line]:
    """Sentences of the text, marked with a bullet and dropped into one of its paragraphs."""
    sentences = [s for line in lines if line.kind == "paragraph" for s in _sentences(line.cells) if 16 <= len(s) <= 40]
    return _dropped_in(lines, [chance.sample(sentences, min(3, len(sentences)))], "pullquote", chance) if sentences else list(lines)


def _sentences(cells: Sequence[Cell]) -> Iterator[list[Cell]]:
    """What stands between full stops; a slip in it is one here, too."""
    for _, sentence in groupby(cells, key=lambda cell: cell.char == "。"):
        yield [Cell(cell.char, misread=cell.misread) for cell in sentence]


def _dropped_in(lines: Sequence[Line], groups: Sequence[Sequence[list[Cell]]], kind: str, chance: Random) -> list[Line]:
    result = list(lines)
    extra = 1000 + 100 * (kind == "pullquote")
    for group in groups:
        long = [i for i, line in enumerate(result) if line.kind == "paragraph" and len(line.cells) > LONG]
        if not long:
            continue
        place = chance.choice(long)
        upper, lower = split(result[place], cut_place(result[place].text, "inside", chance))
        mark = "- ◆" if kind == "pullquote" else ""
        inner = [
            Line(upper.article, extra + n, cells_of(mark) + cells, kind, words="".join(cell.char for cell in cells)) for n, cells in enumerate(group)
        ]
        result[place : place + 1] = [upper, *inner, lower]
    return result


def marked_headings(lines: Sequence[Line], chance: Random) -> list[Line]:
    """All headings of the page marked, at any level."""
    mark = chance.choice(("# ", "## ", "### "))
    return [replace(line, cells=cells_of(mark) + line.cells) if line.kind == "heading" else line for line in lines]


def split_headings(lines: Sequence[Line], chance: Random) -> list[Line]:
    """Every numbered heading that is long enough, broken over two lines between words."""
    result: list[Line] = []
    for line in lines:
        if line.kind == "heading" and "、" in line.text[:3] and len(line.cells) >= 9:
            result += split(line, cut_place(line.text, "between", chance))
        else:
            result.append(line)
    return result


def loop(lines: Sequence[Line], chance: Random) -> list[Line]:
    """A transcriber's machine that fell into repetition: four long lines again, two or three times, at the end."""
    long = [line for line in lines if line.kind == "paragraph" and len(line.cells) >= 40][:4]
    again = [Line(-1, 0, cells_of(line.text, "loop"), "loop", "loop") for line in long]
    return [*lines, *(again * chance.choice((2, 3)))] if len(long) >= 3 else list(lines)


NOISES = {
    # Script before readings, both before what looks at marks; blocks before characters.
    noise.__name__: noise
    for noise in (
        cuts, captions, pull_quotes, marked_headings, split_headings, loop, furniture, traditional, pinyin_narrow, pinyin_wide,
        stray_commas, half_width, radicals, invisible, indents, debris,
    )
}  # fmt: skip


def misread(text: str, chance: Random, rate: float = 0.004) -> tuple[str, list[int]]:
    """`text` with characters that look like others, and where. Wording is never changed, so this is the truth."""
    places = [i for i, char in enumerate(text) if char in _LOOK_ALIKES and chance.random() < 20 * rate]
    return "".join(_LOOK_ALIKES[c] if i in places else c for i, c in enumerate(text)), places
