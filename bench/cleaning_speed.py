"""Times reading and cleaning of plain text and prints a table: is it linear, and how long do ten megabytes take?

The text is made with a fixed seed from the sources given, character by character as they follow each other there: it
has their characters, words and marks, and repeats nothing, so that nothing is a loop. Times are wall clock of one machine at one hour: compare rows with each other only.
"""

from __future__ import annotations

import argparse
import platform
import random
import tempfile
import time
from collections.abc import Iterator
from itertools import count, pairwise
from pathlib import Path

from bianzuan.cleaning import clean, verify
from bianzuan.model import Script
from bianzuan.reading import read_source
from corruption.articles import Article, Block
from corruption.recipes import RECIPES, make_page


def _paragraphs(source: str, seed: int) -> Iterator[str]:
    """Paragraphs without end, in which each character is followed as often by another as in the source."""
    generator = random.Random(seed)
    following: dict[str, list[str]] = {}
    for one, other in pairwise(source):
        following.setdefault(one, []).append(other)
    character = "。"
    while True:
        line: list[str] = []
        while len(line) < 60 or (character != "。" and len(line) < 400):
            character = generator.choice(following.get(character, ["。"]))
            line.append(character)
        yield "".join(line)


def made_text(source: str, size: int, seed: int) -> str:
    """About `size` bytes of paragraphs."""
    return "".join(_until(size, (paragraph + "\n" for paragraph in _paragraphs(source, seed))))


def made_pages(source: str, size: int, seed: int) -> str:
    """About `size` bytes of newspaper pages of three texts each, all cut and out of order."""
    return "".join(_until(size, _pages(_paragraphs(source, seed), seed)))


def _pages(paragraphs: Iterator[str], seed: int) -> Iterator[str]:
    recipes = [recipe for recipe in RECIPES if recipe.group.startswith("scrambled")]
    generator = random.Random(seed)
    for number in count():
        articles = [_article(paragraphs, generator) for _ in range(3)]
        yield make_page(generator.choice(recipes), articles, number).text + "\n"


def _article(paragraphs: Iterator[str], generator: random.Random) -> Article:
    title = "".join(filter(_is_han, next(paragraphs)))[:9]
    body = [Block("paragraph", next(paragraphs)) for _ in range(5)]
    return Article("made", title, f"{generator.choice('王李张刘陈')}{generator.choice('敏兰志明')} 柳溪日报记者", tuple(body))


def _is_han(character: str) -> bool:
    return "\u4e00" <= character <= "\u9fff"


def _until(size: int, parts: Iterator[str]) -> Iterator[str]:
    written = 0
    for part in parts:
        yield part
        written += len(part.encode())
        if written >= size:
            return


def main() -> None:
    """Clean texts of rising size and print seconds and megabytes a second."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sources", type=Path, nargs="+")
    parser.add_argument("--megabytes", type=float, nargs="+", default=[0.5, 1, 2, 4])
    parser.add_argument("--target", choices=("zh-Hans", "zh-Hant"), default="zh-Hans")
    parser.add_argument("--pages", action="store_true", help="newspaper pages out of order instead of plain paragraphs")
    parser.add_argument("--verify", action="store_true", help="also time the proof that the source can be rebuilt")
    arguments = parser.parse_args()
    target: Script = arguments.target
    texts = [path.read_text(encoding="utf-8") for path in arguments.sources]
    words = "".join(line.strip() for text in texts for line in text.splitlines() if "。" in line)
    print(f"Python {platform.python_version()}, {platform.system()} {platform.machine()}")  # noqa: T201 - a script
    with tempfile.TemporaryDirectory() as folder:
        for size in arguments.megabytes:
            path = Path(folder) / "text.txt"
            path.write_text((made_pages if arguments.pages else made_text)(words, int(size * 2**20), 7), encoding="utf-8")
            start = time.perf_counter()
            cleaned = clean(read_source(path, path.name), target=target)
            seconds = time.perf_counter() - start
            if arguments.verify:
                start = time.perf_counter()
                assert verify(cleaned) == ()
                print(f"  proof {time.perf_counter() - start:8.1f} s")  # noqa: T201
            print(f"  {size:6.1f} MB {seconds:8.1f} s {size / seconds:8.2f} MB/s, {len(cleaned.ledger)} rows")  # noqa: T201


if __name__ == "__main__":
    main()
