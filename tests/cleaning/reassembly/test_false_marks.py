"""Places that look like losses and are none: when a text was written, numbers that run on, contents of a copied page, page numbers."""

from __future__ import annotations

import pytest
from cleaned_texts import ONE, TWO, body_of, cleaned

THREE = "茶馆的伙计把门板一块一块卸下来，擦干净桌椅，等着第一条船靠岸的客人。"

_GAP = "〔原文此处缺失〕"


@pytest.mark.parametrize("line", ["二〇〇四年三月写，二〇〇六年十月改", "2003年8月写于渡口，10月改", "一九八一年春初稿，一九八三年秋定稿"])
def test_when_a_text_was_written_breaks_off_nowhere(line: str) -> None:
    assert _GAP not in body_of(f"渡口旧事\n\n{ONE}\n\n{TWO}\n\n{THREE}\n\n{line}\n")


def test_a_last_line_that_breaks_off_is_marked() -> None:
    assert _GAP in body_of(f"渡口旧事\n\n{ONE}\n\n{TWO}\n\n{THREE}\n\n二〇〇四年三月，我又回到渡口，在船头坐着的老艄公已经认不出我来了，他只是看着河水，看着远处的\n")


def test_numbers_run_on_through_parts() -> None:
    text = f"渡口陈列\n\n第一部分　船上的器物\n\n1. 木船\n\n{ONE}\n\n2. 石锚\n\n{TWO}\n\n第二部分　船上的灯火\n\n3. 船灯\n\n{THREE}\n\n4. 油灯\n\n{ONE}\n"
    assert _GAP not in body_of(text)


def test_a_number_that_a_part_lacks_is_marked() -> None:
    text = f"渡口陈列\n\n第一部分　船上的器物\n\n1. 木船\n\n{ONE}\n\n2. 石锚\n\n{TWO}\n\n3. 船桨\n\n{ONE}\n\n第二部分　船上的灯火\n\n2. 船灯\n\n{THREE}\n\n3. 油灯\n\n{TWO}\n"
    assert _GAP in body_of(text)


def test_contents_of_a_copied_page_head_nothing() -> None:
    text = f"石拱桥\n\n{ONE}\n\n目录\n1 历史\n2 结构\n2.1 拱圈\n2.2 桥墩\n3 名桥\n\n历史\n\n{TWO}\n\n结构\n\n拱圈\n\n{THREE}\n\n桥墩\n\n{ONE}\n\n名桥\n\n{TWO}\n"
    body = body_of(text)
    assert _GAP not in body
    assert "## 2.1" not in body


def test_a_number_between_halves_is_asked_about() -> None:
    text = f"渡口旧事\n\n{ONE}\n\n{TWO}\n\n{THREE}\n\n老艄公把船拖上岸，每年清明还要刷一遍桐油。有的人问他为什么，他不回答，只说：“看见了不说，\n52\n睡不着。”\n\n{ONE}\n"
    result = cleaned(text)
    assert _GAP not in "".join(article.body for article in result.articles)
    assert any(edit.rule == "gap" and edit.before.startswith("睡不着") for edit in result.ledger)
