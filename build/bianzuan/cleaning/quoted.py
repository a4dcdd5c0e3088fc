"""Words that an editor quotes, and where a text has them: also in the edition in the other script.

In: a text and words. Out: where they stand. The edition in Traditional script has 「」 where the other has “ ”, one copy has
裡 where another has 裏, and a source has a half-width comma that is widened: one decisions.toml is meant for all of them.
"""

from __future__ import annotations

from functools import cache

from bianzuan.cleaning.reassembly.rows import simplified
from bianzuan.cleaning.rules.script import CORNERS, CURLY, converted, with_quotes_of
from bianzuan.cleaning.rules.variant_forms import VARIANTS
from bianzuan.model import Script

# Forms that one script tells apart by the word: what is one character in either is taken for one.
_ONE = {"著": "着", "幺": "么", "麽": "么", "沈": "沉", "祇": "只", "乾": "干", "夥": "伙"}
_ONE_MARK = {"‘": "“", "’": "”"}
_WIDE = dict(zip(",;:!?()", "，；：！？（）", strict=True))


@cache
def _folded(character: str) -> str:
    simple = simplified(VARIANTS.get(character, character))
    return _ONE.get(simple, simple)


def folded(text: str) -> str:
    """`text` with one form for each character, of the same length; only to look for words in, never to print."""
    # Which marks are the outer ones the line around them says.
    marks = {corner: _ONE_MARK.get(curly, curly) for corner, curly in CORNERS.items()} | _ONE_MARK | _WIDE
    return "".join(marks.get(c, c) if c < "\u3400" or c in _WIDE else _folded(c) for c in text)


def bare(text: str) -> str:
    """`folded` without white space: an article has a wide space where its source may have a line end."""
    return folded("".join(text.split()))


def places_of(text: str, words: str) -> list[tuple[int, int]]:
    """Where words stand in a text as they are quoted, or else in other script, marks and white space; each with its end."""
    if not (wanted := bare(words)):
        return []
    if exact := _spans(text, words):
        return exact
    inked = [place for place, character in enumerate(text) if not character.isspace()]
    return [(inked[start], inked[end - 1] + 1) for start, end in _spans(bare(text), wanted)]


def _spans(text: str, words: str) -> list[tuple[int, int]]:
    found, start = [], text.find(words)
    while start >= 0:
        found.append((start, start + len(words)))
        start = text.find(words, start + len(words))
    return found


def as_found(words: str, quoted: str, found: str, target: Script, protect: tuple[str, ...]) -> tuple[int, int, str]:
    """Which part of words found an editor changes who puts `words` for those quoted, and what for.

    Where the text has the words in other script or marks than they are quoted in, what is put there is in the edition's.
    """
    first = next((i for i, (old, new) in enumerate(zip(quoted, words, strict=False)) if old != new), min(len(quoted), len(words)))
    behind = min(len(quoted), len(words)) - first
    last = next((i for i in range(behind) if quoted[-1 - i] != words[-1 - i]), behind)
    start, end = _part(found, quoted[:first], quoted[first : len(quoted) - last])
    pairs = list(zip("".join(quoted.split()), "".join(found.split()), strict=True))
    if any(old != new and old >= "\u3400" for old, new in pairs):
        words = converted(words, target, protect)
    if any(old != new and {old, new} <= {*CORNERS, *CURLY} for old, new in pairs):
        words = with_quotes_of(words, target)
    return start, end, words[first : len(words) - last]


def _part(found: str, above: str, words: str) -> tuple[int, int]:
    """Where words stand in text found, which has the same characters below `above`, though maybe other white space."""
    inked = [place for place, character in enumerate(found) if not character.isspace()]
    before, count = (len("".join(part.split())) for part in (above, words))
    behind = inked[before - 1] + 1 if before else 0
    if count:
        return inked[before], inked[before + count - 1] + 1
    return behind, (inked[before] if before < len(inked) else len(found)) if words else behind
