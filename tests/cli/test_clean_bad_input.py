"""`bianzuan clean` on what it cannot read, and on files it must not overwrite."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "reading"))

import word_making as word  # noqa: E402 - lies beside the tests of reading

GOOD = "水利\n\n修渠引水，岁岁有秋。\n\n渠成之日，万民同庆。\n"
BAD = {
    "undecodable.txt": ("水利\n\n修渠".encode() + b"\xff\xff\x81" + "引水".encode(), "undecodable.txt:3: byte 0xFF at offset 14, in the line that begins “修渠"),
    "binary.txt": (b"\x7fELF\x02\x01\n\x00\x00\x00", "binary.txt:2: "),
    "empty.txt": (b"", "empty.txt holds no text"),
    "blank.txt": ("\n\u3000\n \n".encode(), "blank.txt holds no text"),
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_is_named_with_its_place_and_the_others_are_cleaned(command_line, tmp_path, name) -> None:
    raw, words = BAD[name]
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "good.txt").write_text(GOOD, encoding="utf-8")
    (folder / name).write_bytes(raw)
    outcome = command_line("clean", folder, "-o", tmp_path / "out")
    assert outcome.code == 4
    assert words in outcome.err
    assert "try: " in outcome.err
    assert (tmp_path / "out" / "good.md").is_file()
    assert (tmp_path / "out" / "review.html").is_file()
    assert (folder / name).read_bytes() == raw
    assert not (tmp_path / "out" / name.replace(".txt", ".md")).exists()


def test_a_file_of_200_megabytes_is_refused_before_it_is_read(command_line, tmp_path) -> None:
    with (tmp_path / "big.txt").open("wb") as file:
        file.truncate(200 * 2**20)  # sparse: takes no room
    (tmp_path / "good.txt").write_text(GOOD, encoding="utf-8")
    outcome = command_line("clean", tmp_path / "big.txt", tmp_path / "good.txt", "-o", tmp_path / "out")
    assert outcome.code == 4
    assert "big.txt has 200 MB" in outcome.err
    assert (tmp_path / "out" / "good.md").is_file()


def test_a_file_of_one_line(command_line, tmp_path) -> None:
    sentence = "修渠引水，岁岁有秋，渠成之日，万民同庆。"
    (tmp_path / "line.txt").write_text(sentence * 500, encoding="utf-8")
    outcome = command_line("clean", tmp_path / "line.txt", "-o", tmp_path / "out", "--verify")
    assert outcome.code == 0, outcome.err
    assert sentence in (tmp_path / "out" / "line.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("inside", [[], ["scan.tif", "photo.jpg"]])
def test_a_folder_of_nothing(command_line, tmp_path, inside) -> None:
    folder = tmp_path / "nothing"
    folder.mkdir()
    for name in inside:
        (folder / name).write_bytes(b"x")
    outcome = command_line("clean", folder, "-o", tmp_path / "out")
    assert outcome.code == 4
    assert str(folder) in outcome.err
    assert not (tmp_path / "out").exists()


def test_strict_and_a_bad_file_are_both_told(command_line, doubtful, tmp_path) -> None:
    outcome = command_line("clean", doubtful, tmp_path / "none.txt", "-o", tmp_path / "out", "--strict")
    assert outcome.code == 4
    assert "none.txt" in outcome.err
    assert "a.txt:3: edit" in outcome.err


# --- nothing is overwritten --------------------------------------------------------------------------


def test_a_source_is_never_overwritten(command_line, tmp_path) -> None:
    text = "# 水利\n\n修渠引水，岁岁有秋。\n"
    (tmp_path / "a.md").write_text(text, encoding="utf-8")
    (tmp_path / "b.txt").write_text(GOOD, encoding="utf-8")
    outcome = command_line("clean", tmp_path, "-o", tmp_path)
    assert outcome.code == 1
    assert "a.md is a source" in outcome.err
    assert (tmp_path / "a.md").read_text(encoding="utf-8") == text
    assert not (tmp_path / "a.ledger.jsonl").exists()
    assert (tmp_path / "b.md").is_file()


@pytest.mark.parametrize("name", ["a.md", "a.ledger.jsonl", "review.html"])
def test_a_file_of_somebody_elses_stays(command_line, doubtful, tmp_path, name) -> None:
    out = tmp_path / "out"
    out.mkdir()
    (out / name).write_text("mine", encoding="utf-8")
    outcome = command_line("clean", doubtful, "-o", out)
    assert outcome.code == 1
    assert f"{name} was not written by bianzuan" in outcome.err
    assert (out / name).read_text(encoding="utf-8") == "mine"


def test_a_broken_decisions_file_outside_a_publication_is_named(command_line, doubtful, tmp_path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    (out / "decisions.toml").write_text("[[decision]\n", encoding="utf-8")
    outcome = command_line("clean", doubtful, "-o", out)
    assert outcome.code == 3
    assert "decisions.toml:1: " in outcome.err
    assert sorted(path.name for path in out.iterdir()) == ["decisions.toml"]


def test_a_rule_there_is_not_is_told_with_file_and_line(command_line, tmp_path) -> None:
    book = tmp_path / "book"
    (book / "sources").mkdir(parents=True)
    (book / "sources" / "good.txt").write_text(GOOD, encoding="utf-8")
    (book / "publication.toml").write_text('[publication]\ntitle = "水利"\n\n[clean]\noff = [\n    "pinyin",\n    "pinyinn",\n]\n', encoding="utf-8")
    outcome = command_line("clean", book)
    assert outcome.code == 3
    assert f"{book.as_posix()}/publication.toml:7: [clean] off names pinyinn, which is no rule" in outcome.err
    assert "did you mean pinyin?" in outcome.err
    assert not (book / "out").exists()


def test_nothing_in_a_folder_is_passed_over_in_silence(command_line, tmp_path) -> None:
    sources = tmp_path / "sources"
    sources.mkdir()
    for name in ("a.txt", "b.dat", "x.pdf", "x.doc", "decisions.toml"):
        (sources / name).write_text("水渠修成以后，村里的人年年清淤。\n", encoding="utf-8")
    outcome = command_line("clean", sources, "-o", tmp_path / "out")
    assert outcome.code == 0
    assert "sources: 2, articles: 2" in outcome.out
    told = outcome.err[outcome.err.index("warning: ") :]
    assert told == (
        f"warning: not read, for their endings do not say that they are texts: {sources}/b.dat (in all 1)\n"
        "  try: save a text as .txt, .md, .html or .docx, or name its file itself: bianzuan clean FILE; take out what is none\n"
        f"warning: not read, for a file of the same name stands for them: {sources}/x.pdf → x.doc (in all 1)\n"
        "  try: where it is another text, give one of the two another name\n"
    )


def test_a_folder_without_sources_says_what_lies_there(command_line, tmp_path) -> None:
    (tmp_path / "b.dat").write_text("水渠修成以后，村里的人年年清淤。\n", encoding="utf-8")
    outcome = command_line("clean", tmp_path, "-o", tmp_path / "out")
    assert outcome.code == 4
    assert f"{tmp_path}/b.dat" in outcome.err
    assert "holds no source" in outcome.err


def test_a_page_without_words_is_told(command_line, tmp_path) -> None:
    (tmp_path / "a.html").write_text("<html><body><div id=app></div><script>load()</script></body></html>", encoding="utf-8")
    (tmp_path / "b.txt").write_text("水渠修成以后，村里的人年年清淤。\n", encoding="utf-8")
    outcome = command_line("clean", tmp_path, "-o", tmp_path / "out")
    assert outcome.code == 0
    assert "warning: a.html: no words of it are in an article" in outcome.err
    assert "b.txt:" not in outcome.err


WHOLE = "水渠修成以后，村里的人年年清淤，从不间断，老人们都说渠水救了全村的命。\n\n"


def test_bad_files_of_every_kind_leave_the_others_cleaned(command_line, tmp_path) -> None:
    """A folder as it comes: what cannot be read says why and what to do, and nothing else is lost."""
    made = word.word_file("<w:p><w:r><w:t>水渠修成以后，村里的人年年清淤。</w:t></w:r></w:p>")
    damaged = bytearray((WHOLE * 3).encode("gb18030"))
    damaged[damaged.index("清淤".encode("gb18030"))] = 0x20
    files = {
        "good.txt": WHOLE.encode(),
        "wide.txt": (WHOLE * 2).encode("utf-16-le"),
        "big5.txt": "水渠修成以後，村裡的人年年清淤，從不間斷，老人們都說渠水救了全村的命。\n".encode("big5"),
        "page.doc": f"<html><body><p>{WHOLE}</p></body></html>".encode(),
        "line.txt": (WHOLE.strip() * 1000).encode(),
        "empty.docx": b"",
        "half.docx": made[: len(made) // 2],
        "half2.odt": made[: len(made) // 2],
        "one-byte.txt": bytes(damaged),
    }
    sources = tmp_path / "sources"
    sources.mkdir()
    for name, data in files.items():
        (sources / name).write_bytes(data)
    outcome = command_line("clean", sources, "-o", tmp_path / "out")
    assert outcome.code == 4
    assert sorted(path.name for path in (tmp_path / "out").glob("*.md")) == ["big5.md", "good.md", "line.md", "page.md", "wide.md"]
    assert [line for line in outcome.err.splitlines() if line.startswith("error: ")] == [
        "error: empty.docx holds no text",
        "error: half.docx is damaged or half fetched, or no file of the kind that its name says",
        "error: half2.odt is damaged or half fetched, or no file of the kind that its name says",
        "error: one-byte.txt:1: byte 0xA3 at offset 69, in the line that begins “水渠修成以后，村里的人年”, is not GB18030",
    ]


def test_names_that_are_no_utf_8_are_cleaned_under_names_that_are(command_line, tmp_path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    Path(os.fsdecode(os.fsencode(folder) + b"/" + "水利".encode("gb18030") + b".txt")).write_text(GOOD, encoding="utf-8")
    outcome = command_line("clean", folder, "-o", tmp_path / "out", "--verify")
    assert outcome.code == 0, outcome.err
    assert (tmp_path / "out" / "水利.md").is_file()
    assert "file: 水利.txt" in (tmp_path / "out" / "水利.md").read_text(encoding="utf-8")
    assert command_line("clean", next(folder.iterdir()), "-o", tmp_path / "out").code == 0, "where it stands is known by its name as it is"
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "水利.txt").write_text(GOOD, encoding="utf-8")
    assert "holds the articles of another file of that name" in command_line("clean", tmp_path / "other", "-o", tmp_path / "out").err


def test_a_name_as_long_as_the_disk_takes_is_cleaned(command_line, tmp_path) -> None:
    """A browser calls a page by its title: 83 Han have 249 bytes, and .ledger.jsonl has no room behind them."""
    names = ["渠" * 83, "渠" * 82 + "水"]
    for name in names:
        (tmp_path / f"{name}.txt").write_text(GOOD, encoding="utf-8")
    outcome = command_line("clean", tmp_path, "-o", tmp_path / "out", "--format", "tei", "--verify")
    assert outcome.code == 0, outcome.err
    made = sorted(path.name for path in (tmp_path / "out").glob("*.md"))
    assert [name.partition("~")[0] for name in made] == ["渠" * 75] * 2
    assert f"file: {names[0]}.txt" in "".join((tmp_path / "out" / name).read_text(encoding="utf-8") for name in made)


@pytest.mark.parametrize("name", ["b.md", "b.ledger.jsonl", "review.html"])
def test_a_folder_in_the_place_of_one_output_leaves_the_others(command_line, tmp_path, name) -> None:
    for stem in "abc":
        (tmp_path / f"{stem}.txt").write_text(GOOD, encoding="utf-8")
    (tmp_path / "out" / name).mkdir(parents=True)
    outcome = command_line("clean", tmp_path, "-o", tmp_path / "out")
    assert outcome.code == 1
    assert f"{name} cannot be written: a folder of that name stands there" in outcome.err
    assert {"a.md", "c.md", "c.ledger.jsonl", "review.html"} <= {path.name for path in (tmp_path / "out").iterdir()}
    assert (tmp_path / "out" / "b.md").is_file() == (name == "review.html")
    assert "sources: 3" in outcome.out


def test_a_folder_that_cannot_be_written_is_told_before_anything_is_asked(command_line, doubtful, tmp_path) -> None:
    (tmp_path / "out").write_text("", encoding="utf-8")
    outcome = command_line("clean", doubtful, "-o", tmp_path / "out", "--interactive")
    assert outcome.code == 1
    assert "is a file" in outcome.err
    assert "Open items" not in outcome.out
