"""An editor who knows the truth: which decisions bring what cleaning made of a page to the perfect text.

In: a page with its truth. Out: a `Desk`: the decisions taken, by kind, and what no decision could mend. Each decision is
a row of decisions.toml and is replayed by cleaning itself; nothing here changes a text. Rounds go from the coarse to the
fine: paragraphs are parted, passages put in their places and joined, kinds set, marks for lost text taken out or put in,
words mended. The editor moves as few passages as can be, so that the count is the least there is, or close to it.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from bianzuan.cleaning import clean
from bianzuan.config import Decision
from bianzuan.model import Cleaned, Edit, Source
from bianzuan.reading import split_lines
from bianzuan.reviewing import open_edits
from bianzuan.reviewing.decision_rows import sides

from corruption.alignment import APART, EXTRAS, GAP, Out, Truth, outputs, owner_of, truth_of
from corruption.recipes import Page

# A page is cleaned anew after each round; more rounds than this mend nothing more.
_ROUNDS = 12
_QUOTED = 12
_OPENING = "“‘《（「『"


@dataclass
class Desk:
    """Decisions taken and what is left; `acts` by kind. `needless` are open questions left that ask about nothing wrong."""

    decisions: list[Decision] = field(default_factory=list)
    acts: Counter[str] = field(default_factory=Counter)
    offered: Counter[int] = field(default_factory=Counter)  # rank of the right answer among those offered; 0: not offered
    left: Counter[str] = field(default_factory=Counter)
    needless: int = 0

    @property
    def number(self) -> int:
        """How many decisions were taken."""
        return sum(self.acts.values())


@dataclass(frozen=True)
class Act:
    """A decision and what it is about."""

    kind: str
    decision: Decision
    line: int = 0


class _View:
    """What cleaning made, beside the truth."""

    def __init__(self, page: Page, truth: Truth, cleaned: Cleaned) -> None:
        self.page, self.truth, self.cleaned = page, truth, cleaned
        titles, blocks = outputs(cleaned.articles, truth)
        self.titles = [title for title in titles if title.text]
        self.blocks = [item for block in blocks for item in (_items(block) if block.kind == "list" else [block])]
        self.lost = {i for i, place in enumerate(truth.places) if place in page.lost}
        self.text = [b for b in self.blocks if b.kind not in ("gap", "apart") and _known(b)]
        self.home = {owner_of(truth, title): title.article for title in self.titles if _known(title)}

    def block_of(self, letter: int) -> tuple[int, int]:
        """Article and block of a letter of the truth."""
        return self.truth.places[letter][:2]

    def before(self, letter: int) -> int:
        """The letter before that is not lost; -1 at the top."""
        letter -= 1
        while letter in self.lost:
            letter -= 1
        return letter

    def quote(self, words: str, *, end: bool = False) -> str:
        """As few of the words as no other block begins (ends) with."""
        texts = [b.text for b in self.blocks if b.text]
        for size in range(min(_QUOTED, len(words)), len(words) + 1):
            part = words[-size:] if end else words[:size]
            if sum(1 for text in texts if (text.endswith(part) if end else text.startswith(part))) == 1:
                return part
        return words


def _items(out: Out) -> Iterator[Out]:
    """The items of a list, which are paragraphs of the page."""
    start = 0
    for line in out.text.split("\n"):
        inside = [(f, o - start) for f, o in zip(out.found, out.offsets, strict=True) if start <= o < start + len(line)]
        yield Out(out.article, "paragraph", 0, line, tuple(f for f, _ in inside), tuple(o for _, o in inside))
        start += len(line) + 1


def _known(out: Out) -> list[int]:
    return [place for place in out.found if place >= 0]


def edited(page: Page, name: str = "page.txt") -> Desk:
    """All decisions an editor takes on a page until nothing differs from the truth, or nothing more can be mended."""
    raw = page.text.encode("utf-8")
    source = Source(name, raw, hashlib.sha256(raw).hexdigest(), "utf-8", page.text, split_lines(page.text), "text")
    truth = truth_of(page.truth)
    desk = Desk()
    tried: set[tuple[str, str, str]] = set()
    cleaned = clean(source)
    for _ in range(_ROUNDS):
        view = _View(page, truth, cleaned)
        acts = next((new for step in _STEPS if (new := [a for a in step(view) if _key(a) not in tried])), [])
        if not acts:
            break
        tried.update(map(_key, acts))
        for act in acts:
            desk.acts[act.kind] += 1
            if act.kind in ("move", "join"):
                desk.offered[_rank(cleaned, act)] += 1
        desk.decisions += [act.decision for act in acts]
        cleaned = clean(source, decisions=tuple(desk.decisions))
    view = _View(page, truth, cleaned)
    desk.left.update(act.kind for step in _STEPS for act in step(view))
    desk.left.update("unplaced" for _ in cleaned.unplaced)
    desk.left["articles"] += abs(len(cleaned.articles) - len(page.truth))
    desk.left = +desk.left
    desk.needless = sum(1 for _, edit in open_edits([cleaned]) if not _is_slip(edit, page, source))
    return desk


def _key(act: Act) -> tuple[str, str, str]:
    return act.kind, act.decision.context or act.decision.edit, act.decision.text


def _is_slip(edit: Edit, page: Page, source: Source) -> bool:
    start = source.lines[edit.source.line - 1].start + edit.source.column - 1
    return any(place in page.suspects for place in range(start, start + max(1, edit.source.length)))


def _rank(cleaned: Cleaned, act: Act) -> int:
    """The place of the right answer among those offered, from 1; 0 if it is not there."""
    wanted = act.decision
    if any(e.rule in _JOINS and e.source.line == act.line and _proposes(e, wanted) for e in cleaned.ledger):
        return 1
    asked = next((e.fragment for e in cleaned.ledger if e.fragment and e.source.line == act.line and e.status == "flagged"), None)
    if asked is None or (wanted.through and not any(end.endswith(wanted.through) for end in asked.ends)):
        return 0
    for rank, offer in enumerate(asked.offers, 1):
        same = offer.below and offer.text == wanted.text if offer.below else offer.text.endswith(wanted.text) or wanted.text.endswith(offer.text)
        if same and offer.joins == (wanted.action == "join"):
            return rank
    return 0


_JOINS = ("far-join", "paragraph-join")


def _proposes(edit: Edit, wanted: Decision) -> bool:
    """True for a flag that proposes this join and nothing else."""
    above = sides(edit)[0]
    same = bool(above) and (above.endswith(wanted.text) or wanted.text.endswith(above))
    return edit.action == "flag" and wanted.action == "join" and not wanted.through and same


# --- rounds -----------------------------------------------------------------------------------------


def _parted(view: _View) -> Iterator[Act]:
    """Paragraphs in which texts meet that do not follow each other."""
    for block in view.text:
        if block.kind not in ("paragraph", "heading"):
            continue
        last = -1
        for place, offset in zip(block.found, block.offsets, strict=True):
            if place < 0:
                continue
            wrong = last >= 0 and (view.before(place) != last or view.block_of(place) != view.block_of(last))
            if wrong:
                while offset and block.text[offset - 1] in _OPENING:
                    offset -= 1
                context, tail = block.text[max(0, offset - 8) : offset + 8], block.text[offset : offset + 8]
                yield Act("split", Decision("split", source="page.txt", context=context, text=tail))
                break
            last = place


def _placed(view: _View) -> Iterator[Act]:
    """Passages that stand elsewhere than they should, and halves of paragraphs that stand apart."""
    kept = {id(block) for article in set(view.home.values()) for block in _longest_in_order(view, article)}
    runs: list[list[Out]] = []
    for above, block in zip([None, *view.text], view.text, strict=False):
        if id(block) in kept or (block.kind in EXTRAS and _at_home(view, block)):
            continue
        if runs and above is runs[-1][-1] and above.article == block.article and _follows(view, above, block):
            runs[-1].append(block)
        else:
            runs.append([block])
    ends = {_known(block)[-1]: block for block in view.text}
    starts = [(run[0], run) for run in runs] + [(block, [block]) for block in view.text if id(block) in kept]
    for first, run in sorted(starts, key=lambda pair: _known(pair[0])[0]):
        letter = _known(first)[0]
        above = view.before(letter)
        article, block = view.block_of(letter)
        if block < 0 or article not in view.home:
            continue
        same = above >= 0 and view.block_of(above) == (article, block)
        joins = same and above + 1 == letter and above in ends
        if id(first) in kept and not joins:
            continue
        through = view.quote(run[-1].text, end=True) if len(run) > 1 else ""
        context = view.quote(first.text)
        title = next(t.text for t in view.titles if t.article == view.home[article])
        if joins:
            words, kind = view.quote(ends[above].text, end=True), "join"
        elif first.kind in EXTRAS or above < 0 or view.block_of(above)[1] < 0 or view.block_of(above)[0] != article:
            words, kind = title, "move"
        elif above in ends:
            words, kind = view.quote(ends[above].text, end=True), "move"
        else:
            continue
        decision = Decision("join" if kind == "join" else "move", source="page.txt", context=context, text=words, through=through)
        yield Act(kind, decision, _line_of(view, first))


def _line_of(view: _View, block: Out) -> int:
    place = view.cleaned.source.text.find(block.text[:_QUOTED])
    return view.cleaned.source.text.count("\n", 0, place) + 1 if place >= 0 else 0


def _at_home(view: _View, block: Out) -> bool:
    return view.home.get(owner_of(view.truth, block)) == block.article


def _follows(view: _View, above: Out, block: Out) -> bool:
    return view.before(_known(block)[0]) == _known(above)[-1] and view.block_of(_known(block)[0])[0] == view.block_of(_known(above)[0])[0]


def _longest_in_order(view: _View, article: int) -> list[Out]:
    """Blocks of an article that are its own and stand in order: of all such rows the one with most letters."""
    own = [b for b in view.text if b.article == article and b.kind not in EXTRAS and _at_home(view, b)]
    own = [b for b in own if view.block_of(_known(b)[0])[1] >= 0]
    best: list[tuple[int, int]] = []  # letters so far, index of the one before
    for i, block in enumerate(own):
        before = [(best[j][0], j) for j in range(i) if _known(own[j])[-1] < _known(block)[0]]
        most, j = max(before, default=(0, -1))
        best.append((most + len(block.found), j))
    chain: list[Out] = []
    i = max(range(len(own)), key=lambda i: best[i][0], default=-1)
    while i >= 0:
        chain.append(own[i])
        i = best[i][1]
    return chain[::-1]


def _called(view: _View) -> Iterator[Act]:
    """Titles, bylines, headings and other kinds that were not told, or told wrongly."""
    for article in range(len(view.page.truth)):
        if article not in view.home:
            block = next((b for b in view.text if view.block_of(_known(b)[0]) == (article, -1)), None)
            if block is not None:
                yield Act("title", Decision("kind", source="page.txt", context=block.text, text="title"))
    for title in view.titles:
        letters = _known(title)
        if not letters or view.block_of(letters[0])[1] >= 0:
            kind = "paragraph" if not letters else view.page.truth[view.block_of(letters[0])[0]].blocks[view.block_of(letters[0])[1]].kind
            yield Act("title", Decision("kind", source="page.txt", context=title.text, text=kind))
    bylines = {_letters(article.byline): number for number, article in enumerate(view.page.truth) if article.byline}
    for out in view.blocks:
        if out.text and _letters(out.text) in bylines:
            yield Act("byline", Decision("kind", source="page.txt", context=out.text, text="byline"))
    for block in view.text:
        article, number = view.block_of(_known(block)[0])
        if number < 0:
            continue
        due = view.page.truth[article].blocks[number].kind
        kind = "paragraph" if block.kind == "list" else block.kind
        if kind != due or (due == "heading" and block.level != 2):
            yield Act("kind", Decision("kind", source="page.txt", context=view.quote(block.text), text=due))


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text))


def _marked(view: _View) -> Iterator[Act]:
    """Marks for lost text where nothing is lost, and losses without a mark."""
    rows = sorted(
        (e for e in view.cleaned.ledger if (GAP in e.after or APART in e.after) and e.action == "replace" and e.status in ("applied", "accepted") and e.target),
        key=lambda e: (e.target.article, e.target.block, e.target.offset) if e.target else (0, 0, 0),
    )
    marks = [i for i, block in enumerate(view.blocks) if block.kind in ("gap", "apart")]
    beside: set[int] = set()
    for index, row in zip(marks, rows, strict=False):
        above = next((_known(b)[-1] for b in reversed(view.blocks[:index]) if _known(b)), -1)
        below = next((_known(b)[0] for b in view.blocks[index + 1 :] if _known(b)), -1)
        if above + 1 in view.lost or below - 1 in view.lost:
            beside |= {above + 1, below - 1}
        else:
            yield Act("gap", Decision("reject", edit=row.id, source="page.txt"))
    for first in sorted(view.lost):
        if first - 1 in view.lost:
            continue
        last = first
        while last + 1 in view.lost:
            last += 1
        above = next((b for b in view.text if _known(b)[-1] == first - 1), None)
        if above is not None and first not in beside and last not in beside:
            words = view.quote(above.text, end=True)
            yield Act("gap", Decision("replace", source="page.txt", context=words, text=words + GAP))


def _worded(view: _View) -> Iterator[Act]:
    """Text that is none of the page's, text taken out that is, and characters that differ."""
    bylines = {_letters(article.byline) for article in view.page.truth}
    for out in view.blocks:
        if out.text and not _known(out) and _letters(out.text) not in bylines:
            yield Act("drop", Decision("drop", source="page.txt", context=out.text))
    for block in view.text:
        article, number = view.block_of(_known(block)[0])
        if number < 0:
            continue
        due = view.page.truth[article].blocks[number].text
        own = _known(block)
        start, end = view.truth.places[own[0]][2], view.truth.places[own[-1]][2]
        here, there = block.text[block.offsets[0] : block.offsets[-1] + 1], due[start : end + 1]
        if own == list(range(own[0], own[-1] + 1)) and here.split() != there.split() and block.kind != "table":
            yield Act("words", Decision("replace", source="page.txt", context=here, text=there))
    covered = {place for out in (*view.titles, *view.blocks) for place in _known(out)}
    missing = sorted(set(range(len(view.truth.letters))) - covered - view.lost)
    if missing:
        words = view.truth.letters[missing[0] : missing[0] + 8]
        row = next((e for e in view.cleaned.ledger if e.action in ("drop", "delete") and words in _letters(e.before)), None)
        yield Act("lost", Decision("reject", edit=row.id if row else "", source="page.txt", context="" if row else words))


_STEPS: Sequence[Callable[[_View], Iterator[Act]]] = (_parted, _called, _placed, _called, _marked, _worded)
