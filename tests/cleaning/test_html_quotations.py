"""What a page quotes is a quotation; what it only sets in, or says of its text, is none."""

from __future__ import annotations

import hashlib

import pytest
from bianzuan.cleaning import clean, verify, write_article
from bianzuan.model import Source
from bianzuan.reading import split_lines

ONE = "老师傅把图纸铺在桌上，先量后裁，一样也不肯马虎，众人都来看他怎样下手。"
TWO = "第二天一早，镇上来了两位客人，打听水车的价钱，又看了图纸，都说要再想一想。"
QUOTED = "水能载舟，亦能覆舟，治水之人尤当慎之。"


def body_of(inner: str) -> str:
    page = f"<html><body><h1>河边的水车</h1><article><p>{ONE}</p>{inner}<p>{TWO}</p></article></body></html>"
    raw = page.encode()
    source = Source("a.html", raw, hashlib.sha256(raw).hexdigest(), "utf-8", page, split_lines(page), "html")
    result = clean(source)
    assert verify(result) == ()
    text = write_article(result.articles[0])
    again = Source("a.md", text.encode(), hashlib.sha256(text.encode()).hexdigest(), "utf-8", text, split_lines(text), "markdown")
    assert clean(again).articles[0].body == result.articles[0].body
    return result.articles[0].body.removeprefix(f"{ONE}\n\n").removesuffix(f"\n\n{TWO}\n")


@pytest.mark.parametrize(
    ("inner", "expected"),
    [
        (f"<blockquote>{QUOTED}</blockquote>", f"> {QUOTED}"),
        (f"<blockquote><p>{QUOTED}</p><p>又说：疏导为上。</p></blockquote>", f"> {QUOTED}\n\n> 又说：疏导为上。"),
        (f"<blockquote>{QUOTED}<br>又说：疏导为上，壅塞为下，这是前人的话，不可忘。</blockquote>", f"> {QUOTED}\n\n> 又说：疏导为上，壅塞为下，这是前人的话，不可忘。"),
        (f"<blockquote><p>{QUOTED}</p><footer>——《荀子》</footer></blockquote>", f"> {QUOTED}\n\n> ——《荀子》"),
        (f"<blockquote><p>编者按：{QUOTED}</p></blockquote>", f"编者按：{QUOTED}\n{{: .editor-note }}"),
    ],
)
def test_quotations_of_a_page(inner: str, expected: str) -> None:
    assert body_of(inner) == expected


@pytest.mark.parametrize(
    "inner",
    [
        f"<blockquote><p>{QUOTED * 8}</p><p>{QUOTED}</p></blockquote>",
        f"<blockquote><h3>一、车身</h3><p>{QUOTED}</p></blockquote>",
        "<blockquote>白日依山尽，<br>黄河入海流。<br>欲穷千里目，<br>更上一层楼。</blockquote>",
    ],
)
def test_what_is_only_set_in_is_no_quotation(inner: str) -> None:
    assert ">" not in body_of(inner)
