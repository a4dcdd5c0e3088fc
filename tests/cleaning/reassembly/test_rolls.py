"""Rolls of names, boards and lists of units: nobody wrote them, and no entry is a title."""

from __future__ import annotations

import pytest

from tests.cleaning.cleaned_texts import ONE, TWO, cleaned, only_article

PEOPLE = ["刘敏", "张文海", "李河生", "王宁", "陈志明", "赵文", "周兰", "孙立"]
UNITS = ["西川报社编辑", "东门小学教师", "供销合作社主任", "第三纺织厂", "青石乡卫生院", "县文化馆馆员", "南风医院医师", "白沙镇人民政府"]


def _paragraphs(body: str) -> list[str]:
    return body.rstrip("\n").split("\n\n")


@pytest.mark.parametrize("between", ["\n", "\n\n"])
@pytest.mark.parametrize("title", ["劳动模范名录", "征文获奖名单", "捐款名册（按姓氏笔画为序）"])
@pytest.mark.parametrize("form", ["{name}\u3000{unit}", "{name} {unit}", "{unit} {name}", "{name}"])
def test_names_below_a_roll_s_title_are_entries(title: str, form: str, between: str) -> None:
    entries = [form.format(name=name, unit=unit) for name, unit in zip(PEOPLE, UNITS, strict=True)]
    article = only_article(between.join([title, *entries]) + "\n")
    assert article.title == title
    assert article.authors == ()
    assert _paragraphs(article.body) == entries


def test_units_above_names_are_no_titles() -> None:
    lines = [line for unit, name in zip(UNITS, PEOPLE, strict=True) for line in (unit, name)]
    article = only_article("\n".join(["劳动模范名录", *lines]) + "\n")
    assert (article.title, article.authors) == ("劳动模范名录", ())
    assert [line.removeprefix("## ") for line in _paragraphs(article.body)] == lines


def test_names_without_a_title_are_entries_if_there_are_many() -> None:
    entries = [f"{name}\u3000{unit}" for name, unit in zip(PEOPLE, UNITS, strict=True)]
    article = only_article("\n".join(entries) + "\n")
    assert (article.title, article.authors) == ("", ())
    assert _paragraphs(article.body) == entries


def test_classes_of_a_roll_are_headings() -> None:
    entries = [f"{name}\u3000{unit}" for name, unit in zip(PEOPLE, UNITS, strict=True)]
    article = only_article("\n".join(["征文获奖名单", "一等奖", *entries[:3], "二等奖", *entries[3:]]) + "\n")
    assert _paragraphs(article.body) == ["## 一等奖", *entries[:3], "## 二等奖", *entries[3:]]


def test_a_roll_inside_a_text_has_a_heading() -> None:
    article = only_article(f"# 会议纪要\n\n{ONE}\n\n参会人员名单\n刘 敏　王 宁　张文海\n李河生　陈志明　赵 文\n周兰　孙立　吴平\n")
    assert _paragraphs(article.body)[1:3] == ["## 参会人员名单", "刘 敏　王 宁　张文海"]


@pytest.mark.parametrize("title", ["获奖单位名单", "参考书目"])
def test_what_is_listed_need_not_be_people(title: str) -> None:
    lines = ["柳溪县文化馆", "青石乡卫生院", "东门小学", "供销合作社", "西川报社"]
    article = only_article("\n".join([title, *lines]) + "\n")
    assert (article.title, _paragraphs(article.body)) == (title, lines)


@pytest.mark.parametrize(
    "lines",
    [["主　任　刘敏", "副主任　张文海　李河生", "委　员　王宁　陈志明　赵文"], ["主编：刘敏", "副主编：张文海、李河生", "编委：王宁　陈志明"]],
)
def test_nobody_signs_the_page_of_a_board(lines: list[str]) -> None:
    article = only_article("\n".join(["编辑委员会", *lines]) + "\n")
    assert (article.title, article.authors) == ("编辑委员会", ())
    assert _paragraphs(article.body) == lines


def test_a_byline_below_a_title_stays_one() -> None:
    article = only_article(f"渡口春秋\n刘敏　西川报社编辑\n{ONE}\n{TWO}\n")
    assert [author.name for author in article.authors] == ["刘敏"]


@pytest.mark.parametrize("count", [2, 3, 6, 8])
def test_authors_of_a_paper_one_below_the_other_are_its_authors(count: int) -> None:
    units = ["西川大学", "东门小学教师", "供销合作社主任", "青石学院", "县文化馆馆员", "水文研究所", "南风医院医师", "西川报社编辑"]
    lines = [f"{name} {unit}" for name, unit in zip(PEOPLE[:count], units[:count], strict=True)]
    article = only_article("\n".join(["渡口水文研究", *lines, ONE * 2, TWO]) + "\n")
    assert [author.name for author in article.authors] == PEOPLE[:count]
    assert article.body.startswith(ONE)


def test_two_names_below_each_other_are_not_one_text_s_where_others_are_signed() -> None:
    """Two titles beside each other, read as one column: nobody knows whose the text is."""
    text = f"渡口春秋\n刘敏　西川报社编辑\n张文海　东门小学教师\n{ONE}\n{TWO}\n溪边磨坊\n王宁　西川日报记者\n{TWO}\n"
    assert all(len(article.authors) < 2 for article in cleaned(text).articles)


def test_signed_texts_stay_apart() -> None:
    text = f"渡口春秋\n刘敏　西川报社编辑\n{ONE}\n溪边磨坊\n张文海　东门小学教师\n{TWO}\n"
    assert [article.title for article in cleaned(text).articles] == ["渡口春秋", "溪边磨坊"]


TITLES = ["渡口春秋", "溪边磨坊", "窑火正红", "灯塔夜话", "晒秋时节", "水车行", "篾匠的手", "老桥"]


@pytest.mark.parametrize("between", ["\n", "\n\n"])
@pytest.mark.parametrize("top", [["目录"], ["目　录"], ["本期要目"]])
def test_contents_are_one_list(top: list[str], between: str) -> None:
    lines = [line for title, name in zip(TITLES, PEOPLE, strict=True) for line in (title, name)]
    article = only_article(between.join([*top, *lines]) + "\n")
    assert article.authors == ()
    assert article.title.replace("\u3000", "") == top[0].replace("\u3000", "")
    assert _paragraphs(article.body) == lines


def test_contents_with_page_numbers_have_their_title() -> None:
    article = only_article("\n".join(["目录", *(f"{title} {name} {7 * i + 1}" for i, (title, name) in enumerate(zip(TITLES, PEOPLE, strict=True)))]) + "\n")
    assert article.title == "目录"
    assert article.authors == ()


def test_texts_below_their_contents_are_found() -> None:
    texts = [ONE, TWO, ONE.replace("图纸", "账本"), TWO.replace("尺寸", "日子")]
    contents = [line for title, name in zip(TITLES[:4], PEOPLE, strict=False) for line in (title, name)]
    page = "\n".join(["目录", *contents, *(f"{title}\n{name}\n{text}" for title, name, text in zip(TITLES, PEOPLE, texts, strict=False))])
    first, *others = cleaned(page + "\n").articles
    assert (first.title, first.authors, _paragraphs(first.body)) == ("目录", (), contents)
    assert [(one.title, [author.name for author in one.authors]) for one in others] == list(zip(TITLES[:4], [[name] for name in PEOPLE[:4]], strict=True))


def test_titles_beside_each_other_are_heads() -> None:
    """Columns read row by row: three titles, then their texts."""
    heads = "".join(f"{title}\n{name} 西川报社记者\n" for title, name in zip(TITLES[:3], PEOPLE, strict=False))
    text = cleaned(f"{heads}{ONE}\n{TWO}\n")
    assert [one.title for one in text.articles if one.title in TITLES] == TITLES[:3]


def test_the_head_below_a_roll_is_no_entry() -> None:
    entries = [f"{name}\u3000{unit}" for name, unit in zip(PEOPLE, UNITS, strict=True)]
    text = cleaned("\n".join(["征文获奖名单", *entries, "渡口春秋", "周小兰 西川报社记者", ONE * 2, TWO]) + "\n")
    assert [(one.title, [author.name for author in one.authors]) for one in text.articles] == [("征文获奖名单", []), ("渡口春秋", ["周小兰"])]
