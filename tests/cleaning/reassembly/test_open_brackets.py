"""Foreign names in brackets that a line end cut are put together; other open brackets are left."""

from __future__ import annotations

import hashlib

import pytest
from bianzuan.cleaning import clean, verify
from bianzuan.model import Source
from bianzuan.reading import split_lines

ONE = "老师傅把图纸铺在桌上，先量后裁，一样也不肯马虎，徒弟们都围着看。"


def body_of(text: str) -> str:
    raw = text.encode()
    result = clean(Source("a.txt", raw, hashlib.sha256(raw).hexdigest(), "utf-8", text, split_lines(text), "text"))
    assert verify(result) == ()
    (article,) = result.articles
    return article.body


@pytest.mark.parametrize("mark", ["()", "（）"])
def test_a_name_goes_on_below(mark: str) -> None:
    first, second = f"水车的图纸是亨利·福特{mark[0]}Henry", f"Ford{mark[1]}带来的，先量后裁，一样也不肯马虎。"
    assert "（Henry Ford）带来的，".replace("（", mark[0]).replace("）", mark[1]) in body_of(f"# 水车\n\n{ONE}\n{first}\n{second}\n")


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("水车的图纸是亨利·福特(Henry", "先量后裁，一样也不肯马虎。"),  # closes nowhere
        ("水车的图纸是亨利·福特(Henry", "Ford 先生带来的，先量后裁(一样也不肯马虎)。"),  # closes behind other words
        ("水车的图纸(一共三张", "Ford)带来的，先量后裁，一样也不肯马虎。"),  # no name above
    ],
)
def test_other_open_brackets_are_left(above: str, below: str) -> None:
    assert "\n\n" in body_of(f"# 水车\n\n{ONE}\n{above}\n{below}\n").split(ONE)[1].strip()
