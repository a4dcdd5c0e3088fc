"""Near misses: words one character apart from what the document has oftener, titles as well as phrases.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from bianzuan.cleaning.reassembly.words.word_evidence import is_common_noun
from bianzuan.cleaning.rule import HAN_CLASS, Page, times
from bianzuan.cleaning.rules.lattice import Lattice
from bianzuan.cleaning.rules.names_alike import names_alike
from bianzuan.cleaning.rules.simplified import as_in_dictionary
from bianzuan.cleaning.segments import Change

_HAN_RUN = re.compile(f"[{HAN_CLASS}]+")
_TITLE = re.compile("《([^《》]{4,})》")
_VARIES = re.compile("[0-9０-９一二三四五六七八九十百零〇两兩上中下甲乙丙丁东東西南北省市县縣区區]")
_PARTICLE = re.compile("[的和与了]")
# How often a phrase must stand in the document before a neighbour of it is suspect.
_FREQUENT = 3
_HAN_TO_A_TIME = 10_000
# Bits by which a run must read likelier when mended. Words that differ by right (产业工会 beside 产业工人) gain up to 15;
# two characters that changed places are rarely words at all.
_REPLACED_GAIN, _SWAPPED_GAIN = 15.0, 8.0


def titles(page: Page) -> Iterator[Change]:
    """A title in 《》 one character apart from one that the document has oftener."""
    found = [(line, match) for line, match in page.matches(_TITLE)]
    counts = Counter(match[1] for _, match in found)
    near = _Near(counts)
    for line, match in found:
        for other in near.to(match[1]):
            differing = _one_edit_apart(match[1], other)
            # Years, numbers and places differ by right: 2019 and 2020 have a plan each.
            if differing is None or any(_VARIES.match(c) for c in differing if c):
                continue
            if (counts[match[1]], match[1]) <= (counts[other], other) or counts[match[1]] == counts[other]:
                reason = f"one character apart from 《{other}》, which stands {times(counts[other])}"
                yield Change(line, match.start(1), match.end(1), other, reason)
                break


class _Near:
    """Titles by what is left of them without one character: those one edit apart share that, and a bibliography has thousands."""

    def __init__(self, titles: Iterable[str]) -> None:
        self._order: dict[str, int] = {}
        self._having: dict[str, list[str]] = {}
        for number, title in enumerate(titles):
            self._order[title] = number
            for part in _parts(title):
                self._having.setdefault(part, []).append(title)

    def to(self, title: str) -> list[str]:
        """Titles that may be one edit apart, in their order."""
        return sorted({other for part in _parts(title) for other in self._having.get(part, ())}, key=self._order.__getitem__)


def _parts(title: str) -> set[str]:
    return {title, *(title[:place] + title[place + 1 :] for place in range(len(title)))}


def _one_edit_apart(a: str, b: str) -> tuple[str, str] | None:
    """The characters that differ, if `a` becomes `b` by replacing, adding or removing one character."""
    if a == b or abs(len(a) - len(b)) > 1:
        return None
    start = next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    left, right = a[start:], b[start:]
    if len(a) == len(b):
        return (left[0], right[0]) if left[1:] == right[1:] else None
    longer, shorter = (left, right) if len(a) > len(b) else (right, left)
    return (left[:1] if longer is left else "", right[:1] if longer is right else "") if longer[1:] == shorter else None


def near_misses(page: Page) -> Iterator[Change]:
    """One character apart from four that the document has often, or two that changed places, where it reads far worse; or
    from a name."""
    yield from names_alike(page)
    counts = page.phrases
    # In a whole book many phrases stand three times by chance.
    least = max(_FREQUENT, page.han // _HAN_TO_A_TIME)
    frequent = sorted(w for w, n in counts.items() if len(w) == 4 and n >= least and not _PARTICLE.search(w))
    masks: dict[str, list[str]] = {}
    for word in frequent:
        for place in range(4):
            masks.setdefault(word[:place] + "\0" + word[place + 1 :], []).append(word)
    known = frozenset(frequent)
    for line, run in page.matches(_HAN_RUN) if known else ():
        lattice: Lattice | None = None
        for start in range(len(run[0]) - 3):
            phrase = run[0][start : start + 4]
            for word in _neighbours(phrase, masks, known) if counts[phrase] == 1 else ():
                mended = as_in_dictionary(word, page.target)
                # 劳動 and 勞動 are one word in two scripts, of which `mixed-script` speaks.
                if mended == as_in_dictionary(phrase, page.target) or not _may_gain(as_in_dictionary(phrase, page.target), mended):
                    continue
                lattice = lattice or Lattice(as_in_dictionary(run[0], page.target))
                swapped = sorted(word) == sorted(phrase)
                if lattice.mended(start, start + 4, mended).gain >= (_SWAPPED_GAIN if swapped else _REPLACED_GAIN):
                    place = run.start() + start
                    yield Change(line, place, place + 4, word, f"{word} stands {times(counts[word])}")
                    break


def _may_gain(phrase: str, word: str) -> bool:
    """False where what stands there makes a word already, so that weighing the whole run is not worth the time."""
    place = next(i for i in range(4) if phrase[i] != word[i])
    return is_common_noun(word) or not any(is_common_noun(phrase[i : i + 2]) for i in (place - 1, place) if 0 <= i <= 2)


def _neighbours(phrase: str, masks: Mapping[str, Sequence[str]], known: frozenset[str]) -> Iterator[str]:
    """Frequent phrases one character apart from `phrase`, but not in what varies by right; and with two swapped."""
    for place in range(4):
        for word in masks.get(phrase[:place] + "\0" + phrase[place + 1 :], ()):
            if word != phrase and not _VARIES.match(word[place]) and not _VARIES.match(phrase[place]):
                yield word
    for place in range(3):
        swapped = phrase[:place] + phrase[place + 1] + phrase[place] + phrase[place + 2 :]
        if swapped != phrase and swapped in known:
            yield swapped


def inserted(page: Page) -> Iterator[Change]:
    """A frequent phrase with one character too many, once: 广大小职工 beside 广大职工."""
    counts = page.phrases
    frequent = {phrase for phrase, count in counts.items() if len(phrase) == 4 and count >= 2 * _FREQUENT}
    for line, run in page.matches(_HAN_RUN) if frequent else ():
        for start in range(len(run[0]) - 4):
            phrase = run[0][start : start + 5]
            whole = phrase[:2] + phrase[3:]
            if whole not in frequent or counts[phrase] != 1 or phrase[2] in "的和与與及地得之不各":
                continue
            read = as_in_dictionary(phrase, page.target)
            if all(map(is_common_noun, (read[:2], read[3:]))) and not is_common_noun(read[2:4]):
                at = run.start() + start
                yield Change(line, at, at + 5, whole, f"{whole} stands {times(counts[whole])}")
