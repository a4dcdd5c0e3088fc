"""The sample book's reading edition, read in headless Chromium as a reader would: phone and desk, by day and by night."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from bianzuan import pipeline
from bianzuan.config import PublicationConfig
from bianzuan.reading.publication import read_publication
from selenium import webdriver
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import WebDriverWait

pytestmark = pytest.mark.browser
CONTENT = Path(__file__).parents[2] / "content"
READABLE = 4.5  # WCAG 2.2, 1.4.3: contrast of text of ordinary size

# The colour behind a text is that of the nearest ancestor that has one; contrast after WCAG 2.2.
CONTRASTS = """
const numbers = colour => (colour.match(/[\\d.]+/g) || []).map(Number);
const light = colour => numbers(colour).slice(0, 3).map(c => c / 255)
  .map(c => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
  .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
const opaque = colour => { const n = numbers(colour); return n.length == 3 || n[3] === 1; };
const behind = element => {
  for (let at = element; at; at = at.parentElement) {
    const colour = getComputedStyle(at).backgroundColor;
    if (opaque(colour)) return colour;
  }
  return 'rgb(255, 255, 255)';
};
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
const found = [];
while (walker.nextNode()) {
  const text = walker.currentNode.data.trim(), element = walker.currentNode.parentElement;
  if (!text || !element.getClientRects().length || element.closest('script, style')) continue;
  const [a, b] = [light(getComputedStyle(element).color), light(behind(element))];
  found.push([(Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05), text.slice(0, 20)]);
}
return found;
"""


@pytest.fixture(scope="module")
def config() -> PublicationConfig:
    return read_publication(CONTENT)


@pytest.fixture(scope="module")
def edition(config: PublicationConfig, tmp_path_factory: pytest.TempPathFactory) -> Path:
    output = tmp_path_factory.mktemp("edition")
    pipeline.build(config, targets=("html",), output=output)
    return output / "html"


def pages(edition: Path) -> list[Path]:
    found = sorted(edition.glob("*.html"))
    assert len(found) > 10
    return found


def see(browser: webdriver.Chrome, width: int, scheme: str = "light") -> None:
    metrics = {"width": width, "height": 800, "deviceScaleFactor": 1, "mobile": width < 600}
    browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)
    features = [{"name": "prefers-color-scheme", "value": scheme}]
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": features})


def drawn(browser: webdriver.Chrome, scheme: str) -> None:
    """Wait until the page has been drawn in a scheme: on a busy machine the first styles of a page may still be the other one's."""
    asked = f"(prefers-color-scheme: {scheme})"
    WebDriverWait(browser, 20).until(lambda b: b.execute_script("return document.readyState === 'complete' && matchMedia(arguments[0]).matches", asked))
    browser.execute_async_script("const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => done()))")


@pytest.mark.parametrize("width", [390, 1280])
def test_no_page_is_wider_than_the_window(browser: webdriver.Chrome, edition: Path, width: int) -> None:
    see(browser, width)
    for page in pages(edition):
        browser.get(page.as_uri())
        assert browser.execute_script("return innerWidth") == width
        assert browser.execute_script("return document.documentElement.scrollWidth") <= width, page.name


def test_no_page_asks_the_network_or_complains(browser: webdriver.Chrome, edition: Path) -> None:
    browser.get_log("performance")
    browser.get_log("browser")
    for page in pages(edition):
        browser.get(page.as_uri())
    asked = [
        event["params"]["request"]["url"]
        for entry in browser.get_log("performance")
        if (event := json.loads(entry["message"])["message"])["method"] == "Network.requestWillBeSent"
    ]
    assert len(asked) > len(pages(edition))
    assert [address for address in asked if not address.startswith(("file:", "data:"))] == []
    assert browser.get_log("browser") == []


def test_every_link_within_the_edition_leads_to_something(browser: webdriver.Chrome, edition: Path) -> None:
    targets: dict[str, set[str]] = {}
    links: list[tuple[str, str]] = []
    for page in pages(edition):
        browser.get(page.as_uri())
        targets[page.as_uri()] = set(browser.execute_script("return [...document.querySelectorAll('[id]')].map(e => e.id)"))
        found = browser.execute_script("return [...document.querySelectorAll('a[href]')].map(e => e.href)")
        links.extend((page.name, address) for address in found if address.startswith("file:"))
    assert len(links) > 500
    dead = [
        (page, address)
        for page, address in links
        for file, _, anchor in [address.partition("#")]
        if file not in targets or (anchor and anchor not in targets[file])
    ]
    assert dead == []


def test_every_index_link_leads_to_words_of_its_heading(
    browser: webdriver.Chrome, edition: Path, config: PublicationConfig
) -> None:
    """The place it leads to, or the paragraph around it, says one of the heading's words."""
    words: dict[str, set[str]] = {}
    for row in config.headings:
        words.setdefault(row.subheading or row.heading, set()).update((*row.match, *row.variants))
    browser.get((edition / "book-index.html").as_uri())
    entries: list[tuple[str, list[str]]] = browser.execute_script(
        "return [...document.querySelectorAll('.entry .heading')].map(h => [h.textContent,"
        "[...h.closest('.entry').querySelectorAll('a')].map(a => a.href).filter(a => !a.includes('book-index'))])"
    )
    wanted = [(heading, address) for heading, addresses in entries for address in addresses]
    assert len(wanted) > 300
    said: dict[str, dict[str, str]] = {}
    for file in sorted({address.partition("#")[0] for _, address in wanted}):
        browser.get(file)
        said[file] = browser.execute_script(
            "return Object.fromEntries([...document.querySelectorAll('[id^=ix-]')].map("
            "e => [e.id, (e.closest('p, li, td, h1, h2, h3, figcaption') || e.parentElement).textContent]))"
        )
    empty = []
    for heading, address in wanted:
        file, _, anchor = address.partition("#")
        text = said[file].get(anchor, "")
        event = heading.rpartition("\u3000")[2]  # the chronology sets the date before the text's own words
        if not any(word in text for word in (event, *words.get(heading, ()))):
            empty.append((heading, anchor, text[:30]))
    assert empty == []


def test_next_goes_through_the_whole_edition_and_previous_goes_back(browser: webdriver.Chrome, edition: Path) -> None:
    see(browser, 390)
    browser.get((edition / "index.html").as_uri())
    way = [browser.current_url]
    while following := browser.find_elements(By.CSS_SELECTOR, "a[rel=next]"):
        browser.execute_script("arguments[0].click()", following[0])
        assert browser.current_url not in way
        way.append(browser.current_url)
    assert {address.rsplit("/", 1)[-1] for address in way} == {page.name for page in pages(edition)}
    for address in reversed(way[:-1]):
        browser.execute_script("arguments[0].click()", browser.find_element(By.CSS_SELECTOR, "a[rel=prev]"))
        assert browser.current_url == address


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_stands_out_from_its_ground(browser: webdriver.Chrome, edition: Path, scheme: str) -> None:
    see(browser, 390, scheme)
    grounds = set()
    for name in ("index.html", "ch1.html", "book-index.html", "about.html"):
        browser.get((edition / name).as_uri())
        drawn(browser, scheme)
        contrasts: list[tuple[float, str]] = browser.execute_script(CONTRASTS)
        assert len(contrasts) > 5
        assert [(round(value, 2), text, name) for value, text in contrasts if value < READABLE] == []
        grounds.add(browser.execute_script("return getComputedStyle(document.documentElement).backgroundColor"))
    red, green, blue = (int(part) for part in grounds.pop().removeprefix("rgb(").removesuffix(")").split(","))
    assert not grounds
    assert (red + green + blue < 384) == (scheme == "dark")
