"""The drawer of the review desk, in headless Chromium: everything that left the book, in words and searchable."""

from __future__ import annotations

import re

import pytest
from bianzuan import cleaning
from bianzuan.model import Source
from bianzuan.reading.source import split_lines
from review_desk import DIRTY, clean, press, texts, wait
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

pytestmark = pytest.mark.browser


def test_what_was_taken_out_can_be_searched(desk) -> None:
    browser = desk(clean(DIRTY, "a.txt"))
    press(browser, "d")
    assert any("下转第3版" in text for text in texts(browser, "#dropped .dropped-row"))
    browser.execute_script("byId('dropped-query').value = '没有的话'; showDrawer()")
    assert texts(browser, "#dropped .dropped-row") == []


SAVED = (
    "<!DOCTYPE html><html><head><title>修渠记</title>\n<script>\n"
    + "var list = ['脚本里的字'];\n" * 40
    + "</script></head><body>\n<div><a href='/'>网站首页</a>&nbsp;<a href='/x'>登录&amp;注册</a></div>\n"
    + "<h1>修渠记</h1>\n<p>水渠修成以后，村里的人年年清淤，从不间断，渠水一直流到山脚下的田里。</p>\n<p>老人们说，这条渠救了全村的命，谁也不许往里面倒垃圾。</p>\n"
    + "<div>扫一扫，关注我们</div></body></html>\n"
)


def test_what_a_saved_page_had_around_its_text_is_shown_in_words(desk) -> None:
    source = Source("a.html", SAVED.encode(), "0" * 64, "utf-8", SAVED, split_lines(SAVED), "html")
    result = cleaning.clean(source)
    above, title = result.ledger[0], next(edit for edit in result.ledger if edit.rule == "title")
    assert (above.action, "网站首页" in above.before) == ("drop", True)  # bars of links are no part of the title's mark
    assert title.before == "<h1>"
    browser = desk(result)
    # The source begins where the text does.
    wait(browser, lambda: any("<h1>修渠记" in text for text in texts(browser, "#source .line .text")))
    begin = browser.execute_script("return byId('source').scrollTop")
    assert begin > 400
    press(browser, "d")
    rows = texts(browser, "#dropped .dropped-row")
    assert "网站首页 登录&注册" in rows[0]
    assert "脚本里的字" not in rows[0]
    assert all(place < 2 for place, row in enumerate(rows) if "关注我们" in row or "网站首页" in row)
    # Who asks for code finds it.
    browser.execute_script("byId('dropped-query').value = '脚本里的字'; showDrawer()")
    assert len(texts(browser, "#dropped .dropped-row")) == 1


def test_rows_about_the_code_of_a_page_are_shown_to_whoever_asks_for_them(desk) -> None:
    result = cleaning.clean(Source("a.html", SAVED.encode(), "0" * 64, "utf-8", SAVED, split_lines(SAVED), "html"))
    browser = desk(result)
    browser.find_element(By.CSS_SELECTOR, "[data-status=all]").click()
    shown = browser.execute_script("return shown.map((edit) => [edit.ruleName, edit.before])")
    assert not [before for rule, before in shown if rule == "html" and before.startswith("</p>")]
    assert any("关注我们" in before for _, before in shown)  # words that were taken out are the editor's
    assert not [text for text in texts(browser, "#ledger .card .reading") if "<" in text]
    assert browser.find_element(By.CSS_SELECTOR, "[data-status=all] span").text == str(len(shown))
    assert f"{len(result.ledger) - len(shown)} rows" in browser.find_element(By.ID, "shown-count").get_attribute("title")
    browser.execute_script("filter.rules.add(data.rules.findIndex(([name]) => name === 'html')); showLedger()")
    assert browser.execute_script("return shown.length") == sum(edit.rule == "html" for edit in result.ledger)


def test_words_taken_out_behind_a_tag_are_struck_in_the_source(desk) -> None:
    page = SAVED.replace("<div>扫一扫，关注我们</div>", "<p>— END —</p><p>阅读原文</p>")
    browser = desk(cleaning.clean(Source("a.html", page.encode(), "0" * 64, "utf-8", page, split_lines(page), "html")))
    drawn = "return [...document.querySelectorAll('#source .mark.drop')].map((mark) => [mark.textContent, getComputedStyle(mark).textDecorationLine])"
    wait(browser, lambda: any("— END —" in text for text, _ in browser.execute_script(drawn)))
    # Marks of tags alone are not drawn.
    assert {(bool(re.sub("<[^<>]*>", "", text).strip()), line) for text, line in browser.execute_script(drawn)} == {(True, "line-through"), (False, "none")}


def test_words_of_a_line_of_the_day_that_go_nowhere_are_told(desk) -> None:
    text = "修渠记\n\n时间：2019-05-18 来源：木工周报 作者：劉敏雲\n\n水渠修成以后，村里的人年年清淤，从不间断。\n\n老人们说，这条渠救了全村的命。\n"
    browser = desk(clean(text, "a.txt"), clean(text.replace(" 来源：木工周报", ""), "b.txt"))
    press(browser, "d")
    assert any("来源：木工周报" in row for row in texts(browser, "#dropped .dropped-row"))
    browser.execute_script("openDocument(docs[1])")  # the open drawer is the new document's
    assert texts(browser, "#dropped .dropped-row") == []
    assert texts(browser, "#dropped-words")[0].startswith("0 ")


def test_escape_closes_the_drawer_also_while_somebody_searches_in_it(desk) -> None:
    browser = desk(clean(DIRTY, "a.txt"))
    press(browser, "d")
    drawer = browser.find_element(By.ID, "drawer")
    assert drawer.is_displayed()
    browser.find_element(By.ID, "dropped-query").send_keys(Keys.ESCAPE)
    assert not drawer.is_displayed()
    assert browser.switch_to.active_element.get_attribute("id") == "open-drawer"
    browser.switch_to.active_element.send_keys("d")
    assert drawer.is_displayed()


def test_code_is_neither_counted_nor_in_the_way_of_the_words(desk) -> None:
    page = "<!DOCTYPE html>\n<article>\n<h1>修渠记</h1>\n<p style=\"text-align:center\">劉敏雲</p>\n" + "".join(f"<p>水渠修成以后，村里的人年年清淤，第{n}年也没有间断。</p>\n" for n in "一二三") + "</article>\n"
    browser = desk(cleaning.clean(Source("a.docx", page.encode(), "0" * 64, "utf-8", page, split_lines(page), "html")))
    assert texts(browser, "#dropped-count") == ["0"]
    press(browser, "d")
    assert texts(browser, "#dropped .dropped-row") == []
    assert "pieces of code" in texts(browser, "#dropped-words")[0]
    # Tags are drawn as a small sign and stay what they are for whoever looks for them.
    line = browser.find_elements(By.CSS_SELECTOR, "#source .line .text")[2]
    assert line.get_attribute("textContent") == "<h1>修渠记</h1>"
    sign = line.find_element(By.CSS_SELECTOR, ".code")
    assert (sign.get_attribute("title"), sign.size["width"] < 20) == ("<h1>", True)
    # Signs of a text are no code.
    plain = desk(clean("水位<警戒>记\n\n水位低于<警戒>线的年份有三个。\n\n其余各年都在<警戒>线以上。\n", "a.txt"))
    assert plain.find_elements(By.CSS_SELECTOR, "#source .code") == []


def test_the_drawer_has_room_on_a_phone(desk) -> None:
    browser = desk(clean(DIRTY, "a.txt"))
    try:
        browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {"width": 390, "height": 844, "deviceScaleFactor": 1, "mobile": True})
        press(browser, "d")
        spans = browser.execute_script("return ['dropped-words', 'dropped-query', 'close-drawer'].map((id) => byId(id).getBoundingClientRect()).map((box) => [box.top, box.right, box.height])")
        words, query, close = spans
        assert max(right for _, right, _ in spans) <= 390
        assert words[2] < 40, "on one line or two"
        assert query[0] > close[0] + close[2] / 2, "below them"
    finally:
        browser.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})


def test_the_map_needs_no_bars(desk) -> None:
    browser = desk(clean(DIRTY, "a.txt"))
    browser.execute_script("byId('map').showModal(); drawMap(doc, byId('map-box'), () => {})")
    assert browser.execute_script("const box = byId('map-box'); return [box.scrollWidth - box.clientWidth, box.scrollHeight - box.clientHeight]") == [0, 0]
