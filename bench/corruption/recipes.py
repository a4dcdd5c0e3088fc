"""Recipes: which texts, which layout, which noise. In: a recipe, texts, a seed. Out: a `Page` with its truth."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from random import Random

from corruption.articles import Article, Block, with_headings
from corruption.layout import LAYOUTS, Cell, Column, Line, columns, lines_of
from corruption.noise import NOISES, misread
from corruption.wrapping import Setting, parted, plain_setting, setting, wrapped


@dataclass(frozen=True)
class Recipe:
    """How a page is made. `group` is the row of the table it counts for."""

    name: str
    group: str
    articles: int = 1
    headings: str = "as they are"
    layout: str = "ordered"
    cut: str = ""
    noise: tuple[str, ...] = ()
    lost: bool = False  # a column is left out
    jump: bool = False  # a column is sent to another page, with jump lines
    one_theme: bool = False  # all texts speak of the same things
    wrapped: bool = False  # paragraphs are broken line by line at the measure of a column
    plain: str = ""  # so, with neither indents nor empty lines: how the lines are set (`wrapping.Setting`)


@dataclass(frozen=True)
class Page:
    """A page and its truth. Offsets are characters of `text`."""

    text: str
    truth: tuple[Article, ...]
    due: dict[str, frozenset[int]]
    suspects: frozenset[int]
    lost: frozenset[tuple[int, int, int]]  # article, block, offset of every character that is not on the page
    recipe: Recipe


_CHARACTERS = ("stray_commas", "half_width", "radicals", "invisible", "indents", "debris", "furniture")
_BLOCKS = ("cuts", "captions", "pull_quotes")


def _scrambled() -> list[Recipe]:
    return [
        Recipe(f"{layout}, {headings} headings, cut {where}", f"scrambled: {layout}", 3, headings, layout, cut)
        for layout in ("rows", "middle", "shuffled")
        for headings in ("numbered", "unnumbered", "none")
        for cut, where in (("inside", "inside words"), ("between", "between words"), ("ends", "at paragraph ends"))
    ]


def _scrambled_and_soiled() -> list[Recipe]:
    return [
        Recipe(f"{layout}, cut {where}, soiled", "scrambled and soiled", 3, "none", layout, cut, (*_BLOCKS, *_CHARACTERS))
        for layout in ("rows", "middle", "shuffled")
        for cut, where in (("inside", "inside words"), ("between", "between words"), ("ends", "at paragraph ends"))
    ]


def _one_theme() -> list[Recipe]:
    return [
        Recipe(f"one theme, {layout}, {headings} headings, cut {where}", f"one theme: cut {where}", 3, headings, layout, cut, one_theme=True)
        for cut, where in (("inside", "inside words"), ("between", "between words"), ("ends", "at paragraph ends"))
        for layout in ("rows", "middle", "shuffled")
        for headings in ("numbered", "none")
    ]


def _wrapped() -> list[Recipe]:
    in_order = [
        Recipe("wrapped, one text", "clean: wrapped", wrapped=True),
        *(Recipe(f"wrapped, three texts in order, {headings} headings", "clean: wrapped", 3, headings, wrapped=True) for headings in ("numbered", "unnumbered", "none")),
        Recipe("wrapped, three texts on one theme in order", "clean: wrapped", 3, "unnumbered", one_theme=True, wrapped=True),
    ]
    out_of_order = [
        Recipe(f"wrapped, {layout}, {headings} headings", f"wrapped: {layout}", 3, headings, layout, "lines", wrapped=True)
        for layout in ("rows", "middle", "shuffled")
        for headings in ("unnumbered", "none")
    ]
    return [*in_order, *out_of_order]


def _plain() -> list[Recipe]:
    return [
        *(Recipe(f"no indents, {how}", "lines without indents", wrapped=True, plain=plain) for plain, how in (("even", "even lines"), ("ragged", "ragged lines"), ("close", "marks set close"), ("apart", "lines wide apart"))),
        Recipe("no indents, three texts, each with its measure", "lines without indents", 3, "numbered", wrapped=True, plain="even"),
    ]


RECIPES: tuple[Recipe, ...] = (
    Recipe("one text", "clean: one text"),
    Recipe("three texts in order", "clean: three texts", 3, "numbered"),
    Recipe("three texts in order, headings without number", "clean: three texts", 3, "unnumbered"),
    Recipe("three texts in order, no headings", "clean: three texts", 3, "none"),
    Recipe("characters soiled", "soiled", noise=_CHARACTERS),
    Recipe("Traditional, readings behind some characters", "soiled", noise=("traditional", "pinyin_narrow", *_CHARACTERS)),
    Recipe("Traditional, readings behind all such characters", "soiled", noise=("traditional", "pinyin_wide", "stray_commas")),
    Recipe("cut paragraphs, captions and pull-quotes in between", "cut", noise=_BLOCKS),
    Recipe("the same, characters soiled", "cut", noise=(*_BLOCKS, *_CHARACTERS)),
    Recipe("headings marked at any level", "cut", headings="numbered", noise=("marked_headings", "cuts")),
    Recipe("numbered headings over two lines", "cut", headings="numbered", noise=("split_headings",)),
    Recipe("three texts in order, cut", "cut", 3, "unnumbered", noise=("cuts", "captions")),
    Recipe("a loop at the end", "loop", 2, "numbered", noise=("loop",)),
    Recipe("a column lost", "lost", cut="inside", lost=True),
    Recipe("a column sent to another page", "jump", 3, "numbered", cut="inside", jump=True),
    Recipe("three texts on one theme in order", "clean: one theme", 3, "unnumbered", one_theme=True),
    *_scrambled(),
    *_one_theme(),
    *_scrambled_and_soiled(),
    *_wrapped(),
    *_plain(),
)


def make_page(recipe: Recipe, texts: Sequence[Article], seed: int) -> Page:
    """The page of a seed; `texts` are those to choose from."""
    chance = Random(f"{recipe.name} {seed}")
    single = recipe.articles == 1 and not recipe.cut
    theme = chance.choice(sorted({text.theme for text in texts} - {""})) if recipe.one_theme else ""
    fit = [text for text in texts if (single or text.prose) and text.theme == theme]
    chosen = [with_headings(a, recipe.headings) for a in chance.sample(fit, recipe.articles)]
    misreadings: list[tuple[int, int, int]] = []
    if "radicals" in recipe.noise:
        chosen = [_misread(article, number, chance, misreadings) for number, article in enumerate(chosen)]
    how = setting(chance) if recipe.wrapped and not recipe.plain else None
    hows = [plain_setting(chance, recipe.plain) if recipe.plain else how for _ in chosen]
    pages = [_columns(article, number, recipe, chance, misreadings, one) for number, (article, one) in enumerate(zip(chosen, hows, strict=True))]
    lost = _lose(pages, chance) if recipe.lost else frozenset()
    lines = _jumping(pages) if recipe.jump else LAYOUTS[recipe.layout](pages, chance)
    for name in NOISES:
        if name in recipe.noise:
            lines = NOISES[name](lines, chance)
    if recipe.plain:
        return page_of(lines, chosen, lost, recipe, "\n\n" if recipe.plain == "apart" else "\n")
    if how is not None:
        return page_of(parted(lines) if how.parted else lines, chosen, lost, recipe, "\n")
    return page_of(lines, chosen, lost, recipe, chance.choice(("\n", "\n\n")))


def _misread(article: Article, number: int, chance: Random, places: list[tuple[int, int, int]]) -> Article:
    blocks: list[Block] = []
    for index, block in enumerate(article.blocks):
        text, found = misread(block.text, chance) if block.kind == "paragraph" else (block.text, [])
        places += [(number, index, place) for place in found]
        blocks.append(replace(block, text=text))
    return replace(article, blocks=tuple(blocks))


def _columns(article: Article, number: int, recipe: Recipe, chance: Random, misread_at: list[tuple[int, int, int]], how: Setting | None) -> list[Column]:
    lines = lines_of(article, number)
    for line in lines:
        for _, _, place in (p for p in misread_at if p[0] == number and p[1] == line.block):
            line.cells[place] = replace(line.cells[place], misread=True)
    lines = wrapped(lines, how, chance) if how is not None else lines
    count = 3 if recipe.lost else 2 if recipe.jump else chance.choice((2, 3)) if recipe.cut else 1
    return columns(lines, count, recipe.cut, chance)


def _lose(pages: Sequence[list[Column]], chance: Random) -> frozenset[tuple[int, int, int]]:
    lost = pages[0].pop(2)
    return frozenset(
        (line.article, line.block, line.start + place) for line in lost.lines for place in range(len(line.cells))
    )


def _jumping(pages: Sequence[list[Column]]) -> list[Line]:
    """The first text goes on below the others; jump lines say so at both ends."""
    away = Line(-1, 0, [Cell(c, "jump-line") for c in "（下转第二版）"], "jump", "jump-line")
    back = Line(-1, 0, [Cell(c, "jump-line") for c in "（上接第一版）"], "jump", "jump-line")
    first, *others = pages
    lines = [*first[0].lines, *first[1].lines, away]
    lines += [line for page in others for column in page for line in column.lines]
    return [*lines, back, *(line for column in first[2:] for line in column.lines)]


def page_of(lines: Sequence[Line], chosen: Sequence[Article], lost: frozenset[tuple[int, int, int]], recipe: Recipe, end: str) -> Page:
    """The page of these lines, with what is due on it; `end` stands behind each line."""
    due: dict[str, set[int]] = {}
    suspects: set[int] = set()
    characters: list[str] = []
    offset = 0
    for above, line in zip([None, *lines], lines, strict=False):
        if above and line.kind == "verse" == above.kind and (above.article, above.block) != (line.article, line.block):
            # Between two stanzas stands an empty line: nothing else shows where one ends.
            characters.append("\n")
            offset += 1
        elif above and line.kind == "table" == above.kind:
            # Rows of one table stand one below the other.
            offset += 1 - len(characters[-1])
            characters[-1] = "\n"
        for cell in line.cells:
            if cell.misread:
                suspects.add(offset)
            if cell.noise or line.due:
                due.setdefault(cell.noise or line.due, set()).add(offset)
            characters.append(cell.char)
            offset += len(cell.char)
        characters.append(end)
        offset += len(end)
    truth = tuple(_with_extras(article, number, lines) for number, article in enumerate(chosen))
    return Page("".join(characters), truth, {k: frozenset(v) for k, v in due.items()}, frozenset(suspects), lost, recipe)


def _with_extras(article: Article, number: int, lines: Sequence[Line]) -> Article:
    """Captions and pull-quotes that noise put in belong to the article they were put into."""
    extras = [line for line in lines if line.article == number and line.block >= 1000]
    return replace(article, blocks=(*article.blocks, *(Block(line.kind, line.words) for line in extras)))
