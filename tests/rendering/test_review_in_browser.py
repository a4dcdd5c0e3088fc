"""The review desk in headless Chromium: columns that follow one another, filters, keys, decisions, large documents."""

from __future__ import annotations

import sys
import tomllib
from dataclasses import replace
from pathlib import Path

import pytest
from bianzuan import cleaning
from bianzuan.config import Decision
from bianzuan.model import Source
from bianzuan.reading.source import split_lines
from bianzuan.reviewing import Between, answers_to, asks_between, decisions_between, placing
from review_desk import DIRTY, clean, press, texts, wait
from selenium.webdriver.common.by import By

sys.path.insert(0, str(Path(__file__).parents[2] / "bench"))

from corruption.articles import tuned  # noqa: E402 - the bench is no part of the package
from corruption.recipes import RECIPES, make_page  # noqa: E402

pytestmark = pytest.mark.browser

def test_a_decision_that_was_not_carried_out_is_told(desk) -> None:
    lost = Decision("drop", source="a.txt", context="没有的话")
    source = Source("a.txt", DIRTY.encode(), "0" * 64, "utf-8", DIRTY, split_lines(DIRTY), "text")
    browser = desk(cleaning.clean(source, decisions=(lost,)))
    told = browser.find_element(By.ID, "unplaced")
    assert told.is_displayed()
    assert "没有的话" in told.text
    assert not desk(clean(DIRTY, "a.txt")).find_element(By.ID, "unplaced").is_displayed()


def test_source_cleaned_text_and_rows_stand_side_by_side(desk) -> None:
    browser = desk(clean(DIRTY, "a.txt"))
    assert texts(browser, "#source .line .text")[0] == "水利</script>紀事"
    assert "大家扎实扎实地工作，建设渠道，引水入田，岁岁有秋。" in "".join(texts(browser, "#cleaned .block .text"))
    assert len(texts(browser, "#ledger .card")) == 2  # what is open comes first
    assert [b.get_attribute("textContent") for b in browser.find_elements(By.CSS_SELECTOR, "#source .mark.open")]
    browser.find_element(By.CSS_SELECTOR, "[data-status=all]").click()
    ids = {edit.id for edit in clean(DIRTY, "a.txt").ledger}
    assert set(texts(browser, "#ledger .id")) <= ids
    assert texts(browser, "#ledger .card .difference del")


def test_characters_are_compared_not_words(desk) -> None:
    browser = desk(clean(DIRTY, "a.txt"))
    compare = "return differences(arguments[0], arguments[1])"
    assert browser.execute_script(compare, "全力全意", "全心全意") == [["=", "全"], ["-", "力"], ["+", "心"], ["=", "全意"]]
    assert browser.execute_script(compare, "扎实扎实", "扎实") == [["=", "扎实"], ["-", "扎实"]]
    assert browser.execute_script(compare, "", "字") == [["+", "字"]]
    for before, after in (("甲乙丙丁戊", "乙甲丁丙戊"), ("\U00020000乙", "乙\U00020001"), ("一" * 600, "二" * 600)):
        pieces = browser.execute_script(compare, before, after)
        assert "".join(text for kind, text in pieces if kind != "+") == before
        assert "".join(text for kind, text in pieces if kind != "-") == after


def test_keys_go_from_one_open_item_to_the_next(desk) -> None:
    browser = desk(clean(DIRTY, "a.txt"), clean(DIRTY.replace("水利", "农事"), "b.txt"))
    seen = []
    for _ in range(5):
        press(browser, "n")
        seen.append(browser.execute_script("return doc.name + current.line"))
    assert seen == ["a.txt3", "a.txt7", "b.txt3", "b.txt7", "a.txt3"]
    press(browser, "p")
    assert browser.execute_script("return doc.name + current.line") == "b.txt7"
    marks = browser.find_elements(By.CSS_SELECTOR, "#source .current, #cleaned .current, #ledger .current")
    assert len(marks) == 3


def test_a_mark_in_the_text_leads_to_its_row(desk) -> None:
    browser = desk(clean(DIRTY, "a.txt"))
    mark = browser.find_element(By.CSS_SELECTOR, "#source .mark.replace")
    browser.execute_script("arguments[0].click()", mark)
    (row,) = browser.find_elements(By.CSS_SELECTOR, "#ledger .card.current")
    assert row.get_attribute("data-edit") == mark.get_attribute("data-edit")


def test_filters(desk) -> None:
    browser = desk(clean(DIRTY, "a.txt"))
    ledger = clean(DIRTY, "a.txt").ledger
    browser.find_element(By.CSS_SELECTOR, "[data-status=all]").click()
    browser.find_element(By.CSS_SELECTOR, "[data-confidence=certain]").click()
    assert browser.execute_script("return shown.length") == sum(edit.confidence != "certain" for edit in ledger)
    browser.find_element(By.CSS_SELECTOR, "[data-confidence=certain]").click()
    browser.execute_script("document.querySelector('.rules').open = true")
    rule = next(row for row in browser.find_elements(By.CSS_SELECTOR, "#rules .rule") if "script" in row.text)
    rule.click()
    assert browser.execute_script("return shown.length") == sum(edit.rule == "script" for edit in ledger)
    browser.execute_script("byId('query').value = '建設'; filter.query = '設'; showLedger()")
    assert 0 < browser.execute_script("return shown.length") < sum(edit.rule == "script" for edit in ledger)


def test_an_article_without_a_title_says_so(desk) -> None:
    text = "老人们说，这条渠救了全村的命，谁也不能毁坏它。\n\n水渠修成以后，村里的人年年清淤，从不间断。\n"
    assert texts(desk(clean(text, "a.txt")), ".untitled") == ["(no title)"]
    assert texts(desk(clean(f"# 修渠的故事\n\n{text}", "a.txt")), ".untitled") == []


def test_words_are_found_in_the_texts_of_all_documents(desk) -> None:
    browser = desk(clean(DIRTY, "a.txt"), clean(DIRTY.replace("纸船", "木船"), "b.txt"))
    find = "byId('find').value = arguments[0]; lookFor()"
    browser.execute_script(find, "木船")
    assert browser.execute_script("return doc.name") == "b.txt"
    assert texts(browser, "#cleaned .mark.hit") == ["木船"]
    browser.execute_script(find, "建设渠道")
    assert browser.find_element(By.ID, "found").text == "2 / 2"
    browser.execute_script("stepFound(1)")
    assert browser.execute_script("return doc.name") == "a.txt"
    browser.execute_script("document.querySelector('#cleaned .mark.hit').click()")
    browser.execute_script(find, "没有的话")
    assert browser.find_element(By.ID, "found").text == "nowhere"


def test_a_choice_becomes_rows_of_decisions_toml(desk) -> None:
    browser = desk(clean(DIRTY, "a.txt"))
    browser.execute_script("localStorage.clear(); choices.clear(); showCounts()")
    press(browser, "n")
    press(browser, "r")
    press(browser, "n")
    press(browser, "a")
    browser.find_element(By.ID, "copy-all").click()
    flags = [edit.id for edit in clean(DIRTY, "a.txt").ledger if edit.action == "flag"]
    copied = browser.find_element(By.TAG_NAME, "body").get_attribute("data-copied") or ""
    assert tomllib.loads(copied)["decision"] == [
        {"action": "reject", "edit": flags[0], "source": "a.txt"},
        {"action": "accept", "edit": flags[1], "source": "a.txt"},
    ]
    browser.find_element(By.CSS_SELECTOR, "#ledger .card .copy").click()
    (row,) = tomllib.loads(browser.find_element(By.TAG_NAME, "body").get_attribute("data-copied") or "")["decision"]
    assert row["edit"] == flags[0]
    browser.execute_script("localStorage.clear()")


def test_a_fragment_is_put_in_its_place_by_one_key(desk) -> None:
    recipe = next(recipe for recipe in RECIPES if recipe.name == "rows, none headings, cut at paragraph ends")
    page = clean(make_page(recipe, tuned(), 3).text, "page.txt")
    asking = next(edit for edit in page.ledger if edit.fragment and edit.fragment.usual > 1)
    fragment = asking.fragment
    assert fragment
    browser = desk(page)
    browser.execute_script("localStorage.clear(); choices.clear(); showCounts()")
    browser.execute_script("select(doc.edits.find((edit) => edit.id === arguments[0]))", asking.id)
    offers = texts(browser, "#ledger .card.current .offer")
    assert len(offers) == len(fragment.offers)
    assert all(offer.text in shown and offer.reason in shown for offer, shown in zip(fragment.offers, offers, strict=True))
    left = browser.execute_script("return doc.open.filter(isWaiting).length")
    press(browser, "2")
    assert browser.execute_script("return doc.open.filter(isWaiting).length") <= left - fragment.usual
    press(browser, "c")
    copied = tomllib.loads(browser.find_element(By.TAG_NAME, "body").get_attribute("data-copied") or "")["decision"]
    row = placing(asking, fragment.offers[1], fragment.usual)
    assert [Decision(**values) for values in copied] == [row]
    browser.execute_script("localStorage.clear()")


@pytest.mark.parametrize("text", ["apart", "join", "loss"])
@pytest.mark.parametrize(("key", "answer"), [("o", "one"), ("l", "lost"), ("t", "two")])
def test_what_stands_between_two_lines_is_answered_by_one_key(desk, text: str, key: str, answer: Between) -> None:
    page = clean((Path(__file__).parents[1] / "cases" / "between" / f"{text}.md").read_text(encoding="utf-8"), "a.txt")
    asked = next(edit for edit in page.ledger if asks_between(edit))
    browser = desk(page)
    browser.execute_script("localStorage.clear(); choices.clear(); showCounts()")
    browser.execute_script("select(doc.edits.find((edit) => edit.id === arguments[0]))", asked.id)
    (card,) = texts(browser, "#ledger .card.current")
    assert "Does the lower line go on" in card
    assert "Text is lost" in card
    press(browser, "a")  # there is nothing to accept here
    press(browser, key)
    assert browser.execute_script("return doc.open.filter(isWaiting).length") == 0
    press(browser, "c")
    copied = tomllib.loads(browser.find_element(By.TAG_NAME, "body").get_attribute("data-copied") or "")["decision"]
    assert [Decision(**values) for values in copied] == list(decisions_between(asked, answer, page))
    browser.execute_script("localStorage.clear()")


def test_the_map_shows_where_every_article_came_from(desk) -> None:
    from bianzuan.model import Article, Cleaned, SourceRef

    text = "甲文\n\n丙丁\n\n乙文\n\n戊己\n"
    source = Source("page.txt", text.encode(), "1" * 64, "utf-8", text, split_lines(text), "text")
    one = clean(text, "page.txt")
    ref = SourceRef("page.txt", "1" * 64, "1-3")
    two = Cleaned(source, (*one.articles, Article("page-02", "又", "", ref, "zh-Hans")), one.ledger)
    browser = desk(two)
    press(browser, "m")
    assert browser.find_element(By.ID, "map").get_attribute("open") is not None
    assert browser.find_elements(By.CSS_SELECTOR, "#map-box .ribbon")
    assert len(browser.find_elements(By.CSS_SELECTOR, "#map-box .band")) == len(source.lines)
    assert "lines 1–3" in [label.split(" · ")[-1] for label in texts(browser, "#map-box .map-detail")]


def test_only_answers_that_can_be_carried_out_have_buttons_and_keys(desk) -> None:
    result = clean(DIRTY, "a.txt")
    browser = desk(result)
    for edit in {(e.rule, e.action): e for e in result.ledger}.values():
        browser.execute_script("filter.status = 'all'; showLedger(); select(doc.edits.find((edit) => edit.id === arguments[0]))", edit.id)
        shown = [button.get_attribute("class").split()[1] for button in browser.find_elements(By.CSS_SELECTOR, "#ledger .card.current .choose")]
        assert shown == list(answers_to(edit))
        browser.execute_script("choices.clear()")
        for key in "ar":
            press(browser, key)
            chosen = browser.execute_script("const kept = choiceOf(current)?.action; choices.clear(); return kept")
            assert chosen in (None, *answers_to(edit))
    browser.execute_script("localStorage.clear()")


def test_a_megabyte_is_not_drawn_at_once(desk) -> None:
    paragraph = "修渠引水，岁岁有秋，渠成之日，万民同庆。大家说，今年的日子比往年好过得多(真的)。"
    text = "水利纪事\n\n" + "\n\n".join(f"{paragraph}此为第{number}段。" for number in range(7000)) + "\n"
    assert len(text.encode()) > 900_000
    source = Source("big.txt", text.encode(), "2" * 64, "utf-8", text, split_lines(text), "text")
    from bianzuan.model import Article, Cleaned, Edit, SourceRef, SourceSpan, Target

    article = Article("big", "水利纪事", text.split("\n\n", 1)[1], SourceRef("big.txt", "2" * 64, "1-14001"), "zh-Hans")
    flag = Edit("f" * 12, "doubled-word", SourceSpan("big.txt", 14001, 1, 2), "修渠", "修渠", "flag", "doubtful",
                "flagged", "why", Target(1, 7000, 0))  # fmt: skip
    browser = desk(Cleaned(source, (article,), (flag,)))
    assert 0 < len(browser.find_elements(By.CSS_SELECTOR, "#cleaned .block")) < 600
    press(browser, "n")
    wait(browser, lambda: texts(browser, "#cleaned .mark.current"))
    mark = browser.find_element(By.CSS_SELECTOR, "#cleaned .mark.current")
    assert mark.text == "修渠"
    top = "return document.querySelector('#cleaned .mark.current').getBoundingClientRect().top"
    wait(browser, lambda: 0 < browser.execute_script(top) < 900)
    assert len(browser.find_elements(By.CSS_SELECTOR, "#cleaned .block")) < 1200


@pytest.mark.parametrize("width", [1400, 800, 420])
def test_nothing_overflows_the_window(desk, width) -> None:
    browser = desk(clean(DIRTY, "a.txt"))
    browser.execute_cdp_cmd(
        "Emulation.setDeviceMetricsOverride", {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": False}
    )
    try:
        assert browser.execute_script("return document.documentElement.scrollWidth") <= width
        for name in ("source", "cleaned", "ledger"):
            assert browser.execute_script(f"return byId('{name}').clientHeight") > 80
    finally:
        browser.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})


def test_the_columns_scroll_together(desk) -> None:
    text = "水利纪事\n\n" + "\n\n".join(f"第{number}段。修渠引水，岁岁有秋，万民同庆。" for number in range(200)) + "\n"
    browser = desk(clean(text, "a.txt"))
    wheel = "byId('source').dispatchEvent(new WheelEvent('wheel')); byId('source').scrollTop = 4000"
    shown = """
      const box = byId(arguments[0]).getBoundingClientRect();
      let item = document.elementFromPoint(box.left + box.width / 2, box.top + box.height * 0.32).closest('.line, .block');
      while (item && !item.textContent.includes('第')) item = item.previousElementSibling;
      const found = item && item.textContent.match(/第(\\d+)段/);
      return found ? found[1] : -9;"""
    browser.execute_script(wheel)

    def levels() -> list[int]:
        return [int(browser.execute_script(shown, column)) for column in ("source", "cleaned")]

    def at_rest() -> bool:
        before = levels()
        browser.execute_async_script("setTimeout(arguments[0], 200)")
        return before == levels() and before[0] > 20 and abs(before[0] - before[1]) <= 1

    wait(browser, at_rest)
    level = levels()
    browser.execute_script(f"byId('follow').checked = false; byId('source').scrollTop = 0; {wheel.replace('4000', '400')}")
    browser.execute_async_script("setTimeout(arguments[0], 200)")
    assert int(browser.execute_script(shown, "cleaned")) == level[1]


def test_a_page_out_of_order_and_questions_to_come_are_told(desk) -> None:
    recipe = next(recipe for recipe in RECIPES if recipe.name == "rows, none headings, cut inside words")
    page = clean(make_page(recipe, tuned(), 3).text, "page.txt")
    browser = desk(page, replace(clean("水利\n\n修渠引水，岁岁有秋。\n", "b.txt"), unasked=7))
    order = browser.find_element(By.ID, "order")
    assert order.is_displayed()
    assert str(sum(edit.fragment is not None and edit.status == "flagged" for edit in page.ledger)) in order.text
    assert "7" in browser.find_element(By.ID, "progress-words").text
    browser.execute_script("openDocument(docs[1])")
    assert not order.is_displayed()
