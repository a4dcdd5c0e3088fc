"""Where phrases stand in a text: phrases with their claims in; the mentions that do not dispute each other out.

A word inside a longer word is not a mention: neither inside a longer phrase of any heading (工会 in 全国总工会), nor
inside what a heading excludes, nor across the words of a dictionary (中国 in 中国人, 于敏 in 由于敏感).
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from bianzuan.indexing.segmentation import is_word, tag, tokens

# 上海市 is 上海: what may follow a place name inside one dictionary word without making it another thing.
_ADMINISTRATIVE = ("自治区", "自治州", "自治县", "特别行政区", "省", "市", "县", "区", "州", "镇", "乡", "村")
_PLURAL = "们"
_INHABITANT = "人"
# A dictionary that cuts through a phrase of four characters or more is mistaken far oftener than the editor.
_TRUSTED_LENGTH = 4


@dataclass(frozen=True, slots=True)
class Claim:
    """What one heading looks for. `exclude` are longer words in which its phrases are no mention.

    Phrases among the `descriptions` are no names: they do not hide what other indexes find inside them (在重庆考察
    may show a visit and is still a mention of 重庆).
    """

    index: str
    path: tuple[str, ...]
    phrases: tuple[str, ...]
    exclude: tuple[str, ...] = ()
    descriptions: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, order=True)
class Mention:
    """A run of the text that a claim (by its number) is made on."""

    start: int
    end: int
    claim: int

    def inside(self, other: Mention) -> bool:
        """True if it lies in the other one and is shorter."""
        return other.start <= self.start and self.end <= other.end and self.end - self.start < other.end - other.start


@dataclass(frozen=True, slots=True)
class Phrases:
    """All phrases of all claims, ready to be looked for: by their first character, longest first."""

    claims: tuple[Claim, ...]
    by_first: dict[str, list[tuple[str, int, bool]]] = field(default_factory=dict)

    @staticmethod
    def of(claims: Sequence[Claim]) -> Phrases:
        """Prepare the phrases and exclusions of the claims."""
        found: dict[str, list[tuple[str, int, bool]]] = defaultdict(list)
        for number, claim in enumerate(claims):
            for phrase in claim.phrases:
                found[phrase[0]].append((phrase, number, True))
            for phrase in claim.exclude:
                found[phrase[0]].append((phrase, number, False))
        for rows in found.values():
            rows.sort(key=lambda row: (-len(row[0]), row[1]))
        return Phrases(tuple(claims), dict(found))

    def find(self, text: str, more: Iterable[Mention] = ()) -> list[Mention]:
        """Mentions in reading order; `more` are mentions found otherwise (titles, marks in the text).

        No mention lies inside a longer one, except in a description of another index. Two mentions share text only
        in that case, or if each has a part of its own, or if they are the same run, claimed in two indexes.
        """
        wanted, excluded = self._occurrences(text)
        standing = [one for one in wanted if not any(one.inside(no) for no in excluded if no.claim == one.claim)]
        given = set(more)
        return self._undisputed(text, given.union(_whole_words(text, standing, self.claims)))

    def _undisputed(self, text: str, mentions: Iterable[Mention]) -> list[Mention]:
        """Without what lies inside a longer one, and what overlaps another mention of its own heading.

        Two phrases that only share a part are both there: 基层工会经费 is 基层工会 and 工会经费.
        """
        taken: list[Mention] = []
        runs: set[tuple[int, int]] = set()
        reach: dict[str, int] = defaultdict(int)  # how far names reach, by index; "" for all indexes
        of_claim: dict[int, int] = defaultdict(int)
        # From left to right, the longer one first: whatever can hold a mention comes before it.
        for one in sorted(mentions, key=lambda one: (one.start, -one.end, one.claim)):
            claim = self.claims[one.claim]
            hidden = max(reach[""], reach[claim.index]) >= one.end and (one.start, one.end) not in runs
            if hidden or of_claim[one.claim] > one.start:
                continue
            taken.append(one)
            runs.add((one.start, one.end))
            scope = claim.index if text[one.start : one.end] in claim.descriptions else ""
            reach[scope] = max(reach[scope], one.end)
            of_claim[one.claim] = one.end
        return sorted(taken)

    def _occurrences(self, text: str) -> tuple[list[Mention], list[Mention]]:
        wanted: list[Mention] = []
        excluded: list[Mention] = []
        for start, character in enumerate(text):
            for phrase, claim, looked_for in self.by_first.get(character, ()):
                if text.startswith(phrase, start):
                    (wanted if looked_for else excluded).append(Mention(start, start + len(phrase), claim))
        return wanted, excluded


def _whole_words(text: str, mentions: Sequence[Mention], claims: Sequence[Claim]) -> list[Mention]:
    if not mentions:
        return []
    words = tokens(text)
    starts = [start for start, _ in words]
    return [
        one
        for one in mentions
        if not _within_latin(text, one)
        and not any(
            _swallows(text, one, start, end, claims[one.claim].index)
            for start, end in _around(words[bisect_right(starts, one.start) - 1 : bisect_left(starts, one.end) + 1], one)
        )
    ]


def _around(words: Iterable[tuple[int, int]], one: Mention) -> Iterator[tuple[int, int]]:
    """Dictionary words that share text with the mention, and the words it could make with a character beside it.

    jieba may cut 中国人 into 中国 and 人; a single character left beside the mention is tried as a part of it.
    """
    for start, end in words:
        if end - start == 1 and end == one.start:
            yield start, one.end
        elif end - start == 1 and start == one.end:
            yield one.start, end
        elif start < one.end and one.start < end:
            yield start, end


def _swallows(text: str, one: Mention, start: int, end: int, index: str) -> bool:
    """True if the run from `start` to `end` is a word that shares text with the mention and makes it none."""
    if one.start <= start and end <= one.end:
        return False
    if text[one.end : end] == _INHABITANT and tag(text[start : one.end]).startswith("ns"):
        return True  # any country or place, whether or not the dictionary lists its people
    if not is_word(text[start:end]):
        return False
    if not (start <= one.start and one.end <= end):
        return one.end - one.start < _TRUSTED_LENGTH
    before, after = text[start : one.start], text[one.end : end].removesuffix(_PLURAL)
    if index == "places":
        after = next((after[len(kind) :] for kind in _ADMINISTRATIVE if after.startswith(kind)), after)
    # 工会干部 is 工会 and 干部, two words side by side; 中国人 is one.
    return any(rest and not is_word(rest) for rest in (before, after))


def _within_latin(text: str, one: Mention) -> bool:
    """True if the mention begins or ends inside a Latin word or a number."""
    return any(
        0 < edge < len(text) and _latin(text[edge - 1]) and _latin(text[edge]) for edge in (one.start, one.end)
    )


def _latin(character: str) -> bool:
    return character.isascii() and character.isalnum()
