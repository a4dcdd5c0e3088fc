"""A pen name over the entries of a catalogue, the fields of a patent, running heads that say of how many pages theirs is one."""

from __future__ import annotations

import pytest
from bianzuan.cleaning.reassembly.numbering import numeral
from cleaned_texts import body_of, only_article

_ENTRIES = (
    ("阳春白雪九卷　元刻本　二册", "元杨朝英辑。半叶十六行，行二十五字，黑口，左右双边。是书得于冷摊，首尾略有蠹蚀，幸不伤字。"),
    ("谷音二卷　明末刻本　一册", "元杜本辑。半叶八行，行十九字。壬申冬日以三圆易之。"),
    ("宋四六话十二卷　清刻本　四册", "彭元瑞辑，缺卷九。书根有旧主人墨书，已漫漶不可读。"),
)


@pytest.mark.parametrize(("second", "authors"), [("沚园老人", ["沚园老人"]), ("听涛居士", ["听涛居士"]), ("甲戌年钞", [])])
def test_a_title_and_a_pen_name_over_entries(second: str, authors: list[str]) -> None:
    article = only_article(f"沚园藏书题记\n{second}\n\n" + "\n\n".join(f"{head}\n{text}" for head, text in _ENTRIES) + "\n")
    assert (article.title, [author.name for author in article.authors]) == ("沚园藏书题记", authors)
    blocks = [block for block in article.body.rstrip().split("\n\n") if block != second]
    assert blocks == [part for head, text in _ENTRIES for part in (f"## {head}", text)]


@pytest.mark.parametrize("second", ["孤独老人", "家庭主人"])
def test_old_people_are_no_pen_names(second: str) -> None:
    article = only_article(f"沚园藏书题记\n{second}\n\n" + "\n\n".join(f"{head}\n{text}" for head, text in _ENTRIES) + "\n")
    assert (article.authors, article.body.split("\n\n")[:2]) == ((), ["沚园藏书题记", second])


_PATENT = "(21)申请号 201010500001.2\n(22)申请日 2010.10.09\n(71)申请人 农业机械研究所\n(54)发明名称\n一种摇青机\n(57)摘要\n本发明公开了一种摇青机，包括机架、滚筒和控制箱，滚筒内壁设有螺旋导板，可以按照含水率自动调节转速。\n"


def test_the_fields_of_a_patent_count_nothing() -> None:
    body = body_of(f"摇青机的来历\n\n下面是当年的申请公布文本，抄自档案馆所藏的复印件，未作改动。\n\n{_PATENT}")
    assert "#" not in body
    assert "〔" not in body


@pytest.mark.parametrize(("text", "value"), [("(1)申请人应当如实填写", 1), ("(12)申请人应当如实填写", 12), ("(54)发明名称", 0), ("(72) 发明人 谢茂春", 0), ("（57）摘要", 0)])
def test_numbers_before_such_words_are_fields(text: str, value: int) -> None:
    number = numeral(text)
    assert (number.value if number else 0) == value


@pytest.mark.parametrize("head", ["CN 102000001 A　　说　明　书　　1/2页", "清河县水利志稿　第1页/共2页", "水车设计图说明 1 / 2 页"])
def test_a_head_that_says_of_how_many_pages_its_page_is_one_goes(head: str) -> None:
    cut = ("传统摇青采用手工水筛，劳动强度大，且每筛摇青的转数全凭师傅的经验。雨天的茶青含水较多，容易", "造成死青，老师傅因此常常守到半夜。")
    assert body_of(f"摇青机的来历\n\n{cut[0]}\n{head}\n{cut[1]}\n") == f"{''.join(cut)}\n"


@pytest.mark.parametrize("head", ["CN 102000001 A　说明书　1/2页", "权利要求书 2/2页"])
def test_a_head_of_a_patent_goes_above_the_text_too(head: str) -> None:
    assert only_article(f"{head}\n一种摇青机\n传统摇青采用手工水筛，劳动强度大，全凭师傅的经验，外人学不来。\n").title == "一种摇青机"


def test_a_head_without_a_number_of_its_own_is_told_by_the_words_of_patents() -> None:
    article = only_article("说明书　1/2页\n一种摇青机\n本实用新型涉及茶叶加工设备，具体是一种可以调节转速的摇青机，外人一学就会。\n")
    assert article.title == "一种摇青机"


def test_a_title_that_says_of_how_many_pages_its_page_is_one_stays() -> None:
    assert only_article("取暖炉说明书　1/2页\n\n将炉体放置于平整地面，距墙三十厘米以上，先加引火柴，再加煤块。\n").title == "取暖炉说明书　1/2页"
    assert only_article("复习资料　第1/2页\n\n传统摇青采用手工水筛，劳动强度大，全凭师傅的经验，外人学不来。\n").title == "复习资料　第1/2页"


@pytest.mark.parametrize("line", ["全书共印2/1页", "他翻到3/5页，停下了。", "今天读了《水利志》 12/30页"])
def test_other_fractions_stay(line: str) -> None:
    assert line in body_of(f"摇青机的来历\n\n传统摇青采用手工水筛，劳动强度大，全凭师傅的经验，外人学不来。\n\n{line}\n")
