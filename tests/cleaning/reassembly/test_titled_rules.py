"""Short rules under their titles are prose; verse whose every other line has no mark is verse."""

from __future__ import annotations

from bianzuan.cleaning.planning.plan import PageLine, PlannedArticle
from bianzuan.cleaning.reassembly import plan
from cleaned_texts import ONE

RULES = ("惜农具", "犁耙用罢，洗净擦干再上架。", "护堤岸", "堤上草木，不许砍伐放牧。", "睦邻里", "借物按时归还，损坏照价赔补。")
SONG = ("河上的月亮圆又亮", "照着咱们撑船人。", "船头坐着小阿妹", "唱支山歌给谁听。", "两岸的稻子黄又黄", "等着咱们磨镰刀。")


def kinds(*lines: str) -> list[tuple[str, int]]:
    made: PlannedArticle = plan([PageLine(n, line) for n, line in enumerate(lines, 1) if line]).articles[0]
    return [(block.kind, len(block.runs)) for block in made.blocks]


def test_rules_below_their_titles_are_no_verse() -> None:
    assert not [kind for kind, _ in kinds("青石村村规", "", ONE, "", *RULES) if kind == "verse"]


def test_every_second_line_of_a_song_may_end_without_a_mark() -> None:
    assert ("verse", len(SONG)) in kinds("撑船谣", "", ONE, "", *SONG)
