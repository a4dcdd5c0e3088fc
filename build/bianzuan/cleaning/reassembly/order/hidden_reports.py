"""Reports inside a text: another one may begin there, whose title is lost or stands elsewhere. In: articles. Out: a question for each that has some.

Each may begin like one, or stand below who sent the one above. Short reports follow each other below one title, and a report may
take up what another house sent: they are not parted. But where titles stand in the middle of their texts, or columns are out of
order, this is all that shows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from bianzuan.cleaning.planning.plan import PlannedFlag
from bianzuan.cleaning.reassembly.compose import Composition
from bianzuan.cleaning.reassembly.marks import ends_sentence
from bianzuan.cleaning.reassembly.order.stretches import is_text
from bianzuan.cleaning.reassembly.pieces import Piece, text_pieces
from bianzuan.cleaning.reassembly.signers.reports import ends_with_sender, has_dateline

_REASON = "begins like a report: is it one of its own, whose title is lost or stands elsewhere?"
_BELOW_SENDER = "the text above ends with who sent it: is this another one, whose title is lost or stands elsewhere?"
# Behind a quotation stands who said so.
_QUOTED = re.compile("[”』」][（(][^（()]*$")
_MORE = "; {} more in this article"


def hidden_reports(compositions: Sequence[Composition]) -> list[PlannedFlag]:
    """One flag for each article, at the first paragraph of running text that begins a report below another paragraph or a heading, or stands below the end of one."""
    flags: list[PlannedFlag] = []
    for composition in compositions:
        if composition.kind == "article" and (found := list(_begin_within(text_pieces(composition.body)))):
            more = _MORE.format(len(found) - 1) if len(found) > 1 else ""
            reason = _REASON if has_dateline(found[0].plain) else _BELOW_SENDER
            flags.append(PlannedFlag("attribution", found[0].runs[0], reason + more, "doubtful"))
    return flags


def _begin_within(text: Sequence[Piece]) -> Iterator[Piece]:
    # Where all paragraphs end so it is a column of news in brief.
    each_sent = all(ends_with_sender(piece.plain) for piece in text if piece.kind == "paragraph")
    for above, piece in pairwise(text):
        another = above.kind == "paragraph" and ends_sentence(above.plain) or above.kind == "heading" and above.number is None
        if piece.kind == "paragraph" and (another and has_dateline(piece.plain) or not each_sent and is_text(piece) and _is_sent(above)):
            yield piece


def _is_sent(piece: Piece) -> bool:
    """True for running text that ends with who sent it."""
    return piece.kind == "paragraph" and is_text(piece) and ends_with_sender(piece.plain) and not _QUOTED.search(piece.plain)
