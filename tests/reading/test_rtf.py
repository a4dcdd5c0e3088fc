r"""RTF files: letters in all the ways they are written, and the parts of a document in Word's elements."""

from __future__ import annotations

import re
from contextlib import suppress
from pathlib import Path

import pytest
from bianzuan import cleaning
from bianzuan.errors import SourceError
from bianzuan.reading import read_source
from bianzuan.reading.rtf import read_rtf
from hypothesis import given, settings
from hypothesis import strategies as st
from picture_making import drawn

HEAD = (
    r"{\rtf1\ansi\ansicpg936\deff0{\fonttbl{\f0\fcharset0 Times;}{\f1\fcharset134 SimSun;}{\f2\fcharset136 MingLiU;}{\f3\fcharset2 Wingdings;}}"
    r"{\stylesheet{\s0 Normal;}{\s1\outlinelevel0 heading 1;}{\s2 \'b1\'ea\'cc\'e2 2;}{\s9\qc Title;}{\s8 toc 1;}{\*\cs11\v Secret;}}"
    r"{\*\listtable{\list\listid7{\listlevel\levelnfc37\levelstartat1{\leveltext\'03\'a3\'a8\'00\'a3\'a9;}{\levelnumbers\'02;}}"
    r"{\listlevel\levelnfc0\levelstartat3{\leveltext\'02\'01.;}{\levelnumbers\'01;}}}}{\*\listoverridetable{\listoverride\listid7\ls1}}"
)


def escaped(text: str) -> str:
    return "".join(one if one.isascii() else f"\\u{ord(one) if ord(one) < 32768 else ord(one) - 65536}?" for one in text)


def hexed(text: str, codec: str) -> str:
    return "".join(f"\\'{one:02x}" for one in text.encode(codec))


def page_of(*parts: str | bytes) -> tuple[list[str], list[str]]:
    """Lines of the body and of what does not print in it."""
    data = b"".join(part if isinstance(part, bytes) else part.encode("latin-1") for part in (HEAD, *parts, "}"))
    body, _, rest = read_rtf(data, "a.rtf")[0].partition("</article>")
    return body.splitlines()[2:], [line for line in rest.splitlines() if line.startswith("<p")]


def body_of(*parts: str | bytes) -> list[str]:
    return page_of(*parts)[0]


@pytest.mark.parametrize(
    "written",
    [
        escaped("渡口，1958年"),
        hexed("渡口，1958年", "gb18030"),
        "渡口，1958年".encode("gb18030"),
        r"\f1 " + hexed("渡口，1958年", "gb18030"),
        r"\f2 " + hexed("渡口，1958年", "cp950"),
        r"\f2 " + "渡口，1958年".encode("cp950").replace(b"\\", b"\\\\").decode("latin-1"),
        r"{\loch\af0\hich\af0\dbch\af1 " + hexed("渡口，", "gb18030") + r"}{\loch 1958}{\dbch\af2 " + hexed("年", "cp950") + "}",
        r"\uc2 \u28193 " + hexed("渡", "gb18030") + r"\u21475 " + hexed("口", "gb18030") + r"\u-244 " + hexed("，", "gb18030") + r"1958\u24180 " + hexed("年", "gb18030"),
        r"\uc0\u28193\u21475\u-244 1958\u24180 ",
        r"{\upr{DK, 1958}{\*\ud{" + escaped("渡口，1958年") + "}}}",
        r"\u28193{\*\unknown no words}\u21475?\u-244\'3f1958\u24180\~".replace("\\~", "?").replace(r"\u28193{", r"\uc1\u28193?{"),
    ],
)
def test_letters_however_they_are_written(written: str | bytes) -> None:
    assert body_of(written, r"\par") == ["<p>渡口，1958年</p>"]


def test_a_letter_whose_second_byte_is_a_backslash() -> None:
    """功 in Big5: its second byte is the backslash, which RTF writes twice, or as a number."""
    assert "功".encode("cp950") == b"\xa5\\"
    assert body_of(b"{\\f2 \\'a5\\\\ \\'a5\\'5c}\\par") == ["<p>功 功</p>"]


def test_a_letter_above_the_first_65536_is_one() -> None:
    assert body_of(r"\uc0 \u55362\uc1 \u57271\'3f\par") == ["<p>𠮷</p>"]


def test_bytes_that_are_no_letter_are_told() -> None:
    assert body_of(r"\f1 \'ff\'ff\par") == ["<p>\ufffd\ufffd</p>"]


def test_symbols_are_as_they_are_seen() -> None:
    assert body_of(r"{\f3 \'fc}", escaped("好"), r"\par") == ["<p>✓好</p>"]


def test_headings_are_told_by_the_name_of_their_style_or_their_level() -> None:
    lines = (r"\s9 " + escaped("题"), r"\s1 " + escaped("甲"), r"\s2 " + escaped("乙"), r"\outlinelevel2 " + escaped("丙"), r"\qc " + escaped("中"))
    written = "".join(rf"\pard\plain {line}\par" for line in lines)
    assert body_of(written) == ["<h1>题</h1>", "<h2>甲</h2>", "<h3>乙</h3>", "<h4>丙</h4>", '<p style="text-align:center">中</p>']


def test_what_is_hidden_or_struck_stands_behind_the_body() -> None:
    written = rf"\pard {escaped('甲')}{{\v {escaped('隐')}}}{{\cs11 {escaped('密')}}}{{\deleted {escaped('删')}}}{{\b {escaped('粗')}}}\par"
    assert page_of(written) == (["<p>甲<strong>粗</strong></p>"], ['<p class="document">隐密</p>', '<p class="struck">删</p>'])


def test_a_paragraph_whose_end_was_struck_goes_on() -> None:
    assert body_of(escaped("甲"), r"{\deleted\par}", escaped("乙"), r"\par") == ["<p>甲乙</p>"]


def test_notes_heads_and_comments_have_their_places() -> None:
    written = (
        r"{\header " + escaped("页眉") + r"\par}{\footerr " + escaped("页脚") + r"\par}" + escaped("甲")
        + r"{\super\chftn{\footnote\pard\plain{\super\chftn} " + escaped("注一。") + r"\par}}" + escaped("乙")
        + r"{\super\chftn{\footnote\ftnalt\pard " + escaped("注二。") + r"}}{\*\annotation " + escaped("批。") + r"}\par"
    )  # fmt: skip
    body, rest = page_of(written)
    assert body == ["<p>甲[^1]乙[^2]</p>", "<p>[^1]: 注一。</p>", "<p>[^2]: 注二。</p>"]
    assert rest == ['<p class="comments">批。</p>', '<p class="footer">页脚</p>', '<p class="header">页眉</p>']


def test_lists_are_counted_and_what_an_older_program_counted_is_kept() -> None:
    def item(words: str, rank: int) -> str:
        return rf"{{\listtext ?\tab}}\pard\ls1\ilvl{rank} {escaped(words)}\par"

    old = rf"\pard{{\pntext {escaped('（九）')}\tab}}{{\*\pn\pnlvlbody}}{escaped('丁')}\par\pard{{\pntext\f3\'b7\tab}}{escaped('戊')}\par"
    written = item("甲", 0) + item("乙", 0) + item("丙", 1) + old
    assert body_of(written) == ["<p>（一）甲</p>", "<p>（二）乙</p>", "<p>3. 丙</p>", "<p>（九）丁</p>", "<p>戊</p>"]


def test_tables_have_their_cells_also_inside_others() -> None:
    def cells(*inner: str) -> str:
        return "".join(rf"\pard\intbl {escaped(one)}\cell" for one in inner)

    wide = rf"\trowd\cellx4000\cellx6000{cells('甲', '乙')}\row"
    inner = rf"\pard\intbl\itap2 {escaped('内')}\nestcell{{\*\nesttableprops\trowd\cellx900\nestrow}}{{\nonesttables\par}}"
    row = rf"\trowd\cellx2000\cellx4000\cellx6000\pard\intbl {escaped('一')}\par {escaped('二')}\cell {inner}\pard\intbl\cell\pard\intbl {escaped('三')}\cell\row"
    assert body_of(wide, row, r"\pard ", escaped("后"), r"\par") == [
        "<table><tr><td><p>甲</p></td><td><p></p></td><td><p>乙</p></td></tr>",
        "<tr><td><p>一</p>",
        "<p>二</p></td><td><table><tr><td><p>内</p></td></tr></table></td><td><p>三</p></td></tr></table>",
        "<p>后</p>",
    ]


def test_fields_show_their_results() -> None:
    contents = rf"\pard\s8{{\field{{\*\fldinst TOC \\o}}{{\fldrslt {escaped('目')}\tab 1\par {escaped('录')}\tab 2}}}}\par\pard\plain "
    ruby = rf"{{\field{{\*\fldinst EQ \\o\\ad(\\s\\up 9(dù),{escaped('渡')})}}{{\fldrslt }}}}"
    link = rf'{{\field{{\*\fldinst HYPERLINK "http://a.cn"}}{{\fldrslt {escaped("网上")}}}}}'
    body, rest = page_of(contents.encode("latin-1"), link, ruby.encode("cp1252"), r"\par")
    assert re.sub("<rt>.*</rt>", "<rt></rt>", "".join(body)) == "<p>网上<ruby>渡<rt></rt></ruby></p>"
    assert [re.sub(r"\s+", " ", line) for line in rest] == ['<p class="document">目 1</p>', '<p class="document">录 2</p>']


def test_formulas_keep_their_letters() -> None:
    written = r"{\mmath{\*\moMath{\msSup{\msSupPr{\mctrlPr\f0}}{\me{\mr\mscr0 x}}{\msup{\mr 2}}}{\mr +y}}}\par"
    assert body_of(written) == ["<p>x2+y</p>"]


def test_text_boxes_and_pictures_stand_at_their_paragraph() -> None:
    shape = rf"{{\shp{{\*\shpinst{{\sp{{\sn a}}{{\sv 1}}}}{{\shptxt \pard {escaped('框中。')}\par}}}}{{\shprslt {escaped('旧')}}}}}"
    image = drawn(16, 12)
    said = rf"{{\*\picprop{{\sp{{\sn wzDescription}}{{\sv {escaped('渡口全景')}}}}}}}"
    pictures = (
        rf"{{\*\shppict{{\pict{said}\pngblip\pichgoal2000 {image.hex()}}}}}{{\nonshppict{{\pict\wmetafile8 00}}}}{{\pict\pngblip\bin{len(image)} ",
        image,
        r"}{\pict\emfblip 0100}\par",
    )
    page, found = read_rtf(b"".join(one if isinstance(one, bytes) else one.encode() for one in (HEAD, escaped("见图"), shape, r"\par", *pictures, "}")), "a.rtf")
    assert [line for line in page.splitlines() if "框" in line or "旧" in line] == ["<p>框中。</p>"]
    assert [(one.words, one.size, one.fault) for one in found] == [("渡口全景", (16, 12), ""), ("", (16, 12), ""), ("", (0, 0), "format")]


def test_it_is_a_source(tmp_path: Path) -> None:
    (tmp_path / "渡口.rtf").write_text(HEAD + rf"\pard\s9 {escaped('老渡口')}\par\pard\plain {escaped('那年春天，县里决定修建渡口。' * 3)}\par}}", encoding="ascii")
    done = cleaning.clean(read_source(tmp_path / "渡口.rtf", "渡口.rtf"))
    assert not cleaning.verify(done)
    assert [(one.title, "修建渡口" in one.body) for one in done.articles] == [("老渡口", True)]


WHOLE = (
    HEAD
    + rf"\pard\s1 {escaped('甲')}\par\trowd\cellx2000\pard\intbl {escaped('格')}\cell\row\pard\ls1 {escaped('项')}{{\footnote {escaped('注')}}}"
    + rf"{{\field{{\*\fldinst TOC}}{{\fldrslt {escaped('目')}}}}}{{\shp{{\shptxt {escaped('框')}}}}}{{\pict\pngblip 8950}}\par}}"
).encode("latin-1")


@settings(deadline=2000)
@given(st.lists(st.tuples(st.integers(0, len(WHOLE)), st.one_of(st.binary(max_size=3), st.sampled_from([b"{", b"}", b"\\", b"\\bin9", b"\\u9", b"\\cellx-1"]))), max_size=9))
def test_damage_anywhere_ends_in_a_page_or_a_message(damage: list[tuple[int, bytes]]) -> None:
    data = WHOLE
    for at, bad in damage:
        data = data[:at] + bad + data[at + 1 :]
    with suppress(SourceError):
        assert read_rtf(data, "a.rtf")[0].startswith("<!DOCTYPE html>")


@pytest.mark.parametrize("data", [b"{\\rtf1" + b"{" * 100_000, b"{\\rtf1 " + b"{\\field{\\*\\fldinst a}{\\fldrslt " * 20_000, b"{\\rtf1\\trowd\\itap999999999 a\\nestcell\\nestrow"])
def test_groups_without_end_are_damage(data: bytes) -> None:
    with suppress(SourceError):
        assert read_rtf(data, "a.rtf")


def test_a_file_that_ends_inside_its_text_is_half_a_file() -> None:
    """What stood behind its end would be lost without a word."""
    whole = (HEAD + rf"\pard {escaped('渡口修好了。')}\par " + escaped("船工回家了。") + r"\par}").encode("latin-1")
    assert "船工回家了" in read_rtf(whole, "a.rtf")[0]
    assert "船工回家了" in read_rtf(whole + b"\r\n\0", "a.rtf")[0]
    with pytest.raises(SourceError):
        read_rtf(whole[:-20], "a.rtf")
