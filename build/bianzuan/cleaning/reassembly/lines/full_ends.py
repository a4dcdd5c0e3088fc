"""Full lines whose sentence is over: which of them end their paragraphs.

In: rows of a stretch, those that go on with the row above, and those of which no width tells. Out: how probable it is that each of the latter begins a paragraph.
Where sentences end, paragraphs end as they do elsewhere in the text: the lengths of those that short lines close say how long one is, the lines that break
off how often a line ends so near the measure, and its first words what a paragraph begins with. All ways of parting are weighed together.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from math import exp, log, pi, sqrt

from bianzuan.cleaning.reassembly.lines.measures import Stretch
from bianzuan.cleaning.reassembly.marks import is_over
from bianzuan.cleaning.reassembly.rows import Row

# What paragraphs are like before any is seen: characters, their spread in logarithms, and how many seen ones weigh as much; no text is more even than that.
_USUAL, _SPREAD, _WEIGHT, _LEAST_SPREAD = log(90.0), 0.7, 3.0, 0.35
# Characters of a sentence.
_SENTENCE = 25.0
# A paragraph is weighed against so many places at most.
_MOST = 12
# Of 1,105 paragraphs and 2,885 other sentences of two sets of texts: who has been named before is spoken of (2 in 100 to 8), words are spoken (4 to 1),
# a time is said (11 to 6); in natural logarithms of the odds.
_NAMED_BEFORE, _SPOKEN = re.compile("[他她它]"), re.compile("[“「『]")
_TIME = re.compile(
    "(?:19|20)[0-9]{2}年|[一二][九〇零○八七][〇零○一二三四五六七八九]{2}年|[0-9一二三四五六七八九十]{1,3}月|第[一二三四五六七八九十]{1,2}[天年次步回]|[去今前次]年|后来|如今|现在|当[时年]|那[年天]|晚上|早[上晨]|中午|下午|傍晚|[春夏秋冬][天末初]|昨[天日夜]"
)
_WORDS = ((_NAMED_BEFORE, -1.4), (_SPOKEN, 1.0), (_TIME, 0.7))


def ends(rows: Sequence[Row], stretch: Stretch, going_on: Collection[int], undecided: Collection[int]) -> dict[int, float]:
    """For each undecided row how probable it is that the row above ends its paragraph."""
    if not undecided:
        return {}
    open_places = frozenset(undecided)
    on = open_places | frozenset(going_on)
    paragraphs = list(_paragraphs(stretch, on))
    usual = _usual([_length(rows, one) for one in paragraphs if not open_places.intersection(one) and is_over(rows[one[-1]].body)])
    shares = _shares(stretch)
    found: dict[int, float] = {}
    for one in paragraphs:
        places = [i for i in one if i in open_places and i != one[0]]
        found.update(_weighed(rows, one, places, usual, [_says(rows, i, stretch, shares) for i in places]))
    return found


def _paragraphs(stretch: Stretch, on: Collection[int]) -> Iterator[list[int]]:
    """Rows that go on with each other, if all undecided ones do."""
    paragraph: list[int] = []
    for i in range(stretch.start, stretch.end):
        if paragraph and i not in on:
            yield paragraph
            paragraph = []
        paragraph.append(i)
    if paragraph:
        yield paragraph


def _length(rows: Sequence[Row], paragraph: Sequence[int]) -> int:
    return sum(len(rows[i].body) for i in paragraph)


def _usual(lengths: Sequence[int]) -> tuple[float, float]:
    """The mean and the spread of the logarithms of lengths."""
    logs = [log(length) for length in lengths if length]
    mean = (sum(logs) + _USUAL) / (len(logs) + 1)
    squares = sum((one - mean) ** 2 for one in logs) + _WEIGHT * _SPREAD**2
    return mean, max(_LEAST_SPREAD, sqrt(squares / (len(logs) + _WEIGHT)))


def _shares(stretch: Stretch) -> Mapping[int, float]:
    """Of the lines that break off, the share that leave so much room, in Han."""
    rooms = Counter(_han(stretch.room[i - stretch.start]) for i in stretch.shown_by)
    return {room: count / len(stretch.shown_by) for room, count in rooms.items()}


def _han(room: int) -> int:
    return max(0, room + 2) // 2


def _says(rows: Sequence[Row], index: int, stretch: Stretch, shares: Mapping[int, float]) -> float:
    """What the end of the line above and the first words of this one say for a new paragraph. Last lines end anywhere; the more often others end where
    this one does, the less it tells."""
    share = max(shares.get(_han(stretch.room[index - 1 - stretch.start]), 0.0), 1 / (len(stretch.shown_by) + 1))
    return log(_SENTENCE / share) + sum(bits for words, bits in _WORDS if words.match(rows[index].body))


def _weighed(rows: Sequence[Row], paragraph: Sequence[int], places: Sequence[int], usual: tuple[float, float], says: Sequence[float]) -> Iterator[tuple[int, float]]:
    """How probable each place is, over all ways of parting a paragraph."""
    if not places:
        return
    lengths = [0]
    for i in paragraph:
        lengths.append(lengths[-1] + len(rows[i].body))
    borders = [0, *(lengths[i - paragraph[0]] for i in places), lengths[-1]]
    last = len(borders) - 1
    weights = [0.0, *says, 0.0]
    spans = [[(left, _likelihood(borders[right] - borders[left], *usual) + weights[right]) for left in range(max(0, right - _MOST), right)] for right in range(last + 1)]
    above, below = [0.0] * (last + 1), [0.0] * (last + 1)
    for right in range(1, last + 1):
        above[right] = _added([above[left] + weight for left, weight in spans[right]])
    for left in range(last - 1, -1, -1):
        below[left] = _added([below[right] + weight for right in range(left + 1, min(last, left + _MOST) + 1) for start, weight in spans[right] if start == left])
    for place, i in enumerate(places, 1):
        yield i, exp(above[place] + below[place] - above[last])


def _added(logs: Sequence[float]) -> float:
    """The logarithm of a sum of what these are the logarithms of."""
    most = max(logs)
    return most + log(sum(exp(one - most) for one in logs))


def _likelihood(length: int, mean: float, spread: float) -> float:
    """The logarithm of the density of a length."""
    return -((log(max(1, length)) - mean) ** 2) / (2 * spread**2) - log(max(1, length) * spread * sqrt(2 * pi))
