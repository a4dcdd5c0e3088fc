"""What all tests share: the flag that rewrites goldens."""

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-goldens", action="store_true", help="rewrite golden files; read the diff afterwards")
