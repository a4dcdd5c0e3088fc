"""Every check has a file that trips it, and a sound book trips none."""

from __future__ import annotations

import base64
import io
import shutil
from collections.abc import Callable
from dataclasses import replace

import pikepdf
import pytest
from bianzuan.messages import catalogue
from bianzuan.preflight import CHECKS, as_json, as_text, check_pdf, inspect
from pikepdf import Array, Dictionary, Name, Pdf, Stream, String
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

DOT = base64.b64encode(
    b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x00\x00\x00\x00:~\x9bU"
    b"\x00\x00\x00\nIDATx\x9cc`\x00\x00\x00\x02\x00\x01H\xaf\xa4q\x00\x00\x00\x00IEND\xaeB`\x82"
).decode()


def fonts(opened: Pdf) -> list[Dictionary]:
    return [one for one in opened.objects if isinstance(one, Dictionary) and one.get("/Subtype") == "/Type0"]


def unembed(opened: Pdf) -> None:
    for one in opened.objects:
        if isinstance(one, Dictionary) and one.get("/Type") == "/FontDescriptor":
            del one["/FontFile3"]


def rename(opened: Pdf) -> None:
    for font in fonts(opened):
        font.BaseFont = Name("/" + str(font.BaseFont).split("+")[1])


def drop_unicode(opened: Pdf) -> None:
    for font in fonts(opened):
        del font["/ToUnicode"]


def garble_unicode(opened: Pdf) -> None:
    for font in fonts(opened):
        table = font.ToUnicode.read_bytes()
        font.ToUnicode = Stream(opened, table.replace(b"<5de5>", b"<fffd>").replace(b"<5DE5>", b"<fffd>"))


def add_type3(opened: Pdf) -> None:
    font = Dictionary(
        Type=Name.Font, Subtype=Name.Type3, Name=Name.Drawn, FontBBox=Array([0, 0, 1, 1]), CharProcs=Dictionary(),
        FontMatrix=Array([1, 0, 0, 1, 0, 0]), FirstChar=0, LastChar=0, Widths=Array([1]),
        Encoding=Dictionary(Type=Name.Encoding, Differences=Array([])),
    )  # fmt: skip
    opened.pages[0].Resources.Font["/T3"] = opened.make_indirect(font)


def widen(opened: Pdf) -> None:
    opened.pages[1].MediaBox = opened.pages[1].TrimBox = opened.pages[1].BleedBox = Array([0, 0, 300, 396.85])


def turn(opened: Pdf) -> None:
    opened.pages[2].Rotate = 90


def mislead(opened: Pdf) -> None:
    opened.pages[0].Annots[0].Dest = String("nowhere")


def misname(opened: Pdf) -> None:
    pikepdf.NameTree(opened.Root.Names.Dests)["gone"] = Array([Dictionary(), Name.Fit])


def misoutline(opened: Pdf) -> None:
    opened.Root.Outlines.First.Dest = String("nowhere")


def drop_outline(opened: Pdf) -> None:
    del opened.Root["/Outlines"]


def mislabel(opened: Pdf) -> None:
    opened.Root.PageLabels = Dictionary(Nums=Array([0, Dictionary(S=Name.D, St=9)]))


def spoil_image(opened: Pdf) -> None:
    """An image that is no JPEG 2000: of the faults tried, the one that no version of Ghostscript passes over."""
    image = Stream(opened, b"", Type=Name.XObject, Subtype=Name.Image, Width=9, Height=9)
    image.write(b"this is no JPEG 2000", filter=Name.JPXDecode)
    page = opened.pages[1]
    page.Resources.XObject = Dictionary(Spoilt=image)
    page.Contents = Stream(opened, b"q 50 0 0 50 0 0 cm /Spoilt Do Q")


def blur(data: bytes) -> bytes:
    return data.replace(b"startxref", b"startxxxx")


PLAIN = Book()
CLASS = expected().index[3]


def with_entry(path: str, **changes: object):
    index = tuple(replace(one, **changes) if one.path == (path,) else one for one in expected().index)
    return expected(index=index)


def entries(heading: str, text: str) -> Book:
    return replace(PLAIN, entries=[(a, text if a.startswith(heading) else b) for a, b in PLAIN.entries])


# Code → the report of a book in which just that is broken.
BROKEN: dict[str, Callable[[], object]] = {
    "syntax": lambda: check_pdf(blur(pdf()), expected(), checks=SWIFT),
    "qpdf": lambda: check_pdf(blur(pdf()), expected(), checks=asking("qpdf")),
    "ghostscript": lambda: check(change=spoil_image, checks=asking("ghostscript")),
    "isbn": lambda: check(replace(PLAIN, extra="<p>ISBN 978-7-100-00001-0</p>")),
    "title": lambda: check(replace(PLAIN, title="")),
    "language": lambda: check(replace(PLAIN, lang="")),
    "font-embedded": lambda: check(change=unembed),
    "font-subset": lambda: check(change=rename),
    "font-unicode": lambda: check(change=drop_unicode),
    "font-type3": lambda: check(change=add_type3),
    "font-synthetic": lambda: check(replace(PLAIN, css="h1{font-style:italic}")),
    "font-unexpected": lambda: check(wanted=expected(faces=("Bianzuan Song",))),
    "glyph-missing": lambda: check(replace(PLAIN, extra="<p>\U0010fffd</p>")),
    "text-unreadable": lambda: check(change=garble_unicode),
    "page-size": lambda: check(change=widen),
    "trim-size": lambda: check(wanted=expected(trim=(105, 140))),
    "page-boxes": lambda: check(change=turn),
    "off-page": lambda: check(replace(PLAIN, extra='<p style="margin-left:220pt">超出页面</p>')),
    "safe-margin": lambda: check(replace(PLAIN, extra='<p style="margin-left:-42pt">近边</p>')),
    "overset": lambda: check(replace(PLAIN, extra='<p style="margin-left:180pt">出版心</p>')),
    "small-text": lambda: check(replace(PLAIN, css="sup{font-size:4pt}")),
    "hairline": lambda: check(replace(PLAIN, extra='<svg width="50pt" height="9pt"><path stroke="#000" stroke-width=".1" d="M0 5H50"/></svg>')),
    "image-resolution": lambda: check(
        replace(PLAIN, extra=f'<img alt="" style="width:72pt" src="data:image/png;base64,{DOT}">')
    ),
    "double-blank": lambda: check(replace(PLAIN, third="", folios=("i", "", "1", "2", "", "", "5"))),
    "recto-start": lambda: check(wanted=expected(rectos=(3, 4))),
    "page-multiple": lambda: check(wanted=expected(multiple=4)),
    "dead-link": lambda: check(change=mislead),
    "flat-link": lambda: check(replace(PLAIN, css="a{line-height:0}")),
    "dead-destination": lambda: check(change=misname),
    "dead-outline": lambda: check(change=misoutline),
    "outline-line": lambda: check(change=drop_outline),
    "linked-folio": lambda: check(entries("工会", '<a href="#ch1">3</a>')),
    "page-label": lambda: check(change=mislabel),
    "folio": lambda: check(replace(PLAIN, folios=("i", "", "1", "4", "3", "", "5"))),
    "folio-on-empty": lambda: check(replace(PLAIN, folios=("i", "ii", "1", "2", "3", "", "5"))),
    "contents-printed": lambda: check(replace(PLAIN, contents=PLAIN.contents[:2])),
    "contents-folio": lambda: check(
        replace(PLAIN, contents=(*PLAIN.contents[:2], ("第二章　基本职责", "ch2", "2"))),
    ),
    "index-printed": lambda: check(entries("工会", '<a href="#ch2">2</a>')),
    "index-wrong": lambda: check(entries("工会", "1"), wanted=with_entry("工会", locators=("1",), marks=())),
    "index-missing": lambda: check(entries("阶级", "1"), wanted=with_entry("阶级", locators=("1",))),
    "index-passed-over": lambda: check(
        entries("阶级", "1"), wanted=with_entry("阶级", locators=("1",), marks=CLASS.marks[:1])
    ),
    "text-lost": lambda: check(replace(PLAIN, third=PLAIN.third.replace("合法权益", ""))),
    "right-edge": lambda: check(replace(PLAIN, css="section:nth-child(3) p{letter-spacing:.1pt}")),
    "line-start": lambda: check(replace(PLAIN, second=PLAIN.second + paragraph("一二三四五六七八九十甲乙丙丁戊己，庚辛"))),
    "line-end": lambda: check(replace(PLAIN, second=PLAIN.second + paragraph("一二三四五六七八九十甲乙丙丁戊“己”庚辛"))),
    "split-dash": lambda: check(replace(PLAIN, second=PLAIN.second + paragraph("一二三四五六七八九十甲乙丙丁戊——己庚辛"))),
    "lone-character": lambda: check(replace(PLAIN, second=PLAIN.second + paragraph("一二三四五六七八九十甲乙丙丁戊己庚。"))),
    "heading-last": lambda: check(replace(PLAIN, second=f"{PLAIN.second}<h2>收入待遇</h2>")),
}
PROGRAMS = {"qpdf": "qpdf", "ghostscript": "gs"}


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
