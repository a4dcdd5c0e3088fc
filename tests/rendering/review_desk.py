"""The review desk in headless Chromium, for tests: texts to clean, and what an editor does and sees there."""

from __future__ import annotations

from collections.abc import Callable

from bianzuan import cleaning
from bianzuan.model import Source
from bianzuan.reading.source import split_lines
from selenium import webdriver
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import WebDriverWait

DIRTY = """水利</script>紀事

大家扎实扎实地工作，建設渠道,,引水入田,歲歲有秋。領導帶頭，群眾參與，經過三年，成績顯著。

（下转第3版）

我们认真认真地检查，渠成之日，萬民同慶。到了秋天，田里的稻子黃了，家家戶戶忙著收割，曬穀場上堆得像小山一樣。縣裡派人來丈量土地，登記收成，大家都说今年的日子比往年好过得多。老人们坐在树下，看孩子们把纸船放进水里。
"""


def clean(text: str, name: str):
    return cleaning.clean(Source(name, text.encode(), f"{len(text):064d}", "utf-8", text, split_lines(text), "text"))


def wait(browser: webdriver.Chrome, condition: Callable[[], object]) -> None:
    """Until something is so; a busy machine may take its time."""
    WebDriverWait(browser, 30).until(lambda _: condition())


def press(browser: webdriver.Chrome, key: str) -> None:
    browser.find_element(By.TAG_NAME, "body").send_keys(key)


def texts(browser: webdriver.Chrome, selector: str) -> list[str]:
    return [found.get_attribute("textContent") or "" for found in browser.find_elements(By.CSS_SELECTOR, selector)]
