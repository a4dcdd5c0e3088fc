"""Decisions that name a source which is not there."""

from __future__ import annotations

import pytest
from bianzuan.config import Decision
from bianzuan.pipeline.clean import _no_source


@pytest.mark.parametrize(("said", "meant"), [("水厍", "水库"), ("guanqu.tx", "guanqu.txt")])
def test_the_source_that_was_meant_is_named(said: str, meant: str) -> None:
    assert meant in _no_source(Decision(action="drop", source=said, context="渡口"), ("guanqu.txt", "水库", "桥"))


def test_nothing_is_proposed_for_a_name_like_none() -> None:
    told = _no_source(Decision(action="drop", source="麦场.md", context="渡口"), ("guanqu.txt", "水库"))
    assert "麦场.md" in told
    assert "guanqu" not in told
    assert "水库" not in told
