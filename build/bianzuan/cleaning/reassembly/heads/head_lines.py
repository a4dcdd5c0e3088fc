"""Lines of a head as their neighbours tell them: a name behind a title, who is only spoken of.

In: pieces of a page and the place of a line. Out: what the line is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bianzuan.cleaning.reassembly.pieces import Piece
from bianzuan.cleaning.reassembly.signers.bylines import is_labelled

# 河边的水车（哈斯巴根）: who wrote it, behind the title.
_NAME_BEHIND = re.compile("[（(]([\u3400-\u9fff·]{2,12})[)）]$")


def name_behind(title: str) -> str:
    """The name in brackets behind a title; "" if there is none. Whether it is one the line below it must tell."""
    match = _NAME_BEHIND.search(title)
    return match[1] if match else ""


def only_spoken_of(pieces: Sequence[Piece], index: int, named: set[str]) -> bool:
    """True for a bare name below a line that names another author, where paragraphs begin with it: a picture's, or who was asked."""
    name = "".join(pieces[index].plain.split())
    spoken = re.compile(f"{re.escape(name)}[，：:（(]")
    others = any(named) and not any(name in "".join(other.split()) for other in named)
    return others and not is_labelled(pieces[index].plain) and any(spoken.match(p.plain) for p in pieces[index + 1 :])
