"""Compiles an index of many headings over many pages, and prints what it took.

    .venv/bin/python bench/index.py --headings 3000 --pages 1000

The text is invented: paragraphs of four headings and common words between them, a page for every three. What
is timed is what a build does beside the layout: finding the headings in the text, and compiling the locators.
"""

from __future__ import annotations

import argparse
import random
import time
from pathlib import Path

from bianzuan.config import HeadingConfig, PublicationConfig, PublicationMeta
from bianzuan.indexing import compile_indexes, mark
from bianzuan.model import (
    Block,
    Chapter,
    IndexMarks,
    PagePlace,
    Pagination,
    Part,
    Publication,
    SourceRef,
    Statistics,
)

CHARACTERS = "天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏闰余成岁律吕调阳云腾致雨露结为霜金生丽水玉出昆冈"
FILLER = ("我们的工作取得了新的成绩，", "今年以来各地普遍开展了活动。", "这是大家共同努力的结果，", "会议认为应当继续坚持。")
PARAGRAPHS_A_PAGE = 3
PAGES_A_CHAPTER = 20


def invented(headings: int, pages: int) -> tuple[Publication, PublicationConfig, dict[str, int]]:
    """A publication, its declared headings, and the page of every block."""
    chance = random.Random(5)  # noqa: S311 - the same text every time, no secret
    names = sorted({"".join(chance.choices(CHARACTERS, k=4)) for _ in range(headings * 2)})[:headings]
    places = PARAGRAPHS_A_PAGE * 4 * pages
    treated = [names[number % len(names)] for number in range(places)]
    chance.shuffle(treated)
    blocks: list[Block] = []
    page_of: dict[str, int] = {}
    chapters: list[Chapter] = []
    for page in range(1, pages + 1):
        for _ in range(PARAGRAPHS_A_PAGE):
            text = "".join(name + chance.choice(FILLER) * 3 for name in (treated.pop() for _ in range(4)))
            identifier = f"ch{len(chapters) + 1}-b{len(blocks) + 1}"
            blocks.append(Block(identifier, "paragraph", f"<p>{text}</p>", text))
            page_of[identifier] = page
        if page % PAGES_A_CHAPTER == 0 or page == pages:
            number = len(chapters) + 1
            source = SourceRef("invented.txt", "", "1")
            chapters.append(Chapter(f"ch{number}", number, f"a-{number}", "篇", tuple(blocks), (), source))
            blocks = []
    part = Part("part1", 1, "编", tuple(chapters))
    rows = tuple(HeadingConfig("subjects", name) for name in names)
    config = PublicationConfig(Path(), PublicationMeta("书"), headings=rows)
    return Publication((), (part,), (), Statistics(0, len(chapters), 1)), config, page_of


def pages_of(marks: IndexMarks, page_of: dict[str, int]) -> Pagination:
    """Every mark on the page of its block."""
    return Pagination({one.anchor: (PagePlace(page_of[one.block], str(page_of[one.block])),) for one in marks.marks})


def main() -> None:
    """Print the seconds of marking and compiling."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--headings", type=int, default=3000)
    parser.add_argument("--pages", type=int, default=1000)
    arguments = parser.parse_args()
    publication, config, page_of = invented(arguments.headings, arguments.pages)
    mark(*invented(1, 1)[:2])  # loads the dictionaries
    start = time.perf_counter()
    marks = mark(publication, config)
    marked = time.perf_counter()
    indexes = compile_indexes(marks, pages_of(marks, page_of), config)
    done = time.perf_counter()
    entries = sum(len(group.entries) for group in indexes[0].groups)
    print(f"{entries} headings, {arguments.pages} pages, {len(marks.marks)} mentions")  # noqa: T201 - a script
    print(f"  finding them {marked - start:.2f} s, compiling {done - marked:.2f} s")  # noqa: T201


if __name__ == "__main__":
    main()
