"""A text that stands in a source twice, word for word: the later copy goes.

In: lines with clean characters. Out: removals of whole lines. Only a whole text is a copy: it begins with the title it
began with before, and ends where the other ends. Paragraphs that two documents share, refrains and variants stay.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bianzuan.cleaning.planning.plan import PageLine, Removal, Run

RULE = "loop"

# Running text has so many characters; a copy so many paragraphs of it, and so many characters in all.
_RUNNING, _PARAGRAPHS, _LEAST = 30, 2, 80
_TITLE = 48
_END_MARKS = "。！？!?….．；，、：:"
_BASE, _PRIME = 1_000_003, 2**61 - 1


def find_copies(lines: Sequence[PageLine]) -> tuple[Removal, ...]:
    """Removals of all later copies, in page order."""
    kept = [line for line in lines if line.text.strip()]
    texts = [line.text.strip() for line in kept]
    return tuple(
        Removal(
            RULE,
            tuple(Run(line.number, 0, len(line.text)) for line in kept[start:end]),
            f"a copy, word for word, of what stands from line {kept[first].number} on",
            "likely",
        )
        for first, start, end in _copies(texts)
    )


def _copies(texts: Sequence[str]) -> Iterator[tuple[int, int, int]]:
    """(where the text stood first, start and end of its copy)."""
    seen: dict[str, int] = {}
    page = _Page(texts)
    index = 0
    while index < len(texts):
        text = texts[index]
        first = seen.get(text, -1)
        if _is_title(text) and first >= 0:
            end = index + page.common(first, index, index - first)
            if page.is_whole(first, index, end) and texts[first : first + end - index] == texts[index:end]:
                yield first, index, end
                index = end
                continue
        seen.setdefault(text, index)
        index += 1


class _Page:
    """Lines with sums over them, so that no two stretches are compared line by line: a page may have one line a
    thousand times."""

    def __init__(self, texts: Sequence[str]) -> None:
        self.texts = texts
        names: dict[str, int] = {}
        self.powers, self.hashes, self.running, self.length = [1], [0], [0], [0]
        for text in texts:
            name = names.setdefault(text, len(names) + 1)
            self.powers.append(self.powers[-1] * _BASE % _PRIME)
            self.hashes.append((self.hashes[-1] * _BASE + name) % _PRIME)
            self.running.append(self.running[-1] + (len(text) >= _RUNNING))
            self.length.append(self.length[-1] + len(text))

    def common(self, first: int, second: int, most: int) -> int:
        """How many lines from both places on are the same, as far as hashes can tell."""
        low, high = 0, min(most, len(self.texts) - second)
        while low < high:
            middle = (low + high + 1) // 2
            if self._hash(first, middle) == self._hash(second, middle):
                low = middle
            else:
                high = middle - 1
        return low

    def _hash(self, start: int, count: int) -> int:
        return (self.hashes[start + count] - self.hashes[start] * self.powers[count]) % _PRIME

    def is_whole(self, first: int, start: int, end: int) -> bool:
        """True for running text of some length that both times ends where a text ends: at the next title, or the page's end."""
        if self.running[end] - self.running[start] < _PARAGRAPHS or self.length[end] - self.length[start] < _LEAST:
            return False
        places = (first + end - start, end)
        return all(place >= len(self.texts) or place == start or _is_title(self.texts[place]) for place in places)


def _is_title(text: str) -> bool:
    return 4 <= len(text) <= _TITLE and text[-1] not in _END_MARKS

