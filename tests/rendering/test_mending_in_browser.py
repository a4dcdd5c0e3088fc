"""What the editor says of a paragraph on the review desk, in headless Chromium: rows that cleaning carries out."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from bianzuan import cleaning
from bianzuan.config import FIELDS, KINDS, Decision
from bianzuan.messages import catalogue
from bianzuan.model import Cleaned, Source
from bianzuan.pipeline import review_page
from bianzuan.reading.source import split_lines
from bianzuan.reviewing.page import CALLED
from selenium import webdriver
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import WebDriverWait

LONG = "水渠修成以后，村里的人年年清淤，从不间断，到了春天，渠水顺着石坝流下来，灌满了坝下的三百亩稻田。"
PAGE = f"按回车到正文\n\n:::\n\n馆庆\n\n:::\n\n## 我与水渠\n\n{LONG}\n\n{LONG.replace('三百亩', '五百亩')}\n\n老人们说，这条渠救了全村的命。他们每年都来看一看。\n"


def clean(*decisions: Decision) -> Cleaned:
    source = Source("a.txt", PAGE.encode(), "0" * 64, "utf-8", PAGE, split_lines(PAGE), "text")
    return cleaning.clean(source, decisions=decisions)


class Desk:
    """The desk in a browser, as an editor uses it."""

    def __init__(self, browser: webdriver.Chrome) -> None:
        self.browser = browser

    def press(self, words: str, label: str) -> None:
        """Press a button in what `words` begin."""
        self._open(words)
        found = self.browser.find_elements(By.CSS_SELECTOR, "#mend button")
        next(button for button in found if button.text == label).click()

    def reword(self, words: str, wanted: str) -> None:
        self._open(words)
        field = self.browser.find_element(By.ID, "mend-words")
        self.browser.execute_script("arguments[0].value = arguments[1]", field, wanted)
        self.browser.find_element(By.ID, "mend-done").click()

    def _open(self, words: str) -> None:
        block = next(b for b in self.browser.find_elements(By.CSS_SELECTOR, "#cleaned .block") if b.find_element(By.CLASS_NAME, "text").text.startswith(words))
        self.browser.execute_script("arguments[0].click()", block.find_element(By.CLASS_NAME, "mend"))

    def rows(self) -> list[dict[str, object]]:
        self.browser.find_element(By.ID, "copy-all").click()
        return tomllib.loads(self.browser.find_element(By.TAG_NAME, "body").get_attribute("data-copied") or "")["decision"]


@pytest.fixture
def desk(browser: webdriver.Chrome, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    monkeypatch.setenv("BIANZUAN_LANG", "zh")
    path = tmp_path / "review.html"
    path.write_bytes(review_page([clean()], "书"))
    browser.get(path.as_uri())
    browser.execute_script("localStorage.clear()")
    browser.refresh()
    WebDriverWait(browser, 30).until(lambda _: browser.find_elements(By.CSS_SELECTOR, "#cleaned .mend"))
    return Desk(browser)


@pytest.mark.browser
def test_a_page_is_put_right_by_its_buttons(desk: Desk) -> None:
    desk.press("按回车", "删去")
    desk.press("馆庆", "删去")
    for block in desk.browser.find_elements(By.CSS_SELECTOR, "#cleaned .block"):
        if block.find_element(By.CLASS_NAME, "text").text == ":::":
            desk.browser.execute_script("arguments[0].click()", block.find_element(By.CLASS_NAME, "mend"))
            next(b for b in desk.browser.find_elements(By.CSS_SELECTOR, "#mend button") if b.text == "删去").click()
    desk.press("我与水渠", "篇题")
    desk.reword("老人们说", "老人们说，这条渠救了全村的命。\n他们每年都来看一看。")
    rows = desk.rows()
    made = clean(*(Decision(**row) for row in rows))
    assert made.unplaced == ()
    (article,) = made.articles
    assert article.title == "我与水渠"
    assert article.body.split("\n\n")[0] == LONG
    assert article.body.endswith("救了全村的命。\n\n他们每年都来看一看。\n")
    assert len(desk.browser.find_elements(By.CSS_SELECTOR, "#cleaned .is-dropped")) == 4


@pytest.mark.browser
def test_several_paragraphs_go_together(desk: Desk) -> None:
    desk.browser.execute_script("askMend(2); byId('mend-many').value = 2; byId('mend-many').oninput()")
    assert desk.browser.find_element(By.ID, "mend-end").text == "…:::"
    next(b for b in desk.browser.find_elements(By.CSS_SELECTOR, "#mend button") if b.text == "图片说明").click()
    (row,) = desk.rows()
    assert (row["context"], row["through"]) == ("馆庆", ":::")


@pytest.mark.browser
def test_what_is_carried_out_is_forgotten_and_the_rest_is_not(desk: Desk, tmp_path: Path) -> None:
    desk.press("按回车", "删去")
    desk.press("馆庆", "图片说明")
    desk.reword("老人们说", "老人们说，这条渠救过全村的命。他们每年都来看一看。")
    rows = desk.rows()
    (tmp_path / "review.html").write_bytes(review_page([clean(*(Decision(**row) for row in rows[:2]))], "书"))
    desk.browser.refresh()
    WebDriverWait(desk.browser, 30).until(lambda _: desk.browser.find_elements(By.CSS_SELECTOR, "#cleaned .mend"))
    assert desk.rows() == rows[2:]


@pytest.mark.browser
def test_paragraphs_that_begin_alike_are_told_apart(desk: Desk) -> None:
    alike = LONG.replace("三百亩", "五百亩")
    desk.browser.execute_script("keepMend(doc.texts.findIndex((t) => t.text.includes('五百亩')), 'what', [row('drop', named(doc.texts.findIndex((t) => t.text.includes('五百亩')), true))], '')")
    (article,) = clean(*(Decision(**row) for row in desk.rows())).articles
    assert LONG in article.body
    assert alike not in article.body


@pytest.mark.browser
def test_other_words_are_put_where_they_stand(desk: Desk) -> None:
    desk.reword("老人们说", "老人们说，这条渠救过全村的命。他们每年都来看一看。")
    (row,) = desk.rows()
    assert (row["action"], "救过" in str(row["text"])) == ("replace", True)
    assert "这条渠救过全村的命。" in clean(Decision(**row)).articles[0].body


@pytest.mark.browser
def test_a_choice_is_taken_back_by_choosing_it_again(desk: Desk) -> None:
    desk.press("馆庆", "图片说明")
    desk.press("馆庆", "图片说明")
    assert not desk.browser.find_elements(By.CSS_SELECTOR, "#cleaned .mended")
    assert not desk.browser.find_element(By.ID, "basket").is_displayed()


def test_what_a_paragraph_may_be_called_can_be_decided_and_has_a_label() -> None:
    assert set(CALLED) <= {*KINDS, *FIELDS}
    assert all(f"reviewing.page_call_{kind.replace(' ', '-')}" in catalogue() for kind in CALLED)


# Rectangles of the text that lie below a button that is always there.
COVERED = """
return [...document.querySelectorAll('#cleaned .block')].filter((block) => {
  const button = block.querySelector('.mend').getBoundingClientRect(), range = document.createRange();
  range.selectNodeContents(block.querySelector('.text'));
  return [...range.getClientRects()].some((r) =>
    r.left < button.right - 1 && button.left < r.right - 1 && r.top < button.bottom - 1 && button.top < r.bottom - 1);
}).length;
"""


@pytest.mark.browser
def test_on_a_screen_without_a_pointer_no_button_covers_text(browser: webdriver.Chrome, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BIANZUAN_LANG", "en")  # the longer word
    path = tmp_path / "review.html"
    path.write_bytes(review_page([clean()], "书"))
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [{"name": "hover", "value": "none"}]})
    browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {"width": 900, "height": 800, "deviceScaleFactor": 1, "mobile": False})
    browser.get(path.as_uri())
    WebDriverWait(browser, 30).until(lambda _: browser.find_elements(By.CSS_SELECTOR, "#cleaned .mend"))
    assert browser.execute_script("return matchMedia('(hover: none)').matches")
    covered = browser.execute_script(COVERED)
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": []})
    browser.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})
    assert covered == 0


# --- paragraphs that stand in the wrong place ----------------------------------------------------------

MIXED = (
    "# 修渠的人\n\n张三\n\n水渠动工的那一年，全村的人都上了坝，挑土的挑土，打夯的打夯。\n\n灯塔上的老人每天傍晚点灯，天亮才下楼，\n\n到了冬天，渠水一直流到山脚下的田里。\n\n"
    "# 海上的灯塔\n\n李四\n\n守塔人三十年里守着海上的灯塔，没有误过一次，渔民都认得他。\n\n"
    "渔船回港的时候，先看见的就是那一点灯光。\n\n一步也不肯离开。\n\n村里的人年年清淤，从不间断。\n"
)


def mixed(*decisions: Decision) -> Cleaned:
    source = Source("m.txt", MIXED.encode(), "1" * 64, "utf-8", MIXED, split_lines(MIXED), "text")
    return cleaning.clean(source, decisions=decisions)


class Mover(Desk):
    """Somebody who puts paragraphs in their places."""

    def move(self, words: str, title: str, place: str, *, button: str = "mend-move", paragraphs: int = 1) -> None:
        self._open(words)
        self.browser.execute_script("byId('mend-many').value = arguments[0]; byId('mend-many').oninput()", paragraphs)
        for box, label in (("mend-article", title), ("mend-place", place)):
            found = self.browser.find_elements(By.CSS_SELECTOR, f"#{box} option")
            self.browser.execute_script("arguments[0].value = arguments[1]; arguments[0].onchange()", self.browser.find_element(By.ID, box), next(o.get_attribute("value") for o in found if label in (o.get_attribute("textContent") or "")))
        self.browser.find_element(By.ID, button).click()

    def show(self, path: Path, *decisions: Decision) -> None:
        path.write_bytes(review_page([mixed(*decisions)], "书"))
        self.browser.get(path.as_uri())
        WebDriverWait(self.browser, 30).until(lambda _: self.browser.find_elements(By.CSS_SELECTOR, "#cleaned .mend"))


@pytest.fixture
def mover(desk: Desk, tmp_path: Path) -> Mover:
    made = Mover(desk.browser)
    made.show(tmp_path / "m.html")
    return made


@pytest.mark.browser
def test_paragraphs_are_put_below_another_title_and_behind_other_paragraphs(mover: Mover, tmp_path: Path) -> None:
    assert [article.kind for article in mixed().articles] == ["article", "article", "fragments"]
    mover.move("到了冬天", "修渠的人", "打夯的打夯")
    mover.move("村里的人年年", "片段", "山脚下的田里")
    mover.move("灯塔上的老人", "修渠的人", "题下")  # a slip, put right below
    mover.move("灯塔上的老人", "海上的灯塔", "题下")
    mover.move("一步也不肯", "片段", "天亮才下楼", button="mend-go-on")
    mover.move("渔船回港", "海上的灯塔", "渔民都认得他。")
    rows = mover.rows()
    assert ("move", "海上的灯塔") in [(row["action"], row["text"]) for row in rows]
    assert len(mover.browser.find_elements(By.CSS_SELECTOR, "#cleaned .mended")) == len(rows) == 5
    made = mixed(*(Decision(**row) for row in rows))
    assert made.unplaced == ()
    canal, tower = (article.body.split("\n\n") for article in made.articles)
    assert [part[:4] for part in canal] == ["水渠动工", "到了冬天", "村里的人"]
    assert [part[:4] for part in tower] == ["灯塔上的", "守塔人三", "渔船回港"]
    assert tower[0].endswith("天亮才下楼，一步也不肯离开。")
    # What is carried out is forgotten.
    mover.show(tmp_path / "m.html", *(Decision(**row) for row in rows))
    assert not mover.browser.find_element(By.ID, "basket").is_displayed()


@pytest.mark.browser
def test_several_paragraphs_move_together_and_none_behind_itself(mover: Mover) -> None:
    mover.move("渔船回港", "修渠的人", "打夯的打夯", paragraphs=2)
    mover._open("渔船回港")
    mover.browser.execute_script("byId('mend-many').value = 2; byId('mend-many').oninput()")
    offered = [one.get_attribute("textContent") for one in mover.browser.find_elements(By.CSS_SELECTOR, "#mend-place option")]
    assert [words[-5:] for words in offered] == ["亮才下楼，", "下的田里。", "从不间断。"]  # no title: these have none
    mover.browser.find_element(By.CSS_SELECTOR, "#mend .close").click()
    (row,) = mover.rows()
    assert (row["action"], row["context"], row["through"]) == ("move", "渔船回港的时候，先看见的就是那一点灯光。", "一步也不肯离开。")
    canal = mixed(Decision(**row)).articles[0].body.split("\n\n")
    assert [part[:4] for part in canal[:3]] == ["水渠动工", "渔船回港", "一步也不"]


@pytest.mark.browser
def test_a_move_is_taken_back_and_titles_are_not_moved(mover: Mover) -> None:
    mover.move("渔船回港", "修渠的人", "打夯的打夯")
    mover._open("渔船回港")
    mover.browser.find_element(By.ID, "mend-stay").click()
    assert not mover.browser.find_elements(By.CSS_SELECTOR, "#cleaned .mended")
    mover._open("海上的灯塔")
    assert not mover.browser.find_element(By.ID, "mend-places").is_displayed()


# Lines that a poem and the title of the next one make one block of: 天车 is told by nothing.
POEM = "井边集\n\n方　樵\n\n井是村庄的眼睛\n夜里也睁着\n月亮落进去\n它不眨一下\n天车\n站得最高的\n不是塔，是天车\n它望见过\n一百年的卤水\n从地底下\n走到灯盏里\n"
LINES = POEM.split("\n\n")[2].strip()
PAPER = Source("p.txt", POEM.encode(), "2" * 64, "utf-8", POEM, split_lines(POEM), "text")


def poem(*decisions: Decision) -> str:
    made = cleaning.clean(PAPER, decisions=decisions)
    assert made.unplaced == ()
    return made.articles[0].body.replace("  \n", "\n")


@pytest.mark.browser
@pytest.mark.parametrize(
    ("wanted", "actions", "expected"),
    [
        (LINES, [], LINES),  # kept as it was
        (LINES.replace("睁着", "张着"), ["replace"], LINES.replace("睁着", "张着")),
        (LINES.replace("天车\n站", "\n天车\n站"), ["split"], LINES.replace("天车\n站", "{: .verse }\n\n天车\n站")),
        (LINES.replace("天车\n站", "\n天车\n\n站"), ["split", "split"], None),
    ],
)
def test_a_poem_keeps_its_lines_and_is_parted_at_empty_ones(desk: Desk, tmp_path: Path, wanted: str, actions: list[str], expected: str | None) -> None:
    path = tmp_path / "p.html"
    path.write_bytes(review_page([cleaning.clean(PAPER)], "书"))
    desk.browser.get(path.as_uri())
    WebDriverWait(desk.browser, 30).until(lambda _: desk.browser.find_elements(By.CSS_SELECTOR, "#cleaned .mend"))
    desk.reword("井是村庄", wanted)
    rows = desk.rows() if actions else []
    assert [row["action"] for row in rows] == actions
    assert bool(desk.browser.find_elements(By.CSS_SELECTOR, "#cleaned .mended")) == bool(actions)
    made = poem(*(Decision(**row) for row in rows))
    if expected is not None:
        assert made == f"{expected}\n{{: .verse }}\n"
    else:
        assert [part.split("\n")[0] for part in made.split("\n\n")] == ["井是村庄的眼睛", "天车", "站得最高的"]


@pytest.mark.browser
def test_of_two_paragraphs_put_below_one_title_both_are_forgotten(mover: Mover, tmp_path: Path) -> None:
    """The one chosen last stands first."""
    mover.move("村里的人年年", "海上的灯塔", "题下")
    mover.move("灯塔上的老人", "海上的灯塔", "题下")
    rows = [Decision(**row) for row in mover.rows()]
    assert [part[:4] for part in mixed(*rows).articles[1].body.split("\n\n")] == ["灯塔上的", "村里的人", "守塔人三"]
    mover.show(tmp_path / "m.html", *rows)
    assert not mover.browser.find_element(By.ID, "basket").is_displayed()
