"""The review desk, in headless Chromium, on two flags each of which proposes the words of the other."""

from __future__ import annotations

import pytest
from bianzuan.reviewing import told_of
from review_desk import DIRTY, clean, press, wait

pytestmark = pytest.mark.browser

TITLES = "# 水利\n\n会议通过《关于推进水利建设的意见》，各县照办。到了秋天，田里的稻子黄了，家家户户忙着收割，晒谷场上堆得像小山一样。\n\n县里又发《关于推行水利建设的意见》，各乡照办。老人们坐在树下，看孩子们把纸船放进水里，大家都说今年的日子比往年好过得多。\n"


def test_accepting_one_answers_the_other(desk) -> None:
    browser = desk(clean(TITLES, "a.txt"))
    waiting = "return doc.edits.filter(isWaiting).length"
    assert browser.execute_script(waiting) == 2
    browser.execute_script("select(doc.edits.find(isWaiting))")
    press(browser, "a")
    wait(browser, lambda: browser.execute_script(waiting) == 0)
    assert browser.execute_script("return document.querySelectorAll('.card.goes-along').length") == 1
    assert browser.execute_script("return chosenRows().split('[[decision]]').length - 1") == 1
    press(browser, "a")
    wait(browser, lambda: browser.execute_script(waiting) == 2)


def test_rows_say_what_they_are_about_as_the_walk_does(desk) -> None:
    cleaned = clean(DIRTY, "a.txt")
    browser = desk(cleaned)
    assert browser.execute_script("return doc.edits.map(toldOf)") == [told_of(edit) for edit in cleaned.ledger]
