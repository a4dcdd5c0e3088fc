import pytest
from bianzuan.indexing.mentions import Claim, Mention, Phrases
from bianzuan.indexing.segmentation import tokens
from hypothesis import given, settings
from hypothesis import strategies as st


def found(text, *claims):
    return [text[one.start : one.end] for one in Phrases.of(claims).find(text)]


def claim(*phrases, index="subjects", exclude=()):
    return Claim(index, (phrases[0],), phrases, exclude)


def test_every_occurrence_is_found():
    assert found("工会是职工之家，工会干部是娘家人。", claim("工会")) == ["工会", "工会"]


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("广大中国人民的创造", "中国"),
        ("发展中国家的工人", "中国"),
        ("每个中国人都是追梦人", "中国"),
        ("由于敏感问题", "于敏"),
        ("国家安全总局", "全总"),
        ("2012351号", "12351"),
        ("SVLOG", "VLOG"),
    ],
)
def test_a_word_inside_other_words_is_no_mention(text, phrase):
    expected = ["中国"] if text == "广大中国人民的创造" else []  # 中国 / 人民: two words, a mention
    assert found(text, claim(phrase)) == expected


def test_a_place_keeps_its_administrative_suffix():
    assert found("上海市总工会与上海人", claim("上海", index="places")) == ["上海"]


def test_the_longest_phrase_of_all_headings_wins():
    text = "中华全国总工会和全国总工会都是工会"
    claims = (claim("工会"), claim("全国总工会", "中华全国总工会", index="bodies"))
    assert found(text, *claims) == ["中华全国总工会", "全国总工会", "工会"]


def test_one_run_may_be_claimed_by_two_indexes():
    claims = (claim("工人日报", index="bodies"), claim("工人日报", index="documents"))
    assert Phrases.of(claims).find("工人日报") == [Mention(0, 4, 0), Mention(0, 4, 1)]


def test_an_exclusion_holds_for_its_own_heading_only():
    text = "工会法与工会"
    assert found(text, claim("工会", exclude=("工会法",))) == ["工会"]
    assert found(text, claim("工会", exclude=("工会法",)), claim("会法", index="x")) == ["工会"]


def test_a_long_phrase_is_not_undone_by_the_dictionary():
    # jieba cuts 工人/阶级性, but four characters and more are trusted.
    assert found("工人阶级性质", claim("工人阶级")) == ["工人阶级"]


def test_two_phrases_that_share_a_part_are_both_there():
    assert found("基层工会经费", claim("基层工会"), claim("工会经费")) == ["基层工会", "工会经费"]
    # … but not twice for one heading
    assert found("基层工会经费", claim("基层工会", "工会经费")) == ["基层工会"]


def test_a_compound_of_two_words_holds_a_mention_and_so_does_a_plural():
    assert found("工会干部和工人们", claim("工会"), claim("工人")) == ["工会", "工人"]


def test_a_description_hides_nothing_of_other_indexes_but_a_name_does():
    visit = Claim("persons", ("考察",), ("在重庆考察",), descriptions=frozenset({"在重庆考察"}))
    assert found("在重庆考察", visit, claim("重庆", index="places")) == ["在重庆考察", "重庆"]
    assert found("在重庆考察", visit, claim("重庆考察", index="persons")) == ["在重庆考察"]
    assert found("重庆市总工会", claim("重庆市总工会", index="bodies"), claim("重庆", index="places")) == ["重庆市总工会"]


@settings(max_examples=80, deadline=None)
@given(st.text(st.characters(codec="utf-8"), max_size=20) | st.text("工会中国A1 \r\n，。", max_size=20))
def test_the_dictionary_s_words_cover_the_text(text):
    runs = tokens(text)
    assert "".join(text[start:end] for start, end in runs) == text
    assert all(start < end for start, end in runs)


def test_traditional_script_has_the_same_words():
    assert found("中國人民和每個中國人", claim("中國")) == ["中國"]
