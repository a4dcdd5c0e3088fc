"""What editors write that is no TOML is told in their words, at its line."""

from __future__ import annotations

from pathlib import Path

import pytest
from bianzuan.config import BACK_ORDER
from bianzuan.errors import PublicationError
from bianzuan.messages import describe
from bianzuan.reading.chinese_names import CHINESE, meant, with_chinese
from bianzuan.reading.toml_tables import toml_of

HEAD = "[publication]\n"


def told(text: str) -> tuple[str, int]:
    with pytest.raises(PublicationError) as error:
        toml_of(text, Path("publication.toml"))
    (problem,) = error.value.problems
    assert "{" not in "".join(describe(problem))
    return problem.key.removeprefix("publication."), problem.line


@pytest.mark.parametrize(
    ("line", "key"),
    [
        ("title = “水利”", "wide_mark"),
        ('sources = ["a.txt"，"b.txt"]', "wide_mark"),
        ('title ＝ "水利"', "wide_mark"),
        ('title = "水利', "quote_open"),
        ('title = "D:\\书"', "backslash"),
        ('title = "一"\ntitle = "二"', "written_twice"),
        ("[publication]", "written_twice"),
        ("theme documents", "no_equals"),
        ("date = 2026-05", "more_behind"),
        ('title = "一" slug = "a"', "more_behind"),
        ('sources = ["a.txt" "b.txt"]', "bracket_open"),
        ('sources = ["a.txt"', "bracket_open"),
        ("[design", "header_open"),
        ("title = 水利", "bare_value"),
        ("这是我的书", "no_statement"),
    ],
)
def test_a_mistake_is_told_by_what_it_is(line: str, key: str) -> None:
    assert told(f"{HEAD}{line}\n") == (key, 2 + line.count("\n"))


@pytest.mark.parametrize(("file", "header"), [("decisions.toml", "[[decision]]"), ("index.toml", "[[heading]]"), ("publication.toml", "[[part]]")])
def test_an_open_header_is_answered_with_those_of_its_file(file: str, header: str) -> None:
    with pytest.raises(PublicationError) as error:
        toml_of(f"{header[:-1]}\n", Path("book") / file)
    assert header in describe(error.value.problems[0])[1]


def test_wide_marks_in_the_text_itself_are_nobodys_mistake() -> None:
    assert told(f'{HEAD}title = "水，利" # “书”\nslug = 书\n') == ("bare_value", 3)
    assert toml_of(f'{HEAD}title = "“水，利”＝【一】"\n', Path("a.toml")).tables["publication"] == {"title": "“水，利”＝【一】"}


def test_what_is_said_in_chinese_is_understood() -> None:
    assert meant("后记", BACK_ORDER) == "afterword"
    assert meant("跋", BACK_ORDER) == "afterword"
    assert meant("人名索引", ["subjects", "persons"]) == "persons"
    assert meant("人名", ["cover"]) == ""
    assert with_chinese(["cover", "thanks"]) == ["cover 封面", "thanks"]
    assert with_chinese(["documents", "gazetteer"])[0] != with_chinese(["documents", "persons"])[0]


def test_everything_a_matter_order_may_hold_has_a_chinese_name() -> None:
    assert set(BACK_ORDER) <= set(CHINESE)
