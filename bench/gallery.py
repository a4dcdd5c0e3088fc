"""Real pages of the sample book in each theme, the review desk and the reading edition on a phone (`make gallery`).

Writes PNG sheets into docs/gallery, small enough for a repository: a few dozen colours are enough for type. Which
pages are shown is found in report.json of each build. The two screens need chromium and chromedriver; without them
their old pictures stay.
"""

from __future__ import annotations

import argparse
import io
import json
import re
import shutil
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pypdfium2
from bianzuan import pipeline
from bianzuan.reading.publication import read_publication
from PIL import Image, ImageDraw, ImageFilter
from selenium import webdriver
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service

# Themes in the order of the gallery, each in the trim size it is made for.
THEMES = {"documents": "大32开", "academic": "16开", "gazetteer": "大32开", "report": "A4", "reader": "大32开"}
WIDTH, EDGE, GAP = 1440, 36, 28  # of a sheet, pixels
GROUND, LINE = (236, 233, 226), (200, 195, 185)
COLOURS = 128  # of a sheet in the repository
DESK, PHONE = (1400, 860), (390, 800)
PHONE_SCALE = 2


@dataclass(frozen=True)
class Book:
    """One build: its pages as a PDF, and what report.json says of them."""

    pdf: bytes
    expected: Mapping[str, Any]

    def page(self, position: int, width: int) -> Image.Image:
        """A page, that many pixels wide."""
        with pypdfium2.PdfDocument(io.BytesIO(self.pdf)) as document:
            page = document[position - 1]
            # drawn at twice the size and brought down: type stays even
            image = page.render(scale=2 * width / page.get_width()).to_pil().convert("RGB")
            found: Image.Image = image.resize((width, round(image.height / image.width * width)), Image.Resampling.LANCZOS)
            return found

    def spread(self, right: int, width: int) -> Image.Image:
        """The recto at that position with the verso before it, `width` pixels for both."""
        verso, recto = (self.page(position, width // 2) for position in (right - 1, right))
        both = Image.new("RGB", (2 * verso.width, verso.height), "white")
        both.paste(verso, (0, 0))
        both.paste(recto, (verso.width, 0))
        ImageDraw.Draw(both).line([(verso.width, 0), (verso.width, verso.height)], fill=LINE)
        return both

    def opening(self) -> int:
        """The recto on which a chapter begins beside the fullest page."""
        firsts = [int(chapter["first"]) for chapter in self.expected["chapters"] if chapter["first"] % 2]
        return max(firsts, key=lambda first: self.characters(first - 1))

    def characters(self, position: int) -> int:
        """How full a page is."""
        with pypdfium2.PdfDocument(io.BytesIO(self.pdf)) as document:
            return int(document[position - 1].get_textpage().count_chars())

    def text(self) -> int:
        """A recto in the middle of the longest chapter."""
        longest = max(self.expected["chapters"], key=lambda one: one["last"] - one["first"])
        middle = (longest["first"] + longest["last"]) // 2
        return int(middle + 1 - middle % 2)

    def index(self) -> int:
        """The recto of the second spread of the index."""
        first = self.expected["index_pages"][0]
        return int(first + 2 + (first + 1) % 2)


def build(publication: Path, theme: str, trim: str, folder: Path) -> Book:
    """The sample book in one theme; its reading edition and review desk stay in `folder`/out."""
    shutil.copytree(publication, folder / "in")
    declared = folder / "in" / "publication.toml"
    words = re.sub(r'(?m)^trim = .*', f'trim = "{trim}"', declared.read_text(encoding="utf-8"))
    declared.write_text(words, encoding="utf-8")
    config = read_publication(folder / "in", theme=theme)
    pipeline.build(config, targets=("screen", "html"), output=folder / "out")
    report = json.loads((folder / "out" / "report.json").read_text(encoding="utf-8"))
    return Book((folder / "out" / f"{config.meta.slug}.pdf").read_bytes(), report["expected"])


def framed(pieces: list[list[Image.Image]]) -> Image.Image:
    """Rows of pieces on a ground, each piece with a shadow; rows are centred."""
    height = EDGE * 2 + sum(max(one.height for one in row) for row in pieces) + GAP * (len(pieces) - 1)
    sheet = Image.new("RGB", (WIDTH, height), GROUND)
    top = EDGE
    for row in pieces:
        left = (WIDTH - sum(one.width for one in row) - GAP * (len(row) - 1)) // 2
        for one in row:
            _cast_shadow(sheet, (left, top, left + one.width, top + one.height))
            sheet.paste(one, (left, top))
            left += one.width + GAP
        top += max(one.height for one in row) + GAP
    return sheet


def _cast_shadow(sheet: Image.Image, box: tuple[int, int, int, int]) -> None:
    shadow = Image.new("L", sheet.size, 0)
    left, top, right, bottom = box
    ImageDraw.Draw(shadow).rectangle((left, top + 2, right, bottom + 3), fill=90)
    sheet.paste((90, 82, 70), mask=shadow.filter(ImageFilter.GaussianBlur(3)))


def theme_sheet(book: Book) -> Image.Image:
    """Cover and the opening of a chapter; below, text and index."""
    room = WIDTH - 2 * EDGE
    page, half = (room - GAP) // 3, (room - GAP) // 2
    above = [book.page(1, page), book.spread(book.opening(), 2 * page)]
    below = [book.spread(book.text(), half), book.spread(book.index(), half)]
    return framed([above, below])


def covers(books: Mapping[str, Book]) -> Image.Image:
    """All covers side by side."""
    page = (WIDTH - 2 * EDGE - GAP * (len(books) - 1)) // len(books)
    return framed([[book.page(1, page) for book in books.values()]])


@contextmanager
def browser(folder: Path, program: str, driver: str) -> Iterator[webdriver.Chrome]:
    """Headless Chromium with a profile of its own in `folder`."""
    options = Options()
    options.binary_location = program
    for flag in ("headless=new", "no-sandbox", "disable-gpu", "no-first-run", "disable-background-networking", "hide-scrollbars"):
        options.add_argument(f"--{flag}")
    options.add_argument(f"--user-data-dir={folder / 'profile'}")
    opened = webdriver.Chrome(options, Service(driver))
    try:
        yield opened
    finally:
        opened.quit()


def shot(driver: webdriver.Chrome, address: str, size: tuple[int, int], scale: int = 1, script: str = "") -> Image.Image:
    """What a window of that size shows of a page."""
    metrics = {"width": size[0], "height": size[1], "deviceScaleFactor": scale, "mobile": size == PHONE}
    driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)
    driver.get(address)
    if script:
        driver.execute_script(script)  # type: ignore[no-untyped-call]
    return Image.open(io.BytesIO(driver.get_screenshot_as_png())).convert("RGB")


def screens(out: Path, folder: Path) -> dict[str, Image.Image]:
    """The review desk, and three pages of the reading edition on a phone; nothing where there is no browser."""
    program, driver = shutil.which("chromium"), shutil.which("chromedriver")
    if not program or not driver:
        return {}
    pages = [out / "html" / name for name in ("index.html", "ch3.html", "book-index.html")]
    with browser(folder, program, driver) as opened:
        desk = shot(opened, (out / "review.html").as_uri(), DESK)
        phones = [shot(opened, page.as_uri(), PHONE, PHONE_SCALE) for page in pages if page.is_file()]
    narrow = (WIDTH - 2 * EDGE - 2 * GAP) // 4
    small = [one.resize((narrow, round(one.height / one.width * narrow)), Image.Resampling.LANCZOS) for one in phones]
    desk = desk.resize((WIDTH - 2 * EDGE, round(desk.height / desk.width * (WIDTH - 2 * EDGE))), Image.Resampling.LANCZOS)
    return {"desk": framed([[desk]]), "phone": framed([small])}


def write(image: Image.Image, path: Path, colours: int = COLOURS) -> None:
    """As small a PNG as type allows. One round of means: median cut alone dulls the red of a button among so much paper."""
    image.quantize(colours, method=Image.Quantize.MEDIANCUT, kmeans=1, dither=Image.Dither.NONE).save(path, optimize=True)
    sys.stdout.write(f"{path}  {path.stat().st_size // 1024} kB\n")


def main() -> None:
    """Build the book in each theme and write the sheets."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("publication", type=Path, nargs="?", default=Path("content"))
    parser.add_argument("-o", "--output", type=Path, default=Path("docs/gallery"))
    arguments = parser.parse_args()
    arguments.output.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as temporary:
        books: dict[str, Book] = {}
        for theme, trim in THEMES.items():
            folder = Path(temporary) / theme
            folder.mkdir()
            books[theme] = build(arguments.publication, theme, trim, folder)
            write(theme_sheet(books[theme]), arguments.output / f"{theme}.png")
        write(covers(books), arguments.output / "covers.png")
        first = Path(temporary) / next(iter(THEMES))
        for name, image in screens(first / "out", first).items():
            write(image, arguments.output / f"{name}.png")


if __name__ == "__main__":
    main()
