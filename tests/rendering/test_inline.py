"""Spans are put into markup at the right characters, and the text never changes."""

import re

from bianzuan.rendering.inline import Span, character_data, editorial_spans, rewrite
from hypothesis import given
from hypothesis import strategies as st

ALPHABET = "中文，“”〔〕a1 &<\U00020bb7"


def no_call(note: str) -> str:
    return ""


def put(html: str, *spans: Span) -> str:
    return rewrite(html, spans, no_call)


def test_a_span_is_put_around_its_characters() -> None:
    assert put("<p>产业工人队伍</p>", Span(0, 4, anchor="ix-1")) == '<p><span id="ix-1">产业工人</span>队伍</p>'


def test_offsets_count_characters_not_markup_or_entities() -> None:
    html = "<p>a &amp; <em>b&lt;</em>c</p>"
    assert put(html, Span(6, 7, anchor="x")) == '<p>a &amp; <em>b&lt;</em><span id="x">c</span></p>'


def test_a_span_across_an_element_is_cut_and_its_pieces_are_counted() -> None:
    html = "<p>中国<em>工会</em>章程</p>"
    assert put(html, Span(1, 5, anchor="x")) == '<p>中<span id="x">国</span><em><span id="x~2">工会</span></em><span id="x~3">章</span>程</p>'
    assert put(html, Span(1, 5, name="e")) == (
        '<p>中<span class="e">国</span><em><span class="e">工会</span></em><span class="e">章</span>程</p>'
    )


def test_nested_spans_nest() -> None:
    assert put("<p>中华全国总工会</p>", Span(0, 7, anchor="a"), Span(2, 4, anchor="b")) == (
        '<p><span id="a">中华<span id="b">全国</span>总工会</span></p>'
    )


def test_overlapping_spans_both_keep_their_start_and_end() -> None:
    html = put("<p>一二三四五</p>", Span(0, 3, anchor="a"), Span(2, 5, anchor="b"))
    assert html == '<p><span id="a">一二<span id="b">三</span></span><span id="b~2">四五</span></p>'


def test_a_link_is_put_where_none_is_and_links_do_not_nest() -> None:
    one = Span(0, 4, anchor="a", href="#e")
    assert put("<p>劳模精神论</p>", one) == '<p><a class="mention" id="a" href="#e">劳模精神</a>论</p>'
    inner = Span(0, 2, anchor="b", href="#f")
    assert put("<p>劳模精神论</p>", one, inner) == (
        '<p><a class="mention" id="a" href="#e"><span id="b">劳模</span>精神</a>论</p>'
    )
    assert put('<p>见<a href="x">劳模精神</a>论</p>', Span(1, 6, anchor="a", href="#e")) == (
        '<p>见<a href="x"><span id="a">劳模精神</span></a><a class="mention" id="a~2" href="#e">论</a></p>'
    )


def test_an_empty_span_marks_a_place() -> None:
    assert put("<p>一二</p>", Span(1, 1, anchor="a")) == '<p>一<span id="a"></span>二</p>'


def test_note_calls_are_replaced_and_count_nothing() -> None:
    html = '<p>一<sup class="note-call" data-note="n1"></sup>二三</p>'
    done = rewrite(html, [Span(1, 2, anchor="a")], lambda note: f"[{note}]")
    assert done == '<p>一[n1]<span id="a">二</span>三</p>'


def test_other_superscripts_stay() -> None:
    assert put("<p>m<sup>2</sup></p>") == "<p>m<sup>2</sup></p>"


def test_root_attributes_are_put_on_the_first_element_only() -> None:
    html = rewrite('<ul class="a"><li>一</li></ul>', [], no_call, {"id": "b1", "class": "list"})
    assert html == '<ul class="a list" id="b1"><li>一</li></ul>'


def test_editorial_marks_are_found_with_their_brackets() -> None:
    assert editorial_spans("前〔原文此处缺失〕后〔按〕") == [Span(1, 9, name="editorial"), Span(10, 13, name="editorial")]


@st.composite
def marked_up(draw: st.DrawFn) -> tuple[str, str, list[Span]]:
    """Markup, its text, and spans anywhere in it."""
    pieces = draw(st.lists(st.text(ALPHABET, max_size=6), min_size=1, max_size=5))
    inside = draw(st.lists(st.sampled_from(["", "em", "strong"]), min_size=len(pieces), max_size=len(pieces)))
    markup = "".join(
        (f"<{tag}>{_escaped(piece)}</{tag}>" if tag else _escaped(piece)) for piece, tag in zip(pieces, inside, strict=True)
    )
    text = "".join(pieces)
    ends = st.integers(0, len(text))
    pairs = draw(st.lists(st.tuples(ends, ends).map(sorted), max_size=5))
    spans = [Span(start, end, anchor=f"ix-{number}") for number, (start, end) in enumerate(pairs)]
    return f"<p>{markup}<br></p>", text, spans


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")


@given(marked_up())
def test_the_text_never_changes_and_every_anchor_stands_once_at_its_start(given: tuple[str, str, list[Span]]) -> None:
    html, text, spans = given
    done = rewrite(html, [*spans, *editorial_spans(text)], no_call)
    assert character_data(done) == text
    assert done.count("<span") == done.count("</span>")
    for span in spans:
        places = [found.start() for found in re.finditer(f'id="{span.anchor}"', done)]
        if text:
            assert len(places) == 1
            assert character_data(done[: done.index(">", places[0]) + 1]) == text[: span.start]
