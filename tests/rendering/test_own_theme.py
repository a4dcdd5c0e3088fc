"""A publication's own theme: tokens, styles and single templates go before the shipped ones, file by file."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

from bianzuan.cli.themes import export_theme
from bianzuan.config import DesignConfig
from bianzuan.rendering import Renderer


def rendered(sample: SimpleNamespace, folder: Path, theme: str) -> dict[str, str]:
    config = replace(sample.config(folder), design=DesignConfig(theme=theme))
    renderer = Renderer(config, sample.publication(), sample.marks())
    front = (renderer.section(matter.id, sample.pagination()) for matter in renderer.publication.front)
    sections = [*front, *renderer.body_sections()]
    return {section.id: section.html for section in sections}


def write(folder: Path, name: str, text: str) -> None:
    path = folder / "styles" / "themes" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def test_an_exported_theme_changes_nothing_until_it_is_changed(sample: SimpleNamespace, tmp_path: Path) -> None:
    before = rendered(sample, tmp_path, "gazetteer")
    (tmp_path / "publication.toml").touch()
    export_theme("gazetteer", tmp_path)
    assert rendered(sample, tmp_path, "gazetteer") == before


def test_one_value_of_the_tokens_is_overridden_and_the_others_stay(sample: SimpleNamespace, tmp_path: Path) -> None:
    write(tmp_path, "academic/theme.toml", "[sizes]\nchapter = 19\n")
    html = rendered(sample, tmp_path, "academic")["ch1"]
    assert "--chapter-size: 19.0pt" in html
    assert "--note-size: 9.0pt" in html


def test_styles_of_the_own_theme_stand_for_those_of_the_shipped_one(sample: SimpleNamespace, tmp_path: Path) -> None:
    write(tmp_path, "report/theme.css", "h2 { color: #123456 }")
    html = rendered(sample, tmp_path, "report")["ch1"]
    assert "#123456" in html
    assert "--tint" not in html


def test_a_single_template_of_the_own_theme_is_used(sample: SimpleNamespace, tmp_path: Path) -> None:
    write(tmp_path, "documents/templates/print/matter/half-title.html.jinja", '<p id="{{ matter.id }}">OURS</p>')
    html = rendered(sample, tmp_path, "documents")
    assert html["front-half-title"] == '<p id="front-half-title">OURS</p>'
    assert 'class="slip"' in html["front-cover"]


def test_a_theme_may_build_on_another(sample: SimpleNamespace, tmp_path: Path) -> None:
    write(tmp_path, "ours/theme.toml", 'based_on = "gazetteer"\n[sizes]\nchapter = 21\n')
    write(tmp_path, "ours/theme.css", "h2 { color: #654321 }")
    html = rendered(sample, tmp_path, "ours")
    assert html["ch1"].index("--indigo") < html["ch1"].index("#654321")
    assert "--chapter-size: 21.0pt" in html["ch1"]
    assert 'class="leaf"' in html["front-cover"]
