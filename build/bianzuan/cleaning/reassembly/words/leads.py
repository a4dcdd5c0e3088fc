"""Beginnings of reports and the titles that say the same: 据新华社青石电…青石县修好五处渡口 belongs to 青石五处渡口修好, wherever it stands.

The first paragraph of a report says again what its title says. In: titles and leads (Simplified). Out: which title each lead belongs to.
"""

from __future__ import annotations

from collections.abc import Sequence

from bianzuan.cleaning.reassembly.words.wording import telling

# Bits of rare words that a lead has of a title, and the share of all the title has. Of 40 leads on pages out of order with ten bits
# all stood apart from their own title; others' titles gave 2 bits at most. On 244 pages of a newspaper in order leads that stand
# above another title, or below one, have 5 of it at most.
_BITS, _SHARE, _LEAD = 10.0, 0.25, 4.0
# What a title says stands in the first sentences.
_FIRST = 200


def titles_said(titles: Sequence[str], leads: Sequence[str]) -> list[int]:
    """For each lead the title that it says again, where no other title comes near; -1 for none."""
    words = [telling(title) for title in titles]
    found: list[int] = []
    for lead in leads:
        said = telling(lead[:_FIRST])
        bits = [sum(weight for word, weight in title.items() if word in said) for title in words]
        best = max(range(len(bits)), key=bits.__getitem__, default=-1)
        others = max((value for number, value in enumerate(bits) if number != best), default=0.0)
        sure = best >= 0 and bits[best] >= max(_BITS, _SHARE * sum(words[best].values()), _LEAD * others)
        found.append(best if sure else -1)
    return found
