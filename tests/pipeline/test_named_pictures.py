"""A picture that a text names and that cannot be set stops the build: else its words would be printed in its place."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest
from bianzuan import pipeline
from bianzuan.errors import ContentError, Problem
from bianzuan.messages import describe
from bianzuan.pipeline.building import TARGETS
from bianzuan.reading.publication import read_publication

sys.path.insert(0, str(Path(__file__).parents[1] / "reading"))

from picture_making import drawn  # noqa: E402 - lies beside the tests of reading

ARTICLE = "---\ntitle: 修渠记\n---\n\n水渠修成以后，村里的人年年清淤，从不间断。\n\n![水渠]({0})\n\n老人们说，这条渠救了全村的命。\n"
FOREWORD = "# 序\n\n这本书讲一条渠。\n\n![渠图]({0})\n\n渠还在。\n"


@pytest.fixture
def book(tmp_path: Path) -> Path:
    for folder in ("sources", "front", "images"):
        (tmp_path / folder).mkdir()
    (tmp_path / "images" / "渠 图.png").write_bytes(drawn())
    (tmp_path / "publication.toml").write_text('[publication]\ntitle = "渠"\n\n[[part]]\ntitle = "一"\nsources = ["a.md"]\n', encoding="utf-8")
    write(tmp_path)
    return tmp_path


def write(book: Path, article: str = "images/渠%20图.png", foreword: str = "images/渠%20图.png") -> None:
    (book / "sources" / "a.md").write_text(ARTICLE.format(article), encoding="utf-8")
    (book / "front" / "foreword.md").write_text(FOREWORD.format(foreword), encoding="utf-8")


def told(book: Path, target: str = "html") -> list[tuple[str, str, int]]:
    """What stops the build of a target, which writes nothing then; [] if it is built."""
    out = book / "out"
    problems: tuple[Problem, ...] = ()
    try:
        pipeline.build(read_publication(book), targets=(target,), output=out)
    except ContentError as error:
        problems = error.problems
    assert not problems or not list(out.glob("*"))
    assert all("{" not in "".join(describe(one)) for one in problems)
    return [(one.key.removeprefix("pipeline."), Path(one.file).name, one.line) for one in problems]


def test_pictures_that_are_there_are_set(book: Path) -> None:
    assert told(book) == []
    (book / "images" / "a.svg").write_text('<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>', encoding="utf-8")
    write(book, "images/a.svg")
    assert told(book) == []


@pytest.mark.parametrize("target", TARGETS)
def test_a_missing_picture_stops_every_target(book: Path, target: str) -> None:
    write(book, "images/none.png", "images/无.png")
    assert told(book, target) == [("no_image", "a.md", 7), ("no_image", "foreword.md", 5)]


def test_a_picture_beside_its_text_is_named(book: Path) -> None:
    (book / "sources" / "map.png").write_bytes(drawn())
    write(book, "map.png")
    with pytest.raises(ContentError) as caught:
        pipeline.build(read_publication(book), targets=("html",), output=book / "out")
    assert [(one.key, one.params["other"]) for one in caught.value.problems] == [("pipeline.image_elsewhere", "sources/map.png")]


def test_a_file_that_is_no_picture_is_told(book: Path) -> None:
    (book / "images" / "渠 图.png").write_text("<html>404</html>", encoding="utf-8")
    assert told(book) == [("bad_image", "a.md", 7), ("bad_image", "foreword.md", 5)]


def test_pictures_of_the_net_are_told_once_for_each_text(book: Path) -> None:
    write(book, "https://example.org/a.png)\n\n![又](https://example.org/b.png")
    assert told(book, "press") == told(book, "archive") == [("linked_image", "a.md", 7)]
    (book / "decisions.toml").write_text(
        "".join(f'[[decision]]\nsource = "a.md"\naction = "drop"\ncontext = "![{words}](https://example.org/{name}.png)"\n\n' for words, name in (("水渠", "a"), ("又", "b"))), encoding="utf-8"
    )
    assert told(book, "press") == []


def test_a_frame_stands_for_a_picture_of_the_net(book: Path) -> None:
    write(book, "https://example.org/a.png?w=9&h=9")
    result = pipeline.build(read_publication(book), targets=("screen", "html"), output=book / "out")
    framed = [one for one in result.warnings if one.key == "pipeline.framed_image"]
    assert [(one.line, one.params["pictures"]) for one in framed] == [(7, "https://example.org/a.png?w=9&h=9")]
    page = (book / "out" / "html" / "ch1.html").read_text(encoding="utf-8")
    assert 'src="data:image/svg+xml,' in page
    assert 'alt="水渠"' in page
    assert "example.org" not in page
    (checked,) = pipeline.check_all(book)
    assert [(one.severity, one.folio, one.message) for one in checked.report.findings if one.code == "picture-frame"] == [
        ("warning", "3", "a crossed frame stands for the picture https://example.org/a.png?w=9&h=9, in the text that begins here")
    ]


def test_a_picture_of_the_net_that_was_saved_under_its_name_is_set(book: Path) -> None:
    (book / "images" / "A 图.png").write_bytes(drawn())
    write(book, "https://example.org/2021/a%20%E5%9B%BE.png")
    result = pipeline.build(read_publication(book), targets=("html",), output=book / "out")
    assert not result.warnings
    assert 'src="images/A%20%E5%9B%BE.png"' in (book / "out" / "html" / "ch1.html").read_text(encoding="utf-8")
    assert (book / "out" / "html" / "images" / "A 图.png").is_file()


def test_of_two_pictures_of_one_name_none_is_taken_for_the_other(book: Path) -> None:
    (book / "images" / "640.png").write_bytes(drawn())
    write(book, "https://example.org/a/640.png)\n\n![又](https://example.org/b/640.png")
    result = pipeline.build(read_publication(book), targets=("html",), output=book / "out")
    assert [(one.key, one.params["count"]) for one in result.warnings] == [("pipeline.framed_image", 2)]


def test_a_picture_in_the_words_of_a_part_is_told_at_the_part(book: Path) -> None:
    with (book / "publication.toml").open("a", encoding="utf-8") as file:
        file.write('introduction = "![图](images/none.png)"\n')
    assert told(book) == [("no_image", "publication.toml", 4)]


def test_the_index_has_the_page_numbers_of_a_book_with_its_pictures(book: Path) -> None:
    (book / "index.toml").write_text('[[heading]]\nindex = "subjects"\nheading = "老人们"\n', encoding="utf-8")
    # A page of text, the picture above what the index leads to.
    (book / "sources" / "a.md").write_text(ARTICLE.format("https://example.org/a.png").replace("水渠修成", "水渠修成，田里年年有水，" * 60 + "水渠修成"), encoding="utf-8")
    pipeline.build(read_publication(book), targets=("screen",), output=book / "out")
    built = json.loads((book / "out" / "report.json").read_text(encoding="utf-8"))["index"]
    indexes = pipeline.compile_index(read_publication(book))
    assert [locator.page for one in indexes for group in one.groups for entry in group.entries for locator in entry.locators] == [
        locator["page"] for one in built for entry in one["entries"] for locator in entry["locators"]
    ]
    write(book, "images/none.png")
    with pytest.raises(ContentError):
        pipeline.compile_index(read_publication(book))
