"""Simplified to Traditional: OpenCC's s2tw word by word. Wording never changes (s2tw, never s2twp).

In: a line in Simplified script. Out: a line of the same length. OpenCC alone takes the longest phrase from the left and
so reads 发明了 as 发 明了 and 参与制造 as 参与制 造; here a phrase counts only where words begin and end. A character
of several forms stands in a name as names have it.
"""

from __future__ import annotations

import logging
import warnings
from collections.abc import Callable, Iterator
from functools import cache, lru_cache
from typing import Any

from bianzuan.cleaning.rules.names import SAME_AS_SURNAME, SAME_IN_NAMES, USUAL_IN_NAMES, NameKind, find_names
from bianzuan.cleaning.rules.script_tables import (
    TRADITIONAL_IN_CONTEXT,
    TRADITIONAL_WORDS,
    converter,
    is_simplified,
    protected_spans,
    traditional_choices,
    traditional_phrases,
)

# Longest run of words looked up together; longer phrases of OpenCC are sayings made of shorter ones.
_LONGEST = 8


def traditionalize(text: str, protect: tuple[str, ...] = ()) -> str:
    """`text` in Traditional script, of the same length; protected spans kept, names as names are written."""
    converted = list("".join(map(_phrase, _phrases(text))))
    if len(converted) != len(text):
        converted = [_character(character) for character in text]
    for character, (other, where) in TRADITIONAL_IN_CONTEXT.items():
        for match in where.finditer(text) if character in text else ():
            converted[match.start()] = other
    _write_names(text, converted)
    for start, end in protected_spans(text, protect):
        converted[start:end] = text[start:end]
    return "".join(converted)


def _phrases(text: str) -> Iterator[str]:
    """The text in pieces: runs of whole words that OpenCC's dictionary or ours has, else single words."""
    words = list(_tokenizer().cut(text, HMM=False))
    known = traditional_phrases()
    index = 0
    while index < len(words):
        piece, taken = words[index], 1
        candidate = piece
        for count, word in enumerate(words[index + 1 : index + _LONGEST], 2):
            candidate += word
            if len(candidate) > _LONGEST:
                break
            if candidate in known:
                piece, taken = candidate, count
        yield piece
        index += taken


@cache
def _tokenizer() -> Any:
    # Imported here because loading takes half a second, and only documents that are converted need it.
    with warnings.catch_warnings():
        # jieba 0.42.1 spells regular expressions without raw strings and asks for pkg_resources: nothing to us.
        warnings.filterwarnings("ignore", category=SyntaxWarning)
        warnings.filterwarnings("ignore", category=DeprecationWarning)
        warnings.filterwarnings("ignore", message="pkg_resources is deprecated", category=UserWarning)
        import jieba
    jieba.setLogLevel(logging.WARNING)
    return jieba.Tokenizer()


@lru_cache(maxsize=65536)
def _phrase(phrase: str) -> str:
    if phrase in TRADITIONAL_WORDS:
        return TRADITIONAL_WORDS[phrase]
    made = str(converter("s2tw").convert(phrase))
    # A phrase of its dictionary has a Simplified character left; 揹 is right nowhere that 背 is wrong.
    return "".join(_character(c) if is_simplified(c) else "背" if c == "揹" else c for c in made)


@lru_cache(maxsize=8192)
def _character(character: str) -> str:
    made = str(converter("s2tw").convert(character))
    return made if len(made) == 1 else character


def _write_names(text: str, converted: list[str]) -> None:
    of_interest: Callable[[int], bool] = lambda place: bool(traditional_choices(text[place]))  # noqa: E731
    for start, end, kind in find_names(text, of_interest):
        if text[start:end] in traditional_phrases():
            continue  # 沈阳 is 瀋陽, and 钟鼓 no Mr 鍾
        for place in range(start, end):
            if traditional_choices(text[place]):
                converted[place] = _in_name(text[place], kind, first=place == start)


def _in_name(character: str, kind: NameKind, *, first: bool) -> str:
    if character in SAME_IN_NAMES or (first and kind == "person" and character in SAME_AS_SURNAME):
        return character
    return USUAL_IN_NAMES.get(character) or _character(character)
