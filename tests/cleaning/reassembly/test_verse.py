"""Verse by its form or its words; lists of titles, names, slogans and columns of print are none."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from bianzuan.cleaning.planning.plan import PageLine, PlannedArticle
from bianzuan.cleaning.reassembly import plan

PROSE = "老师傅把图纸铺在桌上，先量后裁，一样也不肯马虎，徒弟们都围着看，谁也不说话。"
COUPLETS = ("木落江声远，灯明夜气深。", "推窗看斗柄，倚枕听捣砧。")
FREE = (
    "我又走过那座桥", "桥下的水还没有结冰", "洗衣的人", "把月光拧成一股", "晾在风里",
    "我听见木桶和石头说话", "说着说着就老了",
)
FREE_TOO = ("如今桥还在", "走桥的人", "却换了一茬又一茬", "只有水声没换")


def article(*lines: str) -> PlannedArticle:
    return plan([PageLine(n, line) for n, line in enumerate(lines, 1) if line]).articles[0]


def kinds(made: PlannedArticle) -> list[tuple[str, int]]:
    return [(block.kind, len(block.runs)) for block in made.blocks]


@pytest.mark.parametrize("apart", [(), ("",)], ids=["one below the other", "an empty line between"])
def test_two_couplets_of_one_measure_are_verse(apart: tuple[str, ...]) -> None:
    made = article("水车旧事", PROSE, "", COUPLETS[0], *apart, COUPLETS[1], "", PROSE)
    assert kinds(made) == [("paragraph", 1), ("verse", 2), ("paragraph", 1)]


def test_marks_of_notes_do_not_count() -> None:
    made = article("水车旧事", PROSE, "木落①江声远，灯明夜气深。", "推窗看斗柄，倚枕听捣砧②。", PROSE)
    assert ("verse", 2) in kinds(made)


def test_the_title_of_a_poem_stands_above_it() -> None:
    made = article("诗二首", PROSE, "", "秋夜听砧", "", *COUPLETS, "", PROSE)
    assert kinds(made) == [("paragraph", 1), ("heading", 1), ("verse", 2), ("paragraph", 1)]


def test_free_verse_goes_on_from_line_to_line_and_from_stanza_to_stanza() -> None:
    made = article("老桥", "", *FREE, "", *FREE_TOO, "", PROSE)
    assert kinds(made) == [("verse", len(FREE)), ("verse", len(FREE_TOO)), ("paragraph", 1)]


def test_free_verse_with_an_empty_line_after_each_line() -> None:
    spaced = [part for line in FREE for part in (line, "")]
    assert ("verse", len(FREE)) in kinds(article("老桥", "", "", *spaced, "", *FREE_TOO, "", PROSE))


@pytest.mark.parametrize(
    "lines",
    [
        ("水车", "河边的水车", "渡口纪事", "修桥记", "老船工", "木工手册", "清河县志", "农具图说", "水利丛谈", "乡土教材"),
        ("技术科", "办公室", "木工一组", "木工二组", "后勤服务中心", "图纸档案室", "安全科", "食堂", "门卫"),
        ("张三", "李小满", "王大山", "赵青石", "周水生", "吴远山", "郑木林", "冯长河", "陈新田"),
        ("修好水车，方便群众。", PROSE),
        ("推窗看斗柄，倚枕听捣砧。", PROSE),
        ("量好尺寸，再去裁木料。", "裁好木料，再来上桐油吧。", PROSE),
    ],
    ids=["titles", "offices", "names", "a slogan", "one couplet", "unequal halves"],
)
def test_other_short_lines_are_none(lines: tuple[str, ...]) -> None:
    assert "verse" not in [kind for kind, _ in kinds(article("水车旧事", PROSE, *lines, PROSE))]


def test_a_narrow_column_of_print_is_none() -> None:
    column = "老师傅把图纸铺在桌上先量后裁一样也不肯马虎徒弟们都围着看谁也不说话只听见刨子在木头上来来回回地响了一个下午又一个晚上"
    lines = [column[start : start + 11] for start in range(0, len(column), 11)]
    assert "verse" not in [kind for kind, _ in kinds(article(PROSE, *lines, PROSE))]


LED = ("你把齿轮一颗一颗放回去", "像把散落的孩子", "领回家")


def _spaced(*groups: Sequence[str]) -> list[PageLine]:
    """Lines of groups between which an empty line stands."""
    lines, number = list[PageLine](), 1
    for group in groups:
        lines += [PageLine(number + place, line) for place, line in enumerate(group)]
        number += len(group) + 1
    return lines


@pytest.mark.parametrize("lead", ["他们在网上给他写过一首诗：", "船工的号子是这样唱的："])
def test_lines_that_words_lead_to_are_verse_however_few(lead: str) -> None:
    blocks = plan(_spaced(["老水车"], [PROSE], [PROSE + lead], LED, [PROSE])).articles[0].blocks
    assert [block.kind for block in blocks] == ["paragraph", "paragraph", "verse", "paragraph"]


def test_lines_that_other_words_lead_to_are_no_verse() -> None:
    blocks = plan(_spaced(["老水车"], [PROSE], [PROSE + "库房里放着："], ["一把锯子和刨子", "三根旧竹篙", "两盏马灯"], [PROSE])).articles[0].blocks
    assert "verse" not in [block.kind for block in blocks]


def test_titles_that_are_set_in_break_no_lines_of_verse() -> None:
    """Nothing but titles of poems stands in, so no indent tells paragraphs."""
    lines = ["咏物二首", "竹", "劲节凌云不肯低，春风吹上凤凰溪。", "平生未解逢迎事，只许清风过石堤。", "砚", "一泓寒水伴灯青，磨尽人间几卷经。", "莫道此中无岁月，墨痕深处有雷霆。"]
    blocks = plan([PageLine(n, line, indent=6 * (len(line) == 1)) for n, line in enumerate(lines, 1)]).articles[0].blocks
    assert [(block.kind, len(block.runs)) for block in blocks] == [("heading", 1), ("verse", 2)] * 2
