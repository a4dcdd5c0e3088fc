"""Poems of several poets, one after the other or among essays: titles and names are no lines of verse."""

from __future__ import annotations

import pytest
from bianzuan.cleaning.planning.plan import PageLine, PlannedArticle
from bianzuan.cleaning.reassembly import plan
from cleaned_texts import ONE, TWO

FERRY = ("渡船", "田小禾", "船老大把桨放下", "河就停了一停", "对岸的灯一盏一盏亮", "没有一盏是等他的")
COAT = ("旧棉袄", "江上舟", "母亲把旧棉袄拆开", "棉花里还有去年的太阳", "她一针一针缝回去", "缝得很慢很慢")
WELL = ("老井", "杜明川", "辘轳转一圈", "天就低一寸", "我打上来的水里", "有一小块云")
ESSAY = ("修伞的人", "白景明", ONE, TWO)


def articles(*lines: str, apart: int = 1) -> list[PlannedArticle]:
    return list(plan([PageLine(n * apart, line) for n, line in enumerate(lines, 1) if line]).articles)


def authors(made: list[PlannedArticle]) -> list[str]:
    return [author.name for article in made for author in article.authors]


def verses(made: list[PlannedArticle]) -> list[int]:
    return [len(block.runs) for article in made for block in article.blocks if block.kind == "verse"]


@pytest.mark.parametrize("apart", [1, 2], ids=["one below the other", "an empty line between"])
def test_poets_one_after_the_other_have_a_poem_each(apart: int) -> None:
    made = articles(*FERRY, *COAT, *WELL, apart=apart)
    assert authors(made) == ["田小禾", "江上舟", "杜明川"]
    assert verses(made) == [4, 4, 4]


def test_the_title_and_the_name_of_an_essay_below_a_poem_are_no_verse() -> None:
    made = articles(*FERRY, *ESSAY)
    assert authors(made) == ["田小禾", "白景明"]
    assert verses(made) == [4]


def test_two_short_lines_of_a_poem_are_no_head() -> None:
    """白云 has the build of a name, and the page one poet."""
    made = articles(*FERRY, "", "天上", "白云", "一朵挨着一朵", "谁也不说要走", "风来了才散开", "像刚散的渡口")
    assert authors(made) == ["田小禾"]
    assert verses(made) == [4, 6]


def test_who_is_spoken_of_signs_nothing() -> None:
    told = ("我的师傅", "江上舟", "江上舟不爱说话", "他把话都刻在木头里", "木头替他在风里响", "响了一辈子")
    assert authors(articles(*FERRY, *told)) == ["田小禾"]


def test_a_page_that_begins_in_a_text_is_put_together_by_its_words() -> None:
    made = articles(TWO, *ESSAY, *FERRY)
    assert "田小禾" not in authors(made)


def test_a_line_of_ci_may_have_three_clauses() -> None:
    first = ("春江晚渡", "陆子安", "潮退沙痕浅。", "渔灯冷、几点寒星，两行归雁。", "问渡口老翁，去年杨柳，今年何似，依旧青青满岸。", "人不见。")
    second = ("石城秋望", "周望川", "荒垒斜阳里。", "漫登临、一江烟树，半城砧杵。", "任西风吹帽，黄花满把，清樽独对，暮云千里无语。", "鸦飞去。")
    made = articles(*first, "", *second)
    assert authors(made) == ["陆子安", "周望川"]
    assert verses(made) == [4, 4]


@pytest.mark.parametrize("title", ["渡船", "秋江", "井"], ids=["a word", "a name", "one character"])
def test_a_poem_among_essays_is_a_text_of_its_own(title: str) -> None:
    made = articles("卖糖的人", "叶知春", TWO, ONE, title, *FERRY[1:], *ESSAY)
    assert authors(made) == ["叶知春", "田小禾", "白景明"]
    assert verses(made) == [4]


def test_below_a_preface_each_poet_has_his_poem() -> None:
    poems = (
        ("登石塔", "沈柏年", "石塔层层倚碧空，凭栏人在有无中。", "一声归雁随云远，两岸残阳入水红。"),
        ("和石塔诗", "郑子明", "老眼登临认旧踪，松涛依约似晨钟。", "明年此会人谁健，且进黄花酒一钟。"),
        ("再和", "周望川", "塔影斜阳挂晚钟，登高人指去来踪。", "荒城一带寒鸦外，万木无声立暮冬。"),
    )
    made = articles("石塔唱和集", "序", "重阳之日，沈柏年邀同人七八，登城北石塔，各赋一章，编为一册。", *(line for poem in poems for line in ("", *poem)))
    assert authors(made) == ["沈柏年", "郑子明", "周望川"]
    assert verses(made) == [2, 2, 2]


def test_a_poem_that_a_text_quotes_stays_in_it() -> None:
    made = articles("卖糖的人", "叶知春", TWO, *FERRY, ONE, *ESSAY)
    assert authors(made) == ["叶知春", "白景明"]


TOWER = ("登鹳雀楼", "王之涣", "白日依山尽，", "黄河入海流。", "欲穷千里目，", "更上一层楼。")
NIGHT = ("静夜思", "李白", "床前明月光，疑是地上霜。", "举头望明月，低头思故乡。")
BEANS = ("相思", "王维", "红豆生南国，春来发几枝。", "愿君多采撷，此物最相思。")
FRIEND = ("别董大", "高适", "千里黄云白日曛，", "北风吹雁雪纷纷。", "莫愁前路无知己，", "天下谁人不识君。")


@pytest.mark.parametrize("apart", [1, 2], ids=["one below the other", "an empty line between"])
@pytest.mark.parametrize("poems", [(TOWER,), (FRIEND,), (NIGHT,), (TOWER, NIGHT), (NIGHT, BEANS, TOWER, FRIEND)])
def test_a_name_over_even_lines_is_a_poet_whatever_the_dictionary_calls_it(poems: tuple[tuple[str, ...], ...], apart: int) -> None:
    made = articles(*(line for poem in poems for line in poem), apart=apart)
    assert authors(made) == [poem[1] for poem in poems]
    assert verses(made) == [len(poem) - 2 for poem in poems]


@pytest.mark.parametrize(
    "lines",
    [
        ("三字歌", "高山青", "流水长", "人之初", "性本善", "习相远", "苟不教"),  # lines of three characters
        ("渡口", "高山青，", "春眠不觉晓，", "处处闻啼鸟。", "夜来风雨声，", "花落知多少。"),  # a line with its mark
        ("渡口", "王之涣", "河水慢慢流，", "船在。", "夜来风雨声，谁也不知道，", "花落了。"),  # lines of any length
        ("王之涣", "高山流水", "白日依山尽，", "黄河入海流。", "欲穷千里目，", "更上一层楼。"),  # no name
    ],
)
def test_a_line_of_verse_is_no_poet(lines: tuple[str, ...]) -> None:
    assert authors(articles(*lines)) == []


EVEN = ("日暮渔舟靠浅沙，", "炊烟一缕两三家。", "行人莫问前朝事，", "且看溪边杏子花。")


@pytest.mark.parametrize(("title", "name"), [("登高", "王之涣"), ("秋日", "高适")])
def test_a_poet_who_is_a_word_signs_even_lines(title: str, name: str) -> None:
    assert authors(articles(title, name, *EVEN)) == [name]


@pytest.mark.parametrize(("title", "name"), [("咏石", "黄山"), ("红旗", "金沙江"), ("初春", "江南"), ("日出", "云海")])
def test_a_place_is_no_poet(title: str, name: str) -> None:
    assert authors(articles(title, name, *EVEN)) == []


def test_whoever_is_named_below_a_title_that_counts_poems_wrote_them() -> None:
    """苇 is no surname: title, name and poems had become verse of the text above, which somebody else signs."""
    made = articles(*ESSAY, "", "湖　上（二首）", "苇　子", "把早晨折成一只船", "放在水上", "对岸的炊烟", "就慢慢地划了过来", "", *FERRY)
    assert authors(made) == ["白景明", "苇子", "田小禾"]
    assert verses(made) == [4, 4]
    made = articles(*ESSAY, "", "湖　上", "苇　子", "把早晨折成一只船", "放在水上", "对岸的炊烟", "就慢慢地划了过来")
    assert authors(made) == ["白景明"]
