"""Short rules under their titles, 慎交游 over what it says, as families and schools have them: prose, though its lines are short.

In: rows. Out: yes or no. A verse whose every other line ends without a mark has lines of one length; a title is much
shorter than the sentence below it.
"""

from __future__ import annotations

from collections.abc import Sequence

from bianzuan.cleaning.reassembly.marks import ends_sentence, han_count
from bianzuan.cleaning.reassembly.rows import Row

_PAUSES = tuple("，；、：—")
_TITLES = 2


def are_titled(rows: Sequence[Row]) -> bool:
    """True for lines that end a sentence, each below a line without a mark that is not half as long; a group may begin below its first title."""
    titles = [i for i, row in enumerate(rows) if not ends_sentence(row.body)]
    if len(titles) < _TITLES or 2 * len(titles) < len(rows) - 1 or any(rows[i].body.endswith(_PAUSES) for i in titles):
        return False
    return all(i + 1 < len(rows) and 2 * han_count(rows[i].body) < han_count(rows[i + 1].body) and ends_sentence(rows[i + 1].body) for i in titles)
