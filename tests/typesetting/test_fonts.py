from __future__ import annotations

import re
import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from bianzuan.errors import DependencyError
from bianzuan.messages import describe
from bianzuan.typesetting import FontSet, font_face_css, prepare_fonts, uncovered
from bianzuan.typesetting import fonts as font_module
from bianzuan.typesetting.font_files import collection_name, find_face, installed_fonts
from bianzuan.typesetting.font_preparation import FontFace, prepare_face
from bianzuan.typesetting.fonts import ITALIC, OPTIONAL, postscript_names


def test_the_set_has_all_families_and_weights(fonts: FontSet) -> None:
    assert [(face.family, face.weight) for face in fonts.faces if face.family != ITALIC] == [
        ("Bianzuan Song", 400), ("Bianzuan Song", 600), ("Bianzuan Song", 700),
        ("Bianzuan Hei", 400), ("Bianzuan Hei", 500), ("Bianzuan Hei", 700), ("Bianzuan Kai", 400),
    ]  # fmt: skip


def test_each_script_has_its_own_faces(fonts: FontSet, traditional_fonts: FontSet) -> None:
    assert "sc-" in fonts.faces[0].postscript
    assert "tc-" in traditional_fonts.faces[0].postscript


def test_prepared_faces_halve_neighbouring_marks(fonts: FontSet) -> None:
    from fontTools.ttLib import TTFont

    for face in (face for face in fonts.faces if face.family != ITALIC):
        with TTFont(face.path) as font:
            features = {record.FeatureTag for record in font["GPOS"].table.FeatureList.FeatureRecord}
        assert "chws" in features, face.postscript


def test_preparing_again_gives_the_same_bytes(
    fonts: FontSet, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BIANZUAN_CACHE", str(tmp_path))
    face = fonts.faces[6]
    source = installed_fonts().get(face.postscript)
    if source is None:
        pytest.skip("fontconfig is not installed")
    again = prepare_face(face.family, face.weight, face.postscript, source, "ZHS")
    assert again.path.is_relative_to(tmp_path)
    assert again.sha256 == face.sha256
    written = again.path.stat().st_mtime_ns
    assert prepare_face(face.family, face.weight, face.postscript, source, "ZHS").path.stat().st_mtime_ns == written


def test_missing_glyphs_are_found_before_anything_is_set(fonts: FontSet) -> None:
    assert uncovered("中\u200b文\u2060，𠮷㑇\n", fonts) == ()
    assert uncovered(["甲\ue000乙\U0001f600", "\ue000"], fonts) == ("\ue000", "\U0001f600")


def test_missing_fonts_name_the_command_that_installs_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(font_module, "installed_fonts", lambda: {"DejaVuSans": Path(__file__)})
    monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}" if name == "apt-get" else None)
    with pytest.raises(DependencyError) as caught:
        prepare_fonts("zh-Hans")
    what, remedy = describe(caught.value.problems[0])
    assert "Noto Serif CJK" in what
    assert remedy == "sudo apt-get install -y fonts-noto-cjk fonts-noto-cjk-extra fonts-lxgw-wenkai"


def test_missing_weights_and_kai_are_replaced_and_reported(monkeypatch: pytest.MonkeyPatch, fonts: FontSet) -> None:
    there = {face.postscript: face.path for face in fonts.faces if not re.search("SemiBold|WenKai", face.postscript)}
    monkeypatch.setattr(font_module, "installed_fonts", lambda: there)
    monkeypatch.setattr(font_module, "_prepared", lambda wanted, postscript, path, script: fonts.faces[0])
    reported = [problem.params["used"] for problem in prepare_fonts("zh-Hans").substituted]
    assert reported == ["NotoSerifCJKsc-Bold", "NotoSerifCJKsc-Regular"]


def test_a_traditional_book_takes_no_kai_of_the_other_script(monkeypatch: pytest.MonkeyPatch, fonts: FontSet) -> None:
    names = [f"Noto{face}CJKtc-{style}" for face in ("Serif", "Sans") for style in ("Regular", "Medium", "SemiBold", "Bold")]
    there = dict.fromkeys((*names, "LXGWWenKai-Regular"), fonts.faces[0].path)
    monkeypatch.setattr(font_module, "installed_fonts", lambda: there)
    monkeypatch.setattr(font_module, "_prepared", lambda wanted, postscript, path, script: fonts.faces[0])
    (problem,) = prepare_fonts("zh-Hant").substituted
    assert problem.params["used"] == "NotoSerifCJKtc-Regular"
    assert "LXGW WenKai TC" in " ".join(describe(problem))
    there["LXGWWenKaiTC-Regular"] = fonts.faces[0].path
    assert prepare_fonts("zh-Hant").substituted == ()


def test_an_italic_is_taken_where_there_is_one_and_counts_for_no_other_text(monkeypatch: pytest.MonkeyPatch, fonts: FontSet) -> None:
    upright = {face.postscript: face.path for face in fonts.faces if face.family != ITALIC}
    monkeypatch.setattr(font_module, "_prepared", lambda wanted, postscript, path, script: replace(fonts.faces[0], family=wanted.family, ranges=((0xE000, 0xE000),) if wanted.family == ITALIC else ()))
    monkeypatch.setattr(font_module, "installed_fonts", lambda: upright)
    assert ITALIC not in {face.family for face in prepare_fonts("zh-Hans").faces}
    name = list(postscript_names(OPTIONAL[0], "zh-Hans"))[2]
    monkeypatch.setattr(font_module, "installed_fonts", lambda: {**upright, name: fonts.faces[0].path})
    found = prepare_fonts("zh-Hans")
    assert found.faces[-1].family == ITALIC
    assert found.substituted == ()
    assert uncovered("\ue000", found) == ("\ue000",)


def test_css_names_every_face(fonts: FontSet) -> None:
    css = font_face_css(fonts)
    assert css.count("@font-face") == len(fonts.faces)
    assert fonts.faces[0].path.as_uri() in css


def test_faces_are_looked_for_in_folders_without_fontconfig(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "noto").mkdir()
    collection = tmp_path / "noto" / "NotoSerifCJK-Bold.ttc"
    collection.touch()
    monkeypatch.setattr("bianzuan.typesetting.font_files.font_folders", lambda: (tmp_path,))
    assert find_face(("NotoSerifCJKsc-Bold",), {}) == ("NotoSerifCJKsc-Bold", collection)
    assert find_face(("NotoSerifCJKsc-Regular",), {}) is None


def test_collections_are_named_after_the_family() -> None:
    assert collection_name("NotoSerifCJKsc-SemiBold") == "NotoSerifCJK-SemiBold"


def test_a_face_of_both_scripts_is_prepared_for_each(fonts: FontSet, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def prepare(family: str, weight: int, postscript: str, source: Path, language: str) -> FontFace:
        asked.append(language)
        return fonts.faces[0]

    monkeypatch.setattr(font_module, "prepare_face", prepare)
    monkeypatch.setattr(font_module, "_MEMORY", {})
    for script in ("zh-Hans", "zh-Hant", "zh-Hans"):
        font_module._prepared(font_module.WANTED[0], "Any", Path("any.otf"), script)
    assert asked == ["ZHS", "ZHT"]
