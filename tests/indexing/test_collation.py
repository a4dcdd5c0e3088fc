from itertools import groupby

import pytest
from bianzuan.indexing import COLLATIONS
from bianzuan.indexing.collation import collation, spelled
from bianzuan.indexing.readings import reading
from bianzuan.indexing.strokes import strokes
from bianzuan.resources import templates
from hypothesis import given, settings
from hypothesis import strategies as st

PINYIN, STROKES, RADICAL = COLLATIONS


def ordered(order, headings, *, name=False):
    return sorted(headings, key=lambda text: order.key(text, reading(text, name=name).pinyin))


@pytest.mark.parametrize(
    "headings",
    [
        ["产业工人", "长江", "长征", "重庆"],  # chǎn, cháng, chóng
        ["妈祖", "麻城", "马克思", "骂名"],  # tones
        ["工会", "工会经费", "工人", "公会"],  # a shorter heading first; 工 has fewer strokes than 公
        ["路线", "吕梁", "卵石", "略图", "论文"],  # lu, lü, luan, lüe, lun
        ["《工会法》", "“工会+法院”", "工会工作"],  # marks count nothing
        ["2019年", "12351热线", "VLOG", "爱国主义"],
    ],
)
def test_pinyin_order(headings):
    assert ordered(PINYIN, list(reversed(headings))) == headings


def test_surnames_stand_at_their_letter():
    names = ["区寄", "查良镛", "任弼时", "曾国藩", "柴静", "仇英", "解缙", "单雄信", "朴正熙"]
    assert ordered(PINYIN, names, name=True) == [
        "柴静", "区寄", "朴正熙", "仇英", "任弼时", "单雄信", "解缙", "曾国藩", "查良镛",
    ]  # fmt: skip
    labels = [PINYIN.group(name, reading(name, name=True).pinyin)[1] for name in names]
    assert labels == ["O", "Z", "R", "Z", "C", "Q", "X", "S", "P"]


def test_strokes_order_and_its_groups():
    assert ordered(STROKES, ["曾国藩", "工会", "一带一路", "人民", "张掖"]) == ["一带一路", "人民", "工会", "张掖", "曾国藩"]
    assert [STROKES.group(text, "")[1] for text in ("一", "工会", "曾", "鬱")] == ["一画", "三画", "十二画", "二十九画"]


@pytest.mark.parametrize(
    ("character", "count"), [("一", 1), ("工", 3), ("区", 4), ("会", 6), ("国", 8), ("重", 9), ("曾", 12), ("龍", 16)]
)
def test_strokes_are_counted(character, count):
    assert strokes(character) == count


def test_groups_that_are_no_letters_have_declared_names():
    assert [PINYIN.group(text, reading(text).pinyin)[1] for text in ("12351热线", "VLOG", "“”", "\U0003fff0")] == [
        "数字",
        "西文",
        "其他",
        "其他",
    ]


@pytest.mark.parametrize(
    ("syllable", "parts"), [("lǘ", ("lu", 1, 2)), ("lu", ("lu", 0, 5)), ("zēng", ("zeng", 0, 1)), ("lv", ("lu", 1, 5))]
)
def test_a_syllable_is_letters_umlaut_tone(syllable, parts):
    assert spelled(syllable) == parts


def test_orders_are_found_by_name():
    assert [collation(one.name) for one in COLLATIONS] == list(COLLATIONS)
    assert collation("wubi") is None


def test_every_locale_says_each_order_in_the_headnote():
    for path in templates().glob("locales/*.toml"):
        words = path.read_text(encoding="utf-8")
        assert not [one.name for one in COLLATIONS if f"\nindex_order_{one.name} = " not in words], path.name


@pytest.mark.parametrize(
    "characters",
    ["一丨丿丶乙", "二十人入八九", "大万山千川门女", "王天木不日中今文为", "工土士"],  # 横竖撇点折, first stroke, then second …
)
def test_characters_of_one_count_go_by_their_strokes(characters):
    assert len({strokes(one) for one in characters}) == 1
    if characters != "工土士":
        assert ordered(STROKES, sorted(characters)) == list(characters)


@pytest.mark.parametrize(("simplified", "count"), [("艺", 4), ("达", 6), ("鬼", 9), ("骨", 9), ("卸", 9), ("黄", 11)])
def test_counts_are_those_of_the_simplified_standard(simplified, count):
    assert strokes(simplified) == count


def test_radical_order_and_its_groups():
    assert ordered(RADICAL, ["说明", "河北", "人民", "一带一路", "江苏", "车间"]) == [
        "一带一路", "人民", "江苏", "河北", "说明", "车间",
    ]  # fmt: skip
    labels = [RADICAL.group(text, "")[1] for text in ("一", "江苏", "说明", "車", "\U0003fff0", "GDP")]
    assert labels == ["一部", "水部", "言部", "車部", "其他", "西文"]


TEXTS = st.text("工会重长一曾V1２Ａé《》“ 〇\U00020000、", max_size=6) | st.text(st.characters(codec="utf-8"), max_size=4)


@settings(max_examples=100, deadline=None)
@given(st.sampled_from(COLLATIONS), st.lists(TEXTS, min_size=2, max_size=6, unique=True))
def test_every_order_is_total_and_keeps_groups_together(order, headings):
    rows = sorted((order.group(text, reading(text).pinyin), order.key(text, reading(text).pinyin)) for text in headings)
    assert len({key for _, key in rows}) == len(headings)
    labels = [label for label, _ in groupby(label for (_, label), _ in rows)]
    assert len(labels) == len(set(labels))
    within = [list(of_label) for _, of_label in groupby(rows, key=lambda row: row[0])]
    assert all(one == sorted(one, key=lambda row: row[1]) for one in within)
