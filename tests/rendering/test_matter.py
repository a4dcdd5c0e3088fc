"""Front matter made from the names declared: the editorial board and the record on the copyright page."""

from __future__ import annotations

import re
from dataclasses import replace
from types import SimpleNamespace

import pytest
from bianzuan.errors import ContentError
from bianzuan.model import Author, Matter
from bianzuan.rendering import Renderer
from bianzuan.rendering.inline import character_data

BOARD = (
    Author("林知远", "主任"), Author("周望", "副主任"), Author("欧阳修竹", "副主任"), Author("陈默", "委员"), Author("Smith", "委员"),
)  # fmt: skip


def board(sample: SimpleNamespace, *blocks: object, **meta: object) -> str:
    publication = sample.publication()
    matter = Matter("front-committee", "committee", "", blocks)  # type: ignore[arg-type]
    renderer = Renderer(sample.config(**meta), replace(publication, front=(*publication.front, matter)), sample.marks())
    return renderer.section("front-committee", sample.pagination()).html


def words(html: str) -> str:
    return re.sub(r"\s+", " ", character_data(html.split("<body>")[1])).strip()


def test_the_board_is_printed_role_by_role(sample: SimpleNamespace) -> None:
    assert words(board(sample, committee=BOARD)) == "编委会 主任 林知远 副主任 周望 欧阳修竹 委员 陈默 Smith"


def test_short_names_and_roles_are_set_wide_by_spacing_never_by_characters(sample: SimpleNamespace) -> None:
    html = board(sample, committee=BOARD)
    assert '<span style="padding-right: 1.0em">周</span>望</span>' in html
    assert '<span style="padding-right: 1.0em">主</span>任</p>' in html
    assert '<span class="member">欧阳修竹</span>' in html
    assert '<span class="member">Smith</span>' in html


def test_a_text_of_the_editors_goes_before_the_names(sample: SimpleNamespace) -> None:
    html = board(sample, sample.block("b1", "本书由编委会集体编定。"), committee=BOARD)
    assert words(html) == "编委会 本书由编委会集体编定。"


def test_a_board_without_names_and_text_is_an_error(sample: SimpleNamespace) -> None:
    with pytest.raises(ContentError):
        board(sample)


def test_the_copyright_page_follows_the_order_of_the_standard(sample: SimpleNamespace) -> None:
    config = sample.config(
        publisher="示例出版社", place="北京", isbn="978-7-01-000001-9", price="58.00 元", cip="图书在版编目（CIP）数据\n第一行",
        credits=(Author("林知远", "责任编辑"), Author("周望", "责任编辑"), Author("陈默", "装帧设计")),
    )  # fmt: skip
    renderer = Renderer(config, sample.publication(), sample.marks())
    html = renderer.section("front-copyright", sample.pagination()).html
    assert re.findall(r'<th scope="row">(.*?)</th>', html) == [
        "书名", "编者", "责任编辑", "装帧设计", "出版", "开本", "字数", "版次", "书号", "定价",
    ]  # fmt: skip
    assert "<td>林知远、周望</td>" in html
    at = [html.index(one) for one in ("内部资料", "图书在版编目", "58.00 元")]
    assert at == sorted(at)


def test_an_editor_without_an_office_does_not_share_that_of_another(sample: SimpleNamespace) -> None:
    editors = (Author("温其玉", "主编"), Author("江可久"), Author("谢楠"))
    facts = Renderer(sample.config(editors=editors), sample.publication(), sample.marks()).facts
    assert facts.editor_groups() == ["主编：温其玉", "江可久、谢楠　编"]


def test_what_somebody_has_done_stands_behind_the_name(sample: SimpleNamespace) -> None:
    editors = (Author("云岭水文站", "编"), Author("温其玉", "编著"), Author("江可久", "责任编辑"), Author("谢楠", "主编"))
    facts = Renderer(sample.config(editors=editors), sample.publication(), sample.marks()).facts
    assert facts.editor_groups() == ["云岭水文站　编", "温其玉　编著", "责任编辑：江可久", "主编：谢楠"]
