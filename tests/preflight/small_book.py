"""A book of seven pages, set line by line so that each test can break exactly one thing of it.

Position 1 contents (folio i), 2 blank, 3–4 first chapter (1, 2), 5 second chapter (3), 6 blank, 7 index (5).
"""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cache

import pikepdf
from bianzuan.model import Report
from bianzuan.preflight import (
    CHECKS,
    ChapterText,
    Check,
    ContentsLine,
    Expected,
    IndexLine,
    Run,
    Text,
    TypeArea,
    check_pdf,
)
from weasyprint import HTML

AREA = TypeArea(gutter=50, fore_edge=44.46, head=66, measure=189, depth=270, size=10.5, leading=18)
WIDTH, HEIGHT = 283.46, 396.85  # 100 × 140 mm

FIRST = (
    "工人阶级是我国的领导阶级是先进生产力和生产关系的代表，是坚持和发展中国特色社会主义的主力军。",
    "劳模精神劳动精神工匠精神是伟大时代精神的生动体现，要在全社会弘扬。",
    "产业工人是工人阶级中发挥支撑作用的主体力量，要加强技能培训，提高收入待遇。",
)
SECOND = ("工会要履行维护职工合法权益的基本职责，把网上工作作为联系职工的平台。",)
HEADING = "弘扬劳模精神"

CSS = f"""
@page{{size:100mm 140mm;margin:{AREA.head}pt {AREA.fore_edge}pt 0 {AREA.gutter}pt}}
@page:left{{margin-left:{AREA.fore_edge}pt;margin-right:{AREA.gutter}pt}}
html{{font:10.5pt/18pt "Noto Serif CJK SC"}}
body,h1,h2,p{{margin:0}}
section{{position:relative;height:{AREA.depth}pt;break-after:page}}
section:last-child{{break-after:auto}}
h1{{font-size:16pt;line-height:36pt;text-align:center}}
h2{{font-size:12pt;line-height:36pt;text-align:center}}
p{{white-space:pre}}
a{{color:inherit;text-decoration:none}}
.folio{{position:absolute;bottom:-30pt;left:0;font-size:8pt}}
.head{{position:absolute;top:-30pt;left:0;font-size:8pt}}
.note{{position:absolute;bottom:0;left:0;font-size:8pt}}
sup{{font-size:6pt;line-height:0}}
"""


def paragraph(text: str) -> str:
    """Lines of a paragraph: sixteen characters behind the indent, then eighteen."""
    lines = ["\u3000\u3000" + text[:16], *(text[at : at + 18] for at in range(16, len(text), 18))]
    return "".join(f"<p>{line}</p>" for line in lines)


@dataclass(frozen=True)
class Book:
    """The pages as HTML, and what is done to the PDF afterwards."""

    contents: Sequence[tuple[str, str, str]] = (
        ("第一章　领导阶级", "ch1", "1"),
        (HEADING, "ch1-h", "2"),
        ("第二章　基本职责", "ch2", "3"),
    )
    first: str = f"<h1 id=ch1>第一章<br>领导阶级<sup>①</sup></h1>{paragraph(FIRST[0])}<p class=note>① 题注一则。</p>"
    second: str = f"<h2 id=ch1-h>{HEADING}</h2>{paragraph(FIRST[1])}{paragraph(FIRST[2])}"
    third: str = f"<h1 id=ch2>第二章　基本职责</h1>{paragraph(SECOND[0])}"
    entries: Sequence[tuple[str, str]] = (
        ("产业工人", '<a href="#ch1-h">2</a>'),
        ("工会（工会组织）", '<a href="#ch2">3</a>'),
        ("职工", '见<a href="#e1">产业工人</a>'),
        ("阶级", '<a href="#ch1">1</a>–<a href="#ch1-h">2</a>'),
    )
    folios: Sequence[str] = ("i", "", "1", "2", "3", "", "5")
    heads: Sequence[str] = ("", "", "", "领导阶级", "", "", "")
    css: str = ""
    lang: str = "zh-Hans"
    title: str = "小书"
    extra: str = ""  # at the end of the index page

    def html(self) -> str:
        rows = "".join(
            f'<p>{label} <a href="#{anchor}">……{folio}</a></p>' for label, anchor, folio in self.contents
        )
        lines = "".join(f"<p id=e{n}>{heading}　{text}</p>" for n, (heading, text) in enumerate(self.entries, 1))
        inner = (
            f"<h1>目录</h1>{rows}", "", self.first, self.second, self.third, "",
            f"<h1 id=ix>索引</h1><p>G</p>{lines}{self.extra}",
        )  # fmt: skip
        pages = "".join(
            f"<section>{text}<p class=head>{head}</p><p class=folio>{folio}</p></section>"
            for text, head, folio in zip(inner, self.heads, self.folios, strict=True)
        )
        title = f"<title>{self.title}</title>" if self.title else ""
        lang = f' lang="{self.lang}"' if self.lang else ""
        return f"<html{lang}><head>{title}<style>{CSS}{self.css}</style></head><body>{pages}</body></html>"


@cache
def _laid(html: str) -> bytes:
    return bytes(HTML(string=html).write_pdf())


def pdf(book: Book | None = None, change: Callable[[pikepdf.Pdf], object] | None = None) -> bytes:
    """The book as PDF with outline and page labels; `change` then does harm to it."""
    data = _laid((book or Book()).html())
    with pikepdf.open(io.BytesIO(data)) as opened:
        numbers = [0, {"/S": pikepdf.Name.r}, 1, {}, 2, {"/S": pikepdf.Name.D}]
        opened.Root.PageLabels = pikepdf.Dictionary(Nums=pikepdf.Array(numbers))
        with opened.open_outline() as outline:
            outline.root[:] = [
                pikepdf.OutlineItem(label, position - 1)
                for label, position in (("第一章　领导阶级", 3), (HEADING, 4), ("第二章　基本职责", 5))
            ]
        if change:
            change(opened)
        out = io.BytesIO()
        opened.save(out, deterministic_id=True)
    return out.getvalue()


def _run(text: str, word: str, name: str) -> Run:
    return Run(name, text.index(word), text.index(word) + len(word))


def expected(**changes: object) -> Expected:
    """What the sound book says."""
    index = (
        IndexLine("subjects", ("产业工人",), ("2",), ("产业工人",), (), (_run(FIRST[2], "产业工人", "b3"),)),
        IndexLine("subjects", ("工会",), ("3",), ("工会", "工会组织"), (), (_run(SECOND[0], "工会", "b4"),)),
        IndexLine("subjects", ("职工",), (), ("职工",)),
        IndexLine(
            "subjects",
            ("阶级",),
            ("1–2",),
            ("阶级",),
            (),
            (_run(FIRST[0], "阶级", "b1"), _run(FIRST[2], "阶级", "b3")),
        ),
    )
    made = Expected(
        trim=(100, 140),
        area=AREA,
        folios=("i", "", "1", "2", "3", "", "5"),
        contents=(
            ContentsLine("第一章　领导阶级", "1", "ch1", 3),
            ContentsLine(HEADING, "2", "ch1-h", 4),
            ContentsLine("第二章　基本职责", "3", "ch2", 5),
        ),
        contents_pages=(1, 1),
        index=index,
        index_pages=(7, 7),
        chapters=(
            ChapterText(
                "ch1",
                3,
                4,
                (Text("b1", FIRST[0]), Text("bh", HEADING), Text("b2", FIRST[1]), Text("b3", FIRST[2])),
                (Text("n1", "题注一则。"),),
            ),
            ChapterText("ch2", 5, 5, (Text("b4", SECOND[0]),)),
        ),
    )
    return replace(made, **changes)


# Outside programs take a hundred times as long as all the rest, so only tests of theirs ask them.
OUTSIDE = ("qpdf", "ghostscript", "outloud", "verapdf")
SWIFT = tuple(one for one in CHECKS if one.code not in OUTSIDE)


def check(
    book: Book | None = None,
    change: Callable[[pikepdf.Pdf], object] | None = None,
    wanted: Expected | None = None,
    checks: Sequence[Check] = SWIFT,
) -> Report:
    """Preflight of the book, broken as told."""
    return check_pdf(pdf(book, change), wanted or expected(), checks=checks)


def asking(code: str) -> tuple[Check, ...]:
    """The one check of that code."""
    return tuple(one for one in CHECKS if one.code == code)


def codes(report: Report) -> set[str]:
    """Codes of the findings."""
    return {finding.code for finding in report.findings}


def pages_of(report: Report, code: str) -> list[int]:
    """Positions at which a check found something."""
    return [finding.page for finding in report.findings if finding.code == code]
