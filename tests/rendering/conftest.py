"""A small publication that has one of everything rendering knows; the words are the sample's own kind of prose."""

from __future__ import annotations

import sys
from pathlib import Path
from types import SimpleNamespace

import pytest
from bianzuan.config import DesignConfig, PublicationConfig, PublicationMeta
from bianzuan.model import (
    Author,
    Block,
    Chapter,
    Entry,
    Heading,
    Index,
    IndexGroup,
    IndexMarks,
    Locator,
    Mark,
    Matter,
    Note,
    PagePlace,
    Pagination,
    Part,
    Publication,
    SourceRef,
    Statistics,
)

# The helper modules beside the tests.
sys.path.insert(0, str(Path(__file__).parent))

PROSE = (
    "在革命、建设、改革各个历史时期，我们党团结带领人民在不懈奋斗中铸就了一系列伟大精神，劳模精神、劳动精神、"
    "工匠精神是其中的重要组成部分。2020年11月24日，全国劳动模范和先进工作者表彰大会在人民大会堂隆重召开。"
)


def config(folder: Path = Path("/nowhere"), *, trim: str = "大32开", **meta: object) -> PublicationConfig:
    given: dict[str, object] = {
        "title": "凝聚磅礴力量",
        "subtitle": "新时代职工队伍建设文集",
        "editors": (Author("编写组"),),
        "date": "2026-11",
        "edition": "2026年11月第1版",
        "notice": "内部资料　免费交流",
    }
    return PublicationConfig(folder, PublicationMeta(**{**given, **meta}), design=DesignConfig(trim=trim))  # type: ignore[arg-type]


def block(identifier: str, text: str, kind: str = "paragraph", *, html: str = "", level: int = 0) -> Block:
    tag = f"h{level}" if level else "p"
    return Block(identifier, kind, html or f"<{tag}>{text}</{tag}>", text, level)  # type: ignore[arg-type]


def source(number: int) -> SourceRef:
    return SourceRef(f"00{number}_source.txt", "0" * 64, "3-40,52")


def publication() -> Publication:
    return Publication(front(), parts(), back(), Statistics(characters=51234, chapters=3, sources=2))


def front() -> tuple[Matter, ...]:
    return (
        Matter("front-cover", "cover", ""),
        Matter("front-half-title", "half-title", ""),
        Matter("front-title-page", "title-page", ""),
        Matter("front-copyright", "copyright", ""),
        Matter("front-foreword", "foreword", "出版说明", (block("front-foreword-b1", PROSE),)),
        Matter("front-editorial-notes", "editorial-notes", "", (block("front-editorial-notes-b1", "一、文字依来源。"),)),
        Matter("front-contents", "contents", ""),
    )


def back() -> tuple[Matter, ...]:
    return (
        Matter("back-sources", "sources", ""),
        Matter("back-index", "index", ""),
        Matter("back-colophon", "colophon", ""),
    )


def parts() -> tuple[Part, ...]:
    introduction = (block("part1-b1", "本编收文章两篇。"),)
    return (
        Part("part1", 1, "理论文章", (chapter_one(), chapter_two()), introduction),
        Part("part2", 2, "学习与交流", (chapter_three(),)),
    )


def chapter_one() -> Chapter:
    call = '<sup class="note-call" data-note="ch1-n1"></sup>'
    return Chapter(
        "ch1", 1, "001", "凝聚职工群众奋进“十四五”的磅礴力量",
        blocks=(
            block("ch1-b1", PROSE, html=f"<p>{PROSE[:20]}{call}{PROSE[20:]}</p>"),
            block("ch1-b2", "激发广大职工建功立业的干劲", "heading", level=2),
            block("ch1-b3", "当前，我国“发展”仍然处于<重要>战略机遇期。", html="<p>当前，我国“<em>发展</em>”仍然处于&lt;重要&gt;战略机遇期。</p>"),
            block("ch1-b4", "〔原文此处缺失〕", "gap"),
            block("ch1-b5", "崇高精神〔按：原文如此〕从来都不是自发产生的。"),
            block("ch1-b6", "工人在车间里。新华社记者摄", "caption", html='<p class="caption">工人在车间里。新华社记者摄</p>'),
            block("ch1-b7", "社会主义是干出来的。", "pullquote", html='<p class="pullquote">社会主义是干出来的。</p>'),
            block("ch1-b8", "（一）坚持正确方向", "heading", level=3),
            block("ch1-b9", PROSE * 3),
            block("ch1-b10", "（作者单位：中华全国总工会）", "author-note", html='<p class="author-note">（作者单位：中华全国总工会）</p>'),
        ),
        notes=(Note("ch1-n1", "引号内为<em>活动</em>名称。", "引号内为活动名称。"), Note("ch1-n2", "题注。", "题注。")),
        source=source(1),
        title_note="ch1-n2",
    )  # fmt: skip


def chapter_two() -> Chapter:
    return Chapter(
        "ch2", 2, "002", "组织动员亿万职工", (block("ch2-b1", PROSE * 8),), (), source(2),
        subtitle="——在座谈会上的讲话", kicker="学习贯彻", authors=(Author("习近平"),), date="2023-10-23",
        script_original="zh-Hant",
    )  # fmt: skip


def chapter_three() -> Chapter:
    table = "<table><thead><tr><th>年</th><th>数</th></tr></thead><tbody><tr><td>2013</td><td>1</td></tr></tbody></table>"
    return Chapter(
        "ch3", 3, "004-02", "未能归篇的片段",
        (
            block("ch3-b1", "年数20131", "table", html=table),
            block("ch3-b2", "一\n二", "list", html="<ul><li>一</li>\n<li>二</li></ul>"),
            block("ch3-b3", "片段一。"),
        ),
        (), source(2), kind="fragments", authors=(Author("杨忠林", "辽宁省人大常委会副主任"), Author("李睿祎")),
    )  # fmt: skip


def marks() -> IndexMarks:
    return IndexMarks(
        (
            Mark("ix-1", "subjects", ("劳模精神",), "ch1-b1", PROSE.index("劳模"), PROSE.index("劳模") + 4, True),
            Mark("ix-2", "subjects", ("发展",), "ch1-b3", 4, 9),
            Mark("ix-3", "subjects", ("活动",), "ch1-n1", 4, 6),
            Mark("ix-4", "subjects", ("劳模精神",), "ch2-b1", PROSE.index("劳模"), PROSE.index("劳模") + 4),
        ),
        (Heading("subjects", ("劳模精神",), "láo mó jīng shén"),),
    )


def indexes() -> tuple[Index, ...]:
    return (
        Index(
            "subjects",
            "主题索引",
            (
                IndexGroup("F", (Entry("发展", "fā zhǎn", (Locator("3", ("ix-2",)),), anchors=("ix-2",)),)),
                IndexGroup("G", (Entry("工匠", "gōng jiàng", see=("劳模精神",)),)),
                IndexGroup("H", (Entry("活动", "huó dòng", (Locator("3", ("ix-3",)),), anchors=("ix-3",)),)),
                IndexGroup(
                    "L",
                    (
                        Entry(
                            "劳模精神",
                            "láo mó jīng shén",
                            (Locator("3–5", ("ix-1", "ix-4"), principal=True),),
                            variants=("劳动模范精神",),
                            see_also=("发展",),
                            entries=(Entry("弘扬", "hóng yáng", (Locator("5", ("ix-4",)),), anchors=("ix-4",)),),
                            anchors=("ix-1", "ix-4"),
                        ),
                    ),
                ),
            ),
        ),
        Index("places", "地名索引", ()),
    )


def pagination(pages: int = 96) -> Pagination:
    names = ("part1", "ch1", "ch1-b2", "ch2", "part2", "ch3", "back-sources", "back-index", "front-foreword")
    return Pagination({name: (PagePlace(20 + at, str(1 + 2 * at)),) for at, name in enumerate(names)}, pages)


@pytest.fixture
def sample() -> SimpleNamespace:
    """The makers above, so that each test says what it takes from the sample."""
    return SimpleNamespace(
        config=config, publication=publication, marks=marks, indexes=indexes, pagination=pagination, block=block,
        chapter_one=chapter_one,
    )  # fmt: skip


@pytest.fixture
def desk(browser, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """`desk(cleaned)` opens a page; when the test ends no message stands in the console."""
    from bianzuan.pipeline import review_page
    from review_desk import wait
    from selenium.webdriver.common.by import By

    monkeypatch.setenv("BIANZUAN_LANG", "en")

    def open_page(*cleaned):
        path = tmp_path / "review.html"
        path.write_bytes(review_page(cleaned, "Book"))
        browser.get_log("browser")
        browser.get(path.as_uri())
        # The columns are filled after the page is there, a large one by and by.
        wait(browser, lambda: browser.find_elements(By.CSS_SELECTOR, "#cleaned .block"))
        return browser

    yield open_page
    assert [entry["message"] for entry in browser.get_log("browser")] == []
