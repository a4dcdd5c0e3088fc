"""Markdown bodies cut into blocks and notes."""

import re

import pytest
from bianzuan.assembly.markdown_blocks import read_markdown
from hypothesis import given
from hypothesis import strategies as st


@pytest.mark.parametrize(
    ("markdown", "kind", "text"),
    [
        ("## 一、标题\u3000副题", "heading", "一、标题\u3000副题"),
        ("段落。", "paragraph", "段落。"),
        ("新华社记者 摄\n{: .caption }", "caption", "新华社记者 摄"),
        ("〔原文此处缺失〕", "gap", "〔原文此处缺失〕"),
        ("〔原文此处缺失〕不是整段。", "paragraph", "〔原文此处缺失〕不是整段。"),
        ("> 引文。", "quotation", "\n引文。\n"),
        ("（作者单位：某馆）\n{: .author-note }", "author-note", "（作者单位：某馆）"),
        ("![桥](桥.png)", "figure", ""),
    ],
)
def test_kind_and_text(markdown: str, kind: str, text: str) -> None:
    (block,), notes = read_markdown(markdown, "ch1")
    assert (block.kind, block.text, block.id, notes) == (kind, text, "ch1-b1", ())


def test_levels_start_below_the_chapter_title() -> None:
    blocks, _ = read_markdown("# 甲\n\n## 乙\n\n### 丙", "ch1")
    assert [block.level for block in blocks] == [2, 2, 3]


def test_note_calls_carry_ids_and_add_nothing_to_the_text() -> None:
    blocks, notes = read_markdown("桥成[^1]于春[^2]。\n\n[^1]: 见*县志*。\n[^2]: 三月。", "ch7")
    assert blocks[0].text == "桥成于春。"
    assert blocks[0].html == (
        '<p>桥成<sup class="note-call" data-note="ch7-n1"></sup>于春'
        '<sup class="note-call" data-note="ch7-n2"></sup>。</p>'
    )
    assert [(note.id, note.html, note.text) for note in notes] == [
        ("ch7-n1", "见<em>县志</em>。", "见县志。"),
        ("ch7-n2", "三月。", "三月。"),
    ]


def test_a_note_nobody_calls_is_kept() -> None:
    blocks, notes = read_markdown("正文。\n\n[^1]: 题注。", "ch1")
    assert len(blocks) == 1
    assert [note.text for note in notes] == ["题注。"]


def test_paragraphs_of_one_note_stay_one_note() -> None:
    _, notes = read_markdown("文[^1]。\n\n[^1]: 上。\n\n    下。", "ch1")
    assert notes[0].html == "上。<br />下。"


def test_wrapped_han_lines_make_no_space_but_latin_ones_do() -> None:
    blocks, _ = read_markdown("今日\n开馆\n\nopen\ndoor", "front-foreword")
    assert [block.text for block in blocks] == ["今日开馆", "open\ndoor"]


def test_markup_in_the_text_is_escaped() -> None:
    (block,), _ = read_markdown("若 a &lt; b，则 c & d。", "ch1")
    assert block.html == "<p>若 a &lt; b，则 c &amp; d。</p>"


@pytest.mark.parametrize(
    ("body", "shape"),
    [
        ("- 甲\n    - 乙\n        1. 丙\n- 丁\n", "<ul><li>甲<ul><li>乙<ol><li>丙</li></ol></li></ul></li><li>丁</li></ul>"),
        ("1. 甲\n- 乙\n    - 丙\n2. 丁\n", "<ol><li>甲<ul><li>乙<ul><li>丙</li></ul></li></ul></li><li>丁</li></ol>"),
        ("- 甲\n    1. 乙\n    - 丙\n- 丁\n", "<ul><li><p>甲</p><ol><li>乙</li></ol><ul><li>丙</li></ul></li><li><p>丁</p></li></ul>"),
    ],
)
def test_lists_in_lists(body: str, shape: str) -> None:
    (block,), _ = read_markdown(body, "c1")
    assert block.kind == "list"
    assert block.html.replace("\n", "") == shape


@given(st.lists(st.text(alphabet="汉字，。“”abc19（）《》—…", min_size=1).map(lambda t: "文" + t), min_size=1, max_size=5))
def test_paragraphs_come_back_in_order(paragraphs: list[str]) -> None:
    blocks, _ = read_markdown("\n\n".join(paragraphs), "ch1")
    assert [block.text for block in blocks] == paragraphs


def test_a_picture_without_words_has_those_of_its_caption() -> None:
    blocks, _ = read_markdown('![](a.png)\n\n渡口的“老”船\n{: .caption }\n\n![船](b.png)\n\n又一只船\n{: .caption }\n\n![](c.png)\n\n船走远了。\n', "ch1")
    words = [re.search('alt="([^"]*)"', block.html)[1] for block in blocks if block.kind == "figure"]
    assert words == ["渡口的“老”船", "船", ""]


def test_bullets_below_a_numbered_item_are_items_of_it() -> None:
    (first, last), _ = read_markdown("1. 先量\n2. 后裁\n- 木料\n- 铁件\n3. 再装\n\n- 单列\n- 一项\n", "ch1")
    assert "".join(first.html.split()) == "<ol><li>先量</li><li>后裁<ul><li>木料</li><li>铁件</li></ul></li><li>再装</li></ol>"
    assert "".join(last.html.split()) == "<ul><li>单列</li><li>一项</li></ul>"


def test_a_hyphen_behind_an_empty_line_or_in_a_paragraph_is_left_alone() -> None:
    blocks, _ = read_markdown("1. 先量\n\n- 木料\n\n价钱\n- 五元\n", "ch1")
    assert "<ol>\n<li>先量</li>\n</ol>" in blocks[0].html.replace("<p>", "").replace("</p>", "")
    assert "价钱" in blocks[-1].text


def test_where_the_figures_of_a_table_are_from_stands_with_it() -> None:
    table = "| 年 | 水位 |\n| --- | --- |\n| 1951 | 20.91 |\n\n"
    text = f"{table}资料来源：清江水文站历年成果。\n\n注：1954 年缺测。\n\n水位逐年升高。\n\n资料来源：这一句在正文之中。\n\n{table}来源很多，不能尽举。\n"
    blocks, _ = read_markdown(text, "a")
    assert [block.html.startswith('<p class="table-source">') for block in blocks] == [False, True, True, False, False, False, False]
    assert all(block.kind in ("paragraph", "table") for block in blocks)


@pytest.mark.parametrize(("text", "parts"), [("\\* \\* \\*", True), ("＊　＊　＊", True), ("— — —", True), ("※", True), ("——", False), ("□□□", False), ("***水***", False)])
def test_signs_that_part_scenes_have_a_class(text: str, parts: bool) -> None:
    (block,), _ = read_markdown(text, "ch1")
    assert ('class="ornament"' in block.html) == parts


def test_emphasis_of_foreign_words_is_told_from_that_of_han() -> None:
    blocks, notes = read_markdown("木荷（*Schima superba*）*切勿*砍伐[^1]。\n\n[^1]: *Flora*，第3卷。", "ch1")
    assert '<em class="latin">Schima superba</em>' in blocks[0].html
    assert "<em>切勿</em>" in blocks[0].html
    assert notes[0].html.startswith('<em class="latin">Flora</em>')


def test_further_paragraphs_of_items_stay_in_them() -> None:
    (block,), _ = read_markdown("1. 车身\n    \n    板要厚。\n    \n    - 轮\n    \n        要圆。\n    \n2. 水槽", "a")
    assert block.kind == "list"
    assert block.html.replace("\n", "") == (
        "<ol><li><p>车身</p><p>板要厚。</p><ul><li><p>轮</p><p>要圆。</p></li></ul></li><li><p>水槽</p></li></ol>"
    )
