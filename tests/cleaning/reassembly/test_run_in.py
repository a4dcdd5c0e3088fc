"""Credits inside a text name its authors and stay where they stand; what names nobody for sure names nobody."""

from __future__ import annotations

import pytest
from bianzuan.cleaning.planning.plan import PageLine
from bianzuan.cleaning.reassembly import plan
from cleaned_texts import ONE, TWO, body_of, only_article


def names(first: str, last: str = "") -> list[str]:
    text = f"河边的水车\n\n{first}{ONE}\n\n{TWO}{last}\n"
    assert body_of(text) == f"{first}{ONE}\n\n{TWO}{last}\n"
    return [author.name for author in only_article(text).authors]


@pytest.mark.parametrize("credit", ["〔记者王小明／清河报导〕", "【本报记者王小明报道】", "（记者 王小明）", "【文/王小明】", "本报讯（记者王小明）", "本报讯（清河晚报全媒体记者 王小明）", "清河社柳溪4月6日电（记者王小明）", "清河网柳溪4月6日消息（记者王小明）", "清河在线4月6日电（记者 王小明）", "清河早报快讯（记者 王小明）", "本站讯（职工通讯员 王小明）"])
def test_a_credit_before_the_first_words_names_the_author(credit: str) -> None:
    assert names(credit) == ["王小明"]


@pytest.mark.parametrize("credit", ["（文/王小明）", "（记者 王小明）", "【记者王小明】"])
def test_a_credit_behind_the_last_words_names_the_author(credit: str) -> None:
    assert names("", credit) == ["王小明"]


def test_all_who_sent_a_report_are_named() -> None:
    assert names("本报讯（记者 王小明 通讯员 李红）") == ["王小明", "李红"]


@pytest.mark.parametrize("credit", ["（本报讯）", "（文中人名均为化名）", "（摄影/王小明）", "（王小明）", "（记者手记）", "本报讯"])
def test_other_words_in_brackets_name_nobody(credit: str) -> None:
    assert names(credit) == []


def test_a_name_alone_and_two_credits_that_differ_name_nobody() -> None:
    assert names("", "（王小明）") == names("（记者 王小明）", "（文/李红）") == []


def test_who_signs_above_the_text_wrote_it() -> None:
    assert [a.name for a in only_article(f"河边的水车\n\n作者：刘敏\n\n（记者 王小明）{ONE}\n\n{TWO}\n").authors] == ["刘敏"]


def test_names_are_spelt_as_the_text_spells_them() -> None:
    text = "河邊的水車\n\n〔記者葉乾坤／清河報導〕老師傅把圖紙鋪在桌上，先量後裁，一樣也不肯馬虎，徒弟們都圍著看。\n"
    (author,) = only_article(text).authors
    assert author.name == "叶乾坤"
    (article,) = plan([PageLine(n, line) for n, line in enumerate(text.split("\n"), 1) if line]).articles
    assert [a.name for a in article.authors] == ["葉乾坤"]


def test_the_note_on_the_author_names_him() -> None:
    for note in ("（作者：刘敏）", "（作者刘敏系清河县志办主任）", "（作者 刘敏，清河县志办主任）", "（本文作者：刘敏）"):
        article = only_article(f"河边的水车\n\n{ONE}\n\n{TWO}\n\n{note}\n")
        assert [author.name for author in article.authors] == ["刘敏"]
        assert note in article.body
    for note in ("（作者系清河县志办主任）", "（作者单位：清河县志办）", "（作者：原清河小学教师）", "（作者为农民）"):
        assert only_article(f"河边的水车\n\n{ONE}\n\n{TWO}\n\n{note}\n").authors == ()
    assert [a.name for a in only_article(f"河边的水车\n张文\n\n{ONE}\n\n{TWO}\n\n（作者：刘敏）\n").authors] == ["张文"]


@pytest.mark.parametrize("credit", ["（作者：王小明）", "（原载于清河网 作者：王小明）", "（作者：王小明，水务局职工）"])
def test_a_credit_below_the_last_words_names_the_author(credit: str) -> None:
    found = only_article(f"河边的水车\n\n{ONE}\n\n{TWO}\n\n{credit}\n")
    assert [author.name for author in found.authors] == ["王小明"]
    assert "王小明" in found.body


@pytest.mark.parametrize("line", ["清河社“水车行”记者王小明", "清河社记者 王小明", "本报记者王小明 通讯员李红"])
def test_a_line_that_signs_below_the_words_of_a_wire(line: str) -> None:
    wire = "清河社柳溪4月5日电 题：十二架水车重新转动起来"
    found = only_article(f"河边的水车\n\n{wire}\n\n{line}\n\n{ONE}\n\n{TWO}\n")
    assert found.authors[0].name == "王小明"
    assert found.body.startswith(wire.replace(" 题", "　题")) or found.body.startswith(wire)
    assert "## " not in found.body


@pytest.mark.parametrize("line", ["本报记者 王小明", "清河晚报记者 王小明", "清河网首席记者 王小明"])
def test_a_line_that_names_a_reporter_and_his_paper_signs_wherever_it_stands(line: str) -> None:
    found = only_article(f"河边的水车\n\n{ONE}\n\n{TWO}\n\n{line}\n")
    assert ([a.name for a in found.authors], found.body.endswith(f"{line}\n")) == (["王小明"], True)


def test_two_posts_sign_on_the_last_line() -> None:
    found = only_article(f"河边的水车\n\n{ONE}\n\n{TWO}\n\n记者沈锡安　通讯员高帆\n")
    assert ([a.name for a in found.authors], found.body.endswith("记者沈锡安　通讯员高帆\n")) == (["沈锡安", "高帆"], True)


@pytest.mark.parametrize("line", ["渡口的记者 王小明", "本报讯记者 调查"])
def test_a_reporter_without_a_paper_and_a_word_sign_nothing_there(line: str) -> None:
    assert only_article(f"河边的水车\n\n{ONE}\n\n{TWO}\n\n{line}\n").authors == ()


@pytest.mark.parametrize("line", ["本报记者调查", "记者：王师傅好", "清河社记者协会"])
def test_such_words_and_speakers_sign_nothing(line: str) -> None:
    assert only_article(f"河边的水车\n\n{ONE}\n\n{line}\n\n{TWO}\n").authors == ()


@pytest.mark.parametrize(
    ("credit", "who"),
    [
        ("清河网柳溪3月3日电（记者熊小艳赵文张明）", ["熊小艳", "赵文", "张明"]),
        ("清河社柳溪3月3日电（记者欧阳文）", ["欧阳文"]),
    ],
)
def test_names_with_nothing_between_are_parted_where_there_is_one_way(credit: str, who: list[str]) -> None:
    assert names(credit) == who


def test_names_that_can_be_parted_in_two_ways_name_nobody() -> None:
    assert names("清河社柳溪3月3日电（记者王小李方文）") == []  # 王小 李方文, 王小李 方文


@pytest.mark.parametrize("name", ["董倩", "董  倩"])
def test_the_record_of_a_talk_names_who_wrote_it_down(name: str) -> None:
    record = ["受访人：孙有福，1938年生，制盐工人", f"采访整理：{name}", "采访时间：2014年5月8日上午", "采访地点：陈家港镇孙有福家中"]
    found = only_article("我在盐场当灶工\n\n" + "\n".join(record) + "\n\n问：您几岁开始上滩？\n\n答：十四。那时候个子还没有盐耙高，老把式让我扫盐。\n")
    assert [(a.name, a.role) for a in found.authors] == [("董倩", "采访整理")]
    assert found.body.split("\n\n")[:4] == record
