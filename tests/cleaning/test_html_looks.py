"""Pages that call themselves by their column or their site: the title is the line that is set as one above the text."""

from __future__ import annotations

import pytest

from tests.cleaning.cleaned_texts import ONE, TWO, cleaned

MENU = '<div id="menu"><a href=a>学校首页</a> | <a href=b>校园文化</a></div><div class="position">您的位置：首页 >> 校长讲话</div>'
HEADS = (
    '<div align="center"><font size="5"><b>一支粉笔的重量</b></font><br>——在毕业典礼上的讲话<br>校长　柏昭文<br>（2015年6月28日）</div>',
    '<div class="title">一支粉笔的重量</div><div class="subtitle">——在毕业典礼上的讲话</div><div class="author">校长　柏昭文</div><div class="date">2015年6月28日</div>',
    '<table><tr><td class="bt">一支粉笔的重量</td></tr><tr><td>——在毕业典礼上的讲话</td></tr><tr><td>发布时间：2015-06-28　作者：柏昭文</td></tr></table>',
    '<h2>一支粉笔的重量</h2><h4>——在毕业典礼上的讲话</h4><p align="center">柏昭文</p><p>发布时间：2015-06-28</p>',
)


@pytest.mark.parametrize("head", HEADS)
@pytest.mark.parametrize("name", ["校长讲话-滨江师范学院", "滨江师范学院"])
def test_the_line_set_as_a_title_is_the_title(head: str, name: str) -> None:
    page = f'<html><head><title>{name}</title></head><body>{MENU}{head}<div id="vsb_content"><p>{ONE}</p><p>{TWO}</p></div></body></html>'
    (article,) = cleaned(page, "html").articles
    assert (article.title, article.subtitle, [author.name for author in article.authors], article.date) == ("一支粉笔的重量", "——在毕业典礼上的讲话", ["柏昭文"], "2015-06-28")
    assert article.body == f"{ONE}\n\n{TWO}\n"


@pytest.mark.parametrize("line", ['<div align="center"><a href=c>滨江新闻</a></div>', "<div>今日水车</div>", '<div class="side-title">热点推荐</div>'])
def test_a_line_that_is_a_link_or_set_as_any_other_is_none(line: str) -> None:
    page = f'<html><head><title>水车修好了-滨江师范学院</title></head><body>{line}<div id="vsb_content"><p>{ONE}</p><p>{TWO}</p></div></body></html>'
    assert cleaned(page, "html").articles[0].title == "水车修好了"
