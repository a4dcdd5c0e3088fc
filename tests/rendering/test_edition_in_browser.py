"""The reading edition in headless Chromium: fits a phone, asks nothing of a network, links lead to the paragraph."""

from pathlib import Path
from types import SimpleNamespace

import pytest
from bianzuan.rendering import Renderer
from selenium import webdriver
from selenium.webdriver.common.by import By
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.ui import WebDriverWait

pytestmark = pytest.mark.browser
PHONE = {"width": 360, "height": 740, "deviceScaleFactor": 2, "mobile": True}


@pytest.fixture
def edition(browser: webdriver.Chrome, sample: SimpleNamespace, tmp_path: Path) -> Path:
    browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", PHONE)
    pages = Renderer(sample.config(), sample.publication(), sample.marks()).reading_edition(sample.indexes())
    for name, data in pages.items():
        (tmp_path / name).write_bytes(data)
    return tmp_path


def test_every_page_fits_a_phone_and_asks_for_local_files_only(browser: webdriver.Chrome, edition: Path) -> None:
    for page in sorted(edition.glob("*.html")):
        browser.get(page.as_uri())
        assert browser.execute_script("return document.documentElement.scrollWidth") <= PHONE["width"], page.name
        asked = browser.execute_script("return performance.getEntriesByType('resource').map(entry => entry.name)")
        assert all(address.startswith("file:") for address in asked), asked


def test_a_locator_leads_to_the_paragraph(browser: webdriver.Chrome, edition: Path) -> None:
    browser.get((edition / "book-index.html").as_uri())
    # clicked by script, since the bar at the top may stand over the link while the page scrolls
    browser.execute_script("arguments[0].click()", browser.find_element(By.LINK_TEXT, "1.1"))
    assert browser.current_url.endswith("ch1.html#ix-3")
    assert browser.execute_script("return document.querySelector(':target').textContent") == "活动"


def search_box(browser: webdriver.Chrome) -> WebElement:
    """The script of the page makes it, on a busy machine some time after the page is there."""
    return WebDriverWait(browser, 30).until(lambda page: page.find_element(By.CSS_SELECTOR, "#search input"))


def test_the_search_finds_headings(browser: webdriver.Chrome, edition: Path) -> None:
    browser.get((edition / "index.html").as_uri())
    search_box(browser).send_keys("干劲")
    found = browser.find_elements(By.CSS_SELECTOR, "#search li a")
    assert [link.text for link in found] == ["激发广大职工建功立业的干劲"]
    assert found[0].get_attribute("href").endswith("ch1.html#ch1-b2")


def test_the_search_finds_index_entries_by_the_initials_of_their_pinyin(
    browser: webdriver.Chrome, edition: Path
) -> None:
    browser.get((edition / "index.html").as_uri())
    search_box(browser).send_keys("lmjs")
    found = browser.find_elements(By.CSS_SELECTOR, "#search li a")
    assert [link.text for link in found] == ["劳模精神"]
    assert "book-index.html#entry-" in (found[0].get_attribute("href") or "")


def test_pictures_stand_in_the_column_of_a_phone(browser: webdriver.Chrome, edition: Path) -> None:
    drawing = "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='1200' height='3000'%3E%3C/svg%3E"
    figure = f'<p class="figure"><img id="drawing" src="{drawing}" alt=""></p><p class="caption">图1　石标</p></article>'
    page = edition / "ch3.html"
    page.write_text(page.read_text("utf-8").replace("</article>", figure), "utf-8")
    browser.get(page.as_uri())
    box = browser.execute_script(
        "const a = document.getElementById('drawing').getBoundingClientRect(), b = document.querySelector('article').getBoundingClientRect();"
        "return [a.left - b.left, b.right - a.right, a.height / innerHeight]"
    )
    # in the middle of the column, and no higher than what is seen at once
    assert box[0] == pytest.approx(box[1], abs=1)
    assert box[0] >= 0
    assert box[2] <= 0.9
