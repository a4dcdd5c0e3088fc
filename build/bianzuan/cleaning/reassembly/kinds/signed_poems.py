"""A page of a title, a name, and short lines without marks: a poem, for nobody signs a list.

In: rows. Out: yes or no. Verse elsewhere needs more lines and more words that sentences have (`verse`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bianzuan.cleaning.reassembly.marks import han_count
from bianzuan.cleaning.reassembly.numbering import numeral
from bianzuan.cleaning.reassembly.rows import Row
from bianzuan.cleaning.reassembly.signers.bylines import byline
from bianzuan.cleaning.reassembly.signers.days import is_date, iso_month

_LEAST, _MOST, _LONGEST = 4, 120, 16
# Words by which a line goes on from another or says something; names, places and titles have hardly any.
GOES_ON = re.compile("[的了着在是把我你他她它不也都又还且但却而没便就仍已正那这每被让向从与和]")
_MARKS = frozenset("。；！？：、《》（）()|0123456789")


def is_signed_poem(rows: Sequence[Row]) -> bool:
    """True if below a title and the bare name of its poet stand nothing but such lines, and the day it was written."""
    if not _LEAST + 2 <= len(rows) <= _MOST or len(rows[0].body) > _LONGEST or byline(rows[0].body):
        return False
    poet = byline(rows[1].body)
    lines = list(rows[2:])
    while lines and (is_date(lines[-1].body) or iso_month(lines[-1].body)):
        lines.pop()
    bodies = [row.body for row in lines]
    if len(poet) != 1 or poet[0].role or len(bodies) < _LEAST or any(row.hashes or row.bullet or row.pictured for row in lines):
        return False
    short = all(0 < len(body) <= _LONGEST and not _MARKS & set(body) and han_count(body) >= len(body) - 2 and numeral(body) is None for body in bodies)
    return short and len(set(bodies)) > 1 and 3 * sum(1 for body in bodies if GOES_ON.search(body)) >= len(bodies)
