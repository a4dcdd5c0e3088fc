"""Lines of a printed section."""

from __future__ import annotations

from bianzuan.comparing.lines import lines_of


def test_blocks_and_rows_are_lines_and_page_numbers_are_not_read() -> None:
    html = """<html><head><title>x</title><style>p{}</style></head><body><section id="a"><h1>书名</h1>
    <table><tr><th>开本</th><td>140 mm × 203 mm　1/32</td></tr><tr><th>字数</th><td>25千字</td></tr></table>
    <p class="row"><a href="#c"><span class="ordinal">第一章　</span>题<span class="tail">名<span
    class="leader"></span></span><span class="folio">3<b>4</b></span></a></p><p>甲<br>乙 &amp; 丙</p></section></body></html>"""
    assert lines_of(html) == ("书名", "开本 140 mm × 203 mm　1/32", "字数 25千字", "第一章　题名", "甲 乙 & 丙")
