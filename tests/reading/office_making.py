"""The document of which `office/` holds copies in the formats of other word processors, as a .docx.

The copies were made once, with LibreOffice 7.4, which tests do not need: write `document()` to 渡口.docx, then
`soffice --headless --convert-to doc 渡口.docx`, and the same with rtf and odt. What LibreOffice changes on the way (numbers of
lists that begin anew, words of pictures) is not in it.
"""

from __future__ import annotations

import io
import zipfile

import word_making as word
from picture_making import drawn

_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_PARTS = {name: name for name in ("styles", "numbering", "footnotes", "endnotes", "comments")} | {
    "document": "document.main", "header1": "header", "footer1": "footer",
}  # fmt: skip
_STYLES = "".join(
    f'<w:style w:type="paragraph" w:styleId="{key}"{more}><w:name w:val="{name}"/>{"" if key == "N" else chr(60) + "w:basedOn w:val=" + chr(34) + "N" + chr(34) + "/>"}{inner}</w:style>'
    for key, more, name, inner in (
        ("N", ' w:default="1"', "Normal", '<w:rPr><w:sz w:val="21"/></w:rPr>'),
        ("H1", "", "heading 1", '<w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:sz w:val="44"/></w:rPr>'),
        ("H2", "", "heading 2", '<w:pPr><w:outlineLvl w:val="1"/></w:pPr><w:rPr><w:b/><w:sz w:val="32"/></w:rPr>'),
        ("T", "", "Title", '<w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:b/><w:sz w:val="52"/></w:rPr>'),
        ("C", "", "toc 1", ""),
        ("Hidden", "", "暗", "<w:rPr><w:vanish/></w:rPr>"),
    )
)
_LEVEL = '<w:lvl w:ilvl="{}"><w:start w:val="{}"/><w:numFmt w:val="{}"/><w:lvlText w:val="{}"/></w:lvl>'
_LISTS = (
    f'<w:abstractNum w:abstractNumId="1">{_LEVEL.format(0, 1, "chineseCounting", "（%1）")}{_LEVEL.format(1, 3, "decimal", "%2.")}</w:abstractNum>'
    f'<w:abstractNum w:abstractNumId="2">{_LEVEL.format(0, 1, "bullet", "•")}</w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>'
)
_RUBY = '<w:r><w:ruby><w:rubyPr/><w:rt><w:r><w:t>dù</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>渡</w:t></w:r></w:rubyBase></w:ruby></w:r>'
_SYMBOL = '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>'
_COMMENTED = '<w:commentRangeStart w:id="1"/>{}<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>'


def _picture() -> str:
    """A picture in its line, with all that LibreOffice wants to see."""
    size = '<a:xfrm><a:off x="0" y="0"/><a:ext cx="1270000" cy="900000"/></a:xfrm><a:prstGeom prst="rect"/>'
    inner = f'<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="0" name="x"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="p.png"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr>{size}</pic:spPr></pic:pic></a:graphicData>'
    return f'<w:r><w:drawing><wp:inline><wp:extent cx="1270000" cy="900000"/><wp:docPr id="1" name="a"/><a:graphic>{inner}</a:graphic></wp:inline></w:drawing></w:r>'


def _box(number: int, *inner: str) -> str:
    shape = f'id="b{number}" type="#_x0000_t202" style="position:absolute;margin-left:10pt;margin-top:10pt;width:150pt;height:50pt"'
    return f"<w:r><w:pict><v:shape {shape}><v:textbox><w:txbxContent>{''.join(inner)}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"


def _table(*rows: tuple[str, ...]) -> str:
    """Cells that begin with 2: take two columns."""
    written = ""
    for row in rows:
        cells = ((one.removeprefix("2:"), 2 if one.startswith("2:") else 1) for one in row)
        inner = ((cell if cell.startswith("<") else word.text(cell), span) for cell, span in cells)
        written += f"<w:tr>{''.join(f'<w:tc><w:tcPr><w:tcW w:w={chr(34)}{1500 * span}{chr(34)} w:type={chr(34)}dxa{chr(34)}/><w:gridSpan w:val={chr(34)}{span}{chr(34)}/></w:tcPr>{cell}</w:tc>' for cell, span in inner)}</w:tr>"
    width = '<w:tblPr><w:tblW w:w="4500" w:type="dxa"/></w:tblPr>'
    return f"<w:tbl>{width}<w:tblGrid>{'<w:gridCol w:w=' + chr(34) + '1500' + chr(34) + '/>'}</w:tblGrid>{written}</w:tbl>"


def _contents(*lines: str) -> str:
    begin, apart, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end"))
    first = f'{begin}<w:r><w:instrText> TOC \\o "1-3" </w:instrText></w:r>{apart}'
    return "".join(word.paragraph(first if line == lines[0] else "", word.run(line), style="C") for line in lines) + word.paragraph(end)


def _body() -> str:
    inner = _table(("内一", "内二"))
    return "".join(
        (
            word.text("老渡口修建始末", "T"),
            _contents("一、缘起\t1", "二、结果\t2"),
            word.text("一、缘起", "H1"),
            word.paragraph(
                word.run("那年春天，县里决定修建渡口"), word.call(2), word.run("，民工自带干粮上了工地。"), word.struck("此句删去。"), word.inserted("全县的人都来了。")
            ),
            word.paragraph(
                word.run("这里有"), word.look("粗体字", "<w:b/>"), word.run("，也有"), word.look("不印的字", "<w:vanish/>"), word.run("，还有面积 5 m"),
                word.look("2", '<w:vertAlign w:val="superscript"/>'), word.run("和生僻字𠮷𠀀。"),
            ),
            word.paragraph(word.run("工地的样子见图"), _box(1, word.text("框中有字。"), word.text("另起一行。")), word.run("，又见"), _box(2, word.text("乙框。")), word.run("。")),
            word.paragraph(_picture()),
            word.text("1.1 材料", "H2"),
            word.numbered("木料", 1) + word.numbered("石料", 1) + word.numbered("青石", 1, 1) + word.numbered("麻绳", 2) + word.numbered("铁钉", 2),
            word.paragraph(word.run("分节之前。"), properties='<w:sectPr><w:type w:val="nextPage"/></w:sectPr>'),
            word.text("二、结果", "H1"),
            word.paragraph(
                word.run("工程历时两年完工"), '<w:r><w:endnoteReference w:id="2"/></w:r>', word.run("，A&B两段同时放水"), word.call(3), word.run("。参见"),
                word.field('HYPERLINK "http://a.cn/"', "网上"), word.run("。"),
            ),
            _table(("2:合并两格", "三"), ("甲", "乙", "丙")),
            word.text("两表之间。"),
            _table((f"{word.text('外')}{inner}{word.text('尾')}", "右")),
            word.paragraph(word.look("大字一行", '<w:sz w:val="36"/>')),
            word.paragraph(word.run("居中一行"), properties='<w:jc w:val="center"/>'),
            word.paragraph(word.run("第一行"), "<w:r><w:br/></w:r>", word.run("第二行"), "<w:r><w:tab/></w:r>", word.run("后")),
            word.paragraph(word.run("注音："), _RUBY, word.run("口。"), _COMMENTED.format(word.run("待查处"))),
            word.paragraph(word.run("全隐之段"), style="Hidden"),
            word.paragraph(word.run("删段之尾"), properties='<w:rPr><w:del w:id="3" w:author="a"/></w:rPr>') + word.text("与下段相接。"),
            word.paragraph(word.run("大纲三级"), properties='<w:outlineLvl w:val="2"/>'),
            word.paragraph(_SYMBOL, word.run("末段“引号”——……·①㊣éü€")),
            '<w:sectPr><w:headerReference w:type="default" r:id="header"/><w:footerReference w:type="default" r:id="footer"/></w:sectPr>',
        )
    )  # fmt: skip


def document() -> bytes:
    """The .docx."""
    made = word.word_file(
        _body(),
        styles=_STYLES,
        media={"p.png": drawn(16, 12)},
        numbering=_LISTS,
        footnotes='<w:footnote w:type="separator" w:id="0"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
        + word.note(2, "《县志》卷三，第12页。")
        + f'<w:footnote w:id="3">{word.text("注乙一段。")}{word.text("注乙二段。")}</w:footnote>',
        endnotes=f'<w:endnote w:id="2">{word.text("尾注说明。")}</w:endnote>',
        header=word.text("编辑部"),
        footer=word.text("第一页"),
        comments=f'<w:comment w:id="1" w:author="甲">{word.text("此处待查")}</w:comment>',
    )
    return _typed(made)


def _typed(made: bytes) -> bytes:
    """With the kinds of its parts, without which LibreOffice does not open it."""
    old, packed = zipfile.ZipFile(io.BytesIO(made)), io.BytesIO()
    usual = {"rels": "application/vnd.openxmlformats-package.relationships+xml", "xml": "application/xml", "png": "image/png"}
    kinds = "".join(f'<Default Extension="{end}" ContentType="{kind}"/>' for end, kind in usual.items())
    kinds += "".join(f'<Override PartName="/word/{part}.xml" ContentType="{_MAIN}{kind}+xml"/>' for part, kind in _PARTS.items())
    with zipfile.ZipFile(packed, "w") as new:
        for name in old.namelist():
            types = f'<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">{kinds}</Types>'
            new.writestr(zipfile.ZipInfo(name), types if name == "[Content_Types].xml" else old.read(name))
    return packed.getvalue()
