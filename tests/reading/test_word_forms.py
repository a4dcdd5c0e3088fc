"""Word files of many sorts: what is written there is read whole, at its place and as it prints."""

from __future__ import annotations

import io
import re
import zipfile
from html import unescape

import pytest
import word_making as word
from bianzuan.reading.word import read_word

START = word.text("工地上的人都来了。")


def levels(*formats: tuple[str, str], number: int = 1, more: str = "") -> str:
    """A numbering: (format, text) of each level."""
    rows = "".join(
        f'<w:lvl w:ilvl="{i}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/></w:lvl>' for i, (form, text) in enumerate(formats)
    )
    return f'<w:abstractNum w:abstractNumId="{number}">{rows}</w:abstractNum><w:num w:numId="{number}"><w:abstractNumId w:val="{number}"/>{more}</w:num>'


def body_of(data: bytes) -> str:
    return read_word(data, "a.docx")[0].partition("<article>\n")[2].partition("\n</article>")[0]


def lines_of(data: bytes) -> list[str]:
    """Lines of the body as they print, blocks told by one letter where they are no paragraphs."""
    marked = re.sub(r"<(h[1-6]|li)\b[^>]*>", r"\1 ", body_of(data).replace("<br>", "/"))
    return [unescape(re.sub(r"<[^>]*>", "", line)).strip() for line in marked.splitlines()]


NUMBERS = {
    "decimal": (("decimal", "%1."), ["1. 甲", "2. 乙"]),
    "Chinese, as 一、": (("chineseCountingThousand", "%1、"), ["一、甲", "二、乙"]),
    "chapters": (("chineseCounting", "第%1章"), ["第一章　甲", "第二章　乙"]),
    "in brackets": (("chineseCounting", "（%1）"), ["（一）甲", "（二）乙"]),
    "half-width brackets": (("decimal", "(%1)"), ["(1) 甲", "(2) 乙"]),
    "enclosed": (("decimalEnclosedCircleChinese", "%1"), ["①甲", "②乙"]),
    "stems": (("ideographTraditional", "%1、"), ["甲、甲", "乙、乙"]),
    "branches": (("ideographZodiac", "%1、"), ["子、甲", "丑、乙"]),
    "Latin letters": (("upperLetter", "%1."), ["A. 甲", "B. 乙"]),
    "Roman": (("lowerRoman", "%1."), ["i. 甲", "ii. 乙"]),
    "Arabic, two digits": (("decimalZero", "%1"), ["01 甲", "02 乙"]),
    "full-width digits": (("decimalFullWidth", "%1．"), ["１．甲", "２．乙"]),
    "bullets stay bullets": (("bullet", "\uf0b7"), ["li 甲", "li 乙"]),
}


@pytest.mark.parametrize(("level", "expected"), NUMBERS.values(), ids=NUMBERS)
def test_numbers_that_word_counts_itself_are_not_lost(level: tuple[str, str], expected: list[str]) -> None:
    body = START + word.numbered("甲", 1) + word.numbered("乙", 1)
    assert lines_of(word.word_file(body, numbering=levels(level)))[1:] == expected


def test_levels_count_on_and_begin_anew() -> None:
    numbering = levels(("chineseCounting", "第%1章"), ("decimal", "%1.%2"))
    rows = [("总则", 0), ("目的", 1), ("范围", 1), ("附则", 0), ("施行", 1)]
    body = "".join(word.numbered(text, 1, level) for text, level in rows)
    # 一.1 is what Word prints too, unless the level says otherwise.
    assert lines_of(word.word_file(body, numbering=levels(("decimal", "%1"), ("decimal", "%1.%2")))) == ["1 总则", "1.1 目的", "1.2 范围", "2 附则", "2.1 施行"]
    assert lines_of(word.word_file(body, numbering=numbering))[3] == "第二章　附则"


def test_bullets_in_items_are_lists_in_lists() -> None:
    rows = [("水上", 0), ("船只", 1), ("姓名", 2), ("岸上", 0)]
    body = START + "".join(word.numbered(text, 1, level) for text, level in rows) + START
    bullets = levels(("bullet", "x"), ("bullet", "x"), ("decimal", "%3."))
    assert body_of(word.word_file(body, numbering=bullets)).splitlines()[1:3] == [
        '<ul><li>水上<ul><li>船只<ol><li value="1">姓名</li></ol></li></ul></li>', "<li>岸上</li></ul>",
    ]  # fmt: skip
    numbers = levels(("decimal", "%1."), ("bullet", "x"), ("lowerLetter", "%3)"))
    assert body_of(word.word_file(body, numbering=numbers)).splitlines()[1:4] == ['<ol><li value="1">水上<ul><li>船只</li></ul></li></ol>', "<p>a) 姓名</p>", "<p>2. 岸上</p>"]


def test_styles_of_lists_in_lists_tell_their_level() -> None:
    # List Bullet 2 counts in a list of its own, on the first level of it: 松木 stood beside 木材, of which it is
    styles = "".join(f'<w:style w:type="paragraph" w:styleId="l{i}"><w:name w:val="{name}"/><w:pPr><w:numPr><w:numId w:val="{i}"/></w:numPr></w:pPr></w:style>' for i, name in ((1, "List Bullet"), (2, "List Bullet 2")))
    numbering = levels(("bullet", "x"), number=1) + levels(("bullet", "x"), number=2)
    body = START + "".join(f'<w:p><w:pPr><w:pStyle w:val="l{style}"/></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>' for text, style in (("水泥", 1), ("木材", 1), ("松木", 2), ("石灰", 1)))
    assert body_of(word.word_file(body, styles=styles, numbering=numbering)).splitlines()[1:] == ["<ul><li>水泥</li>", "<li>木材<ul><li>松木</li></ul></li>", "<li>石灰</li></ul>"]


def test_paragraphs_styled_as_quotations_are_quotations() -> None:
    styles = '<w:style w:type="paragraph" w:styleId="q"><w:name w:val="%s"/></w:style>'
    for name, tag in (("Quote", "blockquote"), ("明显引用", "blockquote"), ("引用标题", "p")):
        data = word.word_file(START + word.text("水能载舟。", "q"), styles=styles % name)
        assert body_of(data).splitlines()[1] == f"<{tag}>水能载舟。</{tag}>"


def test_two_lists_of_one_kind_count_for_themselves_where_they_say_so() -> None:
    override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    numbering = levels(("decimal", "%1.")) + f'<w:num w:numId="2"><w:abstractNumId w:val="1"/>{override}</w:num><w:num w:numId="3"><w:abstractNumId w:val="1"/></w:num>'
    body = word.numbered("甲", 1) + word.numbered("乙", 1) + START + word.numbered("丙", 2) + START + word.numbered("丁", 3)
    assert [line for line in lines_of(word.word_file(body, numbering=numbering)) if line[0] in "0123456789"] == ["1. 甲", "2. 乙", "1. 丙", "2. 丁"]


def test_headings_numbered_by_their_style() -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="n1"><w:name w:val="章"/><w:basedOn w:val="1"/>'
        '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    )
    body = word.text("总则", "n1") + START + word.text("附则", "n1") + START
    assert lines_of(word.word_file(body, styles=styles, numbering=levels(("chineseCounting", "第%1章"))))[::2] == ["h1 第一章　总则", "h1 第二章　附则"]


def test_a_number_switched_off_is_none() -> None:
    styles = '<w:style w:type="paragraph" w:styleId="n1"><w:name w:val="章"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    body = word.numbered("附记", 0, style="n1")
    assert lines_of(word.word_file(body, styles=styles, numbering=levels(("decimal", "%1.")))) == ["附记"]


RUBY = '<w:r><w:ruby><w:rubyPr/><w:rt><w:r><w:t>zhā</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>闸</w:t></w:r></w:rubyBase></w:ruby></w:r>'
MATH = (
    "<m:oMath><m:r><m:t>v=</m:t></m:r><m:f><m:num><m:r><m:t>s</m:t></m:r></m:num><m:den><m:r><m:t>t</m:t></m:r></m:den></m:f>"
    "<m:r><m:t>+</m:t></m:r><m:sSup><m:e><m:r><m:t>x</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup></m:oMath>"
)
SUPER, SUB = '<w:vertAlign w:val="superscript"/>', '<w:vertAlign w:val="subscript"/>'
INLINE = {
    "soft return": (word.run("甲行") + "<w:r><w:br/></w:r>" + word.run("乙行"), "甲行/乙行"),
    "page break": (word.run("甲") + '<w:r><w:br w:type="page"/></w:r>' + word.run("乙"), "甲乙"),
    "ruby": (word.run("到了") + RUBY + word.run("口。"), "到了闸zhā口。"),
    "phonetic guide of old": (word.run("到了") + word.field('EQ \\* jc2 \\* "Font:宋体" \\* hps10 \\o\\ad(\\s\\up 9(zhá),闸)') + word.run("口。"), "到了闸zhá口。"),
    "enclosed characters": (word.field("eq \\o\\ac(○,3)") + word.run("甲、") + word.field("eq \\o\\ac(○,一)") + word.run("乙"), "③甲、㊀乙"),
    "formula": (word.run("由") + MATH + word.run("可知。"), "由v=s/t+x²可知。"),
    "square metres": (word.run("占地50m") + word.look("2", SUPER) + word.run("，含CO") + word.look("2", SUB) + word.run("。"), "占地50m²，含CO₂。"),
    "a number behind Han is a note's": (word.run("修堤") + word.look("1", SUPER) + word.run("。"), "修堤1。"),
    "symbols of Wingdings": (word.run("是") + '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>' + word.run("否") + '<w:r><w:sym w:font="Wingdings" w:char="F0A8"/></w:r>', "是☑否◻"),
    "letters of Symbol": (word.look("\uf061\uf0b1", '<w:rFonts w:ascii="Symbol"/>') + word.run("角"), "α±角"),
    "a symbol nobody knows": (word.run("见") + '<w:r><w:sym w:font="Odd" w:char="F0FE"/></w:r>' + word.run("处"), "见\ufffd处"),
    "fields": (word.run("见") + word.field(" REF a ", "第二节") + word.field(' HYPERLINK "http://a.cn" ', "县志") + word.run("。"), "见第二节县志。"),
    "simple field": ('<w:fldSimple w:instr=" SEQ 图 "><w:r><w:t>3</w:t></w:r></w:fldSimple>' + word.run("号"), "3号"),
    "hyphens": (word.run("A") + "<w:r><w:noBreakHyphen/></w:r>" + word.run("B") + "<w:r><w:softHyphen/></w:r>" + word.run("C"), "A-BC"),
    "marks of emphasis": (word.look("要紧", '<w:em w:val="dot"/>') + word.look("书名", '<w:u w:val="wave"/>'), "要紧书名"),
    "a control with its content": (f"<w:sdt><w:sdtContent>{word.run('填好的')}</w:sdtContent></w:sdt>" + word.run("话"), "填好的话"),
    "moved words": ('<w:moveFrom w:id="1"><w:r><w:t>旧处</w:t></w:r></w:moveFrom><w:moveTo w:id="2"><w:r><w:t>新处</w:t></w:r></w:moveTo>', "新处"),
    "hidden words": (word.run("看得见") + word.look("看不见", "<w:vanish/>"), "看得见"),
    "smart tag": (f'<w:smartTag w:element="place">{word.run("柳溪")}</w:smartTag>' + word.run("县"), "柳溪县"),
}


@pytest.mark.parametrize(("inner", "expected"), INLINE.values(), ids=INLINE)
def test_what_stands_in_a_paragraph(inner: str, expected: str) -> None:
    assert lines_of(word.word_file(START + word.paragraph(inner)))[1:] == [expected]


def test_a_paragraph_whose_end_was_struck_goes_on_in_the_next() -> None:
    struck_end = '<w:rPr><w:del w:id="3" w:author="a"/></w:rPr>'
    body = word.paragraph(word.run("前半，"), properties=struck_end) + word.paragraph(word.struck("整段"), properties=struck_end) + word.text("后半。") + START
    assert lines_of(word.word_file(body)) == ["前半，后半。", "工地上的人都来了。"]


def test_a_text_box_stands_once_behind_its_paragraph() -> None:
    box = word.text_box(word.text("框中甲。"), word.text("框中乙。"))
    data = word.word_file(word.paragraph(word.run("正文，"), box, word.run("还是正文。")) + START)
    assert lines_of(data) == ["正文，还是正文。", "框中甲。", "框中乙。", "工地上的人都来了。"]
    assert "框中" not in read_word(data, "a.docx")[0].partition("</article>")[2]


def cell(words: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{word.text(words)}</w:tc>"


def test_merged_cells_keep_the_columns() -> None:
    down, on = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    rows = (
        cell("年份", down) + cell("人数", '<w:gridSpan w:val="2"/>'),
        cell("", on) + cell("男") + cell("女"),
        cell("1958") + cell("3000") + cell("1200"),
    )
    body = f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in rows)}</w:tbl>"
    table = [re.findall(r"<td><p>(.*?)</p></td>", line) for line in body_of(word.word_file(START + body)).splitlines()[1:]]
    assert table == [["年份", "人数", ""], ["", "男", "女"], ["1958", "3000", "1200"]]


def test_contents_that_word_makes_are_no_text() -> None:
    styles = '<w:style w:type="paragraph" w:styleId="T1"><w:name w:val="toc 1"/></w:style>'
    entries = word.text("一、缘起\t1", "T1") + word.text("二、结果\t3", "T1")
    page = read_word(word.word_file(entries + word.text("一、缘起", "1") + START, styles=styles), "a.docx")[0]
    body, _, rest = page.partition("</article>")
    assert body.count("缘起") == 1
    assert "缘起" in rest
    assert "二、结果" in rest


def test_endnotes_and_footnotes_are_numbered_as_they_are_called() -> None:
    end = '<w:r><w:endnoteReference w:id="1"/></w:r>'
    data = word.word_file(
        word.paragraph(word.run("甲"), end, word.run("乙"), word.call(2), word.run("。")),
        footnotes=word.note(1, "不曾引用。") + word.note(2, "页下注。"),
        endnotes=word.note(1, "文后注。").replace("footnote", "endnote"),
    )
    assert lines_of(data) == ["甲[^1]乙[^2]。", "[^1]: 文后注。", "[^2]: 页下注。"]
    assert "不曾引用" in read_word(data, "a.docx")[0].partition("</article>")[2]


def test_levels_of_the_outline_and_large_type_make_headings() -> None:
    large = '<w:sz w:val="32"/>'
    body = (
        word.paragraph(word.run("一、缘起"), properties='<w:outlineLvl w:val="0"/>') + word.text("那一年大旱，" * 20)
        + word.paragraph(word.look("二、结果", large)) + word.text("那一年大水，" * 20)
    )
    page = body_of(word.word_file(body))
    assert "<h1>一、缘起</h1>" in page
    assert "<p><strong>二、结果</strong></p>" in page


def test_lines_in_the_middle_say_so() -> None:
    assert '<p style="text-align:center">图一</p>' in body_of(word.word_file(START + word.paragraph(word.run("图一"), properties='<w:jc w:val="center"/>')))


@pytest.mark.parametrize("name", ["caption", "Image Caption", "题注", "图片说明"])
def test_a_caption_by_its_style_is_one(name: str) -> None:
    styles = f'<w:style w:type="paragraph" w:styleId="c"><w:name w:val="{name}"/></w:style>'
    assert '<p class="caption">图1 水闸</p>' in body_of(word.word_file(START + word.text("图1 水闸", "c"), styles=styles))


def test_the_strict_form_of_the_standard() -> None:
    data = word.word_file(START)
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(packed, "w") as new:
        for name in old.namelist():
            text = old.read(name).decode()
            text = text.replace("http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main")
            new.writestr(name, text.replace("http://schemas.openxmlformats.org/officeDocument/2006/relationships", "http://purl.oclc.org/ooxml/officeDocument/relationships"))
    assert lines_of(packed.getvalue()) == ["工地上的人都来了。"]


def test_an_endless_number_of_a_list_is_none() -> None:
    """Word counts to 32767; 2,000,000,000 in letters would fill the memory."""
    level = '<w:lvl w:ilvl="0"><w:start w:val="2000000000"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1."/></w:lvl>'
    lists = f'<w:abstractNum w:abstractNumId="1">{level}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    assert len(read_word(word.word_file(word.numbered("渡口", 1), numbering=lists), "a.docx")[0]) < 5000


def test_a_cell_over_endless_columns_has_as_many_as_word() -> None:
    wide = '<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="900000000"/></w:tcPr>' + word.text("渡口") + "</w:tc></w:tr></w:tbl>"
    assert read_word(word.word_file(wide), "a.docx")[0].count("<td>") == 63
