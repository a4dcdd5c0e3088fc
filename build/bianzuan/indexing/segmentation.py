"""Where the words of a Chinese text end: jieba's dictionary segmentation, without guessed words.

In: a text. Out: token bounds in code points. Guessing (HMM) is off, so that every token of two characters and more
is a word of the dictionary; a guess would veto names that the dictionary does not know.
"""

from __future__ import annotations

import logging
import warnings
from functools import cache
from typing import TYPE_CHECKING

with warnings.catch_warnings():
    # jieba 0.42.1 spells regular expressions without raw strings and asks for pkg_resources: nothing to us.
    warnings.filterwarnings("ignore", category=SyntaxWarning)
    warnings.filterwarnings("ignore", category=DeprecationWarning)
    warnings.filterwarnings("ignore", message="pkg_resources is deprecated", category=UserWarning)
    import jieba
    import jieba.posseg

from opencc import OpenCC

if TYPE_CHECKING:
    from collections.abc import Mapping

# jieba reports on standard error how long its dictionary took to load.
jieba.setLogLevel(logging.WARNING)


# Every character of the blocks that Traditional text is written in.
_IDEOGRAPHS = [chr(code) for code in (*range(0x3400, 0x4DC0), *range(0x4E00, 0xA000), *range(0xF900, 0xFB00))]


@cache
def _simple_forms() -> dict[int, str]:
    simple = OpenCC("t2s").convert("\n".join(_IDEOGRAPHS)).split("\n")
    return {ord(one): other for one, other in zip(_IDEOGRAPHS, simple, strict=True) if one != other and len(other) == 1}


def simplified(text: str) -> str:
    """The text as the dictionaries spell it, character for character; only ever looked up, never printed."""
    return text.translate(_simple_forms())


@cache
def _tokenizer() -> jieba.Tokenizer:
    # A tokenizer of our own: words that other code adds to jieba's shared one must not move our index marks.
    return jieba.Tokenizer()


@cache
def _tags() -> Mapping[str, str]:
    tagger = jieba.posseg.POSTokenizer(_tokenizer())
    tagger.initialize()
    tags: Mapping[str, str] = tagger.word_tag_tab
    return tags


def tokens(text: str) -> list[tuple[int, int]]:
    """Start and end of every token, in order; together they cover the text."""
    return [(start, end) for _, start, end in _tokenizer().tokenize(simplified(text), HMM=False)]


def is_word(text: str) -> bool:
    """True if the dictionary has it as one word."""
    return len(text) > 1 and tag(text) != ""


def tag(word: str) -> str:
    """Part of speech after the dictionary ("nr" names of persons, "ns" places, "nt" bodies, "v" …); "" if unknown."""
    return str(_tags().get(simplified(word), ""))


def tagged(text: str) -> list[tuple[str, str]]:
    """(word, part of speech) of every token."""
    return [(text[start:end], tag(text[start:end])) for start, end in tokens(text)]


@cache
def _rarities() -> tuple[Mapping[str, float], float]:
    import jieba.analyse  # its own word list takes a while to read, and few commands ask for rarities

    loader = jieba.analyse.TFIDF()
    return loader.idf_freq, float(loader.median_idf)


def rarity(word: str) -> float:
    """How rare a word is in Chinese at large (jieba's inverse document frequency, natural logarithm, about 1 to 14)."""
    known, median = _rarities()
    return known.get(simplified(word), median)
