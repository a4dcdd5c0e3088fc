"""What counts as a sentence that breaks off: running text, not a short line without a mark."""

from __future__ import annotations

import pytest
from bianzuan.cleaning.planning.plan import Run
from bianzuan.cleaning.reassembly.order.stretches import is_open
from bianzuan.cleaning.reassembly.pieces import Piece


@pytest.mark.parametrize(
    ("text", "open_"),
    [
        ("学徒小李记下了尺寸，又把刨子擦得干", True),
        ("老师傅把图纸铺在桌上然后从头到尾细细地看了一遍又把昨天晚上画过", True),
        ("锯木厂迎来新师傅", False),  # a title said again, a label
        ("学徒小李记下了尺寸，又把刨子擦得干干净净。", False),
    ],
)
def test_a_sentence_that_breaks_off(text: str, open_: bool) -> None:
    assert is_open(Piece("paragraph", (Run(1, 0, len(text)),), text, 0)) is open_
