"""Plants slips in clean texts, cleans them, and prints how many are flagged and how many flags are right.

Slips of each sort are planted with a fixed seed, about one in so many Han; what is planted is known, so recall is
exact. Precision counts every flag elsewhere as wrong, also one on a slip that the text had of its own.
"""

from __future__ import annotations

import argparse
import hashlib
import random
import re
from collections.abc import Callable, Sequence
from pathlib import Path

from bianzuan.cleaning import clean
from bianzuan.cleaning.rules.suspects import SUSPECTS
from bianzuan.model import Source
from bianzuan.reading import split_lines
from corruption.articles import held_out, tuned

PAIRS = ["己已", "未末", "天夭", "土士", "候侯", "住往", "今令", "间问", "折拆", "人入", "日曰", "千干", "拔拨", "戍戌"]
_ALIKE = {a: b for pair in PAIRS for a, b in (pair, pair[::-1])}
_RULES = {rule.name for rule in SUSPECTS}
_HAN = re.compile("[\u3400-\u9fff]")
_WORD = re.compile("[\u3400-\u9fff]{2}(?=[\u3400-\u9fff])")

Plant = Callable[[str, int], tuple[str, int] | None]  # text, place → what stands there instead, characters it replaces


def look_alike(text: str, place: int) -> tuple[str, int] | None:
    """A look-alike for a character that has one."""
    return (_ALIKE[text[place]], 1) if text[place] in _ALIKE else None


def doubled(text: str, place: int) -> tuple[str, int] | None:
    """Two characters written twice."""
    word = _WORD.match(text, place)
    return (word[0] * 2, 2) if word and word[0][0] != word[0][1] else None


def swapped(text: str, place: int) -> tuple[str, int] | None:
    """Two characters that changed places."""
    word = _WORD.match(text, place)
    return (word[0][::-1], 2) if word and word[0][0] != word[0][1] else None


def unclosed(text: str, place: int) -> tuple[str, int] | None:
    """A closing mark left out."""
    return ("", 1) if text[place] in "”》" else None


SLIPS: tuple[Plant, ...] = (look_alike, doubled, swapped, unclosed)


def planted(text: str, slip: Plant, every: int, chance: random.Random) -> tuple[str, list[range]]:
    """The text with slips, and where they stand in it."""
    fit = [i for i in range(len(text)) if slip(text, i)]
    count = min(len(fit), max(1, len(_HAN.findall(text)) // every))
    made, places, last = "", [], 0
    for place in sorted(chance.sample(fit, count)):
        found = slip(text, place)
        if place < last or found is None:
            continue
        made += text[last:place]
        # A mark left out is flagged where its other half stands.
        start = max(len(made) - 1, 0) if found[0] else max(made.rfind("“"), made.rfind("《"))
        places.append(range(start, len(made) + len(found[0]) + 1))
        made, last = made + found[0], place + found[1]
    return made + text[last:], places


def flags(text: str) -> list[range]:
    """Where suspects are flagged in a text."""
    raw = text.encode()
    source = Source("a.txt", raw, hashlib.sha256(raw).hexdigest(), "utf-8", text, split_lines(text), "text")
    rows = [edit for edit in clean(source).ledger if edit.rule in _RULES]
    starts = [source.lines[edit.source.line - 1].start + edit.source.column - 1 for edit in rows]
    return [range(start, start + max(1, edit.source.length)) for start, edit in zip(starts, rows, strict=True)]


def _meet(one: range, other: range) -> bool:
    return one.start < other.stop and other.start < one.stop


def main() -> None:
    """Print precision and recall of each sort of slip."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", type=Path, nargs="*", help="clean texts; the bench's own where none is given")
    parser.add_argument("--every", type=int, default=300, help="Han to a slip")
    parser.add_argument("--seeds", type=int, default=3)
    arguments = parser.parse_args()
    texts = [path.read_text(encoding="utf-8") for path in arguments.files] or _own()
    han = sum(len(_HAN.findall(text)) for text in texts)
    before = sum(len(flags(text)) for text in texts)
    print(f"{len(texts)} texts, {han} Han; {before} flags with nothing planted, {1000 * before / han:.2f} a thousand")  # noqa: T201
    print(f"{'slip':12}{'due':>6}{'found':>7}{'flags':>7}{'P':>7}{'R':>7}")  # noqa: T201
    for slip in SLIPS:
        due = found = shown = right = 0
        for number, text in enumerate(texts):
            for seed in range(arguments.seeds):
                made, places = planted(text, slip, arguments.every, random.Random(f"{number} {seed}"))
                seen = flags(made)
                due, shown = due + len(places), shown + len(seen)
                found += sum(any(_meet(place, flag) for flag in seen) for place in places)
                right += sum(any(_meet(place, flag) for place in places) for flag in seen)
        print(f"{slip.__name__:12}{due:6}{found:7}{shown:7}{right / max(1, shown):7.2f}{found / max(1, due):7.2f}")  # noqa: T201


def _own() -> list[str]:
    """The bench's clean articles, several to a document, so that a document has words of its own."""
    texts: Sequence[str] = ["\n".join(block.text for block in article.blocks if block.kind == "paragraph") for article in [*tuned(), *held_out()]]
    return ["\n".join(texts[start : start + 6]) + "\n" for start in range(0, len(texts), 6)]


if __name__ == "__main__":
    main()
