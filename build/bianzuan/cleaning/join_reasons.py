"""Why two lines became one: what the ledger says of a join.

In: a join. Out: how sure it is, and its reason.
"""

from __future__ import annotations

from typing import Any

from bianzuan.cleaning.planning.plan import Join
from bianzuan.cleaning.segments import Segment

# Words across a cut that were never, and as often as not, by chance there (cleaning.md, far joins); and a lead that no other
# place comes near.
_FITS_WELL, _FITS, _AHEAD = 9.0, 2.5, 3.0


def why(join: Join | None) -> dict[str, Any]:
    """Fields of the segment that joins: how sure, and why."""
    if join is None:
        return {"confidence": "certain", "reason": "parts of one block"}
    return {"confidence": join.confidence, "reason": "; ".join((*join.signs, *_in_words(join))) or "one paragraph"}


def far_join(place: int, separator: str, join: Join | None) -> Segment:
    """A join to text that stands elsewhere in the source."""
    return Segment(place, place, separator, "decision" if join and join.decided else "far-join", "join", **why(join))


def _in_words(join: Join) -> tuple[str, ...]:
    """What the words on both sides say, as an editor would put it, who does not count in bits."""
    if not (join.score or join.margin):
        return ()
    fit = "well" if join.score >= _FITS_WELL else "fairly well" if join.score >= _FITS else "but a little"
    rival = "nothing else fits nearly as well" if join.margin >= _AHEAD else "another place fits nearly as well"
    return f"the words on both sides fit {fit}", rival
