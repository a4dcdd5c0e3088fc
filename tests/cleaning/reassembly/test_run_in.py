"""Credits inside a text name its authors and stay where they stand; what names nobody for sure names nobody."""

from __future__ import annotations

import pytest
from bianzuan.cleaning.plan import PageLine
from bianzuan.cleaning.reassembly import plan
from cleaned_texts import ONE, TWO, body_of, only_article


def names(first: str, last: str = "") -> list[str]:
    text = f"河边的水车\n\n{first}{ONE}\n\n{TWO}{last}\n"
    assert body_of(text) == f"{first}{ONE}\n\n{TWO}{last}\n"
    return [author.name for author in only_article(text).authors]


@pytest.mark.parametrize("credit", ["〔记者王小明／清河报导〕", "【本报记者王小明报道】", "（记者 王小明）", "【文/王小明】", "本报讯（记者王小明）", "本报讯（清河晚报全媒体记者 王小明）", "清河社柳溪4月6日电（记者王小明）"])
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
