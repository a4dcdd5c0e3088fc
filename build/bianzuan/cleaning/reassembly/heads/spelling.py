"""Authors as their page spells them: who signs is read in Simplified script, but 叶干坤 is nobody where 葉乾坤 signs.

In: authors, and the text of the lines that name them, in the script of the edition. Out: the authors in its characters.
"""

from __future__ import annotations

from collections.abc import Sequence

from bianzuan.cleaning.reassembly.rows import simplified
from bianzuan.cleaning.reassembly.words.script_tables import is_simplified, is_traditional
from bianzuan.model import Author


def in_traditional(lines: Sequence[str]) -> bool:
    """True for a text of which more characters are Traditional forms than Simplified ones."""
    text = "".join(lines)
    return sum(map(is_traditional, text)) > sum(map(is_simplified, text))


def as_spelt(authors: Sequence[Author], lines: Sequence[str], traditional: bool) -> tuple[Author, ...]:
    """The authors with the characters that the lines have for them; what the lines do not hold stays.

    A line that alone is Traditional in a Simplified text names nobody in another script than the text has.
    """
    text = "".join("".join(lines).split())
    read = simplified(text)
    if not traditional:
        text = "".join(plain if is_traditional(c) else c for c, plain in zip(text, read, strict=True))
    return tuple(Author(_spelt(author.name, text, read), _spelt(author.role, text, read)) for author in authors)


def _spelt(words: str, text: str, read: str) -> str:
    """`words` as they stand in `text`, which reads `read`; white space within them is theirs."""
    letters = "".join(words.split())
    start = read.find(letters) if letters else -1
    if start < 0:
        return words
    theirs = iter(text[start : start + len(letters)])
    return "".join(character if character.isspace() else next(theirs) for character in words)
