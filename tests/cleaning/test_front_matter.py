"""Tables at the heads of Markdown files, as programs and people write them; and titles they give, corrected and decided about."""

from __future__ import annotations

import pytest
from bianzuan import cleaning
from bianzuan.config import Decision
from bianzuan.model import Article, Cleaned, Source
from bianzuan.reading.source import split_lines

TEXT = "县里派来了技术员老张，他量了三个月，画了一张图。"


def cleaned(text: str, decisions: tuple[Decision, ...] = (), form: str = "markdown") -> Cleaned:
    source = Source("a.md", text.encode(), "0" * 64, "utf-8", text, split_lines(text), form)  # type: ignore[arg-type]
    result = cleaning.clean(source, decisions=decisions)
    assert cleaning.verify(result) == ()
    return result


def article(head: str, body: str = TEXT, form: str = "markdown") -> Article:
    (found,) = cleaned(f"{head}\n\n{body}\n", form=form).articles
    return found


@pytest.mark.parametrize(
    ("head", "title", "authors", "date"),
    [
        ("---\ntitle: 1984\nauthor: 刘文清\n---", "1984", ["刘文清"], ""),
        ("---\ntitle: 2019-05-01\n---", "2019-05-01", [], ""),
        ('---\ntitle: 水渠："一": 二\nauthor: 刘文清、王敏\n---', "水渠：“一”：二", ["刘文清", "王敏"], ""),
        ("---\ntitle:\t水渠\n\tauthor: 刘文清\n---", "水渠", ["刘文清"], ""),
        ("---\n标题：水渠\n作者：刘文清\n日期：1962年5月\n---", "水渠", ["刘文清"], "1962年5月"),
        ("---\ntitle: [水渠\nauthors:\n  - 刘文清\n  - 王敏\n---", "[水渠", ["刘文清", "王敏"], ""),
        ("---\ntitle: 水渠\ndate: 2019-05-01T08:00:00+08:00\nauthor: null\n---", "水渠", [], "2019-05-01"),
        ('+++\ntitle = "水渠"\ndate = 2019-05-01\nauthors = ["刘文清"]\n+++', "水渠", ["刘文清"], "2019-05-01"),
    ],
)
def test_tables_are_read_as_they_are_written(head: str, title: str, authors: list[str], date: str) -> None:
    found = article(head)
    assert (found.title, [author.name for author in found.authors], found.date) == (title, authors, date)
    assert found.body == TEXT + "\n"


@pytest.mark.parametrize("head", ["---\nauthor: 刘文清\ndate: 2019\n---", "---\ntags:\n  - 水利\naliases: []\nauthor: 刘文清\ndate: 2019\n---"])
def test_a_table_without_a_title_leaves_it_to_the_text(head: str) -> None:
    found = article(head, f"# 水渠\n\n{TEXT}")
    assert (found.title, found.authors[0].name, found.date, found.body) == ("水渠", "刘文清", "2019", TEXT + "\n")


def test_an_empty_table_is_no_text() -> None:
    assert article("---\n---", f"# 水渠\n\n{TEXT}").body == TEXT + "\n"


@pytest.mark.parametrize("head", ["---\n甲: 水来了吗\n乙: 来了\n---", "---\n水来了，\n人也来了。\n---", "---\ntitle: 水渠"])
def test_what_stands_between_rules_may_be_text(head: str) -> None:
    words = "".join(character for character in head if character not in "-\n: ")
    body = "".join(character for character in article(head).body if character not in "\\-\n：: ")
    assert body == words + TEXT


def test_a_table_of_a_text_file_has_a_title() -> None:
    assert article("---\ntitle: 水渠\n---", form="text").title == "水渠"
    assert "author" in article("---\nauthor: 刘文清\n---", form="text").body


@pytest.mark.parametrize(("title", "made"), [("水渠,渠水", "水渠，渠水"), ('他说"好"就好', "他说“好”就好"), ("紀事...", "纪事……"), ("a --- 水渠", "a ——— 水渠")])
def test_a_title_that_is_given_is_corrected_and_the_source_rebuilt(title: str, made: str) -> None:
    assert article(f"---\ntitle: {title}\n---", "縣裡派來了技術員老張，他量了三個月，這裡的水渠修好了。").title in (made, title)


def test_an_editor_changes_a_title_that_is_given() -> None:
    decisions = (Decision("replace", source="a.md", context="水渠", text="河渠"), Decision("replace", source="a.md", context="，渠", text="、渠"))
    result = cleaned(f"---\ntitle: 水渠,渠水\n---\n\n{TEXT}\n", decisions)
    assert result.articles[0].title == "河渠、渠水"
    assert result.unplaced == ()


HEADS = {
    "yaml": "---\nauthor: 刘文清\ntitle: 大家扎实扎实地修渠\n---",
    "quoted": '---\n"title": "大家扎实扎实地修渠"\n---',
    "chinese": "---\n标题： 大家扎实扎实地修渠\n---",
    "toml": "+++\ntitle = '大家扎实扎实地修渠'\n+++",
    "before": "---\nsubtitle: 记大家扎实扎实修渠\ntitle: 水渠\n---",
}


@pytest.mark.parametrize("head", HEADS.values(), ids=HEADS)
@pytest.mark.parametrize(("action", "text", "made"), [("accept", "", "扎实"), ("reject", "", "扎实扎实"), ("replace", "老老实实", "老老实实")])
def test_suspects_in_what_a_head_gives_are_asked_about_and_decided(head: str, action: str, text: str, made: str) -> None:
    said = f"{head}\n\n{TEXT}\n"
    (asked,) = (edit for edit in cleaned(said).ledger if edit.action == "flag")
    line = said.split("\n")[asked.source.line - 1]
    assert line[asked.source.column - 1 :].startswith("扎实扎实"), "it is told where the head says it"
    result = cleaned(said, (Decision(action, asked.id, "a.md", text=text),))
    title = result.articles[0].subtitle or result.articles[0].title
    assert title.removeprefix("记") == f"大家{made}{'' if 'sub' in head else '地'}修渠"
    assert [edit.status for edit in result.ledger if edit.id == asked.id] == ["rejected" if action == "reject" else "accepted"]
    assert result.unplaced == ()


def test_a_title_in_another_script_is_converted_where_the_head_says_it() -> None:
    result = cleaned("---\ntitle: 關於修築水渠的報告\n---\n\n縣裡派來了技術員老張，他量了三個月，這裡的水渠修好了。\n")
    assert result.articles[0].title == "关于修筑水渠的报告"
    assert [(edit.source.line, edit.before) for edit in result.ledger if edit.rule == "script"][:2] == [(2, "關於"), (2, "築")]


@pytest.mark.parametrize("head", ['---\ntitle: "大家\\u624e实扎实地修渠"\n---', "---\ntitle: 大家扎实\n  扎实地修渠\n---"])
def test_a_title_that_the_head_writes_otherwise_is_taken_as_it_is_meant(head: str) -> None:
    """It stands at no place of the text, and nothing is asked about it."""
    result = cleaned(f"{head}\n\n{TEXT}\n")
    assert result.articles[0].title in ("大家扎实扎实地修渠", "大家扎实 扎实地修渠")
    assert [edit for edit in result.ledger if edit.action == "flag"] == []


def test_a_title_that_stands_twice_is_taken_where_the_text_has_it() -> None:
    result = cleaned(f"---\ntitle: 水渠\n---\n\n# 水渠\n\n{TEXT}\n")
    assert (result.articles[0].title, result.articles[0].source.lines) == ("水渠", "5-7")


def test_a_part_of_what_stands_for_other_characters_is_changed_with_all_of_it() -> None:
    decisions = (Decision("replace", source="a.md", context="…老张", text="——老张"),)
    result = cleaned("# 水渠\n\n县里派来了技术员...老张，他量了三个月。\n", decisions)
    assert result.articles[0].body == "县里派来了技术员…——老张，他量了三个月。\n"


@pytest.mark.parametrize("form", ["markdown", "text"])
def test_one_character_that_the_source_marks_is_a_title_and_a_heading(form: str) -> None:
    (found,) = cleaned(f"# 药\n\n鲁迅\n\n{TEXT}\n\n## 引\n\n{TEXT}再看一遍，果然不错。\n", form=form).articles
    assert (found.title, [author.name for author in found.authors]) == ("药", ["鲁迅"])
    assert found.body == f"{TEXT}\n\n## 引\n\n{TEXT}再看一遍，果然不错。\n"
