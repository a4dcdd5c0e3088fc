"""Lines below a title that name who wrote the text, with more about the name: each begins an article where others sign theirs."""

from __future__ import annotations

import pytest
from bianzuan.cleaning.reassembly.signers.person_names import is_name
from bianzuan.reviewing import open_edits

from tests.cleaning.cleaned_texts import cleaned

SALT = [
    "盐工天不亮就下到滩里，把昨夜的卤水一格一格放进晒池，再用木耙轻轻推平，谁也不说话。",
    "到了中午，池底结出一层白花，老盐工抓一把放在舌尖上，就知道今年的盐好不好。",
]
LOOMS = [
    "织机支在堂屋正中，梭子左右飞着，一天能织出一丈二尺土布，手快的还能多织三尺。",
    "婶子们把织好的布送到河边浆洗，再铺在草坡上晒，远远望去像是落了一场雪。",
]


def page(line: str, first: str = "宋立德") -> list[tuple[str, list[tuple[str, str]]]]:
    text = "\n".join(["滩上的盐工", first, *SALT, "堂屋里的织机", line, *LOOMS]) + "\n"
    return [(a.title, [(author.name, author.role) for author in a.authors]) for a in cleaned(text).articles]


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("本报记者葛　敏", ["葛敏"]),
        ("本报记者葛　敏　陶　勇", ["葛敏", "陶勇"]),
        ("本报记者葛敏　陶　勇", ["葛敏", "陶勇"]),
        ("本报记者许万里", ["许万里"]),
        ("本报驻加拿大记者葛文浩", ["葛文浩"]),
        ("葛文浩等", ["葛文浩"]),
        ("葛文浩①　陶勇②", ["葛文浩", "陶勇"]),
        ("葛文浩／文　陶勇／图", ["葛文浩"]),
        ("葛文浩　插图：陶勇", ["葛文浩"]),
        ("本报记者葛文浩文/图", ["葛文浩"]),
        ("本报记者　葛文浩　摄影报道", ["葛文浩"]),
        ("◇ 葛文浩", ["葛文浩"]),
        ("△葛文浩", ["葛文浩"]),
        ("新华社记者葛文浩陶勇新华社通讯员许成林", ["葛文浩", "陶勇", "许成林"]),
        ("▲葛文浩", ["葛文浩"]),
        ("★葛文浩", ["葛文浩"]),
        ("作　者：葛文浩", ["葛文浩"]),
        ("阿依努尔古丽", ["阿依努尔古丽"]),
        ("扎西平措", ["扎西平措"]),
        ("葛文浩陶成林", ["葛文浩", "陶成林"]),
        ("葛印东周庆林陶成林", ["葛印东", "周庆林", "陶成林"]),
        ("一苇", ["一苇"]),
        ("老农", ["老农"]),
    ],
)
def test_a_name_with_more_about_it_signs(line: str, names: list[str]) -> None:
    assert page(line) == [("滩上的盐工", [("宋立德", "")]), ("堂屋里的织机", [(name, "") for name in names])]


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("葛文浩女士", ("葛文浩", "女士")),
        ("葛文浩　七十九岁", ("葛文浩", "七十九岁")),
        ("编译：葛文浩", ("葛文浩", "编译")),
        ("让·杜邦（法国）", ("让·杜邦", "法国")),
        ("渡口大学历史系　葛文浩", ("葛文浩", "渡口大学历史系")),
        ("清河县交通局原工程股　葛文浩", ("葛文浩", "清河县交通局原工程股")),
        ("交通局桥梁队　葛文浩", ("葛文浩", "交通局桥梁队")),
        ("清河一中　葛文浩", ("葛文浩", "清河一中")),
        ("杭州　葛文浩", ("葛文浩", "杭州")),
        ("清河县县委书记葛文浩", ("葛文浩", "清河县县委书记")),
        ("清河县教育局", ("清河县教育局", "")),
    ],
)
def test_what_stands_about_the_name_is_told(line: str, author: tuple[str, str]) -> None:
    assert page(line) == [("滩上的盐工", [("宋立德", "")]), ("堂屋里的织机", [author])]


@pytest.mark.parametrize("first", ["本报记者　宋立德", "文/宋立德"])
def test_a_pen_name_signs_however_the_others_do(first: str) -> None:
    assert page("瓯海", first)[1:] == [("堂屋里的织机", [("瓯海", "")])]


@pytest.mark.parametrize("line", ["盐价的涨落", "三架旧织机", "富人与农民工", "信息安全举报", "东河公社　高产田间", "从天亮到天黑", "粮食局仓储科　春耕", "◇ 春天的活计"])
def test_a_heading_over_a_short_line_stays(line: str) -> None:
    assert page(line) == [("滩上的盐工", [("宋立德", "")])]


def test_a_name_below_a_picture_is_its_credit() -> None:
    text = "\n".join(["滩上的盐工", "宋立德", *SALT, "图为盐工在滩上扒盐。", "本报记者葛文浩文/图", *LOOMS]) + "\n"
    assert len(cleaned(text).articles) == 1


def test_a_reporter_who_is_named_above_signs_his_own_text() -> None:
    text = "\n".join(["盐场开犁", "本报清河3月5日电 记者葛文浩报道：今天盐场开了第一犁。", *SALT, "婶子们的布", "本报记者葛文浩", *LOOMS]) + "\n"
    assert [(a.title, [b.name for b in a.authors]) for a in cleaned(text).articles][1:] == [("婶子们的布", ["葛文浩"])]


def test_two_headings_with_nothing_between_are_asked_about() -> None:
    bees = "养蜂人跟着花期走，只有冬天才住下来，开箱从来不戴手套。"
    text = "\n".join(["滩上的盐工", "宋立德", *SALT, "坡上的蜂场", "葛文浩", bees, bees[::-1][1:] + "。", "堂屋里的织机", "纺织能手们", *LOOMS]) + "\n"
    asked = [edit.reason for _, edit in open_edits([cleaned(text)])]
    assert any(reason.startswith("stands below a heading and above text") for reason in asked)


def authors_of(name: str, report: str = "本报讯　") -> list[list[tuple[str, str]]]:
    """Of a page whose first text nobody signs, so that a name alone has no other to stand beside."""
    text = "\n\n".join(["滩上的盐工", f"{report}{SALT[0]}", SALT[1], "堂屋里的织机", name, *LOOMS]) + "\n"
    return [[(author.name, author.role) for author in article.authors] for article in cleaned(text).articles]


@pytest.mark.parametrize("report", ["本报讯　", ""])
@pytest.mark.parametrize("line", ["东 方 白", "葛　文　浩", "葛 敏"])
def test_a_name_set_wide_signs_though_nobody_else_does(line: str, report: str) -> None:
    assert authors_of(line, report) == [[], [("".join(line.split()), "")]]


@pytest.mark.parametrize("line", ["方 法", "前　言", "一 三 五"])
def test_words_set_wide_sign_nothing(line: str) -> None:
    assert len(authors_of(line)) == 1


@pytest.mark.parametrize(("line", "found"), [("农业局　葛文浩", ("葛文浩", "农业局")), ("县水利局　葛文浩", ("葛文浩", "县水利局"))])
def test_the_office_before_a_name_is_where_somebody_works(line: str, found: tuple[str, str]) -> None:
    assert authors_of(line) == [[], [found]]


def test_no_office_is_anybodys_name() -> None:
    assert not any(map(is_name, ("农业局", "文化馆", "水利局", "农机站")))
    assert all(map(is_name, ("农一民", "司马局生", "葛文浩")))
