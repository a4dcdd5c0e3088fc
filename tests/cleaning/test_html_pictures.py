"""Pictures of a page: which belong to its text, where they stand in the article, and that nothing else changes for them."""

from __future__ import annotations

import hashlib
import re

import pytest
from bianzuan import cleaning
from bianzuan.config import CleanConfig, Decision
from bianzuan.model import Cleaned, Picture, Source
from bianzuan.reading import split_lines

ONE = "渡口修在两山之间，船可以载二十个人，春天水浅的时候要撑篙，夏天水大就拉绳子过河。"
TWO = "老船工每天天不亮就到渡口去，先把船里的水舀干，再把绳子一寸一寸地查看一遍。"
THREE = "后来修了桥，渡口没有人来了，只有那根绳子还拴在两岸的柳树上，一年比一年旧。"
SHOWN = Picture("p/a.png", "images/a1.png", b"png", "", (800, 600))
OTHER = Picture("p/b.png", "images/b2.png", b"png", "", (800, 600))
FACE = Picture("p/face.gif", "images/f3.gif", b"gif", "", (24, 24))
LOST = Picture("p/none.png", fault="missing")
A, B = "![](images/a1.png)", "![](images/b2.png)"


def cleaned(body: str, *, off: tuple[str, ...] = (), decisions: tuple[Decision, ...] = ()) -> Cleaned:
    text = f"<html><head><title>老渡口</title></head><body><div><img src=p/face.gif></div><h1>老渡口</h1><div class=text>{body}</div></body></html>"
    source = Source("a.html", text.encode(), hashlib.sha256(text.encode()).hexdigest(), "utf-8", text, split_lines(text), "html", pictures=(SHOWN, OTHER, FACE, LOST))
    done = cleaning.clean(source, CleanConfig(off=off), decisions)
    assert not cleaning.verify(done)
    return done


def blocks(body: str, *, off: tuple[str, ...] = ()) -> list[str]:
    (article,) = cleaned(body, off=off).articles
    assert article.title == "老渡口"
    return article.body.rstrip("\n").split("\n\n")


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (f"<p>{ONE}</p><p><img src=p/a.png></p><p>{TWO}</p>", [ONE, A, TWO]),
        (f"<p><img src=p/a.png></p><p>{ONE}</p><p>{TWO}</p>", [A, ONE, TWO]),
        (f"<p>{ONE}</p><p>{TWO}</p><p><img src=p/a.png><img src=p/b.png></p>", [ONE, TWO, A, B]),
        (f"<p><img src=p/a.png>{ONE}</p><p>{TWO}<img src=p/b.png></p><p>{THREE}</p>", [A, ONE, TWO, B, THREE]),
        (f"<p>{ONE}</p><figure><img src=p/a.png><figcaption>老船工</figcaption></figure><p>{TWO}</p>", [ONE, A, "老船工\n{: .caption }", TWO]),
        (f"<p>{ONE}</p><p align=center><img src=p/a.png><br>老船工</p><p>{TWO}</p>", [ONE, A, "老船工\n{: .caption }", TWO]),
        (f"<p>{ONE}</p><p><img src=p/a.png alt='过河的(船)'></p><p>{TWO}</p>", [ONE, "![过河的 船](images/a1.png)", TWO]),
        (f"<p>{ONE}</p><p><img src=p/a.png alt='IMG_2034.JPG'></p><p>{TWO}</p>", [ONE, A, TWO]),
    ],
)
def test_a_picture_stands_at_its_place(body: str, expected: list[str]) -> None:
    assert blocks(body) == expected


@pytest.mark.parametrize(
    "body",
    [
        f"<p>{ONE}</p><p>{TWO}</p>",
        f"<p>{ONE}</p><p><img src=p/face.gif></p><p>{TWO}</p>",
        f"<p>{ONE}</p><p><img src=p/a.png width=20 height=20></p><p>{TWO}</p>",
        f"<p>{ONE}</p><p>{TWO}</p><nav><img src=p/a.png></nav>",
        f"<p>{ONE}</p><p><img src=p/none.png></p><p>{TWO}</p>",
        f"<p>{ONE}</p><p><img src=http://a.cn/unknown.png></p><p>{TWO}</p>",
    ],
)
def test_ornaments_and_what_is_not_there_are_no_pictures(body: str) -> None:
    assert blocks(body) == [ONE, TWO]


def test_pictures_side_by_side_are_no_table() -> None:
    pair = "<tr><td><img src=p/a.png></td><td><img src=p/b.png></td></tr><tr><td>渡口</td><td>船工</td></tr>"
    made = blocks(f"<p>{ONE}</p><table>{pair}</table><p>{TWO}</p>")
    assert [one.split("\n")[0] for one in made] == [ONE, A, B, "渡口", "船工", TWO]
    # A table of data with a column of pictures stays one, and they are told.
    mixed = "<tr><td>照片</td><td>姓名</td></tr><tr><td><img src=p/a.png></td><td>刘敏</td></tr>"
    assert blocks(f"<p>{ONE}</p><table>{mixed}</table><p>{TWO}</p>")[1].startswith("| 照片 | 姓名 |")


def test_a_picture_inside_a_line_does_not_cut_it_and_is_told() -> None:
    done = cleaned(f"<p>{ONE}</p><p>{TWO[:-1]}<img src=p/a.png>{THREE}</p><p><img src=p/none.png></p>")
    assert done.articles[0].body == f"{ONE}\n\n{TWO[:-1]}{THREE}\n"
    told = [(row.reason, row.action) for row in done.ledger if row.rule == "picture"]
    assert told == [("a picture inside a line or a table", "drop"), ("a picture that is not there", "drop")]


def test_a_paragraph_that_goes_on_below_a_picture_is_one() -> None:
    cut = f"<p>{ONE}</p><p>老船工说，绳子要天天看，看得仔细，断了一根麻也要换，不然过河的人</p><p><img src=p/a.png></p><p>心里不踏实，他自己也睡不着。</p><p>{TWO}</p>"
    with_it, without = blocks(cut), blocks(cut.replace("<p><img src=p/a.png></p>", ""))
    assert with_it == [*without[:2], A, *without[2:]]


def test_pictures_can_be_switched_off() -> None:
    body = f"<p>{ONE}</p><p><img src=p/a.png></p><p>{TWO}</p>"
    assert blocks(body, off=("picture",)) == [ONE, TWO]


def test_a_line_that_ends_a_sentence_is_no_caption_where_captions_are_none() -> None:
    body = f"<p>{ONE * 2}</p>" + "".join(f"<p><img src=p/{one}.png></p><p>{words}</p><p>{THREE * 2}</p>" for one, words in (("a", "老船工"), ("b", "过河的船"), ("a", "他笑了。")))
    assert [re.sub(r"\n.*", "", one) for one in blocks(body) if "caption" in one] == ["老船工", "过河的船"]


def test_an_editor_can_drop_and_move_a_picture() -> None:
    body = f"<p>{ONE}</p><p><img src=p/a.png></p><p>{TWO}</p>"
    drop = Decision("drop", context=A, source="a.html")
    assert cleaned(body, decisions=(drop,)).articles[0].body == f"{ONE}\n\n{TWO}\n"
    move = Decision("move", context=A, text=TWO, source="a.html")
    assert cleaned(body, decisions=(move,)).articles[0].body == f"{ONE}\n\n{TWO}\n\n{A}\n"


def test_an_article_with_pictures_is_cleaned_again_without_a_change() -> None:
    done = cleaned(f"<p>{ONE}</p><p><img src=p/a.png></p><p>老船工</p><p>{TWO}</p><p><img src=p/b.png></p><p>{THREE}</p>")
    text = cleaning.write_article(done.articles[0])
    source = Source("a.md", text.encode(), hashlib.sha256(text.encode()).hexdigest(), "utf-8", text, split_lines(text), "markdown")
    assert cleaning.clean(source).articles[0].body == done.articles[0].body


@pytest.mark.parametrize(
    ("tag", "told"),
    [
        ("<img src=p/face.gif data-src=p/a.png>", "a picture of the page"),
        ("<img data-original=p/a.png>", "a picture of the page"),
        ("<img src=p/face.gif data-src=p/none.png>", "a picture that is not there"),
        ("<img src=p/face.gif data-src=p/none.png width=20>", ""),
    ],
)
def test_pictures_that_a_page_loads_late(tag: str, told: str) -> None:
    done = cleaned(f"<p>{ONE}</p><p>{tag}</p><p>{TWO}</p>")
    assert [row.reason for row in done.ledger if row.rule == "picture"] == ([told] if told else [])
