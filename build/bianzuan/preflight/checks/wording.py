"""Check of the wording: what the chapters say is what the pages say."""

from __future__ import annotations

from bianzuan.preflight.alignment import han
from bianzuan.preflight.subject import Fault, Outcome, Subject, Tally

SHOWN = 30  # characters of a loss that the message quotes


def lost_text(subject: Subject) -> Outcome:
    """Every ideograph of the chapters stands on their pages, in order."""
    compared = besides = lost = 0
    for placed in subject.placed:
        compared += sum(len(han(one.text)) for one in (*placed.chapter.blocks, *placed.chapter.notes))
        besides += placed.besides
        for loss in placed.losses:
            lost += len(loss.text)
            cut = loss.text[:SHOWN] + ("…" if len(loss.text) > SHOWN else "")
            params = {"chapter": placed.chapter.id, "text": cut, "before": loss.before, "number": len(loss.text)}
            yield Fault(loss.position, params)
    yield Tally("han-compared", compared)
    yield Tally("han-lost", lost)
    yield Tally("han-besides", besides)
