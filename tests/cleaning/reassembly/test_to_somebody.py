"""悼念 over 刘志丹: whether he wrote the poem or it speaks of him, no page tells."""

from __future__ import annotations

import pytest
from cleaned_texts import cleaned

EVEN = "日暮渔舟靠浅沙，\n炊烟一缕两三家。\n行人莫问前朝事，\n且看溪边杏子花。\n"


def questions(title: str, name: str) -> list[str]:
    found = cleaned(f"{title}\n{name}\n{EVEN}")
    assert [(article.title, [author.name for author in article.authors]) for article in found.articles] == [(title, [name])]
    return [edit.before for edit in found.ledger if edit.status == "flagged"]


@pytest.mark.parametrize("title", ["悼念", "沉痛悼念", "献给", "写给"])
def test_a_title_that_wants_a_name_is_asked_about(title: str) -> None:
    assert questions(title, "刘志丹") == ["刘志丹"]


@pytest.mark.parametrize(("title", "name"), [("怀念", "刘志丹"), ("送别", "李白"), ("老井", "杜明川"), ("致大海", "舒婷")])
def test_other_titles_are_titles_by_themselves(title: str, name: str) -> None:
    assert questions(title, name) == []


def test_whom_the_text_speaks_of_belongs_to_the_title() -> None:
    found = cleaned("悼念\n李大姐\n\n李大姐走了，走得那样匆忙，连一句话也没有留下，大家都难过得说不出话来。\n\n我认识她是在一九五八年，那时她在食堂烧火，脸上总是沾着灰。\n")
    assert [(article.title, article.authors) for article in found.articles] == [("悼念　李大姐", ())]
    assert [edit for edit in found.ledger if edit.status == "flagged"] == []
