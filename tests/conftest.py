"""What all tests share: the flag that rewrites goldens, and a cache of cleaned sources for each test alone."""

import itertools

import pytest
from bianzuan.pipeline import cleaned_cache
from hypothesis import settings

# `make test` asks the same questions each time, so that a change is judged by what it changes; `make fuzz` asks others.
settings.register_profile("same", derandomize=True)
settings.register_profile("other")
settings.load_profile("same")

_NUMBERS = itertools.count()


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-goldens", action="store_true", help="rewrite golden files; read the diff afterwards")


@pytest.fixture(autouse=True)
def cleaned_sources_folder(tmp_path_factory, monkeypatch):
    """Tests neither read nor fill the user's cache, nor each other's; the folder is made when it is first used."""
    folder = tmp_path_factory.getbasetemp() / "cleaned-cache" / str(next(_NUMBERS))
    monkeypatch.setattr(cleaned_cache, "folder", lambda: folder)
    return folder
