from __future__ import annotations

from xml.etree.ElementTree import Element, fromstring, tostring

import pytest
from bianzuan.typesetting.annotations import place_ruby
from bianzuan.typesetting.insertions import prepared
from bianzuan.typesetting.preparation import prepare_tree
from hypothesis import given
from hypothesis import strategies as st

SHOWN = {"\u200b": "|", "\u2060": "&", "\u2063": "~", "\ufeff": "+", "\u2062": "^"}


def shown(text: str) -> str:
    return "".join(SHOWN.get(char, char) for char in text)


@pytest.mark.parametrize(
    ("text", "result"),
    [
        ("在2020年末", "在~2020~+年&末"),
        ("为GDP的", "为~GDP~的"),
        ("占5％，增3%的了", "占~5&％，增~3&%~的&了"),
        ("说“好”的", "说|“好”|的"),
        ("说：“好。”又来", "说：|“好。”|又&来"),
        ("（“好”）", "（“好”）"),
        ("it’s not", "it’s not"),
        ("说‘好’。", "说|‘好’。"),
        ("1937—1945年初", "1937&—+1945~+年&初"),
        ("第18届", "第~+18~+届"),
        ("在 2020 年末第 18 届", "在 2020 +年末第 +18 &届"),
        ("小型水库共 17 座。", "小型水库共 17 &座。"),
        ("北京—上海", "北京&—上海"),
        ("胜利——那", "胜利——那"),
        ("汤普森·李", "汤普森&·李"),
        ("5～10人", "5&～+10~+人"),
        ("a/b 见", "a/b 见"),
        ("见http://a.org/b-c页上", "见~http://|a|.&org/|b|-&c~页&上"),
        ("这句话有七个字。", "这句话有七个&字。"),
        ("技术能手总数达24家。", "技术能手总数达~24~&家。"),
        ("问他这是不是“好”吗？", "问他这是不是|“好”&吗？"),
        ("方案分为甲乙丙A。", "方案分为甲乙丙~&A。"),
        ("见Nature, vol. 3, pp. 3–10各条", "见~Nature, vol. +3, pp. +3&–+10~各&条"),
        ("由lin@a-b.example.org转交", "由~lin|@&a|-&b|.&exa^m^ple|.&org~转&交"),
        ("存于/usr/share/books/x-1上", "存于/usr/|share/|books/|x|-&1~&上"),
        ("用C++与a+b写成", "用~C&+&+~与~a&+b~写&成"),
        ("其后风起①。", "其后风起&①。"),
        ("stop. 3月初", "stop. 3~+月&初"),
        ("第二编职工之声5", "第二编职工之声~5"),
        ("方案分为甲乙ABC。", "方案分为甲乙~ABC。"),
        ("单位有㎏、℃、‰与№等", "单位有㎏、+℃、+‰~与№&等"),
        ("水温4℃东经114°18′处", "水温~4&℃~东经~114&°18&′~&处"),
        ("见doi:10.1000/182-3_45页上", "见~doi:10|.&1000/|182|-&3|_&45~+页&上"),
        ("见http://a.org/abcdefg页上", "见~http://|a|.&org/|abc^d^efg~页&上"),
        ("编号A0B1C2D3E4F5G6H7为准绳", "编号~A0B^1^C^2^D^3^E^4^F^5^G^6H7~为准&绳"),
        ("三个字。", "三个字。"),
        ("人群 3.0 kN/m² 计，电 5 kWh 与 30 r/min 等", "人群 3.0 +kN/+m² 计，电 5 +kWh 与 30 +r/+min &等"),
    ],
)
def test_rules(text: str, result: str) -> None:
    assert shown(prepared(text)) == result


def prepare(html: str) -> str:
    tree = fromstring(html)
    prepare_tree(tree)
    return shown(tostring(tree, encoding="unicode"))


@pytest.mark.parametrize(
    ("html", "result"),
    [
        ("<p>在<b>2020</b>年初</p>", "<p>在~<b>2020~+</b>年&初</p>"),
        ("<p>在<code>2020</code>年</p>", "<p>在<code>2020</code>年</p>"),
        ("<pre>在2020</pre>", "<pre>在2020</pre>"),
        ('<p title="在2020">在<i lang="en">New 2</i>年初</p>', '<p title="在2020">在~<i lang="en">New 2</i>~+年&初</p>'),
        ("<div>在<p>2020</p>年</div>", "<div>在<p>2020</p>年</div>"),
        ("<p>在<br />2020</p>", "<p>在<br />2020</p>"),
        (
            '<p>职工<span class="note" id="n">注1</span>、农民工</p>',
            '<p>职工&<span class="note" id="n">注~1</span>&、农民&工</p>',
        ),
        # an anchor or a link does not begin or end with a character that may stand alone on a line
        ('<p>新<a id="x">工会工作者</a>612人多</p>', '<p>新<a id="x">工会工作者</a>~612~+人&多</p>'),
        ('<p>新<span id="x">工会</span><span id="y">612</span>人多</p>', '<p>新<span id="x">工会~</span><span id="y">612</span>~+人&多</p>'),
    ],
)
def test_trees(html: str, result: str) -> None:
    assert prepare(html) == result


@given(st.text(alphabet="中文年“”‘’（）——…·～-/.:1a ，。http", max_size=40))
def test_only_characters_without_a_glyph_are_put_in_and_only_once(text: str) -> None:
    once = prepared(text)
    assert "".join(char for char in once if char not in SHOWN) == text
    tree = Element("p")
    tree.text = text
    prepare_tree(tree)
    assert tree.text == once


def test_a_long_title_is_broken_between_words() -> None:
    tree = fromstring('<h1 data-balance="16">凝聚职工群众奋进<b>“十四五”的</b>磅礴力量</h1>')
    prepare_tree(tree)
    lines = shown("".join(_with_breaks(tree))).translate({38: None, 43: None}).split("\n")
    assert lines == ["凝聚职工群众奋进", "|“十四五”|的磅礴力量"]


def _with_breaks(element: Element) -> list[str]:
    found = [element.text or ""]
    for child in element:
        found += ["\n"] if child.tag == "br" else _with_breaks(child)
        found.append(child.tail or "")
    return found


def test_a_short_title_stays_on_its_line() -> None:
    assert prepare('<h1 data-balance="16">工人阶级</h1>') == '<h1 data-balance="16">工人阶级</h1>'


@pytest.mark.parametrize(
    ("html", "prepared"),
    [
        ("<ruby>汛<rt>xùn</rt></ruby>", "汛" + '<span class="ruby"><span style="left:-1em;width:1em"><rt>xùn</rt></span></span>'),
        (
            "<ruby>滹沱<rt>hūtuó</rt>河<rt>hé</rt>水</ruby>",
            '滹沱<span class="ruby"><span style="left:-2em;width:2em"><rt>hūtuó</rt></span></span>'
            '河<span class="ruby"><span style="left:-1em;width:1em"><rt>hé</rt></span></span>水',
        ),
    ],
)
def test_ruby_gets_room_over_its_base(html: str, prepared: str) -> None:
    ruby = fromstring(html)
    place_ruby(ruby)
    assert tostring(ruby, encoding="unicode") == f"<ruby>{prepared}</ruby>"


@pytest.mark.parametrize(
    ("text", "tied"),
    [("采样间隔 10 min，容重", ["10 \ufeffmin"]), ("面积 20 m × 20 m 的", ["20 \ufeffm", "m \ufeff× 20 \ufeffm"]), ("显著（p < 0.05）", ["p \ufeff< 0.05"]), ("约 3 mountain 号", [])],
)
def test_values_stand_with_their_units_and_no_line_begins_with_a_sign_of_relation(text: str, tied: list[str]) -> None:
    done = prepared(text)
    assert all(one in done for one in tied)
    assert ("\ufeff" in done) == bool(tied)


def test_running_heads_have_the_space_between_han_and_latin() -> None:
    root = fromstring('<header data-running="1963年" data-book="Q与A" data-note="1963年"/>')
    prepare_tree(root)
    assert (root.get("data-running"), root.get("data-book"), root.get("data-note")) == ("1963\u2063年", "Q\u2063与\u2063A", "1963年")
