from pathlib import Path

import pytest
from bianzuan.config import HeadingConfig
from bianzuan.indexing import declared_reader
from bianzuan.indexing.reading_tables import COMPOUND_SURNAMES, PERSONS, PHRASES, SURNAMES
from bianzuan.indexing.readings import fitted, is_han, reading, units
from bianzuan.indexing.segmentation import simplified
from hypothesis import given, settings
from hypothesis import strategies as st
from index_making import configuration

CASES = Path(__file__).parents[1] / "cases" / "indexing" / "readings.tsv"
GOLDEN = [line.split("\t") for line in CASES.read_text(encoding="utf-8").splitlines()]


def test_every_hard_name_and_term_is_read_right():
    wrong = [
        f"{text}: {found}, not {expected}"
        for text, kind, expected in GOLDEN
        if (found := reading(text, name=kind == "name").pinyin) != expected
    ]
    assert wrong == []
    assert len(GOLDEN) >= 300


def test_a_famous_name_is_known_outside_the_index_of_persons():
    assert [reading(name).pinyin.split()[0] for name in ("曾国藩", "任弼时", "朴正熙", "仇英")] == ["zēng", "rén", "piáo", "qiú"]
    assert reading("任务").pinyin == "rèn wù"


@pytest.mark.parametrize("name", ["裴朝峰", "纪登奎", "覃正", "时传祥", "翟某"])
def test_a_name_that_its_bearer_may_read_otherwise_is_doubtful(name):
    assert reading(name, name=True).doubtful


@pytest.mark.parametrize("term", ["朝阳区", "参行", "\U0003fff0"])
def test_a_reading_that_nothing_settles_is_doubtful(term):
    assert reading(term).doubtful


@pytest.mark.parametrize("term", ["产业工人", "人大常委会", "湖北省总工会", "劳模和工匠人才创新工作室", "中国中车集团"])
def test_common_terms_are_not_doubtful(term):
    assert not reading(term).doubtful


def test_traditional_script_is_read_too():
    assert reading("中華全國總工會").pinyin == "zhōng huá quán guó zǒng gōng huì"
    assert reading("任弼時", name=True).pinyin == "rén bì shí"
    assert reading("長度").pinyin == "cháng dù"
    assert reading("重慶").pinyin == "chóng qìng"
    assert reading("頭髮").pinyin == "tóu fà"


def test_marks_have_no_syllable_latin_and_numbers_stand_as_they_are():
    assert units("“互联网+”VLOG 2019—2021年") == ("互", "联", "网", "VLOG", "2019", "2021", "年")


def test_an_editor_s_reading_must_fit():
    assert fitted("zēng guó fān", "曾国藩") == "zēng guó fān"
    assert fitted("zhēng jí", "VLOG征集") == "VLOG zhēng jí"
    assert fitted("zēng guó", "曾国藩") == ""


@pytest.mark.parametrize("table", [SURNAMES, COMPOUND_SURNAMES, PERSONS, PHRASES])
def test_tables_have_a_syllable_for_each_character(table):
    assert [word for word, pinyin in table.items() if len(word) != len(pinyin.split())] == []


@settings(max_examples=80, deadline=None)
@given(st.text(st.characters(codec="utf-8"), max_size=8) | st.text("重长曾任行V1《》“”〇工会", max_size=8), st.booleans())
def test_every_unit_has_one_syllable(text, name):
    given_reading = reading(text, name=name)
    assert len(given_reading.pinyin.split()) == len(units(text))
    assert "?" not in given_reading.pinyin


def test_radicals_and_punctuation_are_not_characters():
    assert [character for character in "工〇㐀\u2f00，々A" if is_han(character)] == ["工", "〇", "㐀"]


@pytest.mark.parametrize("table", [SURNAMES, COMPOUND_SURNAMES, PERSONS, PHRASES])
def test_tables_are_spelled_as_headings_are_looked_up(table):
    assert [word for word in table if simplified(word) != word] == []


def test_any_text_is_read_with_the_readings_that_index_toml_gives():
    rows = (
        HeadingConfig("persons", "区寄", reading="ōu jì"),
        HeadingConfig("places", "六安", reading="lù ān"),
        HeadingConfig("places", "新六安", reading="xīn liù ān"),
        HeadingConfig("chronology", "5月　大会", reading="2012-05"),
    )
    read = declared_reader(configuration(*rows))
    assert read("论区寄在六安") == "lùn ōu jì zài lù ān"
    assert read("《新六安》2") == "xīn liù ān 2"
    assert read("大会") == reading("大会").pinyin
