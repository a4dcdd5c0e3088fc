"""Pictures that do not fit: text runs on before them, and they keep their order and their captions."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from bianzuan.model import LaidSection
from bianzuan.typesetting import FontSet
from bianzuan.typesetting.composer.marks import INVISIBLE
from bianzuan.typesetting.floating import free_lines
from bianzuan.typesetting.survey import line_text, text_lines
from PIL import Image
from setting import PAGE, section, typesetter

pytestmark = pytest.mark.pdf

LINE = PAGE.leading * 4 / 3
SENTENCE = "站房临水，夜里听得见船工的号子，天亮以后才看得见人。"
STYLES = Path(__file__).parents[2] / "styles"
SHEET = (
    f":root{{--line:{PAGE.leading}pt;--size:{PAGE.size}pt;--measure:{PAGE.measure}pt;--depth:{PAGE.depth}pt;"
    '--heading-size:12pt;--small-size:9pt;--note-size:8pt;--marks:"KAIM"}'
    + "".join((STYLES / name).read_text("utf-8") for name in ("tokens.css", "base.css", "components/blocks.css"))
)
PARAGRAPH = f"<p>{SENTENCE * 9}</p>"  # nine lines
# Most of a page is text, then comes a picture of about half a page.
BEFORE = f"<p>{SENTENCE * (PAGE.rows - 8)}</p>"
FIGURE = "<p class='figure' id='one'><img src='tall.png'></p><p class='caption'>图1　水尺</p>"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("pictures")
    Image.new("L", (400, 400), 128).save(path / "tall.png")
    Image.new("L", (400, 260), 128).save(path / "low.png")
    return path


def laid_out(body: str, fonts: FontSet, folder: Path) -> LaidSection:
    return typesetter(fonts, folder).lay_out(section(body, css=SHEET), 1)


def free(laid: LaidSection) -> list[int]:
    """Free lines at the foot of each page but the last."""
    return [free_lines(page._page_box, LINE) for page in laid.pages[:-1]]


def beginnings(laid: LaidSection) -> Iterator[str]:
    """First characters of each block, in the order of the pages."""
    last = None
    for page in laid.pages:
        for block, line in text_lines(page._page_box):
            if block.element is not last:
                yield "".join(char for char in line_text(line) if char not in INVISIBLE)[:2]
            last = block.element


def told(laid: LaidSection) -> list[str]:
    return [warning for warning in laid.warnings if "dots" not in warning and "dpi" not in warning]


def test_text_runs_on_before_a_picture_that_does_not_fit(fonts: FontSet, folder: Path) -> None:
    laid = laid_out(BEFORE + FIGURE + PARAGRAPH * 4, fonts, folder)
    assert free(laid) == [0] * len(free(laid))
    assert list(beginnings(laid)).index("图1") == 2
    (warning,) = told(laid)
    assert "tall.png" in warning


def test_a_picture_that_fits_stays(fonts: FontSet, folder: Path) -> None:
    laid = laid_out(PARAGRAPH + FIGURE + PARAGRAPH * 4, fonts, folder)
    assert list(beginnings(laid))[1] == "图1"
    assert told(laid) == []


def test_a_picture_announced_by_a_colon_stays(fonts: FontSet, folder: Path) -> None:
    laid = laid_out(f"{BEFORE}<p>如图所示：</p>{FIGURE}{PARAGRAPH * 4}", fonts, folder)
    assert list(beginnings(laid)).index("图1") == 2
    assert told(laid) == []


@pytest.mark.parametrize("block", ["<h2>标题</h2>", "<table><tr><td>一</td></tr></table>", "<p class='verse'>一行诗</p>"])
def test_a_picture_passes_only_plain_text(block: str, fonts: FontSet, folder: Path) -> None:
    laid = laid_out(BEFORE + FIGURE + block + PARAGRAPH * 4, fonts, folder)
    assert list(beginnings(laid))[1] == "图1"


def test_pictures_keep_their_order(fonts: FontSet, folder: Path) -> None:
    second = FIGURE.replace("one", "two").replace("图1", "图2")
    laid = laid_out(BEFORE + FIGURE + PARAGRAPH + second + PARAGRAPH * 4, fonts, folder)
    order = list(beginnings(laid))
    assert order.index("图1") < order.index("图2")
    assert max(free(laid)) < 3


def test_a_picture_that_may_not_move_is_made_a_little_smaller(fonts: FontSet, folder: Path) -> None:
    low = FIGURE.replace("tall", "low")
    room = next(rows for rows in range(8, PAGE.rows) if _breaks_off(rows, low, fonts, folder))
    laid = laid_out(f"<p>{SENTENCE * room}</p><p>如图所示：</p>{low}{PARAGRAPH}", fonts, folder)
    assert list(beginnings(laid))[2] == "图1"
    assert laid.anchors["one"] == (0,)
    assert any("low.png" in warning for warning in told(laid))


def _breaks_off(rows: int, figure: str, fonts: FontSet, folder: Path) -> bool:
    laid = laid_out(f"<p>{SENTENCE * rows}</p><p>如图所示：</p>{figure}", fonts, folder)
    return bool(told(laid)) or laid.anchors["one"] != (0,)


@pytest.mark.parametrize(
    ("rows", "blank", "page", "per_cent"), [(13, [], 0, ""), (14, [], 0, "93 %"), (16, [], 0, "84 %"), (17, [], 0, "74 %"), (18, [9], 1, "")]
)
def test_a_picture_at_the_end_of_a_chapter_is_made_smaller_rather_than_leave_half_a_page_blank(
    rows: int, blank: list[int], page: int, per_cent: str, fonts: FontSet, folder: Path
) -> None:
    """The last page but one has no room for all of it; of less than seven tenths it would be another picture."""
    laid = laid_out(f"<p>{SENTENCE * rows}</p>{FIGURE}", fonts, folder)
    assert (free(laid), laid.anchors["one"]) == (blank, (page,))
    assert [warning for warning in told(laid) if f"set at {per_cent} of its size" in warning] == told(laid)
    assert bool(told(laid)) == bool(per_cent)
