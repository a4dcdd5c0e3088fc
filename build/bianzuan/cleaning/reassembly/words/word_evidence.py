"""Does a word stand across a cut? Evidence in bits, from jieba's word frequencies.

For a cut "…团结引领广 | 大职工…" the likeliest way to read both sides as one text (引领 广大 职工) is compared with
the likeliest way to read them apart (引领 广 | 大 职工). The difference of the logarithms is how much likelier the
words across the cut are than their halves; 0 if no word stands across. Source: jieba's dict.txt (MIT), read once.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from math import inf, log2

from bianzuan.cleaning.reassembly.words.dictionary import (
    KEPT,
    LONGEST,
    characters,
    edges,
    total,
    vocabulary,
    word_ends,
)

# Characters looked at on each side: two words' worth.
_WINDOW = 8
# A word of two characters and more seldom goes on.
_WHOLE = -1.0
# Parts of speech of names: nr person, nrt transliterated, nrfg full name.
_NAME_TAGS = frozenset({"nr", "nrt", "nrfg"})
_HAN_RUN = re.compile("[\u3400-\u9fff]+")
# ns place.
_PLACE_TAGS = frozenset({"ns"})
_EDGE_RUN = "[\u3400-\u9fff]"
_TAIL_RUN = re.compile(f"(?<!{_EDGE_RUN}){_EDGE_RUN}*$")
_HEAD_RUN = re.compile(f"^{_EDGE_RUN}*")
# Longer pages than this are read again for each pair, rather than kept in parts.
_SHEET = 1 << 17


_RARE = 10
# Behind one numeral any other makes a number, and 十年前 begins a text: it says so much and no more.
_NUMERALS, _A_NUMBER = frozenset("〇零一二三四五六七八九十百千万亿两几"), 5.0


def is_common_noun(word: str) -> bool:
    """True if the dictionary knows `word` as something other than a person's name."""
    entry = vocabulary().get(word)
    return entry is not None and entry[1] not in _NAME_TAGS


def is_ordinary_word(word: str) -> bool:
    """True if the dictionary knows `word` as neither a person's nor a place's name."""
    entry = vocabulary().get(word)
    return entry is not None and entry[1] not in _NAME_TAGS | _PLACE_TAGS


def is_place(word: str) -> bool:
    """True if the dictionary knows `word` as a place's name."""
    entry = vocabulary().get(word)
    return entry is not None and entry[1] in _PLACE_TAGS


def is_unknown_or_name(word: str) -> bool:
    """True if the dictionary does not know `word`, or as a person's name."""
    entry = vocabulary().get(word)
    return entry is None or entry[1] in _NAME_TAGS


def is_rare(word: str) -> bool:
    """True for what the dictionary has met ten times at most in its sixty million words; such words are names as often."""
    entry = vocabulary().get(word)
    return entry is not None and entry[0] <= _RARE


def part_of_speech(word: str) -> str:
    """The tag of a word in the dictionary (v verb, p preposition, n noun, nr person …); "" if it is in none."""
    entry = vocabulary().get(word)
    return entry[1] if entry else ""


def longest_word_at(text: str, start: int) -> int:
    """Length of the longest dictionary word that begins at `start`; 1 if none does."""
    words = vocabulary()
    for length in range(min(LONGEST, len(text) - start), 1, -1):
        if text[start : start + length] in words:
            return length
    return 1


@lru_cache(maxsize=KEPT)
def _cost(word: str) -> float:
    entry = vocabulary().get(word)
    if entry is None or entry[0] == 0:
        # A lone character outside the dictionary is as rare as its rarest entry.
        return log2(total()) if len(word) == 1 else inf
    return log2(total()) - log2(entry[0])


def _reading(text: str) -> tuple[list[float], list[int]]:
    """For each end in `text` the bits of the likeliest division up to there, and where its last word begins."""
    best = [0.0] + [inf] * len(text)
    last = [0] * (len(text) + 1)
    for start in range(len(text)):
        for end in word_ends(text, start):
            # Of two divisions alike the one with the longer word stays.
            if (bits := best[start] + _cost(text[start:end])) < best[end]:
                best[end], last[end] = bits, start
    return best, last


@lru_cache(maxsize=KEPT)
def _reading_cost(text: str) -> float:
    """Bits of the likeliest division of `text` into words."""
    return _reading(text)[0][-1]


def around(tail: str, head: str) -> tuple[str, str]:
    """The Han on both sides of a cut, as far as is looked at."""
    return _last_run(tail[-_WINDOW:]), _first_run(head[:_WINDOW])


@lru_cache(maxsize=KEPT)
def _last_run(window: str) -> str:
    return _match(_TAIL_RUN, window)


@lru_cache(maxsize=KEPT)
def _first_run(window: str) -> str:
    return _match(_HEAD_RUN, window)


def information(word: str) -> float:
    """How rare a word is, in bits."""
    return _cost(word)


def divided(text: str) -> list[str]:
    """The words of a text (Simplified) in the likeliest division; order is from the end of each run of Han."""
    words: list[str] = []
    for run in _HAN_RUN.findall(text):
        last, end = _reading(run)[1], len(run)
        while end:
            words.append(run[last[end] : end])
            end = last[end]
    return words


def word_evidence(tail: str, head: str) -> float:
    """Bits that speak for reading `tail` and `head` (Simplified) as one text; never negative."""
    return _evidence(*around(tail, head))


@lru_cache(maxsize=KEPT)
def _evidence(before: str, after: str) -> float:
    # Most pairs are held together in vain; without a word across the cut both readings are the same.
    if not _some_word_across(before, after):
        return 0.0
    bits = max(0.0, _reading_cost(before) + _reading_cost(after) - _reading_cost(before + after))
    return min(bits, _A_NUMBER) if {before[-1], after[0]} <= _NUMERALS else bits


def _some_word_across(before: str, after: str) -> bool:
    whole, cut, words = before + after, len(before), vocabulary()
    return any(
        end > cut and whole[start:end] in words for start in range(max(0, cut - LONGEST + 1), cut) for end in word_ends(whole, start)
    )


def torn(tail: str, head: str) -> float:
    """Bits that speak for words torn on both sides of a cut, whose other halves are elsewhere or lost; 0 if none.

    A lone character at a cut is a word (的, 在), or half of one (织, 虫): the bits say how seldom it stands alone, and
    how much oftener a word goes on behind the upper one, or begins before the lower one, than not. Of 水池 it is 池 that
    stands last and no word goes on behind it.
    """
    before, after = around(tail, head)
    if not before or not after or _stands_across(before, after):
        return 0.0
    upper, lower = _outer_words(before)[1], _outer_words(after)[0]
    first, last = edges()
    return _alone(upper) + _goes_on(upper, last) + _alone(lower) + _goes_on(lower, first)


@lru_cache(maxsize=KEPT)
def _outer_words(run: str) -> tuple[str, str]:
    """The first and the last word of a run of Han."""
    words = divided(run)  # from its end
    return words[-1], words[0]


def half_word(tail: str) -> float:
    """Bits that speak for a text that ends inside a word: a lone character that seldom stands alone and mostly begins longer words."""
    before = _last_run(tail[-_WINDOW:])
    return _alone(upper) + _goes_on(upper, edges()[1]) if before and len(upper := divided(before)[0]) == 1 else 0.0


def half_beginning(head: str) -> tuple[float, str]:
    """Bits that speak for a text that begins inside a word, as `half_word` has them for its end, and the word behind."""
    after = _first_run(head[:_WINDOW])
    if not after or len(lower := (words := divided(after))[-1]) > 1:
        return 0.0, ""
    return _alone(lower) + _goes_on(lower, edges()[0]), words[-2] if len(words) > 1 else ""


def _goes_on(word: str, ending: Mapping[str, int]) -> float:
    """Bits for a word going on beyond a lone character, with `ending` the counts of words that end there."""
    if len(word) > 1:
        return _WHOLE
    alone, _ = vocabulary().get(word, (0, ""))
    whole = alone + ending.get(word, 0)
    return log2((characters().get(word, 0) - whole + 1) / (whole + 1))


@lru_cache(maxsize=KEPT)
def _stands_across(before: str, after: str) -> bool:
    place = len(before + after)
    for word in divided(before + after):
        place -= len(word)
        if place <= len(before):
            return place < len(before)
    return False


def _alone(word: str) -> float:
    """How seldom a character stands alone, in bits; 0 for a word of more."""
    anywhere = characters().get(word, 0) if len(word) == 1 else 0
    count, _ = vocabulary().get(word, (0, ""))
    return log2(anywhere / max(1, count)) if anywhere else 0.0


def _match(pattern: re.Pattern[str], text: str) -> str:
    found = pattern.search(text)
    return found[0] if found else ""


@lru_cache(maxsize=2)
def _fours(page: str) -> frozenset[str]:
    """All four characters that stand together in a page: all pairs of its ends are looked for there, and hardly one is found."""
    return frozenset(page[start : start + 4] for start in range(len(page) - 3))


def phrase_evidence(tail: str, head: str, page: str) -> int:
    """Length of the longest string across the cut (two or more characters a side) that `page` has uncut.

    `page` holds the lines apart, so the cut itself is never found. 0 if the longest is shorter than 5.
    """
    best = 0
    least = tail[-2:] + head[:2]
    if len(least) == 4 and len(page) <= _SHEET and least not in _fours(page):
        return 0
    for left in range(2, min(_WINDOW, len(tail)) + 1):
        if tail[-left:] + head[:2] not in page:
            break
        right = 2
        while right < _WINDOW and right < len(head) and tail[-left:] + head[: right + 1] in page:
            right += 1
        best = max(best, left + right)
    return best if best >= 5 else 0
