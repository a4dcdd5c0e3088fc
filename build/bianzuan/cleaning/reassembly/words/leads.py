"""Beginnings of reports and the titles that say the same: 据新华社青石电…青石县修好五处渡口 belongs to 青石五处渡口修好, wherever it stands.

The first paragraph of a report says again what its title says. In: titles and leads (Simplified). Out: which title each lead belongs to.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from bianzuan.cleaning.reassembly.marks import HAN
from bianzuan.cleaning.reassembly.words.dictionary import character_information
from bianzuan.cleaning.reassembly.words.word_evidence import divided
from bianzuan.cleaning.reassembly.words.wording import telling

# Bits of rare words that a lead has of a title, and the share of all the title has. Of 40 leads on pages out of order with ten bits
# all stood apart from their own title; others' titles gave 2 bits at most. On 244 pages of a newspaper in order leads that stand
# above another title, or below one, have 5 of it at most.
_BITS, _SHARE, _LEAD = 10.0, 0.15, 4.0
# On a page known to be out of order the question is only which of its titles: one shared word decides. Of 244 windows in order one has two
# such leads by chance.
_BITS_OF_SEVERAL, _LEAD_OF_SEVERAL = 2.0, 1.5
# Two characters that stand together by chance have fewer bits.
_CHANCE = 12.0
# What a title says stands in the first sentences.
_FIRST = 200


def _names(title: str) -> Mapping[str, float]:
    """Pairs of characters that stand in no word of the dictionary, and their bits: names, as 科龙."""
    single = {word for word in divided(title) if HAN.fullmatch(word)}
    pairs = (one + other for one, other in pairwise(title) if one in single and other in single)
    bits = {pair: sum(map(character_information, pair)) - _CHANCE for pair in pairs}
    return {pair: weight for pair, weight in bits.items() if weight > 0}


def titles_said(titles: Sequence[str], leads: Sequence[str], of_several: bool = False) -> list[int]:
    """For each lead the title that it says again, where no other title comes near; -1 for none.

    `of_several`: other leads of the page stand apart from their titles, so that this one does, too.
    """
    least, part, lead_of = (_BITS_OF_SEVERAL, 0.0, _LEAD_OF_SEVERAL) if of_several else (_BITS, _SHARE, _LEAD)
    words, names = [telling(title) for title in titles], [_names(title) for title in titles]
    found: list[int] = []
    for lead in leads:
        beginning = lead[:_FIRST]
        said = telling(beginning)
        bits = [
            sum(weight for word, weight in title.items() if word in said) + sum(weight for name, weight in own.items() if name in beginning)
            for title, own in zip(words, names, strict=True)
        ]
        best = max(range(len(bits)), key=bits.__getitem__, default=-1)
        others = max((value for number, value in enumerate(bits) if number != best), default=0.0)
        sure = best >= 0 and bits[best] >= max(least, part * sum(words[best].values()), lead_of * others)
        found.append(best if sure else -1)
    return found
