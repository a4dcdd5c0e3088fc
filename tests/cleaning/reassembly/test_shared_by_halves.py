"""What two halves of a paragraph both say; what they say at the cut alone is the cut's evidence, and no second sign."""

from __future__ import annotations

import pytest
from bianzuan.cleaning.reassembly.words.wording import shared_by_halves


@pytest.mark.parametrize(
    ("upper", "lower", "shared"),
    [
        ("渡船靠了岸，挑担的人把竹篮一只一只往外摆", "摆棋摊的老人还没有来，树下空着两条板凳。", set()),
        ("雨停了，场院里的人把新收的稻谷摊开来晒", "晒过三天的被褥收进柜子，屋里都是太阳的味道。", set()),
        ("渡船靠了岸，挑担的人把摆好的竹篮一只一只往外摆", "摆棋摊的老人还没有来，树下空着两条板凳。", {"摆"}),
        ("渡船靠了岸，船工把缆绳系在木桩上，又把缆", "绳试了试，缆绳绷得很紧。", {"缆绳", "缆"}),
    ],
)
def test_what_both_halves_say(upper: str, lower: str, shared: set[str]) -> None:
    assert {word for word in shared_by_halves(upper, lower) if word in ("摆", "晒", "缆", "缆绳")} == shared
