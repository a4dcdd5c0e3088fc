"""What new pages set around a text and in it: buttons that unfold it, tags, links to other texts, accounts beside names; pictures above the body stay."""

from __future__ import annotations

import hashlib

import pytest
from bianzuan.cleaning import clean, verify
from bianzuan.model import Article, Picture, Source
from bianzuan.reading import split_lines

ONE = "老师傅把图纸铺在桌上，先量后裁，一样也不肯马虎，徒弟们都围着看。学徒小李记下了尺寸，又把刨子擦得干干净净。"
TWO = "第二天一早，镇上来了两位客人，打听水车的价钱，又看了图纸。老师傅请他们喝茶，慢慢地讲怎样选木头，怎样开榫。"
THREE = "客人走了以后，大家把刨花扫成一堆，点上灯，又接着干。水声从窗外传进来，一夜都没有停过，直到天亮才歇下来。"
TITLE = "河边的水车又转起来了"
WHOLE = f"{ONE}\n\n{TWO}\n\n{THREE}\n"
SHOWN = Picture("p/a.png", "images/a1.png", b"png", "", (800, 600))


def article(inner: str, pictures: tuple[Picture, ...] = ()) -> Article:
    text = f"<html><head><title>{TITLE}</title></head><body>{inner}</body></html>\n"
    raw = text.encode()
    result = clean(Source("a.html", raw, hashlib.sha256(raw).hexdigest(), "utf-8", text, split_lines(text), "html", pictures=pictures))
    assert verify(result) == ()
    (found,) = result.articles
    return found


def page(*, inside: str = "", below: str = "") -> str:
    return f"<h1>{TITLE}</h1><div class=content><p>{ONE}</p>{inside}<p>{TWO}</p><p>{THREE}</p>{below}</div>"


@pytest.mark.parametrize(
    "below",
    [
        "<div>展开全文</div>",
        "<div>点击展开剩余内容</div><div>返回顶部</div>",
        "<div><a>水车</a> · <a>木工</a> · <a>清河</a></div>",
        "<div>标签：<a>水车</a>、<a>木工</a></div><div class=declare>特别声明：本平台仅提供信息存储服务，转载请注明。</div>",
        "<h3>猜您喜欢</h3><a>渡口又通船了</a><a>老桥拆了一半</a>",
        "<div>大家都在看</div><ul><li><a>渡口又通船了</a></li><li><a>老桥拆了一半</a></li></ul>",
        "<div><a>#水车#</a><a>#木工#</a></div><section><h3>延伸阅读</h3><ul><li><a>渡口又通船了</a></li><li><a>老桥拆了一半</a></li></ul></section>",
    ],
)
def test_buttons_tags_and_other_texts_at_the_end_go(below: str) -> None:
    assert article(page(below=below)).body == WHOLE


@pytest.mark.parametrize("inside", ["<div><a>【看更多】渡口又通船了</a></div>", "<p><a>【延伸閱讀】老橋拆了一半</a></p>"])
def test_links_to_other_texts_between_paragraphs_go(inside: str) -> None:
    assert article(page(inside=inside)).body == WHOLE


@pytest.mark.parametrize(
    "below", ["<p>展开全文来看，水车只是个引子。</p>", "<p>他说，<a>水车</a>和<a>渡口</a>都在。</p>", "<p>【看更多】一栏由他主持。</p>"]
)
def test_words_of_the_text_stay_at_the_end(below: str) -> None:
    last = article(page(below=below)).body.rstrip().split("\n\n")[-1]
    assert last not in WHOLE


_BODY = f"<div id='ozoom'><p>{ONE}</p><p>{TWO}</p><p>{THREE}</p></div>"
_SAYS = "老师傅在量木头。（资料图片）"


@pytest.mark.parametrize(
    "picture", [f"<table><tr><td><img src='p/a.png' width=300></td></tr><tr><td>{_SAYS}</td></tr></table>", f"<div class=pic><img src='p/a.png'><p>{_SAYS}</p></div>"]
)
def test_a_picture_between_title_and_body_stays_with_what_it_shows(picture: str) -> None:
    bare = f"<p class=title>{TITLE}</p><p>本报记者　刘敏</p>{picture}{_BODY}"
    assert article(bare).body == f"{_SAYS}\n{{: .caption }}\n\n{WHOLE}"
    found = article(bare, (SHOWN,))
    assert found.body == f"![](images/a1.png)\n\n{_SAYS}\n{{: .caption }}\n\n{WHOLE}"
    assert [author.name for author in found.authors] == ["刘敏"]


@pytest.mark.parametrize("says", ["顾客在集市上扫码付款。", "水车图纸原件的扫描件。", "街头的老广告牌下。"])
def test_what_a_picture_shows_may_speak_of_codes(says: str) -> None:
    bare = f"<p class=title>{TITLE}</p><p>本报记者　刘敏</p><div><img src='p/a.png'><p>{says}</p></div>{_BODY}"
    assert article(bare).body == f"{says}\n{{: .caption }}\n\n{WHOLE}"


@pytest.mark.parametrize(
    "between",
    [
        "<div><img src='p/a.png'><p>用微信扫描二维码分享给好友</p></div>",
        "<div><img src='p/a.png'><p>打开微信“扫一扫”，打开网页后分享</p></div>",
        "<div><img src='p/a.png'><p>关注清河镇公众号</p></div>",
        "<div><a href='/'><img src='p/a.png'></a><p><a href='/z'>水车专题：一河两岸的木工</a></p></div>",  # a link
        "<div><img src='p/a.png'><p>发布时间：2019-03-06 来源：清河镇网</p></div>",  # what the site tells
        "<div><img src='p/a.png'><p>欢迎来清河镇看水车</p><p>今年共接待游客三千人</p></div>",  # more than one line
        "<div><img src='p/a.png' width=16><p>欢迎来清河镇看水车</p></div>",  # a mark
    ],
)
def test_other_pictures_of_a_page_show_nothing_of_the_text(between: str) -> None:
    assert article(f"<p class=title>{TITLE}</p>{between}{_BODY}").body == WHOLE


_WECHAT = (
    "<h1 class='rich_media_title'>{title}</h1><div><span>原创</span> <span class='rich_media_meta rich_media_meta_text'>沈禾</span> "
    "<span><a id='js_name'>青石巷读书会</a><div style='display:none'><p>微信号</p></div></span> <em id='publish_time'>2024-05-28 08:00</em></div><div id='js_content'>{body}</div>"
)


def test_the_account_beside_a_name_is_no_subtitle() -> None:
    found = article(_WECHAT.format(title=TITLE, body=f"<p>{ONE}</p><p>{TWO}</p><p>{THREE}</p>"))
    assert ([author.name for author in found.authors], found.subtitle, found.kicker, found.date) == (["沈禾"], "", "", "2024-05-28")


def test_numbers_in_sections_have_the_names_below_them() -> None:
    named = "<section><section>{number}</section><section><p><strong>{name}</strong></p></section></section><p>{text}</p>"
    body = f"<section>{ONE}</section>" + "".join(named.format(number=n, name=name, text=text) for n, name, text in (("01", "先量后裁", TWO), ("02", "水声一夜", THREE)))
    assert article(_WECHAT.format(title=TITLE, body=body)).body == f"{ONE}\n\n## 01　先量后裁\n\n{TWO}\n\n## 02　水声一夜\n\n{THREE}\n"


@pytest.mark.parametrize("line", ["编辑 | 阿槐　　校对 | 小满", "责编丨阿槐  审核丨小满", "本文为作者授权发布，转载请联系后台。", "（本文系清河木工原创，未经许可不得转载。）"])
def test_who_edited_and_who_may_copy_go(line: str) -> None:
    body = f"<p>{ONE}</p><p>{TWO}</p><p>{THREE}</p><p>{line}</p>"
    assert article(_WECHAT.format(title=TITLE, body=body)).body == WHOLE


_POEMS = (("听泉", (("泉水从石缝里出来", "它不知道自己要去哪里", "我坐在旁边", "也不知道"), ("松果落进水里的时候", "我们都愣了一下"))), ("劈柴", (("斧头举起来", "山就安静了", "斧头落下去", "对面的山答应一声"),)))


@pytest.mark.parametrize("mark", ["class='articalContent' id='sina_keyword_ad_area2'", "class='neirong'"])
def test_the_first_poem_has_its_name_and_no_body_is_an_advertisement(mark: str) -> None:
    blank = "<p>&nbsp;</p>"
    inner = blank.join(f"<p><strong>{name}</strong></p>{blank}" + blank.join("".join(f"<p>{line}</p>" for line in stanza) for stanza in stanzas) for name, stanzas in _POEMS)
    found = article(f"<h2>{TITLE}</h2><div {mark}>{inner}</div><div><p>登录名： 密码： 找回密码 注册</p></div>")
    said = [part for name, stanzas in _POEMS for part in (f"## {name}", *("  \n".join(stanza) + "\n{: .verse }" for stanza in stanzas))]
    assert (found.title, found.body.rstrip().split("\n\n")) == (TITLE, said)


def test_who_wrote_an_old_text_stands_in_the_head_of_a_wiki() -> None:
    head = f"<table class='ws-header'><tr><td><a>←</a></td><td><b>{TITLE}</b><br>作者：<a>黄慎言</a>　清</td><td><a>→</a></td></tr></table>"
    found = article(f"<h1>{TITLE}</h1><div>{head}<p>{ONE}</p><p>{TWO}</p><p>{THREE}</p></div>")
    assert ([author.name for author in found.authors], found.body) == (["黄慎言"], WHOLE)


@pytest.mark.parametrize("button", ["<a>更多</a>", "<a>[展开]</a>", "<a>展开全部</a><i></i>"])
def test_the_button_behind_the_last_sentence_goes(button: str) -> None:
    assert article(f"<h1>{TITLE}</h1><div><p>{ONE}</p><p>{TWO}</p><p>{THREE}{button}</p></div>").body == WHOLE


def test_a_linked_word_that_ends_a_sentence_stays() -> None:
    assert article(f"<h1>{TITLE}</h1><div><p>{ONE}</p><p>{TWO}</p><p>{THREE}他要的却<a>更多</a>。</p></div>").body.endswith("他要的却更多。\n")


def test_names_with_the_numbers_of_their_places_are_authors_though_they_are_links() -> None:
    names = "<h3 class='author'><span><a>俞士铭<sup>1</sup></a></span><span><a>柏青<sup>2</sup></a></span></h3><h3><a class='author'>1. 淮上大学历史学院</a></h3>"
    found = article(f"<h1>{TITLE}</h1>{names}<div class=content><p>{ONE}</p><p>{TWO}</p><p>{THREE}</p></div>")
    assert ([author.name for author in found.authors], found.body) == (["俞士铭", "柏青"], WHOLE)


def test_a_printed_page_says_who_wrote_it_below_the_day() -> None:
    head = f"<div>本文打印自：东篱学术网 (http://www.dongli.example)</div><h2 align=center>{TITLE}</h2><div>2011-05-16　点击：</div><div>作者：葛景行　　来源：《碑林丛刊》2010年第2期</div><hr>"
    foot = "<div>文章来源：http://www.dongli.example/show.asp?id=118</div><div>本站文章仅代表作者个人观点。</div>"
    found = article(f"{head}<p>{ONE}</p><p>{TWO}</p><p>{THREE}</p><hr>{foot}")
    assert ([author.name for author in found.authors], found.date, found.kicker, found.body) == (["葛景行"], "2011-05-16", "", WHOLE)


def test_where_a_text_was_printed_from_may_be_said_in_it() -> None:
    said = "本文打印自：县文化馆油印本，一九六二年。"
    assert said in article(f"<h1>{TITLE}</h1><div class=content><p>{said}</p><p>{ONE}</p><p>{TWO}</p><p>{THREE}</p></div>").body


_PARAGRAPHS = "".join(f"<p>{text}</p>" for text in (ONE, TWO, THREE))


@pytest.mark.parametrize(
    ("below", "lines"),
    [
        ("<dl><dt>轮</dt><dd>受水的部分。</dd><dt>枧</dt><dd>引水的木槽</dd></dl>", ["轮", "受水的部分。", "枧", "引水的木槽"]),
        ("<div align=right>清河县水利局</div><div align=right>1958年3月于清河</div>", ["清河县水利局", "1958年3月于清河"]),
        ("<div>此致</div><div>敬礼</div><div>学生　王敏</div>", ["此致", "敬礼", "学生　王敏"]),
        ("<blockquote>日暮渔舟靠浅沙<br>炊烟一缕两三家<br>行人莫问前朝事<br>且看溪边杏子花</blockquote>", ["日暮渔舟靠浅沙", "炊烟一缕两三家", "行人莫问前朝事", "且看溪边杏子花"]),
        ("<div>日暮渔舟靠浅沙</div><div>炊烟一缕两三家</div><div>行人莫问前朝事</div><div>且看溪边杏子花</div>", ["日暮渔舟靠浅沙", "炊烟一缕两三家", "行人莫问前朝事", "且看溪边杏子花"]),
    ],
    ids=["a glossary", "a signature", "a wish", "a quotation", "verse"],
)
def test_short_lines_below_the_paragraphs_that_are_text(below: str, lines: list[str]) -> None:
    body = article(f"<h1>{TITLE}</h1><article>{_PARAGRAPHS}{below}</article>").body
    assert [line.strip() for line in body.removeprefix(WHOLE).split("\n") if line.strip() and not line.startswith("{:")] == lines


@pytest.mark.parametrize(
    "below",
    [
        "<div align=right>阅读 1024</div><div align=right><a href='#'>分享</a> 收藏</div>",
        "<dl><dt>分享到</dt><dd><a href='#'>微博</a></dd></dl>",
        "<div>国内新闻</div><div>国际新闻</div><div>社会新闻</div><div>体育新闻</div>",
        "<blockquote><a href='/x'>清河水车</a></blockquote>",
        "<div>清河网</div><div>版权所有</div>",
    ],
)
def test_what_sites_say_there_goes(below: str) -> None:
    assert article(f"<h1>{TITLE}</h1><article>{_PARAGRAPHS}{below}</article>").body == WHOLE


@pytest.mark.parametrize("line", ["作者：王敏", "文/王敏", "本报记者　王敏", "王敏"])
def test_who_wrote_the_text_may_stand_above_the_paragraphs_in_none(line: str) -> None:
    found = article(f"<h1>{TITLE}</h1><article><div>{line}</div>{_PARAGRAPHS}</article>")
    assert ([author.name for author in found.authors], found.body) == (["王敏"], WHOLE)


@pytest.mark.parametrize("line", ["责任编辑：王敏", "高清", "<a href='/u/1'>王敏</a>"])
def test_who_did_not_write_it_goes(line: str) -> None:
    found = article(f"<h1>{TITLE}</h1><article><div>{line}</div>{_PARAGRAPHS}</article>")
    assert (found.authors, found.body) == ((), WHOLE)
