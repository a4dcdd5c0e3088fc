"""Articles of a law begin paragraphs, also where the one above lost its stop; what only speaks of one goes on."""

from __future__ import annotations

import pytest
from bianzuan.cleaning.reassembly.numbering import next_provision, provision
from cleaned_texts import only_article

LAW = "# 渠道管理条例\n\n第一条{0}为了管好渠道，根据村规，制定本条例。\n\n第二条{0}渠道应当适时清淤；但是，在灌溉期内，渠道水位应当保持相对稳定\n\n第三条{0}渠道的设立、撤销或者合并，由村民会议事先评估和论证。\n"


@pytest.mark.parametrize("apart", ["\u3000", " ", ""])
def test_an_article_below_one_that_lost_its_stop_begins_a_paragraph(apart: str) -> None:
    assert "相对稳定\n\n第三条" in only_article(LAW.format(apart)).body


@pytest.mark.parametrize("words", ["第三条的规定办理", "第三条第二款所说的那样办理"])
def test_a_sentence_that_speaks_of_an_article_goes_on(words: str) -> None:
    assert not next_provision("村民会议应当依照本条例", words)
    text = f"# 渠道纪事\n\n渠水涨了三尺，村民会议商量了半天，最后决定依照本条例\n\n{words}，大家没有不同意的。\n"
    assert f"本条例{words}" in only_article(text).body


def test_the_number_of_an_article() -> None:
    assert (provision("第十二条 渠道"), provision("第3条渠道"), provision("条例第三条")) == (12, 3, 0)


def test_the_number_of_an_article_alone_on_its_line_heads_nothing() -> None:
    law = "渠道管理条例\n\n第一条\n\n为了管好渠道，根据村规，制定本条例。\n\n第二条\n\n渠道应当适时清淤；但是，在灌溉期内，渠道水位应当保持稳定。\n\n"
    law += "第三条\n\n渠道的设立、撤销或者合并，由村民会议事先评估和论证。\n\n第四条\n\n本条例自公布之日起施行。\n"
    assert "#" not in only_article(law).body
    # What it is called heads it.
    named = law.replace("条\n\n", "条　清淤的规矩\n\n")
    assert only_article(named).body.count("## 第") == 4


@pytest.mark.parametrize("third", ["第三条　渠道设管理员两人", "第 三 条 渠道设管理员两人", "第三条渠道设管理员两人"])
def test_an_article_that_lost_its_stop_above_a_chapter_is_no_heading(third: str) -> None:
    law = f"渠道管理条例\n\n第一章　总则\n\n第一条　为了管好渠道，根据村规，制定本条例。\n\n第二条　渠道应当适时清淤。\n\n{third}\n\n第二章　用水\n\n第四条　渠水先到先用，不得截流，也不得买卖。\n"
    body = only_article(law).body
    assert "管理员两人\n" in body
    assert [line for line in body.split("\n") if line.startswith("#")] == ["## 第一章　总则", "## 第二章　用水"]
