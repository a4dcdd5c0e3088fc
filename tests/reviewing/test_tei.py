"""TEI: well-formed, with a header, and the article's text can be built again from it."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import pytest
from bianzuan import cleaning, reviewing
from bianzuan.cleaning.body import parse_body
from bianzuan.config import Decision
from bianzuan.model import Cleaned, Picture, Source
from bianzuan.reading.source import split_lines
from hypothesis import given, settings
from hypothesis import strategies as st

NS = "{http://www.tei-c.org/ns/1.0}"
# What stands in the source or on the page, and not in the text.
ASIDE = {f"{NS}{name}" for name in ("orig", "sic", "fw", "surplus", "note", "milestone")}
BLOCKS = [f"{NS}{name}" for name in ("head", "p", "figDesc", "quote", "lg", "list")]

PAGE = """水利紀事※

张三 某县水利局局长

一、引水

建設(shè)渠道,,引水入田,歲歲有秋。領(lǐng)導帶頭,,群眾參與。
經(jīng)過三年,,成績(jì)顯著。產(chǎn)業(yè)發展。

（下转第3版）

新华社記者 李四/攝

※ 原載縣報。
"""


def cleaned_of(text: str, name: str = "a.txt", decisions: tuple[Decision, ...] = ()) -> Cleaned:
    form = "markdown" if name.endswith(".md") else "text"
    source = Source(name, text.encode(), "0" * 64, "utf-8", text, split_lines(text), form)
    return cleaning.clean(source, decisions=decisions)


def read(element: Element) -> str:
    """Text of an element as the edition reads it."""
    parts = [element.text or ""]
    lines = {f"{NS}l", f"{NS}item"}
    first = True
    for child in element:
        if child.tag in lines or (child.tag == f"{NS}p" and element.tag == f"{NS}quote"):
            parts.append(("" if first else "\n") + read(child))
            first = False
        elif child.tag == f"{NS}lb":
            parts.append("" if child.get("break") == "no" else "\n")
        elif child.tag not in ASIDE:
            parts.append(read(child))
        parts.append(child.tail or "")
    return "".join(parts)


def blocks(div: Element) -> list[str]:
    """Texts of heads and blocks in reading order."""
    found: list[str] = []
    for child in div:
        if child.tag in BLOCKS or (child.tag == f"{NS}note" and child.get("type") == "author"):
            found.append(read(child))
        elif child.tag in (f"{NS}div", f"{NS}figure"):
            found += blocks(child)
    return found


def is_rebuilt(cleaned: Cleaned) -> Element:
    root = ElementTree.fromstring(reviewing.tei(cleaned, parse_body))
    divs = root.findall(f"{NS}text/{NS}body/{NS}div")
    assert len(divs) == len(cleaned.articles)
    for div, article in zip(divs, cleaned.articles, strict=True):
        fields = [article.kicker, article.title, article.subtitle]
        expected = [text for text in fields if text]
        expected += [block.text for block in parse_body(article.body) if not block.note]
        assert blocks(div) == expected
    return root


def test_articles_are_rebuilt() -> None:
    root = is_rebuilt(cleaned_of(PAGE))
    header = root.find(f"{NS}teiHeader")
    assert header is not None
    assert header.findtext(f".//{NS}sourceDesc//{NS}title") == "a.txt"
    assert header.findtext(f".//{NS}idno") == "0" * 64
    changes = {change.get("n") for change in header.iter(f"{NS}change")}
    assert {"script", "pinyin", "jump-line"} <= changes


def test_what_the_source_has_stands_beside_what_the_edition_has() -> None:
    root = is_rebuilt(cleaned_of(PAGE))
    pairs = {(choice.findtext(f"{NS}orig"), choice.findtext(f"{NS}reg")) for choice in root.iter(f"{NS}choice")}
    assert {("設", "设"), ("(shè)", "")} <= pairs
    assert any(fw.text == "（下转第3版）" and fw.get("type") == "jump-line" for fw in root.iter(f"{NS}fw"))
    assert root.findtext(f".//{NS}byline") == "张三 某县水利局局长"
    (note,) = (note for note in root.iter(f"{NS}note") if note.get("place") == "foot")
    assert read(note) == "原载县报。"
    assert root.find(f".//{NS}figDesc") is not None


def test_a_picture_is_a_figure() -> None:
    page = "<html><body><h1>老渡口</h1><p>渡口修在两山之间，船可以载二十个人，要撑篙过河。</p><p><img src=a.png alt=渡口></p><p>后来修了桥，渡口没有人来了。</p></body></html>"
    source = Source("a.html", page.encode(), "", "utf-8", page, split_lines(page), "html", pictures=(Picture("a.png", "images/a1.png", b"", "", (800, 600)),))
    tei = ElementTree.fromstring(reviewing.tei(cleaning.clean(source), parse_body))
    (figure,) = tei.iter(f"{NS}figure")
    assert [(one.tag.removeprefix(NS), one.get("url"), one.text) for one in figure] == [("graphic", "images/a1.png", None), ("figDesc", None, "渡口")]


def test_a_loss_is_a_gap() -> None:
    root = is_rebuilt(cleaned_of("水利\n\n修渠引水，岁岁有秋。一九五八年，县里决定修建水库，组织\n\n（下转第3版）\n"))
    (gap,) = root.iter(f"{NS}gap")
    assert gap.findtext(f"{NS}desc") == "〔原文此处缺失〕"


def test_a_decision_is_a_correction() -> None:
    decided = Decision("replace", source="a.txt", context="扎实扎实地", text="扎实地")
    root = is_rebuilt(cleaned_of("水利\n\n大家扎实扎实地工作，岁岁有秋。\n", decisions=(decided,)))
    (choice,) = (choice for choice in root.iter(f"{NS}choice") if choice.find(f"{NS}corr") is not None)
    assert len(choice.findtext(f"{NS}sic") or "") - len(choice.findtext(f"{NS}corr") or "") == 2


def test_open_flags_are_listed_in_the_back_and_change_nothing() -> None:
    root = is_rebuilt(cleaned_of("水利\n\n大家扎实扎实地工作，岁岁有秋。\n"))
    (item,) = root.findall(f"{NS}text/{NS}back/{NS}div[@type='queries']//{NS}item")
    assert item.findtext(f"{NS}q") == "扎实扎实"


@pytest.mark.parametrize(
    "text",
    [
        "# 题\n\n## 甲\n\n正文。\n\n### 乙\n\n- 一\n- 二\n\n## 丙\n\n> 引文一\n> 引文二\n",
        "# 题\n\n| 甲 | 乙 |\n|---|---|\n| 1 | 2 |\n\n```\na < b\n\n  c & d\n```\n",
        "# <b>&amp;</b>\n\n正文 a<b 与 c&d 。\n",
    ],
)
def test_markdown_and_its_marks(text: str) -> None:
    is_rebuilt(cleaned_of(text, "a.md"))


def test_what_xml_cannot_hold_is_shown() -> None:
    data = reviewing.tei(cleaned_of("水利\n\n修\x02渠\uffff引水\x1b，岁岁有秋。\n"), parse_body)
    ElementTree.fromstring(data)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text("修渠引水建設(shè),，。 \u3000一、#※<&]>-1\U00020000", max_size=18), max_size=8), st.sampled_from(["a.txt", "a.md"]))
def test_random_pages_are_rebuilt(lines: list[str], name: str) -> None:
    text = "\n".join(lines)
    if text.strip(" \u3000\n"):
        is_rebuilt(cleaned_of(text, name))


def of_the_source(element: Element) -> str:
    """Text of an element as the source has it."""
    if element.tag in {f"{NS}{name}" for name in ("reg", "corr", "supplied", "desc", "docDate")}:
        return ""
    return (element.text or "") + "".join(of_the_source(child) + (child.tail or "") for child in element)


# What an element may stand in, of those that the export writes (TEI P5, content models).
INLINE = {"p", "head", "l", "item", "figDesc", "note"}
PARENTS = {
    "body": {"text"}, "back": {"text"}, "div": {"body", "back", "div"},
    "head": {"div"}, "byline": {"div"}, "docDate": {"div"}, "p": {"div", "quote"}, "quote": {"div"}, "lg": {"div"}, "l": {"lg"},
    "list": {"div"}, "item": {"list"}, "figure": {"div"}, "figDesc": {"figure"}, "label": {"item"}, "q": {"item"}, "desc": {"gap"},
    "choice": INLINE, "orig": {"choice"}, "reg": {"choice"}, "sic": {"choice"}, "corr": {"choice"}, "supplied": INLINE, "lb": INLINE,
    **dict.fromkeys(("fw", "surplus", "gap", "milestone"), INLINE | {"figure"}), "note": INLINE | {"div", "figure"},
}  # fmt: skip


@pytest.mark.parametrize("path", [*sorted((Path(__file__).parents[2] / "content" / "sources").glob("*.txt")), None], ids=lambda path: path.stem[:3] if path else "page")
def test_the_source_can_be_read_in_the_document(path: Path | None) -> None:
    text = path.read_text(encoding="utf-8") if path else PAGE
    document = is_rebuilt(cleaned_of(text, decisions=() if path else (Decision("replace", context="岁岁有秋", text="年年有秋"),)))
    body = document.find(f"{NS}text")
    assert body is not None
    for parent in body.iter():
        for child in parent:
            assert parent.tag.removeprefix(NS) in PARENTS[child.tag.removeprefix(NS)], (parent.tag, child.tag)
    for back in body.findall(f"{NS}back/{NS}div[@type='queries']/.."):
        back[:] = [div for div in back if div.get("type") != "queries"]
    found, due = Counter("".join(of_the_source(body).split())), Counter("".join(text.split()))
    assert found - due == Counter()
    # Marks of headings, bullets and notes are elements here.
    assert set(due - found) <= set("#-◆※") | set("(yè)")


def test_a_name_with_spaces_is_one_pointer_and_a_page_of_several_articles_has_no_title_of_one() -> None:
    root = ElementTree.fromstring(reviewing.tei(cleaned_of(PAGE, "我的 文献#1.txt"), parse_body))
    assert [div.get("source") for div in root.iter(f"{NS}div") if div.get("source")] == ["我的%20文献%231.txt"]
    assert root.findtext(f".//{NS}sourceDesc//{NS}title") == "我的 文献#1.txt"
    assert root.findtext(f".//{NS}titleStmt/{NS}title") == "水利纪事"
    text = next(path for path in (Path(__file__).parents[2] / "content" / "sources").glob("004_*.txt")).read_text(encoding="utf-8")
    assert ElementTree.fromstring(reviewing.tei(cleaned_of(text, "一版.txt"), parse_body)).findtext(f".//{NS}titleStmt/{NS}title") == "一版.txt"


def test_a_page_without_words_has_a_body_all_the_same() -> None:
    page = "<html><body><script>load()</script></body></html>"
    source = Source("a.html", page.encode(), "0" * 64, "utf-8", page, split_lines(page), "html")
    body = ElementTree.fromstring(reviewing.tei(cleaning.clean(source), parse_body)).find(f"{NS}text/{NS}body")
    assert [child.tag for child in body or ()] == [f"{NS}p"]
