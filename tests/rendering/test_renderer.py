"""The sections of a book: which there are, in what order, and what their pages say."""

import re
from dataclasses import replace
from types import SimpleNamespace

import pytest
from bianzuan.errors import ContentError, PublicationError
from bianzuan.model import (
    Author,
    Entry,
    Index,
    IndexGroup,
    IndexMarks,
    Matter,
    Origin,
    Publication,
)
from bianzuan.rendering import Renderer
from bianzuan.rendering.index_view import entry_id
from bianzuan.rendering.inline import character_data
from book_rendering import of_matter, renderer


def test_body_is_part_openings_and_chapters_in_order(sample: SimpleNamespace) -> None:
    sections = renderer(sample).body_sections()
    assert [section.id for section in sections] == ["part1", "ch1", "ch2", "part2", "ch3"]
    assert all(section.numbering == "body" and section.recto for section in sections)
    assert all(section.html.startswith("<!DOCTYPE html>") for section in sections)


def test_chapters_may_follow_on_the_next_page_but_for_the_first_of_a_part(sample: SimpleNamespace) -> None:
    config = sample.config()
    config = replace(config, design=replace(config.design, openings="page"))
    sections = Renderer(config, sample.publication(), sample.marks()).body_sections()
    assert [section.id for section in sections if section.follows] == ["ch2"]
    assert not any(section.follows for section in renderer(sample).body_sections())


def test_front_matter_is_numbered_apart_and_the_copyright_page_is_a_verso(sample: SimpleNamespace) -> None:
    sections = {section.id: section for section in of_matter(renderer(sample), "front", sample)}
    assert list(sections) == [matter.id for matter in sample.publication().front]
    assert sections["front-cover"].numbering == "none"
    assert sections["front-contents"].numbering == "front"
    assert "lower-roman" in sections["front-contents"].html
    assert not sections["front-copyright"].recto


def test_every_character_of_the_chapters_stands_in_the_body_in_order(sample: SimpleNamespace) -> None:
    for section in renderer(sample).body_sections():
        text = character_data(section.html)
        chapter = next((one for one in sample.publication().chapters if one.id == section.id), None)
        at = 0
        for block in chapter.blocks if chapter else ():
            # the words of the note called in ch1-b1 stand at its call, after twenty characters
            for piece in (block.text[:20], block.text[20:]):
                at = text.index(piece, at) + len(piece)


def test_all_lines_of_an_opening_that_may_be_long_are_broken_between_words(sample: SimpleNamespace) -> None:
    html = "".join(section.html for section in renderer(sample).body_sections())
    assert re.search(r"<p class=\"kicker\" data-balance=\"\d{2}\">学习贯彻</p>", html)
    assert re.search(r"<p class=\"subtitle\" data-balance=\"\d{2}\">——在座谈会上的讲话</p>", html)


def test_notes_stand_at_their_calls_the_title_note_in_the_title(sample: SimpleNamespace) -> None:
    html = renderer(sample).body_sections()[1].html
    assert re.search(r"<h1><span data-balance=\"\d+\">[^<]+</span><span class=\"note\" id=\"ch1-n2\" data-n=\"\">题注。</span></h1>", html)
    assert html.count('id="ch1-n1"') == 1


def test_index_anchors_and_editorial_marks_are_put_in(sample: SimpleNamespace) -> None:
    html = renderer(sample).body_sections()[1].html
    assert re.search(r'<a class="mention" id="ix-1" href="#entry-[0-9a-f]{12}">劳模精神</a>', html)
    assert re.search(r'<a class="mention" id="ix-3" href="#entry-[0-9a-f]{12}">活动</a>', html)
    assert '<span class="editorial">〔按：原文如此〕</span>' in html
    assert '<p id="ch1-b4" class="gap">〔原文此处缺失〕</p>' in html


def test_copyright_page_says_only_what_was_given(sample: SimpleNamespace) -> None:
    html = renderer(sample).section("front-copyright", sample.pagination()).html
    main = html.split("<body", 1)[1]
    assert "140 mm × 203 mm" in main
    assert "51千字" in main
    assert "内部资料" in main
    for invented in ("ISBN", "CIP", "书号", "定价", "印张"):
        assert invented not in main


def test_isbn_is_printed_when_given(sample: SimpleNamespace) -> None:
    html = renderer(sample, isbn="978-7-01-000000-0").section("front-copyright", sample.pagination()).html
    assert "978-7-01-000000-0" in html


def test_colophon_counts_sheets_from_the_pages(sample: SimpleNamespace) -> None:
    html = renderer(sample).section("back-colophon", sample.pagination(pages=100)).html
    assert "<td>3.125</td>" in html
    assert "100 面" in html


def test_passages_lead_to_their_entries_and_entries_to_the_passages(sample: SimpleNamespace) -> None:
    made = renderer(sample)
    body = "".join(section.html for section in made.body_sections())
    index = made.section("back-index", sample.pagination(), sample.indexes()).html
    wanted = set(re.findall(r'class="mention" id="[^"]+" href="#([^"]+)"', body))
    assert wanted
    assert wanted <= set(re.findall(r'id="(entry-[0-9a-f]+)"', index))


def test_without_an_index_nothing_leads_to_it(sample: SimpleNamespace) -> None:
    book = sample.publication()
    book = replace(book, back=tuple(matter for matter in book.back if matter.kind != "index"))
    made = Renderer(sample.config(), book, sample.marks())
    assert "mention" not in "".join(section.html.split("<body")[1] for section in made.body_sections())


def test_index_locators_link_and_ranges_link_at_both_ends(sample: SimpleNamespace) -> None:
    html = renderer(sample).section("back-index", sample.pagination(), sample.indexes()).html
    assert '<span class="locator principal"><a href="#ix-1">3</a>–<a href="#ix-4">5</a></span>' in html
    assert f'<a href="#{entry_id("subjects", ("劳模精神",))}">劳模精神</a>' in html
    assert "主题索引" in html
    assert "地名索引" not in html.split("<body", 1)[1]


def test_headnote_speaks_only_of_what_the_index_does(sample: SimpleNamespace) -> None:
    book = renderer(sample)
    full = book.section("back-index", sample.pagination(), sample.indexes()).html
    plain = book.section("back-index", sample.pagination(), (_only_first_group(sample),)).html
    assert "用黑体" in full
    assert "用黑体" not in plain
    assert "“见”" not in plain


def _only_first_group(sample: SimpleNamespace) -> object:
    index = sample.indexes()[0]
    return type(index)(index.name, index.title, index.groups[:1])


def test_an_index_without_entries_says_so(sample: SimpleNamespace) -> None:
    assert "还没有条目" in renderer(sample).section("back-index", sample.pagination(), ()).html


def test_sources_name_file_lines_script_and_gaps(sample: SimpleNamespace) -> None:
    html = renderer(sample).section("back-sources", sample.pagination()).html
    assert "001_source.txt，第 3–40、52 行；原文缺失 1 处" in html
    assert "原文为繁体" in html


@pytest.mark.parametrize(("file", "expected"), [("调查.docx", ">调查.docx；"), ("碑考.PDF", ">碑考.PDF；"), ("老街.html", ">老街.html，第 3–40、52 行；")])
def test_lines_are_told_where_a_reader_finds_them(sample: SimpleNamespace, file: str, expected: str) -> None:
    book = sample.publication()
    first = book.parts[0]
    chapter = replace(first.chapters[0], source=replace(first.chapters[0].source, file=file))
    told = replace(first, chapters=(chapter, *first.chapters[1:]))
    made = Renderer(sample.config(), replace(book, parts=(told, *book.parts[1:])), sample.marks())
    assert expected in made.section("back-sources", sample.pagination()).html


@pytest.mark.parametrize(
    ("origin", "expected"),
    [
        (Origin("江口日报", "1957-06-21", "第三版"), "《江口日报》1957年6月21日第三版；001_source.txt，第 3–40、52 行；"),
        (Origin("江口文艺", "", "2019年第3期"), "《江口文艺》2019年第3期；001_source.txt"),
        (Origin("江口新闻网", "2019-04-12"), ">江口新闻网，2019年4月12日；001_source.txt"),
    ],
)
def test_a_paper_or_a_site_that_a_source_names_stands_before_its_file(sample: SimpleNamespace, origin: Origin, expected: str) -> None:
    book = sample.publication()
    first = book.parts[0]
    told = replace(first, chapters=(replace(first.chapters[0], origin=origin), *first.chapters[1:]))
    made = Renderer(sample.config(), replace(book, parts=(told, *book.parts[1:])), sample.marks())
    assert expected in made.section("back-sources", sample.pagination()).html


def test_outline_holds_matter_parts_chapters_and_headings(sample: SimpleNamespace) -> None:
    entries = renderer(sample).outline()
    assert (1, "第一编　理论文章", "part1") in [(e.level, e.label, e.anchor) for e in entries]
    assert (3, "激发广大职工建功立业的干劲", "ch1-b2") in [(e.level, e.label, e.anchor) for e in entries]
    assert "ch1-b8" not in [e.anchor for e in entries]


@pytest.mark.parametrize(("words", "listed"), [("一", False), ("（二）", False), ("12.", False), ("一九四九", True), ("1949", True), ("三　余论", True)])
def test_a_section_that_bears_only_a_number_is_not_listed(words: str, listed: bool, sample: SimpleNamespace) -> None:
    publication = sample.publication()
    part = publication.parts[0]
    blocks = (sample.block("ch1-b1", words, "heading", level=2),)
    chapter = replace(part.chapters[0], blocks=blocks)
    parts = (replace(part, chapters=(chapter, *part.chapters[1:])), *publication.parts[1:])
    book = Renderer(sample.config(), replace(publication, parts=parts), sample.marks())
    assert ("ch1-b1" in [entry.anchor for entry in book.outline()]) is listed


@pytest.mark.parametrize(
    ("caption", "again"),
    [("表2　逐月水位（单位：米）", "续表2"), ("表 3-1　仪器", "续表3-1"), ("表十二　测站", "续表十二"), ("逐月水位", "续表")],
)
def test_a_table_that_goes_on_bears_its_number(caption: str, again: str, sample: SimpleNamespace) -> None:
    publication = sample.publication()
    part = publication.parts[0]
    table = sample.block("ch1-b2", "年月", "table", html="<table><tr><td>年月</td></tr></table>")
    chapter = replace(part.chapters[0], blocks=(sample.block("ch1-b1", caption, "caption"), table, replace(table, id="ch1-b3")))
    parts = (replace(part, chapters=(chapter, *part.chapters[1:])), *publication.parts[1:])
    html = next(
        one.html
        for one in Renderer(sample.config(), replace(publication, parts=parts), sample.marks()).body_sections()
        if one.id == "ch1"
    )
    assert re.findall(r'data-again="([^"]*)"', html) == [again]


def test_every_anchor_of_the_outline_and_every_link_has_its_target(sample: SimpleNamespace) -> None:
    book = renderer(sample)
    sections = [
        *of_matter(book, "front", sample),
        *book.body_sections(),
        *of_matter(book, "back", sample),
    ]
    html = "".join(section.html for section in sections)
    ids = re.findall(r' id="([^"]+)"', html)
    assert len(ids) == len(set(ids))
    assert {entry.anchor for entry in book.outline()} <= set(ids)
    assert set(re.findall(r'href="#([^"]+)"', html)) <= set(ids)


def test_matter_without_its_text_is_an_error(sample: SimpleNamespace) -> None:
    publication = sample.publication()
    empty = Publication((Matter("front-preface", "preface", ""),), publication.parts, (), publication.statistics)
    with pytest.raises(ContentError) as caught:
        of_matter(Renderer(sample.config(), empty, sample.marks()), "front", sample)
    assert caught.value.problems[0].key == "rendering.no_text"


def test_unknown_trim_size_is_refused(sample: SimpleNamespace) -> None:
    with pytest.raises(PublicationError) as caught:
        renderer(sample, trim="64开")
    assert caught.value.problems[0].key == "rendering.unknown_trim"


@pytest.mark.parametrize("trim", ["A4", "大16开", "16开", "小16开", "A5", "大32开", "32开"])
def test_every_trim_size_has_its_own_page(sample: SimpleNamespace, trim: str) -> None:
    html = renderer(sample, trim=trim).body_sections()[1].html
    assert re.search(r"size: \d+\.\d{3}pt \d+\.\d{3}pt", html)


def test_an_article_without_title_gets_the_editors_words(sample: SimpleNamespace) -> None:
    publication = sample.publication()
    untitled = replace(publication.parts[1].chapters[0], title="")
    parts = (publication.parts[0], replace(publication.parts[1], chapters=(untitled,)))
    book = Renderer(sample.config(), replace(publication, parts=parts), sample.marks())
    assert "〔未能归篇的文字〕</span>" in book.body_sections()[-1].html
    assert "〔未能归篇的文字〕" in [entry.label for entry in book.outline()]


def test_long_index_headings_are_cut_for_the_running_head(sample: SimpleNamespace) -> None:
    index = Index("documents", "文献索引", (IndexGroup("G", (Entry("《关于构建和谐劳动关系的意见》", "guān"),)),))
    html = Renderer(sample.config(), sample.publication(), sample.marks()).section(
        "back-index", sample.pagination(), (index,)
    )
    assert 'data-entry="《关于构建和谐劳…"' in html.html
    assert "《关于构建和谐劳动关系的意见》</span>" in html.html


@pytest.mark.parametrize(
    ("meta", "words"),
    [({"script": "zh-Hant"}, ("zh-Hant", "第一編", "目錄")), ({"language": "en"}, ("en", "Part 1", "Contents"))],
)
def test_books_speak_their_own_script(sample: SimpleNamespace, meta: dict[str, str], words: tuple[str, ...]) -> None:
    book = renderer(sample, **meta)
    html = book.section("front-contents", sample.pagination()).html
    assert f'<html lang="{words[0]}">' in html
    assert all(word in html for word in words)
    assert of_matter(book, "back", sample)
    assert book.reading_edition(sample.indexes())


def test_other_words_of_the_editor_are_no_lost_text(sample: SimpleNamespace) -> None:
    publication = sample.publication()
    part = publication.parts[0]
    chapter = replace(part.chapters[0], blocks=(sample.block("ch1-b4", "〔幕启。远处有汽笛声。〕", "gap"),))
    changed = replace(publication, parts=(replace(part, chapters=(chapter,)),))
    html = Renderer(sample.config(), changed, IndexMarks((), ())).section("back-sources", sample.pagination()).html
    assert "第 3–40、52 行" in html
    assert "原文缺失" not in html


def test_lost_text_within_a_paragraph_is_counted_like_that_on_its_own(sample: SimpleNamespace) -> None:
    publication = sample.publication()
    part = publication.parts[0]
    blocks = (sample.block("ch1-b4", "上海出〔原文此处缺失〕"), sample.block("ch1-b5", "〔原文此处缺失〕", "gap"), sample.block("ch1-b6", "甲〔主席〕乙"))
    changed = replace(publication, parts=(replace(part, chapters=(replace(part.chapters[0], blocks=blocks),)),))
    html = Renderer(sample.config(), changed, IndexMarks((), ())).section("back-sources", sample.pagination()).html
    assert "原文缺失 2 处" in html


def test_a_chinese_name_in_a_byline_is_one_piece(sample: SimpleNamespace) -> None:
    book = sample.publication()
    part = book.parts[0]
    chapter = replace(part.chapters[0], authors=(Author("钱素"), Author("欧阳建国"), Author("约翰·斯图尔特·密尔")))
    book = replace(book, parts=(replace(part, chapters=(chapter, *part.chapters[1:])), *book.parts[1:]))
    sections = Renderer(sample.config(), book, IndexMarks((), ())).body_sections()
    html = next(one.html for one in sections if one.id == chapter.id)
    assert re.findall('<span class="name( whole)?">([^<]+)', html) == [(" whole", "钱素"), (" whole", "欧阳建国"), ("", "约翰·斯图尔特·密尔")]
