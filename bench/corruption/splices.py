"""Splices: texts of different authors put together. In: truth, blocks, and where the editor is asked. Out: a `Splice` for each."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from bianzuan.model import Cleaned
from bianzuan.reviewing import open_edits

from corruption.alignment import EXTRAS, Out, Truth, owner_of

# Rules whose questions are about whose a text is, or whether it goes on with another.
_ABOUT_PLACE = frozenset({"attribution", "far-join", "paragraph-join", "gap", "breaks-off"})
# What the question for a whole page says (`order.unproven`).
_WHOLE_PAGE = "nothing but the page shows that each paragraph stands below its own title"
# And for a page whose columns break off at the ends of full lines (`order.hidden_columns`).
_FULL_LINES = "of any full line it is not certain that the next one goes on with it"
# Letters by which a line that is asked about is found again.
_LETTERS = 12


@dataclass(frozen=True)
class Splice:
    """A block that stands where another author's text is. `told`: "asked" beside it, "page" asked once for all of it, or "nothing"."""

    recipe: str
    how: str
    told: str

    def __str__(self) -> str:
        told = {"asked": "asked about", "page": "asked about for the page", "nothing": "not told"}[self.told]
        return f"{self.recipe}: {self.how}, {told}"


@dataclass(frozen=True)
class Questions:
    """What the editor is asked: beginnings of lines, in letters, and whether once for the page."""

    lines: Collection[str] = ()
    page: bool = False

    def about(self, *blocks: Out | None) -> str:
        """How the reader is told of a splice at these blocks."""
        texts = ["".join(filter(str.isalnum, block.text)) for block in blocks if block is not None]
        if any(line in text for line in self.lines if line for text in texts):
            return "asked"
        return "page" if self.page else "nothing"


def questions_of(cleaned: Cleaned) -> Questions:
    """The open questions of a cleaning that are about the place of a text."""
    edits = [edit for _, edit in open_edits([cleaned]) if edit.rule in _ABOUT_PLACE]
    starts = [cleaned.source.lines[edit.source.line - 1].start + edit.source.column - 1 for edit in edits]
    lines = {
        "".join(filter(str.isalnum, cleaned.source.text[start : start + 3 * _LETTERS].split("\n")[0]))[:_LETTERS]
        for start, edit in zip(starts, edits, strict=True)
        if _WHOLE_PAGE not in edit.reason and _FULL_LINES not in edit.reason
    }
    return Questions(lines, any(words in edit.reason for edit in edits for words in (_WHOLE_PAGE, _FULL_LINES)))


def splices_in(
    truth: Truth, titles: Sequence[Out], blocks: Sequence[Out], name: str, hands: Mapping[int, int] | None = None, questions: Questions | None = None
) -> Iterator[Splice]:
    """Texts of different authors in one paragraph, below each other with no gap, or below another's title.

    A question about the first block of a column is about what follows it, too.

    `hands` are articles of the truth that may be one author's: number → number of the first of them.
    """

    def hand(number: int) -> int:
        return (hands or {}).get(number, number)

    asked = questions or Questions()
    own = {title.article: hand(owner_of(truth, title)) for title in titles}
    before: Out | None = None
    strays = ""  # how the reader is told of the block above, if that is spliced
    for out in blocks:
        if out.kind in ("gap", "apart"):
            before, strays = None, ""
            continue
        owners = list(dict.fromkeys(hand(truth.places[place][0]) for place in out.found if place >= 0))
        if not owners or out.kind in EXTRAS:
            continue
        above = before if before is not None and before.article == out.article else None
        same = above is not None and hand(owner_of(truth, above)) == owners[0]
        told = strays if same and strays == "asked" else asked.about(out)
        words = out.text[:14]
        if len(owners) > 1:
            yield Splice(name, f"{words} (in one paragraph)", asked.about(out))
        if own.get(out.article, owners[0]) != owners[0]:
            yield Splice(name, f"{words} (below another's title)", told)
            strays = told
        elif above is not None and not same:
            yield Splice(name, f"{words} (below {above.text[-14:]})", asked.about(out, above))
            strays = ""
        else:
            strays = ""
        before = out
