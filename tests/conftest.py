"""What all tests share: the language of messages, the flag that rewrites goldens, a cache of cleaned sources for each test alone, a browser."""

import itertools
import os
import shutil

import pytest
from bianzuan.pipeline import cleaned_cache
from hypothesis import settings
from selenium import webdriver
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service

# `make test` asks the same questions each time, so that a change is judged by what it changes; `make fuzz` asks others.
settings.register_profile("same", derandomize=True, deadline=None)
settings.register_profile("other", deadline=None)
settings.load_profile("same")

# Tests read messages in English, whatever the machine speaks; those of the other language ask for it.
for _name in ("BIANZUAN_LANG", "LC_ALL"):
    os.environ.pop(_name, None)
os.environ["LANG"] = "C.UTF-8"

_NUMBERS = itertools.count()
_CHROMIUM, _DRIVER = shutil.which("chromium"), shutil.which("chromedriver")
_ARGUMENTS = (
    "headless=new", "no-sandbox", "disable-gpu", "disable-quic", "no-first-run", "disable-background-networking",
    "disable-component-update", "disable-sync", "window-size=1400,1000",
)  # fmt: skip


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-goldens", action="store_true", help="rewrite golden files; read the diff afterwards")


@pytest.fixture(autouse=True)
def cleaned_sources_folder(tmp_path_factory, monkeypatch):
    """Tests neither read nor fill the user's cache, nor each other's; the folder is made when it is first used."""
    folder = tmp_path_factory.getbasetemp() / "cleaned-cache" / str(next(_NUMBERS))
    monkeypatch.setattr(cleaned_cache, "folder", lambda: folder)
    return folder


@pytest.fixture(scope="module")
def browser(tmp_path_factory):
    """A headless Chromium with a profile of its own, which keeps what pages ask for and complain of."""
    if not (_CHROMIUM and _DRIVER):
        pytest.skip("needs chromium and chromedriver on PATH")
    options = Options()
    options.binary_location = _CHROMIUM
    for argument in (*_ARGUMENTS, f"user-data-dir={tmp_path_factory.mktemp('profile')}"):
        options.add_argument(f"--{argument}")
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    driver = webdriver.Chrome(options, Service(_DRIVER))
    yield driver
    driver.quit()
