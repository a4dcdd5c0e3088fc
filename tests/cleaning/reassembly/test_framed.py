"""What stands in a sentence and is not of it: quotes in frames, what a journal says of a paper at the foot of its first page."""

from __future__ import annotations

import pytest

from tests.cleaning.cleaned_texts import ONE, TWO, body_of, only_article

_STATION = """守水位的人
本刊记者　凌　寒
　　水文站在河湾里，三间平房，一架缆道。站长卫
成河在这里住了三十六年，每天八点、二十点各看一
次水尺，从来没有漏过。
　　一九八一年七月，洪水进了院子，他把资料捆在
身上，爬上屋顶，照样隔一个钟头报一次。报到第七
{frame}
次，电话线断了。
　　他就点火，用烟报。下游的站看见烟，照数记下
来。后来核对，只差两厘米。
"""
_LAST = "报到第七次，电话线断了。"


@pytest.mark.parametrize(
    "frame",
    [
        "┌──────────────┐\n缺一次，后人就少一个数，补不回来。\n└──────────────┘",
        "┏━━━━━━━━━┓\n┃　缺一次，后人就少　┃\n┃　一个数，补不回来。　┃\n┗━━━━━━━━━┛",
        "━━━━━━━━━━\n缺一次，后人就少一个数，补不回来。\n━━━━━━━━━━",
    ],
)
def test_a_sentence_runs_around_a_framed_quote(frame: str) -> None:
    body = body_of(_STATION.format(frame=frame))
    blocks = body.strip().split("\n\n")
    assert len(blocks) == 4
    assert blocks[1].endswith(_LAST)
    assert blocks[2] == "缺一次，后人就少一个数，补不回来。\n{: .pullquote }"


def test_rules_around_what_the_text_says_again_go() -> None:
    quote = "他把刨子擦干净，装进木箱。"
    body = body_of(f"老水车\n\n{ONE}{quote}\n\n{TWO}\n\n━━━━━━━━\n{quote}\n━━━━━━━━\n\n{ONE}\n")
    assert f"{quote}\n{{: .pullquote }}" in body
    assert "━" not in body


def test_rules_around_other_words_stay() -> None:
    # Nothing tells whether they part scenes or set something apart.
    assert body_of(f"老水车\n\n{ONE}\n\n━━━━━━━━\n三年以后，水车修好了。\n━━━━━━━━\n\n{TWO}\n").count("━━━━━━━━") == 2


def test_a_framed_title_is_a_title() -> None:
    article = only_article(f"┌──────┐\n│老水车│\n└──────┘\n□刘敏\n\n{ONE}\n\n{TWO}\n")
    assert (article.title, [author.name for author in article.authors]) == ("老水车", ["刘敏"])
    assert "│" not in article.body


def test_a_table_of_ruled_lines_is_no_frame() -> None:
    table = "┌──┬──┐\n│年份│架数│\n├──┼──┤\n│一九三四│四，五架。│\n└──┴──┘"
    body = body_of(f"水车的架数\n\n{ONE}\n\n{table}\n\n{TWO}\n")
    assert all(line in body for line in table.split("\n"))


_PAPER = """第31卷第2期　　　　　河湾学报　　　　　Vol. 31 No. 2

渡口水车考*
刘　敏1　张文成2
（1. 清河大学 历史系，河北 清河 054800；2. 清河博物馆，河北 清河 054800）
摘　要：清河的水车始于光绪年间。本文根据县志与碑
刻，考订它的形制与尺寸，认为后来的改造没有改变大轮
的直径。
关键词：水车；清河；渡口
中图分类号：K876.7　　文献标识码：A　　文章编号：1004-0000（2012）02-0088-05
A Study of the Water Wheels of Qinghe
LIU Min, ZHANG Wen-cheng

1　水车的来历
　　清河县志说，渡口的水车立于光绪四年，由木匠周
老三从下游请来的师傅画样①，先后立过四架，每架直径二
十四尺，轮缘缚竹筒三十六个，水满时可浇地三百亩至
收稿日期：2011-11-20
作者简介：刘　敏（1963—），男，河北清河人，教授，主要从事水利史研究。
* 本文为河北省水利厅科研项目成果之一。
① 参见《清河县志》卷三，光绪刻本，第12页。
88
刘敏等：渡口水车考
四百亩，视水势而定。
2　水车的形制
2.1　大轮
　　大轮用柏木，辐条二十四根，每根长一丈二尺，榫
眼都用桐油灰嵌缝。
2.2　水斗
　　水斗用竹筒，斜缚在轮缘上，入水则满，到顶则倾，
注入木槽，流到田里。
3　结语
　　水车虽小，关系一县的收成，所以历任知县都捐钱
修理，碑文可以为证。
参考文献：
[1] 陈中行. 水车的形制[M]. 北京: 文物出版社, 1995.
"""


def test_a_sentence_runs_around_what_a_journal_says_of_the_paper() -> None:
    body = body_of(_PAPER)
    assert "水满时可浇地三百亩至四百亩，视水势而定。\n\n收稿日期：2011-11-20\n{: .author-note }\n\n作者简介：" in body
    assert body.index("摘　要：清河的水车始于光绪年间。本文根据县志与碑刻，") < body.index("1　水车的来历")


def test_the_number_of_a_paper_tells_its_pages() -> None:
    assert "\n88\n" not in body_of(_PAPER)
    # Another number may be anything.
    assert "\n99\n" in body_of(_PAPER.replace("\n88\n刘敏等：渡口水车考\n四百亩，", "\n四百亩，").replace("证。\n", "证。\n99\n", 1))


def test_a_note_of_the_paper_and_the_first_note_are_two() -> None:
    body = body_of(_PAPER)
    assert "[^1]: 本文为河北省水利厅科研项目成果之一。" in body
    assert "[^2]: 参见《清河县志》卷三，光绪刻本，第12页。" in body


def test_sections_of_a_paper_have_numbers_without_a_mark() -> None:
    headings = [line for line in body_of(_PAPER).split("\n") if line.startswith("#")]
    assert headings == ["## 1　水车的来历", "## 2　水车的形制", "### 2.1　大轮", "### 2.2　水斗", "## 3　结语", "## 参考文献："]
