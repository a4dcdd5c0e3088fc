"""Makes Word files for tests, out of the XML that stands in them."""

from __future__ import annotations

import io
import zipfile
from xml.sax.saxutils import escape

_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_DRAWN = "http://schemas.openxmlformats.org/drawingml/2006"
_NAMES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": _R,
    "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "a": f"{_DRAWN}/main",
    "pic": f"{_DRAWN}/picture",
    "wp": f"{_DRAWN}/wordprocessingDrawing",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "v": "urn:schemas-microsoft-com:vml",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
}
_W = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in _NAMES.items())
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_STYLES = {"Title": "Title", "1": "heading 1", "2": "heading 2"}


def run(text: str) -> str:
    """Words of a paragraph."""
    return f'<w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def look(words: str, properties: str) -> str:
    """Words with properties of their own: `<w:b/>`, `<w:sz w:val="44"/>`."""
    return run(words).replace("<w:r>", f"<w:r><w:rPr>{properties}</w:rPr>", 1)


def paragraph(*inner: str, style: str = "", properties: str = "") -> str:
    """A paragraph of runs; `style` is an id: Title, 1, 2."""
    styled = f'<w:pStyle w:val="{style}"/>' if style else ""
    own = f"<w:pPr>{styled}{properties}</w:pPr>" if styled or properties else ""
    return f"<w:p>{own}{''.join(inner)}</w:p>"


def numbered(words: str, number: int, level: int = 0, style: str = "") -> str:
    """A paragraph of a list."""
    return paragraph(run(words), style=style, properties=f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>')


def picture(name: str, words: str = "", *, linked: bool = False, kind: str = "inline") -> str:
    """A run with a picture: `name` is that of a file in `media`; `words` are for those who cannot see it."""
    how = "link" if linked else "embed"
    return (
        f'<w:r><w:drawing><wp:{kind}><wp:docPr id="1" name="a" descr="{escape(words)}"/><a:graphic><a:graphicData><pic:pic>'
        f'<pic:blipFill><a:blip r:{how}="{name}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:{kind}></w:drawing></w:r>'
    )


def text_box(*inner: str) -> str:
    """A run with a text box, as Word writes it: once for itself and once for its forebears."""
    content = f"<w:txbxContent>{''.join(inner)}</w:txbxContent>"
    return (
        f"<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx>{content}</wps:txbx></w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict><v:textbox>{content}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )


def field(instruction: str, shown: str | None = None) -> str:
    """A field with what it shows; without that, one that draws itself."""
    begin, apart, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end"))
    return f'{begin}<w:r><w:instrText>{escape(instruction)}</w:instrText></w:r>{apart + run(shown) if shown is not None else ""}{end}'


def text(words: str, style: str = "") -> str:
    """A paragraph of one run."""
    return paragraph(run(words), style=style)


def struck(words: str) -> str:
    """Words that were struck with changes tracked."""
    return f'<w:del w:id="9" w:author="a"><w:r><w:delText>{escape(words)}</w:delText></w:r></w:del>'


def inserted(words: str) -> str:
    """Words that were put in with changes tracked."""
    return f'<w:ins w:id="8" w:author="a">{run(words)}</w:ins>'


def call(number: int) -> str:
    """The mark of a footnote."""
    return f'<w:r><w:footnoteReference w:id="{number}"/></w:r>'


def note(number: int, words: str) -> str:
    """A footnote, for the part `footnotes`."""
    return f'<w:footnote w:id="{number}">{text(words)}</w:footnote>'


def table(*rows: tuple[str, ...]) -> str:
    """A table of one line a cell."""
    cells = ("".join(f"<w:tc>{text(cell)}</w:tc>" for cell in row) for row in rows)
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"


def page_as_word(name: str, data: bytes) -> bytes:
    """A page that a site sends as a Word file: `name` and bytes of the page inside."""
    whole = zipfile.ZipFile(io.BytesIO(word_file('<w:altChunk r:id="page"/>', media={name: data})))
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as zipped:
        for one in whole.namelist():
            zipped.writestr(zipfile.ZipInfo(one), whole.read(one).replace(f'Id="{name}"'.encode(), b'Id="page"').replace(b"/image\"", b"/aFChunk\""))
    return packed.getvalue()


def word_file(body: str, *, media: dict[str, bytes] | None = None, linked: tuple[str, ...] = (), styles: str = "", **parts: str) -> bytes:
    """A file with this body; `parts` are footnotes, comments, header, footer, numbering; `styles` stand beside the usual ones,
    `media` are pictures by name, `linked` names of pictures outside the file."""
    files: dict[str, str | bytes] = {"word/document.xml": f"<w:document {_W}><w:body>{body}</w:body></w:document>", "word/styles.xml": _styles(styles)}
    tags = {"header": "hdr", "footer": "ftr"}
    for name, content in parts.items():
        tag = tags.get(name, name)
        files[_file(name)] = f"<w:{tag} {_W}>{content}</w:{tag}>"
    related = [f'<Relationship Id="s" Type="{_R}/styles" Target="styles.xml"/>']
    related += [f'<Relationship Id="{name}" Type="{_R}/{name}" Target="{_file(name)[5:]}"/>' for name in parts]
    for name, data in (media or {}).items():
        files[f"word/media/{name}"] = data
        related.append(f'<Relationship Id="{name}" Type="{_R}/image" Target="media/{name}"/>')
    related += [f'<Relationship Id="{name}" Type="{_R}/image" Target="{name}" TargetMode="External"/>' for name in linked]
    files["word/_rels/document.xml.rels"] = f'<Relationships xmlns="{_PACKAGE}/relationships">{"".join(related)}</Relationships>'
    files["_rels/.rels"] = (
        f'<Relationships xmlns="{_PACKAGE}/relationships">'
        f'<Relationship Id="d" Type="{_R}/officeDocument" Target="word/document.xml"/></Relationships>'
    )
    files["[Content_Types].xml"] = (
        f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>'
    )
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as zipped:
        for name, content in files.items():
            head = '<?xml version="1.0" encoding="UTF-8"?>'
            zipped.writestr(zipfile.ZipInfo(name), content if isinstance(content, bytes) else head + content)
    return packed.getvalue()


def _file(name: str) -> str:
    return f"word/{name}1.xml" if name in ("header", "footer") else f"word/{name}.xml"


def _styles(more: str = "") -> str:
    named = "".join(
        f'<w:style w:type="paragraph" w:styleId="{key}"><w:name w:val="{name}"/></w:style>' for key, name in _STYLES.items()
    )
    return f"<w:styles {_W}>{named}{more}</w:styles>"
