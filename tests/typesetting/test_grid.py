"""The grid of lines: whatever stands between them, body lines of all pages stand at the same heights."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from bianzuan.binding import bind
from bianzuan.config import PublicationMeta
from bianzuan.model import LaidSection
from bianzuan.typesetting import FontSet
from bianzuan.typesetting.survey import text_lines
from gates import lines, text_by_pdfium
from PIL import Image
from setting import PAGE, section, typesetter

pytestmark = pytest.mark.pdf

LINE = PAGE.leading * 4 / 3
SENTENCE = "行格上的文字与对面一页对齐，天下之事必作于细。"
STYLES = Path(__file__).parents[2] / "styles"
SHEET = (
    f":root{{--line:{PAGE.leading}pt;--size:{PAGE.size}pt;--measure:{PAGE.measure}pt;--depth:{PAGE.depth}pt;"
    '--heading-size:12pt;--small-size:9pt;--marks:"KAIM"}'
    + "".join((STYLES / name).read_text("utf-8") for name in ("tokens.css", "base.css", "components/blocks.css"))
)
BLOCKS = {
    "heading": "<h2>标题</h2>",
    "headings": "<h2>标题</h2><h3>小标题</h3>",
    "lower headings": f"<h4>1. 标题</h4><p>{SENTENCE}</p><h5>（1）小标题</h5><h6>①更小的</h6>",
    "what parts scenes": f"<p class='ornament'>＊　＊　＊</p><p>{SENTENCE}</p><hr>",
    "author's note of two lines": f"<p class='author-note'>（{SENTENCE * 2}）</p>",
    "foreign words": f"<p>{SENTENCE}<em class='latin'>Schima</em>，don<span class='western' lang='en'>’</span>t{SENTENCE}</p>",
    "quotation": f"<blockquote><p>{SENTENCE * 3}</p></blockquote>",
    "whose words they are": f"<blockquote><p class='lines'>早潮才落晚潮来，<br>一月周流六十回。</p><p>{SENTENCE * 3}</p><p class='attribution'>——《潮》</p></blockquote>",
    "speeches": f"<p class='hanging hang-4'><span class='hanging-mark'>老船工：</span>{SENTENCE * 2}</p><p class='hanging hang-4'><span class='hanging-mark'>刘敏：</span>好。</p>",
    "references": f"<p class='hanging hang-2'><span class='hanging-mark'>[1] </span>{SENTENCE * 2}</p>",
    "verse": "<p class='verse'>早潮才落晚潮来，<br>一月周流六十回。</p>",
    "letter": f"<p class='letter salutation'>知远兄：</p><p class='letter'>{SENTENCE * 2}</p><p class='letter signature'>弟慕云</p>",
    "signature": "<p class='signature'>编者</p><p class='signature'>二〇二六年</p>",
    "marked names": f"<p>{SENTENCE}<span class='proper-name'>周望</span><span class='book-title'>水文志</span>{SENTENCE}</p>",
    "lists in lists": f"<ul><li>{SENTENCE}<ol><li>{SENTENCE * 2}<ul><li>短</li></ul></li></ol></li><li><p>{SENTENCE}</p><ul><li>短</li></ul></li></ul>",
    "list": f"<ul><li>{SENTENCE * 2}</li><li>短</li></ul>",
    "table": "<table><thead><tr><th>年</th><th>水位</th></tr></thead><tbody>"
    + "".join(f"<tr><td>{year}</td><td>12.3</td></tr>" for year in range(1990, 1996))
    + "</tbody></table>",
    "table of several lines": "<table class='table'><thead><tr><th>年</th><th>经过</th></tr></thead><tbody>"
    + "".join(f"<tr><td>{year}</td><td>{SENTENCE * (1 + year % 4)}</td></tr>" for year in range(1990, 1997))
    + "</tbody></table>",
    "head in two rows": "<table class='table'><thead><tr><th rowspan='2'>渡口</th><th colspan='2'>船只（条）</th></tr><tr><th>木船</th><th>铁船</th></tr></thead>"
    "<tbody><tr><td>上渡</td><td>3</td><td>1</td></tr></tbody></table>",
    "table above a heading": "<table class='table'><tbody><tr><td>上渡</td><td>3</td></tr></tbody></table><h2>标题</h2>",
    "sources of a table": "<table class='table'><tbody><tr><td>上渡</td><td>3</td></tr></tbody></table><p class='table-source'>资料来源：水文站成果。</p>",
    "notes of a table": "<table class='table'><tbody><tr><td>上渡</td><td>3</td></tr></tbody></table>"
    f"<p class='table-source'>注：{SENTENCE * 2}</p><p class='table-source'>资料来源：水文站成果。</p>",
    "abstract": f"<p class='abstract'>摘要：{SENTENCE * 3}</p><p class='keywords'>关键词：水位</p>",
    "long caption": f"<p class='figure'><img src='gauge.png'></p><p class='caption'>图1　{SENTENCE * 2}</p>",
    "figure": "<p class='figure'><img src='gauge.png'></p><p class='caption'>图1　水尺</p>",
    "emphasis": f"<p>{SENTENCE}<em>天下之事</em>{SENTENCE}</p>",
    "ruby": f"<p>{SENTENCE}<ruby>汛<rt>xùn</rt></ruby>{SENTENCE}</p>",
    "another face": f"<p>{SENTENCE}ㄅㄆㄇ臺灣⺀𠮷㑇<code>H = H0</code>{SENTENCE}</p>",
    "gap": "<p class='gap'>〔原文此处缺失〕</p>",
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("figures")
    Image.new("L", (150, 94), 128).save(path / "gauge.png")
    return path


def laid_out(body: str, fonts: FontSet, folder: Path, css: str = "") -> LaidSection:
    return typesetter(fonts, folder).lay_out(section(body, css=SHEET + "@page{@top-right{content:none}}" + css), 1)


def heights(laid: LaidSection) -> Iterator[tuple[int, float]]:
    """Page and distance of each line of plain text from the nearest place of the grid, in points."""
    for number, page in enumerate(laid.pages):
        top = page._page_box.content_box_y()
        for block, line in text_lines(page._page_box):
            if block.element.get("data-plain"):
                off = ((line.position_y - top + LINE / 2) % LINE - LINE / 2) * 0.75
                yield number, round(off, 3)


@pytest.mark.parametrize("block", BLOCKS.values(), ids=BLOCKS.keys())
def test_lines_after_a_block_stand_on_the_grid(block: str, fonts: FontSet, folder: Path) -> None:
    plain = f"<p data-plain='1'>{SENTENCE * 9}</p>"
    found = list(heights(laid_out((plain + block) * 5 + plain, fonts, folder)))
    assert {page for page, _ in found} >= {0, 1}
    assert [(page, off) for page, off in found if abs(off) > 0.05] == []


def test_a_theme_may_choose_the_rules_of_its_tables(fonts: FontSet, folder: Path) -> None:
    plain = f"<p data-plain='1'>{SENTENCE * 9}</p>"
    laid = laid_out((plain + BLOCKS["table"]) * 3 + plain, fonts, folder, css=":root{--table-rule:1.5pt}")
    assert [(page, off) for page, off in heights(laid) if abs(off) > 0.05] == []


def test_a_coarse_image_is_reported(fonts: FontSet, folder: Path) -> None:
    warnings = laid_out(BLOCKS["figure"], fonts, folder).warnings
    (warning,) = (one for one in warnings if "dpi" in one or "dots" in one)
    assert "gauge.png" in warning
    assert "use an image of at least 200" in warning.partition("\n")[2]
    assert "150" in warning


def test_dots_of_emphasis_are_no_text(fonts: FontSet, folder: Path) -> None:
    laid = laid_out("<p>又如<em>再三复核，不得</em>有误。</p>", fonts, folder)
    assert text_by_pdfium(bind([laid], [], PublicationMeta("书名"), 0)) == "又如再三复核，不得有误。"


@pytest.mark.parametrize(
    ("marks", "ems"),
    [
        # full squares but for the first of two marks; half squares but for the end of a sentence; half squares
        ('"chws"', 9.5),
        ('"KAIM"', 8.5),
        ('"halt"', 8.0),
    ],
    ids=["quanjiao", "kaiming", "banjiao"],
)
def test_room_of_marks(marks: str, ems: float, fonts: FontSet, folder: Path) -> None:
    body = f"<p style='font-feature-settings:{marks};text-indent:0'>他说，“好。”（对）完</p>".replace('"', "&quot;")
    laid = laid_out(body, fonts, folder)
    (line,) = lines(bind([laid], [], PublicationMeta("书名"), 0), top=PAGE.height, bottom=PAGE.foot)
    last = line.chars[-1]
    assert (last.right - line.chars[0].x) / last.size == pytest.approx(ems, abs=0.02)


def test_letters_set_wide_stand_evenly(fonts: FontSet, folder: Path) -> None:
    # The joiner before the last two characters has no glyph, and no gap of its own.
    laid = laid_out("<p style='letter-spacing:.3em;text-indent:0'>公文与书信诗歌</p>", fonts, folder)
    (line,) = lines(bind([laid], [], PublicationMeta("书名"), 0), top=PAGE.height, bottom=PAGE.foot)
    left = [char.x for char in line.chars]
    assert [b - a for a, b in zip(left, left[1:], strict=False)] == pytest.approx([1.3 * PAGE.size] * 6, abs=0.05)
