"""Every check has a file that trips it, and a sound book trips none."""

from __future__ import annotations

import io
import shutil
from dataclasses import replace

import pytest
from bianzuan.messages import catalogue
from bianzuan.preflight import CHECKS, NamedPicture, Text, as_json, as_text, check_pdf, inspect
from broken_books import BROKEN, DOT, PLAIN, PROGRAMS
from small_book import (
    FIRST,
    HEADING,
    OUTSIDE,
    SECOND,
    SWIFT,
    Book,
    asking,
    check,
    codes,
    expected,
    pages_of,
    paragraph,
    pdf,
)
from test_press_checks import FAULTS

pytestmark = pytest.mark.pdf


@pytest.fixture(scope="module")
def sound():
    """The sound book as every check sees it, outside programs included."""
    return check(checks=CHECKS)


def test_a_sound_book_passes_every_check(sound):
    report = sound
    assert report.findings == ()
    looked = {name: report.counts[name] for name in ("pages", "contents-lines-proved", "locators-proved", "han-lost")}
    assert looked == {"pages": 7, "contents-lines-proved": 3, "locators-proved": 4, "han-lost": 0}
    assert report.counts["full-lines"] > 5


def test_every_check_has_a_file_that_trips_it():
    press = {code for _, found in FAULTS for code in found}
    elsewhere = {"outloud", "verapdf", "file-id"}  # test_programs.py, and a test of its own in test_press_checks.py
    assert set(BROKEN) | press | elsewhere == {one.code for one in CHECKS}


def test_every_check_says_how_it_went():
    states = {one.code: one.state for one in BROKEN["isbn"]().checks}
    assert states["isbn"] == "failed"
    assert states["trim-size"] == "passed"
    assert states["rich-black"] == "not applied"
    assert set(states) == {one.code for one in CHECKS} - set(OUTSIDE)


def test_what_does_not_apply_is_told_with_the_reason(monkeypatch):
    monkeypatch.setenv("BIANZUAN_LANG", "en")
    report = check_pdf(pdf(), checks=SWIFT)
    reasons = {one.code: one.reason for one in report.checks if one.state == "not applied"}
    assert "report.json" in reasons["contents-folio"]
    assert "PDF/X" in reasons["ink-sum"]
    assert "type area" in reasons["right-edge"]
    assert f"not applied ({reasons['ink-sum']}): trapped" in as_text(report)


@pytest.mark.parametrize("code", ["off-page", "small-text", "overset", "safe-margin", "isbn", "image-resolution", "hairline", "line-start", "contents-folio", "dead-link"])
def test_the_place_of_a_fault_is_on_its_page(code):
    finding = next(one for one in BROKEN[code]().findings if one.code == code)
    assert finding.places
    for left, top, right, bottom in finding.places:
        assert left < right
        assert top < bottom
        assert 0 <= left <= 283.46
        assert 0 <= top <= 396.85


def test_the_place_of_small_text_is_where_it_stands():
    (finding,) = [one for one in BROKEN["small-text"]().findings if one.page == 3]
    ((left, top, right, bottom),) = finding.places
    call = next(char for char in inspect(pdf(replace(PLAIN, css="sup{font-size:4pt}"))).pages[2].chars if char.size < 5)
    assert left <= call.left < call.right <= right
    assert top <= call.top < call.bottom <= bottom


@pytest.mark.parametrize("code", BROKEN)
def test_the_broken_file_trips_its_check(code):
    program = PROGRAMS.get(code)
    if program and not shutil.which(program):
        pytest.skip(f"{program} is not installed")
    assert code in codes(BROKEN[code]())


def test_a_heading_over_a_table_is_not_the_last():
    small = '<div style="font-size:9pt">年月　水位</div>'
    assert "heading-last" not in codes(check(replace(PLAIN, second=f"{PLAIN.second}<h2>收入待遇</h2>{small}")))


@pytest.mark.parametrize("code", ["title", "small-text", "flat-link", "outline-line", "page-label", "index-missing", "text-lost"])
def test_a_fault_trips_no_other_check(code):
    assert codes(BROKEN[code]()) - {"index-passed-over"} == {code}


def test_every_check_has_words_in_both_languages(sound):
    words = catalogue()
    for one in CHECKS:
        for language in ("en", "zh"):
            assert words[f"preflight.{one.code}"][language].keys() == {"what", "try", "why"}, one.code
    counts = sound.counts
    assert all(f"preflight.count-{name}" in words for name in counts)


def test_findings_name_their_page(monkeypatch):
    monkeypatch.setenv("BIANZUAN_LANG", "en")
    report = BROKEN["contents-folio"]()
    assert pages_of(report, "contents-folio") == [1]
    message = next(one.message for one in report.findings if one.code == "contents-folio")
    assert "第二章　基本职责" in message
    assert "page 2" in message


def test_lost_text_is_quoted_with_what_stands_before_it():
    report = BROKEN["text-lost"]()
    assert pages_of(report, "text-lost") == [5]
    message = next(one.message for one in report.findings if one.code == "text-lost")
    assert "合法权益" in message
    assert "工会要履行维护职工" in message
    assert report.counts["han-lost"] == 4


def test_text_in_the_wrong_order_is_lost_text():
    swapped = f"<h2 id=ch1-h>{HEADING}</h2>{paragraph(FIRST[2])}{paragraph(FIRST[1])}"
    assert "text-lost" in codes(check(replace(PLAIN, second=swapped)))


def test_a_sentence_that_goes_on_overleaf_is_not_taken_from_a_note_that_says_the_same():
    overleaf, said = "游各站对照发现异常立即复测", "例与上下游各站对照发现异常立即复测见细则"
    book = replace(
        PLAIN,
        first=PLAIN.first.replace("题注一则。", said) + "<p>水位与上下</p>",
        second=f"<p>{overleaf}</p>{PLAIN.second}",
    )
    first, *others = expected().chapters[0].blocks
    blocks = (first, replace(first, id="bx", text=f"水位与上下{overleaf}"), *others)
    note = replace(expected().chapters[0].notes[0], text=said)
    chapter = replace(expected().chapters[0], blocks=blocks, notes=(note,))
    report = check(book, wanted=expected(chapters=(chapter, expected().chapters[1])))
    assert codes(report) == set()
    assert "text-lost" in codes(check(replace(book, second=PLAIN.second), wanted=expected(chapters=(chapter,))))


def test_a_heading_that_only_the_running_head_bears_proves_nothing():
    book = replace(PLAIN, third=paragraph(SECOND[0]).replace("<p>", "<p id=ch2>", 1), heads=[""] * 4 + ["第二章 基本职责", "", ""])
    assert "contents-folio" in codes(check(book))


def test_a_word_across_two_pages_is_on_both():
    first = PLAIN.first + "<p>这是奋斗的产业</p>"
    second = "<p>工人</p>" + PLAIN.second
    blocks = (*expected().chapters[0].blocks[:1], type(expected().chapters[0].blocks[0])("bx", "这是奋斗的产业工人"), *expected().chapters[0].blocks[1:])
    chapter = replace(expected().chapters[0], blocks=blocks)
    mark = replace(expected().index[0].marks[0], text="bx", start=5, end=9)
    entry = replace(expected().index[0], locators=("1–2",), marks=(mark,))
    wanted = expected(chapters=(chapter, expected().chapters[1]), index=(entry,))
    book = replace(PLAIN, first=first, second=second, entries=[("产业工人", "1–2")])
    assert codes(check(book, wanted=wanted)) == set()
    narrow = replace(wanted, index=(replace(entry, locators=("1",)),))
    assert pages_of(check(replace(book, entries=[("产业工人", "1")]), wanted=narrow), "index-missing") == [4]


def test_a_file_of_someone_else_is_checked_as_far_as_it_can_be():
    report = check_pdf(pdf(), checks=SWIFT)
    assert report.findings == ()
    assert report.counts["folios"] == 5
    assert "han-compared" not in report.counts


def test_many_faults_of_a_kind_are_told_as_a_number():
    book = replace(PLAIN, contents=[], entries=[("无", "1")] * 3)
    wanted = expected(contents=expected().contents * 10)
    report = check(book, wanted=wanted)
    assert report.counts["contents-printed"] == 30
    assert len([one for one in report.findings if one.code == "contents-printed"]) == 21


def test_the_report_in_words_and_as_json(monkeypatch):
    report = BROKEN["page-multiple"]()
    monkeypatch.setenv("BIANZUAN_LANG", "zh")
    assert "错误 [page-multiple]" in as_text(BROKEN["page-multiple"]())
    monkeypatch.setenv("BIANZUAN_LANG", "en")
    text = as_text(report)
    assert "1 errors, 0 warnings" in text
    assert "contents lines proved 3" in text
    data = as_json(report)
    assert data["failed"] is True
    assert [one["code"] for one in data["findings"]] == ["page-multiple"]


def test_the_report_is_the_same_twice():
    assert as_json(check()) == as_json(check())


def test_protects_is_said_in_the_users_language(monkeypatch):
    monkeypatch.setenv("BIANZUAN_LANG", "zh")
    assert [one.protects for one in CHECKS if one.code == "glyph-missing"] == ["生僻字变成空框"]


def test_reading_bytes_and_reading_a_path_agree(tmp_path):
    file = tmp_path / "book.pdf"
    file.write_bytes(pdf())
    assert as_json(check_pdf(file, checks=SWIFT)) == as_json(check_pdf(pdf(), checks=SWIFT))
    assert io.BytesIO(pdf()).read(5) == b"%PDF-"


def test_a_running_head_down_the_fore_edge_is_no_text() -> None:
    head = "".join(f'<p style="position:absolute;left:200pt;top:{9 + 20 * n}pt;font-size:8pt">{one}</p>' for n, one in enumerate("领导阶级"))
    assert check(replace(PLAIN, first=PLAIN.first + head)).findings == ()


def test_marks_hang_beyond_the_line_only_where_the_design_lets_them() -> None:
    """A line of eighteen characters and a comma: an em too long, or hanging."""
    text = FIRST[0].replace("，", "") + "的"
    lines = [text[:18] + "，", text[18:36] + "。", text[36:]]
    hung = replace(Book(), third=f"<h1 id=ch2>第二章　基本职责</h1>{''.join(f'<p>{line}</p>' for line in lines)}")
    chapters = (*expected().chapters[:1], replace(expected().chapters[1], blocks=()))
    strict = expected(chapters=chapters)
    hanging = replace(strict, area=replace(strict.area, hang=10.5))
    for code in ("overset", "right-edge"):
        assert code in codes(check(hung, wanted=strict, checks=asking(code)))
        assert code not in codes(check(hung, wanted=hanging, checks=asking(code)))


def test_a_paragraph_may_end_above_one_that_begins_flush() -> None:
    """What hangs, and wishes of letters, begin flush: a last line nearly as long as the measure is no full one."""
    text = SECOND[0][:17]
    book = replace(PLAIN, third=f"<h1 id=ch2>第二章　基本职责</h1><p>{text}</p><p>{SECOND[0][17:34]}</p>")
    for blocks, found in (((text, SECOND[0][17:34]), False), ((SECOND[0],), True)):
        texts = tuple(Text(f"ch2-b{number}", words) for number, words in enumerate(blocks))
        wanted = expected(chapters=(*expected().chapters[:1], replace(expected().chapters[1], blocks=texts)))
        assert ("right-edge" in codes(check(book, wanted=wanted, checks=asking("right-edge")))) is found


def test_a_coarse_picture_is_named_with_the_number_of_its_page(monkeypatch):
    monkeypatch.setenv("BIANZUAN_LANG", "en")
    coarse = replace(PLAIN, extra=f'<img alt="" style="width:72pt" src="data:image/png;base64,{DOT}">')
    own = (NamedPicture("images/map.png", 1, 7, 7), NamedPicture("images/other.png", 900, 7, 7), NamedPicture("images/there.png", 1, 3, 4))
    report = check(coarse, wanted=expected(pictures=own))
    assert "page 7 of the file (numbered 5): the picture images/map.png has" in as_text(report)
    assert [one["folio"] for one in as_json(report)["findings"] if one["code"] == "image-resolution"] == ["5"]
    twins = (NamedPicture("a.png", 1, 7, 7), NamedPicture("b.png", 1, 7, 7))
    assert "(numbered 5): a picture has" in as_text(check(coarse, wanted=expected(pictures=twins)))


def test_the_blank_behind_a_full_stop_and_the_lean_of_an_italic_are_no_faults():
    from bianzuan.preflight.checks.pages import OVERHANG
    from bianzuan.preflight.checks.setting import FLUSH_LATIN
    from bianzuan.typesetting import prepare_fonts
    from fontTools.pens.boundsPen import BoundsPen
    from fontTools.ttLib import TTFont

    faces = {face.family: face.path for face in prepare_fonts("zh-Hans").faces if face.weight == 400}
    for family, letters, least, most in (("Bianzuan Song", ".:", 0.0, FLUSH_LATIN), ("Bianzuan Italic", "f", -OVERHANG, 0.0)):
        if family not in faces:
            continue
        with TTFont(faces[family]) as font:
            for letter in letters:
                name = font.getBestCmap()[ord(letter)]
                pen = BoundsPen(font.getGlyphSet())
                font.getGlyphSet()[name].draw(pen)
                blank = (font["hmtx"][name][0] - pen.bounds[2]) / font["head"].unitsPerEm
                assert least < blank < most, (family, letter, blank)
