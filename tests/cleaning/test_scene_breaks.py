"""Stars and dashes that part scenes are no items of a list, and stay as they are."""

from __future__ import annotations

import pytest
from cleaned_texts import ONE, TWO, body_of


@pytest.mark.parametrize("stars", ["* * *", "*  *  *", "- - -", "***", "＊＊＊", "＊　＊　＊"])
def test_what_parts_scenes_is_no_list(stars: str) -> None:
    middle = body_of(f"# 河边\n\n{ONE}\n\n{stars}\n\n{TWO}\n").split("\n")[2]
    assert not middle.startswith(("* ", "- "))
    assert middle.replace("\\", "") == stars


@pytest.mark.parametrize("item", ["* 先量", "-  后裁", "* * 先量"])
def test_items_are_items(item: str) -> None:
    body = body_of(f"# 河边\n\n{ONE}\n\n{item}\n{item}\n\n{TWO}\n")
    assert body.split("\n")[2].startswith(("* ", "- "))
