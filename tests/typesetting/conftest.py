from __future__ import annotations

import sys
from pathlib import Path

import pytest
from bianzuan.typesetting import FontSet, prepare_fonts

# `gates` and `drawn` are measuring instruments that several tests, also of other stages, share.
sys.path.insert(0, str(Path(__file__).parent))


@pytest.fixture(scope="session")
def fonts() -> FontSet:
    return prepare_fonts("zh-Hans")


@pytest.fixture(scope="session")
def traditional_fonts() -> FontSet:
    return prepare_fonts("zh-Hant")
