"""Scores: what cleaning made of a page against its truth. In: `Page` and `Cleaned`. Out: a `Tally` that adds up.

Texts are compared letter by letter. Every letter of the output is looked up in the truth by the string it stands in,
so that the score knows nothing of how cleaning works; marks between two letters are compared beside that.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from bianzuan.cleaning import clean, verify, write_article
from bianzuan.cleaning.rules.suspects import SUSPECTS
from bianzuan.model import Article as Cleaning
from bianzuan.model import Cleaned, Edit, Source
from bianzuan.reading import split_lines

from corruption.alignment import EXTRAS, Out, Place, Truth, outputs, owner_of, truth_of
from corruption.articles import Article
from corruption.recipes import Page
from corruption.splices import questions_of, splices_in
from corruption.tally import Tally

# Which rules do the edits of a class.
CLASSES: dict[str, tuple[str, ...]] = {
    "pinyin": ("pinyin",),
    "stray-comma": ("stray-comma",),
    "width": ("width", "bracket-width"),
    "script": ("script",),
    "white-space": ("white-space", "odd-space"),
    "invisible": ("invisible",),
    "radicals": ("radicals",),
    "debris": ("debris", "entities"),
    "furniture": ("page-furniture",),
    "jump-line": ("jump-line",),
    "loop": ("loop",),
}
_PER_THOUSAND = (1, 3, 10)
# Flags that ask whether text is lost, of which `losses.py` counts; what is planted here are slips.
_OF_LOSSES = frozenset({"breaks-off", "skipped"})


def score(page: Page, name: str = "page.txt") -> Tally:
    """Clean a page and tally what came out."""
    raw = page.text.encode("utf-8")
    source = Source(name, raw, hashlib.sha256(raw).hexdigest(), "utf-8", page.text, split_lines(page.text), "text")
    cleaned = clean(source)
    tally = Tally(pages=1, han=sum(1 for char in page.text if char.isalpha()))
    tally.count["rebuilt"] = not verify(cleaned)
    tally.count["stable"] = is_stable(cleaned)
    _score_edits(tally, page, cleaned)
    _score_suspects(tally, page, cleaned)
    _score_texts(tally, page, cleaned)
    return tally


def is_stable(cleaned: Cleaned) -> bool:
    """True if cleaning each article again gives the same body and title."""
    for article in cleaned.articles:
        text = write_article(article)
        again = clean(Source("a.md", text.encode(), "", "utf-8", text, split_lines(text), "markdown"))
        if [(a.title, a.body) for a in again.articles] != [(article.title, article.body)]:
            return False
    return True


# --- edits -----------------------------------------------------------------------------------------


def _offsets(edit: Edit, starts: Sequence[int]) -> Iterator[int]:
    """Offsets of the characters an edit changes; where it keeps the length, only of those that differ."""
    first = starts[edit.source.line - 1] + edit.source.column - 1
    same = len(edit.before) == len(edit.after)
    for place, char in enumerate(edit.before):
        if not same or char != edit.after[place]:
            yield first + place


def _score_edits(tally: Tally, page: Page, cleaned: Cleaned) -> None:
    starts = [line.start for line in cleaned.source.lines]
    for name, rules in CLASSES.items():
        found = {
            offset
            for edit in cleaned.ledger
            if edit.rule in rules and edit.status == "applied"
            for offset in _offsets(edit, starts)
            if page.text[offset : offset + 1] not in ("\n", "\r")
        }
        due = page.due.get(name, frozenset())
        # What one class of noise did to another's characters may be mended by either.
        others = {o for other, places in page.due.items() if other != name for o in places}
        found |= _gone_with_others(page, cleaned, starts, due)
        tally.measure(name, len(found & due), len(found - (others - due)), len(due))


def _gone_with_others(page: Page, cleaned: Cleaned, starts: Sequence[int], due: frozenset[int]) -> set[int]:
    """Places that are due and went with an edit of another rule: the reading in a page number that was dropped, the
    space behind a name that went to the front matter. Only where what the edit left has the character no more."""
    return {
        offset
        for edit in cleaned.ledger
        if edit.status == "applied" and edit.action != "flag"
        for offset in _offsets(edit, starts)
        if offset in due and page.text[offset] not in edit.after
    }


def _score_suspects(tally: Tally, page: Page, cleaned: Cleaned) -> None:
    starts = [line.start for line in cleaned.source.lines]
    rank = {rule.name: place for place, rule in enumerate(SUSPECTS) if rule.name not in _OF_LOSSES}
    flags = sorted((e for e in cleaned.ledger if e.action == "flag" and e.rule in rank), key=lambda e: rank[e.rule])
    for limit in _PER_THOUSAND:
        shown = flags[: -(-tally.han * limit // 1000)]
        seen = {o for e in shown for o in range(starts[e.source.line - 1] + e.source.column - 1, starts[e.source.line - 1] + e.source.column - 1 + len(e.before))}
        hit = sum(1 for e in shown if set(range(starts[e.source.line - 1] + e.source.column - 1, starts[e.source.line - 1] + e.source.column - 1 + max(1, len(e.before)))) & page.suspects)
        tally.measure(f"suspects at {limit}", len(page.suspects & seen), len(page.suspects & seen) + len(shown) - hit, len(page.suspects))


# --- texts -----------------------------------------------------------------------------------------


def _score_texts(tally: Tally, page: Page, cleaned: Cleaned) -> None:
    truth = truth_of(page.truth)
    titles, blocks = outputs(cleaned.articles, truth)
    lost = {i for i, place in enumerate(truth.places) if place in page.lost}
    score_wording(tally, page.truth, truth, [*titles, *blocks], lost)
    score_marks(tally, page.truth, truth, blocks)
    _score_starts(tally, page, truth, blocks, lost)
    _score_kinds(tally, page, truth, blocks, lost)
    _score_articles(tally, page, truth, titles, blocks, cleaned.articles)
    tally.splices += list(splices_in(truth, titles, blocks, page.recipe.name, questions=questions_of(cleaned)))
    if page.recipe.layout == "ordered" and not page.recipe.jump:
        _score_gaps(tally, truth, blocks, lost, [*_asked_about(page, cleaned)])
    if page.recipe.group.startswith("clean"):
        tally.count["left alone"] += _left_alone(page, titles, blocks)


def _left_alone(page: Page, titles: Sequence[Out], blocks: Sequence[Out]) -> bool:
    """True if the blocks are the blocks that were, in their order."""
    due = [block.text for article in page.truth for block in article.blocks if block.kind != "table"]
    # Items of a list are paragraphs of the page.
    texts = [text for b in blocks if b.kind != "table" for text in (b.text.split("\n") if b.kind == "list" else [b.text])]
    return texts == due and [t.text for t in titles] == [a.title for a in page.truth]


def score_wording(tally: Tally, articles: Sequence[Article], truth: Truth, outputs: Sequence[Out], lost: set[int]) -> None:
    """Letters of the truth that no output has, and letters the output changed."""
    covered = {place for out in outputs for place in out.found if place >= 0}
    missing = [i for i in range(len(truth.letters)) if i not in covered and i not in lost]
    changed = 0
    for out in outputs:
        for place, offset in zip(out.found, out.offsets, strict=True):
            if place >= 0 and out.text[offset] != _char(articles, truth.places[place]):
                changed += 1
    tally.count["letters"] += len(truth.letters) - len(lost)
    tally.count["letters lost"] += len(missing)
    tally.count["letters wrong"] += changed


def _char(articles: Sequence[Article], place: Place) -> str:
    article, block, offset = place
    text = articles[article].title if block < 0 else articles[article].blocks[block].text
    return text[offset]


def score_marks(tally: Tally, articles: Sequence[Article], truth: Truth, blocks: Sequence[Out]) -> None:
    """What stands between two letters that follow each other in one block, there and here."""
    for out in blocks:
        for (a, left), (b, right) in pairwise(zip(out.found, out.offsets, strict=True)):
            if a < 0 or b != a + 1 or truth.places[a][:2] != truth.places[b][:2]:
                continue
            article, block, start = truth.places[a]
            text = articles[article].title if block < 0 else articles[article].blocks[block].text
            due = text[start + 1 : truth.places[b][2]]
            tally.count["marks"] += len(due)
            if due.split() != out.text[left + 1 : right].split():
                tally.count["marks wrong"] += 1


def _score_starts(tally: Tally, page: Page, truth: Truth, blocks: Sequence[Out], lost: set[int]) -> None:
    """Paragraphs by the letter they begin with. After lost text either beginning is right."""
    due, free = set(), set()
    for start in truth.starts:
        article, block, _ = truth.places[start]
        if block >= 0 and page.truth[article].blocks[block].kind == "paragraph":
            own = [i for i in range(start, len(truth.places)) if truth.places[i][:2] == (article, block)]
            left = [i for i in own if i not in lost]
            due |= set(left[:1])
            free |= {i for i in own if i - 1 in lost}
    found = {place for out in blocks for place in _beginnings(out) if place >= 0}
    found -= free - due
    tally.measure("paragraphs", len(found & due), len(found), len(due))


def _beginnings(out: Out) -> Iterator[int]:
    """Places of the letters that paragraphs and items of lists begin with."""
    if out.kind == "paragraph":
        yield from out.found[:1]
    elif out.kind == "list":
        pairs = zip(out.found, out.offsets, strict=True)
        lines = groupby(pairs, key=lambda pair: out.text.count("\n", 0, pair[1]))
        yield from (next(letters)[0] for _, letters in lines)


_PROSE = ("paragraph", "heading", "gap", "apart")


def _score_kinds(tally: Tally, page: Page, truth: Truth, blocks: Sequence[Out], lost: set[int]) -> None:
    """Headings by first and last letter; other kinds by their first letter."""
    spans: dict[tuple[int, int], list[int]] = {}
    for i, (article, block, _) in enumerate(truth.places):
        if block >= 0 and i not in lost:
            spans.setdefault((article, block), []).append(i)
    kinds = {(own[0], own[-1]): page.truth[a].blocks[b].kind for (a, b), own in spans.items()}
    due = {span for span, kind in kinds.items() if kind == "heading"}
    headings = {(o.found[0], o.found[-1]): o.level for o in blocks if o.kind == "heading" and o.found}
    tally.measure("headings", len(due & set(headings)), len(headings), len(due))
    tally.measure("heading levels", sum(1 for span in due if headings.get(span) == 2), len(headings), len(due))
    others = {(start, kind) for (start, _), kind in kinds.items() if kind not in _PROSE}
    found = {(o.found[0] if o.found else -1, o.kind) for o in blocks if o.kind not in _PROSE}
    found = {(start, "paragraph" if kind == "list" else kind) for start, kind in found} - {(-1, "paragraph")}
    found = {pair for pair in found if pair[1] != "paragraph"}
    tally.measure("other kinds", len(others & found), len(found), len(others))


def _score_articles(
    tally: Tally, page: Page, truth: Truth, titles: Sequence[Out], blocks: Sequence[Out], articles: Sequence[Cleaning]
) -> None:
    """Letters under their own title and below what stands above them; names of authors."""
    own = {title.article: owner_of(truth, title) for title in titles}
    last: dict[int, int] = {}
    right = 0
    total = sum(len(out.found) for out in blocks)
    for out in blocks:
        places = [place for place in out.found if place >= 0]
        if places and own.get(out.article, -2) == owner_of(truth, out):
            if out.kind in EXTRAS or places[0] > last.get(out.article, -1):
                right += len(out.found)
            else:
                tally.count["out of order"] += 1
            last[out.article] = max(last.get(out.article, -1), places[-1] if out.kind == "paragraph" else -1)
    tally.measure("placement", right, total, total)
    names = {page.truth[owner].author for number, owner in own.items() if owner >= 0 and [a.name for a in articles[number].authors] == [page.truth[owner].author]}
    signed = {article.author for article in page.truth if article.author}
    tally.measure("authors", len(names & signed), sum(1 for a in articles if a.authors), len(signed))


def _score_gaps(tally: Tally, truth: Truth, blocks: Sequence[Out], lost: set[int], asked: Sequence[str]) -> None:
    """A loss is found if a gap stands where it was; with questions, also if the editor is asked about what stands below.

    Only where text is lost can a question be right; elsewhere it is a question too many.
    """
    losses = [i for i in sorted(lost) if i - 1 not in lost]
    ends = {i for i in lost if i + 1 not in lost}
    marked: set[int] = set()
    found = 0
    for place, out in enumerate(blocks):
        if out.kind != "gap":
            continue
        found += 1
        above = next((o.found[-1] for o in reversed(blocks[:place]) if o.found), -1)
        below = next((o.found[0] for o in blocks[place + 1 :] if o.found), -1)
        marked |= {i for i in losses if i <= above + 1 in lost or (below - 1 in ends and i < below)}
    tally.measure("gaps", min(len(marked), found), found, len(losses))
    right = [i for i in losses for end in ends if end >= i and any(truth.letters.startswith(words, end + 1) for words in asked)]
    tally.measure("gaps asked about", len(marked | set(right)), found + len(asked), len(losses))


# Letters by which what stands below a possible loss is found again.
_BELOW = 12


def _asked_about(page: Page, cleaned: Cleaned) -> Iterator[str]:
    """The letters below each place where the editor is asked whether text is lost."""
    for edit in cleaned.ledger:
        if edit.rule == "gap" and edit.action == "flag":
            start = cleaned.source.lines[edit.source.line - 1].start + edit.source.column - 1
            yield "".join(char for char in page.text[start:] if char.isalnum())[:_BELOW]
