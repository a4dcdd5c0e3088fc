"""A text that stands in a source twice, word for word: the later copy goes.

In: lines with clean characters. Out: removals of whole lines. Only a whole text is a copy: it begins with the title it
began with before, and ends where the other ends. Paragraphs that two documents share, refrains and variants stay.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bianzuan.cleaning.plan import PageLine, Removal, Run

RULE = "loop"

# Running text has so many characters; a copy so many paragraphs of it, and so many characters in all.
_RUNNING, _PARAGRAPHS, _LEAST = 30, 2, 80
_TITLE = 48
_END_MARKS = "。！？!?….．；，、：:"


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
    index = 0
    while index < len(texts):
        text = texts[index]
        first = seen.get(text, -1)
        if _is_title(text) and first >= 0:
            end = index
            while end < len(texts) and first + end - index < index and texts[first + end - index] == texts[end]:
                end += 1
            if _is_whole(texts, first, index, end):
                yield first, index, end
                index = end
                continue
        seen.setdefault(text, index)
        index += 1


def _is_title(text: str) -> bool:
    return 4 <= len(text) <= _TITLE and text[-1] not in _END_MARKS


def _is_whole(texts: Sequence[str], first: int, start: int, end: int) -> bool:
    """True for running text of some length that both times ends where a text ends: at the next title, or the page's end."""
    copy = texts[start:end]
    running = sum(1 for text in copy if len(text) >= _RUNNING)
    if running < _PARAGRAPHS or sum(map(len, copy)) < _LEAST:
        return False
    return all(place >= len(texts) or place == start or _is_title(texts[place]) for place in (first + end - start, end))
