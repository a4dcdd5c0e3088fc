"""Quotes and apostrophes of foreign words are told from those of the Chinese sentence around them."""

from __future__ import annotations

import pytest
from bianzuan.rendering.inline import rewrite
from bianzuan.rendering.western import WESTERN, western_spans


def told(text: str) -> str:
    """The text with what is told as foreign in braces."""
    places = {span.start for span in western_spans(text)}
    return "".join(f"{{{char}}}" if at in places else char for at, char in enumerate(text))


@pytest.mark.parametrize(
    "text",
    [
        "他只会说 don{’}t 和 l{’}eau。",
        "参见 A. Miller, {“}Water Gauges of the Upper River,{”} Journal of Gauges 7 (1935)。",
        "the workers{’} club 即工人俱乐部。",
        "语出 The Ferry ({“}No toll{”}, ch. 2)，原书未见。",
        "{“}It{’}s late{”}",
    ],
)
def test_marks_of_a_foreign_sentence(text: str) -> None:
    assert told(text.replace("{", "").replace("}", "")) == text


@pytest.mark.parametrize("text", ["他说：“渡口 No. 2 已停。”", "所谓“ferry”者，渡也。", "“甲”与‘乙’", "又作“gauge”，即‘水尺’。"])
def test_marks_of_a_chinese_sentence_are_left_alone(text: str) -> None:
    assert western_spans(text) == []


def test_the_span_names_the_language() -> None:
    html = rewrite("<p>说 don’t 者</p>", western_spans("说 don’t 者"), lambda _: "")
    assert html == f'<p>说 don<span class="{WESTERN}" lang="en">’</span>t 者</p>'
