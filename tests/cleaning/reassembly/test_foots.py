"""Who wrote a text and when a site published it, told below it; signatures and sources stay."""

from __future__ import annotations

import pytest
from bianzuan.cleaning.reassembly.signers.bylines import byline

from tests.cleaning.cleaned_texts import ONE, TWO, body_of, only_article

HEAD = f"河边的水车\n\n{ONE}\n\n{TWO}\n\n"
BODY = f"{ONE}\n\n{TWO}\n"


def test_the_last_lines_tell_who_and_when() -> None:
    article = only_article(f"{HEAD}作者：刘敏 张文\n\n发布日期：2019-03-06 责任编辑：李河生\n")
    assert ([author.name for author in article.authors], article.date) == (["刘敏", "张文"], "2019-03-06")
    assert article.body == BODY


@pytest.mark.parametrize("line", ["采写：渡口早报记者 刘敏 张文", "采写：清河记者 刘敏 张文"])
def test_behind_one_label_may_stand_another(line: str) -> None:
    article = only_article(f"{HEAD}{line}\n")
    assert ([author.name for author in article.authors], article.body) == (["刘敏", "张文"], BODY)


@pytest.mark.parametrize(("line", "who"), [("《水车》作者 刘敏", ["刘敏"]), ("刘敏/清河青年报", ["刘敏"]), ("《渡口》专栏作者：刘敏 张文", ["刘敏", "张文"]), ("文学/清河日报", [])])
def test_who_wrote_it_for_which_paper(line: str, who: list[str]) -> None:
    assert [author.name for author in byline(line)] == who


@pytest.mark.parametrize("line", ["执笔/看水人、胡一刨&刘敏", "执笔：看水人 胡一刨 刘敏"])
def test_behind_a_label_pen_names_are_names(line: str) -> None:
    article = only_article(f"河边的水车\n\n{line}\n\n{ONE}\n\n{TWO}\n")
    assert ([(author.name, author.role) for author in article.authors], article.body) == ([("看水人", "执笔"), ("胡一刨", "执笔"), ("刘敏", "执笔")], BODY)


@pytest.mark.parametrize("line", ["刘敏", "2019年3月6日", "注意：下雨天不开工"])
def test_a_name_or_a_day_alone_stays(line: str) -> None:
    assert line.replace(":", "：") in body_of(f"{HEAD}{line}\n")


def test_a_text_that_says_so_at_its_head_keeps_its_last_lines() -> None:
    article = only_article(f"河边的水车\n作者：刘敏\n\n{ONE}\n\n{TWO}\n\n整理：张文\n")
    assert [author.name for author in article.authors] == ["刘敏"]
    assert "整理：张文" in article.body


@pytest.mark.parametrize(("line", "names"), [("（记者　褚云飞）", ["褚云飞"]), ("（本报记者　褚云飞　通讯员　高　帆）", ["褚云飞", "高帆"]), ("[记者沈锡安　通讯员高帆]", ["沈锡安", "高帆"]), ("（记者　王　敏　通讯员　李　红）", ["王敏", "李红"])])
def test_reporters_sign_at_the_end(line: str, names: list[str]) -> None:
    article = only_article(f"{HEAD}{line}\n")
    assert ([author.name for author in article.authors], article.body) == (names, BODY)


@pytest.mark.parametrize("line", ["（褚云飞）", "（记者站供稿）", "记者节那天，他又去了河边。"])
def test_other_last_lines_stay(line: str) -> None:
    assert line in body_of(f"{HEAD}{line}\n")


@pytest.mark.parametrize(
    "line",
    ["[责任编辑　江一帆]", "（责任编辑 / 尹 航）", "（栏目主持：宁 远）", "（本版文字整理：青石报记者 莫 愁）", "编辑　沙　鸥　　E-mail:dzzs@example.com", "督印人：黎国雄　承印：大同印务"],
)
def test_who_made_the_page_goes_in_brackets_too(line: str) -> None:
    article = only_article(f"木工房的早晨\n\n刘敏\n\n{ONE}\n\n{TWO}\n\n{line}\n")
    assert article.body.strip().endswith(TWO)


@pytest.mark.parametrize("line", ["（主持：宁远）", "（本文整理：莫愁）"])
def test_who_did_something_for_a_text_stays(line: str) -> None:
    article = only_article(f"木工房的早晨\n\n刘敏\n\n{ONE}\n\n{TWO}\n\n{line}\n")
    assert line[2:-1] in article.body or line[-3:-1] in str(article.authors)
