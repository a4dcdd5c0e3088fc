"""The areas of a copied page: what stands above the title, what between title and text, what below the text.

In: the lines of a page, Simplified. Out: indices of the lines that are a site's.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from bianzuan.cleaning.furniture.copied_whole.above import lines_above
from bianzuan.cleaning.furniture.copied_whole.below import lines_below
from bianzuan.cleaning.furniture.copied_whole.body import text_lines
from bianzuan.cleaning.furniture.copied_whole.days import is_timed, length_of_day
from bianzuan.cleaning.furniture.copied_whole.other_texts import posts
from bianzuan.cleaning.furniture.copied_whole.shapes import Page, has_mark, is_running
from bianzuan.cleaning.furniture.copied_whole.title import find_title
from bianzuan.cleaning.furniture.copied_whole.words import is_anybodys, is_of_site
from bianzuan.cleaning.reassembly.signers.boards import board_lines

ABOVE = "what a page that was copied whole has above its title"
BELOW = "what a page that was copied whole has below its text"

# A page has so many lines at most, and a site speaks in so many of them at least.
_LONGEST, _LEAST_SITES = 1500, 2
# What tells of a loss stands among so many lines below the text.
_LOSS = 4
# So many posts of a blog are its archive: each is a text.
_ARCHIVE = 2
# So many lines, every other of them so long and with marks of sentences, are text broken line by line.
_BROKEN, _MARKED, _PIECE = 8, 2, 12


@dataclass(frozen=True, slots=True)
class Areas:
    """Indices of the lines of a site, in order, and the title between them; -1 if nothing stands above it that goes.
    Of lines in `cuts` only the beginning is what tells the day."""

    above: tuple[int, ...] = ()
    below: tuple[int, ...] = ()
    title: int = -1
    cuts: Mapping[int, int] = field(default_factory=dict[int, int])

    @property
    def lines(self) -> frozenset[int]:
        """All of them."""
        return frozenset((*self.above, *self.below))


def areas(texts: Sequence[str], kept_back: Callable[[str], bool] = lambda text: False) -> Areas:
    """What a site has above the title, beside what tells of it, and below the text; nothing on a page that is no copy of one.

    `kept_back` knows the line by which a site says that the rest is not shown: right below the text it tells of a loss."""
    page = _copied_page(texts)
    if page is None or not (text := text_lines(page)):
        return Areas()
    archived = posts(page, [i for i in range(len(texts)) if texts[i]])
    if is_archive := len(archived) >= _ARCHIVE and archived[0] < text.start:
        text = range(next(i for i in range(archived[0] + 1, len(texts)) if texts[i]) + 1, text.stop)
    head = [i for i in range(text.start) if texts[i]]
    foot = [i for i in range(text.stop, len(texts)) if texts[i]]
    below = lines_below(page, foot, "".join(texts[text.start : text.stop]))
    title = archived[0] if is_archive else find_title(page, head)
    above = lines_above(page, head, title, len(below)) if title >= 0 else []
    if not above or _are_sentences(texts, above):
        above, title = [], -1
    cuts = {i: end for i in above if i > title and is_timed(texts[i]) and (end := length_of_day(texts[i]))}
    below = [i for place, i in enumerate(below) if place >= _LOSS or not kept_back(texts[i])]
    if _are_sentences(texts, below):
        below = []
    return Areas(tuple(i for i in above if i not in cuts), tuple(below), title, cuts)


def _copied_page(texts: Sequence[str]) -> Page | None:
    """The page with the lines of its site; None if it is no copy of one."""
    lines = [i for i, text in enumerate(texts) if text]
    if len(lines) > _LONGEST or not any(is_running(texts[i]) for i in lines):
        return None
    sites = frozenset(i for i in lines if is_of_site(texts[i]))
    sure = sum(1 for i in sites if not is_anybodys(texts[i]))
    if sure < _LEAST_SITES or board_lines(texts):  # the posts of a thread are all of them texts
        return None
    return Page(texts, sites)


def _are_sentences(texts: Sequence[str], lines: Sequence[int]) -> bool:
    """True for many lines with marks of sentences: text broken line by line, and no titles and comments."""
    marked = sum(1 for i in lines if len(texts[i]) >= _PIECE and has_mark(texts[i], "，。,."))
    return len(lines) > _BROKEN and _MARKED * marked > len(lines)
