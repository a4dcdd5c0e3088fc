"""Text lost between two lines: where words are torn on both sides, nothing is joined and the gap is marked."""

from __future__ import annotations

from bianzuan.cleaning.plan import PageLine, PlannedArticle
from bianzuan.cleaning.reassembly import plan
from bianzuan.cleaning.reassembly.word_evidence import torn

ABOVE = "织布先要染线。靛蓝是自家地里种的，割下来泡在大缸里，缸边落满了河滩上的麻"
BELOW = "匠把木料一根一根刨平，天黑以前都上了漆。"
CLOSED = "前年合作社在网上开了铺子，第一单来自很远的海边。"


def article(*texts: str) -> PlannedArticle:
    return plan([PageLine(number, text) for number, text in enumerate(texts, 1)]).articles[0]


def kinds(made: PlannedArticle) -> list[str]:
    return [block.kind for block in made.blocks]


def test_halves_of_different_words_are_not_joined() -> None:
    made = article("织机声里的冬天", CLOSED, ABOVE, BELOW, CLOSED[::-1][1:] + "。")
    assert kinds(made) == ["paragraph", "paragraph", "gap", "paragraph", "paragraph"]
    assert "neither half" in made.blocks[2].reason


def test_halves_of_one_word_are() -> None:
    made = article("织机声里的冬天", CLOSED, ABOVE, "雀，赶也赶不走。", CLOSED[::-1][1:] + "。")
    assert kinds(made) == ["paragraph"] * 3


def test_whole_words_on_both_sides_are_joined_on_their_place() -> None:
    made = article("织机声里的冬天", CLOSED, ABOVE + "雀", "正在啄食晒干的草籽。", CLOSED[::-1][1:] + "。")
    assert kinds(made) == ["paragraph"] * 3


def test_bits_of_torn_words() -> None:
    assert torn("河滩上的麻", "匠把木料") >= 4
    assert torn("河滩上的麻", "雀赶不走") == 0
    assert torn("他在", "的时候") < 4
    assert torn("新馆开放，", "读者") == 0
