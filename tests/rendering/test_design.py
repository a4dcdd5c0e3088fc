"""Themes, sheets, covers and openings."""

from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pytest
from bianzuan.config import DesignConfig
from bianzuan.errors import ContentError, PublicationError
from bianzuan.geometry import TRIMS, geometry
from bianzuan.model import Author
from bianzuan.rendering import Renderer, themes
from bianzuan.rendering.covers import SMALLEST, cover
from bianzuan.rendering.openings import LEAST_LINES, Line, chapter_opening, display, running
from bianzuan.rendering.sheets import LAYERS

SIZES = {"chapter": 17.0}


def test_the_documents_theme_is_listed_with_its_words() -> None:
    theme = next(one for one in themes() if one.name == "documents")
    assert theme.title
    assert theme.title_en


def test_an_unknown_theme_is_refused_with_those_there_are(sample: SimpleNamespace, tmp_path: Path) -> None:
    config = sample.config(tmp_path)
    broken = type(config)(config.folder, config.meta, design=DesignConfig(theme="none"))
    with pytest.raises(PublicationError) as caught:
        Renderer(broken, sample.publication(), sample.marks())
    assert "documents" in str(caught.value.problems[0].params["known"])


def test_layers_are_declared_before_they_are_filled(sample: SimpleNamespace) -> None:
    html = Renderer(sample.config(), sample.publication(), sample.marks()).body_sections()[0].html
    sheet = html.split("<style>", 1)[1].split("</style>", 1)[0]
    assert sheet.lstrip().startswith(f"@layer {', '.join(LAYERS)};")
    assert "&quot;" not in sheet
    assert "&#34;" not in sheet


def test_the_publication_overrides_styles_and_templates(sample: SimpleNamespace, tmp_path: Path) -> None:
    (tmp_path / "styles").mkdir()
    (tmp_path / "styles" / "publication.css").write_text("h2 { color: black }", encoding="utf-8")
    (tmp_path / "templates" / "print" / "matter").mkdir(parents=True)
    (tmp_path / "templates" / "print" / "matter" / "half-title.html.jinja").write_text(
        '<p id="{{ matter.id }}">OURS {{ book }}</p>', encoding="utf-8"
    )
    renderer = Renderer(sample.config(tmp_path), sample.publication(), sample.marks())
    assert "h2 { color: black }" in renderer.body_sections()[1].html
    assert renderer.section("front-half-title", sample.pagination()).html == (
        '<p id="front-half-title">OURS 凝聚磅礴力量</p>'
    )


def test_a_broken_template_of_the_publication_is_named(sample: SimpleNamespace, tmp_path: Path) -> None:
    (tmp_path / "templates" / "print").mkdir(parents=True)
    (tmp_path / "templates" / "print" / "chapter.html.jinja").write_text("{{ nothing.here }}", encoding="utf-8")
    with pytest.raises(ContentError) as caught:
        Renderer(sample.config(tmp_path), sample.publication(), sample.marks()).body_sections()
    assert caught.value.problems[0].params["name"] == "print/chapter.html.jinja"


@pytest.mark.parametrize("trim", [trim.name for trim in TRIMS])
@pytest.mark.parametrize("title", ["史", "凝聚磅礴力量", "工人阶级与工会工作文献汇编", "一二三四五六七八九十一二三四五六七八九十"])
def test_an_upright_title_fits_the_cover(sample: SimpleNamespace, trim: str, title: str) -> None:
    area = geometry(DesignConfig(trim=trim))
    found = cover(sample.config(title=title).meta, area)
    assert "".join(found.columns) == title
    assert found.size >= SMALLEST
    assert max(map(len, found.columns)) * found.step <= 0.72 * area.height


@pytest.mark.parametrize("title", ["奋进“十四五”", "AI与劳动", "一" * 25])
def test_a_title_that_cannot_stand_upright_is_set_across(sample: SimpleNamespace, title: str) -> None:
    assert cover(sample.config(title=title).meta, geometry(DesignConfig())).columns == ()


def test_an_opening_grows_with_what_stands_in_it(sample: SimpleNamespace) -> None:
    area = geometry(DesignConfig())
    plain = sample.chapter_one()
    crowded = type(plain)(
        "ch9", 9, "x", "题" * 60, (), (), plain.source, subtitle="副" * 30, kicker="眉" * 30,
        authors=tuple(Author("某某", "某某省总工会主席") for _ in range(4)), date="2020-01-01",
    )  # fmt: skip
    assert chapter_opening(plain, area, SIZES, ordinal=True).lines == LEAST_LINES
    assert chapter_opening(crowded, area, SIZES, ordinal=True).lines > 18


def test_the_title_page_keeps_one_line_as_long_as_it_can() -> None:
    assert display("凝聚磅礴力量", 290, 27) == Line(27, 6)
    long = display("工人阶级与工会工作文献汇编", 290, 27)
    assert long.size < 27
    assert long.size * 13 <= 290
    assert display("一" * 20, 290, 27).balance == 12
    assert display("", 290, 27).size == 27


def test_a_very_long_title_shrinks_rather_than_fill_its_page() -> None:
    assert display("一" * 60, 285, 32) == Line(16.76, 17)


def test_running_heads_are_cut_before_they_fill_the_line() -> None:
    area = geometry(DesignConfig())
    assert running("短题", area) == "短题"
    assert running("长" * 60, area).endswith("……")
    assert len(running("长" * 60, area)) * 8.5 < area.measure


@pytest.mark.parametrize(("style", "feature"), [("kaiming", '"KAIM"'), ("quanjiao", '"chws"'), ("banjiao", '"halt"')])
def test_the_style_of_marks_is_a_token(sample: SimpleNamespace, style: str, feature: str) -> None:
    config = sample.config()
    styled = replace(config, design=replace(config.design, punctuation=style))
    html = Renderer(styled, sample.publication(), sample.marks()).body_sections()[0].html
    assert f"--marks: {feature};" in html


@pytest.mark.parametrize(("script", "feature"), [("zh-Hans", '"KAIM"'), ("zh-Hant", '"chws"')])
def test_marks_that_stand_in_the_middle_keep_their_square(sample: SimpleNamespace, script: str, feature: str) -> None:
    config = sample.config()
    config = replace(config, meta=replace(config.meta, script=script))
    html = Renderer(config, sample.publication(), sample.marks()).body_sections()[0].html
    assert f"--marks: {feature};" in html


def test_marks_hang_where_the_design_says_so(sample: SimpleNamespace) -> None:
    config = sample.config()
    hanging = replace(config, design=replace(config.design, hanging=True))
    assert '--marks: "KAIM", "HANG";' in Renderer(hanging, sample.publication(), sample.marks()).body_sections()[0].html
    assert '"HANG"' not in Renderer(config, sample.publication(), sample.marks()).body_sections()[0].html
