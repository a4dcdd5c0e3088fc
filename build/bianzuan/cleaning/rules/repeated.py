"""Passages that stand twice in one text: a page pasted twice, two photographs that overlap, a line set twice.

In: the finished texts of a document. Out: flags at the second place, one for a passage however many paragraphs it has.
Nothing is dropped: a form letter, a refrain and a quotation repeat by right. Loops of many lines are dropped before, by
`reassembly.loops`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from bianzuan.cleaning.rule import HAN, Page
from bianzuan.cleaning.segments import Change

# Letters of a paragraph that is no formula of the trade; of two frames' edges; of what is set twice behind itself.
_PARAGRAPH, _EDGES, _BEHIND = 30, 16, 16
# A text that repeats so many passages does it by design: forms, litanies, laws.
_BY_DESIGN = 4
# A passage has so many different letters, or it is a refrain or a cry; what is set twice is no longer than a few lines.
_DIFFERENT, _WITHIN = 8, 80
# A line of one and the same letter has the head of an overlap everywhere.
_TRIES = 20
# The flag quotes the first characters of a passage.
_QUOTED = 16


def repeated(page: Page) -> Iterator[Change]:
    """Paragraphs that stand twice in a text, ends that begin the next paragraph again, passages twice in a row."""
    for body in _prose_of_articles(page):
        letters = [_letters(page.lines[line]) for line in body]
        found = list(_paragraphs(page, body, letters))
        if len(found) < _BY_DESIGN:
            yield from found
        yield from _overlaps(page, body, letters)
        yield from _behind_itself(page, body)


def _prose_of_articles(page: Page) -> Iterator[Sequence[int]]:
    bodies: dict[int, list[int]] = {}
    for line in range(len(page.lines)):
        if not page.kinds or page.kinds[line] == "paragraph":
            bodies.setdefault(page.articles[line] if page.articles else 1, []).append(line)
    yield from bodies.values()


def _letters(text: str) -> str:
    return "".join(character for character in text if character.isalnum())


def _says(letters: str) -> bool:
    # Han only: an address stands beside its link, and a list of files looks the same in every line.
    return len(set(HAN.findall(letters))) >= _DIFFERENT


def _flag(page: Page, line: int, start: int, why: str) -> Change:
    text = page.lines[line]
    end = min(len(text), start + _QUOTED)
    return Change(line, start, end, text[start:end], why)


def _paragraphs(page: Page, body: Sequence[int], letters: Sequence[str]) -> Iterator[Change]:
    first: dict[str, int] = {}
    begun, above = -1, -2  # where the run of repeated paragraphs began, and which stood above the last of it
    run: list[tuple[int, int]] = []
    for place, words in enumerate(letters):
        earlier = first.setdefault(words, place) if len(words) >= _PARAGRAPH and _says(words) else place
        if earlier == place:
            begun = -1
            continue
        if begun < 0 or earlier != above + 1:
            begun = place
            run.append((place, 0))
        above = earlier
        run[-1] = (run[-1][0], run[-1][1] + 1)
    for place, count in run:
        why = "the whole paragraph stands above already" if count == 1 else f"{count} paragraphs from here on stand above already"
        yield _flag(page, body[place], 0, why)


def _overlaps(page: Page, body: Sequence[int], letters: Sequence[str]) -> Iterator[Change]:
    for place, (above, below) in enumerate(pairwise(letters), 1):
        if above == below:
            continue
        if (size := _overlap(above, below)) and _says(below[:size]):
            yield _flag(page, body[place], 0, f"the first {size} characters end the paragraph above already")


def _overlap(above: str, below: str) -> int:
    """The longest end of `above` that `below` begins with, in letters; 0 if it is too short to say anything."""
    most = min(len(above), len(below))
    if most < _EDGES:
        return 0
    head = below[:_EDGES]
    place = above.find(head, len(above) - most)
    for _ in range(_TRIES):
        if place < 0 or below.startswith(above[place:]):
            return len(above) - place if place >= 0 else 0
        place = above.find(head, place + 1)
    return 0


def _behind_itself(page: Page, body: Sequence[int]) -> Iterator[Change]:
    for line in body:
        text = page.lines[line]
        places = [place for place, character in enumerate(text) if character.isalnum()]
        words = "".join(text[place] for place in places)
        last: dict[str, int] = {}  # the first letters of a passage → where they stood last
        done = 0
        for place in range(len(words) - _BEHIND + 1):
            head = words[place : place + _BEHIND]
            earlier = last.get(head, -1)
            last[head] = place
            size = place - earlier
            if earlier < done or not _BEHIND <= size <= _WITHIN:
                continue
            if words.startswith(words[earlier:place], place) and _says(words[earlier:place]):
                yield _flag(page, line, places[place], f"the last {size} characters stand here a second time")
                done = place + size
