"""Pages of several authors as supplements, volumes and school papers print them: who signs where, and what stands over the titles."""

from __future__ import annotations

from dataclasses import replace

import pytest
from bianzuan.cleaning.planning.plan import Run
from bianzuan.cleaning.reassembly.compose import Composition
from bianzuan.cleaning.reassembly.heads.mastheads import under_masthead
from bianzuan.cleaning.reassembly.pieces import Kind, Piece
from bianzuan.cleaning.reassembly.signers.bylines import byline
from bianzuan.cleaning.reassembly.signers.published import published

from tests.cleaning.cleaned_texts import ONE, TWO, cleaned, only_article

# Texts on different things, so that nothing but heads and ends shows which is whose.
_BRIDGE = (
    "溪上的木桥一到汛期就要拆，板子编了号，堆在晒场边上，水退了再照着号一块一块铺回去。",
    "铺桥那天全村的人都来，抬的抬，钉的钉，孩子们抢着踩第一脚，踩得桥板咚咚响。",
)
_KILN = (
    "砖窑封口以后要烧七天七夜，看火的人不敢合眼，从烟的颜色里看窑里的砖熟了几分。",
    "开窑那天最热闹，砖还烫手，用草绳捆着往外递，一块敲一下，声音脆的才算好砖。",
)
_BEES = (
    "油菜花开的时候，养蜂人的帐篷就扎在圩堤上，几十只蜂箱排成两行，箱口黑压压地进出。",
    "他割蜜不割尽，总留两张脾，说蜂也要过日子，人拿一半已经是占了便宜。",
)
_TEXTS = (_BRIDGE, _KILN, _BEES)
_TITLES, _NAMES = ("溪上的木桥", "看火的人", "圩堤上的蜂箱"), ("李河生", "王素芬", "章小满")


def _heads(text: str) -> list[tuple[str, list[str], int]]:
    """Title, authors and number of paragraphs of each article."""
    return [(a.title, [author.name for author in a.authors], len(a.body.rstrip().split("\n\n"))) for a in cleaned(text).articles]


def _page(*lines: str) -> str:
    return "\n".join(line for line in lines if line)


_THREE = [(title, [name], 2) for title, name in zip(_TITLES, _NAMES, strict=True)]


@pytest.mark.parametrize("form", ["（{}）", "{}", "　　　　　　　　　　{}", "（读者　{}）"])
@pytest.mark.parametrize("between", ["\n", "\n\n"])
@pytest.mark.parametrize("top", ["", "清河晚报 · 灯下\nA14版\n"])
def test_texts_signed_at_their_ends(form: str, between: str, top: str) -> None:
    page = top + between.join(line for title, text, name in zip(_TITLES, _TEXTS, _NAMES, strict=True) for line in (title, *text, form.format(name)))
    assert _heads(page) == _THREE


def test_texts_signed_behind_their_last_words() -> None:
    page = "\n".join(line for title, text, name in zip(_TITLES, _TEXTS, _NAMES, strict=True) for line in (title, text[0], f"{text[1]}（{name}）"))
    assert _heads(page) == _THREE
    assert cleaned(page).articles[0].body.rstrip().endswith("（李河生）")  # the words stay where they stand


def test_one_text_signed_at_its_end_keeps_its_signature() -> None:
    """A name alone signs a letter, too."""
    article = only_article(_page(_TITLES[0], *_BRIDGE, "（李河生）"))
    assert article.authors == ()
    assert "（李河生）" in article.body


def test_names_above_texts_are_no_signatures() -> None:
    """People who speak in turn, each below his name."""
    page = _page("三位手艺人的话", *(line for name, text in zip(_NAMES, _TEXTS, strict=True) for line in (name, *text)))
    assert all(article.title not in _TITLES for article in cleaned(page).articles)
    assert not any(name in [author.name for author in article.authors] for name in _NAMES[1:] for article in cleaned(page).articles)


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("本报讯（记者 王素芬）", ["王素芬"]),
        ("本报讯 （通讯员 王素芬）", ["王素芬"]),
        ("新华社青石3月5日电（记者王素芬）", ["王素芬"]),
        ("记者 王素芬 报道", ["王素芬"]),
        ("（护理部 供稿）", ["护理部"]),
    ],
)
def test_a_report_whose_house_stands_on_its_own_line(line: str, authors: list[str]) -> None:
    """Below a signed text: it was swallowed by that."""
    page = _page(_TITLES[0], "李河生", *_BRIDGE, "砖窑开窑出砖三万块", line, *_KILN)
    assert _heads(page) == [_THREE[0], ("砖窑开窑出砖三万块", authors, 2)]


@pytest.mark.parametrize("line", ["本报讯", "【本报讯】"])
def test_the_house_alone_stays_with_its_report(line: str) -> None:
    page = _page("木桥铺好两岸通行", line, *_BRIDGE, "砖窑开窑出砖三万块", line, *_KILN)
    assert _heads(page) == [("木桥铺好两岸通行", [], 3), ("砖窑开窑出砖三万块", [], 3)]
    assert all(article.body.startswith(line) for article in cleaned(page).articles)


@pytest.mark.parametrize("number", ["第{}章 ", "第{}篇　", "{}、"])
def test_a_volume_of_which_each_chapter_has_its_author(number: str) -> None:
    rows = [(number.format(n) + title, name, *text) for n, title, name, text in zip("一二三", _TITLES, _NAMES, _TEXTS, strict=True)]
    found = _heads(_page("水乡旧事", *(line for row in rows for line in row)))
    assert [(title.split("　")[-1].split("、")[-1], names, count) for title, names, count in found] == _THREE


def test_names_below_chapters_that_the_text_speaks_of_are_no_authors() -> None:
    rows = [(f"{n}、{title}", name, f"{name}今年七十岁。{text[0]}", text[1]) for n, title, name, text in zip("一二三", _TITLES, _NAMES, _TEXTS, strict=True)]
    assert not any(author.name in _NAMES for article in cleaned(_page("水乡人物", *(line for row in rows for line in row))).articles for author in article.authors)


def test_titles_of_one_character() -> None:
    page = _page(*(line for title, name, text in zip("桥窑蜂", _NAMES, _TEXTS, strict=True) for line in (title, name, *text)))
    assert _heads(page) == [(title, [name], 2) for title, name in zip("桥窑蜂", _NAMES, strict=True)]


@pytest.mark.parametrize(
    ("lines", "title", "subtitle", "kicker"),
    [
        (("看火的人", "一座砖窑的七天七夜"), "看火的人", "一座砖窑的七天七夜", ""),
        (("散文", "看火的人"), "看火的人", "", "散文"),
        (("人物素描", "看火的人"), "看火的人", "", "人物素描"),
        (("一等奖", "看火的人"), "看火的人", "", "一等奖"),
        (("市井人物", "看火的人", "一座砖窑的七天七夜"), "看火的人", "一座砖窑的七天七夜", "市井人物"),
    ],
)
def test_lines_over_a_title_further_down_are_not_the_end_of_the_text_above(lines: tuple[str, ...], title: str, subtitle: str, kicker: str) -> None:
    bridge, kiln = cleaned(_page(_TITLES[0], "李河生", *_BRIDGE, *lines, "王素芬", *_KILN)).articles
    assert bridge.body.rstrip().split("\n\n") == list(_BRIDGE)
    assert (kiln.title, kiln.subtitle, kiln.kicker) == (title, subtitle, kicker)


@pytest.mark.parametrize(
    "masthead",
    [("副刊", "2019年6月12日 星期三 第7版"), ("第7版　副刊", "本版编辑 高洁"), ("清河日报", "2018年3月5日　第4版"), ("综合新闻", "本版编辑：赵晴")],
)
def test_a_masthead_is_no_article(masthead: tuple[str, ...]) -> None:
    page = _page(*masthead, *(line for title, name, text in zip(_TITLES, _NAMES, _TEXTS, strict=True) for line in (title, name, *text)))
    assert _heads(page) == _THREE


def test_a_title_whose_text_stands_elsewhere_is_no_masthead() -> None:
    """Its author writes for a paper. Columns are out of order, and all of its text is left over."""
    lines: tuple[tuple[Kind, str, int], ...] = (("title", "夜市添了书摊", 0), ("byline", "李河生 清河晚报记者", 1), ("title", "看火的人", 3))
    title, byline, other = (Piece(kind, (Run(place, 0, 4),), words, place) for kind, words, place in lines)
    apart = (Composition((title, byline), ()), Composition((other,), ()))
    assert under_masthead(apart) == apart
    below = (apart[0], Composition((replace(other, order=2),), ()))
    assert len(under_masthead(below)) == 1


def test_a_masthead_in_one_line_over_a_report() -> None:
    page = _page("清河晚报 2020年7月20日 A03", "木桥铺好两岸通行", f"本报讯（记者 李河生）{_BRIDGE[0]}", _BRIDGE[1], "砖窑开窑出砖三万块", f"本报讯（记者 王素芬）{_KILN[0]}", _KILN[1])
    assert _heads(page) == [("木桥铺好两岸通行", ["李河生"], 2), ("砖窑开窑出砖三万块", ["王素芬"], 2)]


@pytest.mark.parametrize(
    ("line", "name", "role"),
    [
        ("[清州]李河生", "李河生", "清州"),
        ("【江苏】李河生", "李河生", "江苏"),
        ("江苏·李河生", "李河生", "江苏"),
        ("[作者] 李河生", "李河生", ""),
        ("【作者】李河生", "李河生", ""),
        ("连载 李河生", "李河生", ""),
        ("读者 李河生", "李河生", "读者"),
    ],
)
def test_bylines(line: str, name: str, role: str) -> None:
    assert [(author.name, author.role) for author in byline(line)] == [(name, role)]


@pytest.mark.parametrize("line", ["[注释]李河生", "江苏·苏州", "【江苏】水车与渡口", "连载 水车"])
def test_no_bylines(line: str) -> None:
    assert byline(line) == ()


@pytest.mark.parametrize(
    ("line", "name", "role"), [("转向架车间 李河生", "李河生", "转向架车间"), ("实验中学 高二 王素芬", "王素芬", "实验中学 高二"), ("●章小满 / 文", "章小满", "")]
)
def test_bylines_below_a_title(line: str, name: str, role: str) -> None:
    first, second = cleaned(_page(_TITLES[0], "李小河", *_BRIDGE, _TITLES[1], line, *_KILN)).articles
    assert [(author.name, author.role) for author in second.authors] == [(name, role)]
    assert first.body.rstrip().split("\n\n") == list(_BRIDGE)


@pytest.mark.parametrize(
    "signature",
    [("清河造纸厂", "厂长　王立人", "一九九七年三月二十日"), ("清河县文化馆", "馆长　高　峻", "1997年3月20日"), ("清河县志编纂委员会", "主任　孙广田", "二〇〇三年五月")],
)
@pytest.mark.parametrize("between", ["", "\n"])
def test_an_office_and_who_leads_it_sign_the_text_above(signature: tuple[str, ...], between: str) -> None:
    """They made a second article, which took the text with it."""
    article = only_article(f"感谢信\n\n清河中学：\n{ONE}\n{TWO}\n{between}" + "\n".join(signature) + "\n")
    assert article.title == "感谢信"
    assert all(f"{line}\n{{: .signature }}" in article.body for line in signature)


def test_signatures_of_several_letters() -> None:
    page = f"感谢信\n{ONE}\n清河造纸厂\n厂长　王立人\n1997年3月20日\n表扬信\n{TWO}\n清河砖瓦厂\n厂长　孙广田\n1997年4月2日\n"
    body = "\n".join(article.body for article in cleaned(page).articles)
    assert body.count("{: .signature }") == 6
    assert not any(author.name in ("王立人", "孙广田") for article in cleaned(page).articles for author in article.authors)


@pytest.mark.parametrize("line", ["发布日期：2006-03-01　　实施日期：2006-04-01", "制定时间：1996年3月1日　修订时间：2002年9月1日", "编号：JT-07　发布日期：1996年3月1日　版本：第二版"])
def test_what_rules_say_of_themselves_stays_in_the_text(line: str) -> None:
    """Only one of the days would be left of it."""
    assert published(line) is None
    assert line in only_article(f"水井管护规程\n\n{line}\n\n{ONE}\n\n{TWO}\n").body


_SPEAKERS = ("青石乡乡长 李河生", "县水利局工程师 王素芬", "水利站站长 章小满")


def test_who_speaks_in_turn_heads_his_words() -> None:
    """The first of them passed for who wrote all of it."""
    article = only_article(_page("农田水利座谈会发言摘编", "（2007年11月）", *(line for who, text in zip(_SPEAKERS, _TEXTS, strict=True) for line in (who, *text))))
    assert article.authors == ()
    assert [line for line in article.body.split("\n") if line.startswith("## ")] == [f"## {who.replace(' ', '　')}" for who in _SPEAKERS]


def test_authors_below_titles_are_no_speakers() -> None:
    page = _page(*(line for title, who, text in zip(_TITLES, _SPEAKERS, _TEXTS, strict=True) for line in (title, who, *text)))
    assert _heads(page) == _THREE


def test_a_title_that_could_be_a_name_over_who_signs_like_others() -> None:
    rows = (("谈木桥", "李河生", "一、拆桥", *_BRIDGE), ("谈砖窑", "王素芬", "一、封窑", *_KILN), ("谈蜂箱", "章小满", "一、花期", *_BEES))
    assert _heads(_page(*(line for row in rows for line in row))) == [(row[0], [row[1]], 3) for row in rows]


def test_a_site_s_line_between_a_title_and_its_subtitle() -> None:
    article = only_article(f"溪上的木桥\n2012-04-06 21:15:33\n——清河渡口旧事\n{ONE}\n{TWO}\n")
    assert (article.title, article.subtitle, article.date) == ("溪上的木桥", "——清河渡口旧事", "2012-04-06")


def test_the_minute_behind_a_day_is_no_place() -> None:
    article = only_article(f"溪上的木桥\n(2012-04-06 21:15:33)\n{ONE}\n{TWO}\n")
    assert (article.subtitle, article.date) == ("", "2012-04-06")


def test_contents_above_signed_texts_do_not_show_a_page_out_of_order() -> None:
    """They say the titles again, and names."""
    contents = [f"{title} …………………… {name}（{page}）" for title, name, page in zip(_TITLES, _NAMES, (1, 14, 27), strict=True)]
    page = _page("《清河文史》第十二辑", "目　录", "· 往事 ·", *contents, "编后记 …………………… 编者（90）", *(line for title, name, text in zip(_TITLES, _NAMES, _TEXTS, strict=True) for line in (title, name, *text)))
    assert [article.kind for article in cleaned(page).articles] == ["article"] * 4
    assert _heads(page)[1:] == _THREE


def test_spread_names_sign_like_others() -> None:
    page = _page(*(line for title, name, text in zip(_TITLES, ("李　河", "王素芬", "章　小"), _TEXTS, strict=True) for line in (title, name, *text)))
    assert [(title, count) for title, _, count in _heads(page)] == [(title, 2) for title in _TITLES]


def test_short_texts_beside_a_poem_stay_in_order() -> None:
    """Little is won by any other order of a page that has little text."""
    poem = ("青石板上的雨", "是谁撒下的一把豆", "蹦蹦跳跳", "一直滚到我的脚边")
    page = _page(_TITLES[0], "李河生", *_BRIDGE, "雨巷", "徐小涛", *poem, _TITLES[1], "王素芬", *_KILN)
    assert [(article.title, article.kind) for article in cleaned(page).articles] == [(_TITLES[0], "article"), ("雨巷", "article"), (_TITLES[1], "article")]


def test_papers_one_after_the_other() -> None:
    """Between authors and text stand where they work, the abstract and the key words."""
    rows = (("汛期木桥的拆与铺", "李河生", "木桥", *_BRIDGE), ("砖窑看火的经验", "章树人", "砖窑", *_KILN))
    lines = (
        line
        for title, name, word, first, second in rows
        for line in (title, name, "（清河县图书馆，清河 412300）", f"摘要：本文讨论{word}。", f"关键词：{word}；沿革", "1 引言", first, "2 结论", second, "参考文献", f"[1] 某某. {word}考[M]. 清河: 清河出版社, 1986.")
    )
    assert [(title, names) for title, names, _ in _heads(_page(*lines))] == [(title, [name]) for title, name, *_ in rows]


@pytest.mark.parametrize("box", ["□", "○", "◎"])
def test_a_title_that_could_be_a_name_over_a_name_behind_a_box(box: str) -> None:
    rows = (("小葱记", "鲍廷玉", *_BRIDGE), ("修伞匠", "柴元朗", *_KILN), ("雨天读书", "蒲苇", *_BEES))
    assert _heads(_page(*(line for title, name, *text in rows for line in (title, box + name, *text)))) == [(title, [name], 2) for title, name, *_ in rows]


def test_an_afterword_of_the_editors_is_nobody_s_memoir() -> None:
    page = _page(_TITLES[0], "李河生", *_BRIDGE, _TITLES[1], "王素芬", *_KILN, "编后记", ONE, TWO, "编　者", "二〇〇三年十月")
    assert [(title, names) for title, names, _ in _heads(page)] == [(_TITLES[0], ["李河生"]), (_TITLES[1], ["王素芬"]), ("编后记", [])]


def test_an_editor_s_note_behind_one_text_stays_its_note() -> None:
    assert "{: .editor-note }" in only_article(_page(_TITLES[0], "李河生", *_BRIDGE, "编后", ONE)).body


def test_letters_of_congratulation_are_nobody() -> None:
    letters = ("贺　信", "清河中学：", ONE, "柳溪县第一中学", "二〇〇六年十月十日", "贺　信", "母校：", TWO, "一九七五届校友联谊会", "二〇〇六年十月十二日")
    articles = cleaned(_page("在庆祝大会上的讲话", "校长　李河生", "（2006年10月18日）", *_BRIDGE, *letters)).articles
    assert not any(author.name == "贺信" for article in articles for author in article.authors)
    assert all(article.kind == "article" for article in articles)


@pytest.mark.parametrize("half", ["他坐在自家的窗台", "年轻人喜欢城里的生活"])
def test_half_a_sentence_is_no_column_s_name(half: str) -> None:
    """On a page whose sentences break off, it is the end of a column; the title below keeps its text, and nothing of another's."""
    cut = "盐田的水在日出以前是灰的，太阳一照，边上先白起来，像有人用粉笔描了一圈，扒盐的人赤着脚，木耙推"
    page = _page(_TITLES[0], "李河生", *_BRIDGE, half, _TITLES[1], "王素芬", *_KILN, cut, _TITLES[2], "章小满", *_BEES)
    assert not any(half in article.kicker for article in cleaned(page).articles)


def test_a_title_over_what_kind_of_work_it_is_begins_a_text() -> None:
    (one, two), (three, four), (five, six) = _TEXTS
    found = cleaned(_page(_TITLES[0], _NAMES[0], one, two, _TITLES[1], _NAMES[1], three, four, _TITLES[2], "（散文）", five, six)).articles
    assert [(a.title, a.subtitle, [author.name for author in a.authors], a.body) for a in found] == [
        (_TITLES[0], "", [_NAMES[0]], f"{one}\n\n{two}\n"), (_TITLES[1], "", [_NAMES[1]], f"{three}\n\n{four}\n"), (_TITLES[2], "（散文）", [], f"{five}\n\n{six}\n")
    ]  # fmt: skip
