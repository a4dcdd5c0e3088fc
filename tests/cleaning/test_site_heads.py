"""What a site says above a document goes: its name, the section, the title again. Titles and refrains stay."""

from __future__ import annotations

import hashlib

import pytest
from bianzuan.cleaning import clean, verify
from bianzuan.cleaning.furniture.site import AROUND, TWICE
from bianzuan.model import Article, Source
from bianzuan.reading import split_lines

ONE = "老师傅把图纸铺在桌上，先量后裁，一样也不肯马虎，徒弟们都围着看，谁也不说话，只听见刨子响。"
TWO = "学徒小李记下了尺寸，又把刨子擦得干干净净，放回原来的架子上去，再把地上的刨花扫成一堆。"
BODY = f"{ONE}\n\n{TWO}\n"
TITLE = "清河水车修复记事"


def cleaned(text: str) -> tuple[Article, list[str]]:
    raw = text.encode()
    result = clean(Source("a.txt", raw, hashlib.sha256(raw).hexdigest(), "utf-8", text, split_lines(text), "text"))
    assert verify(result) == ()
    (article,) = result.articles
    return article, [edit.before.strip() for edit in result.ledger if edit.rule == "page-furniture"]


@pytest.mark.parametrize(
    ("above", "gone"),
    [
        ("木工网\n\n首页 > 评论 > 正文\n", "木工网"),
        ("柳溪图书馆主办\n当前位置：首页 > 资料 > 水车\n", "柳溪图书馆主办"),
        ("首页 · 匠人 · 图片 · 实录\n\n图片\n", "图片"),
    ],
    ids=["site", "owner", "section"],
)
def test_what_stands_about_the_path_to_a_page_goes(above: str, gone: str) -> None:
    article, dropped = cleaned(f"{above}\n{TITLE}\n\n2019-03-05 10:20\n\n{BODY}")
    assert (article.title, article.date, article.body) == (TITLE, "2019-03-05", BODY)
    assert any(gone in drop for drop in dropped)


@pytest.mark.parametrize(
    "above",
    [
        f"{TITLE}\n首页 > 评论 > 正文\n2019-03-05 来源：木工网 作者：刘敏\n",  # the only title stands above the path
        f"首页 > 评论 > {TITLE}\n\n{TITLE}\n2019-03-05 来源：木工网 作者：刘敏\n",  # the last step is the title
    ],
    ids=["above", "last step"],
)
def test_the_title_itself_stays(above: str) -> None:
    assert cleaned(f"{above}\n{BODY}")[0].title == TITLE


def test_a_title_said_again_below_its_date_goes() -> None:
    article, dropped = cleaned(f"{TITLE}\n\n来源：木工网 作者：刘敏 日期：2019-03-05\n\n{TITLE}\n\n刘敏\n\n{BODY}")
    assert (article.title, article.date, [author.name for author in article.authors]) == (TITLE, "2019-03-05", ["刘敏"])
    assert dropped == [TITLE]


def test_a_title_in_the_list_above_goes() -> None:
    text = f"修渠先要问过河边的老人吗\n\n木桥为什么还没有修好呢\n\n修渠先要问过河边的老人吗\n\n☉张国财\n\n{BODY}"
    assert cleaned(text)[1] == ["修渠先要问过河边的老人吗"]


def test_the_title_of_every_picture_goes_but_once() -> None:
    pictures = f"{TITLE}\n\n{ONE}\n\n{TITLE}\n\n{TWO}\n\n{TITLE}\n\n{ONE[::-1][1:]}。\n"
    article, dropped = cleaned(pictures)
    assert article.title == TITLE
    assert TITLE not in article.body
    assert dropped == [TITLE, TITLE]


@pytest.mark.parametrize(
    "song",
    [
        "让我们推起那水车\n让我们推起那水车\n一圈一圈不停歇\n水从低处往高走\n人从黑夜走到白天\n走到白天又走到黑夜\n",
        "桥下的水啊慢慢流，\n带走了木屑和刨花。\n桥下的水啊慢慢流，\n带走了木屑和刨花。\n",
        "推呀推\n河水推着木轮转\n推呀推\n",
    ],
    ids=["two first lines", "lines with marks", "short lines"],
)
def test_refrains_stay(song: str) -> None:
    article, dropped = cleaned(f"{song}\n{BODY}")
    assert dropped == []
    assert all(line in article.title + article.body for line in song.split())


def test_reasons_say_what_went() -> None:
    raw = f"木工网\n首页 > 评论 > 正文\n\n{TITLE}\n{TITLE}\n\n{BODY}".encode()
    text = raw.decode()
    result = clean(Source("a.txt", raw, "", "utf-8", text, split_lines(text), "text"))
    assert {edit.reason for edit in result.ledger if edit.rule == "page-furniture"} == {AROUND, TWICE}


def test_the_first_line_of_a_page_is_its_title_though_it_comes_again() -> None:
    text = f"{TITLE}背后的人们和他们的事\n\n本文转自：木工日报\n\n某某学校校长刘敏：\n\n{TITLE}背后的人们和他们的事\n\n□本报记者 张文\n\n{BODY}"
    assert cleaned(text)[0].title == f"{TITLE}背后的人们和他们的事"
