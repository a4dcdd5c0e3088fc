"""What the commands do when nothing is wrong."""

from __future__ import annotations

import json
import re
from pathlib import Path

import click
import pytest
from bianzuan import cleaning, cli, pipeline, preflight, preview
from bianzuan.model import Entry, Finding, Index, IndexGroup, Locator, Report


def test_clean_works_outside_a_publication(command_line, tmp_path, monkeypatch) -> None:
    (tmp_path / "a.txt").write_text("水利\n\n修渠引水，岁岁有秋。\n", encoding="utf-8")
    (tmp_path / "more").mkdir()
    (tmp_path / "more" / "b.md").write_text("# 农事\n\n春耕夏耘。\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    outcome = command_line("clean", "a.txt", "more", "-o", "out")
    assert outcome.code == 0
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == [
        ".bianzuan.json",
        "a.ledger.jsonl", "a.md", "b.ledger.jsonl", "b.md", "review.html",
    ]  # fmt: skip
    assert "sources: 2, articles: 2" in outcome.out


def test_clean_in_a_publication_cleans_its_sources(command_line, publication, monkeypatch) -> None:
    monkeypatch.chdir(publication)
    assert command_line("clean").code == 0
    assert (publication / "out" / "cleaned" / "样例.md").is_file()


def test_clean_never_deletes(command_line, tmp_path) -> None:
    (tmp_path / "a.txt").write_text("水利\n\n修渠引水。\n", encoding="utf-8")
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "earlier.md").write_text("mine", encoding="utf-8")
    assert command_line("clean", tmp_path / "a.txt", "-o", tmp_path / "out").code == 0
    assert (tmp_path / "out" / "earlier.md").read_text(encoding="utf-8") == "mine"


def test_clean_follows_the_decisions_of_the_publication_around_a_file(command_line, publication, monkeypatch) -> None:
    (publication / "decisions.toml").write_text('[[decision]]\naction = "keep"\nedit = "ab"\n', encoding="utf-8")
    seen = []
    real = cleaning.clean

    def clean(source, config, decisions, **rest):
        seen.extend(decision.edit for decision in decisions)
        return real(source, config, (), **rest)

    monkeypatch.setattr(cleaning, "clean", clean)
    command_line("clean", publication / "sources" / "样例.txt", "-o", publication / "out")
    assert seen == ["ab"]


def test_verify_proves_and_writes_nothing(command_line, publication, monkeypatch) -> None:
    monkeypatch.chdir(publication)
    outcome = command_line("clean", "--verify")
    assert outcome.code == 0
    assert "sources that can be rebuilt: 1" in outcome.out
    assert not (publication / "out").exists()


@pytest.mark.pdf
def test_a_new_publication_builds_at_once_and_passes_the_check(command_line, publication) -> None:
    outcome = command_line("build", publication)
    assert outcome.code == 0, outcome.err
    assert "warning" not in outcome.err
    out = publication / "out"
    assert (out / "book.pdf").read_bytes().startswith(b"%PDF-")
    assert (out / "html" / "index.html").is_file()
    assert (out / "cleaned" / "样例.ledger.jsonl").is_file()
    assert str(out / "book.pdf") in outcome.out
    checked = command_line("check", publication)
    assert checked.code == 0, checked.out


def test_build_hands_its_options_on(command_line, publication, tmp_path, monkeypatch) -> None:
    calls = []

    def build(config, **options):
        calls.append((config, options))
        options["watch"].step("clean", 1, 1)
        return pipeline.BuildResult((tmp_path / "book.pdf",), {"pages": 12}, (), {"book.pdf": 12})

    monkeypatch.setattr(pipeline, "build", build)
    outcome = command_line("build", publication, "--target", "html", "-o", tmp_path / "o", "--fresh", "--strict")
    assert outcome.out == f"{tmp_path / 'book.pdf'} (12 pages)\n"
    assert outcome.err == "cleaning\n", "not a terminal: plain lines"
    config, options = calls[0]
    del options["watch"]
    assert config.folder == publication
    assert options == {"targets": ("html",), "output": tmp_path / "o", "fresh": True, "strict": True, "attach": False, "frozen": False}


INDEXES = (
    Index(
        "places",
        "地名索引",
        (
            IndexGroup(
                "D",
                (
                    Entry(
                        "都江堰",
                        "dū jiāng yàn",
                        (Locator("3", ("ix-1",)), Locator("5–6", ("ix-2", "ix-3"), principal=True)),
                        variants=("湔堋",),
                        see_also=("岷江",),
                        entries=(Entry("岁修", "suì xiū", (Locator("6", ("ix-4",)),)),),
                    ),
                ),
            ),
        ),
    ),
)


def test_index_prints_the_folios_as_json(command_line, publication, monkeypatch) -> None:
    monkeypatch.setattr(pipeline, "compile_index", lambda *_: INDEXES)
    printed = json.loads(command_line("index", publication, "--format", "json").out)
    assert [index["name"] for index in printed] == ["places"]
    entry = printed[0]["entries"][0]
    assert set(entry) == {"heading", "reading", "variants", "locators", "see", "see_also", "entries"}
    assert entry["locators"] == [{"page": "3", "principal": False}, {"page": "5–6", "principal": True}]
    assert entry["entries"][0]["heading"] == "岁修"


def test_index_prints_the_folios_as_text(command_line, publication, monkeypatch) -> None:
    monkeypatch.setattr(pipeline, "compile_index", lambda *_: INDEXES)
    assert command_line("index", publication).out == (
        "地名索引\n\nD\n  都江堰（湔堋）  3, 5–6  see also 岷江\n    岁修  6\n\n"
    )


def test_index_suggests(command_line, publication, monkeypatch) -> None:
    monkeypatch.setattr(pipeline, "suggest", lambda *_: "# 建议\n")
    assert command_line("index", publication, "--suggest").out == "# 建议\n"


REPORT = Report((Finding("no-glyph", "error", 7, "a missing glyph", "install a font"),), {"pages": 9})
WARNED = Report((Finding("thin", "warning", 0, "thin rule"),))


def checked(*reports: Report) -> tuple[pipeline.Checked, ...]:
    return tuple(pipeline.Checked(Path(f"{number}.pdf"), b"", report) for number, report in enumerate(reports, 1))


def test_check_ends_with_13_if_it_found_an_error(command_line, monkeypatch, tmp_path) -> None:
    monkeypatch.setattr(pipeline, "check_all", lambda _: checked(REPORT))
    outcome = command_line("check", tmp_path)
    assert outcome.code == 13
    assert "page 7 of the file: a missing glyph [no-glyph]" in outcome.out
    assert "try: install a font" in outcome.out
    printed = json.loads(command_line("check", tmp_path, "--format", "json").out)
    assert printed["counts"] == {"pages": 9}
    assert printed["findings"][0]["code"] == "no-glyph"


def test_check_ends_with_0_if_it_found_only_warnings(command_line, monkeypatch, tmp_path) -> None:
    monkeypatch.setattr(pipeline, "check_all", lambda _: checked(WARNED))
    assert command_line("check", tmp_path).code == 0
    assert command_line("check", tmp_path, "--strict").code == 13


def test_check_of_several_files_names_each(command_line, monkeypatch, tmp_path) -> None:
    monkeypatch.setattr(pipeline, "check_all", lambda _: checked(WARNED, REPORT))
    outcome = command_line("check", tmp_path)
    assert outcome.code == 13
    assert outcome.out.index("1.pdf") < outcome.out.index("thin rule") < outcome.out.index("2.pdf")
    printed = json.loads(command_line("check", tmp_path, "--format", "json").out)
    assert printed["failed"] is True
    assert [(one["file"], one["code"]) for one in printed["findings"]] == [("1.pdf", "thin"), ("2.pdf", "no-glyph")]
    assert [one["failed"] for one in printed["files"]] == [False, True]


@pytest.mark.parametrize(("form", "found"), [("text", "1.pdf\n"), ("json", '"failed": true')])
def test_check_writes_a_file(command_line, monkeypatch, tmp_path, form: str, found: str) -> None:
    monkeypatch.setattr(pipeline, "check_all", lambda _: checked(REPORT))
    outcome = command_line("check", tmp_path, "--format", form, "-o", tmp_path / "report")
    assert outcome.code == 13
    assert outcome.out == f"{tmp_path / 'report'}\n"
    assert found in (tmp_path / "report").read_text(encoding="utf-8")


def test_check_lists_every_check(command_line) -> None:
    printed = command_line("check", "--list").out
    assert [line.split()[0] for line in printed.splitlines()[:-1]] == [one.code for one in preflight.CHECKS]
    assert printed.splitlines()[-1] == f"{len(preflight.CHECKS)} checks"


@pytest.mark.parametrize("arguments", [("--format", "sarif"), ("--lint", "--strict"), ("--lint", "-o", "x")])
def test_what_is_for_lint_and_what_is_not(command_line, tmp_path, arguments: tuple[str, ...]) -> None:
    assert command_line("check", tmp_path, *arguments).code == 2


def test_rules_lists_every_rule(command_line) -> None:
    printed = command_line("rules").out
    assert all(rule.name in printed for rule in cleaning.RULES)
    assert len(cleaning.RULES) > 5


def test_a_rule_is_explained_by_examples(command_line) -> None:
    printed = command_line("rules", "stray-comma", "unpaired").out
    rule = next(rule for rule in cleaning.RULES if rule.name == "stray-comma")
    example = rule.examples[0]
    assert f"- {example.before}" in printed
    assert f"+ {example.after}" in printed
    assert f"= {rule.leaves[0]}" in printed
    # cleaning and lint each have a rule of this name
    assert [line.split()[-1] for line in printed.splitlines() if line.startswith("unpaired")] == ["[clean]", "[lint]"]


def test_what_cannot_be_seen_is_written_out(command_line) -> None:
    assert "⟨U+200B⟩" in command_line("rules", "invisible").out


def test_a_rule_that_is_none_is_refused_with_the_nearest(command_line) -> None:
    done = command_line("rules", "pinyn")
    assert done.code == 2
    assert "pinyin" in done.err


def test_a_rule_that_is_like_none_names_no_other(command_line) -> None:
    done = command_line("rules", "zzz")
    assert done.code == 2
    assert "zzz" in done.err
    assert not [rule.name for rule in cleaning.RULES if rule.name in done.err.split("zzz")[1]]


def test_themes_lists_the_folders(command_line, monkeypatch) -> None:
    listed = [line.split("  ")[0] for line in command_line("themes").out.splitlines() if not line.startswith(" ")]
    assert "documents" in listed
    assert listed == sorted(listed)


def test_doctor_ends_with_5_if_something_needed_is_missing(command_line, monkeypatch) -> None:
    from bianzuan import doctor

    found = doctor.Finding("python", True, True, "3.11")
    optional = doctor.Finding("qpdf", False, False, "", "sudo apt-get install -y qpdf")
    missing = doctor.Finding("pango", False, True, "", "sudo apt-get install -y libpango-1.0-0")
    monkeypatch.setattr(doctor, "examine", lambda: (found, optional))
    assert command_line("doctor").code == 0
    monkeypatch.setattr(doctor, "examine", lambda: (found, missing))
    outcome = command_line("doctor")
    assert outcome.code == 5
    assert "sudo apt-get install -y libpango-1.0-0" in outcome.out


def test_preview_says_when_its_port_is_taken(command_line, publication, monkeypatch) -> None:
    def taken(*_: object) -> None:
        raise OSError(98, "Address already in use")

    monkeypatch.setattr(preview, "PreviewServer", taken)
    outcome = command_line("preview", publication, "--port", "8000")
    assert outcome.code == 1
    assert "127.0.0.1:8000" in outcome.err


@pytest.mark.parametrize(
    ("language", "arguments", "said"),
    [
        ("en", ("check", "--format", "xml"), '--format cannot be "xml"'),
        ("en", ("check", "--format", "xml"), "text, json, html, rdjson, sarif"),
        ("en", ("build", "--target", "html", "--target", "pdf"), '--target cannot be "pdf"'),
        ("en", ("preview", "--port", "99999"), '--port cannot be "99999"'),
        ("en", ("build", "--targt", "html"), "did you mean --target?"),
        ("en", ("build", "--target"), "--target needs a value"),
        ("en", ("build", "--strict=7"), "--strict takes no value"),
        ("en", ("new", "my", "book"), "bianzuan new does not know what to do with book"),
        ("zh", ("check", "--format", "xml"), "--format 不能是“xml”"),
        ("zh", ("build", "--target"), "--target 之后缺少值"),
        ("zh", ("build", "--strict=7"), "--strict 之后不能带值"),
        ("zh", ("new", "my", "book"), "bianzuan new 用不上 book"),
    ],
)
def test_a_wrong_argument_is_named_with_what_may_stand_there(command_line, monkeypatch, language, arguments, said) -> None:
    monkeypatch.setenv("BIANZUAN_LANG", language)
    outcome = command_line(*arguments)
    assert outcome.code == 2
    assert said in outcome.err
    assert f"bianzuan {arguments[0]} --help" in outcome.err


_PATHS = [(command.name, param) for command in (make() for make in cli.COMMANDS) for param in command.params if isinstance(param.type, click.Path)]


@pytest.mark.parametrize(("name", "param"), _PATHS, ids=[f"{name} {param.name}" for name, param in _PATHS])
def test_an_empty_name_is_not_the_folder_one_stands_in(command_line, tmp_path, monkeypatch, name, param) -> None:
    """-o "" wrote into that folder, and clean "" read it, as "$DIR" of a variable that nobody set is."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text("修渠记\n\n全村人都来挖土挑石，渠修成了。\n", encoding="utf-8")
    outcome = command_line(name, *([param.opts[0], ""] if isinstance(param, click.Option) else [""]))
    assert outcome.code == 2
    assert re.search(r"the name given for \S.* is empty\n  try: name a folder or a file", outcome.err)
    assert [path.name for path in tmp_path.iterdir()] == ["a.txt"]


def test_an_option_unlike_any_is_not_said_to_be_another(command_line) -> None:
    assert "did you mean" not in command_line("check", "--target", "html").err
