"""Couplets of four characters a line, among others of a collection."""

from __future__ import annotations

from bianzuan.cleaning.planning.plan import PageLine
from bianzuan.cleaning.reassembly import plan

LONGER = ("前门", "一水绕村清到底", "两山排闼翠当门", "", "茶亭", "歇脚且谈今古事", "放怀莫问利名心", "")


def verses(*lines: str) -> list[int]:
    made = plan([PageLine(n, line) for n, line in enumerate(lines, 1) if line]).articles[0]
    return [len(block.runs) for block in made.blocks if block.kind == "verse"]


def test_four_characters_a_line_are_a_couplet_among_others() -> None:
    assert verses("柳溪楹联选", "", *LONGER, "后院", "花开见月", "竹动知风", "（刘敏题）") == [2, 2, 2]


def test_four_characters_are_a_place_as_well() -> None:
    assert verses("柳溪楹联选", "", *LONGER, "东岳古庙", "青石长桥", "", "以上两处的对联都已经失传，只有老人还记得几个字。") == [2, 2]
