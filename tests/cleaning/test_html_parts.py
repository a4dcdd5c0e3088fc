"""Saved web pages as they are, with comments, bars for sharing and lists of other articles; what looks so and stays."""

from __future__ import annotations

import pytest

from tests.cleaning.test_html_head import ONE, THREE, TITLE, TWO, article

BODY = f"{ONE}\n\n{TWO}\n"
TEXT = f"<h1>{TITLE}</h1><div class=text><p>{ONE}</p><p>{TWO}</p></div>"
LONG = "我小时候也在河边看过水车，那时候还没有电，磨面都靠它，大人们轮着守夜。" * 4


@pytest.mark.parametrize(
    "below",
    [
        f'<div class="comment-list"><h3>热门评论</h3><p>{LONG}</p><p>{LONG}</p><span>回复 踩0 赞85</span></div>',
        '<div class="post_topshare"><span>分享到：</span><ul><li>易信</li><li>微信</li></ul></div>',
        f'<div class="row-recommend"><li><a href=a>渡口的桥修好了</a><span>{THREE}</span></li><li><a href=b>老街</a><span>{ONE[:-1]}。</span></li></div>',
        '<div id="statement"><p>免责声明：本文仅代表作者本人观点，与本网站无关，转载请注明来源，请读者仅作参考。</p></div>',
    ],
)
def test_what_a_page_itself_names_as_no_text_goes(below: str) -> None:
    found = article(f"<div class=page>{TEXT}{below}</div>")
    assert (found.title, found.body) == (TITLE, BODY)


def test_long_comments_are_not_taken_for_the_text() -> None:
    comments = f'<div class="comments-container">{f"<div><b>木工爱好者</b><p>{LONG}</p></div>" * 6}</div>'
    assert article(f"<div class=page>{TEXT}{comments}</div>").body == BODY


@pytest.mark.parametrize("name", ["comment-article", "share-content", "recommend", "statement"])
def test_a_text_in_an_element_with_such_a_name_stays(name: str) -> None:
    assert article(f'<h1>{TITLE}</h1><div class="{name}"><p>{ONE}</p><p>{TWO}</p></div>').body == BODY


def test_a_part_that_tells_the_day_stays() -> None:
    found = article(f'<h1>{TITLE}</h1><div class="share-bar">2019-03-06 08:33 来源：清河日报</div><div class=text><p>{ONE}</p><p>{TWO}</p></div>')
    assert found.date == "2019-03-06"


def test_lists_without_sentences_do_not_hide_a_short_text() -> None:
    others = "".join(f"<li>渡口的老人和他的第{number}架水车</li>" for number in range(6))
    assert article(f"<div>{TEXT}</div><div class=x><h3>小编最近文章</h3><ul>{others}</ul></div>").body == BODY


def test_verse_without_marks_is_a_text_too() -> None:
    verse = "水车转过春天的村庄<br>渡口睡在柳树的影子里<br>船家把缆绳系了又解<br>河水慢慢走到石阶旁"
    found = article(f"<h1>{TITLE}</h1><div class=poem><p>{verse}</p></div><div class=foot>清河诗社</div>")
    assert "水车转过春天的村庄" in found.body
    assert "河水慢慢走到石阶旁" in found.body


def test_the_gist_above_the_text_stays() -> None:
    found = article(f"<h1>{TITLE}</h1><div class=lead>{THREE}</div><div class=text><p>{ONE}</p><p>{TWO}</p></div>")
    assert found.body == f"{THREE}\n\n{BODY}"


def test_the_gist_is_not_said_twice() -> None:
    found = article(f"<h1>{TITLE}</h1><div class=lead>{ONE[:33]}</div><div class=text><p>{ONE}</p><p>{TWO}</p></div>")
    assert found.body == BODY


def test_numbers_alone_head_the_sections_of_a_page() -> None:
    found = article(f"<h1>{TITLE}</h1><div><p>1 </p><p>{ONE}</p><p>2</p><p>{TWO}</p><p>3</p><p>{THREE}</p></div>")
    assert found.body == f"## 1\n\n{ONE}\n\n## 2\n\n{TWO}\n\n## 3\n\n{THREE}\n"


@pytest.mark.parametrize("numbers", ["13", "45", "22"])
def test_other_numbers_alone_are_no_headings(numbers: str) -> None:
    found = article(f"<h1>{TITLE}</h1><div><p>{numbers[0]}</p><p>{ONE}</p><p>{numbers[1]}</p><p>{TWO}</p></div>")
    assert "## " not in found.body


def test_other_articles_below_the_text_go_whatever_they_are_called() -> None:
    others = "".join(f"<h3><a href={n}>渡口的第{n}座桥</a></h3><p>{LONG[:50]}。</p>" for n in range(2))
    text = "".join(f"<p>{text}</p>" for text in (ONE, TWO, THREE, ONE[:-1] + "了。", TWO[:-1] + "了。"))
    found = article(f"<div class=left><h1>{TITLE}</h1><div class=x>{text}</div><div class=y>{others}</div></div>")
    assert "渡口的第" not in found.body
    assert THREE in found.body


def test_a_second_part_of_the_text_stays() -> None:
    found = article(f"<div class=left><h1>{TITLE}</h1><div class=x><p>{ONE}</p><p>{TWO}</p></div><div class=y><p>{THREE}</p></div></div>")
    assert found.body == f"{BODY}\n{THREE}\n"


def test_the_title_is_all_of_its_heading() -> None:
    found = article(f"<main><h2><a name=top></a><span>{TITLE}</span></h2><div><p>{ONE}</p><p>{TWO}</p></div></main>", title=TITLE)
    assert (found.title, found.body) == (TITLE, BODY)


def test_a_heading_of_which_nothing_is_shown_is_none() -> None:
    found = article(f"<h1>{TITLE}</h1><div><p>{ONE}</p><h3><script>var a = 1;</script></h3><p>{TWO}</p></div>")
    assert found.body == BODY


def test_the_element_in_which_a_system_keeps_its_texts_is_the_body() -> None:
    text = f"<section><p>{ONE}</p><p>{TWO}</p></section><p>完稿于清河镇，{THREE[:20]}。</p>"
    found = article(f'<h1>{TITLE}</h1><div id="js_content">{text}</div><div><p>{THREE}</p></div>')
    assert found.body == f"{BODY}\n完稿于清河镇，{THREE[:20]}。\n"


def test_a_name_of_such_an_element_on_a_scrap_is_none() -> None:
    found = article(f'<h1>{TITLE}</h1><div class="entry-content"><p>欢迎来清河镇看水车，{THREE[:8]}。</p></div><div class=x><p>{ONE}</p><p>{TWO}</p></div>')
    assert ONE in found.body


def test_a_hidden_gist_is_none() -> None:
    found = article(f'<h1>{TITLE}</h1><div style="display:none"><span>{THREE[:30]}。</span></div><div class=text><p>{ONE}</p><p>{TWO}</p></div>')
    assert found.body == BODY


def test_what_stands_above_the_title_is_no_text() -> None:
    above = "".join(f"<p>清河镇今年第{n}次发布通知，请大家注意安全，不要到河里游泳。</p>" for n in range(6))
    found = article(f"<div>{above}</div><div><h1>{TITLE}</h1><div class=a><p>{ONE}</p><p>{TWO}</p></div></div>")
    assert (found.title, found.body) == (TITLE, BODY)


def test_a_heading_that_is_not_the_name_of_the_page_parts_nothing() -> None:
    found = article(f"<div><p>{ONE}</p><p>{TWO}</p><h2>水车</h2><p>{THREE}</p></div>")
    assert ONE in found.body
    assert THREE in found.body


def test_a_program_above_links_is_no_text_that_outweighs_the_body() -> None:
    program = "<script>var words = '" + "水车与渡口的新闻列表，请稍候。" * 20 + "';</script>"
    links = "<p><b>相关新闻：</b></p><p><a href=a>渡口修好了</a></p><p><a href=b>老街的春天</a></p>"
    found = article(f"<h1>{TITLE}</h1><div>{program}{links}<p>{ONE}</p><p>{TWO}</p></div>")
    assert ONE in found.body
    assert TWO in found.body


def test_an_element_without_text_that_is_never_closed_takes_nothing_else() -> None:
    found = article(f"<h1>{TITLE}</h1><div><div><select><option>清河</div><p>{ONE}</p><p>{TWO}</p></div><div class=comment-list><p>{LONG}</p></div>")
    assert found.body == BODY


def test_a_number_above_a_heading_of_its_own_lacks_nothing() -> None:
    found = article(f"<h1>{TITLE}</h1><div><p>{THREE}</p><p>1</p><p><b>选木头的日子</b></p><p>{ONE}</p><p>2</p><p><b>开榫的手艺</b></p><p>{TWO}</p></div>")
    assert "## 1　选木头的日子\n" in found.body
    assert "〔" not in found.body


def test_what_is_recommended_at_the_end_goes() -> None:
    links = "<p>延伸 · 推荐</p><p><a href=a>渡口修好了</a></p><p>清河镇的渡口昨天修好了，大家都去看。</p><p><a href=b>老街的春天</a></p>"
    assert article(f"<h1>{TITLE}</h1><div><p>{ONE}</p><p>{TWO}</p>{links}</div>").body == BODY
