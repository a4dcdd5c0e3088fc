"""Places, switches and formats of the lint; what rules without examples of their own say."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from bianzuan.config import LintConfig
from bianzuan.linting import (
    RULES,
    Book,
    Remark,
    TextFile,
    as_json,
    as_rdjson,
    as_sarif,
    check_rules,
    lint,
    of_markdown,
    of_text,
)
from bianzuan.pipeline.lint import lint_files, lint_publication
from bianzuan.reading.publication import read_publication
from hypothesis import given
from hypothesis import strategies as st


def remarks(text: str, config: LintConfig | None = None) -> tuple[Remark, ...]:
    config = config or LintConfig()
    return lint(Book(of_markdown(TextFile.of("front/foreword.md", text), "foreword"), terms=config.terms), config)


TEXT = "# 前言\n\n各级**工会**组织\n有[链接](http://例.com/a,b)，，参加,好。\n\n他说。。。\n"


def test_line_and_column_are_those_of_the_file_whatever_markup_stands_before() -> None:
    lines = TEXT.splitlines()
    for one in remarks(TEXT):
        assert lines[one.line - 1][one.column - 1 : one.end_column - 1] == one.text
    assert [(one.rule, one.line, one.text) for one in remarks(TEXT)] == [
        ("consecutive", 4, "，，"), ("half-width-mark", 4, ","), ("ellipsis", 6, "。。。"),
    ]  # fmt: skip


@given(st.text("工会，。、：“”《》（）1a -#*`[]()|>\n…—", max_size=60))
def test_whatever_is_written_is_linted_and_every_place_is_in_the_file(text: str) -> None:
    lines = text.split("\n")
    for one in remarks(text):
        assert 1 <= one.line <= one.end_line <= len(lines)
        assert one.column <= len(lines[one.line - 1]) + 1
        assert one.end_column <= len(lines[one.end_line - 1]) + 2


def test_code_addresses_and_escapes_are_not_prose() -> None:
    assert remarks("见 `甲,,乙` 与 https://a.cn/,,乙\n\n```\n甲,,乙\n```\n\n工\\*会") == ()
    assert remarks("更多资料见 <https://a.cn/b>，或写信给 <li@a.cn>，谢谢。") == ()


def test_a_quotation_may_go_on_over_paragraphs() -> None:
    assert remarks("他说：“甲。\n\n“乙。\n\n“丙。”") == ()
    assert [one.line for one in remarks("他说：“甲。\n\n乙。")] == [1]


def test_fragments_are_in_no_order() -> None:
    file = TextFile.of("a.txt", "二、乙\n五、戊\n")
    for loose, found in ((False, ["heading-number", "heading-number"]), (True, [])):
        passages = [of_text(file, "a", "heading", text, range(4), 2, loose=loose) for text in ("二、乙", "五、戊")]
        assert [one.rule for one in lint(Book(tuple(passages)))] == found


def test_a_rule_is_switched_off_made_an_error_and_kept_from_a_phrase() -> None:
    assert [one.severity for one in remarks("北京、上海、等地。")] == ["warning"]
    assert remarks("北京、上海、等地。", LintConfig(off=("pause-deng",))) == ()
    assert [one.severity for one in remarks("北京、上海、等地。", LintConfig(errors=("pause-deng",)))] == ["error"]
    assert remarks("北京、上海、等地。", LintConfig(keep=("上海、等地",))) == ()
    assert len(remarks("北京、上海、等地。", LintConfig(keep=("上海等地", "")))) == 1


def test_unknown_rules_are_refused_with_the_one_that_was_meant() -> None:
    (problem,) = check_rules(LintConfig(off=("elipsis",)))
    assert (problem.key, problem.params) == ("linting.rule_unknown", {"rule": "elipsis", "nearest": "ellipsis"})
    assert len(check_rules(LintConfig(off=("x",), errors=("y",)))) == 2
    assert check_rules(LintConfig(off=tuple(rule.name for rule in RULES))) == ()


def test_terms_of_the_house() -> None:
    config = LintConfig(terms=(("账户", "帐户", "户头"), ("互联网+", "互联网＋")))
    assert [(one.text, one.replacement) for one in remarks("帐户、账户、户头，互联网＋。", config)] == [
        ("帐户", "账户"), ("户头", "账户"), ("互联网＋", "互联网+"),
    ]  # fmt: skip


def test_only_the_editors_own_words_may_be_changed_where_they_stand(tmp_path: Path) -> None:
    assert [one.fixable for one in remarks("他说。。。好，，好") if one.replacement] == [True]
    (tmp_path / "a.txt").write_text("工会之歌\n\n职工在北京、上海、等地参加活动，大家都说办得很好。\n", encoding="utf-8")
    found = [one for one in lint_files([tmp_path / "a.txt"]).remarks if one.rule == "pause-deng"]
    assert [(one.line, one.text, one.fixable) for one in found] == [(3, "、等", True)]


def test_lines_of_a_plain_text_are_joined_where_empty_lines_part_paragraphs(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes("他说：“今天\r\n大家都来了，，真好。”\r\n\r\n“好。\r\n".encode())
    found = lint_files([tmp_path / "a.txt"]).remarks
    assert [(one.rule, one.line, one.column) for one in found] == [("consecutive", 2, 6), ("unpaired", 4, 1)]
    (tmp_path / "a.txt").write_text("他说：“今天\n大家都来了。”\n", encoding="utf-8")
    assert [one.line for one in lint_files([tmp_path / "a.txt"]).remarks] == [1, 2]


def test_what_stands_in_a_source_is_decided_on_and_not_changed_there(made: Callable[..., Path]) -> None:
    folder = made("工会之歌\n\n职工在北京、上海、等地参加活动，大家都说办得很好。\n", meta=NOTICE)
    (one,) = lint_publication(read_publication(folder)).remarks
    assert (one.replacement, one.fixable, one.own) == ("等", False, False)


@pytest.fixture
def made(tmp_path: Path) -> Callable[..., Path]:
    def make(source: str, *, meta: str = "", front: str = "", encoding: str = "utf-8") -> Path:
        (tmp_path / "sources").mkdir()
        (tmp_path / "sources" / "a.txt").write_bytes(source.encode(encoding))
        (tmp_path / "publication.toml").write_text(
            f'[publication]\ntitle = "书"\n{meta}\n[[part]]\ntitle = "编"\nsources = ["a.txt"]\n{front}', encoding="utf-8"
        )
        return tmp_path

    return make


def names(folder: Path) -> list[tuple[str, int, str]]:
    found = lint_publication(read_publication(folder)).remarks
    return [(Path(one.file).relative_to(folder).as_posix(), one.line, one.rule) for one in found]


NOTICE = 'notice = "内部资料"'


def test_a_cleaned_text_is_remarked_on_at_the_line_of_its_source(made: Callable[..., Path]) -> None:
    # The lines of a paragraph are joined, pinyin goes, the encoding is another: the place stays.
    source = "工会之歌\r\n\r\n职工在建設(shè)中积极参\r\n加活动，大家都说在北京、上海、等地办得很好，而且还要办下去。\r\n"
    folder = made(source, meta=NOTICE, encoding="gb18030")
    (one,) = lint_publication(read_publication(folder)).remarks
    line = source.split("\r\n")[one.line - 1]
    assert (one.rule, one.line, line[one.column - 1 : one.end_column - 1]) == ("pause-deng", 4, "、等")


@pytest.mark.parametrize(
    ("meta", "front", "wanted"),
    [
        (NOTICE, "", []),
        ("", "", [("publication.toml", 2, "imprint")]),
        ('isbn = "978-7-01-000001-1"\ncip = "x"', "", [("publication.toml", 3, "isbn")]),
        ('isbn = "978-7-101-00303-1"\ncip = "x"', "", []),
        ('cip = "x"', "", [("publication.toml", 2, "imprint")]),
        (NOTICE, '[front]\norder = ["copyright", "title-page"]', [("publication.toml", 8, "front-order")]),
        (NOTICE, '[front]\norder = ["cover"]', [("publication.toml", 8, "front-order")]),
    ],
)
def test_what_the_book_says_of_itself(made: Callable[..., Path], meta: str, front: str, wanted: list[object]) -> None:
    assert names(made("工会之歌\n\n职工参加活动。\n", meta=meta, front=front)) == wanted


def test_titles_and_introductions_are_read_at_their_lines(made: Callable[..., Path]) -> None:
    folder = made("工会之歌\n\n职工参加活动。\n", meta=f'subtitle = "讲话。"\n{NOTICE}')
    assert names(folder) == [("publication.toml", 3, "heading-stop")]


def test_json_holds_every_remark_and_counts() -> None:
    found = json.loads(as_json(remarks(TEXT)))
    assert [row["rule"] for row in found["findings"]] == ["consecutive", "half-width-mark", "ellipsis"]
    assert found["counts"] == {"error": 1, "warning": 2, "info": 0, "consecutive": 1, "ellipsis": 1, "half-width-mark": 1}


def test_rdjson_counts_bytes_and_proposes_what_may_be_applied() -> None:
    file = TextFile.of("front/foreword.md", TEXT)
    rows = json.loads(as_rdjson(remarks(TEXT), {file.name: file}))["diagnostics"]
    lines = TEXT.encode().split(b"\n")
    for row in rows:
        place = row["location"]["range"]
        start, end = place["start"], place["end"]
        assert row["severity"] in ("ERROR", "WARNING", "INFO")
        assert lines[start["line"] - 1][start["column"] - 1 : end["column"] - 1].decode() in ("，，", ",", "。。。")
    assert rows[1]["suggestions"] == [{"range": rows[1]["location"]["range"], "text": "，"}]
    assert rows[1]["location"]["path"] == "front/foreword.md"
    assert "suggestions" not in rows[0]


def test_a_fingerprint_stays_where_lines_move_and_tells_repetitions_apart() -> None:
    once = [one.fingerprint for one in remarks("甲乙，，丙丁。")]
    moved = [one.fingerprint for one in remarks("新增一段。\n\n甲乙，，丙丁。")]
    twice = [one.fingerprint for one in remarks("甲乙，，丙丁。\n\n甲乙，，丙丁。")]
    assert once == moved == twice[:1]
    assert len(set(twice)) == 2


def test_sarif_keeps_the_structure_of_its_schema() -> None:
    log = json.loads(as_sarif(remarks(TEXT)))
    assert (log["version"], set(log)) == ("2.1.0", {"$schema", "version", "runs"})
    (run,) = log["runs"]
    assert run["columnKind"] in ("utf16CodeUnits", "unicodeCodePoints")
    described = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in described] == [rule.name for rule in RULES]
    assert {rule["defaultConfiguration"]["level"] for rule in described} <= {"error", "warning", "note"}
    for result in run["results"]:
        assert set(result) <= {"ruleId", "ruleIndex", "level", "message", "locations", "partialFingerprints", "fixes"}
        assert described[result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["level"] in ("error", "warning", "note")
        assert result["message"]["text"]
        for place in (one["physicalLocation"] for one in result["locations"]):
            assert place["artifactLocation"]["uri"] == "front/foreword.md"
            check_region(place["region"])
        for fix in result.get("fixes", ()):
            for change in fix["artifactChanges"]:
                assert change["artifactLocation"]["uri"]
                assert all(one["insertedContent"]["text"] for one in change["replacements"])
                check_region(change["replacements"][0]["deletedRegion"])
    assert any("fixes" in result for result in run["results"])


def check_region(region: dict[str, object]) -> None:
    assert set(region) <= {"startLine", "startColumn", "endLine", "endColumn", "snippet"}
    numbers = [region[key] for key in ("startLine", "startColumn", "endLine", "endColumn")]
    assert all(isinstance(number, int) and number >= 1 for number in numbers)


def test_a_path_with_signs_of_its_own_is_a_valid_uri() -> None:
    book = Book(of_markdown(TextFile.of("前 言/a#b.md", "好，，好"), "a"))
    (result,) = json.loads(as_sarif(lint(book)))["runs"][0]["results"]
    uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert uri == "%E5%89%8D%20%E8%A8%80/a%23b.md"
