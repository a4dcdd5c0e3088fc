"""Makes Word files for tests, out of the XML that stands in them."""

from __future__ import annotations

import io
import zipfile
from xml.sax.saxutils import escape

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_STYLES = {"Title": "Title", "1": "heading 1", "2": "heading 2"}


def run(text: str) -> str:
    """Words of a paragraph."""
    return f'<w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def paragraph(*inner: str, style: str = "") -> str:
    """A paragraph of runs; `style` is an id: Title, 1, 2."""
    styled = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{styled}{''.join(inner)}</w:p>"


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


def word_file(body: str, **parts: str) -> bytes:
    """A file with this body; `parts` are footnotes, comments, header, footer."""
    files = {"word/document.xml": f"<w:document {_W}><w:body>{body}</w:body></w:document>", "word/styles.xml": _styles()}
    tags = {"header": "hdr", "footer": "ftr"}
    for name, content in parts.items():
        tag = tags.get(name, name)
        files[_file(name)] = f"<w:{tag} {_W}>{content}</w:{tag}>"
    related = [f'<Relationship Id="s" Type="{_R}/styles" Target="styles.xml"/>']
    related += [f'<Relationship Id="{name}" Type="{_R}/{name}" Target="{_file(name)[5:]}"/>' for name in parts]
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
            zipped.writestr(zipfile.ZipInfo(name), f'<?xml version="1.0" encoding="UTF-8"?>{content}')
    return packed.getvalue()


def _file(name: str) -> str:
    return f"word/{name}1.xml" if name in ("header", "footer") else f"word/{name}.xml"


def _styles() -> str:
    named = "".join(
        f'<w:style w:type="paragraph" w:styleId="{key}"><w:name w:val="{name}"/></w:style>' for key, name in _STYLES.items()
    )
    return f"<w:styles {_W}>{named}</w:styles>"
