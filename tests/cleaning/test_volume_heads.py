"""Heads of pages that say themselves what they are of."""

from __future__ import annotations

import pytest
from cleaned_texts import ONE, TWO, body_of
from test_furniture import dropped

HALVES = ("老师傅把图纸铺在桌上，先量后裁，一样也不肯马虎，凡长短宽窄，一", "一核实，徒弟们都围着看。")


def test_the_name_of_a_volume_heads_each_of_its_pages() -> None:
    """The first one may be its title; the folio of the page is a Han numeral."""
    text = f"岱溪郑氏宗谱　　　　卷之一\n重修宗谱序\n郑士昌\n\n{HALVES[0]}\n一\n岱溪郑氏宗谱　　　　卷之一\n{HALVES[1]}\n\n{TWO}\n"
    assert dropped(text) == ["一", "岱溪郑氏宗谱　　　　卷之一"]
    assert "凡长短宽窄，一一核实" in body_of(text)


def test_another_volume_begins_something() -> None:
    assert dropped(f"岱溪郑氏宗谱　卷之一\n\n{ONE}\n\n岱溪郑氏宗谱　卷之二\n\n{TWO}\n") == []


@pytest.mark.parametrize("foot", ["42　MONTHLY　2003.11", "2003.11　MONTHLY　42", "42 · 人物月刊 · 2003年11月", "人物月刊 2003.11 42"])
def test_the_foot_of_a_magazine_s_page_goes(foot: str) -> None:
    text = f"水车\n\n{ONE}\n{TWO[:20]}\n{foot}\n{TWO[20:]}\n"
    assert dropped(text) == [foot]


@pytest.mark.parametrize("line", ["2003.11　水车落成", "42　水车", "人物月刊 2003年11月"])
def test_a_day_and_a_name_are_text(line: str) -> None:
    assert dropped(f"水车\n\n{ONE}\n\n{line}\n\n{TWO}\n") == []


@pytest.mark.parametrize("line", ["责编／沙　柳　　邮箱：renwu@example.com", "责任编辑：沙柳　电话：0439-5550127"])
def test_who_edited_goes_with_how_to_call_him(line: str) -> None:
    assert dropped(f"水车\n\n{ONE}\n\n{TWO}\n\n{line}\n") == [line]
