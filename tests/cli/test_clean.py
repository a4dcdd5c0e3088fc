"""`bianzuan clean`: what is written, asked, refused, and printed."""

from __future__ import annotations

import json
import re
import unicodedata
from xml.etree import ElementTree

import pytest
from bianzuan import cleaning, pipeline

CLEAN = "水利\n\n修渠引水，岁岁有秋。\n\n渠成之日，万民同庆。\n"


def flags(folder, stem: str = "a") -> list[dict[str, object]]:
    rows = map(json.loads, (folder / f"{stem}.ledger.jsonl").read_text(encoding="utf-8").splitlines())
    return [row for row in rows if row["action"] == "flag"]


# --- strict ------------------------------------------------------------------------------------------


def test_strict_fails_with_the_place_of_each_doubt_and_still_writes(command_line, doubtful, tmp_path) -> None:
    outcome = command_line("clean", doubtful, "-o", tmp_path / "out", "--strict")
    assert outcome.code == 1
    assert re.search(r"a\.txt:3: edit [0-9a-f]{12} \(doubled word\)", outcome.err)
    assert (tmp_path / "out" / "a.md").is_file()
    assert command_line("clean", doubtful, "-o", tmp_path / "out").code == 0


def test_strict_is_content_once_all_is_decided(command_line, doubtful, tmp_path) -> None:
    out = tmp_path / "out"
    command_line("clean", doubtful, "-o", out)
    rows = "".join(f'[[decision]]\naction = "reject"\nedit = "{flag["id"]}"\n' for flag in flags(out))
    (out / "decisions.toml").write_text(rows, encoding="utf-8")
    outcome = command_line("clean", doubtful, "-o", out, "--strict")
    assert outcome.code == 0, outcome.err
    assert {flag["status"] for flag in flags(out)} == {"rejected"}


def test_a_strict_build_fails_before_any_page_is_laid(command_line, publication, monkeypatch, doubtful_text) -> None:
    (publication / "sources" / "a.txt").write_text(doubtful_text, encoding="utf-8")
    outcome = command_line("build", publication, "--strict", "--target", "html")
    assert outcome.code == 1
    assert "nothing was built" in outcome.err.partition("a.txt:3: edit")[0]
    assert "review.html" in outcome.err
    assert not (publication / "out").exists()


def test_a_build_tells_what_waits_for_a_decision(command_line, publication, doubtful_text) -> None:
    (publication / "sources" / "样例.txt").write_text(doubtful_text, encoding="utf-8")
    outcome = command_line("build", publication, "--target", "html")
    assert outcome.code == 0
    assert f"to decide: 2; open {publication / 'out' / 'review.html'}" in outcome.out
    rows = "".join(f'[[decision]]\naction = "reject"\nedit = "{flag["id"]}"\n' for flag in flags(publication / "out" / "cleaned", "样例"))
    (publication / "decisions.toml").write_text(rows, encoding="utf-8")
    assert "to decide" not in command_line("build", publication, "--target", "html").out


def test_a_build_tells_which_page_is_out_of_order(command_line, publication, scrambled_page) -> None:
    (publication / "sources" / "样例.txt").write_text(scrambled_page, encoding="utf-8")
    outcome = command_line("build", publication, "--target", "html")
    assert [line.split(":")[0] for line in outcome.out.splitlines() if "out of order" in line] == ["样例.txt"]


def test_decisions_that_match_nothing_are_told(command_line, publication, monkeypatch) -> None:
    monkeypatch.chdir(publication)
    rows = '[[decision]]\naction = "accept"\nedit = "0123456789ab"\n\n[[decision]]\naction = "drop"\nsource = "gone.txt"\ncontext = "别处"\n'
    (publication / "decisions.toml").write_text(rows, encoding="utf-8")
    outcome = command_line("clean")
    assert outcome.code == 0
    assert "warning" in outcome.err
    assert "0123456789ab" in outcome.err
    assert "there is no source gone.txt" in outcome.err


def test_of_two_answers_about_one_edit_the_last_counts_and_the_other_is_told(command_line, doubtful, tmp_path) -> None:
    out = tmp_path / "out"
    command_line("clean", doubtful, "-o", out)
    first = flags(out)[0]["id"]
    rows = [f'[[decision]]\naction = "{action}"\nedit = "{first}"\n' for action in ("accept", "reject", "reject")]
    for text, words in ((rows, "扎实扎实"), (rows[::-1], "大家扎实地")):
        (out / "decisions.toml").write_text("\n".join(text), encoding="utf-8")
        outcome = command_line("clean", doubtful, "-o", out)
        assert words in (out / "a.md").read_text(encoding="utf-8")
        status = {row["id"]: row["status"] for row in map(json.loads, (out / "a.ledger.jsonl").read_text(encoding="utf-8").splitlines())}
        assert status[first] == ("rejected" if words == "扎实扎实" else "accepted")
        told = [line for line in outcome.err.splitlines() if "says" in line]
        assert [line.partition("decisions.toml:")[2][:2] for line in told] == (["1:"] if words == "扎实扎实" else ["1:", "5:"])


# --- what is printed and written ---------------------------------------------------------------------


def test_what_to_do_next_is_said(command_line, doubtful, tmp_path) -> None:
    outcome = command_line("clean", doubtful, "-o", tmp_path / "out")
    assert f"to decide: 2; open {tmp_path / 'out' / 'review.html'}" in outcome.out
    (tmp_path / "b.txt").write_text("水利\n\n修渠引水，岁岁有秋。\n", encoding="utf-8")
    assert "nothing is open" in command_line("clean", tmp_path / "b.txt", "-o", tmp_path / "out").out


def test_the_table_counts_each_document(command_line, doubtful, tmp_path, doubtful_text) -> None:
    (tmp_path / "b.txt").write_text(CLEAN, encoding="utf-8")
    outcome = command_line("clean", doubtful, tmp_path / "b.txt", "-o", tmp_path / "out")
    lines = [line.split() for line in outcome.out.splitlines()]
    kept = {name: sum(not c.isspace() for c in text) for name, text in (("a.txt", doubtful_text), ("b.txt", CLEAN))}
    a = next(line for line in lines if line[:1] == ["a.txt"])
    b = next(line for line in lines if line[:1] == ["b.txt"])
    assert a[1:4] == ["1", str(kept["a.txt"]), "–"]
    assert a[-1] == "2"
    assert b[1:4] == ["1", str(kept["b.txt"]), "–"]
    assert next(line for line in lines if line[:1] == ["all"])[1:3] == ["2", str(sum(kept.values()))]


@pytest.mark.parametrize("name", ["河边的旧书店和渡口上的茶馆（二〇一六年）.txt", "江口县地方志编纂委员会收集的旧报纸剪报第一册.txt", "a-letter-from-the-county-about-the-old-ferry.txt"])
def test_a_long_name_is_cut_in_its_middle_and_no_longer_than_the_column(command_line, tmp_path, name) -> None:
    (tmp_path / name).write_text(CLEAN, encoding="utf-8")
    outcome = command_line("clean", tmp_path / name, "-o", tmp_path / "out")
    shown = next(line for line in outcome.out.splitlines() if "…" in line and ".txt" in line).split("  ")[0]
    head, tail = shown.split("…")
    assert name.startswith(head)
    assert name.endswith(tail)
    assert len(head) + len(tail) < len(name)
    assert sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in shown) <= 34


def test_what_the_number_of_open_items_does_not_say_is_said(command_line, tmp_path, scrambled_page) -> None:
    (tmp_path / "page.txt").write_text(scrambled_page, encoding="utf-8")
    (tmp_path / "slips.txt").write_text("水渠\n\n" + "\n\n".join(f"{who}认真认真地看图纸，把横梁量好，也不肯马虎。" for who in "甲乙丙丁戊己") + "\n", encoding="utf-8")
    outcome = command_line("clean", tmp_path, "-o", tmp_path / "out")
    lines = outcome.out.splitlines()
    assert re.search(r"further questions are asked: [1-9]", outcome.out)
    assert [line.split(":")[0] for line in lines if "out of order" in line] == ["page.txt"]
    (tmp_path / "page.txt").write_text(CLEAN, encoding="utf-8")
    outcome = command_line("clean", tmp_path / "page.txt", "-o", tmp_path / "out")
    assert "out of order" not in outcome.out
    assert "further questions" not in outcome.out


def test_notes_are_printed_in_chinese_and_nothing_is_written(command_line, doubtful, tmp_path, monkeypatch) -> None:
    monkeypatch.chdir(tmp_path)
    outcome = command_line("clean", "a.txt", "--notes")
    assert outcome.code == 0
    assert outcome.out.startswith("本书依来源文本1份整理，得文章1篇。")
    assert "文字疑误2处，均照原文排印" in outcome.out
    assert "繁体" not in outcome.out  # nothing was converted
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.txt"]


def test_tei_stands_beside_the_articles(command_line, doubtful, tmp_path) -> None:
    out = tmp_path / "out"
    assert command_line("clean", doubtful, "-o", out, "--format", "tei").code == 0
    root = ElementTree.parse(out / "a.xml").getroot()
    assert root.tag.endswith("TEI")
    assert (out / "a.md").is_file()
    assert command_line("clean", doubtful, "-o", out, "--format", "tei").code == 0  # its own file may be replaced


def test_the_desk_of_a_publication_lies_in_out(command_line, publication, monkeypatch) -> None:
    monkeypatch.chdir(publication)
    assert command_line("clean").code == 0
    assert (publication / "out" / "review.html").is_file()
    assert not (publication / "out" / "cleaned" / "review.html").exists()


def test_a_build_writes_the_desk(command_line, publication) -> None:
    assert command_line("build", publication, "--target", "html").code == 0
    assert b'content="bianzuan review"' in (publication / "out" / "review.html").read_bytes()


def test_fresh_is_handed_on(command_line, doubtful, tmp_path, monkeypatch) -> None:
    calls = []
    real = cleaning.clean
    monkeypatch.setattr(cleaning, "clean", lambda *a, **k: calls.append(1) or real(*a, **k))
    for more in ([], [], ["--fresh"]):
        assert command_line("clean", doubtful, "-o", tmp_path / "out", *more).code == 0
    assert len(calls) == 2


def test_the_formats_are_those_of_the_pipeline(doubtful) -> None:
    cleaned, _ = pipeline.clean_sources([doubtful])
    assert list(pipeline.tei_files(cleaned)) == ["a.xml"]


def test_without_a_path_a_folder_of_texts_says_how_it_is_named(command_line, tmp_path, monkeypatch) -> None:
    (tmp_path / "a.txt").write_text("水利\n\n修渠引水，岁岁有秋。\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    outcome = command_line("clean")
    assert outcome.code == 3
    assert "bianzuan clean ." in outcome.err
    assert not (tmp_path / "cleaned").exists()
    assert command_line("clean", ".").code == 0


def test_without_a_path_and_without_texts_a_publication_is_asked_for(command_line, tmp_path, monkeypatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert "bianzuan clean ." not in command_line("clean").err


def test_what_this_very_run_writes_over_is_not_told_of(command_line, tmp_path, monkeypatch) -> None:
    (tmp_path / "a.txt").write_text("水利\n\n修渠引水，岁岁有秋。\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert command_line("clean", ".").code == 0
    assert "not read" not in command_line("clean", ".").err
    assert "cleaned/a.md" in command_line("clean", ".", "-o", "other").err


def test_what_helps_against_several_problems_is_said_once(command_line, doubtful, tmp_path) -> None:
    outcome = command_line("clean", doubtful, tmp_path / "none.txt", "-o", tmp_path / "out", "--strict")
    lines = outcome.err[outcome.err.index("error: ") :].splitlines()
    assert [line.split()[0] for line in lines] == ["error:", "try:", "error:", "error:", "try:"]
