"""Source text beside page text: what is found, what is lost, on which page."""

from __future__ import annotations

from bianzuan.preflight.alignment import han, join_pages, match, place
from hypothesis import given, settings
from hypothesis import strategies as st

# No character twice, so that what must be found is certain.
TEXT = "".join(chr(0x4E00 + number) for number in range(400))
EXTRA = "".join(chr(0x9000 + number) for number in range(300))


@settings(max_examples=60)
@given(st.lists(st.tuples(st.integers(0, 20), st.integers(1, 40)), max_size=5))
def test_what_the_pages_hold_besides_is_passed_over(insertions):
    printed = TEXT
    for at, length in sorted(insertions, reverse=True):
        printed = printed[: 20 * at] + EXTRA[:length] + printed[20 * at :]
    places = match(TEXT, printed)
    assert "".join(printed[place] for place in places) == TEXT
    assert list(places) == sorted(places)


@settings(max_examples=60)
@given(st.integers(0, 399), st.integers(1, 120))
def test_what_is_missing_is_lost_and_nothing_else(start, length):
    gone = TEXT[start : start + length]
    places = match(TEXT, TEXT.replace(gone, ""))
    assert "".join(letter for letter, at in zip(TEXT, places, strict=True) if at < 0) == gone


@settings(max_examples=60)
@given(st.text("一二三四", max_size=60), st.text("一二三四", max_size=80))
def test_places_ascend_and_agree_whatever_the_texts(wanted, printed):
    places = match(wanted, printed)
    assert len(places) == len(wanted)
    found = [(letter, at) for letter, at in zip(wanted, places, strict=True) if at >= 0]
    assert all(printed[at] == letter for letter, at in found)
    assert [at for _, at in found] == sorted({at for _, at in found})


def test_a_text_is_placed_on_its_pages_and_marks_stand_with_the_character_before():
    printed = join_pages([(7, "题目《甲乙丙，丁"), (8, "戊》己。注")])
    placement = place(["甲乙丙，丁戊", "己。GDP"], printed)
    assert placement.texts[0].positions == (7, 7, 7, 7, 7, 8)
    assert placement.texts[0].pages(4, 6) == (7, 8)
    assert placement.texts[1].positions == (8, 8, 8, 8, 8)
    assert placement.losses == ()
    assert placement.rest.text == "题目注"
    assert [placement.rest.position(at) for at in range(3)] == [7, 7, 8]


def test_what_leads_an_ideograph_in_may_stand_on_its_page():
    (text,) = place(["甲《乙》，12"], join_pages([(7, "甲"), (8, "《乙》，12")])).texts
    assert text.pages(1, 4) == (7, 8)
    assert text.certain_pages(1, 4) == (8,)
    assert text.certain_pages(5, 7) == (8,)


def test_a_loss_says_what_and_where():
    placement = place(["天地玄黄宇宙洪荒日月盈昃辰宿列张"], join_pages([(3, "天地玄黄宇宙洪荒"), (4, "辰宿列张")]))
    assert [(loss.text, loss.before, loss.position) for loss in placement.losses] == [("日月盈昃", "天地玄黄宇宙洪荒", 3)]
    assert placement.texts[0].pages(8, 12) == ()


def test_ideographs_beyond_the_first_plane_and_the_zero_count():
    assert han("二〇二六年𠮷㐂豈A，々") == "二〇二六年𠮷㐂豈"
