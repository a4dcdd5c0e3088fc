"""The gates of setting, measured on finished pages: a nasty text, and a chapter of the sample publication."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from bianzuan.binding import bind
from bianzuan.config import PublicationMeta
from bianzuan.model import LaidSection
from bianzuan.typesetting import FontSet
from gates import Line, lines, percentile, prohibited, text_by_pdfium, text_by_poppler
from setting import PAGE, lay_out, paragraphs

pytestmark = pytest.mark.pdf

ROOT = Path(__file__).parents[2]
NASTY = tuple((ROOT / "tests/cases/typesetting/nasty.txt").read_text("utf-8").splitlines())
INVISIBLE = dict.fromkeys(map(ord, "\u200b\u2060\u2063"))


def sample() -> tuple[str, ...]:
    source = sorted((ROOT / "content/sources").glob("001*.txt"))[0].read_text("utf-8")
    found = (re.sub(r"\s+", "", line.replace("**", "")).lstrip("#") for line in source.splitlines())
    return tuple(line for line in found if line)


def pdf(laid: LaidSection) -> bytes:
    return bind([laid], [], PublicationMeta("书名"), 0)


def body_lines(data: bytes) -> list[Line]:
    return lines(data, top=PAGE.height - PAGE.head, bottom=PAGE.foot)


def full_lines(found: list[Line], texts: tuple[str, ...]) -> list[Line]:
    """All lines but the last of each paragraph; fails where the lines do not give the paragraphs back."""
    full: list[Line] = []
    remaining = iter(found)
    for text in texts:
        taken: list[Line] = []
        wanted = text.replace(" ", "")
        while "".join(line.text for line in taken).replace(" ", "") != wanted:
            taken.append(next(remaining))
            assert wanted.startswith("".join(line.text for line in taken).replace(" ", "")), taken[-1].text
        full.extend(taken[:-1])
    assert not list(remaining)
    return full


@pytest.fixture(scope="module", params=[NASTY, sample()], ids=["nasty", "sample"])
def texts(request: pytest.FixtureRequest) -> tuple[str, ...]:
    return request.param


@pytest.fixture(scope="module")
def data(texts: tuple[str, ...], fonts: FontSet) -> bytes:
    return pdf(lay_out(paragraphs(texts), fonts))


def right_edge(line: Line) -> float:
    return PAGE.measure + (PAGE.gutter if line.page % 2 == 0 else PAGE.fore_edge)


def test_every_full_line_is_flush(data: bytes, texts: tuple[str, ...]) -> None:
    full = full_lines(body_lines(data), texts)
    assert len(full) > 15
    assert [f"{line.text} {line.right - right_edge(line):+.2f}" for line in full if not line.ends_at(right_edge(line))] == []


def test_no_line_is_longer_than_the_measure(data: bytes) -> None:
    assert [line.text for line in body_lines(data) if line.right > right_edge(line) + 0.1] == []


def test_gaps_stay_below_a_tenth_of_an_em(data: bytes, texts: tuple[str, ...]) -> None:
    gaps = [gap for line in full_lines(body_lines(data), texts) for gap in line.gaps()]
    assert percentile(gaps, 0.99) <= 0.1
    assert min(gaps) > -0.03


def test_no_line_begins_or_ends_with_what_may_not(data: bytes) -> None:
    assert prohibited(body_lines(data)) == []


def test_no_paragraph_ends_with_one_character(data: bytes, texts: tuple[str, ...]) -> None:
    found = body_lines(data)
    full = set(map(id, full_lines(found, texts)))
    assert [line.text for line in found if id(line) not in full and len(re.findall(r"\w", line.text)) < 2] == []


@pytest.mark.parametrize("extract", [text_by_pdfium, text_by_poppler])
def test_the_text_reads_back_exactly(texts: tuple[str, ...], fonts: FontSet, extract: Callable[[bytes], str]) -> None:
    read = extract(pdf(lay_out(paragraphs(texts), fonts, css="@page{@top-right{content:none}}")))
    assert re.sub(r"\s", "", read) == re.sub(r"\s", "", "".join(texts))
    beside_han = re.compile(r"(?<=[\u3000-\u9fff\uff00-\uffef]) | (?=[\u3000-\u9fff\uff00-\uffef])")
    assert [read[m.start() - 9 : m.end() + 9] for m in beside_han.finditer(read)] == []


def test_marks_of_two_characters_are_one_stroke(fonts: FontSet) -> None:
    # Many lines, so that a stroke falls on every place of a line.
    texts = ["字" * number + "胜利——那是怎样的八年啊……人们常说" * 3 for number in range(12)]
    found = body_lines(pdf(lay_out(paragraphs(texts), fonts)))
    drawn = "".join(char.text for line in found for char in line.chars)
    assert drawn.count("——") == drawn.count("……") == 36
    pairs = [pair for line in found for pair in itertools.pairwise(line.chars) if pair[0].text == pair[1].text]
    assert [b.x - a.right for a, b in pairs if a.text in "—…" and abs(b.x - a.right) > 0.02] == []
    assert prohibited(found) == []


def test_space_between_han_and_latin_is_a_fifth_of_an_em_and_not_at_line_ends(fonts: FontSet) -> None:
    (line,) = body_lines(pdf(lay_out("<p>在2020<b>年</b>的GDP中</p>", fonts)))
    gaps = {a.text + b.text: (b.x - a.right) / a.size for a, b in itertools.pairwise(line.chars)}
    for pair in ("在2", "0年", "的G", "P中"):
        assert gaps[pair] == pytest.approx(0.2, abs=0.01), pair


def test_marks_of_a_long_paragraph_are_halved_on_its_first_line_too(fonts: FontSet) -> None:
    # Pango takes 32 features for a run of text; a paragraph may have hundreds of marks.
    text = "甲、乙、丙、丁，皆可；（括号）《书名》〈篇名〉台湾与香港" * 8
    found = body_lines(pdf(lay_out(paragraphs([text]), fonts, css='html{font-feature-settings:"KAIM"}')))
    lengths = [len(line.text) for line in full_lines(found, (text,))]
    assert min(lengths[1:]) >= PAGE.columns + 4, lengths


def test_a_number_and_its_unit_are_parted_only_where_the_line_would_gape(fonts: FontSet) -> None:
    held = "全国各级工会组织建立起来的服务站点已经达到了两万个其中有2020年建" + "字" * 9
    texts = (held, "（2016—2020年）（2017—2021年）Organization（2018—2022年）职工" * 3)
    found = body_lines(pdf(lay_out(paragraphs(texts), fonts)))
    assert [line.text for line in found if line.text.endswith("0")] == []
    full = full_lines(found, texts)
    assert [line.text for line in full if not line.ends_at(right_edge(line))] == []
    assert any(line.text.endswith("—") for line in full)


def test_a_line_that_ends_before_a_unit_is_flush(fonts: FontSet) -> None:
    # the space before a break that only gaping allows was counted: the line ended before the edge
    text = "恒载按实测容重计，填料 18 kN/m³，人群 3 kN/m²（即）。"
    short, seen = [], 0
    for columns in range(10, 24):
        found = body_lines(pdf(lay_out(paragraphs([text]), fonts, css=f"p{{width:{columns * 10.5}pt}}")))
        ended = [line for line in found[:-1] if line.text.rstrip().endswith("18")]
        seen += len(ended)
        short += [line.text for line in ended if abs(next(char for char in reversed(line.chars) if char.text != " ").right - PAGE.gutter - columns * 10.5) > 0.1]
    assert seen
    assert short == []


def test_a_line_is_never_broken_earlier_for_the_sake_of_squeezing(fonts: FontSet) -> None:
    # WeasyPrint, given room for one character more, went back to the first space of a text between two letters of a formula
    words = "白石大桥为等截面悬链线石拱，净跨 <em>l</em> = 30.00 m，净矢高 <em>f</em> = 6.00 m，矢跨比。"
    found = body_lines(pdf(lay_out(f"<p>{words}</p>", fonts, css='p{width:283.5pt}html{font-feature-settings:"quan"}')))
    assert [line.text.replace(" ", "") for line in found] == ["白石大桥为等截面悬链线石拱，净跨l=30.00m，净矢高", "f=6.00m，矢跨比。"]


def test_indexed_words_do_not_change_the_setting(fonts: FontSet) -> None:
    plain = body_lines(pdf(lay_out(paragraphs(NASTY), fonts)))
    marked = re.sub("工人|结合|参见|我们|法律|。|，", r'<span id="x">\g<0></span>', paragraphs(NASTY))
    spans = body_lines(pdf(lay_out(marked, fonts)))
    assert [line.text for line in spans] == [line.text for line in plain]


def test_underlines_are_drawn_under_composed_lines(fonts: FontSet) -> None:
    data = pdf(lay_out('<p>正文<span style="text-decoration:underline">专名，在2020年</span>。</p>', fonts))
    import pypdfium2

    document = pypdfium2.PdfDocument(data)
    kinds = [item.type for item in document[0].get_objects()]
    document.close()
    assert pypdfium2.raw.FPDF_PAGEOBJ_PATH in kinds


@pytest.mark.parametrize("extract", [text_by_pdfium, text_by_poppler])
def test_markup_at_a_space_does_not_show_in_the_text(fonts: FontSet, extract: Callable[[bytes], str]) -> None:
    body = '<p>全国<span id="a">技术能手</span>24人，<span id="b">2017</span>年<b>GDP</b>增长。</p>'
    assert "全国技术能手24人，2017年GDP增长。" in extract(pdf(lay_out(body, fonts)))


def test_notes_stand_on_the_page_of_their_call(fonts: FontSet) -> None:
    note = '<span class="note" id="n{0}">第{0}条注释的文字，长短不一。{1}</span>'
    body = "".join(
        f"<p>{'这一段文字用来把版面推到页底。' * (3 + number % 5)}词{number}甲{note.format(number, '补充说明。' * (number % 4))}。</p>"
        for number in range(60)
    )
    laid = lay_out(body, fonts)
    read = text_by_page(pdf(laid))
    for number in range(60):
        (page,) = laid.anchors[f"n{number}"]
        assert re.search(rf"词{number}甲", read[page]), number


def text_by_page(data: bytes) -> list[str]:
    import pypdfium2

    document = pypdfium2.PdfDocument(data)
    pages = [document[number].get_textpage().get_text_range().replace("\r\n", "") for number in range(len(document))]
    document.close()
    return pages


@pytest.mark.parametrize("behind", ["，读者自会分辨", "。”读者", "）之说"])
def test_a_phrase_under_dots_breaks_wherever_it_ends(behind: str, fonts: FontSet) -> None:
    # On some of these lines the phrase ends exactly at the measure, and the mark behind it may begin no line.
    leads = ["春江花月夜色初开远山如画小舟自横水天一色"[:length] for length in range(1, 21)]
    phrase = "渡口老人年年在此撑船送客过江去"
    laid = lay_out("".join(f"<p>{lead}<em>{phrase[:length]}</em>{behind}春水初涨，两岸的人都来看船。</p>" for lead in leads for length in (6, 15)), fonts)
    assert laid.warnings == ()
    assert not [line for line in body_lines(pdf(laid)) if line.text[0] in "，。”）"]


@pytest.mark.parametrize("separator", ["　", "、"])
def test_a_name_in_a_row_of_names_is_not_parted(separator: str, fonts: FontSet) -> None:
    names = [first + last for first in "赵钱孙李周吴郑王" for last in ("小明", "丽华", "素")]
    for skipped in range(3):  # the lines end elsewhere
        laid = lay_out(f'<p style="text-align:left">{separator.join(names[skipped:])}</p>', fonts)
        found = [name for line in body_lines(pdf(laid)) for name in re.split(f"[ {separator}]+", line.text) if name]
        assert "".join(found) == "".join(names[skipped:])
        assert set(found) <= set(names)
