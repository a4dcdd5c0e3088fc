"""What the editor is told of a fragment that is not placed."""

from __future__ import annotations

from bianzuan.cleaning.reassembly.order.claims import HeadFacts
from bianzuan.cleaning.reassembly.order.questions import _doubt
from bianzuan.cleaning.reassembly.order.weighing import Verdict

FACTS = [HeadFacts("水车的来历", ""), HeadFacts("渡口旧事", "")]


def test_what_is_not_sure_enough_is_not_told_as_certain() -> None:
    reason = _doubt(Verdict(-1, (), chances=(0.998, 0.001)), FACTS)
    assert reason == "whose text it is is not sure enough; likeliest: 《水车的来历》99%"


def test_all_titles_worth_naming_are_named_the_likeliest_first() -> None:
    assert _doubt(Verdict(-1, (), chances=(0.2, 0.7)), FACTS).endswith("《渡口旧事》70%、《水车的来历》20%")
