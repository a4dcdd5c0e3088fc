"""publication.toml, decisions.toml, index.toml: what is read, and where a mistake is said to be."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from bianzuan import resources
from bianzuan.config import FRONT_ORDER, MatchRule
from bianzuan.errors import PublicationError
from bianzuan.messages import describe
from bianzuan.model import Author
from bianzuan.reading.publication import read_publication
from bianzuan.reading.schema import json_schema, schema_text

MINIMAL = '[publication]\ntitle = "汇编"\n'


def publication(folder: Path, text: str, **others: str) -> Path:
    (folder / "publication.toml").write_text(text, encoding="utf-8")
    for name, words in others.items():
        (folder / f"{name}.toml").write_text(words, encoding="utf-8")
    return folder


def complaints(folder: Path, text: str, **others: str) -> list[tuple[str, int]]:
    """(message key, line) of every problem, as the editor is told."""
    with pytest.raises(PublicationError) as raised:
        read_publication(publication(folder, text, **others))
    assert raised.value.exit_code == 3
    for problem in raised.value.problems:
        assert all(describe(problem)), "every problem says what is wrong and what to try"
    return [(problem.key.removeprefix("publication."), problem.line) for problem in raised.value.problems]


def test_a_title_is_enough(tmp_path: Path) -> None:
    config = read_publication(publication(tmp_path, MINIMAL))
    assert config.meta.title == "汇编"
    assert config.front.order == FRONT_ORDER
    assert config.parts == ()


def test_everything_an_editor_declares_is_read(tmp_path: Path) -> None:
    (tmp_path / "front").mkdir()
    (tmp_path / "front" / "foreword.md").write_bytes("\ufeff# 前言\r\n\r\n正文\r\n".encode())
    folder = publication(
        tmp_path,
        """\
[publication]
title = "汇编"
editors = ["甲", { name = "乙", role = "主编" }]
date = 2026-05-01

[[part]]
title = "第一"
sources = ["a.txt"]
[[part]]
title = "第二"
[part.match]
keywords = ["水利"]
dates = ["2013..2018-06"]

[design]
size = 11
trim = "16开"
leading = 18.5
""",
        decisions='[[decision]]\naction = "reject"\nedit = "ab12"\n',
        index='stop = ["我们"]\n\n[[heading]]\nindex = "places"\nheading = "都江堰"\n',
    )
    config = read_publication(folder)
    assert config.meta.editors == (Author("甲"), Author("乙", "主编"))
    assert config.meta.date == "2026-05-01"
    assert [part.title for part in config.parts] == ["第一", "第二"]
    assert config.parts[1].match == MatchRule(keywords=("水利",), dates=("2013..2018-06",))
    assert (config.design.size, config.design.leading) == (11.0, 18.5)
    assert (config.decisions[0].edit, config.decisions[0].line) == ("ab12", 1)
    assert (config.headings[0].heading, config.headings[0].line) == ("都江堰", 3)
    assert config.stop == ("我们",)
    assert config.texts == {"front/foreword": "# 前言\n\n正文\n"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[publication]\n", [("missing", 1)]),
        ("[design]\n", [("no_meta", 0)]),
        ('[publication]\ntitle = ""\n', [("missing", 2)]),
        ("[publication]\ntitle = 书\n", [("bare_value", 2)]),
        ('[publication]\ntitle = "书"\ntitel = "书"\n', [("unknown_key_near", 3)]),
        ('[publication]\ntitle = "书"\nzzzz = "书"\n', [("unknown_key", 3)]),
        ('[publication]\ntitle = 12\n', [("type_string", 2)]),
        (MINIMAL + 'keywords = "水"\n', [("type_list", 3)]),
        (MINIMAL + 'keywords = [\n  "水",\n  3,\n]\n', [("list_element", 5)]),
        (MINIMAL + 'slug = "a/b"\n', [("bad_slug", 3)]),
        (MINIMAL + 'date = "2026-13"\n', [("bad_date", 3)]),
        (MINIMAL + 'date = "今年"\n', [("bad_date", 3)]),
        (MINIMAL + 'script = "zh-Han"\n', [("unknown_value_near", 3)]),
        (MINIMAL + 'editors = [{ nmae = "甲" }]\n', [("unknown_key_near", 3), ("missing", 3)]),
        (MINIMAL + '[[part]]\ntitle = "空"\n', [("empty_part", 3)]),
        (MINIMAL + '[part]\ntitle = "单"\n', [("not_rows", 3)]),
        (MINIMAL + '[[part]]\ntitle = "二"\nmatch = { dates = ["2013...2018"] }\n', [("bad_date_range", 5)]),
        (MINIMAL + '[front]\norder = ["cover", "cover"]\n', [("matter_twice", 4)]),
        (MINIMAL + '[front]\norder = ["forword"]\n', [("unknown_matter_near", 4)]),
        (MINIMAL + '[design]\ntrim = "大三十二开"\n', [("unknown_trim", 4)]),
        (MINIMAL + '[design]\ntheme = "document"\n', [("unknown_theme_near", 4)]),
        ('[publication]\ntitle = "书"\nbefore = "书"\n', [("unknown_key", 3)]),
        (MINIMAL + "[design]\nsize = 12\nleading = 10\n", [("bad_leading", 5)]),
        (MINIMAL + "[design]\ncolumns = 400\n", [("bad_grid", 4)]),
        (MINIMAL + "[design]\nnumbering = 1\n", [("type_boolean", 4)]),
        (MINIMAL + "[design]\nsize = nan\n", [("type_number", 4)]),
        (MINIMAL + "[design]\ncolumns = 2.5\n", [("type_integer", 4)]),
        (MINIMAL + '[index]\nindexes = ["person"]\n', [("unknown_index_near", 4)]),
        (MINIMAL + "[print]\nsignature = 0\n", [("not_positive", 4)]),
        (MINIMAL + "[print]\nmin_ppi = -1\n", [("not_positive", 4)]),
        (MINIMAL + "[print]\nink = 500\n", [("too_much_ink", 4)]),
        (MINIMAL + '[print]\npaper = "glossy"\n', [("unknown_value", 4)]),
        ("design = 3\n" + MINIMAL, [("type_table", 1)]),
    ],
)
def test_a_mistake_is_refused_with_its_line(tmp_path: Path, text: str, expected: list[tuple[str, int]]) -> None:
    assert complaints(tmp_path, text) == expected


def test_all_mistakes_of_all_files_are_said_at_once(tmp_path: Path) -> None:
    found = complaints(
        tmp_path,
        '[publication]\ntitel = "书"\n[desing]\n',
        decisions='[[decision]]\naction = "reject"\n\n[[decision]]\naction = "rejct"\nedit = "a"\n',
        index='stop = "我们"\n[[heading]]\nindex = "places"\nheading = "甲"\n[[heading]]\nindex = "places"\nheading = "甲"\n',
    )
    assert found == [
        ("no_place", 1),
        ("unknown_value_near", 5),
        ("type_list", 1),
        ("heading_twice", 5),
        ("missing", 1),
        ("unknown_key_near", 2),
        ("unknown_key_near", 3),
    ]


def test_a_decision_that_would_take_words_out_without_saying_so_is_refused(tmp_path: Path) -> None:
    row = '[[decision]]\nsource = "a.txt"\ncontext = "甲乙"\naction = "{}"\n{}\n'
    rows = (("replace", ""), ("move", ""), ("replace", 'text = ""'), ("split", ""), ("join", ""))
    found = complaints(tmp_path, MINIMAL, decisions="".join(row.format(*one) for one in rows))
    assert found == [("no_text_given", 1), ("no_text_given", 6)]


def test_places_are_found_past_strings_that_look_like_tables(tmp_path: Path) -> None:
    text = '[publication]\ntitle = "书"\nnotice = """\n[design]\nsize = "x"\n"""\n\n[design]\n"size" = "大"\n'
    assert complaints(tmp_path, text) == [("type_number", 9)]


def test_a_file_that_is_not_utf8_is_said_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "publication.toml").write_bytes('[publication]\ntitle = "书"\n'.encode("gb18030"))
    with pytest.raises(PublicationError) as raised:
        read_publication(tmp_path)
    assert [(one.key, one.line) for one in raised.value.problems] == [("publication.not_utf8", 2)]


def test_a_text_that_would_not_be_printed_is_not_passed_over(tmp_path: Path) -> None:
    (tmp_path / "front").mkdir()
    (tmp_path / "front" / "forewrod.md").write_text("前言", encoding="utf-8")
    assert complaints(tmp_path, MINIMAL) == [("unused_text_near", 0)]


def test_leaving_a_known_text_out_of_the_order_is_a_decision(tmp_path: Path) -> None:
    (tmp_path / "front").mkdir()
    (tmp_path / "front" / "foreword.md").write_text("前言", encoding="utf-8")
    config = read_publication(publication(tmp_path, MINIMAL + '[front]\norder = ["contents"]\n'))
    assert config.front.order == ("contents",)


def test_a_folder_without_a_publication_says_how_to_make_one(tmp_path: Path) -> None:
    for folder, key in ((tmp_path, "no_publication"), (tmp_path / "none", "no_folder")):
        with pytest.raises(PublicationError) as raised:
            read_publication(folder)
        assert raised.value.problems[0].key == f"publication.{key}"
        assert "bianzuan new" in describe(raised.value.problems[0])[1]


def test_the_published_schema_is_up_to_date() -> None:
    published = Path(resources.__file__).with_name("publication.schema.json").read_text(encoding="utf-8")
    assert published == schema_text(), "run: make schema"


def test_the_schema_refuses_unknown_keys_everywhere() -> None:
    def objects(value: object) -> list[dict[str, object]]:
        if isinstance(value, list):
            return [found for one in value for found in objects(one)]
        if not isinstance(value, dict):
            return []
        own = [value] if value.get("type") == "object" else []
        return own + [found for one in value.values() for found in objects(one)]

    found = objects(json_schema())
    assert len(found) >= 10
    assert all(one["additionalProperties"] is False for one in found)
    json.dumps(json_schema())


def test_flaps_are_none_or_some_never_less(tmp_path: Path) -> None:
    written = '[publication]\ntitle = "书"\n[print]\nflap = {}\n'
    (tmp_path / "publication.toml").write_text(written.format("0"), encoding="utf-8")
    assert read_publication(tmp_path).print.flap == 0
    (tmp_path / "publication.toml").write_text(written.format("-5"), encoding="utf-8")
    with pytest.raises(PublicationError, match="not_positive"):
        read_publication(tmp_path)
