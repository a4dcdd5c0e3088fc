"""What an editor is told of a book that is built all the same, with the place of it."""

from __future__ import annotations

from pathlib import Path

import pytest
from bianzuan.errors import ContentError
from bianzuan.messages import describe
from bianzuan.pipeline.edition import prepare
from bianzuan.reading.publication import read_publication

TEXT = "# 修渠记\n\n水渠修成以后，村里的人年年清淤，从不间断。\n\n老人们说，这条渠救了全村的命。\n"
UNTITLED = "老人们说，这条渠救了全村的命，谁也不能毁坏它。\n\n水渠修成以后，村里的人年年清淤，从不间断。\n"
TOML = '[publication]\ntitle = "渠"\n\n[[part]]\ntitle = "一"\nsources = ["a.txt"]\n'


@pytest.fixture
def book(tmp_path: Path) -> Path:
    (tmp_path / "sources").mkdir()
    (tmp_path / "sources" / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "publication.toml").write_text(TOML, encoding="utf-8")
    return tmp_path


def remarks(book: Path) -> list[tuple[str, str, int]]:
    found = prepare(read_publication(book), fresh=True).warnings
    assert all("{" not in "".join(describe(one)) for one in found)
    return [(one.key, Path(one.file).name, one.line) for one in found]


def declare(book: Path, more: str) -> None:
    (book / "publication.toml").write_text(TOML + more, encoding="utf-8")


def test_a_book_in_order_has_no_remarks(book: Path) -> None:
    assert remarks(book) == []


def test_an_article_without_a_title_is_told(book: Path) -> None:
    (book / "sources" / "a.txt").write_text(UNTITLED, encoding="utf-8")
    assert remarks(book) == [("pipeline.untitled", "a.txt", 1)]
    assert "〔无题〕" in describe(next(iter(prepare(read_publication(book)).warnings)))[0]
    given = 'titles = [["a.txt", "渠"]]'
    assert given in describe(next(iter(prepare(read_publication(book)).warnings)))[1].replace("the title", "渠").replace("篇题", "渠")
    declare(book, f"{given}\n")
    assert remarks(book) == []


def test_a_page_of_several_is_told(book: Path) -> None:
    words = "".join(f"<p>{line}</p>" for line in TEXT.split("\n\n")[1:])
    page = f'<html><head><title>修渠记</title></head><body><h1>修渠记</h1>\n<div>{words}\n<div><b>1</b> <a href="b">2</a> <a href="b">下一页</a></div></div></body></html>'
    (book / "sources" / "a.txt").unlink()
    (book / "sources" / "a.html").write_text(page, encoding="utf-8")
    declared = TOML.replace("a.txt", "a.html")
    (book / "publication.toml").write_text(declared, encoding="utf-8")
    assert remarks(book) == [("pipeline.further_pages", "a.html", 4)]


def test_matter_that_has_no_text_is_told_where_the_editor_names_it(book: Path) -> None:
    declare(book, '[front]\norder = ["cover", "foreword"]\n[back]\norder = ["index"]\n')
    assert remarks(book) == [("pipeline.no_text", "publication.toml", 0)]
    (book / "front").mkdir()
    (book / "front" / "foreword.docx").write_bytes(b"PK")
    assert remarks(book) == [("pipeline.text_elsewhere", "publication.toml", 0)]
    (book / "front" / "foreword.md").write_text("# 前言\n\n话。\n", encoding="utf-8")
    assert remarks(book) == []


def test_a_chronology_that_is_neither_written_nor_made_of_the_text_is_told(book: Path) -> None:
    named = '[back]\norder = ["chronology", "index"]\n'
    declare(book, named)
    assert remarks(book) == [("pipeline.no_chronology", "publication.toml", 0)]
    declare(book, '[back]\norder = ["chronology", "sources", "index", "afterword", "colophon"]\n')
    assert remarks(book) == [("pipeline.no_chronology", "publication.toml", 0), ("pipeline.no_text", "publication.toml", 0)]
    declare(book, named + '[index]\nindexes = ["persons", "chronology"]\n')
    assert remarks(book) == []
    declare(book, named)
    (book / "back").mkdir()
    (book / "back" / "chronology.md").write_text("# 年表\n\n一九五八年，修渠。\n", encoding="utf-8")
    assert remarks(book) == []


def test_headings_in_the_other_script_are_set_in_that_of_the_book(book: Path) -> None:
    rows = ('heading = "水渠與村莊"', 'heading = "堤"', 'heading = "老人們"\nsee_also = ["清淤與修渠"]', 'heading = "清淤與修渠"\nmatch = ["年年清淤"]')
    (book / "index.toml").write_text("".join(f'[[heading]]\nindex = "subjects"\n{row}\n\n' for row in rows), encoding="utf-8")
    edition = prepare(read_publication(book), fresh=True)
    assert [(one.key, one.line) for one in edition.warnings] == [("pipeline.headings_converted", 1), ("pipeline.unmatched_heading", 1), ("pipeline.unmatched_heading", 5)]
    assert edition.warnings[0].params["count"] == 3
    headings = {heading.path[0]: heading.see_also for heading in edition.marks.headings if heading.index == "subjects"}
    assert headings == {"水渠与村庄": (), "堤": (), "老人们": ("清淤与修渠",), "清淤与修渠": ()}


def test_an_article_that_is_to_hold_the_principal_treatment_and_does_not_is_told(book: Path) -> None:
    rows = (("水渠", "a"), ("老人们", "b"), ("年年清淤", "修渠记"))
    (book / "index.toml").write_text("".join(f'[[heading]]\nindex = "subjects"\nheading = "{heading}"\nprincipal = ["{stem}"]\n\n' for heading, stem in rows), encoding="utf-8")
    assert remarks(book) == [("pipeline.unmet_principal", "index.toml", 6), ("pipeline.unmet_principal", "index.toml", 11)]


def test_a_decision_without_a_place_is_told_with_its_line(book: Path) -> None:
    rows = ('action = "drop"\nsource = "b.txt"\ncontext = "渠"', 'action = "drop"\nsource = "a.txt"\ncontext = "没有的话"', 'action = "reject"\nedit = "aaaaaaaaaaaa"')
    (book / "decisions.toml").write_text("".join(f"[[decision]]\n{row}\n\n" for row in rows), encoding="utf-8")
    assert remarks(book) == [("pipeline.unplaced_decision", "decisions.toml", line) for line in (1, 6, 11)]


def test_a_decision_whose_last_words_are_not_found_is_told_with_its_line(book: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BIANZUAN_LANG", "en")
    title = prepare(read_publication(book)).cleaned[0].articles[0].body.split()[0]
    (book / "decisions.toml").write_text(f'#\n[[decision]]\naction = "drop"\nsource = "a.txt"\ncontext = "{title[:6]}"\nthrough = "没有的话"\n', encoding="utf-8")
    (warning,) = prepare(read_publication(book)).warnings
    assert (warning.key, warning.line) == ("pipeline.unplaced_decision", 2)
    assert "through = “没有的话”" in str(warning.params["decision"])


def test_a_name_that_a_part_has_and_the_folder_has_not_is_told_with_its_part(book: Path) -> None:
    (book / "sources" / "a.txt").rename(book / "sources" / "渠.txt")
    with pytest.raises(ContentError) as error:
        prepare(read_publication(book))
    assert [(one.key, one.line) for one in error.value.problems] == [("assembly.unknown_source", 4), ("assembly.unplaced_sources", 0)]


def test_what_word_keeps_beside_an_open_file_is_no_source(book: Path) -> None:
    (book / "sources" / "~$a.docx").write_bytes(b"\x05Lin")
    assert remarks(book) == []


def test_what_the_editor_wrote_in_the_other_script_is_told(book: Path) -> None:
    declare(book, "")
    toml = TOML.replace('title = "渠"', 'title = "后来的渠与书"\nscript = "zh-Hant"').replace('title = "一"', 'title = "水與書"')
    (book / "publication.toml").write_text(toml, encoding="utf-8")
    (book / "front").mkdir()
    (book / "front" / "editorial-notes.md").write_text("# 凡例\n\n一、本书所收文字均依原件排印，只作清理，不改字句，编者所加的话都放在括号之内。\n", encoding="utf-8")
    found = prepare(read_publication(book), fresh=True).warnings
    assert [one.key.removeprefix("pipeline.") for one in found] == ["title_in_other_script", "text_in_other_script"]
    assert found[0].params["wanted"] == "後來的渠與書"


def test_introductions_and_short_texts_in_the_other_script_are_told_but_no_quotations(book: Path) -> None:
    toml = TOML.replace('title = "渠"', 'title = "渠"\nscript = "zh-Hant"') + 'introduction = """\n这一编讲渠，也讲书。\n"""\n'
    (book / "publication.toml").write_text(toml, encoding="utf-8")
    (book / "front").mkdir()
    (book / "front" / "editorial-notes.md").write_text("# 凡例\n\n一、本书所收文字均依原件排印，只作清理，不改字句。\n\n二、编者所加的文字一律放在〔〕内。\n", encoding="utf-8")
    (book / "front" / "foreword.md").write_text("# 序\n\n這篇序寫得不長，封面上的“丛书”二字依原樣，沒有轉換。\n", encoding="utf-8")
    assert remarks(book) == [("pipeline.text_in_other_script", "editorial-notes.md", 0), ("pipeline.introduction_in_other_script", "publication.toml", 5)]


def test_files_that_a_build_passes_over_are_told(book: Path) -> None:
    for name in ("b.dat", "a.pdf", "Thumbs.db"):
        (book / "sources" / name).write_text(TEXT, encoding="utf-8")
    assert remarks(book) == [("pipeline.unknown_files", "", 0), ("pipeline.replaced_files", "", 0)]


MIXED = "# 漢口\n\n清晨，漢口的街上已經有了行人。码头上的工人们开始干活，他们把货物从船上搬下来。後來，這裡建起了一座大橋，车来车往，十分热闹。\n\n老人說，那時候沒有橋，過江只能坐船。现在方便多了，几分钟就能过江。\n"


@pytest.mark.parametrize(("script", "own", "other"), [("zh-Hans", 16, 13), ("zh-Hant", 13, 18)])
def test_a_text_in_both_scripts_is_told(book: Path, script: str, own: int, other: int) -> None:
    (book / "sources" / "a.txt").write_text(MIXED, encoding="utf-8")
    (book / "publication.toml").write_text(TOML.replace('title = "渠"', f'title = "渠"\nscript = "{script}"'), encoding="utf-8")
    (told,) = [one for one in prepare(read_publication(book), fresh=True).warnings if one.key == "pipeline.both_scripts"]
    assert (told.file, told.params["own"]) == ("a.txt", own)
    assert told.params["other"] == told.params["changed"] == other


def test_a_word_quoted_in_the_other_script_makes_no_second_script(book: Path) -> None:
    (book / "sources" / "a.txt").write_text(TEXT + "\n他写作“後來”二字，全文仍是简体。\n", encoding="utf-8")
    assert remarks(book) == []
