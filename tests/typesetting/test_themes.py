"""Every theme in every trim size: nothing leaves the page or the type area, lines stand on the grid.

The sections are those of the little publication that the tests of rendering use. One build for each theme then has
to pass the whole of preflight, each in another trim size.
"""

from __future__ import annotations

import importlib.util
import itertools
import re
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from types import ModuleType
from typing import Any

import pypdfium2
import pytest
from bianzuan import pipeline, resources
from bianzuan.config import DesignConfig, PublicationConfig
from bianzuan.geometry import Geometry, geometry
from bianzuan.model import Author, LaidSection, Publication
from bianzuan.reading.publication import read_publication
from bianzuan.rendering import Renderer
from bianzuan.typesetting import FontSet, Typesetter, face_names
from bianzuan.typesetting.survey import text_lines
from PIL import Image, ImageChops, ImageFilter
from weasyprint.formatting_structure import boxes

pytestmark = pytest.mark.pdf

TESTS = Path(__file__).parents[1]
TRIMS = ("A4", "大16开", "16开", "A5", "大32开")
THEMES = resources.theme_names()
PX = 0.75  # points in a CSS pixel
LONG = "关于深入学习贯彻“十四五”时期产业工人队伍建设改革若干重大问题的报告、讲话、论述与文献汇编"


def _conftest_of_rendering() -> ModuleType:
    spec = importlib.util.spec_from_file_location("little_publication", TESTS / "rendering" / "conftest.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


little = _conftest_of_rendering()


def design_of(theme: str, trim: str) -> DesignConfig:
    """The design as reading a publication.toml with that theme and trim size makes it."""
    proposed = resources.theme_table(theme).get("design", {})
    design = DesignConfig(theme=theme, trim=trim)
    design = replace(design, **{key: float(proposed[key]) for key in ("size", "leading") if key in proposed})
    area = geometry(design)
    fewer = {"columns": ("narrower", area.columns), "rows": ("shorter", area.rows)}
    return replace(design, **{key: usual - proposed[name] for key, (name, usual) in fewer.items() if name in proposed})


def config_of(theme: str, trim: str, **meta: object) -> PublicationConfig:
    config: PublicationConfig = little.config(**meta)
    return replace(config, design=design_of(theme, trim))


def laid(config: PublicationConfig, fonts: FontSet, *names: str) -> Iterator[tuple[str, LaidSection]]:
    """The sections of those names, laid out from folio 1."""
    renderer = Renderer(config, little.publication(), little.marks(), face_names(fonts))
    typesetter = Typesetter(config, fonts)
    body = {section.id: section for section in renderer.body_sections()}
    for name in names:
        section = body.get(name) or renderer.section(name, little.pagination(), little.indexes())
        yield name, typesetter.lay_out(section, 1)


def outside(section: LaidSection, area: Geometry) -> list[str]:
    """Text that stands beyond the type area, of lines that are laid out in the flow of the page."""
    found = []
    for number, page in enumerate(section.pages):
        left = area.gutter if number % 2 == 0 else area.fore_edge
        for _, line in text_lines(page._page_box):
            begin, end, foot = (value * PX for value in (line.position_x, line.position_x + line.width, line.position_y + line.height))
            if begin < left - 0.6 * area.size or end > left + area.measure + 0.6 * area.size or foot > area.head + area.depth + 0.1:
                found.append(f"{number + 1}: {text_of(line)}")
    return found


def text_of(box: Any) -> str:
    return "".join(getattr(one, "text", "") for one in box.descendants(placeholders=True))


def off_the_page(section: LaidSection) -> list[str]:
    """Boxes with text that leave the sheet."""
    return [
        box.text
        for sheet in (page._page_box for page in section.pages)
        for box in sheet.descendants(placeholders=True)
        if getattr(box, "text", "").strip()
        and (
            box.position_x < -0.5
            or box.position_y < -0.5
            or box.position_x + box.width > sheet.margin_width() + 0.5
            or box.position_y + box.height > sheet.margin_height() + 0.5
        )
    ]


def off_the_grid(section: LaidSection, area: Geometry) -> list[str]:
    """Lines of plain paragraphs that stand between two lines of the grid."""
    found = []
    for page in section.pages:
        for block, line in text_lines(page._page_box):
            plain = block.element_tag == "p" and "class" not in block.element.attrib
            off = (line.position_y * PX - area.head + area.leading / 2) % area.leading - area.leading / 2
            if plain and abs(off) > 0.05:
                found.append(f"{off:+.2f} {text_of(line)}")
    return found


@pytest.mark.parametrize("trim", TRIMS)
@pytest.mark.parametrize("theme", THEMES)
def test_pages_hold_what_they_should(theme: str, trim: str, fonts: FontSet) -> None:
    config = config_of(theme, trim)
    area = geometry(config.design)
    for name, section in laid(config, fonts, "front-title-page", "front-contents", "part1", "ch1", "back-index"):
        sheet = section.pages[0]._page_box
        assert (sheet.margin_width() * PX, sheet.margin_height() * PX) == pytest.approx((area.width, area.height), abs=0.1)
        assert off_the_page(section) == []
        assert outside(section, area) == [], name
        if name in ("front-title-page", "part1"):
            assert len(section.pages) == 1
        if name == "ch1":
            assert off_the_grid(section, area) == []


def test_a_running_head_down_the_fore_edge_holds_one_character_a_line(fonts: FontSet) -> None:
    # （1887 stood across it, wider than a character, and came nearer to the trimmed edge than 5 mm
    config = config_of("gazetteer", "大32开")
    first, *others = little.parts()
    chapter = replace(first.chapters[0], title="青溪交通大事记（1887—1998）")
    publication = replace(little.publication(), parts=(replace(first, chapters=(chapter, *first.chapters[1:])), *others))
    renderer = Renderer(config, publication, little.marks(), face_names(fonts))
    section = next(section for section in renderer.body_sections() if section.id == "ch1")
    pages = Typesetter(config, fonts).lay_out(replace(section, html=section.html.replace("</body>", "<p>渡</p>" * 60 + "</body>")), 1).pages
    edges = [box for page in pages for box in page._page_box.descendants(placeholders=True) if getattr(box, "at_keyword", "") == "@right-middle"]
    lines = [text_of(line) for box in edges for line in box.descendants() if isinstance(line, boxes.LineBox)]
    assert "".join(lines[:17]) == "青溪交通大事记（1887—1998"
    assert {len(line.strip("\u2060\u2063\ufeff")) for line in lines} == {1}


@pytest.mark.parametrize("title", ["史", LONG])
@pytest.mark.parametrize("theme", THEMES)
def test_covers_and_title_pages_hold_short_and_long_titles(theme: str, title: str, fonts: FontSet) -> None:
    config = config_of(theme, "大32开", title=title, publisher="示例出版社")  # the narrowest of the sizes above
    for name, section in laid(config, fonts, "front-cover", "front-title-page", "front-half-title"):
        assert len(section.pages) == 1, name
        assert off_the_page(section) == [], name
        words = re.sub(r"\s|\u200b|\u2060", "", text_of(section.pages[0]._page_box))
        assert title in words, name


@pytest.mark.parametrize("theme", THEMES)
def test_rows_hold_the_names_of_many_authors(theme: str, fonts: FontSet) -> None:
    config = config_of(theme, "大32开")
    names = ("沈河县水利局史志办公室东河渡口调查组", "欧阳慕云", "布合力其木·阿不都热合曼")
    few = publication_by(*names), publication_by(names[0])
    for publication, section in itertools.product(few, ("back-sources", "front-contents")):
        renderer = Renderer(config, publication, little.marks(), face_names(fonts))
        laid = Typesetter(config, fonts).lay_out(renderer.section(section, little.pagination(), little.indexes()), 1)
        assert outside(laid, geometry(config.design)) == [], section
        assert off_the_page(laid) == []


def publication_by(*names: str) -> Publication:
    """The little publication, its chapter with an author by these authors."""
    publication: Publication = little.publication()
    by = tuple(Author(name) for name in names)
    parts = (replace(part, chapters=tuple(replace(one, authors=by if one.authors else ()) for one in part.chapters)) for part in publication.parts)
    return replace(publication, parts=tuple(parts))


# Each theme in one trim size, all sizes in turn.
GATES = {"documents": "A5", "academic": "16开", "gazetteer": "大32开", "report": "A4", "reader": "大16开"}


@pytest.fixture(scope="module", params=THEMES)
def book(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The library publication built in a theme."""
    theme: str = request.param
    folder = tmp_path_factory.mktemp(theme)
    shutil.copytree(TESTS / "publications" / "library" / "in", folder / "in")
    declared = folder / "in" / "publication.toml"
    words = re.sub(r"(?m)^(theme|trim) = .*$", "", declared.read_text("utf-8")).replace("[design]", "")
    declared.write_text(f'{words}\n[design]\ntrim = "{GATES[theme]}"\n', encoding="utf-8")
    config = read_publication(folder / "in", theme=theme)
    pipeline.build(config, targets=("screen",), output=folder / "out")
    return folder / "out" / f"{config.meta.slug}.pdf"


def test_a_book_in_the_theme_passes_preflight(book: Path) -> None:
    report = pipeline.check(book)
    assert [finding for finding in report.findings if finding.severity == "error"] == []


# --- pictures of pages -----------------------------------------------------------------------------

PICTURES = TESTS / "cases" / "typesetting" / "pages"
# Theme, section, page of the section.
SHOWN = (
    ("documents", "front-cover", 0),
    ("documents", "front-copyright", 0),
    ("documents", "front-contents", 0),
    ("documents", "ch1", 0),
    ("documents", "back-index", 0),
    ("gazetteer", "front-cover", 0),
    ("gazetteer", "ch2", 1),
    ("report", "ch1", 0),
)
# Small and blurred, a page is grey where type stands: a line that other releases of Pango or of the fonts break a
# little differently does not show; a heading, margin, frame or colour that moved does.
PICTURE_WIDTH, BLUR = 120, 1.5
MEAN, PIXEL, SHARE = 2.5, 40, 0.02  # of 255, of 255, of all pixels
INK = 0.5  # of the ink of the kept picture: where little is printed, little can differ


def picture(section: LaidSection, number: int) -> Image.Image:
    # written as it is: its links lead to sections that are not laid out here
    with pypdfium2.PdfDocument(section.document.write_pdf()) as document:
        page = document[number]
        large = page.render(scale=4 * PICTURE_WIDTH / page.get_width()).to_pil().convert("L")
    small = large.resize((PICTURE_WIDTH, round(large.height * PICTURE_WIDTH / large.width)), Image.Resampling.BOX)
    return small.filter(ImageFilter.GaussianBlur(BLUR))


def unlike(one: Image.Image, other: Image.Image) -> bool:
    if one.size != other.size:
        return True
    counts = ImageChops.difference(one, other).histogram()
    pixels, mean = sum(counts), _mean(counts)
    ink = _mean(ImageChops.invert(other).histogram())
    return mean > MEAN or sum(counts[PIXEL:]) > SHARE * pixels or mean > INK * ink


def _mean(counts: list[int]) -> float:
    return sum(value * count for value, count in enumerate(counts)) / sum(counts)


@pytest.mark.parametrize(("theme", "name", "page"), SHOWN, ids=[f"{theme}-{name}" for theme, name, _ in SHOWN])
def test_a_page_looks_as_it_did(
    theme: str, name: str, page: int, fonts: FontSet, request: pytest.FixtureRequest
) -> None:
    ((_, section),) = laid(config_of(theme, GATES[theme]), fonts, name)
    seen, kept = picture(section, page), PICTURES / f"{theme}-{name}.png"
    if request.config.getoption("--update-goldens"):
        kept.parent.mkdir(parents=True, exist_ok=True)
        seen.quantize(32).save(kept, optimize=True)
    assert not unlike(seen, Image.open(kept).convert("L"))


def test_other_pages_and_what_moved_are_told_apart() -> None:
    pages = {path.stem: Image.open(path).convert("L") for path in sorted(PICTURES.glob("*.png"))}
    assert len(pages) == len(SHOWN)
    for name, one in pages.items():
        assert [other for other in pages if other != name and not unlike(one, pages[other])] == []
        assert unlike(one, ImageChops.offset(one, 0, 10)), name
        assert not unlike(one, one.filter(ImageFilter.GaussianBlur(0.7))), name
