"""The page of check: every fault marked where it is, nothing fetched, words of the file never taken for markup."""

from __future__ import annotations

import io
import re
from dataclasses import replace

import pytest
from bianzuan.messages import catalogue
from bianzuan.model import CheckedPdf, CheckResult, Finding, PagePicture, Report
from bianzuan.rendering import check_page
from PIL import Image
from selenium import webdriver
from selenium.webdriver.common.by import By

WORDS = {key.removeprefix("preflight."): words["en"]["what"] for key, words in catalogue().items() if key.startswith("preflight.")}
# A page of 100 × 200 points with 10 points of bleed around it.
PICTURE = PagePicture(2, "ii", 120, 220, 10, 10, 100, 200, b"picture")
CHECKS = (
    CheckResult("small-text", "warning", "failed", "type that fills in", 2),
    CheckResult("isbn", "error", "failed", "a book that cannot be ordered", 1),
    CheckResult("bleed", "error", "not applied", "slivers", 0, "not for the press"),
    CheckResult("title", "warning", "passed", "no name"),
)
FINDINGS = (
    Finding("isbn", "error", 0, "<script>alert(1)</script> is no ISBN", "correct it"),
    Finding("small-text", "warning", 2, "4 characters of 4.0 pt", "nothing smaller", ((20, 30, 50, 40),)),
    Finding("small-text", "warning", 3, "on a page that is not drawn", "nothing smaller", ((0, 0, 9, 9),)),
)


def page(findings: tuple[Finding, ...] = FINDINGS, files: int = 1) -> str:
    report = Report(findings, {}, CHECKS, {"title": "书名", "pages": "4"}, {"qpdf": "11.3"})
    return check_page([CheckedPdf(f"{n}.pdf", report, (PICTURE,)) for n in range(files)], WORDS, "en").decode()


def marks(html: str) -> list[tuple[float, ...]]:
    found = re.findall(r'<rect x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)" rx', html)
    return [tuple(map(float, one)) for one in found]


def test_a_fault_is_marked_where_it_is_on_the_picture() -> None:
    # 20 and 30 on the trimmed page, which begins 10 into the picture; a little air around it.
    assert marks(page()) == [(28.5, 38.5, 33, 13)] * 2  # on the page and on the detail
    assert '<rect class="trim" x="10" y="10" width="100" height="200"/>' in page()
    assert 'viewBox="0 0 120 220"' in page()


@pytest.mark.parametrize("place", [(-30.0, -30.0, -20.0, -25.0), (99.0, 50.0, 400.0, 50.0), (0.0, 0.0, 0.0, 0.0)])
def test_a_mark_is_always_on_the_picture_and_large_enough(place: tuple[float, float, float, float]) -> None:
    html = page((Finding("small-text", "warning", 2, "x", "", (place,)),))
    for left, top, width, height in marks(html):
        assert 0 <= left <= left + width <= 120
        assert 0 <= top <= top + height <= 220
        assert min(width, height) >= 3


def test_the_detail_shows_the_mark() -> None:
    ((left, top, width, height),) = [tuple(map(float, one)) for one in re.findall(r'<svg viewBox="([\d.]+) ([\d.]+) ([\d.]+) ([\d.]+)" aria-hidden="true"><rect', page())]
    assert left <= 28.5 <= 28.5 + 33 <= left + width <= 120
    assert top <= 38.5 <= 38.5 + 13 <= top + height <= 220


def test_what_the_file_says_is_no_markup() -> None:
    assert "<script" not in page()
    assert "&lt;script&gt;alert(1)" in page()


def test_nothing_is_fetched() -> None:
    html = page()
    assert "http" not in html.replace("http-equiv", "")
    assert "default-src 'none'" in html
    assert html.count("url(") == html.count("url(data:image/webp;base64,") == 1


def test_every_page_of_the_book_is_in_the_strip() -> None:
    strip = re.search(r'<ol class="strip".*?</ol>', page(), re.DOTALL)
    assert strip
    assert re.findall(r'<li class="([a-z]+)', strip[0]) == ["clean", "warning", "warning", "clean"]
    targets = set(re.findall(r'href="#([^"]+)"', strip[0]))
    assert targets <= set(re.findall(r'id="([^"]+)"', page()))


def test_every_check_is_listed_with_how_it_went() -> None:
    rows = re.findall(r'<tr class="([a-z]+)">.*?<code>([a-z-]+)</code>', page(), re.DOTALL)
    assert rows == [("warning", "small-text"), ("error", "isbn"), ("idle", "bleed"), ("passed", "title")]
    assert "not for the press" in page()


def test_several_files_have_ids_of_their_own() -> None:
    html = page(files=2)
    ids = re.findall(r'id="([^"]+)"', html)
    assert len(ids) == len(set(ids))
    assert html.count("url(data:image/webp") == 2


def test_a_page_without_a_fault_says_so() -> None:
    html = page(())
    assert WORDS["verdict-good"] in html
    assert "<details class=\"checks\" open>" in html


# --- in headless Chromium ---------------------------------------------------------------------------


@pytest.fixture(scope="module")
def shown(browser: webdriver.Chrome, tmp_path_factory: pytest.TempPathFactory) -> webdriver.Chrome:
    """The browser with a report of one page open."""
    drawn = io.BytesIO()
    Image.new("RGB", (120, 220), "white").save(drawn, "WEBP")
    report = Report(FINDINGS, {}, CHECKS, {"title": "书名", "pages": "4"}, {"qpdf": "11.3"})
    path = tmp_path_factory.mktemp("page") / "check.html"
    path.write_bytes(check_page([CheckedPdf("甲.pdf", report, (replace(PICTURE, webp=drawn.getvalue()),))], WORDS, "en"))
    browser.get(path.as_uri())
    return browser


@pytest.mark.browser
def test_the_mark_lies_on_the_page_where_the_fault_is(shown: webdriver.Chrome) -> None:
    page, mark = (shown.find_element(By.CSS_SELECTOR, one).rect for one in ("a.page", "a.page rect[rx]"))
    scale = page["width"] / 120
    assert mark["x"] - page["x"] == pytest.approx(28.5 * scale, abs=1.5)
    assert mark["y"] - page["y"] == pytest.approx(38.5 * scale, abs=1.5)
    assert mark["width"] == pytest.approx(33 * scale, abs=2.5)


@pytest.mark.browser
def test_a_click_enlarges_the_page_and_one_beside_it_leaves(shown: webdriver.Chrome) -> None:
    small = shown.find_element(By.CSS_SELECTOR, "a.page").rect["height"]
    shown.find_element(By.CSS_SELECTOR, "a.page").click()
    assert shown.find_element(By.CSS_SELECTOR, "a.page").rect["height"] > 2 * small
    shown.execute_script("document.querySelector('.leave').click()")
    assert shown.find_element(By.CSS_SELECTOR, "a.page").rect["height"] == pytest.approx(small, abs=1)


@pytest.mark.browser
def test_a_narrow_window_holds_it(shown: webdriver.Chrome) -> None:
    shown.set_window_size(500, 800)
    wide, window = shown.execute_script("return [document.documentElement.scrollWidth, document.documentElement.clientWidth]")
    assert wide <= window


@pytest.mark.browser
def test_nothing_is_fetched_and_nothing_complained_of(shown: webdriver.Chrome) -> None:
    assert shown.execute_script("return performance.getEntriesByType('resource').filter(one => !one.name.startsWith('data:')).length") == 0
    assert shown.get_log("browser") == []
