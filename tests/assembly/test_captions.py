"""Numbered names beside tables and pictures are captions; sentences that begin alike are not."""

from __future__ import annotations

import pytest
from bianzuan.assembly.markdown_blocks import read_markdown

TABLE = "| 孔号 | 净跨 |\n|---|---|\n| 1 | 30.00 |"
PICTURE, OTHER = "![拱轴线](images/arch.png)", "![桥](images/bridge.png)"
TEXT = "各孔应力见表1和图1。"


def kinds(*paragraphs: str) -> list[str]:
    blocks, _ = read_markdown("\n\n".join(paragraphs) + "\n", "c1")
    return [block.kind for block in blocks]


@pytest.mark.parametrize(
    ("paragraphs", "expected"),
    [
        ((TEXT, "表1　各孔拱顶、拱脚应力（单位：MPa）", TABLE), ["paragraph", "caption", "table"]),
        (("附表 2-1：投工数", TABLE), ["caption", "table"]),
        (("圖一　工地佈置", PICTURE, TEXT), ["caption", "figure", "paragraph"]),
        ((PICTURE, "图1　拱轴线", TEXT), ["figure", "caption", "paragraph"]),
        ((PICTURE, "图1　拱轴线", OTHER, "图2　桥"), ["figure", "caption", "figure", "caption"]),
        (("图1　拱轴线", PICTURE, "图2　桥", OTHER), ["caption", "figure", "caption", "figure"]),
    ],
)
def test_names_beside_tables_and_pictures_are_captions(paragraphs: tuple[str, ...], expected: list[str]) -> None:
    assert kinds(*paragraphs) == expected


@pytest.mark.parametrize(
    ("paragraphs", "expected"),
    [
        (("表1　列出了各孔应力。", TABLE), ["paragraph", "table"]),
        (("表1　各孔应力", TEXT, TABLE), ["paragraph", "paragraph", "table"]),
        (("图1所示为拱轴线", PICTURE), ["paragraph", "figure"]),
        (("表二十人", TABLE), ["paragraph", "table"]),
        (("图1　拱轴线", PICTURE, "三号孔，摄于南岸\n{: .caption }"), ["paragraph", "figure", "caption"]),
        ((f"表1　{'各孔应力' * 20}", TABLE), ["paragraph", "table"]),
    ],
)
def test_other_lines_stay_text(paragraphs: tuple[str, ...], expected: list[str]) -> None:
    assert kinds(*paragraphs) == expected


def test_a_name_becomes_the_caption_as_it_is() -> None:
    (name, _), _ = read_markdown(f"表1　各孔*拱顶*应力\n\n{TABLE}\n", "c1")
    assert (name.html, name.text) == ('<p class="caption">表1　各孔<em>拱顶</em>应力</p>', "表1　各孔拱顶应力")


def test_a_picture_without_words_has_those_of_its_name() -> None:
    blocks, _ = read_markdown("图一　工地\n\n![](a.png)\n\n文。\n\n![](b.png)\n\n图二　桥\n\n![](c.png)\n", "c1")
    assert [block.html.partition('alt="')[2].partition('"')[0] for block in blocks if block.kind == "figure"] == ["图一　工地", "图二　桥", ""]
