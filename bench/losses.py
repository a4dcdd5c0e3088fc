"""Counts which losses of text are marked, which are asked about and which pass unseen, by kinds (`make bench-losses`).

Other than the row of losses in `cleaning.py`, which knows one kind, a lost column, each page here has lost something
else: an end, a beginning, a section, a heading. With each kind stands whether a reader of the page can know of it.
Beside them stand the same texts with nothing lost but lines cut in two: each mark there is false, each question needless.
"""

from __future__ import annotations

import argparse
import hashlib
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from random import Random

from bianzuan.cleaning import clean
from bianzuan.model import Cleaned, Source
from bianzuan.reading import split_lines
from bianzuan.reviewing import open_edits
from cleaning import SORTS
from corruption.alignment import Out, Truth, outputs, truth_of
from corruption.articles import LONG, Article, quoted, with_headings
from corruption.layout import Line, cells_of, cut_place, lines_of, split
from corruption.recipes import Page, Recipe, page_of

# Rules whose questions are about what stands between two lines.
_BETWEEN = frozenset({"gap", "paragraph-join", "far-join"})
# And those whose questions are about what stands behind a place.
_BEHIND = frozenset({"breaks-off"})
_BELOW = 12
# So many page numbers show an order, one of them lost; so many characters stand on each side of one.
_PAGES, _WIDOW = 5, 8

Halves = tuple[list[Line], list[Line], list[Line]]  # what is kept above, what is lost, what is kept below
Loss = Callable[[list[Line], Random], Halves | None]


def _long(lines: Sequence[Line]) -> list[int]:
    return [i for i, line in enumerate(lines) if line.kind == "paragraph" and line.block >= 0 and len(line.cells) > LONG]


def _cut(lines: Sequence[Line], index: int, cut: str, chance: Random) -> tuple[Line, Line]:
    return split(lines[index], cut_place(lines[index].text, cut, chance))


def _column(cut: str) -> Loss:
    """From inside a paragraph into another one: a column, or the foot of a page."""

    def lose(lines: list[Line], chance: Random) -> Halves | None:
        first, last = sorted(chance.sample(_long(lines), 2))
        (above, tail), (head, below) = _cut(lines, first, cut, chance), _cut(lines, last, cut, chance)
        return [*lines[:first], above], [tail, *lines[first + 1 : last], head], [below, *lines[last + 1 :]]

    return lose


def _rest(lines: list[Line], chance: Random) -> Halves | None:
    """The rest of a paragraph; below stands a whole one."""
    first = chance.choice([i for i in _long(lines) if i + 1 < len(lines) and lines[i + 1].kind == "paragraph"] or [-1])
    above, tail = _cut(lines, first, "inside", chance)
    return None if first < 0 else ([*lines[:first], above], [tail], lines[first + 1 :])


def _beginning(lines: list[Line], chance: Random) -> Halves | None:
    """The beginning of a paragraph; above stands a whole one."""
    first = chance.choice([i for i in _long(lines) if lines[i - 1].kind == "paragraph" and lines[i - 1].block >= 0] or [-1])
    head, below = _cut(lines, first, "inside", chance)
    return None if first < 0 else (lines[:first], [head], [below, *lines[first + 1 :]])


def _opening(lines: list[Line], chance: Random) -> Halves | None:
    """From below the title into the first paragraph."""
    first = _long(lines)[0]
    head, below = _cut(lines, first, "inside", chance)
    return lines[:first], [head], [below, *lines[first + 1 :]]


def _end(lines: list[Line], chance: Random) -> Halves | None:
    """From inside a paragraph to the end of the article."""
    first = chance.choice(_long(lines)[1:])
    above, tail = _cut(lines, first, "inside", chance)
    return [*lines[:first], above], [tail, *lines[first + 1 :]], []


def _short_end(lines: list[Line], chance: Random) -> Halves | None:
    """From inside the second clause of a paragraph to the end of the article: what is left is a short line."""
    fit = [(i, m.end()) for i in _long(lines)[1:] if (m := re.match("[^，。：；！？]{4,20}，[^，。：；！？“”（）《》]{5,12}", lines[i].text)) and m.end() < 30]
    if not fit:
        return None
    first, place = chance.choice(fit)
    above, tail = split(lines[first], place)
    return [*lines[:first], above], [tail, *lines[first + 1 :]], []


def _announced(lines: list[Line], chance: Random) -> Halves | None:
    """What a colon announces, and all below it."""
    fit = [i for i in _long(lines)[1:] if lines[i].text.find("：") >= 10]
    if not fit:
        return None
    first = chance.choice(fit)
    above, tail = split(lines[first], lines[first].text.index("：") + 1)
    return [*lines[:first], above], [tail, *lines[first + 1 :]], []


def _whole_end(lines: list[Line], chance: Random) -> Halves | None:
    """Whole paragraphs at the end."""
    first = _long(lines)[-1]
    return lines[:first], lines[first:], []


def _paragraph(lines: list[Line], chance: Random) -> Halves | None:
    """A whole paragraph with another one above it and one below it."""
    fit = [i for i in _long(lines) if all(0 <= j < len(lines) and lines[j].kind == "paragraph" and lines[j].block >= 0 for j in (i - 1, i + 1))]
    return (lines[: (i := chance.choice(fit))], [lines[i]], lines[i + 1 :]) if fit else None


def _headings(lines: Sequence[Line]) -> list[int]:
    return [i for i, line in enumerate(lines) if line.kind == "heading"]


def _section(lines: list[Line], chance: Random) -> Halves | None:
    """A section with its heading; another one follows."""
    found = _headings(lines)
    if len(found) < 3:
        return None
    i = chance.randrange(1, len(found) - 1)
    return lines[: found[i]], lines[found[i] : found[i + 1]], lines[found[i + 1] :]


def _body(lines: list[Line], chance: Random) -> Halves | None:
    """What stands below a heading; the next one follows."""
    found = _headings(lines)
    if len(found) < 3:
        return None
    i = chance.randrange(0, len(found) - 1)
    return lines[: found[i] + 1], lines[found[i] + 1 : found[i + 1]], lines[found[i + 1] :]


def _heading(lines: list[Line], chance: Random) -> Halves | None:
    """A heading alone, not the last one."""
    found = _headings(lines)
    return (lines[: (i := chance.choice(found[:-1]))], [lines[i]], lines[i + 1 :]) if len(found) > 2 else None


def _item(lines: list[Line], chance: Random) -> Halves | None:
    """An item of a numbered list, neither the first nor the last."""
    items = [i for i, line in enumerate(lines) if line.text.startswith("（") and line.text[1:2].isdecimal()]
    return (lines[: (i := chance.choice(items[1:-1]))], [lines[i]], lines[i + 1 :]) if len(items) > 2 else None


def _words(lines: list[Line], chance: Random) -> Halves | None:
    """Some words inside a line: nothing is cut, what stands behind goes on in the same line."""
    first = chance.choice(_long(lines))
    above, tail = _cut(lines, first, "inside", chance)
    lost, below = split(tail, min(12, len(tail.cells) - 5))
    below.start, whole = above.start + len(above.cells) + len(lost.cells), above
    return [*lines[:first], Line(whole.article, whole.block, [*above.cells, *below.cells], whole.kind, start=whole.start)], [lost], lines[first + 1 :]


def _quotation(lines: list[Line], chance: Random) -> Halves | None:
    """From inside a quotation into a later paragraph that has none open."""
    opened = [i for i in _long(lines) if "“" in lines[i].text]
    later = [(i, j) for i in opened for j in _long(lines) if j > i]
    if not later:
        return None
    first, last = chance.choice(later)
    place = lines[first].text.index("“") + 3
    above, tail = split(lines[first], place)
    head, below = _cut(lines, last, "inside", chance)
    return [*lines[:first], above], [tail, *lines[first + 1 : last], head], [below, *lines[last + 1 :]]


def _page(lines: list[Line], chance: Random) -> Halves | None:
    """A page with its number, neither the first nor the last two."""
    numbers = [i for i, line in enumerate(lines) if line.kind == "furniture"]
    if len(numbers) < _PAGES:
        return None
    i = chance.randrange(1, len(numbers) - 2)
    return lines[: numbers[i - 1] + 1], lines[numbers[i - 1] + 1 : numbers[i]], lines[numbers[i] + 1 :]


def _in_pages(lines: Sequence[Line], chance: Random) -> list[Line]:
    """Lines with page numbers between them, which part paragraphs."""
    size, number, form = chance.randint(85, 100), chance.randint(2, 80), chance.choice(("— {} —", "- {} -", "第{}页"))
    paged: list[Line] = []
    room = size
    for line in lines:
        rest = line
        while line.kind == "paragraph" and line.block >= 0 and len(rest.cells) >= room + _WIDOW:
            place = max(room, _WIDOW)
            place += len(rest.text[place:]) - len(rest.text[place:].lstrip("，。、；：！？”）》…—"))
            above, rest = split(rest, place)
            paged += [above, Line(-1, 0, cells_of(form.format(number), "furniture"), "furniture", "furniture")]
            room, number = size, number + 1
        if rest.cells:
            paged.append(rest)
            room -= len(rest.cells)
    return [*paged, Line(-1, 0, cells_of(form.format(number), "furniture"), "furniture", "furniture")]


@dataclass(frozen=True)
class Kind:
    """A kind of loss: how headings stand, and what a reader of the page can know."""

    name: str
    lose: Loss | None
    headings: str
    known: str
    articles: int = 1
    pages: bool = False


KINDS: tuple[Kind, ...] = (
    Kind("nothing lost, lines cut in two", None, "as they are", "–"),
    Kind("a column, cut inside words", _column("inside"), "none", "by sense"),
    Kind("a column, cut between words", _column("between"), "none", "by sense"),
    Kind("a column with numbered headings", _column("inside"), "numbered", "by sense, or by number"),
    Kind("from inside a quotation", _quotation, "none", "yes: it does not close"),
    Kind("the rest of a paragraph", _rest, "none", "by sense"),
    Kind("the beginning of a paragraph", _beginning, "none", "by sense"),
    Kind("the beginning of an article", _opening, "none", "by sense"),
    Kind("an end, inside a sentence", _end, "none", "yes"),
    Kind("an end, a short line is left", _short_end, "none", "by sense"),
    Kind("what a colon announces", _announced, "none", "yes"),
    Kind("the same above another article", _end, "numbered", "yes", 2),
    Kind("an end, whole paragraphs", _whole_end, "none", "no"),
    Kind("a whole paragraph", _paragraph, "none", "no"),
    Kind("a numbered section", _section, "numbered", "yes: a number is missing"),
    Kind("a section without a number", _section, "unnumbered", "no"),
    Kind("the text below a heading", _body, "numbered", "yes"),
    Kind("a numbered heading", _heading, "numbered", "yes: a number is missing"),
    Kind("an item of a numbered list", _item, "none", "yes, if well counted"),
    Kind("words inside a line", _words, "none", "by sense"),
    Kind("numbered pages, nothing lost", None, "none", "–", pages=True),
    Kind("one of the numbered pages", _page, "none", "yes: a number is missing", pages=True),
)


def page_with(kind: Kind, texts: Sequence[Article], seed: int) -> Page | None:
    """A page that has lost what the kind says; None where the text of this seed has no such thing."""
    chance = Random(f"{kind.name} {seed}")
    fit = [text for text in texts if text.prose and not text.theme]
    chosen = [with_headings(text, kind.headings) for text in chance.sample(fit, kind.articles)]
    own, *others = [lines_of(article, number) for number, article in enumerate(chosen)]
    own = _in_pages(own, chance) if kind.pages else own
    if kind.lose is None:
        lines, lost = own if kind.pages else _cut_in_two(own, chance), []
    elif (halves := kind.lose(own, chance)) is None:
        return None
    else:
        above, lost, below = halves
        lines = [*above, *below]
    gone = frozenset((line.article, line.block, line.start + place) for line in lost for place in range(len(line.cells)))
    lines += [line for other in others for line in other]
    return page_of(lines, chosen, gone, Recipe(kind.name, "losses"), chance.choice(("\n", "\n\n")))


def _cut_in_two(lines: list[Line], chance: Random) -> list[Line]:
    """One paragraph in two lines, as a page ends anywhere."""
    index = chance.choice(_long(lines))
    return [*lines[:index], *_cut(lines, index, chance.choice(("inside", "between")), chance), *lines[index + 1 :]]


def told(page: Page) -> tuple[str, Counter[str]]:
    """What became of the loss: "marked", "asked", "not told"; and counts: false marks, questions, needless ones."""
    raw = page.text.encode()
    source = Source("page.txt", raw, hashlib.sha256(raw).hexdigest(), "utf-8", page.text, split_lines(page.text), "text")
    cleaned, truth = clean(source), truth_of(page.truth)
    lost = {i for i, place in enumerate(truth.places) if place in page.lost}
    count: Counter[str] = Counter()
    right = False
    _, blocks = outputs(cleaned.articles, truth)
    for index, out in enumerate(blocks):
        if out.kind == "gap":
            above = next((o.found[-1] for o in reversed(blocks[:index]) if o.found), -1)
            below = next((o.found[0] for o in blocks[index + 1 :] if o.found), len(truth.letters))
            beside = above + 1 in lost or below - 1 in lost or _numbers_tell(blocks, index, lost)
            right |= beside
            count["false marks"] += not beside
    asked = [_asks_rightly(truth, lost, words) for words in _asked(page, cleaned)]
    asked += [any(truth.letters.endswith(words, 0, i) for i in lost if i - 1 not in lost) for words in _asked_behind(page, cleaned)]
    count["questions"] += len(asked)
    count["needless"] += asked.count(False)
    return ("marked" if right else "asked" if any(asked) else "not told"), count


def _numbers_tell(blocks: Sequence[Out], index: int, lost: set[int]) -> bool:
    """True for a mark before a heading, or at the top, with a loss in its part: which number is missing tells no more."""
    if index and not (index + 1 < len(blocks) and blocks[index + 1].kind == "heading"):
        return False
    heads = [b.found[0] for b in blocks if b.kind == "heading" and b.found]
    here = next((b.found[0] for b in blocks[index + 1 :] if b.found), 0)
    first = max((h for h in heads if h < here), default=-1) if index else here
    end = here if index else min((h for h in heads if h > here), default=here)
    return any(first < place < end for place in lost)


def _asks_rightly(truth: Truth, lost: set[int], words: str) -> bool:
    return any(truth.letters.startswith(words, i + 1) for i in lost if i + 1 not in lost)


def _asked(page: Page, cleaned: Cleaned) -> Iterator[str]:
    """The letters below each place where something is asked about what stands between two lines; each place once."""
    starts = [line.start for line in cleaned.source.lines]
    edits = [edit for _, edit in open_edits([cleaned]) if edit.rule in _BETWEEN]
    for place in sorted({starts[edit.source.line - 1] + edit.source.column - 1 for edit in edits}):
        yield "".join(char for char in page.text[place:] if char.isalnum())[:_BELOW]


def _asked_behind(page: Page, cleaned: Cleaned) -> Iterator[str]:
    """The letters above each place behind which text may be lost."""
    starts = [line.start for line in cleaned.source.lines]
    for edit in (edit for _, edit in open_edits([cleaned]) if edit.rule in _BEHIND):
        end = starts[edit.source.line - 1] + edit.source.column - 1 + len(edit.before)
        yield "".join(char for char in page.text[:end] if char.isalnum())[-_BELOW:]


def table(texts: Sequence[Article], seeds: Sequence[int]) -> list[str]:
    """A row a kind."""
    lines = [f"{'lost':34}{'pages':>6}{'marked':>8}{'asked':>7}{'not told':>9}{'false marks':>12}{'needless':>9}  can it be known"]
    for kind in KINDS:
        found, count = Counter[str](), Counter[str]()
        for page in (page for seed in seeds if (page := page_with(kind, texts, seed)) is not None):
            what, counts = told(page)
            found[what] += 1
            count.update(counts)
        silent = found["not told"] if kind.lose else 0
        lines.append(
            f"{kind.name:34}{found.total():6}{found['marked']:8}{found['asked']:7}{silent:9}{count['false marks']:12}{count['needless']:9}  {kind.known}"
        )
    return lines


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seeds", type=int, default=20, help="pages of each kind")
    parser.add_argument("--first", type=int, default=90_000, help="first seed")
    parser.add_argument("--only", choices=(*SORTS, "quoted"), default="fresh", help="one sort of texts")
    arguments = parser.parse_args()
    texts = quoted() if arguments.only == "quoted" else SORTS[arguments.only][1]()
    seeds = range(arguments.first, arguments.first + arguments.seeds)
    sys.stdout.write("\n".join([f"{arguments.only}: {len(texts)} texts", "", *table(texts, seeds), ""]))


if __name__ == "__main__":
    main()
