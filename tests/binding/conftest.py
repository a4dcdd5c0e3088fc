from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from book_making import Book, book_maker  # noqa: E402  # the line above is what finds it


@pytest.fixture(scope="session")
def book() -> Book:
    return book_maker()
