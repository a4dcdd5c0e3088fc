"""Fields, boxes and notices of catalogues and wikis on saved pages."""

from __future__ import annotations

import pytest
from cleaned_texts import cleaned

ONE = "木牌为杉木质，上端穿孔，可系绳悬挂于船尾。正面墨书三字，背面刻船户姓名、籍贯与载重，字口里还留着朱砂。"
TWO = "清代沿线设卡七处，过往民船须持牌验放。后来官府改用烙印木牌，以防转借冒顶，此牌边缘可见火印两处，深浅不一。"


def body(inner: str) -> str:
    (article,) = cleaned(f"<html><head><title>船户木牌</title></head><body><main><h1>船户木牌</h1>{inner}</main></body></html>", "html").articles
    assert article.title == "船户木牌"
    return article.body


def test_labels_and_values_of_a_definition_list_are_lines() -> None:
    fields = "<dl>\n<dt>年代</dt>\n<dd>清嘉庆十二年</dd>\n<dt>尺寸</dt><dd>长31.5厘米，宽12.2厘米</dd></dl>"
    assert body(f"{fields}<div>1 / 4 <a>查看高清大图</a></div><p>{ONE}</p><p>{TWO}</p>") == f"年代　清嘉庆十二年\n\n尺寸　长31.5厘米，宽12.2厘米\n\n{ONE}\n\n{TWO}\n"


def test_labels_without_end_tags_keep_their_words() -> None:
    fields = "<dl><dt>年代<dd>清嘉庆十二年<dt>尺寸<dd>长31.5厘米，宽12.2厘米</dl>"
    assert body(f"{fields}<p>{ONE}</p><p>{TWO}</p>") == f"年代　清嘉庆十二年\n\n尺寸　长31.5厘米，宽12.2厘米\n\n{ONE}\n\n{TWO}\n"


@pytest.mark.parametrize("inner", [f"<dl><dt>穿孔</dt><dd>{ONE}</dd><dt>火印</dt><dd>{TWO}</dd></dl>", f"<p>{ONE}</p><dl><dt>火印</dt><dd>两处</dd></dl><p>{TWO}</p>", f"<p>{ONE}</p><dl><dd>塔影西来双璧合，</dd><dd>涛声东去一帆悬。</dd></dl><p>{TWO}</p>"])
def test_terms_and_what_explains_them_stay_apart(inner: str) -> None:
    assert "　" not in body(inner)


_BOX = (
    "<table class='infobox vcard'><tbody><tr><th colspan='2'>船户木牌</th></tr><tr><td colspan='2'><img src='a.jpg' width='260' height='180'></td></tr>"
    "<tr><th>材质</th><td>杉木</td></tr><tr><th colspan='2'>尺寸</th></tr><tr><th>全长</th><td>31.5厘米</td></tr></tbody></table>"
)


def test_the_box_of_a_wiki_is_a_table() -> None:
    assert body(f"<p>{ONE}</p>{_BOX}<p>{TWO}</p>") == f"{ONE}\n\n船户木牌\n\n| 材质 | 杉木 |\n| --- | --- |\n| 尺寸 |  |\n| 全长 | 31.5厘米 |\n\n{TWO}\n"


def test_what_a_wiki_says_of_its_entry_goes() -> None:
    notice = "<table class='box-Refimprove metadata ambox'><tr><td>此条目需要补充更多来源，请协助补充多方面可靠来源以改善这篇条目，无法查证的内容可能会因为异议提出而被移除。</td></tr></table>"
    others = "<div class='navbox'><table><tr><td><a>漕船</a> <a>盐船</a> <a>木牌</a></td></tr></table></div>"
    notes = "<ol><li><span class='mw-cite-backlink'>^</span>《厘卡档案选编》，第214页。</li><li><span class='mw-cite-backlink'>^</span>《船户口述》，1984年。</li></ol>"
    assert body(f"{notice}<p>{ONE}</p><p>{TWO}</p>{notes}{others}") == f"{ONE}\n\n{TWO}\n\n- 《厘卡档案选编》，第214页。\n- 《船户口述》，1984年。\n"


@pytest.mark.parametrize(("label", "value", "names"), [("尺寸：", "高二尺", []), ("作者：", "高一鸣", ["高一鸣"])])
def test_a_value_between_title_and_body_is_who_its_label_says(label: str, value: str, names: list[str]) -> None:
    page = f"<body><h1>清溪木雕窗</h1><dl><dt>年代：</dt><dd>清</dd><dt>{label}</dt><dd>{value}</dd></dl><div><p>{ONE}</p><p>{TWO}</p></div></body>"
    (found,) = cleaned(f"<html><head><title>清溪木雕窗</title></head>{page}</html>", "html").articles
    assert [author.name for author in found.authors] == names
