"""Does a sentence go on across a cut? Evidence in bits, from parts of speech and how they follow each other.

Between two words that both are whole no word stands across (码在 | 一起), but a verb wants its object and 的 a noun.
The likeliest reading of both sides as one sentence is compared with the likeliest readings apart, of which the lower
begins a sentence. Words and their frequencies are jieba's dict.txt, what follows what is the table of jieba.posseg
(both MIT), which was counted on newspapers.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache
from importlib.util import module_from_spec, spec_from_file_location
from math import exp, inf, log, log2
from typing import Any

from bianzuan.cleaning.reassembly.words.dictionary import count_and_tag, jieba_file, vocabulary, word_ends
from bianzuan.cleaning.reassembly.words.word_evidence import around

# Bits for what the table has never seen, and for a character that is no word.
_UNSEEN, _NO_WORD = 12.0, 30.0
_NOUN = "n"

# Whether a word is of one character, and its tag.
_Kind = tuple[bool, str]


@cache
def _sizes() -> Mapping[_Kind, int]:
    """How often words of a kind are met."""
    sizes: dict[_Kind, int] = {}
    for word, (count, tag) in vocabulary().items():
        kind = len(word) == 1, tag
        sizes[kind] = sizes.get(kind, 0) + count
    return sizes


@cache
def _anywhere() -> Mapping[_Kind, float]:
    """Bits of a kind where nothing is known of the word before."""
    total = sum(_sizes().values())
    return {kind: log2(total / size) for kind, size in _sizes().items() if size}


def _probabilities(name: str) -> Any:
    """A table of jieba.posseg, read by itself: to import the package loads all its others, and the dictionary again."""
    spec = spec_from_file_location(f"{__name__}.{name}", jieba_file(f"posseg/{name}.py"))
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.P


@cache
def _table() -> tuple[Mapping[_Kind, float], Mapping[_Kind, Mapping[_Kind, float]]]:
    """Bits of a kind at the beginning of a sentence, and after another kind."""
    start, transitions = _probabilities("prob_start"), _probabilities("prob_trans")
    first = {(state == "S", tag): -bits / log(2) for (state, tag), bits in start.items() if state in "BS" and bits > -1e50}
    after: dict[_Kind, dict[_Kind, float]] = {}
    for (state, tag), row in transitions.items():
        if state in "ES":
            # The table also goes on inside words; between words its rows do not add up to one.
            words = {(s == "S", t): exp(bits) for (s, t), bits in row.items() if s in "BS"}
            total = sum(words.values())
            after[state == "S", tag] = {kind: log2(total / share) for kind, share in words.items() if share}
    return first, after


@lru_cache(maxsize=65536)
def _word(word: str) -> tuple[str, float] | None:
    """Its tag, and its bits among words of its kind; None if it is no word."""
    count, tag = count_and_tag(word)
    if count:
        return tag, log2(_sizes()[len(word) == 1, tag] / count)
    return (_NOUN, _NO_WORD) if len(word) == 1 else None


@lru_cache(maxsize=65536)
def _cost(text: str, begins: bool) -> float:
    """Bits of the likeliest reading; `begins`: as the beginning of a sentence."""
    first, after = _table()
    opening = first if begins else _anywhere()
    best: list[dict[_Kind, float]] = [{} for _ in range(len(text) + 1)]
    for start in range(len(text)):
        above = [(cost, after.get(before, {})) for before, cost in best[start].items()]
        for end in word_ends(text, start):
            found = _word(text[start:end])
            if found is None:
                continue
            kind, bits = (end - start == 1, found[0]), found[1]
            cost = min([cost + row.get(kind, _UNSEEN) for cost, row in above]) if start else opening.get(kind, _UNSEEN)
            best[end][kind] = min(best[end].get(kind, inf), cost + bits)
    return min(best[-1].values())


def grammar_evidence(tail: str, head: str) -> float:
    """Bits that speak for (or, below 0, against) reading `tail` and `head` (Simplified) as one sentence."""
    before, after = around(tail, head)
    if not before or not after:
        return 0.0
    return _cost(before, False) + _cost(after, True) - _cost(before + after, False)
