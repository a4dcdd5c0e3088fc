"""Saved pages of accounts and portals: who wrote and when by the page's own marks, captions above the text, what readers are asked to press."""

from __future__ import annotations

import hashlib

import pytest
from bianzuan.cleaning import clean, verify
from bianzuan.cleaning.web.captions import captions
from bianzuan.cleaning.web.elements import read_tree
from bianzuan.cleaning.web.further import FURTHER
from bianzuan.model import Article, Source
from bianzuan.reading import split_lines

ONE = "老师傅把图纸铺在桌上，先量后裁，一样也不肯马虎，徒弟们都围着看。学徒小李记下了尺寸，又把刨子擦得干干净净。"
TWO = "第二天一早，镇上来了两位客人，打听水车的价钱，又看了图纸。老师傅请他们喝茶，慢慢地讲怎样选木头，怎样开榫。"
THREE = "客人走了以后，大家把刨花扫成一堆，点上灯，又接着干。水声从窗外传进来，一夜都没有停过，直到天亮才歇下来。"
MORE = (
    "镇上的人说，从前沿河有三十多架水车，白天磨面，夜里舂米，响声能传到对岸的山上。后来通了电，水车一架一架地停了，木头也被人拿去搭了棚子。",
    "十年前，老师傅把最后一架旧水车拆开，一根一根量了尺寸，画成图纸，又照着图纸做了一架小的，摆在铺子门口，过路的人都要停下来摸一摸。",
    "如今学校里的孩子常来看，问水从哪里来，轮子为什么会转。老师傅总是先让他们自己推一推，再告诉他们哪一块板子吃水最深，哪一根轴最要紧。",
)
TITLE = "河边的水车又转起来了"


def article(text: str) -> Article:
    raw = text.encode()
    result = clean(Source("a.html", raw, hashlib.sha256(raw).hexdigest(), "utf-8", text, split_lines(text), "html"))
    assert verify(result) == ()
    (found,) = result.articles
    return found


def paragraphs(*texts: str) -> str:
    return "".join(f"<p>{text}</p>" for text in texts)


def account(author: str = "刘敏", body: str = paragraphs(ONE, TWO, THREE)) -> str:
    names = f'<span><span id="js_author_name">{author}</span></span> <span><a id="js_name">清河木工</a></span> <em>前天</em>'
    script = '<script>var t="1567500000",n="1567400000",s="2019-09-02";</script>'
    return f'<html><head><title>{TITLE}</title></head><body><h2>{TITLE}</h2><div><span>原创</span> {names}</div><div id="js_content">{body}</div>{script}</body></html>\n'


def portal(*body: str, head: str = "", day: str = "<div>2019-09-18 06:23 来源：清河日报</div>") -> str:
    return f'<html><head><title>{TITLE} - 清河镇网</title>{head}</head><body><h1>{TITLE}</h1>{day}<div class="TRS_Editor">{"".join(body)}</div></body></html>\n'


@pytest.mark.parametrize("name", ["刘敏", "看水人", "riverman"])
def test_an_account_names_who_wrote_a_text_and_its_script_knows_the_day(name: str) -> None:
    found = article(account(name))
    assert ([(a.name, a.role) for a in found.authors], found.date) == ([(name, "")], "2019-09-02")
    assert found.body == f"{ONE}\n\n{TWO}\n\n{THREE}\n"


@pytest.mark.parametrize("name", ["清河木工编辑部", "admin", "网络整理"])
def test_an_office_or_an_account_of_the_site_wrote_nothing(name: str) -> None:
    found = article(account(name))
    assert (found.authors, found.date) == ((), "2019-09-02")
    assert found.body == f"{ONE}\n\n{TWO}\n\n{THREE}\n"


def test_captions_above_the_first_paragraph_stay() -> None:
    middle = 'style="text-align: center"'
    picture = f"<section {middle}><img src=a.jpg></section><section {middle}>摄影：刘敏</section><section {middle}>水车边的晚饭</section>"
    found = article(account(body=picture + paragraphs(ONE, TWO, THREE)))
    assert found.body == f"摄影：刘敏\n{{: .caption }}\n\n水车边的晚饭\n{{: .caption }}\n\n{ONE}\n\n{TWO}\n\n{THREE}\n"


def test_only_the_line_right_below_a_caption_is_one() -> None:
    middle = 'align="center"'
    lines = [f"<p {middle}>{line}</p>" for line in ("河边的水车", "李河生摄影", "木工铺里的早晨")]
    for many, picks in ((2, 2), (3, 1)):
        text = f"<html><body><div><p {middle}><img src=a.jpg></p>{''.join(lines[:many])}{paragraphs(ONE, TWO)}</div></body></html>"
        tree = read_tree(text)
        assert len(captions(tree, text, next(e for e in tree.elements if e.tag == "div"))) == picks


@pytest.mark.parametrize(
    "head",
    ['<meta itemprop="dateUpdate" content="2019-09-18 12:00:57">', '<meta name="og:time " content=" 2019-09-18 18:13:22">', '<meta name="apub:time" content="2019-9-18 21:30:50">'],
)
def test_the_day_that_portals_give_to_machines(head: str) -> None:
    assert article(portal(paragraphs(ONE, TWO), head=head, day="<p>发布时间：09-1812:00</p>")).date == "2019-09-18"


def test_two_spellings_of_one_day_are_one_day() -> None:
    head = '<meta name="apub:time" content="2019-9-8 21:30:50"><meta name="pubdate" content="2019-09-08">'
    assert article(portal(paragraphs(ONE, TWO), head=head, day="")).date == "2019-09-08"
    other = head.replace("2019-09-08", "2019-09-12")
    assert article(portal(paragraphs(ONE, TWO), head=other, day="")).date == ""


def test_links_below_the_name_of_a_section_are_no_text_of_the_body() -> None:
    links = '<p><b>相关新闻：</b></p><p><b><a href="/a">清河镇的木匠们</a></b></p><p><a href="/b">一架水车走过的路</a></p>'
    assert article(portal(links, paragraphs(ONE, TWO, THREE))).body == f"{ONE}\n\n{TWO}\n\n{THREE}\n"


def test_such_a_name_over_text_stays() -> None:
    assert "相关新闻" in article(portal(paragraphs(ONE, TWO, "相关新闻：", THREE))).body


def test_a_player_and_a_link_back_are_the_sites() -> None:
    player = '<div class="a-player-wrap"><label>自动播放</label><span>水车怎样转起来</span></div>'
    back = '<p>文：刘敏<a href="/"><span>返回清河，查看更多</span></a></p>'
    found = article(portal(player, paragraphs(ONE, TWO, THREE), back))
    assert ([a.name for a in found.authors], found.body) == (["刘敏"], f"{ONE}\n\n{TWO}\n\n{THREE}\n")


def test_what_an_account_asks_its_readers_to_press_goes_and_so_do_its_editors() -> None:
    staff = ("责编|刘敏", "校对|张文")
    asks = ("1、回复【水车】查看图纸", "2、回复【木工】看看学徒招考", "点击菜单栏【手艺】解锁更多", "看完了，点个【在看】吧")
    assert article(portal(paragraphs(ONE, TWO, THREE, *staff, *asks))).body == f"{ONE}\n\n{TWO}\n\n{THREE}\n"


def test_one_such_line_or_one_inside_the_text_stays() -> None:
    body = article(portal(paragraphs(ONE, "1、回复【水车】查看图纸", "校对|张文", TWO, THREE))).body
    assert "回复【水车】" in body
    assert "校对|张文" in body


def test_first_words_of_another_article_below_the_editor_go() -> None:
    other = "渡口的老码头今年又热闹起来，一早就有人排队等船，" * 3 + "据说有人从很远的地方赶来参…"
    below = paragraphs("责任编辑：", "渡口镇：老码头又热闹起来", other)
    assert article(portal(paragraphs(ONE, TWO, THREE, *MORE), below)).body == "\n\n".join((ONE, TWO, THREE, *MORE)) + "\n"


def test_a_page_without_end_marks_has_lost_nothing() -> None:
    texts = [text.rstrip("。") for text in (ONE, TWO, THREE)]
    texts.insert(2, "这些手艺会让学徒们更快更容易地完成图纸上的工序，也让客人们更放心，例如选料、刨平、开榫、试装，样样都有人教")
    assert "〔" not in article(portal(paragraphs(*texts, "图纸在清河镇售价三元"))).body


@pytest.mark.parametrize(
    "line",
    [
        '<p>此前报道：<a href="/a">渡口又通船了</a></p>',
        '<p>相关资讯请关注:<a href="/b">水车专区</a></p>',
        '<p>点击进入专题：</p><p><a href="/c">河边的手艺</a></p>',
        '<p><a href="/">返回清河首页&gt;&gt;</a></p>',
        '<div class="video-info"><a href="/v">视频-水车怎样转起来</a></div>',
        "<p>（本文来自清河新闻，更多原创资讯请下载“清河新闻”APP）</p>",
        "<p>- THE END -</p>",
        "<p>作者：未知 责任编辑：水边的木匠</p>",
        "<p>#手艺#水车#清河 #木工</p>",
    ],
)
def test_what_portals_set_below_the_last_words(line: str) -> None:
    assert article(portal(paragraphs(ONE, TWO, THREE), line)).body == f"{ONE}\n\n{TWO}\n\n{THREE}\n"


@pytest.mark.parametrize("line", ["此前报道：渡口又通船了。", "作者：未知，大约是清河人。", "#1水车归老师傅管。"])
def test_words_that_only_begin_so_stay(line: str) -> None:
    assert line.removeprefix("#") in article(portal(paragraphs(ONE, TWO, THREE, line))).body


def test_what_a_text_was_called_first_is_joined_to_nothing() -> None:
    assert article(portal(paragraphs("原标题：清河的水车又转起来了", ONE, TWO, THREE))).body.startswith("原标题：清河的水车又转起来了\n\n")


def test_the_first_of_two_lines_in_bold_is_half_of_the_heading() -> None:
    halves = ("<b>清河老手艺有人学</b>", "<b>图纸传给了徒弟</b>")
    named = ("<b>　　《水车报》：</b>", "<b>　　三十架水车要修</b>")
    body = article(portal(paragraphs(*MORE, ONE, *halves, TWO, *named, THREE))).body
    assert body.partition(f"{ONE}\n\n")[2] == f"## 清河老手艺有人学　图纸传给了徒弟\n\n{TWO}\n\n## 《水车报》：　三十架水车要修\n\n{THREE}\n"


def test_three_bold_lines_and_a_question_asked_again_are_no_halves() -> None:
    again = "<b>水车还转吗？</b>"
    body = article(portal(paragraphs(ONE, "<b>老木匠刘敏的答复</b>", again, TWO, again, THREE, ONE.replace("老师傅", "小徒弟")))).body
    assert "答复　水车" not in body
    assert body.count("## 水车还转吗？") == 2


def test_a_picture_and_its_caption_stand_between_a_heading_and_its_text() -> None:
    shown = "《水车报》题为《清河的水车》的报道截图。"
    body = article(portal(paragraphs(ONE, "<b>图纸传给了徒弟</b>", "<img src=a.jpg>", shown, TWO, THREE))).body
    assert f"## 图纸传给了徒弟\n\n{shown}\n{{: .caption }}\n\n{TWO}" in body


def test_links_to_the_other_pages_of_a_text_are_told() -> None:
    links = '<div class="page"><span>1</span> <a href="a_2.html">2</a> <a href="a_2.html">下一页</a> <a href="a_s.html">余下全文</a></div>'
    for page, told in ((portal(paragraphs(ONE, TWO, THREE), links), True), (portal(paragraphs(ONE, TWO, THREE), "<p>" + THREE[:20] + "</p>" * 3, "<p>其余见第2页</p>"), False)):
        raw = page.encode()
        result = clean(Source("a.html", raw, hashlib.sha256(raw).hexdigest(), "utf-8", page, split_lines(page), "html"))
        assert any(edit.reason == FURTHER for edit in result.ledger) == told
    hidden = links.replace('class="page"', 'style="display:none"')
    assert "下一页" not in article(portal(paragraphs(ONE, TWO, THREE), hidden)).body


def test_numbers_alone_and_the_lines_below_them_are_headings_over_those_in_bold() -> None:
    asked = "<b>水车还转吗？</b>"
    page = portal(paragraphs(*MORE, "01", "老木匠刘敏", asked, ONE, "02", "水务局张文", asked, TWO, THREE))
    assert article(page).body.partition(f"{MORE[-1]}\n\n")[2] == f"## 01　老木匠刘敏\n\n### 水车还转吗？\n\n{ONE}\n\n## 02　水务局张文\n\n### 水车还转吗？\n\n{TWO}\n\n{THREE}\n"


def test_numbers_over_sentences_have_no_names() -> None:
    page = portal(paragraphs(*MORE, "1", "水车又转了。", ONE, "2", TWO, THREE))
    assert "## 1\n\n水车又转了。\n\n" in article(page).body
