"""The search knows titles and index entries by their characters and by their pinyin."""

from __future__ import annotations

import pytest
from bianzuan.model import Entry, Index, IndexGroup
from bianzuan.rendering import labels
from bianzuan.rendering.index_view import entry_id, folio_locators, view
from bianzuan.rendering.search import plain, searched


@pytest.mark.parametrize(("syllable", "typed"), [("láo", "lao"), ("lǜ", "lv"), ("ér", "er"), ("GDP", "gdp"), ("—", "")])
def test_syllables_become_what_one_types(syllable: str, typed: str) -> None:
    assert plain(syllable) == typed


def test_titles_and_entries_carry_initials_and_letters() -> None:
    entry = Entry("劳模精神", "láo mó jīng shén", see=("工匠精神",))
    indexes = (Index("subjects", "主题索引", (IndexGroup("L", (entry,)),)),)
    views = view(indexes, folio_locators(labels.load("zh-Hans")), labels.load("zh-Hans"))
    titles = [("绿水", "ch1.html", "作者")]
    assert list(searched(titles, views, indexes, lambda _: "lǜ shuǐ")) == [
        {"t": "绿水", "h": "ch1.html", "c": "作者", "p": "ls lvshui"},
        {"t": "劳模精神", "h": "book-index.html#" + entry_id("subjects", ("劳模精神",)), "c": "主题索引", "p": "lmjs laomojingshen"},
    ]


def test_without_readings_titles_are_found_by_their_characters() -> None:
    assert list(searched([("绿水", "ch1.html", "")], (), (), None)) == [{"t": "绿水", "h": "ch1.html", "c": "", "p": ""}]


@pytest.mark.parametrize("locale", ["zh-Hans", "zh-Hant"])
def test_what_stands_in_the_field_is_not_cut_off_on_a_phone(locale: str) -> None:
    # 320 px hold so many characters of 17 px beside the margins.
    assert len(labels.load(locale).say("search_hint")) <= 15
