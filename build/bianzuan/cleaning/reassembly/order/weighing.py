"""All chains of a page weighed together, paragraph by paragraph (`belonging`). In: chains and verdicts. Out: the same, with what that adds.

A chain that nothing has settled goes to a head if next to nothing is left to any other. One that only stands below a title
is not its author's if the rest of the page speaks for another: where the text above goes on below the next title, that
stands there first. And where one half of a chain is surely one author's and the other another's, a column ends there unseen.
"""

from __future__ import annotations

from bisect import bisect
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from bianzuan.cleaning.reassembly.order.belonging import Known, belonging
from bianzuan.cleaning.reassembly.order.claims import OF_THE_LAYOUT, OF_WORDS, Claims, numbers_of, text_of
from bianzuan.cleaning.reassembly.order.fragments import Fragment
from bianzuan.cleaning.reassembly.pieces import TRANSPARENT, Piece
from bianzuan.cleaning.reassembly.words.wording import exclusive_bits

# What must speak for a head: of all fragments so given on 3,660 made-up pages one was another's. With one theme words tell less.
# That it stands directly below the title is a sign beside that.
_SURE, _SURE_ON_ONE_THEME, _SURE_BELOW = 0.995, 0.9999, 0.97
# The same on a page of which some halves were joined because nothing else came near, and most lines do not go on below.
_SURER = 0.998
# What only stands below a byline is not its author's if the rest of the page leaves it so little.
_DENIED = 0.3
# And if nothing but that place speaks for it: of 20 made-up pages whose columns stand below others' titles such texts of the author have .95 and more,
# others' .61 to .89.
_UNSURE = 0.9
# So surely are the two sides of an unseen border two authors'.
_PARTED = 0.9
# And those of one that goes to nobody, where a gap does no harm.
_RATHER = 0.5
# What stands below each other there and goes to one head together with less stands in two parts.
_TOGETHER = 0.9
# A long chain that signs gave to a head is not one text if some paragraph of it so surely is another's.
_OTHERS = 0.98
# Shorter paragraphs say nothing by themselves.
_SPEAKING = 15


@dataclass(frozen=True, slots=True)
class Verdict:
    """The head a chain goes to (-1: none), the signs, and what else was thinkable."""

    head: int
    signs: tuple[str, ...]
    rivals: tuple[int, ...] = ()
    chances: tuple[float, ...] = ()  # of each head, all fragments weighed together
    weighed: bool = False  # the head is told by these alone

    @property
    def likely(self) -> int:
        """The head it has, or that is likelier than all others together; -1 if none is."""
        if self.head >= 0 or not self.chances:
            return self.head
        best = _best(self.chances)
        return best if self.chances[best] > 1 / 2 else -1


Judged = tuple[Fragment, Verdict]
_Weighed = tuple[Fragment, Sequence[float]]  # a paragraph and the chance of each head


def weighed_together(
    page: Claims, verdicts: Sequence[Verdict], borders: Sequence[int], joined: Mapping[tuple[int, int], float]
) -> list[Judged]:
    """Chains, parted where a column ends unseen, each with its verdict.

    `borders`: orders of the first pieces of all heads; `joined`: chances that two pieces are one paragraph.
    """
    # What words alone say is weighed with all else.
    verdicts = [_open(verdict) if verdict.head >= 0 and OF_WORDS.issuperset(verdict.signs) else verdict for verdict in verdicts]
    parts = [part for number, chain in enumerate(page.chains) for part in _paragraphs(number, chain)]
    came = _came_from_elsewhere(page.chains, borders)
    fragments, titles = [part for _, part in parts], [head.title for head in page.heads]

    def weigh(settled: Collection[int]) -> list[list[float]] | None:
        return belonging(fragments, _known(page, verdicts, parts, came, settled), titles, borders, joined)

    settled = {number for number, (chain, verdict) in enumerate(zip(page.chains, verdicts, strict=True)) if _is_settled(chain, verdict)}
    several = {number for number in settled if sum(of == number for of, _ in parts) > 1}
    rows = weigh(settled - several)
    if rows is None:
        return list(zip(page.chains, verdicts, strict=True))
    settled -= {of for (of, _), row in zip(parts, rows, strict=True) if of in several and _is_anothers(row, verdicts[of].head)}
    rows = weigh(settled) if several & settled else rows
    assert rows is not None
    result: list[Judged] = []
    for number, (chain, verdict) in enumerate(zip(page.chains, verdicts, strict=True)):
        own: list[_Weighed] = [(part, row) for (of, part), row in zip(parts, rows, strict=True) if of == number]
        runs: list[list[_Weighed]] = [own] if number in settled else list(_parted(own))
        for place, run in enumerate(runs):
            pieces = [piece for part, _ in run for piece in part.pieces]
            of_run = replace(chain, pieces=pieces) if place == 0 else Fragment(pieces, -1, chain.head)
            chances = _chances(run)
            if number in settled or (place == 0 and verdict.head >= 0 and run[0][1][verdict.head] > (_UNSURE if OF_THE_LAYOUT.issuperset(verdict.signs) else _DENIED)):
                result.append((of_run, replace(verdict, chances=chances)))
            else:
                own_title = chain.below if place == 0 and verdict.head < 0 and not chain.joined_from else -1
                weighed = _by_weight(page, number, verdict, chances, own_title)
                result += [(of_run, weighed)] if weighed.head >= 0 else list(_loose(of_run, run, weighed))
    # A title that would get nothing lacks a text that somebody else has: the page is not understood.
    understood = {verdict.likely for _, verdict in result} >= set(range(len(page.heads)))
    return result if understood else [(chain, _open(verdict) if verdict.weighed else verdict) for chain, verdict in result]


def only_surer(judged: Sequence[Judged]) -> list[Judged]:
    """What is weighed, on a page where few ends go on in the next line and some were joined there: such joins make it surer of itself than it is."""
    return [(chain, _open(verdict) if verdict.weighed and max(verdict.chances) < _SURER else verdict) for chain, verdict in judged]


def _open(verdict: Verdict) -> Verdict:
    return Verdict(-1, (), verdict.rivals, verdict.chances)


def _paragraphs(number: int, chain: Fragment) -> Iterator[tuple[int, Fragment]]:
    """The paragraphs of a chain, each with the headings above it and what stands beside it."""
    current: list[Piece] = []
    for piece in chain.pieces:
        if current and piece.kind not in TRANSPARENT and current[-1].kind != "heading":
            yield number, _part(chain, current)
            current = []
        current.append(piece)
    yield number, _part(chain, current)


def _part(chain: Fragment, pieces: Sequence[Piece]) -> Fragment:
    first = pieces[0] is chain.pieces[0]
    return Fragment(list(pieces), chain.below if first else -1, chain.head, chain.joined_from and first)


def _is_settled(chain: Fragment, verdict: Verdict) -> bool:
    """True if more than its place in the page gives a chain to a head."""
    return verdict.head >= 0 and len(verdict.signs) > 1 and chain.below < 0 and not OF_THE_LAYOUT.issuperset(verdict.signs)


def _is_anothers(row: Sequence[float], head: int) -> bool:
    best = _best(row)
    return best != head and row[best] >= _OTHERS


def _came_from_elsewhere(chains: Sequence[Fragment], borders: Sequence[int]) -> set[int]:
    """Chains below a jump line, up to the next title: the text they belong to may have no title on this page."""
    firsts = sorted((chain.pieces[0].order, index) for index, chain in enumerate(chains))
    came, found = -1, set[int]()
    for order, index in firsts:
        below = bisect(borders, order)
        came = below if chains[index].from_elsewhere else came
        if came == below:
            found.add(index)
    return found


def _known(
    page: Claims, verdicts: Sequence[Verdict], parts: Sequence[tuple[int, Fragment]], came: set[int], settled: Collection[int]
) -> list[Known]:
    texts = [text_of(part) for _, part in parts]
    shared = exclusive_bits(texts, page.references)
    entitled = exclusive_bits(texts, [head.title for head in page.heads])
    # Deeper numbers begin anew below each heading: only those of the highest style of the page stand once in an article.
    headings = [numeral for _, part in parts for numeral in numbers_of(part)]
    top = min((numeral.rank for numeral in headings), default=0)
    result: list[Known] = []
    for place, (number, part) in enumerate(parts):
        verdict, chain = verdicts[number], page.chains[number]
        # Its place alone settles nothing that the rest of the page speaks against.
        head = verdict.head if number in settled else -1
        below = verdict.head if head < 0 and part.pieces[0] is chain.pieces[0] else -1
        barred = frozenset(range(len(page.heads))) if number in came else frozenset[int]()
        numbers = frozenset((numeral.style, numeral.value) for numeral in numbers_of(part) if numeral.rank == top)
        # A text that stands below a title is all that is known of its author's words: it says nothing of itself.
        words = tuple(0.0 if h == chain.below else bits for h, bits in enumerate(shared[place]))
        result.append(Known(texts[place], head, below, barred, numbers, words, entitled[place]))
    return result


def _loose(chain: Fragment, run: Sequence[_Weighed], verdict: Verdict) -> Iterator[Judged]:
    """A run that goes to no head, parted where the one side is rather one author's and the other another's, or may well be: an editor places each for itself."""
    for place, part in enumerate(part for own in _parted(run, _RATHER) for part in _doubtful(own)):
        pieces = [piece for fragment, _ in part for piece in fragment.pieces]
        yield replace(chain, pieces=pieces) if place == 0 else Fragment(pieces, -1, chain.head), replace(verdict, chances=_chances(part))


def _parted(own: Sequence[_Weighed], least: float = _PARTED) -> Iterator[list[_Weighed]]:
    """The paragraphs of a chain in runs that no border parts."""
    run: list[_Weighed] = []
    last = -1
    for part, row in own:
        best = _best(row)
        label = best if row[best] >= least else -1
        if run and label >= 0 and last >= 0 and label != last:
            yield run
            run = []
        run.append((part, row))
        last = label if label >= 0 else last
    yield run


def _doubtful(own: Sequence[_Weighed]) -> Iterator[list[_Weighed]]:
    """Paragraphs of a run that go to one head together, as far as is known, and those that may not."""
    run: list[_Weighed] = []
    for part, row in own:
        # A heading goes with the section above it: at worst its number says so.
        if run and part.pieces[0].kind != "heading" and sum(map(min, run[-1][1], row)) < _TOGETHER:
            yield run
            run = []
        run.append((part, row))
    yield run


def _chances(run: Sequence[_Weighed]) -> tuple[float, ...]:
    """Of each head the chance that it has all of a run."""
    rows = [row for part, row in run if len(text_of(part)) >= _SPEAKING] or [row for _, row in run]
    return tuple(map(min, zip(*rows, strict=True)))


def _by_weight(page: Claims, number: int, verdict: Verdict, chances: tuple[float, ...], below: int) -> Verdict:
    """`below`: the head it stands directly below, where that has not been weighed; -1 if none."""
    head = _best(chances)
    least = _SURE_ON_ONE_THEME if page.on_theme[head] else _SURE_BELOW if head == below else _SURE
    if chances[head] < least or head in page.barred(number):
        return Verdict(-1, (), verdict.rivals, chances)
    told = f"all fragments of the page weighed together – words, subject, place, numbers: {chances[head]:.1%} for this text"
    return Verdict(head, (told,), chances=chances, weighed=True)


def _best(chances: Sequence[float]) -> int:
    return max(range(len(chances)), key=chances.__getitem__)
